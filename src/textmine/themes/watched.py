"""The themes somebody asked for, read from a small TOML file and checked."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from textmine.errors import SettingsError
from textmine.records import WatchedTheme
from textmine.swedish.messages import WATCHED, WATCHED_HINT

_FORM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TEXTS = ("id", "label", "description")
_LISTS = ("seeds", "avoid", "weak", "beside")
# Found themes are called "t-" and a hash (ledger.py); a watched theme must never take such an id.
_TAKEN = "t-"


def watched_from(path: Path) -> tuple[WatchedTheme, ...]:
    """The watched themes of a TOML file, sorted by id.

    Each `[[theme]]` has id, label, seeds and may have avoid, weak, beside and description; the shipped themes.toml
    documents how they are read. Raises SettingsError naming the file, the theme and the key that is wrong.
    """
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise _wrong("unreadable", str(path)) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _wrong("toml", str(path), str(error)) from error
    entries = document.pop("theme", [])
    if document:
        raise _wrong("extra", str(path), sorted(document)[0])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise _wrong("form", str(path))
    themes = [_theme(path, number, entry) for number, entry in enumerate(entries, start=1)]
    seen: set[str] = set()
    for theme in themes:
        if theme.id in seen:
            raise _wrong("twice", str(path), theme.id)
        seen.add(theme.id)
    return tuple(sorted(themes, key=lambda theme: theme.id))


def _theme(path: Path, number: int, entry: dict[str, Any]) -> WatchedTheme:
    """One [[theme]], checked; number counts them in the file."""
    where = f"{path}: [[theme]] {entry.get('id', number)}"
    for key in sorted(entry):
        if key not in _TEXTS + _LISTS:
            raise _wrong("extra", where, key)
    for key in ("id", "label", "seeds"):
        if not entry.get(key):
            raise _wrong("missing", where, key)
    for key in _TEXTS:
        if not isinstance(entry.get(key, ""), str):
            raise _wrong("text", where, key)
    for key in _LISTS:
        value = entry.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) and word.strip(" *") for word in value):
            raise _wrong("list", where, key)
    if not _FORM.fullmatch(entry["id"]) or entry["id"].startswith(_TAKEN):
        raise _wrong("id", where, _TAKEN)
    return WatchedTheme(
        id=entry["id"],
        label=entry["label"].strip(),
        description=entry.get("description", "").strip(),
        **{key: tuple(entry.get(key, ())) for key in _LISTS},
    )


def _wrong(code: str, where: str, detail: str = "") -> SettingsError:
    """The error for a fault of the file, in the user's language."""
    return SettingsError(WATCHED[code].format(where=where, detail=detail), WATCHED_HINT)
