"""The page of what people have judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textmine.judgements import Whereabouts
from textmine.records import Judgement, JudgementKind
from textmine.report.addresses import anchor, theme_url
from textmine.report.site import Named, Site, entry_of, shown


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """One judgement: what it is about (subjects, a quotation with its address), its verdict, who and when; undone by whom."""

    id: int
    kind: JudgementKind
    value: str
    subject: Named | None
    other: Named | None
    words: str | None
    url: str | None
    rests: bool
    who: str
    when: str
    undone_by: str | None
    undone_when: str | None
    in_force: bool


@dataclass(frozen=True, slots=True)
class JudgedPage:
    """bedomningar.html, latest first."""

    rows: tuple[JudgedRow, ...]


def judged_page(site: Site, judgements: Sequence[Judgement]) -> JudgedPage:
    """The page of judgements: all that were ever made. One rests while its quotation stands in no note."""
    in_force = {one.id for one in site.snapshot.judgements}
    whereabouts = Whereabouts(site.snapshot.notes)
    rows = []
    for one in sorted(judgements, key=lambda each: -each.id):
        keys = whereabouts.keys(one.place) if one.place else ()
        url = f"{site.links[keys[0][0]].url}#{anchor(keys[0][1])}" if keys else None
        rows.append(
            JudgedRow(
                id=one.id,
                kind=one.kind,
                value=one.value,
                subject=_named(site, one.subject),
                other=_named(site, one.other),
                words=shown(one.place.text).strip() if one.place else None,
                url=url,
                rests=one.place is not None and not keys,
                who=one.who,
                when=one.when,
                undone_by=one.undone_by,
                undone_when=one.undone_when,
                in_force=one.id in in_force,
            )
        )
    return JudgedPage(tuple(rows))


def _named(site: Site, identity: str) -> Named | None:
    """What an id stands for today; the id itself where it stands for nothing any more."""
    if not identity:
        return None
    if identity in site.themes:
        return Named(site.themes[identity].label, theme_url(identity))
    entity = site.register.entities.get(identity)
    return entry_of(entity) if entity else Named(identity, None)
