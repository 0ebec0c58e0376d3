"""Opening the store: the folder is made, the database is brought to this program's revision, errors become StoreError."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from sqlite3 import SQLITE_BUSY, Cursor, OperationalError
from threading import Lock
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event, inspect, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from textmine.errors import StoreError
from textmine.store import postgres, search
from textmine.store.errors import store_error, store_error_of
from textmine.store.schema import HEAD, REVISIONS

MIGRATIONS = Path(__file__).parent / "migrations"

# How long a write waits for another process to finish its own. One note takes milliseconds, so this is generous.
BUSY_SECONDS = 30.0

# How long to wait before asking for the log again: making a new store takes a tenth of a second in all.
_RETRY_SECONDS = 0.01

# How a transaction that will write begins. In PostgreSQL each of its statements is to see what others wrote while it waited.
_WRITING: dict[str, dict[str, Any]] = {
    "sqlite": {"sqlite_begin": "BEGIN IMMEDIATE"},
    "postgresql": {"isolation_level": "READ COMMITTED"},
}

# Alembic keeps the migration under way in module globals: two threads must not migrate at once.
_MIGRATING = Lock()


def open_store(url: str) -> Engine:
    """The engine of the database at url, made where it was missing and migrated forward to this program's revision.

    url is an SQLAlchemy URL of an SQLite file ("sqlite:///outputs/textmine.db"; "sqlite://" is one in memory) or of a
    PostgreSQL database ("postgresql+psycopg://user@server/textmine"). A database that is up to date is only looked at: alembic
    is not imported. Raises StoreError where the folder cannot be made or written, the file is damaged, locked, another
    program's, or written by a newer textmine; where the server does not answer, refuses, or sorts by a language's rules.
    """
    address = _address(url)
    path = _path(address)
    _make_folder(address)
    with ExitStack() as unless_open:
        engine = _engine(address, path)
        unless_open.callback(engine.dispose)
        with engine.connect() as connection:
            if address.get_backend_name() == "postgresql":
                postgres.refuse_unfit(connection, path)
            found = revision(connection)
            others = set(inspect(connection).get_table_names()) - {REVISIONS.name}
        if found is None and others:
            raise store_error("foreign", path)
        if found != HEAD:
            _migrate(engine, path, found)
        with engine.connect() as connection:
            indexed = search.is_ready(connection)
        if not indexed:
            with writing(engine) as connection:
                search.build(connection)
        unless_open.pop_all()
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that takes the write lock at once, for work that reads first and writes what follows from it.

    With engine.begin() such work fails where another process has written in between; this waits for it instead.
    """
    with engine.connect().execution_options(**_WRITING[engine.dialect.name]) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            postgres.wait_for_others(connection)
        yield connection


def revision(connection: Connection) -> str | None:
    """The revision that a database is at; None for one that has never been migrated."""
    if not inspect(connection).has_table(REVISIONS.name):
        return None
    return connection.scalar(select(REVISIONS.c.version_num))


def migrate(connection: Connection, target: str = "head") -> None:
    """Bring a database forward to a revision; each step and its record are one transaction.

    connection must not be in a transaction. Raises StoreError where the database is at a revision this program lacks.
    """
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    # ConfigParser reads "%" as the start of a reference; a folder's name may hold one.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    found = revision(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    connection.rollback()
    if found is not None and found not in known:
        raise store_error("newer", _path(connection.engine.url), found)
    command.upgrade(config, target)


def compact(engine: Engine) -> None:
    """Leave nothing of what was removed in the database's free pages or its log. PostgreSQL's own log, which its server may
    keep for backups, is beyond our reach.
    """
    server = engine.dialect.name == "postgresql"
    raw = engine.raw_connection()  # VACUUM runs in no transaction, and the engine opens one for every statement
    try:
        if server:
            raw.rollback()
            raw.driver_connection.autocommit = True  # type: ignore[union-attr]
        for statement in ("VACUUM FULL",) if server else ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
            raw.cursor().execute(statement)
    except engine.dialect.loaded_dbapi.Error as error:
        raise store_error_of(error, _path(engine.url)) or store_error("database", _path(engine.url)) from None
    finally:
        raw.invalidate() if server else raw.close()


def _migrate(engine: Engine, path: str, found: str | None) -> None:
    """Migrate, one process at a time."""
    with _MIGRATING, engine.connect().execution_options(**_WRITING[engine.dialect.name]) as connection:
        if engine.dialect.name == "postgresql":
            with postgres.alone(connection):
                migrate(connection)
        else:
            _migrate_file(connection, path, found)


def _migrate_file(connection: Connection, path: str, found: str | None) -> None:
    """Migrate without foreign keys: SQLite rebuilds a table by dropping it first, and with them on its children's rows would go
    with it.
    """
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA foreign_keys=OFF")
    migrate(connection)
    broken = cursor.execute("PRAGMA foreign_key_check").fetchone()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()
    if broken is not None:
        raise store_error("constraint", path, f"{found} → {HEAD}: {broken[0]}")


def _address(url: str) -> URL:
    """The parsed URL; StoreError for one that is malformed or asks for another database, or for another driver of it."""
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        # What is no address may still hold a password.
        raise store_error("url", url.rpartition("@")[2]) from None
    if address.drivername not in {"sqlite", "postgresql+psycopg"}:
        raise store_error("backend", address.render_as_string(hide_password=True))
    return address


def _path(address: URL) -> str:
    """How error messages name the database: the file, or the address without its password."""
    if address.get_backend_name() != "sqlite":
        return address.set(query={}).render_as_string(hide_password=True)
    return address.database or ":memory:"


def _make_folder(address: URL) -> None:
    """Make the folder of the database file, readable by its owner only where it is new: notes name people."""
    path = _path(address)
    if address.get_backend_name() != "sqlite" or path == ":memory:" or path.startswith("file:"):
        return
    folder = Path(path).absolute().parent
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise store_error("folder", str(folder), error.strerror or "") from error


def _engine(address: URL, path: str) -> Engine:
    """An engine whose errors never show a parameter."""
    of_server = address.get_backend_name() == "postgresql"
    engine = postgres.engine_of(address, BUSY_SECONDS) if of_server else _file_engine(address)

    @event.listens_for(engine, "handle_error")
    def _word(context: ExceptionContext) -> StoreError | None:
        error = context.original_exception
        if isinstance(error, engine.dialect.loaded_dbapi.Error) and of_server:
            postgres.leave_out_the_row(error)
            # What a server says of a fault may show a row, and SQLAlchemy would repeat it: its code is enough to look it up.
            return store_error_of(error, path) or store_error("database", path, getattr(error, "sqlstate", None) or "")
        return store_error_of(error, path)

    return engine


def _file_engine(address: URL) -> Engine:
    """An engine whose transactions are SQLite's own."""
    engine = create_engine(
        address,
        connect_args={"timeout": BUSY_SECONDS},
        hide_parameters=True,
        json_serializer=partial(json.dumps, ensure_ascii=False),
    )

    @event.listens_for(engine, "connect")
    def _prepare(dbapi_connection: Any, _record: Any) -> None:
        # Python's sqlite3 opens transactions late and not round DDL; with None it leaves them to us (SQLAlchemy's
        # documentation of pysqlite, "Serializable isolation / Savepoints / Transactional DDL").
        dbapi_connection.isolation_level = None
        cursor = dbapi_connection.cursor()
        _use_wal(cursor)
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("sqlite_begin", "BEGIN"))

    return engine


def _use_wal(cursor: Cursor) -> None:
    """Keep a write-ahead log, so that readers and a writer do not wait for each other; the file remembers it.

    SQLite fails at once, without its busy timeout, where another process has just opened the same new file.
    """
    last_try = monotonic() + BUSY_SECONDS
    while True:
        try:
            # Answers with the old mode, and no error, on a disk that cannot have such a log: the store works there too.
            cursor.execute("PRAGMA journal_mode=WAL")
        except OperationalError as error:
            if error.sqlite_errorcode != SQLITE_BUSY or monotonic() > last_try:
                raise
            sleep(_RETRY_SECONDS)
        else:
            return
