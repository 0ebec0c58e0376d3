"""Words give way to others, and every record of the note follows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from textmine.records import Basis, Label, Mention, Quote, Span
from textmine.report.public.edits import Edit, Edited

TEXT = st.text(alphabet="abcåä \n", max_size=60)


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, list[Edit], list[Span]]:
    text = draw(TEXT)
    places = st.integers(0, len(text))
    spans = [Span(*sorted((draw(places), draw(places)))) for _ in range(draw(st.integers(0, 6)))]
    edits = [Edit(span.start, span.end, draw(st.sampled_from(["", "X", "LEDAMOT"]))) for span in spans]
    return text, edits, [Span(*sorted((draw(places), draw(places)))) for _ in range(3)]


@given(cases())
def test_what_no_edit_touches_reads_as_before(case: tuple[str, list[Edit], list[Span]]) -> None:
    text, edits, records = case
    edited = Edited(text, edits)
    for record in records:
        start, end = edited.start(record.start), edited.end(record.end)
        if not any(record.overlaps(edit) for edit in edits):
            assert edited.text[start:end] == text[record.start : record.end]
        if record.start < record.end:
            assert start <= end


@given(cases())
def test_the_text_is_the_old_one_between_the_edits(case: tuple[str, list[Edit], list[Span]]) -> None:
    text, edits, _ = case
    edited = Edited(text, edits)
    assert Edited(text, edits[::-1]).text == edited.text
    for edit in edited.edits:
        assert edited.text[edited.start(edit.start) : edited.end(edit.end)] == edit.words
    kept = len(text) - sum(edit.end - edit.start for edit in edited.edits)
    assert len(edited.text) == kept + sum(len(edit.words) for edit in edited.edits)


def test_a_record_that_begins_inside_an_edit_takes_all_of_it() -> None:
    text = "Vera Lindqvall talade."
    edited = Edited(text, [Edit(0, 14, "Ordförande 1")])
    moved = edited.moved(Mention(5, 14, "Lindqvall", Label.PERSON, Basis.MODEL), str)
    assert moved == Mention(0, 12, "Ordförande 1", Label.PERSON, Basis.MODEL)
    assert edited.moved(Quote.of(text, 0, 22), str).text == "Ordförande 1 talade."
    assert edited.covering(Span(5, 14)) == Edit(0, 14, "Ordförande 1")
    assert edited.covering(Span(5, 16)) is None
