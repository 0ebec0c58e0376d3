"""The application: its routes, its middleware, and the rule that it answers this machine alone unless readers sign in."""

from __future__ import annotations

import asyncio
import getpass
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from textmine.errors import SettingsError, place_of
from textmine.report.contexts.order import Order
from textmine.report.evaluation import Made, make
from textmine.report.rendering import environment
from textmine.settings import Settings
from textmine.store import Engine, open_store
from textmine.store.forgetting import tombstones
from textmine.swedish.language import said
from textmine.swedish.serving import NOBODY, NOBODY_HINT, OPEN, OPEN_HINT
from textmine.web import corrections, forgetting, ordering, pages, signing
from textmine.web.access import Account, Patience, Role, User, users_from
from textmine.web.audit import Audit
from textmine.web.guard import LOOPBACK, Guard, TooLargeError
from textmine.web.press import Press
from textmine.web.sessions import Sessions
from textmine.web.shelf import Shelf
from textmine.web.workshop import Workshop

STATIC = Path(__file__).parent / "static"


@dataclass(frozen=True, slots=True)
class Desk:
    """What the routes share: `request.app.state.desk`. users is empty where nobody signs in and owner is who sits here;
    hashing lets two passwords be looked at together, each of which takes 128 MB.
    """

    settings: Settings
    engine: Engine
    shelf: Shelf
    workshop: Workshop
    press: Press
    audit: Audit
    users: dict[str, Account]
    owner: User
    sessions: Sessions = field(default_factory=Sessions)
    patience: Patience = field(default_factory=Patience)
    hashing: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(2))


def create_app(settings: Settings, who: str = "") -> Starlette:
    """The pages of the store that settings name. who is the name judgements carry where nobody signs in; "" means the
    account's name. Raises SettingsError where nobody can sign in although another address than this machine's, a file of
    users, other hosts or a proxy is set, or the file of users is wrong; StoreError where the store cannot be opened.
    """
    users = users_from(settings.users) if settings.users else {}
    if not users:
        _must_be_alone(settings)
    engine = open_store(settings.store_url)
    desk = Desk(
        settings=settings,
        engine=engine,
        shelf=Shelf(engine),
        workshop=Workshop(settings),
        press=Press(lambda order: _made(settings, order), lambda: _forgotten(engine)),
        audit=Audit(settings.outputs / "audit.jsonl"),
        users=users,
        owner=User(who or getpass.getuser(), Role.ADMIN),
    )

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        desk.shelf.warm()
        yield
        desk.press.close()
        desk.workshop.close()
        engine.dispose()

    routes = [
        Mount("/static", StaticFiles(directory=STATIC)),
        *signing.routes(),
        *corrections.routes(),
        *ordering.routes(),
        *forgetting.routes(),
        *pages.routes(),
    ]
    policy = (
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        f"frame-ancestors 'none'; style-src '{environment().globals['style_hash']}'"
    )
    hosts = {*LOOPBACK, *settings.hosts} | ({settings.host} if settings.host not in LOOPBACK else set())
    handlers: dict[int | type[Exception], Callable[[Request, Exception], Response]] = {
        HTTPException: pages.refused,
        TooLargeError: pages.too_large,
        500: pages.broken,
    }
    app = Starlette(
        routes=routes,
        middleware=[Middleware(Guard, hosts=hosts, policy=policy)],
        exception_handlers=handlers,
        lifespan=lifespan,
    )
    app.state.desk = desk
    return app


def _made(settings: Settings, order: Order) -> Made:
    """The report that is ordered."""
    asked = (order.period, order.against, order.format, order.edition)
    return make(settings, *asked, body=order.body, reviewed=order.reviewed)


def _forgotten(engine: Engine) -> int:
    """How many people have been forgotten."""
    with engine.connect() as connection:
        return len(tombstones(connection))


def _must_be_alone(settings: Settings) -> None:
    """Raise SettingsError where anything set says that others come in: without users each of them would be the owner."""
    if settings.host not in LOOPBACK:
        raise SettingsError(OPEN.format(host=settings.host), OPEN_HINT)
    meant = [name for name in ("users", "hosts", "proxies", "proxy_header") if getattr(settings, name)]
    if meant:
        names = ", ".join(meant)
        raise SettingsError(said(NOBODY).format(names=names), said(NOBODY_HINT).format(names=names))


def without_messages(record: logging.LogRecord) -> bool:
    """True, as a filter of logs that keeps every record; of an error in it only class and place are left, since Starlette
    raises every fault anew for the server to log, and its message may quote a note.
    """
    error = record.exc_info[1] if record.exc_info else None
    if error is not None:
        record.msg, record.args = "%s: %s", (record.getMessage().strip(), place_of(error))
        record.exc_info = record.exc_text = record.stack_info = None
    return True


def listen(app: Starlette, settings: Settings) -> None:
    """Serve until the process is told to stop. Requests are not logged: addresses hold what was searched for."""
    import uvicorn

    logging.getLogger("uvicorn.error").addFilter(without_messages)
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        access_log=False,
        log_level="warning",
        server_header=False,
        proxy_headers=False,  # who asks behind a proxy is for asking.reader_at to say
        timeout_keep_alive=15,
        limit_concurrency=200,
    )
