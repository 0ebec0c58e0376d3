"""The report as plain tables with typed cells, for Excel and CSV: one table for each kind of thing, a row for each thing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from textmine.records import ThemeStatus
from textmine.report.evaluation.content import Evaluation, ThemeSection
from textmine.report.evaluation.phrases import due, item_of, measured, names, shown_by, state, words
from textmine.swedish import evaluation as sv
from textmine.swedish.format import capital, listing
from textmine.swedish.messages import failure_line
from textmine.swedish.sides import SIDES
from textmine.trends.occasions import day_of

Cell = str | int | float | dt.date | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its key (swedish.evaluation.SHEETS names it), its columns' keys (COLUMNS; or words as they are), its rows."""

    key: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def name(self) -> str:
        """What readers call it."""
        return sv.SHEETS[self.key]

    @property
    def head(self) -> tuple[str, ...]:
        """The columns as readers call them."""
        return tuple(sv.COLUMNS.get(column, column) for column in self.columns)


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
        _quotations(content),
        _voices(content),
        _decisions(content),
        _commitments(content),
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


def _period(content: Evaluation, index: int | None) -> str | None:
    if index is None:
        return None
    one = content.periods[index]
    return sv.period(one.first, one.last)


def _when(iso: str | None) -> Cell:
    """A full date as a date; a month or a year as it is given."""
    return day_of(iso) or iso


def _about(content: Evaluation) -> Table:
    method = content.method
    rows: list[tuple[Cell, ...]] = [
        (sv.TITLE, sv.EDITIONS[content.edition.value]),
        (sv.COLUMNS["period"], listing([str(_period(content, i)) for i in range(len(content.periods))])),
        (sv.SHEETS["notes"], len(content.notes)),
    ]
    rows += [(sv.COLUMNS["body"], content.body)] if content.body else []
    for index, one in enumerate(content.coverage):
        named = _period(content, index)
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
            _when(line.date),
            str(words().KINDS[line.kind]),
            _period(content, line.period),
            line.passages,
        )
        for line in content.notes
    )
    return Table("notes", ("number", "note", "file", "date", "kind", "period", "passages"), rows)


def _gaps(content: Evaluation) -> Table:
    rows = tuple(
        (_period(content, index), _when(gap.first), _when(gap.last), gap.days)
        for index, one in enumerate(content.coverage)
        for gap in one.gaps
    )
    return Table("gaps", ("period", "from", "to", "days"), rows)


def _body_gaps(content: Evaluation) -> Table:
    rows = tuple(
        (_period(content, index), gap.body, _when(gap.first), _when(gap.last), gap.meetings)
        for index, one in enumerate(content.coverage)
        for gap in one.of_bodies
    )
    return Table("body_gaps", ("period", "body", "from", "to", "expected"), rows)


def _missing(content: Evaluation) -> Table:
    rows = tuple(
        (_period(content, index), _when(date), body)
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
                    _period(content, index),
                    share.n,
                    share.of,
                    *shown,
                    _change(section) if index == len(section.shares) - 1 and index else None,
                    _when(section.first),
                    _when(section.last),
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
            _period(content, one.period),
            _when(one.date),
            ", ".join(str(note) for note in one.notes),
            len(one.quotations),
            one.of,
            ", ".join(str(each) for each in one.quotations),
        )
        for section in content.themes
        for one in section.meetings
    )
    return Table("meetings", ("theme", "period", "date", "notes", "about", "of", "quotations"), rows)


def _quotations(content: Evaluation) -> Table:
    rows = tuple(
        (
            one.number,
            section.label,
            one.cite.text,
            one.cite.note.name,
            one.cite.note.source,
            _when(one.cite.note.date),
            one.cite.place.page,
            one.cite.place.line,
            item_of(one.cite) or None,
            _period(content, one.period),
            capital(str(words().BASES[one.basis])),
        )
        for section in content.themes
        for one in section.quotations
    )
    columns = ("number", "theme", "text", "note", "file", "date", "page", "line", "item", "period", "basis")
    return Table("quotations", columns, rows)


def _voices(content: Evaluation) -> Table:
    sides = tuple(
        (section.label, SIDES[side], sv.SIDE, len(quoted), ", ".join(str(each) for each in quoted))
        for section in content.themes
        for side, quoted in section.sides
    )
    rows = tuple(
        (
            section.label,
            one.name,
            sv.PERSON if one.person else sv.ORGANISATION,
            len(one.quotations),
            ", ".join(str(each) for each in one.quotations),
        )
        for section in content.themes
        for one in section.voices
    )
    return Table("voices", ("theme", "name", "sort", "counted", "quotations"), (*sides, *rows))


def _decisions(content: Evaluation) -> Table:
    rows = tuple(
        (
            one.number,
            one.row.cite.text,
            one.row.cite.note.name,
            one.row.cite.note.source,
            _when(one.row.cite.note.date),
            one.row.cite.place.page,
            one.row.cite.place.line,
            item_of(one.row.cite) or None,
            _period(content, one.period),
            one.row.decided_by.name if one.row.decided_by else None,
            names(one.row.responsible) or None,
            due(one.row.due, None) or None,
            _when(one.row.due_iso),
            sv.YES if one.row.reported else None,
            ", ".join(one.themes) or None,
        )
        for one in content.decisions
    )
    columns = (
        "number",
        "text",
        "note",
        "file",
        "date",
        "page",
        "line",
        "item",
        "period",
        "by",
        "who",
        "due",
        "due_date",
    )
    return Table("decisions", (*columns, "reported", "theme"), rows)


def _commitments(content: Evaluation) -> Table:
    rows = tuple(
        (
            one.number,
            one.row.cite.text,
            state(one.row),
            shown_by(one.row) or None,
            one.row.cite.note.name,
            one.row.cite.note.source,
            _when(one.row.cite.note.date),
            one.row.cite.place.page,
            one.row.cite.place.line,
            item_of(one.row.cite) or None,
            _period(content, one.period),
            names(one.row.responsible) or None,
            due(one.row.due, None) or None,
            _when(one.row.due_iso),
            ", ".join(one.themes) or None,
        )
        for one in content.commitments
    )
    columns = (
        "number",
        "text",
        "state",
        "evidence",
        "note",
        "file",
        "date",
        "page",
        "line",
        "item",
        "period",
        "who",
        "due",
        "due_date",
    )
    return Table("commitments", (*columns, "theme"), rows)
