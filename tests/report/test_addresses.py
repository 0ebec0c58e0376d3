"""Addresses: ASCII, stable, no two alike, no way out of the folder."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textmine.report.addresses import entity_url, note_url, theme_url


@given(st.text(max_size=300))
def test_any_source_name_gives_a_safe_address(source: str) -> None:
    assert re.fullmatch(r"anteckning/[a-z0-9]+(-[a-z0-9]+)*\.html", note_url(source))
    assert len(note_url(source)) <= 100


@given(st.text(max_size=80))
def test_any_theme_id_gives_a_safe_address(theme: str) -> None:
    assert re.fullmatch(r"tema/[a-z0-9]+(-[a-z0-9]+)*\.html", theme_url(theme))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2023/Möte.md", "2023/Mote.md"),
        ("2023/möte.md", "2023/möte.txt"),
        ("2023/möte.md", "2023-möte.md"),
        ("a.md", "A.md"),
        ("../x.md", "x.md"),
    ],
)
def test_names_that_read_alike_have_pages_of_their_own(one: str, other: str) -> None:
    assert note_url(one).casefold() != note_url(other).casefold()


def test_a_plain_id_is_its_own_address() -> None:
    assert theme_url("en-vag-in") == "tema/en-vag-in.html"
    assert entity_url("person-12") == "personer-och-organisationer.html#person-12"


@pytest.mark.parametrize("device", ["con", "nul", "com1"])
def test_device_names_of_windows_are_avoided(device: str) -> None:
    assert theme_url(device) != f"tema/{device}.html"
