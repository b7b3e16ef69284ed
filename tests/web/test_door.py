"""Who gets in, and what every answer carries."""

import pytest

from alertd.web.passwords import hashed, is_hash, matches

PASSWORD, TOKEN = "correct horse", "battery-staple"


def test_every_answer_forbids_foreign_and_inline_scripts_frames_and_sniffing(page):
    """Also errors, files and feeds."""
    for path in ("/", "/nowhere", "/static/alertd.css", "/api/v1/status", "/calendar/all/x.ics"):
        headers = page.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "script-src 'self';" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"


def test_another_name_is_refused(page):
    """A site that points its own name at loopback gets nothing (DNS rebinding)."""
    assert page.get("/", Host="evil.example:80").status == 421
    assert page.get("/", Host=f"localhost:{page.port}").status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_a_form_on_another_site_changes_nothing(page, inbox, headers):
    """Even with the right token in it."""
    token = page.get("/articles").token
    answer = page.post("/inbox", {"token": token, "text": "On Feb. 3, 2030."}, **headers)
    assert answer.status == 403
    assert not list(inbox.iterdir())


def test_a_form_without_its_token_changes_nothing(page, inbox):
    """A token of another session is none."""
    page.get("/articles")
    assert page.post("/inbox", {"token": "guess", "text": "On Feb. 3, 2030."}).status == 403
    assert not list(inbox.iterdir())


def test_with_a_password_nothing_is_shown_before_it(guarded):
    """Pages lead to the form, the API asks for a token."""
    for path in ("/", "/articles", "/status", "/export.csv", "/calendars"):
        answer = guarded.get(path)
        assert (answer.status, answer.headers["location"]) == (303, "/login")
    assert guarded.get("/api/v1/commitments").status == 401
    assert guarded.get("/api/v1/docs.json").status == 401


def test_the_password_lets_in_until_signing_out(guarded):
    """The cookie is out of reach of scripts and other sites."""
    token = guarded.get("/login").token
    answer = guarded.post("/login", {"token": token, "password": PASSWORD})
    assert answer.status == 303
    assert "httponly" in answer.headers["set-cookie"].lower()
    assert "samesite=strict" in answer.headers["set-cookie"].lower()
    page = guarded.get("/")
    assert page.status == 200
    assert guarded.post("/logout", {"token": page.token}).status == 303
    assert guarded.get("/").status == 303


def test_wrong_passwords_make_the_next_one_wait(guarded):
    """Even the right one, for a while."""
    token = guarded.get("/login").token
    statuses = [
        guarded.post("/login", {"token": token, "password": f"wrong {n}"}).status for n in range(6)
    ]
    assert statuses == [403] * 5 + [429]
    assert guarded.post("/login", {"token": token, "password": PASSWORD}).status == 429


def test_the_token_lets_programs_in(guarded):
    """And another one does not."""
    path = "/api/v1/commitments"
    assert guarded.get(path, Authorization=f"Bearer {TOKEN}").status == 200
    assert guarded.get(path, Authorization="Bearer battery").status == 401
    assert guarded.get(path, Authorization=f"Basic {TOKEN}").status == 401


def test_a_hash_tells_its_password_from_others():
    """And two hashes of one password differ."""
    kept = hashed(PASSWORD)
    assert is_hash(kept)
    assert kept != hashed(PASSWORD)
    assert matches(PASSWORD, kept)
    assert not matches("correct house", kept)
    assert not matches(PASSWORD, "scrypt:not-base64:x")


def test_figures_are_served_to_whoever_may_have_them(page, serve):
    """In Prometheus's text format, by the token where there is one; no form for a program."""
    answer = page.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert 'alertd_deliveries{channel="desk",state="pending"}' in answer.text
    guarded = serve(token=TOKEN)
    assert guarded.get("/metrics").status == 401
    assert guarded.get("/metrics", Authorization=f"Bearer {TOKEN}").status == 200
