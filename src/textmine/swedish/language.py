"""Which language readers are spoken to in: Swedish, or what a table says for each Swedish wording.

Swedish is what is written in the code and the templates; another language is one TOML file from those wordings to its own
(english.toml). The language is the process's: `--lang en`, the setting `lang` or TEXTMINE_LANG=en.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

from babel import Locale

LANGUAGES = ("sv", "en")
_LOCALES = {"sv": Locale("sv", "SE"), "en": Locale("en", "GB")}
_TABLES = {"en": Path(__file__).parent / "english.toml"}

_spoken = [os.environ.get("TEXTMINE_LANG", "sv") if os.environ.get("TEXTMINE_LANG") in LANGUAGES else "sv"]

_for_now: ContextVar[str] = ContextVar("language for now", default="")


def speak(language: str) -> None:
    """From now on this process speaks the language, one of LANGUAGES."""
    if language not in LANGUAGES:
        raise ValueError(language)
    _spoken[0] = language


def spoken() -> str:
    """The language spoken now."""
    return _for_now.get() or _spoken[0]


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language in what is done inside, and by this thread or task alone."""
    token = _for_now.set(language)
    try:
        yield
    finally:
        _for_now.reset(token)


def locale() -> Locale:
    """Its rules for dates, numbers and lists."""
    return _LOCALES[spoken()]


def said(words: str) -> str:
    """The Swedish words in the language spoken now; white space at either end is kept. Words with no translation stay."""
    if spoken() == "sv":
        return words
    bare = " ".join(words.split())
    found = table(spoken()).get(bare)
    if found is None:
        return words
    lead = words[: len(words) - len(words.lstrip())]
    return lead + found + words[len(words.rstrip()) :]


@lru_cache(maxsize=4)
def table(language: str) -> dict[str, str]:
    """What a language says for each Swedish wording, white space folded."""
    path = _TABLES.get(language)
    return dict(tomllib.loads(path.read_text(encoding="utf-8"))["words"]) if path else {}


class Wordings(dict[str, str]):
    """Swedish wordings by their keys, which are read in the language spoken when they are asked for."""

    def __getitem__(self, key: str) -> str:
        return said(super().__getitem__(key))


_TAG = re.compile(r"<[^>]*>?|[^<]+")
_NAMED = re.compile(r'(?<=aria-label=")[^"{]+(?=")')


def markup_said(text: str, in_tag: bool) -> tuple[str, bool]:
    """A piece of a template's HTML with its words said, and whether it ends inside a tag; in_tag: whether it begins so."""
    out = []
    if in_tag:
        end = text.find(">") + 1
        if not end:
            return _NAMED.sub(lambda found: said(found[0]), text), True
        out.append(_NAMED.sub(lambda found: said(found[0]), text[:end]))
        text = text[end:]
    for piece in _TAG.findall(text):
        if piece.startswith("<"):
            out.append(_NAMED.sub(lambda found: said(found[0]), piece))
        else:
            out.append(said(piece))
    return "".join(out), text.rfind("<") > text.rfind(">")
