"""Templates of the server's own pages beside the report's."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import ChoiceLoader, Environment, PackageLoader

from textmine.report import rendering
from textmine.report.book import Book
from textmine.swedish.language import spoken
from textmine.web.serving import Serving


def page_html(book: Book, address: str, template: str, page: object, serving: Serving) -> str:
    """The HTML of a served page; arguments as in `report.rendering.rendered`."""
    return rendering.rendered(book.site, address, template, page, serving=serving, templates=_environment(spoken()))


@lru_cache(maxsize=2)
def _environment(_language: str) -> Environment:
    own = PackageLoader("textmine.web")
    both = ChoiceLoader([PackageLoader("textmine.report"), own])
    return rendering.environment().overlay(loader=both)
