"""People come together: meetings, talks, visits, summits, calls, hearings."""

from alertd.commitments.cues import Strength, cue

meets = cue(
    "meeting",
    r"(?:tr(?:ifft|effen)(?! in Kraft| ein)|komm(?:t|en)\b[^;]{0,60}?\bzusammen|zusammenkommen"
    r"|empf(?:ängt|angen)|reis(?:t|en)|besuch(?:t|en)|tag(?:t|en)"
    r"|berät|beraten|verhandel(?:t|n)|zusammentreffen|telefonier(?:t|en)|spr(?:icht|echen)"
    r"|aussagen|anhören|nimmt\b[^;]{0,60}?\bteil|teilnehmen"
    r"|hält\b[^;]{0,40}?\b(?:Sitzung|Versammlung)|tritt\b[^;]{0,60}?\bzusammen|fliegt)",
    examples=[
        "Der Minister reist am [Mittwoch] in die Hauptstadt.",
        "Die Staats- und Regierungschefs wollen sich am [Freitag] in Wien treffen.",
    ],
    rejects=["Die beiden trafen sich am [30. Juni]."],
)

meeting = cue(
    "meeting",
    r"(?:\w{0,20}[Tt]reffen|\w{0,20}gipfel|Gipfel|\w{0,12}[Bb]esuch|\w{0,12}[Rr]eise"
    r"|\w{0,20}konferenz|Konferenz|Anhörung|\w{0,20}[Gg]espräche?"
    r"|\w{0,20}[Vv]erhandlungen|Verhandlungsrunde|\w{0,20}[Ss]itzung|\w{0,20}versammlung"
    r"|Versammlung|Parteitag|Kongress|Forum|Dialog|Tagung|Klausur|Runde"
    r"|Telefonat|Schlichtung|Pressekonferenz)",
    examples=["Die nächste Verhandlungsrunde beginnt am [Montag]."],
    rejects=["Die Sitzung scheiterte am [Montag]."],
    strength=Strength.NOUN,
)
