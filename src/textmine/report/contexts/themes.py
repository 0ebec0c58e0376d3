"""The page of each theme."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from textmine.records import Basis, Label, PassageKey, Theme, ThemeChange, ThemeEvent
from textmine.report.addresses import note_name, theme_url
from textmine.report.charts import Chart
from textmine.report.contexts.commitments import DecisionRow, decision_row
from textmine.report.contexts.correcting import Choice, live
from textmine.report.contexts.courses import WIDE, Course, ThemeRow, chart_of, theme_row
from textmine.report.contexts.facets import values_of
from textmine.report.site import Cite, Named, NoteLink, Site, entry_of
from textmine.swedish.collation import sort_key
from textmine.swedish.sides import SIDES
from textmine.trends import decisions_on, organisations_of, returns, themes_beside, voices

# Of decisions, and of times that a theme came back after one, a page shows the latest.
_MOST_DECISIONS = 40
_MOST_RETURNS = 20


@dataclass(frozen=True, slots=True)
class Numbered:
    """A quotation of a theme with its number on the page and the reasons why it counts."""

    number: int
    cite: Cite
    basis: Basis


@dataclass(frozen=True, slots=True)
class Step:
    """One meeting on a theme's time line: its notes, what was said on the theme, of how many passages in all.

    met is not set where the notes are documents that tell of no meeting. quotes are there on the page that the meeting stands
    on, count says how many they are on every page. anchors are ids that other pages lead to; groups counts the groups of a
    workshop that voiced the theme.
    """

    anchors: tuple[str, ...]
    date: str | None
    notes: tuple[NoteLink, ...]
    quotes: tuple[Numbered, ...]
    count: int
    of: int
    groups: int
    met: bool


@dataclass(frozen=True, slots=True)
class Around:
    """Somebody or something that stands in a theme's quotations, with the numbers of those."""

    who: Named
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened to a theme: what, when and by whom ("" for textmine itself), and who has undone it."""

    change: ThemeChange
    when: str | None
    who: str
    other: Named | None
    label: str
    undone: str | None


@dataclass(frozen=True, slots=True)
class ThemePart:
    """One page of a theme too long for one: its address, its first quotation's number, the days it reaches from and to."""

    url: str
    begins: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class ThemePage:
    """tema/<id>.html, and tema/<id>/2.html and on where a theme has more quotations than a page holds: part counts from 0.

    stretches are the steps of this page again: one that has quotations by itself, those without in a row together. decisions
    are the latest, of `decided`; parts are all pages, () where there is but one.

    since counts the meetings after the last one that took it up; unseen are the bodies that took it up, with how many
    of their announced meetings from then on there are no notes of: what was said there is not known. others are the themes
    that it could be merged into.
    """

    row: ThemeRow
    chart: Chart | None
    steps: tuple[Step, ...]
    stretches: tuple[tuple[Step, ...], ...]
    since: int
    unseen: tuple[tuple[str, int], ...]
    merged_into: Named | None
    others: tuple[Choice, ...]
    history: tuple[Happened, ...]
    part: int
    parts: tuple[ThemePart, ...]
    decisions: tuple[DecisionRow, ...] = ()
    decided: int = 0
    returned: tuple[Around, ...] = ()
    voices: tuple[Around, ...] = ()
    organisations: tuple[Around, ...] = ()
    people: tuple[Around, ...] = ()
    beside: tuple[Around, ...] = ()

    def url_of(self, number: int) -> str:
        """The page that a quotation stands on, by its number; "" for this one."""
        at = bisect_right(self.parts, number, key=lambda part: part.begins) - 1
        return "" if not self.parts or at == self.part else self.parts[at].url


def theme_page(site: Site, course: Course, part: int = 0) -> ThemePage:
    """The page of one theme; part counts the pages of a long one from 0. What stands around the quotations is on the first."""
    theme = course.theme
    numbers = {key: number for number, key in enumerate(course.seen.passages, start=1)}
    steps = _steps(site, course, numbers, part)
    target = site.themes.get(theme.merged_into or "")
    page = ThemePage(
        row=theme_row(site, course, by_year=False),
        chart=chart_of(site, course, WIDE, labels=True),
        steps=steps,
        stretches=_stretches([step for step in steps if _part(site, theme, step.notes) == part]),
        since=len(course.seen.since),
        unseen=_unseen(site, course),
        merged_into=Named(target.label, theme_url(target.id)) if target else None,
        others=tuple(Choice(other.id, other.label) for other in live(site) if other.id != theme.id),
        history=tuple(_happened(site, event) for event in site.snapshot.events if event.theme == theme.id),
        part=part,
        parts=_parts(site, theme, steps),
    )
    return page if part else _with_surroundings(site, course, page, numbers)


def _with_surroundings(site: Site, course: Course, page: ThemePage, numbers: dict[PassageKey, int]) -> ThemePage:
    """The page with the decisions on the theme and with whoever and whatever stands in its quotations."""
    theme = course.theme
    decisions = _decisions(site, theme)
    organisations = [
        (site.register.entities[row.id], row.passages) for row in organisations_of(site.snapshot, theme.id)
    ]
    beside = [
        (site.themes[row.id], row.passages) for row in themes_beside(site.snapshot, theme.id) if row.id in site.themes
    ]
    return replace(
        page,
        decisions=decisions[-_MOST_DECISIONS:],
        decided=len(decisions),
        returned=_returned(site, theme, numbers),
        voices=_voices(site, theme, numbers),
        organisations=_around([(entry_of(entity), keys) for entity, keys in organisations], numbers),
        people=_around(_people(site, course), numbers),
        beside=_around([(Named(other.label, theme_url(other.id)), keys) for other, keys in beside], numbers),
    )


def parts_of(site: Site, theme: Theme) -> int:
    """How many pages a theme has."""
    return 1 + max((part for (id_, _), part in site.part_of.items() if id_ == theme.id), default=0)


def _part(site: Site, theme: Theme, notes: Sequence[NoteLink]) -> int:
    return site.part_of.get((theme.id, notes[0].id), 0)


def _parts(site: Site, theme: Theme, steps: Sequence[Step]) -> tuple[ThemePart, ...]:
    """The pages of a theme, none where there is but one."""
    number, found = 1, []
    for part in range(parts_of(site, theme)):
        there = [step for step in steps if _part(site, theme, step.notes) == part]
        dates = [step.date for step in there if step.date and step.count]
        found.append(ThemePart(theme_url(theme.id, part), number, min(dates, default=None), max(dates, default=None)))
        number += sum(step.count for step in there)
    return tuple(found) if len(found) > 1 else ()


def _returned(site: Site, theme: Theme, numbers: dict[PassageKey, int]) -> tuple[Around, ...]:
    """The decisions after which the theme came back, as quotations, with the numbers of what was said then."""
    out = []
    for one in returns(site.snapshot, theme.id, _MOST_RETURNS):
        note = site.notes[one.decision[0]]
        cite = site.cite(note, note.analysis.source_text.quote(*one.decision[1:]))
        out.append(Around(Named(cite.text, cite.url), tuple(numbers[key] for key in one.passages)))
    return tuple(out)


def _voices(site: Site, theme: Theme, numbers: dict[PassageKey, int]) -> tuple[Around, ...]:
    """The sides that voice the theme, and what the notes do not tell; nothing where they tell of nobody."""
    told = voices(site.snapshot, theme.id)
    if not told.municipal and not told.civil:
        return ()
    sides = {"municipal": told.municipal, "civil": told.civil, "untold": told.untold}
    return tuple(Around(Named(SIDES[side], None), tuple(numbers[key] for key in keys)) for side, keys in sides.items())


def _happened(site: Site, event: ThemeEvent) -> Happened:
    other = site.themes.get(event.other)
    named = Named(other.label, theme_url(other.id)) if other else None
    return Happened(event.change, event.when, event.who, named, event.label, event.undone_by)


def _steps(site: Site, course: Course, numbers: dict[PassageKey, int], part: int) -> tuple[Step, ...]:
    basis_of = {match.passage: match.basis for match in site.of_theme.get(course.theme.id, ())}
    steps = []
    for point in course.points:
        quotes = []
        here = site.part_of.get((course.theme.id, point.meeting.notes[0]), 0) == part
        for key in point.passages if here else ():
            passage = site.passages[key]
            cite = site.cite(site.notes[key[0]], passage, passage.item)
            quotes.append(Numbered(numbers[key], cite, basis_of[key]))
        ids = point.meeting.notes
        copies = (copy for id_ in ids for copy in site.copies.get(id_, ()))
        steps.append(
            Step(
                anchors=tuple(note_name(site.links[id_].source) for id_ in (*ids, *copies)),
                date=point.meeting.date,
                notes=tuple(site.links[id_] for id_ in ids),
                quotes=tuple(quotes),
                count=len(point.passages),
                of=len(point.of_passages),
                groups=len(point.groups),
                met=point.meeting.held,
            )
        )
    return tuple(steps)


def _unseen(site: Site, course: Course) -> tuple[tuple[str, int], ...]:
    """The bodies that took a theme up, with how many of their announced meetings since then no notes are from."""
    took_up = {body for key in course.seen.passages for body in values_of(site, site.notes[key[0]])["body"]}
    first = course.seen.first
    counts = ((body.name, sum(bool(first) and one.date > str(first) for one in body.missing)) for body in site.coverage)
    return tuple((name, number) for name, number in counts if number and name in took_up)


def _stretches(steps: Sequence[Step]) -> tuple[tuple[Step, ...], ...]:
    stretches: list[tuple[Step, ...]] = []
    for step in steps:
        if stretches and not step.quotes and not stretches[-1][-1].quotes:
            stretches[-1] = (*stretches[-1], step)
        else:
            stretches.append((step,))
    return tuple(stretches)


def _decisions(site: Site, theme: Theme) -> tuple[DecisionRow, ...]:
    """The decisions in the theme's passages, in time order."""
    wanted = decisions_on(site.snapshot, theme.id)
    rows = {}
    for id_ in dict.fromkeys(key[0] for key in wanted):
        note = site.notes[id_]
        for decision in note.analysis.decisions:
            rows[id_, decision.start, decision.end] = (note, decision)
    return tuple(decision_row(site, *rows[key]) for key in wanted)


def _people(site: Site, course: Course) -> list[tuple[Named, tuple[PassageKey, ...]]]:
    """The persons named in the theme's passages, each with those, in most first."""
    found: dict[str, list[PassageKey]] = {}
    for key in course.seen.passages:
        id_, start, end = key
        inside = [m for m in site.notes[id_].analysis.mentions if start <= m.start and m.end <= end]
        for identity in {site.register.at.get((id_, mention.start, mention.end)) for mention in inside}:
            if identity is not None:
                found.setdefault(identity, []).append(key)
    people = ((site.register.entities.get(identity), keys) for identity, keys in found.items())
    return [(entry_of(who), tuple(keys)) for who, keys in people if who and who.label is Label.PERSON]


def _around(rows: Iterable[tuple[Named, Sequence[PassageKey]]], numbers: dict[PassageKey, int]) -> tuple[Around, ...]:
    """The rows with the numbers of their quotations, those in most quotations first, then by name."""
    found = [Around(who, tuple(sorted(numbers[key] for key in keys if key in numbers))) for who, keys in rows]
    return tuple(sorted(found, key=lambda row: (-len(row.numbers), sort_key(row.who.name), row.who.url or "")))
