"""The report as a REFI-QDA project (QDPX 1.5) for QualCoder, NVivo, MAXQDA and the like: notes as texts, themes as codes.

Every quotation is a coded segment of its note's text, as are decisions and commitments. Positions count code points from 0 and
the end is exclusive, as QualCoder reads and writes them; line breaks are single line feeds, since programs differ on others.

Checked against Project.xsd 1.0 as published (REFI, 2019) and QualCoder's import (refi.py): it takes codes by name, so no two bear
the same, and makes files of the sources' names, so these hold nothing that a file's name may not.
"""

from __future__ import annotations

import re
import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

from textmine.report.characters import holdable
from textmine.report.evaluation.content import Evaluation, NoteLine, ThemeSection
from textmine.report.evaluation.packing import MOMENT, zipped
from textmine.swedish import evaluation as sv
from textmine.swedish.format import day

_PROJECT, _CODEBOOK = "urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0"
# Ids are made of what they name (RFC 4122, version 5), so that the same theme is the same code in every report.
_OURS = uuid.uuid5(uuid.NAMESPACE_URL, "textmine/refi-qda")
_TIME = MOMENT.strftime("%Y-%m-%dT%H:%M:%SZ")
_THEMES, _DECISIONS, _COMMITMENTS = "themes", "decisions", "commitments"
# Told apart by colour-blind people too: blue, orange and bluish green of Okabe and Ito's palette (2008).
_COLORS = {_THEMES: "#0072B2", _DECISIONS: "#E69F00", _COMMITMENTS: "#009E73"}
# What some system lets no file name hold.
_NO_FILE = re.compile(r'[\\/:*?"<>|]')
_NAME = 60  # letters of a segment's name; the segment itself has them all

Segments = dict[tuple[int, int], list[str]]


def write_qdpx(content: Evaluation) -> bytes:
    """The project; the same content gives the same bytes."""
    project = ElementTree.Element("Project", xmlns=_PROJECT, name=sv.TITLE, origin=f"textmine {content.method.version}")
    project.set("creatingUserGUID", _id("user"))
    project.set("creationDateTime", _TIME)
    ElementTree.SubElement(ElementTree.SubElement(project, "Users"), "User", guid=_id("user"), name="textmine")
    _codes(ElementTree.SubElement(project, "CodeBook"), content)
    files: dict[str, bytes] = {}
    held = [line for line in content.notes if line.period is not None]
    segments = _segments(content)
    sources = ElementTree.SubElement(project, "Sources") if held else project
    for line in held:
        text = holdable(line.text.replace("\r\n", "\n").replace("\r", "\n"))
        files[f"Sources/{_id('source', line.file)}.txt"] = text.encode()
        _source(sources, line, segments[line.number])
    sets = ElementTree.SubElement(project, "Sets")
    for index, one in enumerate(content.periods):
        named = sv.period(one.first, one.last)
        group = ElementTree.SubElement(sets, "Set", guid=_id("period", one.label), name=named)
        for line in held:
            if line.period == index:
                ElementTree.SubElement(group, "MemberSource", targetGUID=_id("source", line.file))
    about = sv.MADE_BY.format(version=content.method.version, recipe=content.method.recipe)
    ElementTree.SubElement(project, "Description").text = f"{sv.EDITIONS[content.edition.value]} {about}"
    return zipped({**files, "project.qde": _bytes(project)}, first="project.qde")


def write_qdc(content: Evaluation) -> bytes:
    """The themes alone as a REFI-QDA codebook."""
    book = ElementTree.Element("CodeBook", xmlns=_CODEBOOK, origin=f"textmine {content.method.version}")
    _codes(book, content)
    return _bytes(book)


def _codes(book: ElementTree.Element, content: Evaluation) -> None:
    """Three codes, and below the first of them one for each theme."""
    codes = ElementTree.SubElement(book, "Codes")
    taken = {sv.SHEETS[key].casefold() for key in _COLORS}
    for key, codable in ((_THEMES, "false"), (_DECISIONS, "true"), (_COMMITMENTS, "true")):
        code = _code(codes, _id("code", key), sv.SHEETS[key], _COLORS[key])
        code.set("isCodable", codable)
        for section in (*content.themes, *content.silent) if key == _THEMES else ():
            below = _code(code, _id("theme", section.id), _untaken(section.label, taken), _COLORS[key])
            if said := _description(section):
                ElementTree.SubElement(below, "Description").text = said


def _untaken(label: str, taken: set[str]) -> str:
    """The label, with a number after it where another code is called so already; it is taken from now on."""
    name, number = label, 1
    while name.casefold() in taken:
        number += 1
        name = f"{label} ({number})"
    taken.add(name.casefold())
    return name


def _code(above: ElementTree.Element, guid: str, name: str, color: str) -> ElementTree.Element:
    return ElementTree.SubElement(above, "Code", guid=guid, name=holdable(name), isCodable="true", color=color)


def _description(section: ThemeSection) -> str:
    words = sv.LINES["words"].format(words=", ".join(section.keywords)) if section.keywords else ""
    return holdable(sv.joined((section.description, words)))


def _segments(content: Evaluation) -> defaultdict[int, Segments]:
    """The codes of every segment, by the number of its note and its place there."""
    found: defaultdict[int, Segments] = defaultdict(dict)
    for note, place, code in sorted(set(_coded(content))):
        found[note].setdefault(place, []).append(code)
    return found


def _coded(content: Evaluation) -> Iterator[tuple[int, tuple[int, int], str]]:
    for section in content.themes:
        for one in section.quotations:
            yield one.note, (one.start, one.end), _id("theme", section.id)
    for key, held in ((_DECISIONS, content.decisions), (_COMMITMENTS, content.commitments)):
        for line in held:
            yield line.note, (line.start, line.end), _id("code", key)


def _source(sources: ElementTree.Element, line: NoteLine, segments: Mapping[tuple[int, int], list[str]]) -> None:
    """A note's text as a source, with its coded segments in order."""
    guid = _id("source", line.file)
    name = _NO_FILE.sub("_", holdable(f"{line.number}. {line.file}"))
    source = ElementTree.SubElement(sources, "TextSource", guid=guid, name=name)
    source.set("plainTextPath", f"internal://{guid}.txt")
    source.set("creatingUser", _id("user"))
    source.set("creationDateTime", _TIME)
    ElementTree.SubElement(source, "Description").text = holdable(f"{line.name}, {day(line.date)}")
    for (start, end), codes in segments.items():
        first, last = (_place(line.text, at) for at in (start, end))
        at = f"{line.file}:{start}-{end}"
        segment = ElementTree.SubElement(source, "PlainTextSelection", guid=_id("segment", at))
        segment.set("name", holdable(" ".join(line.text[start:end].split())[:_NAME]))
        segment.set("startPosition", str(first))
        segment.set("endPosition", str(last))
        segment.set("creatingUser", _id("user"))
        segment.set("creationDateTime", _TIME)
        for code in codes:
            coding = ElementTree.SubElement(
                segment, "Coding", guid=_id("coding", f"{at}:{code}"), creatingUser=_id("user")
            )
            coding.set("creationDateTime", _TIME)
            ElementTree.SubElement(coding, "CodeRef", targetGUID=code)


def _place(text: str, at: int) -> int:
    """A place in a text, once its line breaks are single line feeds."""
    return at - text.count("\r\n", 0, at)


def _id(kind: str, name: str = "") -> str:
    return str(uuid.uuid5(_OURS, f"{kind}/{name}".encode("utf-8", "replace").decode()))


def _bytes(root: ElementTree.Element) -> bytes:
    ElementTree.indent(root, " ")
    made: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made
