"""Clauses: one statement each."""

import pytest

from alertd.commitments.clauses import cut
from alertd.commitments.language import load
from alertd.commitments.sentences import Span

ENGLISH = load("en")


def told(text: str) -> list[tuple[str, str]]:
    return [(c.opener, text[c.start : c.end]) for c in cut(text, Span(0, len(text)), ENGLISH)]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "She said Thursday that he will meet his counterpart.",
            [("", "She said Thursday"), ("that", "he will meet his counterpart.")],
        ),
        (
            "The truce ends on Nov. 10 unless both sides agree.",
            [("", "The truce ends on Nov. 10"), ("unless", "both sides agree.")],
        ),
        (
            "Russia, Turkey and the United Nations are to resume talks.",
            [("", "Russia, Turkey and the United Nations are to resume talks.")],
        ),
        (
            "The leaders, who are to gather on Friday, will call for renewal.",
            [
                ("", "The leaders"),
                ("who", "are to gather on Friday"),
                ("", "will call for renewal."),
            ],
        ),
        ("nothing at all", [("", "nothing at all")]),
        ("", [("", "")]),
    ],
)
def test_a_sentence_is_cut_where_a_new_statement_begins(text, clauses):
    """Reports, conditions and relative clauses stand apart; lists of names stay together."""
    assert told(text) == clauses


def test_a_condition_that_opens_a_sentence_stands_for_itself():
    """ "If no deal is reached, ..." is one clause, what follows from it another."""
    found = told("If no deal is reached, workers will strike.")

    assert found == [("if", "no deal is reached"), ("", "workers will strike.")]


def test_the_speaker_goes_with_the_saying():
    """ "..., two officials said" is not part of what they said."""
    found = told("The letter could be sent next week, two officials said.")

    assert found[0][1] == "The letter could be sent next week"


def test_a_preposition_before_a_date_opens_no_clause():
    """ "until Jan. 31 to ask" goes on with what stands before it."""
    text = "Companies have until Jan. 31 to ask, and lawyers say so."

    clauses = cut(text, Span(0, len(text)), ENGLISH, {text.index("Jan."): text.index("Jan.") + 4})

    assert text[clauses[0].start : clauses[0].end] == "Companies have until Jan. 31 to ask"
