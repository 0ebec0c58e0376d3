"""Labels: headings made of words as they are written, nouns first, none twice."""

from __future__ import annotations

from collections.abc import Callable

from textmine.records import StoredNote
from textmine.themes.labels import keywords_of, label_of, nouns_of
from textmine.themes.passages import rows_of

MakeNote = Callable[..., StoredNote]


def test_keywords_of_are_the_commonest_written_forms(make_note: MakeNote) -> None:
    rows = rows_of([make_note(["Bokbussen kom", "Vi såg bokbussen och ZORAN", "En bokbuss"])])
    assert keywords_of(rows, [("bokbuss", 2.0), ("zoran", 1.0), ("ordetsomsaknas", 9.0)]) == ("bokbussen", "ZORAN")


def test_label_of_prefers_a_phrase_that_several_share(make_note: MakeNote) -> None:
    rows = rows_of([make_note(["Hållbar odling", "Vi vill ha hållbar odling", "Odling är roligt"])])
    assert label_of(rows, [("odling", 2.0), ("hållb", 1.9), ("rolig", 0.5)], nouns_of(rows), set()) == "Hållbar odling"


def test_label_of_joins_two_nouns_that_stand_apart(make_note: MakeNote) -> None:
    rows = rows_of([make_note(["Belysningen", "Belysningen", "Belysningen igen", "Skyltningen", "Skyltningen"])])
    assert label_of(rows, [("belysning", 2.0), ("skyltning", 1.0)], frozenset(), set()) == "Belysningen och skyltningen"


def test_label_of_takes_the_next_where_one_is_taken(make_note: MakeNote) -> None:
    rows = rows_of([make_note(["Belysningen och skyltningen"] * 3)])
    stems = [("belysning", 2.0), ("skyltning", 1.0)]
    first = label_of(rows, stems, frozenset(), set())
    second = label_of(rows, stems, frozenset(), {first})
    assert first != second
    assert {first, second} <= {"Belysningen och skyltningen", "Belysningen", "Skyltningen"}


def test_label_of_is_empty_where_no_noun_names_the_rows(make_note: MakeNote) -> None:
    rows = rows_of([make_note(["Roligt att springa", "Springer fort", "Vi vill springa"])])
    assert label_of(rows, [("spring", 2.0), ("rolig", 1.0), ("fort", 1.0)], frozenset(), set()) == ""


def test_nouns_of_by_definite_form_and_by_compound(make_note: MakeNote) -> None:
    passages = [
        "En park",
        "Parken stängs",
        "Volontärer har volontärsamordning",
        "Samordning gläder",
        "Städa",
        "Gatstädning",
    ]
    nouns = nouns_of(rows_of([make_note([*passages, "Gatan", "Gatustäd"])]))
    assert {"park", "volontär", "samordning"} <= nouns
    assert not {"gläd", "städ"} & nouns


def test_label_of_takes_the_noun_made_from_an_adjective(make_note: MakeNote) -> None:
    rows = rows_of([make_note(["Trygga gator", "Tryggare i kväll", "Trygg skola", "Trygghet"])])
    assert label_of(rows, [("trygg", 2.0)], frozenset(), set()) == "Trygghet"
