"""The first page: the whole in three sentences, then in easy Swedish."""

from __future__ import annotations

from collections.abc import Iterator

from textmine.records import ActionState
from textmine.report.evaluation.blocks import Block, Bullets, Heading, Paragraph, Run
from textmine.report.evaluation.content import Evaluation
from textmine.swedish import easy as easy_words
from textmine.swedish import evaluation as sv
from textmine.swedish import story
from textmine.swedish.format import number


def summary(content: Evaluation) -> Iterator[Block]:
    """The first page."""
    yield Paragraph((Run(_story(content)),), lead=True)
    yield Heading(1, easy_words.TITLE, "lattlast")
    for heading, sentences in content.easy.parts:
        yield Heading(2, heading)
        yield Bullets(tuple((Run(sentence),) for sentence in sentences))
    yield Paragraph((Run(sv.LINES["easy"].format(lix=number(content.easy.lix.value))),), quiet=True)


def _story(content: Evaluation) -> str:
    """The whole in three sentences."""
    notes, meetings = (
        sum(count) for count in zip(*((len(one.notes), one.meetings) for one in content.coverage), strict=True)
    )
    if not meetings:
        return story.NO_NOTES
    periods = [sv.period(one.first, one.last) for one in content.periods]
    first = content.themes[0] if content.themes else None
    told = [(one.label, one.change) for one in content.themes if one.change is not None]
    sure = [(label, change.difference > 0) for label, change in told if change.sure]
    two = story.changed(
        [label for label, more in sure if more], [label for label, more in sure if not more], known=bool(told)
    )
    seen = sum(one.row.state is ActionState.FOUND for one in content.commitments)
    return sv.joined(
        (
            story.most(notes, meetings, periods, first.label if first else "", first.raised if first else 0),
            two if len(periods) > 1 else story.others(len(content.themes) - 1),
            story.came_of_it(len(content.decisions), len(content.commitments), seen),
        )
    )
