"""The commands that show something: a text, passages, the state of things, the model and its figures."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from textmine.judgements import now
from textmine.placing import put_file
from textmine.runs import Run, last
from textmine.settings import PACKAGE, load, recipe
from textmine.swedish.messages import failure_line
from textmine.swedish.ui import COMMANDS, LINES, OPTIONS

if TYPE_CHECKING:
    from textmine.records import Snapshot
    from textmine.score import Changes, Comparison
    from textmine.score.runs import Floors

from textmine.cli.app import Corpus, Outputs, app, model_app
from textmine.cli.terminal import must_exist, say, snapshot_of, so_many_notes, staged, table, tables

# The project's own gold cases: an accepted run of them is what the evaluators' report tells of accuracy.
_GOLD = PACKAGE.parent.parent / "tests" / "notes"


@app.command(help=COMMANDS["text"])
def text(
    file: Annotated[Path, typer.Argument(help=OPTIONS["file"])], corpus: Corpus = None, outputs: Outputs = None
) -> None:
    """The text that all offsets of a note refer to; a file that is not found here is looked for in the corpus."""
    from textmine.reading import read_note

    path = file if file.exists() else load(corpus=corpus, outputs=outputs).corpus / file
    source_text = read_note(path if path.exists() else file, file.as_posix())
    sys.stdout.buffer.write(source_text.text.encode("utf-8", errors="surrogatepass"))


@app.command(help=COMMANDS["search"])
def search(
    query: Annotated[str, typer.Argument(help=OPTIONS["query"])],
    corpus: Corpus = None,
    outputs: Outputs = None,
    limit: Annotated[int, typer.Option(min=1, help=OPTIONS["limit"])] = 20,
) -> None:
    """Passages that match, best first, each with its note and line."""
    from rich.console import Console
    from rich.text import Text

    from textmine.store import open_store
    from textmine.store.search import search as find

    settings = load(corpus=corpus, outputs=outputs)
    must_exist(settings)
    with open_store(settings.store_url).connect() as connection:
        hits = find(connection, query, limit=limit + 1)
    if not hits:
        say(LINES["no_hits"].format(query=query))
        raise typer.Exit(1)
    console = Console(highlight=False, soft_wrap=True)
    for hit in hits[:limit]:
        shown = Text(hit.text)
        for span in hit.highlights:
            shown.stylize("bold", span.start, span.end)
        console.print(Text(f"{hit.date or '–'}  {hit.source}:{hit.line}", style="dim"))
        console.print(Text(" ").join(shown.split()), "\n", sep="")
    if len(hits) > limit:
        say(LINES["more_hits"])


@app.command(help=COMMANDS["status"])
def status(corpus: Corpus = None, outputs: Outputs = None) -> None:
    """What is in the store, and what could not be read."""
    from textmine.records import Label
    from textmine.swedish.format import day

    settings = load(corpus=corpus, outputs=outputs)
    snapshot = snapshot_of(settings)
    dates = [note.date for note in snapshot.notes if note.date]
    labels = [entity.label for entity in snapshot.resolution.entities]
    analyses = [note.analysis for note in snapshot.notes]
    rows = [
        (LINES["note_count"], str(len(analyses))),
        (LINES["first_last"], f"{day(min(dates))} – {day(max(dates))}" if dates else "–"),
        (LINES["passages"], str(sum(len(a.passages) for a in analyses))),
        (LINES["people"], str(labels.count(Label.PERSON))),
        (LINES["organisations"], str(labels.count(Label.ORG))),
        (LINES["decisions"], str(sum(len(a.decisions) for a in analyses))),
        (LINES["actions"], str(sum(len(a.actions) for a in analyses))),
        (LINES["themes"], str(len(snapshot.themes))),
        (LINES["aside"], str(len(snapshot.set_aside))),
        (LINES["failures"], str(len(snapshot.failures))),
        (LINES["last_run"], _run_words(last(settings.outputs))),
    ]
    table([], rows)
    _print_changes_of_figures(snapshot)
    for _, aside in snapshot.set_aside:
        print(LINES[f"aside_{aside.reason.value}"].format(source=aside.source, instead=aside.instead))
    for failure in snapshot.failures:
        print("  " + failure_line(failure.source, failure.error))


def _print_changes_of_figures(snapshot: Snapshot) -> None:
    """What the last report changed, a line a figure."""
    from textmine.swedish.format import day

    if snapshot.changes is not None:
        print(LINES["changed_on"].format(day=day(snapshot.changes.at)))
        for one in snapshot.changes.figures:
            about = one.label or LINES[f"figure_{one.figure.value}"]
            print(LINES["figure_changed"].format(about=about, before=one.before, after=one.after))


def _run_words(run: Run | None) -> str:
    """The run under way, or how the last one went."""
    if run is None:
        return "–"
    at = datetime.fromisoformat(run.ended or run.started).astimezone().strftime("%Y-%m-%d %H.%M")
    detail = LINES["run_notes"].format(failed=so_many_notes(len(run.failures))) if run.failures else run.error or ""
    return LINES[f"run_{run.state}"].format(at=at, seconds=run.seconds, detail=detail)


@model_app.callback()
def model(context: typer.Context) -> None:
    """The card of the language model in force."""
    if context.invoked_subcommand is None:
        from textmine.nlp.card import card

        tables(card(load().model))


@model_app.command(help=COMMANDS["model_evaluate"])
def evaluate(
    data: Annotated[Path, typer.Option(help=OPTIONS["data"])],
    to: Annotated[Path | None, typer.Option("--json", help=OPTIONS["figures_to"])] = None,
) -> None:
    """Every figure of the card, measured again."""
    from textmine.nlp.card import figures, folder_of
    from textmine.nlp.training.evaluate import evaluate as measure

    found = staged(LINES["measuring"], lambda: measure(folder_of(load().model), data))
    tables(figures(found))
    if to:
        put_file(to, json.dumps(found, indent=1, ensure_ascii=False) + "\n")


@app.command(help=COMMANDS["score"])
def score(
    folder: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help=OPTIONS["gold"])],
    corpus: Corpus = None,
    outputs: Outputs = None,
    accept: Annotated[bool, typer.Option("--accept", help=OPTIONS["accept_run"])] = False,
    errors: Annotated[int, typer.Option(min=0, help=OPTIONS["errors"])] = 0,
) -> None:
    """Precision and recall against gold cases; 1 where a figure is below its floor."""
    from textmine import score as scoring
    from textmine.gold import run_of
    from textmine.report.evaluation.accuracy import FILE, figures_of, written
    from textmine.score.runs import ACCEPTED

    settings = load(corpus=corpus, outputs=outputs)
    run = run_of(scoring.cases_in(folder, settings.corpus), settings.model, lambda name, *_: say(f"  {name}"))
    floors, figures = scoring.floors_of(folder), run.figures
    table([LINES[key] for key in ("measure", "precision", "recall", "counts", "floor")], _figure_rows(figures, floors))
    for measure, comparison in figures.items():
        for key, texts in (("missed", comparison.missed), ("wrong", comparison.wrong)):
            for text in texts[:errors]:
                print(f"{measure} {LINES[key]}: {' '.join(text.split())}")
    accepted = folder / ACCEPTED
    if accepted.is_file():
        _print_changes(run.since(scoring.loads(accepted.read_text(encoding="utf-8"))))
    if accept:
        put_file(accepted, scoring.dumps(run))
        if folder.resolve() == _GOLD:
            put_file(FILE, written(figures_of(run.cases, figures, recipe(settings), now()[:10])))
        say(LINES["accepted"].format(path=accepted))
    fallen = scoring.below(figures, floors)
    if fallen:
        say(LINES["below"].format(measures=", ".join(fallen)))
        raise typer.Exit(1)


def _figure_rows(figures: Mapping[str, Comparison], floors: Floors) -> list[tuple[str, ...]]:
    """A row for each measure: its figures, right/wrong/missed, and its floors."""
    rows: list[tuple[str, ...]] = []
    for measure, one in figures.items():
        counts = f"{len(one.right)}/{len(one.wrong)}/{len(one.missed)}"
        floor = "{:.2f} {:.2f}".format(*floors[measure]) if measure in floors else "–"
        rows.append((measure, f"{one.precision:.3f}", f"{one.recall:.3f}", counts, floor))
    return rows


def _print_changes(since: Mapping[tuple[str, str], Changes]) -> None:
    """What has been won and lost, one line each; a line where nothing has."""
    if not since:
        say(LINES["as_accepted"])
    for (measure, case), found in since.items():
        for key in ("found", "mended", "lost", "broken"):
            for text in getattr(found, key):
                print(f"{LINES[f'score_{key}']} {measure} {case}: {' '.join(text.split())}")
