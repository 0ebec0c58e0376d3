"""What a found theme is called: words as they stand in the notes, set as a Swedish heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from textmine.swedish.headings import AND, LINK_WORDS
from textmine.swedish.stems import stem
from textmine.themes.passages import Row

# Keywords shown with a theme; ten is BERTopic's default.
KEYWORDS = 10
# A heading of this many words at most; only so many of the telling stems may make it.
_LONGEST = 4
_HEADING_STEMS = 12
# A phrase has to stand in so many passages before it is more than somebody's turn of words.
_PHRASE_SUPPORT = 2


def keywords_of(rows: Sequence[Row], stems: Sequence[tuple[str, float]]) -> tuple[str, ...]:
    """The surface forms of the most telling stems, most telling first, each the commonest form among the rows.

    stems come with their c-TF-IDF weight, best first. A stem without a form in the rows (an odd lemma) is left out.
    """
    forms = _forms(rows)
    shown = [forms[one] for one, _ in stems if one in forms]
    return tuple(dict.fromkeys(shown))[:KEYWORDS]


def label_of(rows: Sequence[Row], stems: Sequence[tuple[str, float]], taken: Collection[str]) -> str:
    """A heading for the rows that is not already taken: a phrase that several of them share, or the two best keywords.

    A phrase counts by its telling words and by how many rows it stands in. Never a lemma, a number or a person's name
    (passages.py has left those out of stems).
    """
    weights = dict(stems[:_HEADING_STEMS])
    support: dict[str, set[int]] = {}
    for index, row in enumerate(rows):
        for phrase in _phrases(row, weights):
            support.setdefault(phrase, set()).add(index)
    def worth(phrase: str) -> tuple[float, str]:
        told = {stem(word) for word in phrase.split()}
        return -sum(weights.get(one, 0.0) for one in told) * len(support[phrase]), phrase
    shared = sorted((phrase for phrase, where in support.items() if len(where) >= _PHRASE_SUPPORT), key=worth)
    best = keywords_of(rows, stems)
    pairs = [f"{one} {AND} {other}" for i, one in enumerate(best) for other in best[i + 1 :]]
    for candidate in [*shared, *pairs, *best]:
        heading = candidate[:1].upper() + candidate[1:]
        if heading not in taken:
            return heading
    return ""


def _forms(rows: Sequence[Row]) -> dict[str, str]:
    """The commonest written form of each stem among the rows, ties in alphabetical order."""
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        for word in row.words:
            counts.setdefault(word.stem, Counter())[word.form] += 1
    return {one: min(forms, key=lambda form: (-forms[form], form)) for one, forms in counts.items()}


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
            if after.stem in telling and after.stem != word.stem:
                yield " ".join(one.form for one in words[first : last + 1])
            elif after.form not in LINK_WORDS and after.stem not in telling:
                break
