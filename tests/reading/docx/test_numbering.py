from __future__ import annotations

import pytest

from textmine.reading.docx.numbering import Numbering, written


@pytest.mark.parametrize(
    ("count", "number_format", "mark"),
    [
        (14, "decimal", "14"),
        (3, "decimalZero", "03"),
        (2, "lowerLetter", "b"),
        (28, "lowerLetter", "bb"),
        (1, "upperLetter", "A"),
        (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"),
        (7, "chicago", "7"),
    ],
)
def test_counts_are_written_as_word_writes_them(count: int, number_format: str, mark: str) -> None:
    assert written(count, number_format) == mark


def test_a_document_without_definitions_counts_by_its_list_styles() -> None:
    numbering = Numbering(None)
    assert [numbering.mark("number", 0), numbering.mark("number", 0), numbering.mark("bullet", 0)] == ["1.", "2.", ""]
