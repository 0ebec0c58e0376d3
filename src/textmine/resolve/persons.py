"""Who is the same person: full names across notes, then given names alone within their note."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from textmine.records import AttendanceStatus, Label, StoredNote
from textmine.resolve.forms import Words, nominatives, unordered, without_genitive, words_of
from textmine.resolve.given import Candidate, GivenNames, bearer, related
from textmine.resolve.groups import Groups
from textmine.resolve.naming import Cluster, Naming

# Evidence that two names are one person's: ("org", key), ("party", letters), ("body", key) or ("note", hash).
Evidence = tuple[str, Words]
# What a person is listed with. Meeting in the same body or standing in the same note shows nothing against two people.
_TIES = frozenset({"org", "party"})


@dataclass
class Profile:
    """What the notes show of one full name: what speaks for its being somebody else's too, and whose rosters hold it."""

    namings: list[Naming]
    evidence: set[Evidence]
    rosters: set[str]

    def ties(self) -> set[Evidence]:
        """Organisations and parties the name is listed with."""
        return {each for each in self.evidence if each[0] in _TIES}


def clusters_of(notes: Sequence[StoredNote], namings: Sequence[Naming]) -> tuple[list[Cluster], list[Naming]]:
    """The people: one cluster of namings each, and the namings that fit nobody or more than one.

    notes and namings of PERSON in their fixed order.
    """
    people = [naming for naming in namings if naming.label is Label.PERSON]
    profiles = _profiles(notes, people)
    groups = Groups(profiles)
    _join_nicknames(profiles, groups)
    _join_partial_surnames(profiles, groups)
    clusters: dict[Words, list[Naming]] = {
        head: [naming for key in sorted(keys) for naming in profiles[key].namings]
        for head, keys in groups.members().items()
    }
    rest = _resolve_single_names(notes, people, clusters)
    return [tuple(sorted(cluster, key=lambda each: each.order)) for cluster in clusters.values()], rest


# --- full names across notes -----------------------------------------------------------------------------------------


def _profiles(notes: Sequence[StoredNote], people: Iterable[Naming]) -> dict[Words, Profile]:
    """The full names with what is known of each, by their words."""
    listed = {(note.source, each.name.start): each for note in notes for each in note.analysis.attendance}
    full = [(naming, words) for naming in people if len(words := words_of(naming.form)) > 1]
    attested = frozenset(words for _, words in full)
    found: dict[Words, Profile] = {}
    for naming, words in full:
        profile = found.setdefault(without_genitive(words, attested, person=True), Profile([], set(), set()))
        profile.namings.append(naming)
        source = naming.note.analysis.source_text
        profile.evidence.add(("note", (source.sha256,)))
        attendee = listed.get((source.source, naming.quote.start))
        bodies = [body.plain for body in naming.note.analysis.header.bodies]
        if attendee is not None:
            profile.rosters.add(source.sha256)
            bodies = [attendee.group] if attendee.group else bodies[: len(bodies) == 1]
            if attendee.affiliation:
                profile.evidence.add(("org", unordered(words_of(attendee.affiliation.plain))))
            if attendee.party:
                profile.evidence.add(("party", (attendee.party.casefold(),)))
        profile.evidence.update(("body", words_of(body)) for body in bodies)
    return found


def _together(profiles: dict[Words, Profile], keys: Iterable[Words]) -> Profile:
    """What is known of several names as one person's."""
    parts = [profiles[key] for key in keys]
    return Profile(
        [naming for part in parts for naming in part.namings],
        {each for part in parts for each in part.evidence},
        {each for part in parts for each in part.rosters},
    )


def _join_nicknames(profiles: dict[Words, Profile], groups: Groups[Words]) -> None:
    """Short form and full form of a given name before the same surname, where something else speaks for it too."""
    by_surname: defaultdict[Words, list[Words]] = defaultdict(list)
    for words in sorted(profiles):
        by_surname[words[1:]].append(words)
    partners: defaultdict[Words, set[Words]] = defaultdict(set)
    for family in by_surname.values():
        for one, other in combinations(family, 2):
            apart = profiles[one].rosters & profiles[other].rosters
            shared = profiles[one].evidence & profiles[other].evidence
            if related(one[0], other[0]) and shared and not apart:
                partners[one].add(other)
                partners[other].add(one)
    for one in sorted(partners):
        other = min(partners[one])
        if len(partners[one]) == 1 and len(partners[other]) == 1:
            groups.join(one, other)


def _join_partial_surnames(profiles: dict[Words, Profile], groups: Groups[Words]) -> None:
    """A name without one of its surnames, where exactly one person has them all and nothing speaks against it."""
    members = groups.members()
    whole = {head: _together(profiles, keys) for head, keys in members.items()}
    found: list[tuple[Words, Words]] = []
    for short in sorted(profiles):
        owner = groups.of(short)
        longer = {groups.of(long) for long in profiles if _is_part(short, long)} - {owner}
        fitting = [head for head in longer if not whole[head].rosters & whole[owner].rosters]
        if len(longer) == 1 and fitting and _no_conflict(whole[owner], whole[fitting[0]]):
            found.append((short, fitting[0]))
    for short, head in found:
        groups.join(short, head)


def _is_part(short: Words, long: Words) -> bool:
    """Whether long is short with more surnames: the same given name, and short's surnames among long's in their order."""
    few, many = ([part for word in words[1:] for part in word.split("-")] for words in (short, long))
    rest = iter(many)
    return short[0] == long[0] and len(few) < len(many) and all(part in rest for part in few)


def _no_conflict(one: Profile, other: Profile) -> bool:
    """Whether the two share a tie, a body or a note, or one of them is listed with nothing at all."""
    return bool(one.evidence & other.evidence) or not one.ties() or not other.ties()


# --- given names within their note -----------------------------------------------------------------------------------


def _resolve_single_names(
    notes: Sequence[StoredNote], people: Sequence[Naming], clusters: dict[Words, list[Naming]]
) -> list[Naming]:
    """Put names of one word to the person of their note they fit; a roster's own one-word entry is a person of its note.

    Changes clusters; gives back the namings that stay unresolved.
    """
    in_note: defaultdict[str, list[Naming]] = defaultdict(list)
    for naming in people:
        in_note[naming.note.source].append(naming)
    names = {head: GivenNames.of(words_of(each.form) for each in cluster) for head, cluster in clusters.items()}
    rest: list[Naming] = []
    for note in notes:
        here = in_note[note.source]
        candidates = _candidates(note, clusters, names)
        alone: dict[str, Words] = {}
        for naming in [each for each in here if len(words_of(each.form)) == 1]:
            word = words_of(naming.form)[0]
            head = bearer(word, naming.quote, candidates, note.analysis.items)
            if head is None:
                head = _one_word_entry(note, word, alone)
            if head is None:
                rest.append(naming)
            else:
                clusters.setdefault(head, []).append(naming)
    return rest


def _candidates(
    note: StoredNote, clusters: dict[Words, list[Naming]], names: dict[Words, GivenNames]
) -> list[Candidate]:
    """The people whom this note names in full, and whether its rosters list them as present."""
    present = {each.name.start for each in note.analysis.attendance if each.status is AttendanceStatus.PRESENT}
    out = []
    for head, given in names.items():
        here = [naming.quote.start for naming in clusters[head] if naming.note is note and " " in naming.form]
        if here:
            out.append(Candidate(head, given, bool(present & set(here)), tuple(sorted(here))))
    return out


def _one_word_entry(note: StoredNote, word: str, alone: dict[str, Words]) -> Words | None:
    """The person of this note alone whom a roster lists by one name; alone keeps those found so far."""
    if not alone:
        entries = sorted(
            {words_of(each.name.plain)[:1] for each in note.analysis.attendance if " " not in each.name.plain}
        )
        alone.update({entry[0]: (note.source, *entry) for entry in entries if entry})
    for form in (word, *nominatives(word)):
        if form in alone:
            return alone[form]
    return None
