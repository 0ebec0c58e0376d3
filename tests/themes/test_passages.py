"""Rows: one order, names by content, copies told, people's names and addresses left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textmine.records import AgendaItem, Basis, Label, Mention, Quote, StoredNote
from textmine.themes.passages import rows_of

MakeNote = Callable[..., StoredNote]


def test_rows_of_order_and_names_do_not_depend_on_row_ids(make_note: MakeNote) -> None:
    late = make_note(["Simhallen", "Badplatsen"], date="2031-05-01", source="b.txt", id=1)
    early = make_note(["Cykelbanan"], date="2031-02-01", source="z.txt", id=2)
    undated = make_note(["Biblioteket"], date=None, source="c.txt", id=3)
    rows = rows_of([late, early, undated])
    assert [row.text for row in rows] == ["Biblioteket", "Cykelbanan", "Simhallen", "Badplatsen"]
    assert [row.occasion for row in rows] == ["c.txt", "2031-02-01", "2031-05-01", "2031-05-01"]
    again = rows_of([replace(early, id=70), replace(undated, id=5), replace(late, id=6)])
    assert [row.name for row in again] == [row.name for row in rows]


def test_rows_of_tells_copies(make_note: MakeNote) -> None:
    rows = rows_of([make_note(["Simhallen"], source="kopia.txt", id=1), make_note(["Simhallen"], source="a.txt", id=2)])
    assert [(row.key[0], row.copy) for row in rows] == [(2, False), (1, True)]


def test_rows_of_leaves_out_names_numbers_addresses_and_function_words(make_note: MakeNote) -> None:
    note = make_note(["Bokbussen och Berit Lindkvist 2031 https://exempel.se/simhall"], people=["Berit Lindkvist"])
    (row,) = rows_of([note])
    assert row.stems == ("bokbuss",)
    assert "simhall" not in [word.form for word in row.words]


def test_rows_of_reads_the_terms_where_there_are_any(make_note: MakeNote) -> None:
    note = make_note(["Böckerna gick"])
    passage = replace(note.analysis.passages[0], terms=("bok",))
    (row,) = rows_of([replace(note, analysis=replace(note.analysis, passages=(passage,)))])
    assert row.stems == ("bok",)


def test_rows_of_terms_leave_out_the_names_of_bodies_and_places(make_note: MakeNote) -> None:
    note = make_note(["Bokbussen till Kulturhuset Linden"], terms=[("bokbuss", "kulturhus", "lind")])
    body = Mention(15, 33, "Kulturhuset Linden", Label.ORG, Basis.RULE)
    (row,) = rows_of([replace(note, analysis=replace(note.analysis, mentions=(body,)))])
    assert row.terms == ("bokbuss",)
    assert len(row.stems) == 3


def test_rows_of_headings_begin_with_the_item(make_note: MakeNote) -> None:
    note = make_note(["Simhallen"], headings=("Bad",))
    item = AgendaItem(0, 9, title=Quote(0, 9, "Simhallen"))
    passage = replace(note.analysis.passages[0], item=0)
    (row,) = rows_of([replace(note, analysis=replace(note.analysis, passages=(passage,), items=(item,)))])
    assert row.headings == ("Simhallen", "Bad")


def test_stems_with_parts_adds_what_compounds_are_made_of(make_note: MakeNote) -> None:
    note = make_note(["Böckerna i föreningslokalen"])
    passage = replace(note.analysis.passages[0], terms=("bok", "föreningslokal"), parts=((), ("förening", "lokal")))
    (row,) = rows_of([replace(note, analysis=replace(note.analysis, passages=(passage,)))])
    assert row.stems_with_parts() == ("bok", "föreningslokal", "förening", "lokal")


def test_rows_of_leaves_out_the_place_of_a_meeting(make_note: MakeNote) -> None:
    line, wish = rows_of(
        [make_note(["Plats: Folkets hus", "Lokal: en större behövs"], terms=[("plats", "hus"), ("lokal",)])]
    )
    assert (line.words, line.terms, line.stems) == ((), (), ())
    assert wish.terms == ("lokal",)
