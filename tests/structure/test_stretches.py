from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from textmine.records import Span
from textmine.structure.stretches import Stretches

spans = st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def test_a_long_stretch_before_shorter_ones_is_not_missed() -> None:
    found = Stretches.of([Span(6, 7), Span(0, 30), Span(3, 4)]).over(Span(20, 21))
    assert found == Span(0, 30)


def test_a_row_must_run_over_both_places() -> None:
    rows = Stretches.of([Span(0, 5), Span(5, 12)])
    assert rows.over(Span(4, 6), Span(10, 14)) == Span(5, 12)
    assert rows.over(Span(0, 2), Span(10, 14)) is None


@given(st.lists(spans), spans)
def test_same_as_asking_each(many: list[Span], place: Span) -> None:
    ordered = sorted(many, key=lambda span: (span.start, span.end))
    assert Stretches.of(many).over(place) == next((span for span in ordered if span.overlaps(place)), None)
    assert Stretches.of(many).inside(place) == next((span for span in ordered if place.contains(span)), None)
