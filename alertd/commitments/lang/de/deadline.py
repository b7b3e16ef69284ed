"""Somebody has to act by a date."""

from alertd.commitments.cues import Strength, cue

has_until = cue(
    "deadline",
    r"(?:ha(?:t|ben|tte|tten)|gib(?:t|en)|gab(?:en)?|räumt|setzt|bekomm(?:t|en)|erhalten"
    r"|erhält)(?: [^,;]{1,60}?)? bis(?: [^,;]{1,60}? Zeit)?",
    examples=["Das Parlament hat bis zum [15. Dezember] Zeit, über die Zölle abzustimmen."],
    rejects=["Die Waffenruhe gilt bis [Freitag]."],
)

must = cue(
    "deadline",
    r"(?:muss|müssen|müsste|müssten|soll(?:en)?|hat(?=[^;]{1,140} zu \w)|haben(?=[^;]{1,140} zu "
    r"\w)|verpflichtet|fordert|verlangt|aufgefordert)\b[^;]{1,140}?"
    r"\b(?:bis(?! auf| zu \d)|spätestens|binnen|innerhalb)",
    examples=[
        "Das Ministerium muss seinen Bericht bis zum [1. August] vorlegen.",
        "Die Firmen müssen sich spätestens am [Freitag] anmelden.",
    ],
    rejects=["Die Minister sollen sich am [1. August] treffen."],
)

deadline = cue(
    "deadline",
    r"(?:\w{0,20}[Ff]rist(?!los)|Stichtag|Ultimatum|Anmeldeschluss|Einsendeschluss|Meldeschluss"
    r"|Abgabetermin|letzter Tag)",
    examples=["Die Frist endet am [31. Juli]."],
    rejects=["Die Zollpause endet am [9. August]."],
    strength=Strength.NOUN,
)

comments = cue(
    "deadline",
    r"(?:Stellungnahmen|Einwendungen|Anträge|Bewerbungen|Anmeldungen|Anmeldung|Gebote|Angebote"
    r"|Konsultation|Einsprüche|Vorschläge"
    r"|Steuererklärung)\b[^;]{0,80}?\b(?:bis|endet|enden|schließt|läuft|möglich|eingehen"
    r"|eingereicht|abgegeben)",
    examples=["Anmeldungen sind bis zum [29. August] möglich."],
    rejects=["Die Bewerbungen sorgten am [29. August] für Heiterkeit."],
)

pays = cue(
    "deadline",
    r"(?:bis(?: spätestens)?|spätestens|vor)\b[^;]{3,60}?\b(?:zahlen|vorlegen|vorzulegen"
    r"|einreichen|einzureichen|abgeben|liefern|melden|zurückzahlen"
    r"|überweisen|umsetzen|antworten|räumen|nachbessern|anmelden|beantragen)",
    examples=["Die Firma will den Kredit bis [31. Dezember] zurückzahlen."],
    rejects=["Die Firma will am [31. Juli] die Dividende zahlen."],
    strength=Strength.NOUN,
)
