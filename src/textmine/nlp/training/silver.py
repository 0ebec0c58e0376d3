"""Lines that nobody annotated but whose names are known: headings without any, members of parliament, bodies by their form."""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random

from spacy.language import Language
from spacy.tokens import Doc

from textmine.nlp.training.corpora import Sentence
from textmine.nlp.training.tagged import OUTSIDE, UNKNOWN, Tagged
from textmine.records import Label
from textmine.swedish.organisations import KNOWN, KNOWN_ALSO_WORDS
from textmine.swedish.silver import AUTHORITY, BODIES

MEMBERS = "persnames_interpellations.tsv"
# A heading or a bullet has this many words at most, and begins with a word that says something.
_MOST_WORDS = 6
_FIRST = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
_SHOUTED = 0.12  # of headings stand in capitals
_COLON = 0.15  # of headings end in a colon
_QUESTION_OR_SHOUT = 0.05
_MOST_LETTERS = 400  # of a paragraph: longer ones hold few names for their length
_LEAST_FULL = 2  # words of a member's full name
_NAME = re.compile(r"\w[\w-]*")


def headings(sentences: Sequence[Sentence], number: int, random: Random) -> Iterator[Tagged]:
    """So many headings and bullets without a name: runs of words of treebank sentences that have no proper noun.

    A word that begins a line has a capital in minutes; treebanks and news show capitals there only in whole sentences.
    """
    plain = [sentence for sentence in sentences if all(word.pos not in {"PROPN", "X"} for word in sentence)]
    starts = [(at, first) for at, s in enumerate(plain) for first, word in enumerate(s) if _begins(word.form, word.pos)]
    for at, first in random.sample(starts, min(number, len(starts))):
        run = plain[at][first : first + random.randint(1, _MOST_WORDS)]
        while len(run) > 1 and run[-1].pos in {"PUNCT", "CCONJ", "SCONJ", "ADP", "DET", "PART"}:
            run = run[:-1]
        words = [word.form for word in run]
        words[0] = words[0][0].upper() + words[0][1:]
        if random.random() < _SHOUTED:
            words = [word.upper() for word in words]
        spaces = [word.space for word in run]
        draw = random.random()
        sign = ":" if draw < _COLON else random.choice("!?") if draw < _COLON + _QUESTION_OR_SHOUT else ""
        if sign:
            words, spaces = [*words, sign], [*spaces[:-1], False, True]
        yield Tagged(tuple(words), tuple(spaces), (OUTSIDE,) * len(words))


def _begins(form: str, pos: str) -> bool:
    return pos in _FIRST and form.isalpha() and len(form) > 2


def members(path: Path) -> frozenset[str]:
    """The full names of a file of names with their counts (name, tab, number)."""
    lines = path.read_text(encoding="utf-8").splitlines()
    names = (line.split("\t")[0].strip() for line in lines)
    return frozenset(name for name in names if len(name.split()) >= _LEAST_FULL)


def paragraphs(texts: Path, people: frozenset[str], nlp: Language, number: int) -> Iterator[Tagged]:
    """So many paragraphs of xz-packed text in which a known name stands, spread over the whole file.

    Members' full names are people, bodies known by form or name are organisations; words in lower case are no names; what
    else has a capital is marked as unknown, so that nothing is learned from it.
    """
    organisation = re.compile("|".join((AUTHORITY, BODIES, _any_of(KNOWN - KNOWN_ALSO_WORDS))))
    found = []
    with lzma.open(texts, "rt", encoding="utf-8") as file:
        for line in file:
            text = line.strip()
            if len(text) <= _MOST_LETTERS and any(True for _ in _people(text, people)):
                found.append(text)
    for text in islice(found, 0, None, max(len(found) // number, 1)):
        yield _tagged(nlp.make_doc(text), [*_people(text, people)], [m.span() for m in organisation.finditer(text)])


def _any_of(names: frozenset[str]) -> str:
    return r"\b(?:" + "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))) + r")\b"


def _people(text: str, people: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where two or three words in a row are a known full name, with its genitive -s."""
    words = list(_NAME.finditer(text))
    at = 0
    while at < len(words):
        for length in (3, 2):
            run = words[at : at + length]
            name = text[run[0].start() : run[-1].end()]
            if len(run) == length and (name in people or (name.endswith("s") and name[:-1] in people)):
                yield run[0].start(), run[-1].end()
                at += length - 1
                break
        at += 1


def _tagged(doc: Doc, people: Sequence[tuple[int, int]], bodies: Sequence[tuple[int, int]]) -> Tagged:
    tags = [UNKNOWN if word.text[:1].isupper() and not word.is_sent_start else OUTSIDE for word in doc]
    for label, spans in ((Label.ORG, bodies), (Label.PERSON, people)):
        for start, end in spans:
            span = doc.char_span(start, end)
            if span is not None:
                tags[span.start : span.end] = [f"B-{label.value}", *[f"I-{label.value}"] * (len(span) - 1)]
    for at in range(1, len(tags)):  # what a later name cut short
        if tags[at].startswith("I-") and tags[at - 1][2:] != tags[at][2:]:
            tags[at] = UNKNOWN
    spaces = (*(bool(word.whitespace_) for word in doc[:-1]), True)
    return Tagged(tuple(word.text for word in doc), spaces, tuple(tags))
