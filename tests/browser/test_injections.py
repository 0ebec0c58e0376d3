"""A note, a file name, a theme, a name and a judgement that try to become markup: nothing of them runs, on any page."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.conftest import serving
from tests.report.conftest import invented
from tests.store.notes import note
from textmine.records import Basis, Decision, Judgement, JudgementKind, Label, Mention
from textmine.settings import Settings
from textmine.store import judgements, open_store, write, writing

if TYPE_CHECKING:
    from playwright.sync_api import Browser

INJECTIONS = (
    "<script>window.hit=1</script>",
    '"><img src=x onerror=window.hit=1>',
    "'><svg/onload=window.hit=1>",
    "</script><script>window.hit=1</script>",
    "</style><script>window.hit=1</script>",
    "<!--><script>window.hit=1</script>-->",
    "{{ 7*7 }}{% if 1 %}window.hit=1{% endif %}",
    "javascript:window.hit=1",
    '<div hx-get="/index.html" hx-trigger="load" hx-on::load="window.hit=1">Alva</div>',
    "<a href=javascript:window.hit=1>Alva</a>",
    "<base href=//evil.example><form action=//evil.example><input name=q>",
    "Alva\u2028window.hit=1\u202eetod",
    "${window.hit=1} `window.hit=1` \\u003cscript>window.hit=1",
)


def hostile(settings: Settings) -> None:
    """A store in which every field that a reader sees is an injection."""
    known = invented()
    text = "\n".join(INJECTIONS)
    engine = open_store(settings.store_url)
    ids = {}
    with engine.begin() as connection:
        for number, one in enumerate(known.notes):
            source = replace(one.analysis.source_text, source=f"{INJECTIONS[number]}{number}.txt".replace("/", "∕"))
            analysis = replace(one.analysis, source_text=source)
            ids[one.id] = write.put_note(connection, analysis, recipe="r", size=1, mtime_ns=1)
        evil = note("ond.txt", text, "2025-01-01")
        first = evil.passages[0]
        decision = Decision(first.start, first.end, first.text, Basis.RULE)
        mention = Mention(first.start, first.end, first.text, Label.PERSON, Basis.RULE)
        evil = replace(evil, decisions=(decision,), mentions=(mention, *evil.mentions))
        write.put_note(connection, evil, recipe="r", size=1, mtime_ns=1)
        entities = tuple(
            replace(entity, name=INJECTIONS[n % len(INJECTIONS)], aliases=INJECTIONS[:3])
            for n, entity in enumerate(known.resolution.entities)
        )
        links = {(ids[key[0]], *key[1:]): held for key, held in known.resolution.entity_of.items()}
        write.put_resolution(connection, replace(known.resolution, entities=entities, entity_of=links))
        themes = tuple(
            replace(theme, label=f"{INJECTIONS[n]} {n}", keywords=INJECTIONS, description=INJECTIONS[n + 1])
            for n, theme in enumerate(known.themes)
        )
        matches = [replace(match, passage=(ids[match.passage[0]], *match.passage[1:])) for match in known.matches]
        write.put_themes(connection, themes, matches, (), ())
        for failure in known.failures:
            write.put_failure(connection, replace(failure, hint=INJECTIONS[1]))
    with writing(engine) as connection:
        for words in INJECTIONS:
            judgement = Judgement(JudgementKind.THEME_LABEL, words, words, "2026-01-01T00:00:00Z", "lokaler")
            judgements.put(connection, judgement)
    engine.dispose()


def test_nothing_of_a_hostile_note_runs(browser: Browser, tmp_path: Path) -> None:
    settings = Settings(corpus=tmp_path / "corpus", outputs=tmp_path / "outputs")
    settings.corpus.mkdir()
    hostile(settings)
    page = browser.new_page()
    page.set_default_timeout(60_000)
    strange: list[str] = []
    page.on("dialog", lambda dialog: strange.append(dialog.message))
    with serving(settings) as address:
        page.on("request", lambda one: None if one.url.startswith(address) else strange.append(one.url))
        page.goto(f"{address}index.html")
        links = set()
        for one in ("index.html", "anteckningar.html", "granska.html", "infor-nasta-mote.html"):
            html = page.request.get(address + one).text()
            links |= set(re.findall(r'href="((?:tema|anteckning|ratta)[^"#]*)', html))
        fixed = ["beslut.html", "ataganden.html", "moten.html", "personer-och-organisationer.html", "sok.html?q=window"]
        fixed += ["bedomningar.html", "kunde-inte-lasas.html", "sok.html?q=%3Cscript%3Ewindow.hit%3D1%3C/script%3E"]
        fixed += ["ataganden.html?who=%22%3E%3Cscript%3Ewindow.hit=1%3C/script%3E", "ratta.html?entity=person-001"]
        for one in [*sorted(links), *fixed, "index.html", "granska.html"]:
            page.goto(address + one.replace("&amp;", "&"))
            assert page.locator("main").count() == 1, one
            assert page.evaluate("window.hit === undefined"), one
            assert (
                page.evaluate("document.querySelectorAll('main script, main img, main svg:not(.chart), base').length")
                == 0
            )
    page.close()
    assert len(links) > 8
    assert not strange
