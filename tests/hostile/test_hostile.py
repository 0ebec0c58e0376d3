"""The nasty files taken in by one night: no crash, every file in exactly one named outcome, everything readable ingested."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import NoReturn

import pytest

from tests.hostile.making import HOSTILE_NAMES, HOSTILE_WORDS, NOTE, files
from textmine import ingest
from textmine.report import publish
from textmine.settings import Settings, load
from textmine.store import open_store, read
from textmine.store.check import check
from textmine.swedish.messages import FAILURES


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "notes").mkdir()
    for name, content in files():
        (folder / "notes" / name).write_bytes(content)
    (folder / "notes" / "2024-03-14.md").write_text(NOTE + "\nEn vanlig anteckning.\n", "utf-8")
    (folder / "secret.txt").write_text("utanför", "utf-8")
    (folder / "notes" / "link.txt").symlink_to(folder / "secret.txt")
    (folder / "notes" / "circle").symlink_to(folder / "notes", target_is_directory=True)
    return load(corpus=folder / "notes", outputs=folder / "out", note_seconds=300, note_megabytes=2000)


@pytest.fixture(scope="module")
def batch(settings: Settings) -> ingest.Batch:
    return ingest.take_in(settings)


def test_there_are_three_hundred_nasty_files(settings: Settings):
    names = [name for name, _ in files()]
    assert len(names) == len(set(names)) >= 300


def test_every_file_has_exactly_one_outcome(settings: Settings, batch: ingest.Batch):
    failed = [failure.source for failure in batch.failures]
    there = [file.source for file in ingest.find_files(settings.corpus).files]
    assert sorted([*batch.analysed, *failed]) == there
    assert "link.txt" not in there


def test_every_failure_has_a_name_that_the_reader_is_told_in_swedish(batch: ingest.Batch):
    assert {failure.error for failure in batch.failures} <= set(FAILURES)
    # What nobody foresaw, a crash and a hang are named too, but each would be a fault of ours.
    ours = [
        failure for failure in batch.failures if failure.error in {"internal", "crashed", "too-slow", "too-much-memory"}
    ]
    assert ours == []


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("empty.txt", "empty"),
        ("bom-only.txt", "empty"),
        ("nul.txt", "not-text"),
        ("encrypted.pdf", "encrypted"),
        ("bomb.docx", "too-large"),
        ("many-entries.docx", "too-large"),
        ("laughs.docx", "damaged"),
        ("xxe.docx", "damaged"),
        ("dtd.docx", "damaged"),
        ("header-only.pdf", "damaged"),
        ("ten-thousand-pages.pdf", "too-large"),
        ("html.pdf", "wrong-type"),
        ("pdf.txt", "wrong-type"),
        ("docx.pdf", "wrong-type"),
        ("image.png", "unsupported"),
        ("none", "unsupported"),
    ],
)
def test_the_outcome_has_the_name_it_should(batch: ingest.Batch, name: str, outcome: str):
    assert {failure.source: failure.error for failure in batch.failures}[name] == outcome


@pytest.mark.parametrize(
    "name", ["2024-03-14.md", "cp1252.txt", "utf-16.txt", "owner-only.pdf", "good.docx", "one-line.txt", "upper.TXT"]
)
def test_what_can_be_read_is_taken_in(batch: ingest.Batch, name: str):
    assert name in batch.analysed


def test_the_store_agrees_with_itself_and_no_quotation_leads_astray(settings: Settings, batch: ingest.Batch):
    with open_store(settings.store_url).connect() as connection:
        assert check(connection) == []
        for note in read.notes(connection):
            text = note.analysis.source_text.text
            for record in (*note.analysis.mentions, *note.analysis.decisions, *note.analysis.passages):
                assert text[record.start : record.end] == record.text


def test_the_pages_say_hostile_words_and_do_nothing_with_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "notes").mkdir()
    for name, content in files():
        if name.startswith(("words-", "fields-")) or name in HOSTILE_NAMES:
            (tmp_path / "notes" / name).write_bytes(content)
    settings = load(corpus=tmp_path / "notes", outputs=tmp_path / "out", workers=0)
    assert len(ingest.take_in(settings).analysed) > 2 * len(HOSTILE_WORDS)

    def refuse(*_: object) -> NoReturn:
        raise AssertionError("a connection was made")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    ingest.resolve_entities(settings)
    ingest.update_themes(settings)
    report = publish(settings).report.parent
    for page in report.rglob("*.html"):
        content = page.read_text("utf-8")
        for words in HOSTILE_WORDS:
            if words.startswith("<"):
                assert words not in content, page.name


def test_a_second_night_tries_none_of_them_again(settings: Settings, batch: ingest.Batch):
    again = ingest.take_in(settings)
    assert again.analysed == ()
    assert again.failures == batch.failures
    assert again.unchanged == len(batch.analysed)
