"""A note's text with words replaced, and where every record of the note then lies."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from textmine.records import Quote, Span

# Fields that hold no words of a note, or are cut anew.
_NO_WORDS = frozenset({"start", "end", "text", "sha256", "format", "date", "time", "due_iso", "number", "vector"})


@dataclass(frozen=True, slots=True)
class Edit(Span):
    """Words [start, end) that give way to others."""

    words: str


class Edited:
    """A text after its edits. Of edits that overlap the one that begins first counts, of those the longest."""

    def __init__(self, text: str, edits: Iterable[Edit]) -> None:
        self.edits: list[Edit] = []
        for edit in sorted(edits, key=lambda one: (one.start, -one.end, one.words)):
            if edit.start < edit.end and (not self.edits or self.edits[-1].end <= edit.start):
                self.edits.append(edit)
        self._starts = [edit.start for edit in self.edits]
        self._ends = [edit.end for edit in self.edits]
        parts: list[str] = []
        self._shifts = [0]
        at = 0
        for edit in self.edits:
            parts += [text[at : edit.start], edit.words]
            at = edit.end
            self._shifts.append(self._shifts[-1] + len(edit.words) - (edit.end - edit.start))
        self.text = "".join([*parts, text[at:]])

    def start(self, at: int) -> int:
        """Where a record that began at a place begins now: before the new words where it began inside the old ones."""
        before = bisect_right(self._starts, at) - 1
        if before >= 0 and at < self._ends[before]:
            return self._starts[before] + self._shifts[before]
        return at + self._shifts[before + 1]

    def end(self, at: int) -> int:
        """Where a record that ended at a place ends now: behind the new words where it ended inside the old ones."""
        over = bisect_left(self._ends, at)
        if over < len(self.edits) and self._starts[over] < at:
            return self._ends[over] + self._shifts[over + 1]
        return at + self._shifts[over]

    def covering(self, span: Span) -> Edit | None:
        """The edit that a span lies in, whole."""
        before = bisect_right(self._starts, span.start) - 1
        found = self.edits[before] if before >= 0 else None
        return found if found is not None and span.end <= found.end else None

    def moved(self, record: Any, words: Callable[[str], str]) -> Any:
        """A record of the note as it stands in the new text: spans moved, quotations cut anew, its other strings put through
        `words`; whatever lies inside it likewise.
        """
        if isinstance(record, str):
            return words(record) if type(record) is str else record  # an enum's value is no words of a note
        if isinstance(record, tuple):
            return tuple(self.moved(one, words) for one in record)
        if not is_dataclass(record) or isinstance(record, type):
            return record
        changes: dict[str, Any] = {
            field.name: self.moved(getattr(record, field.name), words)
            for field in fields(record)
            if field.name not in _NO_WORDS
        }
        if isinstance(record, Span):
            changes["start"], changes["end"] = self.start(record.start), self.end(record.end)
            if isinstance(record, Quote):
                changes["text"] = self.text[changes["start"] : changes["end"]]
        return replace(record, **changes)
