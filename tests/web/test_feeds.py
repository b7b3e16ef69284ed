"""Calendars and tables as other programs read them."""

import csv
import io
from datetime import UTC, date, datetime

import pytest
import vobject
from icalendar import Calendar

from alertd.model.commitment import Status


def address(page, name: str = "all") -> str:
    return page.get("/calendars").text.split(f'href="/calendar/{name}/')[1].split('"')[0]


def events(page, name: str = "all") -> dict:
    answer = page.get(f"/calendar/{name}/{address(page, name)}")
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    calendar = Calendar.from_ical(answer.text)
    assert not calendar.errors
    assert all(len(line.encode()) <= 75 for line in answer.text.split("\r\n"))
    found = {}
    for event in calendar.walk("VEVENT"):
        assert not event.errors
        found[str(event["summary"])] = event
    return found


def test_l6_days_windows_and_what_is_off_in_the_calendar(page):
    """All-day ends are exclusive, windows are marked, what is called off stays and says so."""
    found = events(page)
    fees = found["Port fees on Chinese ships take effect"]
    assert (fees["dtstart"].dt, fees["dtend"].dt) == (date(2030, 2, 3), date(2030, 2, 4))
    assert fees["status"] == "CONFIRMED"
    window = found["Council rules on quota (date TBC)"]
    assert (window["dtstart"].dt, window["dtend"].dt) == (date(2030, 3, 1), date(2030, 4, 1))
    assert window["status"] == "TENTATIVE"
    off = found["Called off: Steel talks in Geneva"]
    assert off["status"] == "CANCELLED"
    assert not off.walk("VALARM")


def test_l6_alarms_are_the_notices_in_utc(page):
    """A client rings when alertd would."""
    alarms = events(page)["Port fees on Chinese ships take effect"].walk("VALARM")
    triggers = {alarm["trigger"].dt for alarm in alarms}
    assert datetime(2030, 1, 27, 9, 0, tzinfo=UTC) in triggers
    assert all(b"TRIGGER;VALUE=DATE-TIME:20" in alarm.to_ical() for alarm in alarms)


def test_t4_a_cancelled_date_keeps_its_uid_and_raises_its_sequence(page, record, make):
    """A client changes its entry in place."""
    before = events(page)["Port fees on Chinese ships take effect"]
    record(
        "off.txt",
        date(2030, 1, 5),
        make.mention(
            date(2030, 2, 3), "Port fees on Chinese ships take effect", status=Status.CANCELLED
        ),
    )
    after = events(page)["Called off: Port fees on Chinese ships take effect"]
    assert after["uid"] == before["uid"]
    assert after["sequence"] == before["sequence"] + 1
    assert after["status"] == "CANCELLED"


def test_l6_a_moved_date_keeps_its_uid_and_raises_its_sequence(page, record, make):
    """And shows the new day alone."""
    before = events(page)["Port fees on Chinese ships take effect"]
    record(
        "later.txt",
        date(2030, 1, 5),
        make.mention(
            date(2030, 2, 20),
            "Port fees on Chinese ships take effect",
            status=Status.MOVED,
            moved_from=date(2030, 2, 3),
        ),
    )
    after = events(page)["Port fees on Chinese ships take effect"]
    assert after["uid"] == before["uid"]
    assert after["sequence"] == before["sequence"] + 1
    assert after["dtstart"].dt == date(2030, 2, 20)


def test_l6_a_routes_calendar_holds_what_the_route_tells(page):
    """China's has no Japanese quota."""
    found = events(page, "china")
    assert "Port fees on Chinese ships take effect" in found
    assert not any("quota" in title for title in found)


@pytest.mark.parametrize("path", ["all/0000.ics", "china/{all}", "nobody/{all}"])
def test_a_wrong_address_is_no_calendar(page, path):
    """One calendar's token opens no other."""
    assert page.get(f"/calendar/{path.format(all=address(page))}").status == 404


def test_a_timed_commitment_is_an_instant_in_utc(serve, record, make):
    """00:01 in New York is 05:01Z."""
    one = make.mention(date(2030, 2, 3), "Truce expires", time="00:01", timezone="America/New_York")
    record("truce.txt", date(2030, 1, 1), one)
    page = serve()
    assert events(page)["Truce expires"]["dtstart"].dt == datetime(2030, 2, 3, 5, 1, tzinfo=UTC)


def test_a_title_cannot_add_lines_to_the_calendar(serve, record, make):
    """Line ends, commas and END:VEVENT in it are text."""
    evil = "Fees\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x, take; effect"
    record("evil.txt", date(2030, 1, 1), make.mention(date(2030, 2, 3), evil))
    found = events(serve())
    assert list(found) == ["Fees END:VEVENT BEGIN:VEVENT UID:x, take; effect"]


def test_the_table_has_a_row_each_and_no_formulas(serve, record, make):
    """A spreadsheet runs nothing of an article."""
    record("sum.txt", date(2030, 1, 1), make.mention(date(2030, 2, 3), "=cmd|calc!A1"))
    answer = serve().get("/export.csv")
    (row,) = csv.DictReader(io.StringIO(answer.text))
    assert row["title"] == "'=cmd|calc!A1"
    assert row["earliest"] == "2030-02-03"
    assert row["quote"].endswith("on 2030-02-03.")


def test_l6_a_second_reader_of_calendars_finds_nothing_wrong(page):
    """vobject checks what RFC 5545 demands of each component; instants of alarms are in UTC."""
    text = page.get(f"/calendar/all/{address(page)}").text
    calendar = vobject.readOne(text)
    assert calendar.validate(raiseException=True)
    assert len(calendar.vevent_list) == 3
    triggers = [line for line in text.split("\r\n") if line.startswith("TRIGGER")]
    assert triggers
    assert all(line.endswith("Z") for line in triggers)
