"""The tables of what the notes say: quotations, who is named in them, decisions, commitments."""

from __future__ import annotations

from textmine.report.evaluation.content import Evaluation
from textmine.report.evaluation.phrases import due, item_of, names, shown_by, state, words
from textmine.report.evaluation.table import Table, period_of, when
from textmine.swedish import evaluation as sv
from textmine.swedish.format import capital
from textmine.swedish.sides import SIDES


def quotations(content: Evaluation) -> Table:
    """Every quotation, a row each."""
    rows = tuple(
        (
            one.number,
            section.label,
            one.cite.text,
            one.cite.note.name,
            one.cite.note.source,
            when(one.cite.note.date),
            one.cite.place.page,
            one.cite.place.line,
            item_of(one.cite) or None,
            period_of(content, one.period),
            capital(str(words().BASES[one.basis])),
        )
        for section in content.themes
        for one in section.quotations
    )
    columns = ("number", "theme", "text", "note", "file", "date", "page", "line", "item", "period", "basis")
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
            one.row.cite.note.name,
            one.row.cite.note.source,
            when(one.row.cite.note.date),
            one.row.cite.place.page,
            one.row.cite.place.line,
            item_of(one.row.cite) or None,
            period_of(content, one.period),
            names(one.row.decided_by) or None,
            names(one.row.responsible) or None,
            due(one.row.due, None) or None,
            when(one.row.due_iso),
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


def commitments(content: Evaluation) -> Table:
    """Every commitment with its state and what later notes show."""
    rows = tuple(
        (
            one.number,
            one.row.cite.text,
            state(one.row),
            shown_by(one.row) or None,
            one.row.cite.note.name,
            one.row.cite.note.source,
            when(one.row.cite.note.date),
            one.row.cite.place.page,
            one.row.cite.place.line,
            item_of(one.row.cite) or None,
            period_of(content, one.period),
            names(one.row.responsible) or None,
            due(one.row.due, None) or None,
            when(one.row.due_iso),
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
