"""What a served page knows beside its context: who reads, what they may do, what is to be said, what is new to them."""

from __future__ import annotations

from dataclasses import dataclass

from textmine.report.book import Book
from textmine.web.access import Role, User
from textmine.web.sessions import Notice

_READING = frozenset({"run", "ingest", "nightly"})


@dataclass(frozen=True, slots=True)
class LastRun:
    """The run under way or the last one (`runs.Run`): its command and state, its moments in UTC, how many notes it read and
    could not.
    """

    command: str
    state: str
    started: str
    ended: str | None
    read: int
    failed: int

    @property
    def reads_notes(self) -> bool:
        """Whether it is a run that reads the notes: of others there is nothing to say on the first page."""
        return self.command in _READING


@dataclass(frozen=True, slots=True)
class Serving:
    """Goes to every template of a served page as `serving`; None stands there in a report of files.

    here is the page's own address, where a form leads back to; since the highest note id of the reader's last visit;
    signs_in whether readers sign in at all; run is what the last night did, None where nothing is known of it.
    """

    user: User | None
    csrf: str
    here: str
    notices: tuple[Notice, ...]
    since: int | None
    signs_in: bool
    run: LastRun | None = None

    @property
    def may_correct(self) -> bool:
        """Whether forms of correction are shown."""
        return self.user is not None and self.user.role.may(Role.CORRECT)

    @property
    def may_admin(self) -> bool:
        """Whether what only an administrator may do is shown."""
        return self.user is not None and self.user.role.may(Role.ADMIN)


def newest(book: Book) -> int:
    """The highest id among the notes: ids are never given twice, so that later visits see what has come since."""
    return max(book.site.notes, default=0)
