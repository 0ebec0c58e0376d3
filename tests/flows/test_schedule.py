"""`make schedule` on a server of its own: the deployment is there and the server has planned the coming nights.

Seen to fail: with SQLAlchemy 2.1 Prefect 3.8 starts, lists the deployment and never plans a single run.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

pytestmark = pytest.mark.prefect

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120  # seconds; a server answers after 10 to 25 on a busy machine and plans within 10 more


@pytest.fixture
def api(tmp_path: Path) -> Iterator[str]:
    """The address of a server that flows.deploy has started, with everything it writes under tmp_path."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}/api"
    environment = {
        **os.environ,
        "PREFECT_API_URL": address,
        "PREFECT_HOME": str(tmp_path / "prefect"),
        "TEXTMINE_OUTPUTS": str(tmp_path / "outputs"),
    }
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "flows.deploy"], cwd=ROOT, env=environment, stdout=log, stderr=log
        )
        yield address
        process.terminate()
        process.wait(timeout=60)


def planned(address: str) -> list[datetime]:
    """When the server means to run the flow, in Swedish time; nothing while it is still starting."""
    request = urllib.request.Request(
        f"{address}/flow_runs/filter",
        data=b'{"sort": "EXPECTED_START_TIME_ASC"}',
        headers={"Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=5) as reply:
            runs = json.load(reply)
    except OSError:
        return []
    return [datetime.fromisoformat(run["expected_start_time"]).astimezone(ZoneInfo("Europe/Stockholm")) for run in runs]


def test_the_coming_nights_are_planned(api: str, tmp_path: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while not (nights := planned(api)) and time.monotonic() < deadline:
        time.sleep(1)
    assert nights, (tmp_path / "log").read_text("utf-8")[-2000:]
    assert {(night.hour, night.minute) for night in nights} == {(2, 0)}
    assert len({night.date() for night in nights}) == len(nights) > 1
