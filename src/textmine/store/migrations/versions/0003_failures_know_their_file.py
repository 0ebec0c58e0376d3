"""Failures know the file that failed, so that it is not tried again every night.

Revision: 0003, after 0002.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the store forward by this step."""
    op.add_column("failures", sa.Column("recipe", sa.Text(), nullable=True))
    op.add_column("failures", sa.Column("size", sa.BigInteger(), nullable=True))
    op.add_column("failures", sa.Column("mtime_ns", sa.BigInteger(), nullable=True))
