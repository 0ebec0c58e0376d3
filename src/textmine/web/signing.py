"""Signing in and out, where readers have to."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from textmine.swedish.language import said
from textmine.swedish.serving import SIGNED_OUT, STALE, WRONG_PASSWORD, refusal
from textmine.web.access import matches
from textmine.web.asking import back_to, desk_of, reader_at, serving_of, session_of, with_cookies
from textmine.web.rendering import page_html
from textmine.web.sessions import Notice, Session

ADDRESS = "logga-in.html"


@dataclass(frozen=True, slots=True)
class SignInPage:
    """logga-in.html: where to lead on to, and the name that was given."""

    onward: str
    name: str


def routes() -> list[Route]:
    """The routes of signing in and out."""
    return [
        Route(f"/{ADDRESS}", sign_in, methods=["GET"]),
        Route(f"/{ADDRESS}", signed_in, methods=["POST"]),
        Route("/logga-ut", sign_out, methods=["POST"]),
    ]


def sign_in(request: Request) -> Response:
    """The form."""
    session = session_of(request)
    return _form(request, session, request.query_params.get("till", ""), "", 200)


async def signed_in(request: Request) -> Response:
    """Check name and password; a new session for the user, so that nobody else can have known its cookie."""
    desk, session = desk_of(request), session_of(request)
    form = await request.form(max_files=0, max_fields=8)
    name, password = str(form.get("name", ""))[:200], str(form.get("password", ""))[:1000]
    onward = str(form.get("till", ""))[:500]
    peer = reader_at(request)
    if session.forged(str(form.get("csrf", ""))):
        session.notices.append(Notice(said(STALE), wrong=True))
        return _form(request, session, onward, name, 403)
    keys = (f"name {name} from {peer}", f"from {peer}")
    if not desk.patience.may_try(*keys):
        session.notices.append(Notice(refusal(429), wrong=True))
        return _form(request, session, onward, name, 429)
    account = desk.users.get(name)
    # An unknown name costs as much time as a known one.
    stored = account.password if account else "scrypt$AAAA$AAAA"
    async with desk.hashing:
        right = await run_in_threadpool(matches, password, stored)
    if not right or account is None:
        desk.audit.add("", "sign-in refused")
        session.notices.append(Notice(said(WRONG_PASSWORD), wrong=True))
        return _form(request, session, onward, name, 401)
    desk.patience.right(*keys)
    desk.sessions.end(session.token)
    fresh = desk.sessions.begin(account.user)
    fresh.since = session.since
    desk.audit.add(account.user.name, "signed in")
    return with_cookies(back_to(onward), request, fresh)


async def sign_out(request: Request) -> Response:
    """End the session."""
    desk, session = desk_of(request), session_of(request)
    form = await request.form(max_files=0, max_fields=8)
    if session.forged(str(form.get("csrf", ""))):
        return _form(request, session, "", "", 403)
    if session.user is not None:
        desk.audit.add(session.user.name, "signed out")
    desk.press.leave(session.token)
    desk.sessions.end(session.token)
    fresh = desk.sessions.begin()
    fresh.notices.append(Notice(said(SIGNED_OUT)))
    return with_cookies(back_to(ADDRESS), request, fresh)


def _form(request: Request, session: Session, onward: str, name: str, status: int) -> Response:
    serving = serving_of(request, session)
    html = page_html(desk_of(request).shelf.book(), ADDRESS, ADDRESS, SignInPage(onward, name), serving)
    return with_cookies(HTMLResponse(html, status), request, session)
