"""What a paragraph's style makes of it: heading level, list, weight, size. Styles inherit; the nearest word counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from textmine.reading.docx.names import W, number, switch, value

# Built-in style names are English in the file whatever the language of Word ("Rubrik 1" is stored as "heading 1").
_HEADING = re.compile(r"heading (\d)")
_LIST = re.compile(r"list (bullet|number)(?: (\d))?")
_TITLES = {"title": 1, "subtitle": 2}
_BODY_LEVEL = 9  # outline level of body text, ISO/IEC 29500-1 17.3.1.20
_DEEPEST = 6  # "######"
_DEFAULT_SIZE = 20  # half points, ISO/IEC 29500-1 17.3.2.38


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A paragraph's place in a list: level, from 0, is what it is counted by, depth how far in it is printed.

    They differ where "List Bullet 2" is level 0 of a list of its own. num_id is "bullet" or "number" for the built-in list
    styles of a document without a numbering definition.
    """

    num_id: str
    level: int
    depth: int


class Styles:
    """The styles part of a document; an empty one where the document has none."""

    def __init__(self, root: Any | None) -> None:
        """Root is the <w:styles> element."""
        found = [] if root is None else root.findall(W + "style")
        self._by_id: dict[str, Any] = {style.get(W + "styleId", ""): style for style in found}
        self._default = next(
            (
                style.get(W + "styleId", "")
                for style in found
                if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true")
            ),
            "",
        )
        self._root = root
        self._size = number(root, "docDefaults/rPrDefault/rPr/sz") or _DEFAULT_SIZE

    def chain(self, style_id: str | None) -> Iterator[Any]:
        """The style and those it is based on, nearest first; a paragraph that names none has the default style."""
        seen: set[str] = set()
        current = style_id if style_id in self._by_id else self._default
        while current in self._by_id and current not in seen:
            seen.add(current)
            yield self._by_id[current]
            current = value(self._by_id[current], "basedOn") or ""

    def heading_level(self, properties: Any | None) -> int:
        """The level of the heading that a paragraph is, 1 to 6; 0 for body text. properties is its <w:pPr>."""
        outline = number(properties, "outlineLvl")
        if outline is not None:
            return 0 if outline >= _BODY_LEVEL else min(outline + 1, _DEEPEST)
        for style in self.chain(value(properties, "pStyle")):
            name = (value(style, "name") or "").lower()
            if found := _HEADING.fullmatch(name):
                return min(int(found[1]), _DEEPEST)
            if name in _TITLES:
                return _TITLES[name]
            outline = number(style.find(W + "pPr"), "outlineLvl")
            if outline is not None:
                return 0 if outline >= _BODY_LEVEL else min(outline + 1, _DEEPEST)
        return 0

    def list_of(self, properties: Any | None) -> ListPlace | None:
        """Where in which list a paragraph stands; None outside lists."""
        num_id = value(properties, "numPr/numId")
        level = number(properties, "numPr/ilvl")
        if num_id is not None:
            return None if num_id == "0" else ListPlace(num_id, level or 0, level or 0)
        for style in self.chain(value(properties, "pStyle")):
            built_in = _LIST.fullmatch((value(style, "name") or "").lower())
            depth = int(built_in[2] or 1) - 1 if built_in else 0
            own = style.find(W + "pPr")
            num_id = value(own, "numPr/numId")
            if num_id is not None:
                level = level or number(own, "numPr/ilvl") or 0
                return None if num_id == "0" else ListPlace(num_id, level, level or depth)
            if built_in:
                return ListPlace(built_in[1], depth, depth)
        return None

    def is_bold(self, run: Any | None, properties: Any | None) -> bool:
        """Whether a run is bold; run is its <w:rPr>, properties the paragraph's <w:pPr>."""
        own = switch(run, "b")
        if own is not None:
            return own
        run_style = value(run, "rStyle")
        styles = [*(self.chain(run_style) if run_style else ()), *self.chain(value(properties, "pStyle"))]
        inherited = (switch(style.find(W + "rPr"), "b") for style in styles)
        return next((bold for bold in inherited if bold is not None), False)

    def size(self, run: Any | None, properties: Any | None) -> int:
        """A run's size in half points."""
        own = number(run, "sz")
        if own is not None:
            return own
        for style in self.chain(value(properties, "pStyle")):
            inherited = number(style.find(W + "rPr"), "sz")
            if inherited is not None:
                return inherited
        return self._size

    @property
    def body_size(self) -> int:
        """The size of the default paragraph style in half points."""
        return self.size(None, None)

    def is_tight(self, properties: Any | None) -> bool:
        """Whether no space is set above or below a paragraph, so that it stands close to its neighbours."""
        spacing: dict[str, str] = {}
        styles = [style.find(W + "pPr") for style in self.chain(value(properties, "pStyle"))]
        defaults = None if self._root is None else self._root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        sources = [properties, *styles, defaults]
        for source in sources:
            for side in ("before", "after"):
                found = value(source, "spacing", side)
                if found is not None:
                    spacing.setdefault(side, found)
        return all(spacing.get(side, "0") == "0" for side in ("before", "after"))
