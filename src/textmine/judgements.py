"""What people have decided, as the rooms read it: which judgements are in force, where in the notes they point, and as a file.

Pure. `store.judgements` keeps them, `resolve`, `themes` and `trends` obey them; no room of the machine makes one.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime

from textmine.errors import SettingsError
from textmine.records import (
    Judgement,
    JudgementKind,
    Label,
    LineageKind,
    PassageKey,
    Place,
    StoredNote,
    ThemeChange,
    ThemeProposal,
)
from textmine.swedish.messages import JUDGEMENTS_HINT, JUDGEMENTS_UNREADABLE

FORMAT = "textmine-judgements/1"
YES, NO = "yes", "no"
YES_NO = frozenset({YES, NO})
# The verdicts there are, by kind; a kind that is not here takes words of the person's own.
VERDICTS: dict[JudgementKind, frozenset[str]] = {
    JudgementKind.THEME_MERGED: YES_NO,
    JudgementKind.THEME_STANDS: YES_NO,
    JudgementKind.PASSAGE_THEME: YES_NO,
    JudgementKind.SAME: frozenset({"same", "different", "unsure"}),
    JudgementKind.FOLLOWS: frozenset(LineageKind),
    JudgementKind.MENTION: frozenset({NO, *Label}),
    JudgementKind.DECISION: YES_NO,
    JudgementKind.ACTION: YES_NO,
    JudgementKind.DONE: YES_NO,
    JudgementKind.SAME_NOTE: frozenset({"same", "different", "unsure"}),
}
# These are about entities; their places only say where those are named.
OF_ENTITIES = frozenset({JudgementKind.SAME, JudgementKind.NAME, JudgementKind.FOLLOWS})
# These are about a theme that there is.
OF_THEMES = frozenset(
    {
        JudgementKind.THEME_LABEL,
        JudgementKind.THEME_MERGED,
        JudgementKind.THEME_SPLIT,
        JudgementKind.THEME_STANDS,
        JudgementKind.PASSAGE_THEME,
    }
)


def now() -> str:
    """The moment in UTC, to the second, as judgements write it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those in force, by id: not undone, and the latest of each question. Of two entities either may be named first."""
    latest: dict[tuple[object, ...], Judgement] = {}
    for one in sorted(judgements, key=lambda judgement: judgement.id):
        if one.undone_when is None:
            latest[question_of(one)] = one
    return tuple(sorted(latest.values(), key=lambda judgement: judgement.id))


def question_of(judgement: Judgement) -> tuple[object, ...]:
    """What a judgement answers: two with the same question cannot both be in force."""
    subjects = (judgement.subject, judgement.other)
    if judgement.kind is JudgementKind.SAME:
        subjects = (min(subjects), max(subjects))
    elif judgement.kind is JudgementKind.THEME_MERGED and judgement.value != NO:
        subjects = (judgement.subject, "")  # a theme goes into one other, and may be kept apart from many
    place = None if judgement.kind in OF_ENTITIES else judgement.place
    if judgement.kind is JudgementKind.SAME_NOTE:
        files = sorted(each.sha256 for each in (judgement.place, judgement.other_place) if each is not None)
        return (judgement.kind, *files)
    return (judgement.kind, *subjects, place and (place.sha256, place.start, place.end))


class Whereabouts:
    """Finds the places of judgements in the notes as they are now."""

    def __init__(self, notes: Sequence[StoredNote]) -> None:
        self._by_hash: dict[str, list[StoredNote]] = defaultdict(list)
        self._by_source: dict[str, StoredNote] = {}
        for note in notes:
            self._by_hash[note.analysis.source_text.sha256].append(note)
            for name in note.former:
                self._by_source.setdefault(name, note)
        self._by_source.update((note.source, note) for note in notes)

    def keys(self, place: Place) -> tuple[PassageKey, ...]:
        """Where the place is: (note id, start, end) in every copy of its file. In a corrected file, or one that has come in its
        place under another name, where its words now stand, the occurrence nearest to the old one. Nothing where the words
        are gone: the judgement rests until they are back.
        """
        same = self._by_hash.get(place.sha256)
        if same:
            return tuple((note.id, place.start, place.end) for note in same if _reads(note, place))
        note = self._by_source.get(place.source)
        starts = _occurrences(note.analysis.source_text.text, place.text) if note is not None and place.text else []
        if note is None or not starts:
            return ()
        start = min(starts, key=lambda at: (abs(at - place.start), at))
        return ((note.id, start, start + len(place.text)),)


def place_of(note: StoredNote, start: int, end: int) -> Place:
    """The place [start, end) of a note, for a judgement to remember."""
    text = note.analysis.source_text
    return Place(start, end, text.text[start:end], text.source, text.sha256)


def file_place(note: StoredNote) -> Place:
    """The place that stands for a whole file in a judgement: its first line that says anything."""
    text = note.analysis.source_text.text
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    return place_of(note, start, max(start + 1, end if end >= 0 else len(text)))


def judgement_on(proposal: ThemeProposal, accepted: bool, who: str, when: str) -> Judgement:
    """The judgement that accepts what discovery proposes, or declines it for good; when is a moment in UTC."""
    kind, value = JudgementKind.THEME_STANDS, YES if accepted is (proposal.change is ThemeChange.BORN) else NO
    if proposal.change is ThemeChange.MERGED:
        kind, value = JudgementKind.THEME_MERGED, YES if accepted else NO
    elif proposal.change is ThemeChange.SPLIT:
        kind = JudgementKind.THEME_SPLIT
        value = "\n".join((proposal.label, *proposal.seeds)) if accepted else NO
    return Judgement(kind, value, who, when, subject=proposal.theme, other=proposal.other)


def _reads(note: StoredNote, place: Place) -> bool:
    return note.analysis.source_text.text[place.start : place.end] == place.text


def _occurrences(text: str, words: str) -> list[int]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def dumps(judgements: Iterable[Judgement]) -> str:
    """The judgements as a JSON document, undone ones too, without the store's ids: the same judgements, the same bytes."""
    rows = [{key: value for key, value in asdict(one).items() if key != "id"} for one in judgements]
    return json.dumps({"format": FORMAT, "judgements": rows}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def loads(document: str) -> tuple[Judgement, ...]:
    """The judgements of a document that `dumps` wrote, in its order. Raises SettingsError where it is something else."""
    try:
        data = json.loads(document)
        rows = {data["format"]: data["judgements"]}[FORMAT]
        return tuple(_judgement(row) for row in rows)
    except (ValueError, KeyError, TypeError) as error:
        detail = f"{type(error).__name__}: {error}"
        raise SettingsError(JUDGEMENTS_UNREADABLE.format(detail=detail), JUDGEMENTS_HINT) from error


def _judgement(row: dict[str, object]) -> Judgement:
    values = dict(row)
    kind = JudgementKind(str(values.pop("kind")))
    places = {key: _place(values.pop(key, None)) for key in ("place", "other_place")}
    one = Judgement(kind=kind, **places, **values)  # type: ignore[arg-type]
    words = (one.value, one.who, one.when, one.subject, one.other)
    if not all(isinstance(word, str) for word in words):
        raise TypeError(kind.value)
    if not one.value.strip() or one.value not in VERDICTS.get(kind, (one.value,)):
        raise ValueError(f"{kind.value}: {one.value!r}")
    return one


def _place(row: object) -> Place | None:
    if row is None:
        return None
    if not isinstance(row, dict):
        raise TypeError("place")
    place = Place(**row)
    # A bool is an int to Python, and no place in a text.
    if not all(type(end) is int for end in (place.start, place.end)) or place.start == place.end:
        raise ValueError(f"place: {place.start!r}, {place.end!r}")
    if not all(isinstance(word, str) for word in (place.text, place.source, place.sha256)):
        raise TypeError("place")
    return place
