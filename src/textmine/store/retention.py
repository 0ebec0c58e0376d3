"""Notes that are kept no longer: what tells how old they are, and their removal, rows and all.

Like write.py, every function that writes works inside the caller's transaction and begins with a statement that writes.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, or_, select, update

from textmine.records import Failure
from textmine.store import search, write
from textmine.store.schema import FAILURES, FORMER_NAMES, NOTES, SET_ASIDE, STATE, NoteStatus

EXPIRED = "expired"  # the code of a file that could be read, but is of a meeting too long ago to be kept
_WIPE_DUE = "wipe due"


@dataclass(frozen=True, slots=True)
class Held:
    """A note that is there or was: its path, the day of its meeting (ISO, perhaps a year or a month alone), the day on which
    its file was missed, None while it is there, and size (bytes), mtime_ns and recipe as they were kept.
    """

    source: str
    date: str | None
    withdrawn: str | None
    size: int
    mtime_ns: int
    recipe: str


def held(connection: Connection) -> tuple[Held, ...]:
    """The notes that are current or withdrawn, by path."""
    columns = (NOTES.c.source, NOTES.c.date, NOTES.c.withdrawn, NOTES.c.size, NOTES.c.mtime_ns, NOTES.c.recipe)
    live = NOTES.c.status != NoteStatus.SUPERSEDED.value
    return tuple(Held(*row) for row in connection.execute(select(*columns).where(live).order_by(NOTES.c.source)))


def date_the_withdrawn(connection: Connection, day: str) -> None:
    """Give withdrawn notes of which no day is known this one: the store is older than the question."""
    unknown = (NOTES.c.status == NoteStatus.WITHDRAWN.value) & NOTES.c.withdrawn.is_(None)
    connection.execute(update(NOTES).where(unknown).values(withdrawn=day))


def remove(connection: Connection, source: str) -> None:
    """Remove all that is known of a path but what people judged: every version, the index, what was derived from it."""
    write.clear_failure(connection, source)
    connection.execute(delete(SET_ASIDE).where(or_(SET_ASIDE.c.source == source, SET_ASIDE.c.instead == source)))
    connection.execute(delete(FORMER_NAMES).where(FORMER_NAMES.c.source == source))
    rows = list(connection.scalars(select(NOTES.c.id).where(NOTES.c.source == source)))
    if rows:
        # What is deleted stays in the file's free pages until somebody wipes them, also when this run is killed before it does.
        write.set_state(connection, _WIPE_DUE, "yes")
    drop(connection, rows)


def wipe_is_due(connection: Connection) -> bool:
    """Whether notes were removed since the database was last wiped."""
    return write.get_state(connection, _WIPE_DUE) is not None


def wiped(connection: Connection) -> None:
    """The database has been wiped."""
    connection.execute(delete(STATE).where(STATE.c.key == bindparam("of", _WIPE_DUE)))


def drop(connection: Connection, note_ids: list[int]) -> None:
    """Remove rows of notes with all that hangs on them."""
    for note_id in note_ids:
        search.unindex(connection, note_id)
        connection.execute(delete(NOTES).where(NOTES.c.id == note_id))


def keep_out(connection: Connection, note: Held, failure: Failure) -> None:
    """Keep the file that a removed note was read from, as it is, from being read again."""
    write.put_failure(connection, failure, recipe=note.recipe, size=note.size, mtime_ns=note.mtime_ns)


def expired(connection: Connection) -> tuple[Failure, ...]:
    """The files in the corpus that are too old to be kept, by path; hint is the day of the meeting."""
    found = connection.execute(select(FAILURES).where(FAILURES.c.error == EXPIRED).order_by(FAILURES.c.source))
    return tuple(Failure(row.source, row.error, row.hint, row.at) for row in found)
