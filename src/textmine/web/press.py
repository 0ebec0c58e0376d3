"""Where ordered reports are made: one at a time, behind the pages, kept in memory for whoever ordered them, never as files."""

from __future__ import annotations

import logging
import secrets
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from textmine.errors import TextmineError, place_of
from textmine.report.contexts.order import Order, Progress, Stage
from textmine.report.evaluation import Made
from textmine.report.public import NotLookedAtError
from textmine.swedish.messages import error_words
from textmine.swedish.serving import refusal

log = logging.getLogger("textmine")

_MOST = 20  # reports that are kept, of all visits; each holds a few megabytes at most
_AGE = 1800.0  # seconds that a report waits to be fetched
# What is quickly made is shown at once; for the rest the page tells that it is under way.
PATIENCE = 1.5

Maker = Callable[[Order], Made]


@dataclass(frozen=True, slots=True)
class _Job:
    order: Order
    owner: str
    began: float
    forgotten: int
    work: Future[Made]


class Press:
    """Makes reports. A visit has one at a time: a new order takes the place of its last one."""

    def __init__(self, maker: Maker, forgotten: Callable[[], int], clock: Callable[[], float] = monotonic) -> None:
        """The maker is `evaluation.make` with the settings of the server; the clock gives seconds.

        forgotten tells how many people have been forgotten by now: what was ordered before the last of them may hold the name,
        and is not given out any more.
        """
        self._maker = maker
        self._forgotten = forgotten
        self._clock = clock
        self._jobs: OrderedDict[str, _Job] = OrderedDict()
        self._lock = Lock()
        self._hand = ThreadPoolExecutor(max_workers=1, thread_name_prefix="textmine-report")

    def take(self, order: Order, owner: str) -> str:
        """The number of an order that from now on is worked on; owner is the token of the visit that alone may fetch it."""
        number = secrets.token_urlsafe(12)
        forgotten = self._forgotten()
        self.leave(owner)
        with self._lock:
            while len(self._jobs) >= _MOST:
                self._drop(next(iter(self._jobs)))
            work = self._hand.submit(self._maker, order)
            work.add_done_callback(_log_fault)
            self._jobs[number] = _Job(order, owner, self._clock(), forgotten, work)
        wait([work], PATIENCE)
        return number

    def order(self, number: str, owner: str) -> Order | None:
        """The order of a number; None where there is none, it is another visit's, or it is too old."""
        job = self._found(number, owner)
        return job.order if job else None

    def progress(self, number: str, owner: str) -> Progress:
        """How far an order has come."""
        job = self._found(number, owner)
        if job is None:
            return Progress()
        if not job.work.done():
            return Progress(Stage.WORKING, number)
        try:
            made = job.work.result()
        except NotLookedAtError as error:
            return Progress(Stage.LOOK, number, flags=error.flags, code=error.code)
        except TextmineError as error:
            message, hint = error_words(error)
            return Progress(Stage.WRONG, number, message=message, hint=hint)
        except (Exception, CancelledError):  # noqa: BLE001  logged by its place; the reader is told that something failed
            return Progress(Stage.WRONG, number, message=refusal(500))
        return Progress(Stage.READY, number, name=made.name, size=len(made.data))

    def made(self, number: str, owner: str) -> Made | None:
        """The report of an order that is ready; None for any other."""
        job = self._found(number, owner)
        ready = job is not None and job.work.done() and not job.work.cancelled() and job.work.exception() is None
        return job.work.result() if job and ready else None

    def leave(self, owner: str) -> None:
        """Let go of what a visit that ends has ordered, and of all that has waited too long."""
        forgotten = self._forgotten()
        with self._lock:
            self._drop_old(forgotten)
            for number in [number for number, job in self._jobs.items() if job.owner == owner]:
                self._drop(number)

    def close(self) -> None:
        """Forget all orders; the one under way ends by itself."""
        with self._lock:
            for number in list(self._jobs):
                self._drop(number)
        self._hand.shutdown(cancel_futures=True)

    def _found(self, number: str, owner: str) -> _Job | None:
        forgotten = self._forgotten()
        with self._lock:
            self._drop_old(forgotten)
            job = self._jobs.get(number)
            return job if job and job.owner == owner else None

    def _drop_old(self, forgotten: int) -> None:
        for number, job in list(self._jobs.items()):
            if self._clock() - job.began > _AGE or job.forgotten != forgotten:
                self._drop(number)

    def _drop(self, number: str) -> None:
        self._jobs.pop(number).work.cancel()


def _log_fault(work: Future[Made]) -> None:
    error = None if work.cancelled() else work.exception()
    if error is not None and not isinstance(error, TextmineError):
        log.error("report failed: %s", place_of(error))
