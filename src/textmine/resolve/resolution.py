"""All notes together: who and what they name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from textmine.records import Entity, Judgement, Label, PassageKey, Resolution, StoredNote
from textmine.resolve import persons, things
from textmine.resolve.careers import Careers
from textmine.resolve.forms import Words, words_of
from textmine.resolve.identity import ids_of
from textmine.resolve.lineage import lineage_of, with_judged
from textmine.resolve.naming import Cluster, in_order, namings_of
from textmine.resolve.titles import title_of
from textmine.resolve.verdicts import Verdicts, obeyed, verdicts_of
from textmine.swedish.collation import sort_key
from textmine.swedish.name_forms import GENERIC_UNITS


def resolve(
    notes: Sequence[StoredNote], previous: Mapping[PassageKey, str], judgements: Sequence[Judgement] = ()
) -> Resolution:
    """The entities of all current notes and which of them each mention names; those sorted by id.

    previous is what the mentions were resolved to before, so that ids last. A mention that fits nobody, or more than one, is
    left out of `entity_of`. judgements are those in force; what they say of entities beats all else. The result does not depend
    on the order of the notes nor on their row ids.
    """
    ordered = in_order(notes)
    namings = [naming for note in ordered for naming in namings_of(note)]
    verdicts = verdicts_of(ordered, namings, judgements, previous)
    clusters = persons.clusters_of(ordered, namings, lambda found: obeyed(found, verdicts, previous))
    for label in Label:
        if label is not Label.PERSON:
            clusters += things.clusters_of(namings, label)
    clusters = obeyed(clusters, verdicts, previous)
    ids = ids_of(clusters, previous)
    entity_of = {naming.key: identity for identity, cluster in zip(ids, clusters, strict=True) for naming in cluster}
    careers = Careers(ordered, entity_of, _organisations(ids, clusters))
    entities = [_entity(identity, cluster, careers, verdicts) for identity, cluster in zip(ids, clusters, strict=True)]
    lineage = with_judged(lineage_of(ordered, entity_of), verdicts, entity_of)
    return Resolution(tuple(sorted(entities, key=lambda entity: entity.id)), entity_of, lineage)


def _entity(identity: str, cluster: Cluster, careers: Careers, verdicts: Verdicts) -> Entity:
    name, aliases = title_of(cluster)
    given = verdicts.name_of(cluster)
    if given is not None and given != name:
        name, aliases = given, tuple(sorted({name, *aliases} - {given}, key=sort_key))
    label = cluster[0].label
    entity = Entity(identity, label, name, aliases, judged=verdicts.touch(cluster))
    if label is not Label.PERSON:
        return entity
    return replace(
        entity,
        affiliations=careers.affiliations(identity),
        roles=careers.roles(identity),
        parties=careers.parties(identity),
    )


def _organisations(ids: Sequence[str], clusters: Sequence[Cluster]) -> dict[Words, str]:
    """The id of each organisation by the words of its forms."""
    return {
        words_of(naming.form): identity
        for identity, cluster in zip(ids, clusters, strict=True)
        for naming in cluster
        if naming.label is Label.ORG and naming.form.casefold() not in GENERIC_UNITS
    }
