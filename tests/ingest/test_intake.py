"""One dropped file, from the inbox to done/ or failed/."""

import errno
import json
import os
from pathlib import Path

from alertd.ingest import End
from tests.ingest.scene import Scene


def test_article_is_recorded_and_archived_once_it_has_settled(scene: Scene) -> None:
    """A dropped article is left alone until it settled, then recorded and moved to done/."""
    scene.drop("truce.txt")
    assert scene.look().next_in == 2
    assert scene.look(after=1.9).ends == {}
    assert scene.look(after=0.1).ends == {End.RECORDED: 1}
    assert scene.ledger.names == ["truce.txt"]
    assert scene.done == ["2025/10/24/truce.txt"]
    assert scene.work == []


def test_empty_file_gets_time_to_be_filled(scene: Scene) -> None:
    """An empty file is judged after half a minute only, and goes to failed/ with a note."""
    scene.drop("empty.txt", "")
    scene.look()
    assert scene.look(after=29).ends == {}
    assert scene.look(after=1).ends == {End.REFUSED: 1}
    assert scene.failed == ["empty.txt", "empty.txt.error.json"]


def test_file_that_grows_is_left_alone(scene: Scene) -> None:
    """A file that is written to again and again is read when that ended, with all its text."""
    for size in range(300):
        scene.drop("slow.txt", "x" * (size + 1))
        assert scene.look(after=1.5).ends == {}
    scene.look(after=2)
    assert scene.ledger.texts == [b"x" * 300]


def test_file_that_is_open_for_writing_is_left_alone(scene: Scene) -> None:
    """A half-written file whose writer pauses is not taken before the writer closed it."""
    with (scene.path / "half.txt").open("wb") as writer:
        writer.write(b"Truce expires ")
        writer.flush()
        scene.settle()
        assert scene.look(after=60).ends == {End.PUT_BACK: 1}
        writer.write(b"Nov. 10.")
    scene.settle()
    assert scene.ledger.texts == [b"Truce expires Nov. 10."]


def test_unfinished_and_hidden_names_are_ignored(scene: Scene) -> None:
    """What browsers, editors and sync programs leave while they work is no article."""
    for name in [
        "a.txt.part", "a.partial", "a.filepart", "a.crdownload", "a.tmp", "a.txt~", "a.swp",
        ".#a.txt", ".~lock.a.txt#", ".syncthing.a.txt", ".goutputstream-X1", ".hidden",
        "Thumbs.db", "._a.txt", "~$a.docx", "B.PART",
    ]:  # fmt: skip
        scene.drop(name)
    scene.settle()
    assert scene.look(after=3600).ends == {}
    assert scene.ledger.names == []


def test_finished_download_is_taken_under_its_final_name(scene: Scene) -> None:
    """A .part file that is renamed settles once more and comes in."""
    part = scene.drop("a.txt.part")
    scene.settle()
    part.rename(scene.path / "a.txt")
    assert scene.look().ends == {}
    assert scene.look(after=2).ends == {End.RECORDED: 1}


def test_file_replaced_by_rename_settles_anew(scene: Scene) -> None:
    """An editor that saves by renaming a new file over the old one gets its last word read."""
    scene.drop("a.txt", "old text")
    scene.look()
    scene.drop(".a.txt.swp", "new text").rename(scene.path / "a.txt")
    assert scene.look(after=2).ends == {}
    scene.look(after=2)
    assert scene.ledger.texts == [b"new text"]


def test_same_bytes_are_recorded_once(scene: Scene) -> None:
    """Fifty copies under fifty names are one article; all of them end in done/."""
    for number in range(50):
        scene.drop(f"copy{number}.txt")
    assert scene.settle().ends == {End.RECORDED: 1, End.DUPLICATE: 49}
    assert len(scene.done) == 50
    assert len(scene.ledger.recorded) == 1
    assert len(scene.ledger.again) == 49


def test_same_name_again_gets_a_suffix(scene: Scene) -> None:
    """What lies in done/ is never overwritten."""
    for text in ["one", "two", "three"]:
        scene.drop("a.txt", text)
        scene.settle()
    assert [Path(name).name for name in scene.done] == ["a-2.txt", "a-3.txt", "a.txt"]
    assert scene.ledger.texts == [b"one", b"three", b"two"]


def test_note_says_what_happened_and_what_to_do(scene: Scene) -> None:
    """The note beside a refused file names the file, the fault, the remedy, the time and the hash."""
    scene.drop("blank.txt", "  \n")
    scene.settle()
    note = json.loads((scene.path / "failed" / "blank.txt.error.json").read_text())
    assert note == {
        "file": "blank.txt",
        "what_happened": "blank.txt is empty.",
        "what_to_do": "Drop it again with its text.",
        "code": "intake.empty",
        "when": "2025-10-24T12:00:02+00:00",
        "sha256": "8855c6119660c614d285554e51769066e94fcb75ff215ccc2fa6b4838b18756b",
        "size": 3,
    }
    assert [refusal.error.code for refusal in scene.ledger.refused] == ["intake.empty"]


def test_refused_file_can_be_dropped_again(scene: Scene) -> None:
    """The same bad file twice: two files and two notes in failed/."""
    for _ in range(2):
        scene.drop("blank.txt", " ")
        scene.settle()
    assert scene.failed == [
        "blank-2.txt", "blank-2.txt.error.json", "blank.txt", "blank.txt.error.json",
    ]  # fmt: skip


def test_modification_times_do_not_matter(scene: Scene) -> None:
    """Files dated 1970 and 2099 come in like any other."""
    for name, seconds in [("old.txt", 0), ("new.txt", 4_102_444_799)]:
        os.utime(scene.drop(name, name), (seconds, seconds))
    assert scene.settle().ends == {End.RECORDED: 2}


def test_two_thousand_files_at_once(scene: Scene) -> None:
    """A burst is taken whole: none missed, none twice."""
    for number in range(2000):
        scene.drop(f"{number}.txt", f"article {number}")
    assert scene.settle().ends == {End.RECORDED: 2000}
    assert len(scene.ledger.recorded) == len(scene.done) == 2000


def test_stopping_ends_a_burst_early_and_the_rest_comes_later(scene: Scene) -> None:
    """Asked to stop in the middle, intake stops after the file in hand and loses none."""
    for number in range(10):
        scene.drop(f"{number}.txt", f"article {number}")
    scene.look()
    scene.clock.sleep(2)
    scene.intake.scan(stopping=lambda: len(scene.ledger.recorded) >= 3)
    assert len(scene.ledger.recorded) == 3
    scene.restart()
    scene.look(after=2)
    assert len(scene.ledger.recorded) == 10


def test_sidecar_goes_the_way_of_its_article(scene: Scene) -> None:
    """It is read with the article and filed beside it; alone it waits for the article."""
    scene.drop("truce.meta.json", '{"published": "2025-10-24"}')
    assert scene.settle().ends == {}
    scene.drop("truce.txt")
    scene.settle()
    (recorded,) = scene.ledger.recorded.values()
    assert recorded.sidecar == b'{"published": "2025-10-24"}'
    assert scene.done == ["2025/10/24/truce.meta.json", "2025/10/24/truce.txt"]
    assert scene.failed == []


def test_sidecar_waits_while_its_article_is_held(scene: Scene) -> None:
    """A full disk parts them no more than anything else does."""
    scene.ledger.fault = OSError(errno.ENOSPC, "No space left on device")
    scene.drop("truce.txt")
    scene.drop("truce.json", "{}")
    scene.settle()
    assert scene.look(after=10).ends.keys() <= {End.PUT_OFF}
    scene.ledger.fault = None
    scene.look(after=100)
    assert scene.done == ["2025/10/24/truce.json", "2025/10/24/truce.txt"]
