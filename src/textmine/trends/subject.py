"""What a piece of text is about, in words that can be compared: stems, weighed by how few notes hold them, without names."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from textmine.records import Label, Mention, Quote, Snapshot, Span, StoredNote
from textmine.swedish.results import SAYS_NOTHING
from textmine.swedish.stems import WORD, stem
from textmine.swedish.stopwords import STOPWORDS
from textmine.trends.occasions import originals

# Letters that a word must have to tell anything.
_SHORTEST = 4
# A word in so many notes says nothing of what is meant; looking it up would cost much and bring nothing.
_LEAST_WEIGHT = 0.2


class Subjects:
    """The words of all notes with their weights, and who is named where.

    The weight of a word is log((n + 2) / d) / log(n + 2), d being on how many of the n days a note holds it: near 1 for a
    rare word, 0 for one of every day; the 2 keeps a word of both of two days from weighing nothing. After Spärck Jones,
    A statistical interpretation of term specificity, 1972.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._entity_of = snapshot.resolution.entity_of
        self._entities = {entity.id: entity for entity in snapshot.resolution.entities}
        self._mentions: dict[int, list[Mention]] = {}
        self._in_note: defaultdict[tuple[int, str], set[str | None]] = defaultdict(set)
        for note in snapshot.notes:
            mentions = sorted(note.analysis.mentions, key=lambda each: (each.start, each.end))
            self._mentions[note.id] = mentions
            for mention in mentions:
                self._in_note[note.id, mention.text].add(self._entity_of.get((note.id, mention.start, mention.end)))
        holding: defaultdict[str, set[str]] = defaultdict(set)
        for note in originals(snapshot):
            titles = (item.title.plain for item in note.analysis.items)
            pieces = (passage.text for passage in note.analysis.passages)
            for word in {word for text in (*titles, *pieces) for word in self.words(text)}:
                holding[word].add(note.date or note.source)
        days = {note.date or note.source for note in snapshot.notes}
        total = math.log(len(days) + 2)
        self._weights = {word: (total - math.log(len(held))) / total for word, held in holding.items()}

    def words(self, text: str) -> frozenset[str]:
        """The stems of a text's telling words."""
        return frozenset(
            stem(word)
            for word in WORD.findall(text.casefold())
            if len(word) >= _SHORTEST and word not in STOPWORDS and word not in SAYS_NOTHING and word[0].isalpha()
        )

    def words_of(self, note: StoredNote, quote: Quote) -> frozenset[str]:
        """The stems of a quotation's telling words, people's names left out."""
        text = quote.text
        for mention in self.mentions_in(note, quote):
            if mention.label is Label.PERSON:
                start = max(0, mention.start - quote.start)
                text = text[:start] + " " * (mention.end - quote.start - start) + text[mention.end - quote.start :]
        return self.words(text)

    def mentions_in(self, note: StoredNote, span: Span) -> list[Mention]:
        """The mentions that begin in a span of a note."""
        mentions = self._mentions[note.id]
        first = bisect_left(mentions, span.start, key=lambda each: each.start)
        last = bisect_left(mentions, span.end, key=lambda each: each.start)
        return mentions[first:last]

    def weight(self, words: Iterable[str]) -> float:
        """The weights of words together."""
        return sum(sorted(self._weights.get(word, 0.0) for word in words))

    def tells(self, word: str) -> bool:
        """Whether a word is in so few notes that it tells what is meant."""
        return self._weights.get(word, 0.0) >= _LEAST_WEIGHT

    def who(self, note: StoredNote, name: Quote) -> str | None:
        """The entity a name stands for, or "?" and the name in lower case where it is none; None for a mention unresolved."""
        known = self._entity_of.get((note.id, name.start, name.end))
        if known is not None:
            return known
        ids = self._in_note.get((note.id, name.text))
        if ids is None:
            return f"?{name.plain.casefold()}"
        return next(iter(ids)) if len(ids) == 1 else None

    def names(self, actors: Iterable[str]) -> tuple[str, ...]:
        """The whole names, lower case, of entities and of those who are none: for people a given name and a surname."""
        found = {actor[1:] for actor in actors if actor.startswith("?")}
        for entity in (self._entities[actor] for actor in actors if actor in self._entities):
            names = (entity.name, *entity.aliases)
            found.update(name.casefold() for name in names if entity.label is not Label.PERSON or " " in name)
        return tuple(sorted(found))
