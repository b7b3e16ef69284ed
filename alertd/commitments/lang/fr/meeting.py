"""People come together: meetings, talks, visits, summits, calls, hearings."""

from alertd.commitments.cues import Strength, cue

meets = cue(
    "meeting",
    r"(?:se (?:réuni(?:t|ssent|ra|ront|r)|rencontrer(?:a|ont)|retrouv(?:e|ent|era|eront)"
    r"|rend(?:ra|ront|ent)?(?! compte))|rencontre(?:nt|ra|ront)"
    r"|accueill(?:e|era|ent|eront)|reçoi(?:t|vent)|recev(?:ra|ront)|visite(?:ra|ront)"
    r"|s['’]entretiendr(?:a|ont)|participer(?:a|ont)"
    r"|comparaît(?:ra|ront)?|assister(?:a|ont)|s['’]exprimer(?:a|ont) devant|retourne(?:ra)? à"
    r"|tien(?:t|nent|dra|dront)"
    r" (?:une |leur |sa |son |un )?(?:\w{2,20} )?(?:réunion|sommet|audience|conférence|assemblée"
    r"|conseil)|négocier(?:a|ont)|sera entendue?"
    r"|auditionn(?:e|era|ent|eront)|ser(?:a|ont) (?:reçue?s?|auditionnée?s?))",
    examples=[
        "Le ministre se rend [mercredi] dans la capitale.",
        "Les dirigeants se réuniront à Lyon [vendredi].",
    ],
    rejects=["Les deux se sont réunis le [30 juin]."],
)

meeting = cue(
    "meeting",
    r"réunions?|sommet|visite|voyage|déplacement|conférence|audience|rencontre|négociations"
    r"|pourparlers|discussions|entretiens?"
    r"|dialogue|session|assemblée générale|congrès|forum|conseil des ministres|table ronde"
    r"|audition|colloque|rendez-vous"
    r"|conclave|séance",
    examples=["Le prochain cycle de pourparlers débute [lundi]."],
    rejects=["La réunion a échoué [lundi]."],
    strength=Strength.NOUN,
)
