"""The appendix: how the report came about, how often the machine is right, what people have corrected."""

from __future__ import annotations

from collections.abc import Iterator

from textmine.report.evaluation.blocks import Block, Bullets, Column, Grid, Heading, Paragraph, Run
from textmine.report.evaluation.content import Edition, Evaluation, Method
from textmine.report.evaluation.phrases import measured, words
from textmine.swedish import easy as easy_words
from textmine.swedish import evaluation as sv
from textmine.swedish.format import capital, number, of


def method_chapter(content: Evaluation) -> Iterator[Block]:
    """The appendix on method."""
    method = content.method
    yield Heading(1, sv.CHAPTERS["method"], "metod", new_page=True)
    if content.edition is Edition.PUBLIC:
        yield Paragraph((Run(sv.PUBLIC),))
    yield Bullets(tuple((Run(line),) for line in sv.METHOD))
    total = sum(n for _, n in method.bases)
    if total:
        heads = (Column(sv.COLUMNS["reason"], wide=True), Column(sv.COLUMNS["passages"], numeric=True))
        rows = tuple(((Run(capital(str(words().BASES[basis]))),), (Run(of(n, total)),)) for basis, n in method.bases)
        yield Grid(sv.CAPTIONS["bases"], heads, rows)
    yield Paragraph((Run(" ".join((sv.accuracy(method.figures), *measured(method.figures, method.recipe)))),))
    yield _figures(method)
    yield _by_hand(method)
    lix = content.easy.lix
    yield Heading(2, easy_words.TITLE)
    yield Paragraph(
        (
            Run(
                sv.LINES["lix"].format(
                    words=number(lix.words),
                    sentences=number(lix.sentences),
                    long_words=number(lix.long_words),
                    lix=number(lix.value),
                )
            ),
        )
    )
    yield Paragraph((Run(sv.MADE_BY.format(version=method.version, recipe=method.recipe)),), quiet=True)


def _figures(method: Method) -> Grid:
    """How often the machine is right."""
    keys = ("measure", "precision", "recall", "counted", "of_notes")
    columns = tuple(Column(sv.COLUMNS[key], key != "measure", key == "measure") for key in keys)
    return Grid(
        sv.CAPTIONS["figures"],
        columns,
        tuple(
            (
                (Run(sv.MEASURES[one.measure]),),
                (Run(number(one.precision, 2)),),
                (Run(number(one.recall, 2)),),
                (Run(number(one.of)),),
                (Run(number(one.notes)),),
            )
            for one in method.figures
        ),
    )


def _by_hand(method: Method) -> Block:
    """What people have corrected."""
    if method.by_hand:
        heads = (Column(sv.COLUMNS["key"], wide=True), Column(sv.COLUMNS["counted"], numeric=True))
        rows = tuple(((Run(capital(sv.BY_HAND[kind])),), (Run(number(n)),)) for kind, n in method.by_hand)
        return Grid(sv.CAPTIONS["by_hand"], heads, rows)
    return Paragraph((Run(sv.BY_HAND_NONE),))
