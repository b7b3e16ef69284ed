"""A file's bytes into a document: its format is found, read, and what it yields put together."""

from collections.abc import Iterable, Sequence

from alertd.documents.charset import to_text
from alertd.documents.formats import Format, format_of
from alertd.documents.language import guess_language
from alertd.documents.parts import Parts, Section
from alertd.documents.sidecar import with_sidecar
from alertd.documents.tidy import tidy
from alertd.errors import AlertdError
from alertd.model.article import Document, Passage, Problem, RawDocument

_LONGEST = 1_000_000


def decode(raw: RawDocument) -> Document:
    """What a file's bytes say, as a title, a text and claims about its date; of a feed one entry.

    Raises:
        AlertdError: `intake.empty`, `intake.binary`, `intake.unsupported`, `intake.damaged`,
            `intake.encrypted`, `intake.scanned` or `intake.reader`.
    """
    parts = _parts(raw, format_of(raw))
    if raw.sidecar is not None:
        parts = with_sidecar(parts, raw.sidecar, raw.name)
    return _document(parts, raw)


def split(raw: RawDocument) -> tuple[RawDocument, ...]:
    """The articles in a file, each a document of its own; but for feeds, the file itself.

    Raises:
        AlertdError: as `decode` does.
    """
    if format_of(raw) is not Format.FEED:
        return (raw,)
    from alertd.documents import feeds

    return feeds.split(raw)


def _parts(raw: RawDocument, form: Format) -> Parts:
    """The yield of the format's own file; its libraries are loaded only where it is met."""
    match form:
        case Format.MAIL:
            from alertd.documents import mail

            return mail.read(raw.data, raw.name)
        case Format.MHTML:
            from alertd.documents import mhtml

            return mhtml.read(raw.data, raw.name)
        case Format.PDF:
            from alertd.documents import pdf

            return pdf.read(raw.data, raw.name)
        case Format.DOCX:
            from alertd.documents import docx

            return docx.read(raw.data, raw.name)
        case Format.FEED:
            from alertd.documents import feeds

            return feeds.read(raw)
    return _parts_of_text(to_text(raw.data, raw.name), form)


def _parts_of_text(text: str, form: Format) -> Parts:
    if form is Format.HTML:
        from alertd.documents import html

        return html.read(text)
    if form is Format.MARKDOWN:
        from alertd.documents import markdown

        return markdown.read(text)
    from alertd.documents import plain

    return plain.read(text)


def _document(parts: Parts, raw: RawDocument) -> Document:
    title = tidy(parts.title)
    text, passages = _composed(title, [Section(parts.text), *parts.sections])
    if not text:
        raise AlertdError(
            "intake.empty", f"{raw.name} holds no text.", "Drop it again with the article's text."
        )
    problems = list(parts.problems)
    if len(text) > _LONGEST:
        text = text[:_LONGEST]
        said = f"Only the first {_LONGEST} characters of {raw.name} were read."
        problems.append(Problem("reading.cut", said, "Drop the article alone."))
    return Document(
        title=title or text.partition("\n")[0],
        text=text,
        language=(parts.language or guess_language(text)).lower(),
        outlet=tidy(parts.outlet) or None if parts.outlet else None,
        candidates=tuple(parts.candidates),
        problems=tuple(problems),
        host=parts.host,
        passages=tuple(passage for passage in passages if passage.end <= len(text)),
        is_live=parts.is_live,
        made=parts.made,
        timezone=parts.timezone,
    )


def _composed(title: str, sections: Iterable[Section]) -> tuple[str, Sequence[Passage]]:
    """The sections one after the other, the title first, and where those of another day stand."""
    text, passages = "", []
    for section in sections:
        words = tidy(section.text)
        if not words:
            continue
        if not text and title and not words.startswith(title):
            text = title
        gap = "" if not text else "\n" if text == title else "\n\n"
        start = len(text) + len(gap)
        text += gap + words
        if (posted := section.posted) is not None:
            passages.append(Passage(start, len(text), posted.day, posted.moment))
    return text or title, passages
