"""How sure a text is of what it announces."""

from alertd.commitments.cues import Strength, cue

possible = cue(
    "possible",
    r"pourr(?:ait|aient)|peu(?:t|vent)|menac(?:e|ent|é)|envisag(?:e|ent|eait)|étudi(?:e|ent)"
    r"|propos(?:e|ent|é|ée)|proposition"
    r"|possibles?|possibilité|peut-être|éventuel(?:le|les|s|lement)?|n['’]exclut pas|n['’]est "
    r"pas exclue?|réclame(?:nt)?|demande(?:nt)?"
    r"|suggère|souhaiterait|(?!devrait|devraient)\w{2,20}rai(?:t|ent)",
    examples=["Washington pourrait imposer d'autres taxes le [1er août]."],
    rejects=["Les taxes entreront en vigueur le [1er août]."],
)

expected = cue(
    "expected",
    r"devrai(?:t|ent)|prévoi(?:t|ent)|prévue?s?|attendue?s?|s['’]attend|compt(?:e|ent)|espèr(?:e"
    r"|ent)|probable(?:ment)?|vraisemblablement"
    r"|selon (?:des|plusieurs|nos) sources|de source|table(?:nt)? sur|envisagée?s?|souhait(?:e"
    r"|ent)|entend(?:ent)?|vis(?:e|ent)|veu(?:t|lent)"
    r"|planifiée?s?|projette|objectif|ambitionne|aux alentours|vers|a l['’]intention",
    examples=["La banque centrale devrait baisser ses taux le [31 juillet]."],
    rejects=["Les taxes entreront en vigueur le [1er août]."],
)

scheduled = cue(
    "scheduled",
    r"fixée?s?|programmée?s?|convoquée?s?|confirm(?:é|ée|e|ent)|annonc(?:é|ée|e|ent)|convenue?s?"
    r"|promis|s['’]est engagée?|entre(?:nt)? en"
    r" vigueur|expire(?:nt)?|au plus tard|doi(?:t|vent)|dev(?:ra|ront)|a jusqu|\w{2,20}r(?:a|ont)",
    examples=["Les taxes entreront en vigueur le [1er août]."],
    rejects=["Le ministère envisage une interdiction à partir du [1er septembre]."],
    strength=Strength.WEAK,
)
