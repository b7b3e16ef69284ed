"""Day literals in running text of languages that have no grammar."""

import re
from collections.abc import Iterator
from itertools import islice

from alertd.timex.context import Expression
from alertd.timex.literal import month_of_word
from alertd.timex.meaning import Day, Meaning, MonthDay

DAY_LITERAL = "day_literal"
# A day in a language that nobody wrote a grammar for: its neighbours may say otherwise.
CONFIDENCE = 0.4

_MOST_WORDS = 2_000
# "10 de noviembre de 2025", "10 novembre", "10. November 2025", "le 1er mai"
_NUMBER_AND_WORD = re.compile(
    r"(?<![\w.,/-])(?P<day>3[01]|[12][0-9]|0?[1-9])(?:er|\.|º|ª)?(?: de)? "
    r"(?P<month>[^\W\d_]{3,14})\b(?:\.?(?: del?)? (?P<year>(?:19|20)[0-9]{2})(?!\w))?"
)
# "2026年11月10日", "11月10日"
_EAST_ASIAN = re.compile(
    r"(?:(?P<year>(?:19|20)[0-9]{2}) ?[年년] ?)?(?P<month>1[0-2]|0?[1-9]) ?[月월] ?"
    r"(?P<day>3[01]|[12][0-9]|0?[1-9]) ?[日号號일]"
)


def day_literals(text: str, language: str) -> list[Expression]:
    """The text's days of month and name or of East Asian form, in order."""
    if language in {"zh", "ja", "ko"}:
        return [
            _expression(text, match, _meaning(int(match["month"]), match))
            for match in _EAST_ASIAN.finditer(text)
        ]
    return list(_worded(text, language))


def _worded(text: str, language: str) -> Iterator[Expression]:
    for match in islice(_NUMBER_AND_WORD.finditer(text), _MOST_WORDS):
        month = month_of_word(match["month"].lower(), language)
        if month is not None:
            yield _expression(text, match, _meaning(month, match))


def _meaning(month: int, match: re.Match[str]) -> Meaning:
    day, year = int(match["day"]), match["year"]
    return Day(int(year), month, day) if year else MonthDay(month, day)


def _expression(text: str, match: re.Match[str], meaning: Meaning) -> Expression:
    start, end = match.span()
    return Expression(start, end, text[start:end], meaning, DAY_LITERAL)
