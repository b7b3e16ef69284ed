"""Text and date into time expressions: a grammar, one folder a language."""

from alertd.timex.annotate import annotate
from alertd.timex.context import Context, Expression, Resolved
from alertd.timex.delimited import read_literal
from alertd.timex.resolve import resolve
from alertd.timex.scan import parse
from alertd.timex.tense import tense_around

__all__ = [
    "Context",
    "Expression",
    "Resolved",
    "annotate",
    "parse",
    "read_literal",
    "resolve",
    "tense_around",
]
