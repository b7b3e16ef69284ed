"""Many due at once and many overdue, on a channel that costs nothing; beside one job an alert.

`python -m benchmarks.loads [MANY]` prints a table.
"""

import sqlite3
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

from alertd.clock import SystemClock
from alertd.ingest import Desk, Inbox, Intake
from alertd.model.policy import Channel, Policy
from alertd.model.reminder import Outcome, OutcomeClass
from alertd.notify import AppriseSender, Drain, Message
from alertd.settings import Settings, build_policy
from alertd.settings.shape import IntakeSettings as Limits
from alertd.store import Store
from benchmarks.crowd import fill, first, soon
from benchmarks.jobs import jobs_at_once, jobs_overdue
from tests.receivers import HttpReceiver, SmtpReceiver

_PATIENCE = 600.0
_HUNG = 2


class NoOp:
    """A channel that takes everything at once and keeps when."""

    def __init__(self) -> None:
        self.at: list[float] = []

    def send(self, _channel: Channel, _message: Message) -> Outcome:
        """Taken."""
        self.at.append(time.monotonic())
        return Outcome(OutcomeClass.OK, "")


class Hanging(NoOp):
    """The same, but for the channel `hung`, which answers nothing until `release`."""

    def __init__(self) -> None:
        super().__init__()
        self.release = threading.Event()

    def send(self, channel: Channel, message: Message) -> Outcome:
        """Taken, sooner or later."""
        if channel.name == "hung":
            self.release.wait(_PATIENCE)
            return Outcome(OutcomeClass.OK, "")
        return super().send(channel, message)


def policy() -> Policy:
    """One channel with room for a hundred at once."""
    made = build_policy(Settings())
    return Policy(made.routes, (Channel("console", "console://", 100),))


def at_once(place: str, number: int) -> float:
    """`number` due within one second on a no-op channel: seconds from the first due to the last."""
    uid, due = first(place, policy()), soon(number / 2000 + 3)
    fill(
        place, uid, copies=number, per_copy=1, due=lambda n, _: due + timedelta(seconds=n / number)
    )
    store, sender = Store.open(place), NoOp()
    drain = Drain(store, sender, SystemClock(), "b")
    drain.configure(policy())
    drain.start()
    while len(sender.at) < number or drain.unwritten or drain.in_flight:
        time.sleep(0.02)
    end = datetime.now(UTC)
    drain.stop(5)
    store.close()
    return (end - due).total_seconds()


def overdue(place: str, number: int) -> tuple[float, float]:
    """`number` overdue, five a commitment: seconds to the first urgent message, and to the last."""
    past = datetime.now(UTC) - timedelta(days=1)
    uid = first(place, policy())
    fill(
        place,
        uid,
        copies=number // 5,
        per_copy=5,
        due=lambda n, s: past + timedelta(seconds=n, minutes=s),
    )
    start = time.monotonic()
    store, sender = Store.open(place), NoOp()
    drain = Drain(store, sender, SystemClock(), "b")
    drain.configure(policy())
    drain.start()
    while not sender.at:
        time.sleep(0.02)
    while _waiting(place) or drain.in_flight or drain.unwritten:
        time.sleep(0.2)
    end = time.monotonic()
    drain.stop(5)
    store.close()
    return sender.at[0] - start, end - start


def _waiting(place: str) -> int:
    with sqlite3.connect(place) as connection:
        query = "SELECT count(*) FROM delivery WHERE state IN ('pending', 'retry', 'sending')"
        found: int = connection.execute(query).fetchone()[0]
    connection.close()
    return found


def beside_a_hung_channel(place: str, number: int) -> float:
    """The 99th percentile of lateness, in seconds, of `number` messages beside one that hangs.

    Forty a second, on a channel with the two slots that every channel has.
    """
    both = Policy(
        policy().routes, (Channel("console", "console://"), Channel("hung", "console://"))
    )
    uid, due = first(place, both), soon(5)
    fill(place, uid, copies=number, per_copy=1, due=lambda n, _: due + timedelta(seconds=n / 40))
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE delivery SET channel = 'hung' WHERE id IN ('d0.0', 'd1.0')")
    connection.close()
    store, sender = Store.open(place), Hanging()
    drain = Drain(store, sender, SystemClock(), "b")
    drain.configure(both)
    drain.start()
    while len(sender.at) < number - _HUNG or drain.in_flight > _HUNG or drain.unwritten:
        time.sleep(0.05)
    sender.release.set()
    drain.stop(5)
    store.close()
    with sqlite3.connect(place) as connection:
        asked = (
            "SELECT lateness FROM attempt JOIN delivery d ON d.id = delivery_id AND d.channel = ?"
        )
        late = sorted(row[0] for row in connection.execute(asked, ("console",)))
    connection.close()
    return float(late[len(late) * 99 // 100])


def burst(folder: Path, number: int) -> tuple[float, int]:
    """`number` files at once, reading excluded: seconds until all are filed; how many are not."""
    inbox = folder / "inbox"
    inbox.mkdir()
    for n in range(number):
        (inbox / f"{n}.txt").write_bytes(b"%d" % n)
    known: set[str] = set()
    desk = Desk(
        known=known.__contains__,
        seen_again=lambda _sha: None,
        read=lambda _raw: [],
        record=lambda raw, _readings: known.add(raw.sha256),
        refuse=lambda _refusal: None,
    )
    intake = Intake(Inbox(inbox), desk, SystemClock(), Limits)
    begun = time.monotonic()
    while len(known) < number and time.monotonic() - begun < _PATIENCE:
        time.sleep(min(1.0, intake.scan().next_in or 1.0))
    return time.monotonic() - begun, number - len(known)


def carried(url: str, number: int) -> float:
    """Messages a second through Apprise, by eight threads, to a receiver of this process."""
    channel, sender = Channel("receiver", url), AppriseSender()
    message = Message("Port fees", "The port fee pact expires on March 1, 2030.", "d")
    sender.send(channel, message)
    begun = time.monotonic()
    with ThreadPoolExecutor(8) as pool:
        taken = list(pool.map(lambda _: sender.send(channel, message), range(number)))
    assert all(one.outcome is OutcomeClass.OK for one in taken)
    return number / (time.monotonic() - begun)


def rows(many: int, folder: Path) -> Iterator[str]:
    """A line a load."""
    at = f"{folder}/{{}}.db".format
    ours, jobs = at_once(at("once"), many), jobs_at_once(at("jobs"), many)
    named = f"{many:,} due in one second, until the last is told and written down"
    yield f"| {named} | {ours:.2f} s | {jobs:.2f} s | {jobs / ours:.1f} |"
    urgent, last = overdue(at("overdue"), 10 * many)
    yield f"| {10 * many:,} overdue, until the first urgent one is told | {urgent:.2f} s | | |"
    each, theirs = last / 10, jobs_overdue(at("late"), many)
    beside = f"{each:.2f} s | {theirs:.2f} s | {theirs / each:.1f}"
    yield f"| … until all are told or have ended, per {many:,} | {beside} |"
    late = beside_a_hung_channel(at("hung"), many // 10)
    yield f"| p99 lateness of {many // 10:,} beside a channel that hangs | {late:.3f} s | | |"
    seconds, missed = burst(folder, 4 * many)
    named = f"{4 * many:,} files in a burst, reading excluded; {missed} missed"
    yield f"| {named} | {seconds:.1f} s | | |"
    web, mail = HttpReceiver(), SmtpReceiver()
    yield f"| through Apprise to a webhook | {carried(web.url(), many // 10):.0f} a second | | |"
    yield f"| through Apprise by mail | {carried(mail.url(), many // 50):.0f} a second | | |"
    web.close()
    mail.close()


def table(many: int = 10_000) -> Iterator[str]:
    """The loads as a Markdown table, a line at a time as they are measured."""
    yield "| load | alertd | one APScheduler job an alert | its time over ours |"
    yield "|---|---|---|---|"
    with tempfile.TemporaryDirectory() as folder:
        yield from rows(many, Path(folder))


if __name__ == "__main__":
    for line in table(*(int(number) for number in sys.argv[1:])):
        print(line, flush=True)
