"""The first tables: notes and what they say, entities, themes, failures, state, judgements.

Revision: 0001, the first.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the store forward by this step."""
    op.create_table(
        "entities",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("judged", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entities")),
    )
    op.create_table(
        "failures",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("hint", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("source", name=op.f("pk_failures")),
    )
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("when", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgements")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "notes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("recipe", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title_start", sa.Integer(), nullable=True),
        sa.Column("title_end", sa.Integer(), nullable=True),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("time", sa.Text(), nullable=True),
        sa.Column("place_start", sa.Integer(), nullable=True),
        sa.Column("place_end", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("mtime_ns", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("status IN ('current', 'superseded', 'withdrawn')", name=op.f("ck_notes_status")),
        sa.CheckConstraint(
            "(place_start IS NULL AND place_end IS NULL) OR (0 <= place_start AND place_start <= place_end)",
            name=op.f("ck_notes_place"),
        ),
        sa.CheckConstraint(
            "(title_start IS NULL AND title_end IS NULL) OR (0 <= title_start AND title_start <= title_end)",
            name=op.f("ck_notes_title"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes")),
        sa.UniqueConstraint("source", "sha256", name=op.f("uq_notes_source_sha256")),
        sa.UniqueConstraint("source", "version", name=op.f("uq_notes_source_version")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_notes_live",
        "notes",
        ["source"],
        unique=True,
        sqlite_where=sa.text("status != 'superseded'"),
        postgresql_where=sa.text("status != 'superseded'"),
    )

    op.create_table(
        "state",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_state")),
    )
    op.create_table(
        "themes",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("born", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["merged_into"], ["themes.id"], name=op.f("fk_themes_merged_into"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_themes")),
    )
    op.create_table(
        "affiliations",
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("with_entity", sa.Text(), nullable=False),
        sa.Column("first", sa.Text(), nullable=True),
        sa.Column("last", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["entity"], ["entities.id"], name=op.f("fk_affiliations_entity"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("entity", "position", name=op.f("pk_affiliations")),
    )
    op.create_table(
        "aliases",
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entity"], ["entities.id"], name=op.f("fk_aliases_entity"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("entity", "position", name=op.f("pk_aliases")),
    )
    op.create_table(
        "attendance",
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("name_start", sa.Integer(), nullable=False),
        sa.Column("name_end", sa.Integer(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("affiliation_start", sa.Integer(), nullable=True),
        sa.Column("affiliation_end", sa.Integer(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("party", sa.Text(), nullable=True),
        sa.Column("group", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(affiliation_start IS NULL AND affiliation_end IS NULL) OR (0 <= affiliation_start AND affiliation_start <= affiliation_end)",
            name=op.f("ck_attendance_affiliation"),
        ),
        sa.CheckConstraint('0 <= "name_start" AND "name_start" <= "name_end"', name=op.f("ck_attendance_name")),
        sa.CheckConstraint('0 <= "start" AND "start" <= "end"', name=op.f("ck_attendance_span")),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_attendance_note_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("note_id", "position", name=op.f("pk_attendance")),
    )
    op.create_table(
        "bodies",
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.CheckConstraint('0 <= "start" AND "start" <= "end"', name=op.f("ck_bodies_span")),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_bodies_note_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("note_id", "position", name=op.f("pk_bodies")),
    )
    op.create_table(
        "calendar",
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("time", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.CheckConstraint('0 <= "start" AND "start" <= "end"', name=op.f("ck_calendar_span")),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_calendar_note_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("note_id", "position", name=op.f("pk_calendar")),
    )
    op.create_table(
        "items",
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("title_start", sa.Integer(), nullable=False),
        sa.Column("title_end", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("type", sa.Text(), nullable=True),
        sa.CheckConstraint('0 <= "start" AND "start" <= "end"', name=op.f("ck_items_span")),
        sa.CheckConstraint('0 <= "title_start" AND "title_start" <= "title_end"', name=op.f("ck_items_title")),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_items_note_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("note_id", "position", name=op.f("pk_items")),
    )
    op.create_table(
        "mention_entities",
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.CheckConstraint('0 <= "start" AND "start" <= "end"', name=op.f("ck_mention_entities_span")),
        sa.ForeignKeyConstraint(
            ["entity"], ["entities.id"], name=op.f("fk_mention_entities_entity"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["note_id"], ["notes.id"], name=op.f("fk_mention_entities_note_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("note_id", "start", "end", name=op.f("pk_mention_entities")),
    )
    op.create_index("ix_mention_entities_entity", "mention_entities", ["entity"], unique=False)

    op.create_table(
        "mentions",
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.CheckConstraint('0 <= "start" AND "start" <= "end"', name=op.f("ck_mentions_span")),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_mentions_note_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("note_id", "position", name=op.f("pk_mentions")),
    )
    op.create_table(
        "notices",
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_notices_note_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("note_id", "position", name=op.f("pk_notices")),
    )
    op.create_table(
        "pages",
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.CheckConstraint('0 <= "start" AND "start" <= "end"', name=op.f("ck_pages_span")),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_pages_note_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("note_id", "position", name=op.f("pk_pages")),
    )
    op.create_table(
        "roles",
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("first", sa.Text(), nullable=True),
        sa.Column("last", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["entity"], ["entities.id"], name=op.f("fk_roles_entity"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("entity", "position", name=op.f("pk_roles")),
    )
    op.create_table(
        "theme_keywords",
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("keyword", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["theme"], ["themes.id"], name=op.f("fk_theme_keywords_theme"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("theme", "position", name=op.f("pk_theme_keywords")),
    )
    op.create_table(
        "theme_matches",
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("strength", sa.Float(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.CheckConstraint('0 <= "start" AND "start" <= "end"', name=op.f("ck_theme_matches_span")),
        sa.CheckConstraint("strength > 0 AND strength <= 1", name=op.f("ck_theme_matches_strength")),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_theme_matches_note_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["theme"], ["themes.id"], name=op.f("fk_theme_matches_theme"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("note_id", "start", "end", "theme", name=op.f("pk_theme_matches")),
    )
    op.create_index("ix_theme_matches_theme", "theme_matches", ["theme"], unique=False)

    op.create_table(
        "actions",
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("tentative", sa.Boolean(), nullable=False),
        sa.Column("reported", sa.Boolean(), nullable=False),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("due_iso", sa.Text(), nullable=True),
        sa.CheckConstraint('0 <= "start" AND "start" <= "end"', name=op.f("ck_actions_span")),
        sa.ForeignKeyConstraint(
            ["note_id", "item"], ["items.note_id", "items.position"], name=op.f("fk_actions_note_id_item")
        ),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_actions_note_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("note_id", "position", name=op.f("pk_actions")),
    )
    op.create_table(
        "affiliation_sources",
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("of", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entity", "of"],
            ["affiliations.entity", "affiliations.position"],
            name=op.f("fk_affiliation_sources_entity_of"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("entity", "of", "position", name=op.f("pk_affiliation_sources")),
    )
    op.create_table(
        "decisions",
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("explicit", sa.Boolean(), nullable=False),
        sa.Column("formal", sa.Boolean(), nullable=False),
        sa.Column("reported", sa.Boolean(), nullable=False),
        sa.Column("decided_by_start", sa.Integer(), nullable=True),
        sa.Column("decided_by_end", sa.Integer(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("due_iso", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(decided_by_start IS NULL AND decided_by_end IS NULL) OR (0 <= decided_by_start AND decided_by_start <= decided_by_end)",
            name=op.f("ck_decisions_decided_by"),
        ),
        sa.CheckConstraint('0 <= "start" AND "start" <= "end"', name=op.f("ck_decisions_span")),
        sa.ForeignKeyConstraint(
            ["note_id", "item"], ["items.note_id", "items.position"], name=op.f("fk_decisions_note_id_item")
        ),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_decisions_note_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("note_id", "position", name=op.f("pk_decisions")),
    )
    op.create_table(
        "passages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("headings", sa.JSON(), nullable=False),
        sa.Column("terms", sa.JSON(), nullable=False),
        sa.CheckConstraint('0 <= "start" AND "start" <= "end"', name=op.f("ck_passages_span")),
        sa.ForeignKeyConstraint(
            ["note_id", "item"], ["items.note_id", "items.position"], name=op.f("fk_passages_note_id_item")
        ),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_passages_note_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passages")),
        sa.UniqueConstraint("note_id", "position", name=op.f("uq_passages_note_id_position")),
        sa.UniqueConstraint("note_id", "start", "end", name=op.f("uq_passages_note_id_start_end")),
    )
    op.create_table(
        "proposals",
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.CheckConstraint('0 <= "start" AND "start" <= "end"', name=op.f("ck_proposals_span")),
        sa.ForeignKeyConstraint(
            ["note_id", "item"], ["items.note_id", "items.position"], name=op.f("fk_proposals_note_id_item")
        ),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_proposals_note_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("note_id", "position", name=op.f("pk_proposals")),
    )
    op.create_table(
        "role_sources",
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("of", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entity", "of"],
            ["roles.entity", "roles.position"],
            name=op.f("fk_role_sources_entity_of"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("entity", "of", "position", name=op.f("pk_role_sources")),
    )
    op.create_table(
        "action_responsible",
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("of", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.CheckConstraint('0 <= "start" AND "start" <= "end"', name=op.f("ck_action_responsible_span")),
        sa.ForeignKeyConstraint(
            ["note_id", "of"],
            ["actions.note_id", "actions.position"],
            name=op.f("fk_action_responsible_note_id_of"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("note_id", "of", "position", name=op.f("pk_action_responsible")),
    )
    op.create_table(
        "decision_responsible",
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("of", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.CheckConstraint('0 <= "start" AND "start" <= "end"', name=op.f("ck_decision_responsible_span")),
        sa.ForeignKeyConstraint(
            ["note_id", "of"],
            ["decisions.note_id", "decisions.position"],
            name=op.f("fk_decision_responsible_note_id_of"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("note_id", "of", "position", name=op.f("pk_decision_responsible")),
    )
