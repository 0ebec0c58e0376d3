"""One run at a time, seen from outside while it lasts and remembered when it is over.

    outputs/run.json        the run under way or the last one: state, when it last showed a sign of life
    outputs/runs.jsonl      one line for each finished run
    outputs/manifest.json   what the store's figures rest on: files by hash, versions, recipes, counts

No file here holds a note's words. The names of files stand in them, and with them whatever name a file was given.
"""

from __future__ import annotations

import json
import logging
import os
import shlex
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import UTC, datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from textmine import __version__
from textmine.errors import StoreError
from textmine.placing import put_file
from textmine.settings import Settings, recipe
from textmine.store import Engine, open_store, read, versions, write, writing
from textmine.store.errors import store_error

log = logging.getLogger("textmine")

RUN, RUNS, MANIFEST = "run.json", "runs.jsonl", "manifest.json"
_TOLD = "manifest of"  # the key under which the store keeps what the manifest was made of
_LOCK = "run"  # the key under which the store keeps who is running
# A run that has shown no sign of life for so long is over, whatever it has left behind: thirty missed beats.
_EXPIRES = timedelta(minutes=15)
_BEAT_SECONDS = 30.0
_CALL_SECONDS = 120  # a mail server's patience; longer, and the next run would be kept waiting
_STAGES = ("note", "versions", "entities", "themes", "report")
# What the figures depend on beside our own code.
_PACKAGES = ("spacy", "bertopic", "scikit-learn", "umap-learn", "hdbscan", "numpy", "scipy", "pypdfium2", "pdfplumber")


@dataclass(frozen=True, slots=True)
class Run:
    """A run as its file tells it. state: "running", "done", "failed" (a note failed or worse) or "interrupted".

    started, seen, ended: ISO in UTC. counts: notes by what became of them. error: the class of what ended it.
    """

    command: str
    host: str
    pid: int
    started: str
    seen: str
    state: str = "running"
    ended: str | None = None
    seconds: float | None = None
    version: str = __version__
    counts: dict[str, int] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    error: str | None = None


class Ledger:
    """What the caller tells of a run while it is under way."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self.failures: dict[str, str] = {}

    def tell(self, *, counts: dict[str, int], failures: dict[str, str]) -> None:
        """counts: notes by what became of them; failures: code by source."""
        self.counts, self.failures = counts, failures


@contextmanager
def running(settings: Settings, command: str) -> Iterator[Ledger]:
    """A run, alone on its store, until the block ends. command names it in the files it leaves.

    A lock whose owner is dead, or has been silent for a quarter of an hour, is taken over. Raises StoreError "running" where
    another run is alive.
    """
    engine = open_store(settings.store_url)
    now = _now()
    run = Run(command, socket.gethostname(), os.getpid(), _iso(now), _iso(now))
    _take(engine, run, settings.store_url)
    put_file(settings.outputs / RUN, json.dumps(asdict(run), indent=1))
    over = threading.Event()
    beat = threading.Thread(target=_beat, args=(engine, settings.outputs, run, over), daemon=True)
    beat.start()
    ledger = Ledger()
    state, error = "failed", None
    try:
        yield ledger
        state = "failed" if ledger.failures else "done"
    except KeyboardInterrupt:
        state = "interrupted"
        raise
    except BaseException as raised:
        error = type(raised).__name__
        raise
    finally:
        over.set()
        beat.join()
        ended = _now()
        run = replace(
            run,
            state=state,
            seen=_iso(ended),
            ended=_iso(ended),
            seconds=round((ended - now).total_seconds(), 2),
            counts=ledger.counts,
            failures=ledger.failures,
            error=error,
        )
        _leave(engine, settings, run)
        engine.dispose()


def must_be_idle(settings: Settings) -> None:
    """Raises StoreError "running" where a run is at work on the store."""
    engine = open_store(settings.store_url)
    try:
        with engine.connect() as connection:
            _refuse_another(write.get_state(connection, _LOCK), settings.store_url)
    finally:
        engine.dispose()


def last(outputs: Path) -> Run | None:
    """The run under way or the last one; None where none has left its file. A dead one that says "running" is "interrupted"."""
    try:
        run = _run_from((outputs / RUN).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
    return replace(run, state="interrupted") if run and run.state == "running" and not _lives(run) else run


def _run_from(text: str) -> Run | None:
    """The run that a file or a lock tells of, without what another version of textmine may have written beside; None where
    it is no run.
    """
    try:
        told = json.loads(text)
        known = {one.name for one in fields(Run)}
        run = Run(**{key: value for key, value in told.items() if key in known})
        datetime.fromisoformat(run.seen)
    except (ValueError, TypeError, AttributeError):
        return None
    return run


def manifest(settings: Settings) -> dict[str, Any]:
    """What the figures rest on: every note's hash and version, recipes and package versions, how many records of each kind."""
    with open_store(settings.store_url).connect() as connection:
        known = read.known(connection)
        snapshot = read.snapshot(connection)
    analyses = [note.analysis for note in snapshot.notes]
    kinds = ("passages", "mentions", "decisions", "actions", "proposals", "attendance", "items")
    return {
        "format": "textmine-manifest/1",
        "version": __version__,
        "recipes": {stage: recipe(settings, stage) for stage in _STAGES},
        "packages": {name: found for name in _PACKAGES if (found := _version_of(name))},
        "model": Path(settings.model).name,
        "notes": {source: note.sha256 for source, note in known.items() if note.status == "current"},
        "counts": {
            **{kind: sum(len(getattr(one, kind)) for one in analyses) for kind in kinds},
            "entities": len(snapshot.resolution.entities),
            "themes": len(snapshot.themes),
            "theme matches": len(snapshot.matches),
            "judgements": len(snapshot.judgements),
        },
    }


def _take(engine: Engine, run: Run, url: str) -> None:
    with writing(engine) as connection:
        _refuse_another(write.get_state(connection, _LOCK), url)
        write.set_state(connection, _LOCK, json.dumps(asdict(run)))


def _refuse_another(held: str | None, url: str) -> None:
    other = _run_from(held) if held else None
    if other and _lives(other):
        raise store_error("running", url, f"{other.host}, {other.started}")


def _lives(run: Run) -> bool:
    """Whether a run may still be at work: its process is there, or it was heard of lately and runs where we cannot look."""
    if _now() - datetime.fromisoformat(run.seen) > _EXPIRES:
        return False
    if run.host != socket.gethostname():
        return True
    try:
        os.kill(run.pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True  # another user's
    return True


def _beat(engine: Engine, outputs: Path, run: Run, over: threading.Event) -> None:
    """Show a sign of life every half minute until the run is over."""
    while not over.wait(_BEAT_SECONDS):
        alive = replace(run, seen=_iso(_now()))
        try:
            put_file(outputs / RUN, json.dumps(asdict(alive), indent=1))
            with writing(engine) as connection:
                write.set_state(connection, _LOCK, json.dumps(asdict(alive)))
        except (OSError, StoreError):
            pass  # a missed beat is made up for by the next; the run itself will meet what ails the disk and say it


def _leave(engine: Engine, settings: Settings, run: Run) -> None:
    """Let the next run in, and leave word of this one. A full disk must not hide what ended the run."""
    try:
        with writing(engine) as connection:
            write.set_state(connection, _LOCK, "")
        line = json.dumps(asdict(run), ensure_ascii=False, sort_keys=True)
        put_file(settings.outputs / RUN, json.dumps(asdict(run), indent=1))
        with (settings.outputs / RUNS).open("a", encoding="utf-8") as log:
            log.write(line + "\n")
        if run.error is None:
            _renew_manifest(engine, settings)
    except (OSError, StoreError):
        if run.error is None and run.state == "done":
            raise
    if run.state == "failed" and settings.on_failure:
        _call(settings.on_failure, settings.outputs / RUN)


def _call(command: str, told: Path) -> None:
    """Call the operator's own command (a mail, a webhook through curl) with the run's file as its last argument. What becomes
    of it is not to become of the run.
    """
    try:
        subprocess.run([*shlex.split(command), str(told)], check=True, timeout=_CALL_SECONDS)  # noqa: S603
    except (OSError, ValueError, subprocess.SubprocessError) as error:  # ValueError: a quotation mark too few
        # The command may hold a webhook's secret: only how it ended is told.
        ended = f" (exit code {error.returncode})" if isinstance(error, subprocess.CalledProcessError) else ""
        log.error("on_failure: %s%s", type(error).__name__, ended)  # noqa: TRY400  a line for the operator, no trace


def _renew_manifest(engine: Engine, settings: Settings) -> None:
    """Write the manifest anew where what it tells of is not what it was, or it is not there: a night may have been killed
    with its notes taken in and the manifest of the night before still there.
    """
    with engine.connect() as connection:
        found = " ".join(
            [versions.fingerprint(connection), *(write.get_state(connection, f"{stage} of") or "" for stage in _STAGES)]
        )
        told = write.get_state(connection, _TOLD)
    if found != told or not (settings.outputs / MANIFEST).is_file():
        put_file(settings.outputs / MANIFEST, json.dumps(manifest(settings), indent=1, sort_keys=True) + "\n")
        with writing(engine) as connection:
            write.set_state(connection, _TOLD, found)


def _version_of(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _now() -> datetime:
    return datetime.now(UTC)


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
