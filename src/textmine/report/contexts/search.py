"""The search page: served, what was found; as a file, an index that the page's own script looks in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textmine.records import Passage, PassageKey, Span, StoredNote, ThemeMatch
from textmine.report.addresses import anchor, theme_url
from textmine.report.contexts.facets import Facet, Values, facets_of, suits, values_of
from textmine.report.site import Cite, Named, Site, shown, wording_of
from textmine.store.search import Hit
from textmine.swedish.stems import stem, words

FACETS = ("year", "body", "kind", "theme")
# Nobody reads further; the facets narrow instead.
MOST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A run of a found passage, marked where it is what was asked for."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Found:
    """One passage that was found."""

    cite: Cite
    parts: tuple[Part, ...]
    themes: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class IndexedNote:
    """A note in the index: what it is called, its address, and its facets."""

    name: str
    date: str | None
    url: str
    year: str
    bodies: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class IndexedPassage:
    """A passage in the index: its note's place in notes, its anchor, its words, its themes' places in themes."""

    note: int
    anchor: str
    text: str
    themes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """All that the script of a file's search page needs. stems: how many of a word form's letters its stem has."""

    notes: tuple[IndexedNote, ...]
    passages: tuple[IndexedPassage, ...]
    themes: tuple[Named, ...]
    stems: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """sok.html. total is how many passages were found before `found` was cut; index is None where a server searches."""

    query: str
    facets: tuple[Facet, ...]
    found: tuple[Found, ...]
    total: int
    index: SearchIndex | None


def search_page(site: Site) -> SearchPage:
    """The page as a file: nothing asked for yet, everything in the index."""
    everything = [_values(site, note, passage) for note in site.counted for passage in note.analysis.passages]
    return SearchPage("", facets_of(FACETS, everything, {}), (), 0, _index(site))


def found_page(site: Site, query: str, chosen: Mapping[str, str], hits: Sequence[Hit]) -> SearchPage:
    """The page of what was found: hits, best first, narrowed by chosen (facet name -> value). Without a query, what is chosen
    of everything, latest first.
    """
    if not query.strip():
        return _browsed(site, chosen)
    rows = [
        (site.notes[hit.note_id], site.passages[key], hit)
        for hit in hits
        if (key := (hit.note_id, hit.passage.start, hit.passage.end)) in site.passages
        and hit.note_id not in site.originals
    ]
    values = [_values(site, note, passage) for note, passage, _ in rows]
    kept = [row for row, held in zip(rows, values, strict=True) if suits(held, chosen)]
    found = tuple(
        Found(
            site.cite(note, passage, passage.item), parts_of(passage.text, hit.highlights), _themes(site, note, passage)
        )
        for note, passage, hit in kept[:MOST_SHOWN]
    )
    return SearchPage(query, facets_of(FACETS, values, chosen), found, len(kept), None)


def _browsed(site: Site, chosen: Mapping[str, str]) -> SearchPage:
    """The passages of what is chosen, those of the latest note first; none where nothing is."""
    values, kept = [], []
    for note in reversed(site.counted):
        of_note = values_of(site, note)
        for passage in note.analysis.passages:
            held = {**of_note, "theme": _theme_values(site, note, passage)}
            values.append(held)
            if any(chosen.values()) and suits(held, chosen):
                kept.append((note, passage))
    found = tuple(
        Found(site.cite(note, passage, passage.item), parts_of(passage.text, ()), _themes(site, note, passage))
        for note, passage in kept[:MOST_SHOWN]
    )
    return SearchPage("", facets_of(FACETS, values, chosen), found, len(kept), None)


def parts_of(text: str, highlights: Sequence[Span]) -> tuple[Part, ...]:
    """A passage's words cut where a highlight begins or ends; highlights are in order and apart."""
    parts, at = [], 0
    for span in highlights:
        parts += [Part(shown(text[at : span.start]), False), Part(shown(text[span.start : span.end]), True)]
        at = span.end
    return tuple(part for part in (*parts, Part(shown(text[at:]), False)) if part.text)


def _values(site: Site, note: StoredNote, passage: Passage) -> Values:
    """By facet, the values of a passage and what they are called."""
    return {**values_of(site, note), "theme": _theme_values(site, note, passage)}


def _theme_values(site: Site, note: StoredNote, passage: Passage) -> dict[str, str]:
    return {match.theme: site.themes[match.theme].label for match in _matches(site, note.id, passage)}


def _matches(site: Site, note_id: int, passage: Passage) -> list[ThemeMatch]:
    key: PassageKey = (note_id, passage.start, passage.end)
    return [match for match in site.of_passage.get(key, ()) if match.theme in site.themes]


def _themes(site: Site, note: StoredNote, passage: Passage) -> tuple[Named, ...]:
    found = _matches(site, note.id, passage)
    return tuple(Named(site.themes[match.theme].label, theme_url(match.theme)) for match in found)


def _index(site: Site) -> SearchIndex:
    notes = tuple(_indexed(site, note) for note in site.counted)
    themes = tuple(site.themes)
    place = {id_: n for n, id_ in enumerate(themes)}
    passages: list[IndexedPassage] = []
    forms: set[str] = set()
    for n, note in enumerate(site.counted):
        for passage in note.analysis.passages:
            text = wording_of(passage)
            held = tuple(place[match.theme] for match in _matches(site, note.id, passage))
            passages.append(IndexedPassage(n, anchor(passage.start), text, held))
            for word in words(text):
                forms.update((word.lower(), *word.lower().split("-")))
    stems = {form: len(stem(form)) for form in sorted(forms) if form and len(stem(form)) < len(form)}
    named = tuple(Named(site.themes[id_].label, theme_url(id_)) for id_ in themes)
    return SearchIndex(notes, tuple(passages), named, stems)


def _indexed(site: Site, note: StoredNote) -> IndexedNote:
    link = site.links[note.id]
    bodies = tuple(values_of(site, note)["body"])
    return IndexedNote(link.name, link.date, link.url, (link.date or "-")[:4], bodies, link.kind.value)
