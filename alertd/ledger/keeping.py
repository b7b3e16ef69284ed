"""Claims as a database keeps them: what took work to find out, as text."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from alertd.ledger.claims import Claim, claim_of
from alertd.ledger.clues import ANY, Clue, filed, words_of
from alertd.ledger.profiles import Profile
from alertd.ledger.words import Gist, names_in_use
from alertd.model.commitment import Statement

# To be raised with every change to what is kept: an older ledger is then folded anew.
_VERSION = "3"
Kept = tuple[Statement, int, str]


def version() -> str:
    """Returns what tells whether a kept ledger was folded by these rules and these names."""
    return f"{_VERSION}-{names_in_use()}"


def kept_profiles(claims: Iterable[Claim]) -> list[tuple[str, int, str]]:
    """Returns a row for each statement: its id, its claim's number, what it is about."""
    return [
        (statement.id, claim.number, _text(profile))
        for claim in claims
        for statement, profile in zip(claim.statements, claim.told, strict=True)
    ]


def kept_clues(claims: Iterable[Claim]) -> list[tuple[str, Clue]]:
    """Returns the clues under which each claim is found, by its id."""
    return [
        (claim.id, clue)
        for claim in claims
        for clue in sorted({*filed(claim), *((word, ANY) for word in words_of(claim))})
    ]


def restored(rows: Iterable[Kept]) -> list[Claim]:
    """Returns the claims that these statements of any articles make, as they were kept."""
    ordered = sorted(rows, key=lambda row: (row[0].article.sha256, row[1]))
    grouped = groupby(ordered, key=lambda row: (row[0].article.sha256, row[1]))
    return [_claim(number, list(group)) for (_, number), group in grouped]


def _claim(number: int, rows: Sequence[Kept]) -> Claim:
    told = sorted(rows, key=lambda row: (row[0].mention.start, row[0].id))
    profiles = {statement.id: _profile(text, statement) for statement, _, text in told}
    return replace(claim_of([statement for statement, _, _ in told], profiles), number=number)


def _text(profile: Profile) -> str:
    title = profile.title
    return json.dumps(
        [
            sorted(title.topic),
            sorted(title.weak),
            sorted(title.initials),
            sorted(title.actions),
            sorted(title.months),
            sorted(title.shares),
            sorted(profile.weak),
            profile.heft,
            sorted(profile.said),
            sorted(profile.named),
            sorted(profile.near),
            sorted(profile.parties),
            sorted(profile.scene),
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _profile(text: str, statement: Statement) -> Profile:
    topic, weak, initials, actions, months, shares, rare, heft, *sets = json.loads(text)
    said, named, near, parties, scene = map(frozenset, sets)
    return Profile(
        kind=statement.mention.kind,
        title=Gist(
            frozenset(topic),
            frozenset(weak),
            frozenset(initials),
            frozenset(actions),
            frozenset(months),
            frozenset(shares),
        ),
        weak=frozenset(rare),
        heft=heft,
        said=said,
        named=named,
        near=near,
        parties=parties,
        sentence=statement.mention.quote,
        scene=scene,
    )
