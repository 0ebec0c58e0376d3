"""Excel and CSV: what is opened again equals the content, and no words turn into a formula."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from textmine.report.evaluation.content import Evaluation
from textmine.report.evaluation.csv_files import write_csv
from textmine.report.evaluation.tables import Table, tables
from textmine.report.evaluation.xlsx import write_xlsx
from textmine.report.site import shown
from textmine.swedish.evaluation import SHEETS

from .conftest import HOSTILE


def book_of(content: Evaluation) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(write_xlsx(content)))


def csv_of(content: Evaluation) -> dict[str, list[list[str]]]:
    with zipfile.ZipFile(io.BytesIO(write_csv(content))) as archive:
        assert archive.testzip() is None
        files = {name: archive.read(name) for name in archive.namelist()}
    assert all(data.startswith(b"\xef\xbb\xbf") for data in files.values())
    return {
        name: list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
        for name, data in files.items()
    }


def named(content: Evaluation, key: str) -> Table:
    return next(table for table in tables(content) if table.key == key)


def test_every_sheet_is_there_with_a_frozen_head(content: Evaluation) -> None:
    book = book_of(content)
    assert book.sheetnames == list(SHEETS.values())
    for table in tables(content):
        sheet = book[table.name]
        assert sheet.freeze_panes == "A2"
        assert tuple(cell.value for cell in sheet[1]) == table.head
        assert sheet.max_row == 1 + max(1, len(table.rows))


def test_cells_have_their_types(content: Evaluation) -> None:
    sheet = book_of(content)[SHEETS["quotations"]]
    for row, asked in zip(sheet.iter_rows(min_row=2, values_only=True), named(content, "quotations").rows, strict=True):
        for found, cell in zip(row, asked, strict=True):
            if isinstance(cell, dt.date):
                assert found == dt.datetime.combine(cell, dt.time())
            else:
                assert found == cell
    assert any(isinstance(cell, dt.datetime) for row in sheet.iter_rows(min_row=2, values_only=True) for cell in row)


def test_it_says_when_the_figures_were_measured_and_whether_it_was_with_this_recipe(content: Evaluation) -> None:
    with_ = content.method.figures[0].recipe
    same = replace(content, method=replace(content.method, recipe=with_))
    other = replace(content, method=replace(content.method, recipe="another"))
    said = [" ".join(str(line) for _, line in named(one, "about").rows) for one in (same, other)]
    assert all(
        "till hands" in each and "inte mätt" in each and f"recept {with_}" in each and "Mätt " in each for each in said
    )
    assert ["tidigare version" in each for each in said] == [False, True]


def test_the_figures_of_a_theme_equal_its_quotations(content: Evaluation) -> None:
    book = book_of(content)
    counted: dict[tuple[str, str], int] = {}
    for row in book[SHEETS["quotations"]].iter_rows(min_row=2, values_only=True):
        counted[row[1], row[9]] = counted.get((row[1], row[9]), 0) + 1
    for row in book[SHEETS["themes"]].iter_rows(min_row=2, values_only=True):
        assert counted.get((row[0], row[2]), 0) == row[12]


def test_no_cell_of_excel_is_a_formula_and_hostile_words_come_back_whole(hostile: Evaluation) -> None:
    book = book_of(hostile)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f" or cell.hyperlink]
    values = {cell.value for cell in cells}
    assert HOSTILE[0] in values
    assert HOSTILE[3] in values
    assert shown(HOSTILE[4]) in values


def test_no_cell_of_csv_begins_as_a_formula(hostile: Evaluation) -> None:
    files = csv_of(hostile)
    cells = [cell for rows in files.values() for row in rows for cell in row]
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "@", "\t", "\r"))]
    assert f"'{HOSTILE[0]}" in cells
    assert HOSTILE[7].startswith("'")
    assert not any(control in cell for cell in cells for control in "\x07\x0b\x1b")


def test_csv_holds_the_same_rows_as_the_tables(content: Evaluation) -> None:
    files = csv_of(content)
    assert all(len(row) == len(rows[0]) for rows in files.values() for row in rows)
    assert [len(rows) - 1 for _, rows in sorted(files.items())] == [len(table.rows) for table in tables(content)]
    [name] = [name for name in files if "fragor" in name]
    row = next(row for row in files[name] if row[0] == "Information som når fram")
    assert row[3:6] == ["1", "2", "0,5"]


@pytest.mark.parametrize("write", [write_xlsx, write_csv])
def test_the_same_content_gives_the_same_bytes(content: Evaluation, write: object) -> None:
    assert write(content) == write(content)  # type: ignore[operator]


def test_a_sheet_with_no_rows_says_so(content: Evaluation) -> None:
    empty = replace(content, decisions=(), commitments=())
    book = book_of(empty)
    bare = [table.key for table in tables(empty) if not table.rows]
    assert bare
    for key in bare:
        assert [cell.value for (cell, *_) in book[SHEETS[key]].iter_rows(min_row=2)] == ["Inga uppgifter."]
