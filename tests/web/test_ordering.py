"""The evaluators' report from the pages: ordered, waited for, fetched; a public one first when somebody has read the list."""

from __future__ import annotations

import html
import io
import json
import re
import threading
import time
from pathlib import Path

import docx
import openpyxl
import pytest
from starlette.testclient import TestClient

from tests.web.conftest import HOST, Reader
from tests.web.test_access import signed_in
from textmine.errors import SettingsError
from textmine.report.contexts.order import Order, Stage
from textmine.report.evaluation import FORMATS, Made
from textmine.settings import Settings
from textmine.web import create_app, press
from textmine.web.access import hashed
from textmine.web.press import Press


def ordered(reader: Reader, **fields: str) -> tuple[str, str]:
    """The address of an order's page, and its page when it says more than that the report is being made."""
    page = reader.get("rapport.html")
    token = re.search(r'name="csrf" value="([^"]+)"', page)
    assert token
    answer = reader.client.post(
        "/bestall-rapport", data={"csrf": token[1], **fields}, headers={"origin": HOST}, follow_redirects=False
    )
    assert answer.status_code == 303, answer.text
    address = answer.headers["location"].lstrip("/").partition("#")[0]
    for _ in range(600):
        page = reader.get(address)
        if "Rapporten görs" not in page:
            return address, page
        time.sleep(0.1)
    raise AssertionError(page)


def file_in(page: str) -> str:
    found = re.search(r'href="(rapport/[^"]+)" download', page)
    assert found, page
    return html.unescape(found[1])


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_format_is_ordered_and_fetched(reader: Reader, settings: Settings, form: str) -> None:
    before = {path for path in settings.outputs.rglob("*") if path.name != "audit.jsonl"}
    _, page = ordered(reader, format=form, period="2022-2025")
    answer = reader.client.get("/" + file_in(page))
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["content-type"] == FORMATS[form].media_type
    assert len(answer.content) > 300
    if form == "docx":
        assert docx.Document(io.BytesIO(answer.content)).paragraphs[0].text
    left = {path for path in settings.outputs.rglob("*") if path.name != "audit.jsonl"} - before
    assert not left, "no file stays behind"


def test_what_is_chosen_is_what_is_made_and_stays_chosen(reader: Reader) -> None:
    choices = json.loads(reader.get("rapport.json"))
    body = choices["bodies"][0]
    address, page = ordered(reader, format="xlsx", period="2022-2025", body=body)
    assert f'<option value="{body}" selected>' in page
    assert 'value="xlsx" selected' in page
    book = openpyxl.load_workbook(io.BytesIO(reader.client.get("/" + file_in(page)).content))
    rows = list(book["Om rapporten"].iter_rows(values_only=True))
    assert ("Organ", body) in [row[:2] for row in rows]
    assert json.loads(reader.get(address.replace(".html", ".json")))["stage"] == "ready"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"period": "2030"}, "Det finns inga anteckningar från 2030"),
        ({"period": "i fjol"}, "i fjol: ingen period"),
        ({"period": "2022", "against": "2022-2023"}, "överlappar"),
        ({"format": "exe"}, "exe: inget format"),
        ({"body": "Kyrkan"}, "Kyrkan: inget organ"),
        ({"edition": "hemlig"}, "hemlig: ingen utgåva"),
    ],
)
def test_what_cannot_be_made_is_told_in_words(reader: Reader, fields: dict[str, str], told: str) -> None:
    _, page = ordered(reader, **fields)
    assert told in html.unescape(page)
    assert 'role="alert"' in page
    assert not re.search(r'href="rapport/', page)


def test_a_public_report_is_made_once_its_list_is_read(reader: Reader, settings: Settings) -> None:
    address, page = ordered(reader, format="xlsx", edition="public")
    asked = json.loads(reader.get(address.replace(".html", ".json")))
    assert asked["stage"] == "look"
    assert asked["places"]
    for place in asked["places"]:
        assert html.escape(place["words"], quote=False).replace("'", "&#39;") in page
        assert reader.client.get("/" + place["url"].partition("#")[0]).status_code == 200
    assert not re.search(r'href="rapport/', page)
    _, wrong = ordered(reader, format="xlsx", edition="public", reviewed="00000000")
    assert "Jag har läst alla ställen" in wrong
    _, done = ordered(reader, format="xlsx", edition="public", reviewed=asked["code"])
    assert "offentlig" in file_in(done)
    assert reader.client.get("/" + file_in(done)).status_code == 200
    log = [json.loads(line) for line in (settings.outputs / "audit.jsonl").read_text("utf-8").splitlines()]
    assert [line["reviewed"] for line in log if "reviewed" in line] == ["00000000", asked["code"]]


def test_a_form_of_another_site_orders_nothing(reader: Reader) -> None:
    for data, headers in (
        ({"csrf": "gissat"}, {"origin": HOST}),
        ({"csrf": reader.token()}, {"origin": "http://annan.example"}),
        ({"csrf": reader.token()}, {"sec-fetch-site": "cross-site"}),
    ):
        answer = reader.client.post("/bestall-rapport", data=data, headers=headers, follow_redirects=False)
        assert answer.status_code == 403
    assert reader.client.get("/bestall-rapport").status_code in {404, 405}


def test_only_whoever_ordered_a_report_fetches_it(reader: Reader) -> None:
    address, page = ordered(reader, format="qdc")
    with TestClient(reader.client.app, base_url=HOST) as other:
        assert other.get("/" + file_in(page)).status_code == 404
        assert "Hämta" not in other.get("/" + address).text
    assert reader.client.get("/" + file_in(page).rpartition("/")[0] + "/annat.qdc").status_code == 404


def test_a_reader_orders_but_says_of_no_list_that_it_is_read(settings: Settings, tmp_path: Path) -> None:
    users = tmp_path / "users.toml"
    users.write_text(
        f'[[user]]\nname = "Läsare"\nrole = "read"\npassword = "{hashed("ett långt lösenord")}"\n', "utf-8"
    )
    with TestClient(create_app(settings.model_copy(update={"users": users})), base_url=HOST) as client:
        assert client.get("/rapport.html", follow_redirects=False).status_code == 303
        assert signed_in(client, "Läsare", "ett långt lösenord") == 303
        reader = Reader(client)
        _, page = ordered(reader, format="qdc", edition="public")
        assert "Jag har läst alla ställen" not in page
        assert "Be någon som får rätta" in page
        csrf = re.search(r'name="csrf" value="([^"]+)"', page)
        assert csrf
        data = {"csrf": csrf[1], "edition": "public", "reviewed": "00000000"}
        assert client.post("/bestall-rapport", data=data, headers={"origin": HOST}).status_code == 403


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(press, "PATIENCE", 0.0)


def test_a_report_under_way_is_told_and_a_new_order_takes_its_place(impatient: None) -> None:
    go, begun = threading.Event(), threading.Event()

    def maker(order: Order) -> Made:
        begun.set()
        assert go.wait(60)
        if order.period == "fel":
            raise SettingsError("fel period", "Skriv en annan.")
        return Made("a.docx", "text/plain", order.period.encode())

    clock = [0.0]
    held = Press(maker, lambda: 0, lambda: clock[0])
    first = held.take(Order(period="2022"), "anna")
    assert begun.wait(60)
    assert held.progress(first, "anna").stage is Stage.WORKING
    assert held.progress(first, "bo").stage is Stage.NONE
    second, other = held.take(Order(period="2023"), "anna"), held.take(Order(period="fel"), "bo")
    assert held.order(first, "anna") is None
    go.set()
    for number, owner in ((second, "anna"), (other, "bo")):
        while held.progress(number, owner).stage is Stage.WORKING:
            time.sleep(0.01)
    made = held.made(second, "anna")
    assert made
    assert made.data == b"2023"
    assert held.progress(other, "bo").message == "fel period"
    assert held.made(other, "bo") is None
    clock[0] = 3600.0
    assert held.made(second, "anna") is None
    held.close()


def test_a_fault_is_told_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    def maker(_order: Order) -> Made:
        raise KeyError("ordagrant ur en anteckning")

    held = Press(maker, lambda: 0)
    number = held.take(Order(), "anna")
    told = held.progress(number, "anna")
    assert told.stage is Stage.WRONG
    assert "gick fel" in told.message
    assert "KeyError" in caplog.text
    assert "ordagrant" not in caplog.text + told.message
    held.close()


def test_what_was_ordered_before_somebody_was_forgotten_or_by_a_visit_that_ended_is_given_to_nobody() -> None:
    forgotten = [0]
    held = Press(lambda order: Made("a.docx", "x/y", b"Karin Almgren"), lambda: forgotten[0])
    number = held.take(Order("2022-2025"), "siv")
    assert held.made(number, "siv") is not None
    forgotten[0] = 1
    assert held.made(number, "siv") is None
    number = held.take(Order("2022-2025"), "siv")
    assert held.progress(number, "siv").stage is Stage.READY
    held.leave("siv")
    assert held.progress(number, "siv").stage is Stage.NONE
    held.close()
