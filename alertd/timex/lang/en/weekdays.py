"""Weekdays and days told from the day of writing."""

from alertd.timex.meaning import Meaning, RelativeDay, Shift, Weekday
from alertd.timex.rules import rule


@rule(
    r"(?:{shift} )?{weekday}",
    examples={
        "Thursday": "2025-07-03",
        "next Monday": "2025-07-14",
        "last Friday": "2025-07-04",
        "this Friday": "2025-07-11",
    },
    rejects=["Monday's-style", "Black-Friday-ish"],
)
def weekday_name(weekday: int, shift: Shift | None) -> Meaning:
    """ "Thursday", "next Monday"."""
    return Weekday(weekday, shift or Shift.NONE)


_RELATIVE = {"today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2}
_RELATIVE |= {"the day after tomorrow": 2}


@rule(
    r"(?P<word>today|yesterday|tomorrow|the day (?:before yesterday|after tomorrow))",
    examples={
        "today": "2025-07-09",
        "tomorrow": "2025-07-10",
        "the day after tomorrow": "2025-07-11",
    },
    rejects=["todays", "tomorrow-land"],
)
def relative_day(word: str) -> Meaning:
    """ "tomorrow"."""
    return RelativeDay(_RELATIVE[" ".join(word.lower().split())])
