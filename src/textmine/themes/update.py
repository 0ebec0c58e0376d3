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
from textmine.themes.assign import nearest_matches, watched_matches, words_found
from textmine.themes.discover import LEAST_OCCASIONS, SMALLEST_CLUSTER, Cluster, clusters_of, enough
from textmine.themes.labels import KEYWORDS, keywords_of, label_of, nouns_of
from textmine.themes.ledger import continued, founding_id, notes_unseen, standing
from textmine.themes.passages import Row, rows_of
from textmine.themes.vectors import Vectors, embed

# Cosine to its theme's centre is not known for a founding passage; it belongs by construction.
_FOUNDING_STRENGTH = 0.4


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

    Watched themes are matched anew. A passage keeps the found theme it had, for as long as the passage is there; the
    passages of new notes go to the nearest found theme; then discovery looks at what no watched theme explains and adds
    births, never touching an older match. What a person has said (basis JUDGEMENT) stays. A file stored under two names
    counts once, and its copy gets the same matches. The order of notes and their row ids decide nothing.
    """
    rows = rows_of(notes)
    originals = tuple(row for row in rows if not row.copy)
    explained = watched_matches(originals, watched)
    known = _known(originals, watched, ledger)
    kept = _kept(originals, known, previous)
    vectors = embed([row.stems for row in originals])
    taken = {match.passage for match in (*explained, *kept)}
    unseen = notes_unseen(notes, previous)
    asked = [i for i, row in enumerate(originals) if row.key not in taken and row.key[0] in unseen]
    placed = nearest_matches(originals, vectors, _members(kept), asked)
    found = (*kept, *placed)

    free = _free(originals, vectors, {match.passage for match in explained})
    pool = tuple(originals[i] for i in free)
    clusters = clusters_of(pool, vectors[list(free)]) if free else ()
    fresh = _fresh(pool, clusters, found)
    born = _births(fresh, known, nouns_of(originals))
    found = (*found, *(match for _, matches in born for match in matches))

    matches = _for_copies(rows, _once((*explained, *found)))
    themes = _dated(originals, (*known, *(theme for theme, _ in born)), matches)
    return ThemeUpdate(themes, matches, discovered=enough(pool))


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


def _free(rows: Sequence[Row], vectors: Vectors, explained: set[PassageKey]) -> tuple[int, ...]:
    """The indices of rows that no watched theme explains and that say anything at all."""
    return tuple(i for i, row in enumerate(rows) if row.key not in explained and vectors[i].any())


def _fresh(
    rows: Sequence[Row], clusters: Sequence[Cluster], found: Sequence[ThemeMatch]
) -> tuple[tuple[Cluster, tuple[Row, ...]], ...]:
    """The clusters that continue no theme and are mostly new, each with its rows that no found theme holds."""
    members = _members(found)
    taken = frozenset[PassageKey]().union(*members.values())
    seen = continued([frozenset(rows[i].key for i in cluster.members) for cluster in clusters], members)
    out = []
    for index, cluster in enumerate(clusters):
        founders = tuple(rows[i] for i in cluster.members if rows[i].key not in taken)
        mostly_new = 2 * len(founders) > len(cluster.members) and len(founders) >= SMALLEST_CLUSTER
        if index not in seen and mostly_new and len({row.occasion for row in founders}) >= LEAST_OCCASIONS:
            out.append((cluster, founders))
    return tuple(out)


def _births(
    fresh: Iterable[tuple[Cluster, tuple[Row, ...]]], ledger: Iterable[Theme], nouns: frozenset[str]
) -> tuple[tuple[Theme, tuple[ThemeMatch, ...]], ...]:
    """The themes that come into being, with their first passages. nouns are the stems known to be nouns."""
    known = {theme.id: theme for theme in ledger}
    used = {theme.label for theme in known.values()}
    out = []
    for cluster, founders in fresh:
        theme_id = founding_id(row.name for row in founders)
        theme = known.get(theme_id) or Theme(
            id=theme_id,
            label=label_of(founders, cluster.stems, nouns, used),
            status=ThemeStatus.FOUND,
            keywords=keywords_of(founders, cluster.stems),
        )
        # A theme that a person retired or merged is not born a second time; one without a word to call it by, never.
        if theme.status is not ThemeStatus.FOUND or not theme.label:
            continue
        used.add(theme.label)
        out.append((theme, tuple(ThemeMatch(row.key, theme_id, _FOUNDING_STRENGTH, Basis.CLUSTER) for row in founders)))
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
