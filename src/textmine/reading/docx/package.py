"""The edge to the file: a DOCX package opened, guarded against what a hostile or broken one does, and its XML parts."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from textmine.errors import ReadingError
from textmine.reading.docx.names import W

# A zip bomb is refused by its table of contents. Word's own packages hold some tens of entries; XML of one letter repeated
# compresses a thousandfold, minutes tenfold to thirtyfold.
MOST_ENTRIES = 5_000
LARGEST_CONTENT = 400_000_000  # bytes unpacked, images included
LARGEST_PART = 100_000_000  # bytes unpacked of one XML part
HIGHEST_RATIO = 200  # unpacked to packed, asked of parts that are large enough to matter
_RATIO_MATTERS = 2_000_000  # bytes unpacked

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # old Word, and every encrypted DOCX
_OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_FLAG = 0x1  # bit 0 of a ZIP entry's general purpose flags
_DOCTYPE = re.compile(rb"<\s*!\s*DOCTYPE", re.IGNORECASE)
_DOCTYPE_UTF16 = ("<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))

# "Strict" documents say the same in namespaces of their own (ISO/IEC 29500-1 against -4).
_STRICT = (
    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_TRANSITIONAL = (
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
)
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    etree.XMLSyntaxError,
    EOFError,
    ValueError,
    NotImplementedError,  # zipfile's word for a way of packing that it does not know
)


@dataclass(frozen=True, slots=True)
class Package:
    """The XML parts of a document that carry text or say how it is to be read; None where the document has none."""

    document: Any
    styles: Any | None
    numbering: Any | None
    footnotes: Any | None
    endnotes: Any | None


def open_package(data: bytes, source: str) -> Package:
    """The parts of the DOCX in data.

    Raises ReadingError "encrypted", "wrong-type" (another format, or a package of another program), "too-large" (a zip bomb)
    or "damaged" (also XML with a DOCTYPE, which no word processor writes).
    """
    if data.startswith(_OLE):
        raise ReadingError("encrypted" if _OLE_ENCRYPTED in data else "wrong-type", source)
    if not data.startswith(_ZIP):
        raise ReadingError("wrong-type", source)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _guard(archive, source)
            parts = _parts_of(archive)
    except _BROKEN as error:
        raise ReadingError("damaged", source, type(error).__name__) from error
    if parts is None:
        raise ReadingError("wrong-type", source, "no document part")
    if parts.document.find(W + "body") is None:
        raise ReadingError("damaged", source, "no body")
    return parts


def _guard(archive: zipfile.ZipFile, source: str) -> None:
    """Refuse a package that would unpack to far more than a document, and XML that defines entities.

    The sizes are those that the archive states; reading stops with an error where an entry turns out larger.
    """
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST_CONTENT:
        raise ReadingError("too-large", source, f"{len(entries)} entries")
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED_FLAG:
            raise ReadingError("encrypted", source)
        ratio = entry.file_size / max(entry.compress_size, 1)
        if entry.file_size > _RATIO_MATTERS and ratio > HIGHEST_RATIO:
            raise ReadingError("too-large", source, f"{entry.filename}: x {ratio:.0f}")
        if entry.filename.lower().endswith((".xml", ".rels")):
            if entry.file_size > LARGEST_PART:
                raise ReadingError("too-large", source, entry.filename)
            content = archive.read(entry)
            if _DOCTYPE.search(content) or any(mark in content for mark in _DOCTYPE_UTF16):
                raise ReadingError("damaged", source, "DOCTYPE")


def _parts_of(archive: zipfile.ZipFile) -> Package | None:
    """The parts that carry text, as the package's relations name them; None where it holds no word processor's document.

    Only these are opened: a picture that is named and not there (programs write "NULL") costs nothing of the text.
    """
    names = {
        name.replace("\\", "/").lower(): name for name in archive.namelist()
    }  # part names ignore case (ISO 29500-2)
    main = next((part for kind, part in _related(archive, names, "") if kind == "officeDocument"), None)
    document = None if main is None else _xml(archive, names, main)
    if main is None or document is None or etree.QName(document).localname != "document":
        return None
    related: dict[str, Any] = {}
    for kind, part in _related(archive, names, main):
        if kind in ("styles", "numbering", "footnotes", "endnotes"):
            related.setdefault(kind, _xml(archive, names, part))
    return Package(
        document=document,
        styles=related.get("styles"),
        numbering=related.get("numbering"),
        footnotes=related.get("footnotes"),
        endnotes=related.get("endnotes"),
    )


def _related(archive: zipfile.ZipFile, names: dict[str, str], part: str) -> Iterator[tuple[str, str]]:
    """What a part, or the package ("") has relations to inside the package: (the last word of their kind, part)."""
    folder, name = posixpath.split(part)
    relations = _xml(archive, names, posixpath.join(folder, "_rels", f"{name}.rels"))
    for relation in () if relations is None else relations.iter(_RELATIONSHIP):
        if relation.get("TargetMode") != "External":
            kind = relation.get("Type", "").rsplit("/", 1)[-1]
            target = posixpath.join("/", folder, relation.get("Target", "").replace("\\", "/"))
            yield kind, posixpath.normpath(target).lstrip("/")


def _xml(archive: zipfile.ZipFile, names: dict[str, str], part: str) -> Any | None:
    """The part's XML, its namespaces the transitional ones, or None where it is not there; no entity is resolved and nothing is
    fetched.
    """
    if part.lower() not in names:
        return None
    content = archive.read(names[part.lower()])
    for strict, transitional in zip(_STRICT, _TRANSITIONAL, strict=True):
        content = content.replace(strict, transitional)
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
