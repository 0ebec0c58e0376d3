"""The tables of the store. Quotations are not stored again: a start and an end say where they stand in their note's text.

    notes ─┬ pages, notices, bodies, attendance, items, calendar, passages, mentions, decisions, actions, proposals
           └ mention_entities → entities ─ aliases, affiliations, roles      theme_matches → themes ─ theme_keywords
           theme_proposals, theme_events name themes that need not be there (yet, or any more)
    set_aside, former_names say of files, by path, which other one counts in their place and what they were called before
    failures, state, judgements stand alone: judgements are people's, and no function of write.py touches them

A change here needs a new migration in migrations/versions; tests/store/test_migrations.py holds the two together.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    and_,
    false,
    select,
    text,
)

# The newest revision in migrations/versions: a store at this one is opened without importing alembic.
HEAD = "0010"

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# The tables of the search index begin with this, and are looked after by fts5.py and tsvector.py, not by migrations.
SEARCH_TABLES = "passage_words"
SEARCH_VOCABULARY = f"{SEARCH_TABLES}_vocabulary"

# Alembic's own table, described here so that the revision can be read without alembic.
REVISIONS = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


class NoteStatus(StrEnum):
    """Whether a note counts: of one path at most one row is current or withdrawn, and the rest are superseded."""

    CURRENT = "current"
    SUPERSEDED = "superseded"  # the file has been corrected since
    WITHDRAWN = "withdrawn"  # the file is gone from the corpus


def _words(name: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, Text, nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=nullable)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def _maybe_span(name: str) -> tuple[Column[int], Column[int], CheckConstraint]:
    """The span of a quotation that may be missing: both ends or neither."""
    rule = f"({name}_start IS NULL AND {name}_end IS NULL) OR (0 <= {name}_start AND {name}_start <= {name}_end)"
    return _number(f"{name}_start", nullable=True), _number(f"{name}_end", nullable=True), CheckConstraint(rule, name)


def _span(name: str = "") -> tuple[Column[int], Column[int], CheckConstraint]:
    """A span [start, end) of the note's text."""
    start, end = (f"{name}_start", f"{name}_end") if name else ("start", "end")
    return _number(start), _number(end), CheckConstraint(f'0 <= "{start}" AND "{start}" <= "{end}"', name or "span")


def _note(*, primary: bool = True) -> Column[int]:
    return Column("note_id", Integer, ForeignKey("notes.id", ondelete="CASCADE"), nullable=False, primary_key=primary)


def _position(*, primary: bool = True) -> Column[int]:
    """The place of a row among its siblings, from 0: records come back in the order they were put."""
    return Column("position", Integer, nullable=False, primary_key=primary, autoincrement=False)


def _part(name: str, *rest: Any) -> Table:
    """A table of one note's rows, told apart by their position."""
    return Table(name, METADATA, _note(), _position(), *rest)


def _item() -> tuple[Column[int], ForeignKeyConstraint]:
    """The agenda item that a row lies in: the item's position, or NULL."""
    return _number("item", nullable=True), ForeignKeyConstraint(
        ["note_id", "item"], ["items.note_id", "items.position"]
    )


def _responsible(name: str, parent: str) -> Table:
    """Who is responsible: quotations of names, by the position of the row they belong to."""
    return Table(
        name,
        METADATA,
        Column("note_id", Integer, primary_key=True, nullable=False),
        Column("of", Integer, primary_key=True, nullable=False),
        _position(),
        *_span(),
        ForeignKeyConstraint(["note_id", "of"], [f"{parent}.note_id", f"{parent}.position"], ondelete="CASCADE"),
    )


# --- notes and what they say -----------------------------------------------------------------------------------------

# One row for each path and content. size (bytes) and mtime_ns (of the file) serve the cheap test for "unchanged"; withdrawn is
# the day (ISO) on which a file that is gone was first missed.
NOTES = Table(
    "notes",
    METADATA,
    Column("id", Integer, primary_key=True),
    _words("source"),
    _number("version"),
    _words("sha256"),
    _words("recipe"),
    _words("format"),
    _words("status"),
    _words("kind"),
    *_maybe_span("title"),
    _words("date", nullable=True),
    _words("time", nullable=True),
    *_maybe_span("place"),
    _words("text"),
    Column("size", BigInteger, nullable=False),
    Column("mtime_ns", BigInteger, nullable=False),
    _words("withdrawn", nullable=True),
    CheckConstraint("status IN ('current', 'superseded', 'withdrawn')", "status"),
    UniqueConstraint("source", "sha256"),
    UniqueConstraint("source", "version"),
    sqlite_autoincrement=True,  # an id is never given to another note
)
Index(
    "ix_notes_live",
    NOTES.c.source,
    unique=True,
    sqlite_where=text("status != 'superseded'"),
    postgresql_where=text("status != 'superseded'"),
)

PAGES = _part("pages", *_span(), _number("number"))
NOTICES = _part("notices", _words("code"), _words("detail"))
BODIES = _part("bodies", *_span())
ATTENDANCE = _part(
    "attendance",
    *_span(),
    *_span("name"),
    _words("status"),
    *_maybe_span("affiliation"),
    _words("role", nullable=True),
    _words("party", nullable=True),
    _words("group", nullable=True),
)
ITEMS = _part("items", *_span(), *_span("title"), _words("number", nullable=True), _words("type", nullable=True))
CALENDAR = _part(
    "calendar",
    *_span(),
    _words("date", nullable=True),
    _words("time", nullable=True),
    _words("place", nullable=True),
    _words("title", nullable=True),
)
# id is what the search index knows a passage by. headings and terms are lists of strings, parts is a list of such lists: read
# whole and never queried, as is vector.
PASSAGES = Table(
    "passages",
    METADATA,
    Column("id", Integer, primary_key=True),
    _note(primary=False),
    _position(primary=False),
    *_span(),
    _words("kind"),
    *_item(),
    Column("headings", JSON, nullable=False),
    Column("terms", JSON, nullable=False),
    Column("parts", JSON, nullable=False, server_default=text("'[]'")),
    Column("vector", LargeBinary, nullable=False, server_default=text("''")),
    UniqueConstraint("note_id", "position"),
    UniqueConstraint("note_id", "start", "end"),
)
MENTIONS = _part("mentions", *_span(), _words("label"), _words("basis"))
DECISIONS = _part(
    "decisions",
    *_span(),
    _words("basis"),
    *_item(),
    _flag("explicit"),
    _flag("formal"),
    _flag("reported"),
    *_maybe_span("decided_by"),
    _words("due", nullable=True),
    _words("due_iso", nullable=True),
)
DECISION_RESPONSIBLE = _responsible("decision_responsible", "decisions")
ACTIONS = _part(
    "actions",
    *_span(),
    _words("kind"),
    _words("basis"),
    *_item(),
    _flag("tentative"),
    _flag("reported"),
    _words("due", nullable=True),
    _words("due_iso", nullable=True),
)
ACTION_RESPONSIBLE = _responsible("action_responsible", "actions")
PROPOSALS = _part(
    "proposals", *_span(), _words("basis"), *_item(), _words("voice", nullable=True), _words("group", nullable=True)
)

# --- entities --------------------------------------------------------------------------------------------------------


def _of_entity(name: str, *rest: Any) -> Table:
    entity = Column("entity", Text, ForeignKey("entities.id", ondelete="CASCADE"), primary_key=True, nullable=False)
    return Table(name, METADATA, entity, _position(), *rest)


def _shown_in(name: str, parent: str) -> Table:
    """The notes (by path) that show an affiliation or a role."""
    return Table(
        name,
        METADATA,
        Column("entity", Text, primary_key=True, nullable=False),
        Column("of", Integer, primary_key=True, nullable=False),
        _position(),
        _words("source"),
        ForeignKeyConstraint(["entity", "of"], [f"{parent}.entity", f"{parent}.position"], ondelete="CASCADE"),
    )


ENTITIES = Table(
    "entities", METADATA, Column("id", Text, primary_key=True), _words("label"), _words("name"), _flag("judged")
)
ALIASES = _of_entity("aliases", _words("alias"))
AFFILIATIONS = _of_entity(
    "affiliations", _words("with_entity"), _words("first", nullable=True), _words("last", nullable=True)
)
AFFILIATION_SOURCES = _shown_in("affiliation_sources", "affiliations")
ROLES = _of_entity(
    "roles",
    _words("role"),
    _words("body", nullable=True),
    _words("first", nullable=True),
    _words("last", nullable=True),
)
ROLE_SOURCES = _shown_in("role_sources", "roles")
PARTIES = _of_entity("parties", _words("letters"), _words("first", nullable=True), _words("last", nullable=True))
PARTY_SOURCES = _shown_in("party_sources", "parties")
LINEAGE = Table(
    "lineage",
    METADATA,
    Column("earlier", Text, ForeignKey("entities.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    Column("later", Text, ForeignKey("entities.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    _words("kind"),
    _words("date", nullable=True),
    _words("basis"),
    Column("place", JSON(none_as_null=True), nullable=True),
)
MENTION_ENTITIES = Table(
    "mention_entities",
    METADATA,
    _note(),
    Column("start", Integer, primary_key=True, nullable=False),
    Column("end", Integer, primary_key=True, nullable=False),
    Column("entity", Text, ForeignKey("entities.id", ondelete="CASCADE"), nullable=False, index=True),
    CheckConstraint('0 <= "start" AND "start" <= "end"', "span"),
)

# --- themes ----------------------------------------------------------------------------------------------------------

THEMES = Table(
    "themes",
    METADATA,
    Column("id", Text, primary_key=True),
    _words("label"),
    _words("status"),
    _words("description"),
    _words("born", nullable=True),
    Column("merged_into", Text, ForeignKey("themes.id", deferrable=True, initially="DEFERRED"), nullable=True),
    _words("split_from", nullable=True),
    _words("since", nullable=True),
    _words("retired", nullable=True),
    Column("seeds", JSON, nullable=False, server_default=text("'[]'")),
    Column("own_label", Text, nullable=False, server_default=text("''")),
    Column("proposed", Boolean, nullable=False, server_default=false()),
    Column("confirmed", Boolean, nullable=False, server_default=false()),
)
THEME_KEYWORDS = Table(
    "theme_keywords",
    METADATA,
    Column("theme", Text, ForeignKey("themes.id", ondelete="CASCADE"), primary_key=True, nullable=False),
    _position(),
    _words("keyword"),
)
THEME_MATCHES = Table(
    "theme_matches",
    METADATA,
    _note(),
    Column("start", Integer, primary_key=True, nullable=False),
    Column("end", Integer, primary_key=True, nullable=False),
    Column("theme", Text, ForeignKey("themes.id", ondelete="CASCADE"), primary_key=True, nullable=False, index=True),
    Column("strength", Float, nullable=False),
    _words("basis"),
    CheckConstraint("strength > 0 AND strength <= 1", "strength"),
    CheckConstraint('0 <= "start" AND "start" <= "end"', "span"),
)

# What discovery proposes: lists are read whole and never queried, and whatever they name may be gone by then.
THEME_PROPOSALS = Table(
    "theme_proposals",
    METADATA,
    Column("id", Text, primary_key=True),
    _words("change"),
    _words("theme"),
    _words("other"),
    _words("label"),
    Column("keywords", JSON, nullable=False),
    Column("seeds", JSON, nullable=False),
    Column("passages", JSON, nullable=False),
    _number("meetings"),
)
THEME_EVENTS = Table(
    "theme_events",
    METADATA,
    _position(),
    _words("theme"),
    _words("change"),
    _words("when", nullable=True),
    _words("who"),
    _words("other"),
    _words("label"),
    _words("undone_by", nullable=True),
    _words("undone_when", nullable=True),
)

# --- files that are one note -----------------------------------------------------------------------------------------

# A file that counts nowhere: `instead` does, for `reason` (records.AsideReason). Worked out anew from all notes together.
SET_ASIDE = Table("set_aside", METADATA, Column("source", Text, primary_key=True), _words("instead"), _words("reason"))
FORMER_NAMES = Table(
    "former_names", METADATA, Column("source", Text, primary_key=True), Column("former", Text, primary_key=True)
)
# What counts: the file is there, and no other counts in its place.
COUNTED = and_(NOTES.c.status == NoteStatus.CURRENT.value, NOTES.c.source.not_in(select(SET_ASIDE.c.source)))

# --- what stands alone -----------------------------------------------------------------------------------------------

# recipe, size and mtime_ns are what failed: while a file is as it was then, another try would end the same way.
FAILURES = Table(
    "failures",
    METADATA,
    Column("source", Text, primary_key=True),
    _words("error"),
    _words("hint"),
    _words("at"),
    _words("recipe", nullable=True),
    Column("size", BigInteger, nullable=True),
    Column("mtime_ns", BigInteger, nullable=True),
)
STATE = Table("state", METADATA, Column("key", Text, primary_key=True), _words("value"))
JUDGEMENTS = Table(
    "judgements",
    METADATA,
    Column("id", Integer, primary_key=True),
    _words("who"),
    _words("when"),
    _words("kind"),
    _words("subject"),
    _words("value"),
    Column("other", Text, nullable=False, server_default=text("''")),
    Column("place", JSON(none_as_null=True), nullable=True),
    Column("other_place", JSON(none_as_null=True), nullable=True),
    _words("undone_by", nullable=True),
    _words("undone_when", nullable=True),
    sqlite_autoincrement=True,
)
# People who are to be forgotten, by keyed digests of their names (textmine.forgetting): full, short and files are lists.
TOMBSTONES = Table(
    "tombstones",
    METADATA,
    Column("id", Text, primary_key=True),
    _words("salt"),
    Column("full", JSON, nullable=False),
    Column("short", JSON, nullable=False),
    Column("files", JSON, nullable=False),
    _words("who"),
    _words("when"),
)
