"""Measure, and renew docs/benchmarks.md: `make bench`."""

import hashlib
import resource
import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from alertd.ledger import fold, statements_of
from alertd.model.article import RawDocument
from alertd.reading import read
from benchmarks.floor import find_candidates

ROOT = Path(__file__).parents[1]
PUBLISHED = date(2025, 10, 24)


def median_ms(work: Callable[[], object], repeats: int) -> float:
    """The median of `repeats` runs, in milliseconds, after one that warms up."""
    work()
    taken = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1e3


def main() -> None:
    """Measure reading against the floor and write the table."""
    seed = ROOT / "seeds" / "trump-xi-trade-truce.txt"
    data = seed.read_bytes()
    text = data.decode()
    raw = RawDocument(
        seed.name, hashlib.sha256(data).hexdigest(), data, datetime(2026, 11, 24, tzinfo=UTC)
    )
    floor = median_ms(lambda: find_candidates(text), 200)
    dated = median_ms(lambda: read(raw, published=PUBLISHED), 30)
    inferred = median_ms(lambda: read(raw), 10)
    reading = read(raw, published=PUBLISHED)
    folded = median_ms(lambda: fold(statements_of(reading)), 100)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows = [
        ("floor: one pattern over the seed article", floor),
        ("read, the date given", dated),
        ("read, the date inferred", inferred),
        ("fold the article's statements", folded),
    ]
    lines = [f"| {name} | {ms:.2f} | {ms / floor:.0f} |" for name, ms in rows]
    (ROOT / "docs" / "benchmarks.md").write_text(
        "# Benchmarks\n\nMade by `make bench`; only the ratios carry over to another machine.\n\n"
        "| what | ms, median | times the floor |\n|---|---|---|\n"
        + "\n".join(lines)
        + f"\n\nPeak memory of that run: {memory:.0f} MB.\n",
        "utf-8",
    )
    print("\n".join(lines))


if __name__ == "__main__":
    main()
