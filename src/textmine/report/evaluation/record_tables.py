"""The tables of what the notes say: quotations, who is named in them, decisions, commitments."""

from __future__ import annotations

from textmine.report.contexts.commitments import ActionRow, DecisionRow
from textmine.report.evaluation.content import Evaluation
from textmine.report.evaluation.phrases import due, item_of, names, shown_by, state, words
from textmine.report.evaluation.table import Cell, Table, period_of, when
from textmine.report.site import Cite
from textmine.swedish import evaluation as sv
from textmine.swedish.format import capital
from textmine.swedish.sides import SIDES

_WHERE = ("note", "file", "date", "page", "line", "item", "period")
_PROMISE = ("who", "due", "due_date")


def quotations(content: Evaluation) -> Table:
    """Every quotation, a row each."""
    rows = tuple(
        (
            one.number,
            section.label,
            one.cite.text,
            *_where(content, one.cite, one.period),
            capital(str(words().BASES[one.basis])),
        )
        for section in content.themes
        for one in section.quotations
    )
    columns = ("number", "theme", "text", *_WHERE, "basis")
    return Table("quotations", columns, rows)


def voices(content: Evaluation) -> Table:
    """By whose words and who is named, theme by theme."""
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


def decisions(content: Evaluation) -> Table:
    """Every decision on a matter."""
    rows = tuple(
        (
            one.number,
            one.row.cite.text,
            *_where(content, one.row.cite, one.period),
            names(one.row.decided_by) or None,
            *_promise(one.row),
            sv.YES if one.row.reported else None,
            ", ".join(one.themes) or None,
        )
        for one in content.decisions
    )
    columns = ("number", "text", *_WHERE, "by", *_PROMISE, "reported", "theme")
    return Table("decisions", columns, rows)


def commitments(content: Evaluation) -> Table:
    """Every commitment with its state and what later notes show."""
    rows = tuple(
        (
            one.number,
            one.row.cite.text,
            state(one.row),
            shown_by(one.row) or None,
            *_where(content, one.row.cite, one.period),
            *_promise(one.row),
            ", ".join(one.themes) or None,
        )
        for one in content.commitments
    )
    columns = ("number", "text", "state", "evidence", *_WHERE, *_PROMISE, "theme")
    return Table("commitments", columns, rows)


def _where(content: Evaluation, cite: Cite, period: int | None) -> tuple[Cell, ...]:
    """Where a quotation stands: the cells of _WHERE."""
    note, place = cite.note, cite.place
    item = item_of(cite) or None
    return note.name, note.source, when(note.date), place.page, place.line, item, period_of(content, period)


def _promise(row: DecisionRow | ActionRow) -> tuple[Cell, ...]:
    """Who is to do something and when: the cells of _PROMISE."""
    return names(row.responsible) or None, due(row.due, None) or None, when(row.due_iso)
