"""Mail: its subject and text, dated by its headers, or by the original's where it is passed on."""

import re
from dataclasses import replace
from email.message import Message

from alertd.documents.claims import claim
from alertd.documents.forwards import find_forward
from alertd.documents.message import Body, body_of, header, parse, sender
from alertd.documents.parts import Parts, Section
from alertd.documents.plain import unwrapped
from alertd.model.article import DateCandidate, Problem, PublishedSource

_PREFIX = re.compile(
    r"(?:(?:re|fwd?|wg|aw|tr|rv|enc|i|转发|答复|回复)(?:\[\d{1,3}\])?\s?[:：]\s*){1,9}",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"[^\n]{0,200}\b(?:unsubscribe|abmelden|désabonner|darse de baja)\b[^\n]{0,200}"
    r"|[^\n]{0,40}\b(?:view|read|open) (?:it|this)?[^\n]{0,30}"
    r"\bin (?:your|a) (?:web )?browser\b[^\n]{0,40}"
    r"|[^\n]{0,40}\byou(?:['’]re| are)? receiv(?:e|ed|ing) this\b[^\n]{0,200}"
    r"|you receive [^\n]{0,80} because you [^\n]{0,200}"
    r"|(?:manage|update|change) (?:your )?(?:e-?mail )?preferences[^\n]{0,80}"
    r"|(?:sent|get outlook) (?:from|for) (?:my )?[^\n]{0,40}",
    re.IGNORECASE,
)
_LINK = re.compile(r"[ \t]?(?:<https?://[^\s<>]{1,2000}>|\[(?:image|cid): ?[^\]\n]{0,200}\])")
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_FLOWED = re.compile(r"(?<!^--) \r?\n(?=[^\s>])", re.MULTILINE)
_MUCH_MORE = 3
_DEEPEST = 5


def read(data: bytes, name: str) -> Parts:
    """The text of a mail and when it was written.

    Of a forwarded one the date is the original's; what its forwarder wrote above it keeps the day
    of forwarding.

    Raises:
        AlertdError: `intake.damaged`.
    """
    return _parts(parse(data, name), _DEEPEST)


def _parts(message: Message, depth: int) -> Parts:
    body = body_of(message)
    subject = _PREFIX.sub("", header(message, "Subject"))
    text, language = _text(body)
    who, host = sender(message)
    mine = Parts(
        title=subject,
        text=text,
        language=language,
        outlet=who or host or None,
        host=host or None,
        candidates=_sent(message),
        problems=_unread(body),
    )
    if body.messages and depth and _is_forward(message, body):
        return _passed_on(mine, text, _parts(body.messages[0], depth - 1))
    return _within(mine, depth)


def _is_forward(message: Message, body: Body) -> bool:
    """Whether the attached message is what it is about; not so in the reports of mail servers."""
    return "report" not in message.get_content_type() and len(body.messages) == 1


def _within(mine: Parts, depth: int) -> Parts:
    """The mail, taken apart where its text passes another one on."""
    forward = find_forward(mine.text) if depth else None
    if forward is None:
        return replace(mine, text=_cleared(mine.text))
    original = replace(
        mine,
        title=_PREFIX.sub("", forward.subject) or mine.title,
        text=forward.text,
        outlet=forward.sender or forward.host or None,
        host=forward.host or None,
        candidates=[forward.sent] if forward.sent else mine.candidates,
    )
    return _passed_on(mine, forward.above, _within(original, depth - 1))


def _passed_on(mine: Parts, above: str, original: Parts) -> Parts:
    """The original, and before it what its forwarder wrote on a day of their own."""
    posted = next(iter(mine.candidates), None)
    note = _SIGNATURE.split(_cleared(above), maxsplit=1)[0]
    rest = [Section(original.text), *original.sections]
    if original.title and original.title != mine.title:
        rest.insert(0, Section(original.title))
    return replace(
        original,
        title=mine.title or original.title,
        text="",
        candidates=original.candidates or mine.candidates,
        problems=[*mine.problems, *(one for one in original.problems if one not in mine.problems)],
        sections=[Section(note, posted), *rest],
    )


def _sent(message: Message) -> list[DateCandidate]:
    """The Date header, or the day that the first server stamped it with."""
    received = str((message.get_all("Received") or [""])[-1]).rpartition(";")[2]
    for written in (header(message, "Date"), " ".join(received.split())):
        if found := claim(written, PublishedSource.METADATA):
            return [found]
    return []


def _text(body: Body) -> tuple[str, str | None]:
    """The plain text; the page where there is none, or only a line that asks to look at it."""
    plain = "\n\n".join(body.plain)
    if body.flowed:
        plain = _FLOWED.sub(" ", plain)
    if not body.pages:
        return plain, None
    from alertd.documents.html import letter_of  # the parser is not loaded for plain mail

    shown, language = letter_of("\n".join(body.pages))
    if len(shown) > _MUCH_MORE * len(plain.strip()):
        return shown, language
    return plain, language


def _cleared(text: str) -> str:
    lines = _LINK.sub("", unwrapped(text)).split("\n")
    return "\n".join(line for line in lines if not _FOOTER.fullmatch(line.strip()))


def _unread(body: Body) -> list[Problem]:
    if not body.attached:
        return []
    names = ", ".join(body.attached[:5])
    return [
        Problem(
            "reading.attachments",
            f"What is attached to this mail was not read: {names}.",
            "Save the attachment and drop it by itself where it matters.",
        )
    ]
