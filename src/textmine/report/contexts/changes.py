"""The page of what the last reports changed, and why."""

from __future__ import annotations

from dataclasses import dataclass

from textmine.records import Cause, ChangeReason, Changes, Figure, Rewording
from textmine.report.addresses import theme_url
from textmine.report.site import Named, NoteLink, Site


@dataclass(frozen=True, slots=True)
class CauseRow:
    """One cause: what became of which note, with its page where there is one; delta is what it adds to the figure."""

    reason: ChangeReason
    source: str
    note: NoteLink | None
    other: str
    delta: int


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure that is another than before; theme where it is a theme's."""

    figure: Figure
    theme: Named | None
    before: int
    after: int
    causes: tuple[CauseRow, ...]


@dataclass(frozen=True, slots=True)
class WordingRow:
    """How the text of a note has changed: its file, its page where there is one, the places, how many there are beside them."""

    source: str
    note: NoteLink | None
    places: tuple[Rewording, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ChangesOf:
    """What one report changed, and its day."""

    at: str
    notes: tuple[CauseRow, ...]
    figures: tuple[FigureRow, ...]
    wordings: tuple[WordingRow, ...]


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """andringar.html: what the last report that said something new changed, None where none ever did; and those before it."""

    last: ChangesOf | None
    earlier: tuple[ChangesOf, ...]


def changes_page(site: Site) -> ChangesPage:
    """The page of changes."""
    last = site.snapshot.changes
    earlier = tuple(_of(site, each) for each in site.snapshot.earlier_changes)
    return ChangesPage(_of(site, last) if last is not None else None, earlier)


def _of(site: Site, found: Changes) -> ChangesOf:
    figures = tuple(
        FigureRow(
            one.figure,
            Named(one.label, theme_url(one.subject) if one.subject in site.themes else None) if one.subject else None,
            one.before,
            one.after,
            tuple(_row(site, cause) for cause in one.causes),
        )
        for one in found.figures
    )
    wordings = tuple(
        WordingRow(one.source, site.by_source.get(one.source), one.places, one.more) for one in found.wordings
    )
    return ChangesOf(found.at, tuple(_row(site, cause) for cause in found.notes), figures, wordings)


def _row(site: Site, cause: Cause) -> CauseRow:
    return CauseRow(cause.reason, cause.source, site.by_source.get(cause.source), cause.other, cause.delta)
