"""What follows from all notes together: which of them count, entities and themes, each worked out anew only when something
it rests on has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from textmine.judgements import Whereabouts
from textmine.settings import Settings, recipe
from textmine.store import judgements, open_store, read, versions, write, writing

if TYPE_CHECKING:
    from textmine.records import PassageKey, Place, Resolution, StoredNote, ThemeTrial
    from textmine.store import Connection
    from textmine.themes import ThemeUpdate
    from textmine.versions import Settled

    _Night = tuple[ThemeUpdate, ThemeTrial | None]


def settle_versions(settings: Settings) -> bool:
    """Whether it had to be worked out anew which files count in place of others; if so, it has been."""

    def work_out(connection: Connection) -> Callable[[], Settled]:
        files, judged = versions.files(connection), judgements.read_standing(connection)
        from textmine.versions import settle

        return lambda: settle(files, judged)

    def inputs(connection: Connection) -> str:
        known = (versions.fingerprint(connection), judgements.fingerprint(connection), recipe(settings, "versions"))
        return " ".join(part for part in known if part)

    return _stage(settings, "versions", work_out, versions.put, inputs=inputs)


def resolve_entities(settings: Settings) -> bool:
    """Whether the people, organisations and other entities had to be worked out anew; if so, they have been."""

    def work_out(connection: Connection) -> Callable[[], Resolution]:
        notes, before = read.notes(connection), read.resolution(connection).entity_of
        earlier, judged = read.earlier_links(connection), judgements.read_standing(connection)
        from textmine.resolve import resolve

        return lambda: resolve(notes, _carried(notes, before, earlier), judged)

    return _stage(settings, "entities", work_out, write.put_resolution)


def _carried(
    notes: Sequence[StoredNote], before: Mapping[PassageKey, str], earlier: Iterable[tuple[Place, str]]
) -> dict[PassageKey, str]:
    """What each name named before, names in notes that have come in the place of others included: an entity keeps its id
    when the only file that names it is corrected.
    """
    known = {note_id for note_id, _, _ in before}
    where = Whereabouts([note for note in notes if note.id not in known])
    out = dict(before)
    for place, entity in earlier:
        for key in where.keys(place):
            out.setdefault(key, entity)
    return out


def update_themes(settings: Settings, *, rediscover: bool = False) -> bool:
    """Whether passages had to be assigned to themes anew; if so, they have been, and the ledger has grown where it should.

    Themes are looked for where notes or code have changed since they last were, and in everything where rediscover is asked
    for; a judgement alone only assigns.
    """

    def work_out(connection: Connection) -> Callable[[], _Night]:
        notes, said, matches = read.notes(connection), judgements.read_all(connection), read.matches(connection)
        known = read.themes(connection), read.proposals(connection), read.events(connection)
        new = write.get_state(connection, "themes sought in") != _sought(connection, settings)
        from textmine.themes import Before, Policy, trial, update, watched_from

        policy = Policy(discover=new, rediscover=rediscover, accept_births=settings.births == "accept")

        def work() -> _Night:
            found = update(notes, watched_from(settings.themes), Before(*known), said, policy)
            seen = {match.passage[0] for match in matches}
            old = [note for note in notes if note.id in seen]
            return found, trial("night", "", old, (known[0], matches), found) if matches else None

        return work

    def put(connection: Connection, night: _Night) -> None:
        found, tried = night
        write.put_themes(connection, found.themes, found.matches, found.proposals, found.events)
        if tried is not None:
            write.put_trials(connection, [tried], night=True)
        write.set_state(connection, "themes sought in", _sought(connection, settings))

    return _stage(settings, "themes", work_out, put, anew=rediscover)


def certify_themes(settings: Settings) -> tuple[ThemeTrial, ...]:
    """The trials of how steady the themes of the stored notes are, made now and kept for the pages; some minutes' work."""
    from textmine.themes import Policy, certificate, watched_from

    engine = open_store(settings.store_url)
    with engine.connect() as connection:
        notes, said = read.notes(connection), judgements.read_all(connection)
    policy = Policy(accept_births=settings.births == "accept")
    trials = certificate(notes, watched_from(settings.themes), said, policy)
    with writing(engine) as connection:
        write.put_trials(connection, trials)
    return trials


def _sought(connection: Connection, settings: Settings) -> str:
    """What decides whether there is anything to discover: the notes, and the code and settings that look for themes."""
    return f"{read.fingerprint(connection)} {recipe(settings, 'themes')}"


Result = TypeVar("Result")


def _stage(
    settings: Settings,
    name: str,
    work_out: Callable[[Connection], Callable[[], Result]],
    put: Callable[[Connection, Result], None],
    *,
    anew: bool = False,
    inputs: Callable[[Connection], str] | None = None,
) -> bool:
    """Whether a stage had to be done; it is not when neither notes, judgements nor recipe have changed since the last time,
    unless it is asked for anew.

    inputs tells what decides the result, where it is not the notes that count.

    work_out reads what the stage needs and gives back the work, which is done with no lock held; put stores the result. Where
    another process has changed the notes meanwhile, the result is dropped and the work done again on what is there now.
    """
    engine = open_store(settings.store_url)
    decides = inputs or (lambda connection: _inputs(connection, settings, name))
    while True:
        with engine.connect() as connection:
            found = decides(connection)
            if not anew and write.get_state(connection, f"{name} of") == found:
                return False
            work = work_out(connection)
        result = work()
        with writing(engine) as connection:
            if decides(connection) == found:
                put(connection, result)
                write.set_state(connection, f"{name} of", found)
                return True


def _inputs(connection: Connection, settings: Settings, stage: str) -> str:
    """What decides a stage's result: the notes, what people have judged, and the stage's recipe."""
    known = (read.fingerprint(connection), judgements.fingerprint(connection), recipe(settings, stage))
    return " ".join(part for part in known if part)
