"""Called off, put off, moved."""

from alertd.commitments.cues import cue

cancelled = cue(
    "cancelled",
    r"call(?:s|ed|ing) off|cancel(?:s|led|ed|ing|ling)?|scrap(?:s|ped|ping)?|shelv(?:es|ed|ing)"
    r"|abandon(?:s|ed|ing)?|postpon(?:es|ed|ing)|put (?:off|on hold|on ice)|dropped|drops?|(?:is"
    r"|are) off"
    r"|(?:was|were|been|is|are) delayed(?! (?:to|until|till|by|from)\b)"
    r"|(?:no longer|won[’']t|(?:will|would|shall) not|not to) (?:now )?(?:be )?(?:take place"
    r"|go ahead(?: with)?|happen|held|proceed"
    r"|travel|visit|meet|attend|published|released|imposed|introduced|signed|launched|take effect"
    r"|start|begin)"
    r"(?![^.;]{0,40}\b(?:until|before|till)\b)"
    r"|taken off the (?:docket|calendar|agenda)|suspended indefinitely|withdrawn|axed|ditched"
    r"|pulled out of",
    examples=[
        "The summit planned for [July 21] has been called off.",
        "A town hall advertised for [this evening] was postponed.",
        "The leaders' call, set for [Friday], will not take place.",
        "The open day on [21 July] will not now be held.",
    ],
    rejects=[
        "The summit will take place on [July 21].",
        "Border checks will not start until [Jan. 1].",
    ],
)

moved = cue(
    "moved",
    r"(?:push(?:es|ed|ing)?|(?:put|set|bring|brought)(?= (?:back|off|forward|out)\b)|shift(?:s|ed"
    r"|ing)?|mov(?:es|ed|ing)|delay(?:s|ed|ing)?|postpon(?:es|ed|ing)|reschedul(?:es|ed|ing)"
    r"|extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|defer(?:s|red|ring)?|slip(?:s|ped|ping)?|slid(?:es?|ing)?|roll(?:s"
    r"|ed|ing)? over|stretch(?:es|ed)?|changed?)"
    r"(?: back| forward| out| off| ahead| up| unilaterally)?(?: [^.;]{1,80}?)?? (?:to|until|till"
    r"|through|into|from|by)",
    examples=[
        "The tariffs were pushed back to [Aug. 1] from July 14.",
        "The vote has been moved from Aug. 19 to [Aug. 20].",
        "The truce was extended until [Nov. 10].",
    ],
    rejects=["The tariffs take effect on [Aug. 1]."],
)
