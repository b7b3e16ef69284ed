"""A clause's subject and what is told of it, cut down to what a calendar needs."""

import re

from alertd.commitments.title_pieces import PhraseWords

_COMMA = re.compile(r",\s")
_LISTED = re.compile(r"(?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}(?:,| and | or )")
# "An Atlas V. The firm": a numeral that ends its sentence looks like an initial.
_NUMERAL = re.compile(r"(?<= [VX])\. (?=[A-Z])")
_LONG = 7


def core(subject: str, words: PhraseWords) -> str:
    """The noun with what stands before it, and at most what tells which one it is.

    What is only said beside it goes: asides, relative clauses, "made in Washington on Thursday".
    """
    subject = words.leads.sub("", _NUMERAL.split(subject)[-1], count=1)
    end = min(
        (met.start() for met in (words.aside.search(subject), _first_comma(subject)) if met),
        default=len(subject),
    )
    kept = subject[:end]
    places = [met.start() for met in words.preposition.finditer(kept)]
    long = [at for at in places[1:] if len(kept[:at].split()) >= _LONG]
    return kept[: long[0]].strip() if long else kept.strip()


def told(rest: str, words: PhraseWords, *, bare: bool = True) -> str:
    """The verb and its object, cut at a comma.

    Nothing where the verb only says that the thing takes place, unless not `bare`: a name
    alone says nothing of what it does.
    """
    comma = _first_comma(rest)
    rest = rest[: comma.start()] if comma else rest
    light = words.light.match(rest) if bare else None
    return rest[light.end() :].strip() if light else rest.strip()


def _first_comma(words: str) -> re.Match[str] | None:
    """The first comma that does not stand in a list of names."""
    for met in _COMMA.finditer(words):
        if not (_LISTED.match(words, met.end()) or words[: met.start()].strip() == ""):
            return met
    return None
