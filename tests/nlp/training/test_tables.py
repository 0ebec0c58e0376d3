"""Treebank words in, lemma tables out."""

from __future__ import annotations

from textmine.nlp.training.tables import learn, with_paradigms
from textmine.nlp.training.treebank import Word


def test_learn_takes_the_commonest_lemma_and_leaves_names_out() -> None:
    words = [Word("besök", "besök", "NOUN")] * 2 + [Word("besök", "besöka", "VERB"), Word("Ainas", "Aina", "PROPN")]
    tables = learn(words)
    assert tables.lemma("besök") == "besök"
    assert tables.lemma("besök", "VERB") == "besöka"
    assert tables.lemma("ainas") is None


def test_learn_does_not_depend_on_order() -> None:
    words = [Word("var", "vara", "AUX"), Word("var", "var", "ADV"), Word("hus", "hus", "NOUN")]
    assert learn(words) == learn(reversed(words))


def test_a_suffix_change_needs_three_forms() -> None:
    seen = [Word(f"{stem}erna", stem, "NOUN") for stem in ("fest", "sång", "tjänst")]
    assert learn(seen).lemma("planerna") == "plan"
    assert learn(seen[:2]).lemma("planerna") is None


def test_paradigms_fill_gaps_and_change_nothing_learned() -> None:
    tables = with_paradigms(learn([Word("nämnder", "nämndX", "NOUN")]), [("nämnder", "nämnd"), ("nämnden", "nämnd")])
    assert tables.lemma("nämnden") == "nämnd"
    assert tables.lemma("nämnder") == "nämndx"
