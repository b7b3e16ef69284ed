"""Lines of a page that are not the article: bylines, stamps, copyright, related links, comments."""

import re
from collections.abc import Sequence

from alertd.commitments.sentences import Span, holding
from alertd.model.timex import Timex

_LINE = re.compile(r"[^\n]+")
_MARKS = re.compile(
    r"\W{0,6}(?:©|\(c\) |copyright\b|all rights reserved|(?:first )?published\b"
    r"|(?:last )?updated\b|posted\b|filed\b"
    r"|modified\b|first posted|date:|lastmod:|by [A-Z][\w.’'-]{1,30}(?: [A-Z]|\W{0,3}$)"
    r"|next issue\b|photo\b|image\b"
    r"|source\b\W|reporting by\b|editing by\b|sign up\b|subscribe\b|isbn\b|doi\b|from:|to:|sent:"
    r"|cc:|reply-to:)",
    re.IGNORECASE,
)
_MASTHEAD_WORDS = re.compile(
    r"(?:©|copyright|all rights reserved|registered (?:in|office)|min read)", re.IGNORECASE
)
_NOT_THE_ARTICLE = re.compile(
    r"\W{0,6}(?:(?:related|more|most read|read (?:more|next|also)|also (?:today|on|in)"
    r"|you may (?:also )?like|recommended|trending|see also"
    r"|(?:your |readers[’'] |\d{1,5} )?comments?(?: \(\d{1,5}\))?|newsletters?|popular"
    r"|latest (?:news|stories)|top stories|further reading|around the web"
    r"|more (?:on|from|in|stories)\b.{0,60}|related (?:stories|articles|links|news|content"
    r"|coverage).{0,40}|what to read next|editors?[’'] picks|our newsletters)\W{0,3}$)",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"\W{0,4}[A-Z][A-Za-z.’' -]{1,40}(?:, [A-Z][A-Za-z.]{1,20}){0,2},?"
    r" .{0,60}?(?:\([^)\n]{1,40}\) ?)?(?:[—–-]{1,2}|\.-)\s"
)
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_LONG_LINE = 240
_STAMP_WORDS = 3
_LONGEST_STAMP = 90
_BARS = 3
_DATELINE_REACH = 110
_ENDS_A_SENTENCE = re.compile(r"[.!?…。][\"”’')]{0,2}\W{0,2}$")


class Furniture:
    """Knows which of a text's lines are not the article."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = [Span(line.start(), line.end()) for line in _LINE.finditer(text)]
        self._outside = self._find_outside()

    def __contains__(self, timex: Timex) -> bool:
        line = holding(self._lines, timex.start)
        if line is None:
            return False
        return (
            line in self._outside
            or _MARKS.match(self._text, line.start, line.end) is not None
            or self._is_label(line)
            or self._is_stamp(line, timex)
            or self._in_dateline(line, timex)
        )

    def _find_outside(self) -> frozenset[Span]:
        """The lines below a heading such as "Related stories"."""
        outside: list[Span] = []
        below = False
        for line in self._lines:
            if _NOT_THE_ARTICLE.match(self._text, line.start, line.end):
                below = True
            elif below and line.end - line.start > _LONG_LINE:
                below = False
            if below:
                outside.append(line)
        return frozenset(outside)

    def _is_label(self, line: Span) -> bool:
        if line.end - line.start >= _LONG_LINE:
            return False
        if self._text.count("|", line.start, line.end) >= _BARS:
            return True
        return _MASTHEAD_WORDS.search(self._text, line.start, line.end) is not None

    def _is_stamp(self, line: Span, timex: Timex) -> bool:
        """A line of nearly nothing but a date."""
        if line.end - line.start > _LONGEST_STAMP:
            return False
        rest = self._text[line.start : timex.start] + " " + self._text[timex.end : line.end]
        words = _LETTERS.findall(rest)
        return (
            len(words) < _STAMP_WORDS
            and ":" not in rest
            and not _ENDS_A_SENTENCE.search(self._text[line.start : line.end])
        )

    def _in_dateline(self, line: Span, timex: Timex) -> bool:
        """Whether it is the date of "GENEVA, May 12 (Wire) - ", which opens an article."""
        if timex.end - line.start > _DATELINE_REACH:
            return False
        found = _DATELINE.match(self._text, line.start, line.end)
        place = self._text[line.start : timex.start]
        return (
            found is not None
            and found.end() >= timex.end
            and not re.search(r"[a-z]{3,} [a-z]{3,}", place)
        )


def outside(text: str, timexes: Sequence[Timex]) -> frozenset[Timex]:
    """Those of the expressions that stand in page furniture."""
    furniture = Furniture(text)
    return frozenset(timex for timex in timexes if timex in furniture)
