"""Whatever is asked or posted, the answer is a page or a refusal, never a fault of ours. (schemathesis asks by a description; the
addresses here are few, so hypothesis asks them directly.)"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as profile
from hypothesis import strategies as st
from starlette.testclient import TestClient

from tests.report.conftest import invented, store_invented
from tests.web.conftest import HOST, Reader
from textmine.records import JudgementKind, Label
from textmine.settings import Settings
from textmine.store import judgements, read
from textmine.web import create_app

PATHS = ("sok.html", "sok.json", "ratta.html", "beslut.html", "ataganden.json", "granska.html", "tema/lokaler.html")
FIELDS = ("q", "year", "body", "kind", "theme", "who", "note", "start", "end", "entity", "till")
WORDS = st.text(max_size=30) | st.sampled_from(
    ["1", "0", "-1", "99999999999999999999", "lokaler", '"', "person-001", "../x"]
)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    folder = tmp_path_factory.mktemp("any")
    (folder / "corpus").mkdir()
    settings = Settings(corpus=folder / "corpus", outputs=folder / "outputs")
    store_invented(settings)
    app = create_app(settings, "Vera")
    # The stages are tried elsewhere; here only what is taken in matters.
    app.state.desk.workshop.obey = lambda kind: True
    with TestClient(app, base_url=HOST, raise_server_exceptions=False) as client:
        yield Reader(client)


@given(path=st.sampled_from(PATHS) | WORDS, asked=st.dictionaries(st.sampled_from(FIELDS), WORDS, max_size=4))
@profile(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_address_has_an_answer(reader: Reader, path: str, asked: dict[str, str]) -> None:
    query = "&".join(f"{name}={quote(value, safe='', errors='replace')}" for name, value in asked.items())
    answer = reader.client.get(f"/{quote(path, safe='/', errors='replace')}?{query}")
    assert answer.status_code in {200, 400, 404, 414}, (path, asked)


@given(
    kind=st.sampled_from(JudgementKind) | WORDS,
    value=st.sampled_from(["yes", "no", "same", *Label]) | WORDS,
    subject=st.sampled_from(["lokaler", "info", "person-001", "org-001"]) | WORDS,
    other=st.sampled_from(["cykel", "person-002", ""]) | WORDS,
    place=st.tuples(*[st.integers(-1, 400).map(str) | WORDS] * 3),
    back=WORDS,
)
@profile(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_judgement_is_kept_or_refused(
    reader: Reader, kind: str, value: str, subject: str, other: str, place: tuple[str, str, str], back: str
) -> None:
    fields = {"kind": str(kind), "value": str(value), "subject": subject, "other": other, "back": back}
    fields |= dict(zip(("note", "start", "end"), place, strict=True))
    clean = {name: words.encode("utf-8", "replace").decode() for name, words in fields.items()}
    answer = reader.client.post("/bedom", data={"csrf": reader.token(), **clean}, follow_redirects=False)
    assert answer.status_code in {303, 400}
    assert answer.headers.get("location", "/").startswith("/")
    assert not answer.headers.get("location", "/").startswith("//")
    assert reader.client.get("/index.html").status_code == 200
    assert reader.client.get("/bedomningar.html").status_code == 200


def test_what_was_kept_can_be_read_back(reader: Reader) -> None:
    reader.judge(kind="theme label", value="Rum att mötas i", subject="lokaler")
    desk = reader.client.app.state.desk
    with desk.engine.connect() as connection:
        kept = judgements.read_all(connection)
        snapshot = read.snapshot(connection)
    assert kept[-1].value == "Rum att mötas i"
    assert {one.who for one in kept} == {"Vera"}
    assert {one.id for one in snapshot.judgements} <= {one.id for one in kept}
    assert len(snapshot.notes) == len(invented().notes)
