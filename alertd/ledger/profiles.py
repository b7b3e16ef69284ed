"""What a mention is about, as far as it tells one commitment from another."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from alertd.ledger.words import Gist, gist, goes_on, telling, weight
from alertd.model.commitment import ArticleRef, Kind, Mention

# A title of this heft says which one is meant.
SAYS_ENOUGH = 2.0
# What happens to too many things to tell them apart.
COMMON_ACTS = frozenset({"start", "end", "publish"})
_DATES_TO_COMPARE = 4


@dataclass(frozen=True, slots=True)
class Scene:
    """What an article is about as a whole.

    `common` are words that its titles have everywhere, so that they tell nothing apart in it;
    `told` the telling words of the article's own title and of all its sentences.
    """

    common: frozenset[str]
    told: frozenset[str]


@dataclass(frozen=True, slots=True)
class Profile:
    """What a mention is about: its kind, what its title says, who has part in it.

    `weak` are words of the title that tell little, in general or in its article; `heft` is how
    much the title says; `said` all that title and sentence name; `named` what tells in the title,
    and stands in the sentence; `near` what its paragraph says before the sentence; `scene` what
    its article is about.
    """

    kind: Kind
    title: Gist
    weak: frozenset[str]
    heft: float
    said: frozenset[str]
    named: frozenset[str]
    near: frozenset[str]
    parties: frozenset[str]
    sentence: str
    scene: frozenset[str]


NO_SCENE = Scene(frozenset(), frozenset())


def scene_of(article: ArticleRef, mentions: Collection[Mention]) -> Scene:
    """Returns what an article is about: the words it turns on, or those of its sentences."""
    if article.subject:
        return Scene(_common(mentions), frozenset(article.subject))
    gists = [gist(article.title), *(gist(mention.quote) for mention in mentions)]
    told = frozenset().union(*(g.topic - g.weak for g in gists), *(g.initials for g in gists))
    return Scene(_common(mentions), told)


def _common(mentions: Collection[Mention]) -> frozenset[str]:
    """The stems that titles have on at least half of the dates, where there are several."""
    dates: dict[str, set[date]] = defaultdict(set)
    for mention in mentions:
        for word in gist(mention.title).topic:
            dates[word].add(mention.earliest)
    several = len({mention.earliest for mention in mentions})
    if several < _DATES_TO_COMPARE:
        return frozenset()
    return frozenset(word for word, days in dates.items() if 2 * len(days) >= several)


def profile_of(mention: Mention, scene: Scene) -> Profile:
    """Returns what a mention is about, in its article."""
    title, quote = gist(mention.title), gist(mention.quote)
    passage = gist(mention.passage)
    near = passage.topic | passage.initials
    named = telling(title.topic & quote.topic)
    if goes_on(mention.quote):
        named = named & near or telling(title.topic & near)
    weak = title.weak | (title.topic & scene.common)
    return Profile(
        kind=mention.kind,
        title=title,
        weak=weak,
        heft=weight(title.topic, weak),
        named=named,
        near=near,
        said=title.topic | title.initials | quote.topic | quote.initials,
        parties=frozenset().union(*(gist(party).topic for party in mention.parties)),
        sentence=mention.quote,
        scene=scene.told,
    )
