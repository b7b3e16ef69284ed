"""What holds notices back: silences, what people have seen, used links, lessons taken back."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("delivery", sa.Column("follows", AutoString(length=32), nullable=True))
    op.add_column("delivery", sa.Column("held_by", AutoString(), nullable=True))
    op.add_column("delivery", sa.Column("bundle", AutoString(), nullable=False, server_default=""))
    op.create_table(
        "silence",
        sa.Column("id", AutoString(length=16), nullable=False),
        sa.Column("matchers", AutoString(), nullable=False),
        sa.Column("starts_at", UTCDateTime(), nullable=False),
        sa.Column("ends_at", UTCDateTime(), nullable=False),
        sa.Column("who", AutoString(), nullable=False),
        sa.Column("why", AutoString(), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_silence")),
    )
    op.create_index(op.f("ix_silence_ends_at"), "silence", ["ends_at"])
    op.create_table(
        "seen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", AutoString(length=32), nullable=False),
        sa.Column("delivery_id", AutoString(length=32), nullable=True),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("until", UTCDateTime(), nullable=True),
        sa.Column("who", AutoString(), nullable=False),
        sa.Column("why", AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seen")),
    )
    op.create_index(op.f("ix_seen_uid"), "seen", ["uid"])
    op.create_table(
        "used_link",
        sa.Column("nonce", AutoString(length=64), nullable=False),
        sa.Column("used_at", UTCDateTime(), nullable=False),
        sa.Column("expires_at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("nonce", name=op.f("pk_used_link")),
    )
    op.create_index(op.f("ix_used_link_expires_at"), "used_link", ["expires_at"])
    op.create_table(
        "lifted_lesson",
        sa.Column("id", AutoString(length=16), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("who", AutoString(), nullable=False),
        sa.Column("why", AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lifted_lesson")),
    )


def downgrade() -> None:
    for table in ("lifted_lesson", "used_link", "seen", "silence"):
        op.drop_table(table)
    with op.batch_alter_table("delivery", schema=None) as batch_op:
        for column in ("bundle", "held_by", "follows"):
            batch_op.drop_column(column)
