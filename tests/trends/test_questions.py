"""Which names to ask about: likeness ranks, what hangs on the answer ranks more, what is settled is not asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.trends.making import note, snapshot
from textmine.judgements import place_of
from textmine.records import (
    AttendanceStatus,
    Attendee,
    Basis,
    Judgement,
    JudgementKind,
    Lineage,
    LineageKind,
    Place,
    Quote,
    Snapshot,
)
from textmine.trends import open_questions


def asked(shot: Snapshot) -> set[frozenset[str]]:
    names = {entity.id: entity.name for entity in shot.resolution.entities}
    return {frozenset((names[one.subject], names[one.other])) for one in open_questions(shot)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lars Hedvall", "Lasse Hedvall"),
        ("Sara Flodmark", "Sara Flodmark-Ek"),
        ("Sara Flodmark", "Flodmark Sara"),
        ("Kristina Björklund", "Christina Björklund"),
        ("O:Hembygdsföreningen Lunda", "O:Lunda hembygdsföreningen"),
        ("O:Trygga Ungas Nätverk", "O:TUN"),
        ("O:Föreningsenheten", "O:Föreningsstödsenheten"),
        ("O:Verdandi", "O:Verdandi Lunda"),
    ],
)
def test_names_that_may_be_one_are_asked_about(one: str, other: str) -> None:
    shot = snapshot(note(1, "2031-02-01", f"[{one}] kom."), note(2, "2031-03-01", f"[{other}] kom."))
    assert asked(shot) == {frozenset((one.removeprefix("O:"), other.removeprefix("O:")))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sara Flodmark", "Erik Flodmark"),
        ("Sara Flodmark", "Sara Björk"),
        ("O:Kulturnämnden", "O:Tekniska nämnden"),
        ("O:Lunda scoutkår", "O:Lunda ridklubb"),
        ("Lunda Ek", "O:Lunda Ek"),
    ],
)
def test_names_of_different_ones_are_not(one: str, other: str) -> None:
    shot = snapshot(note(1, "2031-02-01", f"[{one}] kom."), note(2, "2031-03-01", f"[{other}] kom."))
    assert asked(shot) == set()


def test_what_most_hangs_on_stands_first() -> None:
    shot = snapshot(
        note(1, "2031-02-01", "[Lars Hedvall] kom. [Anders Ek] kom. [Anders Ek] gick."),
        note(2, "2031-03-01", "{[Lasse Hedvall] bakar|task|}\n[Ante Ek] gick. [Ante Ek] kom."),
    )
    first, second = open_questions(shot)
    assert (first.mentions, first.promises, second.mentions, second.promises) == (1, 1, 2, 0)
    assert first.weight > second.weight
    assert first.id != second.id
    assert open_questions(replace(shot, notes=shot.notes[::-1])) == (first, second)


def test_what_is_settled_is_not_asked() -> None:
    one = note(1, "2031-02-01", "[Lars Hedvall] kom.")
    other = note(2, "2031-03-01", "[Lasse Hedvall] kom.")
    shot = snapshot(one, other)
    (question,) = open_questions(shot)
    for value in ("different", "unsure"):
        judgement = Judgement(
            JudgementKind.SAME, value, "anna", "2031-04-01T10:00:00Z", question.other, question.subject
        )
        assert open_questions(replace(shot, judgements=(judgement,))) == ()

    def place(of: int) -> Place:
        whole = (one, other)[of]
        return place_of(whole, *((whole.analysis.mentions[1].start, whole.analysis.mentions[1].end)))

    moved = Judgement(JudgementKind.SAME, "different", "anna", "2031-04-01T10:00:00Z", "p-x", "p-y", place(0))
    assert open_questions(replace(shot, judgements=(replace(moved, other_place=place(1)),))) == ()


def test_whoever_stand_on_one_roster_are_two_and_a_lineage_is_no_question() -> None:
    both = note(1, "2031-02-01", "[Lars Hedvall] kom. [Lasse Hedvall] kom.")
    listed = tuple(
        Attendee(m.start, m.end, m.text, Quote(m.start, m.end, m.text), AttendanceStatus.PRESENT)
        for m in both.analysis.mentions[1:]
    )
    both = replace(both, analysis=replace(both.analysis, attendance=listed))
    assert asked(snapshot(both)) == set()
    shot = snapshot(note(1, "2031-02-01", "[O:Föreningsenheten] kom. [O:Föreningsstödsenheten] gick."))
    (question,) = open_questions(shot)
    link = Lineage(question.subject, question.other, LineageKind.RENAMED, None, Basis.RULE)
    assert open_questions(replace(shot, resolution=replace(shot.resolution, lineage=(link,)))) == ()
