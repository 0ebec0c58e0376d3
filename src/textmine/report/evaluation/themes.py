"""The part of the report that goes theme by theme."""

from __future__ import annotations

from collections.abc import Iterator

from textmine.records import ThemeStatus
from textmine.report import charts
from textmine.report.contexts.courses import WIDE
from textmine.report.evaluation.blocks import Block, Bullets, Column, Grid, Heading, Paragraph, Quoted, Run, Timeline
from textmine.report.evaluation.content import Evaluation, ThemeSection
from textmine.report.evaluation.phrases import date_of, numbers, source, to
from textmine.swedish import evaluation as sv
from textmine.swedish.format import number, of
from textmine.swedish.sides import SIDES


def theme_blocks(content: Evaluation, section: ThemeSection, index: int) -> Iterator[Block]:
    """One theme: its shares, its course, its meetings, who is named, what was decided and promised, every quotation."""
    yield Heading(2, section.label, to("fraga", index))
    yield Paragraph((Run(_about(section)),), quiet=True)
    yield Bullets(tuple((Run(line),) for line in _shares(content, section)))
    drawn = _chart(section)
    if drawn:
        yield drawn
    yield _meetings(section)
    yield from _voices(section)
    if section.decisions:
        yield Paragraph((Run(f"{sv.LINES['about_decisions']}: "), *numbers("beslut", section.decisions)))
    if section.commitments:
        yield Paragraph((Run(f"{sv.LINES['about_commitments']}: "), *numbers("atagande", section.commitments)))
    yield Heading(3, sv.LINES["quotations"])
    for one in section.quotations:
        name = f"{sv.QUOTATION} {one.number}"
        yield Quoted(to("citat", one.number), name, one.cite.text, source(one.cite, one.note))


def _voices(section: ThemeSection) -> Iterator[Paragraph]:
    """By whose words the quotations are, and who is named in them: organisations in one paragraph, persons in another."""
    runs: list[Run] = []
    for side, quoted in section.sides:
        if quoted:
            runs += [Run(f"; {SIDES[side]} (" if runs else f"{sv.LINES['sides']}: {SIDES[side]} (")]
            runs += [*numbers("citat", quoted), Run(")")]
    if runs:
        yield Paragraph((*runs, Run(".")))
    for person, heading in ((False, sv.LINES["organisations"]), (True, sv.LINES["people"])):
        runs = []
        for one in (voice for voice in section.voices if voice.person is person):
            runs += [Run(f"; {one.name} (" if runs else f"{heading}: {one.name} (")]
            runs += [*numbers("citat", one.quotations), Run(")")]
        if runs:
            yield Paragraph((*runs, Run(".")))


def _about(section: ThemeSection) -> str:
    kind = sv.LINES["watched" if section.status is ThemeStatus.WATCHED else "found"]
    telling = sv.LINES["words"].format(words=", ".join(section.keywords)) if section.keywords else ""
    return sv.joined((kind, section.description, telling))


def _shares(content: Evaluation, section: ThemeSection) -> Iterator[str]:
    for period, share in zip(content.periods, section.shares, strict=True):
        low, high = (number(round(100 * end)) for end in share.interval)
        named = sv.period(period.first, period.last)
        line = sv.LINES["share"].format(period=named, share=of(share.n, share.of))
        yield sv.joined((line, sv.LINES["share_few"].format(low=low, high=high))) if share.of else line
    if len(section.shares) > 1:
        told = section.change
        how = sv.change(told.difference, told.low, told.high, told.sure) if told else sv.TOO_FEW
        yield f"{sv.COLUMNS['change']}: {how}."
    silence = section.silence_days
    resting = sv.LINES["silence"].format(days=sv.duration(silence)) if silence else ""
    yield sv.joined((sv.dates(section.first, section.last), resting))


def _chart(section: ThemeSection) -> Timeline | None:
    """The theme over the meetings of the periods; None where fewer than two of them have a date."""
    points = [
        charts.Point(one.date, len(one.quotations), one.of, "") for one in section.meetings if one.date is not None
    ]
    if len(points) < 2:
        return None
    width, height = WIDE
    years = charts.span_of([point.date for point in points])
    drawn = charts.timeline(points, years, width=width, height=height, labels=True) if years else None
    title = sv.CAPTIONS["timeline"].format(theme=section.label)
    return Timeline(title, sv.LINES["chart"], drawn) if drawn else None


def _meetings(section: ThemeSection) -> Grid:
    columns = tuple(
        Column(sv.COLUMNS[key], key in {"about", "of"}, key == "quotations")
        for key in ("date", "notes", "about", "of", "quotations")
    )
    rows = tuple(
        (
            (Run(date_of(one.date)),),
            numbers("anteckning", one.notes),
            (Run(number(len(one.quotations))),),
            (Run(number(one.of)),),
            numbers("citat", one.quotations),
        )
        for one in section.meetings
    )
    return Grid(sv.CAPTIONS["meetings"].format(theme=section.label), columns, rows)
