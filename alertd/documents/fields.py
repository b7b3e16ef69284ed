"""Fields that people write about an article, in front matter or beside it: date, zone, outlet."""

import zoneinfo
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from alertd.documents.claims import claim
from alertd.documents.parts import Parts
from alertd.model.article import DateCandidate, PublishedSource

_DATES = (
    "published", "date", "publishdate", "pubdate", "datepublished", "published_at",
    "published_time",
)  # fmt: skip
_OUTLETS = ("source", "publisher", "outlet", "site")
_LANGUAGES = ("lang", "language")
_ZONES = ("timezone", "zone", "tz")


def told_in(fields: Mapping[str, object], source: PublishedSource) -> Parts:
    """What the fields say, their names in any case; odd values say nothing."""
    fields = {str(name).lower(): value for name, value in fields.items()}
    return Parts(
        title=_word(fields, ("title", "headline")) or "",
        text="",
        language=_word(fields, _LANGUAGES),
        outlet=_word(fields, _OUTLETS),
        candidates=list(_dates(fields, source)),
        timezone=_zone(fields),
    )


def _word(fields: Mapping[str, object], names: Sequence[str]) -> str | None:
    found = next((fields[name] for name in names if name in fields), None)
    return found.strip() or None if isinstance(found, str) else None


def _zone(fields: Mapping[str, object]) -> str | None:
    name = _word(fields, _ZONES)
    return name if name in zoneinfo.available_timezones() else None


def _dates(fields: Mapping[str, object], source: PublishedSource) -> Iterator[DateCandidate]:
    for name in _DATES:
        value = fields.get(name)
        if isinstance(value, (date, datetime)):
            value = value.isoformat()
        if isinstance(value, str) and (candidate := claim(value, source)):
            yield candidate
