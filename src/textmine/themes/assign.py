"""Which themes a passage is about: watched themes by their seeds, found themes by their words, both by headings.

Likeness of vectors is asked for neither. On the annotated notes it added one right passage to the watched themes at a
cosine of .5 and seven wrong ones with it at .4; and a reader who opens a theme should find its word in every quotation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from textmine.records import Basis, ThemeMatch, WatchedTheme
from textmine.swedish.headings import names_event
from textmine.themes.index import Index, related, writes
from textmine.themes.labels import label_seeds, talked_under, tells
from textmine.themes.passages import Row
from textmine.themes.seeds import SeedMatcher, matcher_of, words_of

# Strength orders passages. A seed in the passage's own words is at least this strong and halves its distance to 1 with
# each further one; a heading above it says less.
_SEED_STRENGTH = 0.5
_HEADING_STRENGTH = 0.4
# A heading names a subject; a longer one is a sentence in which a seed word may stand by the way.
_HEADING_WORDS = 8
# A passage under "Dialog" is about the item that is talked about, where the item is short and its heading mostly names the
# theme (as in index.py): on the annotated notes long rounds of talk leave their heading behind.
_SHORT_ITEM = 12
_ITEM_SHARE = 1 / 2
_DECIMALS = 4


def watched_matches(rows: Sequence[Row], watched: Sequence[WatchedTheme]) -> tuple[ThemeMatch, ...]:
    """The matches of watched themes, in the order of rows, then of theme ids. A passage may have several or none."""
    matchers = [matcher_of(with_label(theme)) for theme in sorted(watched, key=lambda theme: theme.id)]
    sizes = Counter((row.occasion, heading) for row in rows for heading in row.headings)
    headings: dict[tuple[str, str, float], bool] = {}
    out: list[ThemeMatch] = []
    for row in rows:
        # What stands further up than these names the meeting's subject, not the passage's.
        over = [(row.headings[-1], 0.0)] if row.headings else []
        item = talked_under(row)
        if 0 < sizes[row.occasion, item] <= _SHORT_ITEM:
            over.append((item, _ITEM_SHARE))
        for matcher in matchers:
            places = [place for place in matcher.find(row.words) if not _in_a_name(place, row.names)]
            if places:
                out.append(_match(row, matcher, _strength(len(places)), Basis.SEED))
                continue
            for heading, share in over:
                asked = (matcher.theme.id, heading, share)
                if asked not in headings:
                    headings[asked] = _names(matcher, heading, share)
                if headings[asked]:
                    out.append(_match(row, matcher, _HEADING_STRENGTH, Basis.HEADING))
                    break
    return tuple(out)


def with_label(theme: WatchedTheme) -> WatchedTheme:
    """The theme with what its heading names among its seeds."""
    return replace(theme, seeds=tuple(dict.fromkeys((*theme.seeds, *label_seeds(theme.label)))))


def words_found(rows: Sequence[Row], theme: WatchedTheme, most: int) -> tuple[str, ...]:
    """The surface forms of a theme's seeds among the rows, commonest first, at most so many; its seeds where there are none."""
    matcher = matcher_of(with_label(theme))
    counts = Counter(
        " ".join(word.form for word in row.words[first : last + 1])
        for row in rows
        for first, last in matcher.find(row.words)
    )
    return tuple(sorted(counts, key=lambda form: (-counts[form], form))[:most]) or theme.seeds[:most]


def subject_matches(index: Index, theme: str, words: Collection[str]) -> tuple[ThemeMatch, ...]:
    """The matches of a found theme: the rows that speak of one of its words (in dictionary form), or stand under one."""
    own = {word: index.own(word) for word in words}
    inside = frozenset[int]().union(*own.values())
    under = frozenset[int]().union(*(index.under(word, inside) for word in words))
    out = []
    for number in sorted(inside | under):
        row = index.rows[number]
        places = sum(any(related(term, word) for word in words) for term in row.terms)
        strength, basis = (_strength(places), Basis.SEED) if places else (_HEADING_STRENGTH, Basis.HEADING)
        out.append(ThemeMatch(row.key, theme, strength, basis))
    return tuple(out)


def words_of_theme(rows: Sequence[Row], keywords: Collection[str]) -> frozenset[str]:
    """The dictionary forms of a found theme's keywords, as its own rows show them."""
    written = frozenset(keywords)
    return frozenset(
        term
        for row in rows
        for term in row.terms
        if any(word.form in written and writes(word, term) for word in row.words)
    )


def _in_a_name(place: tuple[int, int], names: Collection[tuple[int, int]]) -> bool:
    """Whether a place lies in the longer name of somebody: "miljö" in "Miljö och stadsbyggnad" says nothing of the matter."""
    return any(first <= place[0] and place[1] <= last and place != (first, last) for first, last in names)


def _names(matcher: SeedMatcher, heading: str, share: float) -> bool:
    """Whether a heading is short and names the theme, with so large a share of its telling words; the name of an evening or
    a day ("Kunskapskväll i mars") names none.
    """
    words = words_of(heading)
    places = matcher.find(words) if len(words) <= _HEADING_WORDS else ()
    named = [place for place in places if not names_event(words[place[1]].form)]
    if share and any(names_event(word.form) for word in words):
        named = []  # under "Dialog" about a "Temakväll om vatten" people talk of the evening
    telling = [i for i, word in enumerate(words) if tells(word)]
    return bool(named) and sum(first <= i <= last for i in telling for first, last in named) >= share * len(telling)


def _match(row: Row, matcher: SeedMatcher, strength: float, basis: Basis) -> ThemeMatch:
    return ThemeMatch(row.key, matcher.theme.id, strength, basis)


def _strength(places: int) -> float:
    return round(1 - (1 - _SEED_STRENGTH) ** places, _DECIMALS)
