"""Empty seats: which rosters show that nobody sat where somebody should, for whom, and from when to when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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
    rosters = _Rosters(snapshot)
    out = []
    for bodies, notes in sorted(rosters.of_bodies.items()):
        open_: dict[str, list[tuple[StoredNote, Quote]]] = {}
        for note in notes:
            here = {_key(snapshot, note, seat): (note, entry) for entry, seat in vacant_entries(note)}
            out += [_vacancy(snapshot, rosters, bodies, open_.pop(key)) for key in sorted(set(open_) - set(here))]
            for key, shown in here.items():
                open_.setdefault(key, []).append(shown)
        out += [_vacancy(snapshot, rosters, bodies, shown) for _, shown in sorted(open_.items())]
    return tuple(sorted(out, key=lambda each: (each.bodies, each.seat.casefold(), each.first or "")))


class _Rosters:
    """The notes with a roster, by the bodies that met, and whom each roster names for what; looked through once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.of_bodies: defaultdict[tuple[str, ...], list[StoredNote]] = defaultdict(list)
        self._last: dict[str, str] = {}
        self._seated: defaultdict[tuple[str, str], list[tuple[str, int, Attendee]]] = defaultdict(list)
        for note in originals(snapshot):
            if not note.analysis.attendance:
                continue
            bodies = tuple(sorted(bodies_of(snapshot, note)))
            self.of_bodies[bodies].append(note)
            for body in bodies:
                self._last[body] = max(self._last.get(body, ""), note.date or "")
                for one in note.analysis.attendance:
                    for key in _keys(snapshot, note, one):
                        self._seated[body, key].append((note.date or "", note.id, one))

    def goes_on(self, bodies: Sequence[str], last: str | None) -> bool:
        """Whether a body has a roster after a date."""
        return bool(last) and any(self._last[body] > str(last) for body in bodies)

    def named_for(self, bodies: Sequence[str], keys: Iterable[str], last: str | None) -> tuple[int, Attendee] | None:
        """The first entry after a date for whoever a seat is for."""
        found = [
            (date, id_, one.start, one)
            for body in bodies
            for key in keys
            for date, id_, one in self._seated[body, key]
            if last and date > last
        ]
        first = min(found, key=lambda each: each[:3], default=None)
        return (first[1], first[3]) if first else None


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
        words = next((name for name in ("seat", "before", "inside") if found[name]), None)
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


def _keys(snapshot: Snapshot, note: StoredNote, one: Attendee) -> Iterator[str]:
    """What a listed person can fill a seat for: an organisation, a party by its letters."""
    if one.affiliation:
        yield _key(snapshot, note, one.affiliation)
    if one.party:
        yield _of_party(one.party)


def _of_party(letters: str) -> str:
    return f"({letters.strip('() ').upper()})"


def _vacancy(
    snapshot: Snapshot, rosters: _Rosters, bodies: tuple[str, ...], shown: list[tuple[StoredNote, Quote]]
) -> Vacancy:
    note, entry = shown[0]
    seat = next((seat for found, seat in vacant_entries(note) if found == entry), None)
    dates = [each.date for each, _ in shown if each.date]
    last = max(dates, default=None)
    keys = (_key(snapshot, note, seat), _of_party(seat.plain)) if seat else ()
    return Vacancy(
        seat=seat.plain if seat else "",
        entity=_entity(snapshot, note, seat) if seat else None,
        bodies=bodies,
        first=min(dates, default=None),
        last=last,
        quotes=tuple((each.id, quote) for each, quote in shown),
        filled=rosters.named_for(bodies, keys, last),
        listed=rosters.goes_on(bodies, last),
    )
