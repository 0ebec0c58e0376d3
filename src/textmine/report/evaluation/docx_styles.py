"""How the Word document looks: its page, its type, and how wide the columns of a table are."""

from __future__ import annotations

import re
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from textmine.report.evaluation.blocks import Grid, plain
from textmine.swedish.evaluation import LANGUAGE

_INK, _QUIET = RGBColor(0x17, 0x56, 0x4F), RGBColor(0x4D, 0x53, 0x4B)
SOURCE, LINK = "Quote Source", "Hyperlink"
# In centimetres: the width of the text, of a letter of a table's type, as wide as in the fonts that stand in for Calibri, of a
# letter of its bold head, and the white on both sides of a cell.
_TEXT, _LETTER, _BOLD, _PADDING = 16.6, 0.18, 0.22, 0.42
_LETTERS_A_LINE = 18  # a cell's words get so much room before they take a second line
# Where a line may end within words: at blanks, and after hyphens, dashes and the marks that `phrases.breakable` sets.
_PIECES = re.compile(r"[ \n\u200b]|(?<=[-–])")


def widths_of(grid: Grid) -> list[float]:
    """The columns' widths in centimetres, together those of the text: no word is broken as long as the longest ones fit, the
    columns that are wide share what is left, and where nothing is wide all get more in proportion.
    """
    least, need = [], []
    for place, column in enumerate(grid.columns):
        cells = [plain(row[place]) for row in grid.rows]
        word = max([_longest(cell) * _LETTER for cell in cells] + [_longest(column.name) * _BOLD])
        whole = max([len(cell) * _LETTER for cell in cells] + [len(column.name) * _BOLD])
        least.append(word + _PADDING)
        need.append(min(whole, max(word, _LETTERS_A_LINE * _LETTER)) + _PADDING)
    wide = [place for place, column in enumerate(grid.columns) if column.wide]
    for place in wide:
        need[place] = least[place]
    over = sum(need) - _TEXT
    if over > 0:
        give = [one - other for one, other in zip(need, least, strict=True)]
        share = min(1.0, over / sum(give)) if sum(give) else 0.0
        need = [one - share * each for one, each in zip(need, give, strict=True)]
    else:
        for place in wide:
            need[place] -= over / len(wide)
    return [width * _TEXT / sum(need) for width in need]


def _longest(words: str) -> int:
    """The letters of the longest piece that stays on one line."""
    return max(len(piece) for piece in _PIECES.split(words))


# Styles of our own; sizes of type in points, of words and of headings; white before and after in points, indent in centimetres.
_OURS = (SOURCE, "Lead", "Table Text", "toc 1", "toc 2")
_POINTS = {"Normal": 10.5, "Body Text": 9.5, SOURCE: 9, "Table Text": 8.5, "Quote": 10.5, "Lead": 12, "Caption": 9.5}
_HEADINGS = {"Title": 22, "Heading 1": 17, "Heading 2": 13.5, "Heading 3": 11.5, "TOC Heading": 17}
_ROOM = {
    "Normal": (0, 6, 0),
    "Lead": (6, 6, 0),
    "Quote": (8, 0, 0.5),
    SOURCE: (0, 4, 0.5),
    "Table Text": (1, 1, 0),
    "toc 1": (4, 0, 0),
    "toc 2": (0, 0, 0.6),
}


def styled(word: Any) -> None:
    """A4, Swedish, and the styles that the report uses."""
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.2)
    styles = word.styles
    for name in _OURS:
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER)
    for name, points in _POINTS.items():
        _type(styles[name], points)
    for name, points in _HEADINGS.items():
        _type(styles[name], points, bold=True, color=RGBColor(0x20, 0x24, 0x1F))
    _type(styles["Subtitle"], 11.5)
    for name in ("Body Text", SOURCE, "Caption", "Subtitle"):
        styles[name].font.color.rgb = _QUIET
    styles["Quote"].font.italic = styles["Subtitle"].font.italic = styles["Caption"].font.bold = False
    styles[LINK].font.color.rgb = _INK
    styles[LINK].font.underline = True
    for name, (before, after, indent) in _ROOM.items():
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
