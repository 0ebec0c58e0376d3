"""A person forgotten: out of the store, the index, the pages and the export, and never let in again."""

from __future__ import annotations

import json
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from textmine.errors import SettingsError
from textmine.forgetting import Tombstone, painted, tombstone, words_of
from textmine.ingest.stages import resolve_entities, update_themes
from textmine.records import Label, Snapshot
from textmine.settings import Settings
from textmine.store import Engine, forgetting, open_store, read, write, writing
from textmine.swedish.ui import LINES

FOLDER = "forgotten"  # under outputs: one proof for each person, without the name
_SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was done, or would be: places painted over in each current note, earlier versions removed, other rows changed.

    originals are the files, which textmine never writes: their owner has to see to them. proof is where this is written.
    """

    id: str
    places: dict[str, int]
    earlier_versions: int
    originals: tuple[str, ...]
    other_rows: int = 0
    proof: str = ""


def forget(settings: Settings, name: str, *, who: str, when: str, dry_run: bool = False) -> Forgotten:
    """What forgetting a person by this name did; with dry_run what it would do, and nothing is changed.

    The name is a whole one, as it stands in the notes or on the page of people; what the store knows the person by beside it
    goes too. who and when (ISO) are kept with the tombstone. The report and the export are made anew by the next `publish`.
    Raises SettingsError for a single word: that would be everybody of that name.
    """
    if len(words_of(name)) < 2:
        raise SettingsError(LINES["forget_whole_name"], LINES["forget_whole_name_hint"])
    engine = open_store(settings.store_url)
    try:
        with engine.connect() as connection:
            stone = _stone(read.snapshot(connection), name)
            found = forgetting.notes_naming(connection, stone)
        current = {source: number for _, source, status, number in found if status == "current"}
        earlier = [id_ for id_, _, status, _ in found if status != "current"]
        done = Forgotten(stone.id, current, len(earlier), tuple(str(settings.corpus / source) for source in current))
        return done if dry_run else _carry_out(engine, settings, stone, done, earlier=earlier, who=who, when=when)
    finally:
        engine.dispose()


def _stone(snapshot: Snapshot, name: str) -> Tombstone:
    """The tombstone of the person of that name, with all names that the store knows for the same person."""
    wanted = sorted(words_of(name))
    names = {name}
    entities = {
        entity.id
        for entity in snapshot.resolution.entities
        if entity.label is Label.PERSON
        and any(sorted(words_of(one)) == wanted for one in (entity.name, *entity.aliases))
    }
    files = set()
    mentions = [key for key, entity in snapshot.resolution.entity_of.items() if entity in entities]
    notes = {note.id: note for note in snapshot.notes}
    for note_id, start, end in mentions:
        text = notes[note_id].analysis.source_text
        names.add(text.text[start:end])
        files.add(text.sha256)
    names |= {alias for entity in snapshot.resolution.entities if entity.id in entities for alias in entity.aliases}
    return tombstone(sorted(names), files, secrets.token_hex(_SALT_BYTES))


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
    from textmine.analyse import analyse
    from textmine.nlp import load

    with engine.connect() as connection:
        known = read.known(connection)
        notes = [note for note in read.notes(connection) if note.source in done.places]
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
    resolve_entities(settings)
    update_themes(settings)
    forgetting.wipe(engine)
    proof = settings.outputs / FOLDER / f"{stone.id}.json"
    done = Forgotten(**{**asdict(done), "originals": done.originals, "other_rows": other, "proof": str(proof)})
    _write(proof, {**asdict(done), "when": when, "who": who})
    return done


def _write(proof: Path, told: dict[str, object]) -> None:
    proof.parent.mkdir(parents=True, exist_ok=True)
    proof.write_text(json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
