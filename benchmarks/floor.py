"""The speed floor: one compiled pattern that only looks for words a date may begin with.

Nothing that reads articles in Python can be much faster, so a reader's speed is quoted as a
multiple of this, measured in the same run.
"""

import re

_MONTH = "jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec"
_CANDIDATE = re.compile(
    rf"\b(?:(?:{_MONTH})[a-z]*\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTH})[a-z]*"
    r"|(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:next|this|last) (?:week|month|year)"
    r"|\d+ (?:days|weeks|months|years)|today|tomorrow|yesterday|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def find_candidates(text: str) -> int:
    """How many places look like a date."""
    return sum(1 for _ in _CANDIDATE.finditer(text))
