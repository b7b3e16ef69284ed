"""Things that recur."""

from alertd.timex.meaning import Every, Meaning
from alertd.timex.rules import rule
from alertd.timex.terms import Unit
from alertd.timex.value import of_duration

_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "quarterly": "P1Q",
    "annual": "P1Y",
    "annually": "P1Y",
    "yearly": "P1Y",
    "biennial": "P2Y",
}


@rule(
    rf"(?P<word>{'|'.join(_ADVERBS)})",
    examples={"weekly": "P1W", "annually": "P1Y"},
    rejects=["semi-annual", "the Daily-Mail"],
)
def recurring(word: str) -> Meaning:
    """Read "weekly"."""
    return Every(_ADVERBS[word.lower()])


@rule(
    r"(?:every|each) (?:single |other )?(?:{weekday}|{month})"
    r"(?: (?:morning|afternoon|evening|night))?(?:,? and {weekday2})?",
    examples={"every Friday": "XXXX-WXX-5", "each January": "XXXX-01"},
    rejects=["every man", "each may"],
)
def every_named(weekday: int | None, month: int | None) -> Meaning:
    """Read "every Friday"."""
    return Every(f"XXXX-{month:02d}" if month else f"XXXX-WXX-{(weekday or 0) + 1}")


@rule(
    r"(?:every|each|once a|twice a|once per|per|times a) (?:{number} )?{unit}",
    examples={"every two weeks": "P2W", "each year": "P1Y"},
    rejects=["every dayside", "per diem"],
)
def every_amount(number: float | None, unit: tuple[Unit, int]) -> Meaning:
    """Read "every two weeks"."""
    return Every(of_duration((number or 1) * unit[1], unit[0]))


@rule(
    r"(?P<word>mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)",
    examples={"Fridays": "XXXX-WXX-5", "Mondays": "XXXX-WXX-1"},
    rejects=["friday-like", "mon-days"],
)
def weekdays(word: str) -> Meaning:
    """Read "Fridays"."""
    names = "mondays tuesdays wednesdays thursdays fridays saturdays sundays".split()  # noqa: SIM905
    return Every(f"XXXX-WXX-{names.index(word.lower()) + 1}")
