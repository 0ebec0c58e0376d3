"""Swedish text into a spaCy Doc: the only room that loads a pipeline.

    text ─view→ text of the same length ─load(model)→ Doc (tokens, sentences, lemmas) ─terms→ lemmas of content words
                                                                       what each is made of: words_of(pipeline).compounds
                                                                       what a passage means: encoder(pipeline)

spaCy itself is imported when a pipeline is loaded, not when this room is.
"""

from __future__ import annotations

from textmine.nlp.loader import load
from textmine.nlp.passage_vectors import encoder
from textmine.nlp.pieces import read
from textmine.nlp.terms import terms
from textmine.nlp.view import view
from textmine.nlp.words import Words, words_of

__all__ = ["Words", "encoder", "load", "read", "terms", "view", "words_of"]
