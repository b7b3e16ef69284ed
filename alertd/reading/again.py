"""An article that was read before, looked at once more: what in it states no commitment."""

from alertd.commitments import find_mentions
from alertd.model.article import Article
from alertd.model.commitment import Rejected
from alertd.reading.zone import writes_day_first
from alertd.timex import Context, annotate


def left_out(article: Article) -> tuple[Rejected, ...]:
    """The time expressions of a kept article that state nothing, each with the reason, in order.

    The kept text no longer tells which passages were written on other days: all of it is seen
    from the day of publication.
    """
    zone, source = article.timezone, article.timezone_source
    context = Context(article.published, zone, day_first=writes_day_first(zone, source))
    _, rejected = find_mentions(article, annotate(article.text, article.language, context))
    return tuple(sorted(rejected, key=lambda one: (one.start, one.end)))
