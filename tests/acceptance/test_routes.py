"""Who is told what, when, and when not: timelines of articles and people on a virtual clock."""

from datetime import timedelta

from alertd.model.policy import Matcher
from alertd.model.reminder import OutcomeClass
from alertd.store import seen, silences

TRUCE = """Truce nears its end

WASHINGTON, Oct. 24, 2025 — The trade truce between the United States and China expires on Nov. 10.
"""
COPPER = """Copper duty

WASHINGTON, Oct. 24, 2025 — A duty of 50 percent on copper takes effect on Nov. 8.
"""
STRIKE = """Dock workers set a date

NEW YORK, Sept. 20, 2025 — Dock workers will strike from 12:01 a.m. on Oct. 1 unless a deal is reached.

The union said that its members had rejected the latest offer of the port operators.
"""


ESCALATING = """
[[channels]]
name = "mail"
url = "json://mail"
[[channels]]
name = "phone"
url = "json://phone"
[[routes]]
name = "everything"
receivers = ["mail"]
lead_times = ["1d", "day"]
insist = { stages = ["1d"], escalate_minutes = 240, escalate_to = ["phone"] }
"""


def test_c7_a_notice_nobody_acknowledged_goes_to_the_next_channel(timeline):
    """A day ahead by mail at nine; four hours later, unseen, to the phone, which says why."""
    line = timeline(ESCALATING).at("2025-10-24T12:00").drop(TRUCE).at("2025-11-09T18:00")
    assert line.told() == ["11-09 09:00 mail", "11-09 13:00 phone"]
    assert "because nobody acknowledged the notice “1d” on mail" in line.bodies[-1]


def test_c7_an_acknowledgement_stops_it_and_both_are_in_the_log(timeline):
    """Seen at ten: the phone stays silent, and the next day is told all the same."""
    line = timeline(ESCALATING).at("2025-10-24T12:00").drop(TRUCE).at("2025-11-09T10:00")
    with line.store.write() as tx:
        seen.acknowledge(tx, line.uid("truce"), line.author())
    line.at("2025-11-11T00:00")
    assert line.told() == ["11-09 09:00 mail", "11-10 09:00 mail"]
    assert ("escalated", "phone", "cancelled", "acknowledged: by anna") in line.rows(
        line.uid("truce")
    )
    with line.store.read() as tx:
        assert [(one.who, one.why) for one in seen.of_commitment(tx, line.uid("truce"))] == [
            ("anna", "seen")
        ]


def test_c7_a_channel_that_fails_for_good_does_not_stop_the_next(timeline):
    """The mail is refused; the phone rings at its time."""
    line = timeline(ESCALATING).at("2025-10-24T12:00").drop(TRUCE)
    line.answers["mail"] = OutcomeClass.PERMANENT
    assert line.at("2025-11-09T18:00").told("phone") == ["11-09 13:00"]


def test_c7_a_notice_is_repeated_until_somebody_acknowledges_it(timeline):
    """Every hour, three times at the most; after the second it was seen."""
    repeating = ESCALATING.replace(
        'escalate_minutes = 240, escalate_to = ["phone"]', "repeat_minutes = 60"
    )
    line = timeline(repeating).at("2025-10-24T12:00").drop(TRUCE).at("2025-11-09T11:30")
    assert line.told("mail") == ["11-09 09:00", "11-09 10:00", "11-09 11:00"]
    with line.store.write() as tx:
        seen.acknowledge(tx, line.uid("truce"), line.author())
    assert line.at("2025-11-09T23:00").told("mail") == ["11-09 09:00", "11-09 10:00", "11-09 11:00"]


LANES = """
[[channels]]
name = "desk"
url = "json://desk"
[[channels]]
name = "archive"
url = "json://archive"
[[routes]]
name = "lanes"
receivers = ["desk"]
matchers = [{ field = "keyword", values = ["Panama Canal", "OPEC+", "copper"] }]
lead_times = ["3d"]
[[routes]]
name = "everything"
receivers = ["archive"]
lead_times = []
digest = "daily"
"""


def test_l3_only_what_a_route_asks_for_is_told_and_the_notice_names_the_route(timeline):
    """Copper is told, the truce is stored in silence."""
    line = timeline(LANES).at("2025-10-24T12:00").drop(TRUCE, "a.txt").drop(COPPER, "b.txt")
    line.at("2025-11-12T00:00")
    assert line.told("desk") == ["11-05 09:00"]
    assert (
        "route “lanes” (keyword is Panama Canal or OPEC+ or copper)"
        in line.bodies[[name for _, name, _ in line.sent].index("desk")]
    )
    assert line.uid("truce")


def test_l1_a_strike_is_told_in_hours_with_its_condition(timeline):
    """72 and 24 hours before 00:01 in New York, and the "unless" stands in the text."""
    hours = """
[alerts]
lead_times = ["72h", "24h"]
[[channels]]
name = "desk"
url = "json://desk"
"""
    line = timeline(hours).at("2025-09-21T00:00").drop(STRIKE).at("2025-10-02T00:00")
    assert line.told() == ["09-28 04:01 desk", "09-30 04:01 desk"]
    assert all("unless a deal is reached" in body for body in line.bodies)


def test_x5_every_notice_says_why_it_came(timeline):
    """The route, the stage, the sentence and the article that it stands in."""
    line = (
        timeline(ESCALATING).at("2025-10-24T12:00").drop(TRUCE, "truce.txt").at("2025-11-11T00:00")
    )
    assert len(line.bodies) == 3
    for body in line.bodies:
        assert "Why you get this: route “everything”" in body
        assert "expires on Nov. 10." in body
        assert "truce.txt" in body


QUIET = """
timezone = "Europe/Berlin"
[[channels]]
name = "desk"
url = "json://desk"
[[routes]]
name = "everything"
receivers = ["desk"]
send_at = 03:00:00
lead_times = ["3d", "1d"]
quiet_hours = [{ begins = 22:00:00, ends = 07:00:00 }]
"""


def test_quiet_hours_hold_and_what_was_held_is_one_message(timeline):
    """Two dates told at three in the night come together at seven, local time."""
    line = timeline(QUIET).at("2025-10-24T12:00").drop(TRUCE, "a.txt").drop(COPPER, "b.txt")
    line.at("2025-11-07T23:00")
    assert [(at, title[:7]) for at, _, title in line.sent[1:]] == [("11-07 06:00", "2 dates")]


def test_a_silence_holds_what_matches_and_the_rest_goes(timeline):
    """China is silenced over the three-day notice; at the end of the silence it is told late."""
    line = timeline(QUIET.replace("03:00:00", "09:00:00")).at("2025-10-24T12:00")
    line.drop(TRUCE, "a.txt").drop(COPPER, "b.txt").at("2025-11-06T00:00")
    with line.store.write() as tx:
        matcher = Matcher("party", ("China",))
        end = line.clock.now() + timedelta(days=2)
        silences.add(tx, [matcher], end, line.author())
    line.at("2025-11-08T12:00")
    assert line.told("desk") == ["11-05 08:00", "11-07 08:00", "11-08 06:00"]
    assert "truce" in line.sent[2][2].casefold()


WEEKLY = """
[[channels]]
name = "team"
url = "json://team"
[[routes]]
name = "brief"
receivers = ["team"]
lead_times = []
digest = "mon"
"""
STEEL = """Steel tariffs

WASHINGTON, Oct. 24, 2025 — The tariffs on steel from Brazil take effect on Nov. 20, officials said.
"""
STEEL_MOVED = """Steel tariffs pushed back

WASHINGTON, Oct. 29, 2025 — The tariffs on steel from Brazil were pushed back from Nov. 20 to Nov. 25, officials said.
"""
SUMMIT = """Summit in Lima

LIMA, Oct. 24, 2025 — The leaders of Peru and Chile will meet in Lima on Nov. 12.
"""
SUMMIT_OFF = """Summit off

LIMA, Oct. 30, 2025 — The summit of the leaders of Peru and Chile in Lima on Nov. 12 has been called off.
"""


def test_t8_the_weekly_digest_tells_what_changed_first_and_then_what_is_ahead(timeline):
    """Moved, called off, new; then by day, with source and last corroboration; nothing past."""
    line = timeline(WEEKLY).at("2025-10-24T12:00")
    line.drop(STEEL, "steel.txt").drop(SUMMIT, "summit.txt").drop(TRUCE, "truce.txt")
    line.at("2025-10-29T12:00").drop(STEEL_MOVED, "moved.txt")
    line.at("2025-10-30T12:00").drop(SUMMIT_OFF, "off.txt").drop(COPPER, "copper.txt")
    line.at("2025-11-03T12:00")
    assert line.told() == ["10-27 09:00 team", "11-03 09:00 team"]
    first, second = line.bodies
    assert first.index("New:") < first.index("The next 30 days:")
    sections = ["Moved:", "Called off:", "New:", "The next 30 days:"]
    places = [second.index(name) for name in sections]
    assert places == sorted(places)
    moved, off, new, ahead = (
        second[at:end] for at, end in zip(places, [*places[1:], None], strict=True)
    )
    assert "Nov. 20, 2025 -> Tue, Nov. 25, 2025" in moved
    assert "moved.txt · last corroborated" in moved
    assert "off.txt" in off or "called off" in off
    assert "copper" in new
    assert "truce" not in new.casefold()
    assert [ahead.index(day) for day in ("Nov. 8", "Nov. 10", "Nov. 25")] == sorted(
        ahead.index(day) for day in ("Nov. 8", "Nov. 10", "Nov. 25")
    )
    assert "Nov. 12" not in ahead
    assert "Oct. 24" not in [line.partition(":")[0] for line in ahead.splitlines()]


def test_t8_a_digest_without_anything_to_tell_is_not_sent_and_the_next_one_is_planned(timeline):
    """A week in which nothing changed and nothing is ahead."""
    line = timeline(WEEKLY).at("2025-10-28T00:00")
    assert line.told() == []
    line.drop(TRUCE).at("2025-11-04T00:00")
    assert line.told() == ["11-03 09:00 team"]


def test_l4_a_burst_of_articles_has_one_receipt(timeline):
    """Three articles within ten seconds of each other: one message, with the next alert."""
    line = timeline('[alerts]\nreceipt = "console"\n').at("2025-10-24T12:00")
    line.drop(TRUCE, "a.txt").at("2025-10-24T12:00:05").drop(COPPER, "b.txt")
    line.at("2025-10-24T12:01")
    assert [title for _, _, title in line.sent] == ["Read 2 articles: 2 commitments found"]
    assert "Next alert: Sat, Oct. 25, 2025 09:00 UTC" in line.bodies[0]
    line.drop(SUMMIT, "c.txt").at("2025-10-24T12:02")
    assert line.sent[-1][2].startswith("Read “c.txt”: 1 commitment found")
