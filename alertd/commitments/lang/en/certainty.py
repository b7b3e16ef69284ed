"""How sure a text is of what it announces."""

from alertd.commitments.cues import Strength, cue

possible = cue(
    "possible",
    r"could|(?-i:may|might|May(?= be\b))|threaten(?:s|ed|ing)? (?:to|a|that|with)|(?:is|are|was"
    r"|were|been|also|be) considering|considers"
    r"|weigh(?:s|ed|ing)|mull(?:s|ed|ing)|float(?:s|ed|ing)|propos(?:es|ing)|proposed (?=to|that"
    r"|a|an|[a-z]+ing)|would propose|possib(?:le|ly|ility)"
    r"|perhaps|tentative(?:ly)?|provisional list|asked for|requested|suggest(?:s|ed|ing)"
    r"|calls? for|negotiating push"
    r"|would like|seeks? to|push(?:es|ing) (?:to|for)|not ruled out|cannot|can[’']t|just in case"
    r"|option under discussion|in principle|potential(?:ly)?|a bill|would carry",
    examples=[
        "Washington could impose further tariffs on [Aug. 1].",
        "The ministry is considering a ban from [Sept. 1].",
    ],
    rejects=["The tariffs will take effect on [Aug. 1]."],
)

expected = cue(
    "expected",
    r"expect(?:s|ed|ing)?|likely|probabl[ey]|plan(?:s|ned|ning)?(?: to| for| on|,|$)?|should"
    r"|forecast(?:s"
    r"|ed)?|project(?:s|ed)|penciled in|pencilled in"
    r"|anticipat(?:es|ed|ing)|aim(?:s|ed|ing)?|intend(?:s|ed)?|hop(?:es?|ed|ing)|target(?:s|ed"
    r"|ing)?|estimate[sd]?"
    r"|reportedly|on or about|around|people (?:familiar|briefed|close|aware)[^.;]{0,60}? (?:said"
    r"|say)|sources (?:said|say)|on track|on course|looks set|want(?:s|ed)? to|wanted"
    r"|in talks|preparing to|slated|are seen|is seen|believe[sd]?|at about",
    examples=[
        "The central bank is expected to cut rates on [July 31].",
        "The firm plans to publish its results in [late July].",
    ],
    rejects=["The tariffs will take effect on [Aug. 1]."],
)

scheduled = cue(
    "scheduled",
    r"will|shall|must|scheduled|set (?:for|to|by)|due|confirmed|agreed|pledged|promised|vowed"
    r"|fixed|ordered|ha(?:s|ve) until|takes? effect|expires?"
    r"|lapses?|moved|effective|no later than|deadline|required|is to|are to|runs|ends|starts"
    r"|begins|meets|falls on|billed|booked|announced",
    examples=[
        "The tariffs will take effect on [Aug. 1].",
        "The waiver expires on [Aug. 1].",
    ],
    rejects=["The ministry is considering a ban from [Sept. 1]."],
    strength=Strength.WEAK,
)
