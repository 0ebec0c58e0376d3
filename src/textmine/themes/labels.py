"""What a found theme is called: words as they stand in the notes, set as a Swedish heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from textmine.swedish.headings import AND, LINK_WORDS, definite_endings, may_be_verb, noun_likeness
from textmine.swedish.stems import stem
from textmine.themes.passages import Row
from textmine.themes.seeds import Word
from textmine.themes.vectors import compound_parts

# Keywords shown with a theme; ten is BERTopic's default.
KEYWORDS = 10
# A heading of so many words at most; only so many of the telling stems may make it.
_LONGEST = 4
_HEADING_STEMS = 15
# A phrase has to stand in so many passages before it is more than somebody's turn of words.
_PHRASE_SUPPORT = 2
# Headings are made of nouns; a word that may be something else counts for less (it still may join a shared phrase).
_OTHER_WEIGHT = 0.3
_SURE = 2
# A second noun joins a heading only if it brings in so large a share of the passages that the first leaves out.
_SECOND_SHARE = 0.15
# A heading whose words stand in fewer of the passages than this says nothing of the rest.
_LEAST_NAMED = 0.25


def keywords_of(rows: Sequence[Row], stems: Sequence[tuple[str, float]]) -> tuple[str, ...]:
    """The surface forms of the most telling stems, most telling first, each the commonest form among the rows.

    stems come with their c-TF-IDF weight, best first. A stem without a form in the rows (an odd lemma) is left out.
    """
    forms = _forms(rows)
    return tuple(dict.fromkeys(forms[one] for one, _ in stems if one in forms))[:KEYWORDS]


def nouns_of(rows: Sequence[Row]) -> frozenset[str]:
    """The stems that the notes themselves show to be nouns.

    They stand in an indefinite and in a definite form ("grupp", "gruppen"), or as a part of a compound whose parts are
    both words of the notes ("volontär" in "volontärsamordning"), unless they are also written as a verb may be.
    """
    forms = {word.form for row in rows for word in row.words}
    stems = frozenset(one for row in rows for one in row.stems)
    definite = (stem(form) for form in forms if any(form + ending in forms for ending in definite_endings(form)))
    verbs = {stem(form) for form in forms if may_be_verb(form)}
    parts = {part for one in stems for part in compound_parts(one, stems)}
    return frozenset(definite) | (parts - verbs)


def label_of(
    rows: Sequence[Row], stems: Sequence[tuple[str, float]], nouns: Collection[str], taken: Collection[str]
) -> str:
    """A heading for the rows that is not already taken; "" where no noun or phrase names enough of them.

    stems come with their c-TF-IDF weight, best first; nouns are stems known to be nouns (`nouns_of`). A phrase that
    several rows share, one noun, or two: whatever covers most rows with the most telling words comes first. Never a
    lemma, a number or a person's name (passages.py has left those out of stems).
    """
    telling = _telling(rows, stems, nouns)
    worth = {
        word.form: word.weight * len(word.rows) * (1.0 if word.noun else _OTHER_WEIGHT) for word in telling.values()
    }
    for phrase, support in _shared(rows, telling).items():
        worth[phrase] = support * sum(telling[one].weight for one in _stems_in(phrase) if one in telling)
    for candidate in sorted(worth, key=lambda candidate: (-worth[candidate], candidate)):
        told = [telling[one] for one in _stems_in(candidate) if one in telling]
        heading, covered = candidate, frozenset[int]().union(*(word.rows for word in told))
        if len(told) == 1:
            if not told[0].noun:
                continue
            heading, covered = _joined(told[0], telling.values(), len(rows))
        heading = heading[:1].upper() + heading[1:]
        if heading not in taken and len(covered) >= _LEAST_NAMED * len(rows):
            return heading
    return ""


@dataclass(frozen=True, slots=True)
class _Telling:
    """A telling word: its written form (a noun's, if it has one), its weight, the rows (indices) that hold it."""

    form: str
    weight: float
    rows: frozenset[int]
    noun: bool


def _telling(rows: Sequence[Row], stems: Sequence[tuple[str, float]], nouns: Collection[str]) -> dict[str, _Telling]:
    """The most telling stems that are written somewhere in the rows, best first."""
    commonest, as_nouns = _forms(rows), _forms(rows, nouns_only=True)
    forms = {**commonest, **as_nouns}
    return {
        one: _Telling(
            form=forms[one],
            weight=weight,
            rows=frozenset(i for i, row in enumerate(rows) if one in row.stems),
            noun=one in as_nouns or (one in nouns and noun_likeness(forms[one]) > 0),
        )
        for one, weight in stems[:_HEADING_STEMS]
        if one in forms
    }


def _joined(first: _Telling, telling: Iterable[_Telling], rows: int) -> tuple[str, frozenset[int]]:
    """The heading of one noun, with a second where one stands in enough of the rows that the first leaves out."""
    more = [word for word in telling if word.noun and len(word.rows - first.rows) >= _SECOND_SHARE * rows]
    if not more:
        return first.form, first.rows
    second = min(more, key=lambda word: (-word.weight * len(word.rows - first.rows), word.form))
    return f"{first.form} {AND} {second.form}", first.rows | second.rows


def _stems_in(phrase: str) -> list[str]:
    return [stem(word) for word in phrase.split()]


def _forms(rows: Sequence[Row], *, nouns_only: bool = False) -> dict[str, str]:
    """The commonest written form of each stem among the rows, ties in alphabetical order.

    nouns_only looks at forms with a noun's ending alone: "trygghet" among "trygg", "trygga", "trygghet".
    """
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        before = -1
        for word in row.words:
            if not nouns_only or noun_likeness(word.form) == _SURE:
                counts.setdefault(word.stem, Counter())[_written(row, word, first=word.sentence != before)] += 1
            before = word.sentence
    return {one: min(forms, key=lambda form: (-forms[form], form)) for one, forms in counts.items()}


def _written(row: Row, word: Word, *, first: bool) -> str:
    """A word as it is written inside a sentence: the first word's capital is the sentence's, not the word's."""
    text = row.text[word.start : word.end]
    return word.form if first and text[1:] == word.form[1:] else text


def _shared(rows: Sequence[Row], telling: Collection[str]) -> dict[str, int]:
    """The phrases that stand in two or more rows, with how many."""
    support = Counter(phrase for row in rows for phrase in set(_phrases(row, telling)))
    return {phrase: count for phrase, count in support.items() if count >= _PHRASE_SUPPORT}


def _phrases(row: Row, telling: Collection[str]) -> Iterator[str]:
    """Runs of two to four neighbouring words that begin and end with a telling word, link words between them."""
    words = row.words
    for first, word in enumerate(words):
        if word.stem not in telling:
            continue
        for last in range(first + 1, min(first + _LONGEST, len(words))):
            after = words[last]
            if after.sentence != word.sentence or row.text[words[last - 1].end : after.start].strip():
                break
            if after.stem in telling:
                if after.stem != word.stem and noun_likeness(after.form):
                    yield " ".join(_written(row, one, first=one is word) for one in words[first : last + 1])
            elif after.form not in LINK_WORDS:
                break
