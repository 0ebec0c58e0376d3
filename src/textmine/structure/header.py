"""What a note says of itself at its top: title, date, time, place, and the bodies that met."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from textmine.records import Header, NoteKind, Quote, Span
from textmine.structure.bodies import bodies_of
from textmine.structure.head import LONGEST_TITLE_LINE, WIDE_GAP, Head, is_label
from textmine.structure.lines import Line
from textmine.structure.when import date_of, time_of
from textmine.swedish.dates import DateFound, find_dates, find_time
from textmine.swedish.layout import (
    GENERIC_TITLE,
    LABEL,
    ONLY_TIME_WORDS,
    PLACE_CUT,
    PLACE_LABEL,
    PLACE_LEAD,
    TIME_AND_PLACE_LABEL,
)

_MOST_TITLE_LINES = 3
_WEEKDAY_LONG = len("Torsdagen den ")
_LETTERHEAD = 4  # lines that may stand above the first heading: the sender's name and address
_LONGEST_PLACE = 120
_SHORT_REST = 3  # words left of a part that tells the time and is no place: "från och med"
_NEAR = 3  # characters between two parts of one place: ", "


def header_of(head: Head) -> Header:
    """The header that a note's head gives. What it does not say stays None; a date is never guessed."""
    met = head.kind in (NoteKind.MINUTES, NoteKind.OTHER)
    return Header(
        kind=head.kind,
        title=head.given("title") or _title(head),
        date=date_of(head),
        time=time_of(head),
        place=head.given("place") or _place(head),
        bodies=bodies_of(head) if met else (),
    )


# --- title -----------------------------------------------------------------------------------------------------------


def _title(head: Head) -> Quote | None:
    """The first line that is a title; where it says only "Protokoll" or the like, with the lines of the title below it."""
    run: list[Line] = []
    for line in _below_letterhead(head.lines):
        said = _left_part(line)
        if _is_no_title(head, line, said):
            if run:
                break
        elif run and (
            not GENERIC_TITLE.fullmatch(_left_part(run[0])) or len(run) == _MOST_TITLE_LINES or _is_occasion(said)
        ):
            break
        else:
            run.append(line)
    if not run:
        return None
    start, end = run[0].words.start, run[-1].words.end
    # A single line may have a page number or the like at the other side of the page.
    gap = WIDE_GAP.search(head.text, start, end) if len(run) == 1 else None
    return Quote.of(head.text, start, gap.start() if gap else end)


def _below_letterhead(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines from the first heading on, where only a letterhead stands above it."""
    marked = next((at for at, line in enumerate(lines[:_LETTERHEAD]) if line.level), 0)
    titled = any(GENERIC_TITLE.fullmatch(line.text) for line in lines[:marked])
    return lines if titled else lines[marked:]


def _left_part(line: Line) -> str:
    return WIDE_GAP.split(line.text.strip(" *_"))[0]


def _is_no_title(head: Head, line: Line, said: str) -> bool:
    labelled = (LABEL.match(said) is not None and not line.level) or head.in_field(line.words) or is_label(said)
    return line.rule or labelled or len(said) > LONGEST_TITLE_LINE or bool(line.cells) or line.bullet


def _is_occasion(said: str) -> bool:
    """Whether a line tells when (and where) the meeting was rather than what: it begins with a date and has a time."""
    dates = find_dates(said, None)
    return find_time(said) is not None and bool(dates) and dates[0].start <= _WEEKDAY_LONG


# --- place -----------------------------------------------------------------------------------------------------------


def _place(head: Head) -> Quote | None:
    values = head.values(PLACE_LABEL, TIME_AND_PLACE_LABEL)
    return next((place for value in values if (place := _place_in(head.text, value))), None)


def _place_in(text: str, value: Quote) -> Quote | None:
    """The place in a labelled value: what is left when its parts that tell date and time are taken off."""
    parts = list(_untimed(value))
    if not parts:
        return None
    start, end = parts[0].start, parts[0].end
    for part in parts[1:]:
        end = part.end if part.start - end <= _NEAR else end
    cut = PLACE_CUT.search(text[start:end])
    end = start + cut.start() if cut and cut.start() else end
    lead = PLACE_LEAD.match(text, start, end)
    if lead and text[start].islower():
        start = lead.end()
    while end > start and text[end - 1] in " .,;*_\n\t":
        end -= 1
    return Quote.of(text, start, end) if 0 < end - start <= _LONGEST_PLACE else None


def _untimed(value: Quote) -> Iterator[Span]:
    """The parts between commas that tell a place: those without a date or time, and what "i" or "på" leads in behind one."""
    at = 0
    for match in [*re.finditer(r"[,;]\s+", value.text), None]:
        end = match.start() if match else len(value.text)
        said = value.text[at:end]
        led = re.search(rf"\s{PLACE_LEAD.pattern}(?=[A-ZÅÄÖ])", said)
        if not _tells_time(said):
            yield Span(value.start + at, value.start + end)
        elif led:
            yield Span(value.start + at + led.end(), value.start + end)
        at = match.end() if match else end


def _tells_time(said: str) -> bool:
    """Whether a part of a value tells a date or time and nothing more."""
    dates = find_dates(said, "2000")
    rest = re.sub(r"[\d:.–-]+", " ", "".join(_outside(said, dates)))
    timed = find_time(said) is not None
    return (timed or bool(dates)) and (
        bool(ONLY_TIME_WORDS.fullmatch(rest)) or (timed and len(rest.split()) <= _SHORT_REST)
    )


def _outside(said: str, dates: Sequence[DateFound]) -> Iterator[str]:
    at = 0
    for date in dates:
        yield said[at : date.start]
        at = date.end
    yield said[at:]
