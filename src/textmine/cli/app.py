"""The command line itself: its options, and how a mistake ends. Commands add themselves to `app`."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from textmine import __version__
from textmine.errors import TextmineError
from textmine.swedish.language import said
from textmine.swedish.ui import APP, COMMANDS, LINES, OPTIONS

if TYPE_CHECKING:
    pass

from textmine.cli.terminal import complain, say

app = typer.Typer(help=said(APP), no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
model_app = typer.Typer(help=COMMANDS["model"], invoke_without_command=True)
app.add_typer(model_app, name="model")

Corpus = Annotated[Path | None, typer.Option(help=OPTIONS["corpus"])]
Outputs = Annotated[Path | None, typer.Option(help=OPTIONS["outputs"])]


def _show_version(wanted: bool) -> None:
    if wanted:
        print(__version__)
        raise typer.Exit


@app.callback()
def _options(
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help=OPTIONS["verbose"])] = False,
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help=OPTIONS["version"])
    ] = False,
    lang: Annotated[str | None, typer.Option(help=OPTIONS["lang"])] = None,
) -> None:
    if lang is not None:
        os.environ["TEXTMINE_LANG"] = lang  # a setting like any other, checked where settings are loaded
    logging.basicConfig(level=logging.INFO if verbose else logging.ERROR, format="%(message)s", stream=sys.stderr)


def main() -> None:
    """Run the command line; a user's mistake ends with one line and what to do, never with a traceback."""
    try:
        app()
    except TextmineError as error:
        complain(error)
        sys.exit(2)
    except KeyboardInterrupt:
        say(LINES["interrupted"])
        sys.exit(130)
