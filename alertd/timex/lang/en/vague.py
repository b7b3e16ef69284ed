"""Past, present and future that no calendar can place."""

from alertd.timex.meaning import Meaning, Reference, Unit, Vague
from alertd.timex.rules import rule


@rule(
    r"(?:in |over |during |within )?the (?:coming|next few|next several|following few)? ?(?:few |several )?(?P<word>{unit})"
    r"|in the (?:near |not too distant |foreseeable )?future|(?:very |as )?soon|sooner or later"
    r"|eventually|someday|in the (?:near|long|medium) term|in due course|shortly|any day now",
    examples={
        "in the coming weeks": "FUTURE_REF",
        "soon": "FUTURE_REF",
        "in the near future": "FUTURE_REF",
    },
    rejects=["as soon as", "futures", "the coming storm"],
)
def vague_future(unit: tuple[Unit, int] | None, word: str | None, after: str) -> Meaning | None:
    """ "in the coming weeks"."""
    if word is not None and not word.endswith("s"):
        return None
    return None if after.startswith((" as", " after")) else Vague(Reference.FUTURE)


@rule(
    r"(?:in |over |during )?(?:the )?(?:recent|past few|last few|past several) (?P<word>{unit})"
    r"|recently|more recently|lately|previously|formerly|in the past|once upon a time",
    examples={"in recent days": "PAST_REF", "recently": "PAST_REF"},
    rejects=["recent dayside", "past the few"],
)
def vague_past(unit: tuple[Unit, int] | None, word: str | None) -> Meaning | None:
    """ "in recent days"."""
    return None if word and not word.endswith("s") else Vague(Reference.PAST)


@rule(
    r"currently|at present|right now|now|nowadays|these days|at the moment|for the time being",
    examples={"currently": "PRESENT_REF", "right now": "PRESENT_REF"},
    rejects=["know", "presently-ish"],
)
def vague_present(before: str) -> Meaning | None:
    """ "currently"."""
    return (
        None
        if before.lower().endswith(("from ", "until ", "any day "))
        else Vague(Reference.PRESENT)
    )
