"""Records to rows and back, without a database."""

from __future__ import annotations

from hypothesis import given

from tests.store.strategies import analyses
from textmine.records import (
    Action,
    ActionKind,
    AttendanceStatus,
    Attendee,
    Basis,
    Header,
    NoteAnalysis,
    NoteKind,
    Quote,
    SourceText,
)
from textmine.store import rows, schema

TEXT = "Ordförande Alva Ek (Föreningen Snö). Alva Ek och Bo Sten återkommer."
ALVA, SNOW, BO = Quote(11, 18, "Alva Ek"), Quote(20, 34, "Föreningen Snö"), Quote(49, 56, "Bo Sten")
SOURCE = SourceText("a.txt", "0" * 64, "txt", TEXT, ())


def test_attendee_is_a_row_of_ends():
    attendee = Attendee(0, 35, TEXT[:35], ALVA, AttendanceStatus.PRESENT, SNOW, "ordförande", None, "Rådet")

    found = rows.part_rows(NoteAnalysis(SOURCE, Header(NoteKind.MINUTES), attendance=(attendee,)))

    assert found[schema.ATTENDANCE] == [
        {
            "position": 0,
            "start": 0,
            "end": 35,
            "name_start": 11,
            "name_end": 18,
            "status": "present",
            "affiliation_start": 20,
            "affiliation_end": 34,
            "role": "ordförande",
            "party": None,
            "group": "Rådet",
        }
    ]


def test_responsible_are_rows_by_their_parents_place():
    alone = Action(0, 5, TEXT[:5], ActionKind.TASK, Basis.RULE)
    both = Action(37, 68, TEXT[37:68], ActionKind.RETURNS, Basis.RULE, responsible=(ALVA, BO))

    found = rows.part_rows(NoteAnalysis(SOURCE, Header(NoteKind.MINUTES), actions=(alone, both)))

    assert found[schema.ACTION_RESPONSIBLE] == [
        {"of": 1, "position": 0, "start": 11, "end": 18},
        {"of": 1, "position": 1, "start": 49, "end": 56},
    ]


@given(analyses())
def test_rows_give_back_the_analysis(analysis):
    parts = rows.part_rows(analysis)

    assert set(parts) == set(rows.PARTS)
    assert rows.analysis_of(rows.note_row(analysis), parts) == analysis
