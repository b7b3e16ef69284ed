"""What a receiver said over HTTP, beyond what Apprise passes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_LONGEST_HEADER = 100
_LOSES_THE_BODY = {301, 302, 303}


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """One response: its status and the headers that say when to come back."""

    status: int
    method: str = "POST"
    retry_after: str | None = None
    date: str | None = None


def asked_wait(answers: Sequence[HttpAnswer]) -> float | None:
    """Seconds to wait, as the last answer asks by Retry-After (RFC 9110, 10.2.3); None: it doesn't.

    A date is counted from the answer's own Date, so that neither machine's clock matters.
    """
    if not answers or not (said := (answers[-1].retry_after or "").strip()[:_LONGEST_HEADER]):
        return None
    if said.isascii() and said.isdecimal():
        return float(said)
    until, since = _moment(said), _moment(answers[-1].date or "")
    if until is None or since is None:
        return None
    return max(0.0, (until - since).total_seconds())


def lost_on_the_way(answers: Sequence[HttpAnswer]) -> bool:
    """Whether a redirect turned the message into a bare question (RFC 9110, 15.4.2 to 15.4.4)."""
    return any(one.method == "POST" and one.status in _LOSES_THE_BODY for one in answers)


def _moment(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text[:_LONGEST_HEADER])
    except (ValueError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
