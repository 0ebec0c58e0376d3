"""The report as a Word document: real headings, styles, header rows, captions, table of contents, charts with words for them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from textmine.report.characters import holdable
from textmine.report.evaluation.blocks import (
    Bars,
    Block,
    Bullets,
    Grid,
    Heading,
    Paragraph,
    Quoted,
    Timeline,
    Words,
)
from textmine.report.evaluation.chapters import document
from textmine.report.evaluation.content import Evaluation
from textmine.report.evaluation.docx_styles import LINK, SOURCE, styled, widths_of
from textmine.report.evaluation.packing import MOMENT, zipped
from textmine.report.evaluation.pdf import picture
from textmine.swedish.evaluation import CONTENTS, LANGUAGE

_PICTURE = 15.0  # centimetres: the width of a chart


def write_docx(content: Evaluation) -> bytes:
    """The document; the same content gives the same bytes."""
    page = document(content)
    drawn = _Drawing()
    drawn.start(page.title, page.subtitle)
    drawn.blocks(page.summary)
    drawn.contents((*page.summary, *page.body))
    drawn.blocks(page.body)
    return drawn.saved()


class _Drawing:
    """A Word document as it grows."""

    def __init__(self) -> None:
        self.word = docx.Document()
        self.marks = 0
        self.pictures = 0
        styled(self.word)
        self.style_ids = {style.name: style.style_id for style in self.word.styles}

    def line(self, style: str, text: str = "") -> Any:
        """A new paragraph. python-docx looks a style up in the whole style sheet at each use; the ids are known here."""
        line = self.word.add_paragraph()
        line._p.style = self.style_ids[style]
        if text:
            line._p.append(_run(text))
        return line

    def start(self, title: str, subtitle: str) -> None:
        """The document's properties, its title and the line below."""
        about = self.word.core_properties
        about.title, about.author, about.language = title, "textmine", LANGUAGE
        about.comments, about.keywords = "", ""
        about.created = about.modified = MOMENT.replace(tzinfo=None)
        about.last_modified_by, about.revision = "textmine", 1
        self.line("Title", title)
        self.line("Subtitle", subtitle)

    def contents(self, blocks: Sequence[Block]) -> None:
        """A table of contents that Word can renew, filled with links to the chapters as they are now."""
        self.line("TOC Heading", CONTENTS).paragraph_format.page_break_before = True
        chapters = [block for block in blocks if isinstance(block, Heading) and block.anchor and block.level < 3]
        lines = [self.line(f"toc {block.level}") for block in chapters]
        _field(lines[0], "begin", r'TOC \o "1-2" \n \h \z \u')
        for line, block in zip(lines, chapters, strict=True):
            line._p.append(_link(block.text, block.anchor))
        _field(lines[-1], "end")

    def blocks(self, blocks: Iterable[Block]) -> None:
        """Each block in its Word form."""
        for block in blocks:
            if isinstance(block, Heading):
                line = self.line(f"Heading {block.level}")
                line.paragraph_format.page_break_before = block.new_page or None
                self._marked(line, block.anchor, block.text)
            elif isinstance(block, Paragraph):
                _words(self.line("Body Text" if block.quiet else "Lead" if block.lead else "Normal"), block.words)
            elif isinstance(block, Bullets):
                for entry in block.entries:
                    _words(self.line("List Bullet"), entry)
            elif isinstance(block, Quoted):
                self._quoted(block)
            elif isinstance(block, Grid):
                self._grid(block)
            else:
                self._picture(block)

    def saved(self) -> bytes:
        """The document as a file, packed anew without the time of day."""
        out = io.BytesIO()
        self.word.save(out)
        with zipfile.ZipFile(out) as archive:
            return zipped({name: archive.read(name) for name in archive.namelist()}, first="[Content_Types].xml")

    def _marked(self, line: Any, anchor: str, text: str = "", style: str = "") -> None:
        """Words under a bookmark, which links lead to."""
        if anchor:
            self.marks += 1
            line._p.append(_element("w:bookmarkStart", id=str(self.marks), name=anchor))
        if text:
            line._p.append(_run(text, style))
        if anchor:
            line._p.append(_element("w:bookmarkEnd", id=str(self.marks)))

    def _quoted(self, block: Quoted) -> None:
        self.line("Quote", f"”{block.text}”")
        line = self.line(SOURCE)
        self._marked(line, block.anchor, f"{block.number}. ", "Strong")
        _words(line, block.source)

    def _grid(self, grid: Grid) -> None:
        caption = self.line("Caption", grid.caption)
        caption.paragraph_format.keep_with_next, caption.paragraph_format.space_before = True, Pt(12)
        table = self.word.add_table(rows=1 + len(grid.rows), cols=len(grid.columns))
        table.style = self.word.styles["Table Grid"]
        table.autofit = False
        _ruled(table)
        widths = [Cm(width) for width in widths_of(grid)]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        style = self.style_ids["Table Text"]
        for number, row in enumerate(table.rows):
            row._tr.get_or_add_trPr().append(_element("w:cantSplit"))
            if not number:
                row._tr.get_or_add_trPr().append(_element("w:tblHeader"))
            for place, (cell, column) in enumerate(zip(row.cells, grid.columns, strict=True)):
                cell.width = widths[place]
                line = cell.paragraphs[0]
                line._p.style = style
                if column.numeric:
                    line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                if not number:
                    line._p.append(_run(column.name, "Strong"))
                    continue
                if not place and grid.anchors:
                    self._marked(line, grid.anchors[number - 1])
                _words(line, grid.rows[number - 1][place])
        self.line("Table Text")

    def _picture(self, block: Timeline | Bars) -> None:
        self.pictures += 1
        line = self.line("Normal")
        line.paragraph_format.keep_with_next = True
        line.add_run().add_picture(io.BytesIO(picture(block, f"p{self.pictures}")), width=Cm(_PICTURE))
        about = line._p.find(f".//{qn('wp:docPr')}")
        about.set("name", f"Diagram {self.pictures}")
        about.set("title", holdable(block.title))
        about.set("descr", holdable(f"{block.title}. {block.text}"))
        self.line("Caption", block.title)


def _element(tag: str, **values: str) -> Any:
    made = OxmlElement(tag)
    for name, value in values.items():
        made.set(qn(f"w:{name}"), value)
    return made


def _run(text: str, style: str = "") -> Any:
    """A run of words in a character style."""
    run = OxmlElement("w:r")
    if style:
        form = OxmlElement("w:rPr")
        form.append(_element("w:rStyle", val=style))
        run.append(form)
    words = OxmlElement("w:t")
    words.set(qn("xml:space"), "preserve")
    words.text = holdable(text)
    run.append(words)
    return run


def _link(text: str, anchor: str) -> Any:
    """Words that lead to a bookmark of the document."""
    link = _element("w:hyperlink", anchor=anchor, history="1")
    link.append(_run(text, LINK))
    return link


def _words(line: Any, words: Words) -> None:
    for run in words:
        line._p.append(_link(run.text, run.to) if run.to else _run(run.text))


def _field(line: Any, kind: str, code: str = "") -> None:
    """The beginning of a field with its code, or its end."""
    run = line.add_run()
    run._r.append(_element("w:fldChar", fldCharType=kind))
    if code:
        words = OxmlElement("w:instrText")
        words.set(qn("xml:space"), "preserve")
        words.text = code
        run._r.append(words)
        line.add_run()._r.append(_element("w:fldChar", fldCharType="separate"))


def _ruled(table: Any) -> None:
    """Thin lines between rows and none between columns."""
    borders = _element("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        seen = side in {"bottom", "insideH", "top"}
        borders.append(_element(f"w:{side}", val="single" if seen else "nil", sz="4", space="0", color="BFC4BD"))
    table._tbl.tblPr.append(borders)
