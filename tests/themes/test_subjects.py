"""Subjects: what comes back in several meetings and has a name; no general words, no bodies, nothing twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from textmine.records import NoteKind, StoredNote
from textmine.themes.index import index_of
from textmine.themes.passages import Row, meetings_of, rows_of
from textmine.themes.subjects import Subject, keywords_of, least_occasions, parts_of, subjects_of

MakeNote = Callable[..., StoredNote]
# So many passages of other things that six are no tenth of all.
_OTHERS = 90


def corpus(make_note: MakeNote, said: Sequence[tuple[str, tuple[str, ...]]], meetings: int = 3) -> tuple[Row, ...]:
    """Rows of meetings in which the same is said, among much else."""
    notes = []
    for number in range(meetings):
        others = [f"Annat {number * _OTHERS + i}x" for i in range(_OTHERS // meetings)]
        texts = [text for text, _ in said] + others
        terms = [terms for _, terms in said] + [(text.lower(),) for text in others]
        date = f"2031-0{number + 1}-01"
        notes.append(make_note(texts, date=date, source=f"{date}.txt", id=number + 1, terms=terms))
    return rows_of(notes)


def subjects(rows: Sequence[Row], explained: Sequence[int] = (), *, recurs: bool = True) -> list[tuple[str, int]]:
    found = subjects_of(index_of(rows), dict.fromkeys(range(len(rows)), 0), explained)
    return [(one.label, len(one.members)) for one in found if one.recurs is recurs]


BELYSNING = [("Belysningen är trasig", ("belysning", "trasig")), ("Mer belysning", ("belysning",))]


def test_subjects_of_takes_a_noun_that_comes_back(make_note: MakeNote) -> None:
    assert subjects(corpus(make_note, BELYSNING)) == [("Belysning", 6)]


@pytest.mark.parametrize(
    "said",
    [
        [("Tillfället kom", ("tillfälle",)), ("Fler tillfällen", ("tillfälle",))],  # a word of form
        [("Byggnadsnämnden sade", ("byggnadsnämnd",)), ("Byggnadsnämnden", ("byggnadsnämnd",))],  # a body
        [("Vi springer", ("springa",)), ("Spring mer", ("springa",))],  # a verb
        [("Roligt", ("rolig",)), ("En rolig dag", ("rolig",))],  # an adjective without a noun
        [("Fel", ("fel",))],  # too few
    ],
)
def test_subjects_of_leaves_the_rest(make_note: MakeNote, said: list[tuple[str, tuple[str, ...]]]) -> None:
    assert subjects(corpus(make_note, said)) == []


def test_subjects_of_asks_for_meetings(make_note: MakeNote) -> None:
    rows = [
        row for row in corpus(make_note, BELYSNING * 3) if row.occasion == "2031-01-01" or "elysning" not in row.text
    ]
    assert subjects(rows) == []
    assert subjects(rows, recurs=False) == [("Belysning", 6)]


def test_an_episode_lies_together(make_note: MakeNote) -> None:
    rows = corpus(make_note, BELYSNING * 3, meetings=1)
    apart = {i: i for i in range(len(rows))}
    assert subjects_of(index_of(rows), apart, ()) == ()


def test_parts_of_a_theme_are_some_of_its_passages_in_several_meetings(make_note: MakeNote) -> None:
    told = [
        (f"Parken får {what}", ("park", what)) for what in ("belysning", "belysning", "bänk", "damm", "träd", "väg")
    ]
    rows = corpus(make_note, told)
    index = index_of(rows)
    inside = index.own("park")
    together = dict.fromkeys(range(len(rows)), 0)
    assert [(one.word, len(one.members)) for one in parts_of(index, together, inside, {"park"})] == [("belysning", 6)]
    assert list(parts_of(index, together, inside, {"park", "belysning"})) == []
    assert list(parts_of(index, {i: i for i in together}, inside, {"park"})) == []


def test_subjects_of_leaves_what_a_watched_theme_explains(make_note: MakeNote) -> None:
    rows = corpus(make_note, BELYSNING)
    assert subjects(rows, [i for i, row in enumerate(rows) if "elysning" in row.text][:3]) == []


def test_subjects_of_leaves_a_word_that_scatters_and_has_no_name(make_note: MakeNote) -> None:
    rows = corpus(make_note, BELYSNING)
    index = index_of(rows)
    scattered = {i: number for number, i in enumerate(sorted(index.own("belysning")))}
    assert subjects_of(index, scattered, []) == ()


def test_subjects_of_are_not_two_for_the_same_passages(make_note: MakeNote) -> None:
    both = [(f"Belysning och lykta {i}", ("belysning", "lykta")) for i in range(2)]
    assert len(subjects(corpus(make_note, [*both, ("Lyktan", ("lykta",))]))) == 1


def test_subjects_of_are_not_two_of_one_root(make_note: MakeNote) -> None:
    said = [("De ungas skola", ("ung",)), ("Unga", ("ung",)), ("Ungdomen", ("ungdom",)), ("Ungdomar", ("ungdom",))]
    rows = corpus(make_note, said)
    (found,) = subjects_of(index_of(rows), dict.fromkeys(range(len(rows)), 0), ())
    assert (set(found.words), len(found.members)) == ({"ung", "ungdom"}, 12)


def test_subjects_of_gather_a_noun_of_doing_and_its_verb_where_the_noun_is_common(make_note: MakeNote) -> None:
    said = [
        ("Finansieringen", ("finansiering",)),
        ("Finansiering", ("finansiering",)),
        ("Vi finansierar", ("finansiera",)),
    ]
    assert subjects(corpus(make_note, said)) == [("Finansiering", 9)]
    mostly = [("En samling", ("samling",)), ("Vi samlar", ("samla",)), ("Att samla", ("samla",))]
    assert subjects(corpus(make_note, mostly)) == []


@pytest.mark.parametrize(("elsewhere", "found"), [(["Belysningen"], [("Belysning", 9)]), (["Annat"], [])])
def test_a_heading_of_one_meeting_names_what_another_speaks_of(
    make_note: MakeNote, elsewhere: list[str], found: list[tuple[str, int]]
) -> None:
    first = make_note(
        [f"Belysning {i}" for i in "abcd"] + [f"Trasig lampa {i}" for i in "abcd"],
        headings=("Belysning",),
        terms=[("belysning",)] * 4 + [("lampa",)] * 4,
    )
    rest = [f"Annat {i}x" for i in range(_OTHERS)]
    other = make_note(
        elsewhere + rest,
        id=2,
        source="b.txt",
        date="2031-02-01",
        terms=[(text.lower().removesuffix("en"),) for text in elsewhere] + [(text.lower(),) for text in rest],
    )
    rows = rows_of([first, other])
    scattered = {i: i for i in range(len(rows))}
    assert [(one.label, len(one.members)) for one in subjects_of(index_of(rows), scattered, ()) if one.recurs] == found


def test_subjects_of_take_the_compound_that_is_meant(make_note: MakeNote) -> None:
    said = [("En kontaktyta", ("kontaktyta",)), ("Kontaktytan", ("kontaktyta",)), ("Kontakten", ("kontakt",))]
    assert subjects(corpus(make_note, said)) == [("Kontaktyta", 6)]


def test_subjects_of_leave_unlike_things_that_end_alike(make_note: MakeNote) -> None:
    said = [("Brandstation", ("brandstation",)), ("Bensinstation", ("bensinstation",)), ("Stationen", ("station",))]
    assert "Station" not in {label for label, _ in subjects(corpus(make_note, said))}


@pytest.mark.parametrize(("heading", "found"), [("Belysning", True), ("Information", False)])
def test_a_report_is_no_meeting_but_bears_out_a_heading(make_note: MakeNote, heading: str, found: bool) -> None:
    said = [(f"Belysningen {i}", ("belysning",)) for i in range(4)] + [(f"Annat {i}x", (f"{i}x",)) for i in range(80)]
    terms = [terms for _, terms in said]
    notes = [
        make_note(
            [text for text, _ in said], date=f"203{i}-01-01", source=f"{i}", id=i, terms=terms, headings=(heading,)
        )
        for i in (1, 2)
    ]
    report = replace(notes[1].analysis, header=replace(notes[1].analysis.header, kind=NoteKind.REPORT))
    rows = rows_of([notes[0], replace(notes[1], analysis=report)])
    assert meetings_of(rows) == 1
    assert [size for _, size in subjects(rows_of(notes))] == [8]
    assert bool(subjects(rows)) == found


def test_least_occasions_grow_with_the_meetings_and_stop() -> None:
    assert [least_occasions(meetings) for meetings in (2, 5, 14, 400)] == [2, 2, 3, 3]


def test_keywords_of_are_written_forms_commonest_first(make_note: MakeNote) -> None:
    rows = corpus(make_note, [*BELYSNING, ("Gatubelysningen", ("gatubelysning",)), ("Belysningen", ("belysning",))])
    assert keywords_of(rows, ["belysning"]) == ("belysningen", "belysning", "gatubelysningen")


def test_subject_is_frozen() -> None:
    with pytest.raises(AttributeError):
        Subject("a", "A", frozenset(), frozenset()).word = "b"  # type: ignore[misc]
