"""Corrections by people, conflicts, sources, holds, and clues by which mentions are found."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _add_columns()
    op.create_table(
        "profile",
        sa.Column("mention_id", AutoString(length=64), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("told", AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mention_id"], ["mention.id"], name=op.f("fk_profile_mention_id_mention")
        ),
        sa.PrimaryKeyConstraint("mention_id", name=op.f("pk_profile")),
    )
    op.create_table(
        "clue",
        sa.Column("word", AutoString(length=64), nullable=False),
        sa.Column("bucket", sa.Integer(), nullable=False),
        sa.Column("mention_id", AutoString(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["mention_id"], ["mention.id"], name=op.f("fk_clue_mention_id_mention")
        ),
        sa.PrimaryKeyConstraint("word", "bucket", "mention_id", name=op.f("pk_clue")),
    )
    op.create_index(op.f("ix_clue_mention_id"), "clue", ["mention_id"])
    op.create_table(
        "conflict",
        sa.Column("uid", AutoString(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("edtf", AutoString(length=32), nullable=False),
        sa.Column("mention_id", AutoString(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["mention_id"], ["mention.id"], name=op.f("fk_conflict_mention_id_mention")
        ),
        sa.PrimaryKeyConstraint("uid", "position", name=op.f("pk_conflict")),
    )
    _create_corrections()


def _add_columns() -> None:
    op.add_column("article", sa.Column("agency", AutoString(length=64), nullable=True))
    op.add_column("article", sa.Column("sketch", AutoString(), nullable=False, server_default=""))
    op.add_column("article", sa.Column("subject", AutoString(), nullable=False, server_default=""))
    op.add_column("article", sa.Column("forgotten", UTCDateTime(), nullable=True))
    op.create_index(op.f("ix_article_published"), "article", ["published"])
    op.add_column(
        "commitment", sa.Column("sources", sa.Integer(), nullable=False, server_default="1")
    )
    op.add_column("commitment", sa.Column("corroborated", sa.Date(), nullable=True))
    op.add_column(
        "commitment", sa.Column("pinned", sa.Boolean(), nullable=False, server_default=sa.false())
    )


def _create_corrections() -> None:
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("who", AutoString(), nullable=False),
        sa.Column("why", AutoString(), nullable=False),
        sa.Column("what", AutoString(length=16), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("anchors", AutoString(), nullable=False),
        sa.Column("wanted", AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_correction_article_id_article")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
    )
    op.create_table(
        "hold",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("uid", AutoString(length=32), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("released_at", UTCDateTime(), nullable=True),
        sa.Column("released_by", AutoString(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_hold_article_id_article")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hold")),
    )
    op.create_index(op.f("ix_hold_uid"), "hold", ["uid"])


def downgrade() -> None:
    for table in ("hold", "correction", "conflict", "clue", "profile"):
        op.drop_table(table)
    for column in ("sources", "corroborated", "pinned"):
        op.drop_column("commitment", column)
    op.drop_index(op.f("ix_article_published"), table_name="article")
    for column in ("agency", "sketch", "subject", "forgotten"):
        op.drop_column("article", column)
