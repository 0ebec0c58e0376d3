"""Putting what was made where readers look for it, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from textmine.errors import StoreError
from textmine.swedish.publishing import PUBLISHING_ERRORS

# Stands in every index page we write: by it we know a folder as ours before we replace it.
SIGNATURE = '<meta name="generator" content="textmine">'
_HEAD = 4096  # bytes of an index page in which the signature lies


def put_file(path: Path, text: str) -> Path:
    """The path, after the text (as UTF-8) has replaced whatever file was there in one step. Raises StoreError."""
    return put_bytes(path, text.encode("utf-8"))


def put_bytes(path: Path, data: bytes) -> Path:
    """The path, after the bytes have replaced whatever file was there in one step. Raises StoreError."""
    new = path.with_name(path.name + ".new")
    with _told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(data)
        new.replace(path)
    return path


def put_folder(folder: Path, pages: Mapping[str, str]) -> Path:
    """The folder, after its whole content has been replaced by pages (relative address -> text).

    All is written beside it first and then renamed, so that nobody sees half a report; what a killed run left behind is
    cleared away. Raises StoreError where the folder holds something that we did not write, or cannot be written.
    """
    new, old = folder.with_name(folder.name + ".new"), folder.with_name(folder.name + ".old")
    if not ours(folder):
        raise _error("foreign", folder)
    with _told(folder):
        if old.exists() and not folder.exists():
            old.rename(folder)  # killed between the two renames below
        for left in (new, old):
            if left.exists():
                shutil.rmtree(left)
        for address, text in sorted(pages.items()):
            target = new / address
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
        if folder.exists():
            folder.rename(old)
        try:
            new.rename(folder)
        except OSError:
            if old.exists():
                old.rename(folder)
            raise
        if old.exists():
            shutil.rmtree(old)
    return folder


def ours(folder: Path) -> bool:
    """Whether a folder may be replaced: it is missing, empty, or a report of ours."""
    if not folder.exists():
        return True
    if not folder.is_dir():
        return False
    index = folder / "index.html"
    if index.is_file():
        with index.open("rb") as stream:
            return SIGNATURE.encode() in stream.read(_HEAD)
    return not any(folder.iterdir())


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """What the disk refuses becomes one line for the user."""
    try:
        yield
    except OSError as error:
        raise _error("write", path) from error


def _error(code: str, path: Path) -> StoreError:
    message, hint = PUBLISHING_ERRORS[code]
    return StoreError(message.format(path=path), hint)
