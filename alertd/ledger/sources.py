"""How many independent voices tell something: copies of one report are one.

Nearly equal texts are told by a sketch of their shingles (Broder, "On the resemblance and
containment of documents", 1997): each of its places holds the smallest hash of the shingles
that fall to it, so that two sketches agree in about as many places as the texts share shingles.
"""

import re
from collections.abc import Iterable
from zlib import crc32

from alertd.model.commitment import ArticleRef

_WORD = re.compile(r"\w+")
_SHINGLE = 4
_PLACES = 32
_DIGITS = 8
_EMPTY = 0xFFFFFFFF
_LONGEST = 40_000
_OPENING, _CLOSING = 600, 400
# Copies are cut from the end and given other headlines: half of the shorter is a copy.
_COPY = 0.5
_SAME_WIRE = 0.2

_AGENCIES = {
    "Reuters": r"\(Reuters\)|Reuters(?= ?[—–.-]|\s*$)",
    "Associated Press": r"\(AP\)|The Associated Press|By Associated Press",
    "Agence France-Presse": r"\(AFP\)|Agence France-Presse",
    "Bloomberg": r"\(Bloomberg\)|Bloomberg News",
    "Deutsche Presse-Agentur": r"\(dpa(?:/[\w-]{1,12})?\)|dpa-AFX",
    "Kyodo News": r"\(Kyodo\)|Kyodo News",
    "Xinhua": r"\(Xinhua\)",
    "EFE": r"\(EFE\)",
    "ANSA": r"\(ANSA\)",
    "UPI": r"\(UPI\)",
    "Dow Jones": r"Dow Jones Newswires",
    "Press Association": r"PA Media|Press Association",
}
# A credit stands at the dateline, in the byline or in the last line; "told Reuters" is none.
_CREDITS = {
    name: re.compile(rf"(?:^|[—–-] ?|\) ?|By |Source: ?)(?:{form})(?=$|\W)", re.MULTILINE)
    for name, form in _AGENCIES.items()
}
_PARENTHESES = {
    name: re.compile("|".join(part for part in form.split("|") if part.startswith(r"\(")) or "(?!)")
    for name, form in _AGENCIES.items()
}


def agency_of(text: str) -> str | None:
    """Returns the wire service that an article credits, or None."""
    ends = f"{text[:_OPENING]}\n{text[-_CLOSING:]}"
    for name, credit in _CREDITS.items():
        if credit.search(ends) or _PARENTHESES[name].search(text[:_OPENING]):
            return name
    return None


def sketch_of(text: str) -> str:
    """Returns the sketch of a text, in hex: 32 places of 8 digits; empty for a very short one."""
    words = [word.encode() for word in _WORD.findall(text[:_LONGEST].casefold())]
    least = [_EMPTY] * _PLACES
    hashes = [crc32(b" ".join(words[n : n + _SHINGLE])) for n in range(len(words) - _SHINGLE + 1)]
    for found in hashes:
        at, rest = found % _PLACES, found // _PLACES
        least[at] = min(least[at], rest)
    filled = sum(place != _EMPTY for place in least)
    if filled < _PLACES // 2:
        return ""
    return "".join(f"{place:0{_DIGITS}x}" for place in least)


def resemblance(ours: str, theirs: str) -> float:
    """How much of two texts is the same, from 0 to 1, by their sketches."""
    if not ours or not theirs:
        return 0.0
    pairs = [
        (ours[n : n + _DIGITS], theirs[n : n + _DIGITS])
        for n in range(0, _PLACES * _DIGITS, _DIGITS)
    ]
    return sum(a == b for a, b in pairs) / _PLACES


def voices(articles: Iterable[ArticleRef]) -> int:
    """Returns how many of these articles are independent of each other; at least 1.

    Copies of one text are one voice, and so are an outlet's own articles.
    """
    found: list[list[ArticleRef]] = []
    for article in dict.fromkeys(articles):
        same = [voice for voice in found if any(_copies(article, one) for one in voice)]
        merged = [article, *(one for voice in same for one in voice)]
        found = [voice for voice in found if voice not in same] + [merged]
    return max(1, len(found))


def _copies(ours: ArticleRef, theirs: ArticleRef) -> bool:
    if ours.outlet and ours.outlet == theirs.outlet:
        return True
    alike = resemblance(ours.sketch, theirs.sketch)
    return alike >= (_SAME_WIRE if ours.agency and ours.agency == theirs.agency else _COPY)
