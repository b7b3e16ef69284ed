"""Dates in the future that nobody commits to: old plans, habits, might-have-beens."""

from alertd.commitments.cues import cue

once = cue(
    "background",
    r"(?:once|originally|initially|previously|first|earlier|formerly|at first|had been|was|were|was to have been|supposed) "
    r"(?:been )?(?:due|set|scheduled|planned|penciled in|pencilled in|promised|fixed|slated|expected|calendared|billed|meant|intended|floated|advertised)"
    r"|(?:was|were) (?:supposed )?to (?:be|have|take|begin|start|expire|lapse|end|happen|meet|vote|travel)|as (?:first|originally) planned"
    r"|than (?:first |originally )?(?:planned|scheduled|expected)|had (?:hoped|planned|aimed|wanted)",
    examples=["Checks once pencilled in for [Aug. 1] will start on Oct. 1."],
    rejects=["Checks will start on [Aug. 1]."],
)

habit = cue(
    "background",
    r"usually|normally|typically|always|generally|traditionally|customarily|as a rule|each year|every year",
    examples=["Orders for the season are usually signed by [the end of September]."],
    rejects=["Orders will be signed by [the end of September]."],
)

unreal = cue(
    "background",
    r"would have|would never have|might have|could have|should have been|had (?:it|they|he|she|we) (?:been|held|taken|gone|not|passed)",
    examples=["The paper would have opened offices in both capitals by [the end of the year]."],
    rejects=["The paper will be signed by [the end of the year]."],
)
