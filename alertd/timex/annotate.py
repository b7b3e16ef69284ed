"""Time expressions of an article, anchored: parse, read the tense, resolve."""

from dataclasses import replace

from alertd.model.timex import Timex
from alertd.timex.context import Context, Expression, Resolved
from alertd.timex.resolve import resolve
from alertd.timex.scan import parse
from alertd.timex.tense import tense_around


def annotate(text: str, language: str, context: Context) -> list[Timex]:
    """The text's time expressions in order, not overlapping, each anchored as far as it can be.

    `context.tense` and `context.anchor` are decided for each expression from the text around it.
    """
    timexes: list[Timex] = []
    for expression in parse(text, language):
        tense = tense_around(text, expression.start, expression.end)
        here = replace(context, tense=tense)
        resolved = resolve(expression.meaning, here)
        if resolved is not None:
            timexes.append(_timex(expression, resolved, here))
    return timexes


def _timex(expression: Expression, resolved: Resolved, context: Context) -> Timex:
    return Timex(
        start=expression.start,
        end=expression.end,
        text=expression.text,
        type=resolved.type,
        value=resolved.value,
        meaning=expression.meaning,
        interval=resolved.interval,
        grain=resolved.grain,
        time=resolved.time,
        tense=context.tense,
        rule=expression.rule,
        derived=resolved.derived,
        confidence=resolved.confidence,
    )
