"""How what a pattern matches may begin, read from the pattern itself, letter by letter.

Only what tells where a match may begin is read: letters, sets of them, groups, alternatives and
repeats. What looks around is passed over, and what cannot be told is left open, so that a
pattern is promised too much room and never too little.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple, TypeAlias

# What a mask fills up expressions with: as good as not there.
FILLER: Final = "\ue0ff"
# Letters from here on stand for the parts that `holes` gives.
FIRST_HOLE: Final = 0xE100
# Repeats are followed no further: a gate has decided by then.
_MOST_REPEATS = 24
# A wider range of letters is as good as any letter.
_WIDEST = 40

# A letter, or several of which one stands in the text; None where anything may come.
Part: TypeAlias = "str | Either | Repeat | None"
Parts: TypeAlias = tuple[Part, ...]


class Either(NamedTuple):
    """One of several sequences."""

    branches: tuple[Parts, ...]


class Repeat(NamedTuple):
    """A sequence that comes at least and at most so many times."""

    inside: Parts
    least: int
    most: int


Holes = Callable[[str], Parts | None]
_NOTHING: Final = Either(((),))
_TOKEN = re.compile(
    r"(?P<letters>[^\\\[\](){}|?*+.^$]+)"
    r"|\\(?P<escaped>u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)"
    r"|\[(?P<set>\^?\]?(?:[^\]\\]|\\.)*)\]"
    r"|(?P<look>\(\?<?[=!])"
    r"|(?P<nothing>[\^$]|\(\?(?:[a-zA-Z]+|#[^)]*)\))"
    r"|(?P<any>\.|\(\?P=\w+\))"
    r"|(?P<asks>\(\?\(\w+\))"
    r"|(?P<group>\((?:\?(?:P<\w+>|[a-zA-Z-]*:|>))?)"
    r"|(?P<often>(?:[?*+]|\{(?=[0-9,])[0-9]*(?:,[0-9]*)?\})[?+]?)"
    r"|(?P<parts>[|)])"
    r"|(?P<odd>.)",
    re.DOTALL,
)
_MEMBER = re.compile(r"(\\?.)-(\\?.)|\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|(.)", re.DOTALL)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v"}


def lowered(text: str) -> str:
    """The text in small letters; every letter keeps its place."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def openings(pattern: str, holes: Holes = lambda _letter: None) -> Parts:
    """How what the pattern matches may begin, in small letters.

    `pattern` is one that `re` takes; in it, letters from `FIRST_HOLE` on stand for what `holes`
    gives for them.
    """
    return _parts(_TOKEN.finditer(pattern), holes)


def _parts(tokens: Iterator[re.Match[str]], holes: Holes) -> Parts:
    """The parts up to the end of the pattern or of the group that the tokens stand in."""
    branches: list[Parts] = []
    parts: list[Part] = []
    for token in tokens:
        kind, text = token.lastgroup, token[0]
        if kind == "letters":
            parts += [_of_letter(letter, holes) for letter in lowered(text)]
        elif kind == "often":
            parts[-1:] = [_repeated(parts[-1], text)]
        elif kind == "parts":
            branches.append(tuple(parts))
            parts = []
            if text == ")":
                return _either(branches)
        else:
            parts.append(_part(token, tokens, holes))
    return _either([*branches, tuple(parts)])


def _part(token: re.Match[str], tokens: Iterator[re.Match[str]], holes: Holes) -> Part:
    kind = token.lastgroup
    if kind in {"group", "look", "asks"}:
        inside = _parts(tokens, holes)
        return {"group": Either((inside,)), "look": _NOTHING, "asks": None}[kind]
    if kind == "odd":
        return token[0]
    if kind == "set":
        return _set(token["set"])
    if kind == "escaped":
        return _escaped(token["escaped"])
    return _NOTHING if kind == "nothing" else None


def _of_letter(letter: str, holes: Holes) -> Part:
    if letter <= FILLER:
        return letter if letter < FILLER else _NOTHING
    hole = holes(letter)
    return letter if hole is None else Either((hole,))


def _either(branches: list[Parts]) -> Parts:
    return branches[0] if len(branches) == 1 else (Either(tuple(branches)),)


def _repeated(part: Part, often: str) -> Part:
    if part == _NOTHING or part is None:
        return part
    if often[0] in "?*+":
        least, most = int(often[0] == "+"), 1 if often[0] == "?" else _MOST_REPEATS
    else:
        first, comma, last = often.strip("{}?+").partition(",")
        least = int(first or 0)
        most = int(last) if last else _MOST_REPEATS if comma else least
    return Repeat((part,), least, min(most, least + _MOST_REPEATS))


def _escaped(code: str) -> Part:
    if code in "bBAZ":
        return _NOTHING
    if code in "dDsSwW" or code.isdigit():
        return None
    return lowered(_letter(code))


def _letter(code: str) -> str:
    """The letter that stands behind a backslash so written."""
    return chr(int(code[1:], 16)) if len(code) > 1 else _ESCAPES.get(code, code)


def _set(members: str) -> Part:
    if members.startswith("^"):
        return None
    letters: list[str] = []
    for first, last, escaped, plain in _MEMBER.findall(members):
        if escaped and escaped in "dDsSwW":
            return None
        if first:
            begin, end = ord(first[-1]), ord(last[-1])
            if end - begin >= _WIDEST:
                return None
            letters += map(chr, range(begin, end + 1))
        else:
            letters.append(_letter(escaped) if escaped else plain)
    return "".join(dict.fromkeys(map(lowered, letters)))
