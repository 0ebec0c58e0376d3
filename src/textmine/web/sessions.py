"""Sessions: kept in memory, named by a random cookie, gone when the server stops. Each has its own token against forged posts."""

from __future__ import annotations

import hmac
import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic

from textmine.web.access import User

COOKIE = "textmine"
_AGE = 12 * 3600.0  # seconds: a working day
_MOST = 5_000


@dataclass(frozen=True, slots=True)
class Notice:
    """What a page says once at its top: a sentence, and the judgement that can be undone there."""

    words: str
    undo: int | None = None
    wrong: bool = False


@dataclass(slots=True)
class Session:
    """One visit. since is the highest note id that was there at the visitor's last visit, None at the first."""

    token: str
    csrf: str
    began: float
    user: User | None = None
    since: int | None = None
    notices: list[Notice] = field(default_factory=list)

    def forged(self, token: str) -> bool:
        """Whether a posted token is not this session's."""
        return not hmac.compare_digest(token.encode(), self.csrf.encode())

    def said(self) -> tuple[Notice, ...]:
        """What is to be said, which is then forgotten."""
        notices, self.notices = tuple(self.notices), []
        return notices


class Sessions:
    """All visits under way."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """The clock gives seconds; tests bring their own."""
        self._clock = clock
        self._held: OrderedDict[str, Session] = OrderedDict()
        self._lock = Lock()

    def find(self, token: str | None) -> Session | None:
        """The session of a cookie, None where it is unknown or too old."""
        with self._lock:
            found = self._held.get(token or "")
            if found is None or self._clock() - found.began > _AGE:
                self._held.pop(token or "", None)
                return None
            self._held.move_to_end(found.token)
            return found

    def begin(self, user: User | None = None) -> Session:
        """A new session. Where there are very many one makes room: the longest unused of those without a user or too old, so
        that nobody is signed out by visitors who never sign in.
        """
        session = Session(secrets.token_urlsafe(32), secrets.token_urlsafe(32), self._clock(), user)
        with self._lock:
            self._held[session.token] = session
            while len(self._held) > _MOST:
                spare = (one for one in self._held.values() if one is not session and self._is_spare(one))
                del self._held[next(spare, next(iter(self._held.values()))).token]
        return session

    def _is_spare(self, session: Session) -> bool:
        return session.user is None or self._clock() - session.began > _AGE

    def end(self, token: str) -> None:
        """Forget a session."""
        with self._lock:
            self._held.pop(token, None)
