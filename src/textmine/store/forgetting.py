"""The tombstones of people who are to be forgotten, and what has to leave the store with them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select, update

from textmine.forgetting import Tombstone, painted_over, places, unnamed
from textmine.store import retention, search
from textmine.store.changes import CHANGES, EARLIER, FIGURES
from textmine.store.engine import compact, writing
from textmine.store.schema import (
    FAILURES,
    FORMER_NAMES,
    JUDGEMENTS,
    NOTES,
    STATE,
    THEME_EVENTS,
    THEME_KEYWORDS,
    THEMES,
    TOMBSTONES,
    NoteStatus,
)
from textmine.store.theme_rows import NIGHT_TRIALS, TRIALS

_EVERYWHERE = ""  # the hash of no file: only whole names are looked for


def put_tombstone(connection: Connection, stone: Tombstone, who: str, when: str) -> None:
    """Keep a tombstone; one that is there already stays as it was."""
    if connection.scalar(select(TOMBSTONES.c.id).where(TOMBSTONES.c.id == stone.id)) is None:
        lists = {name: sorted(getattr(stone, name)) for name in ("full", "short", "files")}
        connection.execute(insert(TOMBSTONES).values(id=stone.id, salt=stone.salt, who=who, when=when, **lists))


def tombstones(connection: Connection) -> tuple[Tombstone, ...]:
    """Every tombstone, by id."""
    found = connection.execute(select(TOMBSTONES).order_by(TOMBSTONES.c.id))
    return tuple(
        Tombstone(row.id, row.salt, frozenset(row.full), frozenset(row.short), frozenset(row.files)) for row in found
    )


def hashes_of(connection: Connection, sources: Collection[str]) -> set[str]:
    """The hashes of all that files of these paths have held, earlier versions and withdrawn ones too."""
    rows_ = connection.execute(select(NOTES.c.source, NOTES.c.sha256))
    return {row.sha256 for row in rows_ if row.source in sources}


def notes_naming(connection: Connection, stone: Tombstone) -> list[tuple[int, str, str, int]]:
    """The rows, of any version and status, whose text names the person: (id, source, status, places), by source."""
    found = []
    for row in connection.execute(select(NOTES.c.id, NOTES.c.source, NOTES.c.status, NOTES.c.text, NOTES.c.sha256)):
        number = len(places(row.text, row.sha256, stone))
        if number:
            found.append((row.id, row.source, row.status, number))
    return sorted(found, key=lambda row: (row[1], row[0]))


def drop_earlier(connection: Connection, note_ids: Sequence[int]) -> None:
    """Remove superseded and withdrawn rows altogether: nothing is made of them, and they hold the text as it was."""
    for note_id in note_ids:
        gone = connection.scalar(
            select(NOTES.c.id).where(NOTES.c.id == note_id, NOTES.c.status != NoteStatus.CURRENT.value)
        )
        if gone is not None:
            retention.drop(connection, [note_id])


def paint_what_people_wrote(connection: Connection, stone: Tombstone) -> int:
    """In how many rows a person's name has been painted over that no note holds: judgements, themes, their history, failures.

    A person asked for it (`textmine forget`): this is no machine's change of what people decided, only of how it is worded.
    """
    changed = 0
    for table, key, columns in (
        (JUDGEMENTS, "id", ("who", "value", "subject", "other", "undone_by")),
        (THEMES, "id", ("label", "own_label", "description")),
        (THEME_EVENTS, "position", ("who", "label", "undone_by")),
        (FAILURES, "source", ("hint",)),
    ):
        for row in connection.execute(select(table)).all():
            values = {name: _painted(getattr(row, name), stone) for name in columns}
            for name in ("place", "other_place") if table is JUDGEMENTS else ():
                place = getattr(row, name)
                if place:
                    sha256 = place["sha256"] if place["sha256"] in stone.files else _EVERYWHERE
                    values[name] = {**place, "text": _painted(place["text"], stone, sha256)}
            new = {name: value for name, value in values.items() if value != getattr(row, name)}
            if new:
                connection.execute(update(table).where(table.c[key] == getattr(row, key)).values(new))
                changed += 1
    for row in connection.execute(select(THEME_KEYWORDS)).all():
        if _painted(row.keyword, stone) != row.keyword:
            here = (THEME_KEYWORDS.c.theme == row.theme) & (THEME_KEYWORDS.c.position == row.position)
            connection.execute(update(THEME_KEYWORDS).where(here).values(keyword=_painted(row.keyword, stone)))
            changed += 1
    return changed


def paint_former_paths(connection: Connection) -> None:
    """Paint every forgotten person over in the paths that files had before they were moved: in the list of these, and where
    a judgement was made in such a file. Both are painted alike, so that the judgement still finds its note.
    """
    stones = tombstones(connection)
    if not stones:
        return
    former = {(row.source, row.former) for row in connection.execute(select(FORMER_NAMES))}
    kept = {(source, unnamed(name, stones)) for source, name in former}
    if kept != former:
        connection.execute(delete(FORMER_NAMES))
        connection.execute(insert(FORMER_NAMES), [{"source": one, "former": name} for one, name in sorted(kept)])
    known = set(connection.scalars(select(NOTES.c.source)))
    for row in connection.execute(select(JUDGEMENTS.c.id, JUDGEMENTS.c.place, JUDGEMENTS.c.other_place)).all():
        there = {"place": row.place, "other_place": row.other_place}
        new = {
            name: {**place, "source": unnamed(place["source"], stones)}
            for name, place in there.items()
            if place and place["source"] not in known
        }
        if any(new[name] != there[name] for name in new):
            connection.execute(update(JUDGEMENTS).where(JUDGEMENTS.c.id == row.id).values(new))


def begin_again(connection: Connection) -> None:
    """Forget what stages were made of, so that entities, themes and report are made anew; and the trials of themes and
    the last changes, which name the files that the texts stood in. What files were called before is painted.
    """
    paint_former_paths(connection)
    keys = ("versions of", "entities of", "themes of", "report of", NIGHT_TRIALS, TRIALS, FIGURES, CHANGES, EARLIER)
    connection.execute(delete(STATE).where(STATE.c.key.in_(keys)))


def wipe(engine: Engine) -> None:
    """Leave nothing of what was removed in the database's free pages, its search index or its log."""
    with writing(engine) as connection:
        search.forget_the_deleted(connection)
    compact(engine)


def _painted(text: Any, stone: Tombstone, sha256: str = _EVERYWHERE) -> Any:
    return painted_over(text, places(text, sha256, stone)) if isinstance(text, str) else text
