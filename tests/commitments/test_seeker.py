"""Looking for all cues at once finds what looking for each by itself finds."""

import re

import pytest

from alertd.commitments.cues import legible
from alertd.commitments.language import Language, load
from tests.quality.gold import GoldArticle, groups

ARTICLES = [one for group in groups().values() for one in group[:6] if one.path.suffix == ".txt"]


def one_by_one(text: str, language: Language) -> set[tuple[str, int, int]]:
    return {
        (name, met.start(), met.end())
        for family in language.cues.values()
        for name, cue in family.items()
        for met in re.compile(cue.pattern, re.IGNORECASE).finditer(text)
    }


@pytest.mark.parametrize("article", ARTICLES, ids=[str(one.path.name) for one in ARTICLES])
def test_no_cue_is_lost_at_the_gate(article: GoldArticle) -> None:
    """In any language that has cues."""
    language = load(article.gold["language"])
    text = article.path.read_text("utf-8")[:2000]

    found = language.seeker.search(text, legible(text), 0, len(text))

    assert {(hit.name, hit.start, hit.end) for hit in found} == one_by_one(text, language)
