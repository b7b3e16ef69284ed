"""Dates in the future that nobody commits to: old plans, habits, might-have-beens."""

from alertd.commitments.cues import cue

_FIXED = (
    r"(?:been |to )?(?:due|set|scheduled|planned|penciled in|pencilled in|promised|fixed|slated"
    r"|expected|calendared|billed|meant|intended|floated|advertised|timed|called|listed|have)"
)

once = cue(
    "background",
    rf"(?:once|originally|initially|previously|first|formerly|at first|had been|had"
    rf"|earlier) {_FIXED}"
    r"|(?:initially|originally),? (?:it|they|the \w{1,20}) (?:was|were|had) to",
    examples=[
        "Checks once pencilled in for [Aug. 1] will start on Oct. 1.",
        "Originally the fair was to open on [Aug. 3].",
    ],
    rejects=["Checks will start on [Aug. 1]."],
)

negated = cue(
    "background",
    r"(?:will|would|does|do) (?:now )?not (?:be )?(?!yet|only|later|just)[a-z]{3,12}"
    r"(?! out)(?![^.;]{0,80}\b(?:until|till|before|sooner|earlier|unless|without|later than|by)\b)",
    examples=[
        "The lander will not leave for the Moon on [Aug. 5].",
        "The council does not meet in [August] to set rates.",
    ],
    rejects=["The rules will not apply until [Aug. 5].", "The vote is on [Aug. 5]."],
)

was_due = cue(
    "background",
    rf"(?:was|were) (?:about to|{_FIXED}|(?:supposed )?to (?:have )?(?!have)\w{{2,20}})"
    r"|had (?:threatened|vowed|proposed|offered) to"
    r"|(?<!is )(?<!are )(?<!be )"
    r"(?:planned|scheduled|set|due|advertised|billed|slated|penciled in|pencilled in|listed|fixed"
    r"|calendared|down) for|, due",
    examples=["The vote that was due on [Friday] has been called off."],
    rejects=["The vote is due on [Friday]."],
)

habit = cue(
    "background",
    r"usually|normally|typically|always|generally|traditionally|customarily|as a rule"
    r"|(?<!as in )(?:each|every) year",
    examples=["Deliveries usually start in [late September]."],
    rejects=["Deliveries will start in [late September]."],
)

unreal = cue(
    "background",
    r"(?:would|need|(?:was|were) to) (?:also |not )?have(?! to\b)"
    r"|had (?:already )?(?:asked|wanted|sought|urged|hoped|aimed|lined up)"
    r"\b|would never have|might have|could have|should have been|had (?:it"
    r"|they|he|she|we) (?:been|held|taken|gone|not|passed)"
    r"|(?:initially|originally),? it was (?:decided|planned|agreed|announced|thought) that"
    r" (?:[\w-]{1,20} ){1,6}?(?:will|would|was|were)",
    examples=[
        "The paper would have opened offices in both capitals by [the end of the year].",
        "Initially, it was decided that the fair will open on [Aug. 3].",
    ],
    rejects=["The paper will be signed by [the end of the year]."],
)
