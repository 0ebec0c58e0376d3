"""The pages of a night's run, asked for as a browser does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from starlette.testclient import TestClient

from textmine.settings import Settings
from textmine.web import create_app

HOST = "http://127.0.0.1:8350"


@dataclass
class Reader:
    """A browser without JavaScript: it keeps cookies and posts the forms it has been shown."""

    client: TestClient

    def get(self, address: str) -> str:
        answer = self.client.get(f"/{address}")
        assert answer.status_code == 200, (address, answer.status_code)
        return answer.text

    def token(self) -> str:
        found = re.search(r'name="csrf" value="([^"]+)"', self.get("granska.html") + self.get("bedomningar.html"))
        assert found
        return found.group(1)

    def judge(self, **fields: object) -> str:
        """The page that is shown after a judgement."""
        given = {"csrf": self.token(), "back": "index.html", **{name: str(value) for name, value in fields.items()}}
        answer = self.client.post("/bedom", data=given, headers={"origin": HOST})
        assert answer.status_code == 200, answer.text
        return answer.text

    def undo(self, judgement: int) -> str:
        """The page that is shown after a judgement has been taken back."""
        given = {"csrf": self.token(), "back": "index.html", "judgement": str(judgement)}
        answer = self.client.post("/angra", data=given, headers={"origin": HOST})
        assert answer.status_code == 200, answer.text
        return answer.text


@pytest.fixture
def reader(settings: Settings) -> Iterator[Reader]:
    with TestClient(create_app(settings, "Vera"), base_url=HOST) as client:
        yield Reader(client)
