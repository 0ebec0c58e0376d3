"""One way in to every language model: a folder or an installed package, brought to the same components."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textmine.errors import ModelError
from textmine.nlp.arithmetic import numpy_arithmetic
from textmine.settings import LONGEST_TEXT, SHIPPED_MODEL
from textmine.swedish import model_errors

if TYPE_CHECKING:
    from spacy.language import Language

_LEMMATIZERS = ("textmine_lemmas", "trainable_lemmatizer", "lemmatizer")
_BORDER_SETTERS = ("parser", "senter")


@lru_cache(maxsize=2)
def load(model: str, heads: bool = False) -> Language:
    """The pipeline of that name: tokens, sentences and lemmas always, entities where the model has them.

    heads: with the parser of a pipeline that finds its sentences without it. Nothing in a note's analysis asks for heads,
    and without them a pipeline reads half as many words more in a second.

    model is a folder written by spaCy's `to_disk` (models/sv_textmine) or an installed package (sv_core_news_lg); what it
    lacks of sentence borders and lemmas is added, and its entity labels are mapped to ours. The pipeline is kept for the
    next call. Raises ModelError when it is missing or cannot be opened.
    """
    import spacy

    from textmine.nlp import checked_names, labels, lemmas, rare_words, remembered, sentences, word_tables, words  # noqa: F401  their factories

    folder = Path(model)
    if not folder.is_dir() and not spacy.util.is_package(model):
        raise ModelError(model_errors.MISSING.format(model=model), model_errors.MISSING_HINT)
    try:
        with numpy_arithmetic():
            nlp = spacy.load(folder if folder.is_dir() else model)
    except (OSError, ValueError, KeyError, ImportError) as error:
        detail = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ModelError(model_errors.DAMAGED.format(model=model, detail=detail), model_errors.DAMAGED_HINT) from error
    nlp.max_length = LONGEST_TEXT  # spaCy's own limit is a million
    remembered.remember(nlp)
    if not heads and {sentences.NAME, lemmas.NAME, "parser"} <= set(nlp.pipe_names):  # one that we trained
        nlp.disable_pipe("parser")
    if sentences.NAME not in nlp.pipe_names:
        has_setter = any(name in nlp.pipe_names for name in _BORDER_SETTERS)
        nlp.add_pipe(sentences.NAME, first=True, config={"only_certain": has_setter})
    if not any(name in nlp.pipe_names for name in _LEMMATIZERS):
        added = cast(lemmas.TableLemmatizer, nlp.add_pipe(lemmas.NAME, last=True))
        added.from_disk(SHIPPED_MODEL / lemmas.NAME)
    if words.NAME not in nlp.pipe_names:
        cast(word_tables.WordTables, nlp.add_pipe(words.NAME, last=True)).from_disk(SHIPPED_MODEL / words.NAME)
    if "ner" in nlp.pipe_names and labels.NAME not in nlp.pipe_names:
        nlp.add_pipe(labels.NAME, last=True)
    return nlp
