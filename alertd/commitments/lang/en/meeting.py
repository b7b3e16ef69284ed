"""People come together: meetings, talks, visits, summits, calls, hearings."""

from alertd.commitments.cues import Strength, cue

meets = cue(
    "meeting",
    r"meets?|gathers?|takes? questions|discuss(?:es)?|takes? up|convenes?|assembles?|travels? to"
    r"|visits?|hosts?|sits? down|sits|holds? (?:talks|a summit|a"
    r" (?:\w{1,20} )?(?:meeting|call|hearing|summit))|returns? to the table|speaks? (?:to|with|at"
    r"|by)|attends?"
    r"|address(?:es)? (?:the|a)|receives?|testif(?:y|ies)|telephones?|dial in|(?:to|will"
    r"|would) brief|briefs"
    r"|goes before|question officials|(?:re)?hears? (?:an?|the|its|his|her|their|from|arguments?)"
    r"|appears? before|(?:be|is|are) heard|see each other|looks? at (?:it|the matter)"
    r"|speaks (?=at|in|on)"
    r"|go(?:es)? to (?=[A-Z])"
    r"|resume (?:talks|discussions|negotiations)|welcomes?|(?:for|days of) (?:\w{2,20} ){0,2}talks"
    r"|gives? evidence|(?:vote|decide)s? at (?:an?|the|its|their) (?:\w{2,20} ){0,2}meeting",
    examples=[
        "The president will meet his counterpart on [July 30].",
        "The leaders of the bloc will gather in Hiroshima on [Friday].",
        "The minister is scheduled to travel to Tokyo on [July 27].",
    ],
    rejects=["The two met on [June 30]."],
)

meeting = cue(
    "meeting",
    r"meetings?|talks|summits?|visits?|trip|tour|conference|hearings?|oral arguments?|arguments?"
    r"|call with|briefings?|debrief"
    r"|sessions?|negotiations|discussions|dialogue|gathering|symposium|congress|congresses"
    r"|assembly(?! (?:elections?|polls?|seats?|constituenc\w{1,3}|by-?polls?))|town hall"
    r"|webinar|workshop|seminar|rally|consultations|closing arguments|opening statements"
    r"|statement to (?:the|MPs|lawmakers|parliament)"
    r"|news conference|press conference|press call|conference call|policy address",
    examples=[
        "A public hearing is set for [July 21].",
        "The next round of talks starts on [Monday].",
    ],
    rejects=["The talks on the border collapsed on [Monday]."],
    strength=Strength.NOUN,
)
