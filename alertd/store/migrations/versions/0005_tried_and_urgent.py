"""Among many that are due: what was tried before, and what is urgent, without reading them all."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_WAITING = "state IN ('pending', 'retry')"
_INDEXES = {
    "ix_delivery_tried": f"{_WAITING} AND attempts > 0",
    "ix_delivery_urgent": f"{_WAITING} AND urgency = 'high'",
}


def upgrade() -> None:
    for name, where in _INDEXES.items():
        op.create_index(
            name,
            "delivery",
            ["channel", "not_before"],
            sqlite_where=sa.text(where),
            postgresql_where=sa.text(where),
        )


def downgrade() -> None:
    for name in _INDEXES:
        op.drop_index(name, "delivery")
