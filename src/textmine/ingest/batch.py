"""One night's files brought into the store, one note a transaction."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from textmine.errors import SettingsError
from textmine.forgetting import unnamed
from textmine.ingest.files import FoundFile, Plan, find_files, moved, plan, sha256_of
from textmine.ingest.retention import Keeping, keeping, remove
from textmine.ingest.stages import settle_versions
from textmine.ingest.workers import analyses
from textmine.records import Aside, Failure, NoteAnalysis
from textmine.settings import Settings, recipe
from textmine.store import forgetting, open_store, read, retention, versions, write, writing
from textmine.store.errors import NoteRefusedError
from textmine.swedish.ui import LINES

if TYPE_CHECKING:
    from textmine.store import Engine
    from textmine.store.read import KnownNote

log = logging.getLogger("textmine")

Progress = Callable[[str, int, int], None]  # (source, how many are done, how many there are)

UNSUPPORTED = "unsupported"  # a file of another kind is listed, but it is no note that failed


@dataclass(frozen=True, slots=True)
class Batch:
    """What a night did: names of notes analysed anew, how many were as before, names withdrawn, files that failed; notes that
    have moved, as (old name, new name); aside are the files that count nowhere because another does, not tonight's alone;
    expired names of notes removed tonight, of meetings too long ago or files gone for too long.
    """

    analysed: tuple[str, ...]
    unchanged: int
    withdrawn: tuple[str, ...]
    failures: tuple[Failure, ...]
    moved: tuple[tuple[str, str], ...] = ()
    aside: tuple[Aside, ...] = ()
    expired: tuple[str, ...] = ()

    @property
    def failed(self) -> tuple[Failure, ...]:
        """The failures that make a run end as failed: notes that could not be read or analysed."""
        return tuple(failure for failure in self.failures if failure.error not in {UNSUPPORTED, retention.EXPIRED})

    @property
    def counts(self) -> dict[str, int]:
        """How many notes were analysed, unchanged, moved, withdrawn, set aside for another, removed for their age and failed."""
        return {
            "analysed": len(self.analysed),
            "unchanged": self.unchanged,
            "moved": len(self.moved),
            "withdrawn": len(self.withdrawn),
            "aside": len(self.aside),
            "expired": len(self.expired),
            "failed": len(self.failed),
        }

    @property
    def codes(self) -> dict[str, str]:
        """The code of each failed note, by its name."""
        return {failure.source: failure.error for failure in self.failed}

    @property
    def found(self) -> int:
        """How many notes the corpus holds, those that failed included."""
        return len(self.analysed) + self.unchanged + len(self.failed)


def take_in(settings: Settings, progress: Progress | None = None, today: date | None = None) -> Batch:
    """What happened to every file of the corpus, after bringing the store in line with it.

    One note is one transaction: a file that fails keeps its earlier rows and gets a failure row, the batch goes on, and a
    run that is killed is finished by the next. progress is told after each pending file; today dates the failures.
    Raises SettingsError for a corpus that is missing or has lost all its files, StoreError for a store that cannot be
    written, ModelError without a model.
    """
    today = today or date.today()
    day, kept = today.isoformat(), keeping(settings, today)
    recipe_now = recipe(settings)
    engine = open_store(settings.store_url)
    todo, known, shut, moves = _begin(engine, settings, recipe_now, day, kept)
    touched = [file for file in todo.pending if _is_as_stored(file, known.get(file.source), recipe_now)]
    for done, file in enumerate(touched, start=1):
        with writing(engine) as connection:
            write.touch(connection, file.source, size=file.size, mtime_ns=file.mtime_ns)
        if progress is not None:
            progress(file.source, done, len(todo.pending))
    as_stored = {file.source for file in touched}
    files = [file for file in todo.pending if file.source not in as_stored]
    analysed: list[str] = []
    failures = [*shut, *todo.failing]
    with engine.connect() as connection:
        forgotten = forgetting.tombstones(connection)
    found = analyses(files, settings, day, forgotten)
    for done, (file, result) in enumerate(zip(files, found, strict=True), start=len(touched) + 1):
        failed = (
            result
            if isinstance(result, Failure)
            else _put(engine, file, result, recipe_now=recipe_now, day=day, kept=kept)
        )
        if failed is None:
            analysed.append(file.source)
            log.info("analysed: %s", unnamed(file.source, forgotten))
        else:
            with writing(engine) as connection:
                write.put_failure(connection, failed, recipe=recipe_now, size=file.size, mtime_ns=file.mtime_ns)
            failures.append(failed)
            level = logging.INFO if failed.error == retention.EXPIRED else logging.WARNING
            log.log(level, "left out: %s (%s)", unnamed(failed.source, forgotten), failed.error)
        if progress is not None:
            progress(file.source, done, len(todo.pending))
    expired, kept_out = remove(engine, settings, today)
    known_before = {one.source for one in failures if one.error == retention.EXPIRED and one.source in known}
    expired = tuple(sorted({*expired, *known_before}))
    failures = sorted([*failures, *kept_out], key=lambda failure: failure.source)
    settle_versions(settings)
    with engine.connect() as connection:
        there = {note.source for note, _ in read.set_aside(connection)}
        aside = tuple(one for one in versions.aside(connection) if one.source in there)
    return Batch(tuple(analysed), todo.unchanged + len(touched), todo.gone, tuple(failures), moves, aside, expired)


_Begun = tuple[Plan, dict[str, "KnownNote"], list[Failure], tuple[tuple[str, str], ...]]


def _begin(engine: Engine, settings: Settings, recipe_now: str, day: str, kept: Keeping) -> _Begun:
    """What is to be done, what the store knows of each note, the folders that are shut and the notes that have moved; what
    is gone is withdrawn.
    """
    found = find_files(settings.corpus)
    shut = [Failure(folder, "unreadable", "", day) for folder in found.closed]
    with writing(engine) as connection:
        known = read.known(connection)
        if not found.files and any(note.status == "current" for note in known.values()):
            # A share that is not mounted looks just so. Withdrawing everything is never what was meant.
            raise SettingsError(LINES["empty_corpus"].format(corpus=settings.corpus), LINES["empty_corpus_hint"])
        moves = tuple(
            (source, file.source)
            for source, file in moved(found, known)
            if versions.move(connection, source, file.source, size=file.size, mtime_ns=file.mtime_ns)
        )
        forgotten = forgetting.tombstones(connection)
        if moves:
            forgetting.paint_former_paths(connection)
            moves = tuple((unnamed(source, forgotten), target) for source, target in moves)
            known = read.known(connection)
        for source, target in moves:
            log.info("moved: %s, now %s", source, unnamed(target, forgotten))
        failed = {
            source: one
            for source, one in read.known_failures(connection).items()
            if one.failure.error != retention.EXPIRED
            or kept.is_too_old(one.failure.hint)  # else it is to be kept from now on
        }
        todo = plan(found, known, recipe_now, failed)
        for source in todo.gone:
            write.withdraw(connection, source, day)
            log.info("withdrawn: %s", unnamed(source, forgotten))
        failing = {failure.source for failure in todo.failing}
        write.keep_failures(connection, failing | {file.source for file in todo.pending})
        for failure in shut:
            write.put_failure(connection, failure)
            log.warning("failed: %s (%s)", unnamed(failure.source, forgotten), failure.error)
    return todo, known, shut, moves


def _is_as_stored(file: FoundFile, note: KnownNote | None, recipe_now: str) -> bool:
    """Whether a pending file has but been touched. One that cannot be opened has not: reading it will say why."""
    if note is None or note.recipe != recipe_now:
        return False
    try:
        return note.sha256 == sha256_of(file.path)
    except OSError:
        return False


def _put(
    engine: Engine, file: FoundFile, analysis: NoteAnalysis, *, recipe_now: str, day: str, kept: Keeping
) -> Failure | None:
    """None, after one note has gone into the store; its failure where the store refused it or it is of a meeting too long ago:
    then what was stored of the path goes too.
    """
    met = analysis.header.date
    try:
        with writing(engine) as connection:
            if kept.is_too_old(met):
                retention.remove(connection, file.source)
                return Failure(file.source, retention.EXPIRED, met or "", day)
            write.put_note(connection, analysis, recipe=recipe_now, size=file.size, mtime_ns=file.mtime_ns)
    except NoteRefusedError as error:  # the note contradicts itself, which changes nothing in the store
        return Failure(file.source, "internal", error.code, day)
    return None
