"""Tables of a language's words into the placeholders of its rules."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from alertd.timex.masks import KINDS, hole, plain
from alertd.timex.meaning import Meaning, RelativePeriod, SamePeriod, Year
from alertd.timex.rules import Word
from alertd.timex.terms import Unit
from alertd.timex.zones import ABBREVIATIONS, zone_of_sign

Told = TypeVar("Told")

YEAR = r"(?:1[6-9]|20|21)[0-9]{2}"
# Words of some language, where the zones that they abbreviate are told in full.
_ALSO_WORDS = {"ET", "CT", "MT", "PT", "HT", "EST", "IST", "AST", "WEST", "GST"}
_ABBREVIATIONS = [name.lower() for name in ABBREVIATIONS if name not in _ALSO_WORDS]


def numbered(words: str, start: int = 1) -> dict[str, int]:
    """The words, each with its place in the list."""
    return {word: number for number, word in enumerate(words.split(), start)}


def either(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first."""
    return "|".join(sorted((word.replace(".", r"\.") for word in words), key=len, reverse=True))


def spoken(text: str) -> str:
    """The text as tables hold it: lowered, single spaces, no full stop behind."""
    return " ".join(plain(text).split()).rstrip(".")


def lookup(table: Mapping[str, Told], ending: str = "") -> Word:
    """A placeholder for the words of a table, read by it; `ending` may stand behind each."""
    return Word(f"(?:{either(table)}){ending}", lambda text: table.get(spoken(text)))


def amounts(table: Mapping[str, float], joint: str = " and ") -> Word:
    """A placeholder for numbers in figures or in the words of a table, two of them joined."""
    words = either(table)
    figures = r"[0-9]{1,3}(?:[.,][0-9]{3}|[0-9])?(?:[.,]5)?"

    def read(text: str) -> float | None:
        word = spoken(text)
        if word[0].isdigit():
            whole, _, rest = word.replace(",", ".").partition(".")
            return float(f"{whole}.5") if rest == "5" else float(whole + rest)
        parts = [word] if word in table else word.split(joint)
        return sum(table[part] for part in parts) if all(p in table for p in parts) else None

    return Word(rf"(?:{figures}|(?:{words})(?:{joint}(?:{words}))?)", read)


def years(table: Mapping[str, int | None], before: str = "") -> Word:
    """A placeholder for years: in figures, or told from the one of writing; None is "that year"."""

    def read(text: str) -> Meaning | None:
        word = spoken(text)
        digits = word[-4:]
        if digits.isdigit():
            return Year(int(digits))
        if word not in table:
            return None
        shift = table[word]
        return SamePeriod(Unit.YEAR) if shift is None else RelativePeriod(Unit.YEAR, shift)

    return Word(rf"(?:(?:{before}){YEAR}|{either(table)})", read)


def zones(table: Mapping[str, str]) -> Word:
    """A placeholder for time zones: a language's own names, and abbreviations in capitals."""
    offsets = r"(?:gmt|utc) ?[+-] ?[0-9]{1,2}(?::[0-9]{2})?"
    names = f"{either(table)}|{offsets}|{either(_ABBREVIATIONS)}"

    def read(text: str) -> str:
        word = spoken(text.strip("()（） "))
        return table.get(word) or zone_of_sign(text.strip("()（） ")) or ""

    return Word(rf"[(（]?(?:{names})(?![a-z])[)）]?", read)


def words_of(**tables: Word) -> dict[str, Word]:
    """A vocabulary: these placeholders, figures, and the expressions that combined rules take."""
    common: dict[str, Any] = {
        "day": Word(r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])", int),
        "year": Word(YEAR, int),
        **{kind: Word(hole(kind), str) for kind in KINDS},
    }
    return {**common, **tables}
