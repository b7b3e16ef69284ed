"""Anchoring never raises, whatever is meant and whenever it was written."""

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from alertd.model.timex import Interval, Tense
from alertd.timex import Context, annotate, resolve, tags
from alertd.timex import meaning as m
from alertd.timex import terms as t
from alertd.timex.holidays import HOLIDAYS

YEARS = st.one_of(st.integers(-3, 10_003), st.sampled_from([1, 2, 9998, 9999]))
MONTHS, DAYS, WEEKDAYS = st.integers(1, 12), st.integers(1, 31), st.integers(0, 6)
AMOUNTS = st.one_of(
    st.floats(0, 1e7, allow_nan=False), st.sampled_from([0.5, 1.5, 90.0, 10_000.0, 9e15])
)
UNITS, SHIFTS = st.sampled_from(t.Unit), st.sampled_from(t.Shift)
SIDES = st.sampled_from(t.Direction)
CLOCKS = st.builds(m.Clock, st.integers(0, 24), st.integers(0, 59), st.sampled_from([None, "UTC"]))

PLAIN = st.one_of(
    st.builds(m.Day, YEARS, MONTHS, DAYS),
    st.builds(m.MonthDay, MONTHS, DAYS, st.none() | WEEKDAYS),
    st.builds(m.NumericDay, DAYS, DAYS, YEARS),
    st.builds(m.DayOfMonth, DAYS, st.none() | WEEKDAYS),
    st.builds(m.Weekday, WEEKDAYS, SHIFTS),
    st.builds(m.RelativeDay, st.integers(-3, 3)),
    st.builds(m.Offset, AMOUNTS, UNITS, SIDES, st.booleans()),
    st.builds(m.RelativePeriod, UNITS, st.none() | st.integers(-2, 2)),
    st.builds(m.Month, MONTHS, st.none(), SHIFTS),
    st.builds(m.Year, YEARS, st.none() | MONTHS),
    st.builds(m.Decade, YEARS),
    st.builds(m.Century, st.integers(-5, 200)),
    st.builds(m.YearPart, st.sampled_from([t.Unit.QUARTER, t.Unit.HALF]), st.integers(1, 4)),
    st.builds(m.Season, st.sampled_from(t.SeasonName), st.none(), SHIFTS),
    st.builds(m.Holiday, st.sampled_from(sorted(HOLIDAYS)), st.none(), SHIFTS),
    st.builds(m.SamePeriod, UNITS),
    st.builds(m.Duration, st.none() | AMOUNTS, UNITS),
    st.builds(m.Every, st.just("P1W")),
    st.builds(m.Vague, st.sampled_from(t.Reference)),
    st.builds(m.PartOfDay, st.sampled_from(t.DayPart)),
    CLOCKS,
)


def built_on(inner: st.SearchStrategy[m.Meaning]) -> st.SearchStrategy[m.Meaning]:
    maybe = st.none() | inner
    return st.one_of(
        st.builds(m.MonthDay, MONTHS, DAYS, st.none(), inner),
        st.builds(m.Month, MONTHS, inner),
        st.builds(m.YearPart, st.just(t.Unit.QUARTER), st.integers(1, 4), inner, st.booleans()),
        st.builds(m.Season, st.sampled_from(t.SeasonName), inner),
        st.builds(m.Holiday, st.sampled_from(sorted(HOLIDAYS)), inner),
        st.builds(m.PartOf, st.sampled_from(t.Part), inner),
        st.builds(m.EdgeOf, st.sampled_from(t.Side), inner),
        st.builds(m.WeekOf, maybe, UNITS, st.integers(-2, 2)),
        st.builds(m.Nth, st.integers(-1, 400), UNITS, inner, st.none() | WEEKDAYS),
        st.builds(m.Range, inner, inner),
        st.builds(m.Lasting, maybe, AMOUNTS, UNITS),
        st.builds(m.Anchored, AMOUNTS, UNITS, SIDES, maybe, st.booleans()),
        st.builds(m.WeekdayFrom, WEEKDAYS, SIDES, maybe, st.booleans()),
        st.builds(m.At, inner, CLOCKS),
    )


DATES = st.one_of(
    st.dates(), st.sampled_from([date.min, date.max, date(1, 1, 2), date(9999, 12, 30)])
)
INTERVALS = st.builds(lambda one, two: Interval(min(one, two), max(one, two)), DATES, DATES)
CONTEXTS = st.builds(
    Context,
    dct=st.none() | DATES,
    tense=st.sampled_from(Tense),
    anchor=st.none() | INTERVALS.filter(lambda days: days.first < days.after),
    day_first=st.none() | st.booleans(),
)


@settings(max_examples=200, deadline=None)
@given(st.recursive(PLAIN, built_on, max_leaves=4), CONTEXTS)
def test_resolve_is_total(meaning: m.Meaning, context: Context) -> None:
    """Every meaning resolves, or says that it does not, on every day from year 1 to 9999."""
    resolved = resolve(meaning, context)

    assert (
        resolved is None
        or resolved.interval is None
        or (resolved.interval.first < resolved.interval.after)
    )


@settings(max_examples=100, deadline=None)
@given(st.text(), st.none() | DATES)
def test_any_text_is_read(text: str, dct: date | None) -> None:
    """No text, however odd, makes the reading raise or lie about where it read."""
    assert all(text[x.start : x.end] == x.text for x in annotate(text, "en", Context(dct)))


LANGUAGES = st.sampled_from(["de", "en", "en-GB", "es", "fr", "ja", "ru", "zh", "xx", ""])


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), LANGUAGES, st.none() | DATES)
def test_any_text_is_tagged_in_any_language(text: str, language: str, dct: date | None) -> None:
    """TIMEX3 tags lie apart, in order, and slice the text, whatever the language is said to be."""
    found = tags(text, language, Context(dct))

    assert all(text[tag.start : tag.end] == tag.text for tag in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


WORDS = st.sampled_from(
    [
        "the",
        "of",
        "next",
        "last",
        "10",
        "2026",
        "May",
        "Nov.",
        "Friday",
        "days",
        "weeks",
        "before",
        "after",
        "end",
        "from",
        "to",
        "and",
        "at",
        "noon",
        "3",
        "p.m.",
        "ET",
        "first",
        "quarter",
        "week",
        "month",
        "a",
        "Christmas",
        "early",
        "-",
        ",",
        ".",
        "\n",
        "said",
        "will",
        "1",
        "31",
        "every",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=25), st.none() | DATES)
def test_any_order_of_time_words_is_read(words: list[str], dct: date | None) -> None:
    """Time words in any order give expressions that lie apart, in order."""
    for found in (annotate, tags):
        told = found(" ".join(words), "en", Context(dct))
        assert all(one.end <= two.start for one, two in pairwise(told))
