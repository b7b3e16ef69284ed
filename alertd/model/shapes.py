"""The JSON of the command line: a contract with the programs that read it."""

from datetime import date, timedelta
from typing import Any

from alertd.model.article import Article
from alertd.model.commitment import Change, Commitment, Mention, Rejected, Statement, Status
from alertd.model.reading import Reading
from alertd.model.timex import Timex

_ONE_DAY = timedelta(days=1)


def reading_shape(
    reading: Reading, commitments: tuple[Commitment, ...], path: str
) -> dict[str, Any]:
    """What `alertd extract` prints for one file."""
    return {
        "article": article_shape(reading.article, path),
        "commitments": [_extracted(commitment) for commitment in commitments],
        "rejected": [_rejected(rejected) for rejected in reading.rejected],
        "problems": [
            {"code": problem.code, "message": problem.message, "hint": problem.hint}
            for problem in reading.problems
        ],
    }


def article_shape(article: Article, path: str) -> dict[str, Any]:
    """An article's own fields."""
    return {
        "path": path,
        "title": article.title,
        "published": _day(article.published),
        "published_source": str(article.published_source),
        "timezone": article.timezone,
        "timezone_source": str(article.timezone_source),
        "language": article.language,
        "source": article.outlet,
    }


def listed_shape(uid: str, commitment: Commitment, today: date) -> dict[str, Any]:
    """One commitment as `alertd list` prints it; `today` decides what has passed."""
    return {
        "id": uid,
        **_common(commitment),
        "status": str(status_on(commitment, today)),
        "mentions": [
            {**_mention(statement), "article": statement.article.name}
            for statement in commitment.statements
        ],
        "history": [change_shape(change) for change in commitment.history],
        "sources": commitment.sources,
        "corroborated": _day(commitment.corroborated),
        "pinned": commitment.pinned,
        "conflicts": [
            {**_mention(one), "article": one.article.name, **_dates(one)}
            for one in commitment.conflicts
        ],
    }


def exported_shape(commitment: Commitment) -> dict[str, Any]:
    """One commitment as `alertd export` prints it: a function of the articles alone."""
    shape = listed_shape(commitment.id, commitment, date.min)
    return {**shape, "status": str(commitment.status)}


def status_on(commitment: Commitment, today: date) -> Status:
    """Active, cancelled, dismissed or passed, as seen on `today`."""
    if commitment.is_off:
        return commitment.status
    return Status.PASSED if commitment.latest < today else Status.ACTIVE


def _dates(statement: Statement) -> dict[str, Any]:
    mention = statement.mention
    return {"earliest": _day(mention.earliest), "latest": _day(mention.latest)}


def timex_shapes(reading: Reading) -> list[dict[str, Any]]:
    """Every time expression with its fate, for `--explain`."""
    taken = {(mention.start, mention.end): mention for mention in reading.mentions}
    why = {(out.start, out.end): out.why for out in reading.rejected}
    return [
        {
            **_timex(timex),
            "fate": _fate(taken.get((timex.start, timex.end)), why.get((timex.start, timex.end))),
        }
        for timex in reading.timexes
    ]


def _fate(mention: Mention | None, why: str | None) -> str:
    """As in "taken: expiry on 2025-08-01", "not taken: past"."""
    if mention is None:
        return f"not taken: {why or 'beyond what is looked at'}"
    return f"taken: {mention.kind} {mention.bound} {_days(mention.earliest, mention.latest)}"


def _days(first: date, last: date) -> str:
    return str(first) if first == last else f"{first}/{last}"


def _timex(timex: Timex) -> dict[str, Any]:
    interval = timex.interval
    return {
        "phrase": timex.text,
        "start": timex.start,
        "end": timex.end,
        "rule": timex.rule,
        "meaning": repr(timex.meaning),
        "type": str(timex.type),
        "value": timex.value,
        "interval": [str(interval.first), str(interval.after - _ONE_DAY)] if interval else None,
        "time": timex.time.clock if timex.time else None,
        "tense": str(timex.tense),
        "derived": timex.derived,
    }


def _extracted(commitment: Commitment) -> dict[str, Any]:
    moved = commitment.moved_from and commitment.status is Status.ACTIVE
    return {
        **_common(commitment),
        "status": str(Status.MOVED if moved else commitment.status),
        "mentions": [_mention(statement) for statement in commitment.statements],
    }


def _common(commitment: Commitment) -> dict[str, Any]:
    return {
        "title": commitment.title,
        "kind": str(commitment.kind),
        "earliest": _day(commitment.earliest),
        "latest": _day(commitment.latest),
        "time": commitment.time,
        "timezone": commitment.timezone,
        "bound": str(commitment.bound),
        "certainty": str(commitment.certainty),
        "conditional": commitment.conditional,
        "condition": commitment.condition,
        "moved_from": _day(commitment.moved_from),
        "parties": list(commitment.parties),
        "confidence": round(commitment.confidence, 3),
        "derived": commitment.derived,
    }


def _mention(statement: Statement) -> dict[str, Any]:
    """`start` and `end` place the quote; the phrase's own place stands beside them."""
    mention = statement.mention
    return {
        "phrase": mention.phrase,
        "quote": mention.quote,
        "start": mention.quote_start,
        "end": mention.quote_end,
        "phrase_start": mention.start,
        "phrase_end": mention.end,
    }


def change_shape(change: Change) -> dict[str, Any]:
    """One line of a history."""
    return {
        "change": str(change.kind),
        "from": change.before,
        "to": change.after,
        "article": change.article.name,
        "published": _day(change.article.published),
        "quote": change.quote,
    }


def _rejected(rejected: Rejected) -> dict[str, Any]:
    return {"phrase": rejected.phrase, "quote": rejected.quote, "why": rejected.why}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
