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
    Decision,
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


def test_names_are_everything_that_may_name_an_entity():
    analysis = NoteAnalysis(
        SOURCE,
        Header(NoteKind.MINUTES, bodies=(Quote(0, 10, "Ordförande"),)),
        attendance=(Attendee(0, 35, TEXT[:35], ALVA, AttendanceStatus.PRESENT, SNOW),),
        decisions=(Decision(0, 5, TEXT[:5], Basis.RULE, decided_by=Quote(37, 44, "Alva Ek"), responsible=(BO,)),),
    )

    assert rows.names_of(analysis) == {(0, 10), (11, 18), (20, 34), (37, 44), (49, 56)}


@given(analyses())
def test_rows_give_back_the_analysis(analysis):
    parts = rows.part_rows(analysis)

    assert set(parts) == set(rows.PARTS)
    assert rows.analysis_of(rows.note_row(analysis), parts) == analysis


@given(analyses())
def test_every_span_and_quotation_is_checked(analysis):
    """As many spans are looked at before writing as there are pairs of ends in the rows."""
    stored = [rows.note_row(analysis), *(row for found in rows.part_rows(analysis).values() for row in found)]
    ends = [value for row in stored for name, value in row.items() if name == "end" or name.endswith("_end")]

    checked = [*rows.quotes_of(analysis), *rows.spans_of(analysis)]

    assert sorted(span.end for _, span in checked) == sorted(end for end in ends if end is not None)
