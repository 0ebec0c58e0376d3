"""What a night costs, as whole processes, on generated notes in growing numbers, and the naive night beside it in the same run.

    make bench NOTES="10 100 1000"

Writes docs/bench.md and docs/bench.svg. The naive night is what a user would otherwise write (naive.py): it costs the same
every night. CPU seconds are what the ratios are of, since other work on the machine changes them least.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from benchmarks.cost import Cost, cost_of
from benchmarks.notes import write_notes
from benchmarks.tables import chart, page
from textmine.settings import load

DOCS = Path(__file__).resolve().parents[1] / "docs"
NAIVE = str(Path(__file__).with_name("naive.py"))
Figures = dict[str, Cost]


def nights(count: int, folder: Path, model: str) -> tuple[Figures, dict[str, float], dict[str, float]]:
    """What each kind of night over so many notes costs, the naive night's CPU seconds by stage, and the physical limits."""
    notes, outputs = folder / "notes", folder / "outputs"
    write_notes(notes, count)
    last = max(notes.iterdir())
    kept, changed = last.read_bytes(), min(notes.glob("*.md"))
    last.unlink()

    def ours(command: str) -> Cost:
        return _told(
            count,
            command,
            cost_of(sys.executable, "-m", "textmine.cli", command, "--corpus", str(notes), "--outputs", str(outputs)),
        )

    found = {f"from scratch: {stage}": ours(stage) for stage in ("ingest", "themes", "report")}
    found["nothing new"] = ours("run")  # settles what the three commands left
    found["nothing new"] = ours("run")
    last.write_bytes(kept)
    found["one new note"] = ours("run")
    changed.write_bytes(changed.read_bytes() + "\n- En punkt till om lokalerna i fritidsgården.\n".encode())
    found["one changed note"] = ours("run")
    found["naive, every night"] = _told(count, "naive", cost_of(sys.executable, NAIVE, str(notes), model))
    limits = cost_of(sys.executable, "-m", "benchmarks.limits", str(notes), model)
    return found, _last_line(found["naive, every night"]), _last_line(limits)


def _told(count: int, name: str, cost: Cost) -> Cost:
    print(f"{count} notes, {name}: {cost.wall:.1f} s, {cost.cpu:.1f} CPU s, {cost.peak:.0f} MB", file=sys.stderr)
    return cost


def _last_line(cost: Cost) -> dict[str, float]:
    return dict(json.loads(cost.output.strip().splitlines()[-1]))


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--notes", type=int, nargs="+", default=[10, 100])
    parser.add_argument("--docs", type=Path, default=DOCS)
    asked = parser.parse_args()
    model = str(load().model)
    results = {}
    for count in asked.notes:
        with tempfile.TemporaryDirectory() as folder:
            results[count] = nights(count, Path(folder), model)
        asked.docs.joinpath("bench.md").write_text(page(results), "utf-8")
        asked.docs.joinpath("bench.svg").write_text(chart(results), "utf-8")
    print(page(results))


if __name__ == "__main__":
    main()
