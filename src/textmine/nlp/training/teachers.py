"""Plain text annotated by the common opinion of several pipelines, for a smaller one to learn from.

Pipelines that differ in their seed and width err in different words; what they say together is right more often than what
one of them says, and the text is other text than the treebanks': one pipeline that learns from it comes close to all of
them together (Bucilă, Caruana and Niculescu-Mizil, "Model Compression", KDD 2006).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from textmine.nlp.joint import JointTags, Scores, Triple, log_shares, readings
from textmine.nlp.sentences import SentenceBorders
from textmine.nlp.training.tagged import OUTSIDE, UNKNOWN, Tagged


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one pipeline says of a text: the logarithms of its shares of tags and of features, and its heads, in a doc."""

    tags: Scores
    features: Scores
    parsed: Doc


def annotated(texts: Iterable[str], teachers: Sequence[Language], triples: Sequence[Triple]) -> Iterator[Doc]:
    """The texts with tags, parts of speech, features, heads and borders as the teachers together find them.

    teachers: trained on the same labels. triples: the tags with the parts of speech and features that they may have.
    Borders are those of the sentence component: the pipelines read texts so, too.
    """
    blank = spacy.blank("sv")
    borders = SentenceBorders()
    judge = JointTags(teachers[0], triples)
    orders = [_same_order(teacher, teachers[0]) for teacher in teachers]
    for text in texts:
        cut = borders(blank.make_doc(text))
        opinions = [_opinion(cut, teacher, order) for teacher, order in zip(teachers, orders, strict=True)]
        doc = _common_heads(opinions, teachers[0])
        tags: Scores = np.sum([opinion.tags for opinion in opinions], axis=0)
        features: Scores = np.sum([opinion.features for opinion in opinions], axis=0)
        judge.write(doc, tags, features)
        yield doc


def _opinion(cut: Doc, teacher: Language, order: tuple[list[int], list[int]]) -> Opinion:
    doc = _again(cut, teacher)
    doc = teacher.get_pipe("tok2vec")(doc)
    tags = log_shares(teacher.get_pipe("tagger"), doc)
    features = log_shares(teacher.get_pipe("morphologizer"), doc)
    return Opinion(tags[:, order[0]], features[:, order[1]], teacher.get_pipe("parser")(doc))


def _again(cut: Doc, teacher: Language) -> Doc:
    """The same words and borders in another pipeline's vocabulary."""
    return Doc(
        teacher.vocab,
        words=[token.text for token in cut],
        spaces=[bool(token.whitespace_) for token in cut],
        sent_starts=[bool(token.is_sent_start) for token in cut],
    )


def _same_order(teacher: Language, first: Language) -> tuple[list[int], list[int]]:
    """The columns of a teacher's scores in the order of the first teacher's labels."""
    tags = list(teacher.get_pipe("tagger").labels)  # type: ignore[attr-defined]
    features = list(readings(teacher))
    wanted = first.get_pipe("tagger").labels  # type: ignore[attr-defined]
    return [tags.index(tag) for tag in wanted], [features.index(reading) for reading in readings(first)]


def _common_heads(opinions: Sequence[Opinion], first: Language) -> Doc:
    """A doc whose every sentence has the tree of that teacher with whom the others agree most; the first wins ties."""
    docs = [opinion.parsed for opinion in opinions]
    heads: list[int] = []
    relations: list[str] = []
    for sentence in docs[0].sents:
        trees = [_tree(doc[sentence.start : sentence.end]) for doc in docs]
        agreed = [sum(arc == other for rest in trees for arc, other in zip(tree, rest, strict=True)) for tree in trees]
        for head, relation in trees[agreed.index(max(agreed))]:
            heads.append(head)
            relations.append(relation)
    return Doc(
        first.vocab,
        words=[token.text for token in docs[0]],
        spaces=[bool(token.whitespace_) for token in docs[0]],
        heads=heads,
        deps=relations,
    )


def _tree(sentence: Span) -> list[tuple[int, str]]:
    return [(token.head.i, token.dep_) for token in sentence]


def named(texts: Iterable[str], teachers: Sequence[Language], least: int) -> Iterator[Tagged]:
    """The texts with the names that at least so many of the teachers find just so.

    Nothing is learned from a word that only fewer of them take into a name.
    """
    blank = spacy.blank("sv")
    for text in texts:
        doc = blank.make_doc(text)
        found = Counter(
            (ent.start, ent.end, ent.label_) for teacher in teachers for ent in _read_names(doc, teacher).ents
        )
        tags = [OUTSIDE] * len(doc)
        for start, end, _ in found:
            tags[start:end] = [UNKNOWN] * (end - start)
        for (start, end, label), votes in sorted(found.items(), key=lambda item: (item[1], item[0])):
            if votes >= least and all(tag == UNKNOWN for tag in tags[start:end]):
                tags[start:end] = [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
        words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
        yield Tagged(tuple(words), (*spaces[:-1], True), tuple(tags))


def _read_names(doc: Doc, teacher: Language) -> Doc:
    return teacher(Doc(teacher.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc]))
