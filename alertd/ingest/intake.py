"""The intake state machine: look, settle, claim, pass on; hold what a local fault stopped."""

import errno
import logging
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from alertd.clock import Clock
from alertd.errors import AlertdError
from alertd.failpoints import reach
from alertd.ingest import files
from alertd.ingest.backlog import SHARED_PAUSE, Backlog, Waiting
from alertd.ingest.desk import Desk, Refusal
from alertd.ingest.inbox import Inbox
from alertd.ingest.limits import Limits
from alertd.ingest.names import shown
from alertd.ingest.passage import End, Passage
from alertd.ingest.settle import Drop, Settling
from alertd.store import mounts

_LOG = logging.getLogger("alertd.ingest")
_LOOK_SECONDS = 2.0  # then look anew, so that what came meanwhile starts to settle
_REMOTE_SETTLE_SECONDS = 5.0
_SHARED = {errno.ENOSPC, errno.EDQUOT, errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EROFS}
_OWN_TO_ONE_FILE = {"reader.killed"}


@dataclass(frozen=True, slots=True)
class Look:
    """What one look came to. `next_in`: seconds until the next is wanted; None: no hurry.

    `settling` files are still being watched, `held` ones lie in .work/ after a local fault.
    `problem` says what keeps files from coming in, for status.
    """

    ends: Counter[End]
    settling: int
    held: int
    next_in: float | None
    problem: str | None


class _SharedFaultError(Exception):
    """A fault that would stop every file: no more are taken in this look."""


class Intake:
    """One thread calls `recover` once, then `scan` again and again.

    A file comes in once, whatever happens: it is claimed before it is read, its sha256 tells
    whether it is known, and it leaves .work/ only when its record is committed. `remote` is
    whether the inbox lies on a network or FUSE file system, which reports no changes.
    """

    def __init__(
        self,
        inbox: Inbox,
        desk: Desk,
        clock: Clock,
        limits: Callable[[], Limits],
        has_room: Callable[[], bool] = lambda: True,
    ) -> None:
        self.inbox = inbox
        self.remote = mounts.is_remote(inbox.path)
        self._clock = clock
        self.limits = limits
        self._has_room = has_room
        self._passage = Passage(inbox, desk, clock)
        self._settling = Settling()
        self._backlog = Backlog()
        self._told: set[tuple[str, str]] = set()
        self._problem: str | None = None
        self._told_problem: str | None = None

    def recover(self) -> int:
        """Take over what an earlier run left in .work/ and failed/; how many files that is."""
        leftovers = self.inbox.leftovers()
        for claim in leftovers:
            self._backlog.add_leftover(claim, self._clock.monotonic())
        bare = self.inbox.without_note()
        for refused in bare:
            crash = AlertdError(
                "intake.unknown",
                f"{shown(refused.name)} was refused, but alertd ended before it noted why.",
                "Drop it again to find out.",
            )
            self._passage.owe_note(refused, Refusal(refused.name, None, None, crash))
        return len(leftovers) + len(bare)

    def scan(self, stopping: Callable[[], bool] = lambda: False) -> Look:
        """Look through the inbox once and take what is ready; `stopping` ends it early."""
        ends: Counter[End] = Counter()
        self._problem = None
        next_in: float | None = SHARED_PAUSE
        try:
            self._take_ready(ends, stopping)
            next_in = self._next_in()
        except _SharedFaultError:
            ends[End.PUT_OFF] += 1
        except (AlertdError, OSError) as fault:
            self._tell("inbox unusable", str(self.inbox.path), fault)
        if self._problem is not None or not len(self._backlog):
            self._told_problem = self._problem  # else what held those files still stands
        return Look(ends, len(self._settling), len(self._backlog), next_in, self._told_problem)

    def _take_ready(self, ends: Counter[End], stopping: Callable[[], bool]) -> None:
        stable = self._look()
        if not self._has_room():
            raise AlertdError(
                "intake.no_room",
                "The disk is nearly full: articles are left in the inbox.",
                "Free some space; alertd goes on by itself.",
            )
        self._write_notes()
        until = self._clock.monotonic() + _LOOK_SECONDS
        for take in self._ready(stable):
            if stopping() or self._clock.monotonic() >= until:
                return
            ends[take()] += 1

    def _look(self) -> list[Drop]:
        limits = self.limits()
        settle = max(limits.settle_seconds, _REMOTE_SETTLE_SECONDS if self.remote else 0)
        self._settling.configure(settle, limits.empty_after_seconds)
        self.inbox.prepare()
        for claim in self.inbox.take_over():
            self._backlog.add_leftover(claim, self._clock.monotonic())
        drops, odd = self.inbox.drops()
        present = {*drops, *odd}
        self._told = {(event, name) for event, name in self._told if name in present}
        for name in odd:
            self._tell_once("not a file", name, "left where it is; articles are files")
        return self._settling.look(drops, self._clock.monotonic())

    def _write_notes(self) -> None:
        try:
            self._passage.write_notes()
        except OSError as fault:
            self._tell("note not written", str(self.inbox.failed), fault)

    def _ready(self, stable: list[Drop]) -> Iterator[Callable[[], End]]:
        """What to take, one by one: new files first, so that held ones hold up no other."""
        for drop in stable:
            yield partial(self._take, drop)
        for waiting in self._backlog.due(self._clock.monotonic()):
            yield partial(self._advance, waiting)

    def _take(self, drop: Drop) -> End:
        now, name = self._clock.monotonic(), drop.name
        if not self.remote and files.is_being_written(self.inbox.place(name)):
            self._settling.restart(name, now)
            self._tell_once("still open", name, "a program has it open for writing")
            return End.PUT_BACK
        try:
            claim = self.inbox.claim(name)
        except FileNotFoundError:
            self._settling.forget(name)
            return End.GONE
        except OSError as fault:
            self._settling.restart(name, now)
            self._problem = str(fault.strerror)
            self._tell_once("cannot be moved", name, str(fault.strerror))
            return End.PUT_BACK
        self._settling.forget(name)
        reach("intake.claimed")
        return self._advance(Waiting(claim, 0, now))

    def _advance(self, waiting: Waiting) -> End:
        try:
            end = self._passage.go(waiting, self.limits().max_bytes)
        except Exception as fault:  # noqa: BLE001 - whatever it is, the next article is read
            return self._put_off(waiting, fault)
        self._backlog.remove(waiting)
        return end

    def _put_off(self, waiting: Waiting, fault: Exception) -> End:
        """Keep the file in .work/ for another try: nothing about it has been found wrong."""
        if isinstance(fault, FileNotFoundError) and not waiting.claim.path.exists():
            self._backlog.remove(waiting)
            return End.GONE
        shared = _is_shared(fault)
        self._backlog.put_off(waiting, self._clock.monotonic(), shared=shared)
        self._tell("article held", waiting.claim.name, fault)
        if shared:
            raise _SharedFaultError
        return End.PUT_OFF

    def _next_in(self) -> float | None:
        now = self._clock.monotonic()
        notes = SHARED_PAUSE if self._passage.owes_notes else None
        waits = [self._settling.wait(now), self._backlog.wait(now), notes]
        return min((wait for wait in waits if wait is not None), default=None)

    def _tell(self, event: str, name: str, fault: Exception) -> None:
        self._problem = str(fault)
        if self._problem == self._told_problem:
            return  # once is enough while it lasts
        known = isinstance(fault, (AlertdError, OSError))
        _LOG.error(
            event,
            extra={"fields": {"file": shown(name), "why": str(fault)}},
            exc_info=None if known else fault,
        )

    def _tell_once(self, event: str, name: str, why: str) -> None:
        if (event, name) not in self._told:
            self._told.add((event, name))
            _LOG.warning(event, extra={"fields": {"file": shown(name), "why": why}})


def _is_shared(fault: Exception) -> bool:
    if isinstance(fault, AlertdError):
        return fault.code not in _OWN_TO_ONE_FILE
    return isinstance(fault, OSError) and fault.errno in _SHARED
