"""The running daemon: ordered start, one loop that waits for signals, reverse-order stop."""

import logging
import os
import random
import signal
import threading
import uuid
from collections.abc import Callable
from contextlib import ExitStack, suppress
from datetime import datetime
from types import FrameType
from typing import Any

from alertd import journal
from alertd.app import logs, page, systemd
from alertd.app.backups import Nightly
from alertd.app.clock_gate import ClockGate
from alertd.app.heart import Heart
from alertd.app.lock import DataLock
from alertd.app.membership import Membership
from alertd.app.poke import PokeListener
from alertd.app.room import has_room
from alertd.app.rules import rules_in_force
from alertd.app.status import status
from alertd.app.watch import Watch
from alertd.clock import Clock
from alertd.errors import EXIT_BROKEN, EXIT_DONE, AlertdError
from alertd.ingest import Others, open_intake
from alertd.model.policy import Policy
from alertd.notify import AppriseSender, Drain, check_channel
from alertd.schedule import ApschedulerScheduler, Guard, Job
from alertd.settings import Loaded
from alertd.store import Store, is_on_server, recovery

_LOG = logging.getLogger("alertd.app")
_LOOK_SECONDS = 15.0
# Together well under the ten seconds in which a supervisor expects the end.
_DRAIN_SECONDS = 5.5
_INTAKE_SECONDS = 2.0
_PAGE_SECONDS = 1.5
_WAIT_SECONDS = 5.0


class Daemon:
    """One `alertd run`.

    Args:
        load: reads the settings; called at start and at every SIGHUP.
        clock: the machine's clock.
    """

    def __init__(self, load: Callable[[], Loaded], clock: Clock) -> None:
        self._load = load
        self._clock = clock
        self._boot_id = uuid.uuid4().hex
        self._signal = threading.Event()
        self._stopping = False
        self._reloading = False
        self._loaded = load()
        self._stack = ExitStack()

    @property
    def policy(self) -> Policy:
        """The policy in force."""
        return self._loaded.policy

    def run(self) -> int:
        """Run until SIGTERM or SIGINT; the exit status."""
        settings = self._loaded.settings
        logs.configure(settings.log_level, settings.log_format)
        self._catch_signals()
        with self._stack:
            self._start()
            systemd.notify("READY=1")
            _LOG.info("daemon.ready", extra={"fields": {"inbox": str(settings.inbox)}})
            while not self._stopping:
                self._turn()
            systemd.notify("STOPPING=1")
            _LOG.info("daemon.stopping")
        return self._leave()

    def _start(self) -> None:
        """Start the parts in order; each registers how it is stopped, in reverse."""
        settings = self._loaded.settings
        settings.data.mkdir(parents=True, exist_ok=True)
        self._shares = is_on_server(settings.database_place)
        if not self._shares:
            lock = DataLock(settings.data)
            lock.acquire()
            self._stack.callback(lock.release)
        self._store = Store.open(settings.database_place)
        self._stack.callback(self._store.close)
        self._heart = Heart(self._store, self._clock, self._boot_id)
        self._heart.begin()
        self._start_delivery()
        self._start_intake()
        self._start_schedule()
        if not self._shares:  # else the database tells of what others write
            poke = PokeListener(settings.data, self._look_everywhere)
            poke.start()
            self._stack.callback(poke.stop)
        self._start_page()

    def _start_delivery(self) -> None:
        settings, now = self._loaded.settings, self._clock.now()
        if not self._shares:
            with self._store.write() as tx:
                channels = {channel.name: channel for channel in self.policy.channels}
                recovery.recover(tx, self._boot_id, now, channels)
        journal.replan_if_changed(self._store, self.policy, rules_in_force(), now)
        self._warn_of_channels()
        watched = settings.watch.channel or self.policy.channels[0].name
        self._members = self._membership() if self._shares else None
        self._drain = Drain(
            self._store,
            AppriseSender(),
            self._clock,
            self._boot_id,
            jitter=random.Random(),  # noqa: S311  spreads retries, guards nothing
            on_next_due=self._due_at,
            before_look=self._members.look if self._members else self._clock_gate(watched),
        )
        self._drain.configure(self.policy)
        self._watch = Watch(self._store, self._clock, self._drain, lambda: self._loaded)
        self._nightly = Nightly(settings.database_place, settings.data / "backups")

    def _membership(self) -> Membership:
        return Membership(
            self._store,
            self._clock,
            self._boot_id,
            lease_seconds=self._loaded.settings.storage.lease_seconds,
            policy=lambda: self.policy,
            wake=self._wake,
        )

    def _clock_gate(self, watched: str) -> Callable[[], None]:
        """Alone, nobody else knows what time it is; on a server the database does."""
        gate = ClockGate(self._store, self._clock, watched)
        gate.begin()
        return gate.look

    def _start_intake(self) -> None:
        inbox = self._loaded.settings.inbox
        with suppress(OSError):  # the intake tries again, and says what is wrong
            inbox.mkdir(parents=True, exist_ok=True)
        self._intake = open_intake(
            inbox,
            self._store,
            self._clock,
            policy=lambda: self.policy,
            limits=lambda: self._loaded.settings.intake,
            on_recorded=self._drain.wake,
            has_room=lambda: has_room(self._loaded.settings),
            others=Others(self._boot_id, self._members.alive) if self._members else None,
        )

    def _start_schedule(self) -> None:
        settings = self._loaded.settings
        self._scheduler = ApschedulerScheduler(
            [
                Job("next_due", _LOOK_SECONDS, self._drain.wake),
                Job("intake_scan", settings.intake.scan_seconds, self._intake.wake),
            ]
        )
        self._guard = Guard(
            self._clock,
            self._look_everywhere,
            last_tick=lambda: self._drain.last_look,
            on_dead=self._die,
        )
        if self._members:
            self._members.start()
            self._stack.callback(self._members.stop)
        self._drain.start()
        self._stack.callback(self._drain.stop, _DRAIN_SECONDS)
        self._intake.start()
        self._stack.callback(self._intake.stop, _INTAKE_SECONDS)
        self._scheduler.start()
        self._stack.callback(self._scheduler.stop)
        self._guard.start()
        self._stack.callback(self._guard.stop)

    def _start_page(self) -> None:
        if not self._loaded.settings.web.enabled:
            return
        from alertd.web.serving import PageServer

        def seen() -> dict[str, Any]:
            return status(self._loaded, self._clock.now())

        wake = self._look_everywhere
        server = PageServer(page.parts(self._store, self._clock, lambda: self._loaded, seen, wake))
        server.start()
        self._stack.callback(server.stop, _PAGE_SECONDS)

    def _turn(self) -> None:
        """One turn of the main loop: signals first, then the heartbeat."""
        self._signal.wait(_WAIT_SECONDS)
        self._signal.clear()
        if self._reloading:
            self._reloading = False
            self._reload()
        if self._stopping:
            return
        alive = self._heart.beat(self._drain.last_look, self._intake.last_scan)
        if alive:
            systemd.notify("WATCHDOG=1")
        if self._members and not self._members.holds_duties:
            return
        self._watch.look(alive=alive)
        self._nightly.look(self._loaded.settings.storage.backups, self._clock.now())

    def _reload(self) -> None:
        """Take up changed settings; a wrong file leaves everything as it was."""
        systemd.notify(f"RELOADING=1\nMONOTONIC_USEC={int(self._clock.monotonic() * 1e6)}")
        try:
            loaded = self._load()
            now = self._clock.now()
            journal.replan_if_changed(self._store, loaded.policy, rules_in_force(), now)
        except AlertdError as error:
            _LOG.error("settings.refused", extra={"fields": {"error": str(error), "kept": "old"}})
        else:
            self._loaded = loaded
            self._drain.configure(loaded.policy)
            logs.configure(loaded.settings.log_level, loaded.settings.log_format)
            self._warn_of_channels()
            self._drain.wake()
            _LOG.info("settings.reloaded")
        systemd.notify("READY=1")

    def _warn_of_channels(self) -> None:
        for channel in self.policy.channels:
            for problem in check_channel(channel):
                fields = {"channel": channel.name, "problem": problem.message, "do": problem.hint}
                _LOG.error("channel.unusable", extra={"fields": fields})

    def _wake(self) -> None:
        self._drain.wake()

    def _due_at(self, when: datetime) -> None:
        self._scheduler.call_at("next_due", when)

    def _look_everywhere(self) -> None:
        self._drain.wake()
        self._intake.wake()
        self._scheduler.wake("next_due")

    def _catch_signals(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._on_signal)

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        if number == signal.SIGHUP:
            self._reloading = True
        else:
            self._stopping = True
        self._signal.set()

    def _die(self) -> None:
        """Leave at once: the supervisor starts a fresh process, which recovers."""
        os._exit(EXIT_BROKEN)

    def _leave(self) -> int:
        """Leave without waiting for sends that outlived the drain's patience.

        Interpreter shutdown would join their threads for as long as a receiver hangs; their
        rows are `sending`, and the next start sends them again as possible repeats.
        """
        logging.shutdown()
        if self._drain.in_flight:
            os._exit(EXIT_DONE)
        return EXIT_DONE
