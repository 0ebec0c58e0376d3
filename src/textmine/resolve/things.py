"""Which organisations, projects, documents and places are the same: by form, by acronym, by what stands in one note."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations

from textmine.records import Label
from textmine.resolve.forms import (
    Words,
    common_part,
    nominatives,
    other_parts,
    same_but_definite,
    unordered,
    without_genitive,
    words_of,
)
from textmine.resolve.groups import Groups
from textmine.resolve.naming import Cluster, Naming
from textmine.swedish.acronyms import explained, stands_for
from textmine.swedish.name_forms import (
    GENERIC_UNITS,
    HOME_LEADS,
    KNOWN_LETTERS,
    LEAD_ENDINGS,
    LINKS,
    MUNICIPALITY,
    PLACE_LINK,
)

# The name of a place before its address: "Medborgarhuset, Stortorget 1".
_ADDRESS = re.compile(r",\s.*\d.*", re.DOTALL)
# "Klimatneutrala orter 2030".
_YEAR = re.compile(r"(?:19|20)\d\d")
# A short form below this length is part of too many names.
_SHORTEST_NAME = 4


def clusters_of(namings: Sequence[Naming], label: Label) -> list[Cluster]:
    """The things of one label (any but PERSON): a cluster of namings each. A naming that could mean several is in none."""
    mine = [naming for naming in namings if naming.label is label and _words(naming)]
    words = {naming.key: _words(naming) for naming in mine}
    attested = frozenset(words.values())
    by_words: defaultdict[Words, list[Naming]] = defaultdict(list)
    for naming in mine:
        by_words[without_genitive(words[naming.key], attested)].append(naming)
    generic = [key for key in by_words if label is Label.ORG and len(key) == 1 and key[0] in GENERIC_UNITS]
    units = {key[0]: by_words.pop(key) for key in generic}
    groups = Groups(sorted(by_words))
    _join_forms(groups, by_words, label)
    if label is not Label.LOCATION:
        _join_acronyms(groups, by_words)
    if label is Label.ORG:
        _join_short_forms(groups, by_words)
    clusters = {head: [naming for key in keys for naming in by_words[key]] for head, keys in groups.members().items()}
    _resolve_units(units, clusters)
    return [tuple(sorted(cluster, key=lambda each: each.order)) for cluster in clusters.values()]


def _words(naming: Naming) -> Words:
    plain = naming.form
    return words_of(_ADDRESS.sub("", plain) if naming.label is Label.LOCATION else plain)


def _join_forms(groups: Groups[Words], by_words: Mapping[Words, list[Naming]], label: Label) -> None:
    """Join what differs in form only: definite endings, the order of the words, two words for one part."""
    definite = _by(by_words, lambda words: tuple(map(common_part, words)))
    _join_all(groups, definite, same_but_definite)
    if label in {Label.ORG, Label.LOCATION}:
        several = [words for words in by_words if len(words) > 1]
        _join_all(groups, _by(several, unordered), lambda *_: True)
    for words in by_words:
        for other in other_parts(words):
            if other in by_words:
                groups.join(words, other)
    if label is Label.PROJECT:
        _join_dated(groups, by_words)


def _join_dated(groups: Groups[Words], by_words: Iterable[Words]) -> None:
    """Join a project with the only one of its name that carries a year: the year is its goal. Plans carry their edition."""
    dated = defaultdict(list)
    for words in by_words:
        if _YEAR.fullmatch(words[-1]):
            dated[words[:-1]].append(words)
    for words in by_words:
        if len(dated.get(words, [])) == 1:
            groups.join(words, dated[words][0])


def _by(keys: Iterable[Words], fold: Callable[[Words], Hashable]) -> list[list[Words]]:
    """The keys that fold to the same, two or more together."""
    found: defaultdict[Hashable, list[Words]] = defaultdict(list)
    for key in sorted(keys):
        found[fold(key)].append(key)
    return [same for same in found.values() if len(same) > 1]


def _join_all(groups: Groups[Words], families: list[list[Words]], fits: Callable[[Words, Words], bool]) -> None:
    for family in families:
        for one, other in combinations(family, 2):
            if fits(one, other):
                groups.join(one, other)


def _join_acronyms(groups: Groups[Words], by_words: Mapping[Words, list[Naming]]) -> None:
    """Join a short form with the only long one that the notes explain it by: "Long form (LF)"."""
    key_at = {naming.key: key for key, namings in by_words.items() for naming in namings}
    in_note: defaultdict[str, list[Naming]] = defaultdict(list)
    for naming in sorted((each for namings in by_words.values() for each in namings), key=lambda each: each.order):
        in_note[naming.note.source].append(naming)
    bound: defaultdict[Words, set[Words]] = defaultdict(set)
    for namings in in_note.values():
        for short, long in _explained(namings):
            if len(key_at[short.key]) == 1:
                bound[key_at[short.key]].add(key_at[long.key])
    sources = {key: {naming.note.source for naming in namings} for key, namings in by_words.items()}
    for letters, name in sorted(KNOWN_LETTERS.items()):
        # Where one note uses both: in another the letters may be of somebody else.
        if sources.get((letters,), set()) & sources.get((name,), set()):
            bound[(letters,)].add((name,))
    for short_words, longs in sorted(bound.items()):
        if len({groups.of(long) for long in longs}) == 1:
            groups.join(short_words, min(longs))


def _explained(namings: Sequence[Naming]) -> Iterator[tuple[Naming, Naming]]:
    """The short forms and the long ones beside them, of one note's namings, that its text ties to one another."""
    for pair in explained(namings[0].note.analysis.source_text.text):
        short = next((each for each in namings if each.quote.start == pair.short[0]), None)
        if short is None:
            continue
        for long in namings:
            beside = long.quote.start < pair.long[1] and pair.long[0] < long.quote.end
            if beside and stands_for(namings[0].note.analysis.source_text.text[slice(*pair.short)], long.form):
                yield short, long


def _join_short_forms(groups: Groups[Words], by_words: Mapping[Words, list[Naming]]) -> None:
    """Join a part of a name with the only whole name it fits, where the two stand in one note.

    "Lyktan" for "Kulturföreningen Lyktan", "Hembygdsföreningen" for "Norrby Hembygdsförening", "Ortsrådet" for "Ortsrådet i
    Norrby". Which whole names there are is asked of the groups as they are before any such join.
    """
    sources = {key: {naming.note.source for naming in namings} for key, namings in by_words.items()}
    places = {words[0] for words in by_words if words[-1] == MUNICIPALITY}
    begun, ended = _by_ends(by_words)
    found = []
    for short in [words for words in by_words if len(words) == 1 and len(words[0]) >= _SHORTEST_NAME]:
        alike = {*begun.get(short[0], ()), *ended.get(short[0][:_SHORTEST_NAME], ())}
        longer = sorted(words for words in alike if _is_short_for(short[0], words, places))
        together = any(sources[short] & sources[words] for words in longer)
        if together and len({groups.of(words) for words in longer} - {groups.of(short)}) == 1:
            found.append((short, min(longer)))
    for short, long in found:
        groups.join(short, long)


def _by_ends(names: Iterable[Words]) -> tuple[Mapping[str, list[Words]], Mapping[str, list[Words]]]:
    """The names by their first word, and by the letters that the last word keeps whatever its ending.

    Whatever `_is_short_for` says yes to is found by one of the two, without asking it of every pair of names.
    """
    begun: defaultdict[str, list[Words]] = defaultdict(list)
    ended: defaultdict[str, list[Words]] = defaultdict(list)
    for words in names:
        begun[words[0]].append(words)
        ended[words[-1][:_SHORTEST_NAME]].append(words)
    return begun, ended


def _is_short_for(short: str, words: Words, places: Set[str]) -> bool:
    """Whether short is what remains of a longer name without its place, or without the word that says what or whose it is."""
    if words[0] == short:
        placed = words[1:2] == (PLACE_LINK,)
        return (placed and len(words) > 2) or (len(words) == 2 and short.endswith(tuple(GENERIC_UNITS)))
    lead = words[0]
    named = len(words) == 2 and (lead.endswith(LEAD_ENDINGS) or lead in places or lead in HOME_LEADS)
    return named and lead not in LINKS and same_but_definite((short,), words[-1:])


def _resolve_units(units: Mapping[str, list[Naming]], clusters: dict[Words, list[Naming]]) -> None:
    """Put "rådet" into the cluster of the only body of its note's heading that ends so; clusters is changed."""
    whose = {naming.form.casefold(): head for head, cluster in sorted(clusters.items()) for naming in cluster}
    for unit, namings in sorted(units.items()):
        for naming in namings:
            bodies = {body.plain.casefold() for body in naming.note.analysis.header.bodies}
            fitting = {
                body for body in bodies if any(word.endswith(unit) for word in words_of(body)[:1] + words_of(body)[-1:])
            }
            heads = {whose[body] for body in fitting if body in whose}
            if len(fitting) == 1 and len(heads) == 1:
                clusters[heads.pop()].append(naming)


def named_alike(words: Words) -> tuple[Words, ...]:
    """The keys under which an organisation may be looked up by a name as written, the surest first."""
    bare = tuple((*words[:-1], base) for base in nominatives(words[-1])) if words else ()
    return (words, *bare)
