"""What the page is given: the store, the time, and views of the rest of the daemon."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alertd.clock import Clock
from alertd.model.article import Article
from alertd.model.commitment import Rejected
from alertd.model.policy import Matcher, Policy
from alertd.store import Store


@dataclass(frozen=True, slots=True)
class Access:
    """Who may come in.

    `password` is a hash made by `alertd.web.passwords.hashed`, `token` the bearer token of
    programs; both empty means that whoever reaches the address may. `hosts` are the names that
    a browser may call the page by.
    """

    host: str
    port: int
    hosts: frozenset[str]
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)

    @property
    def is_open(self) -> bool:
        """Whether nobody is asked for anything."""
        return not self.password and not self.token


@dataclass(frozen=True, slots=True)
class Parts:
    """The daemon as the page sees it.

    `status` gives what `alertd status` shows; `problems` why the daemon is not well, nothing when
    it is; `policy` the routes in force; `zone` the reader's IANA zone; `inbox` where uploads go;
    `largest` how many bytes one may have. `wake` has the daemon look at what is due; `left_out`
    tells what in an article states no commitment, and why; `matcher` reads tests such as
    party=China; `metrics` gives the figures for Prometheus. `patience` is for how many seconds a
    request may stand still.
    """

    store: Store
    clock: Clock
    access: Access
    zone: Callable[[], str]
    policy: Callable[[], Policy]
    status: Callable[[], dict[str, Any]]
    inbox: Path
    largest: Callable[[], int]
    problems: Callable[[], list[str]]
    wake: Callable[[], None]
    left_out: Callable[[Article], Sequence[Rejected]]
    matcher: Callable[[str], Matcher]
    metrics: Callable[[], bytes]
    patience: float = 20.0
