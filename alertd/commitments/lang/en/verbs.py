"""English verb groups in the tense of a calendar: "will meet", "is due to meet" -> "meets"."""

import re

from alertd.commitments.title_pieces import VerbWords

_ADVERB = (
    r"(?:(?:also|instead|now|next|then|still|not|only|first|soon|again|reportedly|formally"
    r"|\w{2,20}ly) ){0,2}"
)
_AUXILIARY = re.compile(
    rf"^(?:(?:will|would|shall|should|could|can|may|might|must|[’']ll) {_ADVERB}(?:have to )?"
    rf"|(?:is|are|was|were|be|been|has been|have been|had been) {_ADVERB}(?:(?:scheduled|expected"
    rf"|due|set|likely|slated|planned|planning"
    rf"|supposed|poised|ready|required|obliged|about|going|hoping|preparing|considering|aiming"
    rf"|believed|forecast|projected) )?to {_ADVERB}"
    rf"|(?:has|have|had|needs?|wants?|plans?|expects?|hopes|aims|intends|agreed|pledged|promised"
    rf"|vowed) {_ADVERB}to {_ADVERB})",
    re.IGNORECASE,
)
_PERHAPS = re.compile(rf"(?:could|may|might) {_ADVERB}")
_PASSIVE = re.compile(
    r"^(?:be|is|are|was|were|been|has been|have been|had been|has not been|have not been"
    r"|being) (?:also |now |first "
    r"|not )?(?=\w{2,20}(?:ed|en|wn|ld|nt|id|t) ?)",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"(?:\band\b|[^su](?<!United State)(?<!United Nation)s$"
    r"|\b(?:people|police|teams|two|both|three|four|five|many)$)"
)
_PREPOSITION = re.compile(r"\s(?:of|on|for|in|from|to|with|by|at|against|about|over)\s")
_BASE = re.compile(r"^[a-z]{2,20}(?=\b)")
_IRREGULAR = {"be": "is", "have": "has", "do": "does", "go": "goes"}


def plain_present(rest: str, subject: str) -> str:
    """The verb and what follows it, as a calendar would say it of the subject."""
    if perhaps := _PERHAPS.match(rest):
        return f"could {rest[perhaps.end() :]}"
    bare = _AUXILIARY.sub("", rest, count=1)
    passive = _PASSIVE.sub("", bare, count=1)
    if passive != bare:
        return passive
    if bare != rest and not plural(subject):
        return _BASE.sub(lambda met: _third(met[0]), bare, count=1)
    return bare


def plural(subject: str) -> bool:
    """Whether a subject takes the plural, by its last word before "of", "on" and the like."""
    head = _PREPOSITION.split(subject.strip(), maxsplit=1)[0]
    return _PLURAL.search(head.rstrip(" ,")) is not None


def _third(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}s"


VERBS = VerbWords(plain=plain_present, plural=plural)
