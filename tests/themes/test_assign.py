"""Assignment: seeds, words and headings, each with its basis and strength."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from textmine.records import Basis, StoredNote, WatchedTheme
from textmine.settings import SHIPPED_THEMES
from textmine.themes.assign import subject_matches, watched_matches, words_found, words_of_theme
from textmine.themes.index import index_of
from textmine.themes.passages import rows_of
from textmine.themes.seeds import matcher_of, words_of
from textmine.themes.watched import watched_from

MakeNote = Callable[..., StoredNote]
BAD = WatchedTheme("bad", "Bad", ("simhall", "badplats"))
BOK = WatchedTheme("bok", "Böcker", ("bokbuss",))


def test_watched_matches_several_themes_or_none(make_note: MakeNote) -> None:
    rows = rows_of([make_note(["Simhallen, badplatsen och bokbussen", "Bokbussar", "Ingenting"])])
    matches = watched_matches(rows, [BOK, BAD])
    assert [(m.passage, m.theme, m.strength, m.basis) for m in matches] == [
        (rows[0].key, "bad", 0.75, Basis.SEED),
        (rows[0].key, "bok", 0.5, Basis.SEED),
        (rows[1].key, "bok", 0.5, Basis.SEED),
    ]


@pytest.mark.parametrize(
    ("headings", "named"),
    [
        (("Simhallen",), True),
        (("Simhallen", "Kostnader"), False),  # only the nearest heading counts
        (("Simhallen", "Dialog"), True),  # and past one that only says that people talk the next
        (("Simhallen", "Synpunkter i rådet", "Dialog"), True),
        (("Simhallen", "Beslutet skickas till"), False),
        (("Simhallen", "Dialog om broar"), False),
        (("Broar, cyklar, bilar och simhallen", "Dialog"), False),  # mostly something else
        (("Vi talade om allt möjligt denna kväll och om simhallen",), False),  # a sentence, no heading
        (("Simhallskväll i mars",), False),  # an evening, whatever is said about it
    ],
)
def test_watched_matches_by_heading(make_note: MakeNote, headings: tuple[str, ...], named: bool) -> None:
    matches = watched_matches(rows_of([make_note(["Öppet längre"], headings=headings)]), [BAD])
    assert [match.basis for match in matches] == [Basis.HEADING] * named
    assert all(0 < match.strength < 0.5 for match in matches)


def test_long_talk_leaves_its_heading_behind(make_note: MakeNote) -> None:
    passages = [f"Mening nummer {i}" for i in "abcdefghijklm"]
    for size, held in ((12, 12), (13, 0)):
        rows = rows_of([make_note(passages[:size], headings=("Simhallen", "Dialog"))])
        assert len(watched_matches(rows, [BAD])) == held


def test_watched_matches_by_what_the_label_names(make_note: MakeNote) -> None:
    rows = rows_of([make_note(["Brandbilen", "Simhallen"])])
    assert [m.passage for m in watched_matches(rows, [WatchedTheme("b", "Brandbilar", ("spruta",))])] == [rows[0].key]


def test_a_word_inside_a_longer_name_is_no_seed(make_note: MakeNote) -> None:
    note = make_note(["Simhallens vänner var med", "Simhallens tak"], people=["Simhallens vänner"])
    assert [m.passage[1] for m in watched_matches(rows_of([note]), [BAD])] == [26]
    named = WatchedTheme("v", "V", ("simhallens vänner",))
    assert [m.passage[1] for m in watched_matches(rows_of([note]), [named])] == [0]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Plats: simhallen", False),  # where the meeting is held
        ("Tid och plats: 18.00, simhallen\nSimhallen behöver ett nytt tak", True),
        ("Lokal: simhallen behöver ett nytt tak", True),
    ],
)
def test_the_place_of_a_meeting_is_no_seed(make_note: MakeNote, text: str, held: bool) -> None:
    assert bool(watched_matches(rows_of([make_note([text])]), [BAD])) == held


def test_words_found_are_surface_forms_commonest_first(make_note: MakeNote) -> None:
    rows = rows_of([make_note(["Simhallen", "Badplatserna", "simhallen"])])
    assert words_found(rows, BAD, 5) == ("simhallen", "badplatserna")
    assert words_found(rows, BOK, 5) == ("bokbuss",)


def test_subject_matches_by_word_and_by_heading(make_note: MakeNote) -> None:
    terms = [("volontär", "volontärcentrum"), ("fadder",), ("tack",)]
    note = make_note(["Volontärer på volontärcentrum", "Faddrar", "Tack"], headings=("Nya volontärer",), terms=terms)
    other = make_note(["Volontärerna", "Bassängen"], id=2, source="b.txt", terms=[("volontär",), ("bassäng",)])
    matches = subject_matches(index_of(rows_of([note, other])), "t-1", {"volontär"})
    assert [(m.passage[:2], m.strength, m.basis) for m in matches] == [
        ((2, 0), 0.5, Basis.SEED),
        ((1, 0), 0.75, Basis.SEED),
        ((1, 30), 0.4, Basis.HEADING),
    ]


def test_words_of_theme_are_the_dictionary_forms_of_its_keywords(make_note: MakeNote) -> None:
    rows = rows_of([make_note(["Volontärerna ringde"], terms=[("volontär", "ringa")])])
    assert words_of_theme(rows, ["volontärerna"]) == {"volontär"}


@pytest.mark.shared
def test_shipped_themes_on_the_annotated_passages(shared: Path) -> None:
    """Each named theme by its own words, those that only the heading shows left aside."""
    segments = json.loads((shared / "gold" / "segments.json").read_text("utf-8"))
    texts = {one["source"]: (shared / "notes" / one["source"]).read_bytes().decode() for one in segments}
    for theme in watched_from(SHIPPED_THEMES):
        matcher = matcher_of(theme)
        right = false = missed = 0
        for one in segments:
            if theme.id in one.get("context_only", []):
                continue
            hit = bool(matcher.find(words_of(texts[one["source"]][one["start"] : one["end"]])))
            want = theme.id in one["themes"]
            right, false, missed = right + (hit and want), false + (hit and not want), missed + (want and not hit)
        assert 2 * right / (2 * right + false + missed) >= 0.8, theme.id
