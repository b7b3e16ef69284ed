"""How a French headline tells what happens."""

import re

from alertd.commitments.title_pieces import HeadlineWords

# That it is held, put off or called off stands in the record's date and status.
_HELD = re.compile(
    r"(?: (?:annoncé|prévu|fixé)e?s?)?"
    r"(?: (?:a|ont) été (?:annulé|reporté|repoussé|suspendu)e?s?| se tien(?:t|nent)"
    r"| (?:a|ont) lieu)$"
)
_ACTS = (
    (_HELD, ""),
    (re.compile(r" a pour (?=\w{3,20}(?:er|ir|re)\b)"), " : délai pour "),
    (re.compile(r" être (?=\w{2,20}[éuits]s?\b)"), " "),
    (re.compile(r"\bs' (?=\w)"), "s'"),
    (re.compile(r"\bne (est|a|ont)\b"), r"n'\1"),
    (re.compile(r"\b(?<!d')entrer en vigueur\b"), "entre en vigueur"),
    (re.compile(r" se tenir\b"), " se tient"),
)

HEADLINES = HeadlineWords(acts=_ACTS)
