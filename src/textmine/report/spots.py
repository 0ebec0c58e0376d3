"""The places in a note's page that a link can lead to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from textmine.records import Mention, StoredNote


def spots_of(note: StoredNote) -> tuple[int, ...]:
    """Where links can lead, as offsets in the note's text, in order: its passages and rows, what is decided, promised and
    proposed, who was there, and the names that are marked.
    """
    said = note.analysis
    records = (*said.decisions, *said.actions, *said.proposals)
    quotes = (*said.passages, *said.calendar, *said.attendance, *(item.title for item in said.items))
    starts = {quote.start for quote in quotes} | {record.start for record in records if record.start < record.end}
    return tuple(sorted(starts | {name.start for name in names_shown(note)}))


def names_shown(note: StoredNote) -> Iterator[Mention]:
    """The names to mark in a note's text, in order; of those that overlap, the longer that begins first."""
    taken = 0
    for mention in sorted(note.analysis.mentions, key=lambda mention: (mention.start, -mention.end)):
        if mention.start >= taken and mention.start < mention.end:
            yield mention
            taken = mention.end


def nearest(spots: Sequence[int], start: int) -> int:
    """The spot at an offset or the last before it; the first where none is before it, the offset itself where there are none.

    >>> nearest((4, 9), 9), nearest((4, 9), 8), nearest((4, 9), 2), nearest((), 2)
    (9, 4, 4, 2)
    """
    if not spots:
        return start
    return spots[max(0, bisect_right(spots, start) - 1)]
