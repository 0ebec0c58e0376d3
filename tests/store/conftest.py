"""Stores as the program opens them, in SQLite and in PostgreSQL. Migrating takes a tenth of a second, so one empty store of each
kind is made and copied.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine

from textmine.store import open_store


@pytest.fixture(params=["sqlite", "postgresql"], scope="session")
def kind(request: pytest.FixtureRequest) -> str:
    """Which database the store is in. A test of one database's own ways asks for it alone (`only`)."""
    return str(request.param)


@pytest.fixture(scope="session")
def empty(kind: str, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> str:
    """The address of a store with nothing in it, to be copied."""
    if kind == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'textmine.db'}"
    else:
        url = request.getfixturevalue("new_database")()
    open_store(url).dispose()
    return url


@pytest.fixture(scope="session")
def memory(kind: str, request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A store that properties share: what a connection writes is rolled back when it closes. SQLite's is in memory."""
    engine = open_store("sqlite://" if kind == "sqlite" else request.getfixturevalue("new_database")())
    yield engine
    engine.dispose()


@pytest.fixture
def url(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """Where the test's store is or will be; neither an SQLite file nor its folder exists."""
    if kind == "sqlite":
        return f"sqlite:///{tmp_path / 'outputs' / 'textmine.db'}"
    return str(request.getfixturevalue("new_database")())


@pytest.fixture
def engine(kind: str, url: str, empty: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Engine]:
    """An empty store, at url."""
    if kind == "sqlite":
        (tmp_path / "outputs").mkdir()
        shutil.copy(empty.removeprefix("sqlite:///"), tmp_path / "outputs" / "textmine.db")
    engine = open_store(url)
    yield engine
    engine.dispose()


@pytest.fixture
def connection(memory: Engine) -> Iterator[Connection]:
    """An open transaction in an empty store; rolled back at the end."""
    with memory.connect() as connection:
        yield connection
