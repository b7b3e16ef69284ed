"""What an attempt came to, read from Apprise's status and the lines it logged."""

import re
from collections.abc import Sequence

from alertd.model.reminder import Outcome, OutcomeClass
from alertd.notify.scrub import scrub

_HTTP = re.compile(r"\berror[=:] ?(\d{3})\b", re.IGNORECASE)
_SMTP = re.compile(r"\((\d{3}), b['\"]")  # as smtplib's exceptions show an answer
_PERMANENT = {401, 403, 404, 405, 410, 550, 551, 553}
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
) -> Outcome:
    """The outcome of one attempt; its detail is scrubbed of what `url` holds.

    Text that nobody knows counts as transient: better once too often than never.

    Args:
        ok: Apprise says that the receiver took it.
        lines: Apprise's warnings during the attempt.
        exceptions: what the network raised, in the words of the library that met it.
        url: the channel's.
        timed_out: Apprise stopped waiting before the receiver answered.
    """
    detail = scrub(" | ".join([*lines, *exceptions]), url)
    if ok:
        return Outcome(OutcomeClass.OK, detail or "accepted")
    code = _code(lines, exceptions)
    if code == _TOO_MANY:
        return Outcome(OutcomeClass.TRANSIENT, detail, _POLITE_WAIT)
    if code in _PERMANENT:
        return Outcome(OutcomeClass.PERMANENT, detail)
    unanswered = timed_out or any(_UNANSWERED.search(said) for said in exceptions)
    if code is None and unanswered:
        return Outcome(OutcomeClass.AMBIGUOUS, detail or "no answer in time")
    return Outcome(OutcomeClass.TRANSIENT, detail or "failed without a word")


def _code(lines: Sequence[str], exceptions: Sequence[str]) -> int | None:
    """The receiver's code: from Apprise's own words, never from words the receiver chose."""
    for pattern, said in ((_SMTP, exceptions), (_HTTP, lines)):
        for line in said:
            if found := pattern.search(line):
                return int(found[1])
    return None
