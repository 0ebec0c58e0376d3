"""Finding passages by their words, in the full-text index of whichever database the store is in (fts5.py, tsvector.py).

The index holds the Swedish stems of every passage of the current notes, so that "lokalerna" finds "lokal"; å, ä and ö are
letters of their own ("råd" is not "rad"). Neither database splits Swedish compounds: those that hold the word asked for
("föreningslokaler") are looked up in the index's own vocabulary, and passages with them come after the exact ones.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, text

from textmine.records import Span
from textmine.settings import hash_of
from textmine.store import fts5, tsvector
from textmine.store.schema import COUNTED, NOTES, PASSAGES, SEARCH_TABLES, STATE
from textmine.swedish import stems
from textmine.swedish.stems import stem, stem_text

_STATE_KEY = "search index"

# Shorter stems stand inside too many words that have nothing to do with them ("råd" in "område").
_SHORTEST_INSIDE = 4
# A stem inside more words than this ("verk") says little; the most frequent ones are searched. Measured: 2 000 of the most
# frequent words of 200 000 passages took SQLite 5.6 s, 200 under 1 s.
_MOST_WORDS = 200
# Nobody types more; without a bound a pasted page would be one query.
_MOST_TERMS = 32

# A word as swedish.stems sees it, in a text whose accents may be characters of their own (files from a Mac).
_LETTER = r"[^\W_][\u0300-\u036f]*"
_WORD = re.compile(rf"(?:{_LETTER})+(?:[-'’](?:{_LETTER})+)*")
_QUOTES = str.maketrans(dict.fromkeys("“”„‟»«", '"'))


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that matches. rank counts from 1, best first; highlights are spans of text (not of the note) to mark.

    passage is where it stands in the note note_id, line (from 1) the line of the note's text that it begins on.
    """

    note_id: int
    source: str
    date: str | None
    passage: Span
    line: int
    text: str
    highlights: tuple[Span, ...]
    rank: int


@dataclass(frozen=True, slots=True)
class Term:
    """One word asked for, or a phrase in quotation marks, as stems: words those of its words, phrase what the index is asked."""

    words: tuple[str, ...]
    phrase: str

    @property
    def widens(self) -> bool:
        """Whether longer words with this one inside are searched too."""
        return len(self.words) == 1 and self.words[0].isalnum() and len(self.words[0]) >= _SHORTEST_INSIDE


Token = tuple[Span, frozenset[str]]  # a word of a passage and the stems that it is indexed under


def search(connection: Connection, query: str, limit: int = 20) -> list[Hit]:
    """The passages that hold every word of the query, at most limit; best first.

    A phrase in quotation marks must stand as it is, its endings aside. Passages with the words themselves come first, then
    those with compounds of them; inside each, BM25 orders in SQLite and ts_rank in PostgreSQL. Any string is a query: one
    without a word finds nothing.
    """
    terms = terms_of(query)
    if not terms or limit < 1:
        return []
    index = _index_of(connection)
    found = index.matching(connection, [[term.phrase] for term in terms], limit)
    wide: dict[str, Sequence[str]] = {}
    if len(found) < limit:
        inside = {term.words[0] for term in terms if term.widens}
        wide = {stem: index.words_with(connection, stem, _MOST_WORDS) for stem in sorted(inside)}
        if all(wide.values()) and wide:
            wanted = [wide[term.words[0]] if term.widens else [term.phrase] for term in terms]
            seen = {row.id for row in found}
            more = index.matching(connection, wanted, limit + len(found))
            found += [row for row in more if row.id not in seen][: limit - len(found)]
    texts = _texts(connection, {row.note_id for row in found})
    return [_hit(row, texts[row.note_id], terms, wide, rank) for rank, row in enumerate(found, start=1)]


def terms_of(query: str) -> tuple[Term, ...]:
    """The terms of a query: what stands in quotation marks as phrases, every other word by itself.

    A quotation mark that is never closed is passed over; so are all other signs.
    """
    parts = unicodedata.normalize("NFC", query).translate(_QUOTES).split('"')
    terms = []
    for number, part in enumerate(parts):
        words = _WORD.findall(part)
        closed = number < len(parts) - 1
        if number % 2 and closed and len(words) > 1:
            # A hyphenated word is indexed whole and in parts; stem_text asks for it the same way.
            terms.append(Term(tuple(map(stem, words)), stem_text(part)))
        elif number % 2 and closed and words:
            # One word in quotation marks: that word, without compounds.
            terms.append(Term((stem(words[0]), ""), stem(words[0])))
        else:
            terms += [Term((stem(word),), stem(word)) for word in words]
    return tuple(dict.fromkeys(terms))[:_MOST_TERMS]


def highlights_of(passage: str, terms: Sequence[Term], wide: Mapping[str, Sequence[str]]) -> tuple[Span, ...]:
    """The spans of a passage's text that the terms match, in order and apart.

    wide gives, for the stem of a term that widens, the stems of the words it was also looked for in. Where a phrase matches
    across the parts of a hyphenated word, its words are marked one by one.
    """
    tokens = [(Span(*found.span()), _stems_of(found.group())) for found in _WORD.finditer(passage)]
    spans: list[Span] = []
    for term in terms:
        words = [word for word in term.words if word]
        if len(words) == 1:
            asked = {words[0], *wide.get(words[0], ())} if term.widens else {words[0]}
            spans += [span for span, held in tokens if held & asked]
        else:
            spans += _runs(tokens, words) or [span for span, held in tokens if held & set(words)]
    apart: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return tuple(apart)


def _runs(tokens: Sequence[Token], words: Sequence[str]) -> list[Span]:
    """Where the words stand one after another."""
    return [
        Span(tokens[first][0].start, tokens[first + len(words) - 1][0].end)
        for first in range(len(tokens) - len(words) + 1)
        if all(word in tokens[first + n][1] for n, word in enumerate(words))
    ]


def _stems_of(word: str) -> frozenset[str]:
    """The stems that a word is indexed under: its own, and those of a hyphenated word's parts."""
    whole = stem_text(unicodedata.normalize("NFC", word))
    return frozenset(whole.split()) | frozenset(re.split(r"[\s'’-]+", whole))


def _index_of(connection: Connection) -> ModuleType:
    return tsvector if connection.dialect.name == "postgresql" else fts5


def _texts(connection: Connection, note_ids: set[int]) -> dict[int, str]:
    found = connection.execute(select(NOTES.c.id, NOTES.c.text).where(NOTES.c.id.in_(sorted(note_ids))))
    return {row.id: row.text for row in found}


def _hit(
    row: Row[tuple[object, ...]], note: str, terms: Sequence[Term], wide: Mapping[str, Sequence[str]], rank: int
) -> Hit:
    passage = note[row.start : row.end]
    return Hit(
        note_id=row.note_id,
        source=row.source,
        date=row.date,
        passage=Span(row.start, row.end),
        line=note.count("\n", 0, row.start) + 1,
        text=passage,
        highlights=highlights_of(passage, terms, wide),
        rank=rank,
    )


# --- keeping the index -----------------------------------------------------------------------------------------------


def index(connection: Connection, note_id: int) -> None:
    """Put a note's passages into the index. They must not be there already."""
    note = connection.scalar(select(NOTES.c.text).where(NOTES.c.id == note_id))
    columns = (PASSAGES.c.id, PASSAGES.c.start, PASSAGES.c.end)
    found = connection.execute(select(*columns).where(PASSAGES.c.note_id == note_id)).all()
    if note is not None and found:
        _index_of(connection).put(connection, {row_id: _indexed(note[start:end]) for row_id, start, end in found})


def unindex(connection: Connection, note_id: int) -> None:
    """Take a note's passages out of the index, before their rows go."""
    _index_of(connection).drop(connection, note_id)


def forget_the_deleted(connection: Connection) -> None:
    """Leave nothing of deleted passages in the index."""
    _index_of(connection).forget_the_deleted(connection)


def is_ready(connection: Connection) -> bool:
    """Whether the store has an index, made with the stems of this program."""
    return connection.scalar(select(STATE.c.value).where(STATE.c.key == _STATE_KEY)) == _made_with(connection)


def build(connection: Connection) -> None:
    """Make the index anew from the passages of the current notes."""
    if is_ready(connection):  # another process was first
        return
    _index_of(connection).make(connection)
    for note_id in connection.scalars(select(NOTES.c.id).where(COUNTED).order_by(NOTES.c.id)).all():
        index(connection, note_id)
    connection.execute(delete(STATE).where(STATE.c.key == bindparam("of", _STATE_KEY)))
    connection.execute(insert(STATE).values(key=_STATE_KEY, value=_made_with(connection)))


def notes_indexed(connection: Connection) -> set[int]:
    """The ids of the notes that have passages in the index."""
    ids = f"SELECT {_index_of(connection).ID} FROM {SEARCH_TABLES}"  # noqa: S608 - names of our own
    return set(connection.scalars(text(f"SELECT DISTINCT note_id FROM passages WHERE id IN ({ids})")))  # noqa: S608


def count(connection: Connection) -> int:
    """How many passages the index holds."""
    return int(connection.scalar(text(f"SELECT count(*) FROM {SEARCH_TABLES}")) or 0)  # noqa: S608


def _indexed(passage: str) -> str:
    return stem_text(unicodedata.normalize("NFC", passage))


def _made_with(connection: Connection) -> str:
    """What the index depends on beside the passages: its layout, our stems, the stemmer's version."""
    return hash_of([Path(stems.__file__)], _index_of(connection).LAYOUT, version("snowballstemmer"))
