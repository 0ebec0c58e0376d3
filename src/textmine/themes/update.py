"""One night's themes: watched themes assigned, old assignments kept, new passages placed, new themes born."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from textmine.records import (
    Basis,
    PassageKey,
    StoredNote,
    Theme,
    ThemeMatch,
    ThemeStatus,
    WatchedTheme,
)
from textmine.themes.assign import subject_matches, watched_matches, words_found, words_of_theme
from textmine.themes.discover import enough, topics_of
from textmine.themes.index import Index, index_of
from textmine.themes.labels import KEYWORDS
from textmine.themes.ledger import continued, founding_id, notes_unseen, standing
from textmine.themes.passages import Row, rows_of
from textmine.themes.subjects import Subject, keywords_of, subjects_of
from textmine.themes.vectors import embed


@dataclass(frozen=True, slots=True)
class ThemeUpdate:
    """The ledger and every match after a night, themes by id, matches in the order of the notes.

    discovered is False where there was too little unexplained text to look for themes; then no theme is born.
    """

    themes: tuple[Theme, ...]
    matches: tuple[ThemeMatch, ...]
    discovered: bool = True


def update(
    notes: Sequence[StoredNote],
    watched: Sequence[WatchedTheme],
    ledger: Sequence[Theme] = (),
    previous: Sequence[ThemeMatch] = (),
) -> ThemeUpdate:
    """The themes of all notes, given the ledger and the matches of the night before.

    Watched themes are matched anew. A passage keeps the found theme it had, for as long as it is there; the passages of
    new notes go to the found themes whose words they hold; then discovery looks at what no watched theme explains and
    adds births, never touching an older match. What a person has said (basis JUDGEMENT) stays. A file stored under two names
    counts once, and its copy gets the same matches. The order of notes and their row ids decide nothing.
    """
    rows = rows_of(notes)
    originals = tuple(row for row in rows if not row.copy)
    explained = watched_matches(originals, watched)
    known = _known(originals, watched, ledger)
    kept = _kept(originals, known, previous)
    unseen = notes_unseen(notes, previous)
    placed = _placed(originals, [row for row in originals if row.key[0] in unseen], known, kept)
    found = (*kept, *placed)

    held = {match.passage for match in explained}
    index = index_of(originals)
    subjects, discovered = _discovered(index, held)
    born = _births(index, _fresh(originals, subjects, found), known)
    found = (*found, *(match for _, matches in born for match in matches))

    matches = _for_copies(rows, _once((*explained, *found)))
    themes = _dated(originals, (*known, *(theme for theme, _ in born)), matches)
    return ThemeUpdate(themes, matches, discovered=discovered)


def _kept(rows: Sequence[Row], ledger: Sequence[Theme], previous: Sequence[ThemeMatch]) -> tuple[ThemeMatch, ...]:
    """The earlier matches that still stand: of found themes, and whatever a person has said of any theme."""
    there = {row.key for row in rows}
    status = {theme.id: theme.status for theme in ledger}
    out = []
    for match in previous:
        theme = standing(ledger, match.theme)
        found = theme is not None and (status[theme] is ThemeStatus.FOUND or match.basis is Basis.JUDGEMENT)
        if theme is not None and found and match.passage in there:
            out.append(replace(match, theme=theme))
    return tuple(out)


def _members(matches: Iterable[ThemeMatch]) -> dict[str, frozenset[PassageKey]]:
    """The passages of each theme."""
    out: dict[str, set[PassageKey]] = {}
    for match in matches:
        out.setdefault(match.theme, set()).add(match.passage)
    return {theme: frozenset(passages) for theme, passages in out.items()}


def _placed(
    rows: Sequence[Row], unseen: Sequence[Row], ledger: Sequence[Theme], kept: Sequence[ThemeMatch]
) -> tuple[ThemeMatch, ...]:
    """The matches of found themes among the rows of notes not seen before; what a theme holds shows what it is about."""
    members = _members(kept)
    index = index_of(unseen)
    out: list[ThemeMatch] = []
    for theme in ledger:
        if theme.status is ThemeStatus.FOUND and theme.id in members:
            words = words_of_theme([row for row in rows if row.key in members[theme.id]], theme.keywords)
            out.extend(subject_matches(index, theme.id, words))
    return tuple(out)


def _discovered(index: Index, explained: set[PassageKey]) -> tuple[tuple[Subject, ...], bool]:
    """The subjects that passages without a watched theme come back to, and whether there was enough to look at."""
    rows = index.rows
    vectors = embed([row.stems for row in rows])
    free = [i for i, row in enumerate(rows) if row.key not in explained and vectors[i].any()]
    pool = [rows[i] for i in free]
    if not enough(pool):
        return (), False
    topics = dict(zip(free, topics_of(pool, vectors[free]), strict=True))
    return subjects_of(index, topics, [i for i, row in enumerate(rows) if row.key in explained]), True


def _fresh(rows: Sequence[Row], subjects: Sequence[Subject], found: Sequence[ThemeMatch]) -> tuple[Subject, ...]:
    """The subjects that continue no theme and whose passages no found theme mostly holds."""
    members = _members(found)
    taken = frozenset[PassageKey]().union(*members.values())
    keys = [frozenset(rows[i].key for i in one.members) for one in subjects]
    seen = continued(keys, members)
    return tuple(one for i, one in enumerate(subjects) if i not in seen and 2 * len(keys[i] & taken) <= len(keys[i]))


def _births(
    index: Index, fresh: Iterable[Subject], ledger: Iterable[Theme]
) -> tuple[tuple[Theme, tuple[ThemeMatch, ...]], ...]:
    """The themes that come into being, with their first passages."""
    known = {theme.id: theme for theme in ledger}
    used = {theme.label for theme in known.values()}
    out = []
    for one in fresh:
        theme_id = founding_id(index.rows[i].name for i in one.members)
        theme = known.get(theme_id) or Theme(
            id=theme_id,
            label=one.label,
            status=ThemeStatus.FOUND,
            keywords=keywords_of([index.rows[i] for i in sorted(one.own)], one.word),
        )
        # A theme that a person retired or merged is not born a second time, nor two under one heading.
        if theme.status is ThemeStatus.FOUND and (theme_id in known or theme.label not in used):
            used.add(theme.label)
            out.append((theme, subject_matches(index, theme_id, {one.word})))
    return tuple(out)


def _once(matches: Iterable[ThemeMatch]) -> tuple[ThemeMatch, ...]:
    """One match for each passage and theme: what a person said, or else the strongest."""
    best: dict[tuple[PassageKey, str], ThemeMatch] = {}
    for match in matches:
        key = (match.passage, match.theme)
        if key not in best or _weight(match) > _weight(best[key]):
            best[key] = match
    return tuple(best.values())


def _weight(match: ThemeMatch) -> tuple[bool, float]:
    return match.basis is Basis.JUDGEMENT, match.strength


def _for_copies(rows: Sequence[Row], matches: Sequence[ThemeMatch]) -> tuple[ThemeMatch, ...]:
    """The matches in the order of rows, then of theme ids; a copy of a file gets those of its original."""
    names = {row.key: row.name for row in rows}
    of_name: dict[str, list[ThemeMatch]] = {}
    for match in matches:
        of_name.setdefault(names[match.passage], []).append(match)
    return tuple(
        replace(match, passage=row.key)
        for row in rows
        for match in sorted(of_name.get(row.name, ()), key=lambda match: match.theme)
    )


def _known(rows: Sequence[Row], watched: Sequence[WatchedTheme], ledger: Sequence[Theme]) -> tuple[Theme, ...]:
    """The ledger before anything is born: watched themes as they are asked for now, one no longer asked for as retired.

    The keywords of a watched theme are its seeds as the rows write them.
    """
    out = {
        theme.id: replace(theme, status=ThemeStatus.RETIRED) if theme.status is ThemeStatus.WATCHED else theme
        for theme in ledger
    }
    for one in watched:
        out[one.id] = Theme(
            id=one.id,
            label=one.label,
            status=ThemeStatus.WATCHED,
            keywords=words_found(rows, one, KEYWORDS),
            description=one.description,
            born=out[one.id].born if one.id in out else None,
        )
    return tuple(out.values())


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
