"""Something comes out: reports, figures, results, products."""

from alertd.commitments.cues import Strength, cue

publishes = cue(
    "release",
    r"(?:publi(?:e|ent|era|eront|er)|diffuser(?:a|ont)|dévoile(?:nt|ra|ront)?|ser(?:a|ont) "
    r"(?:publiée?s?|dévoilée?s?|mise?s? en vente"
    r"|diffusée?s?|commercialisée?s?)|présente(?:nt|ra|ront)? (?:ses|leurs|les|son|le|un) "
    r"(?:résultats|rapport|comptes|chiffres|bilan|budget)"
    r"|communiquer(?:a|ont)|paraî(?:t|tra|tront)|sort(?:ira|iront)? (?:en|dans|au)|lancer(?:a"
    r"|ont))",
    examples=["L'institut publiera les chiffres de l'emploi le [18 juillet]."],
    rejects=["Les chiffres ont été publiés le [18 juin]."],
)

figures = cue(
    "release",
    r"(?:chiffres|données|résultats|rapport|bilan|enquête|indice|statistiques?|compte rendu"
    r"|comptes|publication|sortie|parution|PIB"
    r"|inflation)",
    examples=["Les chiffres de l'inflation sont attendus le [15 juillet]."],
    rejects=["Les données ont été révisées le [18 juin]."],
    strength=Strength.NOUN,
)
