"""Holidays that the calendar fixes."""

from alertd.timex.meaning import Holiday, Meaning
from alertd.timex.rules import rule
from alertd.timex.terms import Shift

_NAMES = {
    "new year's day": "new year's day",
    "new year's eve": "new year's eve",
    "martin luther king jr. day": "martin luther king jr. day",
    "martin luther king day": "martin luther king jr. day",
    "mlk day": "martin luther king jr. day",
    "presidents day": "presidents day",
    "presidents' day": "presidents day",
    "valentine's day": "valentine's day",
    "st. patrick's day": "st. patrick's day",
    "good friday": "good friday",
    "easter sunday": "easter",
    "easter monday": "easter monday",
    "easter": "easter",
    "memorial day": "memorial day",
    "juneteenth": "juneteenth",
    "independence day": "independence day",
    "labor day": "labor day",
    "columbus day": "columbus day",
    "halloween": "halloween",
    "veterans day": "veterans day",
    "thanksgiving day": "thanksgiving",
    "thanksgiving": "thanksgiving",
    "christmas eve": "christmas eve",
    "ash wednesday": "ash wednesday",
    "palm sunday": "palm sunday",
    "ascension day": "ascension day",
    "pentecost": "pentecost",
    "whit monday": "whit monday",
    "all saints' day": "all saints' day",
    "mother's day": "mother's day",
    "father's day": "father's day",
    "earth day": "earth day",
    "may day": "may day",
    "bastille day": "bastille day",
    "canada day": "canada day",
    "australia day": "australia day",
    "anzac day": "anzac day",
    "armistice day": "veterans day",
    "remembrance day": "veterans day",
    "guy fawkes night": "guy fawkes night",
    "election day": "election day",
    "christmas day": "christmas",
    "christmas": "christmas",
    "boxing day": "boxing day",
    "lunar new year": "lunar new year",
    "chinese new year": "lunar new year",
}
_PATTERN = "|".join(sorted((name.replace(".", r"\.?") for name in _NAMES), key=len, reverse=True))


@rule(
    rf"(?:{{shift}} )?(?P<name>{_PATTERN})(?:,? {{of_year}})?",
    examples={
        "Thanksgiving": "2025-11-27",
        "Christmas Day 2025": "2025-12-25",
        "New Year’s Eve": "2025-12-31",
        "Easter": "2025-04-20",
        "Presidents Day": "2025-02-17",
        "Lunar New Year": "2025-01-29",
    },
    rejects=["Christmases", "Easterly winds", "christmas-tree shops"],
)
def holiday(name: str, shift: Shift | None, of_year: Meaning | None) -> Meaning | None:
    """Read "Thanksgiving"."""
    if name[0].islower():
        return None
    word = " ".join(name.lower().split()).replace("’", "'")
    return Holiday(
        _NAMES.get(word) or _NAMES[word.replace(" jr ", " jr. ")], of_year, shift or Shift.NONE
    )
