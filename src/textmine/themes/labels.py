"""What a found theme is called: a noun, or a phrase of its own, as the notes write it, set as a Swedish heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from textmine.swedish.headings import (
    DETERMINERS,
    LINK_WORDS,
    NO_SUBJECTS,
    adjective_forms,
    genitives,
    inflections,
    is_adjective,
    is_nominal,
    is_noun,
    names_talk,
    nominal,
    plurals,
    qualities,
)
from textmine.swedish.stems import stem
from textmine.swedish.stopwords import STOPWORDS
from textmine.themes.passages import Row
from textmine.themes.seeds import Word, words_of

# Keywords shown with a theme; ten is BERTopic's default.
KEYWORDS = 10
# A phrase is more than somebody's turn of words where two meetings use it.
_PHRASE_OCCASIONS = 2
# A phrase may be the heading if it stands in, or above, so many of the passages that speak of its word; an adjective
# has no heading of its own, so that a smaller share is enough for it.
_PHRASE_SHARE = 1 / 2
_ADJECTIVE_SHARE = 1 / 5
# What three meetings say in the same words has become the name of the matter, however seldom they say it.
_NAME_OCCASIONS = 3
# A longer word of which the subject's word is the last part is the better heading where it stands in so many meetings.
_LONGER_SHARE = 0.5

_LABEL_PARTS = re.compile(r"[,;:()–—/]")
_AND = re.compile(r"\b(?:och|eller|samt)\b", re.IGNORECASE)
_NO_SUBJECT_STEMS = frozenset(map(stem, NO_SUBJECTS | STOPWORDS))
# So many times as often has the definite form to be written before it is the heading.
_DEFINITE_TIMES = 2


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the notes show of their own words: every written form, and the dictionary form of those that are nouns."""

    forms: frozenset[str]
    nouns: Mapping[str, str]


def lexicon_of(rows: Sequence[Row]) -> Lexicon:
    """The written forms of all rows, and which of them and of their headings' words are nouns."""
    forms = frozenset(word.form for row in rows for word in row.words)
    terms = {term for row in rows for term in row.terms}
    # A heading has no dictionary forms: its words are nouns where their ending says so.
    headed = {word.form for heading in {heading_of(row) for row in rows} for word in words_of(heading)}
    nouns = {form: form for form in sorted(headed) if is_noun(form, forms)}
    for term in sorted(terms):
        if is_noun(term, forms):
            nouns.update(dict.fromkeys(inflections(term), term))
    return Lexicon(forms, nouns)


def label_of(word: str, rows: Sequence[Row], lexicon: Lexicon) -> str:
    """A heading for the rows (all that a word in dictionary form gathers); "" where the notes have none.

    A phrase that several meetings share ("digital delaktighet", "ungas inflytande"), else the noun itself in the form
    the rows use most, else, for a noun that mostly stands inside a longer one ("panel", "ungdomspanel"), the longer.
    """
    noun = is_noun(word, lexicon.forms)
    heading = _phrase(word, rows, lexicon, noun=noun)
    if not heading and (noun or is_nominal(word, lexicon.forms)):
        heading = _longer(word, rows) or _readable(word, rows)
    return heading[:1].upper() + heading[1:]


def label_seeds(label: str) -> tuple[str, ...]:
    """The seeds that a theme's heading holds: what its commas and its "och" part, up to a preposition, where it names a matter.

    >>> label_seeds("Barn, unga och de äldre i kommunen"), label_seeds("Tid, roller och krav på anslutning till avtalet")
    (('Barn', 'unga', 'äldre'), ('krav på anslutning',))
    """
    out = []
    for part in _LABEL_PARTS.split(label):
        open_ended = False
        for coordinated in _AND.split(part):
            if not open_ended:
                words, open_ended = _headword(coordinated.split())
                # A phrase says more than its words: "väg in".
                if len(words) > 1 or (words and tells(words_of(words[0])[0])):
                    out.append(" ".join(words))
    return tuple(out)


def _headword(words: Sequence[str]) -> tuple[Sequence[str], bool]:
    """The words before the preposition, and whether there was one: what follows it belongs to it, whatever "och" joins there.

    A word of form takes its complement along ("krav på anslutning").
    """
    words = words[1:] if words and words[0].lower() in DETERMINERS else words
    links = [i for i, word in enumerate(words) if word.lower() in LINK_WORDS]
    if not links or not links[0]:
        return ([], True) if links else (words, False)
    form_only = links[0] == 1 and not any(map(tells, words_of(words[0])))
    cut = (links[1] if len(links) > 1 else len(words)) if form_only else links[0]
    return words[:cut], True


def heading_of(row: Row) -> str:
    """The nearest heading above a row that names a matter ("Synpunkter i gruppen" names none); "" where there is none."""
    return next((heading for heading in reversed(row.headings) if _says_something(heading)), "")


def talked_under(row: Row) -> str:
    """The heading of the item that a row's own headings only say people talk about ("Dialog", "Synpunkter i rådet"); or ""."""
    for heading in reversed(row.headings):
        if _says_something(heading):
            return "" if heading == row.headings[-1] else heading
        if not names_talk(heading):
            break
    return ""


@lru_cache(maxsize=10_000)
def _says_something(heading: str) -> bool:
    return any(tells(word) for word in words_of(heading))


def tells(word: Word) -> bool:
    """Whether a word of a heading could name a matter."""
    return word.stem not in _NO_SUBJECT_STEMS and word.form not in STOPWORDS and not word.form.isdigit()


def _readable(word: str, rows: Sequence[Row]) -> str:
    """The form of a noun that suits a heading, of those the rows write in their words or above them; "" where none is.

    The indefinite one, unless the definite is commoner by far ("överenskommelsen": there is but one). What can be counted
    is no heading in the bare singular: "volontär" gives way to "volontärer".
    """
    told = inflections(word) | {nominal(word)}
    counts = Counter(form for row in rows for form in {one.form for text in _texts(row) for one in text} & told)
    many = counts.keys() & plurals(word)
    indefinite = many or counts.keys() & {word, nominal(word)}
    definite = counts.keys() - plurals(word) - {word, nominal(word)}
    best = _commonest(counts, indefinite)
    defined = _commonest(counts, definite)
    return defined if counts[defined] > _DEFINITE_TIMES * counts[best] else best


def _commonest(counts: Counter[str], among: Collection[str]) -> str:
    return min(among, key=lambda form: (-counts[form], form), default="")


def _longer(word: str, rows: Sequence[Row]) -> str:
    """The noun that ends in a word and stands in most of its meetings, in its commonest form; "" where there is none."""
    meetings: dict[str, set[str]] = {}
    for row in rows:
        for term in row.terms:
            if term.endswith(word):
                meetings.setdefault(term, set()).add(row.occasion)
    asked = _LONGER_SHARE * len({row.occasion for row in rows if any(term.endswith(word) for term in row.terms)})
    longer = [term for term in meetings if term not in {word, *qualities(word)} and len(meetings[term]) > asked]
    return _readable(min(longer, key=lambda term: (-len(meetings[term]), term)), rows) if longer else ""


def _phrase(word: str, rows: Sequence[Row], lexicon: Lexicon, *, noun: bool) -> str:
    """The phrase with a word that most rows hold or stand under, in its commonest form; "" where none is shared enough."""
    held: dict[tuple[str, ...], set[int]] = {}
    written: dict[tuple[str, ...], Counter[str]] = {}
    for index, row in enumerate(rows):
        for text in _texts(row):
            for words in _phrases(text, word, lexicon):
                key = tuple(lexicon.nouns.get(one.form, "") or one.stem for one in words)
                held.setdefault(key, set()).add(index)
                written.setdefault(key, Counter())[" ".join(one.form for one in words)] += 1
    share = _PHRASE_SHARE if noun else _ADJECTIVE_SHARE
    meetings = {key: len({rows[i].occasion for i in inside}) for key, inside in held.items()}
    shared = [
        key
        for key, inside in held.items()
        if (len(inside) >= share * len(rows) and meetings[key] >= _PHRASE_OCCASIONS)
        or (not noun and meetings[key] >= _NAME_OCCASIONS)
    ]
    if not shared:
        return ""
    forms = written[min(shared, key=lambda key: (-len(held[key]), key))]
    return min(forms, key=lambda form: (-forms[form], form))


def _texts(row: Row) -> Iterator[Sequence[Word]]:
    """The words of a row and those of the heading above it."""
    yield row.words
    yield words_of(heading_of(row))


def _phrases(text: Sequence[Word], word: str, lexicon: Lexicon) -> Iterator[Sequence[Word]]:
    """Runs of words with a word in them that make a noun phrase: an attribute and a noun, or two nouns and what links them."""
    for first in range(len(text)):
        pair, triple = text[first : first + 2], text[first : first + 3]
        if len(pair) == 2 and _joined(pair) and _attributive(pair, word, lexicon):
            yield pair
        if len(triple) == 3 and _joined(triple) and _linked(triple, word, lexicon):
            yield triple


def _joined(words: Sequence[Word]) -> bool:
    """Whether words follow one another in a sentence with nothing but a space or a line break between."""
    return all(after.start - before.end == 1 and after.sentence == before.sentence for before, after in pairwise(words))


def _attributive(pair: Sequence[Word], word: str, lexicon: Lexicon) -> bool:
    """Whether two words are a genitive of the word and what it owns, or an adjective and its noun, one of them the word."""
    first, second = pair
    if first.form in STOPWORDS or second.form in STOPWORDS:
        return False
    if first.form in genitives(word):
        return second.form not in adjective_forms(word)
    if word in lexicon.nouns:
        return second.form in inflections(word) and is_adjective(first.form) and first.form not in lexicon.nouns
    # An adjective in dictionary form ends in no "a"; what does is a verb ("hitta rätt").
    return not word.endswith("a") and first.form in adjective_forms(word) and second.form in lexicon.nouns


def _linked(triple: Sequence[Word], word: str, lexicon: Lexicon) -> bool:
    """Whether three words are two nouns, one of them the word, and a word that may stand between them in a heading."""
    first, link, second = triple
    return (
        link.form in LINK_WORDS
        and (first.form in inflections(word) or second.form in inflections(word))
        and all(one.form in lexicon.nouns and one.form not in STOPWORDS for one in (first, second))
    )
