"""Messages from templates: Jinja2 in a sandbox, a channel's own or the built-in ones.

What comes from articles reaches a template as values, never as template text, and is escaped for
the channel's format. A template that breaks is no reason to be silent: the plain form goes, and
says so.
"""

import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib import resources
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from alertd.model.policy import Channel, Format
from alertd.notify.message import Message
from alertd.notify.render import Block, clean

_LOG = logging.getLogger("alertd.notify")
_MARKED = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~&:@])")
_LONGEST = 100_000
_MOST_TURNS = 100_000


class Address(str):
    """The address of a link that alertd made: a template shows it as it is."""

    __slots__ = ()


class _Turns:
    """`range` as templates have it: the sandbox bounds each loop, but not loops within loops."""

    def __init__(self) -> None:
        self._left = _MOST_TURNS

    def range(self, *ends: int) -> range:
        """As Python's, while there are turns left for this message."""
        found = range(*ends)
        self._left -= max(1, len(found))
        if self._left < 0:
            raise TemplateError(f"its loops take more than {_MOST_TURNS} turns")
        return found


def formed(
    plain: Message, channel: Channel, blocks: Sequence[Block], links: Mapping[str, str]
) -> Message:
    """The message in its channel's format; the plain one where that is asked for, or all there is.

    Args:
        plain: what is sent where the template breaks, with a line that says so.
        channel: its format, and its own template if it has one.
        blocks: what each notice tells, in words without markup.
        links: addresses by what they do.
    """
    if not blocks or (channel.format is Format.TEXT and not channel.template):
        return plain
    try:
        source = channel.template or _built_in(channel.format)
        body = _rendered(source, channel.format, _values(plain, blocks, links))
    except Exception as error:  # noqa: BLE001  templates are people's code: anything may break
        return _plain_after(plain, channel, error)
    return replace(plain, body=body, format=channel.format, plain=plain.body)


def problem_of(channel: Channel) -> str | None:
    """Why a channel's template cannot be used, as far as can be seen without a notice; or None."""
    try:
        _compiled(channel.template, channel.format)
    except TemplateError as error:
        return _said(error)
    return None


def escape_markdown(text: str) -> str:
    """Text that Markdown shows as it is (CommonMark 2.4: a backslash before any punctuation)."""
    return _MARKED.sub(r"\\\1", text)


def _values(plain: Message, blocks: Sequence[Block], links: Mapping[str, str]) -> dict[str, Any]:
    return {
        "title": plain.title,
        "notices": blocks,
        "links": {name: Address(address) for name, address in links.items()},
        "footer": plain.body.rpartition("\n")[2],
        "delivery_id": plain.delivery_id,
    }


def _rendered(source: str, form: Format, values: Mapping[str, Any]) -> str:
    body: str = _compiled(source, form).render({**values, "range": _Turns().range})
    if not body.strip():
        raise TemplateError("it gives an empty message")
    if len(body) > _LONGEST:
        raise TemplateError(f"it gives more than {_LONGEST} characters")
    return body


@lru_cache(maxsize=64)
def _compiled(source: str, form: Format) -> Any:
    return _environment(form).from_string(source)


def _environment(form: Format) -> ImmutableSandboxedEnvironment:
    escape = _for_markdown if form is Format.MARKDOWN else None
    return ImmutableSandboxedEnvironment(
        autoescape=form is Format.HTML,
        finalize=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _for_markdown(value: object) -> object:
    """What a template prints: text is escaped, addresses are not, nor what was marked as safe."""
    if isinstance(value, (Address, Markup)) or not isinstance(value, str):
        return value
    return escape_markdown(value)


def _built_in(form: Format) -> str:
    return (resources.files("alertd.notify") / "forms" / f"{form.value}.j2").read_text("utf-8")


def _plain_after(plain: Message, channel: Channel, error: Exception) -> Message:
    said = _said(error)
    fields = {"channel": channel.name, "delivery": plain.delivery_id, "error": said}
    _LOG.error("template.broken", extra={"fields": fields})
    what = f"The template of the channel {channel.name} is broken ({said})"
    words = f"{what}; this is the plain form."
    body, _, closing = plain.body.rpartition("\n")
    return replace(plain, body=f"{body}\n{words}\n{closing}")


def _said(error: Exception) -> str:
    line = f"line {error.lineno}: " if isinstance(error, TemplateSyntaxError) else ""
    return clean(f"{line}{error}" or type(error).__name__)
