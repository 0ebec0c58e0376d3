"""Report and export follow the store, and are left alone where nothing has changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.trends.making import note as made
from textmine.records import Failure, Snapshot
from textmine.report import publish
from textmine.settings import Settings
from textmine.store import Connection, changes, forgetting, open_store, retention, write


@pytest.fixture
def settings(snapshot: Snapshot, tmp_path: Path) -> Settings:
    """A store with the invented notes, and where its outputs go."""
    made = Settings(outputs=tmp_path / "ut")
    engine = open_store(made.store_url)
    with engine.begin() as connection:
        for note in sorted(snapshot.notes, key=lambda note: note.id):
            stored = write.put_note(connection, note.analysis, recipe="r", size=1, mtime_ns=1)
            assert stored == note.id
        write.put_resolution(connection, snapshot.resolution)
        write.put_themes(connection, snapshot.themes, snapshot.matches)
        for failure in snapshot.failures:
            write.put_failure(connection, failure)
    engine.dispose()
    return made


def test_it_writes_once(settings: Settings) -> None:
    first = publish(settings)
    assert first.written
    assert first.report.is_file()
    assert json.loads(first.export.read_text("utf-8"))["format"] == "textmine-export/1"
    stamp = first.report.stat().st_mtime_ns
    again = publish(settings)
    assert not again.written
    assert (again.report, again.export) == (first.report, first.export)
    assert first.report.stat().st_mtime_ns == stamp


def test_it_writes_anew_when_asked(settings: Settings) -> None:
    before = publish(settings).report.read_bytes()
    made = publish(settings, anew=True)
    assert made.written
    assert made.report.read_bytes() == before


@pytest.mark.parametrize("missing", ["report/index.html", "export.json"])
def test_it_makes_good_what_is_missing(settings: Settings, missing: str) -> None:
    publish(settings)
    (settings.outputs / missing).rename(settings.outputs / "undan")
    if missing.startswith("report"):
        (settings.outputs / "undan").rename(settings.outputs / missing)
        for path in sorted((settings.outputs / "report").rglob("*"), reverse=True):
            path.unlink() if path.is_file() else path.rmdir()
    assert publish(settings).written
    assert (settings.outputs / missing).is_file()


def test_it_follows_notes_and_failures(settings: Settings, snapshot: Snapshot) -> None:
    publish(settings)
    engine = open_store(settings.store_url)
    with engine.begin() as connection:
        write.put_failure(connection, Failure("ny.pdf", "damaged", "", "2024-02-02"))
    assert publish(settings).written
    assert "ny.pdf" in (settings.outputs / "report" / "kunde-inte-lasas.html").read_text("utf-8")
    with engine.begin() as connection:
        write.withdraw(connection, snapshot.notes[0].source)
    assert publish(settings).written
    assert len(json.loads((settings.outputs / "export.json").read_text("utf-8"))["notes"]) == 4
    engine.dispose()


def test_the_store_gives_the_same_report_as_the_snapshot(
    settings: Settings, snapshot: Snapshot, tmp_path: Path
) -> None:
    from textmine.report import write_report

    made = publish(settings)
    direct = write_report(replace(snapshot, recipe="r"), tmp_path / "direkt")
    for page in direct.parent.rglob("*.html"):
        assert (made.report.parent / page.relative_to(direct.parent)).read_bytes() == page.read_bytes(), page.name


@pytest.mark.parametrize("gone", [lambda connection, _: forgetting.begin_again(connection), retention.remove])
def test_the_words_of_a_corrected_note_are_shown_and_earlier_changes_stay_to_be_read(
    settings: Settings, gone: Callable[[Connection, str], None]
) -> None:
    first = made(51, "2031-03-01", "# Hamnen\nBryggan är trasig. Båten är målad.")
    publish(settings)
    for number, words in enumerate(("Bryggan är trasig.", "Bryggan är hel.", "Bryggan är borta."), start=1):
        text = first.analysis.source_text.text.replace("Bryggan är trasig.", words)
        source_text = replace(first.analysis.source_text, text=text, sha256=str(number) * 64, pages=())
        analysis = replace(first.analysis, source_text=source_text, passages=(), mentions=(), items=())
        engine = open_store(settings.store_url)
        with engine.begin() as connection:
            write.put_note(connection, analysis, recipe="r", size=number, mtime_ns=number)
        engine.dispose()
        publish(settings)
    page = (settings.outputs / "report" / "andringar.html").read_text("utf-8")
    last, earlier = page.split('id="tidigare"')
    assert "Bryggan är hel.</del>" in last
    assert "Bryggan är borta.</ins>" in last
    assert "Båten" not in page
    assert "Inga siffror blev andra." in last
    assert "Bryggan är trasig.</del>" in earlier
    assert earlier.count("<details>") == 2  # the note that came, and its first correction
    engine = open_store(settings.store_url)
    with engine.begin() as connection:
        gone(connection, first.source)
    publish(settings)
    with engine.connect() as connection:
        kept = repr(changes.history(connection))
    engine.dispose()
    assert "Bryggan" not in kept + (settings.outputs / "report" / "andringar.html").read_text("utf-8")
