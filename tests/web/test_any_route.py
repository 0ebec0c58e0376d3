"""Every route with every method, asked by nobody and by readers of each role, with whatever fields and headers: a page or a
refusal, nothing to those who may not, and nothing changed by them. (schemathesis asks by a description; ours is the application's
own list of routes, so that none can be left out.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as profile
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from tests.report.conftest import store_invented
from tests.web.conftest import HOST
from textmine.records import JudgementKind
from textmine.settings import Settings
from textmine.store import read
from textmine.web import access, create_app

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND")
PATHS = (
    "/logga-in.html",
    "/logga-ut",
    "/bedom",
    "/angra",
    "/bestall-rapport",
    "/rapport/{number}/{name}",
    "/glom.html",
    "/bevis/{id}.json",
    "/bilder/{name}",
    "/original/{name}",
    "/{address:path}",
)
ROLES = ("nobody", "read", "correct", "admin")
OPEN = {"/logga-in.html", "/halsa", "/hjalp.html", "/hjalp.json"}  # what anybody may see: nothing of a note is in it
WRITES = {"/bedom": "correct", "/angra": "correct", "/glom.html": "admin"}  # and the role that each asks for
FIELDS = (
    *(
        "back",
        "till",
        "name",
        "password",
        "judgement",
        "kind",
        "value",
        "subject",
        "other",
        "note",
        "start",
        "end",
        "place",
    ),
    *(
        "wanted",
        "proposal",
        "accepted",
        "heading",
        "seeds",
        "period",
        "against",
        "format",
        "edition",
        "body",
        "reviewed",
    ),
    *("nr", "q", "year", "theme", "who", "entity"),
)
WORDS = st.text(max_size=20).filter(lambda words: words != "yes") | st.sampled_from(
    [
        "1",
        "0",
        "-1",
        "9" * 30,
        "lokaler",
        "../../etc/passwd",
        "%00",
        "\x00",
        "Nils Björkdal",
        "person-002",
        *JudgementKind,
    ]
)
HEADERS = st.fixed_dictionaries(
    {},
    optional={
        "accept": st.sampled_from(["application/json", "*/*", "text/html;q=0.1", ""]),
        "range": st.sampled_from(["bytes=0-3", "bytes=-1", "bytes=9-1", "lines=1"]),
        "if-none-match": st.sampled_from(["*", '"x"']),
        "x-forwarded-for": st.sampled_from(["10.0.0.1", "::1", "<script>"]),
        "x-remote-user": st.just("Vera"),
        "cookie": st.sampled_from(["textmine=x", "textmine=", "sedda=-1"]),
    },
)


@dataclass
class Town:
    """The pages of an invented municipality and a browser for each role, with the token of its session."""

    app: Starlette
    browsers: dict[str, TestClient]
    tokens: dict[str, str] = field(default_factory=dict)

    def state(self) -> str:
        with self.app.state.desk.engine.connect() as connection:
            return read.state(connection)


def paths_of(app: Starlette) -> list[str]:
    return [route.path for route in app.routes if isinstance(route, Route)]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    folder = tmp_path_factory.mktemp("routes")
    (folder / "corpus").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(access, "_COST", 2**10)
        rows = [
            f'[[user]]\nname = "{role}"\nrole = "{role}"\npassword = "{access.hashed(role)}"\n' for role in ROLES[1:]
        ]
        (folder / "users.toml").write_text("".join(rows), "utf-8")
        settings = Settings(corpus=folder / "corpus", outputs=folder / "outputs", users=folder / "users.toml")
        store_invented(settings)
        app = create_app(settings)
        # The stages, and reports made on request, are tried elsewhere; here only what is taken in matters.
        app.state.desk.workshop.obey = lambda kind: True
        app.state.desk.press.take = lambda asked, whose: "1"
        browsers = {
            role: TestClient(app, base_url=HOST, raise_server_exceptions=False, follow_redirects=False)
            for role in ROLES
        }
        with browsers["admin"]:
            town = Town(app, browsers)
            for role, browser in browsers.items():
                town.tokens[role] = token_in(browser.get("/logga-in.html").text)
                if role != "nobody":
                    given_ = {"csrf": town.tokens[role], "name": role, "password": role}
                    assert browser.post("/logga-in.html", data=given_).status_code == 303
                    town.tokens[role] = token_in(browser.get("/bedomningar.html").text)
            yield town


def token_in(page: str) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', page)
    assert found
    return found[1]


def test_the_routes_that_are_asked_are_all_there_are(town: Town) -> None:
    plain = [path for path in paths_of(town.app) if "{" not in path]
    assert {path for path in paths_of(town.app) if "{" in path} <= set(PATHS)
    assert set(WRITES) <= set(plain)
    assert [route.path for route in town.app.routes if isinstance(route, Mount)] == ["/static"]


def asked(town: Town, data: st.DataObject) -> tuple[str, str]:
    """A route and an address of it."""
    path = data.draw(st.sampled_from(sorted({*PATHS, *paths_of(town.app)})), "route")

    def filled(found: re.Match[str]) -> str:
        return quote(data.draw(WORDS, found[0]), safe="", errors="replace")

    return path, re.sub(r"\{[^}]*\}", filled, path)


@given(data=st.data(), method=st.sampled_from(METHODS), role=st.sampled_from(ROLES), headers=HEADERS)
@profile(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_request_has_an_answer(
    town: Town, data: st.DataObject, method: str, role: str, headers: dict[str, str]
) -> None:
    path, address = asked(town, data)
    fields = data.draw(st.dictionaries(st.sampled_from(FIELDS), WORDS, max_size=6), "fields")
    clean = {name: str(words).encode("utf-8", "replace").decode() for name, words in fields.items()}
    before = town.state()
    if method == "POST" and path != "/logga-ut":
        signed = data.draw(st.booleans(), "with the token")
        token = town.tokens[role] if signed else data.draw(WORDS, "token")
        answer = town.browsers[role].post(
            address, data={**clean, "csrf": str(token).encode("utf-8", "replace").decode()}, headers=headers
        )
        allowed = signed and "cookie" not in headers and ROLES.index(role) >= ROLES.index(WRITES.get(path, "admin"))
        if not allowed:
            assert town.state() == before
        if path in WRITES and not allowed:
            assert answer.status_code in {401, 403}
    else:
        answer = town.browsers[role].request(method, address, params=clean, headers=headers)
        assert town.state() == before
    assert answer.status_code < 500, answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert (answer.headers.get("location") or "/").startswith("/")
    assert not (answer.headers.get("location") or "/").startswith("//")
    if role == "nobody" and path not in OPEN:
        assert answer.status_code != 200 or answer.content == b""
        assert "Ekdala" not in answer.text


@given(
    body=st.binary(max_size=300),
    media=st.sampled_from(["application/x-www-form-urlencoded", "multipart/form-data", ""]),
)
@profile(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_body_is_refused_or_read(town: Town, body: bytes, media: str) -> None:
    before = town.state()
    for path in ("/bedom", "/angra", "/bestall-rapport", "/glom.html", "/logga-in.html"):
        given_ = {"content-type": media + ("; boundary=b" if "multipart" in media else "")} if media else {}
        answer = town.browsers["admin"].post(path, content=body, headers=given_)
        assert answer.status_code in {400, 401, 403, 422}, (path, answer.status_code)
    assert town.state() == before
