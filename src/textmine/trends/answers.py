"""Sentences of later notes that answer a commitment: who, that something is done, and of what.

All sentences that could answer anything are indexed once, by their words; a commitment looks up only those that share its
rare words. The time taken grows with the notes and the commitments, not with their product.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from textmine.records import Action, ActionKind, NoteKind, Passage, Quote, Snapshot, StoredNote
from textmine.swedish.results import DELIVERS, DENIES, DONE, LATER, PLANS, RELATIVE, TELLS
from textmine.trends.coverage import bodies_of
from textmine.trends.events import Events
from textmine.trends.occasions import day_of, originals, period_of
from textmine.trends.sentences import around_of, pieces_of, sentences_in
from textmine.trends.subject import Subjects

# How much of a subject must be shared, in weights of words (see subject.Subjects). Two words that a handful of notes share
# make 1; they are enough where the one who promised is named. Chosen on the example corpus, where each answer and each trap
# is known; a point lower lets traps in, a point higher loses answers (tests/trends/test_followup.py).
_WITH_ACTOR = 1.0
_TOLD = 1.4
_OTHER_BODY = 1.4
_WITHOUT_ACTOR = 1.9
_ALONE, _FEWEST_ALONE, _SHARE_ALONE = 1.2, 3, 0.5  # a sentence that says hardly anything else
_SAME_TITLE = 0.5
_FEWEST_WORDS = 2
_NEAR = 15  # characters after a verb within which a denial belongs to it


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence that says something was delivered, told or done, in the note at a place in time.

    own are the stems of its words, around those of its passage and of the heading above; actors are who is named before the
    words that say so, lead what stands there.
    """

    at: int
    quote: Quote
    own: frozenset[str]
    around: frozenset[str]
    actors: frozenset[str]
    lead: str
    kind: str  # "done", "delivers" or "tells"
    denies: bool


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a commitment asks for: who answers for it, by which words it can be known, and those of the heading above it.

    actors are entity ids, or "?" and the name, lower case, of one who is no known entity. Empty: the body itself, or nobody.
    names are whole names of theirs, as they may stand where no mention was seen.
    """

    kind: ActionKind
    actors: frozenset[str]
    names: tuple[str, ...]
    words: frozenset[str]
    title: frozenset[str]
    bodies: frozenset[str]


class Answers:
    """The sentences of all notes that could answer a commitment, in time order."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._notes = [note for note in originals(snapshot) if day_of(note.date)]
        self._dates = [str(note.date) for note in self._notes]
        self._bodies = {note.id: frozenset(bodies_of(snapshot, note)) for note in snapshot.notes}
        self._subjects = Subjects(snapshot)
        self._events = Events(snapshot, self._subjects)
        self._sentences = [one for at, note in enumerate(self._notes) for one in self._sentences_of(at, note)]
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for place, sentence in enumerate(self._sentences):
            for word in sentence.own | sentence.around:
                self._by_word[word].append(place)
        self._by_title: defaultdict[frozenset[str], list[tuple[int, int]]] = defaultdict(list)
        for at, note in enumerate(self._notes):
            for number, item in enumerate(note.analysis.items):
                self._by_title[self._subjects.words(item.title.plain)].append((at, number))
        self._reports = [
            (at, self._subjects.words(title.plain), title)
            for at, note in enumerate(self._notes)
            if note.analysis.header.kind is NoteKind.REPORT and (title := note.analysis.header.title) is not None
        ]

    def to(self, note: StoredNote, action: Action) -> tuple[tuple[int, Quote], ...]:
        """The quotations that answer a commitment of a note, each with its note's id; none where no sentence surely does.

        The earliest note that answers it comes first; of each note the sentence that shares most. A note without a full date
        has nothing later.
        """
        if day_of(note.date) is None:
            return ()
        asked = self._asked(note, action)
        first = bisect_right(self._dates, str(note.date))
        found: dict[int, Quote] = {**self._reports_for(asked, first), **self._sentences_for(asked, first)}
        if not found and action.kind is ActionKind.RETURNS and not asked.actors:
            item = self._item_for(asked, first, action.due_iso)
            return (item,) if item else ()
        if not found:
            return self._events.shown(note, action)
        # A corrected version of a note says the same again, and shows no more.
        once = {quote.plain: at for at, quote in sorted(found.items(), reverse=True)}
        return tuple((self._notes[at].id, found[at]) for at in sorted(once.values()))

    # --- the commitment --------------------------------------------------------------------------------------------------

    def _asked(self, note: StoredNote, action: Action) -> _Asked:
        around = around_of(note, action)
        passage = around[-1] if around else None
        beside = [each for each in note.analysis.actions if passage is not None and each.overlaps(passage)]
        responsible = action.responsible or tuple(name for each in beside for name in each.responsible)
        bodies = self._bodies[note.id]
        actors = {self._subjects.who(note, name) for name in responsible} - {None} - bodies
        title = note.analysis.items[action.item].title.plain if action.item is not None else ""
        words = self._subjects.words_of(note, action)
        for piece in reversed(around):
            if self._subjects.weight(words) < _WITH_ACTOR:
                words |= self._subjects.words_of(note, piece)
        of_title = self._subjects.words(title)
        known = frozenset(str(each) for each in actors)
        return _Asked(action.kind, known, self._subjects.names(known), words | of_title, of_title, bodies)

    # --- the sentences ---------------------------------------------------------------------------------------------------

    def _sentences_for(self, asked: _Asked, first: int) -> dict[int, Quote]:
        """The best answer of each note from the one at first on, by the note's place in time; most have none."""
        places = {
            place
            for word in asked.words
            for place in self._by_word.get(word, ())
            if self._sentences[place].at >= first and self._subjects.tells(word)
        }
        fitting = [
            (self._sentences[place].at, -score, place)
            for place in places
            if (score := self._score(asked, self._sentences[place])) is not None
        ]
        best = {at: place for at, _, place in sorted(fitting, reverse=True)}
        return {at: self._sentences[place].quote for at, place in best.items()}

    def _reports_for(self, asked: _Asked, first: int) -> dict[int, Quote]:
        """The titles of the reports, from the note at first on, that a promised account is: they are about the same matter."""
        if asked.kind is not ActionKind.REPORT_BACK:
            return {}
        return {
            at: title
            for at, words, title in self._reports
            if at >= first and self._subjects.weight(words & asked.title) >= _SAME_TITLE
        }

    def _score(self, asked: _Asked, sentence: _Sentence) -> float | None:
        """How much of its subject a sentence shares with a commitment; None where it is not surely its answer."""
        bodies = self._bodies[self._notes[sentence.at].id]
        same_body = bool(bodies & asked.bodies) or not bodies or not asked.bodies
        named = self._named(asked, sentence)
        shared = asked.words & (sentence.own | sentence.around if named else sentence.own)
        if len(shared) < _FEWEST_WORDS or (sentence.denies and asked.kind is ActionKind.TASK):
            return None
        if named:
            least = _TOLD if sentence.kind == "tells" and asked.kind is ActionKind.TASK else _WITH_ACTOR
            least = least if same_body else max(least, _OTHER_BODY)
        elif same_body and sentence.kind != "tells":
            says_little_else = len(shared) >= _FEWEST_ALONE and len(shared) >= _SHARE_ALONE * len(sentence.own)
            least = _ALONE if says_little_else else _WITHOUT_ACTOR
        else:
            return None
        score = self._subjects.weight(shared)
        return score if score >= least else None

    @staticmethod
    def _named(asked: _Asked, sentence: _Sentence) -> bool:
        said = sentence.lead.casefold()
        return bool(asked.actors & sentence.actors) or any(
            name in said and re.search(rf"\b{re.escape(name)}\b", said) for name in asked.names
        )

    def _item_for(self, asked: _Asked, first: int, due: str | None) -> tuple[int, Quote] | None:
        """Where the matter is on the agenda again under the same heading, in a meeting of the same body when it was due."""
        period = period_of(due)
        if period is None or self._subjects.weight(asked.title) < _SAME_TITLE:
            return None
        for at, number in self._by_title.get(asked.title, ()):
            note = self._notes[at]
            same_body = bool(self._bodies[note.id] & asked.bodies)
            if at >= first and same_body and self._dates[at] >= period[0].isoformat():
                return note.id, _first_words(note, number)
        return None

    def _sentences_of(self, at: int, note: StoredNote) -> Iterator[_Sentence]:
        """The sentences of a note that could be answers: they say that something is done, and promise nothing themselves."""
        for passage in pieces_of(note):
            item = passage.item if isinstance(passage, Passage) else None
            title = note.analysis.items[item].title.plain if item is not None else ""
            around = self._subjects.words(title) | self._subjects.words_of(note, passage)
            for quote in sentences_in(passage):
                cue = _cue(quote.text)
                if cue is None or any(action.overlaps(quote) for action in note.analysis.actions):
                    continue
                kind, start, denies = cue
                lead = " ".join(quote.text[:start].split())
                named = [
                    self._subjects.who(note, mention)
                    for mention in self._subjects.mentions_in(note, quote)
                    if mention.end <= quote.start + start
                ]
                actors = frozenset(str(each) for each in named if each is not None) - self._bodies[note.id]
                own = self._subjects.words_of(note, quote)
                yield _Sentence(at, quote, own, around, actors, lead, kind, denies)


def _cue(sentence: str) -> tuple[str, int, bool] | None:
    """How a sentence says that something is done, where the words stand, and whether it denies anything; None where it says
    no such thing or takes it back.
    """
    main = RELATIVE.sub(lambda clause: " " * len(clause.group()), sentence)
    if LATER.search(main):
        return None
    denies = bool(DENIES.search(main))
    done = DONE.search(main)
    if done and not denies and not PLANS.search(main):
        return "done", done.start(), denies
    for kind, pattern in (("delivers", DELIVERS), ("tells", TELLS)):
        cue = pattern.search(main)
        if cue and not PLANS.search(main, 0, cue.start()) and not DENIES.search(main, 0, cue.end() + _NEAR):
            return kind, cue.start(), denies or bool(PLANS.search(main))
    return None


def _first_words(note: StoredNote, item: int) -> Quote:
    """The first sentence of an agenda item, or its heading where it holds no passage."""
    passage = next((each for each in note.analysis.passages if each.item == item), None)
    return next(sentences_in(passage)) if passage is not None else note.analysis.items[item].title
