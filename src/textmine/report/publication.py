"""Report and export brought in line with the store, and left alone where they already are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from textmine.settings import Settings, hash_of, recipe
from textmine.store import open_store, read, write
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
            made_of = hash_of([], recipe(settings, "report"), read.state(connection))
            there = place.report.is_file() and place.export.is_file()
            if there and not anew and write.get_state(connection, _STATE) == made_of:
                return place
            snapshot = read.snapshot(connection)
        from textmine.report.export import export_document, write_export
        from textmine.report.write import write_report

        write_export(export_document(snapshot), place.export)
        write_report(snapshot, place.report.parent)
        with engine.begin() as connection:
            write.set_state(connection, _STATE, made_of)
    finally:
        engine.dispose()
    return Published(place.report, place.export, written=True)
