"""Passwords as they may stand in a file: salted and slow to guess (RFC 7914, scrypt)."""

import base64
import hashlib
import hmac
import os

_SCHEME = "scrypt"
# About 50 ms and 16 MiB a guess.
_COST, _BLOCK, _LANES = 2**14, 8, 1
_SALT_BYTES = 16


def hashed(password: str) -> str:
    """The password as the settings keep it: `scrypt:SALT:HASH`, both in base64."""
    salt = os.urandom(_SALT_BYTES)
    return ":".join((_SCHEME, _text(salt), _text(_digest(password, salt))))


def is_hash(text: str) -> bool:
    """Whether the text has the shape that `hashed` gives."""
    scheme, _, rest = text.partition(":")
    return scheme == _SCHEME and rest.count(":") == 1


def matches(password: str, kept: str) -> bool:
    """Whether the password is the one that was hashed; takes as long either way."""
    try:
        _, salt, digest = kept.split(":")
        expected = base64.b64decode(digest, validate=True)
        found = _digest(password, base64.b64decode(salt, validate=True))
    except ValueError:
        return False
    return hmac.compare_digest(found, expected)


def _digest(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=_COST, r=_BLOCK, p=_LANES)


def _text(some: bytes) -> str:
    return base64.b64encode(some).decode()
