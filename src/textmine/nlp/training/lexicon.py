"""Learns from plain text which words make compounds and how common words are. No name of a person gets into either."""

from __future__ import annotations

import json
import lzma
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from math import log
from pathlib import Path

from textmine.nlp.compounds import LEAST_PART, Compounds, cuts
from textmine.nlp.lemmas import LemmaTables
from textmine.nlp.training.ner import NER, TEXT, TREEBANK
from textmine.nlp.training.silver import MEMBERS
from textmine.nlp.training.treebank import Word, read_treebank
from textmine.nlp.training.vectors import TEXTS, TREEBANKS
from textmine.nlp.words import Words
from textmine.swedish import compounds as swedish
from textmine.swedish.names import GIVEN_NAMES

_ENGLISH = re.compile(r"\b(?:of|in|to) the\b|\bshall be\b")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Universal parts of speech that are no part of a compound; a word is one of them where nine tenths of the treebanks say so.
_GRAMMAR = frozenset(("ADP", "PRON", "DET", "AUX", "CCONJ", "SCONJ", "PART", "INTJ", "ADV", "NUM", "PROPN", "X"))
_GRAMMAR_SHARE = 0.9
# A word that is written with a capital more than twice as often as without is a name; of words that are also people's names
# ("liv", "klara") the capitals may be a tenth only.
_CAPITALS, _NAME_CAPITALS = 2.0, 0.1
# A part is a word that the texts show so often; one of three letters ("ten") has to be a common word.
_LEAST_SEEN, _LEAST_SHORT = 4, 100
_LEAST_COMPOUND = 2  # how often a word is seen that tells of its parts
_LINK_COST = 2.5  # how much rarer (log) a dictionary form has to be for each step of swedish.compounds.LINKS
# Words of a million that a common one is; rarer words all weigh the same in a passage (passage_vectors).
_COMMON = 10


@dataclass(frozen=True, slots=True)
class Seen:
    """Lower-case words and how often the texts write them: all small, or with a capital anywhere.

    small leaves out what is a name. total: all words, names too. pos: what treebanks say of a form and of a lemma.
    """

    small: Counter[str]
    total: int
    capital: Counter[str]
    pos: Mapping[str, Counter[str]]


def learn_words(data: Path, lines: Path, tables: LemmaTables) -> Words:
    """The words of the texts and treebanks below data and of our own training lines (a JSONL file), some 40 s on one core.

    tables give the dictionary forms.
    """
    texts = (line for name in TEXTS for line in _unpacked(data / TEXT / name))
    own = (json.loads(line)["text"] for line in lines.read_text(encoding="utf-8").splitlines())
    annotated = (word for name in TREEBANKS for each in read_treebank(data / TREEBANK / name) for word in each)
    members = (data / NER / MEMBERS).read_text(encoding="utf-8")
    names = frozenset(name.lower() for name in (*GIVEN_NAMES, *_WORD.findall(members)))
    seen = count(chain(own, texts), annotated, names)
    return Words(compounds_of(seen, tables.lemma), per_million(seen))


def _unpacked(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        yield from file


def count(texts: Iterable[str], annotated: Iterable[Word], names: Collection[str]) -> Seen:
    """What the texts show, words that are names left out; paragraphs in English (treaties in the statutes) are passed over.

    names are people's names, lower case.
    """
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    pos: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for word in _WORD.findall(text) if not _ENGLISH.search(text) else ():
            (small if word.islower() else capital)[word.lower()] += 1
    for word in annotated:
        if word.form.islower() and word.form.isalpha():
            small[word.form] += 1
            for form in {word.form, (word.lemma or word.form).lower()}:
                pos[form][word.pos] += 1
    kept = {
        word: n
        for word, n in sorted(small.items())
        if capital[word] <= (_NAME_CAPITALS if word in names else _CAPITALS) * n
    }
    return Seen(Counter(kept), small.total() + capital.total(), capital, pos)


def per_million(seen: Seen) -> dict[str, int]:
    """How many of a million words each of the common words is."""
    found = ((word, round(1e6 * (n + seen.capital[word]) / seen.total)) for word, n in seen.small.items())
    return {word: share for word, share in found if share >= _COMMON}


def compounds_of(seen: Seen, lemma: Callable[[str], str | None]) -> Compounds:
    """The tables of the splitter: what known words begin and end in, when both sides are words themselves."""
    known = _known(seen, lemma)
    verbs = {form for form, counts in seen.pos.items() if max(counts, key=lambda p: (counts[p], p)) == "VERB"}
    endings = {word for word in known if lemma(word) in swedish.NO_LASTS}  # "ningen"
    grammar = {
        form
        for form, counts in seen.pos.items()
        if sum(counts[pos] for pos in _GRAMMAR) > _GRAMMAR_SHARE * counts.total()
    } - swedish.PARTS_ALL_THE_SAME
    no_first = (grammar | swedish.NO_FIRSTS) - swedish.FIRSTS_ALL_THE_SAME
    no_last = grammar | swedish.NO_LASTS | endings
    bases: dict[str, str | None] = {}
    firsts: Counter[str] = Counter()
    lasts: Counter[str] = Counter()
    for word in sorted(known):
        if known[word] < _LEAST_COMPOUND:
            continue
        for first, last in cuts(word):
            if last in no_last or known[last] < (_LEAST_SEEN if len(last) > LEAST_PART else _LEAST_SHORT):
                continue
            if first not in bases:
                bases[first] = _base(first, known, no_first, verbs)
            if bases[first] is not None:
                firsts[first] += 1
                lasts[last] += 1
    return Compounds({look: (bases[look] or "", n) for look, n in sorted(firsts.items())}, dict(sorted(lasts.items())))


def _known(seen: Seen, lemma: Callable[[str], str | None]) -> Counter[str]:
    """How often each word is seen as it is written, and in all the forms of which it is the dictionary form."""
    known: Counter[str] = Counter()
    for form, n in seen.small.items():
        if form.isalpha():
            base = lemma(form) or form
            known[form] += n
            if base != form and (base in seen.small or not seen.capital[base]):
                known[base] += n
    return known


def _base(first: str, known: Counter[str], barred: Collection[str], verbs: Collection[str]) -> str | None:
    """The dictionary form of a first part: of the likeliest of its readings, None where there is none."""
    if first in barred or (first.endswith(swedish.LINKING_S) and first[:-1] in barred):
        return None
    best: tuple[float, str] | None = None
    for ending, instead, cost in swedish.LINKS:
        base = first.removesuffix(ending) + instead
        if not first.endswith(ending) or base in barred or known[base] < _LEAST_SEEN:
            continue
        if len(base) < LEAST_PART and base not in swedish.SHORT_FIRSTS:
            continue
        if not any(vowel in base for vowel in swedish.VOWELS):
            continue
        if _no_verb_stem(first, base, instead, verbs):
            continue
        score = log(known[base]) - _LINK_COST * cost
        if best is None or score > best[0]:
            best = (score, base)
    return best and best[1]


def _no_verb_stem(first: str, base: str, instead: str, verbs: Collection[str]) -> bool:
    """Whether a verb cannot begin a compound so: "slås" and "erfar" are finite, "an" is not "anse", "mott" not "motta"."""
    finite = base == first.removesuffix(swedish.LINKING_S) + swedish.LINKING_S or (not instead and base.endswith("r"))
    derived = base.startswith(tuple(p for p in swedish.NO_FIRSTS if len(p) >= LEAST_PART))
    return (derived and instead.endswith(swedish.VERB_ENDING)) or (base in verbs and (finite or instead == "e"))
