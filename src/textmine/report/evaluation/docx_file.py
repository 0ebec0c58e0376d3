"""The report as a Word document: real headings, styles, header rows, captions, table of contents, charts with words for them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

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
    plain,
)
from textmine.report.evaluation.chapters import document
from textmine.report.evaluation.content import Evaluation
from textmine.report.evaluation.packing import MOMENT, zipped
from textmine.report.evaluation.pdf import picture
from textmine.swedish.evaluation import CONTENTS, LANGUAGE

_INK, _QUIET = RGBColor(0x17, 0x56, 0x4F), RGBColor(0x4D, 0x53, 0x4B)
_SOURCE, _LINK = "Quote Source", "Hyperlink"
# The width of the text on the page and of a chart, and of a letter of 9 points in a table, in centimetres.
_TEXT, _PICTURE, _LETTER, _PADDING = 16.6, 15.0, 0.2, 0.5
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


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
        _styled(self.word)
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
                _words(self.line("Body Text" if block.quiet else "Normal"), block.words)
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
        line = self.line(_SOURCE)
        self._marked(line, block.anchor, f"{block.number}. ", "Strong")
        _words(line, block.source)

    def _grid(self, grid: Grid) -> None:
        self.line("Caption", grid.caption).paragraph_format.keep_with_next = True
        table = self.word.add_table(rows=1 + len(grid.rows), cols=len(grid.columns))
        table.style = self.word.styles["Table Grid"]
        table.autofit = False
        _ruled(table)
        widths = [Cm(width) for width in _widths(grid)]
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
        about.set("title", _clean(block.title))
        about.set("descr", _clean(f"{block.title}. {block.text}"))
        self.line("Caption", block.title)


def _clean(text: str) -> str:
    """Text without the characters that XML has no place for."""
    return _CONTROLS.sub("\ufffd", text)


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
    words.text = _clean(text)
    run.append(words)
    return run


def _link(text: str, anchor: str) -> Any:
    """Words that lead to a bookmark of the document."""
    link = _element("w:hyperlink", anchor=anchor, history="1")
    link.append(_run(text, _LINK))
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


def _widths(grid: Grid) -> list[float]:
    """The columns' widths in centimetres: as their longest words ask for, wide ones sharing what is left of the page."""
    need, least = [], []
    for place, column in enumerate(grid.columns):
        cells = [column.name, *(plain(row[place]) for row in grid.rows)]
        longest = max((len(word) for cell in cells for word in re.split(r"[ \n]", cell)), default=1)
        whole = max(len(cell) for cell in cells)
        least.append(longest * _LETTER + _PADDING)
        need.append(min(whole, max(longest, 18)) * _LETTER + _PADDING)
    wide = [place for place, column in enumerate(grid.columns) if column.wide]
    rest = _TEXT - sum(width for place, width in enumerate(need) if place not in wide)
    for place in wide:
        need[place] = max(rest / len(wide), min(least[place], _TEXT / 3))
    scale = _TEXT / sum(need) if wide or sum(need) > _TEXT else 1.0
    return [width * scale for width in need]


def _ruled(table: Any) -> None:
    """Thin lines between rows and none between columns."""
    borders = _element("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        seen = side in {"bottom", "insideH", "top"}
        borders.append(_element(f"w:{side}", val="single" if seen else "nil", sz="4", space="0", color="BFC4BD"))
    table._tbl.tblPr.append(borders)


def _styled(word: Any) -> None:
    """A4, Swedish, and the styles that the report uses."""
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin, section.bottom_margin = Cm(2.2), Cm(2.2)
    styles = word.styles
    for name, kind in (
        (_SOURCE, WD_STYLE_TYPE.PARAGRAPH),
        ("Table Text", WD_STYLE_TYPE.PARAGRAPH),
        ("toc 1", WD_STYLE_TYPE.PARAGRAPH),
        ("toc 2", WD_STYLE_TYPE.PARAGRAPH),
        (_LINK, WD_STYLE_TYPE.CHARACTER),
    ):
        made = styles.add_style(name, kind)
        if kind is WD_STYLE_TYPE.PARAGRAPH:
            made.base_style = styles["Normal"]
    for name, points in (("Normal", 10.5), ("Body Text", 9.5), (_SOURCE, 9), ("Table Text", 9), ("Quote", 10.5)):
        _type(styles[name], points)
    for name, points in (
        ("Title", 22),
        ("Heading 1", 17),
        ("Heading 2", 13.5),
        ("Heading 3", 11.5),
        ("TOC Heading", 17),
    ):
        _type(styles[name], points, bold=True, color=RGBColor(0x20, 0x24, 0x1F))
    for name in ("Body Text", _SOURCE, "Caption", "Subtitle"):
        styles[name].font.color.rgb = _QUIET
    _type(styles["Caption"], 9.5)
    _type(styles["Subtitle"], 11.5, color=_QUIET)
    styles["Quote"].font.italic = False
    styles["Subtitle"].font.italic = False
    styles["Caption"].font.bold = False
    styles[_LINK].font.color.rgb = _INK
    styles[_LINK].font.underline = True
    for name, before, after, indent in (
        ("Normal", 0, 6, 0),
        ("Quote", 8, 0, 0.5),
        (_SOURCE, 0, 4, 0.5),
        ("Table Text", 1, 1, 0),
        ("toc 1", 4, 0, 0),
        ("toc 2", 0, 0, 0.6),
    ):
        form = styles[name].paragraph_format
        form.space_before, form.space_after, form.left_indent = Pt(before), Pt(after), Cm(indent)
    styles["Quote"].paragraph_format.keep_with_next = True
    spoken = styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    spoken.set(qn("w:val"), LANGUAGE)


def _type(style: Any, points: float, *, bold: bool | None = None, color: RGBColor | None = None) -> None:
    """The letters of a style: Calibri, which Word has and others stand in for."""
    style.font.name = "Calibri"
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    style.font.size = Pt(points)
    if bold is not None:
        style.font.bold = bold
    if color is not None:
        style.font.color.rgb = color
