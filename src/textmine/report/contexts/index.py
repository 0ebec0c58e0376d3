"""The first page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textmine.records import Label
from textmine.report.contexts.commitments import latest_first
from textmine.report.contexts.courses import Course, ThemeRow, columns_of, figures_of, theme_row
from textmine.report.site import NoteLink, Site
from textmine.swedish.collation import sort_key
from textmine.trends import Meeting, ThemeState

# Columns of figures that stand beside one another on a desk screen; with more meetings than this the table counts by year.
_COLUMNS = 8


@dataclass(frozen=True, slots=True)
class IndexPage:
    """index.html. recurring came up at two meetings or more, once at one, silent are watched and never came up.

    new are the notes that have come since the reader's last visit (never in a report of files, which knows no reader).
    columns head the table of figures: dates of meetings, or years where there are many; of are passages in each column.
    """

    meetings: int
    undated: int
    first: str | None
    last: str | None
    recurring: tuple[ThemeRow, ...]
    once: tuple[ThemeRow, ...]
    silent: tuple[ThemeRow, ...]
    retired: tuple[ThemeRow, ...]
    columns: tuple[str | None, ...]
    by_year: bool
    of: tuple[int, ...]
    decisions: int
    actions: int
    people: int
    organisations: int
    new: tuple[NoteLink, ...]

    @property
    def states(self) -> frozenset[ThemeState]:
        """The states that the themes on the page are in."""
        return frozenset(row.state for row in (*self.recurring, *self.once))


def index_page(site: Site, themes: Sequence[Course], since: int | None = None) -> IndexPage:
    """The first page; since is the highest note id that its reader has seen before, None where that is not known."""
    met = site.meetings
    by_year = len(met) > _COLUMNS
    rows = sorted((theme_row(site, each, by_year, since) for each in themes if each.theme.status.live), key=_weight)
    gone = sorted((theme_row(site, each, by_year) for each in themes if not each.theme.status.live), key=_weight)
    dates = [meeting.date for meeting in met if meeting.held and meeting.date]
    labels = [entity.label for entity in site.snapshot.resolution.entities]
    return IndexPage(
        meetings=sum(meeting.held for meeting in met),
        undated=sum(meeting.held for meeting in met) - len(dates),
        first=min(dates, default=None),
        last=max(dates, default=None),
        recurring=tuple(row for row in rows if row.meetings > 1),
        once=tuple(row for row in rows if row.passages and row.meetings <= 1),
        silent=tuple(row for row in rows if not row.passages),
        retired=tuple(gone),
        columns=columns_of(met, by_year),
        by_year=by_year,
        of=figures_of(met, by_year, [_passages_at(site, meeting) for meeting in met]),
        decisions=sum(len(note.analysis.decisions) for note in site.counted),
        actions=sum(len(note.analysis.actions) for note in site.counted),
        people=labels.count(Label.PERSON),
        organisations=labels.count(Label.ORG),
        new=tuple(site.links[note.id] for note in latest_first(site.counted) if since is not None and note.id > since),
    )


def _weight(row: ThemeRow) -> tuple[int, int, tuple[str, str], str]:
    """Most meetings first, then most passages, then by name."""
    return -row.meetings, -row.passages, sort_key(row.theme.label), row.theme.id


def _passages_at(site: Site, meeting: Meeting) -> int:
    """How many passages a meeting's notes have."""
    return sum(len(site.notes[id_].analysis.passages) for id_ in meeting.notes)
