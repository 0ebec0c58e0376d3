"""The Prefect edge. What must hold before Prefect is first imported, in any flow, stands here."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

# Nothing about a run leaves the machine.
os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
os.environ.setdefault("DO_NOT_TRACK", "1")
# A service account may have no home that can be written; Prefect, which keeps its run history there, would not start.
if not os.access(Path.home(), os.W_OK):
    os.environ.setdefault("PREFECT_HOME", tempfile.mkdtemp(prefix="prefect-"))
# Prefect's temporary server gives up after twenty seconds; on a busy machine, or with packages that have just been installed
# and are not yet compiled, its first start has taken longer and the run failed before it began.
os.environ.setdefault("PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS", "300")
