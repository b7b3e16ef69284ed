"""Somebody has to act by a date."""

from alertd.commitments.cues import Strength, cue

due = cue(
    "deadline",
    r"(?:is|are|be|falls?|comes?|fall|come|,) due(?! to\b)|due (?:on|by|no later|at|in)|payable",
    examples=[
        "The state's brief is due by noon on [Monday].",
        "About $100 million in interest falls due on [Friday].",
    ],
    rejects=["The two are due to meet on [Sept. 8].", "Minutes are due on [July 16]."],
    strength=Strength.WEAK,
)

received = cue(
    "deadline",
    r"(?:register|sign up|apply|enrol|book|file|respond|reply|bid|submit) (?:[\w-]{1,20} ){0,4}?by"
    r"|(?:arrive|handed in|lodged|received|postmarked) by"
    r"|must be (?:received|submitted|filed|postmarked|lodged|in|paid|made|returned|registered)",
    examples=[
        "The forms must be filed by [Sept. 8].",
        "The money must be paid by noon on [Friday].",
    ],
    rejects=["The rules must be followed from [Sept. 8]."],
)

deadline = cue(
    "deadline",
    r"deadlines?|cut-?off|last (?:day|date|chance) (?:for|to|on which)|time limit|closing date"
    r"|outside date",
    examples=[
        "The president has set [Aug. 1] as the deadline for additional tariffs.",
        "Deadline: [Nov. 24, 2026] at 14:23 UTC",
        "The last day to apply is [July 31].",
    ],
    rejects=["A rescue bid missed its [May 31] deadline."],
    strength=Strength.NOUN,
)

must = cue(
    "deadline",
    r"(?:must|ha(?:s|ve) to|needs? to|(?:is|are|was|were|be) (?:required|obliged|ordered|told"
    r"|asked|legally bound) to"
    r"|ordered \w{1,20} to|shall)"
    r" (?!be (?:held|reimbursed|received|submitted|filed|postmarked|lodged|in|paid|made|returned"
    r"|registered)|remain|stay|meet|wait)[^.;]{1,120}?(?:\bby|\bbefore|no later than|within|until)",
    examples=[
        "The agency must tell Congress by [Aug. 1] whether it will buy more seats.",
        "Importers have to register their cargo before [Aug. 15].",
    ],
    rejects=["The leaders must meet the press on [Aug. 1]."],
)

has_until = cue(
    "deadline",
    r"(?:has(?! been)|have(?! been)|had(?! been)|gives?|gave|given|giving"
    r"|with)(?: [^,.;]{1,60}?)? until|(?:has|have|had|gives?|gave|given) (?:[\w ]{1,40}? )?"
    r"(?:\d{1,3}|an?|two|three|four|five|six|ten) (?:\w{3,10} )?(?:days?|weeks?|months?|years?)"
    r" (?:from [\w ]{1,30}? )?to (?!come\b|go\b|run\b)",
    examples=[
        "Companies paying the duties have until [July 31] to ask for exclusions.",
        "The fund has given the board until [Friday] to answer.",
    ],
    rejects=["The truce holds until [Friday]."],
)

comments = cue(
    "deadline",
    r"(?:comments?|consultation|submissions?|nominations?|applications?|bids?|entries|registration"
    r"|petitions?|docket|tenders?|enrol?lment)\b[^.;]{0,80}?\b(?:close[sd]?|ends?|shuts?|accepted"
    r"|received|due|must be|open"
    r"|reach)",
    examples=[
        "The comment window closes at 14:23 UTC on [Nov. 24, 2026].",
        "Comments will be accepted until [Aug. 15].",
        "A departmental consultation on labelling closes on [Aug. 29].",
    ],
    rejects=["The comment drew a rebuke on [Aug. 29]."],
)

comment_period = cue(
    "deadline",
    r"(?:public[- ])?comment (?:period|window|deadline)|filing (?:period|window)|sign-up period",
    examples=["The agency moved the end of the comment period to [Aug. 20]."],
    rejects=["The comment drew laughter at the meeting on [Aug. 20]."],
    strength=Strength.NOUN,
)
