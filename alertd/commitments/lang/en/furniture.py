"""English bylines, stamps and headings of what is not the article."""

import re

from alertd.commitments.pieces import FurnitureWords

_MARKS = re.compile(
    r"\W{0,6}(?:©|\(c\) |copyright\b|all rights reserved|(?:first )?published\b"
    r"|(?:last )?updated\b|posted\b|filed\b"
    r"|modified\b|first posted|date:|lastmod:|by [A-Z][\w.’'-]{1,30}(?: [A-Z]|\W{0,3}$)"
    r"|next issue\b|photo\b|image\b"
    r"|source\b\W|reporting by\b|editing by\b|sign up\b|subscribe\b|isbn\b|doi\b|from:|to:|sent:"
    r"|cc:|reply-to:)",
    re.IGNORECASE,
)
_MASTHEAD_WORDS = re.compile(
    r"(?:©|copyright|all rights reserved|registered (?:in|office)|min read)", re.IGNORECASE
)
_NOT_THE_ARTICLE = re.compile(
    r"\W{0,6}(?:(?:related|more|most read|read (?:more|next|also)|also (?:today|on|in)"
    r"|you may (?:also )?like|recommended|trending|see also"
    r"|(?:your |readers[’'] |\d{1,5} )?comments?(?: \(\d{1,5}\))?|newsletters?|popular"
    r"|latest (?:news|stories)|top stories|further reading|around the web"
    r"|more (?:on|from|in|stories)\b.{0,60}|related (?:stories|articles|links|news|content"
    r"|coverage).{0,40}|what to read next|editors?[’'] picks|our newsletters)\W{0,3}$)",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"\W{0,4}[A-Z][A-Za-z.’' -]{1,40}(?:, [A-Z][A-Za-z.]{1,20}){0,2},?"
    r" .{0,60}?(?:\([^)\n]{1,40}\) ?)?(?:[—–-]{1,2}|\.-)\s"
)
_PROSE = re.compile(r"[a-z]{3,} [a-z]{3,}")

FURNITURE = FurnitureWords(
    marks=_MARKS,
    masthead=_MASTHEAD_WORDS,
    headings=_NOT_THE_ARTICLE,
    dateline=_DATELINE,
    prose=_PROSE,
)
