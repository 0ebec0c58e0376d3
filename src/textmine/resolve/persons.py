"""Who is the same person: full names across notes, then what stands for them within a note."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from textmine.records import Label, StoredNote
from textmine.resolve.forms import Words, words_of
from textmine.resolve.given import related
from textmine.resolve.groups import Groups
from textmine.resolve.naming import Cluster, Naming
from textmine.resolve.profiles import Profile, profiles_of
from textmine.resolve.within import resolve_short_names
from textmine.swedish.names import GIVEN_NAMES


def clusters_of(
    notes: Sequence[StoredNote],
    namings: Sequence[Naming],
    judged: Callable[[list[Cluster]], list[Cluster]] = lambda clusters: clusters,
) -> list[Cluster]:
    """The people: one cluster of namings each. A naming that fits nobody, or more than one, is in none.

    notes and namings in their fixed order; judged joins and parts the clusters of whole names as people have judged, before
    names that are not whole are put to them.
    """
    people = [naming for naming in namings if naming.label is Label.PERSON]
    profiles = profiles_of(notes, people)
    groups = Groups(profiles)
    _join_nicknames(profiles, groups)
    _join_hyphens(profiles, groups)
    _join_reversed(profiles, groups)
    _join_partial_surnames(profiles, groups)
    members = groups.members().values()
    whole = [_in_order(naming for key in keys for naming in profiles[key].namings) for keys in members]
    clusters = {_key_of(cluster): list(cluster) for cluster in judged(whole)}
    resolve_short_names(notes, people, clusters)
    return [_in_order(cluster) for cluster in clusters.values()]


def _in_order(namings: Iterable[Naming]) -> Cluster:
    return tuple(sorted(namings, key=lambda each: each.order))


def _key_of(cluster: Cluster) -> Words:
    """What a cluster is known by in this run: its first name, and where that stands."""
    first = cluster[0]
    return (*words_of(first.form), first.note.source, str(first.quote.start))


def _join_nicknames(profiles: Mapping[Words, Profile], groups: Groups[Words]) -> None:
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


def _join_hyphens(profiles: Mapping[Words, Profile], groups: Groups[Words]) -> None:
    """Join "Carl-Oscar Ek" and "Carl Oscar Ek", unless a roster lists both."""
    spelt: defaultdict[str, list[Words]] = defaultdict(list)
    for words in sorted(profiles):
        spelt[" ".join(words).replace("-", " ")].append(words)
    for family in spelt.values():
        for one, other in combinations(family, 2):
            if not profiles[one].rosters & profiles[other].rosters:
                groups.join(one, other)


def _join_reversed(profiles: Mapping[Words, Profile], groups: Groups[Words]) -> None:
    """Join "Flodmark Sara" and "Sara Flodmark": two words of which only one is a given name, and no roster lists both."""
    for words in sorted(profiles):
        turned = words[::-1]
        given = [word.capitalize() in GIVEN_NAMES for word in words]
        if len(words) != 2 or given != [True, False] or turned not in profiles:
            continue
        if not profiles[words].rosters & profiles[turned].rosters:
            groups.join(turned, words)


def _join_partial_surnames(profiles: Mapping[Words, Profile], groups: Groups[Words]) -> None:
    """A name without one of its surnames, where exactly one person has them all and nothing speaks against it."""
    whole = {head: Profile.together(profiles[key] for key in sorted(keys)) for head, keys in groups.members().items()}
    namesakes: defaultdict[str, list[Words]] = defaultdict(list)
    for words in sorted(profiles):
        namesakes[words[0]].append(words)
    found: list[tuple[Words, Words]] = []
    for short in sorted(profiles):
        owner = groups.of(short)
        longer = {groups.of(long) for long in namesakes[short[0]] if _is_part(short, long)} - {owner}
        if len(longer) == 1 and _may_be_one(whole[owner], whole[min(longer)]):
            found.append((short, min(longer)))
    for short, head in found:
        groups.join(short, head)


def _is_part(short: Words, long: Words) -> bool:
    """Whether long is short with more surnames: short's are among long's in their order. The given name is the same."""
    few, many = ([part for word in words[1:] for part in word.split("-")] for words in (short, long))
    rest = iter(many)
    return len(few) < len(many) and all(part in rest for part in few)


def _may_be_one(one: Profile, other: Profile) -> bool:
    """Whether no roster lists both, and they share a tie, a body or a note, or one of them is listed with nothing at all."""
    return not one.rosters & other.rosters and bool(one.evidence & other.evidence or not one.ties() or not other.ties())
