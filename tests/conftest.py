"""Fixtures that every room's tests share."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import URL

from tests.store.server import OWNER, binaries, running
from textmine.settings import Settings
from textmine.store import engine

# No test asserts times: a busy machine draws examples slowly, and that is no fault of the code.
settings.register_profile("textmine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("textmine")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def new_database() -> Iterator[Callable[..., str]]:
    """A function that makes an empty database on a PostgreSQL server of the tests' own, and gives its address. It takes
    createdb's options.
    """
    programs = binaries()
    if programs is None:
        pytest.skip("PostgreSQL's server is not installed (Debian's package postgresql)")
    with running(programs) as folder:
        numbers = count(1)

        def make(*options: str) -> str:
            name = f"textmine_{next(numbers)}"
            making = [programs / "createdb", "-h", folder, "-U", OWNER, "--template=template0", *options, name]
            subprocess.run(making, check=True, capture_output=True)
            return f"postgresql+psycopg://{OWNER}@/{name}?host={folder}"

        yield make


@pytest.fixture(scope="session", autouse=os.environ.get("TEXTMINE_TEST_DB") == "postgresql")
def every_store_on_a_server(new_database: Callable[..., str]) -> Iterator[None]:
    """With TEXTMINE_TEST_DB=postgresql (make test-postgresql): a store that a test would open in a file is a server's database.

    The file holds its address, so that it can be looked for, moved and removed; a copy of the file gets a copy of the database.
    """
    addresses: dict[str, URL] = {}
    given = engine._address

    def on_the_server(url: str) -> URL:
        address = given(url)
        path_given = address.database if address.get_backend_name() == "sqlite" else None
        if path_given is None or path_given.startswith((":memory:", "file:")):
            return address
        path = Path(path_given)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        held = path.read_text() if path.is_file() else ""
        if addresses.get(str(path)) is None or held != str(addresses[str(path)].database):
            copied = [f"--template={held}"] if held.startswith("textmine_") else []
            addresses[str(path)] = given(new_database(*copied))
            path.write_text(str(addresses[str(path)].database))
        return addresses[str(path)]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "_address", on_the_server)
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real notes and labels beside the project; tests that need it are skipped, with the reason, elsewhere."""
    folder = ROOT.parent / "shared"
    if not (folder / "notes").is_dir():
        pytest.skip("../shared with the real notes is not here")
    return folder


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The invented notes that ship with the project."""
    return ROOT / "corpus"


@pytest.fixture(scope="session")
def worked(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with some of the invented notes in corpus/ and in outputs/ the store of a night's run over them."""
    from textmine import ingest

    folder = tmp_path_factory.mktemp("worked")
    (folder / "corpus").mkdir()
    for note in corpus.iterdir():
        if note.suffix in {".txt", ".md"}:
            shutil.copy(note, folder / "corpus")
    settings = Settings(corpus=folder / "corpus", outputs=folder / "outputs", workers=0)
    ingest.take_in(settings)
    ingest.resolve_entities(settings)
    ingest.update_themes(settings)
    return folder


@pytest.fixture
def settings(worked: Path, tmp_path: Path) -> Settings:
    """Settings of a copy of `worked`, to be changed as a test likes."""
    folder = shutil.copytree(worked, tmp_path / "worked")
    return Settings(corpus=folder / "corpus", outputs=folder / "outputs", workers=0)
