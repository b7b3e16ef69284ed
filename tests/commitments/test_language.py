"""A language is a folder: what it fills is used, what it leaves out is neutral."""

from dataclasses import fields

import pytest

from alertd.commitments.clauses import cut
from alertd.commitments.language import Language, load
from alertd.commitments.passages import Passages
from alertd.commitments.pieces import NEVER

PIECES = [piece.name for piece in fields(Language) if piece.name.endswith("s")]


def test_a_language_is_loaded_by_the_code_that_an_article_tells():
    """A region behind the code changes nothing."""
    assert load("en-GB").code == "en"
    assert load("en").known


@pytest.mark.parametrize("code", ["xx", "", "../en", "e n"])
def test_what_has_no_folder_is_read_with_the_fallback_and_says_so(code):
    """Names and numbers are found all the same; nothing outside the folders is loaded."""
    assert not load(code).known
    assert load(code).code == "en"


@pytest.mark.parametrize("piece", PIECES)
def test_english_fills_every_piece(piece):
    """The folder that others are made after leaves nothing out."""
    filled = getattr(load("en"), piece)

    assert filled
    for name in getattr(filled, "__dataclass_fields__", {}):
        told = getattr(filled, name)
        assert told or isinstance(told, int), name
        assert getattr(filled, name) is not NEVER, name


def test_without_pieces_a_sentence_is_one_clause():
    """What a language leaves out finds nothing and breaks nothing."""
    bare = Language("xx")
    passages = Passages("If they meet, it ends. Then they go.", bare)

    assert [span.end - span.start for span in passages.sentences] == [22, 13]
    assert len(cut(passages.text, passages.sentences[0], bare)) == 1
    assert passages.subject_before(passages.sentences[1]) == ""
