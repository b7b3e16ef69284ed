"""What people write beside an article: found by name, believed, and never an article itself."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from alertd.cli.options import article_files
from alertd.model.article import PublishedSource, RawDocument, ZoneSource
from alertd.reading import read
from alertd.sidecars import read_sidecar, sidecars_among

RECEIVED = datetime(2026, 11, 1, tzinfo=UTC)
TEXT = "Port levy\n\nPublished: 3 July 2024\n\nThe levy takes effect on Friday."


def reading_with(told: bytes | None):
    return read(RawDocument("a.txt", "0" * 64, TEXT.encode(), RECEIVED, told))


@pytest.mark.parametrize(
    "told",
    [
        b'{"Published": "2025-10-24", "timezone": "Asia/Seoul", "source": "Busan Post"}',
        b'published = 2025-10-24\ntimezone = "Asia/Seoul"\noutlet = "Busan Post"\n',
    ],
)
def test_a_sidecar_is_believed_before_the_article(told):
    """JSON and TOML: the date, the zone and who published it."""
    article = reading_with(told).article
    assert article.published == date(2025, 10, 24)
    assert article.published_source is PublishedSource.SIDECAR
    assert (article.timezone, article.timezone_source) == ("Asia/Seoul", ZoneSource.ARGUMENT)
    assert article.outlet == "Busan Post"


@pytest.mark.parametrize("told", [b"{", b"[1]", b"\xff\xfe", b"{}", b'{"published": "soon"}'])
def test_a_sidecar_that_says_nothing_is_told_as_a_problem(told):
    """The article is read all the same, by its own date."""
    reading = reading_with(told)
    assert reading.article.published == date(2024, 7, 3)
    assert [problem.code for problem in reading.problems] == ["reading.sidecar"]


@pytest.mark.parametrize("name", ["a.html.json", "a.json", "a.meta.toml", "a.html.meta.json"])
def test_a_sidecar_is_found_beside_its_article_and_is_none(tmp_path: Path, name):
    """By the article's name with or without its ending; folders are read without it."""
    (tmp_path / "a.html").write_text(TEXT)
    (tmp_path / name).write_text(json.dumps({"published": "2025-10-24"}))
    assert json.loads(read_sidecar(tmp_path / "a.html") or b"") == {"published": "2025-10-24"}
    assert article_files((tmp_path,)) == [tmp_path / "a.html"]


def test_json_without_an_article_beside_it_is_no_sidecar():
    """Unless its name says that it is one."""
    assert sidecars_among(["a.json", "b.txt", "c.meta.json"]) == {"c.meta.json"}
