"""How many came: by the roster, by what a workshop's note says, never by a list of those who led the talks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.trends.making import note, snapshot
from textmine.records import AttendanceStatus, Attendee, NoteKind, Quote, StoredNote
from textmine.trends import turnout


def workshop(lines: str, *listed: tuple[str, str | None], kind: NoteKind = NoteKind.WORKSHOP) -> StoredNote:
    """A note in groups; listed are names of its first passage with their roles."""
    made = note(1, "2031-02-01", lines, bodies=())
    entries = []
    for name, role in listed:
        at = made.analysis.source_text.text.index(name)
        entries.append(
            Attendee(at, at + len(name), name, Quote(at, at + len(name), name), AttendanceStatus.PRESENT, role=role)
        )
    header = replace(made.analysis.header, kind=kind)
    return replace(made, analysis=replace(made.analysis, header=header, attendance=tuple(entries)))


@pytest.mark.parametrize(
    ("words", "number", "rough"),
    [
        ("Ungefär 60 personer deltog från föreningar, förvaltningar och partier.", 60, True),
        ("Kvällen hölls på Medborgarhuset och samlade 48 deltagare i fyra grupper.", 48, False),
        ("Ett sextiotal personer kom.", 60, True),
        ("Det kom cirka 35 deltagare till träffen.", 35, True),
        ("Antal deltagare: 27 personer", 27, False),
        ("37 personer från 22 föreningar deltog.", 37, False),
        ("Drygt hundra medborgare deltog i dialogen.", 100, True),
    ],
)
def test_a_workshops_note_says_how_many_came(words: str, number: int, rough: bool) -> None:
    made = workshop(f"{words}\n# Grupp 1\nSamtalsledare: [Vera Lindqvall]", ("Vera Lindqvall", "samtalsledare"))
    (one,) = turnout(snapshot(made))
    assert one.stated is not None
    assert (one.stated.number, one.stated.rough) == (number, rough)
    assert made.analysis.source_text.text[one.stated.quote.start : one.stated.quote.end] == one.stated.quote.text
    assert (one.present, one.absent, len(one.leaders)) == ((), (), 1)


@pytest.mark.parametrize(
    "words",
    [
        "Vi delades in i 8 grupper.",
        "Kommunen har 60 deltagande föreningar.",
        "Lokalen rymmer 60 personer.",
        "Projektet fick 60 000 kronor.",
        "Den 12 mars deltog rådet i mässan.",
    ],
)
def test_other_numbers_are_no_headcount(words: str) -> None:
    assert turnout(snapshot(workshop(f"{words}\n# Grupp 1\nTack."))) == ()


def test_what_is_said_in_a_group_or_in_minutes_is_of_another_occasion() -> None:
    assert turnout(snapshot(workshop("Kvällen.\n# Grupp 1\nUngefär 60 personer deltog i loppet."))) == ()
    assert turnout(snapshot(workshop("Ungefär 60 personer deltog i loppet.", kind=NoteKind.MINUTES))) == ()


def test_a_list_of_more_than_leaders_is_one_of_those_who_came() -> None:
    lines = "[Vera Lindqvall] och [Östen Ädelbrant]\n# Grupp 1\nTack."
    made = workshop(lines, ("Vera Lindqvall", "samtalsledare"), ("Östen Ädelbrant", None))
    (one,) = turnout(snapshot(made))
    assert (len(one.present), one.leaders, one.stated) == (2, (), None)
