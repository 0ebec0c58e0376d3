"""Notes read and analysed in processes of their own: a file that crashes, hangs or swells its reader costs itself only."""

from __future__ import annotations

import logging
import multiprocessing
import os
import resource
from collections.abc import Iterator, Sequence
from concurrent.futures import TimeoutError as TookTooLongError
from functools import partial

from textmine.errors import ReadingError, place_of
from textmine.forgetting import Tombstone, painted
from textmine.ingest.files import FoundFile
from textmine.records import Failure, NoteAnalysis
from textmine.settings import Settings

# What our own code may raise over a note that nobody thought of. The rest of the batch is not to suffer for it.
_UNFORESEEN = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError, OSError)
# A worker is replaced after so many notes: whatever a library keeps of what it has read goes with it.
_NOTES_A_WORKER = 200
_MEGABYTE = 1_000_000
# What a worker has loaded before its first note comes; the rest a kind of file brings along itself.
_LOADED_BEFORE = ["textmine.analyse", "textmine.reading", "textmine.nlp.loader"]


def analyses(
    files: Sequence[FoundFile], settings: Settings, day: str, forgotten: tuple[Tombstone, ...] = ()
) -> Iterator[NoteAnalysis | Failure]:
    """What each file says, in the order given; a Failure, dated day, for one that could not be read.

    forgotten people are painted over before anything else is known of a text.

    With settings.workers 0 everything is read in this process, without limits; with settings.dask on the workers of that
    cluster, each in one process for each of its threads. Raises ModelError where the language model is missing: that concerns
    every note; SettingsError where the cluster is of no use.
    """
    if settings.dask and files:
        from textmine.ingest.cluster import analysed_on

        # What a worker has no use for stays here: the database's address may hold a password.
        there = settings.model_copy(update={"dask": "", "db": "", "on_failure": "", "workers": 1})
        yield from analysed_on(settings, files, partial(_analysed, settings=there, day=day, forgotten=forgotten), day)
        return
    workers = workers_for(settings, len(files))
    analyse_one = partial(analysis_of, model=settings.model, vectors=settings.vectors, day=day, forgotten=forgotten)
    if not workers:
        yield from map(analyse_one, files)
        return
    from pebble import ProcessExpired, ProcessPool

    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_LOADED_BEFORE)
    with ProcessPool(workers, _NOTES_A_WORKER, _limit, [settings.note_megabytes], context) as pool:
        results = pool.map(analyse_one, files, timeout=settings.note_seconds).result()
        try:
            for file in files:
                try:
                    yield next(results)
                except TookTooLongError:
                    yield Failure(file.source, "too-slow", f"{settings.note_seconds} s", day)
                except ProcessExpired as error:
                    yield Failure(file.source, "crashed", f"exit code {error.exitcode}", day)
        finally:
            pool.stop()  # type: ignore[no-untyped-call]  # done, or the caller has gone: nothing that is still running is waited for


def _analysed(
    files: Sequence[FoundFile], settings: Settings, day: str, forgotten: tuple[Tombstone, ...]
) -> list[NoteAnalysis | Failure]:
    return list(analyses(files, settings, day, forgotten))


def workers_for(settings: Settings, files: int) -> int:
    """How many processes read so many files: settings.workers, or one a core that this process may use; 0 for none."""
    cores = len(os.sched_getaffinity(0)) if settings.workers is None else settings.workers
    return min(cores, files)


def analysis_of(
    file: FoundFile, model: str, day: str, forgotten: tuple[Tombstone, ...] = (), vectors: str = ""
) -> NoteAnalysis | Failure:
    """The analysis of one file, or why there is none.

    An error that no one foresaw is a failure too: recorded as "internal" with the place in the code it came from, never with
    its message, which may quote the note. The file is read first: the model is loaded only once there is a text for it.
    """
    from textmine.reading import read_note

    try:
        text = painted(read_note(file.path, file.source), forgotten)
        from textmine.analyse import analyse
        from textmine.nlp import load

        return analyse(text, load(model), vectors)
    except ReadingError as error:
        return Failure(file.source, error.code, error.detail, day)
    except MemoryError:
        return Failure(file.source, "too-much-memory", "", day)
    except _UNFORESEEN as error:
        return Failure(file.source, "internal", place_of(error), day)


def _limit(megabytes: int) -> None:
    """Bound what this process may hold of its own memory, and leave Ctrl-C to its parent."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.disable(logging.WARNING)  # libraries quote what they stumble over
    resource.setrlimit(resource.RLIMIT_DATA, (megabytes * _MEGABYTE, megabytes * _MEGABYTE))
