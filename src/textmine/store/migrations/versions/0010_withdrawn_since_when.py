"""Withdrawn notes know since when, so that they can be removed after a while.

Revision: 0010, after 0009.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the store forward by this step; of notes that are withdrawn already the next run keeps its own day."""
    op.add_column("notes", sa.Column("withdrawn", sa.Text(), nullable=True))
