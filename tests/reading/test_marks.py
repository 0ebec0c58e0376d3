from __future__ import annotations

import pytest

from textmine.reading.marks import as_printed, bullet_length, close_up, is_mark


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("• en punkt", "en punkt"),
        ("•en punkt", "en punkt"),
        ("\uf0b7 en punkt", "en punkt"),
        ("▪\ten punkt", "en punkt"),
        ("- en punkt", "en punkt"),
        ("– en punkt", "en punkt"),
        ("o\ten punkt", "en punkt"),
        ("* en punkt", "en punkt"),
        ("-5 grader", "-5 grader"),
        ("*Vakant*", "*Vakant*"),
        ("o en punkt", "o en punkt"),
        ("1. Mötets öppnande", "1. Mötets öppnande"),
        ("•", "•"),
    ],
)
def test_bullets_at_a_line_start(line: str, rest: str) -> None:
    assert line[bullet_length(line) :] == rest


def test_the_letter_o_is_a_bullet_in_typewriter_print() -> None:
    assert bullet_length("o en punkt", letter_is_bullet=True) == 2


@pytest.mark.parametrize("text", ["1.", "2.1", "§ 14", "a)", "•", "–", "§"])
def test_marks_that_need_a_text(text: str) -> None:
    assert is_mark(text)


@pytest.mark.parametrize("text", ["2024", "Rådet", "i", "1. Val"])
def test_words_are_no_marks(text: str) -> None:
    assert not is_mark(text)


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("1.\tMötets öppnande", "1. Mötets öppnande"),
        ("§ 14\tVal av justerare", "§ 14 Val av justerare"),
        ("Anna Alm\tFörening A", "Anna Alm\tFörening A"),
        ("2.1\tEkonomi\t12", "2.1 Ekonomi\t12"),
    ],
)
def test_an_item_number_stands_close_to_its_title(line: str, closed: str) -> None:
    assert close_up(line) == closed


def test_letters_are_whole_and_only_what_is_printed_stays() -> None:
    assert as_printed("a\u030atgärder fo\u0308r o\ufb03ciell sam\u00adverkan\u200b\tx\x02") == (
        "åtgärder för officiell samverkan\tx"
    )
