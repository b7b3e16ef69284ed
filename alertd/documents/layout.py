"""Lines on pages into running text: columns one after the other, without heads and feet."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

_AT_THE_EDGE = 3
_HALF = 0.5
_FEWEST_PAGES = 2
_NUMBER = re.compile(r"[0-9]+")
_PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:(?:page|seite|p\.|página)\s)?(?:#|[ivxl]{1,5})(?:\s?(?:of|/|von|sur|de|\|)\s?#)?\W{0,3}",
    re.IGNORECASE,
)
_WITH_NUMBER = re.compile(r".{1,80}\b(?:page|seite|página) #(?: ?(?:of|/) ?#)?", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?:;。！？][\"”’'»)\]]{0,2}$")
# A full stop that ends no sentence where a line ends with it.
_ABBREVIATED = re.compile(
    r"\b(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec|no|nr|mr|mrs|ms|dr|st|gen|sen|rep|gov|[ap]\.m)\.$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[-*•–—▪●◦] ?")
_NUMBERED = re.compile(r"\(?(?:[0-9]{1,3}|[a-z])[.)]")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad]$")
_COLUMN_WIDTH = 0.25
_COLUMN_WORDS = 18
_FEWEST_LINES = 4
_WIDE_LEADING = 0.75
_OTHER_SIZE = 0.15
_INDENT = 0.8
_ROUGHLY = 3
_LARGER = 1.15
_LONGEST_TITLE = 200
_FIRST_LINES = 30


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or what of it stands in one column; in points, from the lower left corner.

    `width` is that of its page; `top - bottom` follows the size of the letters.
    """

    text: str
    page: int
    left: float
    right: float
    top: float
    bottom: float
    width: float

    @property
    def height(self) -> float:
        """The size of its letters."""
        return max(1.0, self.top - self.bottom)


def title_among(lines: Sequence[Line]) -> list[Line]:
    """The lines in the largest letters at the beginning; none where none stand out."""
    first = [line for line in lines if line.page == lines[0].page][:_FIRST_LINES]
    largest = max(line.height for line in first)
    usual = sorted(line.height for line in lines)[len(lines) // 2]
    if largest < _LARGER * usual:
        return []
    runs = groupby(first, key=lambda line: line.height > largest / _LARGER)
    title = next((list(run) for is_large, run in runs if is_large), [])
    return title if sum(len(line.text) for line in title) <= _LONGEST_TITLE else []


def body_of(lines: Sequence[Line], title: Sequence[Line]) -> str:
    """The text, a line a paragraph, without the lines of its `title`."""
    kept = [line for line in _without_edges(lines) if line not in title]
    pages = [list(run) for _, run in groupby(kept, key=lambda line: line.page)]
    ordered = [row for page in pages for row in _in_order(page)]
    return "\n".join(_paragraphs(ordered))


def _without_edges(lines: Sequence[Line]) -> list[Line]:
    """Without page numbers, and without what heads or foots most pages but where it is first."""
    pages = [list(run) for _, run in groupby(lines, key=lambda line: line.page)]
    edges: dict[str, set[int]] = defaultdict(set)
    for page in pages:
        for line in _edges(page):
            edges[_shape(line)].add(line.page)
    often = max(_FEWEST_PAGES, _HALF * len(pages))
    running = {shape for shape, where in edges.items() if len(where) >= often}
    kept = []
    for page in pages:
        edge = set(_edges(page))
        for line in page:
            shape = _shape(line)
            is_number = bool(_PAGE_NUMBER.fullmatch(shape) or _WITH_NUMBER.fullmatch(shape))
            runs = shape in running and line.page != pages[0][0].page
            if line not in edge or not (is_number or runs):
                kept.append(line)
    return kept


def _edges(page: Sequence[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.top)
    return [*by_height[:_AT_THE_EDGE], *by_height[-_AT_THE_EDGE:]]


def _shape(line: Line) -> str:
    return _NUMBER.sub("#", line.text)


def _in_order(page: Sequence[Line]) -> list[Line]:
    """A page that was drawn across its columns is read down each; rows of tables stay rows."""
    gutter = _gutter(page)
    if gutter is None:
        return list(_rows(page))
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in page:
        if line.left < gutter < line.right:
            # A headline over both columns ends what stands above it.
            ordered += [*left, *right, line]
            left, right = [], []
        else:
            (left if line.right <= gutter else right).append(line)
    return [*ordered, *left, *right]


def _gutter(page: Sequence[Line]) -> float | None:
    """Where between two columns of prose on the same height nothing stands; None without any."""
    beside = [
        (one, two)
        for one, two in pairwise(page)
        if _on_one_height(one, two) and one.right < two.left
    ]
    prose = [
        (one, two)
        for one, two in beside
        if all(
            line.right - line.left > _COLUMN_WIDTH * line.width
            or len(line.text) > 2 * _COLUMN_WORDS
            for line in (one, two)
        )
    ]
    if len(prose) < _FEWEST_LINES or len(prose) < _HALF * len(beside):
        return None
    low = max(one.right for one, _ in prose)
    high = min(two.left for _, two in prose)
    return (low + high) / 2 if low < high else None


def _on_one_height(one: Line, two: Line) -> bool:
    return abs(one.bottom - two.bottom) < _HALF * min(one.height, two.height)


def _rows(page: Sequence[Line]) -> Iterator[Line]:
    """Pieces on one height are the cells of a row."""
    row: list[Line] = []
    for line in page:
        if row and not (_on_one_height(row[-1], line) and row[-1].right < line.left):
            yield _row(row)
            row = []
        row.append(line)
    if row:
        yield _row(row)


def _row(cells: Sequence[Line]) -> Line:
    first = cells[0]
    return Line(
        text=" | ".join(cell.text for cell in cells),
        page=first.page,
        left=first.left,
        right=cells[-1].right,
        top=max(cell.top for cell in cells),
        bottom=min(cell.bottom for cell in cells),
        width=first.width,
    )


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    if not lines:
        return
    full = _full_widths(lines)
    words = lines[0].text
    for before, line in pairwise(lines):
        if _goes_on(before, line, full[_column(before)]):
            words = _joined(words, line.text)
        else:
            yield words
            words = line.text
    yield words


def _column(line: Line) -> tuple[int, int]:
    """Lines that begin in the same tenth of their page."""
    return line.page, int(10 * line.left / line.width)


def _full_widths(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    """How far each column's lines reach."""
    ends: dict[tuple[int, int], float] = {}
    for line in lines:
        ends[_column(line)] = max(ends.get(_column(line), 0.0), line.right)
    return ends


def _goes_on(before: Line, line: Line, end: float) -> bool:
    """Whether a line belongs to the paragraph of the one before it."""
    if " | " in before.text or " | " in line.text or _BULLET.match(line.text):
        return False
    if abs(before.height - line.height) > _OTHER_SIZE * before.height:
        return False
    unfinished = not _SENTENCE_END.search(before.text) or bool(_ABBREVIATED.search(before.text))
    if _HYPHEN.search(before.text) or (unfinished and line.text[0].islower()):
        return True
    return _is_full(before, line, end) and _stands_close(before, line, unfinished=unfinished)


def _stands_close(before: Line, line: Line, *, unfinished: bool) -> bool:
    """Whether nothing parts two lines, of which the first is full."""
    if before.page != line.page or line.top > before.bottom + before.height:
        return unfinished  # what has not ended goes on in the next column, or on the next page
    # "May" at the end of a line and "15." at the beginning of the next are one date.
    begins = _NUMBERED.match(line.text) is not None and not unfinished
    is_indented = line.left > before.left + _INDENT * line.height
    is_apart = before.bottom - line.top > _WIDE_LEADING * line.height
    return not (begins or is_indented or is_apart)


def _is_full(before: Line, line: Line, end: float) -> bool:
    """Whether the next line's first word would not have fitted any more."""
    letter = (line.right - line.left) / len(line.text)
    word = line.text.split(maxsplit=1)[0]
    return before.right + letter * (len(word) + 1) > end - _ROUGHLY * letter


def _joined(words: str, more: str) -> str:
    """The two parts of a line; a word divided at its end is whole again."""
    if words.endswith("\u00ad"):
        return words[:-1] + more
    if _HYPHEN.search(words):
        divided = more[:1].islower()
        return words[:-1] + more if divided else words + more
    return f"{words} {more}"
