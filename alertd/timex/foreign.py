"""Day literals in running text of languages that have no grammar."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from alertd.timex.context import Expression
from alertd.timex.literal import month_of_word
from alertd.timex.meaning import Day, Meaning, MonthDay, NumericDay

DAY_LITERAL = "day_literal"
# A day in a language that nobody wrote a grammar for: its neighbours may say otherwise.
CONFIDENCE = 0.4

_MOST_WORDS = 2_000
# "10 de noviembre de 2025", "10 novembre", "10. November 2025", "le 1er mai"
_NUMBER_AND_WORD = re.compile(
    r"(?<![\w.,/-])(?P<day>3[01]|[12][0-9]|0?[1-9])(?:er|\.|º|ª)?(?: de)? "
    r"(?P<month>[^\W\d_]{3,14})\b(?:\.?(?: del?)? (?P<year>(?:19|20)[0-9]{2})(?!\w))?"
)
# "2025. november 10.", "Nobyembre 10, 2025"
_WORD_AND_NUMBER = re.compile(
    r"(?<![\w.,/-])(?:(?P<year_first>(?:19|20)[0-9]{2})\. )?(?P<month>[^\W\d_]{3,14})\.? "
    r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?![\w%:])(?!\.\d)(?:,? (?P<year>(?:19|20)[0-9]{2})(?!\w))?"
)
# "2025-11-10", "10.11.2025", "10/11/2025"
_FIGURES = re.compile(
    r"(?<![\w.,/-])(?:(?P<year>(?:19|20)[0-9]{2})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]"
    r"|[12][0-9]|3[01])"
    r"|(?P<first>0?[1-9]|[12][0-9]|3[01])(?P<mark>[./])(?P<second>0?[1-9]|[12][0-9]|3[01])(?P=mark)"
    r"(?P<last>(?:19|20)[0-9]{2}))(?![\w])"
)
# "2026年11月10日", "11月10日"
_EAST_ASIAN = re.compile(
    r"(?:(?P<year>(?:19|20)[0-9]{2}) ?[年년] ?)?(?P<month>1[0-2]|0?[1-9]) ?[月월] ?"
    r"(?P<day>3[01]|[12][0-9]|0?[1-9]) ?[日号號일]"
)


def day_literals(text: str, language: str) -> list[Expression]:
    """The text's days in figures, of month and name, or of East Asian form, in order."""
    found = [_in_figures(text, match) for match in _FIGURES.finditer(text)]
    if language in {"zh", "ja", "ko"}:
        found += [
            _expression(text, match, _meaning(int(match["month"]), match))
            for match in _EAST_ASIAN.finditer(text)
        ]
    else:
        found += _worded(text, language)
    return _apart(found)


def _apart(found: Sequence[Expression]) -> list[Expression]:
    """In order, of two that overlap the one that starts first."""
    apart: list[Expression] = []
    for expression in sorted(found, key=lambda e: (e.start, -e.end)):
        if not apart or expression.start >= apart[-1].end:
            apart.append(expression)
    return apart


def _in_figures(text: str, match: re.Match[str]) -> Expression:
    if match["year"]:
        day = int(match["year"]), int(match["month"]), int(match["day"])
        return _expression(text, match, Day(*day))
    meaning = NumericDay(int(match["first"]), int(match["second"]), int(match["last"]))
    return _expression(text, match, meaning)


def _worded(text: str, language: str) -> Iterator[Expression]:
    for pattern in (_NUMBER_AND_WORD, _WORD_AND_NUMBER):
        for match in islice(pattern.finditer(text), _MOST_WORDS):
            month = month_of_word(match["month"].lower(), language)
            if month is not None:
                yield _expression(text, match, _meaning(month, match))


def _meaning(month: int, match: re.Match[str]) -> Meaning:
    day, year = int(match["day"]), match["year"] or match.groupdict().get("year_first")
    return Day(int(year), month, day) if year else MonthDay(month, day)


def _expression(text: str, match: re.Match[str], meaning: Meaning) -> Expression:
    start, end = match.span()
    return Expression(start, end, text[start:end], meaning, DAY_LITERAL)
