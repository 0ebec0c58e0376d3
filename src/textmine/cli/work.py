"""The commands that do the work: take in, themes, report and export."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from textmine import ingest
from textmine.errors import SettingsError, TextmineError
from textmine.judgements import now
from textmine.placing import put_bytes
from textmine.runs import Ledger, running
from textmine.settings import Settings, load
from textmine.swedish.judging import PROPOSED
from textmine.swedish.messages import failure_line
from textmine.swedish.ui import COMMANDS, LINES, OPTIONS

if TYPE_CHECKING:
    from textmine.records import Aside, Snapshot

from textmine.cli.app import Corpus, Outputs, app
from textmine.cli.terminal import complain, must_exist, say, snapshot_of, so_many_notes, staged, table


@app.command(help=COMMANDS["run"])
def run(corpus: Corpus = None, outputs: Outputs = None) -> None:
    """Take in, resolve, assign themes, publish."""
    settings = load(corpus=corpus, outputs=outputs)
    with running(settings, "run") as told:
        batch = _take_in(settings, told)
        staged(LINES["resolving"], lambda: ingest.resolve_entities(settings))
        staged(LINES["theming"], lambda: ingest.update_themes(settings))
        publish_and_tell(settings)
    _end(batch)


@app.command("ingest", help=COMMANDS["ingest"])
def ingest_(corpus: Corpus = None, outputs: Outputs = None) -> None:
    """Take in and resolve."""
    settings = load(corpus=corpus, outputs=outputs)
    with running(settings, "ingest") as told:
        batch = _take_in(settings, told)
        staged(LINES["resolving"], lambda: ingest.resolve_entities(settings))
    _end(batch)


@app.command(help=COMMANDS["themes"])
def themes(  # noqa: PLR0917  every option is given by name on the command line
    corpus: Corpus = None,
    outputs: Outputs = None,
    rediscover: Annotated[bool, typer.Option("--rediscover", help=OPTIONS["rediscover"])] = False,
    proposals: Annotated[bool, typer.Option("--proposals", help=OPTIONS["proposals"])] = False,
    accept: Annotated[str | None, typer.Option("--accept", help=OPTIONS["accept"])] = None,
    decline: Annotated[str | None, typer.Option("--decline", help=OPTIONS["decline"])] = None,
    certificate: Annotated[bool, typer.Option("--certificate", help=OPTIONS["certificate"])] = False,
    who: Annotated[str, typer.Option("--who", help=OPTIONS["who"])] = "",
) -> None:
    """Assign passages to themes, then list the themes, what discovery proposes or how steady the themes are; accept or decline
    a proposal.
    """
    settings = load(corpus=corpus, outputs=outputs)
    for asked, accepted in ((accept, True), (decline, False)):
        if asked is not None:
            _judge_proposal(settings, asked, accepted, who)
    snapshot_of(settings)
    staged(LINES["theming"], lambda: ingest.update_themes(settings, rediscover=rediscover))
    if certificate:
        staged(LINES["certifying"], lambda: ingest.certify_themes(settings))
    snapshot = snapshot_of(settings)
    if certificate:
        _list_trials(snapshot)
    elif proposals:
        _list_proposals(snapshot)
    else:
        _list_themes(snapshot)


def _judge_proposal(settings: Settings, asked: str, accepted: bool, who: str) -> None:
    """Keep the judgement that accepts or declines a proposal. Raises TextmineError for an id that is none."""
    import getpass

    from textmine.judgements import judgement_on
    from textmine.store import judgements as kept
    from textmine.store import open_store, writing

    found = {proposal.id: proposal for proposal in snapshot_of(settings).proposals}
    if asked not in found:
        raise TextmineError(LINES["no_proposal"].format(id=asked), LINES["no_proposal_hint"])
    with writing(open_store(settings.store_url)) as connection:
        kept.put(connection, judgement_on(found[asked], accepted, who or getpass.getuser(), now()))


def _list_proposals(snapshot: Snapshot) -> None:
    labels = {theme.id: theme.label for theme in snapshot.themes}
    if not snapshot.proposals:
        say(LINES["no_proposals"])
        return
    rows = []
    for one in snapshot.proposals:
        names = [labels.get(one.theme, ""), labels.get(one.other, ""), one.label]
        about = " – ".join(name for name in names if name)
        rows.append((one.id, PROPOSED[one.change], about, str(len(one.passages)), str(one.meetings)))
    table([LINES[key] for key in ("number", "proposed", "about", "passage_count", "meetings")], rows)


def _list_trials(snapshot: Snapshot) -> None:
    from textmine.swedish.format import number
    from textmine.swedish.judging import TRIALS

    labels = {theme.id: theme.label for theme in snapshot.themes}
    rows = []
    for one in snapshot.trials:
        counts = [str(len(each)) for each in (one.moved, one.gained)]
        changed = [sign + _called(themes, labels) for sign, themes in (("+ ", one.born), ("– ", one.gone)) if themes]
        figures = (number(one.rand, 2), number(one.rand_all, 2))
        rows.append((TRIALS[one.what].format(note=one.note), *figures, *counts, str(one.of), "; ".join(changed)))
    table([LINES[key] for key in ("trial", "rand", "rand_all", "moved", "gained", "passage_count", "changed")], rows)


def _called(themes: Sequence[str], labels: Mapping[str, str]) -> str:
    """Themes by their headings; those that stood only in a trial have none, and are counted."""
    from textmine.swedish.format import count

    named = [labels[theme] for theme in themes if theme in labels]
    unnamed = len(themes) - len(named)
    words = [count(unnamed, LINES["an_unnamed_theme"], LINES["unnamed_themes"])] if unnamed else []
    return ", ".join((*named, *words))


def _list_themes(snapshot: Snapshot) -> None:
    from textmine.swedish.format import day
    from textmine.trends import recurrence

    courses = [(theme, recurrence(snapshot, theme.id)) for theme in snapshot.themes]
    courses.sort(key=lambda course: -len(course[1].meetings))
    rows = []
    for theme, seen in courses:
        count = LINES["of"].format(n=len(seen.meetings), m=seen.of_meetings)
        rows.append((theme.label, count, day(seen.first), day(seen.last), LINES[theme.status.value]))
    table([LINES[key] for key in ("theme", "meetings", "first", "last", "kind")], rows)


@app.command(help=COMMANDS["report"])
def report(  # noqa: PLR0917  every option is given by name on the command line
    corpus: Corpus = None,
    outputs: Outputs = None,
    period: Annotated[str | None, typer.Option(help=OPTIONS["period"])] = None,
    against: Annotated[str | None, typer.Option(help=OPTIONS["against"])] = None,
    format_: Annotated[str | None, typer.Option("--format", help=OPTIONS["format"])] = None,
    edition: Annotated[str, typer.Option(help=OPTIONS["edition"])] = "internal",
    out: Annotated[Path | None, typer.Option(help=OPTIONS["out"])] = None,
    body: Annotated[str, typer.Option(help=OPTIONS["body"])] = "",
    reviewed: Annotated[str, typer.Option(help=OPTIONS["reviewed"])] = "",
) -> None:
    """Write the report and the export anew, or with a format the evaluators' report as one file."""
    settings = load(corpus=corpus, outputs=outputs)
    must_exist(settings)
    if format_ is None and (period or against or body):
        raise SettingsError(LINES["no_format"], LINES["no_format_hint"])
    if format_ is None:
        snapshot_of(settings)
        publish_and_tell(settings, anew=True)
        return
    from textmine.report import evaluation

    with _looked_at_first():
        made = evaluation.make(settings, period, against, format_, edition, body=body, reviewed=reviewed)
    target = put_bytes(out or settings.outputs / ingest.EVALUATIONS / made.name, made.data)
    print(LINES["evaluation_at"].format(path=target))


@app.command(help=COMMANDS["export"])
def export(  # noqa: PLR0917  every option is given by name on the command line
    target: Annotated[Path | None, typer.Argument(help=OPTIONS["target"])] = None,
    corpus: Corpus = None,
    outputs: Outputs = None,
    with_text: Annotated[bool, typer.Option("--with-text", help=OPTIONS["with_text"])] = False,
    schema: Annotated[bool, typer.Option("--schema", help=OPTIONS["schema"])] = False,
    public: Annotated[bool, typer.Option("--public", help=OPTIONS["public"])] = False,
    reviewed: Annotated[str, typer.Option(help=OPTIONS["reviewed"])] = "",
) -> None:
    """Write everything the store knows as one JSON document, or print its schema."""
    from textmine.report import export as exporting

    if schema:
        sys.stdout.write(exporting.dumps(exporting.schema()))
        return
    settings = load(corpus=corpus, outputs=outputs)
    snapshot, followed = snapshot_of(settings), None
    if public:
        from textmine.report import public as publishing

        made = publishing.public(snapshot, settings.public_roles)
        snapshot, followed = made.snapshot, made.followed
        with _looked_at_first():
            publishing.looked_at(made.flags, reviewed)
    document = exporting.export_document(snapshot, with_text=with_text, followed=followed)
    if target is None:
        sys.stdout.write(exporting.dumps(document))
    else:
        exporting.write_export(document, target)
        say(LINES["export_at"].format(path=target))


@contextmanager
def _looked_at_first() -> Iterator[None]:
    """List what a person must look at before anything public is written, and end with 3."""
    from textmine.report.public import NotLookedAtError
    from textmine.swedish.sensitive import LOOK_LINE, REASONS, where

    try:
        yield
    except NotLookedAtError as error:
        for flag in error.flags:
            place, reason = where(flag.place), REASONS[flag.reason]
            print(
                LOOK_LINE.format(source=flag.source, where=place, reason=reason, words=flag.words, around=flag.around)
            )
        complain(error)
        raise typer.Exit(3) from error


def _take_in(settings: Settings, told: Ledger) -> ingest.Batch:
    """The night's batch, with a progress bar on stderr where that is a terminal; told learns what became of the notes."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(LINES["reading"], total=None)

        def shown(source: str, done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, description=f"{LINES['reading']} {source}")

        batch = ingest.take_in(settings, shown)
    told.tell(counts=batch.counts, failures=batch.codes)
    return batch


def publish_and_tell(settings: Settings, *, anew: bool = False) -> None:
    """Write report and export where something changed, and say where they are."""
    from textmine.report import publish

    published = staged(LINES["reporting"], lambda: publish(settings, anew=anew))
    if not published.written:
        say(LINES["nothing_new"])
    print(LINES["report_at"].format(path=published.report))
    print(LINES["export_at"].format(path=published.export))


def _say_aside(aside: Iterable[Aside]) -> None:
    """The files that count nowhere because another does."""
    for one in aside:
        say(LINES[f"aside_{one.reason.value}"].format(source=one.source, instead=one.instead))


def _end(batch: ingest.Batch) -> None:
    """Say what the batch did; exit with 1 where a note failed."""
    say(LINES["batch"].format(found=so_many_notes(batch.found), **batch.counts))
    for source, target in batch.moved:
        say(LINES["moved_note"].format(source=source, target=target))
    _say_aside(batch.aside)
    for source in batch.expired:
        say(LINES["removed_note"].format(source=source))
    others = [failure.source for failure in batch.failures if failure.error == ingest.UNSUPPORTED]
    if others:
        say(LINES["passed_over"].format(names=", ".join(others)))
    if batch.failed:
        say(LINES["failed"].format(failed=len(batch.failed), found=so_many_notes(batch.found)))
        for failure in batch.failed:
            say("  " + failure_line(failure.source, failure.error))
        raise typer.Exit(1)
