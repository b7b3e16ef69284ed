"""What TIMEX3 leaves out of English phrases."""

import re

from alertd.timex.timeml import Conventions

CONVENTIONS = Conventions(
    leading=re.compile(
        r"(?:(?:from|between|within|in|on|over(?=\s(?:the|that|this)\b)|during|for|by|until|just"
        r"|only|some|as little as|the close of (?:trading|business|play))\s)+",
        re.IGNORECASE,
    ),
    trailing=re.compile(r"\s(?:after|before|prior to|ahead of|following|from|of)$", re.IGNORECASE),
    # "a 6-year-old" tells an age, "previously" and "eventually" no time that could be told.
    untagged=re.compile(
        r".*[- ](?:year|month|week|day)-old|previously|formerly|eventually|someday|quarterly",
        re.IGNORECASE | re.DOTALL,
    ),
)
