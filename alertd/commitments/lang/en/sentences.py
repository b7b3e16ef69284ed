"""English abbreviations, and what shows that a sentence goes on behind one."""

import re

from alertd.commitments.lang.en import vocabulary as words
from alertd.commitments.pieces import SentenceWords

_DATELINE = re.compile(
    r"[“\"]?[A-Z][A-Z.’'-]{1,20}(?: [A-Z.’'-]{1,20}){0,3}(?:, [A-Z][A-Za-z.]{1,14}){0,2}"
    r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?\.?\s?(?:\([^)\n]{1,40}\)\s?)?(?:[—–:]|--|-)\s"
)

SENTENCES = SentenceWords(
    titles=frozenset(words.ABBREVIATIONS.split()),
    months=frozenset(words.SHORT_MONTHS.split()),
    firms=frozenset(words.FIRMS.split()),
    starters=frozenset(words.SENTENCE_STARTERS.split()),
    clock_marks=frozenset({"a.m", "p.m"}),
    clock_tails=frozenset(words.BEHIND_CLOCKS.split()),
    dateline=_DATELINE,
)
