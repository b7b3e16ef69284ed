"""From bytes to text: a byte-order mark, then UTF-8, then what the file declares, then a guess."""

import codecs
import re
from contextlib import suppress

from alertd.errors import AlertdError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}charset=["']?([A-Za-z0-9_-]{2,40})|encoding=["']([A-Za-z0-9_-]{2,40})"""
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
# Encodings in ASCII bytes, and those full of zero bytes, look like UTF-8 and are not.
_SEVEN_BITS = ("iso-2022", "hz", "utf-7", "utf-16", "utf-32")
_LOOKED_AT = 4096
_GUESSED_FROM = 200_000
_MOST_CONTROLS = 0.02
_A_FEW = 3
_HALF = 0.5
_ASCII = bytes(range(0x80))
_FEW_OTHERS = 0.1
_WINDOWS = re.compile(r"cp125\d|iso8859_\d+|latin_1", re.IGNORECASE)


def to_text(data: bytes, name: str) -> str:
    """The text; AlertdError `intake.empty` or `intake.binary` where there is none."""
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
        raise AlertdError(
            "intake.empty", f"{name} is empty.", "Drop it again with the article's text."
        )
    text = _marked(data) or _as_utf8(data) or _declared(data) or _as_utf16(data) or _guessed(data)
    if text is None or _is_binary(text):
        raise AlertdError(
            "intake.binary",
            f"{name} is not text.",
            "Save the article as .txt, .md or .html and drop that.",
        )
    return text


def declared_text(data: bytes, charset: str) -> str:
    """The text of a part that declares its charset; what is valid UTF-8 is that all the same."""
    charset = charset.lower()
    encodings = (charset, "utf-8") if charset.startswith(_SEVEN_BITS) else ("utf-8", charset)
    for encoding in encodings:
        with suppress(LookupError, UnicodeError):
            return data.decode(_as_browsers_read(encoding))
    return _guessed(data) or data.decode("utf-8", "replace")


def _as_browsers_read(encoding: str) -> str:
    """Pages and mails that declare latin-1 mean cp1252 (WHATWG Encoding)."""
    narrow = {"iso-8859-1", "iso_8859-1", "latin1", "latin-1", "ascii", "us-ascii"}
    return "cp1252" if encoding in narrow else encoding


def _marked(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    return None


def _as_utf8(data: bytes) -> str | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if "\x00" in text else text


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_LOOKED_AT])
    if not found:
        return None
    encoding = _as_browsers_read((found[1] or found[2]).decode("ascii").lower())
    try:
        return data.decode(encoding, "replace")
    except (LookupError, UnicodeError):
        return None


def _as_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: text in it has a zero byte in nearly every other place."""
    sample = data[:_LOOKED_AT]
    if len(sample) < 4:  # noqa: PLR2004  two characters
        return None
    odd, even = sample[1::2].count(0) / len(sample[1::2]), sample[::2].count(0) / len(sample[::2])
    encoding = "utf-16-le" if odd > _HALF > even else "utf-16-be" if even > _HALF > odd else None
    return data.decode(encoding, "replace") if encoding else None


def _guessed(data: bytes) -> str | None:
    if b"\x00" in data:
        return None
    sample = data[:_GUESSED_FROM]
    # Few other letters: a Western text. On so little to go by, guesses are exotic.
    if len(sample.translate(None, _ASCII)) < _FEW_OTHERS * len(sample):
        return data.decode("cp1252", "replace")
    from charset_normalizer import from_bytes  # slow to load, and hardly ever needed

    best = from_bytes(sample).best()
    if best is None:
        return None
    # English with curly quotes is taken for one of cp1252's neighbours.
    encoding = "cp1252" if _WINDOWS.fullmatch(best.encoding) else best.encoding
    return data.decode(encoding, "replace")


def _is_binary(text: str) -> bool:
    sample = text[:_GUESSED_FROM]
    odd = len(_CONTROLS.findall(sample))
    return "\x00" in sample or odd > max(_A_FEW, _MOST_CONTROLS * len(sample))
