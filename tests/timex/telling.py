"""Short ways to ask what a text says."""

from datetime import date

from alertd.model.timex import Tense, Timex
from alertd.timex import Context, annotate, parse, resolve
from alertd.timex.value import edtf


def read(text: str, on: str | None, *, day_first: bool | None = None) -> list[Timex]:
    dct = date.fromisoformat(on) if on else None
    return annotate(text, "en", Context(dct, day_first=day_first))


def told(timex: Timex) -> str:
    if timex.interval is None:
        return timex.value
    clock = f"T{timex.time.clock}" if timex.time else ""
    return edtf(timex.interval) + clock


def days(text: str, on: str | None) -> dict[str, str]:
    return {timex.text: told(timex) for timex in read(text, on)}


def day(phrase: str, on: str, tense: Tense = Tense.UNKNOWN) -> str:
    (expression,) = parse(phrase, "en")
    resolved = resolve(expression.meaning, Context(date.fromisoformat(on), tense=tense))
    assert resolved is not None
    assert resolved.interval is not None
    return edtf(resolved.interval)
