"""The subjects that passages come back to: nouns that gather their passages, in the passages' own words or as a heading.

A subject is what a secretary would take as a heading: a noun (or an adjective with its noun) that names no body, no
office and no form, that several meetings hold, and whose passages BERTopic also puts near one another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from textmine.swedish.headings import names_no_subject, qualities, same_root
from textmine.themes.discover import LEAST_OCCASIONS, smallest_theme
from textmine.themes.index import Index, heading_names, related, writes
from textmine.themes.labels import KEYWORDS, heading_of, label_of, lexicon_of
from textmine.themes.passages import Row, meetings_of

# A subject needs so many passages with the word in them: fewer are an episode. discover.smallest_theme asks for twice as many
# with those under a heading: at four "Arbetsmarknad" and "Ekonomi", which stand above what is said of them, were not found.
_LEAST_OWN = 3
# What comes back in two meetings (discover.LEAST_OCCASIONS) may be chance where there are many: one of five, up to three.
_OCCASION_SHARE = 0.2
_MOST_ASKED = 3
# A word in more of the passages than this is what all meetings are about; BERTopic's topics are for what tells them apart.
_MOST_OWN = 0.1
# Words of form scatter over topics ("tillfälle" .14, "typ" .22, "syfte" .20), subjects gather ("volontär" 1.0, "trygghet"
# .75, "kommunikation" .80): the share of a word's passages in one topic, measured on five notes with labelled themes.
_LEAST_GATHERED = 0.35
# What stands in too few meetings has only nearness to speak for it: most of its passages must lie together.
_EPISODE_GATHERED = 0.5
# A part of a theme is neither a handful of its passages nor nearly all of them.
_PART_SHARE = (0.25, 0.6)
# As much of a subject may be explained by watched themes; beyond that it is one of them by another name.
_MOST_EXPLAINED = 0.5
# A compound that stands in so large a share of a word's passages is what the word is about ("kontakt": "kontaktperson").
_COMPOUND_SHARE = 0.5
# What ends in a word may be something else ("brandstation", "järnvägsstation"): so many must hold it plainly.
_PLAIN_SHARE = 0.5
# Two letters are an abbreviation.
_LEAST_LETTERS = 3
# Two subjects that share so much of the smaller one are one.
_SAME = 0.5


@dataclass(frozen=True, slots=True)
class Subject:
    """A word in dictionary form, its heading, its passages as indices into the rows.

    own passages hold the word or a compound with it, members are those and whatever stands under a heading with it. kin
    are words of the same root ("ungdom" beside "ung"), whose passages are the subject's too. recurs says that meetings
    enough hold it for a theme; else it is an episode, to be looked at.
    """

    word: str
    label: str
    own: frozenset[int]
    members: frozenset[int]
    recurs: bool = True
    kin: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The word and its kin."""
        return (self.word, *self.kin)


@dataclass(frozen=True, slots=True)
class Look:
    """What discovery saw: the topic of each row that it looked at (by index), and the subjects, strongest first."""

    topics: Mapping[int, int]
    subjects: tuple[Subject, ...]


def subjects_of(index: Index, topics: Mapping[int, int], explained: Collection[int]) -> tuple[Subject, ...]:
    """The subjects of the indexed rows, those that recur before episodes, strongest first, none that is mostly another.

    topics gives the topic of each row (by index) that discovery looked at; explained are rows that a watched theme holds.
    """
    rows = index.rows
    lexicon = lexicon_of(rows)
    found = []
    for word in index.terms.forward:
        if len(word) < _LEAST_LETTERS or names_no_subject(word):
            continue
        own = index.own(word)
        if not _is_told(word, own, index, explained):
            continue
        one = Subject(word, "", own, own | index.under(word, own))
        if len(one.members) < smallest_theme(len(rows)):
            continue
        recurs = _comes_back(one, index)
        gathered = _gathered(one, topics)
        if recurs or gathered >= _EPISODE_GATHERED:
            label = label_of(word, [rows[i] for i in sorted(one.members)], lexicon)
            if label and (gathered >= _LEAST_GATHERED or _is_named(one, label, rows)):
                found.append(replace(one, label=label, recurs=recurs))
    # The quality before the adjective it is made of: "trygghet" gathers what "trygg" does and needs no phrase.
    return _apart(
        sorted(found, key=lambda one: (not one.recurs, -_strength(one, rows), not qualities(one.word), one.word))
    )


def parts_of(
    index: Index, topics: Mapping[int, int], inside: frozenset[int], taken: Collection[str]
) -> Iterator[Subject]:
    """The part of a theme (rows by index) that would best be one of its own, if any: a noun of some of its passages, in
    meetings enough, which BERTopic puts near one another. taken are the words that themes have already.
    """
    rows = index.rows
    lexicon = lexicon_of([rows[i] for i in inside])
    least, most = (share * len(inside) for share in _PART_SHARE)
    asked = least_occasions(meetings_of(rows[i] for i in inside))
    best: Subject | None = None
    for word in sorted({term for i in inside for term in rows[i].terms} - set(taken)):
        own = index.own(word) & inside
        if not max(least, smallest_theme(len(rows))) <= len(own) <= most or names_no_subject(word):
            continue
        one = Subject(word, "", own, own)
        if meetings_of(rows[i] for i in own) >= asked and _gathered(one, topics) >= _EPISODE_GATHERED:
            label = label_of(word, [rows[i] for i in sorted(own)], lexicon)
            if label and (best is None or len(own) > len(best.own)):
                best = replace(one, label=label)
    if best is not None:
        yield best


def keywords_of(rows: Sequence[Row], words: Collection[str]) -> tuple[str, ...]:
    """The written forms among the rows that speak of words in dictionary form, commonest first, at most KEYWORDS."""
    counts: Counter[str] = Counter()
    for row in rows:
        told = [term for term in row.terms if any(related(term, word) for word in words)]
        counts.update(one.form for one in row.words if any(writes(one, term) for term in told))
    return tuple(sorted(counts, key=lambda form: (-counts[form], form))[:KEYWORDS])


def _is_told(word: str, own: frozenset[int], index: Index, explained: Collection[int]) -> bool:
    """Whether a word stands in enough passages, not in all, is no part of another matter and none that is watched; and
    is not mostly said by its verb ("samla"), which is no heading.
    """
    return (
        _LEAST_OWN <= len(own) <= _MOST_OWN * len(index.rows)
        and len(own & frozenset(explained)) < _MOST_EXPLAINED * len(own)
        and len(index.plain(word)) >= _PLAIN_SHARE * len(own)
        and 2 * len(own & index.verbal(word)) <= len(own)
        and all(len(index.terms.holding[term]) <= _COMPOUND_SHARE * len(own) for term in index.compounds(word))
    )


def _comes_back(one: Subject, index: Index) -> bool:
    """Whether meetings enough hold a word."""
    rows = index.rows
    asked = least_occasions(meetings_of(rows))
    met, told = meetings_of(rows[i] for i in one.members), _occasions(one.members, rows)
    # A report is no meeting; but what it speaks of, and meetings have as a heading of their own, is no episode either.
    return _occasions(index.plain(one.word) | (one.members - one.own), rows) >= LEAST_OCCASIONS and (
        met >= asked or (met == asked - 1 and told > met and _is_heading(one, rows))
    )


def _is_named(one: Subject, label: str, rows: Sequence[Row]) -> bool:
    """Whether the notes themselves have a name for it: a phrase of their own, or a heading. Either says as much as nearness."""
    return " " in label or _is_heading(one, rows)


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


def _is_heading(one: Subject, rows: Sequence[Row]) -> bool:
    """Whether the word heads passages of some meeting, and another meeting speaks of it in its own words or heads with it."""
    headed = {rows[i].occasion for i in one.members if heading_names(heading_of(rows[i]), one.word)}
    return bool(headed) and len(headed | {rows[i].occasion for i in one.own}) >= LEAST_OCCASIONS


def _strength(one: Subject, rows: Sequence[Row]) -> int:
    """What decides between two words for the same passages: how often it comes back, and how much it gathers."""
    return _occasions(one.members, rows) * len(one.members)


def _apart(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """The subjects in their order, without those whose passages an earlier one mostly holds; those of one root are one."""
    out: list[Subject] = []
    for one in subjects:
        kin = next((i for i, other in enumerate(out) if same_root(one.word, other.word)), None)
        if kin is not None:
            other = out[kin]
            out[kin] = replace(
                other,
                own=other.own | one.own,
                members=other.members | one.members,
                recurs=other.recurs or one.recurs,
                kin=(*other.kin, one.word),
            )
        elif not any(len(one.members & other.members) >= _SAME * len(one.members) for other in out):
            out.append(one)
    return tuple(out)
