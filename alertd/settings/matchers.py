"""Matchers as people type them: party=China, kind!=release, keyword=copper|zinc."""

import re

from pydantic import ValidationError

from alertd.errors import AlertdError
from alertd.model.policy import Matcher
from alertd.settings.routing import MatcherSettings

_TEST = re.compile(r"\s*([a-z]+)\s*(!=|=)(.*)", re.DOTALL)


def read_matcher(text: str) -> Matcher:
    """The test that is meant; between bars stand values of which any will do.

    Raises:
        AlertdError: `matcher.invalid`, with how to write it.
    """
    found = _TEST.fullmatch(text)
    if not found:
        raise _unreadable(text, "it is not of the form FIELD=VALUE or FIELD!=VALUE")
    values = tuple(value.strip() for value in found[3].split("|") if value.strip())
    told = {"field": found[1], "values": values, "negate": found[2] == "!="}
    try:
        made = MatcherSettings.model_validate(told)
    except ValidationError as error:
        raise _unreadable(text, error.errors()[0]["msg"].removeprefix("Value error, ")) from None
    return Matcher(made.field, made.values, made.negate)


def _unreadable(text: str, why: str) -> AlertdError:
    return AlertdError(
        "matcher.invalid",
        f"The test {text!r} cannot be read: {why}.",
        "Write it as party=China, kind!=release, or keyword=copper|zinc.",
    )
