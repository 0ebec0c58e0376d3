"""The public edition: nobody is named in any field, every record reads its text, and no figure differs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import jsonschema
import pytest

from textmine.records import (
    Aside,
    AsideReason,
    Basis,
    Entity,
    Failure,
    Judgement,
    JudgementKind,
    Label,
    NoteKind,
    Place,
    Quote,
    Role,
    Snapshot,
    ThemeMatch,
)
from textmine.report.evaluation.build import evaluation
from textmine.report.evaluation.content import Edition
from textmine.report.export import export_document, schema
from textmine.report.public import NotLookedAtError, looked_at, public
from textmine.trends import follow_ups, period

NAMES = ("Vera", "Lindqvall", "Nils", "Björkdal", "Åsa", "Öhrnfors", "Östen", "Ädelbrant")


def quotes_of(value: Any) -> Iterator[Quote]:
    if isinstance(value, Quote):
        yield value
    if isinstance(value, tuple):
        for one in value:
            yield from quotes_of(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from quotes_of(getattr(value, field.name))


def holding(value: Any) -> str:
    """Everything that a snapshot holds, as one string."""
    return repr(value)


@pytest.fixture
def odd(snapshot: Snapshot, note_builder: Callable) -> Snapshot:
    """The invented notes, and names and numbers wherever a name can stand."""
    text = (
        "Protokoll\n\nVeras förslag: ring 070-123 45 67.\n\nOrdförande Vera Lindqvall och Margareta Essenfeldt ses.\n\n"
        "Lindqvall är sjukskriven. Nils Björkdals bygg AB bygger.\n\n"
        "Kulturnämnden lånar ut.\n\n811228-9874, nils.bjorkdal@ekdala.example\n"
    )
    note = note_builder(9, "2023/protokoll_bjorkdal.txt", text)
    note.head(NoteKind.MINUTES, "Protokoll", "2023-06-01")
    for words in text.strip().split("\n\n")[1:]:
        note.passage(words)
    note.mention("Veras", Label.PERSON)
    note.mention("Vera Lindqvall", Label.PERSON)
    note.mention("Nils Björkdals bygg AB", Label.ORG)
    note.mention("Kulturnämnden", Label.ORG)
    note.calendar("811228-9874", title="Hos Åsa Öhrnfors")
    built = note.build()
    entity_of = dict(snapshot.resolution.entity_of)
    for mention in built.analysis.mentions:
        if mention.label is Label.PERSON:
            entity_of[9, mention.start, mention.end] = "person-001"
    firm = Entity("org-009", Label.ORG, "Nils Björkdals bygg AB", ("Björkdals bygg",))
    resolution = replace(snapshot.resolution, entities=(*snapshot.resolution.entities, firm), entity_of=entity_of)
    themes = tuple(
        replace(one, label="Lokaler hos Nils Björkdal", keywords=("lokaler", "björkdal"), own_label="Åsa Öhrnfors")
        if one.id == "lokaler"
        else one
        for one in snapshot.themes
    )
    found = (built.analysis.passages[0], built.analysis.passages[3])
    judgement = Judgement(
        JudgementKind.NAME, "Nils Björkdal", "Åsa Öhrnfors", "2024-01-01T00:00:00Z", "person-002",
        place=Place(0, 4, "Vera", "2023/protokoll_bjorkdal.txt", "0"),
        other_place=Place(0, 4, "Vera", "2023/protokoll_bjorkdal.txt", "0"), undone_by="Nils Björkdal",
    )  # fmt: skip
    return replace(
        snapshot,
        notes=tuple(sorted((*snapshot.notes, built), key=lambda one: (one.date or "", one.source))),
        resolution=resolution,
        themes=themes,
        matches=(
            *snapshot.matches,
            *(ThemeMatch((9, one.start, one.end), "lokaler", 0.9, Basis.SEED) for one in found),
        ),
        failures=(*snapshot.failures, Failure("Vera Lindqvall.pdf", "damaged", "Vera", "2024-01-01")),
        judgements=(judgement,),
    )


def test_nobody_is_named_in_any_field(odd: Snapshot) -> None:
    made = public(odd)
    everything = holding(made.snapshot) + holding(made.followed)
    assert not [name for name in NAMES if name.casefold() in everything.casefold()]
    for taken in ("811228", "070-123", "@ekdala", "bjorkdal", "Essenfeldt"):
        assert taken not in everything


def test_every_record_reads_its_text(odd: Snapshot) -> None:
    for note in public(odd).snapshot.notes:
        text = note.analysis.source_text.text
        quotes = list(quotes_of(note.analysis))
        assert quotes
        assert all(text[one.start : one.end] == one.text for one in quotes)


def test_roles_and_numbers_stand_for_names(odd: Snapshot) -> None:
    [text] = [note.analysis.source_text.text for note in public(odd).snapshot.notes if note.id == 9]
    assert "Ordförande 1:s förslag: ring [telefonnummer]." in text
    assert "Ordförande 1 och [namn] ses." in text
    assert "[namn] är sjukskriven. [namn] bygg AB bygger." in text
    assert "[personnummer], [e-postadress]" in text


def test_a_roster_shows_neither_names_nor_what_stands_beside_them(snapshot: Snapshot) -> None:
    council = next(note for note in public(snapshot).snapshot.notes if note.id == 3)
    assert [one.text for one in council.analysis.attendance] == [
        "Ordförande 1",
        "Ledamot 1",
        "Sekreterare 1",
        "Ordförande 2",
    ]
    assert {(one.affiliation, one.role, one.party) for one in council.analysis.attendance} == {(None, None, None)}
    people = [one for one in public(snapshot).snapshot.resolution.entities if one.label is Label.PERSON]
    assert {(one.affiliations, one.roles, one.aliases) for one in people} == {((), (), ())}


def test_those_of_a_public_role_keep_their_names_when_a_setting_says_so(snapshot: Snapshot) -> None:
    made = public(snapshot, ("ordförande",))
    everything = holding(made.snapshot)
    assert "Vera Lindqvall" in everything
    assert "Östen Ädelbrant" in everything
    assert "Björkdal" not in everything
    assert "Öhrnfors" not in everything


def test_what_must_be_looked_at_is_listed_with_its_place(odd: Snapshot) -> None:
    flags = public(odd).flags
    assert [(one.reason, one.words) for one in flags] == [
        ("phone", "070-123 45 67"),
        ("name", "Margareta Essenfeldt"),
        ("name", "Lindqvall"),
        ("private", "sjukskriven"),
        ("person_number", "811228-9874"),
        ("email", "nils.bjorkdal@ekdala.example"),
    ]
    assert {one.source for one in flags} == {"2023/protokoll_bjorkdal.txt"}
    assert [one.place.line for one in flags] == [3, 5, 7, 7, 11, 11]


def test_nothing_is_published_before_that_very_list_was_looked_at(odd: Snapshot, snapshot: Snapshot) -> None:
    flags = public(odd).flags
    with pytest.raises(NotLookedAtError) as caught:
        looked_at(flags, "")
    looked_at(flags, caught.value.code)
    with pytest.raises(NotLookedAtError):
        looked_at(flags[1:], caught.value.code)
    looked_at(public(snapshot).flags, "")


def test_no_figure_differs_from_the_internal_report(odd: Snapshot) -> None:
    periods = tuple(one for text in ("2021-2022", "2023-2024") if (one := period(text)) is not None)
    made = public(odd)
    inner = evaluation(odd, periods, Edition.INTERNAL)
    outer = evaluation(made.snapshot, periods, Edition.PUBLIC, made.followed, made.voiced)
    assert [one.shares for one in outer.themes] == [one.shares for one in inner.themes]
    assert [one.sides for one in outer.themes] == [one.sides for one in inner.themes]
    assert any(one.sides for one in inner.themes)
    assert [len(one.quotations) for one in outer.themes] == [len(one.quotations) for one in inner.themes]
    assert [one.row.state for one in outer.commitments] == [one.row.state for one in inner.commitments]
    assert [(one.meetings, one.passages, one.decisions) for one in outer.coverage] == [
        (one.meetings, one.passages, one.decisions) for one in inner.coverage
    ]
    assert {key[1:] for key in made.followed} != {key[1:] for key in follow_ups(odd)}


def test_the_public_export_fits_its_schema(odd: Snapshot) -> None:
    made = public(odd)
    document = export_document(made.snapshot, with_text=True, followed=made.followed)
    jsonschema.validate(document, schema())
    assert not [name for name in NAMES if name in json.dumps(document, ensure_ascii=False)]
    for note in document["notes"]:
        for row in (*note["mentions"], *note["attendance"], *note["decisions"], *note["actions"]):
            assert note["text"][row["start"] : row["end"]] == row["text"]


def test_files_set_aside_are_listed_without_a_name_or_a_word(odd: Snapshot, note_builder: Callable) -> None:
    built = note_builder(10, "2023/utkast Nils Björkdal.txt", "Protokoll\n\nVera Lindqvall ringer 070-123 45 67.\n")
    built.head(NoteKind.MINUTES, "Protokoll", "2023-06-01")
    draft = replace(built.build(), former=("2023/Åsa Öhrnfors.txt",))
    notes = tuple(replace(note, former=("2023/Åsa Öhrnfors.txt",)) for note in odd.notes)
    aside = Aside(draft.source, "2023/protokoll_bjorkdal.txt", AsideReason.REPLACED)
    whole = replace(odd, notes=notes, set_aside=((draft, aside),))
    made = public(whole)
    assert not [name for name in (*NAMES, "070-123") if name.casefold() in holding(made.snapshot).casefold()]
    document = export_document(made.snapshot, followed=made.followed)
    jsonschema.validate(document, schema())
    [row] = document["set_aside"]
    assert (row["date"], row["reason"]) == ("2023-06-01", "replaced")
    assert row["instead"] in {note["source"] for note in document["notes"]}
    periods = tuple(one for one in (period("2023-2024"),) if one is not None)
    copies = [
        evaluation(whole, periods, Edition.INTERNAL).method.copies,
        evaluation(made.snapshot, periods, Edition.PUBLIC, made.followed, made.voiced).method.copies,
    ]
    assert copies == [evaluation(odd, periods, Edition.INTERNAL).method.copies + 1] * 2


def test_the_same_snapshot_gives_the_same_edition_whatever_the_order(odd: Snapshot) -> None:
    turned = replace(
        odd,
        resolution=replace(
            odd.resolution,
            entities=odd.resolution.entities[::-1],
            entity_of=dict(reversed(odd.resolution.entity_of.items())),
        ),
    )
    assert {one.id: one.name for one in public(turned).snapshot.resolution.entities} == {
        one.id: one.name for one in public(odd).snapshot.resolution.entities
    }
    assert public(odd) == public(odd)


def test_who_is_no_member_of_what_met_is_a_person(snapshot: Snapshot) -> None:
    guest = Entity("person-009", Label.PERSON, "Gäst Gästsson", (), (), (Role("pastor", None, None, None, ()),))
    made = public(
        replace(snapshot, resolution=replace(snapshot.resolution, entities=(*snapshot.resolution.entities, guest)))
    )
    assert {one.id: one.name for one in made.snapshot.resolution.entities}["person-009"] == "person 1"
