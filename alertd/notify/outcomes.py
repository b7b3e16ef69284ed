"""What an attempt came to, read from Apprise's status and the lines it logged."""

import re
from collections.abc import Sequence

from alertd.model.reminder import Outcome, OutcomeClass
from alertd.notify.scrub import scrub

_CODE = re.compile(r"\berror[=:] ?(\d{3})\b", re.IGNORECASE)
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
_REFUSED_RECIPIENT = re.compile(r"recipients? (?:were )?refused|recipientsrefused", re.IGNORECASE)


def classify(*, ok: bool, lines: Sequence[str], url: str) -> Outcome:
    """The outcome of one attempt; its detail is scrubbed of what `url` holds.

    Text that nobody knows counts as transient: better once too often than never.
    """
    said = " | ".join(lines)
    detail = scrub(said, url)
    if ok:
        return Outcome(OutcomeClass.OK, detail or "accepted")
    code = _code(said)
    if code == _TOO_MANY:
        return Outcome(OutcomeClass.TRANSIENT, detail, _POLITE_WAIT)
    if code in _PERMANENT or _REFUSED_RECIPIENT.search(said):
        return Outcome(OutcomeClass.PERMANENT, detail)
    if code is None and _UNANSWERED.search(said):
        return Outcome(OutcomeClass.AMBIGUOUS, detail)
    return Outcome(OutcomeClass.TRANSIENT, detail or "failed without a word")


def _code(said: str) -> int | None:
    found = _CODE.search(said) or _SMTP.search(said)
    return int(found[1]) if found else None
