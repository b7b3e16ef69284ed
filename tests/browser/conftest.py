"""A real daemon with a story in its ledger, and Debian's Chromium in front of it."""

import json
import os
import shutil
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.acceptance.conftest import Daemon, free_port
from tests.browser.stories import stories

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
DOCS = Path(__file__).parents[2] / "docs" / "screenshots"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb"]
PATIENCE = 10_000
CONFIG = """
timezone = "Europe/London"
[web]
port = {port}
{web}
[intake]
settle_seconds = 0.1
scan_seconds = 1
[alerts]
lead_times = ["7d", "1d", "day", "passed"]
[[channels]]
name = "desk"
url = "json://127.0.0.1:{sink}/desk"
[[channels]]
name = "pager"
url = "json://127.0.0.1:{sink}/gone"
[[routes]]
name = "bank"
receivers = ["pager", "desk"]
lead_times = ["7d"]
matchers = [{{ field = "keyword", values = ["Bank of England"] }}]
continue = true
[[routes]]
name = "everything"
receivers = ["desk"]
"""


def pytest_collection_modifyitems(items):
    """Without a browser, say so and pass on."""
    if CHROMIUM is None:
        for item in items:
            if Path(__file__).parent in item.path.parents:
                item.add_marker(pytest.mark.skip(reason="needs Chromium: apt-get install chromium"))


class Sink(BaseHTTPRequestHandler):
    """Takes what comes to the desk; the pager's address is gone."""

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(404 if self.path.startswith("/gone") else 200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_arguments):
        """Stay quiet."""


@pytest.fixture(scope="session")
def sink() -> Iterator[int]:
    """The port of a webhook on loopback."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Sink)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


class Site:
    """A daemon and the address of its page."""

    def __init__(self, home: Path, sink: int, web: str = "") -> None:
        self.daemon = Daemon(home)
        self.port = free_port()
        self.daemon.configure(CONFIG.format(port=self.port, sink=sink, web=web))
        self.address = f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it, and wait until its page can be reached."""
        self.daemon.start(wait=False)
        self.daemon.until(self._answers, "the page answers")

    def _answers(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
        except OSError:
            return False
        return True

    def drop(self, name: str, published, outlet: str, text: str) -> None:
        """An article with a sidecar that tells its date and source."""
        told = {"published": str(published), "source": outlet}
        self.daemon.drop(f"{name}.meta.json", json.dumps(told))
        self.daemon.drop(name, text)


@pytest.fixture(scope="module")
def site(tmp_path_factory, sink) -> Iterator[Site]:
    """The daemon with all stories read, in the order in which they were published."""
    made = Site(tmp_path_factory.mktemp("site"), sink)
    (made.daemon.home / "inbox").mkdir()
    told = list(stories(datetime.now(UTC).date()))
    for story in told:
        made.drop(*story)
    made.daemon.drop("scan.pdf", b"%PDF-1.4 nothing in it")
    made.start()
    done = made.daemon.home / "inbox" / "done"
    made.daemon.until(
        lambda: done.exists() and len(list(done.rglob("*.txt"))) == len(told), "all read"
    )
    yield made
    made.daemon.kill()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


class Visit:
    """A browser window; what it logs and whom it asks is kept."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.logged: list[str] = []
        self.asked: list[str] = []
        page.set_default_timeout(PATIENCE)
        page.on("console", lambda said: self.logged.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: self.logged.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))

    def go(self, path: str) -> Page:
        """Open a page of the site."""
        self.page.goto(self.address + path)
        return self.page

    def uid(self, words: str) -> str:
        """The id of the one commitment ahead with these words in its title or parties."""
        answer = self.page.request.get(f"{self.address}/api/v1/commitments", params={"q": words})
        (found,) = answer.json()["commitments"]
        return found["id"]

    def told(self, uid: str) -> dict:
        """The commitment as the API tells it."""
        return self.page.request.get(f"{self.address}/api/v1/commitments/{uid}").json()

    def keep(self, name: str) -> None:
        """Renew a picture of docs/ where that is asked for."""
        if "UPDATE_SCREENSHOTS" in os.environ:
            DOCS.mkdir(exist_ok=True)
            self.page.screenshot(path=DOCS / f"{name}.png")

    def is_clean(self) -> None:
        """Nothing was logged, and nobody but loopback was asked."""
        assert not self.logged
        assert {urlsplit(url).hostname for url in self.asked} == {"127.0.0.1"}


@pytest.fixture
def visit(chromium, site):
    """Opens windows: width in CSS pixels, and the scheme that the person likes."""
    contexts = []

    def open_window(width: int = 960, scheme: str = "light", address: str | None = None) -> Visit:
        context = chromium.new_context(
            viewport={"width": width, "height": 640},
            color_scheme=scheme,
            reduced_motion="reduce",
            locale="en-GB",
        )
        contexts.append(context)
        return Visit(context.new_page(), address or site.address)

    yield open_window
    for context in contexts:
        context.close()
