"""Lines put together again to what says one thing."""

from __future__ import annotations

from textmine.structure.lines import lines_of
from textmine.structure.units import layout_of, units_of


def units(text: str, flowing: bool = False) -> list[str]:
    lines = lines_of(text)
    return [unit.text for unit in units_of(lines, layout_of(lines, flowing))]


def test_a_small_letter_goes_on_over_a_blank_line_and_a_capital_does_not() -> None:
    assert units("Vi talar om\n\nsaken.\n\nEn annan sak.") == ["Vi talar om saken.", "En annan sak."]


def test_in_markdown_lines_flow_and_labels_begin_anew() -> None:
    assert units("En rad\nEn till\n**Beslut:** Ja.", flowing=True) == ["En rad En till", "**Beslut:** Ja."]


def test_in_text_a_short_line_ends_what_it_says() -> None:
    assert units("Stigar\nDet finns tre.") == ["Stigar", "Det finns tre."]


def test_clauses_of_a_decision_stand_each_for_itself() -> None:
    assert units("Rådet beslutar\natt bygga\natt betala") == ["Rådet beslutar", "att bygga", "att betala"]
    assert units("Några föreningar vill hjälpa till med\natt röja sly.") == [
        "Några föreningar vill hjälpa till med att röja sly."
    ]


def test_an_address_right_below_belongs_to_its_bullet() -> None:
    assert units("- Läs mer:\nhttps://exempel.se\n\nhttps://exempel.se/b") == [
        "Läs mer: https://exempel.se",
        "https://exempel.se/b",
    ]


def test_a_note_shows_how_wide_its_lines_are() -> None:
    wrapped = "\n".join(
        [
            "Det här är en rad som är ungefär så lång som en rad brukar vara i en",
            "anteckning från ett möte, och sedan går den vidare på nästa rad med ett",
        ]
        * 8
    )
    layout = layout_of(lines_of(wrapped), flowing=False)
    assert 60 <= layout.full <= 90
    assert not layout.broken
    double = layout_of(lines_of(wrapped.replace("\n", "\n\n")), flowing=False)
    assert double.broken
    assert double.double
