"""Sentences whose names are marked, from IOB files and from our own lines, and as spaCy documents."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from textmine.nlp.training.corpora import TOGETHER
from textmine.nlp.view import view
from textmine.records import Label

OUTSIDE = "O"
UNKNOWN = "-"  # spaCy: nothing is learned from such a word
# CoNLL and UNER have three kinds of ours; MISC (events, products, works) is none.
LABELS = {"PER": Label.PERSON, "ORG": Label.ORG, "LOC": Label.LOCATION}
# klintan's file has no spacing: no space stands before the first kind and none after the second.
_CLOSES = frozenset(".,:;!?)]}%”’")
_OPENS = frozenset("([{“‘")
_UNER_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Tagged:
    """Words in a row; spaces: white space follows; tags: IOB2 with our labels ("B-PERSON", "I-PERSON", "O"), or `UNKNOWN`."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    tags: tuple[str, ...]

    def names(self) -> Iterator[tuple[int, int, str]]:
        """First word, one past the last word, and label of every name."""
        start = None
        for at, tag in enumerate((*self.tags, OUTSIDE)):
            if start is not None and not tag.startswith("I-"):
                yield start, at, self.tags[start][2:]
                start = None
            if tag.startswith("B-"):
                start = at

    def with_words(self, start: int, end: int, words: Sequence[str]) -> Tagged:
        """The same with the name from word start to end replaced by other words of the same label."""
        label = self.tags[start][2:]
        between = [True] * (len(words) - 1)
        return Tagged(
            (*self.words[:start], *words, *self.words[end:]),
            (*self.spaces[:start], *between, *self.spaces[end - 1 :]),
            (*self.tags[:start], f"B-{label}", *[f"I-{label}"] * len(between), *self.tags[end:]),
        )


def read_iob(path: Path) -> tuple[Tagged, ...]:
    """The sentences of an IOB2 file: UNER's (number, word, tag) or two columns (word, tag); comments begin with #."""
    found, rows = [], []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("#") and "\t" not in line:
            continue
        if line.strip():
            columns = line.split("\t")
            numbered = len(columns) >= _UNER_COLUMNS and columns[0].isdigit()
            rows.append((columns[1], columns[2]) if numbered else (columns[0], columns[-1]))
        elif rows:
            found.append(_tagged(rows))
            rows = []
    return tuple(found)


def _tagged(rows: Sequence[tuple[str, str]]) -> Tagged:
    words = tuple(word for word, _ in rows)
    spaces = tuple(not (there in _CLOSES or here in _OPENS) for here, there in pairwise(words))
    tags: list[str] = []
    for _, tag in rows:
        label = LABELS.get(tag[2:])
        goes_on = tag.startswith("I-") and bool(tags) and label is not None and tags[-1].endswith(f"-{label.value}")
        tags.append(OUTSIDE if label is None else f"{'I' if goes_on else 'B'}-{label.value}")
    return Tagged(words, (*spaces, True), tuple(tags))


def read_lines(path: Path, nlp: Language) -> tuple[Tagged, ...]:
    """Our own annotated lines, as the model will read them (`nlp.view`), in nlp's words.

    A name whose borders are not the words' borders (a name inside a hyphenated compound) is left unmarked.
    """
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            entry = json.loads(line)
            found.append(tagged(entry["text"], [tuple(span) for span in entry["spans"]], nlp))
    return tuple(found)


def tagged(text: str, spans: Sequence[tuple[int, int, str]], nlp: Language) -> Tagged:
    """One text with its names, given as first character, one past the last, and label."""
    doc = nlp.make_doc(view(text))
    marked = (doc.char_span(start, end, label) for start, end, label in spans)
    doc.ents = tuple(span for span in marked if span is not None)
    return of_doc(doc)


def of_doc(doc: Doc) -> Tagged:
    """A document's words and names."""
    tags = [f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else OUTSIDE for token in doc]
    return Tagged(tuple(t.text for t in doc), tuple(bool(t.whitespace_) for t in doc), tuple(tags))


def documents(pieces: Sequence[Tagged], vocab: Vocab, together: int = TOGETHER) -> Iterator[Doc]:
    """Documents of so many pieces each, with names and borders."""
    for at in range(0, len(pieces), together):
        group = pieces[at : at + together]
        tags = list(chain.from_iterable(piece.tags for piece in group))
        doc = Doc(
            vocab,
            words=list(chain.from_iterable(piece.words for piece in group)),
            spaces=list(chain.from_iterable(piece.spaces for piece in group)),
            ents=[OUTSIDE if tag == UNKNOWN else tag for tag in tags],
            sent_starts=[at == 0 for piece in group for at in range(len(piece.words))],
        )
        doc.set_ents(
            [], missing=[doc[at : at + 1] for at, tag in enumerate(tags) if tag == UNKNOWN], default="unmodified"
        )
        yield doc
