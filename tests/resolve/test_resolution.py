from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.resolve.making import entity, meant, note
from textmine.records import Label, Resolution, StoredNote
from textmine.resolve import resolve
from textmine.score import b_cubed

ENTRIES = st.sampled_from(
    [
        "Lasse Hedvall, Kvarnby IK (vice ordförande)",
        "Lars Hedvall, Kvarnby IK (ordförande)",
        "Anders Hedvall, Ortsrådet i Norrby",
        "Amina Warfaa, Integrationsföreningen Bron",
        "Amina Warfaa Lindblom, Bron",
        "Bengt Axberg (M)",
        "Hodan, Björkskolan",
    ]
)
WORDS = st.sampled_from(
    [
        "[Lasse] svarar.",
        "[Amina] och [Anders] skriver.",
        "[Lars Hedvalls] förslag.",
        "[O:Socialförvaltningen] ([O:SF])",
        "[O:SF] och [O:Bron]",
        "[O:rådet] beslutar om [D:Aktivitetsplanen 2024].",
        "[D:Aktivitetsplan 2024] på [L:Torget, Storgatan 2]",
        "[Amina Warfaa-Ek] talar på [L:Torget].",
    ]
)


@st.composite
def corpora(draw: st.DrawFn) -> list[StoredNote]:
    days = draw(st.lists(st.integers(1, 9), unique=True, min_size=1, max_size=5))
    return [
        note(
            f"2024-0{day}-01",
            "\n".join(draw(st.lists(WORDS, max_size=4))),
            present=draw(st.lists(ENTRIES, unique=True, max_size=4)),
            body=draw(st.sampled_from(["Samverkansrådet", "Ortsrådet i Norrby", None])),
            items=True,
            id_=day,
        )
        for day in days
    ]


def seen(resolution: Resolution, source_of: dict[int, str]) -> object:
    """A resolution without row ids."""
    places = {(source_of[id_], start, end): to for (id_, start, end), to in resolution.entity_of.items()}
    return resolution.entities, places


@given(corpora(), st.randoms(use_true_random=False))
def test_neither_the_order_of_the_notes_nor_their_row_ids_make_a_difference(
    notes: list[StoredNote], random: object
) -> None:
    other = [replace(each, id=1000 - each.id) for each in notes]
    random.shuffle(other)  # type: ignore[attr-defined]
    one = seen(resolve(notes, {}), {each.id: each.source for each in notes})
    assert seen(resolve(other, {}), {each.id: each.source for each in other}) == one


@given(corpora())
def test_resolving_again_changes_nothing_and_every_place_has_an_entity_of_its_label(notes: list[StoredNote]) -> None:
    resolution = resolve(notes, {})
    assert resolve(notes, resolution.entity_of) == resolution
    ids = [each.id for each in resolution.entities]
    assert ids == sorted(set(ids))
    labels = {each.id: each.label for each in resolution.entities}
    label_at = {(each.id, m.start, m.end): m.label for each in notes for m in each.analysis.mentions}
    assert {key: labels[to] for key, to in resolution.entity_of.items()} == {
        key: label_at[key] for key in resolution.entity_of
    }
    people = {(each.id, m.start, m.end) for each in notes for m in each.analysis.mentions if " " in m.text}
    assert people <= set(resolution.entity_of)


@given(corpora())
def test_every_name_and_alias_is_written_somewhere(notes: list[StoredNote]) -> None:
    text = " ".join(each.analysis.source_text.text for each in notes)
    for each in resolve(notes, {}).entities:
        assert all(form in text for form in (each.name, *each.aliases))


def test_nothing_resolves_to_nothing() -> None:
    assert resolve([], {}) == Resolution()


def test_a_roster_name_that_is_no_mention_is_resolved_too() -> None:
    minutes = note("2024-01-10", "[Siri] svarar.", present=["Siri Hallgren, Björkskolan"])
    bare = replace(
        minutes,
        analysis=replace(minutes.analysis, mentions=tuple(m for m in minutes.analysis.mentions if m.text == "Siri")),
    )
    resolution = resolve([bare], {})
    assert meant(resolution, bare, "Siri") == "Siri Hallgren"
    assert entity(resolution, "Siri Hallgren").label is Label.PERSON


@pytest.mark.shared
def test_people_and_organisations_of_the_real_notes(shared: Path) -> None:
    """Perfect mentions without rosters; what people say is one is one, and what they say is two is two."""
    notes, meant_by = [], {}
    for row, path in enumerate(sorted((shared / "gold").glob("20*.json"))):
        gold = json.loads(path.read_text("utf-8"))
        notes.append(_of_gold(row, gold, shared / "notes" / gold["source"]))
        for each in gold["mentions"]:
            if each.get("entity"):
                meant_by[row, each["start"], each["end"]] = (each["label"], each["entity"])
    found = resolve(notes, {}).entity_of
    for label, least in (("PERSON", 0.98), ("ORG", 0.95)):
        precision, recall = b_cubed([(to, found.get(key, key)) for key, (of, to) in meant_by.items() if of == label])
        assert min(precision, recall) >= least, (label, precision, recall)
    for trap in json.loads((shared / "gold" / "entities.json").read_text("utf-8"))["do_not_merge"]:
        owners = [{found.get(key) for key, (_, to) in meant_by.items() if to == one} - {None} for one in trap["ids"]]
        assert sum(map(len, owners)) == len(set().union(*owners)), trap


def _of_gold(row: int, gold: dict, path: Path) -> StoredNote:  # type: ignore[type-arg]
    from textmine.records import (
        AttendanceStatus,
        Attendee,
        Basis,
        Header,
        Mention,
        NoteAnalysis,
        NoteKind,
        Quote,
        SourceText,
    )

    text = path.read_bytes().decode("utf-8")
    attendance = []
    for each in gold["attendance"]:
        start = text.index(each["name"], each["start"])
        name = Quote(start, start + len(each["name"]), each["name"])
        status = AttendanceStatus(each["status"])
        attendance.append(Attendee(each["start"], each["end"], each["text"], name, status, party=each.get("party")))
    analysis = NoteAnalysis(
        SourceText(gold["source"], path.name, "txt", text, ()),
        Header(
            NoteKind(gold["kind"]),
            date=gold["date"],
            bodies=tuple(
                Quote(each["start"], each["end"], each["text"])
                for body in gold["bodies"]
                for each in [next(m for m in gold["mentions"] if m.get("entity") == body)]
            ),
        ),
        attendance=tuple(attendance),
        mentions=tuple(
            Mention(m["start"], m["end"], m["text"], Label(m["label"]), Basis.RULE) for m in gold["mentions"]
        ),
    )
    return StoredNote(row, 1, analysis)
