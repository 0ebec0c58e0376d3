"""Every page that there is, by its address: its template and what makes its context, which is done when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from textmine.records import Snapshot, Theme
from textmine.report.addresses import narrowed_url, note_url, theme_url
from textmine.report.contexts.about import accessibility_page, help_page
from textmine.report.contexts.agenda import agenda_page
from textmine.report.contexts.changes import changes_page
from textmine.report.contexts.commitments import actions_page, decisions_page
from textmine.report.contexts.courses import Course, courses
from textmine.report.contexts.facets import values_of
from textmine.report.contexts.index import index_page
from textmine.report.contexts.meetings import meetings_page
from textmine.report.contexts.method import method_page
from textmine.report.contexts.notes import failures_page, note_page, notes_page
from textmine.report.contexts.people import Mentioned, mentioned, name_pages, people_page
from textmine.report.contexts.search import search_page
from textmine.report.contexts.themes import parts_of, theme_page
from textmine.report.site import Site, site_of
from textmine.swedish import pages


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: its address relative to the root, its template, and what makes its context."""

    address: str
    template: str
    context: Callable[[], object]


class Book:
    """The pages of one snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.site: Site = site_of(snapshot)

    @cached_property
    def courses(self) -> tuple[Course, ...]:
        """The course of every theme, which several pages share."""
        return courses(self.site)

    @cached_property
    def mentioned(self) -> Mentioned:
        """All who are named, and where."""
        return mentioned(self.site)

    @cached_property
    def leaves(self) -> dict[str, Leaf]:
        """Every page by its address, the first page first."""
        return {leaf.address: leaf for leaf in self._leaves()}

    def _leaves(self) -> Iterator[Leaf]:
        site = self.site
        yield Leaf(pages.INDEX, pages.INDEX, lambda: index_page(site, self.courses))
        yield Leaf(pages.AGENDA, pages.AGENDA, self._agenda)
        yield Leaf(pages.DECISIONS, pages.DECISIONS, lambda: decisions_page(site))
        yield Leaf(pages.ACTIONS, pages.ACTIONS, lambda: actions_page(site))
        yield Leaf(pages.MEETINGS, pages.MEETINGS, lambda: meetings_page(site))
        yield Leaf(pages.ENTITIES, pages.ENTITIES, lambda: people_page(site, self.mentioned))
        yield Leaf(pages.NOTES, pages.NOTES, lambda: notes_page(site))
        yield Leaf(pages.FAILURES, pages.FAILURES, lambda: failures_page(site))
        yield Leaf(pages.SEARCH, pages.SEARCH, lambda: search_page(site))
        yield Leaf(pages.CHANGES, pages.CHANGES, lambda: changes_page(site))
        yield Leaf(pages.METHOD, pages.METHOD, lambda: method_page(site))
        yield Leaf(pages.HELP, pages.HELP, help_page)
        yield Leaf(pages.ACCESSIBILITY, pages.ACCESSIBILITY, accessibility_page)
        yield from self._narrowed()
        for theme in site.snapshot.themes:
            yield from self._theme(theme)
        for address, context in name_pages(site, self.mentioned):
            yield Leaf(address, f"{pages.NAME}.html", context)
        for id_ in site.notes:
            yield self._note(id_)

    def _narrowed(self) -> Iterator[Leaf]:
        """The lists of one year or one body, for readers of files, where nothing narrows on demand."""
        site = self.site
        for facet in ("year", "body"):
            values = dict.fromkeys(value for note in site.counted for value in values_of(site, note)[facet])
            for value in values:
                chosen = {facet: value}
                pages_of_lists: dict[str, Callable[[], object]] = {
                    pages.DECISIONS: partial(decisions_page, site, chosen),
                    pages.ACTIONS: partial(actions_page, site, chosen),
                }
                if facet == "body":
                    pages_of_lists[pages.AGENDA] = partial(self._agenda, value)
                    pages_of_lists[pages.MEETINGS] = partial(meetings_page, site, value)
                for page, context in pages_of_lists.items():
                    yield Leaf(narrowed_url(page, value), page, context)

    def _agenda(self, body: str = "") -> object:
        return agenda_page(self.site, self.courses, body)

    def _theme(self, theme: Theme) -> Iterator[Leaf]:
        """The pages of a theme."""

        def context(part: int) -> object:
            return theme_page(self.site, next(each for each in self.courses if each.theme.id == theme.id), part)

        for part in range(parts_of(self.site, theme)):
            yield Leaf(theme_url(theme.id, part), f"{pages.THEME}.html", partial(context, part))

    def _note(self, id_: int) -> Leaf:
        note = self.site.notes[id_]
        return Leaf(note_url(note.source), f"{pages.NOTE}.html", lambda: note_page(self.site, note))
