"""The report as files: every page rendered, then all put in place at once. The same snapshot gives the same bytes."""

from __future__ import annotations

from pathlib import Path

from textmine.placing import put_folder
from textmine.records import Snapshot
from textmine.report.book import Book
from textmine.report.rendering import json_of, rendered
from textmine.swedish import pages


def write_report(snapshot: Snapshot, folder: Path) -> Path:
    """The path of the report's first page, after the folder's whole content has been replaced.

    snapshot is what the store knows; folder is made where it is missing. Raises StoreError where the folder holds something
    that is no report of ours, or cannot be written.
    """
    return put_folder(folder, pages_of(snapshot)) / pages.INDEX


def pages_of(snapshot: Snapshot) -> dict[str, str]:
    """Every page of the report: its address relative to the report's folder, and its HTML; beside it its context as JSON."""
    book = Book(snapshot)
    made: dict[str, str] = {}
    for address, leaf in book.leaves.items():
        page = leaf.context()
        made[address] = rendered(book.site, address, leaf.template, page)
        made[address.removesuffix(".html") + ".json"] = json_of(page)
    return made
