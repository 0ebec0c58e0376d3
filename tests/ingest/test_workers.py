"""Notes read in processes of their own: the same results, and limits that cost one file only."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from textmine import ingest
from textmine.errors import ModelError
from textmine.ingest.workers import analyses, workers_for
from textmine.records import Failure, NoteAnalysis
from textmine.settings import Settings, load

SHORT = "# Minnesanteckningar\n\n## Dialogrådet 14 mars 2024\n\nFöreningarna behöver fler lokaler på kvällarna.\n"
LONG = SHORT + "\n".join(f"Karin Almgren tar fram en lista över lokal {number}." for number in range(45_000)) + "\n"


def settings_for(tmp_path: Path, **given: object) -> Settings:
    (tmp_path / "notes").mkdir(exist_ok=True)
    (tmp_path / "notes" / "a.md").write_text(SHORT, "utf-8")
    return load(corpus=tmp_path / "notes", outputs=tmp_path / "out", **given)


def results(settings: Settings) -> list[NoteAnalysis | Failure]:
    return list(analyses(ingest.find_files(settings.corpus).files, settings, "2025-03-01"))


def test_processes_say_what_this_process_says_in_the_order_of_the_files(tmp_path: Path):
    settings = settings_for(tmp_path, workers=2)
    (settings.corpus / "b.txt").write_bytes(b"")
    (settings.corpus / "c.md").write_text(SHORT.replace("14 mars", "2 april"), "utf-8")
    in_processes = results(settings)
    here = results(settings.model_copy(update={"workers": 0}))
    assert in_processes == here
    assert in_processes[1] == Failure("b.txt", "empty", "", "2025-03-01")


def test_a_note_that_takes_too_long_fails_alone(tmp_path: Path):
    settings = settings_for(tmp_path, workers=1, note_seconds=12)
    (settings.corpus / "0-long.md").write_text(LONG, "utf-8")
    slow, quick = results(settings)
    assert slow == Failure("0-long.md", "too-slow", "12 s", "2025-03-01")
    assert isinstance(quick, NoteAnalysis)


def test_a_process_that_dies_takes_one_note_with_it(tmp_path: Path):
    settings = settings_for(tmp_path, workers=1)
    (settings.corpus / "0-long.md").write_text(LONG, "utf-8")
    killer = threading.Thread(target=kill_the_busy_one)
    killer.start()
    dead, quick = results(settings)
    killer.join()
    assert replace(dead, hint="") == Failure("0-long.md", "crashed", "", "2025-03-01")
    assert isinstance(quick, NoteAnalysis)


def kill_the_busy_one() -> None:
    """Kill the descendant of this process that has worked for a second, as soon as there is one."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        for process in psutil.Process().children(recursive=True):
            # The fork server itself loads libraries too, but it is a child of ours; its workers are grandchildren.
            if process.ppid() != psutil.Process().pid and process.cpu_times().user > 1:
                process.kill()
                return
        time.sleep(0.05)


def test_too_much_memory_fails_alone(tmp_path: Path):
    settings = settings_for(tmp_path, workers=1, note_megabytes=350)
    # Below the largest file that is read, but one letter outside Latin-1 makes Python hold two bytes for each.
    (settings.corpus / "0-long.txt").write_text("–" + "a" * 90_000_000, "utf-8")
    swollen, quick = results(settings)
    assert isinstance(swollen, Failure)
    assert swollen.error in {"too-much-memory", "crashed"}
    assert isinstance(quick, NoteAnalysis)


def test_a_missing_model_concerns_every_note(tmp_path: Path):
    settings = settings_for(tmp_path, workers=1, model="no-such-model")
    with pytest.raises(ModelError) as caught:
        results(settings)
    assert caught.value.hint


def test_no_more_processes_than_files(tmp_path: Path):
    settings = settings_for(tmp_path)
    assert workers_for(settings, 1) == 1
    assert workers_for(settings, 0) == 0
    assert workers_for(settings.model_copy(update={"workers": 7}), 3) == 3
    assert workers_for(settings.model_copy(update={"workers": 0}), 3) == 0
