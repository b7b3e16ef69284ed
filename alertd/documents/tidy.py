"""Text as it is kept: one kind of newline, no control characters, no hidden direction marks."""

import re
import unicodedata

_NEWLINES = re.compile(r"\r\n?|\u2028|\u2029|\x0b|\x0c|\x85")
_SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_BLANK_LINES = re.compile(r"\n(?: ?\n)+")
_ESCAPES = re.compile(r"\x1b\[[0-9;?]{0,20}[A-Za-z]|\x1b.")
_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn"}
_KEPT = "\n\t"


def tidy(text: str) -> str:
    """Paragraphs by newlines, single spaces, nothing that a reader cannot see."""
    text = _NEWLINES.sub("\n", _ESCAPES.sub("", text))
    if unseen := {char for char in set(text) if not _is_kept(char)}:
        text = text.translate(dict.fromkeys(map(ord, unseen)))
    text = _SPACES.sub(" ", text)
    lines = (line.strip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def _is_kept(char: str) -> bool:
    return char in _KEPT or unicodedata.category(char) not in _DROPPED
