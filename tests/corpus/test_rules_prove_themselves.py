"""Every rule's own examples and rejects, run against the whole grammar."""

import pkgutil
from datetime import date

import pytest

from alertd.model.timex import Timex
from alertd.timex import Context, annotate, lang, parse
from alertd.timex.rules import Rule, load
from alertd.timex.value import edtf

REFERENCE_DAY = date(2025, 7, 9)
LANGUAGES = [found.name for found in pkgutil.iter_modules(lang.__path__)]


def rules_of(language: str) -> list[Rule]:
    grammar = load(language)
    assert grammar is not None
    return [
        compiled.rule for layer in (grammar.plain, grammar.combined) for compiled in layer.rules
    ]


RULES = [(language, rule) for language in LANGUAGES for rule in rules_of(language)]
EXAMPLES = [
    (language, rule.name, phrase, value)
    for language, rule in RULES
    for phrase, value in rule.examples.items()
]
REJECTS = [(language, rule.name, text) for language, rule in RULES for text in rule.rejects]


def told(timex: Timex) -> str:
    if timex.interval is None:
        return timex.value
    clock = f"T{timex.time.clock}" if timex.time else ""
    return edtf(timex.interval) + clock


@pytest.mark.parametrize(
    ("language", "rule", "phrase", "value"),
    EXAMPLES,
    ids=[f"{code}: {r}: {p}" for code, r, p, _ in EXAMPLES],
)
def test_an_example_is_read_whole_by_its_rule_with_its_value(
    language: str, rule: str, phrase: str, value: str
) -> None:
    """A rule reads its own examples, from first to last letter, with the value it claims."""
    opened, closed = phrase.find("["), phrase.find("]")
    expected = phrase[opened + 1 : closed] if opened >= 0 else phrase

    found = annotate(phrase.replace("[", "").replace("]", ""), language, Context(REFERENCE_DAY))
    read = [(timex.text, timex.rule, told(timex)) for timex in found]

    assert (expected, rule, value) in (read if opened >= 0 else read[:1])


@pytest.mark.parametrize(
    ("language", "rule", "text"), REJECTS, ids=[f"{code}: {r}: {t}" for code, r, t in REJECTS]
)
def test_a_reject_is_silent_for_the_whole_grammar(language: str, rule: str, text: str) -> None:
    """What a rule refuses is not picked up by any other rule either."""
    assert [found.text for found in parse(text, language)] == []


@pytest.mark.parametrize(
    ("language", "rule"), RULES, ids=[f"{code}: {rule.name}" for code, rule in RULES]
)
def test_a_rule_carries_its_proof(language: str, rule: Rule) -> None:
    """Every rule shows at least two examples and one reject."""
    assert len(rule.examples) >= 2
    assert len(rule.rejects) >= 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_rule_names_are_unique(language: str) -> None:
    """A name in an explanation leads to one rule."""
    names = [rule.name for rule in rules_of(language)]

    assert sorted(names) == sorted(set(names))
