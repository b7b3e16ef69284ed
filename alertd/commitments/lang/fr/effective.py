"""A measure takes force."""

from alertd.commitments.cues import Strength, cue

takes_effect = cue(
    "effective",
    r"(?:entre(?:nt|ra|ront|rait|raient)?|mise?s?|entrer) en (?:vigueur|application|service)"
    r"|entrée en (?:vigueur|application)"
    r"|prend(?:ra|ront|nent)? effet|effecti(?:f|fs|ve|ves) (?:à partir|dès|le|au)",
    examples=["Les nouveaux droits de douane entrent en vigueur le [1er août]."],
    rejects=["Les droits de douane sont entrés en vigueur le [1er juin]."],
)

applies = cue(
    "effective",
    r"(?:s['’]appliqu(?:e|ent|era|eront|erait)|ser(?:a|ont) (?:obligatoires?|interdite?s?"
    r"|exigée?s?|supprimée?s?|appliquée?s?"
    r"|relevée?s?|gratuite?s?|instaurée?s?)|obligatoires?|deviendr(?:a|ont)|devien(?:t|nent) "
    r"(?:obligatoires?|illégal))",
    examples=[
        "La taxe s'appliquera à partir du [27 août].",
        "Le certificat sera obligatoire à compter du [1er octobre].",
    ],
    rejects=["L'élève a appliqué la règle [vendredi]."],
    strength=Strength.NOUN,
)

tariffs = cue(
    "effective",
    r"(?:droits de douane|taxes?|impôts?|sanctions|tarifs?|restrictions|quotas?|péages?|prix|loi"
    r"|décret|règlement|interdiction"
    r"|smic|pensions|allocations|hausse|baisse|réforme|surtaxe)\b[^.;]{0,90}?\b(?:commence(?:nt"
    r"|ra)?|débute(?:nt|ra)?|augmente(?:nt|ra|ront)?"
    r"|baisse(?:nt|ra|ront)|passe(?:nt|ra|ront)? (?:à|de)|grimper(?:a|ont))|(?:impos(?:e|era|ent"
    r"|eront)|appliquera|relèvera|augmentera"
    r"|abaissera|taxera|instaurera)\b[^.;]{0,90}?(?:droits de douane|taxes?|impôts?|sanctions"
    r"|tarifs?|restrictions|prix)",
    examples=["Washington imposera une taxe de 30 % au Mexique le [1er août]."],
    rejects=["Les discussions sur les tarifs ont lieu le [20 août]."],
    strength=Strength.NOUN,
)
