"""Judgements on names know both places; people have parties, organisations a lineage.

Revision: 0007, after 0006.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the store forward by this step; what is new is filled when entities are worked out the next time."""
    op.add_column("judgements", sa.Column("other_place", sa.JSON(), nullable=True))
    op.create_table(
        "parties",
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("letters", sa.Text(), nullable=False),
        sa.Column("first", sa.Text(), nullable=True),
        sa.Column("last", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["entity"], ["entities.id"], name=op.f("fk_parties_entity"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("entity", "position", name=op.f("pk_parties")),
    )
    op.create_table(
        "party_sources",
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("of", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entity", "of"],
            ["parties.entity", "parties.position"],
            name=op.f("fk_party_sources_entity_of"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("entity", "of", "position", name=op.f("pk_party_sources")),
    )
    op.create_table(
        "lineage",
        sa.Column("earlier", sa.Text(), nullable=False),
        sa.Column("later", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("place", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["earlier"], ["entities.id"], name=op.f("fk_lineage_earlier"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["later"], ["entities.id"], name=op.f("fk_lineage_later"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("earlier", "later", name=op.f("pk_lineage")),
    )
