"""Somebody decides: votes, rulings, rate decisions, verdicts."""

from alertd.commitments.cues import Strength, cue

decides = cue(
    "decision",
    r"(?:decision|ruling|verdict|opinion)s?\b[^.;]{0,60}?\b(?:issued|announced|published|released"
    r"|handed down|delivered)|decides?|(?<!for )(?<!of )(?<!the )votes(?! in\b)"
    r"|(?:will|to|would|must|should|could|may|they"
    r"|lawmakers|members"
    r"|senators|shareholders) vote(?! in\b)|rules? on|to rule|will rule|issue (?:a|its) (?:ruling"
    r"|decision|verdict)|ratif(?:y|ies)"
    r"|reach(?:es)? the floor|(?:name|announce|pick|choose|nominate)s? (?:his|her|its|a"
    r"|the) (?:choice|pick|successor|nominee|winner|decision)"
    r"|approves?|determines?|sentences?"
    r"|hands? down (?:its |a |an )?(?:opinions?|rulings?|judg\w{1,8})"
    r"|re-?elects?|opine|say whether|take up the bill"
    r"|set(?:s)? interest rates"
    r"|winner (?:should|will|is to)",
    examples=[
        "The central bank next decides on [July 30].",
        "Lawmakers will vote on the pact on [July 22].",
        "The court is expected to rule on the challenge on [Aug. 1].",
    ],
    rejects=["The Senate voted on [June 25]."],
)

decision = cue(
    "decision",
    r"decisions?|rulings?|verdict|vote|ballot|determinations?|judg(?:e)?ment|go date|goal date"
    r"|poll(?= (?:is|to))"
    r"|interest[- ]rate|sentencing|rate announcement|rate cuts?"
    r"|rate (?:increase|hike|decision)s?|announced|reasoned opinion",
    examples=[
        "The verdict is expected on [Aug. 4].",
        "A vote is scheduled for [July 15].",
        "The investigation could be announced as soon as [Friday].",
    ],
    rejects=["The ruling drew criticism on [June 30]."],
    strength=Strength.NOUN,
)
