"""The two trained halves, the sentence component and the lemma tables as one pipeline that holds its vectors once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

import spacy
import srsly  # type: ignore[import-untyped]  # spaCy's own serialiser
from spacy.language import Language
from spacy.pipeline import Morphologizer

from textmine import __version__
from textmine.nlp import checked_names, lemmas, rare_words, sentences, word_tables, words
from textmine.nlp.dictionary import Dictionary
from textmine.nlp.training import syntax

_NER_TOK2VEC = "model.tok2vec"
_STRINGS = Path("vocab", "strings.json")


@dataclass(frozen=True, slots=True)
class Tables:
    """What is counted and not trained: lemmas, words, places, and a dictionary with what treebanks say of its classes."""

    lemmas: lemmas.LemmaTables
    words: words.Words
    places: frozenset[str]
    dictionary: Dictionary
    evidence: rare_words.Evidence


def assemble(syntax_half: Language, names_half: Language, tables: Tables) -> Language:
    """One pipeline: names, sentence borders, tags, features, heads, lemmas. Both halves must have the same vectors.

    Names come first: sentence borders stand at every line break that the view keeps, and no name may cross a border.
    Borders come before the parser, which keeps them.
    """
    names_half.replace_listeners("tok2vec", "ner", [_NER_TOK2VEC])
    nlp = spacy.blank("sv")
    nlp.vocab.vectors = syntax_half.vocab.vectors
    nlp.add_pipe("ner", source=names_half)
    nlp.add_pipe(sentences.NAME)
    for name in syntax.COMPONENTS:
        nlp.add_pipe(name, source=syntax_half)
    rare = cast(rare_words.RareWords, nlp.add_pipe(rare_words.NAME, after=syntax.TAGGED))
    rare.know(tables.dictionary, tables.evidence)
    checked = nlp.add_pipe(checked_names.NAME, after=rare_words.NAME)
    cast(checked_names.CheckedNames, checked).places = tables.places
    cast(lemmas.TableLemmatizer, nlp.add_pipe(lemmas.NAME)).tables = tables.lemmas
    cast(word_tables.WordTables, nlp.add_pipe(words.NAME)).words = tables.words
    for label in sorted(_label_strings(nlp)):
        nlp.vocab.strings.add(label)
    nlp.meta.update(
        name="textmine",
        version=__version__,
        description="Swedish minutes: names, sentence borders, parts of speech, features, heads, lemmas by tables",
        license="CC BY-SA 4.0",
        sources=[
            {"name": "UD_Swedish-Talbanken", "license": "CC BY-SA 4.0"},
            {"name": "UD_Swedish-PUD", "license": "CC BY-SA 4.0"},
            {"name": "UNER_Swedish-Talbanken", "license": "CC BY-SA 4.0"},
            {"name": "swedish-ner-corpus (klintan)", "license": "CC BY 4.0"},
            {"name": "Sveriges riksdag, interpellations, by SWERIK", "license": "open data of Riksdagen"},
            {"name": "Den stora svenska ordlistan (textmine_rare_words/dictionary.json)", "license": "LGPL-3.0"},
            {"name": "GeoNames (textmine_checked_names/places.json)", "license": "CC BY 4.0"},
            {"name": "Unicode CLDR (textmine_checked_names/places.json)", "license": "Unicode-3.0"},
            {"name": "Swedish statutes", "license": "not protected by copyright (URL 9 §)"},
        ],
    )
    return nlp


def save(nlp: Language, folder: Path) -> int:
    """The bytes on disk after writing the pipeline to the folder; words seen in training are not among them.

    A saved vocabulary lists every word that training met, people's names too. Only labels are needed to read the
    pipeline again, so only they are written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(folder)
    srsly.write_json(folder / _STRINGS, sorted(_label_strings(nlp)))
    return size(folder)


def size(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _label_strings(nlp: Language) -> set[str]:
    """What the components write on tokens: tags, parts of speech, features, relations, entity labels."""
    found = {label for name in nlp.pipe_names for label in getattr(nlp.get_pipe(name), "labels", ())}
    for feats in cast(Morphologizer, nlp.get_pipe("morphologizer")).cfg["labels_morph"].values():
        found.add(feats)
        found |= {part for feat in feats.split("|") for part in feat.split("=")}
    return found - {""}
