"""Swedish words find Swedish passages."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, text

from tests.store.notes import note, put
from textmine.records import Span
from textmine.store import open_store, search, write
from textmine.store.check import check

LINES = """Lokalerna på Storgatan är för små.
Föreningen söker en lokal.
Föreningslokaler saknas i norr.
Rådet vill ha ett råd om tidiga insatser.
Raderna i tabellen är rad för rad.
Området rymmer två skolor.
C-nätet bjuder in till möte.
En väg in för unga vuxna.
Unga har en lång väg.
Idén om café är Zoés.
Öppen förskola."""


@pytest.fixture
def store(connection: Connection) -> Connection:
    put(connection, note("2023/råd.txt", LINES))
    return connection


def found(connection: Connection, query: str, limit: int = 20) -> list[str]:
    return [hit.text for hit in search.search(connection, query, limit)]


def marked(connection: Connection, query: str) -> list[list[str]]:
    return [[hit.text[s.start : s.end] for s in hit.highlights] for hit in search.search(connection, query)]


def test_hit_whole(connection: Connection):
    note_id = put(connection, note("b.txt", "Inget här.\nVi hyr lokaler; lokalen är stor.", None))

    assert search.search(connection, "lokal") == [
        search.Hit(
            note_id=note_id,
            source="b.txt",
            date=None,
            passage=Span(11, 43),
            line=2,
            text="Vi hyr lokaler; lokalen är stor.",
            highlights=(Span(7, 14), Span(16, 23)),
            rank=1,
        )
    ]


@pytest.mark.parametrize("query", ["lokal", "lokaler", "LOKALERNA", "lokalens"])
def test_endings_and_case_do_not_matter_and_compounds_come_last(store: Connection, query: str):
    hits = found(store, query)

    assert sorted(hits[:2]) == ["Föreningen söker en lokal.", "Lokalerna på Storgatan är för små."]
    assert hits[2:] == ["Föreningslokaler saknas i norr."]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("råd", ["Rådet vill ha ett råd om tidiga insatser."]),
        ("rad", ["Raderna i tabellen är rad för rad."]),
        ("öppen", ["Öppen förskola."]),
        ("oppen", []),
        ("små", ["Lokalerna på Storgatan är för små."]),
        ("sma", []),
        ("café", ["Idén om café är Zoés."]),
        ("cafe", []),
    ],
)
def test_swedish_letters_are_letters_of_their_own(store: Connection, query: str, hits: list[str]):
    assert found(store, query) == hits


def test_short_stems_are_not_looked_for_inside_words(store: Connection):
    assert "Området rymmer två skolor." not in found(store, "rådet")


def test_every_word_must_be_there(store: Connection):
    assert found(store, "lokal söker") == ["Föreningen söker en lokal."]
    assert found(store, "lokal flyger") == []
    assert found(store, "lokaler norr") == ["Föreningslokaler saknas i norr."]


def test_a_phrase_stands_as_it_is(store: Connection):
    assert found(store, '"väg in"') == ["En väg in för unga vuxna."]
    assert found(store, "“väg in”") == ["En väg in för unga vuxna."]
    assert found(store, '"in väg"') == []
    assert found(store, '"väg in" vuxna') == ["En väg in för unga vuxna."]
    assert sorted(found(store, "väg en")) == ["En väg in för unga vuxna.", "Unga har en lång väg."]


def test_one_word_in_quotation_marks_is_no_part_of_compounds(store: Connection):
    assert len(found(store, '"lokal"')) == 2


@pytest.mark.parametrize("query", ["C-nätet", "c-nätet", "nätet", '"C-nätet bjuder"', '"nätet bjuder"', '"C nätet"'])
def test_hyphenated_words_are_found_whole_and_in_parts(store: Connection, query: str):
    assert found(store, query) == ["C-nätet bjuder in till möte."]


@pytest.mark.parametrize(
    ("query", "marks"),
    [
        ("föreningslokal", [["Föreningslokaler"]]),
        ("söka lokal", [["söker", "lokal"]]),
        ("nätet", [["C-nätet"]]),
        ('"väg in" en', [["En", "väg in"]]),
        ('"unga vuxna"', [["unga vuxna"]]),
        ('"C nätet"', [["C-nätet"]]),
        ("förskolor", [["förskola"]]),
        ("skolor", [["skolor"], ["förskola"]]),
    ],
)
def test_what_matches_is_marked(store: Connection, query: str, marks: list[list[str]]):
    assert marked(store, query) == marks


def test_accents_of_their_own_are_found_and_marked(connection: Connection):
    """Files from a Mac may hold "å" as "a" and a ring."""
    put(connection, note("mac.txt", unicodedata.normalize("NFD", "Ett råd för Åsa.")))

    assert [unicodedata.normalize("NFC", word) for word in marked(connection, "råd Åsa")[0]] == ["råd", "Åsa"]
    assert found(connection, unicodedata.normalize("NFD", "rådet")) != []
    assert found(connection, "rad") == []


@pytest.mark.parametrize(
    "query",
    ["", " ", '"', '""', '"""', "*", "lokal*", "NEAR(", "NEAR(a b, 3)", "AND", "a AND", "OR OR", "NOT lokal", "(", "^lokal",
     "stems:lokal", "{stems}", "-", "'", "';--", "lokal \x00 väg", "\ud83d", "ä" * 10_000, "a " * 10_000, "%", "_", "\\"],
)  # fmt: skip
def test_hostile_queries_are_queries(store: Connection, query: str):
    assert isinstance(found(store, query), list)


def test_signs_do_not_change_what_is_asked(store: Connection):
    for query in ("lokal*", "^lokal", "(lokal", "lokal)", "-lokal", '"lokal', "lokal;"):
        assert found(store, query) == found(store, "lokal") != []


@given(st.text(), st.text(alphabet="aåräöLokal-'’\"*() \n\u030a😀", max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_string_is_a_query_and_marks_lie_in_the_passage(memory, query, passage):
    with memory.connect() as connection:
        put(connection, note("a.txt", passage))
        for asked in (query, passage):
            for hit in search.search(connection, asked):
                assert hit.text == passage[hit.passage.start : hit.passage.end]
                ends = [end for span in hit.highlights for end in (span.start, span.end)]
                assert ends == sorted(ends)
                assert ends[-1] <= len(hit.text)


@given(st.lists(st.sampled_from(LINES.split()), min_size=1, max_size=4), st.booleans())
@settings(max_examples=60, deadline=None)
def test_words_of_a_passage_find_it(memory, words, phrase):
    line = " ".join(words)
    with memory.connect() as connection:
        put(connection, note("a.txt", line))
        hits = search.search(connection, f'"{line}"' if phrase else line)
        assert [hit.text for hit in hits] == [line]
        assert hits[0].highlights


def test_limit_and_rank(store: Connection):
    put(store, note("many.txt", "\n".join(f"En lokal på gata {n}." for n in range(30))))

    hits = search.search(store, "lokal", limit=5)

    assert [hit.rank for hit in hits] == [1, 2, 3, 4, 5]
    assert len(search.search(store, "lokal", limit=100)) == 33
    assert search.search(store, "lokal", limit=0) == []


def test_the_order_does_not_depend_on_the_order_of_the_notes(memory: Engine):
    orders = []
    for sources in (["a.txt", "b.txt", "c.txt"], ["c.txt", "b.txt", "a.txt"]):
        with memory.connect() as connection:
            for source in sources:
                put(connection, note(source, "En lokal.\nTvå lokaler."))
            orders.append([(hit.source, hit.passage) for hit in search.search(connection, "lokal")])

    assert orders[0] == orders[1]


def test_a_word_inside_very_many_others_is_still_a_query(connection: Connection):
    put(connection, note("a.txt", "\n".join(f"verk{'abcdefghij'[n % 10]}{n}" for n in range(1000))))

    assert len(search.search(connection, "verk", limit=1000)) == 200


def test_an_index_made_with_other_stems_is_made_anew(url: str, engine: Engine):
    with engine.begin() as connection:
        put(connection, note("a.txt", "En lokal."))
        put(connection, note("b.txt", "En annan lokal."))
        write.withdraw(connection, "b.txt")
        write.set_state(connection, "search index", "older")
        connection.execute(text("UPDATE passage_words SET stems = 'annat'"))
        assert found(connection, "lokal") == []
    engine.dispose()

    engine = open_store(url)

    with engine.connect() as connection:
        assert found(connection, "lokal") == ["En lokal."]
        assert check(connection) == []
    engine.dispose()
