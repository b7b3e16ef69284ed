"""Several instances share a database: who they are, and what each has on its way."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_SENDING = "state = 'sending'"


def upgrade() -> None:
    op.create_table(
        "instance",
        sa.Column("boot_id", AutoString(length=64), nullable=False),
        sa.Column("host", AutoString(), nullable=False),
        sa.Column("pid", sa.Integer(), nullable=False),
        sa.Column("version", AutoString(length=32), nullable=False),
        sa.Column("schema_version", AutoString(length=16), nullable=False),
        sa.Column("started_at", UTCDateTime(), nullable=False),
        sa.Column("lease_until", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("boot_id", name=op.f("pk_instance")),
    )
    op.create_index(
        "ix_delivery_sending",
        "delivery",
        ["lease_owner"],
        sqlite_where=sa.text(_SENDING),
        postgresql_where=sa.text(_SENDING),
    )


def downgrade() -> None:
    op.drop_index("ix_delivery_sending", "delivery")
    op.drop_table("instance")
