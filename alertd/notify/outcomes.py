"""What an attempt came to, read from Apprise's status and the lines it logged."""

import re
from collections.abc import Sequence

from alertd.model.reminder import Outcome, OutcomeClass
from alertd.notify.answers import HttpAnswer, asked_wait, lost_on_the_way
from alertd.notify.scrub import scrub

_HTTP = re.compile(r"\berror[=:] ?(\d{3})\b", re.IGNORECASE)
_SMTP = re.compile(r"\((\d{3}), b['\"]")  # as smtplib's exceptions show an answer
# Moved for good, refused, not there; by mail no such mailbox, and a login that is not taken.
_PERMANENT = {301, 308, 401, 403, 404, 405, 410, 530, 535, 550, 551, 553}
_TOO_MANY = 429
_POLITE_WAIT = 60.0
# The request was out when the connection broke: it may have been taken.
_UNANSWERED = re.compile(
    r"read timed out|readtimeout|remote end closed|connection aborted|connection reset"
    r"|unexpectedly closed|incompleteread|connection broken",
    re.IGNORECASE,
)


def classify(
    *,
    ok: bool,
    lines: Sequence[str],
    exceptions: Sequence[str],
    url: str,
    timed_out: bool = False,
    http: Sequence[HttpAnswer] = (),
) -> Outcome:
    """The outcome of one attempt; its detail is scrubbed of what `url` holds.

    Text that nobody knows counts as transient: better once too often than never.

    Args:
        ok: Apprise says that the receiver took it.
        lines: Apprise's warnings during the attempt.
        exceptions: what the network raised, in the words of the library that met it.
        url: the channel's.
        timed_out: Apprise stopped waiting before the receiver answered.
        http: the answers that came over HTTP, redirects among them.
    """
    detail = scrub(" | ".join([*lines, *exceptions]), url)
    if ok and not lost_on_the_way(http):
        return Outcome(OutcomeClass.OK, detail or "accepted")
    if ok:
        return Outcome(OutcomeClass.PERMANENT, "a redirect lost the message; correct the URL")
    code = _code(lines, exceptions)
    if code in _PERMANENT:
        return Outcome(OutcomeClass.PERMANENT, detail)
    unanswered = timed_out or any(_UNANSWERED.search(said) for said in exceptions)
    if code is None and unanswered:
        return Outcome(OutcomeClass.AMBIGUOUS, detail or "no answer in time")
    return Outcome(OutcomeClass.TRANSIENT, detail or "failed without a word", _wait(code, http))


def _wait(code: int | None, http: Sequence[HttpAnswer]) -> float | None:
    """Seconds that the receiver asks for; a minute at least of one that is asked too often."""
    asked = asked_wait(http) if code is not None else None
    return max(asked or 0.0, _POLITE_WAIT) if code == _TOO_MANY else asked


def _code(lines: Sequence[str], exceptions: Sequence[str]) -> int | None:
    """The receiver's code: from Apprise's own words, never from words the receiver chose."""
    for pattern, said in ((_SMTP, exceptions), (_HTTP, lines)):
        for line in said:
            if found := pattern.search(line):
                return int(found[1])
    return None
