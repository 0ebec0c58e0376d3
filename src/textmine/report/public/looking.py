"""Nothing public is written before a person has looked at what was flagged."""

from __future__ import annotations

from collections.abc import Sequence

from textmine.errors import TextmineError
from textmine.report.public.flags import Flag, code_of
from textmine.swedish.sensitive import LOOK_AGAIN, LOOK_HINT, NOT_LOOKED_AT


class NotLookedAtError(TextmineError):
    """Places are flagged that nobody has looked at; code stands for having looked at exactly these."""

    def __init__(self, flags: Sequence[Flag], reviewed: str) -> None:
        """Flags are the places; reviewed is the code that was given, "" for none."""
        self.flags = tuple(flags)
        self.code = code_of(flags)
        message = LOOK_AGAIN.format(given=reviewed) if reviewed else NOT_LOOKED_AT.format(n=len(flags))
        super().__init__(message, LOOK_HINT.format(code=self.code))


def looked_at(flags: Sequence[Flag], reviewed: str) -> None:
    """Return where there is nothing to look at, or the code is that of this very list. Raises NotLookedAtError."""
    if flags and reviewed != code_of(flags):
        raise NotLookedAtError(flags, reviewed)
