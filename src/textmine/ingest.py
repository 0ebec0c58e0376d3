"""From a folder of files to a store that says what they say: which notes are pending, each into the store, and what
follows from all of them together. Every stage is skipped when nothing it depends on has changed.

    take_in → resolve_entities → update_themes        (then report.publish)
"""

from __future__ import annotations

import hashlib
import logging
import os
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textmine.errors import ReadingError, SettingsError
from textmine.records import Failure, NoteAnalysis
from textmine.settings import Settings, recipe
from textmine.store import judgements, open_store, read, write, writing
from textmine.store.errors import NoteRefusedError
from textmine.swedish.ui import LINES

if TYPE_CHECKING:
    from textmine.store import Connection, Engine
    from textmine.store.read import KnownNote
    from textmine.themes import ThemeUpdate

log = logging.getLogger("textmine")

Progress = Callable[[str, int, int], None]  # (source, how many are done, how many there are)

# Files that lie in folders without being anybody's notes: Word's lock files, what file managers leave behind.
_PASSED_OVER = ("~$", ".", "Thumbs.db", "desktop.ini")
UNSUPPORTED = "unsupported"  # a file of another kind is listed, but it is no note that failed
# What our own code may raise over a note that nobody thought of. The rest of the batch is not to suffer for it.
_UNFORESEEN = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    RecursionError,
    MemoryError,
    OSError,
)


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
    """What a night has to do: files to look into, files known to be as they were, names that are gone."""

    pending: tuple[FoundFile, ...]
    unchanged: int
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """What a night did: names of notes analysed anew, how many were as before, names withdrawn, files that failed."""

    analysed: tuple[str, ...]
    unchanged: int
    withdrawn: tuple[str, ...]
    failures: tuple[Failure, ...]

    @property
    def failed(self) -> tuple[Failure, ...]:
        """The failures that make a run end as failed: notes that could not be read or analysed."""
        return tuple(failure for failure in self.failures if failure.error != UNSUPPORTED)

    @property
    def found(self) -> int:
        """How many notes the corpus holds, those that failed included."""
        return len(self.analysed) + self.unchanged + len(self.failed)


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


def plan(found: Listing, known: Mapping[str, KnownNote], recipe_now: str) -> Plan:
    """Which files are pending: new, touched, or analysed with another recipe. Nothing is opened.

    known are the store's notes by source, recipe_now the recipe in force. A note in a folder that could not be looked into
    is not gone.
    """
    pending, unchanged, sources = [], 0, set()
    for file in found.files:
        sources.add(file.source)
        note = known.get(file.source)
        as_before = (
            note is not None
            and note.status == "current"
            and note.recipe == recipe_now
            and (note.size, note.mtime_ns) == (file.size, file.mtime_ns)
        )
        if as_before:
            unchanged += 1
        else:
            pending.append(file)
    current = {source for source, note in known.items() if note.status == "current"}
    gone = sorted(source for source in current - sources if not source.startswith(found.closed))
    return Plan(tuple(pending), unchanged, tuple(gone))


def take_in(settings: Settings, progress: Progress | None = None, today: date | None = None) -> Batch:
    """What happened to every file of the corpus, after bringing the store in line with it.

    One note is one transaction: a file that fails keeps its earlier rows and gets a failure row, the batch goes on, and a
    run that is killed is finished by the next. progress is told after each pending file; today dates the failures.
    Raises SettingsError for a corpus that is missing or has lost all its files, StoreError for a store that cannot be
    written, ModelError without a model.
    """
    day = (today or date.today()).isoformat()
    recipe_now = recipe(settings)
    found = find_files(settings.corpus)
    shut = [Failure(folder, "unreadable", "", day) for folder in found.closed]
    engine = open_store(settings.store_url)
    with writing(engine) as connection:
        known = read.known(connection)
        if not found.files and any(note.status == "current" for note in known.values()):
            # A share that is not mounted looks just so. Withdrawing everything is never what was meant.
            raise SettingsError(LINES["empty_corpus"].format(corpus=settings.corpus), LINES["empty_corpus_hint"])
        todo = plan(found, known, recipe_now)
        for source in todo.gone:
            write.withdraw(connection, source)
            log.info("withdrawn: %s", source)
        write.keep_failures(connection, {file.source for file in todo.pending})
        for failure in shut:
            write.put_failure(connection, failure)
            log.warning("failed: %s (%s)", failure.source, failure.error)
    analysed: list[str] = []
    failures = list(shut)
    unchanged = todo.unchanged
    for done, file in enumerate(todo.pending, start=1):
        if _is_as_stored(file, known.get(file.source), recipe_now):
            with engine.begin() as connection:
                write.touch(connection, file.source, size=file.size, mtime_ns=file.mtime_ns)
            unchanged += 1
        elif (failed := _put(engine, file, settings.model, recipe_now, day)) is None:
            analysed.append(file.source)
            log.info("analysed: %s", file.source)
        else:
            with engine.begin() as connection:
                write.put_failure(connection, failed)
            failures.append(failed)
            log.warning("failed: %s (%s)", failed.source, failed.error)
        if progress is not None:
            progress(file.source, done, len(todo.pending))
    return Batch(tuple(analysed), unchanged, todo.gone, tuple(failures))


def _is_as_stored(file: FoundFile, note: KnownNote | None, recipe_now: str) -> bool:
    """Whether a pending file has but been touched. One that cannot be opened has not: reading it will say why."""
    if note is None or note.recipe != recipe_now:
        return False
    try:
        return note.sha256 == sha256_of(file.path)
    except OSError:
        return False


def _put(engine: Engine, file: FoundFile, model: str, recipe_now: str, day: str) -> Failure | None:
    """None, after one note has been analysed and has gone into the store; its failure where it has not.

    An error that no one foresaw counts too: it is recorded as "internal" with the place in the code it came from, never with
    its message, which may quote the note. What concerns every note (model, settings, store) is raised instead.
    """
    try:
        analysis = _analysis_of(file, model)
    except ReadingError as error:
        return Failure(file.source, error.code, error.detail, day)
    except _UNFORESEEN as error:
        return Failure(file.source, "internal", f"{type(error).__name__} {_origin_of(error)}", day)
    try:
        with engine.begin() as connection:
            write.put_note(connection, analysis, recipe=recipe_now, size=file.size, mtime_ns=file.mtime_ns)
    except NoteRefusedError as error:  # the note contradicts itself, which changes nothing in the store
        return Failure(file.source, "internal", error.code, day)
    return None


def _analysis_of(file: FoundFile, model: str) -> NoteAnalysis:
    """The analysis of one file. The file is read first: the model is loaded only once there is a text to read with it."""
    from textmine.reading import read_note

    text = read_note(file.path, file.source)
    from textmine.analyse import analyse
    from textmine.nlp import load

    return analyse(text, load(model))


def _origin_of(error: BaseException) -> str:
    """The file and line of the code that raised an error."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(last.filename).name}:{last.lineno}"


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, 64 hex digits."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def resolve_entities(settings: Settings) -> bool:
    """Whether the people, organisations and other entities had to be worked out anew; if so, they have been."""
    from textmine.records import Resolution

    def work_out(connection: Connection) -> Callable[[], Resolution]:
        notes, before = read.notes(connection), read.resolution(connection).entity_of
        from textmine.resolve import resolve

        return lambda: resolve(notes, before)

    return _stage(settings, "entities", work_out, write.put_resolution)


def update_themes(settings: Settings) -> bool:
    """Whether passages had to be assigned to themes anew; if so, they have been, and the ledger has grown where it should."""

    def work_out(connection: Connection) -> Callable[[], ThemeUpdate]:
        notes, ledger, before = read.notes(connection), read.themes(connection), read.matches(connection)
        from textmine.themes import update, watched_from

        return lambda: update(notes, watched_from(settings.themes), ledger, before)

    def put(connection: Connection, found: ThemeUpdate) -> None:
        write.put_themes(connection, found.themes, found.matches)

    return _stage(settings, "themes", work_out, put)


Result = TypeVar("Result")


def _stage(
    settings: Settings,
    name: str,
    work_out: Callable[[Connection], Callable[[], Result]],
    put: Callable[[Connection, Result], None],
) -> bool:
    """Whether a stage had to be done; it is not when neither notes, judgements nor recipe have changed since the last time.

    work_out reads what the stage needs and gives back the work, which is done with no lock held; put stores the result. Where
    another process has changed the notes meanwhile, the result is dropped and the work done again on what is there now.
    """
    engine = open_store(settings.store_url)
    while True:
        with engine.connect() as connection:
            inputs = _inputs(connection, settings, name)
            if write.get_state(connection, f"{name} of") == inputs:
                return False
            work = work_out(connection)
        result = work()
        with writing(engine) as connection:
            if _inputs(connection, settings, name) == inputs:
                put(connection, result)
                write.set_state(connection, f"{name} of", inputs)
                return True


def _inputs(connection: Connection, settings: Settings, stage: str) -> str:
    """What decides a stage's result: the notes, what people have judged, and the stage's recipe."""
    known = (read.fingerprint(connection), judgements.fingerprint(connection), recipe(settings, stage))
    return " ".join(part for part in known if part)
