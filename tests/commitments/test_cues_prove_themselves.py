"""Every cue's own examples and rejects, run through the whole of reading a sentence."""

import pytest

from alertd.commitments.language import load
from tests.commitments.reading import read

FAMILIES = load("en").cues
CUES = {name: cue for family in FAMILIES.values() for name, cue in family.items()}
EXAMPLES = [(name, text) for name, cue in CUES.items() for text in cue.examples]
REJECTS = [(name, text) for name, cue in CUES.items() for text in cue.rejects]
KINDS = {"expiry", "deadline", "effective", "meeting", "decision", "release", "event"}


def decided(name: str, marked: str) -> set[str]:
    """What reading says of the marked date, in the words of the cue's family."""
    start, end = marked.index("["), marked.index("]") - 1
    mentions, rejected = read(marked.replace("[", "").replace("]", ""))
    here = [mention for mention in mentions if mention.start < end and start < mention.end]
    family = name.partition(".")[0]
    if family == "background":
        here_not = [out for out in rejected if out.start < end and start < out.end]
        old = [mention for mention in here if mention.status == "cancelled"]
        return {name} if old or any(out.why == "background" for out in here_not) else set()
    if family in KINDS:
        return {mention.rule for mention in here}
    field = {"certainty": "certainty", "status": "status"}[family]
    return {f"{family}.{getattr(mention, field)}" for mention in here}


@pytest.mark.parametrize(("name", "text"), EXAMPLES, ids=[f"{n}: {t}" for n, t in EXAMPLES])
def test_a_cue_decides_in_its_examples(name: str, text: str):
    """In each of its examples the cue decides what its family is about."""
    assert decided(name, text) == {name}


@pytest.mark.parametrize(("name", "text"), REJECTS, ids=[f"{n}: {t}" for n, t in REJECTS])
def test_a_cue_does_not_decide_in_its_rejects(name: str, text: str):
    """In its rejects something else decides, or nothing does."""
    assert name not in decided(name, text)


@pytest.mark.parametrize("name", sorted(CUES))
def test_a_cue_carries_its_proof(name: str):
    """Every cue shows at least one example and one reject."""
    assert CUES[name].examples
    assert CUES[name].rejects
