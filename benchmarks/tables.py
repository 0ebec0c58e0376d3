"""The figures of a run as a page in Markdown and a chart in SVG. Pure: figures in, text out."""

from __future__ import annotations

import math
from collections.abc import Mapping

from benchmarks.cost import Cost

Result = tuple[Mapping[str, Cost], Mapping[str, float], Mapping[str, float]]
NAIVE = "naive, every night"
_SCRATCH = "from scratch: "
_WIDTH, _HEIGHT, _EDGE = 640, 360, 60
_COLOURS = {NAIVE: "#b3261e", "from scratch": "#1f5fa8", "one new note": "#2e7d32", "nothing new": "#6a4c93"}


def with_totals(figures: Mapping[str, Cost]) -> dict[str, Cost]:
    """The figures, before them "from scratch": the sum of its stages, with the largest of their peaks."""
    stages = [cost for name, cost in figures.items() if name.startswith(_SCRATCH)]
    total = Cost(sum(c.wall for c in stages), sum(c.cpu for c in stages), max(c.peak for c in stages))
    return {"from scratch": total, **figures}


def page(results: Mapping[int, Result]) -> str:
    """docs/bench.md."""
    parts = [
        "# What it costs\n",
        "Made by `make bench`: generated notes (benchmarks/notes.py), a quarter each PDF, Word, Markdown and text, and the",
        "night a user would otherwise write (benchmarks/naive.py) on the same files in the same run. *naive / ours* is the",
        "ratio of CPU seconds. A naive night costs the same whatever is new. Memory is of the whole process tree.\n",
        "![CPU seconds by number of notes, both axes logarithmic](bench.svg)\n",
    ]
    for count, (figures, naive, limits) in results.items():
        parts += [f"## {count} notes\n", "| | wall s | CPU s | MB | naive / ours |", "|---|---|---|---|---|"]
        whole = with_totals(figures)
        for name, cost in whole.items():
            ratio = whole[NAIVE].cpu / cost.cpu
            parts.append(f"| {name} | {cost.wall:.1f} | {cost.cpu:.1f} | {cost.peak:.0f} | {ratio:.1f} |")
        parts += ["", "Naive CPU seconds by stage: " + _listed(naive) + ".\n", *_limits(limits), ""]
    return "\n".join(parts)


def _listed(stages: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {seconds:.1f}" for name, seconds in stages.items())


def _limits(limits: Mapping[str, float]) -> list[str]:
    """The physical limits per note, and what share of its limit our stage reaches."""
    notes, pdfs = limits["notes"], limits["pdfs"]
    of = {"hashing": notes, "tokenizer": notes, "nlp.pipe": notes, "pypdfium2": pdfs}
    each = [f"{name} {limits[name] / number * 1000:.2f}" for name, number in of.items() if number]
    lines = [f"Limits, CPU ms a note: {', '.join(each)}. Share of its limit that our stage reaches:"]
    lines.append(f"model {limits['nlp.pipe'] / limits['our model stage']:.0%} of nlp.pipe" + ("," if pdfs else "."))
    if pdfs:
        lines.append(f"PDF text {limits['pypdfium2'] / limits['our PDF text']:.0%} of pypdfium2.")
    return lines


def chart(results: Mapping[int, Result]) -> str:
    """docs/bench.svg: CPU seconds by number of notes, both axes logarithmic."""
    counts = list(results)
    wholes = [with_totals(figures) for figures, _, _ in results.values()]
    seconds = [math.log10(max(whole[name].cpu, 0.1)) for whole in wholes for name in _COLOURS]
    low, high = math.floor(min(seconds)), math.ceil(max(seconds))
    first, last = math.log10(min(counts)), math.log10(max(counts))

    def x(count: int) -> float:
        return _EDGE + (math.log10(count) - first) / ((last - first) or 1) * (_WIDTH - 3.5 * _EDGE)

    def y(value: float) -> float:
        return _HEIGHT - _EDGE - (value - low) / ((high - low) or 1) * (_HEIGHT - 1.5 * _EDGE)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" font-size="12" '
        'role="img"><title>CPU seconds by number of notes</title>',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
    ]
    for power in range(low, high + 1):
        out.append(f'<path d="M{_EDGE} {y(power):.1f}H{_WIDTH - 2.5 * _EDGE}" stroke="#ddd"/>')
        out.append(f'<text x="{_EDGE - 6}" y="{y(power) + 4:.1f}" text-anchor="end">{10.0**power:g} s</text>')
    out += [
        f'<text x="{x(count):.1f}" y="{_HEIGHT - _EDGE + 20}" text-anchor="middle">{count} notes</text>'
        for count in counts
    ]
    for name, colour in _COLOURS.items():
        points = [
            (x(count), y(math.log10(max(whole[name].cpu, 0.1)))) for count, whole in zip(counts, wholes, strict=True)
        ]
        line = " ".join(f"{a:.1f},{b:.1f}" for a, b in points)
        out.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}"/>' for a, b in points]
        out.append(f'<text x="{points[-1][0] + 8:.1f}" y="{points[-1][1] + 4:.1f}" fill="{colour}">{name}</text>')
    return "\n".join([*out, "</svg>"]) + "\n"
