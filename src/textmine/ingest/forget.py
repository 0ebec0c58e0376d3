"""A person forgotten: out of the store, the index, the pages and the export, and never let in again."""

from __future__ import annotations

import json
import secrets
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path

from textmine.errors import SettingsError, StoreError
from textmine.forgetting import Tombstone, painted, tombstone, unnamed, words_of
from textmine.ingest.stages import resolve_entities, settle_versions, update_themes
from textmine.records import Label, Snapshot
from textmine.settings import Settings
from textmine.store import Engine, forgetting, open_store, read, write, writing
from textmine.swedish.ui import LINES

FOLDER = "forgotten"  # under outputs: one proof for each person, without the name
EVALUATIONS = "evaluations"  # under outputs: reports made on request, which nothing makes anew
_SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was done, or would be: places painted over in each current note, earlier versions removed, other rows changed.

    originals are the files, which textmine never writes: their owner has to see to them; so has he to reports, the files of
    evaluations made before, which may hold the name. proof is where this is written.
    """

    id: str
    places: dict[str, int]
    earlier_versions: int
    originals: tuple[str, ...]
    reports: tuple[str, ...] = ()
    other_rows: int = 0
    proof: str = ""


def forget(settings: Settings, name: str, *, who: str, when: str, dry_run: bool = False) -> Forgotten:
    """What forgetting a person by this name did; with dry_run what it would do, and nothing is changed.

    The name is a whole one, as it stands in the notes or on the page of people; what the store knows the person by beside it
    goes too. who and when (ISO) are kept with the tombstone. The report and the export are made anew by the next `publish`.
    Raises SettingsError for a single word: that would be everybody of that name; StoreError where the proof cannot be written.
    """
    if len(words_of(name)) < 2:
        raise SettingsError(LINES["forget_whole_name"], LINES["forget_whole_name_hint"])
    engine = open_store(settings.store_url)
    try:
        with engine.connect() as connection:
            snapshot = read.snapshot(connection)
            stone = _stone(snapshot, name, partial(forgetting.hashes_of, connection))
            found = forgetting.notes_naming(connection, stone)
        current = {source: number for _, source, status, number in found if status == "current"}
        earlier = [id_ for id_, _, status, _ in found if status != "current"]
        originals = tuple(str(settings.corpus / source) for source in current)
        done = Forgotten(stone.id, current, len(earlier), originals, _evaluations(settings))
        return done if dry_run else _carry_out(engine, settings, stone, done, earlier=earlier, who=who, when=when)
    finally:
        engine.dispose()


def _stone(snapshot: Snapshot, name: str, hashes_of: Callable[[Collection[str]], set[str]]) -> Tombstone:
    """The tombstone of the person of that name, with all names that the store knows for the same person.

    A copy or an earlier version of a note that names the person means the same one, though it holds a short name alone:
    its file is one of the person's too, and so is what each of these paths held before (hashes_of gives the hashes).
    """
    wanted = sorted(words_of(name))
    names = {name}
    entities = {
        entity.id
        for entity in snapshot.resolution.entities
        if entity.label is Label.PERSON
        and any(sorted(words_of(one)) == wanted for one in (entity.name, *entity.aliases))
    }
    sources = set()
    mentions = [key for key, entity in snapshot.resolution.entity_of.items() if entity in entities]
    notes = {note.id: note for note in snapshot.notes}
    for note_id, start, end in mentions:
        text = notes[note_id].analysis.source_text
        names.add(text.text[start:end])
        sources.add(text.source)
    names |= {alias for entity in snapshot.resolution.entities if entity.id in entities for alias in entity.aliases}
    sources |= {aside.source for _, aside in snapshot.set_aside if aside.instead in sources}
    return tombstone(sorted(names), hashes_of(sources), secrets.token_hex(_SALT_BYTES))


def _carry_out(
    engine: Engine,
    settings: Settings,
    stone: Tombstone,
    done: Forgotten,
    *,
    earlier: list[int],
    who: str,
    when: str,
) -> Forgotten:
    """What was done, completed and written as proof: the notes painted and analysed anew, what people wrote painted, the
    versions of earlier (ids of rows) removed, entities and themes made anew. Raises StoreError where the proof cannot be
    written; before anything is changed, if that can be seen then.
    """
    from textmine.analyse import analyse
    from textmine.nlp import load

    proof = settings.outputs / FOLDER / f"{stone.id}.json"
    with _told(proof, LINES["proof_nothing_changed"]):
        _write(_unfinished(proof), {})
    with engine.connect() as connection:
        known = read.known(connection)
        there = (*read.notes(connection), *(note for note, _ in read.set_aside(connection)))
        notes = [note for note in there if note.source in done.places]
    painted_over = ((note, painted(note.analysis.source_text, [stone])) for note in notes)
    analysed = [(note, analyse(text, load(settings.model), settings.vectors)) for note, text in painted_over]
    with writing(engine) as connection:
        forgetting.put_tombstone(connection, stone, who, when)
        forgetting.drop_earlier(connection, earlier)
        for note, analysis in analysed:
            before = known[note.source]
            write.put_note(connection, analysis, recipe=before.recipe, size=before.size, mtime_ns=before.mtime_ns)
        other = forgetting.paint_what_people_wrote(connection, stone)
        forgetting.begin_again(connection)
    settle_versions(settings)
    resolve_entities(settings)
    update_themes(settings)
    forgetting.wipe(engine)
    done = replace(done, other_rows=other, proof=str(proof))
    with _told(proof, LINES["proof_lost"]):
        _write(_unfinished(proof), {**asdict(_masked(done, stone)), "when": when, "who": who})
        _unfinished(proof).replace(proof)
    return done


def _evaluations(settings: Settings) -> tuple[str, ...]:
    """The files of evaluations that have been made, in order."""
    return tuple(sorted(str(path) for path in (settings.outputs / EVALUATIONS).rglob("*") if path.is_file()))


def _masked(done: Forgotten, stone: Tombstone) -> Forgotten:
    """What is written as proof: without the name, which may stand in the names of files."""

    def masked(path: str) -> str:
        return unnamed(path, [stone])

    places: Counter[str] = Counter()
    for source, number in done.places.items():
        places[masked(source)] += number
    originals, reports = (tuple(map(masked, paths)) for paths in (done.originals, done.reports))
    return replace(done, places=dict(places), originals=originals, reports=reports)


def _unfinished(proof: Path) -> Path:
    return proof.with_name(proof.name + ".new")


def _write(path: Path, told: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


@contextmanager
def _told(proof: Path, hint: str) -> Iterator[None]:
    """What the disk refuses becomes one line for the user, with what that means."""
    try:
        yield
    except OSError as error:
        raise StoreError(LINES["proof_not_written"].format(path=proof), hint) from error
