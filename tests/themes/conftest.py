"""Invented notes for the rooms that read passages, and a small corpus in which themes can be found."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Sequence

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

# Three matters that have no word in common, and what people say of them.
_MATTERS = {
    "cykel": ("cykelbanan", "cykelväg", "cyklister", "trafiken", "vägskyltar", "cykelställ", "trafikfara"),
    "bad": ("badhuset", "simhallen", "simskola", "badplatsen", "simlärare", "bassängen", "vattengympa"),
    "bok": ("biblioteket", "boklån", "läsning", "bokbussen", "sagostund", "läscirkel", "bibliotekarie"),
}
_SAID = ("{0} och {1} lyftes av flera", "Fler vill se {0}, {1} samt {2}", "{0} nämndes tillsammans med {1} och {2}")


@pytest.fixture(scope="session")
def make_note() -> MakeNote:
    """A function that builds a stored note: make_note(passages, date=, source=, id=, headings=, people=)."""
    return _make_note


@pytest.fixture(scope="session")
def small_corpus() -> tuple[StoredNote, ...]:
    """Four meetings with thirty-six passages each on three matters."""
    dice = random.Random(11)
    notes = []
    for number, date in enumerate(("2031-02-03", "2031-05-05", "2031-09-01", "2031-12-01"), start=1):
        passages = []
        for words in _MATTERS.values():
            passages += [dice.choice(_SAID).format(*dice.sample(words, 3)).capitalize() for _ in range(12)]
        notes.append(_make_note(passages, date=date, source=f"{date}_mote.txt", id=number))
    return tuple(notes)


def _make_note(
    passages: Sequence[str],
    date: str | None = "2031-02-03",
    source: str = "mote.txt",
    id: int = 1,
    headings: tuple[str, ...] = (),
    people: Sequence[str] = (),
) -> StoredNote:
    text = "\n".join(passages)
    at, rows = 0, []
    for one in passages:
        rows.append(Passage(at, at + len(one), one, BlockKind.BULLET, headings=headings))
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
