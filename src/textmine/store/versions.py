"""Files that are one note: which of them counts, what a file was called before, and a file that has been moved.

Like write.py, every function that writes works inside the caller's transaction and begins with a statement that writes.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from dataclasses import asdict

from sqlalchemy import Connection, delete, insert, select, update

from textmine.records import Aside, AsideReason, NoteKind, NotePair
from textmine.store import schema, search, write
from textmine.store.schema import COUNTED, FORMER_NAMES, NOTES, SET_ASIDE, NoteStatus
from textmine.versions import File, Settled

_UNSURE = "unsure notes"  # the key under which the pairs are kept that a person has to answer for
_LIVE = NOTES.c.status != NoteStatus.SUPERSEDED.value


def files(connection: Connection) -> tuple[File, ...]:
    """The files that are there, and those that are gone, with what tells whether they are one note; by path."""
    bodies: dict[int, list[tuple[int, int]]] = defaultdict(list)
    table = schema.BODIES.c
    for row in connection.execute(
        select(table.note_id, table.start, table.end).order_by(table.note_id, table.position)
    ):
        bodies[row.note_id].append((row.start, row.end))
    before = _before(connection)
    return tuple(
        File(
            source=row.source,
            sha256=row.sha256,
            format=row.format,
            kind=NoteKind(row.kind),
            date=row.date,
            bodies=tuple(row.text[start:end] for start, end in bodies[row.id]),
            text=row.text,
            former=tuple(before[row.source]),
            there=row.status == NoteStatus.CURRENT.value,
        )
        for row in connection.execute(select(NOTES).where(_LIVE).order_by(NOTES.c.source))
    )


def fingerprint(connection: Connection) -> str:
    """A hash of the files that are there or gone and what they were made with: while it stays the same, so do `files`."""
    columns = (NOTES.c.source, NOTES.c.sha256, NOTES.c.recipe, NOTES.c.status)
    known = [tuple(row) for row in connection.execute(select(*columns).where(_LIVE).order_by(NOTES.c.source))]
    known += [(source, *names) for source, names in sorted(_before(connection).items())]
    return hashlib.sha256("\n".join(map(repr, known)).encode()).hexdigest()


def put(connection: Connection, settled: Settled) -> None:
    """Keep which files count in place of others, and which pairs are to be asked about, in place of what was there."""
    connection.execute(delete(SET_ASIDE))
    if settled.aside:
        connection.execute(insert(SET_ASIDE), [{**asdict(one), "reason": one.reason.value} for one in settled.aside])
    _index_what_counts(connection)
    write.set_state(connection, _UNSURE, json.dumps([asdict(one) for one in settled.unsure], ensure_ascii=False))


def aside(connection: Connection) -> tuple[Aside, ...]:
    """The files that count nowhere because another does, gone ones too, by path."""
    found = connection.execute(select(SET_ASIDE).order_by(SET_ASIDE.c.source))
    return tuple(Aside(row.source, row.instead, AsideReason(row.reason)) for row in found)


def unsure(connection: Connection) -> tuple[NotePair, ...]:
    """The pairs of files of which a person has to say whether they are one note."""
    kept = write.get_state(connection, _UNSURE)
    return tuple(NotePair(**{**row, "hashes": tuple(row["hashes"])}) for row in json.loads(kept or "[]"))


def former(connection: Connection) -> dict[str, tuple[str, ...]]:
    """By path, the other names under which a note may have been judged: earlier ones, and those of what it replaces."""
    before = _before(connection)
    out: dict[str, list[str]] = defaultdict(list)
    for source, names in before.items():
        out[source] += names
    for one in aside(connection):
        out[one.instead] += [one.source, *before[one.source]]
    return {source: tuple(sorted(set(names) - {source})) for source, names in out.items()}


def move(connection: Connection, source: str, target: str, *, size: int, mtime_ns: int) -> bool:
    """Whether the note of one path now is that of another, with its rows and their ids; it is there, and counts.

    What was stored under the new path before becomes earlier versions. False, and nothing is changed, where the new path
    has a note that is there, or had the same content before. size (bytes) and mtime_ns are the file's.
    """
    write.clear_failure(connection, target)
    write.clear_failure(connection, source)
    of_target = connection.execute(
        select(NOTES.c.sha256, NOTES.c.status, NOTES.c.version).where(NOTES.c.source == target)
    ).all()
    contents = set(connection.scalars(select(NOTES.c.sha256).where(NOTES.c.source == source)))
    if any(row.status == NoteStatus.CURRENT.value or row.sha256 in contents for row in of_target):
        return False
    connection.execute(update(NOTES).where(NOTES.c.source == target).values(status=NoteStatus.SUPERSEDED.value))
    earlier = max((row.version for row in of_target), default=0)
    moving = update(NOTES).where(NOTES.c.source == source)
    connection.execute(moving.values(source=target, version=NOTES.c.version + earlier))
    values = {"status": NoteStatus.CURRENT.value, "size": size, "mtime_ns": mtime_ns, "withdrawn": None}
    connection.execute(update(NOTES).where(NOTES.c.source == target, _LIVE).values(**values))
    connection.execute(delete(SET_ASIDE).where(SET_ASIDE.c.source.in_([source, target])))
    connection.execute(update(SET_ASIDE).where(SET_ASIDE.c.instead == source).values(instead=target))
    _index_what_counts(connection)
    names = {source, *connection.scalars(select(FORMER_NAMES.c.former).where(FORMER_NAMES.c.source == source))}
    names |= set(connection.scalars(select(FORMER_NAMES.c.former).where(FORMER_NAMES.c.source == target)))
    connection.execute(delete(FORMER_NAMES).where(FORMER_NAMES.c.source.in_([source, target])))
    rows = [{"source": target, "former": name} for name in sorted(names - {target})]
    if rows:
        connection.execute(insert(FORMER_NAMES), rows)
    return True


def _index_what_counts(connection: Connection) -> None:
    counted = set(connection.scalars(select(NOTES.c.id).where(COUNTED)))
    indexed = search.notes_indexed(connection)
    for note_id in sorted(indexed - counted):
        search.unindex(connection, note_id)
    for note_id in sorted(counted - indexed):
        search.index(connection, note_id)


def _before(connection: Connection) -> defaultdict[str, list[str]]:
    """The names that files had before they were moved, by path."""
    out: defaultdict[str, list[str]] = defaultdict(list)
    for row in connection.execute(select(FORMER_NAMES).order_by(FORMER_NAMES.c.source, FORMER_NAMES.c.former)):
        out[row.source].append(row.former)
    return out
