"""PDFs: the words in reading order, and clear words where none are in it."""

from datetime import UTC, date, datetime

import pytest

from alertd.documents import decode
from alertd.errors import AlertdError
from alertd.model.article import PublishedSource, RawDocument
from alertd.reading import read
from tests.documents.making import paragraphs, pdf

RECEIVED = datetime(2026, 11, 1, tzinfo=UTC)


def raw(data: bytes, name: str = "levy.pdf") -> RawDocument:
    return RawDocument(name, "0" * 64, data, RECEIVED)


STORY = pdf(
    [
        (70, 800, 9, "Harbour Post | 12 March 2026 | 1"),
        (70, 740, 22, "Port levy to start in April,"),
        (70, 712, 22, "board says"),
        *paragraphs(
            "The port authority said on Thursday that its new levy takes effect on April 7, and",
            "that shippers who have paid in advance need not pay it again be-",
            "fore May 2.",
            "",
            "The board meets next Wednesday to settle the rates for the coming quarter, which",
            top=680,
        ),
    ],
    [
        (70, 800, 9, "Harbour Post | 12 March 2026 | 2"),
        *paragraphs("it had hoped to do last week. Comments are due by June 1.", top=740),
        (290, 30, 9, "2"),
    ],
    info="/Title (Microsoft Word - levy.docx) /CreationDate (D:20260312101500+01'00')",
)


def test_a_pdf_is_read_in_paragraphs_under_its_headline():
    """The largest letters are the title; words divided at line ends are whole; pages go on."""
    found = decode(raw(STORY))
    assert found.text.split("\n") == [
        "Port levy to start in April, board says",
        "Harbour Post | 12 March 2026 | 1",
        (
            "The port authority said on Thursday that its new levy takes effect on April 7, and that "
            "shippers who have paid in advance need not pay it again before May 2."
        ),
        (
            "The board meets next Wednesday to settle the rates for the coming quarter, which it had "
            "hoped to do last week. Comments are due by June 1."
        ),
    ]


def test_a_pdfs_commitments_are_found_with_their_dates():
    """Dated by the line over the article; known by its first bytes, not by its name."""
    reading = read(raw(STORY, "levy.txt"))
    assert reading.article.published == date(2026, 3, 12)
    told = {mention.phrase: (mention.earliest, str(mention.kind)) for mention in reading.mentions}
    assert told["April 7"] == (date(2026, 4, 7), "effective")
    assert told["next Wednesday"] == (date(2026, 3, 18), "meeting")
    assert told["June 1"] == (date(2026, 6, 1), "deadline")


LEFT = (
    "The levy takes effect on April 7,", "and shippers who have paid in ad-",
    "vance need not pay it again before", "May 2. The board meets next Wed-",
    "nesday to settle the rates. It had", "hoped to do so last week.",
)  # fmt: skip
RIGHT = (
    "The port of Wick will follow on", "June 1, a spokeswoman said. It has",
    "asked shippers to register by May", "15. Late registrations cost more.",
    "Exporters expect delays at the bor-", "der while the rules settle in.",
)  # fmt: skip


@pytest.mark.parametrize("drawn", ["across", "down"])
def test_columns_are_read_one_after_the_other(drawn):
    """Whatever order the program drew their lines in."""
    left = paragraphs(*LEFT, left=70, top=700)
    right = paragraphs(*RIGHT, left=320, top=700)
    across = [line for pair in zip(left, right, strict=True) for line in pair]
    page = [(70, 760, 20, "Two ports"), *(across if drawn == "across" else left + right)]
    assert decode(raw(pdf(page))).text.split("\n") == [
        "Two ports",
        (
            "The levy takes effect on April 7, and shippers who have paid in advance need not pay it "
            "again before May 2. The board meets next Wednesday to settle the rates. It had hoped to do "
            "so last week."
        ),
        (
            "The port of Wick will follow on June 1, a spokeswoman said. It has asked shippers to "
            "register by May 15. Late registrations cost more. Exporters expect delays at the border "
            "while the rules settle in."
        ),
    ]


def test_a_date_that_a_line_divides_is_one():
    """The full stop of "Jan." ends no sentence; a foot with the page's number is no text."""
    page = paragraphs(
        "Volunteers are wanted for the annual count, and those who sign up must do so before Jan.",
        "16. The count is on Jan. 28.",
    )
    text = decode(raw(pdf([*page, (70, 40, 9, "Printed from the e-edition Page 1")]))).text
    assert "must do so before Jan. 16. The count" in text
    assert "e-edition" not in text


def test_the_rows_of_a_table_stay_rows():
    """Its cells stand beside one another."""
    rows = [("Measure", "Date"), ("Dock levy takes effect", "May 2"), ("Hearing", "July 1")]
    page = [
        (left, 700 - 15 * number, 11, cell)
        for number, row in enumerate(rows)
        for left, cell in zip((70, 320), row, strict=True)
    ]
    text = decode(raw(pdf(page))).text
    assert "Dock levy takes effect | May 2\nHearing | July 1" in text


def test_the_files_own_day_counts_only_where_nothing_else_tells():
    """It is said to be no more than that."""
    page = paragraphs("The new levy takes effect on April 7, the port authority said.")
    reading = read(raw(pdf(page, info="/CreationDate (D:20260312101500Z)")))
    assert reading.article.published == date(2026, 3, 12)
    assert reading.article.published_source is PublishedSource.METADATA
    assert [problem.code for problem in reading.problems] == ["reading.file_date"]


ENCRYPTED = STORY.replace(
    b"/Root 1 0 R",
    b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
    + b"0" * 64 + b"> /U <" + b"0" * 64 + b"> >> /Root 1 0 R",
)  # fmt: skip


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pdf([]), "intake.scanned"),
        (b"%PDF-1.7\nnothing of it", "intake.damaged"),
        (STORY[:300], "intake.damaged"),
        (ENCRYPTED, "intake.encrypted"),
    ],
)
def test_a_pdf_without_readable_text_is_refused_in_words(data, code):
    """Pictures of pages, half a file, a locked one: what it is, and what to do."""
    with pytest.raises(AlertdError) as refused:
        decode(raw(data))
    assert refused.value.code == code
    assert "levy.pdf" in refused.value.message
    assert refused.value.hint


def test_without_its_library_a_pdf_says_what_to_install(monkeypatch):
    """The pdf extra is optional."""
    monkeypatch.setitem(__import__("sys").modules, "pypdfium2", None)
    with pytest.raises(AlertdError, match="not installed") as refused:
        decode(raw(STORY))
    assert "alertd[pdf]" in refused.value.hint
