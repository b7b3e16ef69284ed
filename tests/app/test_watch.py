"""Watching itself: what is stuck is found, told, counted and keeps the ping from going out."""

from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from alertd.app.status import _stuck
from alertd.app.watch import Watch
from alertd.clock import VirtualClock
from alertd.notify import Drain
from alertd.settings import load
from alertd.store import claiming, deliveries, letters, meta

START = datetime(2030, 1, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def clock():
    return VirtualClock(START)


@pytest.fixture
def watch_of(store, clock, tmp_path):
    """A watch over the store, with the settings given as TOML; and its drain."""

    def build(text=""):
        path = tmp_path / "alertd.toml"
        path.write_text(text)
        loaded = load(path)
        drain = Drain(store, None, clock, "boot")
        drain.configure(loaded.policy)
        return Watch(store, clock, drain, lambda: loaded)

    return build


@pytest.fixture
def due(store, known, reminder):
    (uid,) = known(store, "Copper duty starts")
    with store.write() as tx:
        deliveries.insert(tx, [reminder(uid, "1d", START)], START)


def told(store):
    with store.read() as tx:
        return [one["title"] for one in letters.listed(tx, [], None) if one["stage"] == "notice"]


def test_what_is_due_for_a_minute_and_does_not_move_is_found_and_told_once_an_hour(
    store, clock, watch_of, due
):
    """And health says so."""
    watch = watch_of()
    clock.advance(timedelta(seconds=30))
    assert watch.round() == []
    clock.advance(timedelta(seconds=31))
    (found,) = watch.round()
    watch.round()
    assert "console" in found
    (said,) = told(store)
    assert said.startswith("Something is stuck")
    with store.read() as tx:
        assert found in _stuck(meta.get_all(tx))


def test_what_is_held_on_purpose_is_not_stuck(store, clock, watch_of, due):
    """A hold is told by itself."""
    with store.write() as tx:
        meta.set_many(tx, {claiming.HOLD: "restored"})
    clock.advance(timedelta(hours=1))
    assert watch_of().round() == []
    with store.read() as tx:
        assert "restore accept" in " ".join(_stuck(meta.get_all(tx)))


def test_what_is_on_its_way_for_too_long_is_found(store, clock, watch_of, due):
    """Longer than an attempt may take."""
    with store.write() as tx:
        assert claiming.claim(tx, "console", START, 1, "boot")
    clock.advance(timedelta(seconds=91))
    (found,) = watch_of().round()
    assert "too long" in found


def test_an_outlet_that_fell_silent_is_told_once_if_asked_for(store, clock, watch_of, make):
    """It used to send: three articles at least."""
    from dataclasses import replace

    from alertd.store import articles

    for number in range(3):
        _raw, reading = make.reading(f"{number}.txt", START.date())
        with store.write() as tx:
            articles.add(tx, replace(reading.article, outlet="The Daily"), (), START)
    clock.advance(20 * DAY)
    watch_of().round()
    assert told(store) == []
    watch = watch_of("[watch]\nsilent_after_days = 14\n")
    watch.round()
    clock.advance(DAY)
    watch.round()
    assert told(store).count("Nothing has come from The Daily since 2030-01-01.") == 1


def test_the_ping_goes_out_each_minute_while_all_is_well_and_not_otherwise(
    store, clock, watch_of, due
):
    """Whoever waits for it learns that alertd is stuck, too."""
    got = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            got.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_arguments):
            """Stay quiet."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        server.timeout = 0.3
        watch = watch_of(f'[watch]\nping_url = "http://127.0.0.1:{server.server_port}/alive"\n')
        clock.advance(timedelta(seconds=60))
        watch.look(alive=True)
        server.handle_request()
        assert got == ["/alive"]
        clock.advance(timedelta(seconds=60))
        watch.look(alive=True)
        server.handle_request()
        assert got == ["/alive"], "something is due for too long"


def test_figures_are_in_prometheus_format(store, clock, watch_of, due, tmp_path):
    """States by channel, what is due and for how long, breakers, violations."""
    path = tmp_path / "alertd.prom"
    clock.advance(timedelta(seconds=90))
    watch_of(f'[watch]\nmetrics_file = "{path}"\n').round()
    lines = path.read_text().splitlines()
    for line in (
        "alertd_due 2.0",
        'alertd_deliveries{channel="console",state="pending"} 2.0',
        'alertd_breaker{channel="console",state="closed"} 1.0',
        "alertd_audit_violations 1.0",
        "alertd_oldest_due_age_seconds 90.0",
        'alertd_lateness_seconds_bucket{le="+Inf"} 0.0',
    ):
        assert line in lines
