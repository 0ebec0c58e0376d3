"""Report and export brought in line with the store, and left alone where they already are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from textmine.forgetting import Tombstone, unnamed
from textmine.records import Cause, Changes, Snapshot
from textmine.settings import Settings, hash_of, recipe
from textmine.store import Connection, Engine, changes, forgetting, open_store, read, write, writing
from textmine.swedish import pages

_STATE = "report of"  # the key under which the store remembers what the report was last made of


@dataclass(frozen=True, slots=True)
class Published:
    """Where the report's first page and the export are, and whether they had to be written."""

    report: Path
    export: Path
    written: bool


def publish(settings: Settings, *, anew: bool = False) -> Published:
    """The places of report and export, after both say what the store says.

    They are written where the store, the code or the failures have changed since the last time, where one of them is
    missing, or where anew is set. Raises StoreError where the store cannot be read or the files cannot be written.
    """
    place = Published(settings.outputs / "report" / pages.INDEX, settings.outputs / "export.json", written=False)
    engine = open_store(settings.store_url)
    try:
        with engine.connect() as connection:
            there = place.report.is_file() and place.export.is_file()
            if there and not anew and write.get_state(connection, _STATE) == _made_of(connection, settings):
                return place
            state, snapshot = read.state(connection, changed=False), read.snapshot(connection)
        snapshot = _compared(engine, settings, snapshot)
        from textmine.report.export import export_document, write_export
        from textmine.report.write import write_report

        write_export(export_document(snapshot), place.export)
        write_report(snapshot, place.report.parent)
        with writing(engine) as connection:
            write.set_state(connection, _STATE, _made_of(connection, settings, state))
    finally:
        engine.dispose()
    return Published(place.report, place.export, written=True)


def _made_of(connection: Connection, settings: Settings, state: str | None = None) -> str:
    """What a report is made of: the store's state, now or as it was when it was read, what has changed, and the code."""
    state = state or read.state(connection, changed=False)
    return hash_of([], recipe(settings, "report"), state, repr(changes.changes(connection)))


def _compared(engine: Engine, settings: Settings, snapshot: Snapshot) -> Snapshot:
    """The snapshot with what has changed since the last report; from now on it is the one to compare with.

    A path that is no more names nobody who is forgotten: it comes from what was remembered of the last report.
    """
    from textmine.trends import changes as comparing

    made_with = hash_of([], *(recipe(settings, stage) for stage in ("note", "versions", "entities", "themes")))
    figures = comparing.figures_of(snapshot, made_with)
    with writing(engine) as connection:
        before = changes.figures(connection)
        found = comparing.changes(comparing.loads(before), figures, date.today().isoformat()) if before else None
        if found is not None and not found.notes and not found.figures:
            found = None
        if before and found is not None:
            texts = {note.source: note.analysis.source_text.text for note in snapshot.notes}
            kept = partial(changes.text_of, connection)
            found = replace(found, wordings=comparing.wordings(comparing.loads(before), found, texts, kept))
        told, earlier = found or snapshot.changes, snapshot.earlier_changes
        if found is not None and snapshot.changes is not None:
            earlier = (snapshot.changes, *earlier)
        if told:
            stones = forgetting.tombstones(connection)
            told, *others = (_without_the_forgotten(one, snapshot, stones) for one in (told, *earlier))
            earlier = tuple(others)
        changes.put(connection, comparing.dumps(figures), told, earlier)
    return replace(snapshot, changes=told, earlier_changes=earlier)


def _without_the_forgotten(told: Changes, snapshot: Snapshot, stones: Sequence[Tombstone]) -> Changes:
    """The changes with the forgotten painted over in the names of files that are gone. A file that is there keeps its name,
    as it does on every page, until its owner gives it another. Words of notes that are gone go with them.
    """
    there = {note.source for note in (*snapshot.notes, *(note for note, _ in snapshot.set_aside))}

    def masked(path: str) -> str:
        return path if path in there else unnamed(path, stones)

    def of(causes: Sequence[Cause]) -> tuple[Cause, ...]:
        return tuple(replace(one, source=masked(one.source), other=masked(one.other)) for one in causes)

    figures = tuple(replace(one, causes=of(one.causes)) for one in told.figures)
    wordings = tuple(one for one in told.wordings if one.source in there)
    return replace(told, notes=of(told.notes), figures=figures, wordings=wordings)
