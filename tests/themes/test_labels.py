"""Labels: a noun or a phrase as the notes write it, in a form that suits a heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from textmine.records import StoredNote
from textmine.themes.labels import heading_of, label_of, label_seeds, lexicon_of
from textmine.themes.passages import rows_of

MakeNote = Callable[..., StoredNote]


def label(make_note: MakeNote, word: str, said: Sequence[tuple[str, tuple[str, ...]]], heading: str = "") -> str:
    """The label of a word that two meetings speak of in the same way."""
    texts, terms = [text for text, _ in said], [terms for _, terms in said]
    notes = [
        make_note(texts, date=date, source=date, id=i, terms=terms, headings=(heading,) if heading else ())
        for i, date in enumerate(("2031-01-01", "2031-02-01"))
    ]
    rows = rows_of(notes)
    return label_of(word, rows, lexicon_of(rows))


@pytest.mark.parametrize(
    ("word", "texts", "expected"),
    [
        ("volontär", ["En volontär", "Volontär söks", "Volontärer"], "Volontärer"),  # what can be counted
        ("klimat", ["Klimat", "Klimatet"], "Klimat"),
        ("överenskommelse", ["Överenskommelsen"] * 3 + ["En överenskommelse"], "Överenskommelsen"),  # there is but one
        ("trygghet", ["Trygga gator", "Tryggare", "Trygghet"], "Trygghet"),  # the quality, whatever is said more
        ("ung", ["De unga", "Det är ungas", "Unga"], "Unga"),  # an adjective used as a noun
        ("rolig", ["Roligt", "En rolig dag"], ""),
        ("hitta", ["Hitta rätt", "Att hitta rätten"], ""),  # a verb has no phrase of its own
    ],
)
def test_label_of_one_word(make_note: MakeNote, word: str, texts: list[str], expected: str) -> None:
    assert label(make_note, word, [(text, (word,)) for text in texts]) == expected


def test_label_of_takes_the_phrase_that_most_passages_share(make_note: MakeNote) -> None:
    said = [("Psykisk hälsa", ("psykisk", "hälsa")), ("Den psykiska hälsan", ("psykisk", "hälsa"))]
    assert label(make_note, "psykisk", said) in {"Psykisk hälsa", "Psykiska hälsan"}
    assert label(make_note, "hälsa", said) in {"Psykisk hälsa", "Psykiska hälsan"}


def test_label_of_reads_headings(make_note: MakeNote) -> None:
    said = [("Digitalt utanförskap", ("digital",)), ("Nya datorer", ("dator",))]
    assert label(make_note, "digital", said, heading="Digital delaktighet") == "Digital delaktighet"


def test_label_of_a_short_word_is_the_longer_that_is_meant(make_note: MakeNote) -> None:
    said = [("Ungdomspanelen", ("ungdomspanel",)), ("Panelen sade", ("panel",)), ("Panelen", ("panel",))]
    assert label(make_note, "panel", said) == "Ungdomspanelen"


def test_heading_of_is_the_nearest_that_names_a_matter(make_note: MakeNote) -> None:
    for headings, expected in (
        (("Belysning", "Cykelvägar"), "Cykelvägar"),
        (("Belysning", "Synpunkter i gruppen", "Grupp 2"), "Belysning"),
        (("Information",), ""),
        ((), ""),
    ):
        (row,) = rows_of([make_note(["Något"], headings=headings)])
        assert heading_of(row) == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Lokaler", ("Lokaler",)),
        ("Barn, unga och de äldre i kommunen", ("Barn", "unga", "äldre")),
        ("En väg in och lotsning", ("väg in", "lotsning")),  # a phrase says more than its words
        ("Tid, roller och samverkan", ()),  # words of form, and what everybody does
        (
            "Krav på anslutning för bidrag och lokaler",
            ("Krav på anslutning",),
        ),  # the complement is no matter of its own
        ("Förankring i kommunen – från ord till handling", ("Förankring",)),
        ("", ()),
    ],
)
def test_label_seeds_are_what_a_heading_names(label: str, expected: tuple[str, ...]) -> None:
    assert label_seeds(label) == expected
