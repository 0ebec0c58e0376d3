"""What lies in the corpus, and what of it a night has to look into."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textmine.errors import SettingsError
from textmine.records import Failure
from textmine.swedish.ui import LINES

if TYPE_CHECKING:
    from textmine.store.read import KnownFailure, KnownNote

# Files that lie in folders without being anybody's notes: Word's lock files, what file managers leave behind.
_PASSED_OVER = ("~$", ".", "Thumbs.db", "desktop.ini")
# Failures that another try tomorrow may not meet: a share that was away, our own mistake since mended in another version.
_PASSING = frozenset({"unreadable", "internal"})
_NO_TEXT, _OCR = "no-text", "OCR"  # a picture that tesseract has not seen is tried again, for the day it is installed


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file in the corpus: its name relative to the corpus root, where it is, its size in bytes and its time stamp."""

    source: str
    path: Path
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Listing:
    """What lies in the corpus: files sorted by name, and folders ("a/b/") that could not be looked into."""

    files: tuple[FoundFile, ...]
    closed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What a night has to do: files to look into, files known to be as they were, names that are gone.

    failing are files that could not be taken in before and are as they were: trying again would end the same way.
    """

    pending: tuple[FoundFile, ...]
    unchanged: int
    gone: tuple[str, ...]
    failing: tuple[Failure, ...] = ()


def find_files(corpus: Path) -> Listing:
    """The files below a corpus folder; hidden files and editors' leftovers passed over.

    A link that leads out of the corpus is not followed. Raises SettingsError where the folder is missing.
    """
    if not corpus.is_dir():
        raise SettingsError(LINES["no_corpus"].format(corpus=corpus), LINES["no_corpus_hint"])
    root = corpus.resolve()
    files: list[FoundFile] = []
    closed: list[str] = []
    for folder, folders, names in os.walk(corpus, onerror=lambda error: closed.append(str(error.filename))):
        folders[:] = [name for name in folders if not name.startswith(_PASSED_OVER)]
        for path in (Path(folder) / name for name in names if not name.startswith(_PASSED_OVER)):
            if path.is_file() and path.resolve().is_relative_to(root):
                stat = path.stat()
                source = path.relative_to(corpus).as_posix()
                files.append(FoundFile(source, path, stat.st_size, stat.st_mtime_ns))
    shut = sorted(f"{Path(folder).relative_to(corpus).as_posix()}/" for folder in closed)
    return Listing(tuple(sorted(files, key=lambda file: file.source)), tuple(shut))


def plan(
    found: Listing,
    known: Mapping[str, KnownNote],
    recipe_now: str,
    failed: Mapping[str, KnownFailure] | None = None,
) -> Plan:
    """Which files are pending: new, touched, or analysed with another recipe. Nothing is opened.

    known are the store's notes by source, failed its failures by source, recipe_now the recipe in force. A note in a folder
    that could not be looked into is not gone.
    """
    pending: list[FoundFile] = []
    failing: list[Failure] = []
    unchanged, sources = 0, set()
    for file in found.files:
        sources.add(file.source)
        note = known.get(file.source)
        as_before = (
            note is not None
            and note.status == "current"
            and note.recipe == recipe_now
            and (note.size, note.mtime_ns) == (file.size, file.mtime_ns)
        )
        before = (failed or {}).get(file.source)
        if before is not None and _lasts(before.failure) and before.is_of(file.size, file.mtime_ns, recipe_now):
            failing.append(before.failure)
        elif as_before:
            unchanged += 1
        else:
            pending.append(file)
    current = {source for source, note in known.items() if note.status == "current"}
    gone = sorted(source for source in current - sources if not source.startswith(found.closed))
    return Plan(tuple(pending), unchanged, tuple(gone), tuple(failing))


def moved(found: Listing, known: Mapping[str, KnownNote]) -> list[tuple[str, FoundFile]]:
    """The names that are gone, each with the new file that has the same bytes. Files are opened only where sizes agree.

    known are the store's notes by source, withdrawn ones too. Of several gone or new files with the same bytes the first by
    name is taken first.
    """
    there = {file.source for file in found.files}
    gone: dict[int, list[tuple[str, str]]] = {}
    for source, note in sorted(known.items()):
        if source not in there and not source.startswith(found.closed):
            gone.setdefault(note.size, []).append((note.sha256, source))
    out = []
    for file in found.files:
        before = known.get(file.source)
        if file.size in gone and (before is None or before.status != "current"):
            try:
                content = sha256_of(file.path)
            except OSError:  # reading it will say why
                continue
            match = next((each for each in gone[file.size] if each[0] == content), None)
            # A file that was gone and is back under its own name is no other's.
            if match is not None and (before is None or before.sha256 != content):
                gone[file.size].remove(match)
                out.append((match[1], file))
    return out


def _lasts(failure: Failure) -> bool:
    """Whether the same file would fail in the same way tomorrow."""
    if failure.error == _NO_TEXT:
        return failure.hint.endswith(_OCR)
    return failure.error not in _PASSING


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, 64 hex digits."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
