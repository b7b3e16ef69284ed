"""Whether two mentions speak of one commitment."""

from collections.abc import Collection, Iterable
from typing import Any

from alertd.ledger.profiles import COMMON_ACTS, SAYS_ENOUGH, Profile
from alertd.ledger.words import Gist, akin, parties_in, telling, weight
from alertd.model.commitment import Kind

_COMPATIBLE = {
    frozenset(pair)
    for pair in (
        (Kind.EXPIRY, Kind.DEADLINE),
        (Kind.EXPIRY, Kind.EFFECTIVE),
        (Kind.EXPIRY, Kind.EVENT),
        (Kind.DEADLINE, Kind.EFFECTIVE),
        (Kind.DEADLINE, Kind.DECISION),
        (Kind.DEADLINE, Kind.RELEASE),
        (Kind.DEADLINE, Kind.EVENT),
        (Kind.EFFECTIVE, Kind.EVENT),
        (Kind.EFFECTIVE, Kind.RELEASE),
        (Kind.MEETING, Kind.EVENT),
        (Kind.MEETING, Kind.DECISION),
        (Kind.DECISION, Kind.EVENT),
        (Kind.DECISION, Kind.RELEASE),
        (Kind.RELEASE, Kind.EVENT),
    )
}
_OTHER_KIND = 0.9
_AKIN = 0.85
_OTHER_ACTION = 0.35
_OF_ITS_OWN = 0.8
_SEVERAL = 2
_OPPOSED = 0.25
_NO_ACTION = 0.9
_UNNAMED = 0.45
_FROM_QUOTE = 0.8
_PARTY = 0.05
_SCENE = 0.25
_ONE_SUBJECT = 0.3
_TELLING = 3
_ACT_OF_ONE_SUBJECT = 0.65
_ACT_UPON_IT = 0.55
_ONE_REPORT = 0.7
_SETS_APART = 0.6
_COMMON = 0.4
_IN_SENTENCE = 0.8
_IN_PASSAGE = 0.6
_IN_ARTICLE = 0.25
_ENDS = frozenset({"start", "end"})


def told_of_others(
    ours: Collection[Profile], theirs: Collection[Profile], *, around: bool = True
) -> bool:
    """Whether each side says what it is about, and neither says anything of the other's.

    What one side leaves unsaid sets nothing apart. With `around`, what an article is about as a
    whole is said as well.
    """
    a, b = _names(ours, around=around), _names(theirs, around=around)
    known_a, known_b = _known(ours, around=around), _known(theirs, around=around)
    if any(_one_report(x, y) for x in ours for y in theirs):
        return False
    apart = a and b and not a & known_b and not b & known_a
    if apart and not (around and _on_one_subject(ours, theirs)):
        return True
    a, b = parties_in(a), parties_in(b)
    return bool(a and b) and not a & known_b and not b & known_a


def one_kind_and_subject(ours: Collection[Profile], theirs: Collection[Profile]) -> bool:
    """Whether kinds and happenings may be one, told by articles that turn on much the same."""
    return _on_one_subject(ours, theirs) and any(
        kinds_agree(a.kind, b.kind) and not acts_differ(a.title, b.title)
        for a in ours
        for b in theirs
    )


def _on_one_subject(ours: Collection[Profile], theirs: Collection[Profile]) -> bool:
    """Whether an article of the one side turns on much that one of the other turns on."""
    scenes = {profile.scene for profile in theirs}
    return any(_scenes_meet(profile.scene, scene) for profile in ours for scene in scenes)


def _scenes_meet(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    shared = telling(ours & theirs)
    return len(shared) >= _SEVERAL and len(shared) >= _ONE_SUBJECT * min(len(ours), len(theirs))


def _names(profiles: Collection[Profile], *, around: bool) -> frozenset[str]:
    named = frozenset[str]().union(*(profile.named for profile in profiles))
    if named or not around:
        return named
    return telling(frozenset().union(*(profile.scene for profile in profiles)))


def _known(profiles: Collection[Profile], *, around: bool) -> frozenset[str]:
    said = frozenset[str]().union(*(profile.said | profile.near for profile in profiles))
    return said.union(*(profile.scene for profile in profiles)) if around else said


def kinds_agree(ours: Kind, theirs: Kind) -> bool:
    """Whether two articles may mean one thing by these two kinds."""
    return ours is theirs or frozenset((ours, theirs)) in _COMPATIBLE


def likeness(ours: Profile, theirs: Profile, *, around: bool = True) -> float:
    """How likely it is that both speak of one thing, dates aside; 0 is never.

    With `around`, what the articles as a whole are about counts where titles leave it unsaid.
    """
    if not kinds_agree(ours.kind, theirs.kind) or _told_apart(ours.title, theirs.title):
        return 0.0
    alike = _topics(ours, theirs)
    kind = 1.0 if ours.kind is theirs.kind else _OTHER_KIND
    happens = _actions(ours.title, theirs.title)
    context = _parties(ours, theirs) + (_scenes(ours, theirs) * happens if around else 0.0)
    return max(0.0, alike * kind * happens + context)


def _topics(ours: Profile, theirs: Profile) -> float:
    """Titles compared; what one title leaves unsaid may stand in the other's sentence."""
    titles = overlap(ours, theirs)
    if not (ours.title.topic and theirs.title.topic):
        titles = _UNNAMED
    if titles >= _FROM_QUOTE or ours.sentence == theirs.sentence:
        return titles
    said = max(_contained(ours, theirs), _contained(theirs, ours))
    return max(titles, (titles + _FROM_QUOTE * said) / 2)


def overlap(ours: Profile, theirs: Profile) -> float:
    """How alike two titles are, from 0 to 1: the mean of Dice and containment.

    A name written out and its initials are one.
    """
    a, b = ours.title, theirs.title
    named = (a.topic & b.topic) | (a.topic & b.initials) | (a.initials & b.topic)
    if not named:
        return 0.0
    common = weight(named, ours.weak | theirs.weak)
    fewer = max(1.0, min(ours.heft, theirs.heft))
    alike = min(1.0, common / (ours.heft + theirs.heft) + common / (2 * fewer))
    rest = (a.topic - named - ours.weak, b.topic - named - theirs.weak)
    return alike * _OF_ITS_OWN if min(map(len, rest)) >= _SEVERAL else alike


def _contained(ours: Profile, theirs: Profile) -> float:
    found = weight(ours.title.topic & theirs.said, ours.weak | theirs.weak)
    return found / max(1.0, ours.heft)


def _actions(ours: Gist, theirs: Gist) -> float:
    if _opposed(ours.actions, theirs.actions):
        return _OPPOSED
    if ours.actions & theirs.actions:
        return 1.0
    if not ours.actions or not theirs.actions:
        return _NO_ACTION
    return _AKIN if akin(ours.actions, theirs.actions) else _OTHER_ACTION


def acts_differ(ours: Gist, theirs: Gist) -> bool:
    """Whether two titles name happenings that cannot be one."""
    return _actions(ours, theirs) <= _OTHER_ACTION


def names_differ(ours: Collection[Profile], theirs: Collection[Profile]) -> bool:
    """Whether two parts of an article tell what happens to what, and name nothing in common."""
    happens = all(any(profile.title.actions for profile in side) for side in (ours, theirs))
    return happens and told_of_others(ours, theirs, around=False)


def _opposed(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether one tells of a start and the other of an end."""
    return {ours & _ENDS, theirs & _ENDS} == {frozenset({"start"}), frozenset({"end"})}


def _told_apart(ours: Gist, theirs: Gist) -> bool:
    """Whether the two name different months' reports, or different percentages."""
    return _disjoint(ours.shares, theirs.shares) or (
        "publish" in ours.actions & theirs.actions and _disjoint(ours.months, theirs.months)
    )


def _disjoint(ours: frozenset[Any], theirs: frozenset[Any]) -> bool:
    return bool(ours and theirs) and not ours & theirs


def _parties(ours: Profile, theirs: Profile) -> float:
    if not ours.parties or not theirs.parties:
        return 0.0
    return _PARTY if ours.parties & theirs.parties else -_PARTY


def _scenes(ours: Profile, theirs: Profile) -> float:
    """More for two articles on one subject, where either title leaves the subject unsaid."""
    if ours.scene is theirs.scene or not ours.scene or not theirs.scene:
        return 0.0
    if ours.heft > SAYS_ENOUGH < theirs.heft or _speak_of_others(ours, theirs):
        return 0.0
    shared = len(ours.scene & theirs.scene) / min(len(ours.scene), len(theirs.scene))
    return _SCENE * min(1.0, shared / _ONE_SUBJECT)


def _speak_of_others(ours: Profile, theirs: Profile) -> bool:
    """Whether both sentences say enough, and name nothing in common."""
    a, b = ours.said - ours.weak, theirs.said - theirs.weak
    return min(len(a), len(b)) >= _TELLING and not a & b


def kinship(ours: Profile, theirs: Profile, *, loose: bool = False, acts: bool = False) -> float:
    """As `likeness`, of two articles: how far each says what the other is about, anywhere.

    With `loose`, "the hearing" may be any hearing of its case; with `acts`, so may one that is
    moved or called off.
    """
    if not kinds_agree(ours.kind, theirs.kind) or _told_apart(ours.title, theirs.title):
        return 0.0
    known = (_told_by(ours, theirs) + _told_by(theirs, ours)) / 2
    if ours.named - theirs.named - theirs.said and theirs.named - ours.named - ours.said:
        known *= _SETS_APART
    if acts and ours.title.actions - COMMON_ACTS and not theirs.title.actions:
        known *= _SETS_APART
    if acts and ours.kind is theirs.kind and _one_act(ours, theirs):
        known = max(known, _ACT_UPON_IT)
    if _one_report(ours, theirs):
        known = max(known, _ONE_REPORT)
    if loose and not (ours.named and theirs.named) and _one_act(ours, theirs):
        known = max(known, _ACT_OF_ONE_SUBJECT)
    kind = 1.0 if ours.kind is theirs.kind else _OTHER_KIND
    return known * kind * _actions(ours.title, theirs.title)


def _one_report(ours: Profile, theirs: Profile) -> bool:
    """As in "the September jobs report": the figures of one month on one thing."""
    a, b = ours.title, theirs.title
    thing = (a.topic & b.topic) - a.weak - b.weak
    return bool("publish" in a.actions & b.actions and a.months and a.months == b.months and thing)


def calls_one_thing_off(ours: Collection[Profile], theirs: Collection[Profile]) -> bool:
    """Whether what is called off and what is set anew name one thing, or the one goes on about it.

    What titles have from elsewhere in their article does not count.
    """
    a, b = ([(p.named, p.named | p.near) for p in side] for side in (ours, theirs))
    return any(x & far_y or y & far_x for x, far_x in a for y, far_y in b)


def _one_act(ours: Profile, theirs: Profile) -> bool:
    """Whether two articles on one subject tell of one happening, as "the hearing", "comments"."""
    shared = ours.title.actions & theirs.title.actions - COMMON_ACTS
    ends = ours.kind is theirs.kind is Kind.EXPIRY
    return (bool(shared) or ends) and _scenes_meet(ours.scene, theirs.scene)


def _told_by(ours: Profile, theirs: Profile) -> float:
    """How much of what the one is about the other says, by how near to its date it says it."""
    core = ours.named or telling(ours.near & theirs.said) or telling(ours.near)
    core = core or ours.title.topic
    if not core:
        return 0.0
    known = sum(_nearness(w, theirs) * (_COMMON if w in ours.title.weak else 1.0) for w in core)
    return known / max(1.0, weight(core, ours.title.weak))


def _nearness(word: str, profile: Profile) -> float:
    if word in profile.named or word in profile.title.initials:
        return 1.0
    if word in profile.said:
        return _IN_SENTENCE
    if word in profile.near:
        return _IN_PASSAGE
    return _IN_ARTICLE if word in profile.scene else 0.0


def best_likeness(
    ours: Iterable[Profile], theirs: Collection[Profile], *, around: bool = True
) -> float:
    """The likeness of the two that are most alike."""
    return max((likeness(a, b, around=around) for a in ours for b in theirs), default=0.0)


def best_kinship(
    ours: Iterable[Profile],
    theirs: Collection[Profile],
    *,
    loose: bool = False,
    acts: bool = False,
) -> float:
    """The kinship of the two that are most akin."""
    return max((kinship(a, b, loose=loose, acts=acts) for a in ours for b in theirs), default=0.0)
