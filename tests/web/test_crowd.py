"""Ten read while one writes: nobody gets an error, and what is shown at the end is what was written."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from starlette.testclient import TestClient

from tests.report.conftest import invented
from tests.web.conftest import HOST
from textmine.settings import Settings
from textmine.store import open_store, write
from textmine.web import create_app

PAGES = ("index.html", "sok.json?q=lokaler", "anteckningar.json", "beslut.html", "moten.json", "bedomningar.html")


def test_ten_readers_and_one_writer(tmp_path: Path) -> None:
    settings = Settings(corpus=tmp_path / "corpus", outputs=tmp_path / "outputs")
    settings.corpus.mkdir()
    known = invented()
    engine = open_store(settings.store_url)

    def put(number: int) -> None:
        one = known.notes[number % len(known.notes)]
        text = replace(one.analysis.source_text, source=f"{number}.txt", sha256=f"{number:064x}")
        with engine.begin() as connection:
            write.put_note(connection, replace(one.analysis, source_text=text), recipe="r", size=1, mtime_ns=1)

    for number in range(3):
        put(number)
    app = create_app(settings, "Vera")

    def read(reader: int) -> list[int]:
        client = TestClient(app, base_url=HOST, raise_server_exceptions=False)
        return [client.get(f"/{page}").status_code for page in (*PAGES[reader % 3 :], *PAGES[: reader % 3])]

    with TestClient(app, base_url=HOST) as client, ThreadPoolExecutor(11) as crowd:
        writing = crowd.submit(lambda: [put(number) for number in range(3, 23)])
        readers = [crowd.submit(read, reader) for reader in range(10)]
        assert {status for one in readers for status in one.result()} == {200}
        writing.result()
        app.state.desk.shelf.book(fresh=True)
        assert len(client.get("/anteckningar.json").json()["rows"]) == 23
    engine.dispose()
