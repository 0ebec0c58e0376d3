"""The page of what the last report changed, and why."""

from __future__ import annotations

from dataclasses import dataclass

from textmine.records import Cause, ChangeReason, Figure
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
class ChangesPage:
    """andringar.html: at is the day on which the report last said something new, None where it never did."""

    at: str | None
    notes: tuple[CauseRow, ...]
    figures: tuple[FigureRow, ...]


def changes_page(site: Site) -> ChangesPage:
    """The page of changes."""
    found = site.snapshot.changes
    if found is None:
        return ChangesPage(None, (), ())
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
    return ChangesPage(found.at, tuple(_row(site, cause) for cause in found.notes), figures)


def _row(site: Site, cause: Cause) -> CauseRow:
    return CauseRow(cause.reason, cause.source, site.by_source.get(cause.source), cause.other, cause.delta)
