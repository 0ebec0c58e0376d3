"""A person to be forgotten, from the pages: first what it would do, then, once that has been read, for good, with a proof."""

from __future__ import annotations

import re
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Route

from textmine import ingest, runs
from textmine.errors import TextmineError
from textmine.ingest.forget import FOLDER, Forgotten
from textmine.judgements import now
from textmine.report import publish
from textmine.swedish.messages import error_words
from textmine.web.access import Role
from textmine.web.asking import desk_of, needs, posted, serving_of, session_of, with_cookies
from textmine.web.rendering import page_html
from textmine.web.sessions import Session

ADDRESS = "glom.html"
_MOST_NAME = 200
_PROOF = re.compile(r"[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class ForgetPage:
    """glom.html: the name that was given, what forgetting it would do or did (done), or why nothing could be done."""

    name: str = ""
    found: Forgotten | None = None
    done: bool = False
    wrong: str = ""
    hint: str = ""


def routes() -> list[Route]:
    """The routes of forgetting. The name is only ever posted, so that no address and no log holds it."""
    return [
        Route(f"/{ADDRESS}", ask, methods=["GET"]),
        Route(f"/{ADDRESS}", forget, methods=["POST"]),
        Route("/bevis/{id}.json", proof, methods=["GET"]),
    ]


def ask(request: Request) -> Response:
    """The form."""
    session = session_of(request)
    needs(session, Role.ADMIN)
    return _page(request, session, ForgetPage())


async def forget(request: Request) -> Response:
    """What forgetting a name would do; where that has been read and is said to be wanted, what it did."""
    session, fields = await posted(request, Role.ADMIN)
    name = fields.get("name", "")[:_MOST_NAME].strip()
    wanted = fields.get("wanted", "") == "yes"
    desk = desk_of(request)
    who = session.user.name if session.user else ""

    def work() -> Forgotten:
        if not wanted:
            return ingest.forget(desk.settings, name, who=who, when=now(), dry_run=True)
        with runs.running(desk.settings, "forget"):
            done = ingest.forget(desk.settings, name, who=who, when=now())
            desk.audit.add(
                who, "forgot", proof=done.id
            )  # before the report: that may fail, and the person is gone by now
            publish(desk.settings, anew=True)
        desk.shelf.book(fresh=True)
        return done

    try:
        found = await run_in_threadpool(work)
    except TextmineError as error:
        wrong, hint = error_words(error)
        return _page(request, session, ForgetPage(name, wrong=wrong, hint=hint), status=400)
    return _page(request, session, ForgetPage("" if wanted else name, found, wanted))


def proof(request: Request) -> Response:
    """The proof that somebody has been forgotten, which does not name them."""
    session = session_of(request)
    needs(session, Role.ADMIN)
    id_ = request.path_params["id"]
    path = desk_of(request).settings.outputs / FOLDER / f"{id_}.json"
    if not _PROOF.fullmatch(id_) or not path.is_file():
        raise HTTPException(404)
    return FileResponse(path, media_type="application/json", filename=path.name)


def _page(request: Request, session: Session, page: ForgetPage, status: int = 200) -> Response:
    serving = serving_of(request, session)
    html = page_html(desk_of(request).shelf.book(), ADDRESS, ADDRESS, page, serving)
    return with_cookies(HTMLResponse(html, status_code=status), request, session)
