"""The commands. Results go to stdout, progress and complaints to stderr; the exit code is 0 when all went well, 1 when a note
failed though the rest is done, 2 when nothing could be done, 3 when somebody has to look at something first.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from textmine import __version__, ingest
from textmine.errors import TextmineError
from textmine.runs import Ledger, Run, last, must_be_idle, running
from textmine.settings import Settings, load
from textmine.swedish.judging import KINDS, PROPOSED, VERDICTS
from textmine.swedish.language import said
from textmine.swedish.messages import JUDGEMENTS_HINT, error_words, failure_line
from textmine.swedish.ui import APP, COMMANDS, LINES, OPTIONS

if TYPE_CHECKING:
    from textmine.nlp.card import Table
    from textmine.records import Judgement, Snapshot
    from textmine.score import Changes, Comparison
    from textmine.score.runs import Floors
    from textmine.trends import Question

app = typer.Typer(help=said(APP), no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
model_app = typer.Typer(help=COMMANDS["model"], invoke_without_command=True)
app.add_typer(model_app, name="model")

Result = TypeVar("Result")
Corpus = Annotated[Path | None, typer.Option(help=OPTIONS["corpus"])]
Outputs = Annotated[Path | None, typer.Option(help=OPTIONS["outputs"])]


def main() -> None:
    """Run the command line; a user's mistake ends with one line and what to do, never with a traceback."""
    try:
        app()
    except TextmineError as error:
        complain(error)
        sys.exit(2)
    except KeyboardInterrupt:
        say(LINES["interrupted"])
        sys.exit(130)


def say(line: str) -> None:
    """One line on stderr."""
    print(line, file=sys.stderr)


def complain(error: TextmineError) -> None:
    """The error and what to do about it, on stderr."""
    message, hint = error_words(error)
    say(LINES["error"].format(message=message))
    if hint:
        say(LINES["hint"].format(hint=hint))


def _show_version(wanted: bool) -> None:
    if wanted:
        print(__version__)
        raise typer.Exit


@app.callback()
def _options(
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help=OPTIONS["verbose"])] = False,
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help=OPTIONS["version"])
    ] = False,
    lang: Annotated[str | None, typer.Option(help=OPTIONS["lang"])] = None,
) -> None:
    if lang is not None:
        os.environ["TEXTMINE_LANG"] = lang  # a setting like any other, checked where settings are loaded
    logging.basicConfig(level=logging.INFO if verbose else logging.ERROR, format="%(message)s", stream=sys.stderr)


@app.command(help=COMMANDS["run"])
def run(corpus: Corpus = None, outputs: Outputs = None) -> None:
    """Take in, resolve, assign themes, publish."""
    settings = load(corpus=corpus, outputs=outputs)
    with running(settings, "run") as told:
        batch = _take_in(settings, told)
        _staged(LINES["resolving"], lambda: ingest.resolve_entities(settings))
        _staged(LINES["theming"], lambda: ingest.update_themes(settings))
        _publish(settings)
    _end(batch)


@app.command("ingest", help=COMMANDS["ingest"])
def ingest_(corpus: Corpus = None, outputs: Outputs = None) -> None:
    """Take in and resolve."""
    settings = load(corpus=corpus, outputs=outputs)
    with running(settings, "ingest") as told:
        batch = _take_in(settings, told)
        _staged(LINES["resolving"], lambda: ingest.resolve_entities(settings))
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
    _snapshot(settings)
    _staged(LINES["theming"], lambda: ingest.update_themes(settings, rediscover=rediscover))
    if certificate:
        _staged(LINES["certifying"], lambda: ingest.certify_themes(settings))
    snapshot = _snapshot(settings)
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

    found = {proposal.id: proposal for proposal in _snapshot(settings).proposals}
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
    _table([LINES[key] for key in ("number", "proposed", "about", "passage_count", "meetings")], rows)


def _list_trials(snapshot: Snapshot) -> None:
    from textmine.swedish.format import number
    from textmine.swedish.judging import TRIALS

    labels = {theme.id: theme.label for theme in snapshot.themes}
    rows = []
    for one in snapshot.trials:
        counts = [str(len(each)) for each in (one.moved, one.gained)]
        changed = [
            sign + ", ".join(labels.get(theme, theme) for theme in themes)
            for sign, themes in (("+ ", one.born), ("– ", one.gone))
            if themes
        ]
        figures = (number(one.rand, 2), number(one.rand_all, 2))
        rows.append((TRIALS[one.what].format(note=one.note), *figures, *counts, str(one.of), "; ".join(changed)))
    _table([LINES[key] for key in ("trial", "rand", "rand_all", "moved", "gained", "passage_count", "changed")], rows)


def _list_themes(snapshot: Snapshot) -> None:
    from textmine.swedish.format import day
    from textmine.trends import recurrence

    courses = [(theme, recurrence(snapshot, theme.id)) for theme in snapshot.themes]
    courses.sort(key=lambda course: -len(course[1].meetings))
    rows = []
    for theme, seen in courses:
        count = LINES["of"].format(n=len(seen.meetings), m=seen.of_meetings)
        rows.append((theme.label, count, day(seen.first), day(seen.last), LINES[theme.status.value]))
    _table([LINES[key] for key in ("theme", "meetings", "first", "last", "kind")], rows)


@app.command(help=COMMANDS["report"])
def report(  # noqa: PLR0917  every option is given by name on the command line
    corpus: Corpus = None,
    outputs: Outputs = None,
    period: Annotated[str | None, typer.Option(help=OPTIONS["period"])] = None,
    against: Annotated[str | None, typer.Option(help=OPTIONS["against"])] = None,
    format_: Annotated[str | None, typer.Option("--format", help=OPTIONS["format"])] = None,
    edition: Annotated[str, typer.Option(help=OPTIONS["edition"])] = "internal",
    out: Annotated[Path | None, typer.Option(help=OPTIONS["out"])] = None,
    reviewed: Annotated[str, typer.Option(help=OPTIONS["reviewed"])] = "",
) -> None:
    """Write the report and the export anew, or with a format the evaluators' report as one file."""
    settings = load(corpus=corpus, outputs=outputs)
    _must_exist(settings)
    if format_ is None:
        _snapshot(settings)
        _publish(settings, anew=True)
        return
    from textmine.report import evaluation
    from textmine.report.placing import put_bytes

    with _looked_at_first():
        made = evaluation.make(settings, period, against, format_, edition, reviewed=reviewed)
    target = put_bytes(out or settings.outputs / "evaluations" / made.name, made.data)
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
    snapshot, followed = _snapshot(settings), None
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
    _must_exist(settings)
    with open_store(settings.store_url).connect() as connection:
        hits = find(connection, query, limit=limit)
    if not hits:
        say(LINES["no_hits"].format(query=query))
        raise typer.Exit(1)
    console = Console(highlight=False, soft_wrap=True)
    for hit in hits:
        shown = Text(hit.text)
        for span in hit.highlights:
            shown.stylize("bold", span.start, span.end)
        console.print(Text(f"{hit.date or '–'}  {hit.source}:{hit.line}", style="dim"))
        console.print(Text(" ").join(shown.split()), "\n", sep="")


@app.command(help=COMMANDS["status"])
def status(corpus: Corpus = None, outputs: Outputs = None) -> None:
    """What is in the store, and what could not be read."""
    from textmine.records import Label
    from textmine.swedish.format import day

    settings = load(corpus=corpus, outputs=outputs)
    snapshot = _snapshot(settings)
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
        (LINES["failures"], str(len(snapshot.failures))),
        (LINES["last_run"], _run_words(last(settings.outputs))),
    ]
    _table([], rows)
    for failure in snapshot.failures:
        print("  " + failure_line(failure.source, failure.error))


@app.command(help=COMMANDS["forget"])
def forget(
    name: Annotated[str, typer.Argument(help=OPTIONS["name"])],
    corpus: Corpus = None,
    outputs: Outputs = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=OPTIONS["dry_run"])] = False,
    who: Annotated[str, typer.Option("--who", help=OPTIONS["who"])] = "",
) -> None:
    """A person out of everything, for good."""
    import getpass

    settings = load(corpus=corpus, outputs=outputs)
    _must_exist(settings)
    asked_by = who or getpass.getuser()
    if dry_run:
        done = ingest.forget(settings, name, who=asked_by, when=now(), dry_run=True)
        say(LINES["forget_would"])
    else:
        with running(settings, "forget"):
            done = ingest.forget(settings, name, who=asked_by, when=now())
            _publish(settings, anew=True)
        say(LINES["forget_done"] if done.places else LINES["forget_none"])
    places = sum(done.places.values())
    print(LINES["forget_places"].format(places=places, notes=len(done.places), earlier=done.earlier_versions))
    if done.originals:
        print(LINES["forget_originals"], *(f"  {path}" for path in done.originals), LINES["forget_backups"], sep="\n")
    if done.proof:
        print(LINES["proof_at"].format(path=done.proof))


@app.command(help=COMMANDS["check"])
def check(corpus: Corpus = None, outputs: Outputs = None) -> None:
    """Whether the store agrees with itself: spans, links, the search index."""
    from textmine.store import open_store
    from textmine.store.check import check as faults_of

    settings = load(corpus=corpus, outputs=outputs)
    _must_exist(settings)
    with open_store(settings.store_url).connect() as connection:
        faults = faults_of(connection)
    if faults:
        say(LINES["faults"])
        print("\n".join(faults))
        raise typer.Exit(1)
    print(LINES["all_well"])


@app.command(help=COMMANDS["backup"])
def backup(
    target: Annotated[Path, typer.Argument(help=OPTIONS["backup_to"])], corpus: Corpus = None, outputs: Outputs = None
) -> None:
    """A copy of the store in one file."""
    from textmine.store.backup import backup as copy

    settings = load(corpus=corpus, outputs=outputs)
    _must_exist(settings)
    print(LINES["backup_at"].format(path=copy(settings.store_url, target)))


@app.command(help=COMMANDS["restore"])
def restore(
    source: Annotated[Path, typer.Argument(help=OPTIONS["restore_from"])],
    corpus: Corpus = None,
    outputs: Outputs = None,
) -> None:
    """A copy in the place of the store."""
    from textmine.store.backup import restore as put_back

    settings = load(corpus=corpus, outputs=outputs)
    if not settings.db and (settings.outputs / "textmine.db").is_file():
        must_be_idle(settings)
    aside = put_back(settings.store_url, source)
    print(LINES["restored"].format(path=aside))


@app.command(help=COMMANDS["judgements"])
def judgements(  # noqa: PLR0917  every option is given by name on the command line
    corpus: Corpus = None,
    outputs: Outputs = None,
    export_to: Annotated[Path | None, typer.Option("--export", help=OPTIONS["judgements_export"])] = None,
    import_from: Annotated[Path | None, typer.Option("--import", help=OPTIONS["judgements_import"])] = None,
    undo: Annotated[int | None, typer.Option("--undo", help=OPTIONS["judgements_undo"])] = None,
    who: Annotated[str, typer.Option("--who", help=OPTIONS["who"])] = "",
) -> None:
    """What people have decided: listed, written to a file, read from one, or taken back."""
    import getpass

    from textmine.judgements import dumps, loads
    from textmine.store import judgements as kept
    from textmine.store import open_store, writing

    settings = load(corpus=corpus, outputs=outputs)
    _must_exist(settings)
    engine = open_store(settings.store_url)
    if import_from is not None:
        try:
            given = loads(import_from.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise TextmineError(LINES["no_file"].format(path=import_from), JUDGEMENTS_HINT) from error
        with writing(engine) as connection:
            say(LINES["judgements_read"].format(new=kept.put_all(connection, given)))
        say(LINES["judgements_later"])
    elif undo is not None:
        with writing(engine) as connection:
            kept.undo(connection, undo, who or getpass.getuser(), now())
        say(LINES["judgement_undone"].format(id=undo))
        say(LINES["judgements_later"])
    elif export_to is not None:
        with engine.connect() as connection:
            export_to.write_text(dumps(kept.read_all(connection)), encoding="utf-8")
        say(LINES["judgements_at"].format(path=export_to))
    else:
        with engine.connect() as connection:
            found = kept.read_standing(connection)
        if not found:
            say(LINES["no_judgements"])
            return
        rows = [(str(one.id), one.when, one.who, KINDS[one.kind], _about(one), one.value) for one in found]
        _table([LINES[key] for key in ("number", "when", "who", "kind", "about", "verdict")], rows)


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
    from textmine.score.runs import ACCEPTED

    settings = load(corpus=corpus, outputs=outputs)
    run = run_of(scoring.cases_in(folder, settings.corpus), settings.model, lambda name, *_: say(f"  {name}"))
    floors, figures = scoring.floors_of(folder), run.figures
    _table([LINES[key] for key in ("measure", "precision", "recall", "counts", "floor")], _figure_rows(figures, floors))
    for measure, comparison in figures.items():
        for key, texts in (("missed", comparison.missed), ("wrong", comparison.wrong)):
            for text in texts[:errors]:
                print(f"{measure} {LINES[key]}: {' '.join(text.split())}")
    accepted = folder / ACCEPTED
    if accepted.is_file():
        _print_changes(run.since(scoring.loads(accepted.read_text(encoding="utf-8"))))
    if accept:
        accepted.write_text(scoring.dumps(run), encoding="utf-8")
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


@app.command(help=COMMANDS["serve"])
def serve(
    corpus: Corpus = None,
    outputs: Outputs = None,
    host: Annotated[str | None, typer.Option(help=OPTIONS["host"])] = None,
    port: Annotated[int | None, typer.Option(help=OPTIONS["port"])] = None,
    who: Annotated[str, typer.Option("--who", help=OPTIONS["who"])] = "",
) -> None:
    """The pages on this machine, until Ctrl-C."""
    from textmine.web import create_app, listen

    settings = load(corpus=corpus, outputs=outputs, host=host, port=port)
    _must_exist(settings)
    served = create_app(settings, who)
    say(LINES["serving"].format(address=f"http://{settings.host}:{settings.port}/"))
    listen(served, settings)


@app.command(help=COMMANDS["password"])
def password() -> None:
    """What stands in the file of users for a password that is asked for."""
    from textmine.web.access import hashed

    print(hashed(typer.prompt(LINES["new_password"], hide_input=True, confirmation_prompt=True)))


def _run_words(run: Run | None) -> str:
    """The run under way, or how the last one went."""
    if run is None:
        return "–"
    at = datetime.fromisoformat(run.ended or run.started).astimezone().strftime("%Y-%m-%d %H.%M")
    detail = LINES["run_notes"].format(failed=len(run.failures)) if run.failures else run.error or ""
    return LINES[f"run_{run.state}"].format(at=at, seconds=run.seconds, detail=detail)


@app.command(help=COMMANDS["judge"])
def judge(  # noqa: PLR0917  every option is given by name on the command line
    question: Annotated[str | None, typer.Argument(help=OPTIONS["question"])] = None,
    verdict: Annotated[str | None, typer.Argument(help=OPTIONS["verdict"])] = None,
    corpus: Corpus = None,
    outputs: Outputs = None,
    who: Annotated[str, typer.Option("--who", help=OPTIONS["who"])] = "",
    limit: Annotated[int, typer.Option(min=1, help=OPTIONS["limit"])] = 20,
) -> None:
    """The open questions, those on which most hangs first; one of them with its places; or the answer to one."""
    import getpass

    from textmine.records import Judgement, JudgementKind
    from textmine.store import judgements as kept
    from textmine.store import open_store, writing
    from textmine.trends import open_questions

    settings = load(corpus=corpus, outputs=outputs)
    snapshot = _snapshot(settings)
    asked = {one.id: one for one in open_questions(snapshot)}
    if question is None:
        _list_questions(snapshot, list(asked.values())[:limit], len(asked))
        return
    if question not in asked:
        raise TextmineError(LINES["no_question"].format(id=question), LINES["no_question_hint"])
    one = asked[question]
    if verdict is None:
        _show_question(snapshot, one)
        return
    if verdict.casefold() not in VERDICTS:
        raise TextmineError(LINES["no_verdict"].format(verdict=verdict), LINES["no_verdict_hint"])
    value, person = VERDICTS[verdict.casefold()], who or getpass.getuser()
    with writing(open_store(settings.store_url)) as connection:
        kept.put(connection, Judgement(JudgementKind.SAME, value, person, now(), one.subject, one.other))
    say(LINES["judged"].format(id=question, verdict=verdict))
    say(LINES["judgements_later"])


def _list_questions(snapshot: Snapshot, questions: Sequence[Question], all_of_them: int) -> None:
    """The questions as a table on stdout, how to answer them on stderr."""
    if not questions:
        say(LINES["no_questions"])
        return
    names = {entity.id: entity.name for entity in snapshot.resolution.entities}
    rows = [(one.id, names[one.subject], names[one.other], _hangs(one)) for one in questions]
    _table([LINES[key] for key in ("number", "one", "the_other", "hangs_on_it")], rows)
    say(LINES["questions"].format(shown=len(questions), all=all_of_them))


def _hangs(question: Question) -> str:
    """What hangs on a question, in words."""
    from textmine.swedish.format import count

    places = count(question.mentions, LINES["place"], LINES["places"])
    return places + (LINES["and_promises"].format(n=question.promises) if question.promises else "")


def _show_question(snapshot: Snapshot, question: Question) -> None:
    """Both names with the places where they stand."""
    names = {entity.id: entity.name for entity in snapshot.resolution.entities}
    for identity in (question.subject, question.other):
        print(names[identity])
        for note in snapshot.notes:
            for passage in note.analysis.passages:
                inside = any(
                    snapshot.resolution.entity_of.get((note.id, each.start, each.end)) == identity
                    for each in note.analysis.mentions
                    if passage.contains(each)
                )
                if inside:
                    print(f"  {note.date or '–'}  {note.source}: {passage.plain}")
    say(LINES["answer_with"].format(id=question.id))


def now() -> str:
    """The moment in UTC, to the second, as judgements write it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _about(judgement: Judgement) -> str:
    """What a judgement is about, on one line: the quotation it names, or its subjects."""
    subjects = " – ".join(part for part in (judgement.subject, judgement.other) if part)
    return f"{subjects} ”{judgement.place.plain}”".strip() if judgement.place else subjects


@model_app.callback()
def model(context: typer.Context) -> None:
    """The card of the language model in force."""
    if context.invoked_subcommand is None:
        from textmine.nlp.card import card

        _tables(card(load().model))


@model_app.command(help=COMMANDS["model_evaluate"])
def evaluate(
    data: Annotated[Path, typer.Option(help=OPTIONS["data"])],
    to: Annotated[Path | None, typer.Option("--json", help=OPTIONS["figures_to"])] = None,
) -> None:
    """Every figure of the card, measured again."""
    from textmine.nlp.card import figures, folder_of
    from textmine.nlp.training.evaluate import evaluate as measure

    found = _staged(LINES["measuring"], lambda: measure(folder_of(load().model), data))
    _tables(figures(found))
    if to:
        to.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


# --- pieces that the commands share -----------------------------------------------------------------------------------


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


def _staged(label: str, stage: Callable[[], Result]) -> Result:
    """What a stage gives back, run under a spinner on stderr."""
    from rich.console import Console

    with Console(stderr=True).status(label):
        return stage()


def _publish(settings: Settings, *, anew: bool = False) -> None:
    """Write report and export where something changed, and say where they are."""
    from textmine.report import publish

    published = _staged(LINES["reporting"], lambda: publish(settings, anew=anew))
    if not published.written:
        say(LINES["nothing_new"])
    print(LINES["report_at"].format(path=published.report))
    print(LINES["export_at"].format(path=published.export))


def _end(batch: ingest.Batch) -> None:
    """Say what the batch did; exit with 1 where a note failed."""
    say(LINES["batch"].format(found=batch.found, **batch.counts))
    others = [failure.source for failure in batch.failures if failure not in batch.failed]
    if others:
        say(LINES["passed_over"].format(names=", ".join(others)))
    if batch.failed:
        say(LINES["failed"].format(failed=len(batch.failed), found=batch.found))
        for failure in batch.failed:
            say("  " + failure_line(failure.source, failure.error))
        raise typer.Exit(1)


def _must_exist(settings: Settings) -> None:
    """Refuse a store that no run has made yet, instead of showing an empty one."""
    if not settings.db and not (settings.outputs / "textmine.db").is_file():
        raise TextmineError(
            LINES["no_store"].format(outputs=settings.outputs), LINES["no_store_hint"].format(outputs=settings.outputs)
        )


def _snapshot(settings: Settings) -> Snapshot:
    from textmine.store import open_store, read

    _must_exist(settings)
    with open_store(settings.store_url).connect() as connection:
        return read.snapshot(connection)


def _tables(tables: Iterable[Table]) -> None:
    """Tables under their headings, an empty line before each heading."""
    for table in tables:
        if table.title:
            print(f"\n{table.title}")
        _table(list(table.head), table.rows)


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


def _table(head: list[str], rows: Sequence[tuple[str, ...]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(*head, show_header=bool(head), box=None, pad_edge=False)
    for row in rows:
        table.add_row(*row)
    Console().print(table)


if __name__ == "__main__":
    main()
