"""Whether the store's parts agree with one another: what a damaged disk or a hand in the database would upset."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Connection, func, select, text

from textmine.store import rows, schema, search, write
from textmine.store.schema import COUNTED, NOTES
from textmine.swedish.storage import STORE_FAULTS


def check(connection: Connection) -> list[str]:
    """One line in Swedish for each fault, sorted; empty when all is well.

    Looked at: spans inside their note's text, rows that point to rows that do not exist, theme matches without a passage,
    and that the search index holds exactly as many passages as the current notes do.
    """
    return sorted([*_spans_outside(connection), *_pointing_nowhere(connection), *_not_indexed(connection)])


def _spans_outside(connection: Connection) -> list[str]:
    notes = {
        row.id: (row.source, len(row.text))
        for row in connection.execute(select(NOTES.c.id, NOTES.c.source, NOTES.c.text))
    }
    found = set()
    for table in (*rows.PARTS, schema.MENTION_ENTITIES, NOTES):
        note_id = NOTES.c.id if table is NOTES else table.c.note_id
        ends = [column for column in table.c if column.name == "end" or column.name.endswith("_end")]
        if not ends:
            continue
        for owner, *furthest in connection.execute(select(note_id, *map(func.max, ends)).group_by(note_id)):
            source, length = notes.get(owner, ("", 0))
            if any(end is not None and end > length for end in furthest):
                found.add(STORE_FAULTS["span"].format(table=table.name, source=source))
    return sorted(found)


def _pointing_nowhere(connection: Connection) -> list[str]:
    # PostgreSQL holds foreign keys at all times; SQLite only where a connection has asked for it.
    asked = connection.execute(text("PRAGMA foreign_key_check")) if connection.dialect.name == "sqlite" else ()
    broken = Counter(row[0] for row in asked)
    found = [STORE_FAULTS["foreign_key"].format(table=table, rows=rows) for table, rows in broken.items()]
    matches = schema.THEME_MATCHES
    astray = connection.scalar(select(func.count()).select_from(matches).where(write.matches_astray()))
    if astray:
        found.append(STORE_FAULTS["link"].format(table=matches.name, rows=astray))
    return found


def _not_indexed(connection: Connection) -> list[str]:
    indexed = search.count(connection)
    of_current = schema.PASSAGES.join(NOTES, NOTES.c.id == schema.PASSAGES.c.note_id)
    passages = connection.scalar(select(func.count()).select_from(of_current).where(COUNTED)) or 0
    return [] if indexed == passages else [STORE_FAULTS["index"].format(indexed=indexed, passages=passages)]
