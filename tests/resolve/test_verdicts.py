"""What people have judged beats every rule, and lasts: through new notes, new ids and a store begun anew."""

from __future__ import annotations

from dataclasses import replace

from tests.resolve.making import entity, meant, named, note
from textmine.judgements import place_of
from textmine.records import Judgement, JudgementKind, Place, StoredNote
from textmine.resolve import resolve

FIRST = note("2024-02-10", "[Kickan Lund] berättar. [Kerstin Lund] svarar.", body=None)
SECOND = note("2024-03-10", "[Kerstin Lund] skriver. [Kickan Lund] läser. [Malte Ek] ser på.", body=None)


def place(of: StoredNote, name: str) -> Place:
    mention = next(each for each in of.analysis.mentions if each.text == name)
    return place_of(of, mention.start, mention.end)


def judged(
    value: str, one: Place, other: Place | None = None, kind: JudgementKind = JudgementKind.SAME, id_: int = 1
) -> Judgement:
    return Judgement(kind, value, "anna", "2026-05-01T10:00:00Z", place=one, other_place=other, id=id_)


def test_the_same_are_one_and_stay_so_whatever_comes() -> None:
    verdict = judged("same", place(FIRST, "Kickan Lund"), place(FIRST, "Kerstin Lund"))
    before = resolve([FIRST, SECOND], {})
    assert set(named(before)) == {"Kickan Lund", "Kerstin Lund", "Malte Ek"}
    after = resolve([FIRST, SECOND], before.entity_of, [verdict])
    (both,) = [each for each in after.entities if "Lund" in each.name]
    assert both.judged
    assert {both.name, *both.aliases} == {"Kickan Lund", "Kerstin Lund"}
    assert not entity(after, "Malte Ek").judged
    # The next night knows only the one id; the judgement still finds both.
    again = resolve([FIRST, SECOND], after.entity_of, [verdict])
    assert again == after
    earlier = note("2024-01-10", "[Kickan Lund] var först.", body=None)
    longer = resolve([earlier, FIRST, SECOND], again.entity_of, [verdict])
    assert [each.id for each in longer.entities if "Lund" in each.name] == [both.id]
    # A store begun anew has other ids.
    anew = resolve([earlier, FIRST, SECOND], {}, [verdict])
    assert len(anew.entities) == 2


def test_undone_they_are_two_again() -> None:
    verdict = judged("same", place(FIRST, "Kickan Lund"), place(FIRST, "Kerstin Lund"))
    after = resolve([FIRST, SECOND], {}, [verdict])
    assert set(named(resolve([FIRST, SECOND], after.entity_of))) == {"Kickan Lund", "Kerstin Lund", "Malte Ek"}


def test_a_given_name_fits_exactly_one_once_two_are_the_same() -> None:
    one = note("2024-02-10", "[Anna Ek] och [Anna Lund] kom. [Anna] skriver.", body=None)
    assert meant(resolve([one], {}), one, "Anna") is None
    verdict = judged("same", place(one, "Anna Ek"), place(one, "Anna Lund"))
    assert meant(resolve([one], {}, [verdict]), one, "Anna") in {"Anna Ek", "Anna Lund"}


def test_the_different_are_two_though_the_rules_would_join_them() -> None:
    one = note("2024-02-10", "[Lasse Hedvall] talar. [Lasse] tiger.", present=["Lasse Hedvall, Kvarnby IK"])
    other = note("2024-03-10", "[Lars Hedvall] talar.", present=["Lars Hedvall, Kvarnby IK"])
    before = resolve([one, other], {})
    assert set(named(before)) == {"Lars Hedvall"} or set(named(before)) == {"Lasse Hedvall"}
    verdict = judged("different", place(one, "Lasse Hedvall"), place(other, "Lars Hedvall"))
    after = resolve([one, other], before.entity_of, [verdict])
    assert set(named(after)) == {"Lars Hedvall", "Lasse Hedvall"}
    assert meant(after, one, "Lasse") == "Lasse Hedvall"
    assert entity(after, "Lasse Hedvall").judged
    assert resolve([one, other], after.entity_of, [verdict]).entity_of == after.entity_of


def test_namesakes_are_told_apart_by_their_notes() -> None:
    one = note("2024-02-10", "[Anna Ek] talar.", body="Rådet")
    other = note("2024-03-10", "[Anna Ek] talar. [Anna Ek] tiger.", body="Nätet")
    third = note("2024-04-10", "[Anna Ek] talar.", body=None)
    verdict = judged("different", place(one, "Anna Ek"), place(other, "Anna Ek"))
    after = resolve([one, other, third], {}, [verdict])
    ids = [
        after.entity_of.get((of.id, each.start, each.end))
        for of in (one, other, third)
        for each in of.analysis.mentions
        if each.text == "Anna Ek"
    ]
    assert ids[0] != ids[1]
    assert ids[1] == ids[2]
    assert ids[3] is None  # nobody has said whose this is


def test_unsure_changes_nothing_and_two_that_are_different_are_not_united_by_a_third() -> None:
    unsure = judged("unsure", place(FIRST, "Kickan Lund"), place(FIRST, "Kerstin Lund"))
    assert resolve([FIRST, SECOND], {}, [unsure]) == resolve([FIRST, SECOND], {})
    chain = [
        judged("different", place(FIRST, "Kickan Lund"), place(FIRST, "Kerstin Lund"), id_=1),
        judged("same", place(FIRST, "Kickan Lund"), place(SECOND, "Malte Ek"), id_=2),
        judged("same", place(FIRST, "Kerstin Lund"), place(SECOND, "Malte Ek"), id_=3),
    ]
    assert len(resolve([FIRST, SECOND], {}, chain).entities) == 2


def test_a_name_that_somebody_has_given_stands_and_a_rested_judgement_does_nothing() -> None:
    right = judged("Kerstin Lund Ek", place(FIRST, "Kerstin Lund"), kind=JudgementKind.NAME)
    found = entity(resolve([FIRST, SECOND], {}, [right]), "Kerstin Lund Ek")
    assert (found.aliases, found.judged) == (("Kerstin Lund",), True)
    gone = replace(right, place=Place(0, 4, "Alva", "borta.txt", "hash"))
    assert resolve([FIRST, SECOND], {}, [gone]) == resolve([FIRST, SECOND], {})


def test_without_places_the_ids_of_the_last_night_do() -> None:
    before = resolve([FIRST, SECOND], {})
    ids = entity(before, "Kickan Lund").id, entity(before, "Kerstin Lund").id
    verdict = Judgement(JudgementKind.SAME, "same", "anna", "2026-05-01T10:00:00Z", *ids)
    assert len(resolve([FIRST, SECOND], before.entity_of, [verdict]).entities) == 2
