"""Something that runs until a date ends: a truce, a pause, a waiver, a licence, a term."""

from alertd.commitments.cues import Strength, cue

_LASTING = (
    r"(?:pr[óo]rroga|pausa|tregua|plazo|moratoria|suspensión|congelación|vigencia|licencia|contrato"
    r"|mandato|acuerdo|convenio|permiso|concesión|exención|alto el fuego|estado de (?:alarma"
    r"|emergencia|excepción)|período de gracia|veda|ayudas?|subvención|bonificación|oferta)"
)

lapses = cue(
    "expiry",
    r"(?:vencen?|vencer(?:á|án|ía|ían)|expiran?|expirar(?:á|án|ía)|caducan?|caducar(?:á|án|ía)"
    r"|prescriben?|se (?:agotan?|agotar(?:á|án|ía))|deja(?:n|rá|rán)? de (?:estar|tener|aplicarse"
    r"|regir)|venza|expire|caduque)",
    examples=[
        "La tregua comercial vence el [10 de noviembre].",
        "El permiso expirará el [viernes].",
    ],
    rejects=["La licencia expiró el [10 de junio]."],
)

ends = cue(
    "expiry",
    rf"{_LASTING}\b[^.;]{{0,90}}?\b(?:terminan?|termina(?:rá|rán|ría)|acaban?|acabar(?:á|án)"
    r"|finalizan?|finalizar(?:á|án)|concluyen?|concluir(?:á|án)|llega(?:rá)? a su fin|cesa(?:rá)?)"
    rf"|(?:fin|final|término|vencimiento|expiración) (?:de|del|de la) {_LASTING}",
    examples=["La pausa arancelaria termina el [9 de agosto]."],
    rejects=["La reunión termina el [9 de agosto]."],
)

lasts = cue(
    "expiry",
    r"(?:prorrogad[oa]s?|prorroga(?:n|rá|rán)?|prolonga(?:n|rá|rán)?|suspendid[oa]s?|suspende(?:n"
    r"|rá)?"
    r"|vigentes?|en vigor|válid[oa]s?|exent[oa]s?|congelad[oa]s?|rige(?:n)?|dura(?:n|rá|rán)?"
    r"|extiende(?:n)?|extendid[oa]s?|se mant(?:iene|ienen|endrá|endrán)|seguir(?:á|án)"
    r"|permanecer(?:á|án)|continuar(?:á|án)|aplazad[oa]s?)\b[^.;,]{0,50}?\bhasta",
    examples=["Las sanciones quedan suspendidas hasta el [14 de julio]."],
    rejects=["El tren dura dos horas el [14 de julio]."],
    strength=Strength.NOUN,
)
