"""A real page server on loopback over a store with a few commitments in it."""

import http.client
import re
import socket
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from urllib.parse import urlencode

import pytest

from alertd import journal
from alertd.app.metrics import metrics
from alertd.clock import VirtualClock
from alertd.model.commitment import Status
from alertd.model.policy import Channel, LeadTime, Matcher, Policy, Route
from alertd.reading import left_out
from alertd.settings.matchers import read_matcher
from alertd.web.parts import Access, Parts
from alertd.web.passwords import hashed
from alertd.web.serving import PageServer

NOW = datetime(2030, 1, 1, 12, 0, tzinfo=UTC)
STATUS = {
    "at": NOW.isoformat(),
    "daemon": {"running": True, "last_look": None, "last_scan": None, "started_at": None},
    "next_due": None,
    "commitments": 3,
    "articles": 1,
    "inbox": {"path": "inbox", "waiting": 0, "in_work": 0, "failed": 0},
    "channels": [],
}
PASSWORD, TOKEN = "correct horse", "battery-staple"


def policy() -> Policy:
    """China to the desk, everything to the console."""
    stages = tuple(LeadTime.parse(stage) for stage in ("7d", "day", "passed"))
    common = {
        "lead_times": stages,
        "send_at": time(9, 0),
        "timezone": "UTC",
        "certainties": frozenset({"scheduled", "expected"}),
    }
    china = Matcher("party", ("China",))
    return Policy(
        routes=(
            Route("china", ("desk",), (china,), **common, continues=True),
            Route("everything", ("desk",), (), **common),
        ),
        channels=(Channel("desk", "json://127.0.0.1:1/"),),
    )


@dataclass
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    text: str

    @property
    def token(self) -> str:
        return re.search(r'name="token" value="([^"]+)"', self.text)[1]


class Browser:
    """Asks like a browser of one person: keeps cookies, follows nothing."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookie = ""

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookie:
            sent["Cookie"] = self.cookie
        connection.request(method, path, body, sent)
        came = connection.getresponse()
        text = came.read().decode("utf-8", "replace")
        headers_in = {name.casefold(): value for name, value in came.getheaders()}
        connection.close()
        if kept := headers_in.get("set-cookie"):
            self.cookie = kept.partition(";")[0]
        return Answer(came.status, headers_in, text)

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, **headers)

    def post(self, path: str, fields: dict[str, str], **headers: str) -> Answer:
        headers.setdefault("Origin", f"http://127.0.0.1:{self.port}")
        headers.setdefault("Content_Type", "application/x-www-form-urlencoded")
        return self.ask("POST", path, urlencode(fields).encode(), **headers)


@pytest.fixture
def inbox(tmp_path):
    """Where uploads go."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


@pytest.fixture
def woken():
    """Each time that the page had the daemon look at what is due."""
    return []


@pytest.fixture
def clock():
    """The page's clock; it moves when told to."""
    return VirtualClock(NOW)


@pytest.fixture
def parts(store, inbox, woken, clock):
    """What the page is built from."""
    return Parts(
        store=store,
        clock=clock,
        access=Access("127.0.0.1", 0, frozenset({"127.0.0.1", "localhost"})),
        zone=lambda: "UTC",
        policy=policy,
        status=lambda: STATUS,
        inbox=inbox,
        largest=lambda: 4096,
        problems=list,
        wake=lambda: woken.append(NOW),
        left_out=left_out,
        matcher=read_matcher,
        metrics=lambda: metrics(store, clock.now()),
    )


@pytest.fixture
def serve(parts):
    """Start the page over the store; returns a browser for it."""
    servers = []

    def start(**access) -> Browser:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        server = PageServer(replace(parts, access=replace(parts.access, port=port, **access)))
        server.start()
        servers.append(server)
        return Browser(port)

    yield start
    for server in servers:
        server.stop(5)


@pytest.fixture
def record(store, make):
    """Take an article in as the daemon would."""

    def take_in(name: str, published: date, *mentions):
        raw, reading = make.reading(name, published, *mentions)
        return journal.record(store, raw, reading, policy(), NOW)

    return take_in


@pytest.fixture
def page(serve, record, make):
    """An open page: port fees on Feb. 3, a window in March, talks called off."""
    record(
        "fees.txt",
        date(2030, 1, 1),
        make.mention(date(2030, 2, 3), "Port fees on Chinese ships take effect"),
        make.mention(
            date(2030, 3, 1), "Council rules on quota", latest=date(2030, 3, 31), parties=("Japan",)
        ),
        make.mention(
            date(2030, 2, 10), "Steel talks in Geneva", status=Status.CANCELLED, parties=()
        ),
    )
    return serve()


@pytest.fixture
def guarded(serve, page):
    """The same page, with a password and a token."""
    return serve(password=hashed(PASSWORD), token=TOKEN)
