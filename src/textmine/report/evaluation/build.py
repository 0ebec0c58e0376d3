"""A snapshot → the evaluators' report as content. Pure: the same snapshot and periods give the same records."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from textmine import __version__
from textmine.records import Basis, JudgementKind, Label, PassageKey, Snapshot, Span, StoredNote, ThemeStatus
from textmine.report.contexts.commitments import action_row, decision_row
from textmine.report.contexts.courses import Course, courses
from textmine.report.evaluation.accuracy import figures
from textmine.report.evaluation.bodies import bodies
from textmine.report.evaluation.content import (
    AtMeeting,
    BodyGap,
    CommitmentLine,
    Coverage,
    DecisionLine,
    Edition,
    Evaluation,
    Gap,
    Method,
    NoteLine,
    Quotation,
    ThemeSection,
    Voice,
)
from textmine.report.evaluation.easy import easy_read
from textmine.report.site import Site, site_of
from textmine.swedish.collation import sort_key
from textmine.trends import BodyCoverage, FollowUp, Period, Share, Voices, change, gaps, meetings_in, voices
from textmine.trends import coverage as expected
from textmine.trends.occasions import day_of


def whole(snapshot: Snapshot) -> Period | None:
    """The period from the first year that a note is dated in to the last; None where no note is dated."""
    years = [int(note.date[:4]) for note in snapshot.notes if note.date]
    if not years:
        return None
    return Period(dt.date(min(years), 1, 1), dt.date(max(years), 12, 31))


def evaluation(
    snapshot: Snapshot,
    periods: Sequence[Period],
    edition: Edition,
    followed: Mapping[PassageKey, FollowUp] | None = None,
    voiced: Mapping[str, Voices] | None = None,
    *,
    body: str = "",
) -> Evaluation:
    """The report of a snapshot over one or two periods, in any order; they are shown in time order.

    edition is only told: for the public one the snapshot has been made public before (report.public). followed says how
    commitments stand, voiced by whose words the passages of each theme are; None means as the snapshot's own notes show. body
    is the one (as `trends.coverage.bodies_of` calls it) that the snapshot has been narrowed to (`bodies.of_body`).
    """
    voiced = {theme.id: voices(snapshot, theme.id) for theme in snapshot.themes} if voiced is None else voiced
    site = site_of(snapshot)
    site = replace(site, followed=followed) if followed is not None else site
    periods = tuple(sorted(periods, key=lambda one: (one.first, one.last)))
    notes = _notes(site, periods)
    lines = {line.id: line for line in notes}
    decisions = _decisions(site, lines)
    commitments = _commitments(site, lines)
    sections = tuple(
        replace(section, sides=_sides(voiced[section.id], section.quotations, lines))
        for section in _sections(site, periods, lines, decisions, commitments)
    )
    raised = tuple(section for section in sections if section.raised)
    ledgers = [one for one in expected(snapshot) if body in {"", one.entity, f"?{one.name.casefold()}"}]
    covered = tuple(_coverage(site, ledgers, one, index, lines) for index, one in enumerate(periods))
    within = [line for line in notes if line.period is not None]
    return Evaluation(
        edition=edition,
        periods=periods,
        coverage=covered,
        notes=notes,
        failures=tuple((failure.source, failure.error) for failure in snapshot.failures),
        themes=raised,
        silent=tuple(one for one in sections if not one.raised and one.status is ThemeStatus.WATCHED),
        decisions=decisions,
        formal=sum(decision.formal for line in within for decision in site.notes[line.id].analysis.decisions),
        commitments=commitments,
        method=_method(site, notes),
        easy=easy_read(covered, raised, decisions, commitments),
        body=bodies(snapshot).get(body, ""),
    )


def _notes(site: Site, periods: Sequence[Period]) -> tuple[NoteLine, ...]:
    """Every note that counts, in time order, undated ones last."""
    ordered = sorted(site.counted, key=lambda note: (note.date is None, note.date or "", note.source))
    out = []
    for number, note in enumerate(ordered, start=1):
        link = site.links[note.id]
        inside = next((index for index, one in enumerate(periods) if one.holds(note.date)), None)
        passages = len(note.analysis.passages)
        text = note.analysis.source_text.text
        out.append(NoteLine(number, note.id, link.name, note.source, note.date, link.kind, inside, passages, text))
    return tuple(out)


def _coverage(
    site: Site, ledgers: Sequence[BodyCoverage], period: Period, index: int, lines: Mapping[int, NoteLine]
) -> Coverage:
    met = meetings_in(site.meetings, period)
    held = [site.notes[id_] for id_, line in lines.items() if line.period == index]
    found = gaps(met, period, day_of(site.as_of))
    return Coverage(
        period=period,
        meetings=len(met),
        notes=tuple(sorted(lines[note.id].number for note in held)),
        gaps=tuple(Gap(one.isoformat(), two.isoformat(), (two - one).days) for one, two in found),
        passages=sum(len(note.analysis.passages) for note in held),
        decisions=sum(not decision.formal for note in held for decision in note.analysis.decisions),
        commitments=sum(len(note.analysis.actions) for note in held),
        missing=tuple(
            sorted((one.date, body.name) for body in ledgers for one in body.missing if period.holds(one.date))
        ),
        of_bodies=tuple(
            BodyGap(body.name, gap.after, gap.before, gap.meetings)
            for body in ledgers
            for gap in body.gaps
            if gap.after < period.last.isoformat() and period.first.isoformat() < gap.before
        ),
    )


def _within(site: Site, lines: Mapping[int, NoteLine]) -> Iterable[tuple[StoredNote, NoteLine, int]]:
    """The notes of the periods in time order, each with its line and its period."""
    for line in sorted(lines.values(), key=lambda line: line.number):
        if line.period is not None:
            yield site.notes[line.id], line, line.period


def _decisions(site: Site, lines: Mapping[int, NoteLine]) -> tuple[DecisionLine, ...]:
    out: list[DecisionLine] = []
    for note, line, period in _within(site, lines):
        for one in note.analysis.decisions:
            if not one.formal:
                row, themes = decision_row(site, note, one), _themes_at(site, note, one)
                out.append(DecisionLine(len(out) + 1, row, line.number, period, themes, one.start, one.end))
    return tuple(out)


def _commitments(site: Site, lines: Mapping[int, NoteLine]) -> tuple[CommitmentLine, ...]:
    out: list[CommitmentLine] = []
    for note, line, period in _within(site, lines):
        for one in note.analysis.actions:
            row, themes = action_row(site, note, one), _themes_at(site, note, one)
            out.append(CommitmentLine(len(out) + 1, row, line.number, period, themes, one.start, one.end))
    return tuple(out)


def _themes_at(site: Site, note: StoredNote, span: Span) -> tuple[str, ...]:
    """The labels of the live themes whose passages a span touches, in Swedish order."""
    found = set()
    for passage in note.analysis.passages:
        if passage.overlaps(span):
            for match in site.of_passage.get((note.id, passage.start, passage.end), ()):
                theme = site.themes.get(match.theme)
                if theme is not None and theme.status.live:
                    found.add(theme.label)
    return tuple(sorted(found, key=sort_key))


def _sections(
    site: Site,
    periods: Sequence[Period],
    lines: Mapping[int, NoteLine],
    decisions: Sequence[DecisionLine],
    commitments: Sequence[CommitmentLine],
) -> tuple[ThemeSection, ...]:
    """The live themes, those of most meetings first; their quotations are numbered in that order."""
    live = [course for course in courses(site) if course.theme.status.live]
    shares = {course.theme.id: _shares(site, course, periods) for course in live}

    def weight(course: Course) -> tuple[int, int, tuple[str, str], str]:
        theme = course.theme
        return -sum(share.n for share in shares[theme.id]), -len(course.seen.passages), sort_key(theme.label), theme.id

    out: list[ThemeSection] = []
    number = 1
    for course in sorted(live, key=weight):
        meetings, quotations = _at_meetings(site, course, periods, lines, number)
        number += len(quotations)
        theme, seen, of = course.theme, course.seen, shares[course.theme.id]
        out.append(
            ThemeSection(
                id=theme.id,
                label=theme.label,
                status=theme.status,
                description=theme.description,
                keywords=theme.keywords,
                born=theme.born,
                shares=of,
                change=change(*of) if len(of) == 2 else None,
                first=seen.first,
                last=seen.last,
                silence_days=seen.longest_silence_days,
                meetings=meetings,
                quotations=quotations,
                voices=_voices(site, lines, quotations),
                decisions=tuple(one.number for one in decisions if theme.label in one.themes),
                commitments=tuple(one.number for one in commitments if theme.label in one.themes),
            )
        )
    return tuple(out)


def _shares(site: Site, course: Course, periods: Sequence[Period]) -> tuple[Share, ...]:
    met = [set(meetings_in(site.meetings, one)) for one in periods]
    return tuple(
        Share(sum(bool(point.passages) for point in course.points if point.meeting in inside), len(inside))
        for inside in met
    )


def _at_meetings(
    site: Site, course: Course, periods: Sequence[Period], lines: Mapping[int, NoteLine], number: int
) -> tuple[tuple[AtMeeting, ...], tuple[Quotation, ...]]:
    """The theme at every meeting of the periods, and its quotations there, numbered from `number`."""
    basis_of = {match.passage: match.basis for match in site.of_theme.get(course.theme.id, ())}
    meetings: list[AtMeeting] = []
    quotations: list[Quotation] = []
    for point in course.points:
        period = next((index for index, one in enumerate(periods) if one.holds(point.meeting.date)), None)
        if period is None:
            continue
        first = number + len(quotations)
        for key in point.passages:
            passage, note = site.passages[key], site.notes[key[0]]
            cite = site.cite(note, passage, passage.item)
            at = number + len(quotations)
            quotations.append(Quotation(at, cite, lines[note.id].number, period, basis_of[key], key[1], key[2]))
        numbers = tuple(range(first, number + len(quotations)))
        ids = tuple(sorted(lines[id_].number for id_ in point.meeting.notes))
        of = len(point.of_passages)
        meetings.append(AtMeeting(point.meeting.date, ids, period, numbers, of, point.meeting.held))
    return tuple(meetings), tuple(quotations)


def _sides(
    told: Voices, quotations: Sequence[Quotation], lines: Mapping[int, NoteLine]
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The numbers of a theme's quotations by whose words they are; nothing where the notes tell of nobody."""
    id_of = {line.number: id_ for id_, line in lines.items()}
    number_of = {(id_of[one.note], one.start, one.end): one.number for one in quotations}
    keys = {"municipal": told.municipal, "civil": told.civil, "untold": told.untold}
    sides = {side: tuple(number_of[key] for key in held if key in number_of) for side, held in keys.items()}
    return tuple(sides.items()) if sides["municipal"] or sides["civil"] else ()


def _voices(site: Site, lines: Mapping[int, NoteLine], quotations: Sequence[Quotation]) -> tuple[Voice, ...]:
    """Who is named in the quotations, organisations before persons, those in most of them first."""
    id_of = {line.number: id_ for id_, line in lines.items()}
    found: defaultdict[str, list[int]] = defaultdict(list)
    for one in quotations:
        note = site.notes[id_of[one.note]]
        inside = (m for m in note.analysis.mentions if one.start <= m.start and m.end <= one.end)
        keys: Iterable[PassageKey] = ((note.id, mention.start, mention.end) for mention in inside)
        for identity in sorted({site.register.at[key] for key in keys if key in site.register.at}):
            found[identity].append(one.number)
    entities = ((site.register.entities.get(identity), numbers) for identity, numbers in found.items())
    voices = [
        Voice(entity.name, entity.label is Label.PERSON, tuple(numbers))
        for entity, numbers in entities
        if entity is not None and entity.label in {Label.PERSON, Label.ORG}
    ]
    return tuple(sorted(voices, key=lambda one: (one.person, -len(one.quotations), sort_key(one.name))))


def _method(site: Site, notes: Sequence[NoteLine]) -> Method:
    matches = [match for match in site.snapshot.matches if match.passage[0] not in site.originals]
    bases = Counter(match.basis for match in matches)
    kinds = Counter(judgement.kind for judgement in site.snapshot.judgements)
    return Method(
        version=__version__,
        recipe=site.snapshot.recipe,
        as_of=site.as_of,
        copies=len(site.originals),
        undated=sum(line.date is None for line in notes),
        outside=sum(line.date is not None and line.period is None for line in notes),
        bases=tuple((basis, bases[basis]) for basis in Basis if bases[basis]),
        figures=figures(),
        by_hand=tuple((kind, kinds[kind]) for kind in JudgementKind if kinds[kind]),
    )
