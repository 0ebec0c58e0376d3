"""Empty seats: which rosters show that nobody sat where somebody should, for whom, and from when to when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textmine.records import Attendee, Label, Quote, Snapshot, StoredNote
from textmine.swedish.attendance import VACANCY
from textmine.trends.coverage import bodies_of
from textmine.trends.occasions import originals

# How many lines below the last name of a roster may still belong to it.
_BELOW = 4


@dataclass(frozen=True, slots=True)
class Vacancy:
    """An empty seat, on every roster of its bodies from the note of first to that of last.

    seat is whom or what it is for, as printed, "" where the roster does not say; entity the organisation it is for, where it
    is known; bodies are entity ids of those that met, or "?" and their names; quotes are the roster entries, by note id.
    filled is the entry of the first later roster of any of the bodies that names somebody for the seat, by its note's id;
    listed whether there is a later roster at all.
    """

    seat: str
    entity: str | None
    bodies: tuple[str, ...]
    first: str | None
    last: str | None
    quotes: tuple[tuple[int, Quote], ...]
    filled: tuple[int, Attendee] | None = None
    listed: bool = False


def vacancies(snapshot: Snapshot) -> tuple[Vacancy, ...]:
    """The empty seats, by body, seat and time. A roster of the same bodies that does not show a seat empty ends its time."""
    met: defaultdict[tuple[str, ...], list[StoredNote]] = defaultdict(list)
    for note in originals(snapshot):
        if note.analysis.attendance:
            met[tuple(sorted(bodies_of(snapshot, note)))].append(note)
    out = []
    for bodies, notes in sorted(met.items()):
        open_: dict[str, list[tuple[StoredNote, Quote]]] = {}
        for note in notes:
            here = {_key(snapshot, note, seat): (note, entry) for entry, seat in vacant_entries(note)}
            out += [_vacancy(snapshot, bodies, open_.pop(key)) for key in sorted(set(open_) - set(here))]
            for key, shown in here.items():
                open_.setdefault(key, []).append(shown)
        out += [_vacancy(snapshot, bodies, shown) for _, shown in sorted(open_.items())]
    return tuple(sorted(out, key=lambda each: (each.bodies, each.seat.casefold(), each.first or "")))


def vacant_entries(note: StoredNote) -> Iterator[tuple[Quote, Quote | None]]:
    """The lines of a note's roster that stand for an empty seat, each with the words that say whose it is."""
    attendance = note.analysis.attendance
    if not attendance:
        return
    text = note.analysis.source_text.text
    start = text.rfind("\n", 0, min(one.start for one in attendance)) + 1
    end = max(one.end for one in attendance)
    for _ in range(_BELOW):
        after = text.find("\n", end + 1)
        end = after if after >= 0 else len(text)
    for line in re.finditer(r"[^\n]+", text[start:end]):
        found = VACANCY.fullmatch(line.group().rstrip(" \r*"))
        if found is None or any(
            one.overlaps(_quote(text, start + line.start(), start + line.end())) for one in attendance
        ):
            continue
        words = next((name for name in ("seat", "before") if found[name]), None)
        at = start + line.start()
        seat = _quote(text, at + found.start(words), at + found.end(words)) if words else None
        yield _quote(text, at, at + found.end()), seat


def _quote(text: str, start: int, end: int) -> Quote:
    """The quotation without white space and marks of a list or of emphasis at its ends."""
    while start < end and text[start] in " \t*-•–_":
        start += 1
    while end > start and text[end - 1] in " \t\r*_.,;":
        end -= 1
    return Quote.of(text, start, end)


def _key(snapshot: Snapshot, note: StoredNote, seat: Quote | None) -> str:
    return "" if seat is None else _entity(snapshot, note, seat) or seat.plain.casefold()


def _entity(snapshot: Snapshot, note: StoredNote, seat: Quote) -> str | None:
    """The only organisation named inside the words."""
    inside = [each for each in note.analysis.mentions if each.label is Label.ORG and seat.contains(each)]
    ids = {snapshot.resolution.entity_of.get((note.id, each.start, each.end)) for each in inside}
    return ids.pop() if len(ids) == 1 else None


def _vacancy(snapshot: Snapshot, bodies: tuple[str, ...], shown: list[tuple[StoredNote, Quote]]) -> Vacancy:
    note, entry = shown[0]
    seat = next((seat for found, seat in vacant_entries(note) if found == entry), None)
    dates = [each.date for each, _ in shown if each.date]
    last = max(dates, default=None)
    later = [
        each
        for each in originals(snapshot)
        if last
        and (each.date or "") > last
        and each.analysis.attendance
        and set(bodies) & set(bodies_of(snapshot, each))
    ]
    return Vacancy(
        seat=seat.plain if seat else "",
        entity=_entity(snapshot, note, seat) if seat else None,
        bodies=bodies,
        first=min(dates, default=None),
        last=last,
        quotes=tuple((each.id, quote) for each, quote in shown),
        filled=_filled(snapshot, note, seat, later) if seat else None,
        listed=bool(later),
    )


def _filled(
    snapshot: Snapshot, note: StoredNote, seat: Quote, later: Sequence[StoredNote]
) -> tuple[int, Attendee] | None:
    """The first entry of the later rosters for whoever the seat of a note is for: an organisation, or a party by its letters."""
    wanted = _key(snapshot, note, seat)
    party = seat.plain.strip("() ").upper()
    for each in later:
        for one in each.analysis.attendance:
            if (one.affiliation and _key(snapshot, each, one.affiliation) == wanted) or one.party == party:
                return each.id, one
    return None
