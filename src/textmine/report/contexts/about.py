"""The pages about the pages: the handbook, and how accessible they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markdown_it import MarkdownIt

from textmine import __version__
from textmine.settings import PACKAGE

# The handbook lies beside the code; a package installed without the repository has none, and the page says so.
DOCS = PACKAGE.parent.parent / "docs"
HANDBOOK = DOCS / "handbok.md"
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([\w-]+\.png)\)")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """hjalp.html: the handbook as HTML, without its pictures in a report of files; "" where there is no handbook."""

    title: str
    html: str
    pictures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AccessibilityPage:
    """tillganglighet.html."""

    version: str


def help_page(*, pictures: bool = False) -> HelpPage:
    """The page of the handbook; its pictures are served under bilder/, where pictures is set."""
    return _handbook(HANDBOOK, pictures)


def accessibility_page() -> AccessibilityPage:
    """The page on how accessible the pages are."""
    return AccessibilityPage(__version__)


@lru_cache(maxsize=4)
def _handbook(path: Path, pictures: bool) -> HelpPage:
    if not path.is_file():
        return HelpPage("", "", ())
    text = path.read_text(encoding="utf-8")
    names = tuple(dict.fromkeys(name for _, name in _PICTURE.findall(text)))
    text = _PICTURE.sub(r"![\1](bilder/\2)" if pictures else "", text)
    title, _, body = text.partition("\n")
    # The page has a heading of its own; HTML in the Markdown is text, as everywhere.
    html = MarkdownIt("commonmark", {"html": False}).enable("table").render(body)
    html = re.sub(r"<(/?)table>", lambda found: "</table></div>" if found[1] else f"{_SCROLL}<table>", html)
    return HelpPage(title.strip("# "), re.sub(r"<h2>(.*?)</h2>", _with_anchor, html), names)


_SCROLL = '<div class="scroll">'


def _with_anchor(heading: re.Match[str]) -> str:
    """A heading that can be led to."""
    from textmine.report.addresses import slug

    return f'<h2 id="{slug(re.sub("<.*?>", "", heading[1]))}">{heading[1]}</h2>'
