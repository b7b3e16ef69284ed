"""What reading one document comes to."""

from dataclasses import dataclass

from alertd.model.article import Article, Problem
from alertd.model.commitment import Mention, Rejected
from alertd.model.timex import Timex


@dataclass(frozen=True, slots=True)
class Reading:
    """The article, the expressions in it, what it commits to, what it does not, and problems."""

    article: Article
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    rejected: tuple[Rejected, ...]
    problems: tuple[Problem, ...]
