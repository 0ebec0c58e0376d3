"""The report as one HTML file: charts inline, a table under each, every number a link to its quotations. No script at all."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

from markupsafe import Markup

from textmine.report.evaluation.blocks import Bars, Block, Heading, Timeline
from textmine.report.evaluation.chapters import document
from textmine.report.evaluation.content import Evaluation
from textmine.report.evaluation.pictures import svg
from textmine.report.rendering import environment
from textmine.swedish.evaluation import CONTENTS


@dataclass(frozen=True, slots=True)
class Shown:
    """A block as the template asks for it: what kind it is, and its picture where it is a chart."""

    kind: str
    block: Block
    svg: Markup | None


def write_html(content: Evaluation) -> bytes:
    """The file; the same content gives the same bytes. Everything from a note is escaped, and nothing in it can run."""
    page = document(content)
    style = "\n".join(
        files("textmine.report").joinpath("templates", name).read_text("utf-8")
        for name in ("style.css", "utvardering.css")
    )
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    text = (
        environment()
        .get_template("utvardering.html")
        .render(
            document=page,
            summary=list(_shown(page.summary, "s")),
            body=list(_shown(page.body, "b")),
            chapters=[b for b in (*page.summary, *page.body) if isinstance(b, Heading) and b.level == 1 and b.anchor],
            contents=CONTENTS,
            style=Markup(style),  # noqa: S704  our own style sheets
            style_hash=f"sha256-{digest}",
        )
    )
    return text.encode("utf-8", "replace")


def _shown(blocks: Sequence[Block], group: str) -> Iterator[Shown]:
    for index, block in enumerate(blocks):
        picture = None
        if isinstance(block, Timeline | Bars):
            picture = Markup(svg(block, f"{group}{index}"))  # noqa: S704  the template of the chart escapes its words
        yield Shown(type(block).__name__, block, picture)
