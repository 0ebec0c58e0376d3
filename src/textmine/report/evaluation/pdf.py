"""The report as PDF/UA-1: tagged, in Swedish, with its title, set by Typst with the fonts that it carries itself.

A note's words reach Typst as data (JSON) and never as its language. PDF/UA lets no character stand that no font can show, so
those are replaced first.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from functools import lru_cache
from importlib.resources import files
from typing import Any

import typst

from textmine.report.characters import LOST, holdable
from textmine.report.evaluation.blocks import Bars, Block, Timeline
from textmine.report.evaluation.chapters import document
from textmine.report.evaluation.content import Evaluation
from textmine.report.evaluation.packing import MOMENT
from textmine.report.evaluation.pictures import svg
from textmine.swedish.evaluation import CONTENTS

# What every one of the fonts has: Latin-1 and the quotation marks and dashes of Swedish text.
_COMMON = frozenset({*map(chr, range(0x20, 0x7F)), *map(chr, range(0xA0, 0x100)), *"\n–—‘’“”„…•−"})
_UNSHOWN = re.compile(r'the text `"((?:\\.|[^"\\])*)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_PLAIN = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}
# Lists the characters of its input, each alone.
_PROBE = (
    b'#set document(title: "x")\n#set text(font: "Libertinus Serif", lang: "sv")\n'
    b"#for c in sys.inputs.data.codepoints() [#c\\ ]"
)


def write_pdf(content: Evaluation) -> bytes:
    """The PDF; the same content gives the same bytes."""
    page = document(content)
    data = {
        "title": page.title,
        "subtitle": page.subtitle,
        "contents": CONTENTS,
        "summary": _plain(page.summary, "s"),
        "body": _plain(page.body, "b"),
    }
    text = json.dumps(data, ensure_ascii=False).encode("utf-8", "replace").decode()
    for lost in unshowable(text):
        text = text.replace(lost, LOST)
    return _compile(files("textmine.report").joinpath("templates", "utvardering.typ").read_bytes(), text)


def picture(block: Timeline | Bars, identity: str, *, width: float = 480.0) -> bytes:
    """A chart as PNG, at twice the points of its width, for formats that take no drawing."""
    drawing = holdable(svg(block, identity, alone=True))
    for lost in unshowable(drawing):
        drawing = drawing.replace(lost, LOST)
    source = (
        f"#set page(width: {width}pt, height: auto, margin: 0pt, fill: none)\n"
        '#image(bytes(sys.inputs.data), format: "svg", width: 100%)'
    )
    made: bytes = typst.compile(
        source.encode(), format="png", ppi=144, sys_inputs={"data": drawing}, font_paths=_fonts(), timestamp=MOMENT
    )
    return made


def unshowable(text: str) -> tuple[str, ...]:
    """The characters of a text that no font at hand can show, in order."""
    odd = "".join(sorted(set(text) - _COMMON))
    if not odd:
        return ()
    try:
        _compile(_PROBE, odd)
    except typst.TypstError as error:
        said = _UNSHOWN.findall(str(error.diagnostic))
        if not said:
            raise
        return tuple(sorted({char for one in said for char in _unescaped(one)}))
    return ()


def _compile(source: bytes, data: str) -> bytes:
    made: bytes = typst.compile(
        source, sys_inputs={"data": data}, font_paths=_fonts(), pdf_standards=["ua-1"], timestamp=MOMENT
    )
    return made


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """Typst's own fonts alone: those of the machine would make another file of the same report."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)


def _unescaped(said: str) -> str:
    """A string as Typst's messages print it, without its escapes."""
    return _ESCAPE.sub(
        lambda found: chr(int(found[1], 16)) if found[1] else _PLAIN.get(found[2], found[2]),
        said,
    )


def _plain(blocks: Sequence[Block], group: str) -> list[dict[str, Any]]:
    """The blocks as the template reads them: their fields and their kind, words as pairs, charts as SVG."""
    out = []
    for index, block in enumerate(blocks):
        if isinstance(block, Timeline | Bars):
            drawing = holdable(svg(block, f"{group}{index}", alone=True))
            out.append({"kind": "Picture", "title": block.title, "text": block.text, "svg": drawing})
        else:
            out.append({"kind": type(block).__name__, **_pairs(asdict(block))})
    return out


def _pairs(value: Any) -> Any:
    """Words (runs of text and anchor) as lists of two, wherever they lie; control characters, which JSON would hide, replaced."""
    if isinstance(value, str):
        return holdable(value)
    if isinstance(value, dict):
        return (
            [_pairs(value["text"]), value["to"]]
            if value.keys() == {"text", "to"}
            else {k: _pairs(v) for k, v in value.items()}
        )
    if isinstance(value, list | tuple):
        return [_pairs(one) for one in value]
    return value
