"""What can go wrong in a way that a user can mend.

TextmineError            one line for the user: what, which file, what to do next; never a traceback
├── SettingsError        a setting in textmine.toml, the environment or on the command line is wrong
│   └── WrongSettingError one key or the whole file does not fit; the command line words its code
├── ReadingError         one file could not be read; the batch goes on without it
├── StoreError           the database or the report's folder cannot be opened or written, is newer, foreign or damaged
│   └── NoteRefusedError one note contradicts itself and was not stored (store.errors); the batch goes on without it
└── ModelError           the language model is missing or does not fit
"""

from __future__ import annotations

import traceback
from pathlib import Path


class TextmineError(Exception):
    """An error with a message for the user and a hint that says what to do next."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Message says what and where; hint says what to do."""
        super().__init__(message)
        self.message = message
        self.hint = hint


class SettingsError(TextmineError):
    """A setting is missing or wrong."""


class WrongSettingError(SettingsError):
    """A setting that does not fit, with a code for machines (the keys of swedish.messages.SETTINGS)."""

    def __init__(self, code: str, name: str, detail: str = "") -> None:
        """Code names what is wrong ("toml" or a type of pydantic's errors); name is the setting's or the file's."""
        super().__init__(f"{name}: {code}" + (f" ({detail})" if detail else ""))
        self.code = code
        self.name = name
        self.detail = detail


class StoreError(TextmineError):
    """The store cannot be opened, written or understood."""


class ModelError(TextmineError):
    """The language model cannot be loaded."""


class ReadingError(TextmineError):
    """A file that cannot be read, with a code for machines (the keys of swedish.messages.FAILURES)."""

    def __init__(self, code: str, source: str, detail: str = "") -> None:
        """Code names the outcome ("encrypted", "no-text", "damaged", ...); source is the path relative to the corpus."""
        super().__init__(f"{source}: {code}" + (f" ({detail})" if detail else ""))
        self.code = code
        self.source = source
        self.detail = detail


def place_of(error: BaseException) -> str:
    """An error's class and the file and line that raised it ("KeyError rows.py:12"): all of it that may be logged, for its
    message may quote a note.
    """
    frames = traceback.extract_tb(error.__traceback__)
    where = f" {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return type(error).__name__ + where
