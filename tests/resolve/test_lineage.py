"""Organisations that became others: linked where a sentence says so, never joined."""

from __future__ import annotations

import pytest

from tests.resolve.making import entity, note
from textmine.judgements import place_of
from textmine.records import Basis, Judgement, JudgementKind, Label
from textmine.resolve import resolve

SAYS = [
    (
        "[O:Idrottskontoret] har bytt namn till [O:Fritidskontoret].",
        [("Idrottskontoret", "Fritidskontoret", "renamed")],
    ),
    (
        "[O:Fritidskontoret] (tidigare [O:Idrottskontoret]) var med.",
        [("Idrottskontoret", "Fritidskontoret", "renamed")],
    ),
    ("[O:Fritidskontoret], f.d. [O:Idrottskontoret], var med.", [("Idrottskontoret", "Fritidskontoret", "renamed")]),
    ("[O:Parkenheten] har gått upp i [O:Tekniska kontoret].", [("Parkenheten", "Tekniska kontoret", "merged")]),
    (
        "[O:Parkenheten] och [O:Gatuenheten] slås samman till [O:Stadsmiljöenheten].",
        [("Gatuenheten", "Stadsmiljöenheten", "merged"), ("Parkenheten", "Stadsmiljöenheten", "merged")],
    ),
    ("[O:Bokbussen] ersattes av [O:Bokcykeln].", [("Bokbussen", "Bokcykeln", "replaced")]),
]
SAYS_NOTHING = [
    "[O:Idrottskontoret] vill inte byta namn till [O:Fritidskontoret].",
    "Förslaget är att [O:Parkenheten] går upp i [O:Tekniska kontoret].",
    "[O:Parkenheten] och [O:Gatuenheten] träffar [O:Stadsmiljöenheten].",
    "[P:Vera Lund] (tidigare [O:Idrottskontoret]) var med.",
    "Ska [O:Bokbussen] ersättas av [O:Bokcykeln]?",
]


@pytest.mark.parametrize(("text", "expected"), SAYS)
def test_a_sentence_links_two_organisations(text: str, expected: list[tuple[str, str, str]]) -> None:
    before = note("2024-02-10", "Inget nytt. " + text + " Mötet slutar.", body=None)
    found = resolve([before], {})
    names = {each.id: each.name for each in found.entities}
    links = [(names[link.earlier], names[link.later], link.kind.value) for link in found.lineage]
    assert sorted(links) == sorted(expected)
    for link in found.lineage:
        assert link.place is not None
        whole = before.analysis.source_text.text
        assert whole[link.place.start : link.place.end] == link.place.text
        assert link.place.text.startswith(text[3:10].strip("]"))
        assert (link.date, link.basis) == ("2024-02-10", Basis.RULE)


@pytest.mark.parametrize("text", SAYS_NOTHING)
def test_a_plan_a_person_and_a_meeting_link_nothing(text: str) -> None:
    assert resolve([note("2024-02-10", text, body=None)], {}).lineage == ()


def test_a_year_in_the_sentence_is_when() -> None:
    text = "[O:Idrottskontoret] har bytt namn till [O:Fritidskontoret] den 1 januari 2023."
    (link,) = resolve([note("2024-02-10", text, body=None)], {}).lineage
    assert link.date == "2023-01-01"


def test_a_person_may_link_and_unlink() -> None:
    one = note(
        "2024-02-10", "[O:Idrottskontoret] har bytt namn till [O:Fritidskontoret]. [O:Bokbussen] kom.", body=None
    )
    places = {
        each.text: place_of(one, each.start, each.end) for each in one.analysis.mentions if each.label is Label.ORG
    }

    def says(earlier: str, later: str, value: str) -> Judgement:
        when = "2026-05-01T10:00:00Z"
        ends = {"place": places[earlier], "other_place": places[later]}
        return Judgement(JudgementKind.FOLLOWS, value, "anna", when, **ends)

    found = resolve(
        [one], {}, [says("Idrottskontoret", "Fritidskontoret", "no"), says("Bokbussen", "Fritidskontoret", "merged")]
    )
    (link,) = found.lineage
    assert (link.earlier, link.later) == (entity(found, "Bokbussen").id, entity(found, "Fritidskontoret").id)
    assert (link.basis, link.place) == (Basis.JUDGEMENT, None)
