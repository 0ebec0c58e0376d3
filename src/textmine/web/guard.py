"""What every request must keep to and every answer carries: known hosts, bounded sizes, headers that let no script in."""

from __future__ import annotations

from collections.abc import Collection

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from textmine.swedish.serving import refusal as words_for

MOST_BODY = 64 * 1024  # bytes of a posted form; the longest holds a heading and some lines of search words
_MOST_ADDRESS = 4096  # bytes of path and query
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class Guard:
    """Middleware that refuses what is too large or asked of another host, and adds the headers of security.

    A page elsewhere may name 127.0.0.1 in its own DNS (rebinding); the host that it then asks for is not ours.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str], policy: str) -> None:
        """The hosts are the names that this server answers to; policy is the content security policy of its pages."""
        self.app = app
        self.hosts = frozenset(hosts)
        self.headers = {
            "content-security-policy": policy,
            "x-content-type-options": "nosniff",
            "x-frame-options": "DENY",
            "referrer-policy": "same-origin",
            "cross-origin-opener-policy": "same-origin",
            "cross-origin-resource-policy": "same-origin",
            "permissions-policy": "camera=(), geolocation=(), microphone=()",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    headers[name] = value
                headers.setdefault("cache-control", "no-store")
            await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            await PlainTextResponse(words_for(refusal), status_code=refusal)(scope, receive, sent)
            return
        await self.app(scope, _bounded(receive), sent)

    def _refusal(self, scope: Scope) -> int | None:
        headers = Headers(scope=scope)
        if _host(headers.get("host", "")) not in self.hosts:
            return 421
        if len(scope["raw_path"]) + len(scope["query_string"]) > _MOST_ADDRESS:
            return 414
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > MOST_BODY:
            return 413
        return None


class TooLargeError(Exception):
    """A body without a stated length turned out to be too large."""


def _bounded(receive: Receive) -> Receive:
    """The same body, cut off where it grows too large."""
    seen = 0

    async def received() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > MOST_BODY:
            raise TooLargeError
        return message

    return received


def _host(header: str) -> str:
    """The host of a Host header, without its port."""
    if header.startswith("["):
        return header[1:].partition("]")[0].lower()
    return header.partition(":")[0].lower()
