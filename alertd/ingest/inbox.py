"""The inbox folder and the three inside it; every move between them."""

import contextlib
import itertools
import json
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from alertd.errors import AlertdError
from alertd.ingest import files, names
from alertd.ingest.others import Others
from alertd.ingest.settle import Drop, Fingerprint
from alertd.sidecars import sidecars_among

_OWN = frozenset({".work", "done", "failed"})


@dataclass(frozen=True, slots=True)
class Claim:
    """A file that is ours: where it lies in .work/, and the name it was dropped under."""

    path: Path
    name: str


class Inbox:
    """`path` is where articles are dropped; .work/, done/ and failed/ are made inside it.

    One mount holds them all, so every move is a rename. `others` are the instances that share it.
    """

    def __init__(self, path: Path, others: Others | None = None) -> None:
        self.path = path
        self._root = path.absolute()
        self._others = others
        self._all_work = self._root / ".work"
        self.work = self._all_work / others.me if others else self._all_work
        self.done = self._root / "done"
        self.failed = self._root / "failed"
        self.prepare()

    def prepare(self) -> None:
        """Make what is missing; AlertdError `inbox.unusable` when that cannot be done."""
        try:
            for folder in (self._root, self.work, self.done, self.failed):
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise AlertdError(
                "inbox.unusable",
                f"Cannot use {self.path} as the inbox: {fault.strerror} ({fault.filename}).",
                "Let the user that alertd runs as write there, or set another `inbox`.",
            ) from fault

    def place(self, name: str) -> Path:
        """The path of a name in the inbox."""
        return self._root / name

    def drops(self) -> tuple[dict[str, Drop], list[str]]:
        """What one look finds: files and symbolic links by name, and the names of what is neither.

        Our own folders are left out, and so are sidecars and files that a program is at work on.
        """
        drops: dict[str, Drop] = {}
        odd: list[str] = []
        with os.scandir(self._root) as entries:
            for entry in entries:
                if entry.name in _OWN or names.is_unfinished(entry.name):
                    continue
                drop = _seen(entry)
                if drop is None:
                    continue
                if stat.S_ISREG(drop.mode) or drop.is_link:
                    drops[entry.name] = drop
                else:
                    odd.append(entry.name)
        held = [
            names.unclaimed(path.name) for path in self._held()
        ]  # their sidecars wait with them
        for name in sidecars_among([*drops, *held]) & drops.keys():
            del drops[name]
        return drops, odd

    def archive_sidecar(self, sidecar: Path, article: Path) -> None:
        """Move a sidecar to where its article went."""
        self._move(Claim(sidecar, sidecar.name), article.parent)

    def claim(self, name: str) -> Claim:
        """Take a file into .work/; OSError when it is gone or may not be moved."""
        target = self.work / names.claimed(name)
        self.place(name).rename(target)
        return Claim(target, name)

    def leftovers(self) -> list[Claim]:
        """What a daemon that died left in .work/, in a stable order."""
        return [Claim(path, names.unclaimed(path.name)) for path in sorted(self.work.iterdir())]

    def take_over(self) -> list[Claim]:
        """Claim what instances that are no more left in .work/."""
        if self._others is None:
            return []
        claims = []
        for path in self._others.left_behind(self._all_work):
            target = self.work / path.name
            with contextlib.suppress(FileNotFoundError):  # another instance was faster
                path.rename(target)
                claims.append(Claim(target, names.unclaimed(path.name)))
        return claims

    def _held(self) -> list[Path]:
        """All that lies in .work/, whoever has it."""
        if self._others is None:
            return list(self.work.iterdir())
        return [path for path in self._all_work.rglob("*") if not path.is_dir()]

    def release(self, claim: Claim) -> None:
        """Put a claimed file back where it was dropped; it will settle again."""
        self._move(claim, self._root)

    def archive(self, claim: Claim, day: date) -> Path:
        """Move a file to done/YYYY/MM/DD/, under a name that is free there; durable on return."""
        folder = self.done / f"{day:%Y}" / f"{day:%m}" / f"{day:%d}"
        self._make_day(folder)
        target = self._move(claim, folder)
        files.sync_folder(folder)
        files.sync_folder(self.work)
        return target

    def refuse(self, claim: Claim) -> Path:
        """Move a file to failed/, under a name that is free there and leaves room for its note."""
        target = self._move(claim, self.failed, with_note=True)
        files.sync_folder(self.failed)
        return target

    def note(self, refused: Path, text: Mapping[str, object]) -> None:
        """Write the note that goes with a file in failed/."""
        files.write_new(_note_of(refused), json.dumps(text, indent=2, ensure_ascii=False))
        files.sync_folder(self.failed)

    def without_note(self) -> list[Path]:
        """Files in failed/ whose note a crash prevented; what we put there has room for one."""
        found = sorted(path for path in self.failed.iterdir() if not path.name.startswith("."))
        return [
            path
            for path in found
            if not names.is_note(path.name)
            and path.name == names.numbered(path.name, 1, with_note=True)
            and not os.path.lexists(_note_of(path))
        ]

    def _make_day(self, folder: Path) -> None:
        if folder.is_dir():
            return
        folder.mkdir(parents=True, exist_ok=True)
        while folder != self._root:
            folder = folder.parent
            files.sync_folder(folder)

    def _move(self, claim: Claim, folder: Path, *, with_note: bool = False) -> Path:
        for number in itertools.count(1):
            target = folder / names.numbered(claim.name, number, with_note=with_note)
            if not os.path.lexists(_note_of(target)) and self._is_free(target):
                break
        claim.path.rename(target)
        return target

    def _is_free(self, target: Path) -> bool:
        """Looking is enough where alertd's lock leaves one process that moves files here.

        Else the name is taken by an empty file, which the move then replaces.
        """
        if self._others is None:
            return not os.path.lexists(target)
        try:
            target.touch(exist_ok=False)
        except FileExistsError:
            return False
        return True


def _note_of(refused: Path) -> Path:
    return refused.with_name(names.note_name(refused.name))


def _seen(entry: os.DirEntry[str]) -> Drop | None:
    try:
        found = entry.stat(follow_symlinks=False)
    except OSError:
        return None  # gone between listing and looking, or out of reach for now
    return Drop(entry.name, found.st_mode, Fingerprint.of(found))
