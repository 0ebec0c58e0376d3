"""Nights killed without warning: whatever a killed night leaves is whole, and the next ends where an undisturbed one would have,
byte for byte. A first night over new notes, and one over notes that were corrected, moved, copied, withdrawn and added.

    python -m tests.hostile.kills 200 --seed 1

kills each night once before everything that it does for good (a transaction, a rename, a folder removed), then so many nights at
random moments, and says what came of it. Here nights are forked from a process that has loaded all libraries, and take a second;
tests/ingest/test_killed.py kills a few of the command itself.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from textmine.settings import load
from textmine.store import open_store
from textmine.store.check import check

NOTE = """# Minnesanteckningar

## Dialogrådet {date}

**Närvarande:** Dialogrådet
Karin Almgren, Ekhults Byalag (ordförande)
Yusuf Warsame, Ekhult kommun (sekreterare)

### 1. Lokaler

Föreningarna behöver fler lokaler på kvällarna{more}.

**Beslut:** Yusuf Warsame tar fram en lista över lediga lokaler.
"""
MARCH, MAY, SEPTEMBER, DECEMBER = (
    NOTE.format(date=date, more="") for date in ("14 mars 2024", "23 maj 2024", "12 september 2024", "5 december 2024")
)
# What lies in the corpus on each of the two nights.
NIGHTS = (
    {"1.md": MARCH, "2.md": MAY, "3.md": SEPTEMBER, "broken.pdf": "no pdf"},
    {
        "1.md": NOTE.format(date="14 mars 2024", more=" och helgerna"),
        "moved/2.md": MAY,
        "copy.md": MAY,
        "4.md": DECEMBER,
        "broken.pdf": "no pdf",
    },
)
STEPS = frozenset({"commit", "os.rename", "shutil.rmtree"})  # what a run does for good; os.rename is os.replace too
LONGEST = 600  # seconds that no night takes


@dataclass(frozen=True, slots=True)
class Undisturbed:
    """A night that nobody disturbs: what lies in the corpus, the outputs before and after, its steps and its seconds."""

    corpus: Path
    before: Path | None
    after: Path
    steps: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Kill:
    """When a night is killed: before a step, counted from 1, or so many seconds after its start."""

    step: int = 0
    seconds: float = 0.0


class Process(Protocol):
    """A night under way."""

    def wait(self, timeout: float) -> int:
        """The exit code, once it has ended."""

    def send_signal(self, sig: int) -> None:
        """Send it a signal."""


def started(command: list[str], killed: tuple[str, ...]) -> Process:
    """A command of textmine's in a process of its own; killed is what child() is told, or empty."""
    told = [__file__, "--child", *killed] if killed else ["-m", "textmine.cli"]
    line = [sys.executable, *told, *command]
    return subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


Start = Callable[[list[str], tuple[str, ...]], Process]


def undisturbed(folder: Path, start: Start = started) -> tuple[Undisturbed, ...]:
    """Both nights, carried out below the folder."""
    out: list[Undisturbed] = []
    for number, files in enumerate(NIGHTS, start=1):
        corpus, outputs = folder / f"notes-{number}", folder / f"outputs-{number}"
        for name, text in files.items():
            (corpus / name).parent.mkdir(parents=True, exist_ok=True)
            (corpus / name).write_text(text, "utf-8")
            os.utime(corpus / name, (0, 0))  # the same file has the same time stamp on both nights
        before = out[-1].after if out else None
        if before:
            shutil.copytree(before, outputs)
        told = folder / f"steps-{number}"
        began = time.monotonic()
        run = start(_run(corpus, outputs), ("count", str(told)))
        assert run.wait(timeout=LONGEST) == 1, "the file that is no PDF, and nothing else, fails"
        out.append(Undisturbed(corpus, before, outputs, int(told.read_text()), time.monotonic() - began))
    return tuple(out)


def faults_after(nights: Undisturbed, kills: list[Kill], outputs: Path, start: Start = started) -> list[str]:
    """What is wrong after one night has been killed as often as told, begun again each time, and at last left to end."""
    if nights.before:
        shutil.copytree(nights.before, outputs)
    command, out = _run(nights.corpus, outputs), []
    for kill in kills:
        if kill.step:
            start(command, ("step", str(kill.step))).wait(timeout=LONGEST)
        else:
            run = start(command, ())
            time.sleep(kill.seconds)
            run.send_signal(signal.SIGKILL)
            run.wait(timeout=LONGEST)
        out += [f"after {kill}: {fault}" for fault in _faults_in_store(outputs)]
    code = start(command, ()).wait(timeout=LONGEST)
    if code != 1:
        out.append(f"the night after {kills} ended with {code}")
    if _made(outputs) != _made(nights.after):
        out.append(f"another export after {kills}")
    if _told(outputs) != _told(nights.after):
        out.append(f"another manifest after {kills}")
    if _left(outputs) != _left(nights.after):
        out.append(f"left behind after {kills}: {sorted(_left(outputs) ^ _left(nights.after))}")
    return [*out, *_faults_in_store(outputs)]


def kills(nights: tuple[Undisturbed, ...], times: int, seed: int) -> Iterator[tuple[Undisturbed, Kill]]:
    """Each night before each of its steps, then so many at random moments of their whole length."""
    for one in nights:
        for step in range(1, one.steps + 1):
            yield one, Kill(step)
    moments = random.Random(seed)
    for number in range(times):
        one = nights[number % len(nights)]
        yield one, Kill(seconds=moments.uniform(0, one.seconds))


def child(what: str, value: str, command: list[str]) -> int:
    """The exit code of a command of textmine's that counts its steps into a file ("count", path), kills itself before one of
    them ("step", number) or does neither ("run", "").
    """
    from sqlalchemy import Engine, event

    from textmine.cli import main as textmine

    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if what == "step" and done == int(value):
            os.kill(os.getpid(), signal.SIGKILL)

    if what != "run":
        event.listen(Engine, "commit", lambda connection: step())
        sys.addaudithook(lambda name, args: step() if name in STEPS else None)
    sys.argv = ["textmine", *command]
    try:
        textmine()
    except SystemExit as end:
        return int(end.code or 0)
    finally:
        if what == "count":
            Path(value).write_text(str(done))
    return 0


@dataclass(frozen=True, slots=True)
class Done:
    """A command that was carried out in this very process."""

    code: int

    def wait(self, timeout: float) -> int:
        """The exit code."""
        return self.code

    def send_signal(self, sig: int) -> None:
        """Nobody is there to hear it."""


class Forked:
    """A command of textmine's in a copy of this process, which has loaded what it needs."""

    def __init__(self, command: list[str], killed: tuple[str, ...]) -> None:
        self.pid = os.fork()
        if not self.pid:
            code = 2
            try:
                for stream in (1, 2):
                    os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
                code = child(*(killed or ("run", "")), command)
            finally:
                os._exit(code)

    def wait(self, timeout: float) -> int:
        """The exit code; that of a process killed by a signal is below zero."""
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def send_signal(self, sig: int) -> None:
        """Send it a signal."""
        os.kill(self.pid, sig)


def _run(corpus: Path, outputs: Path) -> list[str]:
    return ["run", "--corpus", str(corpus), "--outputs", str(outputs)]


def _made(outputs: Path) -> bytes:
    return (outputs / "export.json").read_bytes()


def _told(outputs: Path) -> bytes:
    return (outputs / "manifest.json").read_bytes()


def _left(outputs: Path) -> set[str]:
    """All that lies in the folder, but for what SQLite keeps beside an open store."""
    names = {path.relative_to(outputs).as_posix() for path in outputs.rglob("*")}
    return {name for name in names if not name.endswith(("-wal", "-shm"))}


def _faults_in_store(outputs: Path) -> list[str]:
    if not (outputs / "textmine.db").is_file():
        return []
    engine = open_store(load(outputs=outputs).store_url)
    try:
        with engine.connect() as connection:
            return [str(fault) for fault in check(connection)]
    finally:
        engine.dispose()


def main() -> int:
    """1 where a killed night left a fault, or the one after it ended otherwise than undisturbed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("times", type=int, nargs="?", default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kills-") as place:
        os.environ["TEXTMINE_WORKERS"] = "0"  # what has been loaded is of use to this process's own copies alone
        undisturbed(Path(place) / "warm", lambda command, killed: Done(child(*killed, command)))
        nights = undisturbed(Path(place), Forked)
        todo = list(kills(nights, asked.times, asked.seed))
        faults: list[str] = []
        for number, (one, kill) in enumerate(todo, start=1):
            outputs = Path(place) / "killed"
            faults += faults_after(one, [kill], outputs, Forked)
            shutil.rmtree(outputs)
            print(f"\r{number} of {len(todo)} kills, {len(faults)} faults", end="", file=sys.stderr, flush=True)
    print(*faults, sep="\n", file=sys.stderr)
    steps = " and ".join(str(one.steps) for one in nights)
    print(f"{len(todo)} kills ({steps} before each step of two nights, {asked.times} at random): {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        sys.exit(child(sys.argv[2], sys.argv[3], sys.argv[4:]))
    else:
        sys.exit(main())
