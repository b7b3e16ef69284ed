"""Which way a clause looks."""

import pytest

from alertd.model.timex import Tense
from alertd.timex import tense_around


@pytest.mark.parametrize(
    "sentence",
    [
        "Leavitt told reporters [Thursday] that Trump will meet Xi.",
        "The ministry said on [Thursday] that talks will resume.",
        "On [Monday], the court ruled against the plan.",
        "They have met since [Monday].",
        "By [Monday] it had put on weight.",
        "Lunch was laid for [Thursday].",
        "In his speech, also on [Friday], the premier vowed to shield farmers.",
    ],
)
def test_a_report_looks_back(sentence: str) -> None:
    """Said, told, ruled: the day is over or running."""
    assert tense_of(sentence) is Tense.PAST


@pytest.mark.parametrize(
    "sentence",
    [
        "Trump will meet his counterpart on [Thursday].",
        "An inquiry could be announced as soon as [Friday].",
        "The names will be released on [Monday].",
        "The decision is due on [Monday].",
        "A hearing was set for [Monday].",
        "A vote scheduled for [Monday] was postponed.",
        "He is expected to be summoned on [Friday].",
        "The waiver expires [Sunday].",
        "Markets are closed [Wednesday].",
        "They met on Sunday and plan to talk again on [Monday].",
        "The truce was extended until [Monday].",
        "On [Monday], voters will choose.",
    ],
)
def test_a_plan_looks_ahead(sentence: str) -> None:
    """Will, due, scheduled, expires: the day is still to come."""
    assert tense_of(sentence) is Tense.FUTURE


def test_a_sentence_ends_the_clause() -> None:
    """What the sentence before says is not this clause's tense."""
    assert tense_of("He will go. [Monday]") is Tense.UNKNOWN


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    """The dot of Nov. or Mr. lets the clause run on."""
    assert tense_of("He will call Mr. Lee and the U.S. envoy on [Monday]") is Tense.FUTURE


def tense_of(sentence: str) -> Tense:
    start, end = sentence.index("["), sentence.index("]") - 1
    return tense_around(sentence.replace("[", "").replace("]", ""), start, end, "en")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Trump to meet Putin on Friday", "Friday"),
        ("Voters go to the polls on Sunday.", "Sunday"),
        ("The October summit has been called off.", "October"),
    ],
)
def test_a_plan_told_without_a_future_verb_looks_ahead(text: str, phrase: str) -> None:
    """Headlines' infinitives and the bare present of calendars."""
    start = text.index(phrase)
    assert tense_around(text, start, start + len(phrase), "en") is Tense.FUTURE


def test_a_language_without_cues_has_no_tense() -> None:
    """Its days are told by what is nearest, not by English verbs."""
    text = "Trump will meet Xi on 10 November"
    assert tense_around(text, 22, len(text), "xx") is Tense.UNKNOWN
