"""Text and date into time expressions: a grammar, one folder a language."""

from alertd.timex.agenda import Heading, headings
from alertd.timex.annotate import Sighted, anchored, annotate, sighted
from alertd.timex.context import Context, Expression, Resolved
from alertd.timex.delimited import read_literal
from alertd.timex.reach import Reach, reach
from alertd.timex.resolve import resolve
from alertd.timex.scan import parse
from alertd.timex.tense import tense_around
from alertd.timex.timeml import Tag, tags

__all__ = [
    "Context",
    "Expression",
    "Heading",
    "Reach",
    "Resolved",
    "Sighted",
    "Tag",
    "anchored",
    "annotate",
    "headings",
    "parse",
    "reach",
    "read_literal",
    "resolve",
    "sighted",
    "tags",
    "tense_around",
]
