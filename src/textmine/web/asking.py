"""Who is asking: the session of a request, the user in it, and what a page needs to know of both."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from textmine import runs
from textmine.report.book import Book
from textmine.swedish.language import said
from textmine.swedish.serving import STALE
from textmine.web.access import Role, trusted, vouched
from textmine.web.serving import LastRun, Serving, newest
from textmine.web.sessions import COOKIE, Session

if TYPE_CHECKING:
    from textmine.web.app import Desk

SEEN = "textmine-seen"  # the cookie that remembers what was there at the last visit
_MOST_FIELDS = 16  # of a posted form
_YEAR = 365 * 24 * 3600


def desk_of(request: Request) -> Desk:
    """What the routes share."""
    desk: Desk = request.app.state.desk
    return desk


def session_of(request: Request) -> Session:
    """The session of a request, begun where there is none; its user is signed in, vouched for, or whoever sits here."""
    desk = desk_of(request)
    session = desk.sessions.find(request.cookies.get(COOKIE))
    if session is None:
        session = desk.sessions.begin()
        seen = request.cookies.get(SEEN, "")
        session.since = int(seen) if seen.isdecimal() and len(seen) < 12 else None
    if not desk.users:
        session.user = desk.owner
    else:
        header = desk.settings.proxy_header
        if header:
            name = request.headers.get(header, "")
            session.user = vouched(name, _peer(request), desk.settings.proxies, desk.users)
    return session


def reader_at(request: Request) -> str:
    """The address that a reader asks from: behind a trusted proxy, the one that it names last."""
    peer = _peer(request)
    if trusted(peer, desk_of(request).settings.proxies):
        return request.headers.get("x-forwarded-for", peer).rpartition(",")[2].strip()
    return peer


def _peer(request: Request) -> str:
    return request.client.host if request.client else ""


def needs(session: Session, role: Role) -> None:
    """Raise 401 where nobody is signed in, 403 where the role is not enough."""
    if session.user is None:
        raise HTTPException(401)
    if not session.user.role.may(role):
        raise HTTPException(403)


async def posted(request: Request, role: Role) -> tuple[Session, dict[str, str]]:
    """The session and the form's fields, of a reader who may do what role says. A form that another site has made, or that is
    older than the session, is refused.
    """
    session = session_of(request)
    needs(session, role)
    # Browsers say where a request comes from; one from another site is refused before its token is looked at.
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        raise HTTPException(403)
    origin = request.headers.get("origin")
    if origin is not None and origin.partition("://")[2] != request.headers.get("host"):
        raise HTTPException(403)
    form = await request.form(max_files=0, max_fields=_MOST_FIELDS)
    fields = {name: value for name, value in form.items() if isinstance(value, str)}
    if session.forged(fields.get("csrf", "")):
        raise HTTPException(403, said(STALE))
    return session, fields


def serving_of(request: Request, session: Session) -> Serving:
    """What the page of this request knows of its reader; what was to be said once is said."""
    here = request.url.path.lstrip("/") + (f"?{request.url.query}" if request.url.query else "")
    desk = desk_of(request)
    run = _last_run(desk.settings.outputs) if session.user else None
    return Serving(session.user, session.csrf, here, session.said(), session.since, bool(desk.users), run)


def _last_run(outputs: Path) -> LastRun | None:
    run = runs.last(outputs)
    if run is None:
        return None
    read, failed = run.counts.get("analysed", 0), len(run.failures)
    return LastRun(run.command, run.state, run.started, run.ended, read, failed)


def with_cookies(response: Response, request: Request, session: Session, book: Book | None = None) -> Response:
    """The response with the session's cookie, and with the cookie of what the reader has now seen."""
    forwarded = request.headers.get("x-forwarded-proto", "") == "https"
    secure = request.url.scheme == "https" or (forwarded and trusted(_peer(request), desk_of(request).settings.proxies))
    response.set_cookie(COOKIE, session.token, httponly=True, samesite="lax", secure=secure)
    if book is not None:
        response.set_cookie(SEEN, str(newest(book)), max_age=_YEAR, httponly=True, samesite="lax", secure=secure)
    return response


def local(address: str) -> str:
    """An address to lead back to: a page of ours, the first one where it is anything else."""
    plain = address.startswith(("/", "\\")) or "//" in address.partition("?")[0] or ":" in address.partition("?")[0]
    bad = plain or any(ord(char) < 33 for char in address)
    return "/" if bad else "/" + quote(address, safe="/?&=#.-_~%+")


def back_to(address: str) -> RedirectResponse:
    """A redirect after a post, to be fetched with GET."""
    return RedirectResponse(local(address), status_code=303)
