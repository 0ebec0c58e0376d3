"""The audit log: who did what and when, one JSON object a line; never what a note says, and no names but the users' own."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Lock

from textmine.judgements import now


class Audit:
    """A log that lines are added to. Its file is made for its owner only."""

    def __init__(self, path: Path) -> None:
        """The file is made with the first line."""
        self._path = path
        self._lock = Lock()

    def add(self, who: str, did: str, **about: str | int) -> None:
        """One line: the moment, who (a user's name, "" where nobody is signed in), what, and about what."""
        line = json.dumps({"when": now(), "who": who, "did": did, **about}, ensure_ascii=False)
        with self._lock:
            if not self._path.exists():
                self._path.touch(mode=0o600)
            with self._path.open("a", encoding="utf-8") as log:
                log.write(line + "\n")
