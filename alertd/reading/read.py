"""One dropped document into what it commits to."""

from dataclasses import replace
from datetime import date

from alertd.commitments import find_mentions
from alertd.documents import decode, split
from alertd.errors import AlertdError
from alertd.model.article import Article, Problem, RawDocument
from alertd.model.reading import Reading
from alertd.reading.passages import annotate_passages, without_overtaken
from alertd.reading.published import decide
from alertd.reading.zone import decide_zone, local_day, writes_day_first
from alertd.timex import Context, Reach, reach

# A long article holds about a hundred; a page of nothing but dates must not take minutes.
_MOST_DATES = 2000
_TOO_MANY = Problem(
    "reading.cut",
    f"Only the first {_MOST_DATES} dates of this text were looked at.",
    "Drop the article alone, without tables or archives around it.",
)


def read_all(
    raw: RawDocument,
    *,
    published: date | None = None,
    timezone: str | None = None,
    default_timezone: str = "UTC",
) -> tuple[Reading, ...]:
    """What a file commits to: one reading, or of a feed one for each of its entries, in order.

    Each reading's article carries its own name and sha256. The arguments are those of `read`.

    Raises:
        AlertdError: `intake.*` when no article is in the file.
    """
    documents, readings, why = split(raw), [], None
    for document in documents:
        try:
            reading = read(
                document, published=published, timezone=timezone, default_timezone=default_timezone
            )
        except AlertdError as refusal:
            why = refusal
        else:
            readings.append(reading)
    if not readings and why is not None:
        raise why
    if unread := len(documents) - len(readings):
        last = readings[-1]
        readings[-1] = replace(last, problems=(*last.problems, _unread(unread, raw.name)))
    return tuple(readings)


def _unread(entries: int, name: str) -> Problem:
    return Problem(
        "reading.entries",
        f"{entries} entries of {name} hold no text and were left out.",
        "Drop the pages that they link to, where they matter.",
    )


def read(
    raw: RawDocument,
    *,
    published: date | None = None,
    timezone: str | None = None,
    default_timezone: str = "UTC",
) -> Reading:
    """The article, its time expressions, what it commits to and what it does not.

    Args:
        raw: the document; `raw.received` bounds from above any date that is inferred.
        published: the publication date where the reader knows it; never doubted.
        timezone: the zone that the article's dates are meant in, where the reader knows it.
        default_timezone: that zone where neither the article nor its outlet shows one.

    Raises:
        AlertdError: `intake.*` when the bytes cannot be an article. Odd text never raises.
    """
    document = decode(raw)
    decision = decide(document, raw.name, raw.received.date(), published)
    zone, zone_source = decide_zone(
        document, decision, timezone or document.timezone, default_timezone
    )
    article = Article(
        name=raw.name,
        sha256=raw.sha256,
        title=document.title,
        text=document.text,
        language=document.language,
        published=local_day(decision, zone, zone_source),
        published_source=decision.source,
        timezone=zone,
        timezone_source=zone_source,
        outlet=document.outlet,
    )
    context = Context(article.published, zone, day_first=writes_day_first(zone, zone_source))
    timexes = annotate_passages(document, context)
    mentions, rejected = find_mentions(article, timexes[:_MOST_DATES])
    mentions, over = without_overtaken(document, mentions, zone)
    problems = [*document.problems, *([decision.problem] if decision.problem else [])]
    problems += _language_problems(raw.name, article.language)
    if len(timexes) > _MOST_DATES:
        problems.append(_TOO_MANY)
    return Reading(
        article, tuple(timexes[:_MOST_DATES]), mentions, (*rejected, *over), tuple(problems)
    )


def _language_problems(name: str, language: str) -> list[Problem]:
    """What the language keeps from being read, so that nothing is passed over in silence."""
    match reach(language):
        case Reach.GRAMMAR:
            return []
        case Reach.LITERALS:
            said = (
                f"Of {name}, which is in the language {language!r}, only days told by number and"
                " month were read, without their clauses and with little confidence."
            )
            return [Problem("reading.half_known_language", said, "Look over what was found.")]
        case Reach.NOTHING:
            said = f"{name} was not read: its language ({language!r}) is none that alertd knows."
            return [
                Problem(
                    "reading.unknown_language",
                    said,
                    "Add its dates by hand, or drop a translation.",
                )
            ]
