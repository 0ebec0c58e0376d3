"""What stands in the store after each kind of write."""

from __future__ import annotations

import ast
import dataclasses
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, event, select, text

from tests.store.notes import note, put
from tests.store.server import only
from tests.store.strategies import analyses
from textmine.errors import StoreError
from textmine.records import (
    Action,
    ActionKind,
    AgendaItem,
    Basis,
    BlockKind,
    Decision,
    Entity,
    Failure,
    Label,
    Mention,
    Page,
    Passage,
    Quote,
    Resolution,
    SourceText,
    StoredNote,
    Theme,
    ThemeChange,
    ThemeEvent,
    ThemeMatch,
    ThemeProposal,
    ThemeStatus,
    ThemeTrial,
)
from textmine.store import read, schema, search, write
from textmine.store.check import check
from textmine.store.errors import NoteRefusedError
from textmine.store.schema import NOTES

FIRST, SECOND = "Alva skriver.\nBo läser.", "Alva skriver om.\nBo läser."


def versions(connection: Connection) -> list[tuple[object, ...]]:
    """Which rows there are of notes: id, path, version, status, recipe."""
    columns = (NOTES.c.id, NOTES.c.source, NOTES.c.version, NOTES.c.status, NOTES.c.recipe)
    return [tuple(row) for row in connection.execute(select(*columns).order_by(NOTES.c.id))]


def found(connection: Connection, query: str) -> list[str]:
    return [hit.text for hit in search.search(connection, query)]


# --- put_note --------------------------------------------------------------------------------------------------------


def test_note_row_whole(connection: Connection):
    analysis = dataclasses.replace(note("a.txt", FIRST))
    header = dataclasses.replace(analysis.header, title=Quote(0, 4, "Alva"), time="16:00-18:00")

    note_id = write.put_note(
        connection,
        dataclasses.replace(analysis, header=header),
        recipe="r1",
        size=24,
        mtime_ns=1_700_000_000_000_000_001,
    )

    assert dict(connection.execute(select(NOTES)).mappings().one()) == {
        "id": note_id,
        "source": "a.txt",
        "version": 1,
        "sha256": analysis.source_text.sha256,
        "recipe": "r1",
        "format": "txt",
        "status": "current",
        "kind": "minutes",
        "title_start": 0,
        "title_end": 4,
        "date": "2023-04-13",
        "time": "16:00-18:00",
        "place_start": None,
        "place_end": None,
        "text": FIRST,
        "size": 24,
        "mtime_ns": 1_700_000_000_000_000_001,
        "withdrawn": None,
    }
    assert [tuple(row) for row in connection.execute(select(schema.MENTIONS))] == [(note_id, 0, 0, 4, "PERSON", "rule")]
    assert [tuple(row)[1:] for row in connection.execute(select(schema.PASSAGES))] == [
        (note_id, 0, 0, 13, "paragraph", None, [], [], [], b""),
        (note_id, 1, 14, 23, "paragraph", None, [], [], [], b""),
    ]


@given(st.lists(analyses(), min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_what_is_put_is_what_is_read(memory, put_one_after_another):
    """Whatever stood under a path before, the last analysis put is the one that is read; the store's parts agree."""
    with memory.connect() as connection:
        for analysis in put_one_after_another:
            note_id = put(connection, analysis)
            assert [n.analysis for n in read.notes(connection)] == [analysis]
        assert [n.id for n in read.notes(connection)] == [note_id]
        assert check(connection) == []


def test_a_corrected_file_is_the_next_version(connection: Connection):
    first = put(connection, note("a.txt", FIRST))
    second = put(connection, note("a.txt", SECOND))

    assert versions(connection) == [
        (first, "a.txt", 1, "superseded", "r1"),
        (second, "a.txt", 2, "current", "r1"),
    ]
    assert read.notes(connection) == (StoredNote(second, 2, note("a.txt", SECOND)),)
    assert found(connection, "skriver") == ["Alva skriver om."]


def test_another_recipe_keeps_id_and_version(connection: Connection):
    first = put(connection, note("a.txt", FIRST), "r1")
    fuller = dataclasses.replace(note("a.txt", FIRST), decisions=(Decision(0, 4, "Alva", Basis.RULE),))

    second = put(connection, fuller, "r2", size=11, mtime_ns=21)

    assert second == first
    assert versions(connection) == [(first, "a.txt", 1, "current", "r2")]
    assert read.notes(connection) == (StoredNote(first, 1, fuller),)
    assert read.known(connection)["a.txt"].recipe == "r2"
    assert found(connection, "skriver") == ["Alva skriver."]


def test_a_file_changed_back_is_its_first_version_again(connection: Connection):
    first = put(connection, note("a.txt", FIRST))
    second = put(connection, note("a.txt", SECOND))

    assert put(connection, note("a.txt", FIRST)) == first
    assert versions(connection) == [
        (first, "a.txt", 1, "current", "r1"),
        (second, "a.txt", 2, "superseded", "r1"),
    ]
    assert found(connection, "skriver") == ["Alva skriver."]


def test_the_same_text_under_two_names_is_two_notes(connection: Connection):
    put(connection, note("a.txt", FIRST))
    put(connection, note("b.txt", FIRST))

    assert [(n.source, n.version) for n in read.notes(connection)] == [("a.txt", 1), ("b.txt", 1)]
    assert found(connection, "skriver") == ["Alva skriver."] * 2


def test_an_id_is_never_given_again(connection: Connection):
    first = put(connection, note("a.txt", FIRST))
    search.unindex(connection, first)
    connection.execute(NOTES.delete())

    assert put(connection, note("b.txt", FIRST)) > first


def test_an_error_in_the_middle_leaves_the_earlier_rows(engine: Engine):
    """Stopped after each write of a correction in turn: everything is as it was, search index included."""
    with engine.begin() as connection:
        link_all(connection, put(connection, note("a.txt", FIRST)))
        before = read.snapshot(connection)
    steps: list[int] = []

    def stop(_connection, _cursor, statement, *_rest):
        if statement.split()[0] in {"INSERT", "UPDATE", "DELETE"}:
            steps[-1] += 1
            if steps[-1] == len(steps):
                raise InterruptedError

    event.listen(engine, "after_cursor_execute", stop)
    finished = False
    while not finished:
        steps.append(0)
        try:
            with engine.begin() as connection:
                put(connection, note("a.txt", SECOND))
            finished = True
        except InterruptedError:
            with engine.connect() as connection:
                assert read.snapshot(connection) == before
                assert found(connection, "skriver") == ["Alva skriver."]
                assert check(connection) == []
    event.remove(engine, "after_cursor_execute", stop)

    assert len(steps) > 5
    with engine.connect() as connection:
        assert found(connection, "skriver") == ["Alva skriver om."]
        assert check(connection) == []


WRONG = Quote(0, 4, "Bodil")
OUTSIDE = Quote(22, 99, "r.")


@pytest.mark.parametrize("quote", [WRONG, OUTSIDE, Quote(99, 99, "")], ids=["wrong", "half outside", "outside"])
@pytest.mark.parametrize(
    ("table", "fields"),
    [
        ("notes", lambda q: {"header": dataclasses.replace(note("a.txt", FIRST).header, place=q)}),
        ("bodies", lambda q: {"header": dataclasses.replace(note("a.txt", FIRST).header, bodies=(q,))}),
        ("items", lambda q: {"items": (AgendaItem(0, 4, q),)}),
        ("passages", lambda q: {"passages": (Passage(q.start, q.end, q.text, BlockKind.BULLET),)}),
        ("mentions", lambda q: {"mentions": (Mention(q.start, q.end, q.text, Label.PERSON, Basis.MODEL),)}),
        ("decisions", lambda q: {"decisions": (Decision(0, 4, "Alva", Basis.RULE, decided_by=q),)}),
        ("actions", lambda q: {"actions": (Action(0, 4, "Alva", ActionKind.TASK, Basis.RULE, responsible=(q,)),)}),
    ],
)
def test_a_quotation_that_does_not_stand_in_the_text_is_refused(connection, table, fields, quote):
    with pytest.raises(NoteRefusedError) as error:
        put(connection, dataclasses.replace(note("a.txt", FIRST), **fields(quote)))

    assert error.value.message == (
        f"a.txt: ett citat i {table} {quote.start}–{quote.end} stämmer inte med anteckningens text"
    )


def test_a_page_outside_the_text_is_refused(connection: Connection):
    source = SourceText("a.txt", "0" * 64, "txt", FIRST, (Page(0, 24, 1),))

    with pytest.raises(StoreError, match="pages 0–24"):
        put(connection, dataclasses.replace(note("a.txt", FIRST), source_text=source))


@pytest.mark.parametrize("item", [0, -1])
def test_an_agenda_item_that_is_not_there_is_refused(connection: Connection, item: int):
    astray = dataclasses.replace(note("a.txt", FIRST), decisions=(Decision(0, 4, "Alva", Basis.RULE, item=item),))

    with pytest.raises(NoteRefusedError, match="decisions 0–4 hör till en punkt som inte finns"):
        put(connection, astray)


def test_two_passages_on_one_span_are_refused(connection: Connection):
    twice = dataclasses.replace(note("a.txt", FIRST), passages=note("a.txt", FIRST).passages[:1] * 2)

    with pytest.raises(NoteRefusedError) as error:
        put(connection, twice)

    assert error.value.message == "a.txt: två stycken på samma plats (0–13)"
    assert (error.value.source, error.value.code) == ("a.txt", "twice")


def test_a_refused_note_leaves_the_transaction_usable(connection: Connection):
    put(connection, note("a.txt", FIRST))
    wrong = Mention(WRONG.start, WRONG.end, WRONG.text, Label.PERSON, Basis.MODEL)
    with pytest.raises(NoteRefusedError):
        put(connection, dataclasses.replace(note("a.txt", SECOND), mentions=(wrong,)))

    write.put_failure(connection, LOCKED)

    assert [n.version for n in read.notes(connection)] == [1]
    assert read.failures(connection) == (LOCKED,)


def test_half_a_character_is_refused(connection: Connection):
    analysis = note("a.txt", FIRST)
    source = dataclasses.replace(analysis.source_text, text=FIRST + "\ud83d")

    with pytest.raises(NoteRefusedError, match=r"a\.txt: texten innehåller tecken"):
        put(connection, dataclasses.replace(analysis, source_text=source))


# --- files that go and come back -------------------------------------------------------------------------------------


def test_a_withdrawn_note_leaves_every_read(connection: Connection):
    note_id = put(connection, note("a.txt", FIRST))
    link_all(connection, note_id)

    write.withdraw(connection, "a.txt")

    assert versions(connection) == [(note_id, "a.txt", 1, "withdrawn", "r1")]
    assert read.notes(connection) == ()
    assert read.matches(connection) == ()
    assert read.resolution(connection) == Resolution()
    assert found(connection, "skriver") == []
    assert search.count(connection) == 0
    assert read.known(connection)["a.txt"].status == "withdrawn"
    assert check(connection) == []


def test_a_withdrawn_note_comes_back_as_it_was(connection: Connection):
    note_id = put(connection, note("a.txt", FIRST))
    link_all(connection, note_id)
    before = read.snapshot(connection)
    write.withdraw(connection, "a.txt")

    write.touch(connection, "a.txt", size=99, mtime_ns=98)

    assert read.snapshot(connection) == before
    assert found(connection, "skriver") == ["Alva skriver."]
    assert read.known(connection) == {
        "a.txt": read.KnownNote(note_id, note("a.txt", FIRST).source_text.sha256, "r1", 99, 98, "current")
    }


def test_a_withdrawn_note_comes_back_with_another_recipe(connection: Connection):
    note_id = put(connection, note("a.txt", FIRST))
    write.withdraw(connection, "a.txt")

    assert put(connection, note("a.txt", FIRST), "r2") == note_id
    assert versions(connection) == [(note_id, "a.txt", 1, "current", "r2")]
    assert found(connection, "skriver") == ["Alva skriver."]


def test_a_withdrawn_note_comes_back_corrected(connection: Connection):
    first = put(connection, note("a.txt", FIRST))
    write.withdraw(connection, "a.txt")

    second = put(connection, note("a.txt", SECOND))

    assert versions(connection) == [
        (first, "a.txt", 1, "superseded", "r1"),
        (second, "a.txt", 2, "current", "r1"),
    ]


def test_withdrawing_leaves_superseded_versions_superseded(connection: Connection):
    first = put(connection, note("a.txt", FIRST))
    second = put(connection, note("a.txt", SECOND))

    write.withdraw(connection, "a.txt")
    write.withdraw(connection, "never-seen.txt")

    assert [row[3] for row in versions(connection)] == ["superseded", "withdrawn"]
    assert read.known(connection)["a.txt"].id == second != first


def test_touching_again_indexes_once(connection: Connection):
    put(connection, note("a.txt", FIRST))

    write.touch(connection, "a.txt", size=1, mtime_ns=2)

    assert found(connection, "skriver") == ["Alva skriver."]
    assert check(connection) == []


def test_touching_what_was_never_stored_is_an_error(connection: Connection):
    with pytest.raises(StoreError, match=r"a\.txt: anteckningen är inte inläst"):
        write.touch(connection, "a.txt", size=1, mtime_ns=2)


# --- failures and state ----------------------------------------------------------------------------------------------

LOCKED = Failure("a.pdf", "encrypted", "", "2024-05-01")


def test_a_failing_note_keeps_its_rows(connection: Connection):
    put(connection, note("a.pdf", FIRST))

    write.put_failure(connection, LOCKED)
    write.put_failure(connection, dataclasses.replace(LOCKED, error="damaged"))

    assert read.failures(connection) == (dataclasses.replace(LOCKED, error="damaged"),)
    assert [n.source for n in read.notes(connection)] == ["a.pdf"]


@pytest.mark.parametrize(
    "mend",
    [
        lambda c: put(c, note("a.pdf", SECOND)),
        lambda c: write.touch(c, "a.pdf", size=1, mtime_ns=1),
        lambda c: write.withdraw(c, "a.pdf"),
        lambda c: write.clear_failure(c, "a.pdf"),
        lambda c: write.keep_failures(c, {"c.pdf"}),
    ],
    ids=["put", "touched", "withdrawn", "cleared", "not kept"],
)
def test_a_failure_is_forgotten_when_its_file_is_read_or_gone(connection: Connection, mend):
    other = Failure("c.pdf", "no-text", "", "2024-05-01")
    put(connection, note("a.pdf", FIRST))
    write.put_failure(connection, LOCKED)
    write.put_failure(connection, other)

    mend(connection)

    assert read.failures(connection) == (other,)


def test_state_is_the_last_value_set(connection: Connection):
    assert write.get_state(connection, "themes of") is None

    write.set_state(connection, "themes of", "x")
    write.set_state(connection, "themes of", "y")
    write.set_state(connection, "report of", "z")

    assert write.get_state(connection, "themes of") == "y"
    assert write.get_state(connection, "report of") == "z"


# --- entities and themes ---------------------------------------------------------------------------------------------

ALVA = Entity("p1", Label.PERSON, "Alva Ek")
ROOMS = Theme("rooms", "Lokaler", ThemeStatus.WATCHED)


def link_all(connection: Connection, note_id: int) -> None:
    """The first mention of FIRST names an entity, and its first passage is about a theme."""
    write.put_resolution(connection, Resolution((ALVA,), {(note_id, 0, 4): "p1"}))
    write.put_themes(connection, [ROOMS], [ThemeMatch((note_id, 0, 13), "rooms", 0.5, Basis.SEED)])


def test_links_outlive_a_new_analysis_of_the_same_text(connection: Connection):
    note_id = put(connection, note("a.txt", FIRST))
    link_all(connection, note_id)

    put(connection, note("a.txt", FIRST), "r2")

    assert read.resolution(connection).entity_of == {(note_id, 0, 4): "p1"}
    assert [m.passage for m in read.matches(connection)] == [(note_id, 0, 13)]


def test_links_go_with_what_they_pointed_to(connection: Connection):
    note_id = put(connection, note("a.txt", FIRST))
    link_all(connection, note_id)
    barer = dataclasses.replace(note("a.txt", FIRST), mentions=(), passages=note("a.txt", FIRST).passages[1:])

    put(connection, barer, "r2")

    assert read.resolution(connection).entity_of == {}
    assert read.matches(connection) == ()
    assert check(connection) == []


def test_links_go_when_the_text_itself_is_read_differently(connection: Connection):
    note_id = put(connection, note("a.pdf", FIRST))
    link_all(connection, note_id)
    otherwise = note("a.pdf", SECOND)
    source = dataclasses.replace(otherwise.source_text, sha256=note("a.pdf", FIRST).source_text.sha256)

    assert put(connection, dataclasses.replace(otherwise, source_text=source), "r2") == note_id
    assert read.resolution(connection).entity_of == {}
    assert read.matches(connection) == ()


def test_a_resolution_replaces_the_earlier_one_whole(connection: Connection):
    note_id = put(connection, note("a.txt", FIRST))
    link_all(connection, note_id)
    bo = Entity("p2", Label.PERSON, "Bo", ("Bosse",))

    write.put_resolution(connection, Resolution((bo,), {(note_id, 14, 16): "p2"}))

    assert read.resolution(connection) == Resolution((bo,), {(note_id, 14, 16): "p2"})


def test_an_entity_that_is_not_given_cannot_be_named(engine: Engine):
    with engine.begin() as connection:
        note_id = put(connection, note("a.txt", FIRST))

    with pytest.raises(StoreError, match=r"FOREIGN KEY|fk_"), engine.begin() as connection:
        write.put_resolution(connection, Resolution((), {(note_id, 0, 4): "p1"}))


@pytest.mark.parametrize(
    ("match", "said"),
    [
        (ThemeMatch((0, 0, 12), "rooms", 0.5, Basis.SEED), "träffar för frågor pekar på stycken som inte finns"),
        (ThemeMatch((0, 0, 13), "other", 0.5, Basis.SEED), "FOREIGN KEY|fk_"),
        (ThemeMatch((9, 0, 13), "rooms", 0.5, Basis.SEED), "FOREIGN KEY|fk_"),
        (ThemeMatch((0, 0, 13), "rooms", 0.0, Basis.SEED), "CHECK|ck_"),
        (ThemeMatch((0, 0, 13), "rooms", 1.1, Basis.SEED), "CHECK|ck_"),
    ],
    ids=["no passage", "no theme", "no note", "no strength", "too strong"],
)
def test_a_match_that_cannot_be_is_refused(connection: Connection, match: ThemeMatch, said: str):
    note_id = put(connection, note("a.txt", FIRST))
    here = dataclasses.replace(match, passage=(note_id + match.passage[0], *match.passage[1:]))

    with pytest.raises(StoreError, match=said):
        write.put_themes(connection, [ROOMS], [here])


def test_what_is_proposed_and_what_has_happened_comes_back(connection: Connection):
    note_id = put(connection, note("a.txt", FIRST))
    theme = dataclasses.replace(
        ROOMS, seeds=("lokal",), own_label="Lokal", since="2031-02-03", proposed=True, confirmed=True
    )
    proposal = ThemeProposal("p-1", ThemeChange.SPLIT, "rooms", "new", "Ny", ("nya",), ("ny",), ((note_id, 0, 13),), 1)
    event = ThemeEvent("rooms", ThemeChange.RENAMED, "2031-02-03", "Bo", label="Lokaler")
    trials = [
        ThemeTrial(what, "a.txt", "2031-02-03", 0.5, 0.4, ((note_id, 0, 13),), (), 2, ("rooms",), ("new",), ())
        for what in ("added", "night")
    ]
    write.put_themes(connection, [theme], [], [proposal], [event])
    write.put_trials(connection, trials[:1])
    write.put_trials(connection, trials[1:], night=True)

    assert read.themes(connection) == (theme,)
    assert read.proposals(connection) == (proposal,)
    assert read.events(connection) == (event,)
    assert read.trials(connection) == (trials[1], trials[0])

    write.withdraw(connection, "a.txt")
    assert [one.passages for one in read.proposals(connection)] == [()]
    assert [one.moved for one in read.trials(connection)] == [(), ()]


def test_a_theme_is_merged_only_into_one_there_is(engine: Engine):
    kept = Theme("a", "A", ThemeStatus.MERGED, merged_into="b")
    with engine.begin() as connection:
        write.put_themes(connection, [kept, Theme("b", "B", ThemeStatus.FOUND)], [])

    with pytest.raises(StoreError, match=r"FOREIGN KEY|fk_"), engine.begin() as connection:
        write.put_themes(connection, [kept], [])


# --- what the machine leaves alone -----------------------------------------------------------------------------------


def test_no_function_writes_judgements(engine: Engine):
    """Every public function of write.py is called; none of them names the table of what people decided."""
    calls = {
        "put_note": lambda c: put(c, note("a.txt", FIRST)),
        "touch": lambda c: write.touch(c, "a.txt", size=1, mtime_ns=1),
        "put_resolution": lambda c: write.put_resolution(c, Resolution((ALVA,), {(1, 0, 4): "p1"})),
        "put_themes": lambda c: write.put_themes(c, [ROOMS], [ThemeMatch((1, 0, 13), "rooms", 0.5, Basis.SEED)]),
        "put_failure": lambda c: write.put_failure(c, LOCKED),
        "clear_failure": lambda c: write.clear_failure(c, "a.pdf"),
        "keep_failures": lambda c: write.keep_failures(c, ()),
        "set_state": lambda c: write.set_state(c, "x", "y"),
        "put_trials": lambda c: write.put_trials(c, ()),
        "get_state": lambda c: write.get_state(c, "x"),
        "matches_astray": lambda c: write.matches_astray(),
        "withdraw": lambda c: write.withdraw(c, "a.txt"),
    }
    tree = ast.parse(Path(write.__file__).read_text(encoding="utf-8"))
    functions = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    assert sorted(calls) == sorted(name for name in functions if not name.startswith("_"))
    said: list[str] = []
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO judgements VALUES (1, 'Bo', '2023-05-01', 'same', 'p1', 'same', 'p2', NULL, NULL, NULL, NULL)"
            )
        )

    @event.listens_for(engine, "before_cursor_execute")
    def listen(_connection, _cursor, statement, *_rest):
        said.append(statement)

    for call in calls.values():
        with engine.begin() as connection:
            call(connection)

    assert said
    assert not [statement for statement in said if "judgements" in statement]
    with engine.connect() as connection:
        assert [tuple(row) for row in connection.execute(select(schema.JUDGEMENTS))] == [
            (1, "Bo", "2023-05-01", "same", "p1", "same", "p2", None, None, None, None)
        ]


@only("sqlite")
@pytest.mark.parametrize(
    "call",
    [
        lambda c: put(c, note("a.txt", FIRST)),
        lambda c: write.withdraw(c, "a.txt"),
        lambda c: write.put_failure(c, LOCKED),
        lambda c: write.put_resolution(c, Resolution()),
        lambda c: write.put_themes(c, [], []),
        lambda c: write.set_state(c, "x", "y"),
    ],
)
def test_a_write_begins_with_writing(engine: Engine, call):
    """Otherwise SQLite reads first, and fails instead of waiting when another process has written in between."""
    said: list[str] = []

    @event.listens_for(engine, "before_cursor_execute")
    def listen(_connection, _cursor, statement, *_rest):
        said.append(statement)

    with engine.begin() as connection:
        call(connection)

    assert said[0] == "BEGIN"
    assert said[1].split()[0] in {"DELETE", "INSERT"}
