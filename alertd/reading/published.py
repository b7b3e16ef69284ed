"""When was it published: what is claimed, most trusted first, and else what the text implies."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from alertd.model.article import DateCandidate, Document, PublishedSource
from alertd.reading.inference import infer
from alertd.reading.masthead import Masthead, find_masthead

_FILE_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)")
# A page may be stamped in a zone that is a day ahead of ours.
_AHEAD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Decision:
    """The publication day and how it is known. `claim` is the metadata that won, for its zone."""

    day: date | None
    source: PublishedSource
    claim: DateCandidate | None
    masthead: Masthead


def decide(document: Document, name: str, received: date, argument: date | None) -> Decision:
    """The publication date.

    Args:
        document: the decoded article.
        name: its file name, which may begin with the date.
        received: the day it came in (UTC); what is claimed after it is not believed.
        argument: what the reader says; never doubted.
    """
    masthead = find_masthead(document.text, document.language)
    if argument is not None:
        return Decision(argument, PublishedSource.ARGUMENT, None, masthead)
    limit = received + _AHEAD
    for claim in _best_first(document.candidates):
        if claim.day <= limit:
            return Decision(claim.day, claim.source, claim, masthead)
    if masthead.day is not None and masthead.day <= limit:
        return Decision(masthead.day, masthead.source, None, masthead)
    if (named := _from_name(name)) is not None and named <= limit:
        return Decision(named, PublishedSource.FILE_NAME, None, masthead)
    inferred = infer(document.text, document.language, limit, masthead.month_day)
    if inferred is None:
        return Decision(None, PublishedSource.UNKNOWN, None, masthead)
    told = masthead.month_day is not None
    source = masthead.source if told else PublishedSource.INFERRED
    return Decision(inferred, source, None, masthead)


def _best_first(claims: tuple[DateCandidate, ...]) -> list[DateCandidate]:
    """As the page orders them, but a local day before the UTC day of the same stamp."""
    return sorted(claims, key=lambda claim: claim.zone in {None, "UTC"})


def _from_name(name: str) -> date | None:
    for found in _FILE_NAME.finditer(name):
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            continue
    return None
