"""What an article costs in a backfill, its reading and its folding: CPU time, no profiler.

Alone: `python -m benchmarks.folding [ARTICLES]`.
"""

import hashlib
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

from alertd.backfill.found import Found
from alertd.backfill.jsonl import articles
from alertd.journal import bulk
from alertd.model.article import RawDocument
from alertd.model.policy import Policy
from alertd.reading import read_all
from alertd.store import Store
from benchmarks.archive import write

_ARTICLES, _LOT = 200, 50
_NOW = datetime(2026, 1, 1, tzinfo=UTC)


def main(number: int) -> None:
    """Print both, in milliseconds of CPU an article."""
    with tempfile.TemporaryDirectory() as folder:
        raws = _generated(Path(folder), number)
        began = process_time()
        read = [(raw, read_all(raw, default_timezone="UTC")) for raw in raws]
        reading = process_time() - began
        store = Store.open(str(Path(folder) / "ledger.db"))
        began = process_time()
        for at in range(0, number, _LOT):
            bulk.record_lot(store, read[at : at + _LOT], Policy((), ()), _NOW)
        folding = process_time() - began
        store.close()
    each = 1000 / number
    print(f"reading {reading * each:.0f} ms, folding and writing {folding * each:.0f} ms")


def _generated(folder: Path, number: int) -> list[RawDocument]:
    path = folder / "archive.jsonl"
    write(path, number)
    return [
        RawDocument(one.name, hashlib.sha256(one.data).hexdigest(), one.data, _NOW, one.sidecar)
        for one in articles(path, 2**20)
        if isinstance(one, Found)
    ]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _ARTICLES)
