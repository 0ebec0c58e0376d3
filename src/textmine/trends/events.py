"""Occasions that were prepared and then held: the promise to plan an evening is kept when notes of that evening say who came.

Said only where the note that promises sets one day for the occasion, and words of that very day, or that name it, say that
it was held and are about the same by a word that few notes share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from textmine.records import Action, ActionKind, Passage, Quote, Snapshot, StoredNote
from textmine.swedish.dates import find_dates
from textmine.swedish.results import DENIES, HELD, PLANS, PREPARES, SETS
from textmine.trends.occasions import day_of, originals
from textmine.trends.sentences import around_of, pieces_of, sentences_in
from textmine.trends.subject import Subjects


class Events:
    """What notes say of occasions that were held, by the day of these."""

    def __init__(self, snapshot: Snapshot, subjects: Subjects) -> None:
        self._subjects = subjects
        self._held: defaultdict[str, list[tuple[StoredNote, Quote, frozenset[str]]]] = defaultdict(list)
        for note in originals(snapshot):
            if day_of(note.date):
                self._take(note)

    def shown(self, note: StoredNote, action: Action) -> tuple[tuple[int, Quote], ...]:
        """The words, at most one of each later note in time order, by which the occasion that a commitment prepares was held;
        none where it prepares none, or its note does not set one day for it.
        """
        if action.kind is not ActionKind.TASK or not PREPARES.search(action.text):
            return ()
        around = around_of(note, action)
        day = _day_set(note, around)
        if day is None or not note.date or day <= note.date:
            return ()
        title = note.analysis.items[action.item].title.plain if action.item is not None else ""
        words = self._subjects.words(title).union(*(self._subjects.words_of(note, each) for each in around))
        found: dict[int, Quote] = {}
        for later, quote, about in self._held.get(day, ()):
            if any(self._subjects.tells(word) for word in words & about):
                found.setdefault(later.id, quote)
        return tuple(found.items())

    def _take(self, note: StoredNote) -> None:
        """The sentences of a note that say an occasion was held, under the day they name, else under the note's own."""
        header = note.analysis.header
        title = self._subjects.words(header.title.plain) if header.title else frozenset()
        for passage in pieces_of(note):
            if not HELD.search(passage.text):
                continue
            around = self._subjects.words_of(note, passage)
            for quote in sentences_in(passage):
                if HELD.search(quote.text) and not DENIES.search(quote.text) and not PLANS.search(quote.text):
                    named = set(_days(quote.text, note.date))
                    day, about = (named.pop(), around) if len(named) == 1 else (note.date or "", around | title)
                    self._held[_past(day, note.date)].append((note, quote, about))


def _day_set(note: StoredNote, around: Sequence[Passage]) -> str | None:
    """The one day that passages set for an occasion; None for none, or several."""
    quotes = [quote for passage in around for quote in sentences_in(passage)]
    days = {day for quote in quotes if SETS.search(quote.text) for day in _days(quote.text, note.date)}
    return days.pop() if len(days) == 1 else None


def _days(text: str, anchor: str | None) -> Iterator[str]:
    return (found.iso for found in find_dates(text, anchor) if found.iso and day_of(found.iso))


def _past(day: str, written: str | None) -> str:
    """A day without its year, read as after the note, is the one before where the sentence tells of what has been."""
    if written and day > written:
        return f"{int(day[:4]) - 1}{day[4:]}"
    return day
