"""The evaluators' report from the store to one file in memory: what the command line writes and the served pages hand out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module

from textmine.errors import SettingsError
from textmine.records import Snapshot
from textmine.report.addresses import slug
from textmine.report.evaluation.bodies import bodies, body_named, of_body
from textmine.report.evaluation.build import evaluation, whole
from textmine.report.evaluation.content import Edition, Evaluation
from textmine.report.public import looked_at, public
from textmine.settings import Settings
from textmine.store import open_store, read
from textmine.swedish.evaluation import ERRORS, FILE_NAME, PUBLIC_FILE_NAME
from textmine.swedish.evaluation import period as period_words
from textmine.swedish.format import listing
from textmine.swedish.format import period as span
from textmine.swedish.language import said, speaking
from textmine.trends import Period, period


@dataclass(frozen=True, slots=True)
class Format:
    """A form of the report: the suffix of its file, its media type, and where its writer is (module, function)."""

    suffix: str
    media_type: str
    module: str
    function: str

    def write(self, content: Evaluation) -> bytes:
        """The file, in Swedish whatever the pages speak: those who commission the report do. Its library is loaded only now."""
        writer: Callable[[Evaluation], bytes] = getattr(import_module(self.module), self.function)
        with speaking(_LANGUAGE):
            return writer(content)


_LANGUAGE = "sv"
_HERE = "textmine.report.evaluation"
_OFFICE = "application/vnd.openxmlformats-officedocument"
FORMATS: dict[str, Format] = {
    "docx": Format("docx", f"{_OFFICE}.wordprocessingml.document", f"{_HERE}.docx_file", "write_docx"),
    "pdf": Format("pdf", "application/pdf", f"{_HERE}.pdf", "write_pdf"),
    "html": Format("html", "text/html; charset=utf-8", f"{_HERE}.html", "write_html"),
    "xlsx": Format("xlsx", f"{_OFFICE}.spreadsheetml.sheet", f"{_HERE}.xlsx", "write_xlsx"),
    "qdpx": Format("qdpx", "application/zip", f"{_HERE}.qdpx", "write_qdpx"),
    "qdc": Format("qdc", "application/xml", f"{_HERE}.qdpx", "write_qdc"),
    "csv": Format("zip", "application/zip", f"{_HERE}.csv_files", "write_csv"),
}


@dataclass(frozen=True, slots=True)
class Made:
    """A report as one file: the name to give it, its media type, its bytes."""

    name: str
    media_type: str
    data: bytes


def make(
    settings: Settings,
    first: str | None,
    against: str | None,
    format_: str,
    edition: str = "internal",
    *,
    body: str = "",
    reviewed: str = "",
) -> Made:
    """The report of what the store knows, in one of FORMATS.

    first and against are periods as people write them ("2020-2023", "2022", "2022-07..2023-06"); where none is given those of
    the settings hold, and where they name none the years of the notes. edition is "internal" or "public"; body the name of one
    body, whose notes alone count then; reviewed is the code of the list of places that somebody has looked at (report.public).
    Raises SettingsError for a period, a format, an edition or a body that is none, where no note is dated and where there is no
    note of a period; NotLookedAtError, with the places, before a public one has been looked at; StoreError as the store does.
    """
    asked = tuple(given for given in (first, against) if given) or settings.periods
    form, wanted = FORMATS.get(format_), {one.value: one for one in Edition}.get(edition)
    if form is None:
        raise _error("format", format_, listing(sorted(FORMATS)))
    if wanted is None:
        raise _error("edition", edition, listing(sorted(one.value for one in Edition)))
    periods = periods_of(asked)
    engine = open_store(settings.store_url)
    try:
        with engine.connect() as connection:
            snapshot = read.snapshot(connection)
    finally:
        engine.dispose()
    of = _body(snapshot, body) if body else ""
    if of:
        snapshot = of_body(snapshot, of)
    chosen = _held(snapshot, periods)
    with speaking(_LANGUAGE):
        if wanted is Edition.PUBLIC:
            content = _public(snapshot, chosen, settings.public_roles, reviewed, of)
        else:
            content = evaluation(snapshot, chosen, wanted, body=of)
    return Made(f"{_name(content)}.{form.suffix}", form.media_type, form.write(content))


def _body(snapshot: Snapshot, name: str) -> str:
    """The body of that name. Raises SettingsError, with the names there are, where there is none."""
    found = body_named(snapshot, name)
    if found is None:
        raise _error("body", name, listing(list(bodies(snapshot).values())))
    return found


def _held(snapshot: Snapshot, periods: Sequence[Period]) -> Sequence[Period]:
    """The periods, or the years of the notes where none is asked for. Raises SettingsError where there is no note of one."""
    every = whole(snapshot)
    if every is None:
        raise _error("undated", "")
    dates = [note.date for note in snapshot.notes if note.date]
    for one in periods:
        if not any(one.holds(date) for date in dates):
            given = period_words(one.first, one.last)
            raise _error("empty", given, span(min(dates), max(dates)))
    return periods or (every,)


def _name(content: Evaluation) -> str:
    """The file's name without its suffix: the body, where it is of one, the periods, and that it is public."""
    of = f"{slug(content.body)}-" if content.body else ""
    periods = "_".join(one.label for one in content.periods)
    return (PUBLIC_FILE_NAME if content.edition is Edition.PUBLIC else FILE_NAME).format(periods=f"{of}{periods}")


def _public(
    snapshot: Snapshot, periods: Sequence[Period], roles: Sequence[str], reviewed: str, body: str
) -> Evaluation:
    """The public report, once the flagged places of the periods' notes have been looked at."""
    made = public(snapshot, roles)
    content = evaluation(made.snapshot, periods, Edition.PUBLIC, made.followed, made.voiced, body=body)
    shown = {line.id for line in content.notes if line.period is not None}
    looked_at([flag for flag in made.flags if flag.note in shown], reviewed)
    return content


def periods_of(asked: tuple[str, ...]) -> tuple[Period, ...]:
    """One or two periods as people write them, in the order given. Raises SettingsError where one is none, or they overlap."""
    if len(asked) > 2:
        raise _error("many", str(len(asked)))
    found = []
    for text in asked:
        one = period(text)
        if one is None:
            raise _error("period", text)
        found.append(one)
    if len(found) == 2:
        early, late = sorted(found, key=lambda one: one.first)
        if late.first <= early.last:
            raise _error("overlap", f"{early.label}, {late.label}")
    return tuple(found)


def _error(code: str, given: str, known: str = "") -> SettingsError:
    message, hint = ERRORS[code]
    return SettingsError(said(message).format(given=given), said(hint).format(known=known))
