"""The JSON API, as programs use it."""

import json


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
    assert set(description["paths"]) == {
        "/api/v1/commitments",
        "/api/v1/commitments/{uid}",
        "/api/v1/articles/{sha256}",
        "/api/v1/notices",
        "/api/v1/status",
    }
    assert "404" in description["paths"]["/api/v1/commitments/{uid}"]["get"]["responses"]
