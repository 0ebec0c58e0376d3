"""Invented notes in any number: every fourth a PDF, Word, Markdown or text file, set as the example corpus sets them.

The same number and seed give the same bytes, and a larger corpus begins with the files of the smaller one. Bodies meet some
times a year; the longer the corpus, the more bodies and years it has, as an archive of many councils would.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from benchmarks.long_note import BACK, FRONT, GIVEN, MATTERS, PLACES, point
from tests.corpus.elements import Source, elements_of
from tests.corpus.paper import pdf_of
from tests.corpus.word import docx_of

FORMATS = ("pdf", "docx", "md", "txt")
_FIRST_DAY = date(2004, 1, 8)
_DAYS_BETWEEN = 61  # of one body: six meetings a year
_MEETINGS_A_BODY = 120  # twenty years of them
_ROSTER = 12
_POINTS = (3, 12)  # agenda items of a note
_LAYOUTS = ("letter", "report")
_KINDS = ("Samverkansrådet", "Ortsrådet", "Ungdomsrådet", "Föreningsnämnden", "Dialognätet", "Tillgänglighetsrådet")


def notes(count: int, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """File name and content of so many notes, in a fixed order."""
    for number in range(count):
        kind = FORMATS[number % len(FORMATS)]
        body, day = _occasion(number)
        chance = random.Random(f"{seed} {number}")
        text = _text(chance, body, day, _roster(seed, body))
        stem = f"{day.isoformat()}_{body.lower().replace(' ', '-')}_{number:05d}"
        yield f"{stem}.{kind}", _set(text, f"{stem}.{kind}", kind, body, chance)


def write_notes(folder: Path, count: int, seed: int = 1) -> None:
    """Put so many notes into a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in notes(count, seed):
        (folder / name).write_bytes(content)


def _occasion(number: int) -> tuple[str, date]:
    """Whose meeting a note is of, and when: the bodies of a block of notes take turns."""
    block, inside = divmod(number, _MEETINGS_A_BODY * len(_KINDS))
    meeting, kind = divmod(inside, len(_KINDS))
    place = PLACES[block % len(PLACES)] + (f" {block // len(PLACES) + 1}" if block >= len(PLACES) else "")
    return f"{_KINDS[kind]} i {place}", _FIRST_DAY + timedelta(days=meeting * _DAYS_BETWEEN + kind)


def _roster(seed: int, body: str) -> list[str]:
    chance = random.Random(f"{seed} {body}")
    return [f"{chance.choice(GIVEN)} {chance.choice(FRONT)}{chance.choice(BACK)}" for _ in range(_ROSTER)]


def _text(chance: random.Random, body: str, day: date, roster: list[str]) -> str:
    """A note as Markdown."""
    here = chance.sample(roster, chance.randint(5, 9))
    away = [name for name in roster if name not in here][:2]
    lines = [
        f"# Minnesanteckningar {body}",
        "",
        f"Datum: {day.isoformat()}\\\nTid: {chance.choice(('16:00-18:00', '17:00-19:30', '13:15-15:00'))}\\\n"
        f"Plats: {chance.choice(('Folkets hus', 'Biblioteket', 'Medborgarhuset'))}, {chance.choice(PLACES)}",
        "",
        "Närvarande:\\\n" + "\\\n".join([f"{here[0]}, ordförande", f"{here[1]}, sekreterare", *here[2:]]),
        "",
        "Förhinder:\\\n" + "\\\n".join(away),
        "",
    ]
    matters = chance.sample(MATTERS, min(len(MATTERS), chance.randint(*_POINTS)))
    for number, matter in enumerate(matters, start=1):
        lines += [point(chance, number, chance.sample(here, 4), matter, head=f"## {number}. Information om {matter}\n")]
    return "\n".join(lines)


def _set(text: str, name: str, kind: str, body: str, chance: random.Random) -> bytes:
    """The note as the bytes of a file of its kind."""
    if kind == "md":
        return text.replace("\\\n", "  \n").encode()
    if kind == "txt":
        return text.replace("\\\n", "\n").replace("## ", "").replace("# ", "").encode()
    settings = {"letterhead": body, "header": body, "footer": "Ekhult kommun"}
    source = Source(name, chance.choice(_LAYOUTS), settings, (), tuple(elements_of(text)))
    return pdf_of(source) if kind == "pdf" else docx_of(source)
