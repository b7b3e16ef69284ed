"""Which format is it, and is it one that holds an article?"""

from pathlib import PurePosixPath

from alertd.documents import html, markdown, plain
from alertd.documents.charset import to_text
from alertd.documents.language import guess_language
from alertd.documents.parts import Parts
from alertd.documents.tidy import tidy
from alertd.errors import AlertdError
from alertd.model.article import Document, Problem, RawDocument

_READERS = {".txt": plain.read, ".md": markdown.read, ".html": html.read}
_SAME_AS = {".htm": ".html", ".xhtml": ".html", ".markdown": ".md", ".text": ".txt", "": ".txt"}
_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP or office"),
    (b"\x1f\x8b", "gzip"),
    (b"\x7fELF", "program"),
    (b"\x89PNG", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF8", "GIF image"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3", "SQLite"),
)
_NOT_YET = {".pdf", ".docx", ".doc", ".eml", ".rtf", ".odt", ".epub", ".json", ".xml"}
_HTML_SIGNS = ("<!doctype html", "<html")
_LOOKED_AT = 2000
_LONGEST = 1_000_000


def decode(raw: RawDocument) -> Document:
    """What a file's bytes say, as a title, a text and claims about its date.

    Raises:
        AlertdError: `intake.empty`, `intake.binary` or `intake.unsupported`.
    """
    _refuse_other_formats(raw)
    ending = PurePosixPath(raw.name).suffix.lower()
    text = to_text(raw.data, raw.name)
    if _looks_like_html(text):
        ending = ".html"
    read = _READERS.get(_SAME_AS.get(ending, ending), plain.read)
    parts = read(text)
    return _document(parts, raw)


def _document(parts: Parts, raw: RawDocument) -> Document:
    title, text = tidy(parts.title), tidy(parts.text)
    if title and not text.startswith(title):
        text = f"{title}\n{text}"
    if not text:
        raise AlertdError(
            "intake.empty", f"{raw.name} holds no text.", "Drop it again with the article's text."
        )
    problems = list(parts.problems)
    if len(text) > _LONGEST:
        text = text[:_LONGEST]
        said = f"Only the first {_LONGEST} characters of {raw.name} were read."
        problems.append(Problem("reading.cut", said, "Drop the article alone."))
    return Document(
        title=title or text.partition("\n")[0],
        text=text,
        language=(parts.language or guess_language(text)).lower(),
        outlet=tidy(parts.outlet) or None if parts.outlet else None,
        candidates=tuple(parts.candidates),
        problems=tuple(problems),
        host=parts.host,
    )


def _looks_like_html(text: str) -> bool:
    beginning = text[:_LOOKED_AT].lstrip("\ufeff \t\r\n").lower()
    return beginning.startswith(_HTML_SIGNS) or "<html" in beginning[:500]


def _refuse_other_formats(raw: RawDocument) -> None:
    for magic, name in _MAGIC:
        if raw.data.startswith(magic):
            raise AlertdError(
                "intake.unsupported",
                f"{raw.name} is a {name} file.",
                "Save the article as .txt, .md or .html and drop that.",
            )
    ending = PurePosixPath(raw.name).suffix.lower()
    if ending in _NOT_YET:
        raise AlertdError(
            "intake.unsupported",
            f"{raw.name}: {ending} files are not read.",
            "Save the article as .txt, .md or .html and drop that.",
        )
