"""The pieces of a language that find and judge: each neutral where a language leaves it out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from alertd.model.commitment import Bound

Pattern: TypeAlias = re.Pattern[str]
Words: TypeAlias = frozenset[str]
NEVER = re.compile(r"(?!)")
NONE: Words = frozenset()


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """Where a sentence ends. All words lowered and without their last full stop.

    `titles` never end one ("mr"); `months` do unless a number follows; `firms` do where one
    of `starters` follows ("Inc. The"); `clock_marks` do ("p.m.") unless one of `clock_tails`
    follows ("ET"). `dateline` is what opens an article ("GENEVA, May 12 (Wire) - ").
    """

    titles: Words = NONE
    months: Words = NONE
    firms: Words = NONE
    starters: Words = NONE
    clock_marks: Words = NONE
    clock_tails: Words = NONE
    dateline: Pattern = NEVER


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """Where a clause ends, and what makes one.

    `breaks` matches what stands between two clauses, the joining word included; `first` (its
    group 1) a joining word that opens the sentence. Of joining words, lowered: `conditions`
    ("if"), `relatives` ("which"), `openings` (what starts something new, a verb or not; with
    the relatives), `prepositions` (no joint where a date follows: "until"), `subordinate` (its
    clause lends no subject to one behind it, but to one joined by `coordinate`: "and"),
    `complements` (relatives that may instead open what is said: "that"). `verb`
    matches each finite verb or auxiliary, `saying` a verb of saying, `links` all that stands
    between two verbs of one group (" planning to "), `apart` what is never in so little as
    parts them, `resumes` the verb, with the space before it, with which a sentence goes on
    behind a relative clause, `bare_verb` what opens one with a verb that may be a noun;
    `phrase`, ending in `$`, what makes the noun behind it part of another's phrase ("minutes
    of the ").
    """

    breaks: Pattern = NEVER
    first: Pattern = NEVER
    conditions: Words = NONE
    relatives: Words = NONE
    openings: Words = NONE
    prepositions: Words = NONE
    subordinate: Words = NONE
    coordinate: Words = NONE
    complements: Words = NONE
    verb: Pattern = NEVER
    saying: Pattern = NEVER
    phrase: Pattern = NEVER
    links: Pattern = NEVER
    apart: Pattern = NEVER
    resumes: Pattern = NEVER
    bare_verb: Pattern = NEVER


@dataclass(frozen=True, slots=True)
class BoundWords:
    """How a date bounds what is told of it.

    `before` is tried in order on the words before the date (patterns end in `$`); `earliest`
    and `latest` match behind it ("at the latest"); `has_until` before it (someone "has until"
    it to act); `lasts` before an amount ("lasts 90 days"); `as_deadline` behind it ("Aug. 1 as
    the deadline" is on that day); `within` begins an expression that bounds by itself.
    """

    before: tuple[tuple[Bound, Pattern], ...] = ()
    earliest: Pattern = NEVER
    latest: Pattern = NEVER
    has_until: Pattern = NEVER
    lasts: Pattern = NEVER
    as_deadline: Pattern = NEVER
    within: Pattern = NEVER


@dataclass(frozen=True, slots=True)
class ConditionWords:
    """The if and the unless.

    `opens` matches a condition without an "if" from the sentence's start ("Without a deal, "),
    `inside` one anywhere ("subject to approval"); `concession` what before an "if" makes it
    none ("even "); `main_verb` the verb that an "if" in the same clause governs.
    """

    opens: Pattern = NEVER
    inside: Pattern = NEVER
    concession: Pattern = NEVER
    main_verb: Pattern = NEVER


@dataclass(frozen=True, slots=True)
class ScreeningWords:
    """What makes a date tell of something else. Patterns "before" end in `$`.

    Before the date: `during` ("since"), `lasting` ("for "), `done` ("imposed "), `was_told`
    ("the level set on "), `gloss` (", which starts in "), `of_a_report` ("figures for "),
    `attribute` (what leads to a month that only names: "the "), `apposed` (", a ": a weekday
    behind a date). `season` matches the words before and a holiday that only says roughly when
    ("before Christmas"). Behind it: `than_planned`,
    `possessive`, `noun_behind`, `happening` ("'s meeting": a month before it dates it).
    `ahead` matches a phrase that looks ahead by itself ("later this month"), `then` one that
    only points ("then"), `past_verb` a whole verb in the past. `any_day`, anywhere in the sentence,
    leaves open which day a bare clock time is of ("on the day of"). `any_such` before a weekday
    makes it any one ("falls on a "), `holiday_time` behind a holiday a time of the year ("recess");
    `plans_for` before a year or `years_thing` behind one say that it only tells which ("its 2031
    notes"), as do `falling_due` before any period ("bonds due ") and `joined` in a part of a year
    before a noun ("first-quarter figures"); `led_to` before a holiday means its day ("by ").
    """

    during: Pattern = NEVER
    lasting: Pattern = NEVER
    done: Pattern = NEVER
    was_told: Pattern = NEVER
    gloss: Pattern = NEVER
    of_a_report: Pattern = NEVER
    attribute: Pattern = NEVER
    apposed: Pattern = NEVER
    season: Pattern = NEVER
    than_planned: Pattern = NEVER
    possessive: Pattern = NEVER
    noun_behind: Pattern = NEVER
    happening: Pattern = NEVER
    ahead: Pattern = NEVER
    then: Words = NONE
    past_verb: Pattern = NEVER
    any_day: Pattern = NEVER
    any_such: Pattern = NEVER
    holiday_time: Pattern = NEVER
    plans_for: Pattern = NEVER
    years_thing: Pattern = NEVER
    falling_due: Pattern = NEVER
    joined: Pattern = NEVER
    led_to: Pattern = NEVER


@dataclass(frozen=True, slots=True)
class StatusWords:
    """What moves a date. Amounts are groups `number` and `unit`, read by `numbers` and `units`.

    `months` reads longer units. `so_much_longer` matches, from the end of an old date's sentence,
    an amount in the next by which it is moved; `lasts_until`, ending in `$`, what leads to the
    end of something; `unchanged` is in a sentence that leaves a date where it was.
    `than_planned` matches behind a date or as one ("two weeks later than planned"; group `side`
    is one of `later` where it was moved back); `by_so_much` a move by an amount; `anew` what
    ends the rule of "was due" over what follows; `now` tells of a new date between the old
    one and it; `moved_from` what stands between a new date
    and its old one; `instead` and `from_` what stands before an old date; `not_a_move` a
    phrase of moving that leads from, not to. These three end in `$`. `verb_final`: whether the
    words that make a date an old one may stand behind it ("der am Freitag stattfinden sollte").
    """

    than_planned: Pattern = NEVER
    later: Words = NONE
    by_so_much: Pattern = NEVER
    numbers: Mapping[str, int] = field(default_factory=dict)
    units: Mapping[str, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    so_much_longer: Pattern = NEVER
    lasts_until: Pattern = NEVER
    unchanged: Pattern = NEVER
    anew: Pattern = NEVER
    now: Pattern = NEVER
    moved_from: Pattern = NEVER
    instead: Pattern = NEVER
    from_: Pattern = NEVER
    not_a_move: Pattern = NEVER
    verb_final: bool = False


@dataclass(frozen=True, slots=True)
class SumWords:
    """What lets an amount be summed up with a day.

    Between amount and day: `pause_then_day` (" pause announced on "), `pause_on`. Before the
    amount, ending in `$`: `held_for`, `begins`, `lasts`, `has` (someone "has" so long);
    before the day: `given` ("announced on "). Behind the amount: `to_act` (" to answer"),
    `event` (its group 1: what it counts from, "60 days after signing"), none of `no_events`.
    `more` is in an amount that comes on top of another, which only the ledger knows ("two more
    weeks"). `endings` are taken off that word and put on again to find its day; `roots` are its
    irregular ones. `told_behind` is all that stands between that word and its own day;
    `appearing` is what an article's own day stands in for, where no other is told (" publication
    in the Federal Register"). `which_is`, `elsewhere`: what parts a day from an event told near it;
    `same_instant` joins two zones' times; `roughly` is in amounts that are not to be summed.
    """

    pause_then_day: Pattern = NEVER
    pause_on: Pattern = NEVER
    held_for: Pattern = NEVER
    begins: Pattern = NEVER
    lasts: Pattern = NEVER
    has: Pattern = NEVER
    given: Pattern = NEVER
    to_act: Pattern = NEVER
    event: Pattern = NEVER
    no_events: Words = NONE
    endings: tuple[str, ...] = ()
    inflections: str = ""
    told_behind: Pattern = NEVER
    appearing: Pattern = NEVER
    roots: Mapping[str, str] = field(default_factory=dict)
    which_is: Pattern = NEVER
    elsewhere: Pattern = NEVER
    same_instant: Pattern = NEVER
    more: Pattern = NEVER
    roughly: Pattern = NEVER


@dataclass(frozen=True, slots=True)
class EchoWords:
    """When a mention repeats another.

    `again` opens a sentence that goes on about the one before ("The deadline"); `clock` is a
    phrase that is only a time; `beside` is all that stands between two expressions of one
    date; `common` are words, lowered, that tell nothing of what a mention is about.
    """

    again: Pattern = NEVER
    clock: Pattern = NEVER
    beside: Pattern = re.compile(r"[\s,(（、，]{0,3}")
    common: Words = NONE


@dataclass(frozen=True, slots=True)
class FurnitureWords:
    """Lines that are not the article.

    `marks` open a line with a stamp ("Published"), `masthead` is anywhere in one ("All rights
    reserved"), `headings` are whole lines behind which other articles are listed; `dateline`
    opens an article, `prose` is in a line that only looks like one.
    """

    marks: Pattern = NEVER
    masthead: Pattern = re.compile(r"©")
    headings: Pattern = NEVER
    dateline: Pattern = NEVER
    prose: Pattern = NEVER
