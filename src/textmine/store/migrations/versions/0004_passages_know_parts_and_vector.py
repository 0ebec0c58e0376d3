"""Passages know the parts of their compounds, and a vector.

Revision: 0004, after 0003.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the store forward by this step; older notes get both when they are read anew, as the recipe has changed."""
    op.add_column("passages", sa.Column("parts", sa.JSON(), nullable=False, server_default=sa.text("'[]'")))
    op.add_column("passages", sa.Column("vector", sa.LargeBinary(), nullable=False, server_default=sa.text("''")))
