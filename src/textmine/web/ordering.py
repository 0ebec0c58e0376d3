"""The evaluators' report from the pages: ordered with a form, made behind them, fetched when it is ready."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from textmine.report.book import Book
from textmine.report.contexts.order import OrderPage, Progress, first_order, order_of, order_page
from textmine.web.access import Role
from textmine.web.asking import desk_of, needs, posted, session_of, with_cookies
from textmine.web.sessions import Session

REPORT = "rapport.html"
_MOST_WORDS = 200


def routes() -> list[Route]:
    """The routes of ordering and fetching; the page itself is one of `pages.routes`."""
    return [
        Route("/bestall-rapport", order, methods=["POST"]),
        Route("/rapport/{number}/{name}", fetch, methods=["GET"]),
    ]


def ordered(request: Request, session: Session, book: Book) -> OrderPage:
    """The context of the page: of the order that its address names, else of none."""
    desk, number = desk_of(request), request.query_params.get("nr", "")
    asked = desk.press.order(number, session.token)
    if asked is None:
        return order_page(book.site, first_order(book.site, desk.settings.periods), Progress())
    return order_page(book.site, asked, desk.press.progress(number, session.token))


async def order(request: Request) -> Response:
    """Take an order and lead to its page. Whoever says that a list has been looked at must be one who may correct."""
    session, fields = await posted(request, Role.READ)
    asked = order_of({name: words[:_MOST_WORDS] for name, words in fields.items()})
    if asked.reviewed:
        needs(session, Role.CORRECT)
    desk = desk_of(request)
    number = await run_in_threadpool(desk.press.take, asked, session.token)
    about = {"reviewed": asked.reviewed} if asked.reviewed else {}
    desk.audit.add(
        session.user.name if session.user else "", "ordered", format=asked.format, edition=asked.edition, **about
    )
    return with_cookies(RedirectResponse(f"/{REPORT}?nr={number}#stand", status_code=303), request, session)


def fetch(request: Request) -> Response:
    """The file of an order, for whoever ordered it."""
    session = session_of(request)
    needs(session, Role.READ)
    desk = desk_of(request)
    made = desk.press.made(request.path_params["number"], session.token)
    if made is None or made.name != request.path_params["name"]:
        raise HTTPException(404)
    desk.audit.add(session.user.name if session.user else "", "fetched", report=made.name)
    saved = {"content-disposition": f'attachment; filename="{made.name}"'}
    return Response(made.data, media_type=made.media_type, headers=saved)
