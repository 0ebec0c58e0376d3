"""What can be corrected about one passage, person or organisation: the page that leads on from where the error is seen."""

from __future__ import annotations

from dataclasses import dataclass

from textmine.records import Entity, Label, Quote, Theme
from textmine.report.addresses import theme_url
from textmine.report.site import Cite, Named, Site, entry_of, wording_of
from textmine.swedish.collation import sort_key


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen: its id and what it is called."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class NameHere:
    """A name in the passage: its words, what it is taken for, whom it is taken to mean, and its place."""

    words: str
    label: Label
    who: Named
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class QuoteHere:
    """A decision or commitment in the passage."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PassagePage:
    """ratta.html?note=…: a passage with the themes it counts for and those it could, and what is marked in it."""

    cite: Cite
    held: tuple[Choice, ...]
    others: tuple[Choice, ...]
    decisions: tuple[QuoteHere, ...]
    actions: tuple[QuoteHere, ...]
    names: tuple[NameHere, ...]
    url_of: dict[str, str]


@dataclass(frozen=True, slots=True)
class EntityPage:
    """ratta.html?entity=…: a person or organisation, and those of its label that it could be the same as."""

    id: str
    label: Label
    who: Named
    aliases: tuple[str, ...]
    others: tuple[Choice, ...]


def passage_page(site: Site, note_id: int, start: int, end: int) -> PassagePage | None:
    """The page of the place [start, end) of a note; None where there is no such place."""
    note = site.notes.get(note_id)
    if note is None or not 0 <= start < end <= len(note.analysis.source_text.text):
        return None
    analysis = note.analysis
    quote = analysis.source_text.quote(start, end)
    passage = site.passages.get((note_id, start, end))
    held = {match.theme for match in site.of_passage.get((note_id, start, end), ())} & set(site.themes)
    inside = [mention for mention in analysis.mentions if quote.contains(mention)]
    return PassagePage(
        cite=site.cite(note, quote, passage.item if passage else None),
        held=tuple(_choice(theme) for theme in live(site) if theme.id in held),
        others=tuple(_choice(theme) for theme in live(site) if theme.id not in held) if passage else (),
        decisions=tuple(_here(one) for one in analysis.decisions if quote.overlaps(one)),
        actions=tuple(_here(one) for one in analysis.actions if quote.overlaps(one)),
        names=tuple(
            NameHere(wording_of(one), one.label, site.named(note, one, one.label), one.start, one.end) for one in inside
        ),
        url_of={theme.id: theme_url(theme.id) for theme in live(site) if theme.id in held},
    )


def entity_page(site: Site, identity: str) -> EntityPage | None:
    """The page of a person or organisation; None where there is none of that id."""
    entity = site.register.entities.get(identity)
    if entity is None:
        return None
    others = [one for one in site.snapshot.resolution.entities if one.label is entity.label and one.id != entity.id]
    return EntityPage(
        entity.id, entity.label, entry_of(entity), entity.aliases, tuple(map(_entity_choice, _sorted(others)))
    )


def live(site: Site) -> tuple[Theme, ...]:
    """The themes that passages can belong to, in Swedish order."""
    themes = (theme for theme in site.themes.values() if theme.status.live)
    return tuple(sorted(themes, key=lambda theme: (sort_key(theme.label), theme.id)))


def _sorted(entities: list[Entity]) -> list[Entity]:
    return sorted(entities, key=lambda entity: (sort_key(entity.name), entity.id))


def _entity_choice(entity: Entity) -> Choice:
    return Choice(entity.id, entity.name)


def _choice(theme: Theme) -> Choice:
    return Choice(theme.id, theme.label)


def _here(quote: Quote) -> QuoteHere:
    return QuoteHere(wording_of(quote), quote.start, quote.end)
