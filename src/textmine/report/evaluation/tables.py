"""The report as plain tables with typed cells, for Excel and CSV: one table for each kind of thing, a row for each thing."""

from __future__ import annotations

from textmine.records import ThemeStatus
from textmine.report.evaluation.content import Evaluation, ThemeSection
from textmine.report.evaluation.phrases import measured, words
from textmine.report.evaluation.record_tables import commitments, decisions, quotations, voices
from textmine.report.evaluation.table import Cell, Table, period_of, when
from textmine.swedish import evaluation as sv
from textmine.swedish.format import capital, listing
from textmine.swedish.messages import failure_line


def tables(content: Evaluation) -> tuple[Table, ...]:
    """Every table of the report, in the order of its sheets; none is left out for being empty."""
    return (
        _about(content),
        _notes(content),
        _gaps(content),
        _body_gaps(content),
        _missing(content),
        _themes(content),
        _meetings(content),
        quotations(content),
        voices(content),
        decisions(content),
        commitments(content),
        Table(
            "figures",
            ("measure", "precision", "recall", "counted", "of_notes", "caveat"),
            tuple(
                (sv.MEASURES[f.measure], f.precision, f.recall, f.of, f.notes, sv.CAVEAT)
                for f in content.method.figures
            ),
        ),
        Table(
            "by_hand",
            ("key", "counted"),
            tuple((capital(sv.BY_HAND[kind]), n) for kind, n in content.method.by_hand),
        ),
        Table(
            "easy",
            ("part", "sentence"),
            tuple((heading, sentence) for heading, sentences in content.easy.parts for sentence in sentences),
        ),
    )


def _about(content: Evaluation) -> Table:
    method = content.method
    rows: list[tuple[Cell, ...]] = [
        (sv.TITLE, sv.EDITIONS[content.edition.value]),
        (sv.COLUMNS["period"], listing([str(period_of(content, i)) for i in range(len(content.periods))])),
        (sv.SHEETS["notes"], len(content.notes)),
    ]
    rows += [(sv.COLUMNS["body"], content.body)] if content.body else []
    for index, one in enumerate(content.coverage):
        named = period_of(content, index)
        rows.append((f"{named}: {sv.COLUMNS['meetings'].lower()}", one.meetings))
        rows.append((f"{named}: {sv.COLUMNS['passages'].lower()}", one.passages))
        rows.append((f"{named}: {sv.COLUMNS['decisions'].lower()}", one.decisions))
        rows.append((f"{named}: {sv.COLUMNS['commitments'].lower()}", one.commitments))
    rows += [(sv.LINES["failures"], failure_line(path, error)) for path, error in content.failures]
    rows += [
        (sv.CHAPTERS["method"], line)
        for line in (*sv.METHOD, sv.accuracy(method.figures), *measured(method.figures, method.recipe))
    ]
    rows.append((sv.CHAPTERS["method"], sv.MADE_BY.format(version=method.version, recipe=method.recipe)))
    lix = content.easy.lix
    rows.append(("LIX", round(lix.value, 1)))
    return Table("about", ("key", "value"), tuple(rows))


def _notes(content: Evaluation) -> Table:
    rows = tuple(
        (
            line.number,
            line.name,
            line.file,
            when(line.date),
            str(words().KINDS[line.kind]),
            period_of(content, line.period),
            line.passages,
        )
        for line in content.notes
    )
    return Table("notes", ("number", "note", "file", "date", "kind", "period", "passages"), rows)


def _gaps(content: Evaluation) -> Table:
    rows = tuple(
        (period_of(content, index), when(gap.first), when(gap.last), gap.days)
        for index, one in enumerate(content.coverage)
        for gap in one.gaps
    )
    return Table("gaps", ("period", "from", "to", "days"), rows)


def _body_gaps(content: Evaluation) -> Table:
    rows = tuple(
        (period_of(content, index), gap.body, when(gap.first), when(gap.last), gap.meetings)
        for index, one in enumerate(content.coverage)
        for gap in one.of_bodies
    )
    return Table("body_gaps", ("period", "body", "from", "to", "expected"), rows)


def _missing(content: Evaluation) -> Table:
    rows = tuple(
        (period_of(content, index), when(date), body)
        for index, one in enumerate(content.coverage)
        for date, body in one.missing
    )
    return Table("missing", ("period", "date", "body"), rows)


def _themes(content: Evaluation) -> Table:
    """One row a theme and period, so that every share stands in cells of its own."""
    rows: list[tuple[Cell, ...]] = []
    for section in (*content.themes, *content.silent):
        for index, share in enumerate(section.shares):
            low, high = share.interval
            shown = (round(share.value, 4), round(low, 4), round(high, 4)) if share.of else (None, None, None)
            counted = [one.number for one in section.quotations if one.period == index]
            rows.append(
                (
                    section.label,
                    _status(section),
                    period_of(content, index),
                    share.n,
                    share.of,
                    *shown,
                    _change(section) if index == len(section.shares) - 1 and index else None,
                    when(section.first),
                    when(section.last),
                    section.silence_days,
                    len(counted),
                    ", ".join(section.keywords),
                )
            )
    columns = ("theme", "status", "period", "raised", "of_meetings", "share", "low", "high", "change")
    return Table("themes", (*columns, "first", "last", "silence_days", "about", "words"), tuple(rows))


def _status(section: ThemeSection) -> str:
    return str(words().THEME_STATUS[ThemeStatus(section.status)])


def _change(section: ThemeSection) -> str:
    told = section.change
    return sv.change(told.difference, told.low, told.high, told.sure) if told else sv.TOO_FEW


def _meetings(content: Evaluation) -> Table:
    rows = tuple(
        (
            section.label,
            period_of(content, one.period),
            when(one.date),
            ", ".join(str(note) for note in one.notes),
            len(one.quotations),
            one.of,
            ", ".join(str(each) for each in one.quotations),
        )
        for section in content.themes
        for one in section.meetings
    )
    return Table("meetings", ("theme", "period", "date", "notes", "about", "of", "quotations"), rows)
