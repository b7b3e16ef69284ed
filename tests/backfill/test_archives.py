"""The same ledger however articles are packed; what is no article is named and passed by."""

import gzip
import io
import tarfile
import zipfile
from collections import Counter

import pytest

from alertd.errors import AlertdError

_DAMAGED = "backfill.damaged"
_CUT_WARC = gzip.compress(
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999\r\n\r\n"
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>hi",
    mtime=0,
)[:60]
DAYS = ["01-21", "01-25", "01-29", "02-02", "02-06", "02-10", "02-14"]


@pytest.mark.parametrize("kind", ["folder_of_files", "zip", "tar_gz", "jsonl_gz", "warc_gz"])
def test_every_kind_of_archive_gives_the_same_commitments(archives, ledger_at, kind):
    """Seven articles of 2024, each with its own date; pictures are no articles."""
    ledger = ledger_at()
    done = ledger.take(getattr(archives(), kind)())
    assert (done.added, done.refused, done.planned) == (7, 0, 0)
    found = sorted((one["earliest"], one["mentions"][0]["quote"]) for one in ledger.lines())
    assert [day for day, _ in found] == [f"2024-{day}" for day in DAYS]
    assert all("will take effect" in quote for _, quote in found)
    again = ledger.take(getattr(archives(), kind)())
    assert (again.added, again.known) == (0, 7)


def test_a_folder_of_archives_is_opened_and_a_damaged_one_does_not_stop_it(archives, ledger_at):
    """The years lie in a folder, packed; what is in two of them is read once."""
    made, ledger = archives(), ledger_at()
    made.zip()
    made.tar_gz()
    (made.folder / "cut.tar.gz").write_bytes(b"\x1f\x8b\x08\x00cut")
    done = ledger.take(made.folder)
    assert (done.added, done.known) == (7, 7)
    assert [name for name, _ in ledger.refused if name.endswith("gz")] == ["cut.tar.gz"]


def test_what_lies_ahead_is_planned_at_the_end_and_nothing_sent_for_the_past(tmp_path, ledger_at):
    """A date far ahead has its reminders; one that passed has none; nothing is due now."""
    (tmp_path / "years").mkdir()
    for name, day in (("past", "March 1, 2021"), ("ahead", "March 1, 2090")):
        (tmp_path / "years" / f"2021-01-02-{name}.txt").write_text(
            f"The {name} port fees will take effect on {day}, the ministry said.\n"
        )
    ledger = ledger_at()
    done = ledger.take(tmp_path / "years")
    rows = ledger.rows()
    assert done.planned == len(rows) > 0
    assert {(row["state"], row["due_at"].year) for row in rows} == {("pending", 2090)}


def test_what_is_no_article_is_named_and_the_rest_is_read(tmp_path, ledger_at):
    """A bomb, a picture, an empty file and a name that climbs out lie beside an article."""
    path, ledger = tmp_path / "mixed.zip", ledger_at()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "good.txt", "The port fees will take effect on March 1, the ministry said.\n"
        )
        archive.writestr("good.meta.json", '{"published": "2025-12-01", "source": "Reuters"}')
        archive.writestr("bomb.txt", b"0" * 3_000_000)
        archive.writestr("a/picture.png", b"\x89PNG\r\n")
        archive.writestr("empty.txt", "")
        archive.writestr("../../escaped.txt", "Fees take effect on March 1, 2030.")
        archive.writestr("__MACOSX/._good.txt", "x")
    done = ledger.take(path)
    assert (done.added, done.refused) == (1, 3)
    assert sorted(name for name, _ in ledger.refused) == ["a/picture.png", "bomb.txt", "empty.txt"]
    (found,) = ledger.lines()
    assert (found["earliest"], found["mentions"][0]["article"]) == ("2026-03-01", "good.txt")


def test_a_line_that_is_no_article_is_told_by_its_number(tmp_path, ledger_at):
    """Broken JSON, a list, a line without text, a line without end: the others are read."""
    path, ledger = tmp_path / "some.jsonl", ledger_at()
    good = (
        '{"text": "Port fees take effect on March 1, 2030, they said.", "published": "2029-12-01"}'
    )
    path.write_text(f'{{"text"\n[1]\n\n{{"title": "x"}}\n{"x" * 3000}\n{good}\n')
    done = ledger.take(path, max_bytes=2000)
    assert (done.added, done.refused) == (1, 4)
    assert [name for name, _ in ledger.refused] == [f"some.jsonl:{n}" for n in (1, 2, 4, 5)]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("nothing-there", None, "backfill.missing"),
        ("cut.zip", b"PK\x03\x04", _DAMAGED),
        ("cut.tar.gz", b"\x1f\x8b\x08\x00cut", _DAMAGED),
        ("cut.jsonl.gz", b"\x1f\x8b\x08\x00cut", _DAMAGED),
        ("cut.warc", b"nothing of the kind\r\n", _DAMAGED),
        ("cut.warc.gz", _CUT_WARC, _DAMAGED),
    ],
)
def test_an_archive_that_breaks_off_says_so(tmp_path, ledger_at, name, data, code):
    """With its name and what to do."""
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(AlertdError) as refused:
        ledger_at().take(tmp_path / name)
    assert refused.value.code == code
    assert name in refused.value.message
    assert refused.value.hint


def test_reading_ahead_keeps_few_documents_in_memory():
    """Of a thousand, as many are taken as are worked on."""
    from concurrent.futures import Future

    from alertd.backfill.window import in_order

    taken = Counter()

    def asked():
        for number in range(1000):
            taken["asked"] += 1
            yield number

    def submit(number):
        promise = Future()
        promise.set_result(number * 2)
        return promise

    for number, answer in in_order(asked(), submit, 8):
        assert answer == number * 2
        assert taken["asked"] - number <= 8
    assert taken["asked"] == 1000


@pytest.mark.parametrize("prefix", ["./", "/", "years//", "./years/./"])
@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_names_are_taken_as_an_archive_writes_them(tmp_path, ledger_at, kind, prefix):
    """`tar czf all.tgz .` writes ./NAME; neither the article nor its sidecar is passed by."""
    named = {
        f"{prefix}a.txt": b"The port fees will take effect on March 1, the ministry said.\n",
        f"{prefix}a.meta.json": b'{"published": "2025-12-01"}',
    }
    path, ledger = tmp_path / f"all.{kind}", ledger_at()
    if kind == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in named.items():
                archive.writestr(name, data)
    else:
        with tarfile.open(path, "w") as archive:
            for name, data in named.items():
                member = tarfile.TarInfo(name)
                member.size = len(data)
                archive.addfile(member, io.BytesIO(data))
    ledger.take(path)
    assert [one["earliest"] for one in ledger.lines()] == ["2026-03-01"]


@pytest.mark.parametrize("name", ["a.meta.json", "all.zip"])
def test_what_cannot_be_opened_is_named_and_the_rest_is_read(
    tmp_path, ledger_at, monkeypatch, name
):
    """A sidecar or an archive that belongs to somebody else does not end the run."""
    folder, ledger = tmp_path / "years", ledger_at()
    folder.mkdir()
    for letter in "ab":
        text = f"The {letter} fees take effect on March 1, 2030.\n"
        (folder / f"{letter}.txt").write_text(text)
    (folder / name).write_text("{}")
    whole = io.open

    def locked(file, *arguments, **named):
        if str(file).endswith(name):
            raise PermissionError(13, "Permission denied", str(file))
        return whole(file, *arguments, **named)

    monkeypatch.setattr(io, "open", locked)
    ledger.take(folder)
    ((_, why),) = ledger.refused
    assert "Permission denied" in why
    assert ledger.lines()
