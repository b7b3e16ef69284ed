"""The gate saves trying rules where they cannot match, and hides no match."""

import re
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alertd.timex import parse, scan
from alertd.timex.gate import Gate
from alertd.timex.openings import openings
from alertd.timex.rules import Grammar, Layer, load
from tests.quality.gold import groups

TEXTS = [
    (article.path.read_text("utf-8", "replace")[:2000], article.gold["language"])
    for articles in groups().values()
    for article in articles
    if article.path.suffix in {".txt", ".md", ".html"}
]


class OpenGate:
    """Lets every rule try every word."""

    def __init__(self, rules: int) -> None:
        self.every = tuple(range(rules))
        self.anywhere = ()

    def candidates(self, text, start, end):
        return ((at, self.every) for at in range(start, end) if ends_a_word(text[at]))


def ends_a_word(letter: str) -> bool:
    """Whether a word may begin behind the letter; East Asian words stand side by side."""
    return not letter.isalnum() or letter > "\u2e80"


@cache
def ungated(language: str) -> Grammar | None:
    grammar = load(language)
    if grammar is None:
        return None
    return replace(grammar, plain=opened(grammar.plain), combined=opened(grammar.combined))


def opened(layer: Layer) -> Layer:
    return replace(layer, gate=OpenGate(len(layer.rules)))


def found(text: str, language: str) -> list[tuple[int, int, str]]:
    return [(one.start, one.end, one.rule) for one in parse(text, language)]


def test_the_gated_grammar_finds_what_the_ungated_one_finds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No expression of the gold articles is lost at the gate."""
    gated = [found(text, language) for text, language in TEXTS]

    monkeypatch.setattr(scan, "load", ungated)

    assert [found(text, language) for text, language in TEXTS] == gated


PATTERNS = [
    r"(?:jan|feb)\.? (?:0?[1-9]|3[01])(?:, (?:19|20)[0-9]{2})?",
    r"(?:the )?(?:first|last) (?:day|week)s? of",
    r"(?:[a-c]{1,3}|x+)(?!z)y",
    r"[^a]b",
    r"a{0,2}b{2}",
    r"(?P<one>a|b)(?P=one)c",
    r"\w{2,4}ed\b",
    r"(?i:Q)[1-4]|[^\W\d]x",
    r"",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_whatever_a_pattern_matches_begins_with_one_of_its_openings(
    pattern: str, data: st.DataObject
) -> None:
    """A gate made of one pattern lets through every text that the pattern matches."""
    text = data.draw(st.from_regex(re.compile(pattern), fullmatch=True)).lower()
    gate = Gate([openings(pattern)], inside_words=True)

    assert gate.anywhere or (0, (0,)) in list(gate.candidates("\n" + text, 0, len(text)))


def test_a_gate_tells_patterns_apart() -> None:
    """Only what may begin at a place is tried there."""
    gate = Gate([openings("the {1,2}week"), openings("[0-9]{4}"), openings("the (?:day|month)")])
    text = "\nsee the  week of 2025, other months"

    assert list(gate.candidates(text, 0, len(text) - 1)) == [(4, (0,)), (17, (1,))]


def test_a_gate_leaves_patterns_alone_that_may_begin_with_any_letter() -> None:
    """They do not make every place a candidate for all."""
    gate = Gate([openings(r"\w+ed"), openings("may")])

    assert gate.anywhere == (0,)
    assert list(gate.candidates("\nit ended in may", 0, 15)) == [(12, (1,))]
