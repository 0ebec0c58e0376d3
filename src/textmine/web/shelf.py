"""The book that is being read: made anew when the store has changed, shared by all readers until then."""

from __future__ import annotations

import logging
from threading import Lock, Thread
from time import monotonic

from textmine.errors import place_of
from textmine.report.book import Book
from textmine.store import Engine, read

log = logging.getLogger("textmine")

# A book that took longer to make than this is made in the background while readers keep the one they have.
_QUICK = 0.5


class Shelf:
    """Holds the newest book. During a nightly run the store changes with every note; readers never wait for that."""

    def __init__(self, engine: Engine) -> None:
        """The engine's store is read when the first book is asked for."""
        self._engine = engine
        self._lock = Lock()
        self._book: Book | None = None
        self._state = ""
        self._took = 0.0
        self._making: Thread | None = None

    def book(self, *, fresh: bool = False) -> Book:
        """The book of the store as it is now; with a large store perhaps as it was a moment ago, unless fresh is asked for."""
        with self._engine.connect() as connection:
            state = read.state(connection)
        if self._book is not None and state == self._state:
            return self._book
        if self._book is not None and not fresh and self._took > _QUICK:
            self._make_behind()
            return self._book
        return self._make()

    def warm(self) -> None:
        """Begin to make the first book, so that the first reader need not wait for it."""
        self._make_behind()

    def _make(self) -> Book:
        with self._lock:
            with self._engine.connect() as connection:
                state = read.state(connection)
                if self._book is not None and state == self._state:
                    return self._book
                began = monotonic()
                snapshot = read.snapshot(connection)
            book = Book(snapshot)
            _ = book.courses, book.leaves
            self._took = monotonic() - began
            self._book, self._state = book, state
            return book

    def _make_quietly(self) -> None:
        """Make the book; a fault is logged by its place alone, and met again by whoever asks for a page."""
        try:
            self._make()
        except Exception as error:  # noqa: BLE001  a thread has nobody to raise to, and its traceback would quote a note
            log.error("book failed: %s", place_of(error))  # noqa: TRY400

    def _make_behind(self) -> None:
        if self._making is None or not self._making.is_alive():
            self._making = Thread(target=self._make_quietly, name="textmine-book", daemon=True)
            self._making.start()
