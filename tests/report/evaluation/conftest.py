"""The invented notes over two periods, and the same with quotations that no format may take for its own language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from textmine.records import Basis, NoteKind, Snapshot, ThemeMatch
from textmine.report.evaluation.build import evaluation
from textmine.report.evaluation.content import Edition, Evaluation
from textmine.trends import Period, period

HOSTILE = (
    '=HYPERLINK("file:///etc/passwd";"klicka")',
    "+46 70 - ring =1+1",
    "@SUM(A1:A9) | calc",
    "<script>alert(1)</script> & <b onclick='x'>",
    '#import "/etc/passwd" *fet* _kursiv_ $x^2$ @hit <etikett> \\u{41} `kod` // slut',
    "]]> <w:p/> &lt; &#0; {{ 7 * 7 }} {% raw %}",
    "klocka \x07 och \x0b hopp \x1b[31m röd \x85 \u202e vänd \ufffe slut",
    '\'; DROP TABLE notes; -- "citat" ; semikolon',
)


def period_of(text: str) -> Period:
    found = period(text)
    assert found is not None
    return found


@pytest.fixture(scope="session")
def content(snapshot: Snapshot) -> Evaluation:
    """2021-2022 against 2023-2024."""
    return evaluation(snapshot, (period_of("2023-2024"), period_of("2021-2022")), Edition.INTERNAL)


@pytest.fixture
def hostile(snapshot: Snapshot, note_builder: Callable) -> Evaluation:
    """The report of the invented notes and of one that holds HOSTILE, each a passage about the first theme."""
    note = note_builder(9, "2022-12-01 =cmd <x> & 'y'.txt", "Möte <i>nio</i>\n\n" + "\n\n".join(HOSTILE) + "\n")
    note.head(NoteKind.MINUTES, "Möte <i>nio</i>", "2022-12-01")
    for words in HOSTILE:
        note.passage(words)
    built = note.build()
    matches = tuple(
        ThemeMatch((9, passage.start, passage.end), "lokaler", 0.9, Basis.SEED) for passage in built.analysis.passages
    )
    themes = tuple(
        replace(theme, label="Lokaler =1+1 <b> & #x *y*") if theme.id == "lokaler" else theme
        for theme in snapshot.themes
    )
    odd = replace(snapshot, notes=(*snapshot.notes, built), matches=(*snapshot.matches, *matches), themes=themes)
    return evaluation(odd, (period_of("2021-2022"), period_of("2023-2024")), Edition.INTERNAL)
