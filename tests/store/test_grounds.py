"""What an analysis rests on: nothing that is stored goes unchecked."""

from __future__ import annotations

from hypothesis import given

from tests.store.strategies import analyses
from textmine.records import (
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
from textmine.store import grounds, rows

TEXT = "Ordförande Alva Ek (Föreningen Snö). Alva Ek och Bo Sten återkommer."
ALVA, SNOW, BO = Quote(11, 18, "Alva Ek"), Quote(20, 34, "Föreningen Snö"), Quote(49, 56, "Bo Sten")
SOURCE = SourceText("a.txt", "0" * 64, "txt", TEXT, ())


def test_names_are_everything_that_may_name_an_entity():
    analysis = NoteAnalysis(
        SOURCE,
        Header(NoteKind.MINUTES, bodies=(Quote(0, 10, "Ordförande"),)),
        attendance=(Attendee(0, 35, TEXT[:35], ALVA, AttendanceStatus.PRESENT, SNOW),),
        decisions=(Decision(0, 5, TEXT[:5], Basis.RULE, decided_by=Quote(37, 44, "Alva Ek"), responsible=(BO,)),),
    )

    assert grounds.names_of(analysis) == {(0, 10), (11, 18), (20, 34), (37, 44), (49, 56)}


@given(analyses())
def test_every_span_and_quotation_is_checked(analysis):
    """As many spans are looked at before writing as there are pairs of ends in the rows."""
    stored = [rows.note_row(analysis), *(row for found in rows.part_rows(analysis).values() for row in found)]
    ends = [value for row in stored for name, value in row.items() if name == "end" or name.endswith("_end")]

    checked = [*grounds.quotes_of(analysis), *grounds.spans_of(analysis)]

    assert sorted(span.end for _, span in checked) == sorted(end for end in ends if end is not None)
