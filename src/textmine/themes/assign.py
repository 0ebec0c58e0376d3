"""Which themes a passage is about: watched themes by their seeds and headings, found themes by likeness.

Likeness to the passages that a seed has found is not asked for watched themes: on the annotated notes it added one right
passage at a cosine of .5 and seven wrong ones with it at .4.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import numpy as np

from textmine.records import Basis, PassageKey, ThemeMatch, WatchedTheme
from textmine.themes.passages import Row
from textmine.themes.seeds import SeedMatcher, matcher_of, words_of
from textmine.themes.vectors import Vectors

# Strength orders passages. A seed in the passage's own words is at least this strong and halves its distance to 1 with
# each further one; a heading above it says less, and likeness never says more than a heading.
_SEED_STRENGTH = 0.5
_HEADING_STRENGTH = 0.4
# A heading names a subject; a longer one is a sentence in which a seed word may stand by the way.
_HEADING_WORDS = 8
# Cosine to a found theme's centre. At .4 a frozen model placed 86 % of new passages, some of them oddly (measured on five
# notes, research/stack.md 2); the step above leaves the odd ones without a theme.
_LEAST_LIKENESS = 0.5
_DECIMALS = 4


def watched_matches(rows: Sequence[Row], watched: Sequence[WatchedTheme]) -> tuple[ThemeMatch, ...]:
    """The matches of watched themes, in the order of rows, then of theme ids. A passage may have several or none."""
    matchers = [matcher_of(theme) for theme in sorted(watched, key=lambda theme: theme.id)]
    headings: dict[tuple[str, str], bool] = {}
    out: list[ThemeMatch] = []
    for row in rows:
        for matcher in matchers:
            places = matcher.find(row.words)
            if places:
                out.append(_match(row, matcher, 1 - (1 - _SEED_STRENGTH) ** len(places), Basis.SEED))
            elif row.headings:
                # The nearest heading only: what stands further up names the meeting's subject, not the passage's.
                asked = (matcher.theme.id, row.headings[-1])
                if asked not in headings:
                    headings[asked] = _names(matcher, row.headings[-1])
                if headings[asked]:
                    out.append(_match(row, matcher, _HEADING_STRENGTH, Basis.HEADING))
    return tuple(out)


def words_found(rows: Sequence[Row], theme: WatchedTheme, most: int) -> tuple[str, ...]:
    """The surface forms of a theme's seeds among the rows, commonest first, at most so many; its seeds where there are none."""
    matcher = matcher_of(theme)
    counts = Counter(
        " ".join(word.form for word in row.words[first : last + 1])
        for row in rows
        for first, last in matcher.find(row.words)
    )
    return tuple(sorted(counts, key=lambda form: (-counts[form], form))[:most]) or theme.seeds[:most]


def nearest_matches(
    rows: Sequence[Row], vectors: Vectors, members: Mapping[str, Collection[PassageKey]], asked: Sequence[int]
) -> tuple[ThemeMatch, ...]:
    """The nearest found theme of each asked row where it is near enough.

    vectors has one line a row; members are the passages of each found theme (those not among rows are passed over); asked
    are indices into rows. A tie goes to the lower theme id.
    """
    place = {row.key: index for index, row in enumerate(rows)}
    centres: list[Vectors] = []
    ids: list[str] = []
    for theme in sorted(members):
        inside = sorted(place[key] for key in members[theme] if key in place)
        centre = vectors[inside].sum(axis=0) if inside else np.zeros(vectors.shape[1])
        if np.linalg.norm(centre) > 0:
            ids.append(theme)
            centres.append(centre / np.linalg.norm(centre))
    if not ids:
        return ()
    likeness = np.round(vectors[list(asked)] @ np.stack(centres).T, _DECIMALS)
    out = []
    for index, line in zip(asked, likeness, strict=True):
        best = int(line.argmax())
        if line[best] >= _LEAST_LIKENESS:
            strength = round(float(line[best]) * _HEADING_STRENGTH, _DECIMALS)
            out.append(ThemeMatch(rows[index].key, ids[best], strength, Basis.NEAREST))
    return tuple(out)


def _names(matcher: SeedMatcher, heading: str) -> bool:
    """Whether a heading is short and names the theme."""
    words = words_of(heading)
    return len(words) <= _HEADING_WORDS and bool(matcher.find(words))


def _match(row: Row, matcher: SeedMatcher, strength: float, basis: Basis) -> ThemeMatch:
    return ThemeMatch(row.key, matcher.theme.id, round(strength, _DECIMALS), basis)
