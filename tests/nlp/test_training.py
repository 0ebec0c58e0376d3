"""Treebank in, tables and figures out."""

from __future__ import annotations

from pathlib import Path

import pytest

from textmine.errors import ModelError
from textmine.nlp.training import build
from textmine.nlp.training.build import LEARNED_FROM, MEASURED_ON
from textmine.nlp.training.figures import figures
from textmine.nlp.training.tables import learn, with_paradigms
from textmine.nlp.training.treebank import Word, sentences


def _line(number: str, form: str, lemma: str, pos: str, misc: str = "_") -> str:
    return f"{number}\t{form}\t{lemma}\t{pos}\t_\t_\t0\troot\t_\t{misc}"


CONLLU = "\n".join(
    [
        "# text = Lokalerna syns.",
        _line("1-2", "Lokalerna syns", "_", "_"),
        _line("1", "Lokalerna", "lokal", "NOUN"),
        _line("1.1", "tom", "tom", "ADJ"),
        _line("2", "syns", "_", "VERB", "SpaceAfter=No"),
        _line("3", ".", ".", "PUNCT"),
        "",
        _line("1", "Ja", "ja", "INTJ"),
    ]
)


def test_sentences_of_a_treebank() -> None:
    first, second = sentences(CONLLU)
    assert [word.form for word in first] == ["Lokalerna", "syns", "."]
    assert first[1] == Word("syns", None, "VERB", space=False)
    assert second == (Word("Ja", "ja", "INTJ"),)


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


def test_figures_count_shares() -> None:
    test = [
        (Word("Fester", "fest", "NOUN"), Word("hus", "båt", "NOUN"), Word(".", ".", "PUNCT")),
        (Word("Ja", "ja", "INTJ"),),
    ]
    found = figures(learn([Word("fester", "fest", "NOUN")]), test)
    assert (found.words, found.sentences) == (4, 2)
    assert found.lemma == 0.75
    assert (found.sentence_precision, found.sentence_recall) == (1.0, 1.0)


def test_build_names_the_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=LEARNED_FROM[0]):
        build(tmp_path, tmp_path / "out")


def test_build_writes_a_pipeline_twice_the_same(tmp_path: Path) -> None:
    for name in (*LEARNED_FROM, MEASURED_ON):
        (tmp_path / name).write_text(CONLLU + "\n", encoding="utf-8")
    first, second = build(tmp_path, tmp_path / "a"), build(tmp_path, tmp_path / "b")
    table = Path("textmine_lemmas", "tables.json")
    assert (first.folder / table).read_bytes() == (second.folder / table).read_bytes()
    assert first.size > 0


@pytest.mark.shared
def test_lemmas_of_the_shipped_pipeline_on_talbanken_dev(shared: Path) -> None:
    from textmine.nlp import load
    from textmine.nlp.training.treebank import read_treebank
    from textmine.settings import SHIPPED_MODEL

    test = read_treebank(shared / "train" / "treebank" / MEASURED_ON)
    found = figures(load(str(SHIPPED_MODEL)).get_pipe("textmine_lemmas").tables, test)
    assert found.lemma > 0.965  # models/README.md says .968
    assert found.sentence_recall > 0.96
