"""Whoever reads, in whatever lots, interrupted or not: the same ledger to the byte."""

import json
import signal

import pytest

from alertd.errors import AlertdError


def exported(alertd, place):
    done = alertd("--database", place, "export")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_killed_in_the_middle_and_run_again_it_gives_the_same_bytes(alertd, archives):
    """kill -9 in the second lot of two: what was committed is known, the rest is read."""
    path, place = str(archives(55).jsonl_gz()), "a.db"
    command = ("backfill", "--workers", "1", path)
    killed = alertd("--database", place, *command, failpoint="backfill.lot:kill:2")
    assert killed.returncode == -signal.SIGKILL
    resumed = alertd("--database", place, *command)
    assert "5 articles read" in resumed.stdout
    assert "50 known already" in resumed.stdout
    assert "55 articles read" in alertd("--database", "whole.db", *command).stdout
    assert exported(alertd, place) == exported(alertd, "whole.db")


def test_it_gives_the_ledger_that_reading_them_one_by_one_gives(alertd, archives):
    """Folding in lots changes nothing but the names under which the articles came."""
    root = archives(9).folder_of_files()
    paths = sorted(root.rglob("*.txt"))
    alertd("--database", "one.db", "ingest", *map(str, paths))
    alertd("--database", "lot.db", "backfill", str(root))
    one, lot = exported(alertd, "one.db"), exported(alertd, "lot.db")
    for path in paths:
        lot = lot.replace(json.dumps(str(path.relative_to(root))), json.dumps(path.name))
    assert one.count("\n") == 9
    assert one == lot


@pytest.mark.parametrize("engine", ["spark://host", "dask://"])
def test_an_engine_that_nobody_knows_is_refused(engine):
    """With how to write one."""
    from alertd.backfill import engine_at

    with pytest.raises(AlertdError) as refused:
        engine_at(engine)
    assert refused.value.code == "backfill.engine"


def test_a_cluster_reads_the_same_and_says_when_it_is_gone(archives, ledger_at):
    """A Dask scheduler with one worker gives the ledger that reading here gives."""
    distributed = pytest.importorskip("distributed")
    from alertd.backfill import articles_in, engine_at

    path = archives().zip()
    far, near = ledger_at(), ledger_at()
    with distributed.LocalCluster(
        n_workers=1,
        threads_per_worker=1,
        processes=False,
        dashboard_address=None,
        host="127.0.0.1",
        protocol="tcp",
    ) as cluster:
        address = cluster.scheduler_address.replace("tcp", "dask")
        with engine_at(address) as engine:
            far.run().take(articles_in(path, 1_000_000), engine)
    near.take(path)
    assert far.lines() == near.lines()
    with pytest.raises(AlertdError) as gone:
        engine_at(address)
    assert gone.value.code == "backfill.cluster"
