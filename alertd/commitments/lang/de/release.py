"""Something comes out: reports, figures, results, products."""

from alertd.commitments.cues import Strength, cue

publishes = cue(
    "release",
    r"(?:veröffentlich(?:t|en)|legt\b[^;]{0,80}?\b(?:Zahlen|Bilanz|Bericht|Ergebnisse|Daten)"
    r"|vorlegen|(?:präsentier|stell)(?:t|en)\b[^;]{0,60}?"
    r"\b(?:Zahlen|Bilanz|Bericht|Ergebnisse|Modell|vor)|erschein(?:t|en)|auf den Markt|in den "
    r"Handel|gibt\b[^;]{0,60}?\b(?:Zahlen|Daten)|vorgestellt|bringt"
    r"\b[^;]{0,40}?\bheraus|herausgeben)",
    examples=["Das Statistikamt veröffentlicht die Zahlen am [18. Juli]."],
    rejects=["Die Zahlen wurden am [18. Juni] veröffentlicht."],
)

figures = cue(
    "release",
    r"(?:(?-i:(?:[A-ZÄÖÜ]\w{0,20}z|Z)ahlen)|(?-i:(?:[A-ZÄÖÜ]\w{0,20}d|D)aten)|\w{0,20}bericht"
    r"|Bilanz|\w{0,20}ergebnisse|Ergebnisse|\w{0,20}[Ss]tatistik|\w{0,20}index|Protokolle?|Prognose"
    r"|Gutachten|Veröffentlichung|Studie)",
    examples=["Die Inflationsdaten kommen am [15. Juli]."],
    rejects=["Die Daten wurden am [18. Juni] revidiert."],
    strength=Strength.NOUN,
)
