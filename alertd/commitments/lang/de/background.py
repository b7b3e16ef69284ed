"""Dates in the future that nobody commits to: old plans, habits, might-have-beens."""

from alertd.commitments.cues import cue

once = cue(
    "background",
    r"(?:ursprünglich|zunächst|anfangs|zuvor|eigentlich|bislang|bisher)(?: (?:für|am|auf|zum|war"
    r"|waren|den|geplant(?:e[nrs]?)?|vorgesehen(?:e[nrs]?)?"
    r"|angesetzt(?:e[nrs]?)?))?",
    examples=["Die ursprünglich für den [1. August] geplanten Kontrollen beginnen am 1. Oktober."],
    rejects=["Die Kontrollen beginnen am [1. August]."],
)

was_due = cue(
    "background",
    r"sollte(?:n)?|(?:war|waren)(?= [^;]{0,60}(?:geplant|vorgesehen|angesetzt))|(?:für den"
    r"|für)(?=[^;]{3,40} (?:geplante|angesetzte|vorgesehene)[nrs]?\b)",
    examples=["Die Abstimmung, die am [Freitag] stattfinden sollte, wurde abgesagt."],
    rejects=["Die Abstimmung ist am [Freitag]."],
)

habit = cue(
    "background",
    r"üblicherweise|normalerweise|gewöhnlich|traditionell|in der Regel|jedes Jahr|stets",
    examples=["Die Lieferungen beginnen üblicherweise [Ende September]."],
    rejects=["Die Lieferungen beginnen [Ende September]."],
)

unreal = cue(
    "background",
    r"(?:hätte|hätten|wäre|wären)\b",
    examples=["Der Plan hätte bis [Jahresende] Büros eröffnet."],
    rejects=["Der Plan wird bis [Jahresende] unterzeichnet."],
)
