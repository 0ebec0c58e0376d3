"""What a page costs the server with a thousand notes: processor milliseconds for its context and for its HTML, and its kilobytes.

    python -m benchmarks.pages outputs/textmine.db

The notes are those of a store, again and again in other years under other names; the people and organisations of a note are
others in every tenth year. Prints a row a kind of page, the slowest page of that kind, the best of three.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby

from textmine.records import PassageKey, Snapshot, StoredNote
from textmine.report.book import Book, Leaf
from textmine.report.rendering import rendered
from textmine.store import open_store, read

_YEARS = 10  # how many rounds of the notes have the same people
_PAGES = 25  # of a kind, the longest first, as far as the kind's first round tells


def many(known: Snapshot, notes: int) -> Snapshot:
    """A snapshot with at least so many notes, made of those of another."""
    rounds = -(-notes // len(known.notes))
    every: list[StoredNote] = []
    entity_of: dict[PassageKey, str] = {}
    matches, entities = [], []
    for nth in range(rounds):
        block = nth // _YEARS
        names = {one.id: f"{one.id}-{block}" if block else one.id for one in known.resolution.entities}
        ids = {note.id: note.id + nth * 100_000 for note in known.notes}
        every += [_note(note, ids, nth, rounds) for note in known.notes]
        entity_of |= {
            (ids[key[0]], *key[1:]): names[one] for key, one in known.resolution.entity_of.items() if key[0] in ids
        }
        matches += [replace(one, passage=(ids[one.passage[0]], *one.passage[1:])) for one in known.matches]
        if nth % _YEARS == 0:
            entities += [
                replace(
                    one,
                    id=names[one.id],
                    name=f"{one.name} {block}" if block else one.name,
                    affiliations=tuple(replace(each, with_entity=names[each.with_entity]) for each in one.affiliations),
                )
                for one in known.resolution.entities
            ]
    return replace(
        known,
        notes=tuple(sorted(every, key=lambda note: (note.date or "", note.source))),
        resolution=replace(
            known.resolution, entities=tuple(sorted(entities, key=lambda one: one.id)), entity_of=entity_of
        ),
        matches=tuple(sorted(matches, key=lambda one: (one.passage, one.theme))),
        judgements=(),
        set_aside=(),
    )


def _note(note: StoredNote, ids: Mapping[int, int], nth: int, rounds: int) -> StoredNote:
    text = note.analysis.source_text
    source_text = replace(text, source=f"{nth:03}/{text.source}", sha256=f"{nth:03}{text.sha256[3:]}")
    date = note.date and f"{int(note.date[:4]) - nth % rounds}{note.date[4:]}"
    analysis = replace(note.analysis, source_text=source_text, header=replace(note.analysis.header, date=date))
    return replace(note, id=ids[note.id], analysis=analysis, former=())


def cost_of(book: Book, leaf: Leaf) -> tuple[float, float, int]:
    """The best of three: milliseconds for the context, milliseconds for the HTML, and its length in bytes."""
    best = (float("inf"), float("inf"), 0)
    for _ in range(3):
        began = time.process_time()
        page = leaf.context()
        made = time.process_time()
        html = rendered(book.site, leaf.address, leaf.template, page)
        ended = time.process_time()
        best = min(
            best, (1000 * (made - began), 1000 * (ended - made), len(html.encode())), key=lambda row: row[0] + row[1]
        )
    return best


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store")
    parser.add_argument("--notes", type=int, default=1000)
    asked = parser.parse_args()
    with open_store(f"sqlite:///{asked.store}").connect() as connection:
        known = many(read.snapshot(connection), asked.notes)
    began = time.perf_counter()
    book = Book(known)
    leaves = sorted(book.leaves.values(), key=lambda leaf: (leaf.template, leaf.address.count("/"), leaf.address))
    courses = len(book.courses)
    print(
        f"{len(known.notes)} notes, {len(known.resolution.entities)} entities, {courses} themes, {len(leaves)} pages;",
        end=" ",
    )
    print(f"the book is made in {time.perf_counter() - began:.1f} s, once after a run")
    print(f"{'page':44} {'pages':>6} {'context ms':>10} {'HTML ms':>8} {'sum ms':>7} {'kB':>6}")
    for _, of_kind in groupby(leaves, key=lambda leaf: (leaf.template, leaf.address.count("/"))):
        group = list(of_kind)
        costs = {leaf.address: cost_of(book, leaf) for leaf in group[:: max(1, len(group) // _PAGES)]}
        slowest = max(costs, key=lambda address: sum(costs[address][:2]))
        context, html, size = costs[slowest]
        print(
            f"{slowest[:44]:44} {len(group):6} {context:10.0f} {html:8.0f} {context + html:7.0f} {size / 1000:6.0f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
