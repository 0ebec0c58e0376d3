"""Periods, shares with their intervals, and changes."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textmine.trends.occasions import Meeting
from textmine.trends.periods import FEWEST, Period, Share, change, gaps, meetings_in, period


def met(*dates: str | None) -> tuple[Meeting, ...]:
    return tuple(Meeting(date or "?", date, (number,)) for number, date in enumerate(dates))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020-2023", "2020-01-01", "2023-12-31"),
        (" 2020–2023 ", "2020-01-01", "2023-12-31"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-02", "2022-02-01", "2022-02-28"),
        ("2022-07..2023-06", "2022-07-01", "2023-06-30"),
        ("2022-07-04..2023-06-15", "2022-07-04", "2023-06-15"),
    ],
)
def test_a_period_is_read_as_people_write_it(text: str, first: str, last: str) -> None:
    assert period(text) == Period(dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize("text", ["", "2023-2020", "2022-13", "0000", "förra året", "2022-07..", "20222023"])
def test_what_names_no_period_is_none(text: str) -> None:
    assert period(text) is None


def test_a_label_reads_back() -> None:
    for text in ("2020-2023", "2022", "2022-07-04..2023-06-15"):
        one = period(text)
        assert one is not None
        assert one.label == text
        assert period(one.label) == one


def test_a_note_that_gives_a_year_only_counts_where_the_whole_year_does() -> None:
    half = period("2022-07..2023-06")
    assert half is not None
    assert not half.holds("2022")
    assert half.holds("2022-07")
    assert not half.holds(None)
    years = period("2022-2023")
    assert years is not None
    assert (
        meetings_in(met("2021-12-31", "2022", "2023-12-31", None), years) == met("2021-12-31", "2022", "2023-12-31")[1:]
    )


def test_gaps_are_told_up_to_what_is_known() -> None:
    years = period("2022-2023")
    assert years is not None
    known = met("2022-03-01", "2022-12-01", "2023-02-01")
    assert gaps(known, years, dt.date(2023, 2, 1)) == ((dt.date(2022, 3, 1), dt.date(2022, 12, 1)),)
    assert gaps(known, years) == (
        (dt.date(2022, 3, 1), dt.date(2022, 12, 1)),
        (dt.date(2023, 2, 1), dt.date(2023, 12, 31)),
    )


def test_a_meeting_of_which_the_day_is_not_known_may_lie_anywhere_in_its_month_or_year() -> None:
    years = period("2022-2024")
    assert years is not None
    assert gaps(met("2022-03-01", "2022-09", "2023"), years) == (
        (dt.date(2022, 3, 1), dt.date(2022, 9, 1)),
        (dt.date(2023, 12, 31), dt.date(2024, 12, 31)),
    )


def test_intervals_as_published() -> None:
    """Newcombe 1998 (Statistics in Medicine 17:857-872 and 873-890): 81/263, and 56/70 against 48/80."""
    low, high = Share(81, 263).interval
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)
    found = change(Share(48, 80), Share(56, 70))
    assert found is not None
    assert (round(found.difference, 4), round(found.low, 4), round(found.high, 4)) == (0.2, 0.0524, 0.3339)
    assert found.sure


def test_too_few_meetings_tell_no_change() -> None:
    assert change(Share(0, FEWEST - 1), Share(FEWEST, FEWEST)) is None
    assert change(Share(0, 40), Share(FEWEST - 1, FEWEST - 1)) is None


def test_the_fewest_is_where_one_of_them_differs_from_all_but_one() -> None:
    at_fewest = change(Share(1, FEWEST), Share(FEWEST - 1, FEWEST))
    assert at_fewest is not None
    assert at_fewest.sure
    one_less = 5
    low = Share(one_less - 1, one_less).interval[0], Share(1, one_less).interval[1]
    assert 0.6 - ((0.8 - low[0]) ** 2 + (low[1] - 0.2) ** 2) ** 0.5 < 0


@given(st.integers(0, 60), st.integers(0, 60), st.integers(6, 60), st.integers(6, 60))
def test_the_interval_holds_the_difference_and_turns_with_the_order(a: int, b: int, of_a: int, of_b: int) -> None:
    one, two = Share(min(a, of_a), of_a), Share(min(b, of_b), of_b)
    there, back = change(one, two), change(two, one)
    assert there is not None
    assert back is not None
    assert -1 <= there.low <= there.difference <= there.high <= 1
    assert (round(there.low, 9), round(there.high, 9)) == (round(-back.high, 9), round(-back.low, 9))
