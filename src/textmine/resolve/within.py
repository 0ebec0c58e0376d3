"""Names that are not whole, "Sara", "Sara F.", "Flodmark", put to the person of their own note they fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textmine.records import AttendanceStatus, StoredNote
from textmine.resolve.forms import Words, nominatives, words_of
from textmine.resolve.given import Candidate, GivenNames, bearer
from textmine.resolve.naming import Naming
from textmine.resolve.profiles import is_full


def resolve_short_names(
    notes: Sequence[StoredNote], people: Sequence[Naming], clusters: dict[Words, list[Naming]]
) -> None:
    """Put each name that is not whole into the cluster of the person it stands for; clusters is changed.

    What a roster lists by such a name alone, and nobody else of the note fits, is a person of that note only.
    """
    whole = _whole_names(clusters)
    short: defaultdict[str, list[Naming]] = defaultdict(list)
    for naming in people:
        if not is_full(words_of(naming.form)):
            short[naming.note.source].append(naming)
    for note in notes:
        candidates = _candidates(note, whole)
        entries = _short_entries(note) if short[note.source] else {}
        for naming in short[note.source]:
            words = words_of(naming.form)
            head = _bearer(naming, words, candidates, note) or next(
                (entries[form] for form in _forms(words) if form in entries), None
            )
            if head is not None:
                clusters.setdefault(head, []).append(naming)


@dataclass(frozen=True, slots=True)
class _Whole:
    """Who is named in full where: the names of each cluster, and the places of each in each note."""

    names: Mapping[Words, GivenNames]
    places: Mapping[str, Mapping[Words, tuple[int, ...]]]


def _whole_names(clusters: Mapping[Words, Sequence[Naming]]) -> _Whole:
    places: defaultdict[str, defaultdict[Words, list[int]]] = defaultdict(lambda: defaultdict(list))
    for head, cluster in clusters.items():
        for naming in cluster:
            places[naming.note.source][head].append(naming.quote.start)
    return _Whole(
        {head: GivenNames.of(words_of(each.form) for each in cluster) for head, cluster in clusters.items()},
        {
            source: {head: tuple(sorted(starts)) for head, starts in of_note.items()}
            for source, of_note in places.items()
        },
    )


def _candidates(note: StoredNote, whole: _Whole) -> list[Candidate]:
    """The people whom this note names in full, and whether its rosters list them as present."""
    present = {each.name.start for each in note.analysis.attendance if each.status is AttendanceStatus.PRESENT}
    return [
        Candidate(head, whole.names[head], not present.isdisjoint(starts), starts)
        for head, starts in sorted(whole.places.get(note.source, {}).items())
    ]


def _bearer(naming: Naming, words: Words, candidates: Sequence[Candidate], note: StoredNote) -> Words | None:
    """The person a name stands for: of "Sara F." those whose surname begins so."""
    if not words:
        return None
    fitting = [
        each
        for each in candidates
        if len(words) == 1 or any(surname.startswith(words[-1]) for surname in each.names.surnames)
    ]
    return bearer(words[0], naming.quote, fitting, note.analysis.items)


def _forms(words: Words) -> list[Words]:
    """The words of a name and what they may be the genitive of."""
    return [words, *((*words[:-1], base) for base in nominatives(words[-1]))] if words else []


def _short_entries(note: StoredNote) -> dict[Words, Words]:
    """The cluster key of each name that is not whole in a note's rosters."""
    names = {words_of(each.name.plain) for each in note.analysis.attendance}
    return {name: (note.source, *name) for name in sorted(names) if name and not is_full(name)}
