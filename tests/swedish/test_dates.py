"""Dates and times as Swedish notes write them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textmine.swedish.dates import DateFound, find_dates, find_time

ANCHOR = "2023-04-13"
MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)


def only(text: str, anchor: str | None = ANCHOR) -> DateFound:
    found = find_dates(text, anchor)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "said", "iso"),
    [
        ("Torsdagen 13 april", "13 april", "2023-04-13"),
        ("den 13 april 2021", "13 april 2021", "2021-04-13"),
        ("den 24:e december 2023", "24:e december 2023", "2023-12-24"),
        ("13/4", "13/4", "2023-04-13"),
        ("13/4-21", "13/4-21", "2021-04-13"),
        ("13/4 2021", "13/4 2021", "2021-04-13"),
        ("2021-04-13", "2021-04-13", "2021-04-13"),
        ("2021/04/13", "2021/04/13", "2021-04-13"),
        ("24-10-21", "24-10-21", "2024-10-21"),
        ("24.12.06", "24.12.06", "2024-12-06"),
        ("230514", "230514", "2023-05-14"),
        ("20230514", "20230514", "2023-05-14"),
        ("13 sept", "13 sept", "2023-09-13"),
        ("6 dec.", "6 dec.", "2023-12-06"),
        ("6 dec\tKl. 16-18", "6 dec", "2023-12-06"),
        ("4 mars", "4 mars", "2024-03-04"),  # on or after the anchor
        ("2 april", "2 april", "2023-04-02"),  # the same month counts
        ("senast den 3/4", "3/4", "2023-04-03"),
        ("i juni", "juni", "2023-06"),
        ("före mars", "mars", "2024-03"),
        ("maj 2024", "maj 2024", "2024-05"),
        ("? april", "? april", "2023-04"),
        ("2023-06", "2023-06", "2023-06"),
        ("inför 2025", "2025", "2025"),
        ("nästa månad", "nästa månad", "2023-05"),
    ],
)
def test_dates_with_an_iso(text: str, said: str, iso: str) -> None:
    found = only(text)
    assert (text[found.start : found.end], found.iso) == (said, iso)


@pytest.mark.parametrize(
    ("text", "said", "window"),
    [
        ("till hösten", "hösten", ("2023-09-01", "2023-11-30")),
        ("hösten 2024", "hösten 2024", ("2024-09-01", "2024-11-30")),
        ("våren", "våren", ("2023-01-01", "2023-05-31")),
        ("efter sommaren", "efter sommaren", ("2023-09-01", "2023-11-30")),
        ("i höst", "höst", ("2023-09-01", "2023-11-30")),
        ("HT 23", "HT 23", ("2023-08-01", "2023-12-31")),
        ("vt24", "vt24", ("2024-01-01", "2024-06-30")),
        ("kvartal 3", "kvartal 3", ("2023-07-01", "2023-09-30")),
        ("v. 20", "v. 20", ("2023-05-15", "2023-05-21")),
        ("vecka 12", "vecka 12", ("2024-03-18", "2024-03-24")),
        ("vecka 20-21", "vecka 20-21", ("2023-05-15", "2023-05-28")),
        ("nästa vecka", "nästa vecka", ("2023-04-17", "2023-04-23")),
        ("före jul", "före jul", ("2023-04-13", "2023-12-24")),
    ],
)
def test_stretches_of_time_have_a_window_and_no_iso(text: str, said: str, window: tuple[str, str]) -> None:
    found = only(text)
    assert (text[found.start : found.end], found.iso, found.window) == (said, None, window)


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("den 26-27 april", ("2023-04-26", "2023-04-27")),
        ("26 och 27 april 2024", ("2024-04-26", "2024-04-27")),
        ("30 april–2 maj 2024", ("2024-04-30", "2024-05-02")),
        ("13-14/5", ("2023-05-13", "2023-05-14")),
        ("30 december–2 januari 2024", ("2023-12-30", "2024-01-02")),
    ],
)
def test_a_range_has_its_first_day_and_both_ends(text: str, window: tuple[str, str]) -> None:
    found = only(text)
    assert (found.iso, found.window) == (window[0], window)


@pytest.mark.parametrize(
    "text",
    [
        "överenskommelsen 2024-2027",
        "årsskiftet 23/24",
        "1/2 tjänst",
        "3/4 av medlemmarna",
        "Dnr 2023/112",
        "dnr 230514",
        "070-123 45 67",
        "8-10 år",
        "kl. 16-18",
        "16:00-18:00",
        "25 % av 1500 kr",
        "31 februari",
        "2023-13-40",
        "punkt 3.4",
        "§ 14",
        "19991231-1234",
        "kan bli våravgift",
        "Maj var med",
        "mars är en planet",
        "v 75",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, ANCHOR) == []


def test_without_an_anchor_there_is_no_year_to_give() -> None:
    assert only("den 13 april", None) == DateFound(4, 12, None)
    assert only("till hösten", None).window is None
    assert only("13 april 2023", None).iso == "2023-04-13"


def test_a_year_alone_as_anchor_is_the_year() -> None:
    assert only("den 4 mars", "2023").iso == "2023-03-04"


def test_several_dates_come_in_text_order() -> None:
    text = "Möten: 14 juni, 13/9 och i november; hösten 2024."
    assert [text[found.start : found.end] for found in find_dates(text, ANCHOR)] == [
        "14 juni",
        "13/9",
        "november",
        "hösten 2024",
    ]


@given(
    st.text(alphabet="0123456789 -/.:kliapråjunvecktsdmhö§?–,e", max_size=40),
    st.sampled_from([None, "2023", "2023-04", ANCHOR]),
)
def test_whatever_is_found_lies_in_the_text_once_and_is_a_real_date(text: str, anchor: str | None) -> None:
    found = find_dates(text, anchor)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    for one in found:
        if one.iso:
            date.fromisoformat((one.iso + "-01-01")[: len("2023-01-01")])
        if one.window:
            assert date.fromisoformat(one.window[0]) <= date.fromisoformat(one.window[1])


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2049, 12, 31)))
def test_every_day_is_read_in_every_form(day: date) -> None:
    months = [only(f"1 {name} 2023").iso for name in MONTHS]
    assert months == [f"2023-{month:02d}-01" for month in range(1, 13)]
    for text in (
        day.isoformat(),
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{day.day}/{day.month} {day.year}",
        f"{day:%y-%m-%d}",
        f"{day:%Y%m%d}",
    ):
        assert [found.iso for found in find_dates(text)] == [day.isoformat()], text


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("kl. 16-18", "16:00-18:00"),
        ("Kl. 9-15", "09:00-15:00"),
        ("16.00–18.30", "16:00-18:30"),
        ("kl 17:30 - 20:30", "17:30-20:30"),
        ("klockan 18", "18:00"),
        ("kl 18.30", "18:30"),
        ("16-18", "16:00-18:00"),
        ("Torsdag 13 april 16-18", "16:00-18:00"),
        ("Torsdag 13 april 2023, 16.30", "16:30"),
        ("mellan 16.00 och 18.00", "16:00-18:00"),
        ("kl. 13:00–16:30, ajournering 14:00-14:20", "13:00-16:30"),
        ("2023-04-13", None),
        ("24.12.06", None),
        ("sidorna 16-18 i rapporten", None),
        ("kostar 12.50 kr", None),
        ("", None),
    ],
)
def test_times(text: str, time: str | None) -> None:
    assert find_time(text) == time
