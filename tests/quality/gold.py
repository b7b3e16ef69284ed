"""The gold articles of tests/gold, read in this process and scored by their own scorer."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from alertd.errors import AlertdError
from alertd.ledger import fold, statements_of
from alertd.model.article import RawDocument
from alertd.model.shapes import reading_shape
from alertd.reading import read
from tests.gold import score

ROOT = Path(__file__).parents[1] / "gold"
RECEIVED = datetime(2026, 11, 24, tzinfo=UTC)
# Scored as one: the articles that the grammar was made on.
DEVELOPMENT = {"dev": "development", "seed": "development"}
# Documents and feeds wait for their readers; a feed has a gold file an entry (`NAME.2.gold.json`).
NOT_READ_YET = ("formats", "formats/feeds")

Answer = dict[str, Any]


@dataclass(frozen=True)
class GoldArticle:
    """An article as it would be dropped, and what a careful reader finds in it."""

    path: Path
    gold: Answer

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
        if folder in NOT_READ_YET:
            continue
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
        reading = read(raw, published=published, timezone=timezone)
    except AlertdError:
        return {"commitments": []}
    return reading_shape(reading, fold(statements_of(reading)), str(article.path))


def _article(path: Path) -> GoldArticle:
    name = path.name.removesuffix(".gold.json")
    beside = (one for one in sorted(path.parent.glob(f"{name}.*")) if one != path)
    return GoldArticle(next(beside), json.loads(path.read_text("utf-8")))


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
