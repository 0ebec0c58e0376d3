"""What an entity is called: its fullest common form, and the others."""

from __future__ import annotations

from collections import Counter

from textmine.records import Label
from textmine.resolve.forms import Words, same_but_definite, without_genitive, words_of
from textmine.resolve.naming import Cluster
from textmine.swedish.collation import sort_key
from textmine.swedish.name_forms import GENERIC_UNITS, LINKS
from textmine.swedish.names import GIVEN_NAMES


def title_of(cluster: Cluster) -> tuple[str, tuple[str, ...]]:
    """The name of an entity and its aliases in Swedish order.

    A genitive is no alias where its nominative stands in the notes, nor is the same form in other letters. A person's name is
    the form of most words, single letters aside, that begins with a given name; anything else goes by its commonest form that
    is neither an acronym nor a part of a longer form.
    """
    label = cluster[0].label
    forms = Counter(naming.form for naming in cluster)
    by_words: dict[Words, list[str]] = {}
    attested = frozenset(words_of(form) for form in forms)
    for form in sorted(forms, key=lambda form: (-forms[form], form.isupper(), sort_key(form))):
        words = words_of(form)
        if words == without_genitive(words, attested, person=label is Label.PERSON):
            by_words.setdefault(words, []).append(form)
    shown = {words: _best_spelling(spellings, forms) for words, spellings in by_words.items()}
    if not shown:
        shown = {words_of(form): form for form in sorted(forms, key=sort_key)[:1]}
    weight = {words: sum(forms[form] for form in by_words.get(words, [])) for words in shown}
    name = min(
        shown,
        key=lambda words: (*_rank(words, list(shown), label, shown[words]), -weight[words], sort_key(shown[words])),
    )
    return shown[name], tuple(sorted((form for words, form in shown.items() if words != name), key=sort_key))


def _best_spelling(spellings: list[str], forms: Counter[str]) -> str:
    """Of spellings that differ in letters only, the commonest; with a capital and without shouting where there is a choice."""
    single = len(spellings[0].split()) == 1
    return min(
        spellings,
        key=lambda form: (form.isupper() and not single, form.islower(), form.isupper(), -forms[form], sort_key(form)),
    )


def _rank(words: Words, others: list[Words], label: Label, form: str) -> tuple[int, ...]:
    if label is Label.PERSON:
        return (-sum(len(word) > 1 for word in words), -len(words), int(words[0].capitalize() not in GIVEN_NAMES))
    part = any(len(other) > len(words) and _ends_in(other, words) for other in others)
    acronym = len(words) == 1 and form.isupper() and any(len("".join(other)) > len(words[0]) for other in others)
    unit = len(words) == 1 and words[0] in GENERIC_UNITS
    return (int(part or acronym or unit),)


def _ends_in(other: Words, words: Words) -> bool:
    """Whether a longer form ends in this one: "Kulturföreningen Lyktan" in "Lyktan"; "Ortsrådet i Norrby" does not count."""
    return not LINKS & set(other) and same_but_definite(other[-len(words) :], words)
