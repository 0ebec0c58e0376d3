"""Invented notes for the rooms that read passages, and a small corpus in which themes can be found."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Sequence
from itertools import zip_longest

import pytest

from textmine.records import Basis as MentionBasis
from textmine.records import (
    BlockKind,
    Header,
    Label,
    Mention,
    NoteAnalysis,
    NoteKind,
    Page,
    Passage,
    SourceText,
    StoredNote,
)

MakeNote = Callable[..., StoredNote]

# Twelve matters: a noun in dictionary form and as it is written, and three words that go with it.
_MATTERS = (
    ("cykelbana", ("cykelbanan", "cykelbanor"), ("vägskylt", "cyklist", "asfalt")),
    ("simhall", ("simhallen",), ("bassäng", "simlärare", "vattengympa")),
    ("bibliotek", ("biblioteket", "bibliotek"), ("boklån", "sagostund", "läscirkel")),
    ("lekpark", ("lekparken", "lekparker"), ("gunga", "rutschbana", "sandlåda")),
    ("belysning", ("belysningen", "belysning"), ("lyktstolpe", "mörker", "glödlampa")),
    ("odling", ("odlingar", "odlingen"), ("kolonilott", "kompost", "växthus")),
    ("skolmat", ("skolmaten",), ("matsal", "kock", "salladsbord")),
    ("musikskola", ("musikskolan",), ("fiol", "trumma", "orkester")),
    ("återvinning", ("återvinningen",), ("glas", "kartong", "container")),
    ("snöröjning", ("snöröjningen",), ("plog", "halka", "trottoar")),
    ("färdtjänst", ("färdtjänsten",), ("taxi", "rullstol", "ramp")),
    ("loppmarknad", ("loppmarknaden", "loppmarknader"), ("tältduk", "porslin", "prislapp")),
)
_SAID = ("{0} och {1} lyftes", "Fler vill se {0} med {1}", "{1} hör till {0}")
_PER_MEETING = 3


@pytest.fixture(scope="session")
def make_note() -> MakeNote:
    """A function that builds a stored note: make_note(passages, date=, source=, id=, headings=, people=, terms=)."""
    return _make_note


@pytest.fixture(scope="session")
def small_corpus() -> tuple[StoredNote, ...]:
    """Four meetings with thirty-six passages each on twelve matters, three passages a matter in their order."""
    dice = random.Random(11)
    notes = []
    for number, date in enumerate(("2031-02-03", "2031-05-05", "2031-09-01", "2031-12-01"), start=1):
        passages, terms = [], []
        for noun, forms, others in _MATTERS:
            for other in dice.sample(others, _PER_MEETING):
                passages.append(dice.choice(_SAID).format(dice.choice(forms), other).capitalize())
                terms.append((noun, other))
        notes.append(_make_note(passages, date=date, source=f"{date}_mote.txt", id=number, terms=terms))
    return tuple(notes)


def _make_note(
    passages: Sequence[str],
    date: str | None = "2031-02-03",
    source: str = "mote.txt",
    id: int = 1,
    headings: tuple[str, ...] = (),
    people: Sequence[str] = (),
    terms: Sequence[tuple[str, ...]] = (),
) -> StoredNote:
    text = "\n".join(passages)
    at, rows = 0, []
    for one, said in zip_longest(passages, terms, fillvalue=()):
        rows.append(Passage(at, at + len(one), one, BlockKind.BULLET, headings=headings, terms=said))
        at += len(one) + 1
    mentions = tuple(
        Mention(text.index(name), text.index(name) + len(name), name, Label.PERSON, MentionBasis.ROSTER)
        for name in people
    )
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    analysis = NoteAnalysis(
        SourceText(source, sha256, "txt", text, (Page(0, len(text), 1),)),
        Header(NoteKind.MINUTES, date=date),
        passages=tuple(rows),
        mentions=mentions,
    )
    return StoredNote(id, 1, analysis)
