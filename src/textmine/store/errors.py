"""Errors of the store as one line for the user. Wordings stand in swedish/storage.py under their codes."""

from __future__ import annotations

from sqlite3 import Error

from textmine.errors import StoreError
from textmine.swedish.storage import STORE_ERRORS

# Families of SQLite's result codes (https://www.sqlite.org/rescode.html) and the code we word them under. Extended codes
# ("SQLITE_BUSY_SNAPSHOT") begin with their family's name.
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
    """The error that the user sees for one of SQLite's, or None where it is the program's own fault (bad SQL)."""
    name = getattr(error, "sqlite_errorname", None)
    if not isinstance(error, Error) or name is None:
        return None
    code = next((code for family, code in _FAMILIES.items() if name.startswith(family)), None)
    # A constraint's message names columns ("NOT NULL constraint failed: notes.text"), never values.
    return store_error(code, path, str(error) if code == "constraint" else "") if code else None
