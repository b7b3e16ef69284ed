"""The ledger as iCalendar (RFC 5545): what a calendar client subscribes to."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from alertd.model.commitment import Certainty, Change, ChangeKind, Commitment
from alertd.planning import deadline_of
from alertd.store.commitments import Stored

MEDIA_TYPE = "text/calendar; charset=utf-8"
_DOMAIN = "alertd"
_PRODUCT = "-//alertd//dated commitments//EN"
_REFRESH = timedelta(hours=1)
_DAY = timedelta(days=1)
# What a client must be told of anew: SEQUENCE rises with each (RFC 5545, 3.8.7.4).
_REVISIONS = frozenset({ChangeKind.MOVED, ChangeKind.REFINED, ChangeKind.CANCELLED})
_MOST_QUOTES = 5
_LINE_END = b"\r\n"


def calendar(
    name: str, stored: Iterable[tuple[Stored, Sequence[datetime]]], link: str
) -> Iterator[bytes]:
    """The feed in pieces: its head, one piece an event, its end.

    Args:
        name: what clients show as the calendar's name.
        stored: what is in it, each with the aware instants at which notices are to go out.
        link: the page's address, without a slash at its end; may be empty.
    """
    frame = _frame(name).to_ical().rstrip()
    head, _, end = frame.rpartition(_LINE_END)
    yield head + _LINE_END
    for one, alarms in stored:
        yield event(one, alarms, link).to_ical()
    yield end + _LINE_END


def event(stored: Stored, alarms: Sequence[datetime], link: str) -> Event:
    """One commitment as a VEVENT: all-day unless it has a clock time; spans say TBC."""
    commitment = stored.commitment
    made = Event()
    made.add("uid", f"{stored.uid}@{_DOMAIN}")
    made.add("dtstamp", stored.dated_at.astimezone(UTC))
    made.add("last-modified", stored.dated_at.astimezone(UTC))
    made.add("sequence", sequence(commitment.history))
    made.add("summary", _summary(commitment))
    made.add("description", _description(commitment))
    made.add("status", _status(commitment))
    made.add("transp", "TRANSPARENT")
    made.add("categories", [str(commitment.kind)])
    if link:
        made.add("url", f"{link}/commitments/{stored.uid}")
    _place(made, commitment)
    if not commitment.is_off:
        for instant in sorted(set(alarms)):
            made.add_component(_alarm(instant, made))
    return made


def sequence(history: Sequence[Change]) -> int:
    """How often what a calendar shows was revised."""
    return sum(change.kind in _REVISIONS for change in history)


def _frame(name: str) -> Calendar:
    made = Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("calscale", "GREGORIAN")
    made.add("name", name)  # RFC 7986, 5.1
    made.add("x-wr-calname", name)
    made.add("refresh-interval", _REFRESH, parameters={"value": "DURATION"})  # RFC 7986, 5.7
    return made


def _place(made: Event, commitment: Commitment) -> None:
    """A day's DTEND is the day after (RFC 5545, 3.6.1); a clock time is an instant in UTC."""
    if commitment.time and commitment.earliest == commitment.latest:
        made.add("dtstart", deadline_of(commitment))
        return
    made.add("dtstart", commitment.earliest)
    made.add("dtend", commitment.latest + _DAY)


def _status(commitment: Commitment) -> str:
    if commitment.is_off:
        return "CANCELLED"
    sure = commitment.certainty is Certainty.SCHEDULED and not commitment.conditional
    return "CONFIRMED" if sure and not _is_window(commitment) else "TENTATIVE"


def _summary(commitment: Commitment) -> str:
    title = " ".join(commitment.title.split())
    if commitment.is_off:
        return f"Called off: {title}"
    return f"{title} (date TBC)" if _is_window(commitment) else title


def _is_window(commitment: Commitment) -> bool:
    return commitment.earliest != commitment.latest


def _description(commitment: Commitment) -> str:
    lines = [f"{commitment.kind}, {commitment.certainty}, {commitment.bound}"]
    if commitment.conditional:
        lines.append(f"On condition: {commitment.condition or 'see the quote'}")
    if commitment.derived:
        lines.append(f"Reckoned: {commitment.derived}")
    if commitment.moved_from:
        lines.append(f"Moved from {commitment.moved_from}")
    for statement in commitment.statements[-_MOST_QUOTES:]:
        quote = " ".join(statement.mention.quote.split())
        lines.append(f"“{quote}” ({statement.article.name})")
    return "\n".join(lines)


def _alarm(instant: datetime, made: Event) -> Alarm:
    """An absolute trigger is a date-time in UTC (RFC 5545, 3.8.6.3)."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", str(made["summary"]))
    alarm.add("trigger", instant.astimezone(UTC), parameters={"value": "DATE-TIME"})
    return alarm
