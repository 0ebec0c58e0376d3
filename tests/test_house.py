"""The rules of the house that import-linter cannot hold: fences round third parties, Swedish in its rooms, sizes."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SRC = ROOT / "src" / "textmine"
MODULES = sorted(SRC.rglob("*.py"))

# Which rooms may import a third party. Whatever is not named here may be imported anywhere.
FENCES = {
    "pdfplumber": {"reading"},
    "pypdfium2": {"reading"},
    "docx": {"reading", "report"},
    "xlsxwriter": {"report"},
    "typst": {"report"},
    "spacy": {"nlp", "extract", "analyse.py"},
    "sentence_transformers": {"nlp"},
    "bertopic": {"themes"},
    "sklearn": {"themes"},
    "umap": {"themes"},
    "hdbscan": {"themes"},
    "pandas": {"themes"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "jinja2": {"report", "web"},
    "markdown_it": {"report"},
    "starlette": {"web"},
    "uvicorn": {"web"},
    "typer": {"cli"},
    "rich": {"cli"},
    "prefect": set(),
}


# Modules longer than LONGEST, and how long each may be. The list is to shrink: a module that has come below is taken out.
# swedish/ holds data, and migrations are left as they were run.
LONGEST = 300
LONG = {
    "records.py": 810,
    "store/schema.py": 450,
    "store/rows.py": 370,
    "store/read.py": 380,
    "versions.py": 350,
    "report/export.py": 420,
    "extract/organisations.py": 370,
    "extract/people.py": 370,
}
# Functions of more lines, docstrings aside, than LONGEST_FUNCTION.
LONGEST_FUNCTION = 45
LONG_FUNCTIONS = {"report/public/edition.py public": 55, "web/app.py create_app": 55}


def room_of(module: Path) -> str:
    return module.relative_to(SRC).parts[0]


def imports_of(tree: ast.Module) -> set[str]:
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


def docstrings_of(tree: ast.Module) -> set[int]:
    """The ids of the string nodes that stand alone as a statement."""
    return {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SRC)))
def test_third_parties_stay_in_their_rooms(module: Path) -> None:
    tree = ast.parse(module.read_text("utf-8"))
    outside = {name for name in imports_of(tree) if name in FENCES and room_of(module) not in FENCES[name]}
    assert not outside, f"{module.name} imports {outside}, which belong in {[FENCES[name] for name in outside]}"


@pytest.mark.parametrize(
    "module", [m for m in MODULES if room_of(m) != "swedish"], ids=lambda path: str(path.relative_to(SRC))
)
def test_swedish_words_stand_in_swedish(module: Path) -> None:
    """A string literal with å, ä or ö outside swedish/ is a Swedish word in the wrong room; character classes are not words."""
    tree = ast.parse(module.read_text("utf-8"))
    skip = docstrings_of(tree)
    found = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in skip
        and re.search(r"[a-zåäö]{2}", re.sub(r"\[[^\]]*\]", "", node.value), re.IGNORECASE)
        and re.search(r"[åäöÅÄÖ]", re.sub(r"\[[^\]]*\]", "", node.value))
    ]
    assert not found, f"{module.name}: {found}"


def test_only_the_command_line_prints() -> None:
    printing = [
        module.name
        for module in MODULES
        if room_of(module) != "cli"
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert not printing


@pytest.mark.parametrize("flow", sorted((ROOT / "flows").glob("*.py")), ids=lambda path: path.name)
def test_flows_are_thin(flow: Path) -> None:
    code = [line for line in flow.read_text("utf-8").splitlines() if line.strip() and not line.strip().startswith("#")]
    assert len(code) <= 90


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How many lines a function has without its docstring."""
    said = ast.get_docstring(function, clean=False)
    return (function.end_lineno or 0) - function.lineno + 1 - (said.count("\n") + 1 if said else 0)


def test_modules_are_short_or_listed_as_long() -> None:
    found = {
        str(module.relative_to(SRC)): len(module.read_text("utf-8").splitlines())
        for module in MODULES
        if room_of(module) != "swedish" and "versions" not in module.parts
    }
    long = {name: lines for name, lines in found.items() if lines > LONG.get(name, LONGEST)}
    assert not long, "divide them by what they do, or list them in LONG for now"
    assert not [name for name in LONG if found.get(name, 0) <= LONGEST], "these are short now: out of LONG"


def test_functions_are_short_or_listed_as_long() -> None:
    found = {
        f"{module.relative_to(SRC)} {node.name}": lines_of(node)
        for module in MODULES
        if "versions" not in module.parts
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    long = {name: lines for name, lines in found.items() if lines > LONG_FUNCTIONS.get(name, LONGEST_FUNCTION)}
    assert not long, "divide them, or list them in LONG_FUNCTIONS for now"
    assert not [name for name in LONG_FUNCTIONS if found.get(name, 0) <= LONGEST_FUNCTION], "these are short now"


def test_no_room_without_a_name() -> None:
    nameless = {"utils", "helpers", "common", "base", "manager"}
    assert not [
        module for module in MODULES if module.stem in nameless or nameless & set(module.relative_to(SRC).parts)
    ]


def test_the_lock_names_no_index() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert "://" not in lock
    assert "--index-url" not in lock
    assert not re.search(r"^(torch|sentence-transformers|transformers)==", lock, re.MULTILINE)


def test_heavy_libraries_are_not_loaded_by_light_commands() -> None:
    """Importing the command line loads no language model, no cluster and no flow library."""
    import subprocess
    import sys

    code = (
        "import sys, textmine.cli, textmine.ingest, textmine.report;"
        "heavy = ('spacy', 'bertopic', 'sklearn', 'pandas', 'prefect', 'pdfplumber', 'docx', 'numpy', 'alembic');"
        "heavy += ('typst', 'xlsxwriter');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
