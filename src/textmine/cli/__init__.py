"""The commands. Results go to stdout, progress and complaints to stderr; the exit code is 0 when all went well, 1 when a note
failed though the rest is done, 2 when nothing could be done, 3 when somebody has to look at something first.
"""

from __future__ import annotations

from textmine.cli import care, look, people, work
from textmine.cli.app import app, main

__all__ = ["app", "care", "look", "main", "people", "work"]
