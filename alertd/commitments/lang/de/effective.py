"""A measure takes force."""

from alertd.commitments.cues import Strength, cue

takes_effect = cue(
    "effective",
    r"(?:tr(?:itt|eten|äte)|tritt|gesetzt|setzt|ist|sind|treten)\b[^;]{0,90}?\bin Kraft"
    r"|Inkrafttreten|in Kraft (?:treten|tritt|gesetzt)|wirksam"
    r"|greif(?:t|en)(?! an)",
    examples=["Die neuen Zölle treten am [1. August] in Kraft."],
    rejects=["Die neuen Zölle traten am [1. Juni] in Kraft."],
)

applies = cue(
    "effective",
    r"(?:gilt|gelten|galt(?! bis))\b[^;]{0,50}?\b(?:ab|von)|ab\b[^;]{3,50}?\b(?:gilt|gelten"
    r"|Pflicht|verboten|verpflichtend|vorgeschrieben|erlaubt"
    r"|fällig|kostenlos|abgeschafft|eingeführt|erhoben)|(?:wird"
    r"|werden)\b[^;]{0,60}?\b(?:eingeführt|abgeschafft|verboten|verpflichtend|Pflicht"
    r"|vorgeschrieben|angehoben|gesenkt|erhöht|fällig)",
    examples=[
        "Die Abgabe gilt ab dem [27. August].",
        "Ab dem [1. Oktober] ist das Zertifikat Pflicht.",
    ],
    rejects=["Er galt am [Freitag] als Favorit."],
    strength=Strength.NOUN,
)

tariffs = cue(
    "effective",
    r"(?:Zölle|Zoll|Strafzölle|Steuern?|Gebühren?|Sanktionen|Maut|Preise?|Mindestlohn|Gesetz"
    r"|Verordnung|Verbot|Renten?|Beiträge|Abgaben?|Löhne|Mieten"
    r"|\w{2,20}steuer|\w{2,20}gebühr|\w{2,20}verbot|\w{2,20}preise?)\b[^;]{0,90}?\b(?:beginnt"
    r"|beginnen|steigt|steigen|sinkt|sinken|erhöht|fallen|greifen"
    r"|startet)|(?:verhäng(?:t|en)|erheb(?:t|en)|erhöh(?:t|en)|senk(?:t|en))\b[^;]{0,90}?(?:Zölle"
    r"|Zoll|Steuern?|Gebühren?|Sanktionen|Preise?)",
    examples=["Der Mindestlohn steigt am [1. August] auf 14 Euro."],
    rejects=["Die Gespräche über Zölle finden am [20. August] statt."],
    strength=Strength.NOUN,
)
