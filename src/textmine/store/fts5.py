"""The index of passages' words in SQLite (see search.py). The only module that knows its full-text search, FTS5."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Row, text

from textmine.store.schema import SEARCH_TABLES, SEARCH_VOCABULARY, NoteStatus

# Raised when the tables below change: a store with another index builds it anew when it is opened.
LAYOUT = "1"
ID = "rowid"  # the column that holds the id of the passage's row

_MATCHING = text(
    f"""
    SELECT passages.id, passages.note_id, passages."start", passages."end", notes.source, notes.date
    FROM {SEARCH_TABLES}
    JOIN passages ON passages.id = {SEARCH_TABLES}.rowid
    JOIN notes ON notes.id = passages.note_id
    WHERE {SEARCH_TABLES} MATCH :match AND notes.status = :current
        AND notes.source NOT IN (SELECT source FROM set_aside)
    ORDER BY bm25({SEARCH_TABLES}), notes.source, passages."start"
    LIMIT :limit
    """  # noqa: S608 - names of our own tables
)
_WORDS_WITH = text(
    f"SELECT term FROM {SEARCH_VOCABULARY} WHERE instr(term, :stem) > 0 ORDER BY doc DESC, term LIMIT :most"  # noqa: S608
)


def matching(connection: Connection, wanted: Sequence[Sequence[str]], limit: int) -> list[Row[tuple[object, ...]]]:
    """The passages that hold, of each of the lists wanted, at least one phrase of stems; at most limit, best first (BM25)."""
    match = " AND ".join("(" + " OR ".join(f'"{phrase}"' for phrase in phrases) + ")" for phrases in wanted)
    values = {"match": match, "current": NoteStatus.CURRENT.value, "limit": limit}
    return list(connection.execute(_MATCHING, values))


def words_with(connection: Connection, stem: str, most: int) -> list[str]:
    """At most so many of the stems in the index that hold this one, the most frequent first."""
    return list(connection.scalars(_WORDS_WITH, {"stem": stem, "most": most}))


def put(connection: Connection, stems: Mapping[int, str]) -> None:
    """Index passages, by the id of their row: the stems of each, parted by spaces."""
    connection.execute(
        text(f"INSERT INTO {SEARCH_TABLES}(rowid, stems) VALUES (:id, :stems)"),  # noqa: S608
        [{"id": row_id, "stems": words} for row_id, words in stems.items()],
    )


def drop(connection: Connection, note_id: int) -> None:
    """Take a note's passages out of the index."""
    connection.execute(
        text(f"DELETE FROM {SEARCH_TABLES} WHERE rowid IN (SELECT id FROM passages WHERE note_id = :note_id)"),  # noqa: S608
        {"note_id": note_id},
    )


def forget_the_deleted(connection: Connection) -> None:
    """Rewrite the index without the entries of deleted rows, which FTS5 otherwise keeps until segments happen to merge."""
    connection.execute(text(f"INSERT INTO {SEARCH_TABLES}({SEARCH_TABLES}) VALUES ('optimize')"))  # noqa: S608


def make(connection: Connection) -> None:
    """An empty index in place of the one that is there."""
    connection.execute(text(f"DROP TABLE IF EXISTS {SEARCH_VOCABULARY}"))
    connection.execute(text(f"DROP TABLE IF EXISTS {SEARCH_TABLES}"))
    # unicode61 parts words as Unicode does; with its default it would fold å and ä to a, and ö to o.
    connection.execute(
        text(f"CREATE VIRTUAL TABLE {SEARCH_TABLES} USING fts5(stems, tokenize = 'unicode61 remove_diacritics 0')")
    )
    connection.execute(text(f"CREATE VIRTUAL TABLE {SEARCH_VOCABULARY} USING fts5vocab({SEARCH_TABLES}, 'row')"))
