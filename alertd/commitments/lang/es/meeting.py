"""People come together: meetings, talks, visits, summits, calls, hearings."""

from alertd.commitments.cues import Strength, cue

meets = cue(
    "meeting",
    r"(?:se (?:re[úu]n(?:e|en|irá|irán|iría)|encontrar(?:á|án)|ver(?:á|án))|reunirse|recib(?:e"
    r"|irá|en|irán)"
    r" (?:al?|en)|viaj(?:a|an|ará|arán|ar)|visit(?:a|an|ará|arán|ar)|acud(?:e|en|irá|irán)"
    r"|asistir(?:á|án)"
    r"|comparec(?:e|en|erá|erán)|regres(?:a|an|ará|arán|ar) a|volver(?:á|án) a (?:reunirse|verse)"
    r"|conversar(?:á|án)|hablar(?:á|án)|dialogar(?:á|án)|intervendr(?:á|án)|declara(?:rá|rán)? ante"
    r"|sentar(?:á|án)|negociar(?:á|án)|celebr(?:a|an|ará|arán) (?:una |la |su |el )?(?:\w{2,20} "
    r")?(?:reunión"
    r"|cumbre|audiencia|vista|sesión|conferencia|junta|asamblea|pleno|encuentro))",
    examples=[
        "El ministro viaja el [miércoles] a la capital.",
        "Los líderes se reunirán en Lima el [viernes].",
    ],
    rejects=["Los dos se reunieron el [30 de junio]."],
)

meeting = cue(
    "meeting",
    r"reunión|reuniones|cumbre|visita|viaje|conferencia|audiencia|encuentro|negociaciones"
    r"|conversaciones"
    r"|diálogo|sesión|junta|asamblea|congreso|foro|gira|ronda|cita|llamada|revisión conjunta"
    r"|mesa de"
    r" (?:diálogo|negociación)|rueda de prensa|pleno|vista oral",
    examples=["La próxima ronda de conversaciones empieza el [lunes]."],
    rejects=["La reunión fracasó el [lunes]."],
    strength=Strength.NOUN,
)
