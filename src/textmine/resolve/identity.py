"""Lasting ids: an entity keeps the id that most of its namings had; a new one is made of where it was first named."""

from __future__ import annotations

import hashlib
import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from textmine.records import Label, PassageKey
from textmine.resolve.naming import Cluster

_PREFIX = {Label.PERSON: "p", Label.ORG: "o", Label.PROJECT: "a", Label.DOCUMENT: "d", Label.LOCATION: "l"}
# Forty bits: one chance in two million of a clash among a thousand entities, and a clash is seen and avoided.
_DIGITS = 10


def ids_of(clusters: Sequence[Cluster], previous: Mapping[PassageKey, str]) -> list[str]:
    """An id for each cluster, all different, in the clusters' order. No id is made of a name.

    previous is what each naming was resolved to before. A cluster asks for the id that most of its namings had; of two that
    ask for one id, that with more of its namings gets it, then the one named earlier.
    """
    claims = sorted(
        (-count, cluster[0].order, index, identity)
        for index, cluster in enumerate(clusters)
        for identity, count in Counter(previous[each.key] for each in cluster if each.key in previous).items()
        if identity.startswith(_PREFIX[cluster[0].label] + "-")
    )
    given: dict[int, str] = {}
    taken: set[str] = set()
    for _, _, index, identity in claims:
        if index not in given and identity not in taken:
            given[index] = identity
            taken.add(identity)
    taken |= set(previous.values())
    for index in sorted(set(range(len(clusters))) - set(given), key=lambda each: clusters[each][0].order):
        given[index] = next(new for new in _new_ids(clusters[index]) if new not in taken)
        taken.add(given[index])
    return [given[index] for index in range(len(clusters))]


def _new_ids(cluster: Cluster) -> Iterator[str]:
    """Ids made of where a cluster is first named: the note's hash, the offset, the label; with a count where one is taken."""
    naming = cluster[0]
    place = f"{naming.note.analysis.source_text.sha256}:{naming.quote.start}:{naming.label}"
    for attempt in itertools.count():
        digest = hashlib.sha256(f"{place}:{attempt}".encode() if attempt else place.encode()).hexdigest()
        yield f"{_PREFIX[naming.label]}-{digest[:_DIGITS]}"
