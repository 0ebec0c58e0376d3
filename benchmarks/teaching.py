"""What ten judged passages teach a theme: twenty themes by their heading alone, and with seed words, before and after.

    python benchmarks/teaching.py --outputs outputs --gold ../shared/gold     (after textmine run on the annotated notes)

Half of the annotated passages are judged from, the other half is measured, and then the other way round, over so many random
splits. Ten passages a theme are judged: "near", up to four of those that it holds and those most like it; "added", up to five
that it lacks, as somebody finds them by searching, and the rest of those that it holds; "random". Prints the mean F1 over the
themes that the measured half has, before and after, and how many of the ten were right and new.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from textmine.records import Judgement, JudgementKind, PassageKey, Place, StoredNote, WatchedTheme
from textmine.store import open_store, read
from textmine.themes import Policy, update, watched_from
from textmine.themes.passages import rows_of
from textmine.themes.vectors import embed

JUDGED, OWN, ADDED = 10, 4, 5
Members = dict[str, frozenset[PassageKey]]


@dataclass(frozen=True)
class Gold:
    """The annotated passages, those of each theme, and those that only their heading puts there (neither right nor wrong)."""

    pool: tuple[PassageKey, ...]
    of: Members
    heading_only: Members


def gold_of(folder: Path, notes: Sequence[StoredNote]) -> Gold:
    """The annotated segments, as the passages that hold more than half of them."""
    keys: dict[str, list[PassageKey]] = defaultdict(list)
    for note in notes:
        keys[note.source].extend((note.id, one.start, one.end) for one in note.analysis.passages)
    pool: set[PassageKey] = set()
    of: dict[str, set[PassageKey]] = defaultdict(set)
    heading: dict[str, set[PassageKey]] = defaultdict(set)
    for one in json.loads((folder / "segments.json").read_text("utf-8")):
        for key in keys[one["source"]]:
            shared = min(one["end"], key[2]) - max(one["start"], key[1])
            if shared > 0.5 * min(one["end"] - one["start"], key[2] - key[1]):
                pool.add(key)
                for theme in one["themes"]:
                    (heading if theme in one.get("context_only", []) else of)[theme].add(key)
    frozen = [{theme: frozenset(inside) for theme, inside in sorted(some.items())} for some in (of, heading)]
    return Gold(tuple(sorted(pool)), *frozen)


def members(notes: Sequence[StoredNote], themes: Sequence[WatchedTheme], judged: Sequence[Judgement] = ()) -> Members:
    """The passages of each theme after the judgements."""
    out: dict[str, set[PassageKey]] = defaultdict(set)
    for match in update(notes, themes, judgements=judged, policy=Policy(discover=False)).matches:
        out[match.theme].add(match.passage)
    return {theme: frozenset(inside) for theme, inside in out.items()}


def f1(held: frozenset[PassageKey], theme: str, gold: Gold, measured: frozenset[PassageKey]) -> float:
    """F1 of a theme in the measured half."""
    want, have = gold.of[theme] & measured, held & measured
    right = len(want & have)
    false = len(have - want - gold.heading_only.get(theme, frozenset()))
    return 2 * right / (2 * right + false + len(want) - right)


def asked(
    way: str, held: frozenset[PassageKey], right: frozenset[PassageKey], half: Sequence[PassageKey],
    like: dict[PassageKey, np.ndarray], dice: random.Random,
) -> list[PassageKey]:  # fmt: skip
    """The passages of the half that are judged for one theme."""
    own, other = [key for key in half if key in held], [key for key in half if key not in held]
    if way == "random":
        return dice.sample(list(half), JUDGED)
    if way == "added":
        lacking = [key for key in other if key in right]
        added = dice.sample(lacking, min(ADDED, len(lacking)))
        return added + dice.sample(own, min(JUDGED - len(added), len(own)))
    first = dice.sample(own, min(OWN, len(own)))
    centre = np.mean([like[key] for key in held if key in like] or [np.zeros_like(next(iter(like.values())))], axis=0)
    return first + sorted(other, key=lambda key: (-float(like[key] @ centre), key))[: JUDGED - len(first)]


def judgement(note: StoredNote, key: PassageKey, theme: str, right: bool, number: int) -> Judgement:
    """That a person says of a passage whether it is about a theme."""
    text = note.analysis.source_text
    place = Place(key[1], key[2], text.text[key[1] : key[2]], note.source, text.sha256)
    return Judgement(
        JudgementKind.PASSAGE_THEME, "yes" if right else "no", "", "2031-01-01", subject=theme, place=place, id=number
    )


def measure(notes: Sequence[StoredNote], themes: Sequence[WatchedTheme], gold: Gold, way: str, splits: int) -> None:
    """Print what judging in one way gives."""
    by_id = {note.id: note for note in notes}
    rows = rows_of(notes)
    vectors = embed([row.stems_with_parts() for row in rows])
    like = {row.key: vectors[i] for i, row in enumerate(rows)}
    before = members(notes, themes)
    ids = [theme for theme in sorted(gold.of) if len(gold.of[theme]) >= 3]
    was, now, new = [], [], []
    for split in range(splits):
        dice = random.Random(split)
        pool = dice.sample(list(gold.pool), len(gold.pool))
        for half, rest in ((pool[::2], pool[1::2]), (pool[1::2], pool[::2])):
            said = []
            for theme in ids:
                right = gold.of[theme] | gold.heading_only.get(theme, frozenset())
                held = before.get(theme, frozenset())
                for key in asked(way, held, gold.of[theme], half, like, dice):
                    said.append(judgement(by_id[key[0]], key, theme, key in right, len(said) + 1))
                    new.append(key in right and key not in held)
            after, measured = members(notes, themes, said), frozenset(rest)
            for theme in (theme for theme in ids if gold.of[theme] & measured):
                was.append(f1(before.get(theme, frozenset()), theme, gold, measured))
                now.append(f1(after.get(theme, frozenset()), theme, gold, measured))
    gain = np.mean(now) - np.mean(was)
    fresh = sum(new) / (2 * splits * len(ids))
    print(
        f"  {way:8} {np.mean(was):.3f} -> {np.mean(now):.3f} ({gain:+.3f}), {fresh:.1f} of ten right and new",
        flush=True,
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--outputs", type=Path, default=Path("outputs"))
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--themes", type=Path, default=Path(__file__).parent / "twenty_themes.toml")
    parser.add_argument("--splits", type=int, default=2)
    given = parser.parse_args()
    with open_store(f"sqlite:///{given.outputs / 'textmine.db'}").connect() as connection:
        notes = read.notes(connection)
    gold = gold_of(given.gold, notes)
    named = json.loads((given.gold / "themes.json").read_text("utf-8"))
    ids = [one["id"] for one in named]
    # An id of ours may be a word of the gold's.
    watched = tuple(
        replace(one, id=next((id for id in ids if one.id in id), one.id)) for one in watched_from(given.themes)
    )
    for name, themes in (
        ("heading alone", tuple(replace(one, seeds=(one.label,)) for one in watched)),
        ("with seed words", watched),
    ):
        print(name, flush=True)
        for way in ("near", "added", "random"):
            measure(notes, themes, gold, way, given.splits)


if __name__ == "__main__":
    main()
