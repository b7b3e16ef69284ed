"""Links in messages: signed, for one action on one message, once, and for a while.

Whoever holds the link may do what it says and nothing else, without signing in: it is opened on a
phone. Looking at it changes nothing, since mail scanners follow links.
"""

import base64
import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from alertd.errors import AlertdError
from alertd.store.engine import Store
from alertd.store.gate_tables import UsedLinkRow
from alertd.store.keys import kept

_KEY = "link_key"
_LASTS = timedelta(days=14)
_MAC_BYTES = 18
_LONGEST = 200


class LinkAction(StrEnum):
    """What a link does."""

    ACK = "ack"
    SNOOZE = "snooze"
    DISMISS = "dismiss"


@dataclass(frozen=True, slots=True)
class Link:
    """A link that was signed here and has not expired. `nonce` is what is remembered of its use."""

    action: LinkAction
    delivery_id: str
    expires_at: datetime
    nonce: str


def token(store: Store, action: LinkAction, delivery_id: str, due_at: datetime) -> str:
    """What the link's address ends in; the same for every attempt to send the message."""
    expires = int((due_at + _LASTS).timestamp())
    return f"{action}.{delivery_id}.{expires}.{_mac(store, action, delivery_id, expires)}"


def opened(store: Store, said: str, now: datetime) -> Link:
    """The link that a token stands for.

    Raises:
        AlertdError: `link.unknown` where it was not signed here, `link.expired` after its time.
    """
    action, delivery_id, expires, mac = (*said[:_LONGEST].split("."), "", "", "", "")[:4]
    known = action in set(LinkAction) and expires.isascii() and expires.isdecimal()
    wanted = _mac(store, action, delivery_id, int(expires)) if known else ""
    if not known or not hmac.compare_digest(wanted.encode(), mac.encode()):
        raise AlertdError(
            "link.unknown",
            "This link was not made here, or is cut short.",
            "Open it again from the message, whole.",
        )
    expires_at = datetime.fromtimestamp(int(expires), UTC)
    if now >= expires_at:
        raise AlertdError(
            "link.expired", "This link has expired.", "Use the page, or alertd ack ID."
        )
    return Link(LinkAction(action), delivery_id, expires_at, mac)


def was_used(tx: Session, link: Link) -> bool:
    """Whether it has been used already."""
    return tx.get(UsedLinkRow, link.nonce) is not None


def use(tx: Session, link: Link, now: datetime) -> None:
    """Note that it is used; in the transaction of what it does.

    Raises:
        AlertdError: `link.used` the second time.
    """
    try:
        with tx.begin_nested():
            tx.add(UsedLinkRow(nonce=link.nonce, used_at=now, expires_at=link.expires_at))
    except IntegrityError:
        raise AlertdError(
            "link.used", "This link has been used.", "Nothing more is to be done."
        ) from None


def _mac(store: Store, action: str, delivery_id: str, expires: int) -> str:
    said = f"alertd link|{action}|{delivery_id}|{expires}"
    digest = hmac.new(kept(store, _KEY).encode(), said.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest[:_MAC_BYTES]).decode()
