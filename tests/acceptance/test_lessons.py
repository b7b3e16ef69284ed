"""What people teach by rejecting, and what is said of a source that falls silent."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner

from alertd.app.watch import Watch
from alertd.cli.root import alertd
from alertd.journal import corrections, lessons
from alertd.journal.plans import in_force
from alertd.store import commitments

DESK = """
[[channels]]
name = "desk"
url = "json://desk"
[[routes]]
name = "everything"
receivers = ["desk"]
lead_times = ["1d"]
[watch]
silent_after_days = 14
"""
PLACES = ("Chile", "Peru", "Kenya", "Norway", "Ghana")


def article(place: str, day: int) -> str:
    return (
        f"Tariffs on {place}\n\nWASHINGTON, Oct. 24, 2025 — The tariffs on steel from {place} "
        f"take effect on Dec. {day}, officials said.\n"
    )


@pytest.fixture
def line(timeline):
    """Three articles of one outlet, each with a date that a rule of the same name read."""
    made = timeline(DESK).at("2025-10-24T12:00")
    for day, place in enumerate(PLACES[:3], start=10):
        made.drop(article(place, day), f"{place}.txt", source="The Daily Rumour")
    return made


def dismiss(line, place):
    return corrections.dismiss(
        line.store, line.policy, line.author(why="a rumour"), line.uid(place)
    )


def states(line, place):
    return {state for _, _, state, _ in line.rows(line.uid(place))}


def test_c5_the_fourth_of_a_pattern_rejected_three_times_goes_to_review(line):
    """It is kept and not told; another outlet's report of another thing is told as ever."""
    for place in ("chile", "peru", "kenya"):
        dismiss(line, place)
    line.drop(article("Norway", 20), "norway.txt", source="The Daily Rumour")
    line.drop(article("Ghana", 21), "ghana.txt", source="The Gazette")
    line.at("2025-12-31T00:00")
    assert line.told("desk") == ["12-20 09:00"]
    assert states(line, "norway") == set()


def test_c5_the_effect_is_shown_before_it_is_taken(line):
    """After two rejections the third says what it would teach, and which dates that concerns."""
    line.drop(article("Norway", 20), "norway.txt", source="The Daily Rumour")
    for place in ("chile", "peru"):
        dismiss(line, place)
    uid = line.uid("kenya")
    with line.store.read() as tx:
        stored = commitments.load_many(tx, [uid])[uid]
        (one,) = lessons.foreseen(tx, stored, line.author())
        assert in_force(tx) == ()
    assert (one.lesson.pattern.source, one.lesson.times) == ("The Daily Rumour", 3)
    assert [uid for uid, _ in one.concerned] == [line.uid("norway")]
    assert states(line, "norway") == {"pending"}


def test_c5_what_was_learned_is_listed_and_reversible(line):
    """Taking it back plans what it held in review; taking it up again holds it; both keep who."""
    line.drop(article("Norway", 20), "norway.txt", source="The Daily Rumour")
    for place in ("chile", "peru", "kenya"):
        dismiss(line, place)
    assert states(line, "norway") == {"superseded"}
    with line.store.read() as tx:
        (one,) = lessons.learned(tx, line.author())
    assert [uid for uid, _ in one.concerned] == [line.uid("norway")]
    name = one.lesson.pattern.id
    lessons.lift(line.store, line.policy, line.author("ben", "they mended it"), name)
    assert states(line, "norway") == {"pending"}
    with line.store.read() as tx:
        assert lessons.learned(tx, line.author())[0].lifted == ("ben", "they mended it")
    lessons.restore(line.store, line.policy, line.author(), name)
    assert states(line, "norway") == {"superseded"}


def test_c5_undoing_a_rejection_unteaches(line):
    """Two are left, which teach nothing."""
    line.drop(article("Norway", 20), "norway.txt", source="The Daily Rumour")
    uids = [dismiss(line, place) for place in ("chile", "peru", "kenya")]
    line.at("2025-10-24T13:00")
    corrections.release(line.store, line.policy, line.author(), uids[0])
    assert states(line, "norway") == {"pending"}


def test_c5_a_person_may_have_one_told_all_the_same(line):
    """Setting its date, as it stands, takes it out of review."""
    from datetime import date

    from alertd.journal import Wanted

    line.drop(article("Norway", 20), "norway.txt", source="The Daily Rumour")
    for place in ("chile", "peru", "kenya"):
        dismiss(line, place)
    wanted = Wanted(earliest=date(2025, 12, 20))
    corrections.edit(line.store, line.policy, line.author(), line.uid("norway"), wanted)
    assert "pending" in states(line, "norway")


def test_c5_the_command_previews_takes_and_lists(tmp_path, monkeypatch):
    """`dismiss --preview` changes nothing; the third `dismiss` says how to undo what it taught."""
    monkeypatch.chdir(tmp_path)
    today = datetime.now(UTC).date()
    for ahead, place in enumerate(PLACES[:4], start=10):
        day = today + timedelta(days=ahead)
        begun = article(place, 1).replace("Oct. 24, 2025", f"{today:%B} {today.day}, {today.year}")
        text = begun.replace("Dec. 1,", f"{day:%B} {day.day}, {day.year},")
        (tmp_path / f"{place}.txt").write_text(text)
        (tmp_path / f"{place}.meta.json").write_text('{"source": "The Daily Rumour"}')

    def ask(*arguments):
        done = CliRunner().invoke(alertd, ["--database", "a.db", *arguments], standalone_mode=False)
        assert done.exception is None, done.exception
        return done.output

    ask("ingest", *(f"{place}.txt" for place in PLACES[:4]))
    found = json.loads(ask("list", "--all", "--format", "json"))
    ids = {place: one["id"] for one in found for place in PLACES if place in one["title"]}
    for place in PLACES[:2]:
        assert "review" not in ask("dismiss", ids[place], "--why", "a rumour")
    previewed = ask("dismiss", ids["Kenya"], "--preview", "--why", "a rumour")
    assert "would go to review" in previewed
    assert ids["Norway"] in previewed
    assert ask("lessons") == "Nothing was learned.\n"
    assert "alertd lessons lift" in ask("dismiss", ids["Kenya"], "--why", "a rumour")
    (one,) = json.loads(ask("lessons", "--format", "json"))
    assert (one["rejected"], one["commitments"]) == (3, [ids["Norway"]])
    assert "in_review" in ask("explain", ids["Norway"])
    assert "taken back" in ask("lessons", "lift", one["id"], "--why", "mended")


def test_x6_a_source_that_falls_silent_is_told_once(line):
    """It used to send; after fourteen days one message says since when it has not."""
    line.at("2025-11-08T12:00")
    watch = Watch(line.store, line.clock, line.drain, lambda: line.loaded)
    for _ in range(2):
        watch.round()
        line.drain.look()
    silent = [body for body in line.bodies if "Nothing has come from" in body]
    assert len(silent) == 1
    assert "The Daily Rumour since 2025-10-24" in silent[0]
