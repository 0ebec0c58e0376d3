"""The evaluators' report as a document: content → blocks, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator

from textmine.records import ThemeStatus
from textmine.report.evaluation.blocks import (
    Bar,
    Bars,
    Block,
    Bullets,
    Column,
    Document,
    Grid,
    Heading,
    Paragraph,
    Quoted,
    Run,
    Words,
)
from textmine.report.evaluation.content import BodyGap, CommitmentLine, Coverage, DecisionLine, Evaluation, ThemeSection
from textmine.report.evaluation.method import method_chapter
from textmine.report.evaluation.phrases import (
    breakable,
    date_of,
    due,
    names,
    numbers,
    shown_by,
    source,
    state,
    to,
    words,
)
from textmine.report.evaluation.summary import summary
from textmine.report.evaluation.themes import theme_blocks
from textmine.swedish import evaluation as sv
from textmine.swedish.format import count, day, listing, number, of
from textmine.swedish.messages import failure_line
from textmine.trends.periods import FEWEST


def document(content: Evaluation) -> Document:
    """The report as a document."""
    periods = listing([sv.period(one.first, one.last) for one in content.periods])
    return Document(
        title=sv.TITLE,
        subtitle=sv.joined((f"{periods}.", sv.of_body(content.body), sv.EDITIONS[content.edition.value])),
        summary=tuple(summary(content)),
        body=(
            *_coverage(content),
            *_overview(content),
            *_themes(content),
            *_decisions(content),
            *_commitments(content),
            *_found(content),
            *method_chapter(content),
        ),
    )


def said(text: str) -> Words:
    """Plain words."""
    return (Run(text),)


def _coverage(content: Evaluation) -> Iterator[Block]:
    yield Heading(1, sv.CHAPTERS["coverage"], "underlag", new_page=True)
    columns = ("period", "meetings", "notes", "passages", "decisions", "commitments", "gaps")
    rows = tuple(_coverage_row(one) for one in content.coverage)
    heads = tuple(Column(sv.COLUMNS[key], key not in {"period", "notes", "gaps"}, key == "gaps") for key in columns)
    yield Grid(sv.CAPTIONS["coverage"], heads, rows)
    yield Paragraph(said(sv.LINES["gaps_note"]), quiet=True)
    method = content.method
    for one in content.coverage:
        if not one.meetings:
            named = sv.period(one.period.first, one.period.last)
            yield Paragraph(said(sv.LINES["no_meetings"].format(period=named)))
    kept = []
    if method.undated:
        kept.append(sv.LINES["undated"].format(notes=count(method.undated, *sv.NOUNS["note"])))
    if method.outside:
        periods = listing([sv.period(one.first, one.last) for one in content.periods])
        notes = count(method.outside, *sv.NOUNS["note"])
        kept.append(sv.LINES["outside"].format(notes=notes, periods=periods))
    if method.copies:
        kept.append(sv.LINES["copies"].format(files=count(method.copies, *sv.NOUNS["copy"])))
    if kept:
        yield Paragraph(said(sv.joined(kept)))
    missing = [f"{body} {day(date)}" for one in content.coverage for date, body in one.missing]
    if missing:
        yield Paragraph(said(sv.LINES["missing"].format(meetings=listing(missing))))
    yield from _body_gaps(content)
    if content.failures:
        yield Paragraph(said(sv.LINES["failures"]))
        yield Bullets(tuple(said(failure_line(path, error)) for path, error in content.failures))
    yield _notes(content)


def _body_gaps(content: Evaluation) -> Iterator[Block]:
    """The silences of each body, once each though they reach from one period into the other."""
    gaps = dict.fromkeys(gap for one in content.coverage for gap in one.of_bodies)
    if gaps:
        yield Paragraph(said(sv.LINES["body_gaps"]))
        yield Bullets(tuple(said(body_gap(gap)) for gap in gaps))


def body_gap(gap: BodyGap) -> str:
    """A silence of a body as a sentence."""
    meetings = count(gap.meetings, *sv.NOUNS["meeting"])
    return sv.LINES["body_gap"].format(body=gap.body, first=day(gap.first), last=day(gap.last), meetings=meetings)


def _coverage_row(one: Coverage) -> tuple[Words, ...]:
    spans = [
        sv.LINES["gap"].format(first=day(gap.first), last=day(gap.last), days=sv.duration(gap.days)) for gap in one.gaps
    ]
    figures = (one.passages, one.decisions, one.commitments)
    return (
        said(sv.period(one.period.first, one.period.last)),
        said(number(one.meetings)),
        numbers("anteckning", one.notes),
        *(said(number(figure)) for figure in figures),
        said(sv.joined(spans) or sv.LINES["no_gaps"]),
    )


def _notes(content: Evaluation) -> Grid:
    keys = ("number", "note", "date", "kind", "period", "passages")
    rows, anchors = [], []
    for line in content.notes:
        inside = content.periods[line.period] if line.period is not None else None
        anchors.append(to("anteckning", line.number))
        rows.append(
            (
                said(str(line.number)),
                (Run(line.name), Run(f" ({breakable(line.file)})")),
                said(date_of(line.date)),
                said(words().KINDS[line.kind]),
                said(sv.period(inside.first, inside.last) if inside else sv.NONE),
                said(number(line.passages)),
            )
        )
    columns = tuple(Column(sv.COLUMNS[key], key == "passages", key == "note") for key in keys)
    return Grid(sv.CAPTIONS["notes"], columns, tuple(rows), tuple(anchors))


def _overview(content: Evaluation) -> Iterator[Block]:
    yield Heading(1, sv.CHAPTERS["overview"], "korthet", new_page=True)
    if not content.themes:
        yield Paragraph(said(sv.LINES["no_themes"]))
        return
    periods = [sv.period(one.first, one.last) for one in content.periods]
    two = len(periods) > 1
    yield Paragraph(said(sv.LINES["overview"]))
    if two:
        yield Paragraph(said(sv.LINES["change"].format(fewest=number(FEWEST))), quiet=True)
    groups = tuple((one.label, _bars(one)) for one in content.themes)
    yield Bars(sv.CAPTIONS["overview_chart"], sv.LINES["chart"], tuple(periods), groups)
    heads = [Column(sv.COLUMNS["theme"], wide=True), *(Column(period, numeric=True) for period in periods)]
    heads += [Column(sv.COLUMNS["change"])] if two else []
    heads += [Column(sv.COLUMNS["first"]), Column(sv.COLUMNS["last"])]
    rows = []
    for index, one in enumerate(content.themes, start=1):
        row = [(Run(one.label, to("fraga", index)),), *(said(of(share.n, share.of)) for share in one.shares)]
        row += [said(change_words(one))] if two else []
        rows.append((*row, said(date_of(one.first)), said(date_of(one.last))))
    yield Grid(sv.CAPTIONS["overview"], tuple(heads), tuple(rows))
    if content.silent:
        labels = listing([one.label for one in content.silent])
        yield Paragraph(said(sv.LINES["silent"].format(themes=labels)))


def _bars(section: ThemeSection) -> tuple[Bar, ...]:
    return tuple(Bar(share.value, of(share.n, share.of)) for share in section.shares)


def change_words(section: ThemeSection) -> str:
    """How a theme's share has changed, in words."""
    told = section.change
    return sv.change(told.difference, told.low, told.high, told.sure) if told else sv.TOO_FEW


def _themes(content: Evaluation) -> Iterator[Block]:
    if content.themes:
        yield Heading(1, sv.CHAPTERS["themes"], "fragor", new_page=True)
    for index, section in enumerate(content.themes, start=1):
        yield from theme_blocks(content, section, index)


def _decisions(content: Evaluation) -> Iterator[Block]:
    yield Heading(1, sv.CHAPTERS["decisions"], "beslut", new_page=True)
    figure = count(len(content.decisions), *sv.NOUNS["decision"])
    yield Paragraph(said(sv.LINES["decisions"].format(decisions=figure, formal=number(content.formal))), quiet=True)
    for index, period in enumerate(content.periods):
        held = [one for one in content.decisions if one.period == index]
        yield Heading(2, sv.period(period.first, period.last))
        if not held:
            yield Paragraph(said(sv.LINES["no_decisions"]))
        for one in held:
            yield _decision(one)


def _decision(one: DecisionLine) -> Quoted:
    row = one.row
    told = (
        sv.LINES["by"].format(names=names(row.decided_by)) if row.decided_by else "",
        sv.LINES["who"].format(names=names(row.responsible)) if row.responsible else "",
        sv.LINES["due"].format(due=due(row.due, row.due_iso)) if row.due or row.due_iso else "",
        sv.LINES["themes_of"].format(themes=listing(one.themes)) if one.themes else "",
        sv.LINES["reported"] if row.reported else "",
    )
    tail = said(f". {sv.joined(told)}") if any(told) else ()
    anchor = to("beslut", one.number)
    return Quoted(anchor, f"{sv.DECISION} {one.number}", row.cite.text, (*source(row.cite, one.note), *tail))


def _commitments(content: Evaluation) -> Iterator[Block]:
    yield Heading(1, sv.CHAPTERS["commitments"], "ataganden", new_page=True)
    if not content.commitments:
        yield Paragraph(said(sv.LINES["no_commitments"]))
        return
    figure = count(len(content.commitments), *sv.NOUNS["commitment"])
    yield Paragraph(
        said(sv.LINES["commitments"].format(commitments=figure, as_of=day(content.method.as_of))), quiet=True
    )
    yield _states(content)
    for index, period in enumerate(content.periods):
        held = [one for one in content.commitments if one.period == index]
        yield Heading(2, sv.period(period.first, period.last))
        if not held:
            yield Paragraph(said(sv.LINES["no_commitments"]))
        for one in held:
            yield _commitment(one)


def _states(content: Evaluation) -> Grid:
    """The commitments by state and period, each figure with their numbers."""
    states = dict.fromkeys(state(one.row) for one in content.commitments)
    rows = []
    for name in states:
        cells = []
        for index in range(len(content.periods)):
            found = [one.number for one in content.commitments if one.period == index and state(one.row) == name]
            cells.append((Run(f"{number(len(found))}: "), *numbers("atagande", found)) if found else said("0"))
        rows.append((said(name), *cells))
    heads = [Column(sv.COLUMNS["state"], wide=True)]
    heads += [Column(sv.period(one.first, one.last)) for one in content.periods]
    return Grid(sv.CAPTIONS["commitments"], tuple(heads), tuple(rows))


def _commitment(one: CommitmentLine) -> Quoted:
    row = one.row
    told = (
        sv.LINES["state"].format(state=state(row)),
        sv.LINES["who"].format(names=names(row.responsible)) if row.responsible else "",
        sv.LINES["due"].format(due=due(row.due, row.due_iso)) if row.due or row.due_iso else "",
        shown_by(row),
        sv.LINES["themes_of"].format(themes=listing(one.themes)) if one.themes else "",
    )
    anchor = to("atagande", one.number)
    tail = said(f". {sv.joined(told)}")
    return Quoted(anchor, f"{sv.COMMITMENT} {one.number}", row.cite.text, (*source(row.cite, one.note), *tail))


def _found(content: Evaluation) -> Iterator[Block]:
    yield Heading(1, sv.CHAPTERS["found"], "nya")
    held = [(index, one) for index, one in enumerate(content.themes, start=1) if one.status is ThemeStatus.FOUND]
    if not held:
        yield Paragraph(said(sv.LINES["no_found"]))
        return
    yield Paragraph(said(sv.LINES["found_note"]), quiet=True)
    rows = tuple(
        (
            (Run(one.label, to("fraga", index)),),
            said(", ".join(one.keywords)),
            said(date_of(one.first)),
            numbers("citat", [each.number for each in one.quotations]),
        )
        for index, one in held
    )
    columns = tuple(
        Column(sv.COLUMNS[key], wide=key in {"words", "quotations"})
        for key in ("theme", "words", "first", "quotations")
    )
    yield Grid(sv.CAPTIONS["found"], columns, rows)
