"""Which format is it? By what is in it; the name's ending only tells one kind of text from another.

What holds no article that can be read is refused with what it is and what to do.
"""

import re
from enum import Enum, auto
from io import BytesIO
from pathlib import PurePosixPath

from alertd.errors import AlertdError
from alertd.model.article import RawDocument


class Format(Enum):
    """The formats that are read."""

    TEXT = auto()
    MARKDOWN = auto()
    HTML = auto()
    MAIL = auto()
    MHTML = auto()
    PDF = auto()
    DOCX = auto()
    FEED = auto()


_SAVE_AS = "Save the article as .txt, .md, .html, .pdf, .docx or .eml and drop that."
_UNPACK = "Unpack it and drop the articles that are in it."
_CONVERT = "Open it and save the article as .docx, .pdf or .txt, then drop that."
_TYPE_IT = "Drop the article's text; alertd does not recognise letters in pictures."
_MAGIC = (
    (b"\x1f\x8b\x08", "a gzip archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", _UNPACK),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office or Outlook file", _CONVERT),
    (b"{\\rtf", "an RTF file", _CONVERT),
    (b"\x89PNG", "a PNG image", _TYPE_IT),
    (b"\xff\xd8\xff", "a JPEG image", _TYPE_IT),
    (b"GIF8", "a GIF image", _TYPE_IT),
    (b"BM", "a BMP image", _TYPE_IT),
    (b"II*\x00", "a TIFF image", _TYPE_IT),
    (b"MM\x00*", "a TIFF image", _TYPE_IT),
    (b"RIFF", "a picture, sound or film", _TYPE_IT),
    (b"ID3", "a sound file", _TYPE_IT),
    (b"OggS", "a sound or film file", _TYPE_IT),
    (b"%!PS", "a PostScript file", "Save the article as .pdf and drop that."),
    (b"\x7fELF", "a program", _SAVE_AS),
    (b"MZ", "a program", _SAVE_AS),
    (b"SQLite format 3", "an SQLite database", _SAVE_AS),
    (b"bplist00", "a web archive of Safari", "Save the page as .html or print it to .pdf."),
)
_LONGEST_WORD = 4
_ZIPPED = (
    ("word/document.xml", None),
    ("xl/workbook.xml", "a spreadsheet"),
    ("ppt/presentation.xml", "a presentation"),
    ("META-INF/container.xml", "an e-book"),
    ("content.xml", "an OpenDocument file"),
)
_BY_ENDING = {
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".htm": Format.HTML,
    ".html": Format.HTML,
    ".xhtml": Format.HTML,
}
_FIELDS = (".json", ".toml")
_BESIDE = "Lay it beside the article that it tells of, as NAME.meta.json or NAME.meta.toml."
_NAMED_PAGE = (".mht", ".mhtml")
_NAMED_MAIL = (".eml", *_NAMED_PAGE)
_LOOKED_AT = 4096
_PDF_WITHIN = 1024
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?s:.){0,500}?-->\s*)?<(?:!doctype html|html\b)"
)
_FEED_START = re.compile(rb"<(?:rss|feed|rdf:rdf)[\s>]")
_XML_START = re.compile(rb"\s*<\?xml[\s]")
_HEADER = re.compile(rb"(?:From [^\n]{1,200}\r?\n)?([A-Za-z][A-Za-z0-9-]{1,60}):[ \t\r\n]")
_MACHINE_HEADER = re.compile(
    rb"^(?:Received|Message-ID|MIME-Version|Return-Path|Delivered-To|Content-Type"
    rb"|DKIM-Signature|X-[A-Za-z-]{2,40}):",
    re.IGNORECASE | re.MULTILINE,
)
# RFC 2557 pages: Chromium and Firefox name where they found the page, older browsers themselves.
_SAVED_PAGE = re.compile(
    rb"^(?:Snapshot-Content-Location:|From:\s{1,4}\"?<?Saved by )", re.IGNORECASE | re.MULTILINE
)
_PAGES_PARTS = re.compile(rb"^Content-Type:\s{1,4}multipart/related", re.IGNORECASE | re.MULTILINE)


def format_of(raw: RawDocument) -> Format:
    """The format to read it as; AlertdError `intake.unsupported` says what it is instead."""
    data, head = raw.data, raw.data[:_LOOKED_AT]
    if b"%PDF-" in head[:_PDF_WITHIN] and not head.lstrip().startswith(b"<"):
        return Format.PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data, raw.name)
    for magic, what, do in _MAGIC:
        if head.startswith(magic) and _is_sure(magic, head):
            raise AlertdError("intake.unsupported", f"{raw.name} is {what}.", do)
    return _of_text(_narrow(head), raw.name)


def _is_sure(magic: bytes, head: bytes) -> bool:
    """Some are words that a text may begin with too; then something else than text must follow."""
    return not magic.isascii() or len(magic) > _LONGEST_WORD or b"\x00" in head


def _narrow(head: bytes) -> bytes:
    """The beginning as ASCII would have it, whether it is UTF-8 or UTF-16."""
    return head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").replace(b"\x00", b"")


def _of_text(head: bytes, name: str) -> Format:
    low, ending = head.lower(), PurePosixPath(name).suffix.lower()
    if _is_mail(head, ending):
        return _mail_or_page(head, ending)
    if low.lstrip().startswith(b"<") and _FEED_START.search(low[:_PDF_WITHIN]):
        return Format.FEED
    if _HTML_START.match(low) or b"<html" in low[:500]:
        return Format.HTML
    if ending in _FIELDS:
        raise AlertdError("intake.unsupported", f"{name} is no article.", _BESIDE)
    if _XML_START.match(low):
        raise AlertdError(
            "intake.unsupported", f"{name} is XML, but neither a page nor a feed.", _SAVE_AS
        )
    return _BY_ENDING.get(ending, Format.TEXT)


def _is_mail(head: bytes, ending: str) -> bool:
    """Whether it begins with a header; what is not named a mail needs one that programs write."""
    named = ending in _NAMED_MAIL
    return bool(_HEADER.match(head)) and (named or bool(_MACHINE_HEADER.search(_headers(head))))


def _mail_or_page(head: bytes, ending: str) -> Format:
    headers = _headers(head)
    saved = _SAVED_PAGE.search(headers)
    named = ending in _NAMED_PAGE and _PAGES_PARTS.search(headers)
    return Format.MHTML if saved or named else Format.MAIL


def _headers(head: bytes) -> bytes:
    return re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]


def _zipped(data: bytes, name: str) -> Format:
    from zipfile import BadZipFile, ZipFile  # not needed for text

    try:
        with ZipFile(BytesIO(data)) as archive:
            inside = set(archive.namelist()[:10_000])
    except (BadZipFile, ValueError, NotImplementedError, OSError):
        raise AlertdError(
            "intake.damaged",
            f"{name} is a ZIP or Office file that cannot be opened: it is cut short or damaged.",
            "Save or copy it again.",
        ) from None
    what = next((what for path, what in _ZIPPED if path in inside), "a ZIP archive")
    if what is None:
        return Format.DOCX
    raise AlertdError(
        "intake.unsupported",
        f"{name} is {what}.",
        _UNPACK if what == "a ZIP archive" else _CONVERT,
    )
