"""Anything else that happens on a date: elections, strikes, ceremonies, launches, trials."""

from alertd.commitments.cues import Strength, cue

happens = cue(
    "event",
    r"(?:eröffne(?:t|n)|startet|starten|beginnt|beginnen|unterzeichne(?:t|n)|unterschreib(?:t|en)"
    r"|vereidigt|schließ(?:t|en)|legen\b[^;]{0,60}?\bnieder"
    r"|findet\b[^;]{0,90}?\bstatt|stattfinden|hebt\b[^;]{0,30}?\bab|wiedereröffnet|übernimmt"
    r"|verlässt|tritt\b[^;]{0,40}?\b(?:zurück|an)|gewählt|eingeweiht"
    r"|streik(?:t|en)|gesperrt)",
    examples=["Die neue Brücke wird am [1. Oktober] eingeweiht."],
    rejects=["Die Brücke wurde am [1. Juni] eingeweiht."],
    strength=Strength.WEAK,
)

occasion = cue(
    "event",
    r"(?:\w{0,20}[Ww]ahl(?:en)?|Referendum|Volksentscheid|Volksabstimmung|\w{0,12}[Ss]treiks?"
    r"|Arbeitsniederlegung|Zeremonie|\w{0,12}[Pp]rozess|\w{0,12}[Mm]esse"
    r"|\w{0,12}[Ff]estival|Finale|\w{0,12}[Ss]piel|Start|Eröffnung|Einweihung|Demonstration"
    r"|Kundgebung|Stichwahl|Amtsantritt|Vereidigung|Sperrung|Bauarbeiten)",
    examples=["Die Landtagswahl ist am [8. März]."],
    rejects=["Die Wahl vom [1. Juni] brachte eine andere Regierung."],
    strength=Strength.NOUN,
)
