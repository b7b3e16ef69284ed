"""What people put right in the ledger."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

BY_HAND = "by_hand."


@dataclass(frozen=True, slots=True)
class Author:
    """Who says something, when (aware, UTC) and why."""

    who: str
    why: str
    now: datetime


class Act(StrEnum):
    """What a correction does."""

    ADD = "add"
    EDIT = "edit"
    RELEASE = "release"
    DISMISS = "dismiss"
    MERGE = "merge"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction, made on a day.

    `token` is its name, the same forever. `anchors` are ids of statements that it is about; of a
    split, those that stay, while `apart` are those that go. A correction that sets something
    speaks through a note of its own, whose statement has the id `note`.
    """

    token: str
    act: Act
    on: date
    anchors: tuple[str, ...]
    apart: tuple[str, ...] = ()
    note: str | None = None
