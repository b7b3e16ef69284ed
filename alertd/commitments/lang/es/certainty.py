"""How sure a text is of what it announces."""

from alertd.commitments.cues import Strength, cue

possible = cue(
    "possible",
    r"podr(?:ía|ían)|puede que|pueden?|amenaz(?:a|an|ó)|baraj(?:a|an)|estudi(?:a|an)|valora(?:n)?"
    r"|propon(?:e|en|drá)|propuest[oa]s?|propuso|plantea(?:n)?|posibles?|posibilidad|quizás?|tal "
    r"vez|sopesa(?:n)?"
    r"|no (?:se )?descart\w+|pid(?:e|en)|solicitó|sugiere|sugirió|reclama(?:n)?"
    r"|(?!habría|debería|tendría)\w{2,20}(?:aría|arían|ería|erían|iría|irían)",
    examples=["Washington podría imponer más aranceles el [1 de agosto]."],
    rejects=["Los aranceles entrarán en vigor el [1 de agosto]."],
)

expected = cue(
    "expected",
    r"prev[ée](?:n)?|previst[oa]s?|se espera|esper(?:a|an|amos)|esperad[oa]s?|planea(?:n)?"
    r"|planead[oa]s?|probablemente"
    r"|probable|tiene(?:n)? previsto|debería(?:n)?|calcula(?:n)?|estim(?:a|an|ado)|según fuentes"
    r"|fuentes|confía(?:n)?|quiere(?:n)?|aspira(?:n)?|pretende(?:n)?|apunta(?:n)? a|en torno a"
    r"|tentativamente|intención|intentará(?:n)?|objetivo|alrededor|hacia",
    examples=["El banco central prevé bajar los tipos el [31 de julio]."],
    rejects=["Los aranceles entrarán en vigor el [1 de agosto]."],
)

scheduled = cue(
    "scheduled",
    r"fijad[oa]s?|programad[oa]s?|convocad[oa]s?|confirm(?:ó|ado|ada|a)|anunci(?:ó|ado)|acord(?:ó"
    r"|aron|ado)"
    r"|prometió|se comprometió|entra(?:n)? en vigor|vence(?:n)?|a más tardar|deber(?:á|án)|tiene "
    r"hasta"
    r"|\w{2,20}r(?:á|án)",
    examples=["Los aranceles entrarán en vigor el [1 de agosto]."],
    rejects=["El ministerio estudia una prohibición desde el [1 de septiembre]."],
    strength=Strength.WEAK,
)
