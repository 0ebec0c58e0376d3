"""The invariant of evidence: every figure about themes, in the export and on the pages, has its passages listed, and they add
up to it, whatever the notes.
"""

from __future__ import annotations

import hashlib
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from textmine.records import (
    Basis,
    BlockKind,
    Decision,
    Header,
    Label,
    Mention,
    NoteAnalysis,
    NoteKind,
    Page,
    Passage,
    PassageKey,
    Snapshot,
    SourceText,
    StoredNote,
    Theme,
    ThemeMatch,
    ThemeStatus,
    ThemeTrial,
)
from textmine.report.contexts.courses import courses
from textmine.report.contexts.method import method_page
from textmine.report.contexts.themes import ThemePage, theme_page
from textmine.report.export import export_document
from textmine.report.site import site_of

_WORDS = "Badet är öppet"
_STEP = len(_WORDS) + 1
_THEMES = ("bad", "bok", "park")
_DATES = st.sampled_from(["2031-02-03", "2031-02-04", "2031-09-01", "2032-05", "2033", None])


@st.composite
def snapshots(draw: st.DrawFn) -> Snapshot:
    """Up to six notes of up to five passages, some of them copies or of one day, with themes, decisions and names at random."""
    notes: list[StoredNote] = []
    for id_ in range(1, draw(st.integers(1, 6)) + 1):
        size = draw(st.integers(1, 5))
        text = "\n".join([_WORDS] * size)
        sha256 = hashlib.sha256(str(draw(st.integers(1, 5))).encode()).hexdigest()
        like = next((note for note in notes if note.analysis.source_text.sha256 == sha256), None)
        header = Header(draw(st.sampled_from(list(NoteKind))), date=draw(_DATES))
        headings = draw(st.sampled_from([(), ("Kommunen",), ("Föreningar",)]))
        spans = [(at * _STEP, at * _STEP + len(_WORDS)) for at in range(size)]
        analysis = NoteAnalysis(
            SourceText(f"{id_}.txt", sha256, "txt", text, (Page(0, len(text), 1),)),
            header,
            passages=tuple(Passage(a, b, _WORDS, BlockKind.BULLET, headings=headings) for a, b in spans),
            mentions=(Mention(0, 5, "Badet", Label.ORG, Basis.RULE),) if draw(st.booleans()) else (),
            decisions=(Decision(0, len(_WORDS), _WORDS, Basis.RULE),) if draw(st.booleans()) else (),
        )
        if like is not None:  # a copy says what its original says
            source = SourceText(
                f"{id_}.txt", sha256, "txt", like.analysis.source_text.text, like.analysis.source_text.pages
            )
            analysis = NoteAnalysis(source, like.analysis.header, passages=like.analysis.passages)
        notes.append(StoredNote(id_, 1, analysis))
    keys = [(note.id, one.start, one.end) for note in notes for one in note.analysis.passages]
    pairs = draw(st.lists(st.tuples(st.sampled_from(keys), st.sampled_from(_THEMES)), unique=True, max_size=15))
    moved = tuple(draw(st.lists(st.sampled_from(keys), unique=True, max_size=4)))
    trial = ThemeTrial("night", "", None, 0.5, 0.5, moved, (), len(keys), ("bad",), (), ())
    return Snapshot(
        tuple(sorted(notes, key=lambda note: (note.date or "", note.source))),
        themes=tuple(Theme(theme, theme.capitalize(), ThemeStatus.WATCHED) for theme in _THEMES),
        matches=tuple(ThemeMatch(key, theme, 0.5, Basis.SEED) for key, theme in pairs),
        trials=(trial,),
    )


def counted(snapshot: Snapshot) -> dict[str, list[PassageKey]]:
    """The passages of each theme, a copy of a file that has come before left out."""
    seen: set[str] = set()
    first = set()
    for note in snapshot.notes:
        if note.analysis.source_text.sha256 not in seen:
            seen.add(note.analysis.source_text.sha256)
            first.add(note.id)
    held: dict[str, list[PassageKey]] = {theme: [] for theme in _THEMES}
    for match in snapshot.matches:
        if match.passage[0] in first:
            held[match.theme].append(match.passage)
    return held


@given(snapshots())
@settings(max_examples=60)
def test_the_figures_of_the_export_are_its_passages(snapshot: Snapshot) -> None:
    document = export_document(snapshot)
    held = counted(snapshot)
    once = {note["sha256"]: note for note in reversed(document["notes"])}.values()
    listed = Counter(theme["id"] for note in once for one in note["passages"] for theme in one["themes"])
    notes = {note["source"]: note for note in document["notes"]}
    for theme in document["themes"]:
        assert theme["passages"] == len(held[theme["id"]]) == listed[theme["id"]]
        assert theme["passages"] == sum(row["passages"] for row in theme["occurrences"])
        assert theme["notes"] == len(theme["occurrences"])
        assert theme["meetings"] <= theme["notes"]
        for row in theme["occurrences"]:
            passages = notes[row["source"]]["passages"]
            assert row["of"] == len(passages)
            assert row["passages"] == sum(theme["id"] in {each["id"] for each in one["themes"]} for one in passages)


@given(snapshots())
@settings(max_examples=60)
def test_the_figures_of_a_theme_are_its_quotations(snapshot: Snapshot) -> None:
    site = site_of(snapshot)
    held = counted(snapshot)
    for course in courses(site):
        page = theme_page(site, course)
        numbers = quotations(page)
        assert sorted(numbers) == list(range(1, len(held[course.theme.id]) + 1))
        assert page.row.passages == len(numbers)
        if page.voices:
            assert sorted(number for side in page.voices for number in side.numbers) == sorted(numbers)
        for each in (*page.returned, *page.organisations, *page.people, *page.beside):
            assert each.numbers
            assert set(each.numbers) <= set(numbers)


@given(snapshots())
@settings(max_examples=30)
def test_the_figures_of_the_trials_are_their_passages(snapshot: Snapshot) -> None:
    (row,) = method_page(site_of(snapshot)).trials
    assert len(row.moved) == len(row.trial.moved)
    assert [(cite.start, cite.end) for cite in row.moved] == [key[1:] for key in row.trial.moved]


def quotations(page: ThemePage) -> list[int]:
    return [quote.number for step in page.steps for quote in step.quotes]
