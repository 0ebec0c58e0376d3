"""Judgements know a second subject, a place in a note, and who undid them.

Revision: 0002, after 0001.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the store forward by this step."""
    op.add_column("judgements", sa.Column("other", sa.Text(), nullable=False, server_default=sa.text("''")))
    op.add_column("judgements", sa.Column("place", sa.JSON(), nullable=True))
    op.add_column("judgements", sa.Column("undone_by", sa.Text(), nullable=True))
    op.add_column("judgements", sa.Column("undone_when", sa.Text(), nullable=True))
