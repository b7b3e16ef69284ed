"""Text and time expressions into mentions: kind, certainty, bound, parties, title, evidence."""

from alertd.commitments.find import find_mentions

__all__ = ["find_mentions"]
