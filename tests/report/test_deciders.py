"""A decision that several bodies took together is credited to them all, and to nobody whom its words do not join to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from textmine.records import Label, NoteKind, Snapshot
from textmine.report.contexts.commitments import decision_row
from textmine.report.site import site_of


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("Ortsrådet och Dialognätet beslutar att mötas i mars.", ["Ortsrådet", "Dialognätet"]),
        ("Ortsrådet tillsammans med Dialognätet och Byalaget beslutar det.", ["Ortsrådet", "Dialognätet", "Byalaget"]),
        ("Ortsrådet, Dialognätet, beslutar att mötas i mars.", ["Ortsrådet"]),
        ("Ortsrådet beslutar att Dialognätet och Byalaget kallas.", ["Ortsrådet"]),
    ],
)
def test_those_who_decided_together(snapshot: Snapshot, note_builder: Callable, words: str, by: list[str]) -> None:
    note = note_builder(9, "2022-12-01.txt", f"Möte nio\n\n{words}\n")
    note.decision(words, decided_by=note.quote("Ortsrådet"))
    for name in ("Ortsrådet", "Dialognätet", "Byalaget"):
        if name in words:
            note.mention(name, Label.ORG)
    built = note.build()
    site = site_of(replace(snapshot, notes=(*snapshot.notes, built)))
    row = decision_row(site, built, built.analysis.decisions[0])
    assert [one.name for one in row.decided_by] == by


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("Beslut: Förteckningen publiceras.", ["Ortsrådet", "Dialognätet"]),
        ("Beslut: Ortsrådet och Dialognätet begär en karta.", ["Ortsrådet", "Dialognätet"]),
        ("Beslut: Dialognätet begär att Ortsrådet kallas.", ["Dialognätet"]),
        ("Beslut: Rådet bidrar med pengar.", ["Ortsrådet"]),
        ("Beslut: Styrelsen bidrar med pengar.", ["Ortsrådet", "Dialognätet"]),
    ],
)
def test_those_who_met_together(snapshot: Snapshot, note_builder: Callable, words: str, by: list[str]) -> None:
    head = "Ortsrådet och Dialognätet"
    note = note_builder(9, "2022-12-01.txt", f"{head}\n1 december 2022\n\n{words}\n")
    note.head(NoteKind.MINUTES, head, "2022-12-01", bodies=("Ortsrådet", "Dialognätet"))
    note.decision(words, decided_by=note.quote("Ortsrådet"))
    for name in ("Ortsrådet", "Dialognätet"):
        if name in words:
            note.mention(name, Label.ORG, after="Beslut")
    built = note.build()
    row = decision_row(site_of(replace(snapshot, notes=(*snapshot.notes, built))), built, built.analysis.decisions[0])
    assert sorted(one.name for one in row.decided_by) == sorted(by)
