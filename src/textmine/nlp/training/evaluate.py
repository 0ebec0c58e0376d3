"""Every figure of models/README.md from a pipeline and the test files; `textmine model evaluate` prints them."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from textmine.errors import ModelError
from textmine.nlp.lemmas import TableLemmatizer
from textmine.nlp.loader import load
from textmine.nlp.rare_words import RareWords
from textmine.nlp.remembered import remember
from textmine.nlp.training.assemble import size
from textmine.nlp.training.corpora import TOGETHER
from textmine.nlp.training.counting import Figure
from textmine.nlp.training.measure_names import after_harm, name_figures, recall_by_origin
from textmine.nlp.training.measure_syntax import syntax_figures
from textmine.nlp.training.measure_vectors import neighbour_figures
from textmine.nlp.training.measure_words import compound_figures
from textmine.nlp.training.tagged import Tagged, read_iob, read_lines
from textmine.nlp.training.treebank import read_treebank
from textmine.nlp.words import words_of
from textmine.records import Label
from textmine.settings import SHIPPED_MODEL
from textmine.swedish import model_errors

TREEBANK_TEST = Path("treebank", "sv_talbanken-ud-dev.conllu")
NAME_TESTS = {
    "UNER test": Path("ner", "uner_sv_talbanken-ud-test.iob2"),
    "klintan test": Path("ner", "klintan_test.iob2"),
}
LINES = SHIPPED_MODEL.parent / "lines"
OWN_TEST = "our lines"
# The labels that public corpora know; our own lines have all five.
_PUBLIC = (Label.PERSON.value, Label.ORG.value, Label.LOCATION.value)
_OWN = (*_PUBLIC, Label.PROJECT.value, Label.DOCUMENT.value)
# Lines stand alone in a document, as a short note does.
_ALONE = 1
_SPEED_ROUNDS = 3


def evaluate(folder: Path, data: Path, lines: Path = LINES) -> dict[str, Any]:
    """All figures of the pipeline in a folder, as plain values for JSON.

    data: the folder with treebank/ and ner/. lines: the folder of our test lines, words and names. About two minutes on one
    core. Raises ModelError naming the first file that is not there.
    """
    must_be_there(data, (TREEBANK_TEST, *NAME_TESTS.values()))
    loading = time.process_time()
    nlp = load(str(folder), heads=True)
    loading = time.process_time() - loading
    sentences = read_treebank(data / TREEBANK_TEST)
    by_origin = recall_by_origin(nlp, lines / "names_by_origin.json")
    found: dict[str, Any] = {
        "syntax": _plain(syntax_figures(nlp, sentences)),
        "words": _plain(compound_figures(words_of(nlp).compounds, lines)),
        "vectors": _plain(neighbour_figures(nlp, lines)),
        "names": {},
        "harm": {},
        "origin": {origin: round(share, 4) for origin, share in by_origin.items()},
        "size": {"bytes": size(folder), "load_seconds": round(loading, 3)},
    }
    for name, pieces, labels, together in _name_tests(data, lines):
        found["names"][name] = _plain(name_figures(nlp, pieces, labels, together))
        harmed = after_harm(nlp, pieces, labels, together)
        found["harm"][name] = {harm: _plain(figures) for harm, figures in harmed.items()}
    found["size"]["words_per_second"] = round(words_per_second(nlp, sentences))
    return found


def must_be_there(data: Path, needed: Iterable[Path]) -> None:
    """Raises ModelError naming the first of the files needed that is not below the folder data."""
    for path in needed:
        if not (data / path).is_file():
            raise ModelError(model_errors.NO_DATA.format(path=data / path), model_errors.NO_DATA_HINT)


def _name_tests(data: Path, lines: Path) -> list[tuple[str, tuple[Tagged, ...], Sequence[str], int]]:
    public = [(name, read_iob(data / path), _PUBLIC, TOGETHER) for name, path in NAME_TESTS.items()]
    return [*public, (OWN_TEST, read_lines(lines / "test.jsonl", spacy.blank("sv")), _OWN, _ALONE)]


def words_per_second(nlp: Language, sentences: Sequence[Sequence[Any]]) -> float:
    """Words that the whole pipeline reads in a second of one core, the best of some rounds.

    Processor time is measured, so that other work on the machine does not count; with more than one thread it would be wrong.
    """
    texts = []
    for at in range(0, len(sentences), 5 * TOGETHER):
        words = [word for sentence in sentences[at : at + 5 * TOGETHER] for word in sentence]
        texts.append("".join(word.form + (" " if word.space else "") for word in words))
    best = 0.0
    for _ in range(_SPEED_ROUNDS):
        forget_words(nlp)  # no round knows the words of the round before
        begun = time.process_time()
        count = sum(len(doc) for doc in nlp.pipe(texts))
        best = max(best, count / (time.process_time() - begun))
    return best


def forget_words(nlp: Language) -> None:
    """From now on the pipeline knows no word that it has met."""
    remember(nlp)
    for _, component in nlp.pipeline:
        if isinstance(component, RareWords | TableLemmatizer):
            component.forget()


def _plain(figures: dict[str, Figure]) -> dict[str, dict[str, float]]:
    return {name: {key: round(value, 4) for key, value in asdict(figure).items()} for name, figure in figures.items()}
