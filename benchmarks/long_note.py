"""What one long note costs: CPU seconds per 100 kB for each stage at growing lengths. A column that stays flat is linear cost."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from textmine import ingest
from textmine.analyse import passages
from textmine.extract import extract
from textmine.nlp import load, view
from textmine.reading import read_note
from textmine.report import publish
from textmine.settings import load as settings_of
from textmine.structure import minutes_of

KILOBYTES = (50, 100, 200, 400)
GIVEN = ("Karin", "Omar", "Lena", "Anders", "Maria", "Yusuf", "Eva", "Nils", "Sara", "Johan", "Amina", "Göran")
FRONT = ("Berg", "Lind", "Ek", "Sund", "Hag", "Norr", "Åker", "Gran", "Alm", "Söder", "Ny", "Dal", "Hall", "Fors")
BACK = ("ström", "gren", "kvist", "man", "qvist", "lund", "berg", "vall", "dahl", "stedt", "mark", "löf")
PLACES = ("Almby", "Kvarnby", "Solberga", "Hamnområdet", "Norrgården", "Vikaholm", "Ekeby", "Sjövik")
BODIES = (
    "bygdegård",
    "idrottsförening",
    "hembygdsförening",
    "byalag",
    "pensionärsförening",
    "ungdomsråd",
    "teaterförening",
)
MATTERS = (
    "belysningen längs gångvägen",
    "lokalerna i fritidsgården",
    "budgeten för nästa år",
    "snöröjningen vid skolan",
    "tillgängligheten i biblioteket",
    "bussarna på kvällstid",
    "samarbetet med vården",
    "sommarens läger för unga",
)
MONTHS = ("januari", "februari", "mars", "april", "maj", "september", "oktober", "november")
NOTE = "2024-03-14_samverkansradet.txt"
Result = TypeVar("Result")
HEAD = """Anteckningar från samverkansrådet i Almby

Datum: 14 mars 2024
Tid: 17:00-19:30
Plats: Folkets hus, Almby

Närvarande:
Karin Bergström, ordförande
Omar Lindgren, sekreterare
Lena Ekvist, Almby byalag
Frånvarande:
Nils Norrman

"""


def invented(size: int, seed: int = 1) -> str:
    """Invented minutes of about `size` bytes; every point has its own names, numbers and wording."""
    chance = random.Random(seed)
    parts, length, number = [HEAD], len(HEAD.encode()), 0
    while length < size:
        number += 1
        parts.append(point(chance, number))
        length += len(parts[-1].encode())
    return "".join(parts)


def point(chance: random.Random, number: int, people: Sequence[str] = (), matter: str = "", head: str = "") -> str:
    """One point of an agenda with its own names, numbers and wording; people are four names, head stands in for its heading."""

    def name() -> str:
        return f"{chance.choice(GIVEN)} {chance.choice(FRONT)}{chance.choice(BACK)}"

    def body() -> str:
        return f"{chance.choice(FRONT)}{chance.choice(('by', 'torp', 'vik', 'holm'))}s {chance.choice(BODIES)}"

    def day() -> str:
        return f"{chance.randint(1, 28)} {chance.choice(MONTHS)}"

    matter = matter or chance.choice(MATTERS)
    people = people or [name() for _ in range(4)]
    lines = [
        head or f"§ {number}. Information om {matter}",
        f"{people[0]} från {body()} berättar om {matter}. Arbetet i {chance.choice(PLACES)} började {day()} och har hittills",
        f"kostat {chance.randint(10, 900)} 000 kronor. {people[0].split()[0]} säger att det går bra, men att tiden är knapp.",
        "",
        chance.choice(
            (
                f"Rådet beslutar att ge {people[1]} i uppdrag att se över {matter} till den {day()}.",
                f"Beslut: att anslå {chance.randint(2, 90)} 000 kronor till {body()}.",
                f"Mötet godkänner förslaget från {body()} om {matter}.",
            )
        ),
        f"- {people[2]} kontaktar {body()} senast {day()}.",
        f"- {people[2].split()[0]} återkommer med en rapport vid nästa möte.",
        f"- Önskemål från deltagarna: fler träffar om {chance.choice(MATTERS)} i {chance.choice(PLACES)}.",
        "",
        f"{people[3]} ({body()}) föreslår att kommunen tar fram en plan för {chance.choice(MATTERS)}. "
        f"{chance.randint(3, 60)} personer deltog i enkäten, och {chance.randint(1, 99)} procent var nöjda.",
        "",
        "",
    ]
    return "\n".join(lines)


class Clock:
    """CPU seconds by stage."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def time(self, stage: str, work: Callable[[], Result]) -> Result:
        """What work gives; its cost is kept."""
        began = time.process_time()
        result = work()
        self.spent[stage] = time.process_time() - began
        return result


def cost_of(kilobytes: int, folder: Path) -> dict[str, float]:
    """CPU seconds per 100 kB of every stage, for one note of that length in an empty corpus; "take in" is reading to store."""
    settings = settings_of(corpus=folder / "corpus", outputs=folder / "outputs")
    settings.corpus.mkdir()
    path = settings.corpus / NOTE
    path.write_text(invented(kilobytes * 1000), "utf-8")
    nlp, clock = load(settings.model), Clock()
    source_text = clock.time("reading", lambda: read_note(path, NOTE))
    minutes = clock.time("structure", lambda: minutes_of(source_text))
    doc = clock.time("nlp", lambda: nlp(view(source_text.text)))
    clock.time("extract", lambda: extract(doc, minutes))
    clock.time("terms", lambda: passages(doc, minutes))
    clock.time("take in", lambda: ingest.take_in(settings))
    clock.time("resolve", lambda: ingest.resolve_entities(settings))
    clock.time("themes", lambda: ingest.update_themes(settings))
    clock.time("report", lambda: publish(settings))
    return {stage: seconds / kilobytes * 100 for stage, seconds in clock.spent.items()}


def main() -> None:
    """Measure and print, one line a length. The first note also pays for what is loaded and compiled once."""
    for kilobytes in KILOBYTES:
        with tempfile.TemporaryDirectory() as folder:
            costs = cost_of(kilobytes, Path(folder))
        if kilobytes == KILOBYTES[0]:
            print(f"{'kB':>5}" + "".join(f"{stage:>10}" for stage in costs))
        print(f"{kilobytes:5}" + "".join(f"{cost:10.2f}" for cost in costs.values()))


if __name__ == "__main__":
    main()
