"""The list of what is ahead is read in the order that an index keeps, and no further than shown."""

from alembic import op

revision = "0008~0007"
down_revision = "0007"
branch_labels = None
depends_on = None

_IN_ORDER = ["earliest", "latest", "uid", "status"]


def upgrade() -> None:
    op.create_index("ix_commitment_ahead", "commitment", _IN_ORDER)


def downgrade() -> None:
    op.drop_index("ix_commitment_ahead", "commitment")
