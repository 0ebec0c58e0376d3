"""Who acts in a sentence: the name or the body beside the verb, never one who is merely addressed or named as an example."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from textmine.extract.due import Ahead
from textmine.extract.printed import looks_like_body
from textmine.extract.sentences import Sentence, flat
from textmine.records import AttendanceStatus, Label, Mention, Minutes, Quote
from textmine.swedish.cues import (
    ADVERBIAL_OPENING,
    AND,
    BETWEEN,
    BODY_ENDINGS,
    BODY_WORDS,
    INNER_BODIES,
    OTHERS,
    OWN_KINDS,
    PRONOUNS,
    ROLE_WORDS,
    THE_MEETING,
)

# The word nearest before a verb, with what may stand between the two.
_WORD_BEFORE = re.compile(rf"(?P<word>[^\W_][\w-]*){BETWEEN.pattern}$", re.IGNORECASE)
_FIRST_WORD = re.compile(r"[^\W\d_][\w-]*")
_WORD_AFTER = re.compile(r"\s+(?P<word>[^\W_][\w-]*)")
_AFFILIATED = re.compile(r"\s*,\s*")
_NEAR = 2  # characters between a verb and the name it is turned round with: a blank and an emphasis mark


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: quotes of names (none when only a word like "kansliet" is there), and where their words begin.

    own: the meeting's own body. known: a name or a word that textmine knows as one who acts. word: that word, lower case.
    """

    start: int
    names: tuple[Quote, ...] = ()
    own: bool = False
    known: bool = True
    word: str = ""

    @property
    def person(self) -> bool:
        """Whether the first name is a person's, or the holder's of a role."""
        first = self.names[0] if self.names else None
        return self.word in ROLE_WORDS or (isinstance(first, Mention) and first.label is Label.PERSON)


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody a note names as able to act.

    names are the mentions of persons and organisations in text order; own the quotes of the bodies that met; bodies their
    names and the note's title, case-folded; roles the present holder of each role; ahead the meetings to come.
    """

    text: str
    names: tuple[Mention, ...]
    own: tuple[Quote, ...]
    bodies: tuple[str, ...]
    roles: Mapping[str, Quote]
    ahead: Ahead

    def person_at(self, start: int) -> bool:
        """Whether a person's name begins at this offset."""
        first = bisect_left(self.names, start, key=_start)
        last = bisect_right(self.names, start, key=_start)
        return any(name.label is Label.PERSON for name in self.names[first:last])

    def inside(self, start: int, end: int, label: Label | None = None) -> tuple[Mention, ...]:
        """The names that lie in [start, end), of one label or of both, in text order."""
        found = []
        for at in range(bisect_left(self.names, start, key=_start), len(self.names)):
            name = self.names[at]
            if name.start > end:
                break
            if name.end <= end and label in (None, name.label):
                found.append(name)
        return tuple(found)

    def is_own(self, name: str) -> bool:
        """Whether a name is that of a body that met: the same, or one ends in the other ("Arbetsrådet", "rådet")."""
        key = " ".join(name.split()).casefold().removesuffix("s")
        bodies = [body.removesuffix("s") for body in self.bodies]
        return key in INNER_BODIES or any(
            key == body or body.endswith(key) or key.endswith(body) or body.startswith(f"{key} ") for body in bodies
        )


def _start(name: Quote) -> int:
    return name.start


def cast_of(minutes: Minutes, mentions: Iterable[Mention]) -> Cast:
    """The cast of a note: its persons and organisations, its own bodies, and who holds which role today."""
    text = minutes.source_text.text
    names = sorted((m for m in mentions if m.label in (Label.PERSON, Label.ORG)), key=lambda m: (m.start, -m.end))
    own = list(minutes.header.bodies)
    for group in sorted({a.group for a in minutes.attendance if a.group and looks_like_body(a.group)}):
        at = text.find(group)
        if at >= 0 and all(group.casefold() != body.text.casefold() for body in own):
            own.append(Quote.of(text, at, at + len(group)))
    roles = {
        a.role.casefold(): Quote(a.name.start, a.name.end, a.name.text)
        for a in minutes.attendance
        if a.role and a.status is AttendanceStatus.PRESENT
    }
    return Cast(
        text, tuple(names), tuple(own), tuple(" ".join(b.text.split()).casefold() for b in own), roles, Ahead(minutes)
    )


def acting(cast: Cast, sentence: Sentence, verb: tuple[int, int]) -> Actor | None:
    """Who acts by the verb at the offsets verb (in the note), or None where nobody stands beside it.

    Left of the verb ("Karin och AU bokar"), or right of it when something else opens the sentence ("Sedan bokar Karin"). An
    unknown word beside the verb gives an Actor that is not known.
    """
    left = _left(cast, sentence, verb[0])
    turned = left is None or not left.known or ADVERBIAL_OPENING.match(sentence.text) is not None
    return (_right(cast, sentence, verb) if turned else None) or left


def opening(cast: Cast, sentence: Sentence) -> Actor | None:
    """Who opens a sentence: the name, or the meeting or a body by a bare word ("[Rådet] tackar och lägger …")."""
    named = [m for m in cast.inside(sentence.start, sentence.end) if m.start == sentence.start]
    if named:
        return Actor(sentence.start, (named[0],), cast.is_own(named[0].text))
    found = _FIRST_WORD.match(sentence.text)
    return _by_word(cast, found.group(), sentence.start) if found else None


def _left(cast: Cast, sentence: Sentence, verb: int) -> Actor | None:
    before = sentence.text[: verb - sentence.start]
    named = [m for m in cast.inside(sentence.start, verb) if BETWEEN.fullmatch(before, m.end - sentence.start)]
    if named:
        group = _with_those_before(cast, sentence, named[-1])
        return Actor(group[0].start, group, all(cast.is_own(m.text) for m in group))
    found = _WORD_BEFORE.search(before)
    return _by_word(cast, found.group("word"), sentence.start + found.start()) if found else None


def _right(cast: Cast, sentence: Sentence, verb: tuple[int, int]) -> Actor | None:
    if not re.search(r"\w", sentence.text[: verb[0] - sentence.start]):
        return None
    named = [m for m in cast.inside(verb[1], sentence.end) if m.start - verb[1] <= _NEAR]
    if named:
        return Actor(verb[0], (named[0],), cast.is_own(named[0].text))
    found = _WORD_AFTER.match(sentence.text, verb[1] - sentence.start)
    actor = _by_word(cast, found.group("word"), verb[0]) if found else None
    return actor if actor and actor.known else None


def _with_those_before(cast: Cast, sentence: Sentence, last: Mention) -> tuple[Mention, ...]:
    """The name last and those joined to it by commas and "och", in text order.

    An organisation behind a person and a comma is where that person belongs, and left out.
    """
    group = [last]
    while True:
        joined = [
            m
            for m in cast.inside(sentence.start, group[0].start)
            if AND.fullmatch(flat(cast.text[m.end : group[0].start]))
        ]
        if not joined:
            break
        group.insert(0, joined[-1])
    kept = [group[0]]
    for before, name in pairwise(group):
        affiliated = before.label is Label.PERSON and name.label is Label.ORG
        if not (affiliated and _AFFILIATED.fullmatch(cast.text, before.end, name.start)):
            kept.append(name)
    return tuple(kept)


def _by_word(cast: Cast, word: str, start: int) -> Actor:
    """The actor that a bare word stands for: the meeting, a body, a role, or somebody without a name here."""
    key = word.casefold()
    if key in THE_MEETING:
        return Actor(start, cast.own[:1], own=True, word=key)
    own = tuple(body for body in cast.own if _stands_for(key, body.text))
    if own:
        return Actor(start, own[:1], own=True, word=key)
    if key in BODY_WORDS:
        return Actor(start, (), own=key in INNER_BODIES, word=key)
    if key in ROLE_WORDS:
        holder = next((q for role, q in sorted(cast.roles.items()) if role.startswith(key.removesuffix("n"))), None)
        return Actor(start, (holder,) if holder else (), word=key)
    if key in OTHERS or key in PRONOUNS:
        return Actor(start, word=key)
    return Actor(start, known=False, word=key)


def _stands_for(key: str, body: str) -> bool:
    """Whether a bare word means a body that met: "rådet" Arbetsrådet, "föreningen" Almby båtförening. key is lower case."""
    if key in OWN_KINDS:
        return any(word.casefold().rstrip("s").endswith((key, key[:-2])) for word in body.split())
    return body.casefold().endswith(key) and (key in BODY_WORDS or key.endswith(BODY_ENDINGS))


def assigned(cast: Cast, patterns: Sequence[re.Pattern[str]], start: int, end: int) -> tuple[Quote, ...]:
    """The names that stand right after one of the patterns in [start, end) ("uppdras åt [Karin] och [AU]"), in text order."""
    text = flat(cast.text[start:end])
    out: list[Quote] = []
    for pattern in patterns:
        for match in pattern.finditer(text):
            at = start + match.end()
            for name in cast.inside(at, end):
                gap = flat(cast.text[at : name.start])
                if gap.strip() and not AND.fullmatch(gap):
                    break
                out.append(name)
                at = name.end
    return distinct(out)


def people_from(cast: Cast, begin: int, end: int) -> tuple[Mention, ...]:
    """The persons that a stretch of the note opens with, joined by commas and "och", in text order; none where other words
    stand first. begin and end are offsets in the note's text.
    """
    people: list[Mention] = []
    at = begin
    for person in cast.inside(begin, end, Label.PERSON):
        gap = flat(cast.text[at : person.start])
        if gap.strip() and not (people and AND.fullmatch(gap)):
            break
        people.append(person)
        at = person.end
    return tuple(people)


def distinct(names: Iterable[Quote]) -> tuple[Quote, ...]:
    """The names in text order, each name's wording once."""
    out: dict[str, Quote] = {}
    for name in sorted(names, key=lambda q: (q.start, q.end)):
        out.setdefault(" ".join(name.text.split()).casefold(), Quote(name.start, name.end, name.text))
    return tuple(sorted(out.values(), key=lambda q: q.start))
