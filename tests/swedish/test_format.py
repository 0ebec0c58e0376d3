"""Dates, times, numbers and lists as Swedish readers want them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textmine.swedish import format as swedish

HARD = swedish.HARD_SPACE


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2022-07-06", "6~juli~2022"),
        ("2024-12-31", "31~december~2024"),
        ("2022-07", "juli~2022"),
        ("2022", "2022"),
        (None, "utan datum"),
        ("", "utan datum"),
        ("2022-13-40", "2022-13-40"),
        ("hösten 2022", "hösten 2022"),
    ],
)
def test_day(iso: str | None, words: str) -> None:
    assert swedish.day(iso).replace(HARD, "~") == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2021", "2023", "2021–2023"),
        ("2022-05-02", "2022-05-02", "2~maj~2022"),
        ("2022-05-02", "2023-01-09", "2~maj~2022 – 9~januari~2023"),
        (None, "2022", "2022"),
        ("2022", None, "2022"),
        (None, None, "utan datum"),
    ],
)
def test_period(first: str | None, last: str | None, words: str) -> None:
    assert swedish.period(first, last).replace(HARD, "~") == words


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        ("16:00-18:00", "kl.~16–18"),
        ("08:30-10:00", "kl.~8.30–10.00"),
        ("17:30", "kl.~17.30"),
        ("09:00", "kl.~9"),
        (None, ""),
        ("eftermiddag", "eftermiddag"),
    ],
)
def test_time(clock: str | None, words: str) -> None:
    assert swedish.time(clock).replace(HARD, "~") == words


@pytest.mark.parametrize(("value", "words"), [(0, "0~möten"), (1, "1~möte"), (2, "2~möten"), (12345, "12~345~möten")])
def test_count(value: int, words: str) -> None:
    assert swedish.count(value, "möte", "möten").replace(HARD, "~") == words


def test_of_keeps_its_denominator() -> None:
    assert swedish.of(2, 5).replace(HARD, "~") == "2~av~5"


def test_number_with_decimals() -> None:
    assert swedish.number(1234.5, 2).replace(HARD, "~") == "1~234,50"


@pytest.mark.parametrize(
    ("words", "joined"), [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")]
)
def test_listing(words: list[str], joined: str) -> None:
    assert swedish.listing(words) == joined


@given(st.dates())
def test_a_date_never_breaks_over_a_line(date: object) -> None:
    assert " " not in swedish.day(str(date))
