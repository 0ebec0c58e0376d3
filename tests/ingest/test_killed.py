"""A run killed without warning, wherever it stands: the next one ends where an undisturbed run would have."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from textmine.settings import load
from textmine.store import open_store, read, write
from textmine.store.check import check

DATES = ("14 mars 2024", "23 maj 2024", "12 september 2024", "5 december 2024")
NOTE = """# Minnesanteckningar

## Dialogrådet {date}

**Närvarande:** Dialogrådet
Karin Almgren, Ekhults Byalag (ordförande)
Yusuf Warsame, Ekhult kommun (sekreterare)

### 1. Lokaler

Föreningarna behöver fler lokaler på kvällarna.

**Beslut:** Yusuf Warsame tar fram en lista över lediga lokaler.
"""


def started(corpus: Path, outputs: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "textmine.cli", "run", "--corpus", str(corpus), "--outputs", str(outputs)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def finished(corpus: Path, outputs: Path) -> bytes:
    """The export of a run that nobody disturbs."""
    assert started(corpus, outputs).wait(timeout=300) == 0
    return (outputs / "export.json").read_bytes()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("killed") / "notes"
    folder.mkdir()
    for number, date in enumerate(DATES):
        (folder / f"{number}.md").write_text(NOTE.format(date=date), "utf-8")
    return folder


@pytest.fixture(scope="module")
def undisturbed(corpus: Path) -> bytes:
    return finished(corpus, corpus.parent / "undisturbed")


def has(outputs: Path, what: Callable[[object], bool]) -> bool:
    """Whether the store is there and what() holds in it."""
    if not (outputs / "textmine.db").is_file():
        return False
    engine = open_store(f"sqlite:///{outputs / 'textmine.db'}")
    try:
        with engine.connect() as connection:
            return what(connection)
    finally:
        engine.dispose()


POINTS: dict[str, Callable[[Path], bool]] = {
    "at the start": lambda outputs: outputs.is_dir(),
    "after a note": lambda outputs: has(outputs, lambda c: len(read.known(c)) >= 1),
    "after the entities": lambda outputs: has(outputs, lambda c: bool(write.get_state(c, "entities of"))),
    "after the themes": lambda outputs: has(outputs, lambda c: bool(write.get_state(c, "themes of"))),
}


@pytest.mark.parametrize("point", POINTS)
def test_a_killed_run_is_finished_by_the_next(corpus: Path, undisturbed: bytes, tmp_path: Path, point: str):
    run = started(corpus, tmp_path / "out")
    deadline = time.monotonic() + 300
    while run.poll() is None and not POINTS[point](tmp_path / "out") and time.monotonic() < deadline:
        time.sleep(0.01)
    kill(run)
    agrees(tmp_path / "out")
    assert finished(corpus, tmp_path / "out") == undisturbed


def test_a_run_killed_again_and_again_gets_there(corpus: Path, undisturbed: bytes, tmp_path: Path):
    moments = random.Random(11)
    for _ in range(4):
        run = started(corpus, tmp_path / "out")
        time.sleep(moments.uniform(0.3, 4.0))
        kill(run)
        agrees(tmp_path / "out")
    assert finished(corpus, tmp_path / "out") == undisturbed


def kill(run: subprocess.Popen[bytes]) -> None:
    run.send_signal(signal.SIGKILL)
    run.wait(timeout=60)


def agrees(outputs: Path) -> None:
    """The store that a killed run leaves behind is whole."""
    if (outputs / "textmine.db").is_file():
        engine = open_store(load(outputs=outputs).store_url)
        with engine.connect() as connection:
            assert check(connection) == []
        engine.dispose()
