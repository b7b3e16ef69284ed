"""Mail as programs send it: which part is read, and which day it was written on."""

from datetime import UTC, date, datetime
from email.message import EmailMessage

import pytest

from alertd.documents import decode
from alertd.errors import AlertdError
from alertd.model.article import RawDocument
from alertd.reading import read

RECEIVED = datetime(2026, 1, 1, tzinfo=UTC)
LEVY = "The levy takes effect on Friday, and the first bills are due on Sept. 1."
HEADERS = (
    "From: Ana Prieto <ana@shipper.example>\nTo: team@shipper.example\n"
    "Date: Thu, 14 Aug 2025 16:20:00 +0200\nMessage-ID: <1@shipper.example>\n"
)


def raw(data: bytes | str, name: str = "a.eml") -> RawDocument:
    return RawDocument(name, "0" * 64, data.encode() if isinstance(data, str) else data, RECEIVED)


def mail(text: str, subject: str = "Port levy") -> RawDocument:
    return raw(f"{HEADERS}Subject: {subject}\n\n{text}\n")


def made(**parts: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Harbour Board <press@harbour.example>"
    message["Date"] = "Tue, 12 Aug 2025 23:30:00 -0400"
    message["Subject"] = "Hafengebühr – ab 1. September"
    if "plain" in parts:
        message.set_content(parts["plain"], cte="base64")
    if "page" in parts:
        message.add_alternative(parts["page"], subtype="html", cte="quoted-printable")
    return message


def test_a_mail_is_its_subject_and_text_dated_by_its_header():
    """Encoded words and base64 are undone; the day is the sender's own; headers are no text."""
    found = decode(raw(made(plain=LEVY, page=f"<p>{LEVY}</p>").as_bytes()))
    assert found.text == f"Hafengebühr – ab 1. September\n{LEVY}"
    assert [claim.day for claim in found.candidates] == [date(2025, 8, 12)]
    assert (found.outlet, found.host) == ("Harbour Board", "harbour.example")


def test_a_mail_of_html_alone_is_read_as_it_is_shown():
    """What its styles hide is left out; cells of a table stay apart."""
    page = (
        "<html lang='de'><head><title>x</title><style>p{}</style></head><body>"
        "<div style='display: none'>Preview of 3 May</div>"
        "<p>Die Gebühr gilt ab 1.&nbsp;September.</p>"
        "<table><tr><td>Leith</td><td>2. Mai</td></tr></table></body></html>"
    )
    message = made()
    message.set_content(page, subtype="html")
    found = decode(raw(message.as_bytes()))
    assert "Die Gebühr gilt ab 1. September." in found.text
    assert "Leith | 2. Mai" in found.text
    assert "3 May" not in found.text
    assert found.language == "de"


def test_the_page_is_read_where_the_plain_text_only_points_to_it():
    """A stub of a plain part holds no article."""
    message = made(plain="Please view this as HTML.", page=f"<p>{LEVY}</p>" * 3)
    assert LEVY in decode(raw(message.as_bytes())).text


def test_a_wrong_charset_costs_no_words():
    """Declared ASCII, sent as Windows text."""
    body = "The minister said “fees of £5 start on April 7” in Zürich.".encode("cp1252")
    data = f"{HEADERS}Subject: Fees\nContent-Type: text/plain; charset=us-ascii\n\n".encode() + body
    assert "“fees of £5 start on April 7” in Zürich" in decode(raw(data)).text


def test_a_mail_is_known_by_its_headers_whatever_its_name():
    """And a text that begins with a word and a colon is none."""
    assert decode(raw(mail(LEVY).data, "saved.txt")).candidates
    assert decode(raw("Update: the levy starts on Friday.\n\nMore.", "a.txt")).text.startswith("Up")


MARKS = {
    "gmail": (
        "---------- Forwarded message ---------\nFrom: Harbour Board <press@harbour.example>\n"
        "Date: Tue, Aug 12, 2025 at 7:30 AM\nSubject: Port levy: new dates\nTo: <list@x.example>\n\n"
    ),
    "apple": (
        "Begin forwarded message:\n\n> From: Harbour Board <press@harbour.example>\n"
        "> Subject: Port levy: new dates\n> Date: 12 August 2025 at 07:30:05 EDT\n"
        "> To: list@x.example\n>\n> "
    ),
    "outlook": (
        "________________________________\nFrom: Harbour Board <press@harbour.example>\n"
        "Sent: Tuesday, August 12, 2025 7:30 AM\nTo: list@x.example\n"
        "Subject: Port levy: new dates\n\n"
    ),
    "outlook in German": (
        "-----Ursprüngliche Nachricht-----\nVon: Harbour Board <press@harbour.example>\n"
        "Gesendet: Dienstag, 12. August 2025 07:30\nAn: list@x.example\n"
        "Betreff: Port levy: new dates\n\n"
    ),
    "thunderbird in French": (
        "-------- Message transféré --------\nSujet : Port levy: new dates\n"
        "Date : 12 août 2025 à 07:30\nDe : Harbour Board <press@harbour.example>\n"
        "Pour : list@x.example\n\n"
    ),
}


@pytest.mark.parametrize("program", MARKS)
def test_a_forwarded_mail_is_of_the_day_of_the_original(program):
    """The forwarder's own deadline counts from the day of forwarding; headers are no text."""
    note = "Please send me your comments by Monday.\n\n-- \nAna, away until 30 September\n\n"
    forwarded = mail(note + MARKS[program] + LEVY + "\n", "Fwd: Port levy: new dates")
    reading = read(forwarded)
    assert reading.article.published == date(2025, 8, 12)
    assert reading.article.outlet == "Harbour Board"
    told = {mention.phrase: mention.latest for mention in reading.mentions}
    assert told["Monday"] == date(2025, 8, 18)
    assert told["Friday"] == date(2025, 8, 15)
    for header in ("30 September", "x.example", "Fwd", "7:30", "07:30"):
        assert header not in reading.article.text


def test_a_forwarded_page_is_taken_apart_like_text():
    """As mail programs on the web send it, laid out by a table, without a word of plain text."""
    message = made()
    message.set_content(
        "<html><body><table><tr><td><div>Comments by Monday, please.</div></td></tr></table>"
        "<hr><div><b>From:</b> Harbour Board &lt;press@harbour.example&gt;<br>"
        "<b>Sent:</b> Monday, August 4, 2025 7:30 AM<br><b>To:</b> list@x.example<br>"
        f"<b>Subject:</b> Port levy<br></div><p>{LEVY}</p></body></html>",
        subtype="html",
    )
    found = decode(raw(message.as_bytes()))
    assert [claim.day for claim in found.candidates] == [date(2025, 8, 4)]
    assert "Comments by Monday, please.\n" in found.text
    assert "x.example" not in found.text


def test_a_mail_attached_to_a_mail_is_the_original():
    """Forwarded as an attachment; and what else is attached is told not to be read."""
    outer = EmailMessage()
    outer["From"], outer["Date"] = "ana@shipper.example", "Thu, 14 Aug 2025 16:20:00 +0200"
    outer["Subject"] = "FW: levy"
    outer.set_content("Comments by Monday, please.")
    outer.add_attachment(made(plain=LEVY))
    outer.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="levy.pdf")
    found = decode(raw(outer.as_bytes()))
    assert found.candidates[0].day == date(2025, 8, 12)
    assert "Comments by Monday" in found.text
    assert LEVY in found.text
    assert [problem.code for problem in found.problems] == ["reading.attachments"]
    assert "levy.pdf" in found.problems[0].message


def test_parts_nested_without_end_are_refused_in_words():
    """A bomb of multiparts costs nothing."""
    bomb = "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(900)
    )
    with pytest.raises(AlertdError) as refused:
        decode(raw(f"From: a@b.example\nMIME-Version: 1.0\n{bomb}"))
    assert refused.value.code == "intake.damaged"
    assert refused.value.hint
