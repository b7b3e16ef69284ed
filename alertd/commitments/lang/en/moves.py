"""English ways of telling a new date by its old one, or by how much it moved."""

import re

from alertd.commitments.lang.en import vocabulary as words
from alertd.commitments.pieces import StatusWords

_NUMBERS = {word: number for number, word in enumerate(words.NUMBERS.split())} | {"a": 1, "an": 1}
_UNITS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}
_AMOUNT = r"(?P<number>\d{1,3}|[a-z]{1,9}) (?P<unit>day|week|month|year)s?"
_FURTHER = (
    r"(?:another|a further|an additional|an extra|a)(?: (?P<number>\d{1,3}|[a-z]{1,9}))?"
    r" (?P<unit>day|week|month|year)s?"
)
_THAN_PLANNED = re.compile(
    rf"[, ]{{1,2}}{_AMOUNT} (?P<side>later|earlier) than (?:first |originally "
    rf"|initially )?(?:planned|scheduled|expected)",
    re.IGNORECASE,
)
_BY_SO_MUCH = re.compile(
    r"\b(?:put|push|move|shift|delay|postpone|extend|bring|brought|set|hold|held|suspend|defer"
    r"|prolong)(?:s|d|ed|ing)?(?: (?:back|forward|off))?"
    rf" (?:by|for) (?:another |a further |an additional )?{_AMOUNT}",
    re.IGNORECASE,
)
_SO_MUCH_LONGER = re.compile(
    r" ?[^.;\n]{0,90}\b(?:keep|leave|hold|extend|prolong|renew|continue|stay|delay|suspend|roll|put"
    rf"|push|remain)\w{{0,3}}\b[^.;\n]{{0,60}} (?:for|by) {_FURTHER}",
    re.IGNORECASE,
)
_LASTS_UNTIL = re.compile(
    r"\b(?:until|till|through|up to|expires? on|ends? on|runs? to) (?:the )?$"
)
_UNCHANGED = re.compile(
    r"\b(?:still|remains?|unchanged|as (?:planned|scheduled)|on (?:track|course|schedule)"
    r"|regardless|turned down|denied|refused|rejected|untouched)\b",
    re.IGNORECASE,
)
_ANEW = re.compile(r"\b(?:will|would|is|are|has|have|now|instead)\b", re.IGNORECASE)
_MOVED_FROM = re.compile(
    r"(?:,? which (?:was|had been|is|has been) [a-z]{3,12}(?: back| forward)?|,?)"
    r" (?:from|instead of|rather than) (?:the )?"
)
_INSTEAD = re.compile(r"\b(?:instead of|rather than)(?: on)? (?:the )?$")
_FROM = re.compile(r"\bfrom (?:the )?$")
_NOT_A_MOVE = re.compile(r"\b(?:from|by) $")
_NOW = re.compile(r"\b(?:will|would|is|are|to) (?:now|instead)\b")

MOVES = StatusWords(
    than_planned=_THAN_PLANNED,
    later=frozenset({"later"}),
    by_so_much=_BY_SO_MUCH,
    numbers=_NUMBERS,
    units=_UNITS,
    months=_MONTHS,
    so_much_longer=_SO_MUCH_LONGER,
    lasts_until=_LASTS_UNTIL,
    unchanged=_UNCHANGED,
    anew=_ANEW,
    now=_NOW,
    moved_from=_MOVED_FROM,
    instead=_INSTEAD,
    from_=_FROM,
    not_a_move=_NOT_A_MOVE,
)
