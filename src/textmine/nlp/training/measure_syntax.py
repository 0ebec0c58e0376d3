"""Tags, parts of speech, features, heads, lemmas and borders on treebank sentences: raw text in, our own tokens."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.training import Example

from textmine.nlp.training.corpora import TOGETHER, Sentence, documents
from textmine.nlp.training.counting import Counts, Figure, figure

# spaCy's own scorer leaves punctuation out of the figures for heads (spacy.parser_scorer.v1).
_PUNCTUATION = "punct"
_Value = Callable[[Token], object]
_ATTRIBUTES: dict[str, _Value] = {
    "TAG": lambda token: token.tag_,
    "UPOS": lambda token: token.pos_,
    "MORPH": lambda token: str(token.morph),
}


def syntax_figures(nlp: Language, sentences: Sequence[Sentence]) -> dict[str, Figure]:
    """TAG, UPOS, MORPH, LEMMA, UAS, LAS and SENT, each as F1 of words or sentences; intervals over documents.

    Documents are `TOGETHER` sentences in a row, read as text: a word that is cut otherwise counts as wrong. Lemmas are
    compared but for capitals, where the treebank has one; heads without punctuation, as spaCy counts them.
    """
    rows: dict[str, list[Counts]] = {name: [] for name in (*_ATTRIBUTES, "LEMMA", "UAS", "LAS", "SENT")}
    gold = list(documents(sentences, nlp.vocab))
    lemmas = [_lemmas(sentences[at : at + TOGETHER]) for at in range(0, len(sentences), TOGETHER)]
    for wanted, known in zip(gold, lemmas, strict=True):
        example = Example(nlp(wanted.text), wanted)
        # From each word of the reference to the one predicted word that is the same characters, if there is one.
        pairs = _pairs(example)
        for name, value in _ATTRIBUTES.items():
            right = sum(value(want) == value(have) for want, have in pairs)
            rows[name].append(Counts(right, len(example.predicted), len(wanted)))
        rows["LEMMA"].append(_lemma_counts(pairs, known))
        for name, labelled in (("UAS", False), ("LAS", True)):
            rows[name].append(_head_counts(example, pairs, labelled))
        rows["SENT"].append(_border_counts(wanted, example.predicted))
    return {name: figure(counts) for name, counts in rows.items()}


def _lemmas(sentences: Sequence[Sentence]) -> list[str | None]:
    return [word.lemma for sentence in sentences for word in sentence]


def _pairs(example: Example) -> list[tuple[Token, Token]]:
    have = {(token.idx, len(token)): token for token in example.predicted}
    return [(token, have[token.idx, len(token)]) for token in example.reference if (token.idx, len(token)) in have]


def _lemma_counts(pairs: Sequence[tuple[Token, Token]], known: Sequence[str | None]) -> Counts:
    right = sum(have.lemma_.lower() == (known[want.i] or "").lower() for want, have in pairs)
    wanted = sum(lemma is not None for lemma in known)
    return Counts(right, wanted, wanted)


def _head_counts(example: Example, pairs: Sequence[tuple[Token, Token]], labelled: bool) -> Counts:
    right = 0
    for want, have in pairs:
        if want.dep_ != _PUNCTUATION and (want.head.idx, len(want.head)) == (have.head.idx, len(have.head)):
            right += not labelled or want.dep_ == have.dep_
    proposed = sum(token.dep_ != _PUNCTUATION for token in example.predicted)
    wanted = sum(token.dep_ != _PUNCTUATION for token in example.reference)
    return Counts(right, proposed, wanted)


def _border_counts(wanted: Doc, have: Doc) -> Counts:
    """Whole sentences, both borders right, as spaCy counts them."""
    gold = {(sentence.start_char, sentence.end_char) for sentence in wanted.sents}
    found = {(sentence.start_char, sentence.end_char) for sentence in have.sents}
    return Counts(len(gold & found), len(found), len(gold))
