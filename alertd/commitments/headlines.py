"""A title in the words of a headline: nothing in it that neither names nor tells."""

from alertd.commitments.title_pieces import HeadlineWords
from alertd.model.commitment import Kind


def headline(title: str, kind: Kind, words: HeadlineWords) -> str:
    """The title without articles, judgements and adverbs, its verbs in a calendar's words."""
    for pattern, act in (*words.acts, *words.acts_of.get(kind, ())):
        title = pattern.sub(act, title)
    kept = " ".join(words.idle.sub("", title).split())
    return kept[:1].upper() + kept[1:] if kept else title
