"""Holidays whose day the calendar itself fixes."""

from collections.abc import Callable, Mapping
from datetime import date

from alertd.timex.spans import add_days, make_day, weekday_on_or_after, weekday_on_or_before


def _fixed(month: int, day: int) -> Callable[[int], date | None]:
    return lambda year: make_day(year, month, day)


def _nth(month: int, weekday: int, number: int) -> Callable[[int], date | None]:
    def find(year: int) -> date | None:
        first = make_day(year, month, 1)
        found = first and weekday_on_or_after(first, weekday)
        return found and add_days(found, 7 * (number - 1))

    return find


def _last_monday_of_may(year: int) -> date | None:
    last = make_day(year, 5, 31)
    return last and weekday_on_or_before(last, 0)


def _election_day(year: int) -> date | None:
    """The United States' Tuesday after the first Monday of November (2 U.S.C. 7)."""
    monday = _nth(11, 0, 1)(year)
    return monday and add_days(monday, 1)


def _easter(days_after: int) -> Callable[[int], date | None]:
    def find(year: int) -> date | None:
        # Meeus/Jones/Butcher, Gregorian.
        century, of_century = divmod(year, 100)
        leap, of_leap = divmod(century, 4)
        moon = (19 * (year % 19) + century - leap - (8 * century + 13) // 25 + 15) % 30
        sunday = (32 + 2 * of_leap + 2 * (of_century // 4) - moon - of_century % 4) % 7
        late = (year % 19 + 11 * moon + 22 * sunday) // 451
        month, day0 = divmod(moon + sunday - 7 * late + 114, 31)
        easter = make_day(year, month, day0 + 1)
        return easter and add_days(easter, days_after)

    return find


# The first days of Chinese years; beyond them it takes an ephemeris.
_LUNAR_NEW_YEARS = {
    day.year: day
    for day in map(
        date.fromisoformat,
        [
            "2015-02-19",
            "2016-02-08",
            "2017-01-28",
            "2018-02-16",
            "2019-02-05",
            "2020-01-25",
            "2021-02-12",
            "2022-02-01",
            "2023-01-22",
            "2024-02-10",
            "2025-01-29",
            "2026-02-17",
            "2027-02-06",
            "2028-01-26",
            "2029-02-13",
            "2030-02-03",
            "2031-01-23",
            "2032-02-11",
            "2033-01-31",
            "2034-02-19",
            "2035-02-08",
        ],
    )
}

HOLIDAYS: Mapping[str, Callable[[int], date | None]] = {
    "new year's day": _fixed(1, 1),
    "martin luther king jr. day": _nth(1, 0, 3),
    "presidents day": _nth(2, 0, 3),
    "valentine's day": _fixed(2, 14),
    "st. patrick's day": _fixed(3, 17),
    "good friday": _easter(-2),
    "easter": _easter(0),
    "easter sunday": _easter(0),
    "easter monday": _easter(1),
    "memorial day": _last_monday_of_may,
    "juneteenth": _fixed(6, 19),
    "independence day": _fixed(7, 4),
    "labor day": _nth(9, 0, 1),
    "columbus day": _nth(10, 0, 2),
    "halloween": _fixed(10, 31),
    "veterans day": _fixed(11, 11),
    "thanksgiving": _nth(11, 3, 4),
    "christmas eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "lunar new year": _LUNAR_NEW_YEARS.get,
    "new year's eve": _fixed(12, 31),
    "ash wednesday": _easter(-46),
    "palm sunday": _easter(-7),
    "ascension day": _easter(39),
    "pentecost": _easter(49),
    "whit monday": _easter(50),
    "all saints' day": _fixed(11, 1),
    "mother's day": _nth(5, 6, 2),
    "father's day": _nth(6, 6, 3),
    "earth day": _fixed(4, 22),
    "may day": _fixed(5, 1),
    "bastille day": _fixed(7, 14),
    "canada day": _fixed(7, 1),
    "australia day": _fixed(1, 26),
    "anzac day": _fixed(4, 25),
    "guy fawkes night": _fixed(11, 5),
    "election day": _election_day,
}
