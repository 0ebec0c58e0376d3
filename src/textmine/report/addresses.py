"""The address of every page of the report, relative to its root; swedish.pages has those that are always the same.

Addresses are ASCII, lower case and decided by the thing itself alone, so that a link from last year still leads where it did
and no name of a file in the corpus, however odd, becomes a path.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import PurePosixPath

from textmine.swedish import pages

# Long enough to be read in an address bar, short enough for the 255 bytes a file name may have on common file systems.
_SLUG_LENGTH = 60
# 32 bits: among ten thousand notes with the same slug the chance of one collision is about one in a hundred.
_HASH_DIGITS = 8
_PLAIN_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Windows keeps these names for devices, whatever the suffix: learn.microsoft.com, "Naming Files, Paths, and Namespaces".
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})


def slug(name: str) -> str:
    """Lower-case ASCII letters, digits and single hyphens from any name; empty where nothing of the name is left.

    >>> slug("2021/Fördjupningsdag <grupp>")
    '2021-fordjupningsdag-grupp'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_SLUG_LENGTH].strip("-")


def id_name(identity: str) -> str:
    """An id as a file name (without suffix) or an anchor: itself where it is plain ASCII, else its slug and a hash of it.

    >>> id_name("lokaler"), id_name("person:7")
    ('lokaler', 'person-7-34edd9ef')
    """
    plain = _PLAIN_ID.fullmatch(identity) and len(identity) <= _SLUG_LENGTH and identity not in _DEVICES
    return identity if plain else _with_hash(slug(identity), identity)


def note_name(source: str) -> str:
    """A name for a note, from its path relative to the corpus: readable, with a hash so that no two notes share one."""
    path = PurePosixPath(source)
    return _with_hash(slug(str(path.parent / path.stem)), source)


def note_url(source: str) -> str:
    """The page of a note."""
    return f"{pages.NOTE}/{note_name(source)}.html"


def theme_url(theme_id: str, part: int = 0) -> str:
    """The page of a theme; of one too long for a single page, part counts its pages from 0.

    >>> theme_url("lokaler"), theme_url("lokaler", 1)
    ('tema/lokaler.html', 'tema/lokaler/2.html')
    """
    return f"{pages.THEME}/{id_name(theme_id)}{f'/{part + 1}' if part else ''}.html"


def entity_url(entity_id: str) -> str:
    """The entry of a person or organisation in the page that lists them."""
    return f"{pages.ENTITIES}#{id_name(entity_id)}"


def narrowed_url(page: str, value: str) -> str:
    """The page that shows of another one only what has a value: a year, or a body by its name.

    >>> narrowed_url("beslut.html", "2022")
    'beslut/2022.html'
    """
    return f"{page.removesuffix('.html')}/{value if value.isdigit() else _with_hash(slug(value), value)}.html"


def anchor(start: int) -> str:
    """The id of the place in a note's page where the quotation that begins at character `start` stands."""
    return f"t{start}"


def _with_hash(readable: str, exact: str) -> str:
    digest = hashlib.sha256(exact.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_DIGITS]
    return f"{readable}-{digest}" if readable else digest
