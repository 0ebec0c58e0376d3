"""The REFI-QDA project read as QualCoder reads it (refi.py of ccbogel/QualCoder, in our own words): into its tables, with their
constraints. What those refuse, QualCoder leaves out or loses the codings of.
"""

from __future__ import annotations

import shutil
import sqlite3
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from textmine.report.evaluation.content import Evaluation
from textmine.report.evaluation.qdpx import write_qdpx

Q = "{urn:QDA-XML:project:1.0}"
TABLES = """
create table code_cat (catid integer primary key, name text, supercatid integer, unique(name));
create table code_name (cid integer primary key, name text, memo text, catid integer, color text, unique(name));
create table source (id integer primary key, name text, fulltext text, memo text, owner text, date text, unique(name));
create table code_text (cid integer not null, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text,
    unique(cid, fid, pos0, pos1, owner));
create table attribute_type (name text primary key);
create table attribute (name text, value text, id integer, unique(name, id));
"""


class QualCoder:
    """A project of QualCoder's, as it stands after its import of a file."""

    def __init__(self, data: bytes, folder: Path) -> None:
        self.db = sqlite3.connect(":memory:")
        self.db.executescript(TABLES)
        self.folder = folder / "project_temporary"
        self.documents = folder / "documents"
        self.documents.mkdir(parents=True)
        (folder / "project.qdpx").write_bytes(data)
        with zipfile.ZipFile(folder / "project.qdpx") as archive:
            archive.extractall(self.folder)
        assert "Sources" in {path.name for path in self.folder.iterdir()}, "it lists that folder before anything else"
        root = ElementTree.parse(self.folder / "project.qde").getroot()
        self.users = {user.get("guid"): user.get("name") for user in root.iterfind(f"{Q}Users/{Q}User")}
        self.codes: dict[str | None, int | None] = {}
        self.sources: dict[str | None, int | None] = {}
        for code in root.iterfind(f"{Q}CodeBook/{Q}Codes/{Q}Code"):
            self.code(code, None)
        for source in root.iterfind(f"{Q}Sources/{Q}TextSource"):
            self.source(source)
        for group in root.iterfind(f"{Q}Sets/{Q}Set"):
            self.set(group)

    def code(self, element: ElementTree.Element, above: int | None) -> None:
        """A code with others below it, or that is not codable, is a category; others hang under their category."""
        below = element.findall(f"{Q}Code")
        name = element.get("name")
        if below or element.get("isCodable") == "false":
            assert element.get("isCodable") == "false", "it would be made twice, as category and as code"
            at = self.db.execute("insert into code_cat (name, supercatid) values (?, ?)", (name, above)).lastrowid
            for one in below:
                self.code(one, at)
            return
        memo, color = element.findtext(f"{Q}Description"), element.get("color")
        assert color is not None, "it would be given one at random"
        row = (name, memo, above, color)
        made = self.db.execute("insert into code_name (name, memo, catid, color) values (?, ?, ?, ?)", row)
        self.codes[element.get("guid")] = made.lastrowid

    def source(self, element: ElementTree.Element) -> None:
        """A text, opened with the line breaks of any system as single ones, and copied under its name."""
        path = self.folder / "Sources" / (element.get("plainTextPath") or "").split("internal:/")[1].lstrip("/")
        assert b"\r" not in path.read_bytes(), "it would count a blank more a line"
        text = path.read_text(encoding="utf-8", errors="replace")
        name = element.get("name") or ""
        shutil.copyfile(path, self.documents / f"{name}.txt")
        date = (element.get("creationDateTime") or "").replace("T", " ").replace("Z", "")
        owner = self.users[element.get("creatingUser")]
        row = (name, text, element.findtext(f"{Q}Description"), owner, date)
        made = self.db.execute("insert into source (name, fulltext, memo, owner, date) values (?, ?, ?, ?, ?)", row)
        self.sources[element.get("guid")] = made.lastrowid
        for one in element.iterfind(f"{Q}PlainTextSelection"):
            first, last = int(one.get("startPosition") or ""), int(one.get("endPosition") or "")
            when = (one.get("creationDateTime") or "").replace("T", " ").replace("Z", "")
            for coding in one.iterfind(f"{Q}Coding"):
                code = self.codes.get(next(iter(coding)).get("targetGUID"))
                values = (
                    code,
                    made.lastrowid,
                    text[first:last],
                    first,
                    last,
                    self.users[one.get("creatingUser")],
                    when,
                )
                self.db.execute("insert into code_text values (?, ?, ?, ?, ?, ?, ?)", values)

    def set(self, element: ElementTree.Element) -> None:
        """A set becomes an attribute of its texts; an empty one nothing."""
        members = [self.sources[one.get("targetGUID")] for one in element.iterfind(f"{Q}MemberSource")]
        if members:
            name = element.get("name")
            self.db.execute("insert into attribute_type values (?)", (name,))
            self.db.executemany("insert into attribute values (?, ?, ?)", [(name, name, one) for one in members])

    def ask(self, question: str) -> list[tuple[object, ...]]:
        return self.db.execute(question).fetchall()


def test_qualcoder_takes_every_quotation(content: Evaluation, tmp_path: Path) -> None:
    opened = QualCoder(write_qdpx(content), tmp_path)
    found = opened.ask("select seltext from code_text join code_name using (cid) where catid is not null")
    assert len(found) == sum(len(section.quotations) for section in content.themes)
    shown = {" ".join(str(words).replace("*", "").split()) for (words,) in found}
    assert shown == {one.cite.text for section in content.themes for one in section.quotations}
    assert opened.ask("select count(*) from source") == [(len(content.notes),)]
    assert opened.ask("select distinct owner from code_text") == [("textmine",)]
    assert opened.ask("select count(distinct name) from attribute") == [(2,)]


def test_names_that_are_taken_cost_no_coding(content: Evaluation, tmp_path: Path) -> None:
    first, second, *others = content.themes
    named = (replace(first, label="Beslut"), replace(second, label="beslut"), *others)
    opened = QualCoder(write_qdpx(replace(content, themes=named)), tmp_path)
    counted = dict(opened.ask("select name, count(*) from code_text join code_name using (cid) group by name"))
    assert counted["Beslut (2)"] == len(first.quotations)
    assert counted["beslut (3)"] == len(second.quotations)


@pytest.mark.parametrize("name", ["2022/möte.txt", 'vad? "nu": <a|b>*.txt', "..\\..\\a.txt"])
def test_a_source_is_a_file_on_any_system(content: Evaluation, tmp_path: Path, name: str) -> None:
    first, *others = content.notes
    opened = QualCoder(write_qdpx(replace(content, notes=(replace(first, file=name), *others))), tmp_path)
    assert len(list(opened.documents.iterdir())) == len(content.notes)
    assert not [path.name for path in opened.documents.iterdir() if set(path.name) & set('\\/:*?"<>|')]


def test_the_same_place_twice_is_one_coding(content: Evaluation, tmp_path: Path) -> None:
    assert content.decisions
    twice = replace(content, decisions=(*content.decisions, *content.decisions))
    opened = QualCoder(write_qdpx(twice), tmp_path)
    asked = "select count(*) from code_text join code_name using (cid) where name = 'Beslut'"
    assert opened.ask(asked) == [(len({(one.note, one.start, one.end) for one in content.decisions}),)]
