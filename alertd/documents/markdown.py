"""Markdown: front matter read for its date, the body as its readers would see it."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from alertd.documents.claims import claim
from alertd.documents.parts import Parts
from alertd.model.article import DateCandidate, PublishedSource

_FRONT = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\n(.{0,20000}?)\n\1[ \t]*(?:\n|\Z)", re.DOTALL)
_DATES = ("date", "published", "publishdate", "pubdate", "datepublished", "published_at")
_OUTLETS = ("source", "publisher", "outlet", "site")


def read(text: str) -> Parts:
    """Title, body and date of a Markdown article."""
    text = text.replace("\r\n", "\n")
    front, body = _split(text)
    blocks = list(_blocks(MarkdownIt("commonmark").enable("table").parse(body)))
    title = _word(front, ("title",)) or (blocks[0] if blocks else "")
    return Parts(
        title=title,
        text="\n\n".join(blocks),
        language=_word(front, ("lang", "language")),
        outlet=_word(front, _OUTLETS),
        candidates=list(_candidates(front)),
    )


def _split(text: str) -> tuple[Mapping[str, object], str]:
    found = _FRONT.match(text)
    if not found:
        return {}, text
    try:
        if found[1] == "+++":
            front: object = tomllib.loads(found[2])
        else:
            # The base loader makes plain strings only: nothing is built, no date is guessed.
            front = yaml.load(found[2], Loader=yaml.BaseLoader)  # noqa: S506
    except (tomllib.TOMLDecodeError, yaml.YAMLError, RecursionError):
        front = {}
    fields = front if isinstance(front, dict) else {}
    return {str(key).lower(): value for key, value in fields.items()}, text[found.end() :]


def _word(front: Mapping[str, object], names: Sequence[str]) -> str | None:
    found = next((front[name] for name in names if name in front), None)
    return found.strip() or None if isinstance(found, str) else None


def _candidates(front: Mapping[str, object]) -> Iterator[DateCandidate]:
    for name in _DATES:
        value = front.get(name)
        if isinstance(value, (date, datetime)):
            value = value.isoformat()
        if isinstance(value, str) and (candidate := claim(value, PublishedSource.FRONT_MATTER)):
            yield candidate


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    """One string a paragraph, heading or list entry; a table row on one line."""
    row: list[str] = []
    for token in tokens:
        if token.type == "inline":
            row.append(_inline(token))
        ends_row = token.type == "tr_close"
        in_table = token.type in {"th_open", "td_open", "th_close", "td_close", "tr_open"}
        if row and (ends_row or not (in_table or token.type == "inline")):
            yield " | ".join(row)
            row = []
    if row:
        yield " | ".join(row)


def _inline(token: Token) -> str:
    """The words alone: emphasis, links and code lose their marks."""
    words = []
    for child in token.children or []:
        if child.type in {"softbreak", "hardbreak"}:
            words.append(" ")
        elif child.type in {"text", "code_inline"}:
            words.append(child.content)
    return "".join(words)
