"""Which names may be one and the same, for a person to say, those on whose answer most hangs first.

Likeness ranks and never joins: no threshold on it is safe (measured: Sara and Erika with one surname are as alike as a short
form and its full form). What has been judged, and whoever stand on one roster, is not asked about.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from textmine.judgements import Whereabouts
from textmine.records import Action, Decision, Entity, JudgementKind, Label, PassageKey, Place, Snapshot
from textmine.swedish.nicknames import FULL_NAMES
from textmine.trends.occasions import originals

# A commitment or a decision that hangs on a name counts as so many mentions: somebody will be asked about it.
_PROMISE = 3
# Pairs less alike than this are not worth anybody's time; see above what likeness is good for.
_LEAST = 0.6
# A word that so many organisations share brings no two of them together; neither does a block of names larger than this.
_LARGEST_BLOCK = 40
_LONGEST_ACRONYM = 6
_SHORTEST = 4
# Likenesses that spelling does not show: a nickname, a part of the name, an acronym, a given name alone.
_NICKNAME, _PART, _ACRONYM, _GIVEN = 0.95, 0.85, 0.8, 0.6
_SPELT = 0.8  # Kristina and Christina; Jerker and Jesper are below


@dataclass(frozen=True, slots=True)
class Question:
    """Whether two entities are one; subject is the one named less.

    mentions are its places, promises the commitments and decisions that name either as responsible: what the answer moves.
    likeness lies in (0, 1].
    """

    subject: str
    other: str
    likeness: float
    mentions: int
    promises: int

    @property
    def id(self) -> str:
        """What the question is called: six hexadecimal digits, the same for the same two entities."""
        pair = " ".join(sorted((self.subject, self.other)))
        return hashlib.sha256(pair.encode()).hexdigest()[:6]

    @property
    def weight(self) -> float:
        """By what questions are put in order: what hangs on the answer, in mentions, times likeness."""
        return (self.mentions + _PROMISE * self.promises) * self.likeness


def open_questions(snapshot: Snapshot) -> tuple[Question, ...]:
    """The questions nobody has answered, heaviest first, then by ids."""
    settled = _judged(snapshot) | _listed_together(snapshot)
    settled |= {frozenset((link.earlier, link.later)) for link in snapshot.resolution.lineage}
    mentions, promises = _counts(snapshot)
    questions = []
    for (one, other), likeness in _candidates(snapshot).items():
        if frozenset((one, other)) in settled:
            continue
        less, more = sorted((one, other), key=lambda each: (mentions[each], each))
        questions.append(Question(less, more, likeness, mentions[less], promises[one] + promises[other]))
    return tuple(sorted(questions, key=lambda each: (-each.weight, each.subject, each.other)))


# --- who could be whom ------------------------------------------------------------------------------------------------


def _candidates(snapshot: Snapshot) -> dict[tuple[str, str], float]:
    """Pairs of ids and how alike they are, both orders of a pair as one."""
    found: dict[tuple[str, str], float] = {}
    of_label: defaultdict[Label, list[Entity]] = defaultdict(list)
    for entity in snapshot.resolution.entities:
        of_label[entity.label].append(entity)
    for label, keys_of, likeness_of in (
        (Label.PERSON, _person_keys, _persons_alike),
        (Label.ORG, _organisation_keys, _organisations_alike),
    ):
        blocks: defaultdict[str, list[Entity]] = defaultdict(list)
        for entity in of_label[label]:
            for key in sorted(keys_of(entity)):
                blocks[key].append(entity)
        for block in blocks.values():
            for one, other in combinations(block, 2) if len(block) <= _LARGEST_BLOCK else ():
                likeness = likeness_of(one, other)
                if likeness >= _LEAST:
                    pair = (one.id, other.id) if one.id < other.id else (other.id, one.id)
                    found[pair] = max(likeness, found.get(pair, 0.0))
    return found


def _words(name: str) -> list[str]:
    return [word.strip(".,()\"'”") for word in name.casefold().replace("-", " ").split()]


def _person_keys(entity: Entity) -> set[str]:
    """By surname, by given name and the surname's first letters, by all words; a given name alone by that."""
    words = _words(entity.name)
    if len(words) < 2:
        return {f"given {word}" for word in words}
    surname = words[-1]
    return {f"surname {surname}", f"{words[0]} {surname[:2]}", " ".join(sorted(words)), f"given {words[0]}"}


def _persons_alike(one: Entity, other: Entity) -> float:
    """How alike two people are called: a nickname or a part of the surnames counts for more than spelling shows."""
    first, second = _words(one.name), _words(other.name)
    if min(len(first), len(second)) < 2:
        return _GIVEN if first[:1] == second[:1] and _share(one, other) and len(first) != len(second) else 0.0
    if sorted(first) == sorted(second):
        return 1.0
    given = _full(first[0]) & _full(second[0])
    if first[1:] == second[1:] and given:
        return _NICKNAME
    if first[0] == second[0] and (set(first) < set(second) or set(second) < set(first)):
        return _PART
    if first[1:] != second[1:] and first[0] != second[0]:
        return 0.0
    left, right = (first[0], second[0]) if first[1:] == second[1:] else (" ".join(first[1:]), " ".join(second[1:]))
    spelt = SequenceMatcher(None, left, right, autojunk=False).ratio()
    return spelt if spelt >= _SPELT else 0.0


def _full(given: str) -> set[str]:
    return {given, *FULL_NAMES.get(given, ())}


def _share(one: Entity, other: Entity) -> bool:
    """Whether two people stood for one organisation or held a role in one body."""
    ties = [
        {tie.with_entity for tie in each.affiliations} | {role.body for role in each.roles if role.body}
        for each in (one, other)
    ]
    return bool(ties[0] & ties[1])


def _organisation_keys(entity: Entity) -> set[str]:
    """By each longer word, and by what an acronym of it would be."""
    keys = set()
    for name in (entity.name, *entity.aliases):
        words = _words(name)
        keys |= {f"word {word[:7]}" for word in words if len(word) >= _SHORTEST}
        keys.add("acronym " + (name.casefold() if _is_acronym(name) else "".join(word[0] for word in words if word)))
    return keys


def _organisations_alike(one: Entity, other: Entity) -> float:
    best = 0.0
    for left in (one.name, *one.aliases):
        for right in (other.name, *other.aliases):
            best = max(best, _names_alike(left, right))
    return best


def _names_alike(one: str, other: str) -> float:
    first, second = _words(one), _words(other)
    if _is_acronym(one) != _is_acronym(other):
        short, long = (one, second) if _is_acronym(one) else (other, first)
        return _ACRONYM if len(long) > 1 and short.casefold() == "".join(word[0] for word in long if word) else 0.0
    if set(first) < set(second) or set(second) < set(first):
        return _PART
    spelt = SequenceMatcher(None, " ".join(sorted(first)), " ".join(sorted(second)), autojunk=False).ratio()
    return spelt if spelt >= _PART else 0.0


def _is_acronym(name: str) -> bool:
    return name.isupper() and len(name) <= _LONGEST_ACRONYM and " " not in name


# --- what is known already --------------------------------------------------------------------------------------------


def _judged(snapshot: Snapshot) -> set[frozenset[str]]:
    """The pairs that somebody has judged, whatever the verdict; by the places they were judged at, for ids change."""
    where = Whereabouts(snapshot.notes)

    def now(place: Place | None, identity: str) -> str:
        keys = where.keys(place) if place is not None else ()
        return next(
            (snapshot.resolution.entity_of[key] for key in keys if key in snapshot.resolution.entity_of), identity
        )

    return {
        frozenset((now(one.place, one.subject), now(one.other_place, one.other)))
        for one in snapshot.judgements
        if one.kind in {JudgementKind.SAME, JudgementKind.FOLLOWS}
    }


def _listed_together(snapshot: Snapshot) -> set[frozenset[str]]:
    """The pairs of people whom one note lists both: nobody is listed twice."""
    entity_of = snapshot.resolution.entity_of
    pairs = set()
    for note in snapshot.notes:
        places = [(note.id, one.name.start, one.name.end) for one in note.analysis.attendance]
        listed = sorted({entity_of[place] for place in places if place in entity_of})
        pairs |= {frozenset(pair) for pair in combinations(listed, 2)}
    return pairs


def _counts(snapshot: Snapshot) -> tuple[Counter[str], Counter[str]]:
    """For each entity, in how many places it is named, and how many commitments and decisions name it as responsible."""
    entity_of = snapshot.resolution.entity_of
    mentions: Counter[str] = Counter()
    promises: Counter[str] = Counter()
    for note in originals(snapshot):
        keys: Iterable[PassageKey] = ((note.id, each.start, each.end) for each in note.analysis.mentions)
        mentions.update(entity_of[key] for key in keys if key in entity_of)
        promised: tuple[Action | Decision, ...] = (*note.analysis.actions, *note.analysis.decisions)
        for record in promised:
            names = [(note.id, each.start, each.end) for each in record.responsible]
            promises.update({entity_of[key] for key in names if key in entity_of})
    return mentions, promises
