"""What every page shares: the snapshot with its lookups, and the form of a quotation."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from textmine.records import (
    AgendaItem,
    AsideReason,
    Entity,
    Label,
    NoteKind,
    Passage,
    PassageKey,
    Quote,
    Snapshot,
    StoredNote,
    Theme,
    ThemeMatch,
)
from textmine.report.addresses import anchor, entity_url, note_url
from textmine.report.register import Register, register_of
from textmine.report.spots import nearest, spots_of
from textmine.swedish.format import listing
from textmine.swedish.meetings import own_kind
from textmine.trends import BodyCoverage, FollowUp, Meeting, coverage, follow_ups, meetings

_MARKS = re.compile(r"\*+|</?b>|\\(?=[*_#\-])|^[ \t]*#{1,6}[ \t]+", re.MULTILINE)
# What a page of a theme holds: more are slow to send and to read.
QUOTATIONS_A_PAGE = 100
_WORDS = re.compile(r"\w+")
_HEADED = re.compile(r"^(#{1,6})[ \t]+(\S.*)$", re.MULTILINE)
_RECOGNISED = "ocr"  # the notice of a reader that read pictures (reading/pdf)
# Formats whose text is the file itself, so that a line number can be looked up in any editor.
_LINED = frozenset({"txt", "md"})


def shown(text: str) -> str:
    """Words as a page shows them: white space folded to single spaces, Markdown's marks of emphasis and headings left out.

    >>> shown("att  skolornas **aulor** öppnas")
    'att skolornas aulor öppnas'
    """
    return re.sub(r"\s+", " ", _MARKS.sub("", text))


def wording_of(quote: Quote) -> str:
    """A quotation's words as a page shows them, without white space at either end."""
    return shown(quote.text).strip()


@dataclass(frozen=True, slots=True)
class NoteLink:
    """A note as other pages name it: by the bodies that met, else by its title, else by its file name. own is the kind of
    minutes that it calls itself (`swedish.meetings.own_kind`), "" where it does not say.
    """

    id: int
    source: str
    name: str
    date: str | None
    kind: NoteKind
    url: str
    own: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a note a quotation stands: its page where the file has several, its line where the file has lines, its item."""

    page: int | None
    line: int | None
    number: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Cite:
    """A quotation with everything needed to find it again: [start, end) are its characters in the note's text. recognised: it
    was read from a picture of the page, and may hold errors.
    """

    text: str
    note: NoteLink
    place: Place
    url: str
    start: int
    end: int
    recognised: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something that is named, with the address of its entry where it is known who is meant."""

    name: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Site:
    """A snapshot with its lookups.

    counted are the notes that figures are made of. A file that is a copy or an earlier version of another has a page but counts
    nowhere: originals leads from its id to the note that counts, copies back; reasons says which of the two it is.
    as_of is the date of the latest note: what the report knows up to; it stands where others print the time of day. part_of
    is the page of a theme, counted from 0, on which the quotations of a note stand, by theme and note, where it is not the first.
    """

    snapshot: Snapshot
    meetings: tuple[Meeting, ...]
    counted: tuple[StoredNote, ...]
    originals: Mapping[int, int]
    copies: Mapping[int, tuple[int, ...]]
    reasons: Mapping[int, AsideReason]
    register: Register
    notes: Mapping[int, StoredNote]
    links: Mapping[int, NoteLink]
    by_source: Mapping[str, NoteLink]
    passages: Mapping[PassageKey, Passage]
    themes: Mapping[str, Theme]
    of_theme: Mapping[str, tuple[ThemeMatch, ...]]
    of_passage: Mapping[PassageKey, tuple[ThemeMatch, ...]]
    followed: Mapping[PassageKey, FollowUp]
    coverage: tuple[BodyCoverage, ...]
    as_of: str | None
    part_of: Mapping[tuple[str, int], int]
    spots: Mapping[int, tuple[int, ...]]  # where in each note's page links can lead

    def original_of(self, note: StoredNote) -> NoteLink | None:
        """The note that counts, of one that is a copy or an earlier version; None for all others."""
        original = self.originals.get(note.id)
        return self.links[original] if original is not None else None

    def cite(self, note: StoredNote, quote: Quote, item: int | None = None) -> Cite:
        """The quotation of a record; item is the index of its agenda item, None where the record does not say."""
        link = self.links[note.id]
        place = place_of(note, quote, item)
        url = f"{link.url}#{anchor(nearest(self.spots[note.id], quote.start))}"
        return Cite(wording_of(quote), link, place, url, quote.start, quote.end, recognised(note, quote))

    def named(self, note: StoredNote, quote: Quote, label: Label | None = None) -> Named:
        """Who a name in a note stands for; the words themselves where nobody is known."""
        entity = self.register.entity_of(note, quote, label)
        return entry_of(entity) if entity else Named(wording_of(quote), None)


def site_of(snapshot: Snapshot) -> Site:
    """The snapshot with its lookups."""
    of_theme: defaultdict[str, list[ThemeMatch]] = defaultdict(list)
    of_passage: defaultdict[PassageKey, list[ThemeMatch]] = defaultdict(list)
    for match in sorted(snapshot.matches, key=lambda match: (match.passage, match.theme)):
        of_theme[match.theme].append(match)
        of_passage[match.passage].append(match)
    met = meetings(snapshot)
    ids = {id_ for meeting in met for id_ in meeting.notes}
    counted = tuple(note for note in snapshot.notes if note.id in ids)
    of_content = {note.analysis.source_text.sha256: note.id for note in counted}
    originals = {note.id: of_content[note.analysis.source_text.sha256] for note in snapshot.notes if note.id not in ids}
    id_of = {note.source: note.id for note in snapshot.notes}
    # A part of the notes, one body's for instance, may leave out the note that counts.
    set_aside = [(note, aside) for note, aside in snapshot.set_aside if aside.instead in id_of]
    originals.update((note.id, id_of[aside.instead]) for note, aside in set_aside)
    reasons = {note.id: aside.reason for note, aside in set_aside}
    copies: defaultdict[int, list[int]] = defaultdict(list)
    for copy, original in originals.items():
        copies[original].append(copy)
    register = register_of(snapshot)
    everything = (*snapshot.notes, *(note for note, _ in set_aside))
    links = {note.id: link_to(note, register) for note in everything}
    return Site(
        snapshot=snapshot,
        meetings=met,
        counted=counted,
        originals=originals,
        copies={key: tuple(ids) for key, ids in copies.items()},
        reasons={**dict.fromkeys(originals, AsideReason.DUPLICATE), **reasons},
        register=register,
        notes={note.id: note for note in everything},
        links=links,
        by_source={link.source: link for link in links.values()},
        passages={(note.id, one.start, one.end): one for note in snapshot.notes for one in note.analysis.passages},
        themes={theme.id: theme for theme in snapshot.themes},
        of_theme={key: tuple(matches) for key, matches in of_theme.items()},
        of_passage={key: tuple(matches) for key, matches in of_passage.items()},
        followed=follow_ups(snapshot),
        coverage=coverage(snapshot),
        part_of=_parts(met, of_theme),
        spots={note.id: spots_of(note) for note in everything},
        as_of=max((note.date for note in snapshot.notes if note.date), default=None),
    )


def _parts(met: Sequence[Meeting], of_theme: Mapping[str, Sequence[ThemeMatch]]) -> dict[tuple[str, int], int]:
    """On which page of a theme, counted from 0, the quotations from a note stand, where that is not the first. A page holds
    whole meetings.
    """
    found: dict[tuple[str, int], int] = {}
    for theme, matches in of_theme.items():
        counts = Counter(match.passage[0] for match in matches)
        part = held = 0
        for meeting in met if len(matches) > QUOTATIONS_A_PAGE else ():
            here = sum(counts[id_] for id_ in meeting.notes)
            if held and held + here > QUOTATIONS_A_PAGE:
                part, held = part + 1, 0
            held += here
            found.update(((theme, id_), part) for id_ in meeting.notes if part)
    return found


def link_to(note: StoredNote, register: Register) -> NoteLink:
    """How other pages name a note: by the bodies that met, under the names the register has for them."""
    header = note.analysis.header
    known = [(body, register.entity_of(note, body, Label.ORG)) for body in header.bodies]
    bodies = list(dict.fromkeys(entity.name if entity else wording_of(body) for body, entity in known))
    title = wording_of(header.title) if header.title else ""
    name = listing(bodies) or title or PurePosixPath(note.source).stem
    own = own_kind(title, PurePosixPath(note.source).stem) if header.kind is NoteKind.MINUTES else ""
    return NoteLink(note.id, note.source, name, note.date, header.kind, note_url(note.source), own)


def entry_of(entity: Entity) -> Named:
    """An entity's name; people and organisations have an entry to lead to, other entities have none."""
    listed = entity.label in {Label.PERSON, Label.ORG}
    return Named(entity.name, entity_url(entity.id) if listed else None)


def place_of(note: StoredNote, quote: Quote, item: int | None = None) -> Place:
    """Where a quote stands; item as in Site.cite."""
    source_text = note.analysis.source_text
    page = line = None
    if len(source_text.pages) > 1:
        page = max((each.number for each in source_text.pages if each.start <= quote.start), default=1)
    elif source_text.format in _LINED:
        line = source_text.text.count("\n", 0, quote.start) + 1
    found = item_at(note.analysis.items, quote.start, item)
    if found is None:
        return Place(page, line, None, None)
    heading = _heading_since(source_text.text, found, quote.start)
    return Place(page, line, None, heading) if heading else Place(page, line, number_of(found), wording_of(found.title))


def number_of(item: AgendaItem) -> str | None:
    """The number of an item, None where its title says it already: "Grupp 4", "Bord 1: Nya volontärer"."""
    return item.number if item.number and item.number not in _WORDS.findall(wording_of(item.title)) else None


def _heading_since(text: str, item: AgendaItem, start: int) -> str:
    """The last heading before a place that is set as high as the item's own: what stands there is no part of the item, though
    the note gives it no number and no group ("Det som alla grupper tog upp"). "" for none.
    """
    line = text.rfind("\n", 0, item.title.start) + 1
    own = _HEADED.match(text, line)
    if own is None:
        return ""
    since = (each for each in _HEADED.finditer(text, item.title.end, start) if len(each[1]) <= len(own[1]))
    last = max(since, key=lambda each: each.start(), default=None)
    return shown(last[2]).strip(" :") if last else ""


def recognised(note: StoredNote, quote: Quote) -> bool:
    """Whether a quote stands on a page that is a picture, whose words a machine has read (the notice says on which these are)."""
    source_text = note.analysis.source_text
    said = next((notice.detail for notice in source_text.notices if notice.code == _RECOGNISED), None)
    if said is None:
        return False
    page = max((each.number for each in source_text.pages if each.start <= quote.start), default=1)
    return str(page) in re.findall(r"\d+", said.partition(";")[0])


def item_at(items: tuple[AgendaItem, ...], start: int, index: int | None = None) -> AgendaItem | None:
    """The agenda item of a place: the one given by index, else the innermost that holds the character."""
    if index is not None and 0 <= index < len(items):
        return items[index]
    around = [item for item in items if item.start <= start < item.end]
    return min(around, key=lambda item: item.end - item.start, default=None)
