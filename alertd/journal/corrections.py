"""People put the ledger right: each correction is kept, folded and planned in one transaction."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from alertd.errors import AlertdError
from alertd.journal.lessons import replan_concerned
from alertd.journal.notes import Wanted, as_it_is, blank_mention, note_of, put_down
from alertd.journal.plans import apply_plans, in_force
from alertd.journal.refold import bring_up_to_date, refold
from alertd.model.commitment import ArticleRef, Statement
from alertd.model.correction import Act, Author, Correction
from alertd.model.policy import Policy
from alertd.store import Store, articles, clues, commitments, corrections, holds, meta
from alertd.store.commitments import Stored
from alertd.store.corrections import Made

_PREFIX = 16


@dataclass(frozen=True, slots=True)
class _Sitting:
    """One correction being made, in its transaction."""

    tx: Any
    policy: Policy
    author: Author


@contextmanager
def _sitting(store: Store, policy: Policy, author: Author) -> Iterator[_Sitting]:
    with store.write() as tx:
        bring_up_to_date(tx, policy, author.now)
        yield _Sitting(tx, policy, author)


def add(store: Store, policy: Policy, author: Author, wanted: Wanted) -> str:
    """Put in by hand what no article says; the id that it was given."""
    with _sitting(store, policy, author) as at:
        blank = blank_mention(wanted.earliest or author.now.date())
        note = put_down(at.tx, author, note_of(author, Act.ADD, wanted, blank), author.now.date())
        _settle(at, Act.ADD, note, ())
        return commitments.uids_of(at.tx, [note.id])[note.id]


def edit(store: Store, policy: Policy, author: Author, uid: str, wanted: Wanted) -> str:
    """Set fields of a commitment, which later articles then only propose to change; its id."""
    with _sitting(store, policy, author) as at:
        return _put_right(at, uid, Act.EDIT, wanted)


def release(store: Store, policy: Policy, author: Author, uid: str) -> str:
    """Let articles decide again over what people had set or dismissed; its id."""
    with _sitting(store, policy, author) as at:
        before = in_force(at.tx)
        kept = _put_right(at, uid, Act.RELEASE, Wanted())
        replan_concerned(at.tx, policy, before, author)
        return kept


def dismiss(store: Store, policy: Policy, author: Author, uid: str) -> str:
    """Say that this is no commitment: nobody is told of it any more; its id."""
    with store.write() as tx:
        return dismiss_within(tx, policy, author, uid)


def dismiss_within(tx: Any, policy: Policy, author: Author, uid: str) -> str:
    """As `dismiss`, together with whatever else its caller's transaction does."""
    bring_up_to_date(tx, policy, author.now)
    before = in_force(tx)
    kept = _put_right(_Sitting(tx, policy, author), uid, Act.DISMISS, Wanted())
    replan_concerned(tx, policy, before, author)
    return kept


def merge(store: Store, policy: Policy, author: Author, uids: Sequence[str]) -> str:
    """Make one commitment of several; the id that stays."""
    with _sitting(store, policy, author) as at:
        found = [stored_at(at.tx, uid) for uid in uids]
        if len({one.uid for one in found}) < len(found) or len(found) <= 1:
            raise AlertdError(
                "ledger.same", "A commitment cannot be merged with itself.", "Name two ids."
            )
        anchors = tuple(key for one in found for key in _anchors(one))
        _settle(at, Act.MERGE, None, anchors)
        return commitments.uids_of(at.tx, anchors[:1])[anchors[0]]


def split(
    store: Store, policy: Policy, author: Author, uid: str, named: Sequence[str]
) -> tuple[str, ...]:
    """Take what some articles say out of a commitment, into one of its own; the ids of both."""
    with _sitting(store, policy, author) as at:
        stored = stored_at(at.tx, uid)
        told = stored.commitment.statements
        going = tuple(one.id for one in told if _is_named(one.article, one.id, named))
        staying = tuple(one.id for one in told if one.id not in going)
        if not going or not staying:
            raise AlertdError(
                "ledger.split",
                f"That would leave nothing on one side: {len(going)} of {len(told)} statements go.",
                "Name some of its articles, but not all; alertd history shows them.",
            )
        _settle(at, Act.SPLIT, None, staying, going)
        uids = commitments.uids_of(at.tx, [staying[0], going[0]])
        return uids[staying[0]], uids[going[0]]


def forget(store: Store, policy: Policy, author: Author, named: str) -> str:
    """Remove an article's text and what stood on it; the article's name.

    Raises:
        AlertdError: `ledger.article` when no article, or several, are called so.
    """
    with _sitting(store, policy, author) as at:
        found = corrections.find_article(at.tx, named)
        if len(found) != 1:
            what = "No article is" if not found else f"{len(found)} articles are"
            raise AlertdError(
                "ledger.article",
                f"{what} called {named!r}.",
                "Give its name, or the beginning of its sha256; alertd history ID shows names.",
            )
        ((sha, name),) = found
        refold(at.tx, policy, author.now, {}, gone=[sha])
        corrections.forget(at.tx, sha, author.now)
        meta.audit(at.tx, author.now, "article.forgotten", f"{sha} by {author.who}: {author.why}")
    return name


def release_notices(store: Store, policy: Policy, author: Author, named: str) -> int:
    """Send what the changes of one article hold back; how many commitments that concerns.

    Raises:
        AlertdError: `ledger.not_held` when nothing waits on account of that article.
    """
    with _sitting(store, policy, author) as at:
        shas = [
            sha
            for sha, name, _, _ in holds.waiting(at.tx)
            if sha.startswith(named) or name == named
        ]
        if len(shas) != 1:
            raise AlertdError(
                "ledger.not_held",
                f"No notices, or those of several articles, are held under {named!r}.",
                "alertd release without a name lists what is held.",
            )
        uids = holds.release(at.tx, shas[0], author.who, author.now)
        found = commitments.load_many(at.tx, uids)
        apply_plans(at.tx, found.values(), policy, author.now)
        meta.audit(
            at.tx, author.now, "notices.released", f"{shas[0]} by {author.who}: {author.why}"
        )
    return len(found)


def _put_right(at: _Sitting, uid: str, act: Act, wanted: Wanted) -> str:
    author = at.author
    stored = stored_at(at.tx, uid)
    days = [one.article.published for one in stored.commitment.statements]
    day = max([author.now.date(), *(one for one in days if one is not None)])
    note = put_down(at.tx, author, note_of(author, act, wanted, as_it_is(stored.commitment)), day)
    _settle(at, act, note, _anchors(stored))
    return commitments.uids_of(at.tx, [note.id])[note.id]


def _settle(
    at: _Sitting,
    act: Act,
    note: Statement | None,
    anchors: tuple[str, ...],
    apart: tuple[str, ...] = (),
) -> None:
    """Keep the correction, and fold anew the articles that it ties or keeps apart."""
    tx, policy, author = at.tx, at.policy, at.author
    ids = articles.ids_by_sha(tx, [note.article.sha256]) if note else {}
    token = _token(author, act, anchors + apart)
    correction = Correction(
        token, act, author.now.date(), anchors, apart, note.id if note else None
    )
    wanted = {"title": note.mention.title} if note else {}
    made = Made(author.now, author.who, author.why, correction, wanted)
    corrections.keep(tx, made, next(iter(ids.values()), None))
    shas = corrections.shas_of(tx, anchors + apart)
    told = {sha: [row[0] for row in rows] for sha, rows in clues.told_by(tx, shas).items()}
    if note:
        told[note.article.sha256] = [note]
    refold(tx, policy, author.now, told)
    meta.audit(tx, author.now, f"ledger.{act}", f"{author.who}: {author.why}")


def stored_at(tx: Any, beginning: str) -> Stored:
    """The commitment whose id begins like this.

    Raises:
        AlertdError: `ledger.unknown` or `ledger.ambiguous`.
    """
    found = commitments.find(tx, beginning)
    stored = commitments.load(tx, found[0]) if len(found) == 1 else None
    if stored is None:
        raise _not_one(beginning, found)
    return stored


def _not_one(beginning: str, found: Sequence[str]) -> AlertdError:
    """What to say where no commitment, or several, have an id that begins like this."""
    if found:
        return AlertdError(
            "ledger.ambiguous",
            f"{len(found)} ids begin with {beginning!r}: {', '.join(found[:5])} ...",
            "Give more of it.",
        )
    return AlertdError(
        "ledger.unknown",
        f"No commitment has the id {beginning!r}.",
        "alertd list --all shows the ids.",
    )


def _anchors(stored: Stored) -> tuple[str, ...]:
    """Few statements stand for all: the first and the one that the date rests on."""
    told = stored.commitment
    return tuple(dict.fromkeys((told.statements[0].id, told.evidence.id)))


def _is_named(article: ArticleRef, key: str, named: Iterable[str]) -> bool:
    tests: list[Callable[[str], bool]] = [
        lambda one: article.name == one,
        lambda one: key == one,
        lambda one: len(one) >= _PREFIX // 2 and article.sha256.startswith(one),
    ]
    return any(test(one) for one in named for test in tests)


def _token(author: Author, act: Act, ids: tuple[str, ...]) -> str:
    said = f"{author.now.isoformat()}|{act}|{'|'.join(ids)}|{author.who}"
    return f"={hashlib.sha256(said.encode()).hexdigest()[:_PREFIX]}"
