"""How a German headline tells what happens."""

import re

from alertd.commitments.title_pieces import HeadlineWords

_ACTS = (
    # That it is held, put off or called off stands in the record's date and status.
    (re.compile(r" (?:findet|finden)((?: [\w.-]{1,30}){0,6}) statt$"), r"\1"),
    (re.compile(r" (?:wurde|wurden|wird|werden) (?:abgesagt|verschoben|verlegt|vertagt)$"), ""),
    (re.compile(r"^(?:Für .{1,30} )?[Gg]eplante[rsn]? (?=[A-ZÄÖÜ])"), ""),
    (re.compile(r"^Andernfalls (?:der|die|das) "), ""),
    (
        re.compile(r"^In [A-ZÄÖÜ]\w+ (?:beginnt|beginnen|startet) (?:der|die|das) (.*)"),
        r"\1 beginnt",
    ),
    (re.compile(r"(?<=\w) in Kraft treten$"), " tritt in Kraft"),
    (re.compile(r"(?<=\w) abstimmen$"), " stimmt ab"),
    (re.compile(r"(?<=\w) (?:spätestens|frühestens)(?= \w)"), ""),
)

HEADLINES = HeadlineWords(acts=_ACTS)
