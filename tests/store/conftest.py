"""Stores as the program opens them. Migrating takes a tenth of a second, so one empty store is made and copied."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine

from textmine.store import open_store


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a store with nothing in it."""
    path = tmp_path_factory.mktemp("store") / "textmine.db"
    open_store(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture(scope="session")
def memory() -> Iterator[Engine]:
    """A store in memory that properties share: what a connection writes is rolled back when it closes."""
    engine = open_store("sqlite://")
    yield engine
    engine.dispose()


@pytest.fixture
def url(tmp_path: Path) -> str:
    """Where the test's store is or will be; neither the file nor its folder exists."""
    return f"sqlite:///{tmp_path / 'outputs' / 'textmine.db'}"


@pytest.fixture
def engine(url: str, tmp_path: Path, empty: Path) -> Iterator[Engine]:
    """An empty store."""
    (tmp_path / "outputs").mkdir()
    shutil.copy(empty, tmp_path / "outputs" / "textmine.db")
    engine = open_store(url)
    yield engine
    engine.dispose()


@pytest.fixture
def connection(memory: Engine) -> Iterator[Connection]:
    """An open transaction in an empty store; rolled back at the end."""
    with memory.connect() as connection:
        yield connection
