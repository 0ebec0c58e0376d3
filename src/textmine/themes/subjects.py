"""The subjects that passages come back to: nouns that gather their passages, in the passages' own words or as a heading.

A subject is what a secretary would take as a heading: a noun (or an adjective with its noun) that names no body, no
office and no form, that several meetings hold, and whose passages BERTopic also puts near one another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from textmine.swedish.headings import adjective_forms, genitives, inflections, names_no_subject, qualities, same_root
from textmine.swedish.stems import stem
from textmine.swedish.stopwords import STOPWORDS
from textmine.themes.labels import KEYWORDS, heading_of, label_of, lexicon_of
from textmine.themes.passages import Row
from textmine.themes.seeds import Word, words_of

# A subject needs so many passages, and so many of them with the word in it: fewer are an episode.
LEAST_MEMBERS = 6
_LEAST_OWN = 4
# A theme is something that comes back: in two meetings, and in one of five where there are many notes, up to three.
LEAST_OCCASIONS = 2
_OCCASION_SHARE = 0.2
_MOST_ASKED = 3
# A word in more of the passages than this is what all meetings are about; BERTopic's topics are for what tells them apart.
_MOST_OWN = 0.1
# Words of form scatter over topics ("tillfälle" .14, "typ" .22, "syfte" .20), subjects gather ("volontär" 1.0, "trygghet"
# .75, "kommunikation" .80): the share of a word's passages in one topic, measured on five notes with labelled themes.
_LEAST_GATHERED = 0.35
# A heading above passages of two meetings says as much as nearness does, and so does a phrase that meetings share.
_HEADING_OCCASIONS = 2
# As much of a subject may be explained by watched themes; beyond that it is one of them by another name.
_MOST_EXPLAINED = 0.5
# A compound that stands in so large a share of a word's passages is what the word is about ("kontakt": "kontaktperson").
_COMPOUND_SHARE = 0.5
# What ends in a word may be something else ("brandstation", "järnvägsstation"): so many must hold it plainly.
_PLAIN_SHARE = 0.5
# Shorter words stand in others by chance; what is left of a compound must be a word too (as in seeds.py).
_COMPOUND_WORD = 5
_COMPOUND_REST = 3
_LEAST_LETTERS = 3
# A heading names what it is about in few words, and a third of those that mean anything.
_HEADING_WORDS = 8
_HEADING_SHARE = 1 / 3
# A heading over more passages than this counts only where so many of them hold its word themselves.
_LONG_SECTION = 12
_OWN_OF_SECTION = 0.2
# Two subjects that share so much of the smaller one are one.
_SAME = 0.5


@dataclass(frozen=True, slots=True)
class Subject:
    """A word in dictionary form, its heading, its passages as indices into the rows.

    plain passages hold the word itself or a compound that begins with it, own ones also a compound that ends in it;
    members are those and whatever stands under a heading with it.
    """

    word: str
    label: str
    plain: frozenset[int]
    own: frozenset[int]
    members: frozenset[int]


def related(term: str, word: str) -> bool:
    """Whether a term in dictionary form speaks of a word: is it, is a compound with it, or the adjective it is made of.

    >>> related("volontärcentrum", "volontär"), related("otrygg", "trygghet"), related("resurs", "kurs")
    (True, True, False)
    """
    if term == word or term in qualities(word):
        return True
    rest = len(term) - len(word)
    return len(word) >= _COMPOUND_WORD and rest >= _COMPOUND_REST and (term.startswith(word) or term.endswith(word))


@lru_cache(maxsize=1_000_000)
def heading_names(heading: str, word: str) -> bool:
    """Whether a heading is short and is about a word in dictionary form; "" is about nothing."""
    telling = _telling(heading)
    if not 0 < len(telling) <= _HEADING_WORDS:
        return False
    forms = inflections(word)
    hits = sum(one.form in forms or one.form.removesuffix("s") in forms or related(one.form, word) for one in telling)
    # An adjective names the matter where it comes first ("Ideellt engagemang"), and says whose it is elsewhere.
    if not hits and telling[0].form in adjective_forms(word) | genitives(word):
        hits = 1
    return hits > 0 and hits >= _HEADING_SHARE * len(telling)


@lru_cache(maxsize=10_000)
def _telling(heading: str) -> tuple[Word, ...]:
    return tuple(one for one in words_of(heading) if one.form not in STOPWORDS)


def subjects_of(rows: Sequence[Row], topics: Mapping[int, int], explained: Collection[int]) -> tuple[Subject, ...]:
    """The subjects of rows, strongest first, none that is mostly another.

    topics gives the topic of each row (by index) that discovery looked at; explained are rows that a watched theme holds.
    """
    lexicon = lexicon_of(rows)
    holding: dict[str, set[int]] = {}
    for index, row in enumerate(rows):
        for term in row.terms:
            holding.setdefault(term, set()).add(index)
    found = []
    for word in sorted(holding):
        if len(word) < _LEAST_LETTERS or names_no_subject(word):
            continue
        one = _members(word, rows, holding)
        if _comes_back(one, rows, explained) and not _is_compound(one, holding):
            label = label_of(word, [rows[i] for i in sorted(one.members)], lexicon)
            if label and (_is_named(one, label, rows) or _gathered(one, topics) >= _LEAST_GATHERED):
                found.append(replace(one, label=label))
    # The quality before the adjective it is made of: "trygghet" gathers what "trygg" does and needs no phrase.
    return _apart(sorted(found, key=lambda one: (-_strength(one, rows), not qualities(one.word), one.word)))


def _members(word: str, rows: Sequence[Row], holding: Mapping[str, Collection[int]]) -> Subject:
    """The word with its rows, not yet named; holding gives the rows of each term."""
    own = frozenset[int]().union(*(held for term, held in holding.items() if related(term, word)))
    under = rows_under(rows, {word}, own)
    plain = frozenset[int]().union(
        *(held for term, held in holding.items() if term.startswith(word) and related(term, word)),
        *(holding.get(term, ()) for term in qualities(word)),
    )
    return Subject(word, "", plain, own, own | under)


def rows_under(rows: Sequence[Row], words: Collection[str], own: Collection[int]) -> frozenset[int]:
    """The rows (indices) that stand under a heading with one of the words (dictionary forms).

    own are the rows that hold one of the words themselves. A long section whose passages do not is no item but a
    workshop's whole afternoon, and its heading says little of any one passage.
    """
    sections: dict[tuple[str, str], list[int]] = {}
    for index, row in enumerate(rows):
        heading = heading_of(row)
        if any(heading_names(heading, word) for word in words):
            sections.setdefault((row.occasion, heading), []).append(index)
    return frozenset(
        index
        for inside in sections.values()
        if len(inside) <= _LONG_SECTION or len(set(inside) & set(own)) >= _OWN_OF_SECTION * len(inside)
        for index in inside
    )


def keywords_of(rows: Sequence[Row], word: str) -> tuple[str, ...]:
    """The written forms among the rows that speak of a word in dictionary form, commonest first, at most KEYWORDS."""
    stems = frozenset(stem(term) for row in rows for term in row.terms if related(term, word))
    counts = Counter(one.form for row in rows for one in row.words if one.stem in stems)
    return tuple(sorted(counts, key=lambda form: (-counts[form], form))[:KEYWORDS])


def _comes_back(one: Subject, rows: Sequence[Row], explained: Collection[int]) -> bool:
    """Whether a word stands in passages and meetings enough that no watched theme explains, and not everywhere."""
    asked = least_occasions(len({row.occasion for row in rows}))
    return (
        len(one.own) >= _LEAST_OWN
        and len(one.members) >= LEAST_MEMBERS
        and len(one.own) <= _MOST_OWN * len(rows)
        and len(one.plain) >= _PLAIN_SHARE * len(one.own)
        and _occasions(one.plain | (one.members - one.own), rows) >= LEAST_OCCASIONS
        and _occasions(one.members, rows) >= asked
        and len(one.own & frozenset(explained)) < _MOST_EXPLAINED * len(one.own)
    )


def _is_named(one: Subject, label: str, rows: Sequence[Row]) -> bool:
    """Whether the notes themselves have a name for it: a phrase of their own, or a heading in two meetings."""
    return " " in label or _heads(one, rows) >= _HEADING_OCCASIONS


def least_occasions(meetings: int) -> int:
    """In how many of so many meetings a subject has to stand."""
    return min(_MOST_ASKED, max(LEAST_OCCASIONS, round(_OCCASION_SHARE * meetings)))


def _occasions(members: Iterable[int], rows: Sequence[Row]) -> int:
    return len({rows[i].occasion for i in members})


def _gathered(one: Subject, topics: Mapping[int, int]) -> float:
    """The share of a word's passages (those that discovery looked at) that lie in its commonest topic."""
    inside = [topics[i] for i in one.own if i in topics]
    counts = Counter(topic for topic in inside if topic >= 0)
    return max(counts.values()) / len(inside) if counts else 0.0


def _heads(one: Subject, rows: Sequence[Row]) -> int:
    """In how many meetings the word stands in a heading."""
    named = (i for i in one.members if heading_names(heading_of(rows[i]), one.word))
    return _occasions(named, rows)


def _is_compound(one: Subject, holding: Mapping[str, Collection[int]]) -> bool:
    """Whether most of what is said of a word is said of one compound that begins with it."""
    rest = len(one.word) + _COMPOUND_REST
    return any(
        len(held) > _COMPOUND_SHARE * len(one.own)
        for term, held in holding.items()
        if len(term) >= rest and term.startswith(one.word) and related(term, one.word)
    )


def _strength(one: Subject, rows: Sequence[Row]) -> int:
    """What decides between two words for the same passages: how often it comes back, and how much it gathers."""
    return _occasions(one.members, rows) * len(one.members)


def _apart(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """The subjects in their order, without those whose passages an earlier one mostly holds, or that share its root."""
    out: list[Subject] = []
    for one in subjects:
        if not any(
            len(one.members & other.members) >= _SAME * len(one.members) or same_root(one.word, other.word)
            for other in out
        ):
            out.append(one)
    return tuple(out)
