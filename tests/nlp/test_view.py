"""The view is as long as the text, and what only lays out the text is gone from it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textmine.nlp import view


@given(st.text(alphabet=st.sampled_from("aÅö B1.,:#*-_[]()|<>/•\n\t\r\f\u00a0"), max_size=200))
def test_view_is_as_long_as_the_text(text: str) -> None:
    assert len(view(text)) == len(text)


@given(st.text(max_size=120))
def test_view_changes_no_letter(text: str) -> None:
    kept = [(old, new) for old, new in zip(text, view(text), strict=True) if new not in " \n\t"]
    assert all(old == new for old, new in kept)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("## Beslut om **lokaler**", "Beslut om lokaler"),
        ("- Fler *mötesplatser*", "Fler mötesplatser"),
        ("▪ Belysning", "Belysning"),
        ("Se [föreningsregistret](#) nu", "Se föreningsregistret nu"),
        ("<b>Valkväll</b>", "Valkväll"),
        ("-----------", ""),
        ("snake_case och _kursiv_", "snake_case och kursiv"),
    ],
)
def test_view_drops_marks(text: str, seen: str) -> None:
    assert view(text).split() == seen.split()


def test_view_joins_a_wrapped_sentence() -> None:
    assert "Sagobygdens\n" not in view("Rådet träffade Sagobygdens\nförening i går.\n")


def test_view_joins_a_sentence_that_a_blank_line_breaks() -> None:
    assert view("miljö och\n\nstadsbyggnad") == "miljö och  stadsbyggnad"


@pytest.mark.parametrize(
    "text",
    [
        "Aina Nylund, Sagobygdens IF\nBeda Granqvist, Fantasikyrkan\nEn lång rad som visar hur bred anteckningen är, ",
        "- fler lampor\n- fler bänkar",
        "### Rubrik\nvanlig text",
        "Alla är nöjda.\n\nnästa stycke",
        "Närvarande: Bo Ask, Amir, Zeynep\nFörhinder: Pelle",
        "Datum\tTid\n4 maj\tkl. 9",
    ],
)
def test_view_keeps_the_border_between_entries(text: str) -> None:
    assert "\n" in view(text)


def test_view_goes_on_after_a_given_name_at_the_end_of_a_short_line() -> None:
    text = "Till revisorer på två år valdes Anna\nSagoström.\nEn lång rad som visar hur bred anteckningen är, ungefär så här."
    assert view(text).startswith("Till revisorer på två år valdes Anna Sagoström.\n")


@pytest.mark.parametrize("sign", ["a", "#", "[", "*a", "å-"])
def test_an_endless_word_is_cut_and_no_offset_moves(sign: str):
    text = f"Vi träffas {sign * 5_000} i maj."
    seen = view(text)
    assert len(seen) == len(text)
    assert max(map(len, seen.split())) <= 1_000
    assert seen.endswith(" i maj.")
