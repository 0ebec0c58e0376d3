"""Notes that are kept no longer are out of everything but their files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from textmine import ingest
from textmine.ingest.retention import Keeping, keeping
from textmine.records import ChangeReason, Failure
from textmine.report import publish
from textmine.runs import last, running
from textmine.settings import Settings, load
from textmine.store import open_store, read
from textmine.store.check import check
from textmine.store.retention import EXPIRED
from textmine.store.search import search

NOTE = "# Minnesanteckningar\n\n## Dialogrådet {date}\n\n**Beslut:** Föreningarna får {what}.\n"
TODAY = date(2026, 3, 31)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "notes").mkdir()
    for name, day, what in (
        ("old.md", "14 mars 2024", "en segelbåt"),
        ("new.md", "23 maj 2025", "en verkstad"),
        ("gone.md", "24 maj 2025", "en orgel"),
    ):
        (tmp_path / "notes" / name).write_text(NOTE.format(date=day, what=what), "utf-8")
    settings = load(corpus=tmp_path / "notes", outputs=tmp_path / "out", workers=0)
    night(settings, date(2026, 3, 1))
    (tmp_path / "notes" / "gone.md").unlink()
    night(settings, date(2026, 3, 2))
    return settings


def night(settings: Settings, today: date = TODAY) -> ingest.Batch:
    batch = ingest.take_in(settings, today=today)
    ingest.resolve_entities(settings)
    ingest.update_themes(settings)
    publish(settings)
    return batch


def kept_for(settings: Settings, months: int | None = None, days: int | None = None) -> Settings:
    return settings.model_copy(update={"keep_months": months, "keep_withdrawn_days": days})


def everything(settings: Settings) -> bytes:
    """The bytes of all that a run leaves in outputs, the database's free pages too."""
    return b"".join(path.read_bytes() for path in sorted(settings.outputs.rglob("*")) if path.is_file())


def test_without_the_setting_everything_stays(settings: Settings):
    batch = night(settings, date(2099, 1, 1))
    assert (batch.expired, batch.failures) == ((), ())
    assert "segelbåt".encode() in everything(settings)
    assert ingest.notes_over(settings, date(2099, 1, 1)) == ()


def test_a_note_of_a_meeting_too_long_ago_goes_and_its_file_stays(settings: Settings):
    limited = kept_for(settings, months=24)
    assert [one.source for one in ingest.notes_over(limited, TODAY)] == ["old.md"]
    assert "segelbåt".encode() in everything(settings)  # to look ahead changes nothing
    batch = night(limited)
    assert batch.expired == ("old.md",)
    assert batch.counts["expired"] == 1
    assert batch.failed == ()
    assert (settings.corpus / "old.md").is_file()
    assert b"segelb" not in everything(settings)
    with open_store(settings.store_url).connect() as connection:
        assert check(connection) == []
        assert search(connection, "segelbåt") == []
        snapshot = read.snapshot(connection)
    assert [note.source for note in snapshot.notes] == ["new.md"]
    assert snapshot.expired == (Failure("old.md", EXPIRED, "2024-03-14", TODAY.isoformat()),)
    assert snapshot.failures == ()
    assert snapshot.changes is not None
    assert [(cause.reason, cause.source) for cause in snapshot.changes.notes] == [(ChangeReason.EXPIRED, "old.md")]
    assert "ldre än anteckningar sparas" in (settings.outputs / "report" / "andringar.html").read_text("utf-8")


def test_it_is_neither_read_nor_removed_again_until_it_would_be_kept(settings: Settings):
    limited = kept_for(settings, months=24)
    night(limited)
    again = night(limited)
    assert (again.analysed, again.expired, again.unchanged) == ((), (), 1)
    (settings.corpus / "old.md").write_text(NOTE.format(date="15 mars 2024", what="en kanot"), "utf-8")
    changed = night(limited)
    assert (changed.analysed, [failure.error for failure in changed.failures]) == ((), [EXPIRED])
    assert b"kanot" not in everything(settings)
    assert night(settings).analysed == ("old.md",)


def test_a_file_that_was_gone_for_long_is_forgotten(settings: Settings):
    limited = kept_for(settings, days=29)
    assert night(limited, date(2026, 3, 30)).expired == ()
    assert b"en orgel" in everything(settings)
    assert night(limited, date(2026, 3, 31)).expired == ("gone.md",)
    assert b"en orgel" not in everything(settings)
    (settings.corpus / "gone.md").write_text(NOTE.format(date="24 maj 2025", what="en orgel"), "utf-8")
    assert night(limited).analysed == ("gone.md",)


def test_a_store_that_did_not_know_since_when_a_file_is_gone_counts_from_now(settings: Settings):
    with open_store(settings.store_url).begin() as connection:
        connection.exec_driver_sql("UPDATE notes SET withdrawn = NULL")
    limited = kept_for(settings, days=10)
    assert night(limited, date(2026, 3, 31)).expired == ()
    assert night(limited, date(2026, 4, 9)).expired == ()
    assert night(limited, date(2026, 4, 10)).expired == ("gone.md",)


@pytest.mark.parametrize(
    ("day", "too_old"),
    [
        ("2024-02-28", True),
        ("2024-02-29", False),
        ("2024-02", False),
        ("2024-01", True),
        ("2024", False),
        (None, False),
    ],
)
def test_a_date_that_is_known_in_part_may_be_its_last_day(day: str | None, too_old: bool):
    kept = keeping(load(keep_months=24), date(2026, 2, 28))
    assert kept == Keeping("2024-02-28", None)
    assert replace(kept, meeting="2024-02-29").is_too_old(day) is too_old


def test_the_day_of_a_longer_month_is_the_last_of_a_shorter_one():
    assert keeping(load(keep_months=1), date(2026, 3, 31)).meeting == "2026-02-28"
    assert keeping(load(keep_months=13), date(2026, 1, 31)).meeting == "2024-12-31"


def test_the_record_of_a_run_counts_what_was_removed(settings: Settings):
    limited = kept_for(settings, months=24)
    with running(limited, "run") as told:
        batch = night(limited)
        told.tell(counts=batch.counts, failures=batch.codes)
    record = last(settings.outputs)
    assert record is not None
    assert record.counts["expired"] == 1


def test_a_note_that_turns_out_too_old_when_it_is_read_anew_leaves_the_files_of_the_store_too(settings: Settings):
    (settings.corpus / "new.md").write_text(NOTE.format(date="23 maj 2023", what="en verkstad"), "utf-8")

    batch = night(settings.model_copy(update={"keep_months": 24}), TODAY)

    assert "new.md" in batch.expired
    assert b"verkstad" not in everything(settings)


def test_a_wipe_that_was_cut_off_is_made_up_for(settings: Settings, monkeypatch: pytest.MonkeyPatch):
    def killed(_: object) -> None:
        raise KeyboardInterrupt

    kept = settings.model_copy(update={"keep_months": 24})
    with monkeypatch.context() as patch:
        patch.setattr("textmine.store.forgetting.wipe", killed)
        with pytest.raises(KeyboardInterrupt):
            night(kept, TODAY)

    night(kept, TODAY)

    assert b"segelb" not in everything(settings)
