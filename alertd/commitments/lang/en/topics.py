"""English words between a noun and the name of what it is part of."""

import re

from alertd.commitments.title_pieces import TopicWords

_NO_MODIFIERS = """
the a an this that these those its his her their our my your some any no each every all both such
another other same and or but nor of in on at by for from to with without into onto over under
after before until till since during through between against about above across around as than
like near off out up down per via it he she they we you i who which what whose whom whether if
when while where because although though unless so yet then now not only also just even still
already soon later earlier first last next previous new old own very more most less least much
many few several one two three four five six seven eight nine ten half will would shall should
can could may might must be been being is are was were has have had do does did said says say
called present current existing former separate entire whole broader s there here however
meanwhile instead tentative long early late full final
"""

TOPICS = TopicWords(
    no_modifiers=frozenset(_NO_MODIFIERS.split()),
    joint=re.compile(
        r"\b(?:truce|cease-?fire|detente|d[ée]tente|armistice|pact|accord|treaty"
        r"|talks|negotiations|negotiators"
        r"|trade (?:deal|agreement|war|talks)|(?:deal|agreement|tariff pause)(?! with\b))",
        re.IGNORECASE,
    ),
    general=re.compile(
        r"(?:midterms?|midterm elections|christmas|easter|thanksgiving|clocks|lunar new year"
        r"|markets|anyone|everyone|who)\b",
        re.IGNORECASE,
    ),
)
