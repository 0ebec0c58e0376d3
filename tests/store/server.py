"""A PostgreSQL server of the tests' own, from Debian's binaries: started on a socket in a folder, gone with the folder."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

OWNER = "postgres"  # the user that Debian's package makes; the server refuses to run as root


def only(kind: str) -> pytest.MarkDecorator:
    """A mark for tests of one database's own ways: "sqlite" or "postgresql"."""
    return pytest.mark.parametrize("kind", [kind], indirect=True, scope="session")


def binaries() -> Path | None:
    """The folder of the newest PostgreSQL server that Debian has installed; None where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


@contextmanager
def running(programs: Path) -> Iterator[Path]:
    """The folder with the socket of a server that runs meanwhile. It takes no connections over a network."""
    folder = Path(tempfile.mkdtemp(prefix="textmine-pg"))  # a socket's path may hold no more than 107 bytes
    as_owner = {"user": OWNER, "group": OWNER, "extra_groups": ()} if os.geteuid() == 0 else {}
    if as_owner:
        shutil.chown(folder, OWNER, OWNER)
    making = [programs / "initdb", "-D", folder / "data", "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
    subprocess.run(making, check=True, capture_output=True, cwd="/", **as_owner)
    options = (
        "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c listen_addresses= -c max_connections=40"
    )
    serving = [programs / "postgres", "-D", folder / "data", "-k", folder, *options.split()]
    server = subprocess.Popen(serving, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/", **as_owner)
    try:
        while not (folder / ".s.PGSQL.5432").exists() and server.poll() is None:
            time.sleep(0.02)
        yield folder
    finally:
        server.send_signal(signal.SIGINT)  # connections that a test left open are cut
        server.wait(60)
        shutil.rmtree(folder)
