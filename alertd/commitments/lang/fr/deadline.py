"""Somebody has to act by a date."""

from alertd.commitments.cues import Strength, cue

has_until = cue(
    "deadline",
    r"(?:a|ont|aura|auront|dispos(?:e|ent|era|eront)|laisse(?:nt)?|donne(?:nt)?|avai(?:t|ent)"
    r"|accord(?:e|ent))"
    r"(?: [^,.;]{1,60}?)? jusqu['’](?:au|à|en)",
    examples=["Le Sénat a jusqu'au [15 décembre] pour voter les droits de douane."],
    rejects=["La trêve dure jusqu'au [vendredi]."],
)

must = cue(
    "deadline",
    r"(?:doi(?:t|vent)|dev(?:ra|ront)|est tenue?|sont tenu(?:e?s)|exige|impose|oblige|somm(?:e"
    r"|és?)|s['’]est engagée?"
    r"|s['’]engage(?:nt)?|il faut|il faudra|demande)\b[^.;]{1,140}?(?:\bavant|\bau plus tard"
    r"|\bd['’]ici|\bjusqu['’]|\bsous|\bdans un délai"
    r"|\bdans les)",
    examples=[
        "Il devra remettre son rapport avant le [1er août].",
        "Les entreprises doivent s'enregistrer au plus tard [vendredi].",
    ],
    rejects=["Les ministres doivent se réunir le [1er août]."],
)

deadline = cue(
    "deadline",
    r"date (?:limite|butoir)|échéance|délai|dernier jour (?:pour|de)|ultimatum|clôture (?:des|du "
    r"dépôt)",
    examples=["La date limite de dépôt des dossiers est le [31 juillet]."],
    rejects=["La pause tarifaire se termine le [9 août]."],
    strength=Strength.NOUN,
)

comments = cue(
    "deadline",
    r"(?:candidatures|inscriptions?|consultation(?: publique)?|contributions|observations"
    r"|commentaires|dossiers|offres"
    r"|déclarations?|demandes|enquête publique|recours)\b[^.;]{0,80}?\b(?:jusqu['’]|clos(?:e|es)?"
    r"|ferm(?:e|ent|era|eront)"
    r"|se clôtur|s['’]achèv|se termin|prend fin|reçues?|ouverte?s?)\w{0,6}",
    examples=["Les inscriptions ferment le [29 août]."],
    rejects=["Le commentaire a fait rire le [29 août]."],
)

pays = cue(
    "deadline",
    r"(?:payer|verser|remettre|présenter|rendre|transmettre|déposer|rembourser|répondre"
    r"|livrer)\b[^.;]{0,60}?(?:\bavant"
    r"|\bau plus tard|\bd['’]ici)",
    examples=["L'État s'apprête à rembourser la dette avant le [31 décembre]."],
    rejects=["L'entreprise va verser le dividende le [31 juillet]."],
    strength=Strength.NOUN,
)
