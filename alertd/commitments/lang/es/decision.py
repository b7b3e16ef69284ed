"""Somebody decides: votes, rulings, rate decisions, verdicts."""

from alertd.commitments.cues import Strength, cue

decides = cue(
    "decision",
    r"(?:vot(?:a|an|ará|arán|aría|ar|e)(?! en las)|decid(?:e|en|irá|irán|ir)|resolver(?:á|án)"
    r"|resuelve|dictar(?:á|án)|fallar(?:á|án)|aprobar(?:á|án)|aprueba|ratificar(?:á|án)"
    r"|someter(?:á|án)"
    r"|anunciar(?:á|án) (?:su|la) (?:decisión|fallo|sentencia)|elegir(?:á|án)|se pronunciar(?:á|án)"
    r"|fijar(?:á|án) (?:los|el) tipos?|debatir(?:á|án))",
    examples=[
        "El Senado votará el pacto el [22 de julio].",
        "El tribunal dictará sentencia el [1 de agosto].",
    ],
    rejects=["El Senado votó el [25 de junio]."],
)

decision = cue(
    "decision",
    r"decisión|decisiones|fallo|sentencia|veredicto|votación|voto|resolución|tipos? de interés"
    r"|dictamen"
    r"|moción",
    examples=["La votación está prevista para el [15 de julio]."],
    rejects=["El fallo recibió críticas el [30 de junio]."],
    strength=Strength.NOUN,
)
