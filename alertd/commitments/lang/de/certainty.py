"""How sure a text is of what it announces."""

from alertd.commitments.cues import Strength, cue

possible = cue(
    "possible",
    r"könnte(?:n)?|kann|können|möglicherweise|möglich(?:e[nrs]?)?|droh(?:t|en)|erwäg(?:t|en)"
    r"|prüf(?:t|en)|schlägt|schlagen\b[^;]{0,80}?\bvor|vorgeschlagen"
    r"|Vorschlag|womöglich|vielleicht|denkbar|eventuell|nicht ausgeschlossen|fordert|fordern"
    r"|würde(?:n)?|dürfte(?:n)? frühestens|im Gespräch",
    examples=["Washington könnte am [1. August] weitere Zölle verhängen."],
    rejects=["Die Zölle treten am [1. August] in Kraft."],
)

expected = cue(
    "expected",
    r"soll(?:te|ten|en)?|erwart(?:et|en)|plan(?:t|en)|geplant(?:e[nrs]?)?|vorgesehen"
    r"|voraussichtlich|wahrscheinlich|vermutlich|dürfte(?:n)?|rechnet|hofft|hoffen"
    r"|will|wollen|möchte(?:n)?|strebt|anvisiert|beabsichtig(?:t|en)|nach Angaben aus|Insidern"
    r"|ziel(?:t|en)|gegen|etwa|rund|absehbar|bereitet",
    examples=["Die Zentralbank will die Zinsen am [31. Juli] senken."],
    rejects=["Die Zölle treten am [1. August] in Kraft."],
)

scheduled = cue(
    "scheduled",
    r"angesetzt|terminiert|anberaumt|festgelegt|bestätigt|vereinbart|angekündigt|beschlossen"
    r"|verpflichtet|zugesagt|tritt|treten|läuft|endet|beginnt|muss|müssen"
    r"|wird|werden|spätestens|hat bis|findet|einberufen",
    examples=["Die Zölle treten am [1. August] in Kraft."],
    rejects=["Das Ministerium prüft ein Verbot ab dem [1. September]."],
    strength=Strength.WEAK,
)
