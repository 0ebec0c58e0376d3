"""The passages of all notes as themes read them: in one order, each named by what it is and not by where it is stored."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from textmine.records import Label, NoteAnalysis, Passage, PassageKey, StoredNote
from textmine.swedish.stems import stem
from textmine.swedish.stopwords import STOPWORDS
from textmine.swedish.venues import is_venue_line
from textmine.themes.seeds import Word, words_of

_STOP_STEMS = frozenset(stem(word) for word in STOPWORDS)
_FULL_DATE = len("2023-04-13")
_PEOPLE = frozenset({Label.PERSON})
_BODIES = _PEOPLE | {Label.ORG}
_NAMES = _PEOPLE | {Label.ORG, Label.LOCATION}
# Web and mail addresses hold words by accident.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")
_LINE = re.compile(r"[^\n]+")
# A "word" with so many hyphens is the tail of an address that a line break has cut off.
_ADDRESS_HYPHENS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One passage.

    name is made of the file's hash and the span, so that it is the same wherever and whenever the passage is stored;
    occasion names the meeting (the full date, or else the file); copy says that the same file has come before under
    another name. stems are those of the content words, people's names left out; terms are their dictionary forms (stems
    where the note has none), the names of people, organisations and places left out. names are where people and organisations
    are named, as (first, last) indices into words. of_meeting is False where the note is a report or the like.
    """

    key: PassageKey
    name: str
    occasion: str
    date: str | None
    copy: bool
    text: str
    headings: tuple[str, ...]
    words: tuple[Word, ...]
    stems: tuple[str, ...]
    terms: tuple[str, ...]
    names: tuple[tuple[int, int], ...] = ()
    of_meeting: bool = True

    def stems_with_parts(self) -> tuple[str, ...]:
        """The stems that say what the passage is about, and those of the words that its compounds are made of."""
        return (*self.stems, *(stem(part) for word in self.words for part in word.parts))


def rows_of(notes: Sequence[StoredNote]) -> tuple[Row, ...]:
    """Every passage of the notes in the order (date, source, start), whatever the order of the notes or their row ids."""
    out: list[Row] = []
    seen: set[str] = set()
    for note in sorted(notes, key=lambda note: (note.date or "", note.source)):
        sha256 = note.analysis.source_text.sha256
        people = _stems_of_names(note.analysis, _PEOPLE)
        named = sorted((one.start, one.end) for one in note.analysis.mentions if one.label in _BODIES)
        names = _stems_of_names(note.analysis, _NAMES)
        dated = note.date is not None and len(note.date) == _FULL_DATE
        for passage in sorted(note.analysis.passages, key=lambda passage: (passage.start, passage.end)):
            words = _words(passage)
            out.append(
                Row(
                    key=(note.id, passage.start, passage.end),
                    name=f"{sha256}:{passage.start}-{passage.end}",
                    occasion=note.date if dated and note.date else note.source,
                    date=note.date,
                    copy=sha256 in seen,
                    text=passage.text,
                    headings=_headings(note.analysis, passage),
                    words=words,
                    stems=_content_stems(passage, words, people),
                    terms=tuple(one for one in _terms(passage, words) if _tells(stem(one), names)),
                    names=_names(passage, words, named),
                    of_meeting=note.tells_of_meeting,
                )
            )
        seen.add(sha256)
    return tuple(out)


def meetings_of(rows: Iterable[Row]) -> int:
    """In how many different meetings rows were said; reports and compilations without a day are none."""
    return len({row.occasion for row in rows if row.of_meeting})


def _words(passage: Passage) -> tuple[Word, ...]:
    """The words of a passage that are part of no address and no line with a meeting's place, compounds with their parts."""
    text = passage.text
    hidden = [match.span() for match in _ADDRESS.finditer(text)]
    hidden.extend(match.span() for match in _LINE.finditer(text) if is_venue_line(match.group()))
    parts = {stem(term): made for term, made in zip(passage.terms, passage.parts, strict=False) if made}
    shown = words_of(text)
    if hidden:
        shown = tuple(word for word in shown if not any(start <= word.start < end for start, end in hidden))
    if not parts:
        return shown
    return tuple(word._replace(parts=parts[word.stem]) if word.stem in parts else word for word in shown)


def _names(passage: Passage, words: Sequence[Word], named: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Where the names (sorted spans in the note) stand in the passage, as (first, last) indices into its words."""
    out = []
    at = bisect_left(named, (passage.start, 0))
    while at < len(named) and named[at][0] < passage.end:
        start, end = (place - passage.start for place in named[at])
        inside = [i for i, word in enumerate(words) if start <= word.start and word.end <= end]
        if inside:
            out.append((inside[0], inside[-1]))
        at += 1
    return tuple(out)


def _stems_of_names(analysis: NoteAnalysis, labels: Collection[Label]) -> frozenset[str]:
    """The stems of the names of such labels in the note: a theme is never about somebody's name."""
    return frozenset(
        word.stem for mention in analysis.mentions if mention.label in labels for word in words_of(mention.text)
    )


def _content_stems(passage: Passage, words: Sequence[Word], people: Collection[str]) -> tuple[str, ...]:
    """The stems that say what a passage is about; from the model's lemmas, or from its words where there are none."""
    return tuple(one for one in map(stem, _terms(passage, words)) if _tells(one, people))


def _terms(passage: Passage, words: Sequence[Word]) -> tuple[str, ...]:
    """The dictionary forms of a passage, stems where it has none; nothing where no word of it is left."""
    return (passage.terms if words else ()) or tuple(word.stem for word in words)


def _tells(one: str, names: Collection[str]) -> bool:
    """Whether a stem says anything: no stop word, no name, no number, no tail of an address."""
    return one not in names and _may_tell(one)


@lru_cache(maxsize=100_000)
def _may_tell(one: str) -> bool:
    return (
        len(one) > 1
        and one.count("-") < _ADDRESS_HYPHENS
        and one not in _STOP_STEMS
        and not any(char.isdigit() for char in one)
    )


def _headings(analysis: NoteAnalysis, passage: Passage) -> tuple[str, ...]:
    """The headings above a passage, outermost first, beginning with the title of its agenda item."""
    title = () if passage.item is None else (analysis.items[passage.item].title.plain,)
    return title + passage.headings
