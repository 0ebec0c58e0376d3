"""The report from the store to a file: the periods and the body asked for, and what is said where there is nothing to tell."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import docx
import openpyxl
import pytest

from textmine.errors import SettingsError
from textmine.records import Snapshot
from textmine.report.evaluation import make
from textmine.report.evaluation.bodies import bodies, body_named, of_body
from textmine.report.evaluation.build import evaluation
from textmine.report.evaluation.content import Edition
from textmine.report.public import NotLookedAtError
from textmine.settings import Settings
from textmine.store import open_store, read
from textmine.trends.coverage import bodies_of

from .conftest import period_of


def stored(settings: Settings) -> Snapshot:
    with open_store(settings.store_url).connect() as connection:
        return read.snapshot(connection)


def sheet(data: bytes, name: str) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(io.BytesIO(data))[name].iter_rows(min_row=2, values_only=True))


@pytest.mark.parametrize(("first", "against"), [("2030", None), ("2022-2023", "1999")])
def test_a_period_without_notes_is_told_with_those_there_are(
    settings: Settings, first: str, against: str | None
) -> None:
    with pytest.raises(SettingsError) as told:
        make(settings, first, against, "xlsx")
    dates = sorted(note.date for note in stored(settings).notes if note.date)
    assert (against or first) in str(told.value)
    assert dates[0][:4] in told.value.hint
    assert dates[-1][:4] in told.value.hint


def test_a_body_that_is_none_is_told_with_those_there_are(settings: Settings) -> None:
    with pytest.raises(SettingsError) as told:
        make(settings, None, None, "xlsx", body="Kyrkan")
    assert all(name in told.value.hint for name in bodies(stored(settings)).values())


def test_the_report_of_a_body_rests_on_its_notes_alone(settings: Settings) -> None:
    snapshot = stored(settings)
    body, name = next(iter(bodies(snapshot).items()))
    own = {note.source for note in snapshot.notes if body in bodies_of(snapshot, note)}
    assert own
    assert own < {note.source for note in snapshot.notes}
    made = make(settings, None, None, "xlsx", body=name.upper())
    assert {row[2] for row in sheet(made.data, "Anteckningar")} == own
    assert {row[4] for row in sheet(made.data, "Citat")} <= own
    assert ("Organ", name) in sheet(made.data, "Om rapporten")
    told = [
        line.text for line in docx.Document(io.BytesIO(make(settings, None, None, "docx", body=name).data)).paragraphs
    ]
    assert any(name in line for line in told[:3])
    assert made.name != make(settings, None, None, "xlsx").name


def test_a_body_answers_to_its_aliases_but_not_to_two_bodies_name(snapshot: Snapshot) -> None:
    found = bodies(snapshot)
    (body, name), *_ = found.items()
    assert body_named(snapshot, f" {name.casefold()} ") == body
    twins = tuple(replace(entity, aliases=("Rådet",)) for entity in snapshot.resolution.entities)
    twice = replace(snapshot, resolution=replace(snapshot.resolution, entities=twins))
    assert sum(body in {one.id for one in twins} for body in found) != 1
    assert body_named(twice, "Rådet") is None


def test_every_part_of_a_bodys_report_is_of_its_notes(snapshot: Snapshot) -> None:
    period = period_of("2021-2024")
    for body in bodies(snapshot):
        narrowed = of_body(snapshot, body)
        content = evaluation(narrowed, (period,), Edition.INTERNAL, body=body)
        ids = {note.id for note in snapshot.notes if body in bodies_of(snapshot, note)}
        assert {line.id for line in content.notes} <= ids
        assert {key[0] for key in narrowed.resolution.entity_of} <= ids
        assert {one for section in content.themes for one in (q.note for q in section.quotations)} <= {
            line.number for line in content.notes
        }
        assert {name for one in content.coverage for _, name in one.missing} <= {content.body}


def test_the_public_report_of_a_body_asks_to_be_looked_at_for_its_notes_alone(settings: Settings) -> None:
    snapshot = stored(settings)
    body, name = next(iter(bodies(snapshot).items()))
    with pytest.raises(NotLookedAtError) as asked:
        make(settings, None, None, "html", "public", body=name)
    own = {note.id for note in snapshot.notes if body in bodies_of(snapshot, note)}
    assert {flag.note for flag in asked.value.flags} <= own
    assert b"<h1>" in make(settings, None, None, "html", "public", body=name, reviewed=asked.value.code).data


def test_a_silence_of_a_body_is_told_once(snapshot: Snapshot) -> None:
    from textmine.report.evaluation.chapters import document
    from textmine.report.evaluation.content import BodyGap

    content = evaluation(snapshot, (period_of("2021-2022"), period_of("2023-2024")), Edition.INTERNAL)
    gap = BodyGap("Ekdala ungdomsråd", "2022-07-06", "2023-09-12", 4)
    both = replace(content, coverage=tuple(replace(one, of_bodies=(gap,)) for one in content.coverage))
    said = json.dumps([repr(block) for block in document(both).body], ensure_ascii=False)
    assert said.count("hade det blivit 4\xa0möten till".replace("\xa0", "\\\\xa0")) == 1
