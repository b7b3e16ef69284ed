"""What an article is about: the thing that its headline names and its text comes back to."""

import re
from collections.abc import Iterator

from alertd.commitments.language import Language

_WORD = re.compile(r"[^\s,;:?!()“”\"—–|]+|[,;:?!()“”\"—–|]")
_LONGEST = 3
_MOST_TEXT = 20_000
_MOST_HEADLINE = 300


def matter_of(text: str, headline: str, language: Language) -> str:
    """The headline's thing that is told most, with what stands before it ("library levy").

    Empty where none comes back, or none is more than one word and so tells too little.
    """
    words = language.topics
    if not headline or not text.startswith(headline) or not words.known_thing:
        return ""
    body = text[len(headline) : len(headline) + _MOST_TEXT]
    best, most = "", 0
    for group in _groups(headline[:_MOST_HEADLINE], language):
        thing = " ".join(group[-_LONGEST:])
        often = len(re.findall(words.known_thing.format(re.escape(_one(group[-1]))), body))
        if often > most and len(group) > 1 and not words.no_matter.fullmatch(thing):
            best, most = thing, often
    first = best.partition(" ")[0]
    named = re.search(rf"(?<=[a-z,] ){re.escape(first)}(?!\w)", text)
    return best if named or first[1:] != first[1:].lower() else best[:1].lower() + best[1:]


def _groups(headline: str, language: Language) -> Iterator[list[str]]:
    """The stretches of words that may be one noun with what it is made of."""
    group: list[str] = []
    for word in _WORD.findall(headline):
        if _modifies(word, language):
            group.append(word)
            continue
        if group:
            yield group
        group = []
    if group:
        yield group


def _modifies(word: str, language: Language) -> bool:
    low = word.casefold()
    return (
        word[0].isalpha()
        and low not in language.topics.no_modifiers
        and not language.topics.acts.fullmatch(word)
        and not language.clauses.verb.fullmatch(word)
    )


def _one(noun: str) -> str:
    return noun.removesuffix("s") if not noun.endswith("ss") else noun
