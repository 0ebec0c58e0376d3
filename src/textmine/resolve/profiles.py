"""The full names of all notes, each with what the notes show of its bearer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from textmine.records import Attendee, StoredNote
from textmine.resolve.forms import Words, unordered, without_genitive, words_of
from textmine.resolve.naming import Naming

# Evidence that two names are one person's: ("org", key), ("party", letters), ("body", key) or ("note", hash).
Evidence = tuple[str, Words]
# What a person is listed with. Meeting in the same body or standing in the same note shows nothing against two people.
_TIES = frozenset({"org", "party"})


@dataclass
class Profile:
    """What the notes show of one full name: what speaks for its being somebody else's too, and whose rosters hold it."""

    namings: list[Naming] = field(default_factory=list)
    evidence: set[Evidence] = field(default_factory=set)
    rosters: set[str] = field(default_factory=set)

    def ties(self) -> set[Evidence]:
        """Organisations and parties the name is listed with."""
        return {each for each in self.evidence if each[0] in _TIES}

    @classmethod
    def together(cls, profiles: Iterable[Profile]) -> Profile:
        """What is known of several names as one person's."""
        parts = list(profiles)
        return cls(
            [naming for part in parts for naming in part.namings],
            {each for part in parts for each in part.evidence},
            {each for part in parts for each in part.rosters},
        )


def is_full(words: Words) -> bool:
    """Whether these are a given name and a surname; "Sara F" is not."""
    return len(words) > 1 and len(words[-1]) > 1


def profiles_of(notes: Sequence[StoredNote], people: Sequence[Naming]) -> dict[Words, Profile]:
    """The full names by their words, without genitives.

    A name that one roster lists twice with different organisations or parties is two people's: it is keyed with what each is
    listed with, and where it stands without anything it is left out unless its note lists only one of them.
    """
    listed = {(note.source, each.name.start): each for note in notes for each in note.analysis.attendance}
    full = [(naming, words) for naming in people if is_full(words := words_of(naming.form))]
    attested = frozenset(words for _, words in full)
    shared = _keys_of_shared_names(notes)
    found: dict[Words, Profile] = {}
    for naming, words in full:
        name = without_genitive(words, attested, person=True)
        attendee = listed.get((naming.note.source, naming.quote.start))
        key = _key(name, naming.note, attendee, shared) if name in shared else name
        if key is not None:
            _add(found.setdefault(key, Profile()), naming, attendee)
    return found


def _add(profile: Profile, naming: Naming, attendee: Attendee | None) -> None:
    profile.namings.append(naming)
    content = naming.note.analysis.source_text.sha256
    bodies = [body.plain for body in naming.note.analysis.header.bodies]
    profile.evidence.add(("note", (content,)))
    if attendee is not None:
        profile.rosters.add(content)
        profile.evidence |= _ties_of(attendee)
        bodies = [attendee.group] if attendee.group else bodies[: len(bodies) == 1]
    profile.evidence.update(("body", words_of(body)) for body in bodies)


def _ties_of(attendee: Attendee) -> set[Evidence]:
    ties: set[Evidence] = set()
    if attendee.affiliation:
        ties.add(("org", unordered(words_of(attendee.affiliation.plain))))
    if attendee.party:
        ties.add(("party", (attendee.party.casefold(),)))
    return ties


# --- names that two people of one roster share -----------------------------------------------------------------------

# For each shared name, the keys of its bearers by the note that lists them.
SharedNames = Mapping[Words, Mapping[str, frozenset[Words]]]


def _keys_of_shared_names(notes: Iterable[StoredNote]) -> SharedNames:
    bearers: defaultdict[Words, defaultdict[str, set[Words]]] = defaultdict(lambda: defaultdict(set))
    for note in notes:
        for attendee in note.analysis.attendance:
            name = words_of(attendee.name.plain)
            key = _key_with_ties(name, attendee)
            if is_full(name) and key is not None:
                bearers[name][note.source].add(key)
    return {
        name: {source: frozenset(keys) for source, keys in by_source.items()}
        for name, by_source in bearers.items()
        if any(len(keys) > 1 for keys in by_source.values())
    }


def _key(name: Words, note: StoredNote, attendee: Attendee | None, shared: SharedNames) -> Words | None:
    """Which bearer of a shared name is meant at one place, or None."""
    if attendee is not None:
        return _key_with_ties(name, attendee)
    here = shared[name].get(note.source, frozenset())
    return min(here) if len(here) == 1 else None


def _key_with_ties(name: Words, attendee: Attendee) -> Words | None:
    ties = sorted(_ties_of(attendee))
    return (*name, ties[0][0], *ties[0][1]) if ties else None
