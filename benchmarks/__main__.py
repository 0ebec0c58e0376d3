"""What a night costs, as whole processes: from scratch, with nothing new, with one more note; and the naive night beside it.

The naive night is what a user would otherwise write: pdfplumber page by page, every file again, BERTopic fitted over everything.
Prints a table of wall seconds, CPU seconds, peak memory in MB, and the ratio to the naive night. `make bench` runs it on corpus/.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

NAIVE = Path(__file__).with_name("naive.py")


@dataclass(frozen=True)
class Cost:
    """What one process cost: wall and CPU seconds, peak resident memory in MB."""

    wall: float
    cpu: float
    peak: float


def cost_of(*command: str) -> Cost:
    """The cost of a command run to its end; raises CalledProcessError where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    if status:
        raise subprocess.CalledProcessError(status, command)
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)  # ru_maxrss counts KiB on Linux


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    corpus = parser.parse_args().corpus
    files = sorted(path for path in corpus.iterdir() if path.is_file())
    with tempfile.TemporaryDirectory() as folder:
        notes, outputs = Path(folder) / "notes", Path(folder) / "outputs"
        notes.mkdir()
        for path in files[:-1]:
            shutil.copy2(path, notes)
        night = [sys.executable, "-m", "textmine.cli", "run", "--corpus", str(notes), "--outputs", str(outputs)]
        rows = {"from scratch": cost_of(*night), "nothing new": cost_of(*night)}
        shutil.copy2(files[-1], notes)
        rows["one more note"] = cost_of(*night)
        rows["naive, every night"] = cost_of(sys.executable, str(NAIVE), str(notes))
    naive = rows["naive, every night"]
    print(f"{len(files)} notes{'':12} {'wall s':>8} {'CPU s':>8} {'MB':>6} {'CPU / naive':>12}")
    for name, cost in rows.items():
        print(f"{name:20} {cost.wall:8.2f} {cost.cpu:8.2f} {cost.peak:6.0f} {cost.cpu / naive.cpu:12.2f}")


if __name__ == "__main__":
    main()
