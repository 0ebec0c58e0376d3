"""Where stems stand, how high they are, and that none covers another."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textmine.report.charts import Point, span_of, timeline, year_of

dates = st.one_of(
    st.dates().map(str).filter(lambda day: day >= "1900"),
    st.integers(1900, 2100).map(str),
    st.tuples(st.integers(1900, 2100), st.integers(1, 12)).map(lambda ym: f"{ym[0]}-{ym[1]:02}"),
)


def chart_of(points: list[Point]):  # type: ignore[no-untyped-def]
    years = span_of([point.date for point in points])
    assert years is not None
    return timeline(points, years, width=480, height=132, labels=True)


@given(st.lists(st.tuples(dates, st.integers(0, 99)), min_size=1, max_size=40))
def test_stems_stay_inside_in_order_and_apart(rows: list[tuple[str, int]]) -> None:
    points = [Point(date, value, 100, "möte") for date, value in rows]
    chart = chart_of(points)
    xs = [stem.x for stem in chart.stems]
    assert len(xs) == len(points)
    assert all(chart.left <= x <= chart.right for x in xs)
    assert all(b - a >= 8.7 for a, b in pairwise(xs))
    assert all(0 <= stem.y <= chart.base for stem in chart.stems)


def test_heights_are_in_proportion_and_zero_lies_on_the_base_line() -> None:
    chart = chart_of([Point("2021-01-10", 4, 9, "a"), Point("2022-01-10", 2, 9, "b"), Point("2023-01-10", 0, 9, "c")])
    heights = [round(chart.base - stem.y) for stem in chart.stems]
    assert heights == [100, 50, 0]
    assert [stem.label for stem in chart.stems] == [True, True, False]


def test_a_gap_in_time_is_a_gap_in_the_picture() -> None:
    chart = chart_of([Point("2015-06-01", 1, 1, "a"), Point("2016-06-01", 1, 1, "b"), Point("2024-06-01", 1, 1, "c")])
    first, second, third = (stem.x for stem in chart.stems)
    assert (third - second) / (second - first) == pytest.approx(8, abs=0.1)


@pytest.mark.parametrize(("first", "last", "named"), [("2021", "2024", 4), ("1990", "2024", 7)])
def test_years_are_named_where_there_is_room(first: str, last: str, named: int) -> None:
    chart = chart_of([Point(first, 1, 1, "a"), Point(last, 1, 1, "b")])
    assert sum(bool(tick.label) for tick in chart.ticks) == named


def test_nothing_to_place() -> None:
    assert timeline([], (2020, 2021), width=100, height=50, labels=False) is None
    assert span_of([]) is None


@pytest.mark.parametrize(("iso", "year"), [("2022", 2022.5), ("2024-02", 2024.124), ("2022-01-01", 2022.001)])
def test_year_of(iso: str, year: float) -> None:
    assert year_of(iso) == pytest.approx(year, abs=0.001)
