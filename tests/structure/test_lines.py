"""Lines and the signs before and around their words."""

from __future__ import annotations

import pytest

from textmine.structure.lines import Line, Sign, lines_of


def only(text: str) -> Line:
    (line,) = lines_of(text)
    return line


@pytest.mark.parametrize(
    ("text", "words", "number", "sign"),
    [
        ("### 1. Start", "Start", "1", Sign.DOTTED),
        ("**2. Lokaler**", "Lokaler", "2", Sign.DOTTED),
        ("3\\. Slut", "Slut", "3", Sign.DOTTED),
        ("§ 14 Budget", "Budget", "14", Sign.PARAGRAPH),
        ("KS § 14/23 Budget", "Budget", "14", Sign.PARAGRAPH),
        ("14 § Budget", "Budget", "14", Sign.PARAGRAPH),
        ("Punkt 3 – Budget", "Budget", "3", Sign.POINT),
        ("4a) Budget", "Budget", "4a", Sign.DOTTED),
        ("4 Budget", "Budget", "4", Sign.BARE),
        ("25 april var kall", "25 april var kall", None, None),
        ("2023 var ett bra år", "2023 var ett bra år", None, None),
    ],
)
def test_numbers(text: str, words: str, number: str | None, sign: Sign | None) -> None:
    line = only(text)
    assert line.text == words
    assert (line.number.text if line.number else None, line.number.sign if line.number else None) == (number, sign)


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "▪ ", "– ", "\uf0b7 ", "o\t", "a) ", "- [ ] "])
def test_bullets(mark: str) -> None:
    line = only(f"  {mark}Fler bänkar ")
    assert (line.bullet, line.text, line.indent) == (True, "Fler bänkar", 2)


@pytest.mark.parametrize(
    "text", ["-----", "_ _ _ _", "2 (4)", "Sida 3 av 7", "<https://exempel.se/a>", "www.exempel.se", "Justerandes sign   "
                                                                                                     "Utdragsbestyrkande"]
)  # fmt: skip
def test_what_is_not_to_be_read(text: str) -> None:
    assert only(text).rule


def test_a_running_title_with_a_page_number_is_the_pages_own() -> None:
    text = "\n\n".join(f"Text på sidan som handlar om något.\n\nTallby kommun sid {page} av 4" for page in range(1, 5))
    assert [line.footer for line in lines_of(text)] == [False, True] * 4


def test_counted_headings_are_no_running_titles() -> None:
    assert not any(line.footer for line in lines_of("Grupp 1\n\nText.\n\nGrupp 2\n\nText.\n\nGrupp 3\n\nText.\n"))


def test_cells_of_a_row() -> None:
    assert [cell.text for cell in only("| Eva Lind | Granen | |").cells] == ["Eva Lind", "Granen", ""]
    assert [cell.text for cell in only("Eva Lind\tGranen").cells] == ["Eva Lind", "Granen"]
    assert only("1.\tStart").cells == ()


def test_emphasis_is_taken_off_only_where_it_encloses_the_line() -> None:
    assert (only("**Lokaler**").text, only("**Lokaler**").bold) == ("Lokaler", True)
    assert only("**Beslut:** Ja.").text == "**Beslut:** Ja."


def test_a_row_of_signs_below_a_line_makes_it_a_heading() -> None:
    lines = lines_of("Ekonomi\n=======\n\nKassan är god.\n\nPlatsen\n-------\nVi städar.\n\n---\ntitel: A\n---\n")
    assert [(line.text, line.level) for line in lines if line.level] == [("Ekonomi", 1), ("Platsen", 2)]
