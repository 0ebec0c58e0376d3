"""What themes cost by size: a whole rebuild with discovery, and one new note assigned to a ledger that is there.

    python benchmarks/themes_size.py --outputs outputs --size 5000 50000

The passages are those of a store, mixed: each takes its words and terms from two of them at random (seeded), forty to a note.
Prints wall and CPU seconds and the peak of memory in MB; the new note is timed after everything else is loaded.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import resource
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from textmine.records import Header, NoteAnalysis, NoteKind, Page, Passage, SourceText, StoredNote
from textmine.settings import SHIPPED_THEMES
from textmine.store import open_store, read
from textmine.themes import Before, Policy, update, watched_from

PER_NOTE = 40
Result = TypeVar("Result")


def mixed(stored: list[Passage], size: int) -> list[StoredNote]:
    """So many passages in notes of PER_NOTE, one a day."""
    dice = random.Random(7)
    return [
        _note(number, stored, dice, min(PER_NOTE, size - number * PER_NOTE)) for number in range(-(-size // PER_NOTE))
    ]


def _note(number: int, stored: list[Passage], dice: random.Random, size: int) -> StoredNote:
    passages, text = [], ""
    for _ in range(size):
        one, other = dice.choice(stored), dice.choice(stored)
        half, rest = one.text.split(), other.text.split()
        words = " ".join([*half[: len(half) // 2 + 1], *rest[len(rest) // 2 :]])
        terms = (*one.terms[: len(one.terms) // 2 + 1], *other.terms[len(other.terms) // 2 :])
        start, text = len(text), f"{text}{words}\n"
        passages.append(
            replace(one, start=start, end=len(text) - 1, text=words, item=None, terms=terms, parts=(), vector=b"")
        )
    date = f"{2000 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
    source = SourceText(f"{date}.txt", hashlib.sha256(text.encode()).hexdigest(), "txt", text, (Page(0, len(text), 1),))
    return StoredNote(
        number + 1, 1, NoteAnalysis(source, Header(NoteKind.MINUTES, date=date), passages=tuple(passages))
    )


def timed(name: str, work: Callable[[], Result]) -> Result:
    """What the work gives back, after its cost has been printed."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:42} {time.perf_counter() - wall:8.1f} {time.process_time() - cpu:8.1f} {peak:8.0f}", flush=True)
    return result


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--outputs", type=Path, default=Path("outputs"))
    parser.add_argument("--size", type=int, nargs="+", default=[500, 5000])
    asked = parser.parse_args()
    with open_store(f"sqlite:///{asked.outputs / 'textmine.db'}").connect() as connection:
        stored = [one for note in read.notes(connection) for one in note.analysis.passages]
    watched = watched_from(SHIPPED_THEMES)
    print(f"{'':42} {'wall s':>8} {'CPU s':>8} {'MB':>8}")
    for size in asked.size:
        notes = mixed(stored, size)
        found = timed(f"{size} passages, from nothing", lambda notes=notes: update(notes[:-1], watched))
        before = Before(found.themes, found.proposals, found.events)
        timed(
            f"{size} passages, all assigned with a new note",
            lambda notes=notes, before=before: update(notes, watched, before, policy=Policy(discover=False)),
        )


if __name__ == "__main__":
    main()
