"""The page of questions: names that may be one are asked about, with where each stands, until somebody has answered."""

from __future__ import annotations

from dataclasses import replace

from textmine.records import Entity, Judgement, JudgementKind, Label, Snapshot
from textmine.report.contexts.review import Question, review_page
from textmine.report.site import site_of


def of_names(snapshot: Snapshot) -> list[Question]:
    return [one for one in review_page(site_of(snapshot)).questions if one.kind is JudgementKind.SAME]


def test_two_names_that_may_be_one_are_asked_about_until_answered(snapshot: Snapshot) -> None:
    assert of_names(snapshot) == []
    nisse = Entity("person-009", Label.PERSON, "Nisse Björkdal")
    known = snapshot.resolution
    entity_of = {
        key: nisse.id if identity == "person-002" and key[0] == 4 else identity
        for key, identity in known.entity_of.items()
    }
    two = replace(snapshot, resolution=replace(known, entities=(*known.entities, nisse), entity_of=entity_of))
    (question,) = of_names(two)
    assert {question.subject, question.other} == {"person-002", "person-009"}
    assert {named.name for named in question.about} == {"Nils Björkdal", "Nisse Björkdal"}
    assert "Nätverket beslutade att utse Nils Björkdal." in [cite.text for cite in question.cites]
    unsure = Judgement(JudgementKind.SAME, "unsure", "vera", "2024-02-02T10:00:00Z", "person-009", "person-002")
    assert of_names(replace(two, judgements=(unsure,))) == []
