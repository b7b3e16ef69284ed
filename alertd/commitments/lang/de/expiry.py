"""Something that runs until a date ends: a truce, a pause, a waiver, a licence, a term."""

from alertd.commitments.cues import Strength, cue

_LASTING = (
    r"(?:Waffenruhe|Waffenstillstand|Pause|Zollpause|Moratorium|Aussetzung|Schonfrist"
    r"|Übergangsfrist|Lizenz|Vertrag|Tarifvertrag"
    r"|Mandat|Abkommen|Ausnahme(?:regelung|genehmigung)?|Verlängerung|Sperre|Embargo|Notstand"
    r"|Amtszeit|Förderung|Regelung|Genehmigung"
    r"|Friedenspflicht|Vereinbarung|Sanktionen|Mietpreisbremse|Zuschuss|Rabatt|Programm"
    r"|Einreiseverbot|Stundung|Aufschub)"
)

lapses = cue(
    "expiry",
    r"(?:läuft|laufen|liefe|lief)\b[^;]{0,80}?\baus|ausl(?:äuft|aufen|aufende[nrs]?)|erlischt"
    r"|erlöschen|verfällt|verfallen|abläuft"
    r"|(?:läuft|laufen)\b[^;]{0,60}?\bab(?! (?:dem|\d))|tritt\b[^;]{0,60}?\baußer Kraft|außer "
    r"Kraft",
    examples=[
        "Die Waffenruhe läuft am [10. November] aus.",
        "Die Genehmigung erlischt am [Freitag].",
    ],
    rejects=["Der Marathon läuft am [10. Juli] durch die Stadt."],
)

ends = cue(
    "expiry",
    rf"{_LASTING}\b[^;]{{0,90}}?\b(?:endet|enden|geht zu Ende|ende)|(?:Ende|Ablauf|Auslaufen) "
    rf"(?:der|des|dieser) (?:\w{{2,20}} )?{_LASTING}",
    examples=["Die Zollpause endet am [9. August]."],
    rejects=["Die Sitzung endet am [9. August]."],
)

lasts = cue(
    "expiry",
    r"(?:gilt|gelten|verlängert|verlängern|ausgesetzt|gültig|befristet|bleib(?:t|en)|dauer(?:t|n)"
    r"|eingefroren|gesperrt|in Kraft|läuft"
    r"|laufen|wird|werden|finanziert|ausgedehnt)\b[^;,]{0,50}?\bbis",
    examples=["Die Strafzölle bleiben bis [14. Juli] ausgesetzt."],
    rejects=["Der Zug fährt am [14. Juli] zwei Stunden."],
    strength=Strength.WEAK,
)
