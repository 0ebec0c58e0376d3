"""The nightly flow on a schedule: 02:00 Europe/Stockholm, one run at a time.

`make schedule` runs this: it starts a Prefect server on this machine if none answers, then waits for the hour. docs/schedule.md
has the same as systemd units.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from urllib.error import URLError
from urllib.parse import urlsplit

os.environ.setdefault("PREFECT_API_URL", "http://127.0.0.1:4200/api")

CRON = "0 2 * * *"
TIMEZONE = "Europe/Stockholm"
START_SECONDS = (
    90  # a server answers after about 11 s on two busy cores (measured); a first start makes its database too
)


def answers(api: str) -> bool:
    """Whether a Prefect server answers at this API address."""
    try:
        with urllib.request.urlopen(f"{api}/health", timeout=2) as reply:  # noqa: S310  # the address is the operator's own
            return bool(reply.status == 200)
    except (URLError, OSError):
        return False


def start_server(api: str) -> subprocess.Popen[bytes] | None:
    """The server process started for this address on the loopback interface, or None where one answers already."""
    if answers(api):
        return None
    where = ["--host", "127.0.0.1", "--port", str(urlsplit(api).port or 4200)]
    server = subprocess.Popen([sys.executable, "-m", "prefect", "server", "start", *where])  # noqa: S603
    deadline = time.monotonic() + START_SECONDS
    while not answers(api):
        if server.poll() is not None or time.monotonic() > deadline:
            server.terminate()
            sys.exit(f"no Prefect server at {api}: see the lines above, or start one with `prefect server start`")
        time.sleep(0.5)
    return server


def main() -> None:
    """Serve the nightly flow until interrupted."""
    server = start_server(os.environ["PREFECT_API_URL"])
    try:
        from prefect.schedules import Cron

        from flows.nightly import nightly

        nightly.serve(
            name="nightly",
            schedules=[Cron(CRON, timezone=TIMEZONE)],
            limit=1,
            parameters={
                "corpus": os.environ.get("TEXTMINE_CORPUS", "corpus"),
                "outputs": os.environ.get("TEXTMINE_OUTPUTS", "outputs"),
            },
        )
    finally:
        if server is not None:
            server.terminate()


if __name__ == "__main__":
    main()
