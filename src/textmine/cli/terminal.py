"""What commands say and show: results on stdout, progress and complaints on stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from textmine.errors import TextmineError
from textmine.settings import Settings
from textmine.swedish.format import count
from textmine.swedish.messages import error_words
from textmine.swedish.ui import LINES

if TYPE_CHECKING:
    from textmine.nlp.card import Table
    from textmine.records import Snapshot

Result = TypeVar("Result")


def say(line: str) -> None:
    """One line on stderr."""
    print(line, file=sys.stderr)


def so_many_notes(number: int) -> str:
    """So many notes, in words."""
    return count(number, LINES["a_note"], LINES["so_many_notes"])


def complain(error: TextmineError) -> None:
    """The error and what to do about it, on stderr."""
    message, hint = error_words(error)
    say(LINES["error"].format(message=message))
    if hint:
        say(LINES["hint"].format(hint=hint))


def table(head: list[str], rows: Sequence[tuple[str, ...]]) -> None:
    """A table on stdout, without frames; an empty head shows none. What does not fit goes on in the next line, uncut."""
    from rich.console import Console
    from rich.table import Column
    from rich.table import Table as Grid

    grid = Grid(*(Column(name, overflow="fold") for name in head), show_header=bool(head), box=None, pad_edge=False)
    for row in rows:
        grid.add_row(*row)
    Console().print(grid)


def tables(found: Iterable[Table]) -> None:
    """Tables under their headings, an empty line before each heading."""
    for one in found:
        if one.title:
            print(f"\n{one.title}")
        table(list(one.head), one.rows)


def staged(label: str, stage: Callable[[], Result]) -> Result:
    """What a stage gives back, run under a spinner on stderr."""
    from rich.console import Console

    with Console(stderr=True).status(label):
        return stage()


def must_exist(settings: Settings) -> None:
    """Refuse a store that no run has made yet, instead of showing an empty one."""
    if not settings.db and not (settings.outputs / "textmine.db").is_file():
        raise TextmineError(
            LINES["no_store"].format(outputs=settings.outputs), LINES["no_store_hint"].format(outputs=settings.outputs)
        )


def snapshot_of(settings: Settings) -> Snapshot:
    """All that the store knows. Raises TextmineError where no run has made one yet."""
    from textmine.store import open_store, read

    must_exist(settings)
    with open_store(settings.store_url).connect() as connection:
        return read.snapshot(connection)
