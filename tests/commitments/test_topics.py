"""Titles name whom they are about, as the article tells it elsewhere."""

import pytest

from tests.commitments.reading import read


def titles(text: str) -> list[str]:
    """The titles of all that the text commits to."""
    return [mention.title for mention in read(text)[0]]


def test_a_short_noun_is_told_at_length_as_the_article_names_it():
    """ "The deal" is the Black Sea grain deal that the headline names."""
    text = "Black Sea grain deal nears its end\n\nShips wait. The deal expires on Aug. 1."

    assert titles(text)[-1] == "Black Sea grain deal expires"


def test_a_truce_of_two_sides_is_told_by_both():
    """A truce between the two countries that an article is about is theirs."""
    text = (
        "China and the United States spoke again. China wants the United States to pay. "
        "China left; the United States stayed. The truce expires on Aug. 1."
    )

    assert titles(text) == ["U.S.-China truce expires"]


def test_a_title_without_a_name_is_told_by_whom_the_article_is_about():
    """The trial of a firm that the article is about carries the firm's name."""
    text = (
        "Larkfield Systems fights on\n\nLarkfield Systems said that Larkfield did nothing wrong. "
        "Larkfield is sure of it. The trial starts on Aug. 4."
    )

    assert titles(text) == ["Larkfield trial starts"]


def test_a_name_has_the_acronym_that_the_article_uses():
    """Where the article writes EU, its title does."""
    text = "The European Union will vote on Aug. 1. The EU is split."

    assert titles(text) == ["EU votes"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The firm has until Aug. 1 to answer the board.", "Deadline for firm to answer board"),
        ("The court could rule on the ban on Aug. 1.", "Court could rule on ban"),
        ("A final hearing, by video, is set for Aug. 1.", "Final hearing"),
        (
            "The brief is due on Aug. 1 and the state's reply two days later.",
            "State's reply due",
        ),
        (
            "Bids for the seasons that start in 2027 must reach the lawyers by Aug. 1.",
            "Bids for seasons due",
        ),
        ("There will be a free clinic in Burley from Aug. 1.", "Free clinic in Burley"),
        (
            "The stopgap law that reopened the offices runs only through Aug. 1.",
            "Stopgap law ends",
        ),
        ("Aides expect a floor vote on the bill on Aug. 1.", "Floor vote on bill"),
        ("The two are planning to meet in Rome on Aug. 1 and 2.", "Two meet in Rome"),
    ],
)
def test_a_title_says_what_a_calendar_needs(text, title):
    """Who and what; not the asides, nor the verb that only says that it takes place."""
    assert titles(text)[-1].startswith(title)
