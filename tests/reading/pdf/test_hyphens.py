from __future__ import annotations

import pytest

from textmine.reading.pdf.hyphens import first_word_end, mend


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("en överens", "kommelse.", "en överenskommelse."),
        ("i C", "nätet", "i C-nätet"),
        ("Ylva Alm", "Berg", "Ylva Alm-Berg"),
        ("åren 2024", "2027", "åren 2024-2027"),
        ("på IT", "avdelningen", "på IT-avdelningen"),
        ("en e", "tjänst", "en e-tjänst"),
        ("kultur", "och fritidsnämnden", "kultur- och fritidsnämnden"),
        ("som vice", "ordförande", "som vice-ordförande"),
        ("texten (", "se nedan)", "texten (-se nedan)"),
    ],
)
def test_divided_words(before: str, after: str, whole: str) -> None:
    assert mend(before, after) == whole


def test_the_same_word_elsewhere_decides() -> None:
    assert mend("sam", "arbete", {"sam-arbete"}) == "sam-arbete"
    assert mend("KFUM", "huset", {"kfumhuset"}) == "KFUMhuset"


def test_the_first_word_takes_its_signs_along() -> None:
    assert first_word_end("kommelsen). Nästa") == len("kommelsen).")
    assert first_word_end("  ") == 0
