"""Generated articles, and the archives that hold them."""

import gzip
import io
import json
import os
import subprocess
import sys
import tarfile
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest

from alertd.backfill import Backfill, articles_in
from alertd.clock import SystemClock
from alertd.errors import AlertdError
from alertd.ingest.reader import opened
from alertd.ingest.worker import answered
from alertd.model.shapes import exported_shape
from alertd.reading import read_all
from alertd.settings import Settings, build_policy
from alertd.store import Store, canonical, letters

_PLACES = ("Berlin", "Geneva", "Ottawa", "Lima", "Cairo", "Hanoi", "Oslo")
_WHAT = ("port fees", "copper duty", "visa rule", "sugar quota", "steel tariff")


def article(number: int) -> tuple[str, str, date]:
    """A title, a text and the day it was published; no two alike."""
    day = date(2024, 1, 1) + timedelta(days=3 * number)
    ahead = day + timedelta(days=20 + number % 50)
    what, place = _WHAT[number % len(_WHAT)], _PLACES[number % len(_PLACES)]
    title = f"{place} sets date for {what} number {number}"
    text = (
        f"{place.upper()} - The new {what} number {number} will take effect on "
        f"{ahead:%B} {ahead.day}, {ahead.year}, the ministry in {place} said.\n"
    )
    return title, text, day


def text_of(number: int) -> bytes:
    title, text, day = article(number)
    return f"{title}\nPublished: {day}\n\n{text}".encode()


class Archives:
    """Makes archives of the same articles."""

    def __init__(self, folder: Path, number: int) -> None:
        self.folder, self.number = folder, number

    def named(self) -> dict[str, bytes]:
        return {f"{n % 3}/{n:03}.txt": text_of(n) for n in range(self.number)}

    def folder_of_files(self) -> Path:
        root = self.folder / "files"
        for name, data in self.named().items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(data)
        return root

    def zip(self) -> Path:
        path = self.folder / "all.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.named().items():
                archive.writestr(name, data)
        return path

    def tar_gz(self) -> Path:
        path = self.folder / "all.tar.gz"
        with tarfile.open(path, "w:gz") as archive:
            for name, data in self.named().items():
                member = tarfile.TarInfo(name)
                member.size = len(data)
                archive.addfile(member, io.BytesIO(data))
        return path

    def jsonl_gz(self) -> Path:
        path = self.folder / "all.jsonl.gz"
        with gzip.open(path, "wt") as lines:
            for number in range(self.number):
                title, text, day = article(number)
                lines.write(
                    json.dumps({"title": title, "text": text, "published": str(day)}) + "\n"
                )
        return path

    def warc_gz(self) -> Path:
        path = self.folder / "all.warc.gz"
        with path.open("wb") as stream:
            for number in range(self.number):
                title, text, day = article(number)
                page = (
                    f"<html><head><title>{title}</title><meta property='article:published_time' "
                    f"content='{day}'></head><body><article><h1>{title}</h1><p>{text}</p>"
                    "</article></body></html>"
                )
                for media in ("text/html; charset=utf-8", "image/png"):
                    stream.write(gzip.compress(_response(number, media, page)))
        return path


def _response(number: int, media: str, page: str) -> bytes:
    """A record as ISO 28500 has it."""
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: {media}\r\n\r\n{page}".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
        f"WARC-Target-URI: https://news.example.com/{number:03}\r\n"
        "WARC-Date: 2025-01-01T00:00:00Z\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


@pytest.fixture
def archives(tmp_path):
    """Archives of so many articles."""
    return lambda number=7: Archives(tmp_path, number)


class Inline:
    """Reads in this process: what is packed how has nothing to do with who reads it."""

    def read(self, documents, timezone):
        for raw in documents:
            try:
                yield raw, opened(raw, answered(read_all, raw, {"default_timezone": timezone}))
            except AlertdError as error:
                yield raw, error


class Ledger:
    """A database, and what backfilling into it came to."""

    def __init__(self, place: str) -> None:
        self.store, self.refused = Store.open(place), []

    def run(self) -> Backfill:
        """A backfill into it."""
        return Backfill(
            self.store,
            build_policy(Settings()),
            SystemClock(),
            timezone="UTC",
            refused=lambda name, why: self.refused.append((name, why)),
            told=lambda progress: None,
        )

    def take(self, *paths: Path, max_bytes: int = 1_000_000):
        """Read these archives; how far it came."""
        run = self.run()
        for path in paths:
            run.take(articles_in(path, max_bytes), Inline())
        run.plan("rules")
        return run.progress

    def lines(self) -> list[dict]:
        """The export."""
        with self.store.read() as tx:
            return [exported_shape(one) for one in canonical.every(tx)]

    def rows(self) -> list[dict]:
        """Every message that is planned."""
        with self.store.read() as tx:
            return letters.listed(tx, (), None)


@pytest.fixture
def ledger_at(tmp_path):
    """Sets up ledgers; closes them."""
    made = []

    def build(place: str | None = None) -> Ledger:
        made.append(Ledger(place or str(tmp_path / f"{len(made)}.db")))
        return made[-1]

    yield build
    for one in made:
        one.store.close()


@pytest.fixture
def alertd(tmp_path):
    """Runs a command in an empty folder, in a process of its own."""

    def call(*arguments: str, failpoint: str = "") -> subprocess.CompletedProcess:
        return subprocess.run(
            [sys.executable, "-m", "alertd", *arguments],
            cwd=tmp_path,
            env={**os.environ, "ALERTD_FAILPOINT": failpoint},
            check=False,
            capture_output=True,
            text=True,
        )

    return call
