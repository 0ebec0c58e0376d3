"""The nightly flow on Prefect's own temporary server: the report is made, a failing note ends the run as failed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.prefect

NOTE = "# Minnesanteckningar\n\n## Dialogrådet 14 mars 2024\n\n### 1. Lokaler\n\nFöreningarna behöver fler lokaler.\n"


@pytest.fixture(scope="module", autouse=True)
def server() -> Iterator[None]:
    from prefect.testing.utilities import prefect_test_harness

    import flows  # noqa: F401  sets what Prefect reads when it is first imported

    with prefect_test_harness(server_startup_timeout=300):
        yield


def test_the_flow_writes_the_report_and_the_same_export_as_the_command(tmp_path: Path) -> None:
    from flows.nightly import nightly
    from textmine import ingest
    from textmine.report import publish
    from textmine.settings import load

    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "2024-03-14.md").write_text(NOTE, "utf-8")
    report = nightly(str(tmp_path / "notes"), str(tmp_path / "out"))
    assert Path(report).is_file()
    settings = load(corpus=tmp_path / "notes", outputs=tmp_path / "again")
    ingest.take_in(settings)
    ingest.resolve_entities(settings)
    ingest.update_themes(settings)
    publish(settings)
    assert (tmp_path / "again" / "export.json").read_bytes() == (tmp_path / "out" / "export.json").read_bytes()


def test_a_failing_note_ends_the_flow_as_failed_with_the_rest_done(tmp_path: Path) -> None:
    from flows.nightly import nightly

    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "2024-03-14.md").write_text(NOTE, "utf-8")
    (tmp_path / "notes" / "trasig.pdf").write_bytes(b"%PDF-1.4\nnothing of the kind")
    state = nightly(str(tmp_path / "notes"), str(tmp_path / "out"), return_state=True)
    assert state.is_failed()
    assert state.message is not None
    assert "trasig.pdf" in state.message
    assert "1 av 2" in state.message
    assert (tmp_path / "out" / "report" / "index.html").is_file()


def test_the_deployment_runs_at_two_in_stockholm() -> None:
    from prefect.schedules import Cron

    from flows.deploy import CRON, TIMEZONE
    from flows.nightly import nightly

    deployment = asyncio.run(nightly.ato_deployment("nightly", schedules=[Cron(CRON, timezone=TIMEZONE)]))
    schedule = deployment.schedules[0].schedule
    assert (schedule.cron, schedule.timezone) == ("0 2 * * *", "Europe/Stockholm")
