"""Whether the installed packages agree with one another, one known and wanted disagreement aside, and none has a known hole.

`pip check` complains of sentence-transformers, which BERTopic asks for and textmine leaves out on purpose (it brings torch).
The holes are those of advisories.toml; how old that list is stands in it.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from packaging.version import Version

WANTED = "requires sentence-transformers, which is not installed"
ADVISORIES = Path(__file__).parent / "advisories.toml"


def disagreements() -> Iterator[str]:
    """What `pip check` says, but for what is WANTED."""
    done = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False)
    for line in done.stdout.splitlines():
        if "No broken requirements" not in line and WANTED not in line:
            yield line


def holes(advisories: list[dict[str, Any]]) -> Iterator[str]:
    """One line for each installed package that is older than the version in which an advisory was mended."""
    for advisory in advisories:
        try:
            installed = version(advisory["package"])
        except PackageNotFoundError:
            yield f"{advisory['package']} is not installed: its advisory can leave {ADVISORIES.name}"
            continue
        if Version(installed) < Version(advisory["fixed"]):
            named = ", ".join(advisory["ids"])
            yield f"{advisory['package']} {installed}: {advisory['what']} ({named}); mended in {advisory['fixed']}"


def main() -> int:
    """0 when nothing is wrong."""
    known = tomllib.loads(ADVISORIES.read_text("utf-8"))
    wrong = [*disagreements(), *holes(known["advisory"])]
    agree = f"packages agree; none has one of the {len(known['advisory'])} holes known on {known['checked']}"
    sys.stdout.write("\n".join(wrong or [agree]) + "\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
