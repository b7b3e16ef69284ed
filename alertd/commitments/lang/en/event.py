"""Anything else that happens on a date: elections, strikes, ceremonies, launches, trials."""

from alertd.commitments.cues import Strength, cue

happens = cue(
    "event",
    r"(?:go(?:es)? to the polls|votes? in (?=\w+ elections?)|strikes?|walks? out|sworn in"
    r"|lifts? off|launch(?:es)?|blasts? off|undocks?|docks?"
    r"|signed|signs?|trial (?:starts|begins|opens)|stand trial|(?:steps?|stepping) down"
    r"|takes? office|leaves?|leaving|departs?|retires?|resigns?"
    r"|kicks? off|closes? (?:early|its doors)|(?:are|is|be|will be|remain) (?:closed|shut)|shut"
    r"|reopens?|celebrates?|marks|sail|arrives?"
    r"|completes?|passes|adjourns?|convenes)",
    examples=[
        "Dockworkers will strike from 12:01 a.m. on [Oct. 1].",
        "The agreement will be signed at the White House on [July 15].",
        "U.S. markets are closed on [Sept. 1] for Labor Day.",
    ],
    rejects=["The rocket lifted off on [June 1]."],
)

occasion = cue(
    "event",
    r"elections?|midterms?|referendum|run-?off|primar(?:y|ies)|polls|polling stations|voting"
    r"|inauguration|ceremony|strike|walkout"
    r"|launch|liftoff|flight|docking|trial|jury selection|parades?|final|match|holiday|recess"
    r"|festival|anniversary|record date"
    r"|quiet period|payday|dividend|opening|premiere|kick-?off|static-fire test|completion",
    examples=[
        "Midterm elections are on [Nov. 3].",
        "The trial is set to begin on [Sept. 8].",
        "The record date is [Aug. 8].",
    ],
    rejects=["The election on [June 1] brought a new government."],
    strength=Strength.NOUN,
)
