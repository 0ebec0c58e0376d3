"""The commands that look after the store, and the one that serves it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from textmine.runs import must_be_idle
from textmine.settings import load
from textmine.swedish.ui import COMMANDS, LINES, OPTIONS

if TYPE_CHECKING:
    pass

from textmine.cli.app import Corpus, Outputs, app
from textmine.cli.terminal import must_exist, say, snapshot_of


@app.command(help=COMMANDS["check"])
def check(corpus: Corpus = None, outputs: Outputs = None) -> None:
    """Whether the store agrees with itself: spans, links, the search index."""
    from textmine.store import open_store
    from textmine.store.check import check as faults_of

    settings = load(corpus=corpus, outputs=outputs)
    must_exist(settings)
    with open_store(settings.store_url).connect() as connection:
        faults = faults_of(connection)
    if faults:
        say(LINES["faults"])
        print("\n".join(faults))
        raise typer.Exit(1)
    print(LINES["all_well"])


@app.command(help=COMMANDS["backup"])
def backup(
    target: Annotated[Path, typer.Argument(help=OPTIONS["backup_to"])], corpus: Corpus = None, outputs: Outputs = None
) -> None:
    """A copy of the store in one file."""
    from textmine.store.backup import backup as copy

    settings = load(corpus=corpus, outputs=outputs)
    must_exist(settings)
    print(LINES["backup_at"].format(path=copy(settings.store_url, target)))


@app.command(help=COMMANDS["restore"])
def restore(
    source: Annotated[Path, typer.Argument(help=OPTIONS["restore_from"])],
    corpus: Corpus = None,
    outputs: Outputs = None,
) -> None:
    """A copy in the place of the store."""
    from textmine.store.backup import restore as put_back

    settings = load(corpus=corpus, outputs=outputs)
    if not settings.db and (settings.outputs / "textmine.db").is_file():
        must_be_idle(settings)
    aside = put_back(settings.store_url, source)
    print(LINES["restored"].format(path=aside))


@app.command(help=COMMANDS["retention"])
def retention(corpus: Corpus = None, outputs: Outputs = None) -> None:
    """The notes that the next run removes for their age, and the files of those removed that are there still."""
    from textmine.ingest import notes_over
    from textmine.swedish.format import day

    settings = load(corpus=corpus, outputs=outputs)
    snapshot = snapshot_of(settings)
    if settings.keep_months is None and settings.keep_withdrawn_days is None:
        say(LINES["retention_off"])
    going = notes_over(settings)
    if going:
        print(LINES["expiring"])
    for one in going:
        gone = ("expired_file", one.withdrawn) if one.withdrawn else ("expired_note", one.date)
        print(LINES[gone[0]].format(source=one.source, day=day(gone[1])))
    if snapshot.expired:
        print(LINES["expired"])
    for failure in snapshot.expired:
        print(LINES["expired_note"].format(source=failure.source, day=day(failure.hint)))
    if not going and not snapshot.expired:
        print(LINES["nothing_expires"])


@app.command(help=COMMANDS["serve"])
def serve(
    corpus: Corpus = None,
    outputs: Outputs = None,
    host: Annotated[str | None, typer.Option(help=OPTIONS["host"])] = None,
    port: Annotated[int | None, typer.Option(help=OPTIONS["port"])] = None,
    who: Annotated[str, typer.Option("--who", help=OPTIONS["who"])] = "",
) -> None:
    """The pages on this machine, until Ctrl-C."""
    from textmine.web import create_app, listen

    settings = load(corpus=corpus, outputs=outputs, host=host, port=port)
    must_exist(settings)
    served = create_app(settings, who)
    say(LINES["serving"].format(address=f"http://{settings.host}:{settings.port}/"))
    listen(served, settings)


@app.command(help=COMMANDS["password"])
def password() -> None:
    """What stands in the file of users for a password that is asked for."""
    from textmine.web.access import hashed

    print(hashed(typer.prompt(LINES["new_password"], hide_input=True, confirmation_prompt=True)))
