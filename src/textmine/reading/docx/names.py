"""WordprocessingML's element names, and how to read a property."""

from __future__ import annotations

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Pictures: DrawingML's and, in old documents, VML's.
PICTURES = ("{http://schemas.openxmlformats.org/drawingml/2006/main}blip", "{urn:schemas-microsoft-com:vml}imagedata")
_OFF = frozenset({"0", "false", "off", "none"})


def value(parent: Any | None, name: str, attribute: str = "val") -> str | None:
    """The attribute of parent's child `name` ("a/b" for a grandchild); None where either is missing."""
    if parent is None:
        return None
    child = parent.find("/".join(W + step for step in name.split("/")))
    return None if child is None else child.get(W + attribute)


def number(parent: Any | None, name: str, attribute: str = "val") -> int | None:
    """The attribute as a whole number; None where it is missing or none."""
    text = value(parent, name, attribute)
    try:
        return None if text is None else int(text)
    except ValueError:
        return None


def switch(parent: Any | None, name: str) -> bool | None:
    """Whether an on/off property is set; None where it is not mentioned."""
    if parent is None:
        return None
    child = parent.find(W + name)
    return None if child is None else child.get(W + "val", "1").lower() not in _OFF
