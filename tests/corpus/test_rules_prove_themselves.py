"""Every rule's own examples and rejects, run against the whole grammar."""

from datetime import date

import pytest

from alertd.model.timex import Timex
from alertd.timex import Context, annotate, parse
from alertd.timex.rules import Rule, load
from alertd.timex.value import edtf

REFERENCE_DAY = date(2025, 7, 9)
GRAMMAR = load("en")
assert GRAMMAR is not None
RULES = [compiled.rule for layer in (GRAMMAR.plain, GRAMMAR.combined) for compiled in layer.rules]
EXAMPLES = [(rule.name, phrase, value) for rule in RULES for phrase, value in rule.examples.items()]
REJECTS = [(rule.name, text) for rule in RULES for text in rule.rejects]


def told(timex: Timex) -> str:
    if timex.interval is None:
        return timex.value
    clock = f"T{timex.time.clock}" if timex.time else ""
    return edtf(timex.interval) + clock


@pytest.mark.parametrize(
    ("rule", "phrase", "value"), EXAMPLES, ids=[f"{r}: {p}" for r, p, _ in EXAMPLES]
)
def test_an_example_is_read_whole_by_its_rule_with_its_value(
    rule: str, phrase: str, value: str
) -> None:
    """A rule reads its own examples, from first to last letter, with the value it claims."""
    opened, closed = phrase.find("["), phrase.find("]")
    expected = phrase[opened + 1 : closed] if opened >= 0 else phrase

    found = annotate(phrase.replace("[", "").replace("]", ""), "en", Context(REFERENCE_DAY))
    read = [(timex.text, timex.rule, told(timex)) for timex in found]

    assert (expected, rule, value) in (read if opened >= 0 else read[:1])


@pytest.mark.parametrize(("rule", "text"), REJECTS, ids=[f"{r}: {t}" for r, t in REJECTS])
def test_a_reject_is_silent_for_the_whole_grammar(rule: str, text: str) -> None:
    """What a rule refuses is not picked up by any other rule either."""
    assert [found.text for found in parse(text, "en")] == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_a_rule_carries_its_proof(rule: Rule) -> None:
    """Every rule shows at least two examples and one reject."""
    assert len(rule.examples) >= 2
    assert len(rule.rejects) >= 1


def test_rule_names_are_unique() -> None:
    """A name in an explanation leads to one rule."""
    names = [rule.name for rule in RULES]

    assert sorted(names) == sorted(set(names))
