"""Notes read and analysed on the workers of a Dask cluster. Each worker reads in processes of its own, as one machine does: a
file that crashes or hangs its reader costs itself only, and a worker that dies costs nothing, for Dask gives its work to another.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from textmine.errors import SettingsError
from textmine.ingest.files import FoundFile
from textmine.records import Failure, NoteAnalysis
from textmine.settings import Settings, recipe
from textmine.swedish.ui import LINES

if TYPE_CHECKING:
    from distributed import Client

Analysed = Sequence[NoteAnalysis | Failure]

# Notes that a worker is given at a time: enough that loading the model for them (0.2 s) is little beside reading them, few enough
# that a worker that dies has little to lose.
_NOTES_A_TASK = 20
# Tasks for each thread that are under way: one being worked on, one that waits beside it. More would pile up in memory.
_AHEAD = 2
_PATIENCE = 30  # seconds until a scheduler that does not answer is taken to be down


def analysed_on(
    settings: Settings, files: Sequence[FoundFile], analysed: Callable[[Sequence[FoundFile]], Analysed], day: str
) -> Iterator[NoteAnalysis | Failure]:
    """What each file says, in the order given, worked out by `analysed` on the workers of the cluster at settings.dask.

    Files whose task killed its worker again and again are failures, dated day. Raises SettingsError where the cluster does not
    answer, has no workers, or has one that is another version than this program or does not see the corpus.
    """
    try:
        from distributed import CancelledError, Client, KilledWorker

        client = Client(settings.dask, timeout=_PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except ModuleNotFoundError as error:
        raise _wrong("dask_missing", settings, "") from error
    except (OSError, ValueError) as error:
        raise _wrong("dask_silent", settings, "") from error
    with client:
        threads = _threads_of(client, settings)
        left = _tasks_of([replace(file, path=file.path.absolute()) for file in files])
        under_way: deque[tuple[tuple[FoundFile, ...], Any]] = deque()

        def submit() -> None:
            for task in left:
                under_way.append((task, client.submit(analysed, task, pure=False)))
                return

        for _ in range(threads * _AHEAD):
            submit()
        while under_way:
            task, future = under_way.popleft()
            try:
                yield from future.result()
            except KilledWorker:
                yield from (Failure(file.source, "crashed", "", day) for file in task)
            except CancelledError as error:  # the scheduler is gone
                raise _wrong("dask_silent", settings, "") from error
            submit()


def _threads_of(client: Client, settings: Settings) -> int:
    """How many tasks the workers take at a time, after each has shown that it would find what this program finds."""
    threads: dict[str, int] = client.nthreads()  # type: ignore[no-untyped-call]
    if not threads:
        raise _wrong("dask_idle", settings, "")
    ours = recipe(settings)
    asked = settings.model_copy(update={"corpus": settings.corpus.absolute(), "db": "", "on_failure": ""})
    for worker, seen in sorted(client.run(partial(_seen_there, asked), on_error="return").items()):
        # A worker that cannot even be asked has another version of textmine, or none.
        theirs, sees, confined = seen if isinstance(seen, tuple) else ("", True, False)
        code = "dask_other" if theirs != ours else "dask_confined" if confined else "" if sees else "dask_blind"
        if code:
            raise _wrong(code, settings, worker)
    return sum(threads.values())


def _seen_there(settings: Settings) -> tuple[str, bool, bool]:
    """The recipe of this machine's program and model, whether it sees the corpus, and whether it may start no process."""
    return recipe(settings), settings.corpus.is_dir(), multiprocessing.current_process().daemon


def _tasks_of(files: Sequence[FoundFile]) -> Iterator[tuple[FoundFile, ...]]:
    for first in range(0, len(files), _NOTES_A_TASK):
        yield tuple(files[first : first + _NOTES_A_TASK])


def _wrong(code: str, settings: Settings, worker: str) -> SettingsError:
    words = {"address": settings.dask, "worker": worker, "corpus": settings.corpus}
    return SettingsError(LINES[code].format(**words), LINES[f"{code}_hint"].format(**words))
