"""What a store in PostgreSQL asks of its server and its connections. search.py's part of it is tsvector.py."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, text

from textmine.store.errors import store_error

# Any number will do, as long as nobody else in the same database uses it: "textmine" on a telephone's keys.
LOCK = 83986463

# Every read and write sorts by code point, as SQLite does, so that the same notes give the same bytes in either database:
# capitals before small letters, å after z, and signs count.
_BY_CODE_POINT = text(
    "SELECT 'B' < 'a' AND 'z' < chr(229) AND 'a-b' < 'ab' AND current_setting('server_encoding') = 'UTF8'"
)


def engine_of(address: URL, busy_seconds: float) -> Engine:
    """An engine whose transactions see the store as it was when they began, and wait so many seconds for another's lock."""
    return create_engine(
        address,
        connect_args={
            "options": f"{address.query.get('options', '')} -c lock_timeout={round(busy_seconds * 1000)}".strip(),
            "connect_timeout": round(busy_seconds),
        },
        isolation_level="REPEATABLE READ",
        hide_parameters=True,
        # A connection is closed after each use: stages open the store one after another and none is to hold a place in the
        # server's list, and a server that was restarted overnight is no error.
        poolclass=NullPool,
    )


def refuse_unfit(connection: Connection, path: str) -> None:
    """Raise StoreError for a database that sorts by a language's rules or does not hold all characters."""
    if not connection.scalar(_BY_CODE_POINT):
        raise store_error("collation", path)


def wait_for_others(connection: Connection) -> None:
    """Take the write lock until the transaction ends. The transaction must be READ COMMITTED, to see what others wrote."""
    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})


def leave_out_the_row(error: BaseException) -> None:
    """Leave the first line of what the server said: the next ones may show a row, and rows hold people's names."""
    said = getattr(getattr(error, "diag", None), "message_primary", None)
    if said:
        error.args = (said,)


@contextmanager
def alone(connection: Connection) -> Iterator[None]:
    """Hold the write lock over several transactions of a connection."""
    connection.execute(text("SELECT pg_advisory_lock(:lock)"), {"lock": LOCK})
    connection.commit()
    try:
        yield
    finally:
        connection.rollback()
        connection.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": LOCK})
        connection.commit()
