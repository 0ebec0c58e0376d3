"""The report as files: every page rendered, then all put in place at once. The same snapshot gives the same bytes."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from textmine.records import Snapshot
from textmine.report.addresses import note_url, theme_url
from textmine.report.contexts.commitments import actions_page, decisions_page
from textmine.report.contexts.courses import courses
from textmine.report.contexts.index import index_page
from textmine.report.contexts.method import method_page
from textmine.report.contexts.notes import failures_page, note_page, notes_page
from textmine.report.contexts.people import people_page
from textmine.report.contexts.themes import theme_page
from textmine.report.placing import put_folder
from textmine.report.site import Site, site_of
from textmine.swedish import format as swedish
from textmine.swedish import pages


def write_report(snapshot: Snapshot, folder: Path) -> Path:
    """The path of the report's first page, after the folder's whole content has been replaced.

    snapshot is what the store knows; folder is made where it is missing. Raises StoreError where the folder holds something
    that is no report of ours, or cannot be written.
    """
    return put_folder(folder, pages_of(snapshot)) / pages.INDEX


def pages_of(snapshot: Snapshot) -> dict[str, str]:
    """Every page of the report: its address relative to the report's folder, and its HTML."""
    site = site_of(snapshot)
    return {address: _render(site, address, template, page) for address, template, page in _contexts(site)}


def _contexts(site: Site) -> Iterator[tuple[str, str, object]]:
    """Address, template and context of every page."""
    themes = courses(site)
    yield pages.INDEX, pages.INDEX, index_page(site, themes)
    yield pages.DECISIONS, pages.DECISIONS, decisions_page(site)
    yield pages.ACTIONS, pages.ACTIONS, actions_page(site)
    yield pages.ENTITIES, pages.ENTITIES, people_page(site)
    yield pages.NOTES, pages.NOTES, notes_page(site)
    yield pages.FAILURES, pages.FAILURES, failures_page(site)
    yield pages.METHOD, pages.METHOD, method_page(site)
    for course in themes:
        yield theme_url(course.theme.id), f"{pages.THEME}.html", theme_page(site, course)
    for note in site.snapshot.notes:
        yield note_url(note.source), f"{pages.NOTE}.html", note_page(site, note)


def _render(site: Site, address: str, template: str, page: object) -> str:
    root = "../" * address.count("/")
    return _environment().get_template(template).render(site=site, page=page, root=root, address_here=address)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    """Jinja with everything escaped and nothing undefined; the style sheet stands in each page under its hash.

    With the hash in the page's content security policy no other style, and no script at all, can take effect, whatever a
    note's text holds.
    """
    environment = Environment(
        loader=PackageLoader("textmine.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    style = environment.get_template("style.css").render()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    environment.globals.update(style_hash=f"sha256-{digest}")
    environment.filters.update(
        day=swedish.day,
        clock=swedish.time,
        period=swedish.period,
        number=swedish.number,
        count=swedish.count,
        of=swedish.of,
        listing=swedish.listing,
        cap=swedish.capital,
    )
    return environment
