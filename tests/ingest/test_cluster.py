"""Notes read by a Dask cluster of two worker processes: the same results in the same order, also when one is killed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from textmine import ingest
from textmine.errors import SettingsError
from textmine.ingest import cluster
from textmine.ingest.workers import analyses
from textmine.records import Failure, NoteAnalysis
from textmine.report import publish
from textmine.settings import Settings

ROOT = Path(__file__).parents[2]


class Cluster:
    """A scheduler and workers, each a process of its own on this machine."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "scheduler.json"
        self.log = folder / "log"
        self.processes = [self.start("scheduler", "--port", "0", "--host", "127.0.0.1", "--no-dashboard")]

    def start(self, what: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", what, "--scheduler-file", str(self.file), *options]
        with self.log.open("ab") as log:
            return subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log, start_new_session=True)

    def grow(self) -> subprocess.Popen[bytes]:
        """One worker more, that takes one task at a time."""
        self.processes.append(self.start("worker", "--nthreads", "1", "--no-nanny", "--no-dashboard"))
        return self.processes[-1]

    def settings(self, settings: Settings, workers: int) -> Settings:
        """Settings with this cluster's address, once so many workers are there."""
        from distributed import Client

        deadline = time.monotonic() + 120
        while not self.file.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        with Client(scheduler_file=str(self.file), timeout=120, set_as_default=False) as client:
            if workers:
                client.wait_for_workers(workers, timeout=120)
            address = client.scheduler.address
        return settings.model_copy(update={"dask": address})

    def stop(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait(60)


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Cluster]:
    made = Cluster(tmp_path)
    yield made
    made.stop()


@pytest.fixture
def corpus_of_many(tmp_path: Path) -> Settings:
    (tmp_path / "notes").mkdir()
    for day in range(1, 29):
        (tmp_path / "notes" / f"2024-03-{day:02}.md").write_text(
            f"# Minnesanteckningar\n\n## Dialogrådet {day} mars 2024\n\n**Närvarande:** Karin Almgren, Ekhults Byalag\n\n"
            f"### 1. Lokaler\n\nFöreningarna behöver fler lokaler.\n\n**Beslut:** Karin Almgren tar fram lista {day}.\n",
            "utf-8",
        )
    (tmp_path / "notes" / "2024-04-01.txt").write_bytes(b"")
    return Settings(corpus=tmp_path / "notes", outputs=tmp_path / "out", workers=0)


def results(settings: Settings) -> Iterator[NoteAnalysis | Failure]:
    return analyses(ingest.find_files(settings.corpus).files, settings, "2025-03-01")


def test_a_killed_worker_costs_nothing(started: Cluster, corpus_of_many: Settings, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cluster, "_NOTES_A_TASK", 4)
    first, _ = started.grow(), started.grow()
    settings = started.settings(corpus_of_many, 2)

    found = results(settings)
    there = [next(found)]
    os.killpg(first.pid, 9)
    there += found

    assert there == list(results(corpus_of_many))
    assert there[-1] == Failure("2024-04-01.txt", "empty", "", "2025-03-01")


def test_a_night_on_the_cluster_gives_the_same_bytes(started: Cluster, corpus_of_many: Settings, tmp_path: Path):
    started.grow()
    served = started.settings(corpus_of_many, 1).model_copy(update={"outputs": tmp_path / "served"})
    exports = []
    for settings in (served, corpus_of_many):
        ingest.take_in(settings)
        ingest.resolve_entities(settings)
        ingest.update_themes(settings)
        exports.append(publish(settings).export.read_bytes())

    assert exports[0] == exports[1]


def test_a_cluster_of_no_use_is_one_line(started: Cluster, corpus_of_many: Settings, monkeypatch: pytest.MonkeyPatch):
    alone = started.settings(corpus_of_many, 0)
    with pytest.raises(SettingsError, match="inga arbetare"):
        list(results(alone))

    started.grow()
    settings = started.settings(corpus_of_many, 1)
    monkeypatch.setattr(cluster, "recipe", lambda _: "another version")
    with pytest.raises(SettingsError, match="en annan version"):
        list(results(settings))


def test_a_cluster_that_is_not_there_is_one_line(corpus_of_many: Settings, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cluster, "_PATIENCE", 0.2)
    with pytest.raises(SettingsError, match="svarar inte"):
        list(results(corpus_of_many.model_copy(update={"dask": "tcp://127.0.0.1:1"})))
