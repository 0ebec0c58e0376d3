"""A person forgotten from the pages: shown first, done once that is said, proven without the name; administrators alone."""

from __future__ import annotations

import json
import re
from pathlib import Path

from starlette.testclient import TestClient

from tests.web.conftest import HOST, Reader
from textmine.settings import Settings
from textmine.store import open_store, read
from textmine.web import create_app
from textmine.web.access import hashed


def forget(reader: Reader, name: str, wanted: str = "") -> tuple[int, str]:
    given = {"csrf": reader.token(), "name": name, "wanted": wanted}
    answer = reader.client.post("/glom.html", data=given, headers={"origin": HOST})
    return answer.status_code, answer.text.replace("\u00a0", " ")


def named_in(settings: Settings, name: str) -> list[str]:
    """The notes whose text as the store has it holds a name."""
    with open_store(settings.store_url).connect() as connection:
        return [note.source for note in read.notes(connection) if name in note.analysis.source_text.text]


def test_it_is_shown_first_and_done_when_that_is_said(reader: Reader, settings: Settings) -> None:
    people = json.loads(reader.get("personer-och-organisationer.json"))["people"]
    name = next(one["name"] for one in people if len(one["name"].split()) == 2 and named_in(settings, one["name"]))
    before = named_in(settings, name)

    status, shown = forget(reader, name)
    assert status == 200
    assert f"Så här skulle det bli för {name}" in shown
    assert all(source in shown for source in before)
    assert named_in(settings, name) == before
    assert not (settings.outputs / "forgotten").exists()

    status, done = forget(reader, name, wanted="yes")
    assert status == 200
    assert "Namnet är borttaget ur allt som textmine visar." in done
    assert named_in(settings, name) == []
    assert name not in reader.get("personer-och-organisationer.html")
    assert name not in (settings.outputs / "report" / "personer-och-organisationer.html").read_text("utf-8")
    address = re.search(r'href="(bevis/[0-9a-f]{12}\.json)"', done)
    assert address
    proof = reader.get(address[1])
    assert json.loads(proof)["places"]
    assert name.casefold() not in proof.casefold()
    assert name not in (settings.outputs / "audit.jsonl").read_text("utf-8")


def test_a_single_word_is_refused_with_what_to_do(reader: Reader, settings: Settings) -> None:
    status, said = forget(reader, "Lasse", wanted="yes")
    assert status == 400
    assert "Ange personens hela namn" in said
    assert not (settings.outputs / "forgotten").exists()


def test_no_other_file_is_a_proof(reader: Reader, settings: Settings) -> None:
    (settings.outputs / "forgotten").mkdir()
    (settings.outputs / "forgotten" / "secret.json").write_text("{}", "utf-8")
    for id_ in ("secret", "..%2Fexport", "0" * 12):
        assert reader.client.get(f"/bevis/{id_}.json").status_code == 404


def test_administrators_alone_may(settings: Settings, tmp_path: Path) -> None:
    users = tmp_path / "users.toml"
    password = "ett mycket långt lösenord"
    users.write_text(f'[[user]]\nname = "Siv"\nrole = "correct"\npassword = "{hashed(password)}"\n', "utf-8")
    with TestClient(create_app(settings.model_copy(update={"users": users})), base_url=HOST) as client:
        token = re.search(r'name="csrf" value="([^"]+)"', client.get("/logga-in.html").text)
        assert token
        client.post("/logga-in.html", data={"csrf": token[1], "name": "Siv", "password": password, "till": ""})
        assert client.get("/granska.html").status_code == 200
        assert client.get("/glom.html").status_code == 403
        assert "Glöm en person" not in client.get("/index.html").text
        found = re.search(r'name="csrf" value="([^"]+)"', client.get("/granska.html").text)
        assert found
        given = {"csrf": found[1], "name": "Karin Almgren", "wanted": "yes"}
        assert client.post("/glom.html", data=given, headers={"origin": HOST}).status_code == 403
    assert not (settings.outputs / "forgotten").exists()
