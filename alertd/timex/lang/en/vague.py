"""Past, present and future that no calendar can place."""

import re

from alertd.timex.meaning import Duration, Meaning, Vague
from alertd.timex.rules import rule
from alertd.timex.terms import Reference, Unit


@rule(
    r"(?:coming (?P<plain>{unit2})"
    r"|the (?:coming|next few|next several|following few)? ?(?:few |several )?(?P<word>{unit})"
    r"|the (?:near |not too distant |foreseeable )?future|(?:very |as )?soon|sooner or later"
    r"|eventually|someday|the (?:near|long|medium) term|in due course|shortly|any day now)",
    examples={
        "the coming weeks": "FUTURE_REF",
        "soon": "FUTURE_REF",
        "the near future": "FUTURE_REF",
        "in [coming months]": "FUTURE_REF",
    },
    rejects=["as soon as", "futures", "the coming storm"],
)
def vague_future(word: str | None, plain: str | None, after: str) -> Meaning | None:
    """Read "in the coming weeks"."""
    if not (word or plain or "s").endswith("s"):
        return None
    return None if after.startswith((" as", " after")) else Vague(Reference.FUTURE)


# "the past three years", "the past president".
_PAST_OF = re.compile(
    r"(?: [\w-]+)? (?:minute|hour|day|night|week|month|quarter|season|summer|winter|year|decade"
    r"|century|president|master|tense)|-",
    re.IGNORECASE,
)


@rule(
    r"(?:the )?(?:recent|past few|last few|past several) (?P<word>{unit})"
    r"|recently|more recently|lately|previously|formerly|(?P<long>the (?:recent |distant )?past)",
    examples={"recent days": "PXD", "recently": "PAST_REF", "in [the past]": "PAST_REF"},
    rejects=["recent dayside", "past the few", "the past president", "the past-due bill"],
)
def vague_past(
    *, unit: tuple[Unit, int] | None, word: str | None, long: str | None, after: str
) -> Meaning | None:
    """Read "in recent days", "in the past"."""
    if (word and not word.endswith("s")) or (long and _PAST_OF.match(after)):
        return None
    return Duration(None, unit[0]) if unit else Vague(Reference.PAST)


@rule(
    r"currently|at present|right now|now|nowadays|these days|at the moment|the time being",
    examples={"currently": "PRESENT_REF", "right now": "PRESENT_REF"},
    rejects=["know", "presently-ish"],
)
def vague_present(before: str) -> Meaning | None:
    """Read "currently"."""
    return None if before.lower().endswith(("from ", "any day ")) else Vague(Reference.PRESENT)
