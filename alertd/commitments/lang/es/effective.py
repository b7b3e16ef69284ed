"""A measure takes force."""

from alertd.commitments.cues import Strength, cue

takes_effect = cue(
    "effective",
    r"(?:entr(?:a|an|ará|arán|aría|arían|en|ar)|pon(?:e|drá|er)) (?:\w{2,12} )?en (?:vigor|vigencia"
    r"|funcionamiento)|entrada en (?:vigor|vigencia)|surt(?:e|en|irá|irán) efectos?|en vigor"
    r"|(?:estará|estarán) vigentes?|cobra(?:rá)? vigencia",
    examples=["Los nuevos aranceles entran en vigor el [1 de agosto]."],
    rejects=["Los aranceles entraron en vigor el [1 de junio]."],
)

applies = cue(
    "effective",
    r"(?:rigen?|regir(?:á|án|ía|ían)|se (?:aplican?|aplicar(?:á|án|ía|ían)|exig(?:e|irá|irán)"
    r"|prohibir(?:á|án)"
    r"|prohíben?|implantar(?:á|án)|eliminar(?:á|án))|será(?:n)? (?:obligatori[oa]s?|exigibles?"
    r"|ilegal(?:es)?)|quedar(?:á|án) (?:prohibid|derogad|exent|suspendid)[oa]s?|obligatori[oa]s?)",
    examples=[
        "La tasa se aplicará desde el [27 de agosto].",
        "El certificado será obligatorio a partir del [1 de octubre].",
    ],
    rejects=["El alumno se aplica cada [viernes]."],
    strength=Strength.NOUN,
)

tariffs = cue(
    "effective",
    r"(?:arancel(?:es)?|impuestos?|tasas?|sanciones|tarifas?|restricciones|cuotas?|gravamen"
    r"|peajes?|precios?"
    r"|salario mínimo|ley|norma|reglamento|decreto|veto|prohibición|pensiones|subida|rebaja)\b"
    r"[^.;]{0,90}?\b(?:comienzan?|comenzará|empiezan?|empezará|suben?|subirán?|bajan?|bajarán?"
    r"|aumentarán?"
    r"|aumentan?|pasar(?:á|án)|inicia)|(?:imponer?|impondrá|aplicará|subirá|elevará|gravará|bajará"
    r"|cobrará)\b[^.;]{0,90}?(?:arancel(?:es)?|impuestos?|tasas?|sanciones|tarifas?|restricciones"
    r"|precio)",
    examples=["Washington impondrá un arancel del 30% a México el [1 de agosto]."],
    rejects=["Las conversaciones sobre aranceles se celebran el [20 de agosto]."],
    strength=Strength.NOUN,
)
