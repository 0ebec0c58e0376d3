"""What sort of document a note is, weighed from its opening lines and from what its layout holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from textmine.records import NoteKind
from textmine.swedish.layout import (
    COMPILATION_TITLE,
    MINUTES_TITLE,
    MINUTES_TITLE_STRONG,
    NOT_MINUTES_TITLE,
    REPORT_TITLE,
    SUMMONS_TITLE,
    WORKSHOP_TITLE,
)

# The weights of evidence: a word in the title says most; two signs of layout together outweigh a weak word.
_TITLE, _STRONG, _LAYOUT, _WEAK = 3.0, 4.0, 2.0, 1.0
_LEAST = 2.0
_CHAPTERS = 2
_TITLE_LINES = 2
_CAPTIONS = 2
_FILE_NAME = 1.5
_LONG_REPORT = 8000  # characters; the shortest of ten municipal reports looked at had 9 000


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was seen in a note. opening are the lines of its title and head, name the file's name without folders.

    known counts numbered points with an agenda's usual titles, chapters different usual chapter names, captions those of
    tables and figures; leaders says that groups have named leaders, groups how many groups there are.
    """

    opening: Sequence[str]
    name: str
    attended: bool
    signed: bool
    paragraphs: bool
    points: int
    known: int
    groups: int
    leaders: bool
    chapters: int
    captions: int
    length: int


def kind_of(seen: Evidence) -> NoteKind:
    """The kind with the most evidence; OTHER where no kind has enough.

    A summons alone is OTHER; a summons that has been written on (somebody attended, or signed it) is minutes.
    """
    weights = {
        NoteKind.MINUTES: _minutes(seen),
        NoteKind.WORKSHOP: _workshop(seen),
        NoteKind.COMPILATION: _compilation(seen),
        NoteKind.REPORT: _report(seen),
    }
    best = max(weights, key=lambda kind: weights[kind])  # ties go to the kind named first
    return best if weights[best] >= _LEAST else NoteKind.OTHER


def _minutes(seen: Evidence) -> float:
    weight = _from_title(seen, MINUTES_TITLE, NOT_MINUTES_TITLE)
    weight += _WEAK if any(MINUTES_TITLE_STRONG.search(line) for line in seen.opening) else 0.0
    weight += _STRONG if seen.attended else 0.0
    weight += _LAYOUT if seen.signed else 0.0
    weight += _LAYOUT if seen.paragraphs else 0.0
    weight += _LAYOUT if seen.known >= 2 else _WEAK if seen.known else 0.0
    summons = any(SUMMONS_TITLE.search(line) for line in seen.opening if not line.endswith("."))
    if summons and not (seen.attended or seen.signed or _from_title(seen, MINUTES_TITLE_STRONG)):
        return 0.0
    return weight


def _workshop(seen: Evidence) -> float:
    weight = _from_title(seen, WORKSHOP_TITLE)
    weight += _STRONG if seen.leaders else 0.0
    return weight + (_WEAK if weight and seen.groups > 1 else 0.0)


def _compilation(seen: Evidence) -> float:
    weight = _from_title(seen, COMPILATION_TITLE) * (_STRONG / _TITLE)
    return weight + (_WEAK if seen.groups > 1 and not seen.attended else 0.0)


def _report(seen: Evidence) -> float:
    weight = _from_title(seen, REPORT_TITLE)
    weight += _LAYOUT if seen.chapters >= _CHAPTERS else 0.0
    weight += _LAYOUT if seen.captions >= _CAPTIONS else 0.0
    weight += _WEAK if seen.length >= _LONG_REPORT and not seen.points and seen.chapters else 0.0
    return weight


def _from_title(seen: Evidence, words: re.Pattern[str], unless: re.Pattern[str] | None = None) -> float:
    """The weight of a kind's words: most in the first lines, less further down the head, something in the file's name."""
    for at, line in enumerate(seen.opening):
        if words.search(line) and not (unless is not None and unless.search(line)):
            return _TITLE if at < _TITLE_LINES else _LAYOUT
    return _FILE_NAME if words.search(seen.name) else 0.0
