"""Something comes out: reports, figures, results, products."""

from alertd.commitments.cues import Strength, cue

publishes = cue(
    "release",
    r"publish(?:es|ed)?|releases?|released|unveils?|(?:will|to|would) post|posts (?=its|their"
    r"|results|profit)|posted(?! the (?:case|hearing|matter))|(?:will|to|would) ship"
    r"|ships (?:on|in|next)|goes? on sale"
    r"|reports? (?=(?:\w{1,20}[- ]){0,3}(?:earnings|results"
    r"|figures|profit))|report on|discloses?|puts? out|(?:be|is|are) (?:issued|mailed)|goes? out"
    r"|(?:comes?|came) out(?! of)|appears? in (?:the|its)"
    r"|pre-?orders? open|declares?(?= (?:at|on|by|about|around|its|the|results))",
    examples=[
        "The statistics office will publish its figures on [July 18].",
        "The new headset will ship on [Aug. 21].",
        "The consumer price index will be released on [July 15].",
    ],
    rejects=["The figures were published on [June 18]."],
)

figures = cue(
    "release",
    r"(?:jobs|inflation|employment|payrolls?|earnings|cpi|gdp|monthly|quarterly|currency|trade"
    r"|annual|export|sales|housing|consumer prices?)"
    r" (?:report|data|figures|numbers|index|reading)|results|minutes|figures|data|exit poll"
    r"|publication|(?:developer |beta |new |final )version|edition|beige book|retail sales"
    r"|consumer prices"
    r"|statement|findings|(?:business|labou?r|labou?r force|household|consumer|sentiment) survey"
    r"|GDP(?! growth)|CPI|flash estimate|recording|projections"
    r"|(?:the|its|a|their|(?<=[’'])s) (?:\w{2,20} ){0,2}report"
    r"|joint statement|beta|preorders|proxy statement|forecasts?",
    examples=[
        "The monthly jobs report comes on [Aug. 1].",
        "Minutes of the last meeting are due on [July 16].",
    ],
    rejects=["The data were revised on [June 18]."],
    strength=Strength.NOUN,
)
