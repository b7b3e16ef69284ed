"""The gold articles of tests/gold, read in this process and scored by their own scorer."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from alertd.errors import AlertdError
from alertd.ledger import fold, statements_of
from alertd.model.article import RawDocument
from alertd.model.shapes import reading_shape
from alertd.reading import read_all
from tests.gold import score

ROOT = Path(__file__).parents[1] / "gold"
RECEIVED = datetime(2026, 11, 24, tzinfo=UTC)
# Scored as one: the articles that the grammar was made on.
DEVELOPMENT = {"dev": "development", "seed": "development"}
# The number of an entry in the name of its gold: `city-desk.2.gold.json` of `city-desk.xml`.
ENTRY = re.compile(r"\.([0-9]{1,3})$")

Answer = dict[str, Any]


@dataclass(frozen=True)
class GoldArticle:
    """An article as it would be dropped, and what a careful reader finds in it."""

    path: Path
    gold: Answer
    entry: int = 0

    @property
    def told(self) -> tuple[date | None, str | None]:
        """The publication date and zone, where only the reader knows them."""
        if self.gold["published_given"] != "argument":
            return None, None
        return date.fromisoformat(self.gold["published"]), self.gold["timezone"]


def groups() -> dict[str, list[GoldArticle]]:
    """The gold articles by the folder they are in (`languages/fr`), development ones as one."""
    found: dict[str, list[GoldArticle]] = {}
    for path in sorted(ROOT.rglob("*.gold.json")):
        folder = path.parent.relative_to(ROOT).as_posix()
        found.setdefault(DEVELOPMENT.get(folder, folder), []).append(_article(path))
    return found


def figures(articles: list[GoldArticle], answer: Callable[[GoldArticle], Answer]) -> Answer:
    """The scorer's figures for these articles, as `score.py --json` prints them."""
    totals, _ = score.score([(article.gold, answer(article)) for article in articles])
    return dict(_figures(totals))


def answer(article: GoldArticle) -> Answer:
    """What `alertd extract --format json` prints of the article."""
    data = article.path.read_bytes()
    published, timezone = article.told
    raw = RawDocument(article.path.name, hashlib.sha256(data).hexdigest(), data, RECEIVED)
    try:
        reading = read_all(raw, published=published, timezone=timezone)[article.entry]
    except AlertdError:
        return {"commitments": []}
    return reading_shape(reading, fold(statements_of(reading)), str(article.path))


def _article(path: Path) -> GoldArticle:
    name = path.name.removesuffix(".gold.json")
    entry = ENTRY.search(name)
    stem = ENTRY.sub("", name)
    beside = (
        one for one in sorted(path.parent.glob(f"{stem}.*")) if not one.name.endswith(".gold.json")
    )
    number = int(entry[1]) - 1 if entry else 0
    return GoldArticle(next(beside), json.loads(path.read_text("utf-8")), number)


def _figures(t: dict[str, Any]) -> Iterator[tuple[str, float]]:
    yield "precision", score.ratio(t["hit"], t["system"])
    yield "recall", score.ratio(t["hit"], t["gold"])
    yield "f1", score.f1(t["hit"], t["gold"], t["system"])[2]
    yield "day_f1", score.f1(t["hit_day"], t["gold_day"], t["system_day"])[2]
    yield "calendar_f1", score.f1(t["calendar"], t["gold"], t["system"])[2]
    if t["dated"]:
        yield "published_accuracy", score.ratio(t["dated_ok"], t["dated"])
    yield "title_similarity", score.ratio(t["title"], t["hit"])
    for field in score.FIELDS:
        yield f"{field}_accuracy", score.ratio(t[field], t["hit"])
