"""Themes know what gathers them, when they came and went; what discovery proposes, and what has happened, have tables.

Revision: 0005, after 0004.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the store forward by this step."""
    for name in ("split_from", "since", "retired"):
        op.add_column("themes", sa.Column(name, sa.Text(), nullable=True))
    op.add_column("themes", sa.Column("seeds", sa.JSON(), nullable=False, server_default=sa.text("'[]'")))
    op.add_column("themes", sa.Column("own_label", sa.Text(), nullable=False, server_default=sa.text("''")))
    for name in ("proposed", "confirmed"):
        op.add_column("themes", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "theme_proposals",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "change", "theme", "other", "label")),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in ("keywords", "seeds", "passages")),
        sa.Column("meetings", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_theme_proposals"),
    )
    op.create_table(
        "theme_events",
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("change", sa.Text(), nullable=False),
        sa.Column("when", sa.Text(), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("who", "other", "label")),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("undone_by", "undone_when")),
        sa.PrimaryKeyConstraint("position", name="pk_theme_events"),
    )
