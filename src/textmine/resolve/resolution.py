"""All notes together: who and what they name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textmine.records import Entity, Label, PassageKey, Resolution, StoredNote
from textmine.resolve import persons, things
from textmine.resolve.careers import Careers
from textmine.resolve.forms import Words, words_of
from textmine.resolve.identity import ids_of
from textmine.resolve.naming import Cluster, in_order, namings_of
from textmine.resolve.titles import title_of
from textmine.swedish.name_forms import GENERIC_UNITS


def resolve(notes: Sequence[StoredNote], previous: Mapping[PassageKey, str]) -> Resolution:
    """The entities of all current notes and which of them each mention names; those sorted by id.

    previous is what the mentions were resolved to before, so that ids last. A mention that fits nobody, or more than one, is
    left out of `entity_of`. The result does not depend on the order of the notes nor on their row ids.
    """
    ordered = in_order(notes)
    namings = [naming for note in ordered for naming in namings_of(note)]
    clusters = persons.clusters_of(ordered, namings)
    for label in Label:
        if label is not Label.PERSON:
            clusters += things.clusters_of(namings, label)
    clusters.sort(key=lambda cluster: cluster[0].order)
    ids = ids_of(clusters, previous)
    entity_of = {naming.key: identity for identity, cluster in zip(ids, clusters, strict=True) for naming in cluster}
    careers = Careers(ordered, entity_of, _organisations(ids, clusters))
    entities = [_entity(identity, cluster, careers) for identity, cluster in zip(ids, clusters, strict=True)]
    return Resolution(tuple(sorted(entities, key=lambda entity: entity.id)), entity_of)


def _entity(identity: str, cluster: Cluster, careers: Careers) -> Entity:
    name, aliases = title_of(cluster)
    label = cluster[0].label
    if label is not Label.PERSON:
        return Entity(identity, label, name, aliases)
    return Entity(identity, label, name, aliases, careers.affiliations(identity), careers.roles(identity))


def _organisations(ids: Sequence[str], clusters: Sequence[Cluster]) -> dict[Words, str]:
    """The id of each organisation by the words of its forms."""
    return {
        words_of(naming.form): identity
        for identity, cluster in zip(ids, clusters, strict=True)
        for naming in cluster
        if naming.label is Label.ORG and naming.form.casefold() not in GENERIC_UNITS
    }
