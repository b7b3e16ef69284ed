"""Dates in the future that nobody commits to: old plans, habits, might-have-beens."""

from alertd.commitments.cues import cue

once = cue(
    "background",
    r"(?:initialement|à l['’]origine|d['’]abord|auparavant|précédemment|jusqu['’]ici"
    r"|jusqu['’]alors|un temps)"
    r" (?:prévue?s?|programmée?s?|fixée?s?|annoncée?s?|attendue?s?|envisagée?s?)|(?:avait"
    r"|avaient) (?:initialement )?(?:été )"
    r"(?:prévue?s?|programmée?s?|fixée?s?|annoncée?s?)",
    examples=["Les contrôles, initialement prévus le [1er août], commenceront le 1er octobre."],
    rejects=["Les contrôles commenceront le [1er août]."],
)

was_due = cue(
    "background",
    r"(?:était|étaient) (?:\w{2,20} )?(?:prévue?s?|programmée?s?|fixée?s?|attendue?s?|censée?s?)"
    r"|devai(?:t|ent)|allai(?:t|ent)"
    r"|(?<!est )(?<!sont )(?:prévue?s?|programmée?s?|fixée?s?)(?= (?:le |pour |au |à |en |ce "
    r"|[a-z]{4,9}di)[^.;]{0,60}(?:annul|report|ajourn|suspend))",
    examples=["Le vote, qui était prévu [vendredi], a été annulé."],
    rejects=["Le vote a lieu [vendredi]."],
)

habit = cue(
    "background",
    r"habituellement|d['’]ordinaire|généralement|traditionnellement|d['’]habitude|chaque année"
    r"|tous les ans",
    examples=["Les livraisons commencent habituellement [fin septembre]."],
    rejects=["Les livraisons commenceront [fin septembre]."],
)

unreal = cue(
    "background",
    r"(?:aurait|auraient) (?!lieu|jusqu|besoin)\w{2,20}|(?:serait|seraient) (?:entrée?s?"
    r"|partie?s?)",
    examples=["Le plan aurait ouvert des bureaux avant [la fin de l'année]."],
    rejects=["Le plan sera signé avant [la fin de l'année]."],
)
