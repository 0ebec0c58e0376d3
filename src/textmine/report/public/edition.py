"""The public edition of all that the store knows: a snapshot in which no private person is named, and what is to be looked at.

Everything that is made of a snapshot can be made of this one: the evaluators' report, the export, the pages. Texts are changed
first and every record is cut anew from them, so that nothing can show what its text does not.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from textmine.records import (
    Entity,
    Label,
    Mention,
    NoteAnalysis,
    Passage,
    PassageKey,
    Quote,
    Resolution,
    Snapshot,
    Span,
    StoredNote,
)
from textmine.report.public.edits import Edit, Edited
from textmine.report.public.flags import Flag, cues, flag, identifiers
from textmine.report.public.ledger import public_judgements, public_set_aside, public_themes
from textmine.report.public.names import KnownNames, likely_names
from textmine.report.public.pseudonyms import Pseudonyms, pseudonyms
from textmine.swedish.format import capital
from textmine.swedish.sensitive import GENITIVE, SOMEBODY, TAKEN_OUT, UNNAMED_FILE
from textmine.trends import FollowUp, Voices, follow_ups, voices

_NUMBERED = re.compile(r"[\d@]")
# What stands before words that begin a sentence or a line: nothing, a full stop, a line break with a mark of list or emphasis.
_BEGINS = re.compile(r"(?:[.!?:]\s+|\n)[\s*_#>•\-–▪]*\Z")
_LOOK_BACK = 24  # characters; a role and a mark of list or emphasis are shorter


@dataclass(frozen=True, slots=True)
class Public:
    """The public snapshot and the places to look at; worked out before names gave way, how commitments stand and by whose words
    the passages of each theme are.
    """

    snapshot: Snapshot
    flags: tuple[Flag, ...]
    followed: Mapping[PassageKey, FollowUp]
    voiced: Mapping[str, Voices]


@dataclass(frozen=True, slots=True)
class _Knowing:
    """What is known of persons, for the work on each note; named_after are those that bear a private person's whole name."""

    entity_of: Mapping[PassageKey, str]
    called: Pseudonyms
    known: KnownNames
    named_after: frozenset[str]

    def masked(self, words: str) -> str:
        """Words outside a note's text (a heading, a theme's name), without names and numbers."""
        found = [Edit(span.start, span.end, TAKEN_OUT[kind]) for span, kind in identifiers(words)]
        found += [Edit(span.start, span.end, TAKEN_OUT["name"]) for span, _ in self.known.found(words)]
        found += [Edit(span.start, span.end, TAKEN_OUT["name"]) for span in likely_names(words)]
        return Edited(words, found).text

    def file(self, source: str) -> str:
        """A file's name, another one where it holds a name."""
        if not self.known.holds(source) and self.masked(source) == source:
            return source
        digest = hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        return UNNAMED_FILE.format(hash=digest) + PurePosixPath(source).suffix


def public(snapshot: Snapshot, public_roles: Iterable[str] = ()) -> Public:
    """The public edition. public_roles are the roles whose holders keep their names; without any, nobody does.

    A person's name gives way to a role and a number, in rosters with all that stands beside it; personal numbers, telephone
    numbers and e-mail addresses are taken out; so is what looks like a name though nobody is known by it.
    """
    called = pseudonyms(snapshot, public_roles)
    private = [entity for entity in snapshot.resolution.entities if entity.id in called.called]
    nobody = [Entity("", Label.PERSON, one.name.plain) for one in _unknown(snapshot, called)]
    known = KnownNames([*private, *nobody])
    named_after = frozenset(
        entity.id
        for entity in snapshot.resolution.entities
        if entity.label is not Label.PERSON and any(whole for _, whole in known.found(entity.name))
    )
    knowing = _Knowing(snapshot.resolution.entity_of, called, known, named_after)
    texts: dict[int, Edited] = {}
    flags: list[Flag] = []
    notes = []
    for note in snapshot.notes:
        edits, found = _edits(knowing, note)
        texts[note.id] = Edited(note.analysis.source_text.text, edits)
        flags += found
        notes.append(replace(note, analysis=_analysis(knowing, note, texts[note.id]), former=()))
    moved = partial(_key, texts)
    files = {note.source: knowing.file(note.source) for note in snapshot.notes}
    themes, ids = public_themes(snapshot, knowing.known, knowing.masked)
    followed = {
        moved(key): replace(
            one, evidence=tuple((id_, texts[id_].moved(quote, knowing.masked)) for id_, quote in one.evidence)
        )
        for key, one in follow_ups(snapshot).items()
    }
    return Public(
        Snapshot(
            notes=tuple(sorted(notes, key=lambda note: (note.date or "", note.source))),
            resolution=Resolution(
                tuple(_entity(knowing, entity, files) for entity in snapshot.resolution.entities),
                {moved(key): identity for key, identity in snapshot.resolution.entity_of.items() if key[0] in texts},
            ),
            themes=themes,
            matches=tuple(
                replace(one, passage=moved(one.passage), theme=ids[one.theme])
                for one in snapshot.matches
                if one.theme in ids
            ),
            failures=tuple(
                replace(one, source=knowing.file(one.source), hint=knowing.masked(one.hint))
                for one in snapshot.failures
            ),
            recipe=snapshot.recipe,
            judgements=public_judgements(snapshot.judgements, ids),
            set_aside=public_set_aside(snapshot, knowing.file),
        ),
        tuple(flags),
        followed,
        {ids[theme.id]: _voices(voices(snapshot, theme.id), moved) for theme in snapshot.themes},
    )


def _voices(told: Voices, moved: Callable[[PassageKey], PassageKey]) -> Voices:
    """By whose words the passages are, by their keys in the edited texts."""
    return Voices(*(tuple(map(moved, keys)) for keys in (told.municipal, told.civil, told.untold)))


def _unknown(snapshot: Snapshot, called: Pseudonyms) -> Iterator[Any]:
    """Those on a roster who are no known person."""
    for note in snapshot.notes:
        for one in note.analysis.attendance:
            identity = snapshot.resolution.entity_of.get((note.id, one.name.start, one.name.end))
            if identity is None or identity not in {*called.called, *called.named}:
                yield one


def _edits(knowing: _Knowing, note: StoredNote) -> tuple[list[Edit], list[Flag]]:
    """What gives way in a note's text, and what is to be looked at in it."""
    text = note.analysis.source_text.text
    persons = list(_persons(knowing, note))
    flags = []
    edits = list(persons)
    for span, kind in identifiers(text):
        edits.append(Edit(span.start, span.end, TAKEN_OUT[kind]))
        flags.append(flag(note, span, kind))
    taken = [*edits, *_kept(knowing, note)]
    for span, sure in _elsewhere(knowing, note):
        if not any(span.overlaps(other) for other in taken):
            edits.append(Edit(span.start, span.end, TAKEN_OUT["name"]))
            taken.append(span)
            flags += [] if sure else [flag(note, span, "name")]
    flags += [flag(note, span, kind) for span, kind in cues(note, persons)]
    return edits, sorted(set(flags), key=lambda one: (one.start, one.reason, one.words))


def _persons(knowing: _Knowing, note: StoredNote) -> Iterator[Edit]:
    """The roster's entries and the mentions of those who are not to be named, with what stands for them."""
    text = note.analysis.source_text.text
    for one in note.analysis.attendance:
        identity = knowing.entity_of.get((note.id, one.name.start, one.name.end), "")
        if identity not in knowing.called.named:
            yield Edit(one.start, one.end, capital(knowing.called.called.get(identity, SOMEBODY)))
    for mention in note.analysis.mentions:
        if mention.label is Label.PERSON:
            identity = knowing.entity_of.get((note.id, mention.start, mention.end), "")
            if identity not in knowing.called.named:
                genitive = mention.text.endswith("s") and not _is_name(knowing, note, mention)
                yield _mention(text, mention, knowing.called.called.get(identity, SOMEBODY), genitive)


def _mention(text: str, mention: Mention, words: str, genitive: bool) -> Edit:
    """The edit of a mention: a capital where it begins a sentence or a line, and a role that stands before it taken in."""
    start = mention.start
    before = text[max(0, start - _LOOK_BACK) : start]
    role = re.search(rf"\b{re.escape(words.rsplit(' ', 1)[0])}[ \u00a0]+\Z", before, re.IGNORECASE)
    if role:
        start -= len(role[0])
    begins = start == 0 or _BEGINS.search(text[max(0, start - _LOOK_BACK) : start])
    return Edit(start, mention.end, (capital(words) if begins else words) + (GENITIVE if genitive else ""))


def _is_name(knowing: _Knowing, note: StoredNote, mention: Mention) -> bool:
    """Whether words that end in s are a name as they stand ("Lars", "Moses"), by the roster or the name without its s."""
    listed = {part for one in note.analysis.attendance for part in one.name.plain.split()}
    last = mention.plain.split()[-1]
    return last in listed or not knowing.known.holds(last.removesuffix("s"))


def _kept(knowing: _Knowing, note: StoredNote) -> list[Span]:
    """The mentions of those who keep their names."""
    return [
        mention
        for mention in note.analysis.mentions
        if knowing.entity_of.get((note.id, mention.start, mention.end)) in knowing.called.named
    ]


def _elsewhere(knowing: _Knowing, note: StoredNote) -> Iterator[tuple[Span, bool]]:
    """Names that no person's mention marks, and whether they are surely one: whole names first, then parts, then likely ones.

    A part of a name, and what only looks like a name, is left where it belongs to the name of something else.
    """
    others = [
        mention
        for mention in note.analysis.mentions
        if mention.label is not Label.PERSON
        and knowing.entity_of.get((note.id, mention.start, mention.end)) not in knowing.named_after
    ]
    text = note.analysis.source_text.text
    found = list(knowing.known.found(text))
    yield from ((span, True) for span, whole in found if whole)
    doubtful = [span for span, whole in found if not whole] + list(likely_names(text))
    for span in doubtful:
        if not any(other.contains(span) for other in others):
            yield span, False


def _analysis(knowing: _Knowing, note: StoredNote, edited: Edited) -> NoteAnalysis:
    """A note's analysis in the edited text, without what a roster says of anybody who is not named."""
    analysis = note.analysis
    attendance = tuple(
        one
        if knowing.entity_of.get((note.id, one.name.start, one.name.end)) in knowing.called.named
        else replace(one, name=Quote(one.start, one.end, one.text), affiliation=None, role=None, party=None)
        for one in analysis.attendance
    )
    mentions: dict[tuple[int, int], Mention] = {}
    for mention in sorted(analysis.mentions, key=lambda one: (one.label is not Label.PERSON, one.start)):
        if mention.label is Label.PERSON or edited.covering(mention) is None:
            mentions.setdefault((edited.start(mention.start), edited.end(mention.end)), mention)
    passages = tuple(_passage(knowing, one) for one in analysis.passages)
    changed = replace(analysis, attendance=attendance, mentions=tuple(mentions.values()), passages=passages)
    moved: NoteAnalysis = edited.moved(changed, knowing.masked)
    source_text = replace(moved.source_text, text=edited.text, source=knowing.file(note.source))
    ordered = tuple(sorted(moved.mentions, key=lambda one: (one.start, one.end)))
    return replace(moved, source_text=source_text, mentions=ordered)


def _passage(knowing: _Knowing, passage: Passage) -> Passage:
    """A passage without names, numbers and addresses among its terms, and without its vector, which they are in."""
    pairs = list(zip(passage.terms, passage.parts or ((),) * len(passage.terms), strict=True))
    kept = [(term, parts) for term, parts in pairs if not knowing.known.holds(term) and not _NUMBERED.search(term)]
    parts = tuple(parts for _, parts in kept) if passage.parts else ()
    return replace(passage, terms=tuple(term for term, _ in kept), parts=parts, vector=b"")


def _entity(knowing: _Knowing, entity: Entity, files: Mapping[str, str]) -> Entity:
    """An entity under what it is called; of a person who is not named neither affiliations nor other names are told."""
    called = knowing.called.called.get(entity.id)
    if called is not None:
        return Entity(entity.id, entity.label, called, judged=entity.judged)
    affiliations = tuple(
        replace(one, sources=tuple(files.get(each, each) for each in one.sources)) for one in entity.affiliations
    )
    roles = tuple(replace(one, sources=tuple(files.get(each, each) for each in one.sources)) for one in entity.roles)
    kept = replace(entity, affiliations=affiliations, roles=roles)
    if entity.id not in knowing.named_after:
        return kept
    aliases = tuple(alias for alias in entity.aliases if not knowing.known.holds(alias))
    return replace(kept, name=knowing.masked(entity.name), aliases=aliases)


def _key(texts: Mapping[int, Edited], key: PassageKey) -> PassageKey:
    """The key of a passage or a mention in the edited texts."""
    edited = texts[key[0]]
    return key[0], edited.start(key[1]), edited.end(key[2])
