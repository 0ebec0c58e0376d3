from __future__ import annotations

import io
import json
import logging
import re
from dataclasses import asdict, replace
from urllib.parse import quote

import docx
import pytest
import uvicorn
from starlette.testclient import TestClient

from tests.web.conftest import HOST, Reader
from textmine import ingest
from textmine.report.addresses import note_name
from textmine.runs import Run
from textmine.settings import Settings
from textmine.web import create_app, listen, pages

PAGES = (
    "index",
    "infor-nasta-mote",
    "beslut",
    "ataganden",
    "moten",
    "personer-och-organisationer",
    "anteckningar",
    "sok",
    "metod",
    "kunde-inte-lasas",
    "granska",
    "bedomningar",
    "rapport",
)


def test_every_page_is_served_with_its_json(reader: Reader) -> None:
    for page in PAGES:
        assert "<h1" in reader.get(f"{page}.html"), page
        assert isinstance(json.loads(reader.get(f"{page}.json")), dict), page


def test_the_address_without_a_page_is_the_first_page(reader: Reader) -> None:
    assert "<h1>Återkommande frågor</h1>" in reader.get("")


def test_themes_and_notes_are_served_under_the_reports_own_addresses(reader: Reader) -> None:
    links = re.findall(
        r'href="((?:tema|anteckning)/[^"#]+)"', reader.get("index.html") + reader.get("anteckningar.html")
    )
    assert len(set(links)) > 8
    for link in set(links):
        assert "<h1" in reader.get(link)


def test_a_figure_in_the_json_is_that_of_the_page(reader: Reader) -> None:
    rooms = json.loads(reader.get("tema/lokaler.json"))
    shown = re.search(r"Uppe vid <a[^>]*>(\d+)\xa0av\xa0(\d+) möten", reader.get("tema/lokaler.html"))
    assert shown
    assert (rooms["row"]["meetings"], rooms["row"]["of"]) == (int(shown[1]), int(shown[2]))


def test_search_finds_other_endings_and_keeps_swedish_letters_apart(reader: Reader) -> None:
    found = json.loads(reader.get("sok.json?q=lokalerna"))
    assert found["total"] > 5
    marked = {part["text"].lower() for one in found["found"] for part in one["parts"] if part["marked"]}
    assert any(word.startswith("lokal") for word in marked)
    assert json.loads(reader.get("sok.json?q=r%C3%A5d"))["total"] > 0
    assert json.loads(reader.get("sok.json?q=rad"))["total"] == 0


def test_facets_narrow_what_was_found(reader: Reader) -> None:
    everything = json.loads(reader.get("sok.json?q=lokaler"))
    years = {
        one["value"]: one["count"]
        for facet in everything["facets"]
        if facet["name"] == "year"
        for one in facet["options"]
    }
    assert sum(years.values()) == everything["total"]
    for year, passages in years.items():
        narrowed = json.loads(reader.get(f"sok.json?q=lokaler&year={year}"))
        assert narrowed["total"] == passages
        assert {one["cite"]["note"]["date"][:4] for one in narrowed["found"]} == {year}


def test_decisions_and_commitments_are_narrowed(reader: Reader) -> None:
    for page, rows in (("beslut", ("matters", "formal")), ("ataganden", ("rows",))):
        everything = json.loads(reader.get(f"{page}.json"))
        for facet in everything["facets"]:
            option = facet["options"][0]
            asked = quote(option["value"])
            narrowed = json.loads(reader.get(f"{page}.json?{facet['name']}={asked}"))
            assert sum(len(group[part]) for group in narrowed["groups"] for part in rows) == option["count"] > 0
            assert "selected" in reader.get(f"{page}.html?{facet['name']}={asked}")


def test_the_agenda_is_a_word_document_with_headings(reader: Reader) -> None:
    answer = reader.client.get("/infor-nasta-mote.docx")
    document = docx.Document(io.BytesIO(answer.content))
    page = json.loads(reader.get("infor-nasta-mote.json"))
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 2"]
    assert headings == [part["heading"] for part in page["parts"]]
    lines = [line for part in page["parts"] for line in part["lines"]]
    assert [one.text.partition(". ")[2] for one in document.paragraphs if one.text[:1].isdigit()] == lines


def test_without_words_what_is_chosen_is_shown(reader: Reader) -> None:
    everything = json.loads(reader.get("sok.json"))
    assert everything["total"] == 0
    [facet] = [facet for facet in everything["facets"] if facet["name"] == "year"]
    option = facet["options"][0]
    chosen = json.loads(reader.get(f"sok.json?year={option['value']}"))
    assert chosen["total"] == option["count"] > 0


def test_what_is_asked_for_is_never_markup(reader: Reader) -> None:
    page = reader.get("sok.html?q=%3Cscript%3Ealert(1)%3C/script%3E&year=%22%3E%3Cimg%20src=x%3E")
    assert "<script>alert" not in page
    assert "<img" not in page


def test_an_original_is_a_download_of_a_safe_type(reader: Reader, settings: Settings) -> None:
    [path] = settings.corpus.glob("2023-05-10*.txt")
    answer = reader.client.get(f"/original/{note_name(path.name)}")
    assert answer.content == path.read_bytes()
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_an_original_that_names_somebody_forgotten_is_not_handed_out(reader: Reader, settings: Settings) -> None:
    people = json.loads(reader.get("personer-och-organisationer.json"))["people"]
    person = next(one for one in people if len(one["name"].split()) == 2)
    done = ingest.forget(settings, person["name"], who="Vera", when="2024-01-01T00:00:00Z")
    assert done.places
    for path in settings.corpus.glob("*.txt"):
        name = note_name(path.name)
        answer = reader.client.get(f"/original/{name}")
        page = reader.client.get(f"/anteckning/{name}.html")
        if path.name in done.places:
            assert answer.status_code == 404
            assert "Originalet lämnas inte ut" in answer.text
            assert "hämta originalet" not in page.text
        else:
            assert answer.content == path.read_bytes()
            assert "hämta originalet" in page.text


def test_no_path_leads_out_of_the_corpus(reader: Reader, settings: Settings) -> None:
    (settings.outputs / "secret.txt").write_text("hemligt", encoding="utf-8")
    for path in (
        "original/..%2Foutputs%2Fsecret.txt",
        "original/secret.txt",
        "..%2f..%2fetc/passwd",
        "static/..%2f..%2fapp.py",
        "static/%2e%2e/app.py",
        "tema/..%2f..%2findex.html",
    ):
        answer = reader.client.get(f"/{path}")
        assert answer.status_code in {404, 400}, path
        assert "hemligt" not in answer.text


def test_an_original_that_links_out_of_the_corpus_is_not_sent(reader: Reader, settings: Settings) -> None:
    [path] = settings.corpus.glob("2023-05-10*.txt")
    (settings.outputs / "secret.txt").write_text("hemligt", encoding="utf-8")
    path.unlink()
    path.symlink_to(settings.outputs / "secret.txt")
    assert reader.client.get(f"/original/{note_name(path.name)}").status_code == 404


def test_the_first_page_tells_of_the_last_run_that_read_notes_and_of_no_other(
    reader: Reader, settings: Settings
) -> None:
    moment = "2031-03-12T01:00:00+00:00"
    run = Run("nightly", "a", 1, moment, moment, "failed", moment, failures={"b.pdf": "damaged"})
    told = "Den senaste inläsningen blev inte fullständig (12"
    for command, is_told in (("nightly", True), ("run", True), ("forget", False)):
        (settings.outputs / "run.json").write_text(json.dumps(asdict(replace(run, command=command))), "utf-8")
        assert (told in reader.get("index.html")) is is_told


def test_what_is_new_since_the_last_visit_is_said(settings: Settings) -> None:
    with TestClient(create_app(settings), base_url=HOST) as client:
        assert "Nytt sedan du var här sist" not in client.get("/").text
        seen = int(client.cookies["textmine-seen"])
        client.cookies.clear()
        client.cookies.set("textmine-seen", str(seen - 1), domain="127.0.0.1")
        page = client.get("/index.json").json()
        assert len(page["new"]) == 1
        assert "Nytt sedan du var här sist" in client.get("/").text


def test_a_page_that_is_not_there_says_so(reader: Reader) -> None:
    answer = reader.client.get("/finns-inte.html")
    assert answer.status_code == 404
    assert "Sidan finns inte." in answer.text
    assert reader.client.get("/finns-inte.json").json() == {"error": "Sidan finns inte."}


def test_a_fault_is_logged_by_class_and_place_and_never_by_what_it_says(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fails(**_: object) -> object:
        raise ValueError("Hemliga Hildur bor här")

    monkeypatch.setattr(pages, "help_page", fails)
    app = create_app(settings)

    def run(served: object, **options: object) -> None:
        """What uvicorn does with a fault: it sets up its logs and writes down what was raised anew."""
        uvicorn.Config(app, **options)  # type: ignore[arg-type]
        try:
            TestClient(app, base_url=HOST).get("/hjalp.html")
        except ValueError as error:
            logging.getLogger("uvicorn.error").exception("Exception in ASGI application\n", exc_info=error)

    monkeypatch.setattr(uvicorn, "run", run)
    try:
        listen(app, settings)
        written = capsys.readouterr().err
    finally:
        for name in ("uvicorn", "uvicorn.access", "uvicorn.error"):
            logging.getLogger(name).handlers.clear()
            logging.getLogger(name).filters.clear()
    assert re.search(r"Exception in ASGI application: ValueError test_pages\.py:\d+", written)
    assert "Hildur" not in written
    assert "Hildur" not in caplog.text
    assert re.search(r"page failed: ValueError test_pages\.py:\d+", caplog.text)


def test_a_fault_in_the_making_of_a_book_is_logged_by_its_place_alone(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from textmine.store import open_store
    from textmine.web import shelf

    def broken(_connection: object) -> None:
        raise KeyError("ordagrant ur en anteckning")

    engine = open_store(settings.store_url)
    held = shelf.Shelf(engine)
    monkeypatch.setattr(shelf.read, "snapshot", broken)
    held.warm()
    assert held._making is not None
    held._making.join(60)
    engine.dispose()
    assert "book failed: KeyError test_pages.py" in caplog.text
    assert "ordagrant" not in caplog.text
