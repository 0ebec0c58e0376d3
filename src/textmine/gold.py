"""Gold cases through the whole pipeline: each note read as a user's would be, all of them followed up together, and measured."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from textmine.records import Snapshot, StoredNote
from textmine.score import Case, Comparison, Run, measured, measured_answers


def run_of(cases: Sequence[Case], model: str, told: Callable[[str, int, int], None] = lambda *_: None) -> Run:
    """The run of the cases with a pipeline (a folder or an installed package); told hears of each case, how many are done, of
    how many. Raises ReadingError for a note that cannot be read, ModelError without a model.
    """
    from textmine.analyse import analyse_note
    from textmine.nlp import load

    nlp = load(model)
    notes: list[StoredNote] = []
    found: dict[str, dict[str, Comparison]] = {}
    for id_, case in enumerate(cases, start=1):
        analysis = analyse_note(case.note, case.note.name, nlp)
        notes.append(StoredNote(id_, 1, analysis))
        found[case.name] = measured(case.expected, analysis)
        told(case.name, id_, len(cases))
    for name, comparison in _answers(cases, notes).items():
        found[name]["answers"] = comparison
    return Run(found)


def _answers(cases: Sequence[Case], notes: Sequence[StoredNote]) -> dict[str, Comparison]:
    """What later notes show of the commitments of those cases whose labels speak of it."""
    from textmine.resolve import resolve
    from textmine.trends import follow_ups

    followed = follow_ups(Snapshot(tuple(notes), resolve(notes, {})))
    out = {}
    for note, case in zip(notes, cases, strict=True):
        shown: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for action in note.analysis.actions:
            for id_, quote in followed[note.id, action.start, action.end].evidence:
                shown[action.plain].append((cases[id_ - 1].name, quote.plain))
        comparison = measured_answers(case.expected.get("actions", ()), shown)
        if comparison is not None:
            out[case.name] = comparison
    return out
