"""The filters of the page and the API: query parameters into what the store is asked."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import Query
from pydantic import BeforeValidator

from alertd.model.commitment import Certainty, Kind, Status
from alertd.store.browsing import Filter

MOST = 500
_USUAL = 100
_LONGEST = 200
_STATUSES = "active, cancelled, passed or dismissed"
_KEPT = frozenset({Status.ACTIVE, Status.CANCELLED, Status.DISMISSED})
# A form sends its empty fields too.
_Blank = BeforeValidator(lambda value: value or None)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for; `past` includes what is over."""

    first: Annotated[date | None, _Blank, Query(alias="from", description="ending on or after")] = (
        None
    )
    last: Annotated[
        date | None, _Blank, Query(alias="to", description="beginning on or before")
    ] = None
    kind: Annotated[Kind | None, _Blank, Query()] = None
    certainty: Annotated[Certainty | None, _Blank, Query()] = None
    status: Annotated[Status | None, _Blank, Query(description=_STATUSES)] = None
    party: Annotated[str | None, Query(max_length=_LONGEST)] = None
    words: Annotated[
        str | None, Query(alias="q", max_length=_LONGEST, description="in title or parties")
    ] = None
    past: Annotated[bool, Query(description="include what is over")] = False
    limit: Annotated[int, Query(ge=1, le=MOST)] = _USUAL
    offset: Annotated[int, Query(ge=0, le=10**9)] = 0

    def filter(self, today: date) -> Filter:
        """The store's filter; `today` decides what is over."""
        over = self.status is Status.PASSED
        kept = self.status if self.status in _KEPT else None
        return Filter(
            ending_from=self.first or (None if self.past or over else today),
            ending_before=today if over else None,
            beginning_to=self.last,
            kind=self.kind,
            certainty=self.certainty,
            status=kept,
            without=None if kept else Status.DISMISSED,
            party=self.party or None,
            words=self.words or None,
        )


def today_in(zone: str, now: datetime) -> date:
    """The reader's calendar day at an aware instant."""
    return now.astimezone(ZoneInfo(zone)).date()
