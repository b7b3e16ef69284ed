"""What only a server can do to us: go away, refuse us, hold others' tables."""

import subprocess
from datetime import UTC, datetime

import pytest

from alertd.errors import AlertdError
from alertd.store import Store, meta
from tests.store.opening import keep, kept, refusal

NOW = datetime(2030, 1, 1, tzinfo=UTC)


@pytest.fixture
def url(each_postgres):
    """An empty database on each build of PostgreSQL that is here."""
    with each_postgres.fresh() as url:
        yield url


def test_what_is_written_is_there_when_it_is_opened_again(url):
    """On the embedded build and on the distribution's."""
    first = Store.open(url)
    keep(first, who="me")
    first.close()
    second = Store.open(url)
    assert kept(second) == {"who": "me"}
    second.close()


def test_reading_cannot_write_and_sees_one_moment(url):
    """A session for reading is refused when it writes, and does not see what comes meanwhile."""
    store = Store.open(url)
    with pytest.raises(AlertdError) as refused, store.read() as tx:
        tx.connection().exec_driver_sql("INSERT INTO meta VALUES ('who', 'me')")
    assert refused.value.code == "store.io"
    with store.read() as tx:
        before = meta.get_all(tx)
        keep(store, what="this")
        assert meta.get_all(tx) == before == {}
    assert kept(store) == {"what": "this"}
    store.close()


def test_what_no_text_column_takes_is_kept_all_the_same(postgres_store):
    """A text longer than its column was planned for is no error, as on SQLite."""
    with postgres_store.write() as tx:
        meta.audit(tx, NOW, "x" * 500, "long")
    with postgres_store.read() as tx:
        assert tx.connection().exec_driver_sql("SELECT length(what) FROM audit").scalar() == 500


def test_a_server_that_goes_away_is_waited_for(postgres):
    """Each fault says that it passes; what was committed is there when the server is back."""
    with postgres.fresh() as url:
        store = Store.open(url)
        keep(store, who="me")
        postgres.down("fast")
        try:
            with pytest.raises(AlertdError) as lost, store.read() as tx:
                meta.get_all(tx)
            with pytest.raises(AlertdError) as gone:
                Store.open(url)
        finally:
            postgres.up()
        assert (lost.value.code, gone.value.code) == ("store.io", "store.io")
        assert kept(store) == {"who": "me"}
        store.close()


def test_refusals_of_the_server_say_what_to_do(postgres):
    """A database that is not there is told apart from a server that is not there."""
    assert refusal(postgres.url("nobody_made_this")).code == "store.missing"
    nowhere = "postgresql://me:s3cret@/x?host=/nowhere"
    said = refusal(nowhere)
    assert said.code == "store.io"
    assert "s3cret" not in str(said)


def test_tables_of_another_program_are_left_alone(postgres):
    """A database that has an `article` table of its own is refused."""
    with postgres.bare() as url:
        name = url.split("/")[3].split("?")[0]
        postgres.execute("CREATE TABLE article (body text)", name)
        assert refusal(url).code == "store.foreign"


def test_commands_work_on_a_server_as_on_a_file(postgres_url, alertd, tmp_path):
    """The same article gives the same list; a backup is left to the server's own tools."""
    article = tmp_path / "a.txt"
    article.write_text("Published: 2030-01-02\n\nPort fees will take effect on March 1, 2030.\n")
    listed = []
    for place in (postgres_url, str(tmp_path / "a.db")):
        assert "1 new" in alertd("--database", place, "ingest", str(article)).stdout
        listed.append(alertd("--database", place, "list", "--all", "--format", "json").stdout)
    assert listed[0] == listed[1]
    assert "2030-03-01" in listed[0]
    refused = alertd("--database", postgres_url, "backup", "x.db", check=False)
    assert refused.returncode == 1
    assert "pg_dump" in refused.stderr


@pytest.fixture
def alertd(tmp_path):
    """Runs a command in an empty folder."""
    import sys

    def run(*arguments, check=True):
        done = subprocess.run(
            [sys.executable, "-m", "alertd", *arguments],
            check=False,
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0 or not check, done.stderr
        return done

    return run
