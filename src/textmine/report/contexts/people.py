"""The page of people and organisations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from textmine.records import Entity, Label, Lineage, LineageKind, Mention, Party, StoredNote
from textmine.report.addresses import anchor, entity_url, id_name, narrowed_url
from textmine.report.site import Named, NoteLink, Place, Site, entry_of, place_of, wording_of
from textmine.swedish import pages
from textmine.swedish.collation import sort_key
from textmine.trends import Vacancy, vacancies

_LISTED = frozenset({Label.PERSON, Label.ORG})
# Of more places than these the list tells only how many, and each name has a page of its own.
_MOST_PLACES = 1_000


@dataclass(frozen=True, slots=True)
class Spot:
    """One place where a name stands: the words there, where it is, its address."""

    words: str
    place: Place
    url: str


@dataclass(frozen=True, slots=True)
class InNote:
    """The places of one note where somebody is named."""

    note: NoteLink
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a name stands: in how many notes and places, note by note; url is the page that has those where this has not."""

    of: int
    places: int
    notes: tuple[InNote, ...]
    url: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """A role or an affiliation: what it is, with whom, from when to when by the dates of the notes that show it."""

    role: str | None
    other: Named | None
    first: str | None
    last: str | None
    notes: tuple[NoteLink, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What an organisation was before or became after: which, how, when, and the sentence that says so."""

    other: Named
    kind: LineageKind
    date: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One person or organisation. before and after are the organisations that it came of and that it became;
    vacant are its seats that nobody held, with the body.
    """

    id: str
    anchor: str
    name: str
    aliases: tuple[str, ...]
    judged: bool
    roles: tuple[Tie, ...]
    affiliations: tuple[Tie, ...]
    parties: tuple[Party, ...]
    before: tuple[Step, ...]
    after: tuple[Step, ...]
    vacant: tuple[Tie, ...]
    people: tuple[Named, ...]
    shown: Shown


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A name as written that is nobody's in the register, with its places."""

    name: str
    shown: Shown


@dataclass(frozen=True, slots=True)
class NamePage:
    """personer-och-organisationer/<id>.html, where there are too many places for one page: those of one name. entry is the
    address of what is known of it, "" of a name that is nobody's in the register; of is how many notes there are.
    """

    name: str
    entry: str
    shown: Shown
    of: int


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """personer-och-organisationer.html, in Swedish order; of is how many notes there are."""

    people: tuple[Entry, ...]
    organisations: tuple[Entry, ...]
    unresolved: tuple[Unresolved, ...]
    of: int


@dataclass(frozen=True, slots=True)
class Mentioned:
    """The mentions of each entity, by its id, and of each name that is nobody's in the register, note by note (by id).

    apart: they are too many for one page, so that every name has one of its own.
    """

    entities: Mapping[str, Mapping[int, Sequence[Mention]]]
    unknown: Mapping[str, Mapping[int, Sequence[Mention]]]
    apart: bool


def mentioned(site: Site) -> Mentioned:
    """All who are named."""
    of_entity: defaultdict[str, dict[int, list[Mention]]] = defaultdict(dict)
    unknown: defaultdict[str, dict[int, list[Mention]]] = defaultdict(dict)
    listed = {one.id for one in site.snapshot.resolution.entities if one.label in _LISTED}
    for note in site.counted:
        for mention in note.analysis.mentions:
            identity = site.register.at.get((note.id, mention.start, mention.end))
            if identity is None and mention.label in _LISTED:
                unknown[wording_of(mention)].setdefault(note.id, []).append(mention)
            elif identity in listed:
                of_entity[identity].setdefault(note.id, []).append(mention)
    places = sum(len(mentions) for notes in (*of_entity.values(), *unknown.values()) for mentions in notes.values())
    return Mentioned(of_entity, unknown, apart=places > _MOST_PLACES)


def name_pages(site: Site, named: Mentioned) -> Iterator[tuple[str, Callable[[], NamePage]]]:
    """The pages of single names, each with its address; none where all places stand in the list itself."""
    if named.apart:
        for identity, places in named.entities.items():
            entity = site.register.entities[identity]
            yield _url(identity), partial(_name_page, site, entity.name, entity_url(identity), places)
        for name, places in named.unknown.items():
            yield _url(f"?{name}"), partial(_name_page, site, name, "", places)


def _name_page(site: Site, name: str, entry: str, places: Mapping[int, Sequence[Mention]]) -> NamePage:
    return NamePage(name, entry, _shown(site, places), len(site.counted))


def _url(identity: str) -> str:
    """The page of one name: an id, or a name that is nobody's behind a question mark."""
    return narrowed_url(pages.ENTITIES, identity)


def people_page(site: Site, named: Mentioned) -> PeoplePage:
    """The page of people and organisations."""
    members: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in site.snapshot.resolution.entities:
        for other in dict.fromkeys(affiliation.with_entity for affiliation in entity.affiliations):
            members[other].append(entity)
    empty: defaultdict[str | None, list[Vacancy]] = defaultdict(list)
    for vacancy in vacancies(site.snapshot):
        empty[vacancy.entity].append(vacancy)
    entries: dict[Label, list[Entry]] = {Label.PERSON: [], Label.ORG: []}
    for entity in site.snapshot.resolution.entities:
        if entity.label in entries:
            shown = _shown(site, named.entities.get(entity.id, {}), _url(entity.id) if named.apart else "")
            entries[entity.label].append(_entry(site, entity, members[entity.id], shown, empty[entity.id]))
    unresolved = [
        Unresolved(name, _shown(site, places, _url(f"?{name}") if named.apart else ""))
        for name, places in named.unknown.items()
    ]
    return PeoplePage(
        tuple(sorted(entries[Label.PERSON], key=lambda entry: (sort_key(entry.name), entry.anchor))),
        tuple(sorted(entries[Label.ORG], key=lambda entry: (sort_key(entry.name), entry.anchor))),
        tuple(sorted(unresolved, key=lambda each: sort_key(each.name))),
        len(site.counted),
    )


def _entry(site: Site, entity: Entity, members: list[Entity], shown: Shown, vacant: Sequence[Vacancy]) -> Entry:
    def tie(role: str | None, other: str | None, first: str | None, last: str | None, sources: tuple[str, ...]) -> Tie:
        known = site.register.entities.get(other) if other else None
        shown_in = tuple(site.by_source[source] for source in sorted(sources) if source in site.by_source)
        return Tie(role, entry_of(known) if known else None, first, last, shown_in)

    roles = [tie(role.role, role.body, role.first, role.last, role.sources) for role in entity.roles]
    affiliations = [tie(None, each.with_entity, each.first, each.last, each.sources) for each in entity.affiliations]
    names = {entry_of(member) for member in members}
    lineage = site.snapshot.resolution.lineage
    return Entry(
        entity.id,
        id_name(entity.id),
        entity.name,
        tuple(sorted(entity.aliases, key=sort_key)),
        entity.judged,
        tuple(sorted(roles, key=lambda each: (each.first or "", each.role or ""))),
        tuple(sorted(affiliations, key=lambda each: (each.first or "", each.other.name if each.other else ""))),
        entity.parties,
        _steps(site, [(each.earlier, each) for each in lineage if each.later == entity.id]),
        _steps(site, [(each.later, each) for each in lineage if each.earlier == entity.id]),
        tuple(tie(None, _only(each.bodies), each.first, each.last, _sources(site, each)) for each in vacant),
        tuple(sorted(names, key=lambda each: (sort_key(each.name), each.url or ""))),
        shown,
    )


def _only(bodies: tuple[str, ...]) -> str | None:
    return bodies[0] if len(bodies) == 1 else None


def _sources(site: Site, vacancy: Vacancy) -> tuple[str, ...]:
    return tuple(site.notes[id_].source for id_, _ in vacancy.quotes)


def _steps(site: Site, links: list[tuple[str, Lineage]]) -> tuple[Step, ...]:
    steps = []
    for identity, link in links:
        note = site.by_source.get(link.place.source) if link.place else None
        url = f"{note.url}#{anchor(link.place.start)}" if note and link.place else None
        if identity in site.register.entities:
            steps.append(Step(entry_of(site.register.entities[identity]), link.kind, link.date, url))
    return tuple(steps)


def _shown(site: Site, places: Mapping[int, Sequence[Mention]], url: str = "") -> Shown:
    """The places of one name, or only how many where the page at url has them."""
    rows = () if url else _in_notes(site, places)
    return Shown(len(places), sum(map(len, places.values())), rows, url if places else "")


def _in_notes(site: Site, places: Mapping[int, Sequence[Mention]]) -> tuple[InNote, ...]:
    rows = [InNote(site.links[id_], _spots(site.notes[id_], site, mentions)) for id_, mentions in places.items()]
    return tuple(sorted(rows, key=lambda row: (row.note.date or "", row.note.source)))


def _spots(note: StoredNote, site: Site, mentions: Sequence[Mention]) -> tuple[Spot, ...]:
    url = site.links[note.id].url
    return tuple(
        Spot(wording_of(mention), place_of(note, mention), f"{url}#{anchor(mention.start)}")
        for mention in sorted(mentions, key=lambda each: each.start)
    )
