"""The pictures of the handbook, taken of the pages as they are. TEXTMINE_PICTURES=docs puts them there anew."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from textmine.report.contexts.about import DOCS, HANDBOOK

if TYPE_CHECKING:
    from playwright.sync_api import Page

PICTURES = {
    "start.png": "index.html",
    "tema.png": "tema/lokaler.html",
    "handbok-infor.png": "infor-nasta-mote.html",
    "handbok-granska.png": "granska.html",
    "handbok-ratta.png": "tema/lokaler.html",
    "handbok-rapport.png": "rapport.html",
}


def test_every_picture_of_the_handbook_can_be_taken(page: Page, address: str, tmp_path: Path) -> None:
    folder = Path(os.environ.get("TEXTMINE_PICTURES", tmp_path))
    page.set_viewport_size({"width": 1000, "height": 760})
    for name, place in PICTURES.items():
        page.goto(address + place)
        if name == "handbok-ratta.png":
            page.locator(".quote a.fix").first.click()
        page.screenshot(path=folder / name)
        assert (folder / name).stat().st_size > 5_000
    assert set(re.findall(r"\]\(([\w-]+\.png)\)", HANDBOOK.read_text("utf-8"))) == set(PICTURES)
    for name in PICTURES:
        assert (DOCS / name).stat().st_size < 60_000, "pictures stay small: sixteen colours are enough"


def test_the_handbook_is_served_with_its_pictures(page: Page, address: str) -> None:
    page.goto(f"{address}hjalp.html")
    assert page.locator("h1").inner_text() == "Handbok"
    assert page.locator("main img").count() == len(PICTURES)
    for picture in page.locator("main img").all():
        assert picture.evaluate("one => one.naturalWidth") > 500
        assert picture.get_attribute("alt")
