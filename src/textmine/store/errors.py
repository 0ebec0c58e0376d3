"""Errors of the store as one line for the user. Wordings stand in swedish/storage.py under their codes."""

from __future__ import annotations

from textmine.errors import StoreError
from textmine.swedish.storage import STORE_ERRORS

# Families of SQLite's result codes (https://www.sqlite.org/rescode.html) and of PostgreSQL's
# (https://www.postgresql.org/docs/current/errcodes-appendix.html), and the code we word them under. Finer codes begin with their
# family's ("SQLITE_BUSY_SNAPSHOT", "23505").
_FAMILIES = {
    "SQLITE_BUSY": "locked",
    "SQLITE_LOCKED": "locked",
    "SQLITE_FULL": "full",
    "SQLITE_READONLY": "readonly",
    "SQLITE_PERM": "open",
    "SQLITE_CANTOPEN": "open",
    "SQLITE_CORRUPT": "damaged",
    "SQLITE_NOTADB": "damaged",
    "SQLITE_IOERR": "device",
    "SQLITE_CONSTRAINT": "constraint",
    "08": "server",  # connection
    "57P": "server",  # shut down, starting up
    "53300": "server",  # too many connections
    "28": "login",
    "3D": "login",  # no such database
    "42501": "login",  # may not do that
    "53100": "full",
    "25006": "readonly",
    "40": "locked",  # serialization, deadlock
    "55P03": "locked",
    "58": "device",
    "XX": "damaged",
    "23": "constraint",
    "2202": "text",  # a character that the database cannot hold
}


class NoteRefusedError(StoreError):
    """One note's analysis contradicts its own text or itself; nothing is wrong with the store. source is its path."""

    def __init__(self, source: str, code: str, detail: str = "") -> None:
        """The code is a key of STORE_ERRORS; detail says which row, as table and offsets."""
        message, hint = STORE_ERRORS[code]
        super().__init__(message.format(path=source, detail=detail), hint)
        self.source = source
        self.code = code


def store_error(code: str, path: str, detail: str = "") -> StoreError:
    """The error of one code (a key of STORE_ERRORS). path names the database or the note; detail never a person."""
    message, hint = STORE_ERRORS[code]
    return StoreError(message.format(path=path, detail=detail), hint)


def store_error_of(error: BaseException | None, path: str) -> StoreError | None:
    """The error that the user sees for one of the database's, or None where it is the program's own fault (bad SQL)."""
    name = getattr(error, "sqlite_errorname", None) or getattr(error, "sqlstate", None)
    if name is None:
        # psycopg has no code where no server answered at all, or a text held a character that PostgreSQL has no place for.
        silent = {"OperationalError": "server", "DataError": "text"}.get(type(error).__name__)
        code = silent if type(error).__module__.startswith("psycopg") else None
    else:
        code = next((code for family, code in _FAMILIES.items() if name.startswith(family)), None)
    return store_error(code, path, _which(error) if code == "constraint" else "") if code else None


def _which(error: BaseException | None) -> str:
    """Which constraint was broken, in the database's words. SQLite's message names columns ("NOT NULL constraint failed:
    notes.text"), never values; PostgreSQL's may show a row, so only the constraint's name is taken.
    """
    said = getattr(error, "diag", None)
    return str(said.constraint_name or said.column_name or "") if said is not None else str(error)
