"""Somebody has to act by a date."""

from alertd.commitments.cues import Strength, cue

has_until = cue(
    "deadline",
    r"(?:tienen?|tendrá|tendrán|tenía|dispone(?:n|drá|drán)?|da|dio|dan|ha dado|concedió|fijó"
    r"|cuentan?)"
    r"(?: [^,.;]{1,60}?)? (?:hasta|de plazo|un plazo)",
    examples=["El Senado tiene hasta el [15 de diciembre] para votar los aranceles."],
    rejects=["La tregua dura hasta el [viernes]."],
)

must = cue(
    "deadline",
    r"(?:deb(?:e|en|erá|erán)|tienen? que|tendr(?:á|án) que|hay que|habrá que|está(?:n)? "
    r"obligad[oa]s? a"
    r"|exige|pide|ordenó|obliga a)\b[^.;]{1,140}?\b(?:antes del?|a más tardar|hasta|en un plazo"
    r"|en el plazo"
    r"|dentro de|no más tarde)",
    examples=[
        "Deberá entregar su informe antes del [1 de agosto].",
        "Las empresas tienen que registrarse a más tardar el [viernes].",
    ],
    rejects=["Los ministros deben reunirse el [1 de agosto]."],
)

deadline = cue(
    "deadline",
    r"fecha (?:límite|tope)|plazo|último día (?:para|de)|vencimiento|cierre del plazo|ultimátum",
    examples=["La fecha límite para solicitar las ayudas es el [31 de julio]."],
    rejects=["La pausa arancelaria termina el [9 de agosto]."],
    strength=Strength.NOUN,
)

comments = cue(
    "deadline",
    r"(?:comentarios|alegaciones|observaciones|solicitudes|inscripciones|inscripción|candidaturas"
    r"|ofertas|propuestas|consulta pública|matrícula|postulaciones|recursos)\b[^.;]{0,80}?"
    r"\b(?:hasta|cierran?|cerrarán?|terminan?|finalizan?|finalizará|concluye|se reciben|recibirá"
    r"|vence)"
    r"|(?:recibe|admite|acepta|recibirá|admitirá|aceptará) (?:comentarios|solicitudes|alegaciones"
    r"|propuestas|ofertas|candidaturas)",
    examples=[
        "La oficina recibe comentarios del público hasta el [3 de agosto].",
        "El plazo de inscripción se cierra el [viernes]: las solicitudes cierran entonces.",
    ],
    rejects=["El comentario causó risas el [29 de agosto]."],
)

pays = cue(
    "deadline",
    r"(?:pagar|abonar|entregar|presentar|devolver|remitir|notificar|responder)\b[^.;]{0,60}?"
    r"\b(?:antes del?|a más tardar|no más tarde)",
    examples=["Grecia se comprometió a pagar la deuda antes del [31 de diciembre]."],
    rejects=["La empresa va a pagar el dividendo el [31 de julio]."],
    strength=Strength.NOUN,
)
