"""Which files say the same: copies of one another, and versions of one note under different names. One of them counts.

Pure, and the same whatever the order of the files. A copy has the same bytes or the same words. Versions are of one meeting
(the same day, body and kind of note) and share most of their text, or are named as versions of one another and share much of
it. What a person has said of two files beats both. Pairs in between are asked about and count apart until they are answered.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import PurePosixPath

from textmine.records import Aside, AsideReason, Judgement, JudgementKind, NoteKind, NotePair, Place
from textmine.swedish.versions import (
    MARK,
    MARK_BEFORE,
    OPENING_CORRECTED,
    OPENING_DRAFT,
    SERIES,
)

# How much of their text two files must share, as the Jaccard index of their runs of three words (Broder 1997, On the
# resemblance and containment of documents). Measured on invented notes with one to a third of their lines changed, and on
# notes of different groups, bodies and kinds from one day; tests/test_versions.py makes the measurement again.
_ALIKE = 0.6
# Groups of one workshop answer the same printed questions, and two reports share their frame.
_ALIKE_BUT_NO_MINUTES = 0.85
# So much in two formats of one name is the same document, read a little differently.
_ALIKE_BUT_FOR_READING = 0.9
# Files that are named as versions of one another need less.
_ALIKE_BY_NAME = 0.3
# Less than this and nobody needs to be asked.
_PERHAPS = 0.3
_RUN = 3
_DAY_DIGITS = 8
_WORDS = re.compile(r"\w+")
_FULL_DATE = len("2023-04-13")
_DRAFT, _NONE, _FINAL, _CORRECTED = range(4)  # the stages of Name
_STAGES = ((_DRAFT, "draft"), (_FINAL, "final"), (_CORRECTED, "corrected"))  # and the groups of a mark that say them
_OPENING = 400  # characters at the beginning of a text in which it says that it has been corrected
# Formats by how surely headings and lists are read in them; of copies of the same words the surest counts.
_FORMATS = ("docx", "odt", "md", "html", "txt", "pdf")


@dataclass(frozen=True)
class File:
    """What of a stored file tells whether it is another's copy or version.

    bodies are the names of those that met, as printed; former the names that the file had before; there is false of a file
    that is gone, which may explain where another came from but never counts.
    """

    source: str
    sha256: str
    format: str
    kind: NoteKind
    date: str | None
    bodies: tuple[str, ...]
    text: str
    former: tuple[str, ...] = ()
    there: bool = True

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the text, lower case; signs, marks of layout and white space left out."""
        return tuple(_WORDS.findall(self.text.casefold()))

    @cached_property
    def said(self) -> str:
        """A hash of the words; "" of a file without any."""
        return hashlib.sha256(" ".join(self.words).encode("utf-8", "surrogatepass")).hexdigest() if self.words else ""

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """Every run of three words."""
        words = self.words
        return frozenset(words[at : at + _RUN] for at in range(max(1, len(words) - _RUN + 1))) if words else frozenset()

    @cached_property
    def name(self) -> Name:
        """What the name says beside naming."""
        return name_of(self.source)


@dataclass(frozen=True, slots=True)
class Name:
    """A file's name without folder, ending and marks, and what the marks say.

    stage: 0 a draft, 1 nothing is said, 2 final, 3 corrected; number: of the version, or of the download that "(1)" counts;
    day: the last date or number behind a mark, in eight digits; copy: whether the name says that it is a copy.
    """

    base: str
    stage: int = 1
    number: int = 0
    day: str = "0" * _DAY_DIGITS
    copy: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """Which files count nowhere, by name, and of which pairs that cannot be told."""

    aside: tuple[Aside, ...]
    unsure: tuple[NotePair, ...]


def settle(files: Iterable[File], judgements: Iterable[Judgement] = ()) -> Settled:
    """Which of the files count in place of others; judgements are those in force."""
    known = sorted(files, key=lambda file: file.source)
    group, unsure = _told_apart(known, judgements)
    aside: list[Aside] = []
    head: dict[int, int] = {}
    for members in group:
        there = [file for file in (known[member] for member in members) if file.there]
        if not there:
            continue
        latest = max(there, key=_lateness)
        counts = max((file for file in there if _same_words(file, latest)), key=_fitness)
        head.update((member, known.index(counts)) for member in members)
        aside += [
            Aside(file.source, counts.source, _reason(file, counts))
            for file in (known[member] for member in members)
            if file is not counts
        ]
    asked = [
        NotePair(known[one].source, known[other].source, (known[one].sha256, known[other].sha256), round(alike, 2))
        for alike, one, other in unsure
        if head.get(one, one) == one and head.get(other, other) == other
    ]
    return Settled(
        tuple(sorted(aside, key=lambda each: each.source)),
        tuple(sorted(asked, key=lambda each: (each.one, each.other))),
    )


_Pair = tuple[float, int, int]  # how sure or how alike, and the places of two files


def _told_apart(known: Sequence[File], judgements: Iterable[Judgement]) -> tuple[list[list[int]], list[_Pair]]:
    """The groups of files that are one note, and the pairs of which that cannot be told."""
    said = _judged(known, judgements)
    ties: list[_Pair] = []
    ask = []
    for (one, other), (verdict, holds) in said.items():
        if verdict == "same" and holds:
            ties.append((3.0, one, other))
        elif verdict == "same":
            ask.append((likeness(known[one], known[other]), one, other))
    for one, other in _to_compare(known):
        if (one, other) in said:
            continue
        tie, alike = _tie(known[one], known[other])
        if tie:
            ties.append((tie, one, other))
        elif alike >= _PERHAPS:
            ask.append((alike, one, other))
    groups, refused = _groups(len(known), ties, {pair for pair, (verdict, _) in said.items() if verdict == "different"})
    ask += [(likeness(known[one], known[other]), one, other) for one, other in refused]
    return groups, [pair for pair in ask if known[pair[1]].there and known[pair[2]].there]


def likeness(one: File, other: File) -> float:
    """How much of their text two files share: runs of three words in both, of those in either; 0 to 1."""
    either = one.runs | other.runs
    return len(one.runs & other.runs) / len(either) if either else 0.0


def name_of(source: str) -> Name:
    """What a file's name says: read from its end, one mark after the other, and a mark before it.

    >>> name_of("2023/rådet_v2 (rättad 2023-05-02).docx")
    Name(base='rådet', stage=3, number=2, day='20230502', copy=False)
    """
    base, number, day, copy = PurePosixPath(source).stem, 0, "0" * _DAY_DIGITS, False
    stages: list[int] = []
    while (mark := MARK.search(base) or MARK_BEFORE.search(base)) and mark.group():
        found = mark.groupdict()
        base = base[: mark.start()] + base[mark.end() :]
        stages += [stage for stage, key in _STAGES if found.get(key)]
        number = max(number, int(found.get("number") or 0), int(found.get("again") or 0))
        day = max(day, re.sub(r"\D", "", found.get("day") or "").zfill(_DAY_DIGITS))
        copy = copy or bool(found.get("copy"))
    stage = _DRAFT if stages and max(stages) == _DRAFT else max(stages, default=_NONE)
    return Name(base.strip(" _-.").casefold(), stage, number, day, copy)


def _to_compare(files: Sequence[File]) -> Iterator[tuple[int, int]]:
    """The pairs that can have anything to do with one another: the same bytes, words, full date or name but for marks."""
    alike: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, file in enumerate(files):
        keys = {("bytes", file.sha256), ("words", file.said), ("name", file.name.base)}
        if file.date and len(file.date) == _FULL_DATE:
            keys.add(("date", file.date))
        for kind, value in keys:
            if value:
                alike[kind, value].append(at)
    yield from sorted({pair for members in alike.values() for pair in combinations(members, 2)})


def _tie(one: File, other: File) -> tuple[float, float]:
    """How surely two files are one note (0: not surely enough), and how alike two of one meeting are."""
    if one.sha256 == other.sha256:
        return 2.0, 1.0
    same_day = one.date == other.date
    if one.said and one.said == other.said and (same_day or not (one.date and other.date)):
        return 2.0, 1.0
    by_name = _named_alike(one, other)
    dated = same_day and bool(one.date) and len(one.date or "") == _FULL_DATE
    said_corrected = by_name and max(one.name.stage, other.name.stage) == _CORRECTED
    if not (dated or (by_name and same_day) or said_corrected) or not _one_kind(one, other):
        return 0.0, 0.0
    if not by_name and not _one_body(one, other):
        return 0.0, 0.0
    alike = likeness(one, other)
    enough = _ALIKE if one.kind is other.kind is NoteKind.MINUTES else _ALIKE_BUT_NO_MINUTES
    enough = _ALIKE_BY_NAME if by_name and same_day else _ALIKE if by_name else enough
    if alike >= enough and not _in_series(one, other):
        return alike, alike
    return 0.0, alike


def _named_alike(one: File, other: File) -> bool:
    """Whether the names say that two files are one note: they differ in marks of version only, or in folder and format."""
    if one.name.base != other.name.base or not one.name.base:
        return False
    return (one.name != other.name) or one.format != other.format


def _one_kind(one: File, other: File) -> bool:
    """Whether two files are notes of one kind; what could not be told may be of any."""
    return one.kind is other.kind or NoteKind.OTHER in {one.kind, other.kind}


def _one_body(one: File, other: File) -> bool:
    """Whether two files name a body in common, as printed, or one of them names none."""
    first, second = ({" ".join(body.casefold().split()) for body in file.bodies} for file in (one, other))
    return not first or not second or bool(first & second)


def _one_day(one: File, other: File) -> bool:
    return bool(one.date) and one.date == other.date


def _in_series(one: File, other: File) -> bool:
    """Whether the names differ by a number or a single letter only: parts of one whole."""
    first, second = one.name.base, other.name.base
    return first != second and SERIES.sub("", first) == SERIES.sub("", second)


def _lateness(file: File) -> tuple[object, ...]:
    """What makes a file the latest version; the greatest is."""
    opening = file.text[:_OPENING]
    stage = file.name.stage
    if stage == _NONE and OPENING_CORRECTED.search(opening):
        stage = _CORRECTED
    elif stage == _NONE and OPENING_DRAFT.search(opening):
        stage = _DRAFT
    return stage, file.name.day, file.name.number, *_fitness(file)


def _fitness(file: File) -> tuple[object, ...]:
    """What makes a file the one that counts among those of the same words; the greatest does."""
    surest = len(_FORMATS) - _FORMATS.index(file.format) if file.format in _FORMATS else 0
    backwards = tuple(-ord(letter) for letter in file.source)
    plain = not file.name.copy and not file.name.number
    return surest, len(file.words), plain, -len(file.source), backwards


def _same_words(one: File, other: File) -> bool:
    return one.sha256 == other.sha256 or (bool(one.said) and one.said == other.said)


def _reason(file: File, counts: File) -> AsideReason:
    if _same_words(file, counts):
        return AsideReason.DUPLICATE
    reread = file.name == counts.name and file.format != counts.format
    alike = reread and likeness(file, counts) >= _ALIKE_BUT_FOR_READING
    return AsideReason.DUPLICATE if alike else AsideReason.REPLACED


def _groups(
    count: int, ties: Iterable[tuple[float, int, int]], apart: set[tuple[int, int]]
) -> tuple[list[list[int]], list[tuple[int, int]]]:
    """The groups of two files or more, the surest ties first, and the ties that are left: they would bring two together that
    are apart.
    """
    refused = []
    of = list(range(count))
    members = {at: [at] for at in of}
    for _, one, other in sorted(ties, key=lambda tie: (-tie[0], tie[1], tie[2])):
        first, second = of[one], of[other]
        if first == second:
            continue
        if any((min(a, b), max(a, b)) in apart for a in members[first] for b in members[second]):
            refused.append((one, other))
            continue
        for member in members[second]:
            of[member] = first
        members[first] += members.pop(second)
    return [sorted(group) for group in members.values() if len(group) > 1], refused


def _judged(files: Sequence[File], judgements: Iterable[Judgement]) -> dict[tuple[int, int], tuple[str, bool]]:
    """What people have said of pairs of files, the latest of each pair, and whether it may still be meant of them: a file that
    has become another since has to be of the other's day, or share text with it.
    """
    out: dict[tuple[int, int], tuple[str, bool]] = {}
    for one in sorted(judgements, key=lambda judgement: judgement.id):
        if one.kind is not JudgementKind.SAME_NOTE or one.place is None or one.other_place is None:
            continue
        for first in _meant(files, one.place):
            for second in _meant(files, one.other_place):
                if first != second:
                    pair = files[first], files[second]
                    as_judged = all(
                        file.sha256 == place.sha256
                        for file, place in zip(pair, (one.place, one.other_place), strict=True)
                    )
                    holds = as_judged or _one_day(*pair) or likeness(*pair) >= _PERHAPS
                    out[min(first, second), max(first, second)] = one.value, holds
    return out


def _meant(files: Sequence[File], place: Place) -> list[int]:
    """The files that a judgement is about: the one of that name, now or before; else those of the same bytes."""
    named = [at for at, file in enumerate(files) if place.source == file.source]
    named = named or [at for at, file in enumerate(files) if place.source in file.former]
    return named or [at for at, file in enumerate(files) if file.sha256 == place.sha256]
