"""What people rejected, by source and rule; and the lessons that they took back."""

from sqlalchemy import delete
from sqlmodel import Session, col, select

from alertd.model.commitment import Status
from alertd.model.correction import BY_HAND, Act, Author
from alertd.store import corrections, meta
from alertd.store.gate_tables import LiftedRow
from alertd.store.tables import ArticleRow, CommitmentRow, MentionRow, StatementRow
from alertd.store.values import TABLES, chunked, plain


def rejected(tx: Session, least: int) -> list[tuple[str, str, str]]:
    """The patterns of the commitments that stand dismissed: id, source, rule.

    Only articles whose source is known teach anything. Nothing is looked up where fewer than
    `least` were ever dismissed.
    """
    made = [one.correction for one in corrections.every(tx)]
    anchors = [key for one in made if one.act is Act.DISMISS for key in one.anchors]
    if sum(one.act is Act.DISMISS for one in made) < least:
        return []
    found: set[tuple[str, str, str]] = set()
    for some in chunked(sorted(set(anchors))):
        query = (
            select(StatementRow.uid, ArticleRow.outlet, MentionRow.rule)
            .join(MentionRow, col(MentionRow.id) == col(StatementRow.mention_id))
            .join(ArticleRow, col(ArticleRow.id) == col(MentionRow.article_id))
            .join(CommitmentRow, col(CommitmentRow.uid) == col(StatementRow.uid))
            .where(
                CommitmentRow.status == Status.DISMISSED.value,
                col(MentionRow.id).in_(some),
                col(ArticleRow.outlet).is_not(None),
            )
        )
        found |= {
            (uid, outlet, rule)
            for uid, outlet, rule in tx.exec(query)
            if outlet and not rule.startswith(BY_HAND)
        }
    return sorted(found)


def lifted(tx: Session) -> dict[str, tuple[str, str]]:
    """The lessons that were taken back, by id: by whom and why."""
    return {row.id: (row.who, row.why) for row in tx.exec(select(LiftedRow))}


def lift(tx: Session, lesson_id: str, author: Author) -> None:
    """Take a lesson back: what it holds in review is told again."""
    tx.merge(LiftedRow(id=lesson_id, at=author.now, who=plain(author.who), why=plain(author.why)))
    meta.audit(tx, author.now, "lesson.lifted", f"{lesson_id} by {author.who}: {author.why}")
    tx.flush()


def restore(tx: Session, lesson_id: str, author: Author) -> None:
    """Take it up again."""
    lifted_rows = TABLES["lifted_lesson"]
    tx.connection().execute(delete(lifted_rows).where(lifted_rows.c.id == lesson_id))
    meta.audit(tx, author.now, "lesson.restored", f"{lesson_id} by {author.who}: {author.why}")
