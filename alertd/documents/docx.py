"""Word's .docx (ECMA-376): paragraphs and tables in order, by the standard library."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, XMLParser
from zipfile import BadZipFile, ZipFile

from alertd.documents.claims import claim
from alertd.documents.parts import Parts
from alertd.errors import AlertdError
from alertd.model.article import PublishedSource

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_CORE = "{http://purl.org/dc/terms/}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_LARGEST = 32 * 1024 * 1024
_CHUNK = 1 << 20
_TITLES = {"title", "titel", "titre", "título", "heading1"}
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}
# Deleted text, notes, and the second copy of a drawing's text are not what a reader sees.
_UNSEEN = {"del", "delText", "moveFrom", "instrText", "Fallback", "footnotePr"}


def read(data: bytes, name: str) -> Parts:
    """Title and text of a Word document, a table row on one line.

    Raises:
        AlertdError: `intake.damaged`, `intake.too_big` or `intake.encrypted`.
    """
    with _opened(data, name) as archive:
        body = _tree(archive, "word/document.xml", name)
        properties = _tree(archive, "docProps/core.xml", name)
    if body is None:
        raise _damaged(name)
    blocks = list(_blocks(body))
    told = _told(properties, _TITLE)
    title = next((words for words, style in blocks if style in _TITLES), "") or told
    words = [words for words, _ in blocks if words != title]
    return Parts(title=title, text="\n".join(words), made=_made(properties))


def _opened(data: bytes, name: str) -> ZipFile:
    try:
        return ZipFile(BytesIO(data))
    except (BadZipFile, ValueError, OSError):
        raise _damaged(name) from None


def _damaged(name: str) -> AlertdError:
    return AlertdError(
        "intake.damaged",
        f"{name} is a Word document that cannot be opened: it is cut short or damaged.",
        "Save it again as .docx, or its text as .txt.",
    )


def _tree(archive: ZipFile, path: str, name: str) -> Element | None:
    """A part of the document; None where it has none of that name.

    It is unpacked bit by bit up to a limit, whatever size the archive claims, and a document type
    is refused before it can define an entity.
    """
    parser: XMLParser[Element] = XMLParser()  # noqa: S314  no entity gets past the check below
    read, tail = 0, b""
    try:
        with archive.open(path) as part:
            while chunk := part.read(_CHUNK):
                read += len(chunk)
                if read > _LARGEST:
                    raise _too_big(name)
                if b"<!DOCTYPE" in tail + chunk:
                    raise _damaged(name)
                parser.feed(chunk)
                tail = chunk[-len(b"<!DOCTYPE") :]
        return parser.close()
    except KeyError:
        return None
    except RuntimeError:  # how zipfile says that a password is wanted
        raise AlertdError(
            "intake.encrypted",
            f"{name} only opens with a password.",
            "Save a copy without the password and drop that.",
        ) from None
    except (BadZipFile, ParseError, EOFError, OSError, NotImplementedError, ValueError):
        raise _damaged(name) from None


def _too_big(name: str) -> AlertdError:
    return AlertdError(
        "intake.too_big",
        f"{name} unpacks to more than {_LARGEST >> 20} MiB.",
        "Drop the article's text alone, as .txt.",
    )


def _blocks(body: Element) -> Iterator[tuple[str, str]]:
    """Paragraphs with the name of their style, and rows of tables, in order."""
    waiting = [body]
    while waiting:
        element = waiting.pop()
        kind = _kind(element)
        if kind == "p":
            yield _words(element).strip(), _style(element)
        elif kind == "tr":
            cells = [
                _words(cell).replace("\n", " ").strip() for cell in element if _kind(cell) == "tc"
            ]
            yield " | ".join(cell for cell in cells if cell), ""
        elif kind not in _UNSEEN:
            waiting += reversed(element)


def _words(element: Element) -> str:
    """What is shown of an element; paragraphs within it are lines of their own."""
    words: list[str] = []
    waiting = [element]
    while waiting:
        one = waiting.pop()
        kind = _kind(one)
        if kind == "t":
            words.append(one.text or "")
        elif kind in _BREAKS:
            words.append(_BREAKS[kind])
        elif kind not in _UNSEEN:
            if kind == "p" and words:
                words.append("\n")
            waiting += reversed(one)
    return "".join(words)


def _kind(element: Element) -> str:
    """The element's name in Word's own vocabulary, transitional or strict."""
    tag = element.tag
    return tag.removeprefix(_W).removeprefix(_STRICT) if isinstance(tag, str) else ""


def _style(paragraph: Element) -> str:
    for namespace in (_W, _STRICT):
        style = paragraph.find(f"{namespace}pPr/{namespace}pStyle")
        if style is not None:
            return (style.get(f"{namespace}val") or "").lower()
    return ""


def _told(properties: Element | None, tag: str) -> str:
    found = properties.find(tag) if properties is not None else None
    return " ".join((found.text or "").split()) if found is not None else ""


def _made(properties: Element | None) -> date | None:
    """The day it was last saved on; what was begun earlier may be published later."""
    for tag in ("modified", "created"):
        if found := claim(_told(properties, _CORE + tag), PublishedSource.METADATA):
            return found.day
    return None
