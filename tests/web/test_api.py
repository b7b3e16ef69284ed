"""The JSON API, as programs use it."""

import http.client
import json
from datetime import date, timedelta

from tests.web.conftest import NOW


def test_the_list_is_what_the_command_line_prints(page):
    """Same fields, by date, with how many there are."""
    answer = json.loads(page.get("/api/v1/commitments?limit=2").text)
    assert answer["total"] == 3
    first, second = answer["commitments"]
    assert first["title"] == "Port fees on Chinese ships take effect"
    assert first["status"] == "active"
    assert second["status"] == "cancelled"
    assert first["mentions"][0]["quote"] == "Port fees on Chinese ships take effect on 2030-02-03."
    assert first["history"][0] == {
        "change": "new",
        "from": None,
        "to": "2030-02-03",
        "article": "fees.txt",
        "published": "2030-01-01",
        "quote": first["mentions"][0]["quote"],
    }


def test_one_commitment_has_its_notices(page):
    """Found by the beginning of its id, too."""
    uid = json.loads(page.get("/api/v1/commitments").text)["commitments"][0]["id"]
    one = json.loads(page.get(f"/api/v1/commitments/{uid[:8]}").text)
    assert one["id"] == uid
    assert {notice["stage"] for notice in one["deliveries"]} == {"7d", "day", "passed"}


def test_quotes_are_where_the_article_says(page):
    """The text of the article holds each quote at its offsets."""
    one = json.loads(page.get("/api/v1/commitments").text)["commitments"][0]
    sha = page.get("/articles").text.split("/articles/")[1].split('"')[0]
    text = json.loads(page.get(f"/api/v1/articles/{sha}").text)["text"]
    mention = one["mentions"][0]
    assert text[mention["start"] : mention["end"]] == mention["quote"]


def test_wrong_requests_are_told_apart(page):
    """404 for what is not there, 422 for what cannot be read."""
    assert page.get("/api/v1/commitments/zzzz").status == 404
    assert page.get("/api/v1/articles/zzzz").status == 404
    assert page.get("/api/v1/commitments?limit=0").status == 422
    assert page.get("/api/v1/commitments?from=soon").status == 422


def test_the_description_tells_every_path(page):
    """And every answer that a path gives."""
    description = json.loads(page.get("/api/v1/docs.json").text)
    told = {
        f"{method} {path.removeprefix('/api/v1')}"
        for path, methods in description["paths"].items()
        for method in methods
    }
    assert told == {
        "get /commitments",
        "post /commitments",
        "post /commitments/merge",
        "get /commitments/{uid}",
        "patch /commitments/{uid}",
        "post /commitments/{uid}/dismiss",
        "post /commitments/{uid}/release",
        "post /commitments/{uid}/split",
        "get /articles",
        "get /articles/{sha256}",
        "delete /articles/{sha256}",
        "get /articles/{sha256}/left-out",
        "post /articles/{sha256}/release",
        "get /deliveries",
        "get /deliveries/{delivery_id}",
        "post /deliveries/{delivery_id}/retry",
        "post /deliveries/{delivery_id}/drop",
        "get /events",
        "get /silences",
        "post /silences",
        "post /silences/{silence_id}/expire",
        "post /pause",
        "post /resume",
        "post /acknowledgements/{named}",
        "post /snoozes/{named}",
        "get /notices",
        "get /status",
    }
    assert "404" in description["paths"]["/api/v1/commitments/{uid}"]["get"]["responses"]


def change(page, method: str, path: str, **told):
    body = json.dumps({"who": "a program", "why": "it knows better", **told}).encode()
    answer = page.ask(method, f"/api/v1{path}", body, Content_Type="application/json")
    return answer.status, json.loads(answer.text)


def test_a_program_adds_sets_and_dismisses(page, clock, woken):
    """With the words of the command line; the history says who."""
    status, added = change(page, "POST", "/commitments", title="Ball", earliest="2030-05-01")
    assert status == 201
    path = f"/commitments/{added['id']}"
    clock.advance(timedelta(minutes=1))
    assert change(page, "PATCH", path, earliest="2030-05-02", time="20:00")[0] == 200
    told = json.loads(page.get(f"/api/v1{path}").text)
    assert (told["earliest"], told["latest"], told["time"]) == ("2030-05-02", "2030-05-02", "20:00")
    assert told["history"][-1]["quote"] == "a program (edit): it knows better"
    clock.advance(timedelta(minutes=1))
    assert change(page, "POST", f"{path}/dismiss")[0] == 200
    assert json.loads(page.get(f"/api/v1{path}").text)["status"] == "dismissed"
    assert len(woken) == 3


def test_a_change_that_cannot_be_made_says_why(page):
    """404 for what is not there, 422 for what sets nothing, 409 for what is over."""
    assert change(page, "POST", "/commitments/ffff/dismiss")[0] == 404
    assert change(page, "PATCH", "/commitments/ffff")[0] == 422
    status, said = change(page, "POST", "/deliveries/ffff/retry")
    assert (status, said["detail"][:26]) == (404, "No message has the id 'fff")


def test_a_program_silences_pauses_and_goes_on(page):
    """With tests as the command line writes them; an instant needs its offset."""
    until = "2030-01-05T00:00:00+00:00"
    status, kept = change(page, "POST", "/silences", matchers=["party=China"], until=until)
    assert (status, kept["matchers"], kept["pause"]) == (201, ["party=China"], False)
    assert change(page, "POST", "/silences", matchers=["colour=red"], until=until)[0] == 422
    assert change(page, "POST", "/silences", matchers=["party=China"], until=until[:19])[0] == 422
    assert change(page, "POST", "/pause", until=until)[1]["pause"]
    assert len(json.loads(page.get("/api/v1/silences").text)) == 2
    assert change(page, "POST", "/resume")[1] == {"ended": 1}
    assert change(page, "POST", f"/silences/{kept['id']}/expire")[0] == 200
    assert change(page, "POST", f"/silences/{kept['id']}/expire")[0] == 409
    assert json.loads(page.get("/api/v1/silences").text) == []


def test_a_program_acknowledges_and_snoozes(page):
    """A commitment by its id, or a message."""
    one = json.loads(page.get("/api/v1/commitments").text)["commitments"][0]["id"]
    assert change(page, "POST", f"/acknowledgements/{one}") == (200, {"ids": [one]})
    until = "2030-01-05T00:00:00Z"
    assert change(page, "POST", f"/snoozes/{one}", until=until) == (200, {"ids": [one]})
    assert change(page, "POST", "/acknowledgements/zz")[0] == 404


def test_a_listener_hears_of_every_change(page, record, make):
    """Once at the start, once for the article; a text/event-stream as the standard has it."""
    connection = http.client.HTTPConnection("127.0.0.1", page.port, timeout=10)
    connection.request("GET", "/api/v1/events")
    stream = connection.getresponse()
    assert stream.getheader("content-type") == "text/event-stream; charset=utf-8"

    def event() -> list[bytes]:
        return [stream.readline().rstrip() for _ in range(4)]

    first = event()
    record("tolls.txt", date(2030, 1, 2), make.mention(date(2030, 2, 8), "Harbour tolls rise"))
    second = event()
    connection.close()
    at = b'data: {"at": "%s"}' % NOW.isoformat().encode()
    assert first[1:] == [b"event: state", at, b""]
    assert second[1:] == [b"event: changed", at, b""]
    assert first[0] != second[0]


def test_a_listener_that_comes_back_hears_of_what_it_missed(page):
    """By the id of the last event that it heard."""
    connection = http.client.HTTPConnection("127.0.0.1", page.port, timeout=10)
    connection.request("GET", "/api/v1/events", headers={"Last-Event-ID": "0-0-0"})
    stream = connection.getresponse()
    assert [stream.readline().strip() for _ in range(2)][1] == b"event: changed"
    connection.close()


def test_a_pause_into_the_last_year_is_refused_and_the_page_stays(page):
    """East of Greenwich the calendar ends before its end could be shown."""
    for until in ("9999-12-31T23:59:00Z", "9999-12-31T23:59:00-12:00"):
        assert change(page, "POST", "/pause", until=until)[0] == 422
    assert page.get("/silences").status == 200
