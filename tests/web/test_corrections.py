"""What is corrected is seen at once, by every page, and stands after a night; what is undone is as it was."""

from __future__ import annotations

import json
import re

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import HOST, Reader
from textmine import ingest
from textmine.settings import Settings
from textmine.store import judgements, open_store, read
from textmine.web import create_app


def themes_of(reader: Reader) -> dict[str, dict[str, object]]:
    page = json.loads(reader.get("index.json"))
    return {row["theme"]["id"]: row for part in ("recurring", "once", "silent") for row in page[part]}


def standing(settings: Settings) -> int:
    with open_store(settings.store_url).connect() as connection:
        return len(judgements.read_standing(connection))


def test_who_and_when_are_kept_and_the_judgement_can_be_undone_where_it_was_made(
    reader: Reader, settings: Settings
) -> None:
    decisions = json.loads(reader.get("beslut.json"))
    cite = decisions["groups"][0]["matters"][0]["cite"]
    page = reader.judge(kind="decision", value="no", note=cite["note"]["id"], start=cite["start"], end=cite["end"])
    assert "Det räknas inte som ett beslut." in page
    [judgement] = json.loads(reader.get("bedomningar.json"))["rows"]
    assert judgement["who"] == "Vera"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", judgement["when"])
    assert f'name="judgement" value="{judgement["id"]}"' in page
    assert cite["text"] not in reader.get("beslut.html")
    assert "Ångrat." in reader.undo(judgement["id"])
    assert json.loads(reader.get("beslut.json")) == decisions
    assert standing(settings) == 0


def test_a_passage_becomes_a_decision_and_a_commitment(reader: Reader) -> None:
    one = json.loads(reader.get("sok.json?q=lokaler"))["found"][0]["cite"]
    place = {"note": one["note"]["id"], "start": one["start"], "end": one["end"]}
    reader.judge(kind="decision", value="yes", **place)
    reader.judge(kind="action", value="yes", **place)
    decided = json.loads(reader.get("beslut.json"))["groups"]
    assert one["text"] in {row["cite"]["text"] for group in decided for row in group["matters"]}
    promised = json.loads(reader.get("ataganden.json"))["groups"]
    assert one["text"] in {row["cite"]["text"] for group in promised for row in group["rows"]}
    note = reader.get(one["note"]["url"])
    assert note.count('class="tag decision"') >= 1


def test_a_commitment_is_done_and_still_is_after_a_night_and_a_restart(reader: Reader, settings: Settings) -> None:
    def done(reader: Reader) -> set[str]:
        groups = json.loads(reader.get("ataganden.json"))["groups"]
        return {row["cite"]["text"] for group in groups if group["state"] == "found" for row in group["rows"]}

    groups = json.loads(reader.get("ataganden.json"))["groups"]
    row = next(row for group in groups if group["state"] != "found" for row in group["rows"])["cite"]
    assert row["text"] not in done(reader)
    reader.judge(kind="done", value="yes", note=row["note"]["id"], start=row["start"], end=row["end"])
    assert row["text"] in done(reader)
    [path] = settings.corpus.glob(row["note"]["source"])
    path.write_text(path.read_text("utf-8") + "\nEtt tillägg på slutet.\n", encoding="utf-8")
    assert ingest.take_in(settings).analysed == (path.name,)
    ingest.resolve_entities(settings)
    ingest.update_themes(settings)
    with TestClient(create_app(settings), base_url=HOST) as client:
        assert row["text"] in done(Reader(client))


def test_a_name_that_is_none_is_gone_from_page_and_register(reader: Reader, settings: Settings) -> None:
    people = json.loads(reader.get("personer-och-organisationer.json"))["people"]
    person = min((one for one in people if one["shown"]["of"] == 1), key=lambda one: one["shown"]["places"])
    with open_store(settings.store_url).connect() as connection:
        snapshot = read.snapshot(connection)
    places = [key for key, id_ in snapshot.resolution.entity_of.items() if id_ == person["id"]]
    for note, start, end in places:
        reader.judge(kind="mention", value="no", note=note, start=start, end=end)
    left = json.loads(reader.get("personer-och-organisationer.json"))["people"]
    assert person["id"] not in {one["id"] for one in left}
    assert len(left) == len(people) - 1


def test_what_cannot_be_judged_changes_nothing(reader: Reader, settings: Settings) -> None:
    place = {"note": 1, "start": 0, "end": 4}
    for fields in (
        {"kind": "unheard of", "value": "yes"},
        {"kind": "decision", "value": "maybe", **place},
        {"kind": "decision", "value": "yes"},
        {"kind": "decision", "value": "yes", "note": 1, "start": 4, "end": 10**9},
        {"kind": "decision", "value": "yes", "note": 999, "start": 0, "end": 4},
        {"kind": "theme label", "value": "", "subject": "lokaler"},
        {"kind": "theme label", "value": "x" * 200, "subject": "lokaler"},
        {"kind": "theme label", "value": "Nytt", "subject": "finns-inte"},
        {"kind": "theme merged", "value": "yes", "subject": "lokaler", "other": "lokaler"},
        {"kind": "same", "value": "same", "subject": "p-1", "other": "p-2"},
        {"kind": "theme watched", "subject": "", "heading": "", "seeds": "a"},
        {"kind": "theme watched", "subject": "", "heading": "Ny", "seeds": "\n".join(map(str, range(100)))},
    ):
        page = reader.judge(**fields)
        assert "Inget har ändrats." in page, fields
    assert standing(settings) == 0


def test_no_address_that_is_sent_leads_away(reader: Reader) -> None:
    for away in ("//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "\\\\evil"):
        given = {"csrf": reader.token(), "back": away, "kind": "theme stands", "value": "yes", "subject": "lokaler"}
        answer = reader.client.post("/bedom", data=given, follow_redirects=False)
        assert answer.status_code == 303
        assert answer.headers["location"] == "/"


def test_a_stage_that_fails_leaves_the_judgement_kept(
    reader: Reader, settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(_settings: Settings) -> None:
        raise KeyError("Hemliga Hildur")

    monkeypatch.setattr(ingest, "update_themes", fails)
    page = reader.judge(kind="theme stands", value="no", subject="lokaler")
    assert "räknas om" in page
    assert standing(settings) == 1
    assert "stage failed: KeyError test_corrections.py:" in caplog.text
    assert "Hildur" not in caplog.text
