"""How a Spanish headline tells what happens."""

import re

from alertd.commitments.title_pieces import HeadlineWords

# That it is held, moved or called off stands in the record's date and status.
_HELD = re.compile(
    r"(?: (?:previst|programad|convocad)[oa]s?)?"
    r"(?: (?:ha|han) sido (?:cancelad|aplazad|pospuest|suspendid)[oa]s?"
    r"| se (?:celebra|aplaza|cancela|pospone|suspende|retrasa)n?)$"
)
_ACTS = (
    (_HELD, ""),
    (re.compile(r" tienen? para (?=\w{3,20}[aei]r)"), ": plazo para "),
    (re.compile(r"\bentrar en vigor\b"), "entra en vigor"),
)

HEADLINES = HeadlineWords(acts=_ACTS)
