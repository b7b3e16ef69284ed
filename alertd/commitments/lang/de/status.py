"""Called off, put off, moved."""

from alertd.commitments.cues import cue

cancelled = cue(
    "cancelled",
    r"(?:abgesagt|sagt(?:e|en)?\b[^;]{0,80}?\bab|gestrichen|annulliert|abgeblasen"
    r"|fällt\b[^;]{0,60}?\baus|fallen\b[^;]{0,60}?\baus|ausfallen|verworfen"
    r"|entfällt|entfallen|entfiel"
    r"|auf unbestimmte Zeit|vertagt(?! auf)|zurückgezogen|findet\b[^;]{0,60}?\bnicht statt|nicht "
    r"stattfinden|wird nun nicht|werden nun nicht|nicht mehr"
    r"|(?:wurde|ist|wird|werden|wurden)(?: [a-zäöü]{2,14}){0,3} verschoben)",
    examples=[
        "Der für den [21. Juli] geplante Gipfel wurde abgesagt.",
        "Das Treffen am [Freitag] findet nicht statt.",
        "Die Pressekonferenz am [21. Juli] entfällt.",
    ],
    rejects=["Der Gipfel findet am [21. Juli] statt."],
)

moved = cue(
    "moved",
    r"(?:(?:verschob(?:en)?|verschieb(?:t|en)|verleg(?:t|te|en)|vertag(?:t|te|en)|verlänger(?:t"
    r"|te|n)|zieht|gezogen|ausgeweitet|rückt)(?: [^;]{1,80}?)??"
    r" (?:auf(?: den)?|bis(?: zum)?|vom)|(?:vom [^;]{3,40} )?(?:auf|bis)(?: den| "
    r"zum)?(?=[^;]{3,60}\b(?:verschoben|verlegt|vertagt|verlängert|vorgezogen)))",
    examples=[
        "Die Abstimmung wurde vom 19. August auf den [20. August] verschoben.",
        "Die Waffenruhe wurde bis zum [10. November] verlängert.",
    ],
    rejects=["Die Zölle treten am [1. August] in Kraft."],
)
