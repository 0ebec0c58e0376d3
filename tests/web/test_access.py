"""Who is let in, and to what; what a forged, large or misdirected request gets."""

from __future__ import annotations

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import HOST, Reader
from textmine.errors import SettingsError
from textmine.settings import Settings
from textmine.web import access, create_app, sessions, signing
from textmine.web.access import Patience, Role, hashed, matches, trusted, users_from
from textmine.web.sessions import Sessions


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashing as it ships costs a quarter of a second and 128 MB each time."""
    monkeypatch.setattr(access, "_COST", 2**10)


@pytest.fixture
def guarded(settings: Settings, tmp_path: Path) -> Settings:
    rows = [
        ("Vera", "admin", "ett långt lösenord"),
        ("Nils", "correct", "nils lösenord"),
        ("Åsa", "read", "åsas lösenord"),
    ]
    text = "".join(f'[[user]]\nname = "{n}"\nrole = "{r}"\npassword = "{hashed(p)}"\n' for n, r, p in rows)
    (tmp_path / "users.toml").write_text(text, encoding="utf-8")
    return settings.model_copy(update={"users": tmp_path / "users.toml"})


def signed_in(client: TestClient, name: str, password: str) -> int:
    form = client.get("/logga-in.html").text
    token = form.partition('name="csrf" value="')[2].partition('"')[0]
    given = {"csrf": token, "name": name, "password": password, "till": "beslut.html"}
    return client.post("/logga-in.html", data=given, follow_redirects=False).status_code


def test_another_address_is_refused_while_nobody_signs_in(settings: Settings, guarded: Settings) -> None:
    with pytest.raises(SettingsError, match="bara lyssna på den här datorn"):
        create_app(settings.model_copy(update={"host": "0.0.0.0"}))
    assert create_app(guarded.model_copy(update={"host": "0.0.0.0"}))


def test_nobody_is_the_owner_where_others_are_meant_to_come_in(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "nobody.toml").write_text("user = []\n", encoding="utf-8")
    for name, value in (
        ("users", tmp_path / "nobody.toml"),
        ("hosts", ("textmine.example.se",)),
        ("proxies", ("10.0.0.1",)),
        ("proxy_header", "x-user"),
    ):
        with pytest.raises(SettingsError, match=f"{name} är angivet"):
            create_app(settings.model_copy(update={name: value}))


def test_nothing_is_shown_before_signing_in(guarded: Settings) -> None:
    with TestClient(create_app(guarded), base_url=HOST) as client:
        answer = client.get("/beslut.html", follow_redirects=False)
        assert answer.status_code == 303
        # Behind a proxy scheme and host are not those that the reader knows.
        assert answer.headers["location"] == "/logga-in.html?till=beslut.html"
        assert client.get("/beslut.json").status_code == 401
        assert client.get("/original/x").status_code in {401, 200}
        assert "samverkan" not in client.get("/original/x").text.lower()
        assert client.post("/bedom", data={"kind": "done"}).status_code == 401
        form = client.get("/logga-in.html").text
        assert "Bygger på" not in form


def test_a_user_signs_in_and_out(guarded: Settings) -> None:
    with TestClient(create_app(guarded), base_url=HOST) as client:
        before = client.get("/logga-in.html").cookies["textmine"]
        assert signed_in(client, "Vera", "ett långt lösenord") == 303
        assert client.cookies["textmine"] != before
        page = client.get("/beslut.html").text
        assert "Inloggad som Vera" in page
        token = page.partition('name="csrf" value="')[2].partition('"')[0]
        client.post("/logga-ut", data={"csrf": token})
        assert client.get("/beslut.json").status_code == 401


def test_wrong_passwords_are_refused_and_soon_not_even_looked_at(guarded: Settings) -> None:
    with TestClient(create_app(guarded), base_url=HOST) as client:
        assert signed_in(client, "Ingen", "fel") == 401
        for _ in range(4):
            assert signed_in(client, "Vera", "fel") == 401
        assert signed_in(client, "Vera", "ett långt lösenord") == 429
        assert client.get("/beslut.json").status_code == 401


def test_of_many_passwords_sent_at_once_five_are_looked_at_and_two_together(
    guarded: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []
    together: list[int] = []
    now = [0]
    lock, second = threading.Lock(), threading.Event()

    def slowly(password: str, _stored: str) -> bool:
        with lock:
            now[0] += 1
            together.append(now[0])
            looked_at.append(password)
            if now[0] > 1:
                second.set()
        second.wait(5)
        with lock:
            now[0] -= 1
        return False

    monkeypatch.setattr(signing, "matches", slowly)
    with TestClient(create_app(guarded), base_url=HOST) as client, ThreadPoolExecutor(12) as crowd:
        form = client.get("/logga-in.html").text
        token = form.partition('name="csrf" value="')[2].partition('"')[0]

        def tried(number: int) -> int:
            given = {"csrf": token, "name": "Vera", "password": f"fel {number}"}
            return client.post("/logga-in.html", data=given).status_code

        statuses = list(crowd.map(tried, range(12)))
    assert len(looked_at) == 5
    assert max(together) == 2
    assert sorted(statuses) == [401] * 5 + [429] * 7


def test_a_name_is_not_shut_out_by_wrong_passwords_from_elsewhere(guarded: Settings) -> None:
    app = create_app(guarded)
    with TestClient(app, base_url=HOST, client=("192.0.2.1", 5)) as stranger:
        for _ in range(6):
            signed_in(stranger, "Vera", "fel")
        assert signed_in(stranger, "Vera", "ett långt lösenord") == 429
    elsewhere = TestClient(app, base_url=HOST, client=("192.0.2.2", 5))
    assert signed_in(elsewhere, "Vera", "ett långt lösenord") == 303


def test_visitors_who_never_sign_in_sign_nobody_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "_MOST", 4)
    now = [0.0]
    held = Sessions(lambda: now[0])
    users = [held.begin(access.User(name, Role.READ)) for name in ("Vera", "Nils", "Åsa")]
    visits = [held.begin() for _ in range(20)]
    assert [held.find(one.token) for one in users] == users
    assert held.find(visits[-1].token) is visits[-1]
    assert held.find(visits[-2].token) is None
    # Sessions that are over make room too, or nobody could begin to sign in any more.
    late = held.begin(access.User("Siv", Role.READ))
    now[0] = 13 * 3600.0
    new = held.begin()
    assert held.find(new.token) is new
    assert held.find(late.token) is None


def test_roles_read_correct_admin(guarded: Settings) -> None:
    assert Role.ADMIN.may(Role.CORRECT)
    assert not Role.READ.may(Role.CORRECT)
    with TestClient(create_app(guarded), base_url=HOST) as client:
        signed_in(client, "Åsa", "åsas lösenord")
        page = client.get("/ataganden.html").text
        assert "Inget åtagande" not in page
        assert client.get("/granska.html").status_code == 403
        assert client.post("/bedom", data={"kind": "done"}).status_code == 403


def test_a_forged_post_is_refused(reader: Reader) -> None:
    reader.get("index.html")
    fields = {"kind": "theme stands", "value": "no", "subject": "lokaler"}
    assert reader.client.post("/bedom", data=fields).status_code == 403
    right = {**fields, "csrf": reader.token()}
    for headers in (
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"origin": "http://127.0.0.1:9999"},
    ):
        assert reader.client.post("/bedom", data=right, headers=headers).status_code == 403
    other = TestClient(reader.client.app, base_url=HOST)
    other.get("/")
    assert other.post("/bedom", data=right).status_code == 403
    assert json.loads(reader.get("bedomningar.json")) == {"rows": []}


def test_another_host_name_is_refused(reader: Reader) -> None:
    for host in ("evil.example", "evil.example:8350", "127.0.0.1.evil.example", ""):
        assert reader.client.get("/", headers={"host": host}).status_code == 421
    for host in ("localhost:8350", "127.0.0.1", "[::1]:8350"):
        assert reader.client.get("/halsa", headers={"host": host}).status_code == 200


def test_sizes_are_bounded(reader: Reader) -> None:
    assert reader.client.get("/sok.html?q=" + "a" * 5000).status_code == 414
    assert reader.client.post("/bedom", data={"value": "x" * 70_000}).status_code == 413

    def chunks() -> object:
        for _ in range(100):
            yield b"x" * 1024

    answer = reader.client.post(
        "/bedom", content=chunks(), headers={"content-type": "application/x-www-form-urlencoded"}
    )
    assert answer.status_code == 413
    files = {"file": ("a.txt", b"a")}
    assert reader.client.post("/bedom", data={"csrf": reader.token()}, files=files).status_code == 400
    many = {f"f{n}": "x" for n in range(100)}
    assert reader.client.post("/bedom", data=many).status_code in {400, 403}


def test_headers_leave_no_room_for_scripts(reader: Reader) -> None:
    for address in ("/", "/index.json", "/finns-inte", "/static/htmx.min.js", "/halsa"):
        headers = reader.client.get(address).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-frame-options"] == "DENY"
    cookie = reader.client.get("/").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


def test_no_page_has_a_script_or_style_of_its_own(reader: Reader) -> None:
    for address in ("index.html", "granska.html", "sok.html", "tema/lokaler.html"):
        page = reader.get(address)
        assert page.count("<script") == page.count('<script src="')
        assert " style=" not in page
        assert " onclick=" not in page


def test_a_proxy_is_believed_only_from_its_own_address(guarded: Settings) -> None:
    behind = guarded.model_copy(update={"proxy_header": "x-user", "proxies": ("10.0.0.0/8",)})
    with TestClient(create_app(behind), base_url=HOST, client=("10.1.2.3", 5)) as client:
        assert client.get("/beslut.json", headers={"x-user": "Vera"}).status_code == 200
        assert client.get("/beslut.json", headers={"x-user": "Okand"}).status_code == 401
        assert client.get("/beslut.json").status_code == 401
    with TestClient(create_app(behind), base_url=HOST, client=("192.0.2.1", 5)) as client:
        assert client.get("/beslut.json", headers={"x-user": "Vera"}).status_code == 401
    assert not trusted("no address", ("10.0.0.0/8",))


def test_a_password_matches_its_hash_alone() -> None:
    stored = hashed("lösenord med å")
    assert stored != hashed("lösenord med å")
    assert matches("lösenord med å", stored)
    assert not matches("losenord med a", stored)
    for broken in ("", "scrypt$$", "scrypt$AAAA$AAAA", "plain$a$b", stored[:-4]):
        assert not matches("lösenord med å", broken)


def test_a_file_of_users_that_does_not_fit_is_named(tmp_path: Path) -> None:
    path = tmp_path / "users.toml"
    twice = "[[user]]\nname='Vera'\nrole='read'\n" * 2
    plain = "[[user]]\nname='Vera'\nrole='read'\npassword='hemligt'"
    for text in (
        twice,
        plain,
        "[[user]]\nname=' '\nrole='read'",
        "",
        "[[user]]\nname = 'x'",
        "[[user]]\nname='x'\nrole='king'",
        "user = 3",
        "[",
    ):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(SettingsError, match=r"users\.toml") as caught:
            users_from(path)
        assert "hemligt" not in caught.value.message


def test_patience_ends_and_comes_back() -> None:
    now = [0.0]
    patience = Patience(lambda: now[0])
    for _ in range(5):
        assert patience.may_try("a", "b")
    assert not patience.may_try("a")
    assert not patience.may_try("c", "b")
    patience.right("a", "b")
    assert patience.may_try("a", "b")
    assert not patience.may_try("a", "b")
    now[0] = 901.0
    assert patience.may_try("a", "b")


def test_the_audit_log_says_who_did_what_and_nothing_of_the_notes(reader: Reader, settings: Settings) -> None:
    reader.judge(kind="theme label", value="Hemlig rubrik", subject="lokaler")
    lines = [json.loads(line) for line in (settings.outputs / "audit.jsonl").read_text("utf-8").splitlines()]
    assert [(line["who"], line["did"], line["kind"]) for line in lines] == [("Vera", "judged", "theme label")]
    assert "Hemlig" not in json.dumps(lines)
    assert (settings.outputs / "audit.jsonl").stat().st_mode & 0o077 == 0
