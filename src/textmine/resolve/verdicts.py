"""What people have said of names, obeyed: these two are the same, those are not, this is what it is called.

A judgement names two entities and remembers where each of them stands in a note. It is by those places that it is found
again: ids come and go as entities are joined and parted, the words of the notes stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from textmine.judgements import OF_ENTITIES, Whereabouts
from textmine.records import Judgement, JudgementKind, PassageKey, Place, StoredNote
from textmine.resolve.forms import Words, nominatives, words_of
from textmine.resolve.groups import Groups
from textmine.resolve.naming import Cluster, Naming

Pair = tuple[PassageKey, PassageKey]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Judgements by the places of the names they are about: pairs of the same and of different ones, names given, and which
    organisation came after which, as a LineageKind or "no".
    """

    same: tuple[Pair, ...] = ()
    different: tuple[Pair, ...] = ()
    names: Mapping[PassageKey, str] = field(default_factory=dict)
    follows: Mapping[Pair, str] = field(default_factory=dict)

    def touch(self, cluster: Cluster) -> bool:
        """Whether somebody has judged the entity."""
        keys = {naming.key for naming in cluster}
        pairs = (key for pair in (*self.same, *self.different) for key in pair)
        return not keys.isdisjoint(self.names) or any(key in keys for key in pairs)

    def name_of(self, cluster: Cluster) -> str | None:
        """The name that somebody has given the entity; of several the one given to the earliest of its places."""
        return next((self.names[naming.key] for naming in cluster if naming.key in self.names), None)


def verdicts_of(
    notes: Sequence[StoredNote],
    namings: Iterable[Naming],
    judgements: Iterable[Judgement],
    previous: Mapping[PassageKey, str],
) -> Verdicts:
    """The judgements in force on entities. One whose names are gone from the notes rests.

    namings in their fixed order; previous is what the mentions were resolved to before, for judgements without places.
    """
    wanted = [one for one in judgements if one.kind in OF_ENTITIES]
    if not wanted:
        return Verdicts()
    keys = [naming.key for naming in namings]
    named, where = frozenset(keys), Whereabouts(notes)
    of_entity: dict[str, PassageKey] = {}
    for key in keys:
        if key in previous:
            of_entity.setdefault(previous[key], key)

    def anchor(place: Place | None, identity: str) -> PassageKey | None:
        there = (key for key in where.keys(place) if key in named) if place is not None else iter(())
        return next(there, None) or of_entity.get(identity)

    pairs: dict[str, list[Pair]] = {"same": [], "different": []}
    names: dict[PassageKey, str] = {}
    follows: dict[Pair, str] = {}
    for one in sorted(wanted, key=lambda each: each.id):
        subject, other = anchor(one.place, one.subject), anchor(one.other_place, one.other)
        if one.kind is JudgementKind.NAME and subject is not None:
            names[subject] = one.value
        elif subject is None or other is None or subject == other:
            continue
        elif one.kind is JudgementKind.FOLLOWS:
            follows[subject, other] = one.value
        elif one.value in pairs:
            pairs[one.value].append((subject, other))
    return Verdicts(tuple(pairs["same"]), tuple(pairs["different"]), names, follows)


def obeyed(clusters: Sequence[Cluster], verdicts: Verdicts, previous: Mapping[PassageKey, str]) -> list[Cluster]:
    """The clusters with those judged the same as one, and those judged different apart.

    Two that are judged the same stay apart where that would unite two that are judged different.
    """
    groups = Groups(range(len(clusters)))
    at = {naming.key: index for index, cluster in enumerate(clusters) for naming in cluster}
    apart = [(at[one], at[other]) for one, other in verdicts.different if one in at and other in at]
    for one, other in verdicts.same:
        if one not in at or other not in at or clusters[at[one]][0].label is not clusters[at[other]][0].label:
            continue
        both = {groups.of(at[one]), groups.of(at[other])}
        if not any({groups.of(left), groups.of(right)} == both and len(both) == 2 for left, right in apart):
            groups.join(at[one], at[other])
    joined = [
        tuple(sorted((naming for index in members for naming in clusters[index]), key=lambda each: each.order))
        for members in groups.members().values()
    ]
    for one, other in verdicts.different:
        parted: list[Cluster] = []
        for cluster in joined:
            both_here = {one, other} <= {naming.key for naming in cluster}
            parted += _parted(cluster, one, other, previous) if both_here else [cluster]
        joined = parted
    return sorted(joined, key=lambda cluster: cluster[0].order)


def _parted(cluster: Cluster, one: PassageKey, other: PassageKey, previous: Mapping[PassageKey, str]) -> list[Cluster]:
    """A cluster as two: by how each is written, else by the note, else by what each was before. The rest is nobody's."""
    forms = {naming.key: words_of(naming.form) for naming in cluster}
    sides: dict[PassageKey, PassageKey] = {one: one, other: other}
    if forms[one] != forms[other]:
        for key, words in forms.items():
            for side in (one, other):
                if words in _spellings(forms[side]):
                    sides[key] = side
    elif one[0] != other[0]:
        sides |= {key: side for key in forms for side in (one, other) if key[0] == side[0]}
    in_note: dict[int, set[PassageKey]] = {}
    for key, side in sides.items():
        in_note.setdefault(key[0], set()).add(side)
    before = {previous[side]: side for side in (one, other) if side in previous}
    for key in forms:
        here = in_note.get(key[0], set())
        if key not in sides and len(here) == 1:
            sides[key] = min(here)
        elif key not in sides and len(before) == 2 and previous.get(key) in before:
            sides[key] = before[previous[key]]
    return [tuple(naming for naming in cluster if sides.get(naming.key) == side) for side in (one, other)]


def _spellings(words: Words) -> set[Words]:
    """A name's words, and those whose genitive it may be."""
    return {words, (*words[:-1], words[-1] + "s"), *((*words[:-1], base) for base in nominatives(words[-1]))}
