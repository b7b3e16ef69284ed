"""Called off, put off, moved."""

from alertd.commitments.cues import cue

cancelled = cue(
    "cancelled",
    r"(?:se |fue |fueron |ha sido |han sido |queda |quedó |quedan )?(?:cancel(?:ó|aron|ad[oa]s?"
    r"|a)|suspend(?:ió"
    r"|ieron|id[oa]s?)|desconvoc(?:ó|aron|ad[oa]s?)|anul(?:ó|aron|ad[oa]s?)|aplaz(?:ó|aron"
    r"|ad[oa]s?)(?! (?:a|al"
    r"|para|hasta|del?))|pospuest[oa]s?(?! (?:a|al|para|hasta))|pospuso(?! (?:al?|para|hasta))"
    r"|retirad[oa]s?"
    r"|descartad[oa]s?)|ya no (?:se )?\w{2,20}(?:rá|rán|ría)|no (?:se )?(?:celebrará|reunirá"
    r"|viajará"
    r"|llegará|entrará|habrá|tendrá lugar|publicará|acudirá|asistirá|aplicará)(?: "
    r"ya)?(?![^.;]{0,30}\bhasta)",
    examples=[
        "La cumbre prevista para el [21 de julio] se canceló.",
        "El plazo ya no se agotará el [sábado].",
    ],
    rejects=["La cumbre se celebrará el [21 de julio]."],
)

moved = cue(
    "moved",
    r"(?:aplaz(?:ó|aron|a|ará|ad[oa]s?|ar)|pospon(?:e|er|drá)|pospuso|pospuest[oa]s?|retras(?:ó"
    r"|aron|a|ará|ad[oa]s?)"
    r"|adelant(?:ó|aron|a|ará|ad[oa]s?)|traslad(?:ó|aron|a|ad[oa]s?)|prorrog(?:ó|aron|a|ará"
    r"|ad[oa]s?)"
    r"|prolong(?:ó|a|ad[oa]s?)|extend(?:ió|ieron|id[oa]s?)|ampli(?:ó|aron|ad[oa]s?)|reprogram(?:ó"
    r"|ad[oa]s?)"
    r"|cambi(?:ó|ad[oa]s?)|movi(?:ó|d[oa]s?)|pas(?:ó|a|ará))(?: [^.;]{1,80}?)?? (?:al?|para|hasta"
    r"|del?)"
    r"(?: el| la| próximo)?",
    examples=[
        "La votación se aplazó del 19 de agosto al [20 de agosto].",
        "La tregua fue prorrogada hasta el [10 de noviembre].",
    ],
    rejects=["Los aranceles entran en vigor el [1 de agosto]."],
)
