"""Sentences: where they end, and where a full stop does not end one."""

import pytest

from alertd.commitments.language import load
from alertd.commitments.sentences import Span, behind_dateline, holding, split

WORDS = load("en").sentences


def told(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split(text, WORDS)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The talks ended in Sept.", "The next round is in May.", "Nobody came."],
        ["Mr. Xi arrives on Oct. 30.", "He leaves on Nov. 2."],
        ["It expires at 11:59 p.m. on Jan. 2.", "The judge said so."],
        ["It opens at 9:42 p.m. EDT on May 13.", "Then it closes."],
        ["It was to be signed at 2:05 p.m.", "Nobody signed."],
        ["U.S. Treasury Secretary Scott Bessent spoke.", "“We will meet,” he said."],
        ["He flew to the U.S.", "The talks begin on Monday."],
        ["“Everybody will read it,” she said.", "“Line by line.”", "They agreed."],
        ["Apple Inc. reports on July 31.", "Is that all?", "Yes!"],
        ["J. Marsh and No. 4 remain.", "The price was $1.17 a share."],
    ],
    ids=lambda sentences: sentences[0],
)
def test_full_stops_that_end_a_sentence_are_told_from_those_that_do_not(sentences):
    """Abbreviations, clock times and initials do not end a sentence; quotes close with it."""
    assert told(" ".join(sentences)) == sentences


def test_a_headline_does_not_run_into_the_first_paragraph():
    """A paragraph ends with its line, full stop or not."""
    assert told("Truce nears its end\nThe truce expires on Nov. 10.\n\nBoth sides met.") == [
        "Truce nears its end",
        "The truce expires on Nov. 10.",
        "Both sides met.",
    ]


def test_a_month_that_ends_a_sentence_ends_it():
    """ "Sept. The" are two sentences, "Oct. 30" is one date."""
    assert told("They met in Sept. The deal holds until Oct. 30.") == [
        "They met in Sept.",
        "The deal holds until Oct. 30.",
    ]


def test_chinese_sentences_end_at_their_own_full_stop():
    """No space is needed behind 。"""
    assert told("公告将于11月10日起施行。届时停止加征。") == [
        "公告将于11月10日起施行。",
        "届时停止加征。",
    ]


def test_no_sentence_is_longer_than_what_can_be_looked_at():
    """A page without a full stop is cut at spaces, and nothing of it is lost."""
    text = "word " * 2_000

    spans = split(text, WORDS)

    assert max(span.end - span.start for span in spans) <= 2_000
    assert sum(text[s.start : s.end].count("word") for s in spans) == 2_000


@pytest.mark.parametrize("text", ["", " \n\n ", "\n", "..."])
def test_text_without_words_is_harmless(text):
    """Empty text has no sentences; stops alone are no trouble."""
    assert all(span.start < span.end for span in split(text, WORDS))


def test_a_place_between_sentences_is_in_none():
    """`holding` finds the span that a place lies in, and nothing for one in between."""
    spans = [Span(0, 5), Span(6, 9)]

    assert holding(spans, 4) == Span(0, 5)
    assert holding(spans, 5) is None
    assert holding([], 0) is None


@pytest.mark.parametrize(
    "dateline",
    [
        "GENEVA, May 12 (Continental Wire) — ",
        "CAPE CANAVERAL, Fla., Nov. 6 — ",
        "NEW DELHI: ",
        "WASHINGTON - ",
    ],
)
def test_a_dateline_is_no_part_of_what_is_said(dateline):
    """What an article opens with does not become the subject of its first sentence."""
    text = f"{dateline}The two sides will meet."

    span = behind_dateline(text, Span(0, len(text)), WORDS)

    assert text[span.start : span.end] == "The two sides will meet."
