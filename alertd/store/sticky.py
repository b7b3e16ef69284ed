"""Ids that follow their statements, however folding joins or splits the records."""

import hashlib
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from alertd.model.commitment import Commitment

_LENGTH = 10
_CHOICES = 3


@dataclass(frozen=True, slots=True)
class Assigned:
    """`uids`: the sticky id of each commitment, by its own id. `joined`: where lost ids went."""

    uids: Mapping[str, str]
    joined: Mapping[str, str]


def assign(
    folded: Sequence[Commitment],
    owners: Mapping[str, str],
    born: Mapping[str, datetime],
    taken_elsewhere: Collection[str] = (),
) -> Assigned:
    """An id for each commitment: the one most of its statements had, of equals the oldest.

    Args:
        folded: the ledger as folded now.
        owners: the sticky id of each statement up to now.
        born: when each sticky id was given.
        taken_elsewhere: ids of records that are not folded now.
    """
    claims: list[tuple[int, datetime, str, str]] = []
    for commitment in folded:
        shared = Counter(owners[one.id] for one in commitment.statements if one.id in owners)
        claims += [(-number, born[uid], uid, commitment.id) for uid, number in shared.items()]
    claims.sort()
    uids: dict[str, str] = {}
    taken: set[str] = set()
    for _, _, uid, commitment_id in claims:
        if commitment_id not in uids and uid not in taken:
            uids[commitment_id] = uid
            taken.add(uid)
    used = taken | set(born) | set(taken_elsewhere)
    for commitment in folded:
        if commitment.id not in uids:
            uids[commitment.id] = _fresh(commitment.id, used)
            used.add(uids[commitment.id])
    joined: dict[str, str] = {}
    for _, _, uid, commitment_id in claims:
        if uid not in taken:
            joined.setdefault(uid, uids[commitment_id])
    return Assigned(uids, joined)


def first_choices(commitment_id: str) -> list[str]:
    """The ids that a new commitment is most likely to be given."""
    return [_choice(commitment_id, number) for number in range(_CHOICES)]


def _choice(commitment_id: str, number: int) -> str:
    return hashlib.sha256(f"{commitment_id}|{number}".encode()).hexdigest()[:_LENGTH]


def _fresh(commitment_id: str, used: set[str]) -> str:
    """Derived from the statement that made it, so that a replay gives the same ids."""
    number = 0
    while (digest := _choice(commitment_id, number)) in used:
        number += 1
    return digest
