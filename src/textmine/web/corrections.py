"""What is posted: a judgement, or that one is taken back. Either is kept first; then the stage that it concerns is done."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from textmine.judgements import now
from textmine.records import JudgementKind
from textmine.store import judgements, writing
from textmine.swedish.language import said
from textmine.swedish.serving import NOWHERE, SOON, UNDONE, kept, refusal
from textmine.web.access import Role
from textmine.web.asking import back_to, desk_of, posted, with_cookies
from textmine.web.sessions import Notice, Session
from textmine.web.verdicts import judgement_from


def routes() -> list[Route]:
    """The routes of what is posted."""
    return [
        Route("/bedom", judge, methods=["POST"]),
        Route("/angra", take_back, methods=["POST"]),
    ]


async def judge(request: Request) -> Response:
    """Keep a judgement and lead back to where it was made."""
    session, form = await posted(request, Role.CORRECT)
    desk = desk_of(request)
    who = session.user.name if session.user else ""

    def work() -> tuple[int, JudgementKind, str, bool]:
        judgement = judgement_from(desk.shelf.book(fresh=True).site, form, who, now())
        with writing(desk.engine) as connection:
            id_ = judgements.put(connection, judgement)
        desk.audit.add(who, "judged", kind=judgement.kind.value, judgement=id_)
        done = desk.workshop.obey(judgement.kind)
        desk.shelf.book(fresh=True)
        return id_, judgement.kind, judgement.value, done

    try:
        id_, kind, value, done = await run_in_threadpool(work)
    except HTTPException as error:
        words = said(NOWHERE) if error.status_code == 404 else refusal(400)
        return _told(request, session, words, form.get("back", ""))
    session.notices.append(Notice(kept(kind, value) + ("" if done else said(SOON)), undo=id_))
    return with_cookies(back_to(form.get("back", "")), request, session)


async def take_back(request: Request) -> Response:
    """Undo a judgement and lead back."""
    session, form = await posted(request, Role.CORRECT)
    desk = desk_of(request)
    who = session.user.name if session.user else ""
    wanted = form.get("judgement", "")

    def work() -> bool:
        with writing(desk.engine) as connection:
            known = {one.id: one for one in judgements.read_all(connection)}
            judgement = known.get(int(wanted)) if wanted.isdecimal() and len(wanted) < 12 else None
            if judgement is None:
                raise HTTPException(404)
            judgements.undo(connection, judgement.id, who, now())
        desk.audit.add(who, "undone", kind=judgement.kind.value, judgement=judgement.id)
        done = desk.workshop.obey(judgement.kind)
        desk.shelf.book(fresh=True)
        return done

    try:
        done = await run_in_threadpool(work)
    except HTTPException:
        return _told(request, session, said(NOWHERE), form.get("back", ""))
    session.notices.append(Notice(said(UNDONE) + ("" if done else said(SOON))))
    return with_cookies(back_to(form.get("back", "")), request, session)


def _told(request: Request, session: Session, words: str, back: str) -> Response:
    """Back with a sentence on why nothing was changed."""
    session.notices.append(Notice(words, wrong=True))
    return with_cookies(back_to(back), request, session)
