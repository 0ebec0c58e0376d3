"""Proposals know whose they are: the side that voiced them and the number of the group.

Revision: 0008, after 0007.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the store forward by this step; notes read before it tell no voice until they are read again."""
    for name in ("voice", "group"):
        op.add_column("proposals", sa.Column(name, sa.Text(), nullable=True))
