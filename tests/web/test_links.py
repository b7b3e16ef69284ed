"""The links in messages: they work without signing in, once, and not by being looked at."""

from datetime import timedelta
from unittest.mock import Mock

import pytest

from alertd.errors import AlertdError
from alertd.store import deliveries, links, seen
from alertd.store.links import LinkAction


@pytest.fixture
def row(store, guarded):
    """A message that is planned; the page wants a password of everybody else."""
    with store.read() as tx:
        return next(one for one in deliveries.upcoming(tx, 50) if one["uid"])


@pytest.fixture
def link(store, row):
    """The path of a link that does this."""

    def build(action=LinkAction.ACK):
        return f"/link/{links.token(store, action, row['id'], row['due_at'])}"

    return build


@pytest.fixture
def noted(store, row):
    """What people said of having seen it."""

    def ask():
        with store.read() as tx:
            return [(one.who, one.until) for one in seen.of_commitment(tx, row["uid"])]

    return ask


def test_looking_at_a_link_changes_nothing(guarded, link, noted):
    """A mail scanner follows every link, more than once."""
    for method in ("GET", "HEAD", "GET"):
        assert guarded.ask(method, link()).status in (200, 405)
    assert '<form method="post">' in guarded.get(link()).text
    assert noted() == []


def test_a_link_acknowledges_without_signing_in_and_once(guarded, link, noted, woken):
    """The second time it is gone, and says so; the daemon looks anew after the first."""
    assert guarded.post(link(), {}).status == 200
    assert noted() == [("whoever reads desk", None)]
    assert woken
    assert guarded.post(link(), {}).status == 410
    assert guarded.get(link()).status == 410
    assert len(noted()) == 1


def test_a_link_snoozes_for_as_long_as_is_chosen(guarded, link, noted, clock):
    """Four hours from now; a length that is not offered is refused."""
    assert guarded.post(link(LinkAction.SNOOZE), {"hours": "100000"}).status == 422
    assert guarded.post(link(LinkAction.SNOOZE), {"hours": "4"}).status == 200
    assert noted() == [("whoever reads desk", clock.now() + timedelta(hours=4))]


def test_a_link_dismisses_with_a_reason(guarded, link, store, row):
    """It is set aside as by hand; nothing of it is planned any more."""
    assert guarded.post(link(LinkAction.DISMISS), {"why": "a rumour"}).status == 200
    with store.read() as tx:
        states = {one["state"] for one in deliveries.of_commitment(tx, row["uid"])}
    assert states == {"cancelled"}


def test_a_link_expires(guarded, link, clock, noted):
    """Two weeks after its message was due."""
    path = link()
    clock.advance(timedelta(days=365))
    assert guarded.post(path, {}).status == 410
    assert noted() == []


@pytest.mark.parametrize(
    "change",
    [
        lambda path: path.replace("/ack.", "/dismiss."),
        lambda path: path[:-1] + ("A" if path[-1] != "A" else "B"),
        lambda path: path.rpartition(".")[0],
        lambda path: "/link/ack.1.99999999999999999999999999.x",
        lambda path: "/link/" + "a" * 5000,
        lambda path: "/link/ack.é.²³.x",
    ],
    ids=["action", "signature", "cut", "digits", "length", "letters"],
)
def test_a_link_that_was_changed_is_refused(guarded, link, noted, change):
    """Another action, another signature, a part of one, and nonsense."""
    from urllib.parse import quote

    assert guarded.post(quote(change(link())), {}).status in (404, 405)
    assert noted() == []


def test_another_sites_form_is_refused(guarded, link, noted):
    """Even with a link that is good."""
    assert guarded.post(link(), {}, Origin="https://evil.example").status == 403
    assert noted() == []


def test_a_link_whose_dismissal_fails_is_not_used_up(guarded, link, row, store, monkeypatch):
    """Disk full, say: nothing was dismissed, and the same link does it later."""
    path = link(LinkAction.DISMISS)
    with monkeypatch.context() as broken:
        refused = AlertdError("store.full", "The disk is full.", "Make room.")
        broken.setattr("alertd.journal.corrections.refold", Mock(side_effect=refused))
        assert guarded.post(path, {"why": "a rumour"}).status == 409
    assert guarded.get(path).status == 200
    assert guarded.post(path, {"why": "a rumour"}).status == 200
    assert guarded.post(path, {"why": "a rumour"}).status == 410
    with store.read() as tx:
        states = {one["state"] for one in deliveries.of_commitment(tx, row["uid"])}
    assert states == {"cancelled"}
