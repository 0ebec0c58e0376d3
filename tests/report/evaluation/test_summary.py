"""The three sentences that the evaluators' report begins with."""

from __future__ import annotations

import pytest

from textmine.report.evaluation.content import Evaluation
from textmine.report.evaluation.summary import summary
from textmine.swedish.story import came_of_it, changed, most, others


def test_the_first_page_begins_with_three_sentences_of_figures_that_are_the_contents(content: Evaluation) -> None:
    first = next(iter(summary(content)))
    told = first.words[0].text.replace("\u00a0", " ")
    assert told.count(". ") == 2
    notes = sum(len(one.notes) for one in content.coverage)
    top = content.themes[0]
    assert f"I {notes} anteckningar från" in told
    assert f"”{top.label}” uppe oftast: vid {top.raised} av " in told
    assert f"{len(content.decisions)} beslut i sak" in told


@pytest.mark.parametrize(
    ("oftener", "seldomer", "known", "said"),
    [
        ([], [], False, "för få"),
        ([], [], True, "Ingen fråga togs säkert upp oftare"),
        (["Lokaler"], [], True, "oftare: Lokaler."),
        (["Lokaler"], ["Bidrag", "Språk"], True, "oftare: Lokaler, och mer sällan: Bidrag och Språk."),
    ],
)
def test_a_change_is_told_only_where_it_is_sure(
    oftener: list[str], seldomer: list[str], known: bool, said: str
) -> None:
    assert said in changed(oftener, seldomer, known=known)


def test_none_is_told_as_none() -> None:
    assert "ingen fråga" in most(2, 2, ["2022"], "", 0)
    assert others(0) == ""
    assert "inget åtagande" in came_of_it(3, 0, 0)
    assert "inget av åtagandena" in came_of_it(3, 2, 0)
