"""How the figures of compounds are counted."""

from __future__ import annotations

from pathlib import Path

from textmine.nlp.compounds import Compounds
from textmine.nlp.training.measure_words import LISTS, compound_figures

TABLES = Compounds({"skol": ("skola", 90), "hem": ("hem", 90)}, {"mat": 90, "sida": 90})
LIST = """# what is what
skolmat skola+mat
hemsida hem+sida|hemsida
skolväska skola+väska
hemmat hemmat
"""


def test_a_word_that_may_stay_whole_is_wanted_only_where_it_is_split(tmp_path: Path) -> None:
    for name in LISTS:
        (tmp_path / f"{name}.txt").write_text(LIST, encoding="utf-8")
    found = compound_figures(TABLES, tmp_path)[LISTS[0]]
    assert (found.wanted, found.precision, found.recall) == (3, 2 / 3, 2 / 3)
    assert found.high <= 1
