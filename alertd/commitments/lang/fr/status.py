"""Called off, put off, moved."""

from alertd.commitments.cues import cue

cancelled = cue(
    "cancelled",
    r"(?:a |ont |est |sont |a été |ont été |était )?(?:finalement )?(?:annul(?:é|ée|és|ées|e)"
    r"|suspendue?s? sine die|déprogrammée?s?"
    r"|ajournée?s?(?! (?:au|à|en|du))|reportée?s?(?! (?:au|à|en|jusqu|du|de))|retirée?s?"
    r"|abandonn(?:é|ée|és|ées)|supprimée?s?)"
    r"|n['’](?:aura|auront) (?:pas|finalement pas|plus) lieu|ne (?:se )?\w{2,20}(?:ra|ront) "
    r"(?:pas|plus|finalement pas)(?![^.;]{0,30}\b(?:avant|jusqu))"
    r"|renonc(?:e|é)|sine die",
    examples=[
        "Le sommet prévu le [21 juillet] a été annulé.",
        "La réunion de [vendredi] n'aura pas lieu.",
    ],
    rejects=["Le sommet aura lieu le [21 juillet]."],
)

moved = cue(
    "moved",
    r"(?:report(?:é|ée|és|ées|e|era|er)|repouss(?:é|ée|és|ées|e|era|er)|décal(?:é|ée|és|ées|e|er)"
    r"|avanc(?:é|ée|és|ées|er)|ajournée?s?"
    r"|déplac(?:é|ée|és|ées|er)|prolong(?:é|ée|és|ées|e|era|er)|prorogée?s?|reprogrammée?s?"
    r"|retard(?:é|ée|és|ées)|étend(?:u|ue|us|ues)"
    r"|pass(?:é|ée|e|era))(?: [^.;]{1,80}?)?? (?:au|à|jusqu['’]au|jusqu['’]à|jusqu['’]en|en|du"
    r"|de)(?: la)?",
    examples=[
        "Le vote a été reporté du 19 août au [20 août].",
        "La trêve a été prolongée jusqu'au [10 novembre].",
    ],
    rejects=["Les taxes entrent en vigueur le [1er août]."],
)
