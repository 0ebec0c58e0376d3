"""The themes somebody asked for, read from a small TOML file and checked."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from textmine.errors import SettingsError
from textmine.records import WatchedTheme

_FORM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TEXTS = ("id", "label", "description")
_LISTS = ("seeds", "avoid")
# Found themes are called "t-" and a hash (ledger.py); a watched theme must never take such an id.
_TAKEN = "t-"


def watched_from(path: Path) -> tuple[WatchedTheme, ...]:
    """The watched themes of a TOML file, sorted by id.

    Each `[[theme]]` has id, label, seeds and may have avoid and description; the shipped themes.toml documents how they
    are read. Raises SettingsError naming the file, the theme and the key that is wrong.
    """
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror}", "themes") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path}: {error}", "themes") from error
    entries = document.pop("theme", [])
    if document:
        raise SettingsError(f"{path}: unknown key {sorted(document)[0]!r}; only [[theme]] is read", "themes")
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise SettingsError(f"{path}: theme must be written as [[theme]]", "themes")
    themes = [_theme(path, number, entry) for number, entry in enumerate(entries, start=1)]
    seen: set[str] = set()
    for theme in themes:
        if theme.id in seen:
            raise SettingsError(f"{path}: two themes have the id {theme.id!r}", "themes")
        seen.add(theme.id)
    return tuple(sorted(themes, key=lambda theme: theme.id))


def _theme(path: Path, number: int, entry: dict[str, Any]) -> WatchedTheme:
    """One [[theme]], checked; number counts them in the file."""
    where = f"{path}: theme {entry.get('id', number)!r}"
    for key in sorted(entry):
        if key not in _TEXTS + _LISTS:
            raise SettingsError(f"{where}: unknown key {key!r}; known are {', '.join(_TEXTS + _LISTS)}", "themes")
    for key in ("id", "label", "seeds"):
        if not entry.get(key):
            raise SettingsError(f"{where}: {key} is missing or empty", "themes")
    for key in _TEXTS:
        if not isinstance(entry.get(key, ""), str):
            raise SettingsError(f"{where}: {key} must be a text", "themes")
    for key in _LISTS:
        value = entry.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) and word.strip(" *") for word in value):
            raise SettingsError(f"{where}: {key} must be a list of words or phrases", "themes")
    if not _FORM.fullmatch(entry["id"]) or entry["id"].startswith(_TAKEN):
        raise SettingsError(
            f"{where}: an id is lower case a-z, digits and hyphens, and does not begin with {_TAKEN!r}", "themes"
        )
    return WatchedTheme(
        id=entry["id"],
        label=entry["label"].strip(),
        seeds=tuple(entry["seeds"]),
        avoid=tuple(entry.get("avoid", ())),
        description=entry.get("description", "").strip(),
    )
