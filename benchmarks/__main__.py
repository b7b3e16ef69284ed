"""Measure speed, memory and quality beside peers, and renew docs/benchmarks.md: `make bench`."""

import hashlib
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from time import process_time

from alertd.documents import decode
from alertd.errors import AlertdError
from alertd.ledger import fold, statements_of
from alertd.model.article import RawDocument
from alertd.reading import read
from benchmarks import loads, outbox, peers
from benchmarks.measure import Cost, least_ms, process
from benchmarks.peers import Found, MissingError, Told
from tests.gold.floor import CANDIDATE
from tests.quality.gold import RECEIVED, GoldArticle, answer, figures, groups

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "trump-xi-trade-truce.txt"
PUBLISHED = date(2025, 10, 24)
# A peer that takes seconds an article reads so many, spread over all of them.
_OF_A_SLOW_PEER = 12
HEAD = """# Benchmarks

Renewed by `make bench`, which fetches the peers into a folder of its own and leaves out what it
cannot get. Times are CPU time; only what is told as a multiple carries over to another machine.
"""


LOADS = """Wall time, on a channel that takes everything at once. The other design keeps its jobs
in a SQLAlchemyJobStore, and its jobs do nothing. Alone: `python -m benchmarks.loads [MANY]`.
"""


@dataclass(frozen=True)
class Row:
    """How one reader did on the gold articles."""

    name: str
    f1: float
    day_f1: float
    cost: Cost


def speed() -> Iterator[str]:
    """What each step of reading the seed article takes, beside one pass of a bare pattern."""
    data = SEED.read_bytes()
    text = data.decode()
    raw = RawDocument(
        SEED.name, hashlib.sha256(data).hexdigest(), data, datetime(2026, 11, 24, tzinfo=UTC)
    )
    reading = read(raw, published=PUBLISHED)
    steps: list[tuple[str, Callable[[], object]]] = [
        (
            "one bare pattern (tests/gold/floor.py)",
            lambda: sum(1 for _ in CANDIDATE.finditer(text)),
        ),
        ("decode", lambda: decode(raw)),
        ("decode, annotate and read, the date given", lambda: read(raw, published=PUBLISHED)),
        ("the same, the date inferred", lambda: read(raw)),
        ("fold its statements", lambda: fold(statements_of(reading))),
    ]
    floor = 0.0
    for name, work in steps:
        taken = least_ms(work, 60)
        floor = floor or taken
        yield f"| {name} | {taken:.2f} | {taken / floor:.1f} |"


def whole_process() -> str:
    """What one command costs from start to end."""
    alertd = Path(sys.executable).with_name("alertd")
    command = [alertd, "extract", "--format", "json", SEED]
    peers.FOLDER.mkdir(exist_ok=True)
    process(command, peers.FOLDER)  # leaves compiled modules behind
    cost = min((process(command, peers.FOLDER)[1] for _ in range(5)), key=lambda one: one.seconds)
    told = f"{cost.seconds:.2f} s of CPU, {cost.megabytes:.0f} MB"
    return f"`alertd extract` on the seed article, a process from start to end: {told}."


def articles() -> Iterator[tuple[GoldArticle, Told]]:
    """The English gold articles in a format that is read here, and what a peer is told of each."""
    for one in (one for group in groups().values() for one in group):
        raw = RawDocument(one.path.name, "", one.path.read_bytes(), RECEIVED)
        with suppress(AlertdError):
            if one.gold["language"] == "en":
                yield one, Told(decode(raw).text, date.fromisoformat(one.gold["published"]))


def ours(known: Sequence[tuple[GoldArticle, Told]]) -> Row:
    """alertd, from the article's bytes to its commitments."""
    golds = [one for one, _ in known]
    answers = {one.path: answer(one) for one in golds}
    begun = process_time()
    for one in golds:
        answer(one)
    cost = Cost(process_time() - begun, 0)
    measured = figures(golds, lambda one: answers[one.path])
    return Row("alertd", measured["f1"], measured["day_f1"], cost)


def theirs(
    name: str,
    find: Callable[[Sequence[Told]], tuple[Found, Cost]],
    known: Sequence[tuple[GoldArticle, Told]],
) -> Row:
    """A peer, with every date on or after the article's taken as a commitment."""
    found, cost = find([told for _, told in known])
    answers = {
        one.path: peers.as_commitments(told, dates)
        for (one, told), dates in zip(known, found, strict=True)
    }
    measured = figures([one for one, _ in known], lambda one: answers[one.path])
    return Row(name, measured["f1"], measured["day_f1"], cost)


def beside_peers() -> Iterator[str]:
    """A line a reader; those that cannot be had say so."""
    known = list(articles())
    mine = ours(known)
    yield _line(mine, mine, len(known))
    for name, find in (
        ("bare pattern", peers.bare_regex),
        ("dateparser search_dates", peers.dateparser_search),
        ("chrono (node)", peers.chrono_node),
    ):
        yield _beside(name, find, known, mine)
    some = known[:: max(1, len(known) // _OF_A_SLOW_PEER)][:_OF_A_SLOW_PEER]
    yield _beside(f"HeidelTime ({len(some)} of the articles)", peers.heideltime, some, ours(some))


def _beside(
    name: str,
    find: Callable[[Sequence[Told]], tuple[Found, Cost]],
    known: Sequence[tuple[GoldArticle, Told]],
    mine: Row,
) -> str:
    try:
        return _line(theirs(name, find, known), mine, len(known))
    except MissingError as missing:
        return f"| {name} | not measured: {missing} | | | | |"


def _line(row: Row, mine: Row, count: int) -> str:
    each = row.cost.seconds / count * 1e3
    memory = f"{row.cost.megabytes:.0f}" if row.cost.megabytes else ""
    ratio = row.cost.seconds / mine.cost.seconds
    return f"| {row.name} | {row.f1:.2f} | {row.day_f1:.2f} | {each:.1f} | {ratio:.2f} | {memory} |"


def main() -> None:
    """Measure everything and write the page."""
    lines = [
        HEAD,
        "## The seed article\n",
        "| what | ms | times the bare pattern |",
        "|---|---|---|",
        *speed(),
        "",
        whole_process(),
        "",
        "## The English gold articles, beside peers\n",
        "Peers are told the article's text and date; every date on or after it is taken as a",
        "commitment. alertd starts from the bytes, finds the date by itself, and says far more of",
        "each. Processes of their own are timed with their start, as they are used.\n",
        "| reader | F1 | day F1 | ms an article | times alertd's | peak MB |",
        "|---|---|---|---|---|---|",
        *beside_peers(),
        "",
        "## Many at once, beside one APScheduler job an alert\n",
        LOADS,
        *loads.table(),
        "",
        "## A full outbox\n",
        "Alone: `python -m benchmarks.outbox`.\n",
        outbox.table(),
        "",
    ]
    (ROOT / "docs" / "benchmarks.md").write_text("\n".join(lines), "utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
