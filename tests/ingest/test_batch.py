"""What a night does to the store: new, unchanged, changed, withdrawn, returned, failing and interrupted notes."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language

from textmine import ingest
from textmine.errors import SettingsError
from textmine.judgements import dumps, file_place, loads, place_of
from textmine.records import Aside, AsideReason, Failure, Judgement, JudgementKind, NoteAnalysis, SourceText, StoredNote
from textmine.report import publish
from textmine.settings import Settings, load
from textmine.store import judgements, open_store, read, writing
from textmine.store.check import check
from textmine.store.search import search

TODAY = date(2025, 3, 1)

SPRING = """# Minnesanteckningar

## Dialogrådet 14 mars 2024

**Tid:** kl. 16-18

**Närvarande:** Dialogrådet
Karin Almgren, Ekhults Byalag (ordförande)
Yusuf Warsame, Ekhult kommun (sekreterare)

### 1. Välkomna

Ordförande Karin Almgren hälsar välkommen.

### 2. Lokaler

Föreningarna behöver fler lokaler på kvällarna.

**Beslut:** Yusuf Warsame tar fram en lista över lediga lokaler. Återrapport i maj.
"""

SUMMER = SPRING.replace("14 mars 2024", "23 maj 2024").replace("Återrapport i maj", "Återrapport i september")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "2024-03-14.md").write_text(SPRING, "utf-8")
    (tmp_path / "notes" / "2024-05-23.md").write_text(SUMMER, "utf-8")
    return load(corpus=tmp_path / "notes", outputs=tmp_path / "out", workers=0)


def night(settings: Settings) -> ingest.Batch:
    return ingest.take_in(settings, today=TODAY)


def stored(settings: Settings) -> dict[str, StoredNote]:
    with open_store(settings.store_url).connect() as connection:
        return {note.source: note for note in read.notes(connection)}


def failures(settings: Settings) -> tuple[Failure, ...]:
    with open_store(settings.store_url).connect() as connection:
        return read.failures(connection)


def test_a_first_night_analyses_everything(settings: Settings) -> None:
    batch = night(settings)
    assert batch == ingest.Batch(("2024-03-14.md", "2024-05-23.md"), 0, (), ())
    notes = stored(settings)
    assert [note.date for note in notes.values()] == ["2024-03-14", "2024-05-23"]
    assert [person.name.text for person in notes["2024-03-14.md"].analysis.attendance] == [
        "Karin Almgren",
        "Yusuf Warsame",
    ]


def test_a_night_with_one_more_note_analyses_that_note_only(settings: Settings) -> None:
    night(settings)
    before = stored(settings)
    (settings.corpus / "2024-09-12.md").write_text(SPRING.replace("14 mars", "12 september"), "utf-8")
    batch = night(settings)
    assert batch.analysed == ("2024-09-12.md",)
    assert batch.unchanged == 2
    after = stored(settings)
    assert {source: note.id for source, note in after.items() if source in before} == {
        s: n.id for s, n in before.items()
    }


def test_a_touched_file_is_not_analysed_again(settings: Settings) -> None:
    night(settings)
    os.utime(settings.corpus / "2024-03-14.md", (1, 1))
    assert night(settings) == ingest.Batch((), 2, (), ())
    with open_store(settings.store_url).connect() as connection:
        assert read.known(connection)["2024-03-14.md"].mtime_ns == 1_000_000_000


def test_a_corrected_file_is_a_new_version(settings: Settings) -> None:
    night(settings)
    (settings.corpus / "2024-03-14.md").write_text(SPRING.replace("fler lokaler", "billigare lokaler"), "utf-8")
    assert night(settings).analysed == ("2024-03-14.md",)
    note = stored(settings)["2024-03-14.md"]
    assert note.version == 2
    assert any("billigare lokaler" in passage.text for passage in note.analysis.passages)
    assert len(stored(settings)) == 2


def test_a_removed_file_is_withdrawn_and_comes_back_without_new_analysis(settings: Settings) -> None:
    night(settings)
    path = settings.corpus / "2024-03-14.md"
    path.unlink()
    assert night(settings).withdrawn == ("2024-03-14.md",)
    assert list(stored(settings)) == ["2024-05-23.md"]
    path.write_text(SPRING, "utf-8")
    back = night(settings)
    assert (back.analysed, back.unchanged) == ((), 2)
    assert list(stored(settings)) == ["2024-03-14.md", "2024-05-23.md"]


def test_a_file_that_fails_is_listed_and_the_rest_is_done(settings: Settings) -> None:
    (settings.corpus / "trasig.pdf").write_bytes(b"%PDF-1.4\nnothing of the kind")
    (settings.corpus / "tom.txt").write_bytes(b"")
    batch = night(settings)
    assert batch.analysed == ("2024-03-14.md", "2024-05-23.md")
    assert [(failure.source, failure.at) for failure in batch.failed] == [
        ("tom.txt", "2025-03-01"),
        ("trasig.pdf", "2025-03-01"),
    ]
    assert failures(settings) == batch.failures
    (settings.corpus / "tom.txt").write_text(SUMMER.replace("23 maj", "30 maj"), "utf-8")
    (settings.corpus / "trasig.pdf").unlink()
    assert night(settings).analysed == ("tom.txt",)
    assert failures(settings) == ()


def test_a_note_that_fails_keeps_its_earlier_rows(settings: Settings) -> None:
    night(settings)
    (settings.corpus / "2024-03-14.md").write_bytes(b"")
    batch = night(settings)
    assert [failure.source for failure in batch.failed] == ["2024-03-14.md"]
    assert stored(settings)["2024-03-14.md"].analysis.source_text.text == SPRING


def test_a_known_note_that_cannot_be_opened_any_more_fails_alone(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    night(settings)
    shut = settings.corpus / "2024-03-14.md"
    os.utime(shut, (1, 1))
    opened = Path.open

    def refuse(path: Path, *words: object, **named: object) -> object:
        if path == shut:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *words, **named)

    monkeypatch.setattr(Path, "open", refuse)
    batch = night(settings)
    assert [(failure.source, failure.error) for failure in batch.failed] == [("2024-03-14.md", "unreadable")]
    assert batch.unchanged == 1
    assert list(stored(settings)) == ["2024-03-14.md", "2024-05-23.md"]


def test_an_error_that_nobody_foresaw_fails_one_note_and_says_where_but_not_what(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    from textmine import analyse

    whole = analyse.analyse

    def stumble(text: SourceText, nlp: Language, vectors: str) -> NoteAnalysis:
        if text.source == "2024-03-14.md":
            raise ValueError(text.text)
        return whole(text, nlp, vectors)

    monkeypatch.setattr(analyse, "analyse", stumble)
    batch = night(settings)
    assert batch.analysed == ("2024-05-23.md",)
    (failure,) = batch.failed
    assert failure.error == "internal"
    assert re.fullmatch(r"ValueError test_batch\.py:\d+", failure.hint)


def test_a_file_of_another_kind_is_listed_but_fails_nothing(settings: Settings) -> None:
    (settings.corpus / "karta.png").write_bytes(b"\x89PNG")
    (settings.corpus / ".DS_Store").write_bytes(b"x")
    (settings.corpus / "~$2024.docx").write_bytes(b"x")
    batch = night(settings)
    assert [failure.source for failure in batch.failures] == ["karta.png"]
    assert batch.failed == ()


def test_a_night_cut_short_is_finished_by_the_next(settings: Settings) -> None:
    def pull_the_plug(source: str, done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest.take_in(settings, pull_the_plug, TODAY)
    assert list(stored(settings)) == ["2024-03-14.md"]
    assert night(settings).analysed == ("2024-05-23.md",)
    assert list(stored(settings)) == ["2024-03-14.md", "2024-05-23.md"]


def test_a_link_out_of_the_corpus_is_not_followed(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text(SPRING, "utf-8")
    (settings.corpus / "link.md").symlink_to(tmp_path / "secret.md")
    assert [file.source for file in ingest.find_files(settings.corpus).files] == ["2024-03-14.md", "2024-05-23.md"]


def test_a_corpus_that_has_lost_all_its_files_changes_nothing(settings: Settings) -> None:
    """A share that is not mounted is an empty folder."""
    night(settings)
    for path in settings.corpus.iterdir():
        path.unlink()
    with pytest.raises(SettingsError):
        night(settings)
    assert list(stored(settings)) == ["2024-03-14.md", "2024-05-23.md"]


def test_a_folder_that_is_shut_is_listed_and_its_notes_stay(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = settings.corpus / "arkiv"
    inner.mkdir()
    (settings.corpus / "2024-03-14.md").rename(inner / "2024-03-14.md")
    night(settings)
    scan = os.scandir

    def shut(path: str) -> object:
        if Path(path) == inner:
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", shut)
    batch = night(settings)
    assert batch.withdrawn == ()
    assert [(failure.source, failure.error) for failure in batch.failed] == [("arkiv/", "unreadable")]
    assert list(stored(settings)) == ["arkiv/2024-03-14.md", "2024-05-23.md"]


def test_a_missing_corpus_is_the_users_to_mend(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="nowhere: mappen med anteckningar finns inte"):
        night(load(corpus=tmp_path / "nowhere", outputs=tmp_path / "out"))


def test_entities_and_themes_are_worked_out_once(settings: Settings) -> None:
    night(settings)
    assert ingest.resolve_entities(settings) is True
    assert ingest.resolve_entities(settings) is False
    with open_store(settings.store_url).connect() as connection:
        names = {entity.name for entity in read.resolution(connection).entities}
    assert {"Karin Almgren", "Yusuf Warsame", "Ekhult kommun"} <= names


def test_a_file_that_failed_is_not_tried_again_until_it_changes(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    from textmine.ingest import batch

    (settings.corpus / "tom.txt").write_bytes(b"")
    first = night(settings)
    tried: list[str] = []
    analyses = batch.analyses

    def spying(files: object, *rest: object) -> object:
        tried.extend(file.source for file in files)
        return analyses(files, *rest)

    monkeypatch.setattr(batch, "analyses", spying)
    assert night(settings) == ingest.Batch((), 2, (), first.failures)
    assert tried == []
    assert failures(settings) == first.failures
    (settings.corpus / "tom.txt").write_text(SUMMER.replace("23 maj", "30 maj"), "utf-8")
    assert night(settings).analysed == ("tom.txt",)
    assert failures(settings) == ()


# --- files that are one note -----------------------------------------------------------------------------------------

CORRECTED = SPRING.replace("en lista över lediga lokaler", "en karta över lediga lokaler")


def whole_night(settings: Settings) -> ingest.Batch:
    batch = night(settings)
    ingest.resolve_entities(settings)
    return batch


def entities(settings: Settings) -> dict[str, str]:
    """The ids of people and organisations, by name."""
    with open_store(settings.store_url).connect() as connection:
        return {entity.name: entity.id for entity in read.resolution(connection).entities}


def test_a_moved_file_keeps_its_rows_ids_and_judgements(settings: Settings) -> None:
    whole_night(settings)
    before, known = stored(settings), entities(settings)
    note = before["2024-03-14.md"]
    start = SPRING.index("Föreningarna behöver")
    place = place_of(note, start, start + 12)
    with writing(open_store(settings.store_url)) as connection:
        judgements.put(
            connection, Judgement(JudgementKind.DECISION, "yes", "vera", "2025-03-01T10:00:00Z", place=place)
        )
    (settings.corpus / "2024").mkdir()
    (settings.corpus / "2024-03-14.md").rename(settings.corpus / "2024" / "mars.md")
    batch = whole_night(settings)
    assert batch.moved == (("2024-03-14.md", "2024/mars.md"),)
    assert (batch.analysed, batch.withdrawn) == ((), ())
    after = stored(settings)["2024/mars.md"]
    assert (after.id, after.version, after.former) == (note.id, 1, ("2024-03-14.md",))
    assert entities(settings) == known
    assert any(decision.start == start for decision in after.analysis.decisions)
    # Corrected after the move, the judgement made under the old name is still found.
    (settings.corpus / "2024" / "mars.md").write_text(CORRECTED, "utf-8")
    assert whole_night(settings).analysed == ("2024/mars.md",)
    corrected = stored(settings)["2024/mars.md"]
    assert corrected.version == 2
    assert any(decision.text == "Föreningarna" for decision in corrected.analysis.decisions)


def test_two_files_of_the_same_bytes_are_moved_each_once(settings: Settings) -> None:
    (settings.corpus / "2024-03-14 (1).md").write_text(SPRING, "utf-8")
    whole_night(settings)
    for name in ("2024-03-14.md", "2024-03-14 (1).md"):
        (settings.corpus / name).rename(settings.corpus / f"ny {name}")
    batch = whole_night(settings)
    assert batch.moved == (
        ("2024-03-14 (1).md", "ny 2024-03-14 (1).md"),
        ("2024-03-14.md", "ny 2024-03-14.md"),
    )
    assert list(stored(settings)) == ["ny 2024-03-14.md", "2024-05-23.md"]


def test_a_correction_under_another_name_counts_in_place_of_the_first(settings: Settings) -> None:
    whole_night(settings)
    known = entities(settings)
    (settings.corpus / "2024-03-14_rättad.md").write_text(CORRECTED, "utf-8")
    batch = whole_night(settings)
    assert batch.aside == (Aside("2024-03-14.md", "2024-03-14_rättad.md", AsideReason.REPLACED),)
    notes = stored(settings)
    assert list(notes) == ["2024-03-14_rättad.md", "2024-05-23.md"]
    assert notes["2024-03-14_rättad.md"].former == ("2024-03-14.md",)
    assert entities(settings) == known
    with open_store(settings.store_url).connect() as connection:
        assert {hit.source for hit in search(connection, "lokaler")} == set(notes)
        assert [note.source for note, _ in read.set_aside(connection)] == ["2024-03-14.md"]
        assert check(connection) == []


def test_a_correction_that_is_withdrawn_lets_the_first_count_again(settings: Settings) -> None:
    whole_night(settings)
    known = entities(settings)
    corrected = settings.corpus / "2024-03-14_rättad.md"
    for _ in range(2):
        corrected.write_text(CORRECTED, "utf-8")
        whole_night(settings)
        corrected.unlink()
        batch = whole_night(settings)
        assert (batch.withdrawn, batch.aside) == (("2024-03-14_rättad.md",), ())
        assert whole_night(settings).aside == ()
        assert list(stored(settings)) == ["2024-03-14.md", "2024-05-23.md"]
        assert entities(settings) == known
        with open_store(settings.store_url).connect() as connection:
            assert check(connection) == []


def test_what_a_person_says_of_two_files_holds_until_it_is_undone(settings: Settings) -> None:
    (settings.corpus / "2024-03-14_rättad.md").write_text(CORRECTED, "utf-8")
    whole_night(settings)
    engine = open_store(settings.store_url)
    with engine.connect() as connection:
        first = next(note for note, _ in read.set_aside(connection))
    ends = [file_place(note) for note in (first, stored(settings)["2024-03-14_rättad.md"])]
    told = Judgement(
        JudgementKind.SAME_NOTE, "different", "vera", "2025-03-01T10:00:00Z", place=ends[0], other_place=ends[1]
    )
    with writing(engine) as connection:
        id_ = judgements.put(connection, told)
    assert whole_night(settings).aside == ()
    assert len(stored(settings)) == 3
    with writing(engine) as connection:
        judgements.undo(connection, id_, "vera", "2025-03-02T10:00:00Z")
    assert len(whole_night(settings).aside) == 1
    assert loads(dumps([told])) == (told,)


def test_the_order_in_which_files_come_changes_nothing(settings: Settings, tmp_path: Path) -> None:
    files = {
        "2024-03-14_utkast.md": SPRING.replace("fler", "billigare"),
        "2024-03-14_rättad.md": CORRECTED,
        "a.md": SPRING,
    }
    for name, text in files.items():
        (settings.corpus / name).write_text(text, "utf-8")
        night(settings)
    other = load(corpus=settings.corpus, outputs=tmp_path / "other", workers=0)
    night(other)

    def told(of: Settings) -> list[Aside]:
        with open_store(of.store_url).connect() as connection:
            return [aside for _, aside in read.set_aside(connection)]

    assert told(settings) == told(other)
    assert {aside.instead for aside in told(other)} == {"2024-03-14_rättad.md"}


def test_the_report_says_what_each_night_changed_and_why(settings: Settings) -> None:
    """New, corrected under another name, moved, withdrawn and back: a night each."""

    def reported() -> tuple[set[tuple[str, str]], dict[str, tuple[int, int]]]:
        whole_night(settings)
        publish(settings)
        with open_store(settings.store_url).connect() as connection:
            found = read.snapshot(connection).changes
        assert found is not None
        named = {(cause.reason.value, cause.source) for cause in found.notes}
        return named, {one.subject or one.figure.value: (one.before, one.after) for one in found.figures}

    whole_night(settings)
    publish(settings)
    new, corrected = settings.corpus / "2024-09-12.md", settings.corpus / "2024-09-12_rättad.md"
    new.write_text(SPRING.replace("14 mars", "12 september"), "utf-8")
    came = reported()
    assert came[0] == {("new", new.name)}
    assert came[1]["notes"] == came[1]["meetings"] == (2, 3)
    corrected.write_text(SPRING.replace("14 mars", "12 september").replace("**Beslut:** ", ""), "utf-8")
    named, figures = reported()
    assert named == {("corrected", corrected.name), ("replaced", new.name)}
    assert "notes" not in figures
    assert "meetings" not in figures
    (settings.corpus / "höst").mkdir()
    corrected = corrected.rename(settings.corpus / "höst" / corrected.name)
    assert reported() == ({("moved", f"höst/{corrected.name}")}, {})
    corrected.unlink()
    named, _ = reported()
    assert named == {("withdrawn", f"höst/{corrected.name}"), ("new", new.name)}
    new.unlink()
    assert reported()[1]["notes"] == (3, 2)
    new.write_text(SPRING.replace("14 mars", "12 september"), "utf-8")
    assert reported() == came
    # A night with nothing new leaves what was said last.
    assert reported() == came
