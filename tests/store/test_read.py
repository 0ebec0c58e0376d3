"""What is read is what was put, sorted, in a handful of queries."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, event

from tests.store.notes import note, put
from textmine.records import (
    Affiliation,
    Basis,
    Entity,
    Failure,
    Label,
    Lineage,
    LineageKind,
    Party,
    Place,
    Resolution,
    Role,
    Snapshot,
    StoredNote,
    Theme,
    ThemeMatch,
    ThemeStatus,
)
from textmine.store import read, write

FIRST, SECOND, THIRD = "Alva skriver.", "Alva läser.\nAlva ser.", "Alva går."


def test_an_empty_store_is_an_empty_snapshot(connection: Connection):
    assert read.snapshot(connection) == Snapshot()


def test_notes_stand_by_date_and_path_whatever_the_order_they_came_in(connection: Connection):
    for source, date in [("b.txt", "2023-04-13"), ("z.txt", None), ("a.txt", "2023-04-13"), ("c.txt", "2022")]:
        put(connection, note(source, FIRST, date))

    assert [(n.date, n.source) for n in read.notes(connection)] == [
        (None, "z.txt"),
        ("2022", "c.txt"),
        ("2023-04-13", "a.txt"),
        ("2023-04-13", "b.txt"),
    ]


def test_known_is_what_ingest_asks_for(connection: Connection):
    first = put(connection, note("a.txt", FIRST), "r1", size=3, mtime_ns=4)
    put(connection, note("b.txt", FIRST), "r1")
    second = put(connection, note("b.txt", SECOND), "r2", size=5, mtime_ns=6)

    assert read.known(connection) == {
        "a.txt": read.KnownNote(first, note("", FIRST).source_text.sha256, "r1", 3, 4, "current"),
        "b.txt": read.KnownNote(second, note("", SECOND).source_text.sha256, "r2", 5, 6, "current"),
    }


def test_fingerprint_changes_with_the_notes_and_only_then(connection: Connection):
    seen = [read.fingerprint(connection)]
    put(connection, note("a.txt", FIRST))
    seen.append(read.fingerprint(connection))
    put(connection, note("a.txt", FIRST), "r2")
    seen.append(read.fingerprint(connection))
    put(connection, note("a.txt", SECOND), "r2")
    seen.append(read.fingerprint(connection))
    put(connection, note("b.txt", FIRST), "r2")
    seen.append(read.fingerprint(connection))
    assert len(set(seen)) == 5

    write.touch(connection, "a.txt", size=7, mtime_ns=8)
    write.put_failure(connection, Failure("c.pdf", "damaged", "", "2024-05-01"))
    assert read.fingerprint(connection) == seen[-1]

    write.withdraw(connection, "b.txt")
    assert read.fingerprint(connection) == seen[-2]


def test_snapshot_whole(connection: Connection):
    second = put(connection, note("b.txt", SECOND, "2023-05-02"))
    first = put(connection, note("a.txt", FIRST, "2023-04-13"))
    alva = Entity(
        "p1",
        Label.PERSON,
        "Alva Ek",
        ("Alva", "A. Ek"),
        (Affiliation("o1", "2023-04-13", "2023-05-02", ("b.txt", "a.txt")), Affiliation("o2", None, None, ("a.txt",))),
        (
            Role("ordförande", "o1", "2023-05-02", "2023-05-02", ("b.txt",)),
            Role("ledamot", None, None, None, ("a.txt",)),
        ),
        judged=True,
        parties=(Party("M", "2023-04-13", "2023-05-02", ("b.txt", "a.txt")), Party("L", None, None, ("b.txt",))),
    )
    group = Entity("o1", Label.ORG, "Snögruppen")
    new = Entity("o2", Label.ORG, "Isgruppen")
    said = Place(0, 4, FIRST[:4], "a.txt", "h")
    lineage = (
        Lineage("o2", "p1", LineageKind.MERGED, None, Basis.JUDGEMENT),
        Lineage("o1", "o2", LineageKind.RENAMED, "2023", Basis.RULE, said),
    )
    links = {(second, 12, 16): "p1", (second, 0, 4): "p1", (first, 0, 4): "p1"}
    write.put_resolution(connection, Resolution((alva, group, new), links, lineage))
    rooms = Theme("rooms", "Lokaler", ThemeStatus.WATCHED, ("lokaler", "hyra"), "Var man kan vara.", "2023-04-13")
    old = Theme("halls", "Salar", ThemeStatus.MERGED, merged_into="rooms")
    weak = ThemeMatch((second, 12, 21), "rooms", 0.1 + 0.2, Basis.NEAREST)
    strong = ThemeMatch((first, 0, 13), "rooms", 1.0, Basis.SEED)
    also = ThemeMatch((first, 0, 13), "halls", 0.5, Basis.CLUSTER)
    write.put_themes(connection, [rooms, old], [weak, strong, also])
    failures = Failure("y.pdf", "no-text", "", "2024-05-01"), Failure("x.pdf", "damaged", "öppna", "2024-05-02")
    for failure in failures:
        write.put_failure(connection, failure)

    snapshot = read.snapshot(connection)

    assert snapshot == Snapshot(
        notes=(
            StoredNote(first, 1, note("a.txt", FIRST, "2023-04-13")),
            StoredNote(second, 1, note("b.txt", SECOND, "2023-05-02")),
        ),
        resolution=Resolution((group, new, alva), links, lineage),
        themes=(old, rooms),
        matches=(also, strong, weak),
        failures=failures[::-1],
        recipe="r1",
    )
    assert list(snapshot.resolution.entity_of) == [(first, 0, 4), (second, 0, 4), (second, 12, 16)]


def test_two_recipes_are_both_named(connection: Connection):
    put(connection, note("b.txt", SECOND), "new")
    put(connection, note("a.txt", FIRST), "elder")

    assert read.snapshot(connection).recipe == "elder+new"


def test_what_only_a_withdrawn_note_shows_is_out(connection: Connection):
    gone = put(connection, note("gone.txt", FIRST))
    kept = put(connection, note("kept.txt", SECOND))
    both = Entity(
        "p1",
        Label.PERSON,
        "Alva Ek",
        (),
        (Affiliation("o1", None, None, ("gone.txt",)), Affiliation("o2", None, None, ("gone.txt", "kept.txt"))),
        (Role("ordförande", None, None, None, ("gone.txt",)),),
    )
    once = Entity("p2", Label.PERSON, "Bo Sten")
    judged = Entity("p3", Label.PERSON, "Cilla Dal", judged=True)
    unnamed = Entity("o1", Label.ORG, "Snögruppen")
    links = {(gone, 0, 4): "p1", (kept, 0, 4): "p1", (gone, 5, 7): "p2", (gone, 8, 9): "p3"}
    write.put_resolution(connection, Resolution((both, once, judged, unnamed), links))
    write.put_themes(
        connection,
        [Theme("rooms", "Lokaler", ThemeStatus.WATCHED)],
        [
            ThemeMatch((gone, 0, 13), "rooms", 0.5, Basis.SEED),
            ThemeMatch((kept, 0, 11), "rooms", 0.5, Basis.SEED),
        ],
    )

    write.withdraw(connection, "gone.txt")

    assert read.resolution(connection) == Resolution(
        (
            unnamed,
            Entity("p1", Label.PERSON, "Alva Ek", (), (Affiliation("o2", None, None, ("kept.txt",)),)),
            judged,
        ),
        {(kept, 0, 4): "p1"},
    )
    assert read.matches(connection) == (ThemeMatch((kept, 0, 11), "rooms", 0.5, Basis.SEED),)


def test_earlier_links_stand_by_date_and_path_whatever_the_order_they_came_in(connection: Connection):
    links = {}
    for source, date in [("b.txt", "2023-04-13"), ("a.txt", "2023-04-13"), ("c.txt", "2022-01-02")]:
        links[(put(connection, note(source, FIRST, date)), 0, 4)] = "p1"
    write.put_resolution(connection, Resolution((Entity("p1", Label.PERSON, "Alva Ek"),), links))
    for source in ("a.txt", "b.txt", "c.txt"):
        write.withdraw(connection, source)

    assert [(place.text, place.source, entity) for place, entity in read.earlier_links(connection)] == [
        ("Alva", "c.txt", "p1"),
        ("Alva", "a.txt", "p1"),
        ("Alva", "b.txt", "p1"),
    ]


WORDS = st.text(st.characters(exclude_characters="\x00", codec="utf-8"), max_size=5)
MAYBE = st.none() | WORDS
SOURCES = st.lists(st.sampled_from(["a.txt", "b.txt"]), min_size=1, max_size=2, unique=True).map(tuple)
ENTITIES = st.builds(
    Entity,
    id=WORDS,
    label=st.sampled_from(Label),
    name=WORDS,
    aliases=st.lists(WORDS, max_size=3).map(tuple),
    affiliations=st.lists(st.builds(Affiliation, WORDS, MAYBE, MAYBE, SOURCES), max_size=2).map(tuple),
    roles=st.lists(st.builds(Role, WORDS, MAYBE, MAYBE, MAYBE, SOURCES), max_size=2).map(tuple),
    judged=st.booleans(),
)


@given(st.lists(ENTITIES, max_size=4, unique_by=lambda entity: entity.id), st.data())
@settings(max_examples=60, deadline=None)
def test_any_resolution_comes_back(memory, entities, data):
    with memory.connect() as connection:
        ids = [put(connection, note(source, THIRD)) for source in ("a.txt", "b.txt")]
        keys = [(note_id, start, end) for note_id in ids for start, end in ((0, 4), (5, 8))]
        named = st.sampled_from([entity.id for entity in entities]) if entities else st.nothing()
        links = data.draw(st.dictionaries(st.sampled_from(keys), named, max_size=4)) if entities else {}

        write.put_resolution(connection, Resolution(tuple(entities), links))

        in_order = tuple(sorted(entities, key=lambda entity: entity.id))
        assert read.resolution(connection) == Resolution(in_order, links)


def test_queries_do_not_grow_with_the_notes(engine: Engine):
    counts = []
    for number in (1, 20):
        with engine.begin() as connection:
            for n in range(number):
                put(connection, note(f"{n}.txt", SECOND))
        said: list[str] = []

        def listen(_connection, _cursor, statement, *_rest, said=said):
            said.append(statement)

        event.listen(engine, "before_cursor_execute", listen)
        with engine.connect() as connection:
            read.snapshot(connection)
        event.remove(engine, "before_cursor_execute", listen)
        counts.append(len(said))

    assert counts[0] == counts[1] <= 45


def test_known_is_one_query_without_texts(engine: Engine):
    said: list[str] = []

    @event.listens_for(engine, "before_cursor_execute")
    def listen(_connection, _cursor, statement, *_rest):
        said.append(statement)

    with engine.connect() as connection:
        read.known(connection)

    assert [said.split()[0] for said in said if said != "BEGIN"] == ["SELECT"]
    assert "notes.text" not in said[-1]
