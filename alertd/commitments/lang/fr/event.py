"""Anything else that happens on a date: elections, strikes, ceremonies, launches, trials."""

from alertd.commitments.cues import Strength, cue

happens = cue(
    "event",
    r"(?:inaugur(?:e|era|ée?)|s['’]ouvr(?:e|ira|ent)|ouvr(?:e|ira|iront) (?:ses|les|au)"
    r"|démarre(?:ra)?|sign(?:e|era|ent|eront|ée?)"
    r"|prend(?:ra)? ses fonctions|quitte(?:ra)?|décolle(?:ra)?|rouvr(?:e|ira)|ferm(?:e|era"
    r"|eront) (?:ses|leurs)|ser(?:a|ont) fermée?s?"
    r"|se tien(?:t|dra)|aur(?:a|ont) lieu|commence(?:ra)?|débute(?:ra)?|s['’]élancer(?:a|ont)"
    r"|cesser(?:a|ont)|prêter(?:a)? serment)",
    examples=["Le nouveau pont sera inauguré le [1er octobre]: le préfet l'inaugure."],
    rejects=["Le pont a été construit le [1er juin]."],
    strength=Strength.WEAK,
)

occasion = cue(
    "event",
    r"élections?|législatives|municipales|présidentielle|référendum|grève|mobilisation|cérémonie"
    r"|procès|festival|salon|finale|match"
    r"|lancement|inauguration|ouverture|manifestation|second tour|premier tour|investiture"
    r"|scrutin|rentrée|défilé|travaux"
    r"|préavis",
    examples=["Les élections municipales auront lieu le [15 mars]."],
    rejects=["Les élections du [1er juin] ont amené un autre gouvernement."],
    strength=Strength.NOUN,
)
