"""The closed sets of words that meanings are told in."""

from enum import Enum, StrEnum


class Unit(StrEnum):
    """A unit of time, named by its TIMEX3 letter (minutes and hours behind "T")."""

    MINUTE = "TM"
    HOUR = "TH"
    DAY = "D"
    WEEKEND = "WE"
    WEEK = "W"
    MONTH = "M"
    QUARTER = "Q"
    HALF = "H"
    YEAR = "Y"
    DECADE = "E"
    CENTURY = "C"


class Part(Enum):
    """A stretch of a longer period."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    REST = "rest"
    PASSED = "passed"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"


class Side(Enum):
    """One end of a period."""

    START = "start"
    END = "end"


class Shift(Enum):
    """The word before a weekday, month or season."""

    NONE = "none"
    THIS = "this"
    NEXT = "next"
    LAST = "last"
    COMING = "coming"
    UPCOMING = "upcoming"
    WEEK_AFTER = "week after"
    NEXT_WEEK = "next week"
    THIS_WEEK = "this week"
    LAST_WEEK = "last week"


class Direction(Enum):
    """Before or after what anchors it."""

    BEFORE = -1
    AFTER = 1


class DayPart(StrEnum):
    """A part of a day, by its TIMEX3 code."""

    MORNING = "MO"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"
    DAYTIME = "DT"


class SeasonName(StrEnum):
    """A northern meteorological season, by its TIMEX3 code."""

    SPRING = "SP"
    SUMMER = "SU"
    AUTUMN = "FA"
    WINTER = "WI"


class Reference(StrEnum):
    """A reference to time that no calendar can place."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"
