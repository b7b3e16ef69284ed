"""A measure takes force."""

from alertd.commitments.cues import Strength, cue

takes_effect = cue(
    "effective",
    r"tak(?:e|es|ing) (?:full |legal )?effect|(?:go|goes|going|come|comes|coming|enter|enters"
    r"|entering|put|brought|is|are) in(?:to)?"
    r" (?:effect|force|operation)|in force|kicks? in|tak(?:e|es) force|comes? into being"
    r"|snaps? back"
    r"|effective|entry into force|be(?:come|comes) (?:binding|compulsory|mandatory|law|effective"
    r"|illegal|legal)",
    examples=[
        "The new tariffs take effect on [Aug. 1].",
        "The rule comes into force on [Sept. 15].",
        "The order is effective [Aug. 1].",
    ],
    rejects=["The tariffs took effect on [June 1]."],
)

applies = cue(
    "effective",
    r"(?:appl(?:ies|y) (?:from|to|as of|in)|bites?|binds?|required|compulsory|mandatory|illegal"
    r"|banned|barred|enforce[sd]?"
    r"|implement(?:s|ed)?|in effect|phased in|abolished|phase[sd]? out)",
    examples=[
        "The extra duty applies from [Aug. 27].",
        "Health certificates will be required from [Oct. 1].",
    ],
    rejects=["He applies for jobs every [Friday]."],
    strength=Strength.NOUN,
)

tariffs = cue(
    "effective",
    r"(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|sanctions|surcharges?|curbs|fees?|bans?|quotas?"
    r"|tax(?:es)?|rules?|law"
    r"|restrictions|controls|checks|inspections|prices?|wages?|requirements?|sequester"
    r"|embargo)\b[^.;]{0,90}?\b(?:begins?|starts?|changes?|rises?|increases?|"
    r"falls?|drops?|doubles?|goes up|go up|imposed|return|returns|applies|hits?|facing|face|cut)"
    r"|(?:impose[sd]?|slap|clamps?|face|levy|raise[sd]?|lower|cut|reinstates?)\b[^.;]{0,90}?"
    r"(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|sanctions|surcharges?|curbs|fees?|bans?|quotas?"
    r"|tax(?:es)?)",
    examples=[
        "A surcharge on container traffic starts on [Aug. 20].",
        "Washington will impose a 30% tariff on Mexico on [Aug. 1].",
    ],
    rejects=["Talks about the tariffs take place on [Aug. 20]."],
    strength=Strength.NOUN,
)
