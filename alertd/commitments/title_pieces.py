"""The pieces of a language that name: titles, subjects, verbs, parties."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from alertd.commitments.pieces import NEVER, NONE, Pattern, Words
from alertd.model.commitment import Kind
from alertd.timex.factored import factored


@dataclass(frozen=True, slots=True)
class WordingWords:
    """Words of an article into words of a calendar.

    `before_time` is taken out with the date behind it (ends in `$`); `event` is what belongs
    to "60 days after" behind it; `loose_start` and `loose_ends` are taken off a title; `tail`
    is where one that is too long may be cut; `letters_in_word` counts a title's length in
    letters where no spaces part its words.
    """

    before_time: Pattern = re.compile(r"[\s,(、，]*$")
    event: Pattern = NEVER
    loose_start: Pattern = re.compile(r"^[\s,;:.)\"“”’—–-]+")
    loose_ends: Pattern = re.compile(r"[\s,;:.(\"“”'’—–-]+$")
    tail: Pattern = re.compile(r"[,;:，；：]\s?")
    letters_in_word: int = 0


@dataclass(frozen=True, slots=True)
class HeadlineWords:
    """What a headline leaves out or says in other words.

    `idle` matches, with the space behind it, what neither names nor tells ("the", "long-awaited");
    each of `acts` puts one way to say what happens into another ("nears its end" -> "ends"),
    each of `acts_of` only in titles of that kind.
    """

    idle: Pattern = NEVER
    acts: tuple[tuple[Pattern, str], ...] = ()
    acts_of: Mapping[Kind, tuple[tuple[Pattern, str], ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SubjectWords:
    """Who or what a clause is about.

    `pronoun` matches a subject that names nothing, `adverbial` what stands before a subject
    ("In Geneva, "), `relative` a relative clause behind one; `determiner` starts a noun phrase,
    `breaks` is never in one; `led_by` keeps who leads with who is led; `says` is a speaker's
    verb.
    """

    pronoun: Pattern = NEVER
    adverbial: Pattern = NEVER
    relative: Pattern = NEVER
    determiner: Pattern = NEVER
    breaks: Pattern = NEVER
    led_by: Pattern = NEVER
    says: Pattern = NEVER


@dataclass(frozen=True, slots=True)
class TitleWords:
    """What makes a title.

    `stops` ends what is told; `behind_time` (group 1) is what a date before it dates, `of_what`
    its longer form, `before_noun` what stands before such a date, `not_nouns` never one of its
    words; `as_what` matches behind a date that is set "as the deadline"; `office` is taken off
    a name; `follows` opens a clause that tells what comes next; `bare_pronoun` leads to a verb
    that is not the clause's. `becomes` says, for a kind, what becomes of one thing and of many
    (" takes effect"); `says_so` matches a title that says it already,
    `lasting` one that says instead that a thing lasts until then. `given` (group `who`) before a
    date and `to_act` (group `act`) behind it are put into `deadline` ("has until D to answer").
    """

    stops: Pattern = NEVER
    behind_time: Pattern = NEVER
    of_what: Pattern = NEVER
    before_noun: Pattern = NEVER
    not_nouns: Pattern = NEVER
    as_what: Pattern = NEVER
    office: Pattern = NEVER
    follows: Pattern = NEVER
    bare_pronoun: Pattern = NEVER
    becomes: Mapping[Kind, tuple[str, str]] = field(default_factory=dict)
    says_so: Pattern = NEVER
    lasting: Pattern = NEVER
    given: Pattern = NEVER
    to_act: Pattern = NEVER
    deadline: str = "{who} {act}"


@dataclass(frozen=True, slots=True)
class PhraseWords:
    """What a title leaves out of a clause.

    `aside` starts what is only said beside a subject (" made in ", " once planned"); `light`
    matches a verb that only says that its subject takes place ("is due", "has been called
    off"), from the verb on; `preposition` each one that may be the last to stay; `there`
    (group 1: the rest) is a clause whose subject stands behind the verb ("there will be a");
    `expects` verbs behind which the thing stands that is expected. `empty` fully matches a
    subject of adverbs alone, `leads` a phrase before a subject without a comma between,
    `gap` (group 1: a noun) all that stands between two dates of one verb.
    """

    aside: Pattern = NEVER
    light: Pattern = NEVER
    preposition: Pattern = NEVER
    there: Pattern = NEVER
    expects: Pattern = NEVER
    empty: Pattern = NEVER
    gap: Pattern = NEVER
    leads: Pattern = NEVER


@dataclass(frozen=True, slots=True)
class TopicWords:
    """What leads from a short name to the article's topic.

    `no_modifiers`, lowered, never belong to the noun behind them; `joint` is in titles of what
    two sides share ("truce"); `general` matches titles of what needs no name ("U.S. markets").
    """

    no_modifiers: Words = NONE
    definite: Pattern = NEVER
    known_thing: str = ""
    acts: Pattern = NEVER
    no_matter: Pattern = NEVER
    on_a_matter: Pattern = NEVER
    of_a_matter: Pattern = NEVER
    decides: Pattern = NEVER
    on_matter: str = "{title}"
    matter_of: str = "{title}"
    joint: Pattern = NEVER
    general: Pattern = NEVER


def _as_it_is(rest: str, _subject: str) -> str:
    return rest


def _never(_subject: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class VerbWords:
    """Verbs in the tense of a calendar.

    `plain` returns the verb and what follows as a calendar would say it of a subject ("will
    meet in Rome" -> "meets in Rome"), `plural` whether a subject takes the plural.
    """

    plain: Callable[[str, str], str] = _as_it_is
    plural: Callable[[str], bool] = _never


@dataclass(frozen=True)
class NameWords:
    """Who may be named: lines "Name: other|other" of `countries`, `bodies` and `states`.

    `name` matches a run of capitalised words; `both` two sides told by no name; `body_words`
    are in the name of a body ("Ministry"), `titles` before a person's, `no_names` are
    capitalised and nobody's name, `no_parties` named often and no party; `joint` parts two
    names; `of_a_person` behind a country leads to a person, `of_a_body` to a body;
    `counterpart` (group 1: a country) is told by name; `possessive` ends a name,
    `firm` is what a firm's name ends in ("Inc"), `byline` leads to who wrote the article. Names
    may stand before what is theirs ("U.S. jobs report") where they are `attributive`. Of
    two countries one of `goes_first` is told first ("U.S.-China").
    """

    countries: str = ""
    bodies: str = ""
    states: str = ""
    name: Pattern = NEVER
    both: Pattern = NEVER
    body_words: Words = NONE
    titles: Words = NONE
    no_names: Words = NONE
    no_parties: Words = NONE
    joint: Pattern = NEVER
    of_a_person: Pattern = NEVER
    of_a_body: Pattern = NEVER
    counterpart: Pattern = NEVER
    possessive: Pattern = NEVER
    firm: Pattern = NEVER
    byline: Pattern = NEVER
    attributive: bool = False
    spaced: bool = True
    goes_first: Words = NONE

    @cached_property
    def known(self) -> dict[str, str]:
        """Every known form of a name -> the name."""
        known: dict[str, str] = {}
        for line in (self.countries + self.bodies + self.states).strip().splitlines():
            name, _, others = line.partition(": ")
            known.update({other: name for other in (name, *others.split("|")) if other})
        return known

    @cached_property
    def known_names(self) -> Words:
        """Every name that is known by some form, in full."""
        return frozenset(self.known.values())

    @cached_property
    def country_names(self) -> Words:
        """The countries, each by its full name."""
        return frozenset(line.partition(": ")[0] for line in self.countries.strip().splitlines())

    @cached_property
    def places(self) -> Words:
        """Countries and states, which own and do things."""
        return self.country_names | frozenset(self.states.strip().splitlines())

    @cached_property
    def known_pattern(self) -> Pattern:
        """Any known form, the longest first."""
        if not self.known:
            return NEVER
        names = factored(self.known)
        return re.compile(rf"(?<![\w])(?:{names})(?![\w]|\.\w)" if self.spaced else names)
