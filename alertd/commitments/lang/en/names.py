"""How names look in English news, and who bears them."""

import re

from alertd.commitments.lang.en import vocabulary as words
from alertd.commitments.title_pieces import NameWords

_NAME = re.compile(
    r"(?<![\w&])[A-Z][\w&+]*(?:[.’'-][A-Za-z][\w&]*){0,3}\.?"
    r"(?: (?:(?:of|the|and|for|de|da|von|van|bin|al"
    r"|&) ){0,2}[A-Z][\w&+]*(?:[.’'-][A-Za-z][\w&]*){0,3}){0,6}"
)
# Two sides that are told by no name.
_BOTH = re.compile(
    r"\b(?:two|both|the) (?:(?:world[’']s )?\w{1,20} ){0,2}"
    r"(?:superpowers|powers|countries|sides|nations|governments|capitals|economies|neighbou?rs)\b",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"[’']s?$")
_BODY_WORDS = frozenset(words.BODY_WORDS.split())
_TITLES = frozenset(words.TITLES.split())
_NO_NAMES = frozenset(words.NO_NAMES.split())
_OF_A_BODY = re.compile(rf" (?:[A-Z][a-z]{{1,15}} )?(?:{'|'.join(sorted(_BODY_WORDS))})\b")
_NO_PARTIES = frozenset(words.NO_PARTIES.strip().splitlines())
_JOINT = re.compile(r" and (?:the )?|(?<=\w)[’']s (?=[A-Z])")
_OFFICES = (
    r"(?:President|Minister|Secretary|Premier|Chancellor|Leader|Chair(?:man|woman)?|Judge|Speaker"
    r"|Governor|Ambassador"
    r"|Representative|Commissioner|King|Queen|Prince)"
)
_OF_A_PERSON = re.compile(rf" (?:[A-Z][a-z]{{1,12}} ){{0,2}}{_OFFICES} [A-Z][a-z]")
_COUNTERPART = re.compile(
    r"\b(?:his|her|their) ([A-Z][\w.]{1,20}(?: [A-Z][a-z]{1,12})?) counterpart\b"
)

NAMES = NameWords(
    countries=words.COUNTRIES,
    bodies=words.BODIES,
    states=words.STATES,
    name=_NAME,
    both=_BOTH,
    body_words=_BODY_WORDS,
    titles=_TITLES,
    no_names=_NO_NAMES,
    no_parties=_NO_PARTIES,
    joint=_JOINT,
    of_a_person=_OF_A_PERSON,
    of_a_body=_OF_A_BODY,
    counterpart=_COUNTERPART,
    possessive=_POSSESSIVE,
    firm=re.compile(r"(?<=.) (?:Inc|Corp|Co|Ltd|LLC|PLC|plc|SA|AG|NV|SE)\.?$"),
    byline=re.compile(r"\b(?:[Bb]y|BY|Words:|Reporting by|Editing by) $"),
    attributive=True,
    goes_first=frozenset({"United States", "European Union"}),
)
