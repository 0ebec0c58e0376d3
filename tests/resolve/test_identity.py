from __future__ import annotations

import re
from dataclasses import replace

from tests.resolve.making import entity, note
from textmine.records import Label
from textmine.resolve import resolve

FIRST = note("2024-01-10", "[Siri Hallgren] talar med [Malte Wikdal].", body=None)
SECOND = note("2024-02-10", "[Siri Hallgren] svarar.", body=None)


def test_an_id_tells_the_label_and_never_the_name() -> None:
    found = resolve([note("2024-01-10", "[Siri Hallgren] [O:Bron] [D:Planen] [J:Resan] [L:Torget]")], {}).entities
    assert {each.label: each.id[0] for each in found} == {
        Label.PERSON: "p",
        Label.ORG: "o",
        Label.DOCUMENT: "d",
        Label.PROJECT: "a",
        Label.LOCATION: "l",
    }
    assert all(re.fullmatch(r"[a-z]-[0-9a-f]{10}", each.id) for each in found)


def test_an_id_is_of_the_place_and_lasts_when_later_notes_come() -> None:
    alone = resolve([FIRST], {})
    assert entity(resolve([FIRST, SECOND], {}), "Siri Hallgren").id == entity(alone, "Siri Hallgren").id


def test_an_id_lasts_when_an_earlier_note_comes() -> None:
    before = resolve([SECOND], {})
    after = resolve([FIRST, SECOND], before.entity_of)
    assert entity(after, "Siri Hallgren").id == entity(before, "Siri Hallgren").id
    assert entity(resolve([FIRST, SECOND], {}), "Siri Hallgren").id != entity(before, "Siri Hallgren").id


def test_an_id_lasts_when_the_name_is_judged_otherwise_and_of_two_the_larger_keeps_it() -> None:
    notes = [FIRST, SECOND]
    before = resolve(notes, {})
    one, other = entity(before, "Siri Hallgren").id, entity(before, "Malte Wikdal").id
    merged = dict.fromkeys(before.entity_of, one)
    after = resolve(notes, merged)
    assert entity(after, "Siri Hallgren").id == one
    assert entity(after, "Malte Wikdal").id not in {one}
    assert entity(resolve(notes, dict.fromkeys(before.entity_of, other)), "Siri Hallgren").id == other


def test_a_part_that_was_split_off_gets_a_new_id_though_its_place_is_taken() -> None:
    before = resolve([FIRST], {})
    malte = entity(before, "Malte Wikdal").id
    previous = dict.fromkeys(resolve([FIRST, SECOND], {}).entity_of, malte)
    after = resolve([FIRST, SECOND], previous)
    assert entity(after, "Siri Hallgren").id == malte
    assert entity(after, "Malte Wikdal").id != malte


def test_an_id_of_another_label_is_not_taken_over() -> None:
    before = resolve([FIRST], {})
    wrong = dict.fromkeys(before.entity_of, "o-0123456789")
    assert [each.id[:2] for each in resolve([FIRST], wrong).entities] == ["p-", "p-"]


def test_the_same_content_under_two_names_is_one_entity() -> None:
    copy = replace(
        FIRST,
        id=7,
        analysis=replace(FIRST.analysis, source_text=replace(FIRST.analysis.source_text, source="kopia.md")),
    )
    assert len(resolve([FIRST, copy], {}).entities) == 2
