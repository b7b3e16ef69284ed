"""PDF with text in it: its lines by PDFium, put together into paragraphs; scans are refused."""

import re
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from typing import Any

from alertd.documents.layout import Line, body_of, title_among
from alertd.documents.parts import Parts
from alertd.errors import AlertdError
from alertd.model.article import Problem

_MOST_PAGES = 200
_MOST_CHARACTERS = 400_000
_FEWEST_CHARACTERS = 20
_PASSWORD = 4  # FPDF_ERR_PASSWORD of fpdfview.h
_MADE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
# Programs name the file, or themselves, where the title belongs.
_NO_TITLE = re.compile(
    r"untitled.*|microsoft word.*|.{0,80}\.(?:docx?|odt|pdf|html?|indd|tex|rtf|txt)|document\d*",
    re.IGNORECASE,
)
# Hyphens at line ends as PDFium tells them, and letters that fonts join.
_LETTERS = str.maketrans({
    "\x02": "\u00ad", "\ufffe": "\u00ad", "\u2010": "-", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl",
    "ﬃ": "ffi", "ﬄ": "ffl", "\x00": None,
})  # fmt: skip
_Character = tuple[str, float, float, float, float]  # left, bottom, right, top in points
_GAP = 1.3  # times the size of the letters: words stand closer, columns hardly ever


def read(data: bytes, name: str) -> Parts:
    """Title and text of a PDF; the day that the file was made bounds its date from above.

    Raises:
        AlertdError: `intake.encrypted`, `intake.scanned`, `intake.damaged`, or `intake.reader`
            where alertd was installed without its `pdf` extra.
    """
    with closing(_opened(data, name)) as document:
        told = document.get_metadata_dict()
        pages = min(len(document), _MOST_PAGES)
        lines = [line for number in range(pages) for line in _lines(document, number)]
        problems = _unread(len(document), name)
    if sum(len(line.text) for line in lines) < _FEWEST_CHARACTERS:
        raise _without_text(name)
    written = " ".join((told.get("Title") or "").split())
    title = title_among(lines)
    named = "" if _NO_TITLE.fullmatch(written) else written
    return Parts(
        title=" ".join(line.text for line in title) or named,
        text=body_of(lines, title),
        problems=problems,
        made=_made(told.get("CreationDate") or ""),
    )


def _opened(data: bytes, name: str) -> Any:
    try:
        import pypdfium2
    except ImportError:
        raise AlertdError(
            "intake.reader",
            f"{name} is a PDF, and what reads PDFs is not installed.",
            "Install alertd with its pdf extra (pip install 'alertd[pdf]'), then drop it again.",
        ) from None
    try:
        document = pypdfium2.PdfDocument(data)
        len(document)
    except pypdfium2.PdfiumError as fault:
        raise _not_opened(name, getattr(fault, "err_code", None)) from None
    return document


def _not_opened(name: str, code: int | None) -> AlertdError:
    if code == _PASSWORD:
        return AlertdError(
            "intake.encrypted",
            f"{name} is a PDF that only opens with a password.",
            "Save a copy without the password and drop that.",
        )
    return AlertdError(
        "intake.damaged",
        f"{name} is a PDF that cannot be opened: it is cut short or damaged.",
        "Save or copy it again.",
    )


def _without_text(name: str) -> AlertdError:
    return AlertdError(
        "intake.scanned",
        f"{name} holds pictures of pages, and no text.",
        "Recognise its text first (with ocrmypdf, for example) and drop the result.",
    )


def _unread(pages: int, name: str) -> list[Problem]:
    if pages <= _MOST_PAGES:
        return []
    said = f"Only the first {_MOST_PAGES} of {pages} pages of {name} were read."
    return [Problem("reading.cut", said, "Drop the pages of the article alone.")]


def _lines(document: Any, number: int) -> Iterator[Line]:
    """The lines of a page in the order that they are drawn in; none of a page that is broken."""
    import pypdfium2

    try:
        page = document[number]
        width = page.get_width()
        with closing(page.get_textpage()) as text:
            yield from _split_lines(list(_characters(text)), number, width)
    except pypdfium2.PdfiumError:
        return


def _characters(page: Any) -> Iterator[_Character]:
    from pypdfium2 import raw

    for index in range(min(page.count_chars(), _MOST_CHARACTERS)):
        letter = chr(min(raw.FPDFText_GetUnicode(page, index), sys.maxunicode))
        left, bottom, right, top = page.get_charbox(index, loose=True)
        yield letter, left, bottom, right, top


def _split_lines(characters: list[_Character], page: int, width: float) -> Iterator[Line]:
    line: list[_Character] = []
    for character in [*characters, ("\n", 0.0, 0.0, 0.0, 0.0)]:
        if character[0] not in "\r\n":
            line.append(character)
        elif line:
            yield from _pieces(line, page, width)
            line = []


def _pieces(line: list[_Character], page: int, width: float) -> Iterator[Line]:
    """A line, taken apart where a gap as wide as that between columns is in it."""
    begin = 0
    last: _Character | None = None
    for index, character in enumerate(line):
        if character[0].isspace():
            continue
        if last is not None and _is_apart(last, character):
            yield _line(line[begin:index], page, width)
            begin = index
        last = character
    if last is not None:
        yield _line(line[begin:], page, width)


def _is_apart(last: _Character, character: _Character) -> bool:
    """Whether a wide gap lies between the two, or a line's end that a hyphen hides."""
    height = max(1.0, last[4] - last[2])
    return character[1] - last[3] > _GAP * height or last[1] - character[1] > height


def _line(characters: list[_Character], page: int, width: float) -> Line:
    shown = [one for one in characters if not one[0].isspace()]
    return Line(
        text="".join(one[0] for one in characters).translate(_LETTERS).strip(),
        page=page,
        left=min(one[1] for one in shown),
        right=max(one[3] for one in shown),
        top=max(one[4] for one in shown),
        bottom=min(one[2] for one in shown),
        width=width,
    )


def _made(written: str) -> date | None:
    """The day in "D:20251024093000+02'00'" (ISO 32000-1, 7.9.4)."""
    found = _MADE.match(written)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
