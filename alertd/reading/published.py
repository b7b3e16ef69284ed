"""When was it published: what is claimed, most trusted first, and else what the text implies."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from alertd.model.article import DateCandidate, Document, Problem, PublishedSource
from alertd.reading.hints import MonthAndDay
from alertd.reading.inference import infer
from alertd.reading.masthead import Masthead, find_masthead

_FILE_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)")
# A page may be stamped in a zone that is a day ahead of ours.
_ZONE_AHEAD = timedelta(days=1)
# A wrong clock, or an embargo; what is further ahead is no date of publication.
_MOST_AHEAD = timedelta(days=730)
_EPOCH = date(1970, 1, 1)
_FIRST_NEWS = 1600
_DATELINE_AND_NAME = timedelta(days=14)
_WITHOUT_DOUBT = 0.8
_SOON_FILED = timedelta(days=7)
# Days that programs put into every file they make, whenever that is.
_TEMPLATES = {date(1980, 1, 1), date(2000, 1, 1), date(2013, 12, 23)}
_HINT = "Put the date in front of the file's name (2025-10-24-name.txt), or use --published."
_UNANCHORED = Problem(
    "reading.unanchored",
    "Nothing gives or implies when this article was published; only dates with a year were taken.",
    _HINT,
)
_FILE_DATE = Problem(
    "reading.file_date",
    "Only the day that the file was made tells when this article was published.",
    _HINT,
)


@dataclass(frozen=True, slots=True)
class Decision:
    """The publication day and how it is known.

    `claim` is the metadata that won, for its zone; `problem` says what is doubtful about it.
    """

    day: date | None
    source: PublishedSource
    masthead: Masthead
    claim: DateCandidate | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class _Claim:
    day: date
    source: PublishedSource
    candidate: DateCandidate | None = None


def decide(document: Document, name: str, received: date, argument: date | None) -> Decision:
    """The publication date.

    Args:
        document: the decoded article.
        name: its file name, which may hold the date.
        received: the day it came in (UTC); nothing after it is inferred, and what claims to be
            is believed only where nothing else does.
        argument: what the reader says; never doubted.
    """
    masthead = find_masthead(document.text, document.language)
    if argument is not None:
        return Decision(argument, PublishedSource.ARGUMENT, masthead)
    claims = [claim for claim in _claims(document, name, masthead) if _is_sane(claim.day)]
    limit = received + _ZONE_AHEAD
    past = next((claim for claim in claims if claim.day <= limit), None)
    if past is not None:
        return Decision(past.day, past.source, masthead, past.candidate)
    ahead = next((claim for claim in claims if claim.day <= limit + _MOST_AHEAD), None)
    if ahead is not None:
        problem = _ahead_of_receipt(ahead.day)
        return Decision(ahead.day, ahead.source, masthead, ahead.candidate, problem)
    return _inferred(document, limit, masthead)


def _claims(document: Document, name: str, masthead: Masthead) -> Iterator[_Claim]:
    """What the article and its name say, most trusted first."""
    if document.candidates:
        best = _local(document.candidates)
        yield _Claim(best.day, best.source, best)
    yield from (_Claim(one.day, one.source, one) for one in document.candidates)
    named = _from_name(name)
    if masthead.day is not None:
        yield _Claim(masthead.day, masthead.source)
    elif named and masthead.month_day and (near := _beside(named, masthead.month_day)):
        yield _Claim(near, masthead.source)
    if named is not None:
        yield _Claim(named, PublishedSource.FILE_NAME)


def _local(claims: Sequence[DateCandidate]) -> DateCandidate:
    """The first claim, or one of the same moment that tells the day where it was published."""
    first = claims[0]
    if first.source is PublishedSource.SIDECAR:
        return first  # people write the day that they mean
    same = [claim for claim in claims if abs((claim.day - first.day).days) <= 1]
    return min(same, key=lambda claim: 2 if claim.zone == "UTC" else int(claim.zone is None))


def _beside(named: date, month_day: MonthAndDay) -> date | None:
    """The dateline's day, in the year that the file's name gives."""
    for year in (named.year, named.year - 1, named.year + 1):
        try:
            day = date(year, *month_day)
        except ValueError:
            continue
        if abs(day - named) <= _DATELINE_AND_NAME:
            return day
    return None


def _is_sane(day: date) -> bool:
    return day != _EPOCH and day.year >= _FIRST_NEWS


def _inferred(document: Document, limit: date, masthead: Masthead) -> Decision:
    made = document.made if document.made and document.made not in _TEMPLATES else None
    if made is None or made > limit:
        return _implied(document, limit, masthead)
    implied = _implied(document, made, masthead)
    if implied.day is None:
        implied = _implied(document, limit, masthead)
    near = implied.day is None or (implied.problem and abs(implied.day - made) <= _SOON_FILED)
    return (
        Decision(made, PublishedSource.METADATA, masthead, problem=_FILE_DATE) if near else implied
    )


def _implied(document: Document, limit: date, masthead: Masthead) -> Decision:
    best = infer(document.text, document.language, limit, masthead.month_day)
    if best is None:
        return Decision(None, PublishedSource.UNKNOWN, masthead, problem=_UNANCHORED)
    if masthead.month_day is not None:
        problem = None if best.share >= _WITHOUT_DOUBT else _doubtful(best.day, best.rival)
        return Decision(best.day, masthead.source, masthead, problem=problem)
    if not best.pinned_down:
        return Decision(None, PublishedSource.UNKNOWN, masthead, problem=_UNANCHORED)
    problem = None if best.share >= _WITHOUT_DOUBT else _doubtful(best.day, best.rival)
    return Decision(best.day, PublishedSource.INFERRED, masthead, problem=problem)


def _doubtful(day: date, rival: date | None) -> Problem:
    other = f"; {rival} fits nearly as well" if rival else ""
    return Problem(
        "reading.doubtful_date", f"The text implies that it was published {day}{other}.", _HINT
    )


def _ahead_of_receipt(day: date) -> Problem:
    return Problem(
        "reading.published_ahead",
        f"The article says that it was published {day}, which is after it was received.",
        "Check this machine's clock, or use --published.",
    )


def _from_name(name: str) -> date | None:
    for found in _FILE_NAME.finditer(name):
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            continue
    return None
