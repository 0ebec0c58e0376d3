from __future__ import annotations

import pytest

from tests.resolve.making import meant, note
from textmine.resolve import resolve
from textmine.resolve.given import related

PRESENT = ["Sara Flodmark, Ekhult kommun", "Lars Hedvall, Kvarnby IK", "K-E Rudmark, Folkets hus"]


def who(
    text: str, word: str, present: list[str] = PRESENT, absent: list[str] | None = None, nth: int = 0
) -> str | None:
    minutes = note("2024-01-10", text, present=present, absent=absent or [], items=True)
    return meant(resolve([minutes], {}), minutes, word, nth)


@pytest.mark.parametrize(
    ("word", "person"),
    [
        ("Sara", "Sara Flodmark"),
        ("Saras", "Sara Flodmark"),
        ("Lasse", "Lars Hedvall"),
        ("Lasses", "Lars Hedvall"),
        ("K-E", "K-E Rudmark"),
        ("Rudmark", "K-E Rudmark"),
        ("Bosse", None),
    ],
)
def test_a_name_alone_is_the_only_one_of_the_note_it_fits(word: str, person: str | None) -> None:
    assert who(f"[{word}] svarar.", word) == person


def test_the_present_one_is_meant_where_another_is_absent() -> None:
    assert who("[Sara] svarar.", "Sara", absent=["Sara Blomstedt, Lyktan"]) == "Sara Flodmark"


def test_the_present_one_is_meant_where_another_is_only_named_elsewhere() -> None:
    assert who("[Sara Blomstedt] skriver.\n[Sara] svarar.", "Sara") == "Sara Flodmark"


def test_nobody_is_meant_where_two_are_present() -> None:
    assert who("[Sara] svarar.", "Sara", present=[*PRESENT, "Sara Blomstedt, Lyktan"]) is None


def test_nobody_is_meant_where_another_was_just_named_in_the_same_item() -> None:
    assert who("[Sara Blomstedt] skriver till rådet. [Sara] svarar.", "Sara") is None


def test_an_absent_one_is_meant_where_nobody_else_fits() -> None:
    assert who("[Zahra] skickar ett förslag.", "Zahra", absent=["Zahra Moradian, Lyktan"]) == "Zahra Moradian"


def test_the_name_itself_goes_before_its_short_form() -> None:
    present = ["Lars Hedvall, Kvarnby IK", "Lasse Ek, Lyktan"]
    assert who("[Lasse] svarar.", "Lasse", present=present) == "Lasse Ek"


def test_nobody_is_meant_where_the_bearer_is_absent_and_a_short_form_present() -> None:
    assert who("[Lasse] svarar.", "Lasse", absent=["Lasse Ek, Lyktan"]) is None


def test_a_short_form_of_two_who_are_present_is_nobodys() -> None:
    present = ["Karin Ek, Lyktan", "Katarina Sjö, Bron", "Katrin Berg, Bron"]
    assert who("[Kattis] svarar.", "Kattis", present=present) is None


def test_a_given_name_is_not_read_as_somebodys_surname() -> None:
    assert who("[Karin] svarar.", "Karin", present=["Anna Karin Ek, Lyktan"]) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("lasse", "lars", True),
        ("lars", "lasse", True),
        ("kalle", "calle", True),
        ("k-e", "karl-erik", True),
        ("kg", "karl-gustav", True),
        ("b", "birgitta", True),
        ("bo", "bengt-olof", False),
        ("k-e", "karl-gustav", False),
        ("lars", "lars", False),
        ("lars", "lars-erik", False),
        ("anna", "anders", False),
    ],
)
def test_which_given_names_go_together(one: str, other: str, expected: bool) -> None:
    assert related(one, other) is expected
