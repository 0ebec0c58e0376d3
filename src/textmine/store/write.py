"""Writing the store. Every function works inside the caller's transaction (`with engine.begin() as connection:`).

Each begins with a statement that writes: SQLite then takes the write lock before anything is read, and waits for another
process instead of failing on a state that has moved on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, exists, func, insert, literal, select, update
from sqlalchemy.dialects import postgresql, sqlite

from textmine.records import (
    Failure,
    NoteAnalysis,
    PassageKey,
    Resolution,
    Theme,
    ThemeEvent,
    ThemeMatch,
    ThemeProposal,
    ThemeTrial,
)
from textmine.store import rows, schema, search
from textmine.store.entity_rows import entity_rows, lineage_rows
from textmine.store.errors import store_error
from textmine.store.grounds import names_of, refuse_unfounded
from textmine.store.schema import COUNTED, NOTES, NoteStatus
from textmine.store.theme_rows import NIGHT_TRIALS, TRIALS, event_row, proposal_row, theme_rows, trials_value

# --- notes -----------------------------------------------------------------------------------------------------------


def put_note(connection: Connection, analysis: NoteAnalysis, *, recipe: str, size: int, mtime_ns: int) -> int:
    """The row id of the note, now current, with all that the analysis says in place of what was there.

    A path's first content is version 1; each new content of it is a row with the next version, and the earlier rows are
    superseded. The same content again, whatever its recipe, keeps its row's id and version. Themes and entities stay
    linked where the passage or name they were given to still stands. recipe is what the analysis was made with; size
    (bytes) and mtime_ns are the file's. A failure recorded for the path is cleared. Raises NoteRefusedError, before anything
    is written, for an analysis that contradicts its own text.
    """
    refuse_unfounded(analysis)
    clear_failure(connection, analysis.source_text.source)
    source, sha256 = analysis.source_text.source, analysis.source_text.sha256
    values = {**rows.note_row(analysis), "recipe": recipe, "size": size, "mtime_ns": mtime_ns}
    earlier = {row.sha256: row for row in connection.execute(_versions_of(source))}
    before = earlier.get(sha256)
    _supersede(connection, source, except_for=before.id if before else None)
    if before is None:
        version = max((row.version for row in earlier.values()), default=0) + 1
        insertion = insert(NOTES).values(**values, version=version, status=NoteStatus.CURRENT.value)
        note_id = int(connection.execute(insertion.returning(NOTES.c.id)).scalar_one())
    else:
        note_id = int(before.id)
        _unlink(connection, note_id, analysis, text_as_before=before.text == analysis.source_text.text)
        _clear_parts(connection, note_id)
        values |= {"status": NoteStatus.CURRENT.value, "withdrawn": None}
        connection.execute(update(NOTES).where(NOTES.c.id == note_id).values(**values))
    parts = rows.part_rows(analysis)
    _insert(connection, {table: [{"note_id": note_id, **row} for row in parts[table]] for table in rows.PARTS})
    _index_if_counted(connection, note_id)
    return note_id


def touch(connection: Connection, source: str, *, size: int, mtime_ns: int) -> None:
    """The file is there with the content that is stored last: note its size (bytes) and time stamp.

    A withdrawn note becomes current again, as it was, and is found by search again. A failure of the path is cleared.
    Raises StoreError for a path that has never been stored.
    """
    clear_failure(connection, source)
    live = connection.execute(
        select(NOTES.c.id, NOTES.c.status).where(
            NOTES.c.source == source, NOTES.c.status != NoteStatus.SUPERSEDED.value
        )
    ).one_or_none()
    if live is None:
        raise store_error("unknown", source)
    there = {"size": size, "mtime_ns": mtime_ns, "status": NoteStatus.CURRENT.value, "withdrawn": None}
    connection.execute(update(NOTES).where(NOTES.c.id == live.id).values(there))
    if live.status == NoteStatus.WITHDRAWN.value:
        _index_if_counted(connection, live.id)


def withdraw(connection: Connection, source: str, day: str | None = None) -> None:
    """The file is gone, as was seen on a day (ISO): its note, and what was derived from it, leaves every read, search and export.

    Its rows stay for the day the file comes back, or until retention.remove. A failure of the path is cleared. A path that
    has no current note is left as it is.
    """
    clear_failure(connection, source)
    current = and_(NOTES.c.source == source, NOTES.c.status == NoteStatus.CURRENT.value)
    for note_id in connection.scalars(select(NOTES.c.id).where(current)).all():
        search.unindex(connection, note_id)
    connection.execute(update(NOTES).where(current).values(status=NoteStatus.WITHDRAWN.value, withdrawn=day))


def _versions_of(source: str) -> Any:
    return select(NOTES.c.id, NOTES.c.sha256, NOTES.c.version, NOTES.c.text).where(NOTES.c.source == source)


def _supersede(connection: Connection, source: str, *, except_for: int | None) -> None:
    """Mark the path's other rows superseded, and take their passages out of the search index."""
    others = and_(NOTES.c.source == source, NOTES.c.status != NoteStatus.SUPERSEDED.value)
    if except_for is not None:
        others = and_(others, NOTES.c.id != except_for)
    for note_id in connection.scalars(select(NOTES.c.id).where(others)).all():
        search.unindex(connection, note_id)
    connection.execute(update(NOTES).where(others).values(status=NoteStatus.SUPERSEDED.value))


def _index_if_counted(connection: Connection, note_id: int) -> None:
    if connection.scalar(select(NOTES.c.id).where(NOTES.c.id == note_id, COUNTED)) is not None:
        search.index(connection, note_id)


def _clear_parts(connection: Connection, note_id: int) -> None:
    search.unindex(connection, note_id)
    for table in reversed(rows.PARTS):
        connection.execute(delete(table).where(table.c.note_id == note_id))


def _unlink(connection: Connection, note_id: int, analysis: NoteAnalysis, *, text_as_before: bool) -> None:
    """Drop the note's links to entities and themes that the new analysis no longer has a name or a passage for.

    The rest stay: they are what resolve and themes know an entity or a theme by from one night to the next.
    """
    names = names_of(analysis) if text_as_before else frozenset()
    passages = {(p.start, p.end) for p in analysis.passages} if text_as_before else frozenset()
    for table, kept in ((schema.MENTION_ENTITIES, names), (schema.THEME_MATCHES, passages)):
        stored = select(table.c.start, table.c.end).where(table.c.note_id == note_id).distinct()
        lost = [(start, end) for start, end in connection.execute(stored) if (start, end) not in kept]
        for start, end in lost:
            connection.execute(
                delete(table).where(table.c.note_id == note_id, table.c.start == start, table.c.end == end)
            )


# --- failures and state ----------------------------------------------------------------------------------------------


def put_failure(
    connection: Connection,
    failure: Failure,
    *,
    recipe: str | None = None,
    size: int | None = None,
    mtime_ns: int | None = None,
) -> None:
    """Record that a file could not be taken in, in place of an earlier failure of it. Its earlier rows stay current.

    recipe is what it was tried with, size (bytes) and mtime_ns are the file's; None where it is to be tried every night.
    """
    clear_failure(connection, failure.source)
    seen = {"recipe": recipe, "size": size, "mtime_ns": mtime_ns}
    connection.execute(insert(schema.FAILURES).values(**asdict(failure), **seen))


def clear_failure(connection: Connection, source: str) -> None:
    """Forget the failure of a path, if there is one."""
    connection.execute(delete(schema.FAILURES).where(schema.FAILURES.c.source == source))


def keep_failures(connection: Connection, sources: Collection[str]) -> None:
    """Forget the failures of all paths but these: of files that are gone, or were taken in after all."""
    known = connection.scalars(select(schema.FAILURES.c.source)).all()
    for source in sorted(set(known) - set(sources)):
        clear_failure(connection, source)


def set_state(connection: Connection, key: str, value: str) -> None:
    """Keep a value under a key, in place of an earlier one; what a stage was last made from, for instance."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    insertion = dialect.insert(schema.STATE).values(key=key, value=value)
    connection.execute(insertion.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def get_state(connection: Connection, key: str) -> str | None:
    """The value kept under a key; None where there is none."""
    return connection.scalar(select(schema.STATE.c.value).where(schema.STATE.c.key == key))


# --- what follows from all notes -------------------------------------------------------------------------------------


def put_resolution(connection: Connection, resolution: Resolution) -> None:
    """Store the entities and which mentions name them, in place of all that was there."""
    connection.execute(delete(schema.MENTION_ENTITIES))
    connection.execute(delete(schema.ENTITIES))
    links = [{**_key(key), "entity": entity} for key, entity in sorted(resolution.entity_of.items())]
    entities = entity_rows(resolution.entities)
    lineage = {schema.LINEAGE: lineage_rows(resolution.lineage)}
    _insert(connection, {**entities, schema.MENTION_ENTITIES: links, **lineage})


def put_themes(
    connection: Connection,
    themes: Iterable[Theme],
    matches: Iterable[ThemeMatch],
    proposals: Iterable[ThemeProposal] = (),
    events: Iterable[ThemeEvent] = (),
) -> None:
    """Store the ledger of themes, which passages are about them, what is proposed and what has happened, in place of all that
    was there. Raises StoreError where a match points to a passage that no note has.
    """
    for table in (schema.THEME_MATCHES, schema.THEMES, schema.THEME_PROPOSALS, schema.THEME_EVENTS):
        connection.execute(delete(table))
    found = theme_rows(tuple(themes), matches)
    found[schema.THEME_PROPOSALS] = [proposal_row(one) for one in proposals]
    found[schema.THEME_EVENTS] = [event_row(position, one) for position, one in enumerate(events)]
    _insert(connection, found)
    astray = connection.scalar(select(func.count()).select_from(schema.THEME_MATCHES).where(matches_astray()))
    if astray:
        raise store_error("passage", "", str(astray))


def put_trials(connection: Connection, trials: Iterable[ThemeTrial], *, night: bool = False) -> None:
    """Keep the trials of how steady themes are, in place of earlier ones: those of the last night, or those made on request."""
    set_state(connection, NIGHT_TRIALS if night else TRIALS, trials_value(trials))


def matches_astray() -> Any:
    """The condition on theme_matches for rows that point to no passage."""
    passages, matches = schema.PASSAGES.c, schema.THEME_MATCHES.c
    return ~exists(
        select(literal(1)).where(
            passages.note_id == matches.note_id, passages.start == matches.start, passages.end == matches.end
        )
    )


def _key(key: PassageKey) -> dict[str, int]:
    return {"note_id": key[0], "start": key[1], "end": key[2]}


def _insert(connection: Connection, found: Mapping[Table, list[dict[str, Any]]]) -> None:
    """Insert rows, table by table in the order given: parents before children."""
    for table, siblings in found.items():
        if siblings:
            connection.execute(insert(table), siblings)
