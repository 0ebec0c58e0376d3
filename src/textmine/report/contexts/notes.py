"""The pages of the notes: one for each, the list of them, and the files that could not be read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from textmine.forgetting import is_painted
from textmine.records import AsideReason, AttendanceStatus, Attendee, CalendarRow, ItemType, Label, StoredNote
from textmine.report.addresses import anchor, note_name, theme_url
from textmine.report.contexts.commitments import latest_first
from textmine.report.notetext import Chunk, chunks_of
from textmine.report.site import Named, NoteLink, Site, number_of, wording_of
from textmine.swedish.collation import sort_key
from textmine.swedish.messages import failure_words, notice_words


@dataclass(frozen=True, slots=True)
class Seat:
    """One listed person, with what the note prints about them."""

    who: Named
    affiliation: Named | None
    role: str | None
    party: str | None


@dataclass(frozen=True, slots=True)
class Roster:
    """Those listed as present or absent under one heading; group is None where the note prints none."""

    status: AttendanceStatus
    group: str | None
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One agenda item, with the address of its heading in the page."""

    number: str | None
    title: str
    type: ItemType | None
    url: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a note's passages are about a theme."""

    theme: Named
    passages: int


@dataclass(frozen=True, slots=True)
class Coming:
    """A coming event the note lists; words is the whole row, the rest what could be told apart in it."""

    words: str
    date: str | None
    url: str
    time: str | None
    place: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class NotePage:
    """anteckning/<slug>.html. name is the note's own in addresses; painted whether somebody to be forgotten is painted over,
    so that the original may not be handed out. A note that counts nowhere has copy_of, the one that does, and the reason; that
    one has stands_for.
    """

    note: NoteLink
    name: str
    title: str
    time: str | None
    place: str | None
    bodies: tuple[Named, ...]
    version: int
    notices: tuple[str, ...]
    painted: bool
    copy_of: NoteLink | None
    reason: AsideReason | None
    stands_for: tuple[NoteLink, ...]
    rosters: tuple[Roster, ...]
    items: tuple[ItemRow, ...]
    themes: tuple[Tally, ...]
    coming: tuple[Coming, ...]
    passages: int
    decisions: int
    actions: int
    proposals: int
    chunks: tuple[Chunk, ...]


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note in the list of all."""

    note: NoteLink
    title: str
    passages: int
    decisions: int
    actions: int
    notices: tuple[str, ...]
    copy_of: NoteLink | None
    reason: AsideReason | None


@dataclass(frozen=True, slots=True)
class NotesPage:
    """anteckningar.html, latest first; counted is how many of them count."""

    rows: tuple[NoteRow, ...]
    counted: int


@dataclass(frozen=True, slots=True)
class FailureRow:
    """A file that could not be read: what happened, what to do, the reader's own detail. When it was tried is left out, or
    every night would make another report.
    """

    source: str
    what: str
    hint: str
    detail: str


@dataclass(frozen=True, slots=True)
class FailuresPage:
    """kunde-inte-lasas.html; of counts the notes that could be read, noticed are those that could with a reservation."""

    failures: tuple[FailureRow, ...]
    noticed: tuple[NoteRow, ...]
    read: int


def note_page(site: Site, note: StoredNote) -> NotePage:
    """The page of one note."""
    analysis = note.analysis
    header = analysis.header
    return NotePage(
        note=site.links[note.id],
        name=note_name(note.source),
        title=title_of(site, note),
        time=header.time,
        place=wording_of(header.place) if header.place else None,
        bodies=tuple(dict.fromkeys(site.named(note, body, Label.ORG) for body in header.bodies)),
        version=note.version,
        notices=notices_of(note),
        painted=is_painted(analysis.source_text),
        copy_of=site.original_of(note),
        reason=site.reasons.get(note.id),
        stands_for=tuple(site.links[id_] for id_ in site.copies.get(note.id, ())),
        rosters=_rosters(site, note),
        items=tuple(
            ItemRow(number_of(item), wording_of(item.title), item.type, f"#{anchor(item.title.start)}")
            for item in analysis.items
        ),
        themes=_tallies(site, note),
        coming=tuple(coming_of(row, "") for row in analysis.calendar),
        passages=len(analysis.passages),
        decisions=len(analysis.decisions),
        actions=len(analysis.actions),
        proposals=len(analysis.proposals),
        chunks=chunks_of(site, note),
    )


def notes_page(site: Site) -> NotesPage:
    """The list of notes."""
    rows = tuple(_note_row(site, note) for note in latest_first(site.notes.values()))
    return NotesPage(rows, len(site.counted))


def failures_page(site: Site) -> FailuresPage:
    """The page of what could not be read, in order of file name."""
    rows = []
    for failure in sorted(site.snapshot.failures, key=lambda each: sort_key(each.source)):
        what, hint = failure_words(failure.error)
        rows.append(FailureRow(failure.source, what, hint, failure.hint))
    noticed = tuple(
        _note_row(site, note) for note in latest_first(site.notes.values()) if note.analysis.source_text.notices
    )
    return FailuresPage(tuple(rows), noticed, len(site.notes))


def coming_of(row: CalendarRow, url: str) -> Coming:
    """A row of a calendar; url is the address of its note's page, "" for that page itself."""
    return Coming(wording_of(row), row.date, f"{url}#{anchor(row.start)}", row.time, row.place, row.title)


def title_of(site: Site, note: StoredNote) -> str:
    """The note's title, or how other pages name it."""
    title = note.analysis.header.title
    return wording_of(title) if title else site.links[note.id].name


def notices_of(note: StoredNote) -> tuple[str, ...]:
    """What a reader of the note should know, in words."""
    return tuple(notice_words(notice.code, notice.detail) for notice in note.analysis.source_text.notices)


def _note_row(site: Site, note: StoredNote) -> NoteRow:
    analysis = note.analysis
    counts = (len(analysis.passages), len(analysis.decisions), len(analysis.actions))
    instead = site.original_of(note)
    return NoteRow(
        site.links[note.id], title_of(site, note), *counts, notices_of(note), instead, site.reasons.get(note.id)
    )


def _rosters(site: Site, note: StoredNote) -> tuple[Roster, ...]:
    """The attendance as the note groups it, those present first."""
    groups: dict[tuple[AttendanceStatus, str | None], list[Seat]] = {}
    for attendee in note.analysis.attendance:
        groups.setdefault((attendee.status, attendee.group), []).append(_seat(site, note, attendee))
    ordered = sorted(groups.items(), key=lambda group: group[0][0] is AttendanceStatus.ABSENT)
    return tuple(Roster(status, group, tuple(seats)) for (status, group), seats in ordered)


def _seat(site: Site, note: StoredNote, attendee: Attendee) -> Seat:
    affiliation = site.named(note, attendee.affiliation, Label.ORG) if attendee.affiliation else None
    return Seat(site.named(note, attendee.name, Label.PERSON), affiliation, attendee.role, attendee.party)


def _tallies(site: Site, note: StoredNote) -> tuple[Tally, ...]:
    counts: Counter[str] = Counter()
    for passage in note.analysis.passages:
        matches = site.of_passage.get((note.id, passage.start, passage.end), ())
        counts.update(match.theme for match in matches if match.theme in site.themes)
    url = note_name(note.source)
    tallies = [
        Tally(Named(site.themes[id_].label, f"{theme_url(id_, site.part_of.get((id_, note.id), 0))}#{url}"), n)
        for id_, n in counts.items()
    ]
    return tuple(sorted(tallies, key=lambda tally: (-tally.passages, sort_key(tally.theme.name))))
