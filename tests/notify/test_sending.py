"""What real receivers do, and what it is taken for."""

import logging

import pytest

from alertd.model.policy import Channel
from alertd.model.reminder import OutcomeClass
from alertd.notify import AppriseSender, Message, check_channel
from alertd.notify.outcomes import classify
from alertd.notify.sender import fitted

OK, TRANSIENT = OutcomeClass.OK, OutcomeClass.TRANSIENT
PERMANENT, AMBIGUOUS = OutcomeClass.PERMANENT, OutcomeClass.AMBIGUOUS
MESSAGE = Message("Expires in 3 days: truce", "The truce ends.\n\nalertd 0123", "0123456789abcdef")
QUICK = "cto=1&rto=0.3"


def send(url, message=MESSAGE):
    return AppriseSender().send(Channel("ops", url), message)


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (200, OK),
        (201, OK),
        (204, OK),
        (301, PERMANENT),
        (302, TRANSIENT),
        (307, TRANSIENT),
        (308, PERMANENT),
        (400, TRANSIENT),
        (401, PERMANENT),
        (403, PERMANENT),
        (404, PERMANENT),
        (410, PERMANENT),
        (429, TRANSIENT),
        (500, TRANSIENT),
        (502, TRANSIENT),
        (503, TRANSIENT),
        ("reset", AMBIGUOUS),
        ("close", AMBIGUOUS),
        ("cut", AMBIGUOUS),
        ("hang", AMBIGUOUS),
        ("slow", AMBIGUOUS),
        ("drip", OK),
        ("huge", OK),
    ],
)
def test_an_http_receivers_answer_is_taken_for_what_it_is(http_receiver, mode, expected):
    """Refusals end it, faults are tried again, silence after the request may have been a yes."""
    http_receiver.mode = mode
    outcome = send(http_receiver.url(f"/alerts?{QUICK}"))
    assert outcome.outcome is expected
    assert outcome.detail


@pytest.mark.parametrize("mode", [401, 429, 500, "reset", "hang"])
@pytest.mark.parametrize("scheme", ["json", "form", "xml"])
def test_no_secret_of_the_url_reaches_the_detail(http_receiver, caplog, scheme, mode):
    """User, password, path tokens, header and option values: neither in the outcome nor logged."""
    caplog.set_level(logging.INFO)
    http_receiver.mode = mode
    url = (
        f"{scheme}://s3cretuser:s3cretp%40ss@127.0.0.1:{http_receiver.port}/s3cretpath/s3cretleaf"
        f"?{QUICK}&+X-Key=s3cretheader&-token=s3cretquery"
    )
    outcome = send(url)
    logged = [record.getMessage() for record in caplog.records if record.name != "apprise"]
    assert not logging.getLogger("apprise").propagate
    said = f"{outcome} {logged}"
    assert "s3cret" not in said.lower()
    assert "p@ss" not in said


def test_a_receiver_that_fails_every_second_time_is_told_apart_each_time(http_receiver):
    """Nothing of one attempt sticks to the next."""
    http_receiver.mode = "flap"
    assert [send(http_receiver.url()).outcome for _ in range(4)] == [TRANSIENT, OK] * 2


def test_a_redirect_that_is_asked_for_may_not_lose_the_message(http_receiver):
    """The page it leads to says 200, and the message never reached it."""
    http_receiver.mode = 301
    assert send(http_receiver.url("/alerts?redirect=yes")).outcome is PERMANENT


def test_nothing_is_sent_to_a_receiver_that_cannot_prove_who_it_is(tls_port):
    """Its certificate may be renewed tomorrow: the message is kept and tried again."""
    outcome = send(f"jsons://127.0.0.1:{tls_port}/alerts?{QUICK}")
    assert outcome.outcome is TRANSIENT
    assert "certificate" in outcome.detail.lower()


@pytest.mark.parametrize(("mode", "asked", "wait"), [(429, "200", 200), (503, "11", 11)])
def test_a_receiver_that_says_when_to_come_back_is_heard(http_receiver, mode, asked, wait):
    """Its Retry-After is in the outcome, though Apprise does not pass it on."""
    http_receiver.mode, http_receiver.retry_after = mode, asked
    assert send(http_receiver.url()).retry_after == wait


def test_too_many_requests_are_met_with_a_minutes_patience(http_receiver):
    """However soon the receiver says to come back."""
    http_receiver.mode = 429
    assert send(http_receiver.url()).retry_after >= 60


@pytest.mark.parametrize("scheme", ["json", "JSON", "form", "xml"])
def test_the_delivery_id_travels_with_the_request(http_receiver, scheme):
    """A receiver can tell a repeat by its Idempotency-Key."""
    send(http_receiver.url(scheme=scheme))
    send(http_receiver.url("/alerts?cto=3", scheme=scheme))
    keys = [request.headers["Idempotency-Key"] for request in http_receiver.got]
    assert keys == [MESSAGE.delivery_id] * 2


def test_a_message_is_sent_once_whatever_the_answer(http_receiver):
    """Retries are the drain's: Apprise makes one attempt."""
    http_receiver.mode = 500
    send(http_receiver.url())
    assert len(http_receiver.got) == 1


def test_sending_many_does_not_slow_down(http_receiver):
    """Apprise's throttle of a reused object never bites."""
    first = [send(http_receiver.url()) for _ in range(5)]
    times = [request.at for request in http_receiver.got]
    assert {outcome.outcome for outcome in first} == {OK}
    assert times[-1] - times[0] < 2.0


def test_nobody_listening_is_tried_again(deaf_port):
    """A refused connection took nothing: transient."""
    assert send(f"json://127.0.0.1:{deaf_port}/x").outcome is TRANSIENT
    mail = f"mailto://127.0.0.1:{deaf_port}?from=a@example.org&to=b@example.org"
    assert send(mail).outcome is TRANSIENT


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, OK),
        ({"MAIL": "421 busy"}, TRANSIENT),
        ({"RCPT": "451 try later"}, TRANSIENT),
        ({"RCPT": "450 greylisted"}, TRANSIENT),
        ({"RCPT": "550 no such user"}, PERMANENT),
        ({"RCPT": "553 no such mailbox"}, PERMANENT),
        ({"RCPT": "552 mailbox full"}, TRANSIENT),
        ({"MAIL": "552 larger than I take"}, TRANSIENT),
        ({"MAIL": "530 log in first"}, PERMANENT),
        ({"DATA": "554 looks like spam"}, TRANSIENT),
        ({"DATA": "451 error=550 later"}, TRANSIENT),
        ({"DATA": "drop"}, AMBIGUOUS),
    ],
)
def test_a_mail_servers_answer_is_taken_for_what_it_is(smtp_receiver, answers, expected):
    """Accepted, put off, refused for good, and gone after it had the mail."""
    smtp_receiver.answers = answers
    outcome = send(smtp_receiver.url())
    assert outcome.outcome is expected
    assert "analyst@example.org" not in outcome.detail


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("?from=a@example.org&to=b@example.org&mode=starttls", TRANSIENT),
        ("?from=a@example.org&to=b@example.org&user=u&pass=wrong", TRANSIENT),
    ],
)
def test_a_mail_server_that_lacks_what_is_asked_for_gets_nothing(smtp_receiver, rest, expected):
    """No encryption, or no way to log in: not sent in the open, kept, and tried again."""
    assert send(smtp_receiver.url(rest)).outcome is expected
    assert smtp_receiver.got == []


def test_a_mail_server_that_never_greets_is_given_up_on(silent_port):
    """Nothing was handed over yet: whatever it is taken for, it is tried again."""
    mail = f"mailto://127.0.0.1:{silent_port}?from=a@example.org&to=b@example.org&{QUICK}"
    assert send(mail).outcome in {TRANSIENT, AMBIGUOUS}


def test_a_mail_is_plain_text_and_carries_its_delivery_id(smtp_receiver):
    """What reads like markup stays what it was, and a repeat can be told by its header."""
    send(smtp_receiver.url(), Message("T\nBcc: x@example.org", "<b>5 & 6</b>\n  7", "0123abcd"))
    (mail,) = smtp_receiver.got
    assert mail["X-Alertd-Delivery"] == "0123abcd"
    assert mail["Bcc"] is None
    assert mail.get_content_type() == "text/plain"
    assert mail.get_content().splitlines() == ["<b>5 & 6</b>", "  7"]


@pytest.mark.parametrize("url", ["nosuch://x", "discord://x", "", "json://"])
def test_what_apprise_cannot_use_is_not_tried_again(url):
    """A URL does not mend itself."""
    assert send(url).outcome is PERMANENT


def test_words_of_a_receiver_do_not_decide_its_class(http_receiver):
    """A 500 page that mentions other codes is a 500."""
    http_receiver.mode, http_receiver.says = 500, "error=404 (550, b'no') read timed out"
    assert send(http_receiver.url()).outcome is TRANSIENT


def test_an_unknown_failure_is_tried_again_and_giving_up_the_wait_is_ambiguous():
    """Better once too often than never; an answer not waited for may have been a yes."""
    odd = classify(ok=False, lines=["Odd thing."], exceptions=[], url="json://h")
    silent = classify(ok=False, lines=[], exceptions=[], url="json://h")
    late = classify(ok=False, lines=[], exceptions=[], url="json://h", timed_out=True)
    assert [odd.outcome, silent.outcome, late.outcome] == [TRANSIENT, TRANSIENT, AMBIGUOUS]
    assert silent.detail
    assert late.detail


def test_a_body_too_long_for_its_channel_is_cut_where_it_says_so():
    """The footer with the delivery id stays; what fits is left alone."""
    body = "x" * 3000 + "\n\nalertd 0123"
    cut = fitted(body, 500)
    assert len(cut) == 500
    assert cut.endswith("\nalertd 0123")
    assert "alertd list" in cut
    assert fitted(body, None) == fitted(body, 5000) == body


def test_a_webhook_gets_the_whole_message_as_it_is(http_receiver):
    """No limit of Apprise's own cuts it, and nothing in it is changed."""
    body = "@everyone :smile: <b>\n" + "x" * 50_000
    send(http_receiver.url(), Message("t", body, "1"))
    assert body.replace("\n", "\\n") in http_receiver.got[0].body


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("nosuch://token-s3cr3t/x", "cannot use"),
        ("json://h?retry=3&x=s3cr3t", "'retry'"),
        ("json://h?x=s3cr3t&Optional=yes", "'optional'"),
        ("slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIs3cr3t0/#room?wait=2", "'wait'"),
        ("json://h/s3cr3t?tag=3:ops:2", "'tag'"),
        ("3:ops:2=json://h/s3cr3t", "'tag'"),
        ("mailto://u:s3cr3t@example.org?to=a@example.org,b@example.org", "2 targets"),
        ("json://h/s3cr3t, json://i/s3cr3t", "2 targets"),
        ("not a url s3cr3t", "cannot use"),
        ("json://[bad/s3cr3t", "cannot use"),
        ("", "cannot use"),
    ],
)
def test_an_unusable_channel_is_told_before_anything_is_due(url, said):
    """The problem names the channel and the fix, never the secret."""
    (problem,) = check_channel(Channel("ops", url))
    assert said in problem.message
    assert "'ops'" in problem.message
    assert problem.hint
    assert "s3cr3t" not in f"{problem.message} {problem.hint}"


@pytest.mark.parametrize("url", ["ntfy://topic?tags=warning&priority=high", "console://"])
def test_a_good_channel_has_no_problem(url):
    """One target, nothing of ours in its options."""
    assert check_channel(Channel("ops", url)) == []
