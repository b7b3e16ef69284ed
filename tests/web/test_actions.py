"""What people put right through the page's forms."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from alertd.model.commitment import Status
from tests.web.conftest import NOW


def uid_of(page, words: str) -> str:
    return json.loads(page.get(f"/api/v1/commitments?q={words}").text)["commitments"][0]["id"]


def one(page, uid: str) -> dict:
    return json.loads(page.get(f"/api/v1/commitments/{uid}").text)


def send(page, path: str, fields: dict, at: str = "/articles"):
    token = page.get(at).token
    return page.post(path, {"token": token, "who": "Ada", "why": "I asked them", **fields})


def form_of(page, uid: str) -> dict:
    text = page.get(f"/commitments/{uid}").text
    seen = text.split('name="seen" value="')[1].split('"')[0]
    told = one(page, uid)
    return {
        "seen": seen.replace("&#43;", "+"),
        "off": "false",
        **{
            name: told[name] or ""
            for name in ("title", "kind", "bound", "earliest", "latest", "time", "timezone")
        },
    }


def test_c4_a_date_set_on_the_page_stays_and_says_who_and_why(page, woken):
    """The record has the new day, the history the reason, and the daemon looks at once."""
    uid = uid_of(page, "fees")
    fields = form_of(page, uid) | {"earliest": "2030-02-05", "latest": "2030-02-05"}
    answer = send(page, f"/commitments/{uid}/edit", fields)
    assert (answer.status, answer.headers["location"]) == (303, f"/commitments/{uid}")
    told = one(page, uid)
    assert (told["earliest"], told["pinned"]) == ("2030-02-05", True)
    assert told["history"][-1]["quote"] == "Ada (edit): I asked them"
    assert "Corrected." in page.get(f"/commitments/{uid}").text
    assert "Corrected." not in page.get(f"/commitments/{uid}").text
    assert len(woken) == 1


def test_only_what_differs_is_set(page):
    """A form sends every field; a title alone leaves the date to the articles."""
    uid = uid_of(page, "fees")
    send(page, f"/commitments/{uid}/edit", form_of(page, uid) | {"title": "Fees on ships"})
    told = one(page, uid)
    assert (told["title"], told["earliest"]) == ("Fees on ships", "2030-02-03")
    assert told["history"][-1]["change"] == "edited"


def test_a_bound_is_set_twice(page, clock):
    """What was set last counts."""
    uid = uid_of(page, "fees")
    for bound in ("by", "from"):
        send(page, f"/commitments/{uid}/edit", form_of(page, uid) | {"bound": bound})
        clock.advance(timedelta(minutes=1))
        assert one(page, uid)["bound"] == bound


def test_a_form_that_changes_nothing_says_so(page):
    """Nothing is pinned by pressing a button."""
    uid = uid_of(page, "fees")
    answer = send(page, f"/commitments/{uid}/edit", form_of(page, uid))
    assert answer.status == 422
    assert "Nothing was changed" in answer.text
    assert not one(page, uid)["pinned"]


def test_a_form_filled_in_before_an_article_moved_it_is_refused(page, record, make):
    """The person looks again, and does not undo what they never saw."""
    uid = uid_of(page, "fees")
    fields = form_of(page, uid) | {"title": "Fees"}
    title = "Port fees on Chinese ships take effect"
    later = make.mention(date(2030, 2, 20), title, status=Status.MOVED, moved_from=date(2030, 2, 3))
    fields["seen"] = str(datetime(2029, 1, 1, tzinfo=UTC))
    record("later.txt", date(2030, 1, 5), later)
    assert send(page, f"/commitments/{uid}/edit", fields).status == 409
    assert one(page, uid)["title"] == title


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"time": "25:00"}, "time"),
        ({"latest": "2029-01-01"}, "latest lies before earliest"),
        ({"earliest": "soon"}, "earliest"),
        ({"kind": "party"}, "kind"),
        ({"why": " "}, "why"),
        ({"title": "x" * 301}, "title"),
    ],
)
def test_a_field_that_cannot_be_read_is_named(page, fields, named):
    """And nothing is changed."""
    uid = uid_of(page, "fees")
    answer = send(page, f"/commitments/{uid}/edit", form_of(page, uid) | fields)
    assert answer.status == 422
    assert named in answer.text
    assert not one(page, uid)["pinned"]


def test_what_is_dismissed_leaves_the_page_and_can_come_back(page, clock):
    """It is found under its status, and articles may decide again."""
    uid = uid_of(page, "fees")
    send(page, f"/commitments/{uid}/dismiss", {})
    assert "Port fees" not in page.get("/").text
    assert "Port fees" in page.get("/?status=dismissed").text
    clock.advance(timedelta(minutes=1))
    send(page, f"/commitments/{uid}/release", {})
    assert "Port fees" in page.get("/").text


def test_two_that_are_the_same_become_one_and_part_again(page, record, make, clock):
    """Chosen from those that begin about then; split by the article that says so."""
    record("tolls.txt", date(2030, 1, 2), make.mention(date(2030, 2, 8), "Harbour tolls rise"))
    fees, tolls = uid_of(page, "fees"), uid_of(page, "tolls")
    assert f'value="{tolls}"' in page.get(f"/commitments/{fees}").text
    answer = send(page, f"/commitments/{fees}/merge", {"other": tolls})
    kept = answer.headers["location"].rpartition("/")[2]
    articles = {mention["article"] for mention in one(page, kept)["mentions"]}
    assert articles == {"fees.txt", "tolls.txt"}
    clock.advance(timedelta(minutes=1))
    sha = page.get(f"/commitments/{kept}").text.split('name="articles" value="')[1].split('"')[0]
    assert send(page, f"/commitments/{kept}/split", {"articles": sha}).status == 303
    assert len({uid_of(page, "fees"), uid_of(page, "tolls")}) == 2


@pytest.mark.parametrize("act", ["edit", "dismiss", "release", "merge", "split"])
def test_no_form_works_without_its_token(page, act):
    """A token of another session is none."""
    uid = uid_of(page, "fees")
    page.get("/articles")
    fields = form_of(page, uid) | {"other": "x", "articles": "y"}
    signed = {"token": "guess", "who": "Eve", "why": "because"}
    assert page.post(f"/commitments/{uid}/{act}", fields | signed).status == 403
    assert not one(page, uid)["pinned"]


def test_what_is_not_there_is_told_of_forms_too(page):
    """404, in words."""
    answer = send(page, "/commitments/ffffffff/dismiss", {})
    assert answer.status == 404
    assert "No commitment has the id" in answer.text


def test_c8_a_forgotten_article_has_no_text_left(page):
    """Nor what stood on it."""
    sha = page.get("/articles").text.split("/articles/")[1].split('"')[0]
    assert send(page, f"/articles/{sha}/forget", {}).status == 303
    assert "Its text was removed" in page.get(f"/articles/{sha}").text
    assert json.loads(page.get("/api/v1/commitments").text)["total"] == 0


@pytest.fixture
def dead(page, store):
    """A message that its channel refused for good."""
    from sqlalchemy import update

    from alertd.store.values import TABLES

    uid = uid_of(page, "fees")
    (first, *_) = one(page, uid)["deliveries"]
    with store.write() as tx:
        table = TABLES["delivery"]
        gone = {"state": "dead", "reason": "404 <b>Gone</b>"}
        tx.connection().execute(update(table).where(table.c.id == first["id"]).values(gone))
    return first["id"]


def test_a_dead_message_says_why_and_is_tried_again(page, dead, woken):
    """From the list, and the daemon looks at once."""
    text = page.get("/notices/dead").text
    assert "404 &lt;b&gt;Gone&lt;/b&gt;" in text
    assert send(page, f"/notices/{dead}/retry", {}).status == 303
    assert "at once" in page.get(f"/notices/{dead}").text
    assert "Nothing was given up on" in page.get("/notices/dead").text
    assert woken


def test_a_dead_message_can_be_dropped(page, dead):
    """It then stands among what was not sent, and cannot be tried again."""
    send(page, f"/notices/{dead}/drop", {})
    assert "dropped by hand" in page.get("/notices/left").text
    answer = send(page, f"/notices/{dead}/retry", {})
    assert answer.status == 409
    assert "is cancelled" in answer.text


def test_dates_that_commit_to_nothing_stand_below_the_article_with_the_reason(serve, store):
    """Read anew from the kept text."""
    from alertd import journal
    from alertd.model.article import RawDocument
    from alertd.reading import read
    from tests.web.conftest import policy

    text = b"The ministers met on Jan. 4, 2029. Tariffs take effect on March 1, 2030."
    raw = RawDocument("met.txt", "e" * 64, text, NOW)
    journal.record(store, raw, read(raw, published=date(2030, 1, 1)), policy(), NOW)
    page = serve()
    shown = page.get("/articles/" + "e" * 64).text.split("Dates that commit to nothing")[-1]
    assert "<td>Jan. 4, 2029</td><td>past</td>" in shown
    (told,) = json.loads(page.get("/api/v1/articles/" + "e" * 64 + "/left-out").text)
    assert (told["phrase"], told["why"]) == ("Jan. 4, 2029", "past")


def test_what_somebody_saw_or_snoozed_stands_on_the_page(page, woken):
    """Who, and until when, on the reader's wall clock; a reason may be left out."""
    uid = uid_of(page, "fees")
    send(page, f"/commitments/{uid}/ack", {"why": ""})
    send(page, f"/commitments/{uid}/snooze", {"why": "", "until": "2030-01-20T08:30"})
    text = page.get(f"/commitments/{uid}").text
    assert "Ada has seen it" in text
    assert "Ada snoozed it until 2030-01-20 08:30" in text
    assert len(woken) == 2


def test_a_silence_is_put_up_and_ended(page):
    """With who and why; what is over stays to be seen."""
    china = {"field": "party", "values": "China|Japan", "length": "3 days"}
    assert send(page, "/silences", china).status == 303
    text = page.get("/silences").text
    assert "party=China|Japan" in text
    assert "2030-01-04 12:00" in text
    named = text.split('action="/silences/')[1].split("/")[0]
    assert send(page, f"/silences/{named}/expire", {"why": ""}).status == 303
    assert "Nothing is held back" in page.get("/silences").text


def test_everything_is_paused_until_somebody_goes_on(page):
    """A second pause takes the place of the first."""
    send(page, "/pause", {"why": "", "length": "1 hour"})
    send(page, "/pause", {"why": "", "length": "4 hours"})
    text = page.get("/silences").text
    assert text.count("Everything is paused") == 1
    send(page, "/resume", {"why": ""})
    assert "Everything is paused" not in page.get("/silences").text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"field": "colour", "values": "red"}, "colour=red"),
        ({"field": "party", "values": "China", "until": "2029-01-01T00:00"}, "before it begins"),
        ({"field": "party", "values": "China", "why": ""}, "why"),
        ({"field": "party", "values": "China", "length": "ever"}, "length"),
    ],
)
def test_a_silence_that_makes_no_sense_is_refused(page, fields, said):
    """In words; nothing is held."""
    answer = send(page, "/silences", fields)
    assert answer.status in {409, 422}
    assert said in answer.text
    assert "Nothing is held back" in page.get("/silences").text
