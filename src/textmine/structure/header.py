"""What a note says of itself at its top: title, date, time, place, and the bodies that met."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date as day

from textmine.records import Header, NoteKind, Quote, Span
from textmine.structure.lines import Line
from textmine.swedish.dates import DateFound, find_dates, find_time
from textmine.swedish.layout import (
    BODY,
    BODY_JOIN,
    BODY_LABEL,
    BODY_LEAD,
    DATE_LABEL,
    FRONT_MATTER_KEYS,
    GENERIC_TITLE,
    LABEL,
    ONLY_TIME_WORDS,
    OTHER_DATE_LABEL,
    PLACE_LABEL,
    PLACE_LEAD,
    TIME_AND_PLACE_LABEL,
    TIME_LABEL,
    TITLE_LEAD,
    WEEKDAY,
    WEEKDAYS,
)

_FULL_DATE = len("2023-04-13")
_LONGEST_TITLE_LINE = 140
_MOST_TITLE_LINES = 3
_WEEKDAY_LONG = len("Torsdagen den ")
_LETTERHEAD = 4  # lines that may stand above the first heading: the sender's name and address
_LONGEST_PLACE = 120
_WIDE_GAP = re.compile(r"\s{3,}|\t")
_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^(\w[\w -]*?)[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _Field:
    """A labelled value of the head: what sort of label, and where its value lies."""

    label: str
    value: Span


def header_of(
    text: str, lines: Sequence[Line], kind: NoteKind, groups: Sequence[Quote], name: str, pages: str
) -> Header:
    """The header that the lines of a note's head give.

    lines are those before the first point and outside rosters, groups the block names printed in rosters, name the file's
    name without folders; pages are the lines that the page itself repeats. A date is never guessed: the file's name serves
    only where the head tells none.
    """
    matter = _front_matter(text)
    body_lines = [line for line in lines if matter is None or line.start >= matter.end]
    fields = list(_fields(text, body_lines))
    title = _title(text, body_lines, fields)
    date = _date(text, body_lines, fields, matter, title, name, pages, kind)
    time = _time(text, body_lines, fields, matter)
    return Header(
        kind=kind,
        title=_matter_quote(text, matter, "title") or title,
        date=date,
        time=time,
        place=_matter_quote(text, matter, "place") or _place(text, fields),
        bodies=_bodies(text, body_lines, fields, matter, groups, title)
        if kind in (NoteKind.MINUTES, NoteKind.OTHER)
        else (),
    )


# --- fields ----------------------------------------------------------------------------------------------------------


def _front_matter(text: str) -> Span | None:
    match = _FRONT_MATTER.match(text)
    return Span(*match.span()) if match and _ENTRY.search(match.group(1)) else None


def _matter_quote(text: str, matter: Span | None, key: str) -> Quote | None:
    """The value of one entry of the front matter, quotation marks left out."""
    for match in _ENTRY.finditer(text, matter.start, matter.end) if matter else ():
        if match.group(1).casefold() in FRONT_MATTER_KEYS[key]:
            start, end = match.span(2)
            while start < end and text[start] in "\"'[":
                start += 1
            while end > start and text[end - 1] in "\"']":
                end -= 1
            return Quote.of(text, start, end) if start < end else None
    return None


def _fields(text: str, lines: Sequence[Line]) -> Iterable[_Field]:
    """The labelled values of the head: "Datum: …", a label with its value on the next line or in the next cell."""
    for at, line in enumerate(lines):
        if line.cells:
            yield from _cell_fields(line)
            continue
        match = LABEL.match(text, line.words.start, line.words.end)
        if match:
            label, start = match.group("label"), match.end()
            if text[start : line.words.end].strip(" *_"):
                yield _Field(label, _stripped(text, start, line.words.end))
            elif at + 1 < len(lines) and not LABEL.match(lines[at + 1].text):
                yield _Field(label, lines[at + 1].words)
        elif at + 1 < len(lines) and _any_label(line.text.strip(" *_")) and not lines[at + 1].level:
            yield _Field(line.text.strip(" *_"), lines[at + 1].words)
        else:
            yield from _wide_field(text, line)


def _cell_fields(line: Line) -> Iterable[_Field]:
    for cell, value in zip(line.cells, line.cells[1:], strict=False):
        if _any_label(cell.plain.strip(" :")) and value.text:
            yield _Field(cell.plain.strip(" :"), Span(value.start, value.end))


def _wide_field(text: str, line: Line) -> Iterable[_Field]:
    """A label parted from its value by a wide gap, or a label word right before a date: "Sammanträdesdatum 2023-09-14"."""
    match = re.match(r"(?P<label>[^\W\d][^\d:]*?)(?:\s{2,}|\s+(?=\d{2,4}[-./ ]|kl\b))(?P<value>\S.*)$", line.text)
    if match and _any_label(match.group("label").strip()):
        yield _Field(match.group("label").strip(), Span(line.words.start + match.start("value"), line.words.end))


def _any_label(said: str) -> bool:
    return any(label.fullmatch(said) for label in (DATE_LABEL, TIME_LABEL, PLACE_LABEL, TIME_AND_PLACE_LABEL))


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*_"):
        end -= 1
    return Span(start, end)


# --- title -----------------------------------------------------------------------------------------------------------


def _title(text: str, lines: Sequence[Line], fields: Sequence[_Field]) -> Quote | None:
    """The first line that is a title; where it says only "Protokoll" or the like, with the lines of the title below it."""
    values = [field.value for field in fields]
    run: list[Line] = []
    marked = next((at for at, line in enumerate(lines[:_LETTERHEAD]) if line.level), 0)
    opened = any(GENERIC_TITLE.fullmatch(line.text) for line in lines[:marked])
    for line in lines if opened else lines[marked:]:
        said = _WIDE_GAP.split(line.text.strip(" *_"))[0]
        labelled = (
            LABEL.match(said) is not None and not line.level or any(value.overlaps(line.words) for value in values)
        )
        if line.rule or labelled or _any_label(said) or len(said) > _LONGEST_TITLE_LINE or line.cells or line.bullet:
            if run:
                break
            continue
        if (
            run
            and not (
                GENERIC_TITLE.fullmatch(_WIDE_GAP.split(run[0].text.strip(" *_"))[0]) and len(run) < _MOST_TITLE_LINES
            )
            or (run and _is_occasion(said))
        ):
            break
        run.append(line)
    if not run:
        return None
    end = run[-1].words.end
    gap = (
        _WIDE_GAP.search(text, run[-1].words.start, end) if len(run) == 1 else None
    )  # a page number or the like at the other side of the page
    return Quote.of(text, run[0].words.start, gap.start() if gap else end)


def _is_occasion(said: str) -> bool:
    """Whether a line tells when (and where) the meeting was rather than what: it begins with a date and has a time."""
    dates = find_dates(said, None)
    return find_time(said) is not None and bool(dates) and dates[0].start <= _WEEKDAY_LONG


# --- date and time ---------------------------------------------------------------------------------------------------


def _date(
    text: str,
    lines: Sequence[Line],
    fields: Sequence[_Field],
    matter: Span | None,
    title: Quote | None,
    name: str,
    pages: str,
    kind: NoteKind,
) -> str | None:
    given = _matter_quote(text, matter, "date")
    stretches = [given] if given else []
    stretches += [Quote.of(text, f.value.start, f.value.end) for f in fields if DATE_LABEL.fullmatch(f.label)]
    stretches += [
        Quote.of(text, f.value.start, f.value.end)
        for f in fields
        if TIME_AND_PLACE_LABEL.fullmatch(f.label) or TIME_LABEL.fullmatch(f.label)
    ]
    stretches += [Quote.of(text, line.words.start, line.words.end) for line in lines if _may_date(line)]
    found = [(date, stretch.text) for stretch in stretches for date in find_dates(stretch.text, None)]
    full = next((date.iso for date, _ in found if date.iso and len(date.iso) == _FULL_DATE), None)
    from_name = _dates_in(name)
    if found and full and found[0][0].iso is None:  # "Torsdagen 13 april" above, "13 april 2023" elsewhere
        same = [d.iso for d, _ in found if d.iso and len(d.iso) == _FULL_DATE and _agrees(found[0], d.iso)]
        full = same[0] if same else _with_year(found[0], _years(text, lines, from_name)) or full
    if full:
        return full
    bare = next(((date, said) for date, said in found if date.iso is None and date.window is None), None)
    if bare:
        dated = _with_year(bare, _years(text, lines, from_name)) or _by_weekday(bare, text)
        if dated:
            return dated
    exact = next((d.iso for d in from_name if d.iso and len(d.iso) == _FULL_DATE), None)
    if exact:
        return exact
    partial = next((date.iso for date, _ in found if date.iso), None)
    if partial and kind is not NoteKind.MINUTES:
        return partial
    month = partial if partial and len(partial) > len("2023") else None
    return month or partial or next((d.iso for d in from_name if d.iso), None) or _page_year(pages, kind)


def _may_date(line: Line) -> bool:
    """Whether a date in a line of the head can be the meeting's."""
    return not line.rule and len(line.text) <= _LONGEST_TITLE_LINE and not OTHER_DATE_LABEL.search(line.text)


def _years(text: str, lines: Sequence[Line], from_name: Sequence[DateFound]) -> list[str]:
    """The years that the head names, then the file's."""
    years = [year for line in lines if _may_date(line) for year in _YEAR.findall(line.text)]
    years += [date.iso[:4] for date in from_name if date.iso]
    return years or sorted({year for year in _YEAR.findall(text) if _near_only(text)})[:1]


def _near_only(text: str) -> bool:
    """Whether the whole note names but one year, which then is its own."""
    return len(set(_YEAR.findall(text))) == 1


def _by_weekday(found: tuple[DateFound, str], text: str) -> str | None:
    """The date in the one year among those the note names in which it falls on the weekday printed before it."""
    date, said = found
    weekday = WEEKDAY.search(said[: date.start])
    if weekday is None:
        return None
    dated = {_with_year(found, [year]) for year in set(_YEAR.findall(text))} - {None}
    fitting = [
        iso for iso in dated if iso and WEEKDAYS[day.fromisoformat(iso).weekday()] == weekday.group("day").casefold()
    ]
    return fitting[0] if len(fitting) == 1 else None


def _agrees(found: tuple[DateFound, str], iso: str) -> bool:
    date, said = found
    with_year = find_dates(said[date.start : date.end], iso[:4])
    return bool(with_year) and with_year[0].iso == iso


def _with_year(found: tuple[DateFound, str], years: Sequence[str]) -> str | None:
    date, said = found
    for year in years:
        dated = find_dates(said[date.start : date.end], year)
        if dated and dated[0].iso:
            return dated[0].iso
    return None


def _dates_in(name: str) -> list[DateFound]:
    return find_dates(re.sub(r"[_ ]+", " ", name.rsplit(".", 1)[0]).replace(" -", " "), None)


def _page_year(pages: str, kind: NoteKind) -> str | None:
    years = set(_YEAR.findall(pages))
    return years.pop() if len(years) == 1 and kind is NoteKind.REPORT else None


def _time(text: str, lines: Sequence[Line], fields: Sequence[_Field], matter: Span | None) -> str | None:
    given = _matter_quote(text, matter, "time")
    stretches = [given.text] if given else []
    for label in (TIME_LABEL, TIME_AND_PLACE_LABEL, DATE_LABEL):
        stretches += [text[f.value.start : f.value.end] for f in fields if label.fullmatch(f.label)]
    stretches += [line.text for line in lines if _may_date(line)]
    return next((time for stretch in stretches if (time := find_time(stretch))), None)


# --- place -----------------------------------------------------------------------------------------------------------


def _place(text: str, fields: Sequence[_Field]) -> Quote | None:
    for label in (PLACE_LABEL, TIME_AND_PLACE_LABEL):
        for field in fields:
            if label.fullmatch(field.label):
                place = _place_in(text, field.value)
                if place:
                    return place
    return None


def _place_in(text: str, value: Span) -> Quote | None:
    """The place in a labelled value: what is left when date and time are taken off its ends."""
    parts = []
    at = value.start
    for match in [*re.finditer(r"[,;]\s+", text[value.start : value.end]), None]:
        end = value.start + match.start() if match else value.end
        said = text[at:end]
        dates = find_dates(said, "2000")
        timed = find_time(said) is not None or any(date.start < len(said) for date in dates)
        rest = re.sub(r"[\d:.–-]+", " ", "".join(_outside(said, dates)))
        if not (timed and (ONLY_TIME_WORDS.fullmatch(rest) or len(rest.split()) <= 3 and find_time(said))):
            parts.append((at, end))
        elif led := re.search(rf"\s{PLACE_LEAD.pattern}(?=[A-ZÅÄÖ])", said):
            parts.append((at + led.end(), end))
        at = value.start + match.end() if match else end
    if not parts:
        return None
    start, end = parts[0][0], parts[0][1]
    for a, b in parts[1:]:
        end = b if a - end <= 3 else end
    cut = re.search(r"\s*,?\s+(?:kl(?:ockan)?\b\.?|den\s+\d|\(kl)", text[start:end])
    end = start + cut.start() if cut and cut.start() else end
    lead = PLACE_LEAD.match(text, start, end)
    if lead and text[start].islower():
        start = lead.end()
    while end > start and text[end - 1] in " .,;*_\n\t":
        end -= 1
    return Quote.of(text, start, end) if 0 < end - start <= _LONGEST_PLACE else None


def _outside(said: str, dates: Sequence[DateFound]) -> Iterable[str]:
    at = 0
    for date in dates:
        yield said[at : date.start]
        at = date.end
    yield said[at:]


# --- bodies ----------------------------------------------------------------------------------------------------------


def _bodies(
    text: str,
    lines: Sequence[Line],
    fields: Sequence[_Field],
    matter: Span | None,
    groups: Sequence[Quote],
    title: Quote | None,
) -> tuple[Quote, ...]:
    """The bodies that met: as front matter or a label says, in the title lines, or as the blocks of the roster."""
    given = _matter_quote(text, matter, "bodies")
    if given:
        return (given,)
    labelled = [f.value for f in fields if BODY_LABEL.fullmatch(f.label)]
    named = _matter_quote(text, matter, "title")
    spans = labelled or [*([named] if named else []), *(line.words for line in lines if _titles(line, fields))]
    found: dict[str, Quote] = {}
    for span in spans:
        for body in _bodies_in(text, span, bool(labelled)):
            found.setdefault(body.text.casefold(), body)
    for group in groups if not found else ():
        if BODY.fullmatch(group.plain):
            found.setdefault(group.text.casefold(), group)
    names = list(found)
    return tuple(
        body for name, body in found.items() if not any(name != other and other.startswith(name) for other in names)
    )


def _titles(line: Line, fields: Sequence[_Field]) -> bool:
    return (
        not line.rule
        and not line.cells
        and len(line.text) <= _LONGEST_TITLE_LINE
        and LABEL.match(line.text) is None
        and not any(field.value.overlaps(line.words) for field in fields)
    )


def _bodies_in(text: str, span: Span, labelled: bool) -> Iterable[Quote]:
    """The bodies a title line names: its parts that end as a body's name does, what only leads up to one left out."""
    at = span.start
    for match in [*BODY_JOIN.finditer(text, span.start, span.end), None]:
        end = match.start() if match else span.end
        yield from _body_in(text, at, end, labelled)
        at = match.end() if match else end


def _body_in(text: str, start: int, end: int, labelled: bool) -> Iterable[Quote]:
    lead = TITLE_LEAD.match(text, start, end)
    start = lead.end() if lead else start
    leads = [] if BODY.match(text, start, end) else list(BODY_LEAD.finditer(text, start, end))
    inside = Span(leads[-1].end() if leads else start, end)
    for found in BODY.finditer(text, inside.start, inside.end):
        a, b = found.span()
        while a < b and text[a].isspace():
            a += 1
        if text[a:b].strip() and (text[a].isupper() or leads or labelled) and not GENERIC_TITLE.fullmatch(text[a:b]):
            yield Quote.of(text, a, b)
            return
    if labelled and inside.start < inside.end:
        yield Quote.of(text, inside.start, inside.end)
