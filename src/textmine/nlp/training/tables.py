"""Learns lemma tables from treebank words. Names are left out: no person's name is shipped, and names are not inflected."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from textmine.nlp.lemmas import ANY, MOST_SUFFIX, LemmaTables, change_between
from textmine.nlp.training.treebank import Word

# A change seen fewer times for an ending is an accident: research/swedish-model found 3 best on Talbanken.
_LEAST_SEEN = 3
_NO_WORDS = frozenset({"PROPN", "PUNCT", "SYM", "X"})
_Counts = dict[str, dict[str, Counter[str]]]


def learn(words: Iterable[Word]) -> LemmaTables:
    """Tables of the commonest change per form and per ending, with and without part of speech.

    Ties go to the change that sorts first, so the same words give the same tables in any order.
    """
    by_form: _Counts = defaultdict(lambda: defaultdict(Counter))
    by_suffix: _Counts = defaultdict(lambda: defaultdict(Counter))
    for word in words:
        form = word.form.lower()
        if word.lemma is None or word.pos in _NO_WORDS or not form.replace("-", "").isalpha():
            continue
        change = change_between(form, word.lemma.lower())
        for pos in (word.pos, ANY):
            by_form[pos][form][change] += 1
    for pos, forms in by_form.items():
        for form, changes in forms.items():
            change = _commonest(changes)
            for length in range(1, min(MOST_SUFFIX, len(form) - 1) + 1):
                by_suffix[pos][form[-length:]][change] += 1
    return LemmaTables(
        {pos: _without_repeats(pos, by_form) for pos in sorted(by_form)},
        {pos: _often_enough(by_suffix[pos]) for pos in sorted(by_suffix)},
    )


def with_paradigms(tables: LemmaTables, forms: Iterable[tuple[str, str]]) -> LemmaTables:
    """The tables and what (form, lemma) pairs add for forms that no treebank showed; what was learned stays."""
    added = {form: change_between(form, lemma) for form, lemma in forms}
    whole = {**tables.forms, ANY: dict(sorted({**added, **tables.forms.get(ANY, {})}.items()))}
    return LemmaTables(whole, tables.suffixes)


def _commonest(changes: Counter[str]) -> str:
    return min(changes, key=lambda change: (-changes[change], change))


def _without_repeats(pos: str, by_form: _Counts) -> dict[str, str]:
    """Form -> change; for a part of speech only where it differs from what is commonest over all."""
    chosen = {form: _commonest(changes) for form, changes in sorted(by_form[pos].items())}
    if pos == ANY:
        return chosen
    return {form: change for form, change in chosen.items() if change != _commonest(by_form[ANY][form])}


def _often_enough(by_suffix: dict[str, Counter[str]]) -> dict[str, str]:
    """Ending -> change, where it was seen often enough and a shorter ending does not already say the same."""
    chosen = {
        suffix: _commonest(changes)
        for suffix, changes in sorted(by_suffix.items(), key=lambda pair: (len(pair[0]), pair[0]))
        if max(changes.values()) >= _LEAST_SEEN
    }
    kept: dict[str, str] = {}
    for suffix, change in chosen.items():
        shorter = next((kept[suffix[at:]] for at in range(1, len(suffix)) if suffix[at:] in kept), None)
        if shorter != change:
            kept[suffix] = change
    return dict(sorted(kept.items()))
