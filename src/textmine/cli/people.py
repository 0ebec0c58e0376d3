"""The commands by which people decide: judgements, open questions, and who is to be forgotten."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from textmine import ingest
from textmine.errors import TextmineError
from textmine.judgements import now
from textmine.placing import put_file
from textmine.runs import running
from textmine.settings import load
from textmine.swedish.format import count
from textmine.swedish.judging import KINDS, VERDICTS
from textmine.swedish.messages import JUDGEMENTS_HINT
from textmine.swedish.ui import COMMANDS, LINES, OPTIONS

if TYPE_CHECKING:
    from textmine.records import Judgement, Snapshot, StoredNote
    from textmine.trends import Question

from textmine.cli.app import Corpus, Outputs, app
from textmine.cli.terminal import must_exist, say, snapshot_of, so_many_notes, table
from textmine.cli.work import publish_and_tell


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

    from textmine.judgements import file_place
    from textmine.records import Judgement, JudgementKind
    from textmine.store import judgements as kept
    from textmine.store import open_store, writing
    from textmine.trends import open_questions

    settings = load(corpus=corpus, outputs=outputs)
    snapshot = snapshot_of(settings)
    asked = {one.id: one for one in open_questions(snapshot)}
    files = _files_asked_about(snapshot)
    if question is None:
        _list_questions(snapshot, list(asked.values())[:limit], len(asked))
        _list_files(files)
        return
    if question not in asked and question not in files:
        raise TextmineError(LINES["no_question"].format(id=question), LINES["no_question_hint"])
    if verdict is None:
        if question in asked:
            _show_question(snapshot, asked[question])
        else:
            _list_files({question: files[question]})
        return
    if verdict.casefold() not in VERDICTS:
        raise TextmineError(LINES["no_verdict"].format(verdict=verdict), LINES["no_verdict_hint"])
    value, person = VERDICTS[verdict.casefold()], who or getpass.getuser()
    if question in asked:
        one = asked[question]
        judgement = Judgement(JudgementKind.SAME, value, person, now(), one.subject, one.other)
    else:
        places = [file_place(note) for note in files[question][:2]]
        judgement = Judgement(JudgementKind.SAME_NOTE, value, person, now(), place=places[0], other_place=places[1])
    with writing(open_store(settings.store_url)) as connection:
        kept.put(connection, judgement)
    say(LINES["judged"].format(id=question, verdict=verdict))
    say(LINES["judgements_later"])


_Files = tuple["StoredNote", "StoredNote", str]  # the two, and what is said of them so far


def _files_asked_about(snapshot: Snapshot) -> dict[str, _Files]:
    """The pairs of files that may be one note, or count as one by now, by the numbers of their questions."""
    notes = {note.source: note for note in (*snapshot.notes, *(note for note, _ in snapshot.set_aside))}
    pairs = [(pair.one, pair.other, "asked") for pair in snapshot.unsure_notes]
    pairs += [(aside.source, aside.instead, aside.reason.value) for _, aside in snapshot.set_aside]
    return {
        # "f" tells a question of files from one of names, whose numbers are hexadecimal digits too.
        f"f-{hashlib.sha256(f'{one} {other}'.encode()).hexdigest()[:6]}": (notes[one], notes[other], said)
        for one, other, said in pairs
        if one in notes and other in notes
    }


def _list_files(files: Mapping[str, _Files]) -> None:
    """The pairs of files as a table on stdout."""
    if files:
        rows = [(id_, one.source, other.source, LINES[said]) for id_, (one, other, said) in files.items()]
        table([LINES[key] for key in ("number", "file", "counted_as", "same_note")], rows)


def _list_questions(snapshot: Snapshot, questions: Sequence[Question], all_of_them: int) -> None:
    """The questions as a table on stdout, how to answer them on stderr."""
    if not questions:
        say(LINES["no_questions"])
        return
    names = {entity.id: entity.name for entity in snapshot.resolution.entities}
    rows = [(one.id, names[one.subject], names[one.other], _hangs(one)) for one in questions]
    table([LINES[key] for key in ("number", "one", "the_other", "hangs_on_it")], rows)
    say(LINES["questions"].format(shown=len(questions), all=all_of_them))


def _hangs(question: Question) -> str:
    """What hangs on a question, in words."""
    hangs = [count(question.mentions, LINES["place"], LINES["places"])]
    if question.promises:
        hangs.append(count(question.promises, LINES["a_promise"], LINES["promises"]))
    return ", ".join(hangs)


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
    must_exist(settings)
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
            put_file(export_to, dumps(kept.read_all(connection)))
        say(LINES["judgements_at"].format(path=export_to))
    else:
        with engine.connect() as connection:
            found = kept.read_standing(connection)
        if not found:
            say(LINES["no_judgements"])
            return
        rows = [(str(one.id), one.when, one.who, KINDS[one.kind], _about(one), one.value) for one in found]
        table([LINES[key] for key in ("number", "when", "who", "kind", "about", "verdict")], rows)


def _about(judgement: Judgement) -> str:
    """What a judgement is about, on one line: the quotation it names, or its subjects."""
    subjects = " – ".join(part for part in (judgement.subject, judgement.other) if part)
    return f"{subjects} ”{judgement.place.plain}”".strip() if judgement.place else subjects


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
    must_exist(settings)
    asked_by = who or getpass.getuser()
    if dry_run:
        done = ingest.forget(settings, name, who=asked_by, when=now(), dry_run=True)
        say(LINES["forget_would"] if done.places else LINES["forget_would_none"])
    else:
        with running(settings, "forget"):
            done = ingest.forget(settings, name, who=asked_by, when=now())
            publish_and_tell(settings, anew=True)
        say(LINES["forget_done"] if done.places else LINES["forget_none"])
    places, notes = count(sum(done.places.values()), LINES["place"], LINES["places"]), so_many_notes(len(done.places))
    print(LINES["forget_places"].format(places=places, notes=notes, earlier=done.earlier_versions))
    if done.originals:
        print(LINES["forget_originals"], *(f"  {path}" for path in done.originals), sep="\n")
    if done.reports:
        print(LINES["forget_reports"], *(f"  {path}" for path in done.reports), sep="\n")
    if done.originals or done.reports:
        print(LINES["forget_backups"])
    if done.proof:
        print(LINES["proof_at"].format(path=done.proof))
