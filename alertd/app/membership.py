"""One of several instances on a database: its lease, its clock, and whose work it takes over."""

import logging
import os
import socket
import threading
from collections.abc import Callable
from datetime import timedelta

from alertd import __version__
from alertd.clock import Clock
from alertd.errors import AlertdError
from alertd.model.policy import Policy
from alertd.store import Store, instances, recovery
from alertd.store.instances import Instance

_LOG = logging.getLogger("alertd.app")
_MOST_OFF_SECONDS = 5.0
# Renewed six times in the time that is promised, for four sixths of it: whoever ends right after
# a renewal is noticed within five sixths, and his messages are on their way within the whole.
_PARTS, _VALID = 6, 4


class Membership:
    """Keeps the lease of this instance in a thread of its own, and sees whose has ended.

    Args:
        store: the shared database.
        clock: this machine's; the database's decides.
        boot_id: names this instance.
        lease_seconds: within this time the others take over what a dead one had on its way.
        policy: the policy in force.
        wake: called when there may be something to send.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        boot_id: str,
        *,
        lease_seconds: float,
        policy: Callable[[], Policy],
        wake: Callable[[], object],
    ) -> None:
        self._store = store
        self._clock = clock
        self._boot_id = boot_id
        self._part = lease_seconds / _PARTS
        self._lease = timedelta(seconds=self._part * _VALID)
        self._policy = policy
        self._wake = wake
        self._off = 0.0
        self._stopping = threading.Event()
        self._listener = store.listener(wake)
        self._thread = threading.Thread(target=self._run, name="membership", daemon=True)

    @property
    def holds_duties(self) -> bool:
        """Whether what is to be done once for all instances is done by this one."""
        return self._listener.holds_duties

    def start(self) -> None:
        """Enter; what instances that are no more had on their way goes again."""
        self._enter()
        self._store.join(self._boot_id)
        self._take_over()
        self._thread.start()
        self._listener.start()

    def stop(self) -> None:
        """Leave in good order: the others need not wait for the lease to end."""
        self._stopping.set()
        self._thread.join(5.0)
        self._listener.stop()
        try:
            with self._store.beside() as tx:
                instances.leave(tx, self._boot_id)
        except AlertdError as error:
            _LOG.warning("instance.unheard", extra={"fields": {"error": str(error)}})

    def look(self) -> None:
        """See that this machine's clock may say what is due.

        Raises:
            AlertdError: `instance.clock`; the others send meanwhile.
        """
        if abs(self._off) > _MOST_OFF_SECONDS:
            raise AlertdError(
                "instance.clock",
                f"This machine's clock is {self._off:+.1f} s off the database's: nothing is sent.",
                "Set the clock (NTP); sending goes on by itself.",
            )

    def alive(self) -> set[str]:
        """The boots that have their lease."""
        with self._store.read() as tx:
            return {one.boot_id for one in instances.alive(tx)}

    def _run(self) -> None:
        while not self._stopping.wait(self._part):
            try:
                self._renew()
                self._take_over()
            except AlertdError as error:
                _LOG.warning("instance.unheard", extra={"fields": {"error": str(error)}})
            except Exception:  # noqa: BLE001  the next renewal comes, whatever this one met
                _LOG.exception("instance.failed")

    def _enter(self) -> None:
        now = self._clock.now()
        me = Instance(self._boot_id, socket.gethostname(), os.getpid(), __version__, now)
        with self._store.beside() as tx:
            instances.enter(tx, me, self._lease)
        self._renew()

    def _renew(self) -> None:
        before = self._clock.now()
        with self._store.beside() as tx:
            there = instances.renew(tx, self._boot_id, self._lease)
        if there is None:  # forgotten after a day without a word
            self._enter()
            return
        after = self._clock.now()
        early, late = (before - there).total_seconds(), (after - there).total_seconds()
        self._off = 0.0 if early <= 0 <= late else min(early, late, key=abs)

    def _take_over(self) -> None:
        """Messages that the dead had on their way: they may have arrived, and go again."""
        with self._store.read() as tx:
            if not instances.left_behind(tx):
                return
        channels = {channel.name: channel for channel in self._policy().channels}
        with self._store.write(brief=True) as tx:
            living = {one.boot_id for one in instances.alive(tx)}
            number = recovery.recover(tx, self._boot_id, self._clock.now(), channels, living)
        if number:
            _LOG.warning("instance.took_over", extra={"fields": {"messages": number}})
            self._wake()
