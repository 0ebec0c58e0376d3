"""The index of passages' words in PostgreSQL (see search.py). The only module that knows its full-text search.

Words and stems are ours, so that both databases find the same passages: PostgreSQL's parser and dictionaries are not asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Row, text

from textmine.store.schema import SEARCH_TABLES, SEARCH_VOCABULARY, NoteStatus

LAYOUT = "postgresql 1"
ID = "id"

# PostgreSQL's limits (https://www.postgresql.org/docs/current/textsearch-limitations.html): a lexeme under 2 048 bytes, a
# position up to 16 383, a vector under one megabyte. What lies beyond is found by its beginning, as a word, or not at all.
_LONGEST_LEXEME = 400
_LAST_POSITION = 16_383
_MOST_BYTES = 900_000

_TOKEN = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")  # what FTS5's unicode61 takes a stem apart to: letters and digits

_MATCHING = text(
    f"""
    SELECT passages.id, passages.note_id, passages."start", passages."end", notes.source, notes.date
    FROM {SEARCH_TABLES}
    JOIN passages ON passages.id = {SEARCH_TABLES}.id
    JOIN notes ON notes.id = passages.note_id
    WHERE {SEARCH_TABLES}.stems @@ CAST(:match AS tsquery) AND notes.status = :current
        AND notes.source NOT IN (SELECT source FROM set_aside)
    ORDER BY ts_rank({SEARCH_TABLES}.stems, CAST(:match AS tsquery), 1) DESC, notes.source, passages."start"
    LIMIT :limit
    """  # noqa: S608 - names of our own tables
)
_WORDS_WITH = text(
    f"SELECT term FROM {SEARCH_VOCABULARY} WHERE position(:stem IN term) > 0 ORDER BY doc DESC, term LIMIT :most"  # noqa: S608
)
_PUT = text(f"INSERT INTO {SEARCH_TABLES}(id, stems) VALUES (:id, CAST(:stems AS tsvector))")  # noqa: S608
_COUNT_MORE = text(
    f"INSERT INTO {SEARCH_VOCABULARY} AS known (term, doc) VALUES (:term, :doc)"  # noqa: S608
    " ON CONFLICT (term) DO UPDATE SET doc = known.doc + excluded.doc"
)
_DROP = text(
    f"""
    WITH gone AS (
        DELETE FROM {SEARCH_TABLES} WHERE id IN (SELECT id FROM passages WHERE note_id = :note_id) RETURNING stems
    ), fewer AS (
        SELECT term, count(*) AS doc FROM gone, unnest(tsvector_to_array(stems)) AS term GROUP BY term ORDER BY term
    )
    UPDATE {SEARCH_VOCABULARY} AS known SET doc = known.doc - fewer.doc FROM fewer WHERE known.term = fewer.term
    """  # noqa: S608
)
_DROP_UNUSED = text(f"DELETE FROM {SEARCH_VOCABULARY} WHERE doc < 1")  # noqa: S608


def matching(connection: Connection, wanted: Sequence[Sequence[str]], limit: int) -> list[Row[tuple[object, ...]]]:
    """The passages that hold, of each of the lists wanted, at least one phrase of stems; at most limit, best first
    (ts_rank, divided by 1 + the logarithm of the length).
    """
    match = " & ".join("(" + " | ".join(map(_phrase, phrases)) + ")" for phrases in wanted)
    values = {"match": match, "current": NoteStatus.CURRENT.value, "limit": limit}
    return list(connection.execute(_MATCHING, values))


def words_with(connection: Connection, stem: str, most: int) -> list[str]:
    """At most so many of the stems in the index that hold this one, the most frequent first."""
    return list(connection.scalars(_WORDS_WITH, {"stem": stem, "most": most}))


def put(connection: Connection, stems: Mapping[int, str]) -> None:
    """Index passages, by the id of their row: the stems of each, parted by spaces."""
    lexemes = {row_id: _positions(words) for row_id, words in stems.items()}
    connection.execute(_PUT, [{"id": row_id, "stems": _vector(found)} for row_id, found in lexemes.items()])
    docs = Counter(term for found in lexemes.values() for term in found)
    if docs:
        # In order, so that two writers take the same rows after one another and never wait for each other in a circle.
        connection.execute(_COUNT_MORE, [{"term": term, "doc": doc} for term, doc in sorted(docs.items())])


def drop(connection: Connection, note_id: int) -> None:
    """Take a note's passages out of the index, and the words that no other holds out of the vocabulary."""
    connection.execute(_DROP, {"note_id": note_id})
    connection.execute(_DROP_UNUSED)


def forget_the_deleted(connection: Connection) -> None:
    """Nothing here: deleted rows leave the files with VACUUM FULL (engine.compact)."""


def make(connection: Connection) -> None:
    """An empty index in place of the one that is there."""
    connection.execute(text(f"DROP TABLE IF EXISTS {SEARCH_VOCABULARY}, {SEARCH_TABLES}"))
    connection.execute(text(f"CREATE TABLE {SEARCH_TABLES} (id integer PRIMARY KEY, stems tsvector NOT NULL)"))
    connection.execute(text(f"CREATE INDEX ON {SEARCH_TABLES} USING gin (stems)"))
    connection.execute(text(f"CREATE TABLE {SEARCH_VOCABULARY} (term text PRIMARY KEY, doc integer NOT NULL)"))
    connection.execute(text(f"CREATE INDEX ON {SEARCH_VOCABULARY} (doc) WHERE doc < 1"))


def _tokens(stems: str) -> list[str]:
    return [token[:_LONGEST_LEXEME] for token in _TOKEN.findall(stems)]


def _phrase(stems: str) -> str:
    """Words in a row, as a tsquery. They hold letters and digits only, so nothing in them needs escaping."""
    return "(" + " <-> ".join(f"'{token}'" for token in _tokens(stems)) + ")"


def _positions(stems: str) -> dict[str, list[int]]:
    """Where each word stands in a passage, from 1."""
    found: dict[str, list[int]] = {}
    length = 0
    for position, token in enumerate(_tokens(stems), start=1):
        if token not in found:
            length += len(token.encode()) + 8
        if length < _MOST_BYTES:
            found.setdefault(token, []).append(min(position, _LAST_POSITION))
    return found


def _vector(positions: Mapping[str, Sequence[int]]) -> str:
    return " ".join(f"'{token}':{','.join(map(str, places))}" for token, places in positions.items())
