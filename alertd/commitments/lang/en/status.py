"""Called off, put off, moved."""

from alertd.commitments.cues import cue

cancelled = cue(
    "cancelled",
    r"call(?:s|ed|ing) off|cancel(?:s|led|ed|ing|ling)?|scrap(?:s|ped|ping)?|shelv(?:es|ed|ing)"
    r"|abandon(?:s|ed|ing)?"
    r"|adjourn(?:s|ed|ing)?(?! (?:to|until|till)\b)|postpon(?:es|ed|ing)"
    r"|put (?:off|on hold|on ice)|dropped|drops?|(?:is|are) off"
    r"|(?:was|were|been|is|are) delayed(?! (?:to|until|till|by|from)\b)"
    r"|(?:no longer|won[’']t|(?:will|would|shall) not|not to) (?:now )?(?:be )?(?:take place"
    r"|go ahead(?: with)?|happen|held|proceed"
    r"|travel|visit|meet|attend|published|released|imposed|introduced|signed|launched|take effect"
    r"|start|begin)"
    r"(?![^.;]{0,40}\b(?:until|before|till)\b)"
    r"|(?:is|are|was|were|put|placed|remains?|stays?) on hold|off until further notice"
    r"|stand(?:s|ing)? down|taken off the (?:docket|calendar|agenda)|suspended indefinitely"
    r"|withdrawn|axed|ditched|pulled out of",
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
    r"(?: back| forward| out| off| ahead| up| unilaterally)?,?(?: [^.;]{1,80}?)?? (?:to|until|till"
    r"|through|into|from|by)",
    examples=[
        "The tariffs were pushed back to [Aug. 1] from July 14.",
        "The vote has been moved from Aug. 19 to [Aug. 20].",
        "The truce was extended until [Nov. 10].",
    ],
    rejects=["The tariffs take effect on [Aug. 1]."],
)

renewed = cue(
    "moved",
    r"(?:will|would|is|are|has|have|shall|to) now\b|(?:will|would|to) instead\b"
    r"|(?:try|tries|trying|attempt|attempts|attempting) again|again (?:try|attempt)"
    r"|(?:second|third|fourth|another|fresh|new) (?:launch )?(?:attempt|try|bid|dates?|slot|window"
    r"|deadline|day|target|timetable|schedule|hearing date)"
    r"|(?:another|a further|an additional|an extra|(?:\d{1,3}|two|three|four|six|ten|twelve)"
    r" (?:more|additional|extra|further))(?: [a-z]{2,9}| \d{1,3})? (?:days?|weeks?|months?|years?)"
    r"|more time|(?:re-?scheduled|re-?booked|re-?listed|re-?set|adjourned|renewed|prolonged"
    r"|extended|rolled over|reopened|reopen(?:s|ing)|brought forward"
    r"|(?:pushed|put|moved) (?:back|off|forward))"
    r"|original(?:ly)? (?:date|deadline|scheduled|planned|due|set)"
    r"|later than (?:first |originally |initially )?(?:planned|scheduled|expected)"
    r"|back on (?:the )?(?:calendar|agenda|schedule)",
    examples=[
        "Comments on the rule will now be accepted through [April 27].",
        "The company will try again on [Sunday].",
        "The rescheduled hearing is on [Aug. 3].",
        "Drivers were given another month: permits stay valid until [Aug. 3].",
    ],
    rejects=["Comments on the rule are due on [April 27]."],
)
