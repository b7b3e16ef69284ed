"""Markdown: front matter read for its date, the body as its readers would see it."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from alertd.documents.fields import told_in
from alertd.documents.parts import Parts
from alertd.model.article import PublishedSource

_FRONT = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\n(.{0,20000}?)\n\1[ \t]*(?:\n|\Z)", re.DOTALL)


def read(text: str) -> Parts:
    """Title, body and date of a Markdown article."""
    text = text.replace("\r\n", "\n")
    front, body = _split(text)
    blocks = list(_blocks(MarkdownIt("commonmark").enable("table").parse(body)))
    about = told_in(front, PublishedSource.FRONT_MATTER)
    title = about.title or (blocks[0] if blocks else "")
    return replace(about, title=title, text="\n\n".join(blocks))


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
    return front if isinstance(front, dict) else {}, text[found.end() :]


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
