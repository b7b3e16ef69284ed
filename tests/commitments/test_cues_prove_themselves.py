"""Every cue's own examples and rejects, run through the whole of reading a sentence."""

import pkgutil

import pytest

from alertd.commitments import lang
from alertd.commitments.language import load
from tests.commitments.reading import read

LANGUAGES = [found.name for found in pkgutil.iter_modules(lang.__path__)]
CUES = {
    (language, name): cue
    for language in LANGUAGES
    for family in load(language).cues.values()
    for name, cue in family.items()
}
EXAMPLES = [(*key, text) for key, cue in CUES.items() for text in cue.examples]
REJECTS = [(*key, text) for key, cue in CUES.items() for text in cue.rejects]
KINDS = {"expiry", "deadline", "effective", "meeting", "decision", "release", "event"}


def decided(language: str, name: str, marked: str) -> set[str]:
    """What reading says of the marked date, in the words of the cue's family."""
    start, end = marked.index("["), marked.index("]") - 1
    mentions, rejected = read(marked.replace("[", "").replace("]", ""), language=language)
    here = [mention for mention in mentions if mention.start < end and start < mention.end]
    family = name.partition(".")[0]
    if family == "background":
        here_not = [out for out in rejected if out.start < end and start < out.end]
        old = [mention for mention in here if mention.status == "cancelled"]
        return {name} if old or any(out.why == "background" for out in here_not) else set()
    if family in KINDS:
        return {mention.rule for mention in here}
    field = {"certainty": "certainty", "status": "status"}[family]
    told = CUES[language, name].tells
    return {name if value == told else value for value in (getattr(m, field) for m in here)}


@pytest.mark.parametrize(("language", "name", "text"), EXAMPLES, ids=map(": ".join, EXAMPLES))
def test_a_cue_decides_in_its_examples(language: str, name: str, text: str):
    """In each of its examples the cue decides what its family is about."""
    assert decided(language, name, text) == {name}


@pytest.mark.parametrize(("language", "name", "text"), REJECTS, ids=map(": ".join, REJECTS))
def test_a_cue_does_not_decide_in_its_rejects(language: str, name: str, text: str):
    """In its rejects something else decides, or nothing does."""
    assert name not in decided(language, name, text)


@pytest.mark.parametrize("key", sorted(CUES), ids=": ".join)
def test_a_cue_carries_its_proof(key: tuple[str, str]):
    """Every cue shows at least one example and one reject."""
    assert CUES[key].examples
    assert CUES[key].rejects
