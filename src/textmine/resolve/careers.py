"""What people stood for and which roles they held, over time, as the rosters show it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from textmine.records import Affiliation, Attendee, Label, Party, PassageKey, Quote, Role, StoredNote
from textmine.resolve.forms import Words, words_of
from textmine.resolve.things import named_alike
from textmine.swedish.name_forms import ROLE_WORDS
from textmine.swedish.roles import is_given_by_body


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of rosters, in time order, that show the same thing."""

    first: str | None
    last: str | None
    sources: tuple[str, ...]


@dataclass
class Listed:
    """What one note's rosters say of one person: organisations, role by body, parties.

    None: the body is not known, or the role is an occupation, which no body gives.
    """

    note: StoredNote
    organisations: set[str] = field(default_factory=set)
    roles: dict[str | None, set[str]] = field(default_factory=dict)
    parties: set[str] = field(default_factory=set)


class Careers:
    """The rosters of all notes, read once."""

    def __init__(
        self, notes: Sequence[StoredNote], entity_of: Mapping[PassageKey, str], organisations: Mapping[Words, str]
    ) -> None:
        """Notes in time order; organisations: the entity id of each organisation by the words of its forms."""
        self._organisations = organisations
        self._known = frozenset(organisations.values())
        self._listed: defaultdict[str, list[Listed]] = defaultdict(list)
        for note in notes:
            of_person: dict[str, Listed] = {}
            for attendee in note.analysis.attendance:
                person = entity_of.get((note.id, attendee.name.start, attendee.name.end))
                if person is not None:
                    self._add(of_person.setdefault(person, Listed(note)), attendee, entity_of)
            for person, listed in of_person.items():
                self._listed[person].append(listed)

    def _add(self, listed: Listed, attendee: Attendee, entity_of: Mapping[PassageKey, str]) -> None:
        if attendee.affiliation is not None:
            organisation = self._organisation(listed.note, attendee.affiliation, entity_of)
            if organisation is not None:
                listed.organisations.add(organisation)
        if attendee.party:
            listed.parties.add(attendee.party)
        body = self._body(listed.note, attendee)
        listed.roles.setdefault(body, set())
        if attendee.role:
            role = whole_role(attendee.role)
            listed.roles.setdefault(body if is_given_by_body(role) else None, set()).add(role)

    def _organisation(self, note: StoredNote, quote: Quote, entity_of: Mapping[PassageKey, str]) -> str | None:
        """The organisation of a roster entry: its mention, else the one of this name, else the only one inside the entry."""
        at = entity_of.get((note.id, quote.start, quote.end))
        named = at if at in self._known else self._named(quote.plain)
        if named is not None:
            return named
        inside = {
            entity_of.get((note.id, mention.start, mention.end))
            for mention in note.analysis.mentions
            if mention.label is Label.ORG and quote.contains(mention)
        }
        return inside.pop() if len(inside) == 1 else None

    def _body(self, note: StoredNote, attendee: Attendee) -> str | None:
        """The body whose roster lists the person, or the only one that met."""
        bodies = [body.plain for body in note.analysis.header.bodies]
        name = attendee.group or (bodies[0] if len(bodies) == 1 else None)
        return self._named(name) if name else None

    def _named(self, name: str) -> str | None:
        return next(
            (self._organisations[key] for key in named_alike(words_of(name)) if key in self._organisations), None
        )

    def affiliations(self, person: str) -> tuple[Affiliation, ...]:
        """What a person stood for, earliest first; the same organisation twice if another came in between."""
        listed = [each for each in self._listed[person] if each.organisations]
        return tuple(
            Affiliation(organisation, run.first, run.last, run.sources)
            for organisation in sorted({one for each in listed for one in each.organisations})
            for run in _runs(listed, _holds(organisation))
        )

    def parties(self, person: str) -> tuple[Party, ...]:
        """The parties a person was listed for, earliest first."""
        listed = [each for each in self._listed[person] if each.parties]
        runs = [
            (letters, run)
            for letters in sorted({one for each in listed for one in each.parties})
            for run in _runs(listed, _sits_for(letters))
        ]
        runs.sort(key=lambda each: (each[1].first or "", each[0]))
        return tuple(Party(letters, run.first, run.last, run.sources) for letters, run in runs)

    def roles(self, person: str) -> tuple[Role, ...]:
        """The roles a person held, body by body; a role ends where a later roster of the body shows it no more."""
        bodies = {body for each in self._listed[person] for body in each.roles}
        out = []
        for body in sorted(bodies, key=lambda each: each or ""):
            listed = [each for each in self._listed[person] if body in each.roles]
            for role in sorted({one for each in listed for one in each.roles[body]}):
                for run in _runs(listed, _plays(role, body)):
                    out.append(Role(role, body, run.first, run.last, run.sources))
        return tuple(out)


def whole_role(role: str) -> str:
    """A role with its shortened words written out: "vice ordf." gives "vice ordförande"."""
    words = (word.rstrip(".") for word in role.casefold().split())
    return " ".join(ROLE_WORDS.get(word, word) for word in words)


def _holds(organisation: str) -> Callable[[Listed], bool]:
    return lambda listed: organisation in listed.organisations


def _sits_for(letters: str) -> Callable[[Listed], bool]:
    return lambda listed: letters in listed.parties


def _plays(role: str, body: str | None) -> Callable[[Listed], bool]:
    return lambda listed: role in listed.roles[body]


def _runs(listed: Iterable[Listed], shows: Callable[[Listed], bool]) -> list[Run]:
    """The longest stretches of notes in order that show a thing; a note that does not ends the stretch."""
    runs: list[list[StoredNote]] = [[]]
    for each in listed:
        if shows(each):
            runs[-1].append(each.note)
        elif runs[-1]:
            runs.append([])
    out = []
    for notes in [run for run in runs if run]:
        dates = [note.date for note in notes if note.date]
        out.append(Run(min(dates, default=None), max(dates, default=None), tuple(note.source for note in notes)))
    return out
