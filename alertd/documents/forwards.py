"""Forwarded mail: what the forwarder wrote, and the original below with its own headers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from alertd.documents.claims import claim
from alertd.model.article import DateCandidate, PublishedSource

_MARK = re.compile(
    r"(?:-{2,20} ?)?(?:begin forwarded message|forwarded (?:message|by[^\n]{0,60})|original message"
    r"|forwarded mail|weitergeleitete nachricht|anfang der weitergeleiteten (?:nachricht|e-mail)"
    r"|ursprüngliche nachricht|message (?:transféré|d['’]origine)"
    r"|début du message (?:réexpédié|transféré)|mensaje (?:reenviado|original)"
    r"|inicio del mensaje reenviado|转发的邮件|原始邮件|转发邮件信息)"
    r" ?:?(?: ?-{2,20})?",
    re.IGNORECASE,
)
_RULE = re.compile(r"_{8,80}|-{8,80}")
_FIELDS = {
    "from": ("from", "von", "de", "发件人"),
    "date": ("date", "sent", "datum", "gesendet", "envoyé", "fecha", "enviado", "enviado el",
             "日期", "发送时间", "发送日期"),
    "subject": ("subject", "betreff", "objet", "sujet", "asunto", "主题"),
    "": ("to", "cc", "bcc", "reply-to", "an", "kopie", "à", "pour", "copie à", "para",
         "antwort an", "répondre à", "收件人", "抄送", "importance", "message-id",
         "organization", "newsgroups"),
}  # fmt: skip
_WORDS = {word: field for field, words in _FIELDS.items() for word in words}
_LINE = re.compile(r"\*?([^\W\d_][\w -]{0,20}?)\*?[ \u00a0]?[:：]\*?[ \t\u00a0]*(.{0,500})")
_QUOTED = re.compile(r"^(?:> ?){1,9}", re.MULTILINE)
_FROM = re.compile(r"\*?(?:from|von|de|发件人)\*? ?[:：]", re.IGNORECASE)
_ALL = {"from", "date", "subject"}
_LONGEST_MARK = 200
_MOST_HEADER_LINES = 30
_FEWEST = 2
_ADDRESS = re.compile(r"[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,6})")
_DAY_FIRST = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|\.|º)? (?:de )?([^\W\d_]{3,10})\.?,?(?: de)? (\d{4})\b"
)
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?, ?(\d{4})\b")
_YEAR_FIRST = re.compile(r"\b(\d{4}) ?[年/.-] ?(\d{1,2}) ?[月/.-] ?(\d{1,2})(?!\d)")
_DOTTED = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_MONTHS = (
    "jan ene", "feb fév fev", "mar mär mrz", "apr avr abr", "may mai mayo", "jun juin", "jul juil",
    "aug aoû ago", "sep", "oct okt", "nov", "dec dez déc dic",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Forward:
    """The forwarder's words above, and the original: its text, subject, sender and date."""

    above: str
    text: str
    subject: str = ""
    sender: str = ""
    host: str = ""
    sent: DateCandidate | None = None


def find_forward(text: str) -> Forward | None:
    """The original that the text passes on, where it does."""
    lines = text.split("\n")
    for index, line in enumerate(lines):
        bare = _QUOTED.sub("", line.strip()).strip()[:_LONGEST_MARK]
        marked = _MARK.fullmatch(bare) or _RULE.fullmatch(bare)
        if not marked and not _FROM.match(bare):
            continue
        # Outlook may leave out every mark: then no header may be missing.
        fields, after = _headers(lines, index + 1 if marked else index)
        if "from" in fields and len(fields) >= _FEWEST and (marked or fields.keys() >= _ALL):
            return _forward("\n".join(lines[:index]), fields, lines[after:])
    return None


def written_day(written: str) -> DateCandidate | None:
    """The day that a mail program's line of a date tells ("Tue, 12 Aug 2025 at 07:30")."""
    plain = re.sub(r"\bat\b|,", " ", written)
    found = claim(written, PublishedSource.METADATA) or claim(plain, PublishedSource.METADATA)
    if found is not None:
        return found
    day = _day(written)
    return DateCandidate(day, PublishedSource.METADATA, None, written) if day else None


def _headers(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    """The original's headers from `start` on, and the line after them."""
    fields: dict[str, str] = {}
    last, after = "", start
    for index in range(start, min(len(lines), start + _MOST_HEADER_LINES)):
        line = _QUOTED.sub("", lines[index]).strip()
        found = _LINE.fullmatch(line)
        word = found[1].strip().lower() if found else ""
        if found and word in _WORDS:
            last = _WORDS[word]
            fields.setdefault(last, found[2].strip())
        elif line and last and lines[index][:1].isspace():
            fields[last] += " " + line
        elif line:
            break
        else:
            continue  # the headers go on below where they are paragraphs of a page
        after = index + 1
    return fields, after


def _forward(above: str, fields: dict[str, str], below: Sequence[str]) -> Forward:
    address = _ADDRESS.search(fields["from"])
    sender = re.sub(r"\s*[<\[(].{0,200}$", "", fields["from"]).strip(" '\"*")
    return Forward(
        above=above,
        text=_QUOTED.sub("", "\n".join(below)),
        subject=fields.get("subject", "").strip("* "),
        sender="" if "@" in sender else sender,
        host=address[1].lower() if address else "",
        sent=written_day(fields["date"].strip("* ")) if fields.get("date") else None,
    )


def _day(written: str) -> date | None:
    written = written.lower()[:120]
    try:
        if found := _YEAR_FIRST.search(written):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DOTTED.search(written):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if (found := _DAY_FIRST.search(written)) and (month := _month(found[2])):
            return date(int(found[3]), month, int(found[1]))
        if (found := _MONTH_FIRST.search(written)) and (month := _month(found[1])):
            return date(int(found[3]), month, int(found[2]))
    except ValueError:
        return None
    return None


def _month(word: str) -> int | None:
    starts = (
        number
        for number, names in enumerate(_MONTHS, 1)
        for one in names.split()
        if word.startswith(one)
    )
    return next(starts, None)
