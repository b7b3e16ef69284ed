"""From the daemon's parts to the page's."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from alertd import reading
from alertd.app.metrics import metrics
from alertd.app.status import unwell
from alertd.clock import Clock
from alertd.settings import Loaded
from alertd.settings.matchers import read_matcher
from alertd.settings.secrets import reveal
from alertd.settings.shape import LOOPBACK, WebSettings
from alertd.store import Store, meta
from alertd.web.parts import Access, Parts


def parts(
    store: Store,
    clock: Clock,
    loaded: Callable[[], Loaded],
    status: Callable[[], dict[str, Any]],
    wake: Callable[[], None],
) -> Parts:
    """What the page is built from; AlertdError when a secret that it names is not there."""
    settings = loaded().settings
    return Parts(
        store=store,
        clock=clock,
        access=access_of(settings.web),
        zone=lambda: loaded().settings.timezone,
        policy=lambda: loaded().policy,
        status=status,
        inbox=settings.inbox,
        largest=lambda: loaded().settings.intake.max_bytes,
        problems=lambda: _problems(store, clock),
        wake=wake,
        left_out=reading.left_out,
        matcher=read_matcher,
        metrics=lambda: metrics(store, clock.now()),
    )


def _problems(store: Store, clock: Clock) -> list[str]:
    with store.read() as tx:
        facts = meta.get_all(tx)
    return unwell(facts, clock.now())


def access_of(web: WebSettings) -> Access:
    """Who may come in; on loopback, with nothing set, whoever is on this machine."""
    return Access(
        host=web.host,
        port=web.port,
        hosts=frozenset(map(str.casefold, (*LOOPBACK, *web.hosts, web.host, *_outside(web)))),
        password=reveal(web.password.get_secret_value(), "web.password"),
        token=reveal(web.token.get_secret_value(), "web.token"),
    )


def _outside(web: WebSettings) -> list[str]:
    """The name by which links in messages call the page."""
    name = urlsplit(web.public_url).hostname
    return [name] if name else []
