"""One run at a time, what it leaves behind, and what happens when it dies."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from dataclasses import asdict, replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from textmine import ingest, runs
from textmine.errors import StoreError
from textmine.runs import Run, last, manifest, running
from textmine.settings import Settings, load
from textmine.store import open_store, write

NOTE = "# Minnesanteckningar\n\n## Dialogrådet 14 mars 2024\n\nFöreningarna behöver fler lokaler.\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.md").write_text(NOTE, "utf-8")
    return load(corpus=tmp_path / "notes", outputs=tmp_path / "out", workers=0)


def lock(settings: Settings, run: Run) -> None:
    with open_store(settings.store_url).begin() as connection:
        write.set_state(connection, "run", json.dumps(asdict(run)))


def mine(**rest: object) -> Run:
    now = runs._iso(runs._now())
    return replace(Run("run", runs.socket.gethostname(), os.getpid(), now, now), **rest)


def test_a_second_run_is_refused_and_the_first_goes_on(settings: Settings):
    with running(settings, "run"), pytest.raises(StoreError, match="pågår redan"), running(settings, "run"):
        pass
    with running(settings, "run"):
        assert last(settings.outputs).state == "running"
    assert last(settings.outputs).state == "done"


def test_a_dead_owner_loses_the_lock_at_once(settings: Settings):
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    lock(settings, mine(pid=int(gone.stdout)))
    with running(settings, "run"):
        pass


def test_an_owner_elsewhere_keeps_the_lock_until_it_has_been_silent_for_long(settings: Settings):
    lock(settings, mine(host="another"))
    with pytest.raises(StoreError, match="another"), running(settings, "run"):
        pass
    lock(settings, mine(host="another", seen="2020-01-01T00:00:00+00:00"))
    with running(settings, "run"):
        pass


def test_a_run_leaves_a_line_and_what_its_figures_rest_on(settings: Settings):
    with running(settings, "run") as told:
        batch = ingest.take_in(settings)
        told.tell(counts=batch.counts, failures=batch.codes)
    (line,) = (settings.outputs / "runs.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["counts"] == {
        **dict.fromkeys(("unchanged", "moved", "withdrawn", "aside", "expired", "failed"), 0),
        "analysed": 1,
    }
    made_of = json.loads((settings.outputs / "manifest.json").read_text("utf-8"))
    assert made_of == manifest(settings)
    assert made_of["notes"] == {"a.md": ingest.sha256_of(settings.corpus / "a.md")}
    assert made_of["counts"]["passages"] == 1
    assert set(made_of["packages"]) == set(runs._PACKAGES)


@pytest.mark.parametrize("ends", [ValueError("Alva Ek"), KeyboardInterrupt()])
def test_what_ends_a_run_is_remembered_without_its_message_and_the_next_may_start(
    settings: Settings, ends: BaseException
):
    with pytest.raises(type(ends)), running(settings, "run"):
        raise ends
    told = last(settings.outputs)
    assert told.state == ("interrupted" if isinstance(ends, KeyboardInterrupt) else "failed")
    assert "Alva" not in (settings.outputs / "runs.jsonl").read_text("utf-8")
    with running(settings, "run"):
        pass


def test_the_operators_command_is_called_when_a_run_fails(settings: Settings, tmp_path: Path):
    script = tmp_path / "tell.py"
    script.write_text(f"import shutil, sys\nshutil.copy(sys.argv[1], {str(tmp_path / 'told')!r})\n")
    settings = settings.model_copy(update={"on_failure": f"{sys.executable} {script}"})
    with running(settings, "run") as told:
        told.tell(counts={}, failures={})
    assert not (tmp_path / "told").exists()
    with running(settings, "run") as told:
        told.tell(counts={}, failures={"b.pdf": "damaged"})
    assert json.loads((tmp_path / "told").read_text("utf-8"))["failures"] == {"b.pdf": "damaged"}


def test_a_webhook_is_told_of_a_failed_run(settings: Settings, tmp_path: Path):
    heard: list[bytes] = []

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            heard.append(self.rfile.read(int(self.headers["content-length"])))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    script = tmp_path / "tell.py"
    script.write_text(
        "import sys, urllib.request as u\nu.urlopen(sys.argv[1], open(sys.argv[2], 'rb').read()).read()\n"
    )
    with HTTPServer(("127.0.0.1", 0), Hook) as server:
        listening = threading.Thread(target=server.serve_forever)
        listening.start()
        command = f"{sys.executable} {script} http://127.0.0.1:{server.server_port}/"
        with running(settings.model_copy(update={"on_failure": command}), "nightly") as told:
            told.tell(counts={}, failures={"b.pdf": "damaged"})
        server.shutdown()
        listening.join()
    assert json.loads(heard[0])["failures"] == {"b.pdf": "damaged"}


@pytest.mark.parametrize("command", ["/nowhere/at-all", "false", 'sh "'])
def test_a_command_that_fails_changes_nothing_of_the_run(
    settings: Settings, caplog: pytest.LogCaptureFixture, command: str
):
    with running(settings.model_copy(update={"on_failure": command}), "run") as told:
        told.tell(counts={}, failures={"b.pdf": "damaged"})
    assert last(settings.outputs).state == "failed"
    assert "on_failure" in caplog.text
    assert command not in caplog.text


def test_the_manifest_is_renewed_by_the_night_after_one_that_was_killed(settings: Settings):
    ingest.take_in(settings)  # a run that was killed before it could leave its manifest
    with running(settings, "run") as told:
        told.tell(counts=ingest.take_in(settings).counts, failures={})
    written = settings.outputs / "manifest.json"
    assert json.loads(written.read_text("utf-8")) == manifest(settings)
    written.write_text("{}")
    with running(settings, "run"):
        pass
    assert written.read_text("utf-8") == "{}"  # nothing is new: not made again


def test_a_killed_run_is_seen_as_interrupted(settings: Settings):
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    settings.outputs.mkdir()
    (settings.outputs / "run.json").write_text(json.dumps(asdict(mine(pid=int(gone.stdout)))), "utf-8")
    assert last(settings.outputs).state == "interrupted"
    for no_run in ("{}", "[]", "1", "{", json.dumps(asdict(mine(seen="nyss")))):
        (settings.outputs / "run.json").write_text(no_run, "utf-8")
        assert last(settings.outputs) is None


def test_what_another_version_wrote_of_its_run_is_read(settings: Settings):
    elsewhere = asdict(mine(host="another")) | {"colour": "red"}
    settings.outputs.mkdir()
    (settings.outputs / "run.json").write_text(json.dumps(elsewhere), "utf-8")
    assert last(settings.outputs).host == "another"
    with open_store(settings.store_url).begin() as connection:
        write.set_state(connection, "run", json.dumps(elsewhere))
    with pytest.raises(StoreError, match="another"), running(settings, "run"):
        pass
    with open_store(settings.store_url).begin() as connection:
        write.set_state(connection, "run", json.dumps({"colour": "red"}))
    with running(settings, "run"):
        pass
