"""Dates in the future that nobody commits to: old plans, habits, might-have-beens."""

from alertd.commitments.cues import cue

once = cue(
    "background",
    r"(?:inicialmente|originalmente|en un principio|en principio|antes|previamente|originariamente)"
    r" (?:\w{2,12} )?(?:previst|programad|fijad|convocad|anunciad|planead)[oa]s?|(?:había"
    r"|habían) (?:sido )?"
    r"(?:previsto|programado|fijado|convocado|anunciado|planeado)s?",
    examples=[
        "Los controles, inicialmente previstos para el [1 de agosto], empezarán el 1 de octubre."
    ],
    rejects=["Los controles empezarán el [1 de agosto]."],
)

was_due = cue(
    "background",
    r"(?:estaba|estaban|era|eran|iba a|iban a|debía|debían)(?: \w{2,20})?(?: (?:previst|programad"
    r"|fijad)[oa]s?)?"
    r"|(?<!está )(?<!están )(?:previst|programad|fijad|convocad)[oa]s? "
    r"para(?=[^.;]{0,60}(?:cancel|suspend|aplaz|anul))",
    examples=["La votación, que estaba prevista para el [viernes], se canceló."],
    rejects=["La votación es el [viernes]."],
)

habit = cue(
    "background",
    r"habitualmente|normalmente|suele(?:n)?|tradicionalmente|por lo general|cada año|todos los "
    r"años",
    examples=["Las entregas suelen empezar a [finales de septiembre]."],
    rejects=["Las entregas empezarán a [finales de septiembre]."],
)

unreal = cue(
    "background",
    r"(?:habría|habrían|hubiera|hubieran|hubiese) (?!que)\w{2,20}|pid(?:e|en|ió) esperar",
    examples=["El plan habría abierto oficinas antes de [fin de año]."],
    rejects=["El plan se firmará antes de [fin de año]."],
)
