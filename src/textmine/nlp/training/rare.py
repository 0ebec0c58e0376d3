"""The spelling dictionary read from its files, and what treebanks say of its classes and endings."""

from __future__ import annotations

import lzma
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from textmine.nlp.dictionary import Dictionary, Rule
from textmine.nlp.joint import Triple
from textmine.nlp.rare_words import Evidence, signs
from textmine.nlp.training.treebank import Word
from textmine.settings import SHIPPED_MODEL

# In models/: models/README.md says where it comes from.
DICTIONARY = SHIPPED_MODEL.parent / "dictionary"
WORDS, AFFIXES, LICENCES = "sv_SE.dic.xz", "sv_SE.aff", ("NOTICE", "COPYING", "COPYING.LESSER")
_FORBIDDEN = frozenset("%¤")  # a misspelling, no word
_RULE_FIELDS = 5
# A form that the treebanks show more often than so is left to the tagger.
_RARE = 2
_NAMES = "PROPN"
# How many forms' worth a reading's next less exact sign weighs in its shares, and the least share that is kept.
_FROM_LESS_EXACT, _LEAST_SHARE = 2.0, 0.01
_Counts = defaultdict[int, float]


def read_dictionary(folder: Path) -> Dictionary:
    """The dictionary of a folder's Hunspell files, without names (its words with a capital): no name is shipped."""
    rules = [*_rules((folder / AFFIXES).read_text(encoding="utf-8").splitlines())]
    inflecting = {rule.letter for rule in rules}
    words: defaultdict[str, list[str]] = defaultdict(list)
    with lzma.open(folder / WORDS, "rt", encoding="utf-8") as file:
        for line in file:
            word, _, letters = line.strip().partition("/")
            if word.islower() and " " not in word and _FORBIDDEN.isdisjoint(letters):
                words["".join(sorted(inflecting & set(letters)))].append(word)
    return Dictionary({letters: sorted(set(members)) for letters, members in sorted(words.items())}, rules)


def _rules(lines: Iterable[str]) -> Iterable[Rule]:
    """The suffix rules of a Hunspell affix file: SFX, letter, what goes ("0": nothing), what comes, condition."""
    for line in lines:
        fields = line.split()
        if len(fields) >= _RULE_FIELDS and fields[0] == "SFX":
            letter, cut, add, before = fields[1:_RULE_FIELDS]
            yield Rule(letter, "" if cut == "0" else cut, "" if add == "0" else add.partition("/")[0], before)


def learn_evidence(dictionary: Dictionary, sentences: Iterable[Sequence[Word]], triples: Sequence[Triple]) -> Evidence:
    """Which of the triples the words of treebanks have, reading by reading. Every form counts once, however common it is.

    triples: what the pipeline may choose (`JointTags.triples`); words that have others are passed over. The same sentences
    give the same result in any order.
    """
    number = {triple: at for at, triple in enumerate(triples)}
    seen: defaultdict[str, Counter[Triple]] = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence:
            if (triple := (word.tag, word.pos, word.feats)) in number:
                seen[word.form.lower()][triple] += 1
    counts: dict[str, _Counts] = {}
    chains: set[tuple[str, ...]] = set()
    for form, told in sorted(seen.items()):
        for reading in () if form.endswith("-") else dictionary.readings(form):
            chain = tuple(signs(reading))
            chains.add(chain)
            for sign in chain:
                of_sign = counts.setdefault(sign, defaultdict(float))
                for triple, n in sorted(told.items()):
                    of_sign[number[triple]] += n / told.total()
    shares: dict[str, dict[int, float]] = {}
    for chain in sorted(chains):
        below: dict[int, float] = {}
        for sign in reversed(chain):
            shares[sign] = below = _shares(counts[sign], below)
    kept = {sign: {at: round(p, 4) for at, p in told.items() if p >= _LEAST_SHARE} for sign, told in shares.items()}
    return Evidence(tuple(triples), kept, number[_commonest_name(seen)], frozenset(_common(seen)))


def _shares(counts: _Counts, below: dict[int, float]) -> dict[int, float]:
    """Shares of the triples by a sign's counts and the shares of the sign below it, which is less exact."""
    extra = _FROM_LESS_EXACT if below else 0.0
    whole = sum(counts.values()) + extra
    return {at: (counts.get(at, 0.0) + extra * below.get(at, 0.0)) / whole for at in sorted({*counts, *below})}


def _commonest_name(seen: Mapping[str, Counter[Triple]]) -> Triple:
    names: Counter[Triple] = Counter()
    for told in seen.values():
        names.update({triple: n for triple, n in told.items() if triple[1] == _NAMES})
    return min(names, key=lambda triple: (-names[triple], triple))


def _common(seen: Mapping[str, Counter[Triple]]) -> Iterable[str]:
    """Forms that are seen often, and not mostly as names."""
    for form, told in seen.items():
        names = sum(n for (_, pos, _), n in told.items() if pos == _NAMES)
        if told.total() > _RARE and 2 * names <= told.total() and " " not in form:
            yield form
