"""Trends: every figure is the length of its evidence."""

from __future__ import annotations

import hashlib
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textmine.judgements import place_of
from textmine.records import (
    AgendaItem,
    AttendanceStatus,
    Attendee,
    Basis,
    BlockKind,
    Decision,
    Entity,
    Header,
    Judgement,
    JudgementKind,
    Label,
    Mention,
    NoteAnalysis,
    NoteKind,
    Page,
    Passage,
    Quote,
    Resolution,
    Snapshot,
    SourceText,
    StoredNote,
    Theme,
    ThemeMatch,
    ThemeStatus,
)
from textmine.trends import (
    ThemeState,
    decisions_on,
    meetings,
    organisations_of,
    recurrence,
    series,
    standing,
    themes_beside,
    turnout,
)


def note_of(
    id: int, date: str | None, passages: int = 3, kind: NoteKind = NoteKind.MINUTES, **parts: object
) -> StoredNote:
    """A note of ten-letter passages, one item each; its text is its own."""
    text = "".join(f"{id:05}{place:05}" for place in range(passages))
    source = f"{date or 'odaterad'}_{id}.txt"
    return StoredNote(
        id,
        1,
        NoteAnalysis(
            SourceText(source, hashlib.sha256(text.encode()).hexdigest(), "txt", text, (Page(0, len(text), 1),)),
            Header(kind, date=date),
            passages=tuple(
                Passage(10 * place, 10 * place + 10, text[10 * place : 10 * place + 10], BlockKind.BULLET, item=place)
                for place in range(passages)
            ),
            **parts,  # type: ignore[arg-type]
        ),
    )


def match(id: int, place: int, theme: str = "bad") -> ThemeMatch:
    return ThemeMatch((id, 10 * place, 10 * place + 10), theme, 0.5, Basis.SEED)


def copy_of(note: StoredNote, id: int) -> StoredNote:
    source_text = replace(note.analysis.source_text, source=f"zz_{id}.txt")
    return replace(note, id=id, analysis=replace(note.analysis, source_text=source_text))


def test_meetings_are_days_and_undated_notes_stand_alone() -> None:
    notes = (
        note_of(1, "2031-05-05"),
        note_of(2, "2031-05-05", 2),
        note_of(3, "2031"),
        note_of(4, "2031", 2),
        note_of(5, None),
    )
    met = meetings(Snapshot((*notes, copy_of(notes[0], 9))))
    assert [(one.label, one.date, one.notes) for one in met] == [
        ("odaterad_5.txt", None, (5,)),
        ("2031", "2031", (3,)),
        ("2031", "2031", (4,)),
        ("2031-05-05", "2031-05-05", (1, 2)),
    ]


def test_recurrence_counts_meetings_not_mentions() -> None:
    notes = (
        note_of(1, "2031-02-01"),
        note_of(2, "2031-02-01", 4),  # the summons of the same day
        note_of(3, "2031-03-01", 5),
        note_of(4, "2031-04-01", 6),
        note_of(5, "2031-05-01", 7),
    )
    matches = (match(1, 0), match(1, 1), match(2, 3), match(4, 2), match(4, 2, "bok"), match(9, 0))
    seen = recurrence(Snapshot((*notes, copy_of(notes[3], 8)), matches=(*matches, match(8, 2))), "bad")
    assert [one.date for one in seen.meetings] == ["2031-02-01", "2031-04-01"]
    assert seen.of_meetings == 4
    assert len(seen.passages) == 4
    assert (seen.first, seen.last, seen.longest_silence_days) == ("2031-02-01", "2031-04-01", 59)
    assert [one.date for one in seen.since] == ["2031-05-01"]
    assert [(one.source, len(one.passages), len(one.of)) for one in seen.occurrences] == [
        ("2031-02-01_1.txt", 2, 3),
        ("2031-02-01_2.txt", 1, 4),
        ("2031-04-01_4.txt", 1, 6),
    ]
    assert seen.notes == ("2031-02-01_1.txt", "2031-02-01_2.txt", "2031-04-01_4.txt")


def test_recurrence_of_an_unknown_theme_and_of_an_empty_store() -> None:
    for snapshot, of in ((Snapshot(), 0), (Snapshot((note_of(1, "2031-02-01"),)), 1)):
        seen = recurrence(snapshot, "okänt")
        assert (seen.meetings, seen.of_meetings, seen.first, seen.since) == ((), of, None, ())


@pytest.mark.parametrize(
    ("held", "days"),
    [((0, 1, 2), None), ((0, 2), 59), ((0,), None), ((0, 3), 89), ((0, 2, 3), 59), ((1, 3), None)],
)
def test_longest_silence_needs_a_dated_meeting_without_the_theme(held: tuple[int, ...], days: int | None) -> None:
    dates = ("2031-02-01", "2031", "2031-03-01", "2031-04-01", "2031-05-01")
    notes = tuple(note_of(id, date, 1 + id) for id, date in enumerate(dates, start=1))
    by_place = {0: 1, 1: 3, 2: 4, 3: 5}
    snapshot = Snapshot(notes, matches=tuple(match(by_place[place], 0) for place in held))
    assert recurrence(snapshot, "bad").longest_silence_days == (61 if held == (1, 3) else days)


def test_series_has_every_meeting_and_the_groups_of_a_workshop() -> None:
    workshop = note_of(1, "2031-02-01", 4, NoteKind.WORKSHOP)
    snapshot = Snapshot((workshop, note_of(2, "2031-03-01")), matches=(match(1, 0), match(1, 3)))
    first, second = series(snapshot, "bad")
    assert (len(first.passages), len(first.of_passages), first.groups) == (2, 4, ((1, 0), (1, 3)))
    assert (second.passages, len(second.of_passages), second.groups) == ((), 3, ())


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from(["2031-02-01", "2031-03-01", "2031", None]), st.integers(1, 4)), max_size=6),
    st.sets(st.tuples(st.integers(1, 6), st.integers(0, 3)), max_size=8),
    st.randoms(use_true_random=False),
)
def test_numbers_add_up_in_any_order(
    shapes: list[tuple[str | None, int]], places: set[tuple[int, int]], dice: random.Random
) -> None:
    notes = [note_of(id, date, size) for id, (date, size) in enumerate(shapes, start=1)]
    matches = [match(id, place) for id, place in sorted(places) if id <= len(notes) and place < shapes[id - 1][1]]
    snapshot = Snapshot(tuple(notes), matches=tuple(matches))
    seen, points = recurrence(snapshot, "bad"), series(snapshot, "bad")
    assert sorted(seen.passages) == sorted(one.passage for one in matches)
    assert [key for point in points for key in point.passages] == list(seen.passages)
    assert sum(len(one.passages) for one in seen.occurrences) == len(seen.passages)
    assert sum(len(point.of_passages) for point in points) == sum(size for _, size in shapes)
    assert len(points) == seen.of_meetings >= len(seen.meetings)
    dice.shuffle(notes)
    dice.shuffle(matches)
    shuffled = Snapshot(tuple(notes), matches=tuple(matches))
    assert recurrence(shuffled, "bad") == seen
    assert series(shuffled, "bad") == points


def test_organisations_and_themes_beside_open_to_passages() -> None:
    mentions = tuple(Mention(at, at + 3, "xxx", Label.ORG, Basis.RULE) for at in (0, 4, 12, 25))
    note = note_of(1, "2031-02-01", mentions=mentions)
    resolution = Resolution(
        (Entity("o-1", Label.ORG, "Ett"), Entity("o-2", Label.ORG, "Två"), Entity("p-1", Label.PERSON, "Tre")),
        {(1, 0, 3): "o-1", (1, 4, 7): "p-1", (1, 12, 15): "o-2", (1, 25, 28): "o-2"},
    )
    matches = (match(1, 0), match(1, 1), match(1, 2), match(1, 2, "bok"), match(1, 0, "cykel"), match(1, 2, "cykel"))
    snapshot = Snapshot((note,), resolution, matches=matches)
    assert [(one.id, one.passages) for one in organisations_of(snapshot, "bad")] == [
        ("o-2", ((1, 10, 20), (1, 20, 30))),
        ("o-1", ((1, 0, 10),)),
    ]
    assert [(one.id, len(one.passages)) for one in themes_beside(snapshot, "bad")] == [("cykel", 2), ("bok", 1)]


def test_decisions_on_leaves_formal_ones_out() -> None:
    decisions = (
        Decision(0, 5, "00001", Basis.RULE),
        Decision(6, 9, "000", Basis.RULE, formal=True),
        Decision(10, 15, "00001", Basis.RULE),
    )
    snapshot = Snapshot((note_of(1, "2031-02-01", decisions=decisions),), matches=(match(1, 0),))
    assert decisions_on(snapshot, "bad") == ((1, 0, 5),)


def about(title: str, **more: object) -> Snapshot:
    """A note with one point of that heading, and under it a passage on nothing in particular with a decision."""
    text = "0" * 40
    made = note_of(1, "2031-02-01", 4, decisions=(Decision(30, 35, "00000", Basis.RULE, 0, **more),))  # type: ignore[arg-type]
    item = AgendaItem(0, len(text), Quote(0, len(title), title))
    made = replace(made, analysis=replace(made.analysis, items=(item,)))
    theme = Theme("bad", "Badplatsen", ThemeStatus.FOUND, ("badet",))
    return Snapshot((made,), themes=(theme,), matches=(match(1, 0),))


@pytest.mark.parametrize(
    ("title", "held"), [("Frågan om badet", 1), ("Badplatsen", 1), ("Badrummen", 0), ("Övrigt", 0)]
)
def test_a_decision_below_a_heading_that_names_the_theme_is_on_it(title: str, held: int) -> None:
    shot = about(title)
    assert len(decisions_on(shot, "bad")) == held
    state = standing(shot, "bad", series(shot, "bad")).state
    assert state is (ThemeState.DECIDED if held else ThemeState.OPEN)


def test_what_is_retold_settles_nothing() -> None:
    shot = about("Frågan om badet", reported=True)
    found = standing(shot, "bad", series(shot, "bad"))
    assert (found.state, found.decisions) == (ThemeState.OPEN, ())
    assert len(decisions_on(shot, "bad")) == 1


def test_a_decision_that_somebody_has_put_aside_is_not_on_the_theme() -> None:
    shot = about("Frågan om badet")
    (made,) = shot.notes
    refused = Judgement(
        JudgementKind.PASSAGE_THEME, "no", "vera", "2031-03-01T10:00:00Z", "bad", place=place_of(made, 30, 40)
    )
    assert decisions_on(replace(shot, judgements=(refused,)), "bad") == ()


def test_turnout_counts_a_person_of_a_meeting_once() -> None:
    def attendee(at: int, name: str, status: AttendanceStatus) -> Attendee:
        return Attendee(at, at + 9, name, Quote(at, at + len(name), name), status)

    summons = note_of(1, "2031-02-01", attendance=(attendee(0, "Berit Ek", AttendanceStatus.ABSENT),))
    minutes = note_of(
        2,
        "2031-02-01",
        4,
        attendance=(
            attendee(0, "Berit Ek", AttendanceStatus.PRESENT),
            attendee(10, "Ove Alm", AttendanceStatus.ABSENT),
        ),
    )
    (one,) = turnout(Snapshot((summons, minutes, note_of(3, "2031-03-01", 5))))
    assert (one.present, one.absent) == (((2, 0, 9),), ((2, 10, 19),))
    same = Resolution(entity_of={(1, 0, 8): "p-1", (2, 0, 8): "p-1", (2, 10, 17): "p-1"})
    (one,) = turnout(Snapshot((summons, minutes), same))
    assert (len(one.present), len(one.absent)) == (1, 0)
