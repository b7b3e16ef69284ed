"""`alertd db copy` and `alertd export`: the same ledger wherever it is kept."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from alertd.cli.root import alertd
from alertd.errors import AlertdError
from alertd.store import Store, copying

STORY = Path(__file__).parents[1] / "gold" / "storylines" / "s01-us-china-tariff-truce"


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs a command in an empty folder; what it printed."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> str:
        done = CliRunner().invoke(alertd, arguments)
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        assert done.exit_code == 0, done.output
        return done.stdout

    return call


@pytest.fixture
def filled(run):
    """A database file with a storyline in it, and a correction."""
    run("--database", "a.db", "ingest", *(str(path) for path in sorted(STORY.glob("0[1-4].txt"))))
    first = run("--database", "a.db", "list", "--all", "--format", "json")
    uid = first.split('"id": "')[1][:10]
    run("--database", "a.db", "edit", uid, "--title", "A name of ours", "--why", "clearer")
    return "a.db"


def rows(place):
    store = Store.open(place)
    with store.read() as tx:
        found = {t.name: list(copying._rows(tx, t)) for t in copying._tables()}
    store.close()
    return found


def test_there_and_back_is_the_same_to_the_byte(run, filled, postgres_url):
    """Every row of every table, and the export; and the copy goes on growing."""
    there = run("db", "copy", filled, postgres_url)
    assert "compared" in there
    run("db", "copy", postgres_url, "b.db")
    exports = [run("--database", place, "export") for place in (filled, postgres_url, "b.db")]
    assert exports[0].count("\n") > 3
    assert exports[0] == exports[1] == exports[2]
    assert rows(filled) == rows(postgres_url) == rows("b.db")
    Path("new.txt").write_text("Published: 2030-01-02\n\nPort fees take effect on March 1, 2030.\n")
    assert "1 new" in run("--database", postgres_url, "ingest", "new.txt")


def test_what_earlier_versions_kept_of_nul_is_copied(run, filled, postgres_url):
    """PostgreSQL holds no NUL: it becomes U+FFFD, and nothing else is touched."""
    store = Store.open(filled)
    with store.write() as tx:
        tx.connection().exec_driver_sql("UPDATE article SET text = text || char(0) WHERE id = 1")
    store.close()
    run("db", "copy", filled, postgres_url)
    assert rows(postgres_url)["article"][0][4].endswith("\ufffd")


@pytest.mark.parametrize("kind", ["nothing to copy", "rows there already", "a row that differs"])
def test_a_copy_that_cannot_be_made_leaves_the_target_as_it_was(
    run, filled, kind, monkeypatch, postgres_url
):
    """Each refusal has its code, and no half of a copy stays."""
    source, target, code = filled, postgres_url, "copy.differs"
    if kind == "nothing to copy":
        source, code = "typo.db", "store.missing"
    elif kind == "rows there already":
        run("db", "copy", filled, "b.db")
        target, code = "b.db", "copy.not_empty"
    else:
        monkeypatch.setattr(copying, "_copied", lambda *_: 0)
    before = rows(target)
    with pytest.raises(AlertdError) as refused:
        run("db", "copy", source, target)
    assert refused.value.code == code
    assert rows(target) == before
    assert not Path("typo.db").exists()


def test_the_export_does_not_show_which_article_came_first(run, filled):
    """The storyline backwards, in another database, gives the same lines."""
    paths = [str(path) for path in sorted(STORY.glob("0[1-4].txt"))]
    run("--database", "forth.db", "ingest", *paths)
    for path in reversed(paths):
        run("--database", "back.db", "ingest", path)
    forth, back = (run("--database", place, "export") for place in ("forth.db", "back.db"))
    assert forth == back


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("sqlite:///none.db", "store.missing"),
        ("postgresql://anna:hunter2@nowhere.invalid/ledger", "store.io"),
    ],
)
def test_a_source_that_is_not_there_is_not_made(run, source, code):
    """However it is written; and its password is not shown."""
    with pytest.raises(AlertdError) as refused:
        CliRunner().invoke(
            alertd, ["db", "copy", source, "b.db"], standalone_mode=False, catch_exceptions=False
        )
    assert refused.value.code == code
    assert "hunter2" not in str(refused.value)
    assert not Path("none.db").exists()
