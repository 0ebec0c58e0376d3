"""A person forgotten on a copy of the example corpus: nothing that textmine keeps or makes holds the name any more."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from textmine import ingest
from textmine.errors import SettingsError, StoreError
from textmine.forgetting import tombstone
from textmine.judgements import place_of
from textmine.records import Judgement, JudgementKind, ThemeChange, ThemeEvent
from textmine.report import publish
from textmine.settings import Settings, load
from textmine.store import forgetting, judgements, open_store, read, write
from textmine.store.check import check

WHEN = "2026-05-01T10:00:00Z"
NAME = "Karin Almgren"
NOTE = """# Minnesanteckningar

## Dialogrådet 14 mars 2024

**Närvarande:** Dialogrådet
Karin Almgren, Ekhults Byalag (ordförande)
Yusuf Warsame, Ekhult kommun (sekreterare)

### 1. Lokaler

Karin hälsar välkommen. Almgrens förslag om lokaler tas upp igen i maj.

**Beslut:** Karin Almgren tar fram en lista över lediga lokaler.
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "2024-03-14.md").write_text(NOTE.replace("i maj", "i juni"), "utf-8")
    settings = load(corpus=tmp_path / "notes", outputs=tmp_path / "out", workers=0)
    night(settings)
    (tmp_path / "notes" / "2024-03-14.md").write_text(NOTE, "utf-8")  # so that there is an earlier version
    night(settings)
    return settings


def night(settings: Settings) -> None:
    ingest.take_in(settings)
    ingest.resolve_entities(settings)
    ingest.update_themes(settings)
    publish(settings)


def holding(folder: Path, *words: str) -> list[str]:
    """The files below a folder whose bytes hold one of the words, whatever their case."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            content = path.read_bytes().decode("utf-8", errors="replace").casefold()
            found += [f"{path.name}: {word}" for word in words if word.casefold() in content]
    return found


def test_nothing_holds_the_name_afterwards_nor_after_a_rebuild(settings: Settings):
    with open_store(settings.store_url).begin() as connection:
        (note,) = read.notes(connection)
        start = NOTE.index("**Beslut:** Karin")
        place = place_of(note, start, start + 40)
        judgements.put(connection, Judgement(JudgementKind.DECISION, "yes", NAME, WHEN, place=place))
    assert holding(settings.outputs, "Almgren")

    done = ingest.forget(settings, NAME, who="dataskydd", when=WHEN)
    publish(settings)

    assert done.places == {"2024-03-14.md": 4}
    assert done.earlier_versions == 1
    assert holding(settings.outputs, "Karin", "Almgren") == []
    shutil.rmtree(settings.outputs / "report")
    (settings.corpus / "2024-05-23.md").write_text(NOTE.replace("14 mars", "23 maj"), "utf-8")
    night(settings)
    assert holding(settings.outputs, "Karin", "Almgren") == []
    with open_store(settings.store_url).connect() as connection:
        assert check(connection) == []
        assert [one.who for one in judgements.read_standing(connection)] == ["█████ ███████"]
        assert "Yusuf Warsame" in {entity.name for entity in read.resolution(connection).entities}


def test_a_dry_run_shows_it_and_changes_nothing(settings: Settings):
    before = {path: path.read_bytes() for path in settings.outputs.rglob("*.html")}
    done = ingest.forget(settings, "almgren, karin", who="dataskydd", when=WHEN, dry_run=True)
    assert (done.places, done.proof) == ({"2024-03-14.md": 4}, "")
    assert {path: path.read_bytes() for path in settings.outputs.rglob("*.html")} == before
    with open_store(settings.store_url).connect() as connection:
        assert NAME in {entity.name for entity in read.resolution(connection).entities}


def test_the_proof_says_what_was_done_and_lists_the_originals_without_the_name(settings: Settings):
    done = ingest.forget(settings, NAME, who="dataskydd", when=WHEN)
    told = json.loads(Path(done.proof).read_text("utf-8"))
    assert told["places"] == {"2024-03-14.md": 4}
    assert told["originals"] == [str(settings.corpus / "2024-03-14.md")]
    assert (told["who"], told["when"]) == ("dataskydd", WHEN)


def test_a_name_that_no_note_holds_is_barred_all_the_same(settings: Settings):
    assert ingest.forget(settings, "Bo Lindåker", who="dataskydd", when=WHEN).places == {}
    (settings.corpus / "b.md").write_text(NOTE.replace(NAME, "Bo Lindåker"), "utf-8")
    night(settings)
    assert holding(settings.outputs, "Lindåker") == []


def test_a_given_name_alone_is_refused(settings: Settings):
    with pytest.raises(SettingsError, match="hela namn"):
        ingest.forget(settings, "Karin", who="dataskydd", when=WHEN)


def test_the_proof_masks_a_name_in_the_name_of_a_file_and_lists_reports(settings: Settings):
    (settings.corpus / "2024-03-14.md").rename(settings.corpus / "möte-karin-almgren.md")
    night(settings)
    made = settings.outputs / "evaluations" / "rapport.html"
    made.parent.mkdir()
    made.write_text("x", "utf-8")
    done = ingest.forget(settings, NAME, who="dataskydd", when=WHEN)
    assert done.originals == (str(settings.corpus / "möte-karin-almgren.md"),)  # the owner has to find it
    told = json.loads(Path(done.proof).read_text("utf-8"))
    assert told["places"] == {"möte-█████████████.md": 4}
    assert [Path(path).name for path in told["originals"]] == ["möte-█████████████.md"]
    assert told["reports"] == [str(made)]


def test_what_people_did_with_themes_is_painted_and_trials_are_gone(settings: Settings):
    event = ThemeEvent("lokaler", ThemeChange.RENAMED, WHEN, NAME, "", "Almgren, Karin: lokaler", NAME, WHEN)
    engine = open_store(settings.store_url)
    with engine.begin() as connection:
        write.put_themes(connection, (), (), (), (event,))
        write.set_state(connection, "theme trials", "[]")
    with engine.begin() as connection:
        stone = tombstone([NAME], [], "00" * 16)
        assert forgetting.paint_what_people_wrote(connection, stone) == 1
        forgetting.begin_again(connection)
        (painted,) = read.events(connection)
        assert write.get_state(connection, "theme trials") is None
    assert (painted.who, painted.label) == ("█████ ███████", "████████ █████: lokaler")
    assert painted.undone_by == painted.who


def test_a_proof_that_cannot_be_written_is_told_before_anything_is_changed(settings: Settings):
    (settings.outputs / "forgotten").write_text("in the way", "utf-8")
    with pytest.raises(StoreError, match="intyget går inte att skriva") as told:
        ingest.forget(settings, NAME, who="dataskydd", when=WHEN)
    assert "Inget är ändrat" in told.value.hint
    with open_store(settings.store_url).connect() as connection:
        assert NAME in {entity.name for entity in read.resolution(connection).entities}


def test_a_draft_that_holds_but_the_given_name_is_painted_and_handed_over_no_more(settings: Settings):
    whole = NOTE.replace("Almgrens förslag", "Karins förslag")
    (settings.corpus / "2024-03-14.md").write_text(whole, "utf-8")
    draft = settings.corpus / "2024-03-14 utkast.md"
    draft.write_text(
        whole.replace("Karin Almgren, Ekhults", "Karin, Ekhults").replace("Karin Almgren", "Karin"), "utf-8"
    )
    night(settings)
    with open_store(settings.store_url).connect() as connection:
        assert [aside.source for _, aside in read.set_aside(connection)] == [draft.name]

    done = ingest.forget(settings, NAME, who="dataskydd", when=WHEN)
    publish(settings)

    assert done.places[draft.name] == 4
    assert str(draft) in done.originals
    assert holding(settings.outputs, "Karin", "Almgren") == []


def test_an_earlier_version_that_holds_but_the_given_name_is_removed(settings: Settings):
    file = settings.corpus / "2024-03-14.md"
    file.write_text(NOTE.replace("Karin Almgren", "Karin").replace("Almgrens", "Karins"), "utf-8")
    night(settings)
    file.write_text(NOTE, "utf-8")
    night(settings)
    ingest.forget(settings, NAME, who="dataskydd", when=WHEN)
    publish(settings)
    assert holding(settings.outputs, "Karin", "Almgren") == []


@pytest.mark.parametrize("judged", ["before", "after"])
def test_a_file_that_is_renamed_afterwards_brings_no_name_back(
    settings: Settings, judged: str, caplog: pytest.LogCaptureFixture
):
    named = (settings.corpus / "2024-03-14.md").rename(settings.corpus / "möte Karin Almgren.md")
    night(settings)

    def judge() -> None:
        with open_store(settings.store_url).begin() as connection:
            (note,) = read.notes(connection)
            start = note.analysis.source_text.text.index("Yusuf Warsame")
            place = place_of(note, start, start + len("Yusuf Warsame"))
            judgements.put(connection, Judgement(JudgementKind.DECISION, "yes", "Siv", WHEN, place=place))

    if judged == "before":
        judge()
    ingest.forget(settings, NAME, who="dataskydd", when=WHEN)
    publish(settings)
    if judged == "after":
        judge()
    named.rename(settings.corpus / "möte i mars.md")
    caplog.clear()
    with caplog.at_level("INFO"):
        night(settings)

    pages = [path.read_text("utf-8") for path in (settings.outputs / "report").rglob("andringar.*")]
    assert pages
    assert all("möte █████ ███████.md" in page for page in pages)
    assert "moved: möte █████ ███████.md, now möte i mars.md" in caplog.text
    assert "Almgren" not in caplog.text
    forgetting.wipe(open_store(settings.store_url))  # what sqlite has let go of lies in its free pages until then
    assert holding(settings.outputs, "Karin", "Almgren") == []
    with open_store(settings.store_url).connect() as connection:
        (note,) = read.notes(connection)
        (one,) = judgements.read_standing(connection)
        assert one.place is not None
        assert one.place.source in note.former


def test_a_file_that_is_taken_away_afterwards_is_told_without_the_name(settings: Settings):
    named = (settings.corpus / "2024-03-14.md").rename(settings.corpus / "möte Karin Almgren.md")
    (settings.corpus / "2024-05-23.md").write_text(NOTE.replace("14 mars", "23 maj"), "utf-8")
    night(settings)
    ingest.forget(settings, NAME, who="dataskydd", when=WHEN)
    publish(settings)
    named.unlink()
    night(settings)
    assert holding(settings.outputs / "report", "Karin", "Almgren") == []
    (page,) = (settings.outputs / "report").rglob("andringar.html")
    assert "möte █████ ███████.md" in page.read_text("utf-8")
