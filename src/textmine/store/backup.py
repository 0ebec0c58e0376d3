"""The whole store as one file beside it, and back. What people have judged cannot be made again: this is what keeps it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import make_url

from textmine.errors import StoreError
from textmine.store.check import check
from textmine.store.engine import open_store
from textmine.store.errors import store_error, store_error_of


def backup(url: str, target: Path) -> Path:
    """The target, now a copy of the store at url as it is at this moment; readers and a writer may go on meanwhile.

    The copy stands in place whole or not at all. Raises StoreError where it cannot be written, or the store is no SQLite file.
    """
    open_store(url).dispose()  # says what is wrong with a store that cannot be opened
    new = target.with_name(target.name + ".new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        with closing(sqlite3.connect(_file(url))) as connection:
            connection.execute("VACUUM INTO ?", (str(new),))
        new.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise store_error_of(error, str(target)) or store_error("open", str(target)) from error
    return target


def restore(url: str, source: Path) -> Path:
    """Where the store that was there has been put aside, after source has taken its place.

    source is opened on a copy first: one that is no store of ours, is newer than this program, or contradicts itself is
    refused with StoreError and nothing has changed. An older one is migrated forward.
    """
    path = Path(_file(url))
    new, aside = path.with_name(path.name + ".restoring"), path.with_name(path.name + ".before-restore")
    _clear(new)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(source.read_bytes())
    except OSError as error:
        _clear(new)
        raise store_error("open", str(source)) from error
    try:
        _refuse_what_contradicts_itself(new, source)
    except StoreError:
        _clear(new)
        raise
    if path.exists():
        open_store(url).dispose()  # the last connection to close folds the log into the file
        path.replace(aside)
    _clear(path)
    new.replace(path)
    return aside


def _refuse_what_contradicts_itself(copy: Path, source: Path) -> None:
    engine = open_store(f"sqlite:///{copy}")
    try:
        with engine.connect() as connection:
            faults = check(connection)
    finally:
        engine.dispose()
    if faults:
        raise store_error("contradicts", str(source), faults[0])


def _clear(path: Path) -> None:
    """Remove a database file and what SQLite keeps beside it."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)


def _file(url: str) -> str:
    """The path of the SQLite file at url. Raises StoreError for any other database: its own tools make its backups."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or not address.database or address.database == ":memory:":
        raise store_error("no_file", address.render_as_string(hide_password=True))
    return address.database
