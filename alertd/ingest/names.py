"""File names: which are not articles yet, how they are shown, how they fit in 255 bytes."""

import os
import re
import secrets
import unicodedata
from pathlib import PurePath

_LONGEST = 255  # bytes; what ext4, xfs, btrfs and most others take
_LONGEST_EXTENSION = 16
_NOTE = ".error.json"
_UNFINISHED = (".part", ".partial", ".filepart", ".crdownload", ".tmp", ".swp", "~")
_LITTER = frozenset({"thumbs.db", "desktop.ini"})
_CONTINUATION = range(0x80, 0xC0)  # the second and later bytes of a UTF-8 character
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_CLAIMED = re.compile(r"[0-9a-f]{16}__", re.ASCII)


def is_unfinished(name: str) -> bool:
    """Whether the name says that a program is still at work on it, or that it is no article.

    Hidden files cover .#*, .~lock.*, .syncthing.*, .goutputstream-* and ._*.
    """
    low = name.casefold()
    return low.startswith((".", "~$")) or low.endswith(_UNFINISHED) or low in _LITTER


def shown(name: str) -> str:
    """The name as text for people, logs and the database: one line, valid Unicode.

    Bytes that are not UTF-8 and characters that steer a terminal or reorder text are escaped.
    """
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(_escaped(character) for character in text)


def _escaped(character: str) -> str:
    if character in _BIDI or unicodedata.category(character) in {"Cc", "Zl", "Zp"}:
        return character.encode("unicode_escape").decode("ascii")
    return character


def claimed(name: str) -> str:
    """A name for .work/ that nothing else has: an id, then as much of `name` as fits."""
    stem, extension = _split(name)
    return _fitted(f"{secrets.token_hex(8)}__", stem, extension)


def unclaimed(name: str) -> str:
    """The name that a file in .work/ came with."""
    found = _CLAIMED.match(name)
    return name[found.end() :] or name if found else name


def numbered(name: str, number: int, *, with_note: bool = False) -> str:
    """The `number`th name like this one: a.txt, a-2.txt; with room for its note if it has one."""
    stem, extension = _split(name)
    ending = f"-{number}{extension}" if number > 1 else extension
    return _fitted("", stem, ending, spare=len(_NOTE) if with_note else 0)


def note_name(name: str) -> str:
    """The name of the note that goes with a file in failed/."""
    return name + _NOTE


def is_note(name: str) -> bool:
    """Whether a name in failed/ is a note."""
    return name.endswith(_NOTE)


def _split(name: str) -> tuple[str, str]:
    extension = PurePath(name).suffix
    if not extension or len(os.fsencode(extension)) > _LONGEST_EXTENSION:
        return name, ""
    return name[: -len(extension)], extension


def _fitted(prefix: str, stem: str, ending: str, spare: int = 0) -> str:
    """The three in a row, the stem cut (between characters) to what fits."""
    whole = os.fsencode(stem)
    room = _LONGEST - spare - len(os.fsencode(prefix)) - len(os.fsencode(ending))
    if len(whole) > room:
        while room and whole[room] in _CONTINUATION:
            room -= 1
        whole = whole[:room]
    return prefix + os.fsdecode(whole) + ending
