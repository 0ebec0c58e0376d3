"""One night's themes: the ledger as people have judged it, every passage assigned to it, new themes proposed or born."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from textmine.judgements import Whereabouts, standing
from textmine.records import (
    Judgement,
    StoredNote,
    Theme,
    ThemeEvent,
    ThemeMatch,
    ThemeProposal,
    ThemeStatus,
    WatchedTheme,
)
from textmine.themes.assign import words_found, words_of_theme
from textmine.themes.discover import enough, topics_of
from textmine.themes.gather import gathered, said_of
from textmine.themes.history import history
from textmine.themes.index import Index, index_of
from textmine.themes.labels import KEYWORDS
from textmine.themes.ledger import Ledger, obey
from textmine.themes.passages import Row, rows_of
from textmine.themes.proposals import births, proposed, undecided
from textmine.themes.subjects import Look, subjects_of
from textmine.themes.vectors import embed


@dataclass(frozen=True, slots=True)
class Before:
    """What the store knew of themes: the ledger, what was proposed and what has happened."""

    themes: tuple[Theme, ...] = ()
    proposals: tuple[ThemeProposal, ...] = ()
    events: tuple[ThemeEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class Policy:
    """What a night may do by itself. discover looks for themes in what no theme explains, rediscover in everything;
    accept_births lets a theme stand that enough meetings hold, and without it that is proposed too.
    """

    discover: bool = True
    rediscover: bool = False
    accept_births: bool = True


@dataclass(frozen=True, slots=True)
class ThemeUpdate:
    """The ledger, every match, what is proposed and what has happened; themes and proposals by id, matches in note order.

    discovered is False where no themes were looked for, or there was too little text to find any in.
    """

    themes: tuple[Theme, ...]
    matches: tuple[ThemeMatch, ...]
    proposals: tuple[ThemeProposal, ...] = ()
    events: tuple[ThemeEvent, ...] = ()
    discovered: bool = True


NOTHING = Before()
USUAL = Policy()


def update(
    notes: Sequence[StoredNote],
    watched: Sequence[WatchedTheme],
    before: Before = NOTHING,
    judgements: Sequence[Judgement] = (),
    policy: Policy = USUAL,
) -> ThemeUpdate:
    """The themes of all notes, given what the store knew and all judgements ever made.

    Every passage is assigned anew, by the ledger and the judgements alone: what a passage is about does not hang on which
    other notes there are. Then discovery looks at what no theme explains. The policy lets births stand; whatever else
    discovery finds is proposed and changes nothing. A file stored under two names counts once, and its copy gets the same
    matches. The order of notes and their row ids decide nothing.
    """
    rows = rows_of(notes)
    originals = tuple(row for row in rows if not row.copy)
    index = index_of(originals)
    in_force = standing(judgements)
    newest = max((note.date for note in notes if note.date), default=None)
    known = _seeded(before.themes, originals)

    def assigned(known: Sequence[Theme]) -> tuple[Ledger, tuple[ThemeMatch, ...]]:
        ledger = obey(known, watched, in_force, before.proposals, newest)
        said = said_of(in_force, Whereabouts(notes), rows, ledger)
        return ledger, gathered(index, ledger, said)

    ledger, found = assigned(known)
    proposals, discovered = before.proposals, False
    if policy.discover or policy.rediscover:
        look, discovered = _look(index, ledger, found, everything=policy.rediscover)
        born = births(index, look, ledger, found, newest) if policy.accept_births else ()
        if born:
            ledger, found = assigned((*ledger.themes.values(), *born))
        proposals = proposed(index, look, ledger, found)
    return ThemeUpdate(
        themes=_dated(originals, _worded(originals, ledger, found), found),
        matches=_for_copies(rows, found),
        proposals=undecided(proposals, ledger, in_force),
        events=history(before.events, before.themes, ledger.themes, judgements, newest),
        discovered=discovered,
    )


def _seeded(known: Sequence[Theme], rows: Sequence[Row]) -> tuple[Theme, ...]:
    """The themes known before; a found one of an older store gets as seeds the dictionary forms of its keywords."""
    return tuple(
        replace(theme, seeds=tuple(sorted(words_of_theme(rows, theme.keywords))))
        if theme.keywords and not theme.seeds and theme.status is ThemeStatus.FOUND
        else theme
        for theme in known
    )


def _look(index: Index, ledger: Ledger, found: Sequence[ThemeMatch], *, everything: bool) -> tuple[Look, bool]:
    """What discovery sees in the passages without a watched theme, or in all; and whether there was enough to look at."""
    rows = index.rows
    watched = {theme.id for theme in ledger.themes.values() if theme.status is ThemeStatus.WATCHED}
    explained = {match.passage for match in found if match.theme in watched}
    vectors = embed([row.stems_with_parts() for row in rows])
    free = [i for i, row in enumerate(rows) if (everything or row.key not in explained) and vectors[i].any()]
    pool = [rows[i] for i in free]
    if not enough(pool):
        return Look({}, ()), False
    topics = dict(zip(free, topics_of(pool, vectors[free]), strict=True))
    return Look(topics, subjects_of(index, topics, [i for i, row in enumerate(rows) if row.key in explained])), True


def _for_copies(rows: Sequence[Row], matches: Sequence[ThemeMatch]) -> tuple[ThemeMatch, ...]:
    """The matches in the order of rows, then of theme ids; a copy of a file gets those of its original."""
    names = {row.key: row.name for row in rows}
    of_name: dict[str, dict[str, ThemeMatch]] = {}
    for match in matches:
        of_name.setdefault(names[match.passage], {})[match.theme] = match
    return tuple(
        replace(match, passage=row.key) for row in rows for _, match in sorted(of_name.get(row.name, {}).items())
    )


def _worded(rows: Sequence[Row], ledger: Ledger, matches: Iterable[ThemeMatch]) -> tuple[Theme, ...]:
    """The themes, those with seed phrases with keywords as the rows write them; a found theme keeps those it came with."""
    held = {(match.passage, match.theme) for match in matches}
    out = []
    for theme in ledger.themes.values():
        asked, stands = ledger.asked.get(theme.id), ledger.standing(theme.id)
        own = [row for row in rows if (row.key, stands) in held] if asked else []
        words = words_found(own, asked, KEYWORDS) if asked else theme.keywords
        out.append(replace(theme, keywords=words, seeds=asked.seeds if asked else theme.seeds))
    return tuple(out)


def _dated(rows: Sequence[Row], themes: Iterable[Theme], matches: Iterable[ThemeMatch]) -> tuple[Theme, ...]:
    """The themes by id, each born with the earliest note it is found in."""
    dates = {row.key: row.date for row in rows if row.date}
    born: dict[str, str] = {}
    for match in matches:
        date = dates.get(match.passage)
        if date is not None:
            born[match.theme] = min(date, born.get(match.theme, date))
    by_id = {theme.id: replace(theme, born=born.get(theme.id, theme.born)) for theme in themes}
    return tuple(by_id[theme_id] for theme_id in sorted(by_id))
