"""Every place where a note names something, before it is known who or what is meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textmine.records import Label, PassageKey, Quote, StoredNote

# Sorts notes without a date after all dated ones.
_UNDATED = "9999-99-99"


@dataclass(frozen=True, slots=True)
class Naming:
    """One name at one place of one note."""

    note: StoredNote
    quote: Quote
    label: Label

    @property
    def key(self) -> PassageKey:
        """Where it stands in the whole store."""
        return self.note.id, self.quote.start, self.quote.end

    @property
    def order(self) -> tuple[str, str, int, int, str]:
        """Earliest first: by the note's date, its source and the place in it. Free of row ids."""
        return self.note.date or _UNDATED, self.note.source, self.quote.start, self.quote.end, self.label

    @property
    def form(self) -> str:
        """The name as written, on one line."""
        return self.quote.plain


Cluster = tuple[Naming, ...]


def in_order(notes: Iterable[StoredNote]) -> list[StoredNote]:
    """The notes by date and source, whatever order and row ids they come with."""
    return sorted(notes, key=lambda note: (note.date or _UNDATED, note.source, note.version))


def namings_of(note: StoredNote) -> list[Naming]:
    """The mentions of a note and the names of its rosters, in text order, each place once."""
    found = {(mention.start, mention.end): Naming(note, mention, mention.label) for mention in note.analysis.mentions}
    for attendee in note.analysis.attendance:
        place = (attendee.name.start, attendee.name.end)
        found.setdefault(place, Naming(note, attendee.name, Label.PERSON))
    return sorted(found.values(), key=lambda naming: naming.order)
