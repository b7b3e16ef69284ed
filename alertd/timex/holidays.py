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
    "new year's eve": _fixed(12, 31),
}
