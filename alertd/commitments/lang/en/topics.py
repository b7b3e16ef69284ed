"""English words between a noun and the name of what it is part of."""

import re

from alertd.commitments.title_pieces import TopicWords
from alertd.timex.factored import factored

_NO_MODIFIERS = """
the a an this that these those its his her their our my your some any no each every all both such
another other same and or but nor of in on at by for from to with without into onto over under
after before until till since during through between against about above across around as than
like near off out up down per via it he she they we you i who which what whose whom whether if
when while where because although though unless so yet then now not only also just even still
already soon later earlier first last next previous new old own very more most less least much
many few several one two three four five six seven eight nine ten half will would shall should
can could may might must be been being is are was were has have had do does did said says say
called present current existing former separate entire whole broader s there here however
meanwhile instead tentative long early late full final
"""

# Verbs that are mostly found in headlines, and nouns in them that nothing comes back to.
_HEADLINE_VERBS = (
    "adds asks backs bars beats blocks boosts braces buys calls cancels clears cuts delays drops "
    "eases edges ends extends eyes faces fails fights files finds flags freezes gains gives goes "
    "halts hits hails imposes jumps keeps lands lifts looms loses marks mulls names nears opens "
    "orders pauses picks plans pledges probes pulls pushes puts quits raises reaches readies "
    "rejects remains reopens reports rises runs sees seeks sends sets shuts signs slips slows "
    "spares splits starts stays stops sues takes tells tests threatens trims urges vows warns "
    "wants weighs widens wins wobbles slash spare cut agree spares surges ticks vote live trouble "
    "week weeks day days year years month months fears hopes step nearer accepts "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December"
)
# What is held, said or decided on every matter: a reader must be told on which.
_ON_A_MATTER = (
    "argument arguments comments consultation debate decision deliberations forum hearing hearings "
    "inquiry judgment motion motions negotiations petitions ruling submissions talks town hall "
    "verdict vote workshop"
)
# What every matter has.
_OF_A_MATTER = (
    "application applications ballot bids deadline injunction mandate notices objections offer "
    "order petition registration reply requirements rollout trial voting"
)

TOPICS = TopicWords(
    no_modifiers=frozenset(_NO_MODIFIERS.split()),
    known_thing=(
        r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat)|[’']s)"
        r"(?: [\w-]{{1,30}}){{0,2}} {}s?\b"
    ),
    acts=re.compile(rf"(?:{factored(_HEADLINE_VERBS)})"),
    # A name is no matter, and a report is one thing among those that a matter has.
    no_matter=re.compile(
        r"(?:[A-Z][\w’'.-]*(?: |$))+|.* (?:reports?|data|figures|results|minutes)"
    ),
    on_a_matter=re.compile(rf"(?:[\w’'-]+ ){{0,2}}(?:{factored(_ON_A_MATTER)})", re.IGNORECASE),
    of_a_matter=re.compile(
        rf"(?:[\w’'-]+ )?(?:{factored(_OF_A_MATTER)})(?: [a-z]+| to [a-z]+| takes? effect)?",
        re.IGNORECASE,
    ),
    decides=re.compile(r" (?:votes?|rules?|decides?|could (?:vote|rule|decide))$"),
    on_matter="{title} on {matter}",
    matter_of="{matter} {title}",
    definite=re.compile(
        r"(\b(?:the|its|their|that|this) )([a-z]{3,20})"
        r"(?= (?:of|on|for|in|with|from|to|at|by|is|due|takes?|ends?|expires?|reach|opens?)\b|$)"
    ),
    joint=re.compile(
        r"\b(?:truce|cease-?fire|detente|d[ée]tente|armistice|pact|accord|treaty"
        r"|talks|negotiations|negotiators"
        r"|trade (?:deal|agreement|war|talks)|(?:deal|agreement|tariff pause)(?! with\b))",
        re.IGNORECASE,
    ),
    general=re.compile(
        r"(?:midterms?|midterm elections|christmas|easter|thanksgiving|clocks|lunar new year"
        r"|markets|anyone|everyone|who)\b",
        re.IGNORECASE,
    ),
)
