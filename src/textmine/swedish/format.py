"""How Swedish readers want dates, times, numbers and lists written: '6 juli 2022', 'kl. 16–18', '1 234', 'a, b och c'.

Spaces that must not break a line are hard (U+00A0), as Språkrådet's Svenska skrivregler ask for between figure and word.
Names of months, plural forms and separators come from the CLDR data in babel.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from textmine.swedish.language import locale, said

HARD_SPACE = "\u00a0"
UNDATED = "utan datum"
_AT, _OF = "kl.", "av"

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?:-(\d{1,2}):(\d{2}))?")


def day(iso: str | None) -> str:
    """The date in words, as precise as it is given; anything that is no ISO date comes back as it stands.

    >>> day("2022-07-06").replace(HARD_SPACE, "~"), day("2022-07").replace(HARD_SPACE, "~"), day("2022"), day(None)
    ('6~juli~2022', 'juli~2022', '2022', 'utan datum')
    """
    if not iso:
        return said(UNDATED)
    found = _ISO.fullmatch(iso)
    if found is None:
        return iso
    year, month, day = found.groups()
    if month is None:
        return year
    try:
        moment = date(int(year), int(month), int(day or 1))
    except ValueError:
        return iso
    return str(format_date(moment, "d MMMM y" if day else "MMMM y", locale=locale())).replace(" ", HARD_SPACE)


def moment(utc: str) -> str:
    """A moment in UTC ("2026-11-24T01:04:00+00:00" or with Z) as a Swedish clock shows it.

    >>> moment("2026-06-24T01:04:00Z").replace(HARD_SPACE, "~")
    '24~juni~2026 kl.~3.04'
    """
    local = datetime.fromisoformat(utc).astimezone(ZoneInfo("Europe/Stockholm"))
    return f"{day(local.date().isoformat())} {said(_AT)}{HARD_SPACE}{local.hour}.{local.minute:02}"


def period(first: str | None, last: str | None) -> str:
    """From one date to another: a dash without spaces between years, with spaces between longer dates; one date if equal.

    >>> period("2021", "2023"), period("2022-05", "2022-05").replace(HARD_SPACE, "~")
    ('2021–2023', 'maj~2022')
    """
    if first == last or last is None:
        return day(first)
    if first is None:
        return day(last)
    begin, end = day(first), day(last)
    return f"{begin}–{end}" if len(first) == len(last) == 4 else f"{begin} – {end}"


def time(clock: str | None) -> str:
    """A time of day or a span of it, "16:00-18:00", in words; whole hours lose their minutes when both ends are whole.

    >>> time("16:00-18:00").replace(HARD_SPACE, "~"), time("08:30-10:00").replace(HARD_SPACE, "~")
    ('kl.~16–18', 'kl.~8.30–10.00')
    """
    found = _CLOCK.fullmatch(clock or "")
    if found is None:
        return clock or ""
    ends = [(int(hour), minute) for hour, minute in (found.group(1, 2), found.group(3, 4)) if hour is not None]
    whole = all(minute == "00" for _, minute in ends)
    return said(_AT) + HARD_SPACE + "–".join(str(hour) if whole else f"{hour}.{minute}" for hour, minute in ends)


def number(value: float, decimals: int = 0) -> str:
    """A number with hard spaces between thousands and a decimal comma, rounded half to even.

    >>> number(1234).replace(HARD_SPACE, "~"), number(0.25, 2)
    ('1~234', '0,25')
    """
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return str(format_decimal(value, pattern, locale=locale())).replace(" ", HARD_SPACE)


def count(value: int, one: str, other: str) -> str:
    """A number with its noun in the right form.

    >>> count(1, "möte", "möten").replace(HARD_SPACE, "~"), count(0, "möte", "möten").replace(HARD_SPACE, "~")
    ('1~möte', '0~möten')
    """
    noun = one if locale().plural_form(value) == "one" else other
    return f"{number(value)}{HARD_SPACE}{noun}"


def of(part: int, whole: int) -> str:
    """A share that keeps its denominator: '2 av 5'."""
    return f"{number(part)}{HARD_SPACE}{said(_OF)}{HARD_SPACE}{number(whole)}"


def listing(words: Sequence[str]) -> str:
    """Words in a row with 'och' before the last; empty for none.

    >>> listing(["Ekdala", "Alby", "Lunda"])
    'Ekdala, Alby och Lunda'
    """
    return str(format_list(list(words), style="standard", locale=locale())) if words else ""


def either(words: Sequence[str]) -> str:
    """Words in a row with 'eller' before the last; empty for none.

    >>> either(["Ekdala", "Alby", "Lunda"])
    'Ekdala, Alby eller Lunda'
    """
    return str(format_list(list(words), style="or", locale=locale())) if words else ""


def capital(words: str) -> str:
    """The words with a capital first letter; the rest as it stands."""
    return words[:1].upper() + words[1:]
