"""What holds a notice back, until when, and what is dropped."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from alertd.model.commitment import Certainty
from alertd.model.gate import Followed, GateReason, Occasion, Passage, Seen, Silence
from alertd.model.policy import Channel, Insistence, LeadTime, Matcher, Policy, QuietHours, Route
from alertd.model.reminder import DeliveryState, Urgency
from alertd.planning.gates import RouteGates

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NIGHT = QuietHours(time(22), time(7))


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


NOW = at("2030-03-01T12:00")


def gates(zone="UTC", per_hour=0, **route):
    leads = (LeadTime.parse("1d"),)
    one = Route("all", ("ops",), (), leads, time(9), zone, frozenset(Certainty), **route)
    return RouteGates(Policy((one,), (Channel("ops", "json://x", per_hour=per_hour),)))


def occasion(now=NOW, **changes):
    made = Occasion(now, "1d", "all", "ops", Urgency.NORMAL, now)
    return replace(made, **changes)


def silence(*matchers, ends=NOW + HOUR, starts=NOW - HOUR, name="abcd"):
    return Silence(name, matchers, starts, ends, "anna", "maintenance")


def test_what_nothing_holds_goes():
    """The common case: no silence, no quiet hours."""
    assert gates().decide(occasion()).passage is Passage.SEND


def test_a_pause_holds_everything_until_its_end():
    """Who paused it, until when and why is said."""
    said = gates().decide(occasion(silences=(silence(),)))
    assert (said.until, said.reason) == (NOW + HOUR, GateReason.PAUSED)
    assert said.said == "paused: abcd until 2030-03-01 13:00 UTC by anna: maintenance"


def test_a_silence_holds_what_it_matches_and_nothing_else(make):
    """By the commitment's own fields; of several the one that ends last decides."""
    about = make.commitment(date(2030, 3, 2))
    china = Matcher("party", ("China",))
    other = Matcher("party", ("France",))
    decide = gates().decide
    held = decide(
        occasion(silences=(silence(china), silence(china, ends=NOW + DAY)), commitment=about)
    )
    assert (held.until, held.reason) == (NOW + DAY, GateReason.SILENCED)
    assert decide(occasion(silences=(silence(other),), commitment=about)).passage is Passage.SEND


def test_a_silence_may_be_of_one_urgency(make):
    """What is urgent passes a silence of what is not."""
    about = make.commitment(date(2030, 3, 2))
    standing = (silence(Matcher("urgency", ("normal", "low"))),)
    decide = gates().decide
    assert decide(occasion(silences=standing, commitment=about)).passage is Passage.HOLD
    urgent = occasion(silences=standing, commitment=about, urgency=Urgency.HIGH)
    assert decide(urgent).passage is Passage.SEND


def test_a_silence_holds_from_its_start_on():
    """One that begins later holds nothing yet."""
    later = silence(starts=NOW + timedelta(minutes=1))
    assert gates().decide(occasion(silences=(later,))).passage is Passage.SEND


@pytest.mark.parametrize(
    ("zone", "now", "opens"),
    [
        ("UTC", "2030-03-01T23:00", "2030-03-02T07:00"),
        ("UTC", "2030-03-02T06:59:59", "2030-03-02T07:00"),
        ("Europe/Berlin", "2030-03-01T21:30", "2030-03-02T06:00"),
        # The night in which clocks go forward is an hour shorter, and one in autumn longer.
        ("Europe/Berlin", "2027-03-27T22:00", "2027-03-28T05:00"),
        ("Europe/Berlin", "2027-10-30T21:00", "2027-10-31T06:00"),
    ],
)
def test_quiet_hours_hold_until_their_end_on_the_routes_wall_clock(zone, now, opens):
    """07:00 local, whatever the clocks did in the night."""
    said = gates(zone, quiet=(NIGHT,)).decide(occasion(at(now)))
    assert (said.until, said.reason) == (at(opens), GateReason.QUIET_HOURS)


@pytest.mark.parametrize("now", ["2030-03-01T07:00", "2030-03-01T21:59:59"])
def test_quiet_hours_hold_nothing_outside(now):
    """Their end is the first minute that is not quiet."""
    assert gates(quiet=(NIGHT,)).decide(occasion(at(now))).passage is Passage.SEND


@pytest.mark.parametrize(
    ("begins", "ends", "now", "opens"),
    [
        # 02:30 does not exist: moved on by the gap to 03:30 (01:30 UTC).
        (time(1), time(2, 30), "2027-03-28T00:30", "2027-03-28T01:30"),
        # 02:30 comes twice: the first counts.
        (time(1), time(2, 30), "2027-10-31T00:00", "2027-10-31T00:30"),
    ],
)
def test_an_end_in_a_gap_moves_on_and_in_a_fold_is_the_first(begins, ends, now, opens):
    """Rule D3 holds for the ends of quiet hours too."""
    quiet = (QuietHours(begins, ends),)
    assert gates("Europe/Berlin", quiet=quiet).decide(occasion(at(now))).until == at(opens)


def test_quiet_days_that_follow_on_each_other_are_one_stretch():
    """A quiet weekend ends on Monday at the hour that the night ends."""
    weekend = QuietHours(time(0), time(0), days=(5, 6))
    said = gates(quiet=(NIGHT, weekend)).decide(occasion(at("2030-03-02T10:00")))
    assert said.until == at("2030-03-04T07:00")


def test_quiet_hours_may_drop_and_may_let_pass_what_is_urgent():
    """Both as the route says."""
    drops = gates(quiet=(replace(NIGHT, drops=True),))
    assert drops.decide(occasion(at("2030-03-01T23:00"))).passage is Passage.DROP
    urgent = occasion(at("2030-03-01T23:00"), urgency=Urgency.HIGH)
    assert gates(quiet=(replace(NIGHT, passes_urgent=True),)).decide(urgent).passage is Passage.SEND
    assert gates(quiet=(NIGHT,)).decide(urgent).passage is Passage.HOLD


def test_a_snooze_holds_until_its_end():
    """And an acknowledgement holds nothing."""
    decide = gates().decide
    snoozed = Seen("uid", NOW - HOUR, NOW + DAY, "anna", "later")
    assert decide(occasion(seen=snoozed)).until == NOW + DAY
    assert decide(occasion(seen=replace(snoozed, until=None))).passage is Passage.SEND
    assert decide(occasion(NOW + DAY, seen=snoozed)).passage is Passage.SEND


def test_a_full_hour_holds_until_there_is_room_again():
    """The oldest of the last so many messages, plus an hour; what is urgent goes all the same."""
    lately = tuple(NOW - timedelta(minutes=ago) for ago in (50, 20, 5))
    said = gates(per_hour=3).decide(occasion(lately=lately))
    assert (said.until, said.reason) == (NOW + timedelta(minutes=10), GateReason.RATE_LIMIT)
    urgent = occasion(lately=lately, urgency=Urgency.HIGH)
    assert gates(per_hour=3).decide(urgent).passage is Passage.SEND
    assert gates(per_hour=4).decide(occasion(lately=lately)).passage is Passage.SEND


def test_group_wait_gathers_what_falls_due_within_it():
    """Ten minutes at the most; what was tried before, or is of a minute, does not wait."""
    waits = gates(group_wait=600).decide
    for minute in (1, 9):
        due = NOW + timedelta(minutes=minute)
        assert waits(occasion(due)).until == NOW + timedelta(minutes=10)
    assert waits(occasion(NOW)).passage is Passage.SEND
    odd = NOW + timedelta(minutes=1)
    assert waits(occasion(odd, untried=False)).passage is Passage.SEND
    assert waits(occasion(odd, stage="1h", urgency=Urgency.HIGH)).passage is Passage.SEND


class TestFollowing:
    """Repeats and escalations of a notice that was to go at noon, four hours later."""

    insists = Insistence(("1d",), escalate_after=4 * 3600, escalate_to=("phone",))

    def said(self, followed, *, seen=None, now=NOW + 4 * HOUR, stage="escalated"):
        about = occasion(now, stage=stage, due_at=NOW + 4 * HOUR, follows=True)
        return gates(insists=self.insists).decide(replace(about, followed=followed, seen=seen))

    def sent(self, at=NOW):
        return Followed(DeliveryState.SENT, at, NOW, NOW)

    def test_goes_where_nobody_acknowledged(self):
        """Four hours after its notice."""
        assert self.said(self.sent()).passage is Passage.SEND

    def test_is_dropped_where_somebody_did(self):
        """Who it was is said; what was acknowledged before the notice does not count."""
        seen = Seen("uid", NOW + HOUR, None, "anna", "")
        said = self.said(self.sent(), seen=seen)
        assert (said.passage, said.said) == (Passage.DROP, "acknowledged: by anna")
        before = replace(seen, at=NOW - HOUR)
        assert self.said(self.sent(), seen=before).passage is Passage.SEND

    def test_waits_as_much_longer_as_its_notice_was_late(self):
        """Whoever was told three hours late has four hours all the same."""
        assert self.said(self.sent(NOW + 3 * HOUR)).until == NOW + 7 * HOUR

    def test_waits_for_a_notice_that_has_not_gone_out(self):
        """Held by a silence, or tried again and again."""
        waiting = Followed(DeliveryState.PENDING, None, NOW, NOW + 9 * HOUR)
        assert self.said(waiting).until > NOW + 9 * HOUR

    def test_goes_at_once_where_the_channel_failed_for_good(self):
        """The next channel is what is left; a repeat to the same one is not."""
        dead = Followed(DeliveryState.DEAD, None, NOW, NOW)
        assert self.said(dead).passage is Passage.SEND
        assert self.said(dead, stage="again").passage is Passage.DROP

    def test_is_dropped_where_there_is_nothing_to_follow(self):
        """Its notice was superseded, or is not there."""
        gone = Followed(DeliveryState.SUPERSEDED, None, NOW, NOW)
        assert self.said(gone).passage is Passage.DROP
        assert self.said(None).passage is Passage.DROP
