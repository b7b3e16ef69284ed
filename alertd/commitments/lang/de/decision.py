"""Somebody decides: votes, rulings, rate decisions, verdicts."""

from alertd.commitments.cues import Strength, cue

decides = cue(
    "decision",
    r"(?:entscheide[tn]?|abstimm(?:t|en)|stimm(?:t|en)\b[^;]{0,80}?\bab|abzustimmen|stimmt über"
    r"|verkünde(?:t|n)|urteil(?:t|en)|beschließ(?:t|en)"
    r"|verabschied(?:et|en)|ratifizier(?:t|en)|billig(?:t|en)|befinde(?:t|n) über|bekannt ?geben"
    r"|fällt\b[^;]{0,60}?\b(?:Urteil|Entscheidung)|wähl(?:t|en)\b"
    r"[^;]{0,60}?\b(?:Vorsitzende|Präsident|Nachfolger)\w{0,3})",
    examples=[
        "Der Bundestag stimmt am [22. Juli] über das Paket ab.",
        "Das Gericht will am [1. August] entscheiden.",
    ],
    rejects=["Der Bundestag stimmte am [25. Juni] zu."],
)

decision = cue(
    "decision",
    r"(?:\w{0,20}[Ee]ntscheidung|\w{0,12}[Ee]ntscheid|\w{0,12}[Uu]rteil|\w{0,12}[Aa]bstimmung"
    r"|Beschluss|Votum|Schiedsspruch|Misstrauensvotum"
    r"|Zinssitzung|Leitzins)",
    examples=["Das Urteil wird für den [4. August] erwartet."],
    rejects=["Das Urteil wurde am [30. Juni] kritisiert."],
    strength=Strength.NOUN,
)
