"""Somebody decides: votes, rulings, rate decisions, verdicts."""

from alertd.commitments.cues import Strength, cue

decides = cue(
    "decision",
    r"(?:vot(?:e|ent|era|eront|er)|se prononcer(?:a|ont)?|décide(?:nt|ra|ront)|tranche(?:nt|ra"
    r"|ront)?|statuer(?:a|ont)|rend(?:ra|ront)?"
    r" (?:sa|son|leur|une) (?:décision|jugement|avis|arrêt|verdict)|adopter(?:a|ont)|ratifier(?:a"
    r"|ont)|examiner(?:a|ont)|examine(?:nt)?"
    r"|annoncer(?:a|ont) (?:sa|leur) décision|élir(?:a|ont)|fixer(?:a|ont) (?:ses|les) taux"
    r"|arbitrer(?:a|ont))",
    examples=[
        "Le Sénat votera le pacte le [22 juillet].",
        "Le tribunal rendra son jugement le [1er août].",
    ],
    rejects=["Le Sénat a voté le [25 juin]."],
)

decision = cue(
    "decision",
    r"décisions?|jugement|verdict|vote|scrutin public|arrêt|délibéré|taux d['’]intérêt|avis"
    r"|motion de censure|ratification",
    examples=["Le verdict est attendu le [4 août]."],
    rejects=["Le jugement a été critiqué le [30 juin]."],
    strength=Strength.NOUN,
)
