"""Bad texts, each in the bin where it belongs: read (and how many dates), or refused in clear words.

The numbers are those of the list of bad inputs that alertd is held to.
"""

import gzip
import hashlib
import io
import re
import time
import zipfile
from datetime import UTC, datetime

import pytest

from alertd import journal
from alertd.errors import AlertdError
from alertd.model.article import RawDocument
from alertd.reading import read
from alertd.settings import load
from alertd.store import commitments

READ, REFUSED = "read", "refused"
RECEIVED = datetime(2029, 6, 1, tzinfo=UTC)
SAYS = "The port fee pact expires at 18:00 UTC on March 1, 2030."
HTML = "<html><head><title>Fees</title></head><body><article><p>{}</p></article></body></html>"
_SECONDS = 20.0


def zipped() -> bytes:
    """Ten megabytes of nothing under a name that climbs out of its folder."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../x", b"0" * 10_000_000)
    return made.getvalue()


def laughs() -> str:
    """A billion of them, if anybody expands it."""
    entities = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    return f'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">{entities}]><l>&j;</l>'


TABLE = {
    "01 empty": (b"", REFUSED),
    "02 one byte": (b"x", 0),
    "03 only white space": (b" \n\t\r\n  ", REFUSED),
    "03 only a byte order mark": (b"\xef\xbb\xbf", REFUSED),
    "31 gzip named .txt": (gzip.compress(b"0" * 10_000_000), REFUSED),
    "31 zip bomb named .txt": (zipped(), REFUSED),
    "37 latin-1": (f"Café. {SAYS}".encode("latin-1"), 1),
    "37 cp1252": (f"“Café” – €5. {SAYS}".encode("cp1252"), 1),
    "37 utf-16 with mark": (SAYS.encode("utf-16"), 1),
    "37 utf-16 without mark": (SAYS.encode("utf-16-le"), 1),
    "37 shift-jis": ("港湾料金に関する協定は2030年3月1日に失効する。".encode("shift-jis"), READ),
    "38 NUL bytes": (SAYS.replace(" ", "\0 ").encode(), REFUSED),
    "39 lone surrogates": (f"{SAYS} ".encode() + b"\xed\xa0\x80", 1),
    "40 ten megabytes in one line": (b"a " * 300_000 + SAYS.encode(), READ),
    "41 a hundred thousand dates": (("On March 1, 2030, fees. " * 4_000).encode(), READ),
    "42 nested quotes": (f"He said: \"She said: 'It was on May 3, 2029.'\" {SAYS}".encode(), READ),
    "43 html with scripts and entities": (
        HTML.format(f"<script>var d='April 4, 2031'</script>{SAYS}&nbsp;&#x41;").encode(),
        1,
    ),
    "44 broken html": (f"<html><p><b>{SAYS}</p></i><div".encode(), READ),
    "45 json named .txt": (f'{{"text": "{SAYS}"}}'.encode(), READ),
    "46 billion laughs": (laughs().encode(), REFUSED),
    "47 brackets": (b"(" * 100_000, READ),
    "47 one letter and a mark": (b"a" * 100_000 + b"!", READ),
    "47 digits and dashes": (b"1-" * 50_000, READ),
    "48 control characters": (f"\x1b[31m\x1b]0;x\x07{SAYS}\x08\x7f".encode(), 1),
    "49 templates": (f"{{{{7*7}}}} ${{HOME}} %s {{0}} {SAYS}".encode(), 1),
    "50 formulas": (f"=cmd()\r\nBcc: x@example.org\r\nEND:VEVENT\r\n\r\n{SAYS}".encode(), 1),
    "51 markup and a call to all": (f"@everyone **bold** <b>x</b>. {SAYS}".encode(), 1),
    "52 days that are not": (
        b"It ends on February 30, 2030, on April 31, 2030 and on Feb. 29, 2030.",
        0,
    ),
    "53 times that are not": (
        b"It expires at 25:00 UTC on March 1, 2030 or at 23:60 UTC on March 2, 2030.",
        READ,
    ),
    "54 two readings": (b"The pact expires on 3/4/2027.", READ),
    "55 years that are not": (
        b"It expires on March 1, 0000, on March 1, 9999 and March 1, 10000.",
        READ,
    ),
    "56 epoch": (b"It expires at 1000000000000000000.", 0),
    "57 other calendars": (
        "It expires on 25 Ramadan 1451, on ١ مارس ٢٠٣٠ and on １ March ２０３０.".encode(),
        READ,
    ),
    "58 zones": (
        b"It expires at 18:00 IST on March 1, 2030, or at 18:00 +99:99 on March 2, 2030.",
        READ,
    ),
    "59 a time that is skipped": (
        b"The pact expires at 2:30 a.m. Berlin time on March 31, 2030.",
        1,
    ),
    "60 tomorrow, of no known day": (b"The pact expires tomorrow. Talks resume next Friday.", 0),
    "61 a date before its publication": (b"The pact expired on March 1, 2001.", READ),
    "62 two dates for one thing": (
        f"{SAYS} The port fee pact expires at 18:00 UTC on March 2, 2030.".encode(),
        READ,
    ),
    "63 a retraction": (
        b"Officials denied that the pact expires on March 1, 2030; there is no deadline.",
        READ,
    ),
    "64 an extension of nothing": (b"The deadline was extended by 14 days.", 0),
    "65 within and by": (
        b"They must answer within 72 hours, by the end of the quarter, or adjourn sine die.",
        READ,
    ),
    "66 in fifty years": (b"The lease expires on March 1, 2080.", 1),
}


def raw(data: bytes) -> RawDocument:
    return RawDocument("a.txt", hashlib.sha256(data).hexdigest(), data, RECEIVED)


READABLE = [name for name, (_, bin_) in TABLE.items() if bin_ is not REFUSED]


@pytest.mark.parametrize("name", READABLE)
def test_a_bad_text_is_read_in_time_for_what_it_holds(name):
    """Nothing crashes, nothing hangs, every quote stands where it is said to."""
    data, expected = TABLE[name]
    start = time.process_time()
    reading = read(raw(data))
    assert time.process_time() - start < _SECONDS
    assert expected is READ or len(reading.mentions) == expected
    for mention in reading.mentions:
        assert reading.article.text[mention.quote_start : mention.quote_end] == mention.quote
        assert mention.time is None or re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", mention.time)


@pytest.mark.parametrize("name", sorted(TABLE.keys() - set(READABLE)))
def test_what_is_no_text_is_refused_in_clear_words(name):
    """What it is, by its file's name, and what to do."""
    with pytest.raises(AlertdError) as refusal:
        read(raw(TABLE[name][0]))
    assert refusal.value.code.startswith("intake.")
    assert "a.txt" in refusal.value.message
    assert refusal.value.hint


@pytest.mark.parametrize(
    "name", [name for name in TABLE if name[:2] in {"39", "48", "49", "50", "51"}]
)
def test_hostile_text_is_kept_as_text(store, name):
    """Surrogates, escapes, templates, formulas and mark-up go into the database and come back."""
    document = raw(TABLE[name][0])
    journal.record(store, document, read(document), load(None).policy, RECEIVED)
    with store.read() as tx:
        (stored,) = commitments.load_all(tx)
    assert "port fee pact expires" in stored.commitment.evidence.mention.quote.lower()
