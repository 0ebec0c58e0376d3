"""What is fetched: the report's pages and their contexts as JSON, search, the pages of correction, originals as downloads."""

from __future__ import annotations

import logging
import mimetypes
import re
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from textmine.errors import place_of
from textmine.forgetting import is_painted
from textmine.report.addresses import note_name
from textmine.report.agenda_file import agenda_docx
from textmine.report.book import Book
from textmine.report.contexts.about import DOCS, help_page
from textmine.report.contexts.agenda import agenda_page
from textmine.report.contexts.commitments import actions_page, decisions_page
from textmine.report.contexts.correcting import entity_page, passage_page
from textmine.report.contexts.index import index_page
from textmine.report.contexts.judged import judged_page
from textmine.report.contexts.review import review_page
from textmine.report.contexts.search import found_page
from textmine.report.rendering import json_of
from textmine.store import judgements
from textmine.store.search import Hit, search
from textmine.swedish import pages as names
from textmine.swedish.language import said
from textmine.swedish.serving import PAINTED, refusal
from textmine.web.access import Role
from textmine.web.asking import desk_of, needs, serving_of, session_of, with_cookies
from textmine.web.ordering import REPORT, ordered
from textmine.web.rendering import page_html
from textmine.web.sessions import Session

log = logging.getLogger("textmine")

REVIEW, CORRECT, JUDGED = "granska.html", "ratta.html", "bedomningar.html"
FACETS = ("year", "body", "kind", "theme", "who")
# More are not read, and the facets count what was found.
_MOST_HITS = 1_000
_MOST_QUERY = 200
# Types that no browser runs; anything else is sent as bytes without a type.
_SAFE_TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/plain; charset=utf-8",
}
mimetypes.init([])

Maker = Callable[[Request, Session, Book], object]


def routes() -> list[Route]:
    """The routes of what is fetched; the last takes every address that is a page of the report."""
    own: list[tuple[str, Maker, Role]] = [
        (names.INDEX, _index, Role.READ),
        (names.SEARCH, _found, Role.READ),
        (names.DECISIONS, lambda request, _session, book: decisions_page(book.site, _chosen(request)), Role.READ),
        (names.ACTIONS, lambda request, _session, book: actions_page(book.site, _chosen(request)), Role.READ),
        (names.HELP, lambda _request, _session, _book: help_page(pictures=True), Role.READ),
        (REVIEW, lambda _request, _session, book: review_page(book.site), Role.CORRECT),
        (CORRECT, _to_correct, Role.CORRECT),
        (JUDGED, _judged, Role.READ),
        (REPORT, ordered, Role.READ),
    ]
    made = [Route("/", lambda request: _page(request, names.INDEX, names.INDEX, _index, Role.READ), methods=["GET"])]
    for address, maker, role in own:
        for suffix in (".html", ".json"):
            path = address.removesuffix(".html") + suffix
            made.append(Route(f"/{path}", partial(_own, address=address, maker=maker, role=role), methods=["GET"]))
    return [
        *made,
        Route("/halsa", _well, methods=["GET"]),
        Route("/infor-nasta-mote.docx", _agenda_file, methods=["GET"]),
        Route("/bilder/{name}", _picture, methods=["GET"]),
        Route("/original/{name}", _original, methods=["GET"]),
        Route("/{address:path}", _leaf, methods=["GET"]),
    ]


def _own(request: Request, address: str, maker: Maker, role: Role) -> Response:
    """A page whose context depends on what is asked."""
    return _page(request, request.url.path.lstrip("/"), address, maker, role)


def _leaf(request: Request) -> Response:
    """A page of the report, by the address it has there too."""
    asked = request.path_params["address"]
    html = re.sub(r"\.json\Z", ".html", asked)

    def maker(_request: Request, _session: Session, book: Book) -> object:
        leaf = book.leaves.get(html)
        if leaf is None:
            raise HTTPException(404)
        return leaf.context()

    return _page(request, asked, html, maker, Role.READ)


def _page(request: Request, asked: str, address: str, maker: Maker, role: Role) -> Response:
    """The page as HTML, or its context as JSON where its address ends so."""
    session = session_of(request)
    needs(session, role)
    book = desk_of(request).shelf.book()
    page = maker(request, session, book)
    if asked.endswith(".json"):
        return with_cookies(Response(json_of(page), media_type="application/json"), request, session)
    leaf = book.leaves.get(address)
    template = leaf.template if leaf else address
    serving = serving_of(request, session)
    html = page_html(book, address, template, page, serving)
    return with_cookies(HTMLResponse(html), request, session, book)


def _index(_request: Request, session: Session, book: Book) -> object:
    return index_page(book.site, book.courses, session.since)


def _found(request: Request, _session: Session, book: Book) -> object:
    query = request.query_params.get("q", "")[:_MOST_QUERY]
    hits: list[Hit] = []
    if query.strip():
        with desk_of(request).engine.connect() as connection:
            hits = search(connection, query, limit=_MOST_HITS)
    return found_page(book.site, query, _chosen(request), hits)


def _chosen(request: Request) -> dict[str, str]:
    """What a list is to be narrowed by."""
    return {name: request.query_params[name][:_MOST_QUERY] for name in FACETS if request.query_params.get(name)}


def _to_correct(request: Request, _session: Session, book: Book) -> object:
    asked = request.query_params
    found: object | None = None
    if "entity" in asked:
        found = entity_page(book.site, asked["entity"])
    elif all(asked.get(name, "").isdecimal() and len(asked[name]) < 12 for name in ("note", "start", "end")):
        found = passage_page(book.site, int(asked["note"]), int(asked["start"]), int(asked["end"]))
    if found is None:
        raise HTTPException(404)
    return found


def _judged(request: Request, _session: Session, book: Book) -> object:
    with desk_of(request).engine.connect() as connection:
        return judged_page(book.site, judgements.read_all(connection))


def _well(_request: Request) -> Response:
    """For whoever watches over the server."""
    return JSONResponse({"status": "ok"})


def _agenda_file(request: Request) -> Response:
    """The list for the agenda as a Word document."""
    session = session_of(request)
    needs(session, Role.READ)
    book = desk_of(request).shelf.book()
    data = agenda_docx(agenda_page(book.site, book.courses, _chosen(request).get("body", "")))
    saved = {"content-disposition": 'attachment; filename="infor-nasta-mote.docx"'}
    return Response(data, media_type=_SAFE_TYPES[".docx"], headers=saved)


def _picture(request: Request) -> Response:
    """A picture of the handbook: one that it names."""
    name = request.path_params["name"]
    if name not in help_page(pictures=True).pictures or not (DOCS / name).is_file():
        raise HTTPException(404)
    return FileResponse(DOCS / name, media_type="image/png")


def _original(request: Request) -> Response:
    """The file of a note, to be saved and opened elsewhere. It is found by the note's own name, never by a path that is sent.

    No file is handed out that names somebody who is painted over in the note.
    """
    session, desk = session_of(request), desk_of(request)
    needs(session, Role.READ)
    # Fresh: who has just been forgotten is not to be found in a book of a moment ago.
    notes = desk.shelf.book(fresh=True).site.notes
    note = {note_name(note.source): note for note in notes.values()}.get(request.path_params["name"])
    if note is None:
        raise HTTPException(404)
    if is_painted(note.analysis.source_text):
        raise HTTPException(404, said(PAINTED))
    source = note.source
    root = desk.settings.corpus.resolve()
    path = (root / source).resolve()
    if not path.is_relative_to(root) or not path.is_file():
        raise HTTPException(404)
    desk.audit.add(session.user.name if session.user else "", "downloaded", note=request.path_params["name"])
    media = _SAFE_TYPES.get(path.suffix.lower(), "application/octet-stream")
    return FileResponse(path, media_type=media, filename=Path(source).name, content_disposition_type="attachment")


# --- when there is no page -------------------------------------------------------------------------------------------


def refused(request: Request, error: Exception) -> Response:
    """A refusal: who is not signed in is led to sign in, all others get one sentence on a page."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    wants_page = not request.url.path.endswith(".json")
    if status == 401 and wants_page and request.method == "GET":
        here = request.url.path.lstrip("/") + (f"?{request.url.query}" if request.url.query else "")
        # Without scheme and host: behind a proxy this server knows neither as the reader does.
        onward = "?till=" + quote(here, safe="") if here else ""
        return RedirectResponse("/logga-in.html" + onward, status_code=303)
    own = isinstance(error, HTTPException) and error.detail != HTTPStatus(status).phrase
    words = error.detail if own and isinstance(error, HTTPException) else refusal(status)
    if not wants_page:
        return JSONResponse({"error": words}, status_code=status)
    session = session_of(request)
    serving = serving_of(request, session)
    html = page_html(desk_of(request).shelf.book(), "fel.html", "fel.html", words, serving)
    return with_cookies(HTMLResponse(html, status), request, session)


def too_large(_request: Request, _error: Exception) -> Response:
    """A body that grew too large."""
    return PlainTextResponse(refusal(413), status_code=413)


def broken(_request: Request, error: Exception) -> Response:
    """A fault of ours: its place in the log, never what a note says."""
    log.error("page failed: %s", place_of(error))
    return PlainTextResponse(refusal(500), status_code=500)
