"""Keys that the page makes for itself, once, and keeps in the database."""

import hashlib
import hmac

from alertd.store import Store
from alertd.store.keys import kept

_SESSION, _FEED = "web_session_key", "web_feed_key"
_TOKEN_LENGTH = 32


def session_key(store: Store) -> str:
    """What signs the cookies of those who signed in."""
    return kept(store, _SESSION)


def feed_token(store: Store, route: str) -> str:
    """What a calendar's address ends in: whoever knows it may read that calendar, no other."""
    digest = hmac.new(kept(store, _FEED).encode(), route.encode(), hashlib.sha256)
    return digest.hexdigest()[:_TOKEN_LENGTH]
