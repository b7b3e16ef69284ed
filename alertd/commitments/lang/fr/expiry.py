"""Something that runs until a date ends: a truce, a pause, a waiver, a licence, a term."""

from alertd.commitments.cues import Strength, cue

_LASTING = (
    r"(?:trêve|pause|moratoire|suspension|gel|délai de grâce|prolongation|licence|contrat|mandat"
    r"|accord"
    r"|dérogation|exemption|cessez-le-feu|état d['’]urgence|sursis|bail|concession|convention"
    r"|période"
    r" (?:de transition|transitoire)|bouclier|aides?|dispositif|interdiction|embargo|permis|visa)"
)

lapses = cue(
    "expiry",
    r"(?:expire(?:nt|ra|ront|rait)?|arrive(?:nt|ra|ront)? à (?:échéance|expiration|terme|son "
    r"terme)|prend(?:ra|ront|nent)?"
    r" fin|cesse(?:nt|ra|ront)? (?:d['’]être|de s['’]appliquer|de produire)|est caduc|tombe(?:nt"
    r"|ra)? à échéance)",
    examples=[
        "La trêve commerciale expire le [10 novembre].",
        "Le permis arrivera à échéance [vendredi].",
    ],
    rejects=["La licence a expiré le [10 juin]."],
)

ends = cue(
    "expiry",
    rf"{_LASTING}\b[^.;]{{0,90}}?\b(?:s['’]achèv(?:e|era|ent)|se termin(?:e|era|ent)|finit|finira"
    rf"|s['’]arrête(?:ra)?)"
    rf"|(?:fin|terme|expiration|échéance) (?:de la |du |de l['’]|de |des ){_LASTING}",
    examples=["La pause tarifaire se termine le [9 août]."],
    rejects=["La réunion se termine le [9 août]."],
)

lasts = cue(
    "expiry",
    r"(?:prolong(?:é|ée|és|ées|e|era)|prorogée?s?|suspendue?s?|suspend|valables?|valides?|en "
    r"vigueur|gelée?s?|étend(?:u|ue)"
    r"|court|courent|dure(?:ra)?|exonérée?s?|maintenue?s?|rest(?:e|ent|era|eront)|reconduite?s?"
    r"|s['’]applique(?:nt)?)"
    r"\b[^.;,]{0,50}?\bjusqu['’](?:au|à|en)",
    examples=["Les sanctions restent suspendues jusqu'au [14 juillet]."],
    rejects=["Le train roule deux heures le [14 juillet]."],
    strength=Strength.NOUN,
)
