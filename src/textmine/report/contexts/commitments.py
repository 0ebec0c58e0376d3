"""The pages of decisions and of commitments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from textmine.records import Action, ActionKind, ActionState, Decision, Span, StoredNote
from textmine.report.contexts.deciders import deciders
from textmine.report.contexts.facets import Facet, Values, facets_of, suits, values_of
from textmine.report.site import Cite, Named, NoteLink, Site
from textmine.swedish.format import either

FACETS = ("year", "body", "theme", "who")
NO_DATE = "no date"  # the open commitments whose day cannot be told
# The order in which a secretary wants them: what is due first, what is settled last.
STATES = (ActionState.DUE, ActionState.NOT_SHOWN, ActionState.NO_NOTES, ActionState.OPEN, ActionState.FOUND)


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision. decided_by are all whose words it is; due is the note's wording, due_iso what it comes to."""

    cite: Cite
    explicit: bool
    reported: bool
    decided_by: tuple[Named, ...]
    responsible: tuple[Named, ...]
    due: str | None
    due_iso: str | None


@dataclass(frozen=True, slots=True)
class DecisionGroup:
    """The decisions of one note: those on a matter and those of form (opening, adjusters)."""

    note: NoteLink
    matters: tuple[DecisionRow, ...]
    formal: tuple[DecisionRow, ...]


@dataclass(frozen=True, slots=True)
class DecisionsPage:
    """beslut.html: groups, latest note first; of is how many notes there are, facets narrow the groups."""

    groups: tuple[DecisionGroup, ...]
    of: int
    facets: tuple[Facet, ...]

    @property
    def matters(self) -> int:
        """How many decisions on a matter."""
        return sum(len(group.matters) for group in self.groups)

    @property
    def formal(self) -> int:
        """How many decisions of form."""
        return sum(len(group.formal) for group in self.groups)


@dataclass(frozen=True, slots=True)
class Later:
    """The notes in which a commitment could have shown: whose ("" where its note names no body), how many, the last of them."""

    bodies: str
    count: int
    last: NoteLink | None


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One commitment and what later notes show of it; shown are the quotations that do, the first answer first; judged: a
    person has said how it is; later are the notes that could show it.
    """

    cite: Cite
    kind: ActionKind
    state: ActionState
    tentative: bool
    reported: bool
    responsible: tuple[Named, ...]
    due: str | None
    due_iso: str | None
    later: Later
    shown: tuple[Cite, ...] = ()
    judged: bool = False


@dataclass(frozen=True, slots=True)
class ActionGroup:
    """The commitments in one state, by due date; of the open ones, those that no due date can be told for stand apart."""

    state: ActionState
    dated: bool
    rows: tuple[ActionRow, ...]

    @property
    def name(self) -> str:
        """What the group is called in addresses and where its words are looked up."""
        return self.state.value if self.dated else NO_DATE


@dataclass(frozen=True, slots=True)
class ActionsPage:
    """ataganden.html: groups in the order of STATES, empty ones left out; as_of is the date of the latest note,
    facets narrow the groups.
    """

    groups: tuple[ActionGroup, ...]
    total: int
    notes: int
    of: int
    as_of: str | None
    facets: tuple[Facet, ...]


def decisions_page(site: Site, chosen: Mapping[str, str] | None = None) -> DecisionsPage:
    """The page of decisions, narrowed by chosen (facet name -> value)."""
    all_, groups = [], []
    for note in latest_first(site.counted):
        kept: dict[bool, list[DecisionRow]] = {True: [], False: []}
        for decision in note.analysis.decisions:
            row = decision_row(site, note, decision)
            who = (*row.responsible, *row.decided_by)
            values = _values(site, note, decision, who)
            all_.append(values)
            if suits(values, chosen or {}):
                kept[decision.formal].append(row)
        if kept[True] or kept[False]:
            groups.append(DecisionGroup(site.links[note.id], tuple(kept[False]), tuple(kept[True])))
    return DecisionsPage(tuple(groups), len(site.counted), facets_of(FACETS, all_, chosen or {}))


def _values(site: Site, note: StoredNote, quote: Span, who: Iterable[Named]) -> Values:
    """What a decision or commitment can be narrowed by: its note, who answers for it, the themes of its passages."""
    themes = {
        match.theme: site.themes[match.theme].label
        for passage in note.analysis.passages
        if passage.overlaps(quote)
        for match in site.of_passage.get((note.id, passage.start, passage.end), ())
        if match.theme in site.themes
    }
    return {**values_of(site, note), "who": {each.name: each.name for each in who}, "theme": themes}


def decision_row(site: Site, note: StoredNote, decision: Decision) -> DecisionRow:
    """One decision of a note."""
    return DecisionRow(
        site.cite(note, decision, decision.item),
        decision.explicit,
        decision.reported,
        deciders(site, note, decision),
        tuple(site.named(note, name) for name in decision.responsible),
        decision.due,
        decision.due_iso,
    )


def actions_page(site: Site, chosen: Mapping[str, str] | None = None) -> ActionsPage:
    """The page of commitments, narrowed by chosen (facet name -> value)."""
    found = [
        (note, action_row(site, note, action))
        for note in latest_first(site.counted)
        for action in note.analysis.actions
    ]
    all_ = [_values(site, note, Span(row.cite.start, row.cite.end), row.responsible) for note, row in found]
    rows = [row for (_, row), values in zip(found, all_, strict=True) if suits(values, chosen or {})]
    rows.sort(key=lambda row: (row.due_iso is None, row.due_iso or ""))
    groups = []
    for state in STATES:
        of_state = [row for row in rows if row.state is state]
        for dated in (True, False):
            held = tuple(row for row in of_state if dated is (state is not ActionState.OPEN or row.due_iso is not None))
            groups.append(ActionGroup(state, dated, held))
    notes = len({row.cite.note.id for row in rows})
    facets = facets_of(FACETS, all_, chosen or {})
    kept = tuple(group for group in groups if group.rows)
    return ActionsPage(kept, len(rows), notes, len(site.counted), site.as_of, facets)


def action_row(site: Site, note: StoredNote, action: Action) -> ActionRow:
    """One commitment of a note."""
    follow_up = site.followed[note.id, action.start, action.end]
    return ActionRow(
        site.cite(note, action, action.item),
        action.kind,
        follow_up.state,
        action.tentative,
        action.reported,
        tuple(site.named(note, name) for name in action.responsible),
        action.due,
        action.due_iso,
        later_of(site, note, follow_up.later),
        tuple(site.cite(site.notes[id_], quote) for id_, quote in follow_up.evidence),
        follow_up.judged,
    )


def later_of(site: Site, note: StoredNote, ids: Sequence[int]) -> Later:
    """The notes, by id in time order, that could show what a note promises."""
    bodies = either(list(values_of(site, note)["body"]))
    return Later(bodies, len(ids), site.links[ids[-1]] if ids else None)


def latest_first(notes: Iterable[StoredNote]) -> list[StoredNote]:
    """The notes, latest first, undated last; those of one date by source."""
    return sorted(sorted(notes, key=lambda note: note.source), key=lambda note: note.date or "", reverse=True)
