"""A message of RFC 5322 and MIME in its parts: decoded headers, texts, what hangs on it."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from alertd.documents.charset import declared_text
from alertd.errors import AlertdError

_MOST_BOUNDARIES = 200
_MOST_LINES = 20_000  # that begin as those between parts do
_MOST_PARTS = 500
_LONGEST_TEXT = 2_000_000
_LONGEST_HEADER = 2000
_BOUNDARY = re.compile(rb"boundary\s{0,3}=", re.IGNORECASE)
_MBOX_LINE = re.compile(rb"From [^\n]{1,300}\n")


@dataclass(slots=True)
class Body:
    """What a message says and carries; `flowed` is RFC 3676's way of breaking lines."""

    plain: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    attached: list[str] = field(default_factory=list)
    flowed: bool = False


def parse(data: bytes, name: str) -> Message:
    """The message; AlertdError `intake.damaged` where its parts are nested beyond all use."""
    if len(_BOUNDARY.findall(data)) <= _MOST_BOUNDARIES and data.count(b"\n--") <= _MOST_LINES:
        with suppress(MessageError, RecursionError, ValueError, LookupError, TypeError):
            return message_from_bytes(data[mbox.end() if (mbox := _MBOX_LINE.match(data)) else 0 :])
    raise AlertdError(
        "intake.damaged",
        f"{name} is a mail whose parts cannot be told apart.",
        "Open it in a mail program and save its text as .txt.",
    )


def header(message: Message, name: str) -> str:
    """A header as people read it: encoded words (RFC 2047) decoded, on one line; else ""."""
    value = str(message.get(name) or "")[:_LONGEST_HEADER]
    # What cannot be decoded is shown as it stands.
    with suppress(MessageError, LookupError, ValueError, IndexError, TypeError):
        value = str(make_header(decode_header(value)))
    return " ".join(value.split())


def sender(message: Message) -> tuple[str, str]:
    """The name of who sent it and the host of their address; each may be ""."""
    name, address = parseaddr(header(message, "From"))
    return name.strip(" '\""), address.rpartition("@")[2].lower()


def body_of(message: Message) -> Body:
    """Its texts in order; attachments by name, attached messages as they are."""
    body = Body()
    for number, part in enumerate(_leaves(message)):
        if number >= _MOST_PARTS:
            break
        _add(part, body)
    return body


def _leaves(message: Message) -> Iterator[Message]:
    """The parts that hold something, attached messages unopened."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload()
        if isinstance(inner, list) and part.get_content_maintype() == "multipart":
            waiting += [one for one in reversed(inner) if isinstance(one, Message)]
        else:
            yield part


def _add(part: Message, body: Body) -> None:
    kind = part.get_content_type()
    inner = part.get_payload()
    if kind == "message/rfc822" and isinstance(inner, list):
        body.messages += [one for one in inner if isinstance(one, Message)]
        return
    is_attached = part.get_content_disposition() == "attachment"
    if not is_attached and kind in {"text/plain", "text/html"}:
        (body.pages if kind == "text/html" else body.plain).append(_text(part))
        body.flowed |= str(part.get_param("format") or "").lower() == "flowed"
    elif is_attached and (told := part.get_filename()):
        body.attached.append(" ".join(told.split())[:80])


def _text(part: Message) -> str:
    raw = part.get_payload(decode=True)
    charset = part.get_param("charset")
    if isinstance(charset, tuple):
        charset = charset[2]
    data = raw[:_LONGEST_TEXT] if isinstance(raw, bytes) else b""
    return declared_text(data, str(charset or ""))
