"""A message's link, from a real daemon through a real webhook to the page, on a phone, and back."""

import http.client
import json
import re
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit


def ask(url: str, method: str, body: str = "") -> int:
    """As a phone's browser would, without any cookie; the answer's status."""
    place = urlsplit(url)
    connection = http.client.HTTPConnection(place.hostname, place.port, timeout=10)
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    connection.request(method, place.path, body or None, headers)
    status = connection.getresponse().status
    connection.close()
    return status


def test_c7_a_link_in_a_message_acknowledges_it(daemon, webhook, deaf_port):
    """The webhook gets three links; looking changes nothing, the form works once, history tells."""
    home = f"http://127.0.0.1:{deaf_port}"
    daemon.configure(f"""
[intake]
settle_seconds = 0.5
[web]
port = {deaf_port}
token = "only for programs"
public_url = "{home}"
[[channels]]
name = "hook"
url = "{webhook.url}"
format = "markdown"
""")
    daemon.start()
    due = datetime.now(UTC) + timedelta(minutes=30)
    day = f"{due:%B} {due.day}, {due.year}"
    text = f"Port fees\n\nComments must be filed by {due:%H:%M} UTC on {day}.\n"
    daemon.drop(f"{due.date() - timedelta(days=1)}-fees.txt", text)
    daemon.until(lambda: webhook.got, "the short notice")
    links = dict(re.findall(r"\[(\w+)\]\(<([^>]+)>\)", webhook.got[0].body))
    assert list(links) == ["Acknowledge", "Snooze", "Dismiss"]
    (one,) = daemon.list()
    assert [ask(links["Acknowledge"], "GET") for _ in range(2)] == [200, 200]
    assert seen(daemon, one["id"]) == []
    assert ask(links["Acknowledge"], "POST") == 200
    assert ask(links["Acknowledge"], "POST") == 410
    assert seen(daemon, one["id"]) == [("whoever reads hook", "ack")]


def seen(daemon, uid: str) -> list[tuple[str, str]]:
    told = json.loads(daemon.ask("history", uid, "--format", "json").stdout)
    return [(line["who"], line["did"]) for line in told["seen"]]
