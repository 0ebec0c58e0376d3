"""Dates and times as Swedish notes write them, found in running text and anchored at the note's own date.

A small grammar of our own: the general libraries read "13 sept" as 20 September and give bare dates today's year.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import MINYEAR, date, timedelta

_MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
_SHORT = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MONTH_OF: dict[str, int] = {
    **{name: at for at, name in enumerate(_MONTHS, 1)},
    **{name: at for at, name in enumerate(_SHORT, 1)},
    "sept": 9, "febr": 2,
}  # fmt: skip
_FULL = "|".join(_MONTHS)
_ANY = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DASH = r"\s*[-–—]\s*"
_YEAR = r"(?:19|20)\d\d"
_NOT_IN_NUMBER = r"(?<![\w/.,:+-])"
_NOT_BEFORE_NUMBER = r"(?![\w/])(?![.,:]\d)(?![-–]\d)"

# Fractions of a post or a whole; dates only where a word says so.
_FRACTIONS = frozenset({(1, 2), (1, 3), (1, 4), (2, 3), (3, 4)})
_DATE_WORD = re.compile(
    r"(?:\bden|dag(?:en)?|senast|datum:?|\bmöte|till och med|t\.o\.m\.|fr\.o\.m\.|\bkl\.?)\s*$", re.IGNORECASE
)
# A number of six or eight digits after one of these is a register's, a phone's or an account's.
_NUMBER_WORD = re.compile(
    r"(?:dnr|diarienr|nr|tel|tfn|org|konto|bankgiro|plusgiro|telefon|ref)[\w.:\s/-]{0,12}$", re.IGNORECASE
)
_ISSUE = re.compile(r"\b(?:nr|nummer|no)\.?:?\s*$", re.IGNORECASE)  # "Protokoll nr 4/10": the fourth of that year
# Six digits are a date only near the note's own (three years either way) or, without an anchor, in this century's first half.
_NEAR_YEARS = 3
_LATEST_SHORT_YEAR = 49

# The months of a season, as the meteorologists' calendar has them shortened to how meetings speak: a summer of meetings is
# June to August, an autumn term August to December, a spring term January to June (Skollagens terminer).
_SEASONS: dict[str, tuple[int, int]] = {
    "vår": (1, 5), "sommar": (6, 8), "höst": (9, 11), "vinter": (12, 2), "vårtermin": (1, 6), "hösttermin": (8, 12),
}  # fmt: skip
_FEASTS: dict[str, tuple[int, int]] = {
    "jul": (12, 24),
    "midsommar": (6, 21),
    "påsk": (4, 10),
    "nyår": (12, 31),
    "årsskifte": (12, 31),
    "halvårsskifte": (6, 30),
}
_ORDINALS = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MONTHS_IN_YEAR = 12
_DAYS_IN_WEEK = 7
_QUARTER = 3


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date in a text: text[start:end], without the small words before it except those that change what it means.

    iso is "2023-04-13", "2023-04" or "2023" when the text and the anchor give it, of a range its first day; window is the
    first and last ISO day of a range, a week, a season; None where there is none.
    """

    start: int
    end: int
    iso: str | None
    window: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class _Anchor:
    """The note's own date as far as it is known."""

    year: int
    month: int | None
    day: int | None

    @classmethod
    def of(cls, iso: str | None) -> _Anchor | None:
        found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", iso) if iso else None
        if found is None:
            return None
        year, month, day = (int(part) if part else None for part in found.groups())
        return cls(year or MINYEAR, month, day)

    def year_of(self, month: int) -> int:
        """The year in which a month falls on or after the anchor; the same month counts."""
        return self.year if self.month is None or month >= self.month else self.year + 1


_Reading = tuple[str | None, tuple[str, str] | None]
_Maker = Callable[[re.Match[str], "_Anchor | None"], "_Reading | None"]


def find_dates(text: str, anchor: str | None = None) -> list[DateFound]:
    """Every date in the text, in text order, none inside another.

    anchor is the note's own ISO date ("2023-04-13", "2023-04" or "2023"): a day or month without a year takes the year that
    makes it fall on or after the anchor, the same month counting as after. Without an anchor and a year there is no iso.
    """
    at = _Anchor.of(anchor)
    taken: list[DateFound] = []
    for pattern, make in _GRAMMAR:
        for match in pattern.finditer(text):
            start, end = match.span("date") if "date" in pattern.groupindex else match.span()
            if any(start < other.end and other.start < end for other in taken):
                continue
            made = make(match, at)
            if made is not None:
                taken.append(DateFound(start, end, *made))
    return sorted(taken, key=lambda found: found.start)


def _group(match: re.Match[str], name: str) -> str | None:
    """What a named group holds; None also where the pattern has no such group."""
    return match.groupdict().get(name)


def _iso(year: int | None, month: int, day: int | None = None) -> str | None:
    if year is None:
        return None
    return f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else "")


def _valid(year: int | None, month: int, day: int) -> bool:
    try:
        date(year if year is not None else 2024, month, day)  # 2024 is a leap year: 29 February may be meant
    except ValueError:
        return False
    return True


def _year(printed: str | None, anchor: _Anchor | None, month: int) -> int | None:
    if printed:
        return int(printed) if len(printed) == len("2023") else 2000 + int(printed)
    return anchor.year_of(month) if anchor else None


def _full(match: re.Match[str], _anchor: _Anchor | None) -> _Reading | None:
    year, month, day = (int(match.group(name)) for name in ("y", "m", "d"))
    year += 2000 if year < 100 else 0
    return (_iso(year, month, day), None) if _valid(year, month, day) else None


def _packed(match: re.Match[str], anchor: _Anchor | None) -> _Reading | None:
    if _NUMBER_WORD.search(match.string[: match.start()]):
        return None
    year, month, day = (int(match.group(name)) for name in ("y", "m", "d"))
    if year < 100:
        near = abs(2000 + year - anchor.year) <= _NEAR_YEARS if anchor else year <= _LATEST_SHORT_YEAR
        if not near:
            return None
        year += 2000
    return (_iso(year, month, day), None) if _valid(year, month, day) else None


def _year_month(match: re.Match[str], _anchor: _Anchor | None) -> _Reading | None:
    return _iso(int(match.group("y")), int(match.group("m"))), None


def _slashed(match: re.Match[str], anchor: _Anchor | None) -> _Reading | None:
    day, month = int(match.group("d")), int(match.group("m"))
    if _ISSUE.search(match.string[: match.start("date")]):
        return None
    if (
        (day, month) in _FRACTIONS
        and not _group(match, "y")
        and not _DATE_WORD.search(match.string[: match.start("date")])
    ):
        return None
    year = _year(_group(match, "y"), anchor, month)
    if not _valid(year, month, day):
        return None
    return _from_to(year, month, day, _group(match, "to"))


def _named(match: re.Match[str], anchor: _Anchor | None) -> _Reading | None:
    month = _MONTH_OF[match.group("m").casefold()]
    year = _year(_group(match, "y"), anchor, month)
    if match.group("d") == "?":
        return _iso(year, month), None
    day = int(match.group("d"))
    return _from_to(year, month, day, _group(match, "to")) if _valid(year, month, day) else None


def _named_to_named(match: re.Match[str], anchor: _Anchor | None) -> _Reading | None:
    first, last = (_MONTH_OF[match.group(name).casefold()] for name in ("m", "m2"))
    end_year = _year(_group(match, "y"), anchor, first)
    day, to = int(match.group("d")), match.group("to")
    if end_year is None:
        return (None, None) if _valid(None, first, day) and _valid(None, last, int(to)) else None
    start_year = end_year
    if last < first:
        start_year, end_year = (end_year - 1, end_year) if _group(match, "y") else (end_year, end_year + 1)
    if not (_valid(start_year, first, day) and _valid(end_year, last, int(to))):
        return None
    start, end = _iso(start_year, first, day), _iso(end_year, last, int(to))
    return start, (start or "", end or "")


def _from_to(year: int | None, month: int, day: int, to: str | None) -> _Reading | None:
    """The reading of one day, or of the days day to `to` of one month."""
    start = _iso(year, month, day)
    if to is None or start is None:
        return start, None
    if int(to) <= day or not _valid(year, month, int(to)):
        return None
    return start, (start, _iso(year, month, int(to)) or "")


def _month(match: re.Match[str], anchor: _Anchor | None) -> _Reading | None:
    month = _MONTH_OF[match.group("m").casefold()]
    return _iso(_year(_group(match, "y"), anchor, month), month), None


def _plain_year(match: re.Match[str], _anchor: _Anchor | None) -> _Reading | None:
    return match.group(), None


def _week(match: re.Match[str], anchor: _Anchor | None) -> _Reading | None:
    week, last = int(match.group("w")), int(_group(match, "to") or match.group("w"))
    if not 1 <= week <= last <= 53:
        return None
    year = _printed_year(match.group("y"))
    if year is None and anchor is None:
        return None, None
    if year is None and anchor is not None:
        today = date(anchor.year, anchor.month or 1, anchor.day or 1)
        year = today.isocalendar().year
        year += _monday(year, last) + timedelta(days=_DAYS_IN_WEEK - 1) < today
    first, end = _monday(year or MINYEAR, week), _monday(year or MINYEAR, last) + timedelta(days=_DAYS_IN_WEEK - 1)
    return None, (first.isoformat(), end.isoformat())


def _monday(year: int, week: int) -> date:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:  # week 53 of a year with 52
        return date.fromisocalendar(year, 52, 1)


def _season(match: re.Match[str], anchor: _Anchor | None) -> _Reading | None:
    stem = match.group("s").casefold()
    first, last = _SEASONS[stem]
    year = _printed_year(_group(match, "y"))
    if year is None:
        if anchor is None:
            return None, None
        year = anchor.year + (anchor.month is not None and last >= first and last < anchor.month)
    lead = (_group(match, "lead") or "").casefold()
    if lead.startswith("efter"):
        return None, _window(year, _after(first, last), year + (last < first), _after(first, last) + 2)
    if lead:
        return None, _window(year, max(1, first - 2), year, max(1, first - 1))
    return None, _window(year, first, year + (last < first), last)


def _after(first: int, last: int) -> int:
    return last % _MONTHS_IN_YEAR + 1 if last < first or last < _MONTHS_IN_YEAR else 1


def _term(match: re.Match[str], _anchor: _Anchor | None) -> _Reading | None:
    year = _printed_year(_group(match, "y"))
    first, last = _SEASONS["vårtermin" if match.group("s").casefold() == "vt" else "hösttermin"]
    return None, _window(year, first, year, last) if year else None


def _feast(match: re.Match[str], anchor: _Anchor | None) -> _Reading | None:
    if anchor is None:
        return None, None
    month, day = _FEASTS[match.group("s").casefold()]
    year = anchor.year_of(month)
    feast = date(year, month, day)
    if match.group("lead").casefold().startswith("efter"):
        return None, ((feast + timedelta(days=1)).isoformat(), (feast + timedelta(days=60)).isoformat())
    first = date(anchor.year, anchor.month or 1, anchor.day or 1)
    return None, (min(first, feast).isoformat(), feast.isoformat())


def _quarter(match: re.Match[str], anchor: _Anchor | None) -> _Reading | None:
    number = _ORDINALS[(match.group("q") or match.group("q2") or match.group("q3")).casefold()]
    year = _printed_year(_group(match, "y"))
    if year is None:
        if anchor is None:
            return None, None
        year = anchor.year + (anchor.month is not None and number * _QUARTER < anchor.month)
    return None, _window(year, (number - 1) * _QUARTER + 1, year, number * _QUARTER)


def _relative(match: re.Match[str], anchor: _Anchor | None) -> _Reading | None:
    if anchor is None or anchor.month is None:
        return None, None
    unit = match.group("u").casefold()
    if unit.startswith("år"):
        return str(anchor.year + 1), None
    if unit.startswith("månad"):
        carry, month = divmod(anchor.month, _MONTHS_IN_YEAR)
        return _iso(anchor.year + carry, month + 1), None
    if anchor.day is None:
        return None, None
    today = date(anchor.year, anchor.month, anchor.day)
    monday = today + timedelta(days=_DAYS_IN_WEEK - today.weekday())
    return None, (monday.isoformat(), (monday + timedelta(days=_DAYS_IN_WEEK - 1)).isoformat())


def _printed_year(printed: str | None) -> int | None:
    if not printed:
        return None
    return int(printed) if len(printed) == len("2023") else 2000 + int(printed)


def _window(first_year: int, first: int, last_year: int, last: int) -> tuple[str, str]:
    carry, month = divmod(last, _MONTHS_IN_YEAR)
    end = date(last_year + carry, month + 1, 1) - timedelta(days=1)
    return date(first_year, first, 1).isoformat(), end.isoformat()


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# In order: what stands first takes its characters before what stands later.
_GRAMMAR: tuple[tuple[re.Pattern[str], _Maker], ...] = (
    (_p(rf"{_NOT_IN_NUMBER}(?P<y>{_YEAR})[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<d>{_DAY}){_NOT_BEFORE_NUMBER}"), _full),
    (_p(rf"{_NOT_IN_NUMBER}(?P<y>{_YEAR})\s?-\s?(?P<m>0[1-9]|1[0-2])\s?-\s?(?P<d>0[1-9]|[12]\d|3[01])"
        rf"{_NOT_BEFORE_NUMBER}"), _full),
    (_p(rf"{_NOT_IN_NUMBER}(?P<d>{_DAY})(?P<sep>[-.])(?P<m>0?[1-9]|1[0-2])(?P=sep)(?P<y>{_YEAR})"
        rf"{_NOT_BEFORE_NUMBER}"), _full),
    (_p(rf"{_NOT_IN_NUMBER}(?P<y>\d\d)(?P<sep>[-.])(?P<m>0[1-9]|1[0-2])(?P=sep)(?P<d>0[1-9]|[12]\d|"
        rf"3[01]){_NOT_BEFORE_NUMBER}"), _full),
    (_p(rf"{_NOT_IN_NUMBER}(?P<y>{_YEAR})(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01]){_NOT_BEFORE_NUMBER}(?!-\d)"), _packed),
    (_p(rf"{_NOT_IN_NUMBER}(?P<y>\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01]){_NOT_BEFORE_NUMBER}(?!-\d)"), _packed),
    (_p(rf"{_NOT_IN_NUMBER}(?P<y>{_YEAR})-(?P<m>0[1-9]|1[0-2]){_NOT_BEFORE_NUMBER}(?!\s*år)"), _year_month),
    (_p(rf"(?<![\w/])(?P<d>{_DAY})(?::?e|"
        rf":?a)?\.?\s*(?P<m>{_ANY})\b\.?{_DASH}(?P<to>{_DAY})\s*(?P<m2>{_ANY})\b\.?(?:,?\s+(?P<y>{_YEAR})\b)?"),
     _named_to_named),
    (_p(rf"(?<![\w/])(?P<d>{_DAY}|\?)(?::e|:a|e)?(?:(?:{_DASH}|\s*(?:och|&|,|resp\.?)\s*)(?P<to>{_DAY}))?\.?\s*(?P<m>{_ANY})\b\.?"
        rf"(?:(?:,?\s+|\s*[-’'])(?P<y>{_YEAR}|(?<=[-’'])\d\d)\b(?!{_DASH}{_YEAR}))?"), _named),
    (_p(rf"(?<![\w/,.:+])(?P<date>(?P<d>{_DAY})(?:[-–](?P<to>{_DAY}))?/(?P<m>1[0-2]|0?[1-9])(?:(?:\s*-|/|"
        rf"\s+)(?P<y>{_YEAR}|(?<=[-/])\d\d))?)"
        r"(?![\w/%])(?!\s*(?:del|tjänst|av\b|dels?\b))(?![.,:]\d)"), _slashed),
    (_p(rf"\b(?P<m>{_FULL})(?:\s+|-)(?P<y>{_YEAR})\b"), _month),
    (_p(rf"\b(?:i|under|till|före|efter|senast|innan|av|från|för|inför|om|sedan|mitten av|slutet av|början "
        rf"av)\s+(?P<date>(?P<m>{_FULL}))\b"), _month),
    (_p(rf"\b(?:v\.?|vecka|veckorna)\s*(?P<w>\d{{1,2}})(?:{_DASH}(?P<to>\d{{1,2}}))?(?:\s+(?P<y>{_YEAR}))?\b(?![.:]\d)"), _week),
    (_p(rf"\b(?:(?P<lead>efter|före|innan)\s+)?(?P<s>vårtermin|hösttermin|vår|sommar|höst|vinter)(?:en|"
        rf"n)(?:\s+(?P<y>{_YEAR}))?\b"), _season),
    (_p(r"(?<=\bi )(?P<s>vår|sommar|höst|vinter)\b"), _season),
    (_p(r"\b(?P<s>vt|ht)[\s-]?(?P<y>(?:20)?\d\d)\b"), _term),
    (_p(r"\b(?P<lead>efter|före|innan|till|runt|kring|vid)\s+(?P<s>jul|midsommar|påsk|nyår|årsskifte|"
        r"halvårsskifte)(?:en|et)?\b"), _feast),
    (_p(rf"\b(?:kvartal\s+(?P<q>[1-4])|Q(?P<q2>[1-4])|(?P<q3>första|andra|tredje|"
        rf"fjärde)\s+kvartalet)(?:\s+(?P<y>{_YEAR}))?\b"), _quarter),
    (_p(r"\bnästa\s+(?P<u>vecka|månad|år)\b"), _relative),
    (_p(rf"(?<![\w/.,:+§-])(?<![–—]){_YEAR}(?![\w/:%])(?![.,]\d)(?!\s*[-–—]\s*\d)(?!\s+(?:kr|kronor|personer|"
        rf"st)\b)"), _plain_year),
)  # fmt: skip

# --- times -----------------------------------------------------------------------------------------------------------

_CLOCK = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
_EXACT = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
_TO = r"\s*(?:[-–—]+|till|to|och|–\s*ca\.?|-\s*ca\.?)\s*(?:ca\.?\s*|kl\.?\s*)?"
_TIMES = (
    _p(rf"\b(?:kl|klockan)\b\.?\s*:?\s*(?P<a>{_CLOCK})(?:{_TO}(?P<b>{_CLOCK})(?!\d))?(?![\d/])"),
    _p(rf"(?<![\d./:-])(?P<a>{_EXACT}){_TO}(?P<b>{_EXACT})(?![\d./:-])"),
    _p(rf"(?<![\d./:-])(?P<a>{_EXACT}){_TO}(?P<b>{_CLOCK})(?![\d./:-])"),
    _p(rf"(?<![\d./:-])(?P<a>\d?\d){_TO}(?P<b>{_EXACT})(?![\d./:-])"),
    _p(r"^\W*(?P<a>[01]?\d|2[0-4])\s*[-–—]\s*(?P<b>[01]?\d|2[0-4])\W*$"),
    _p(rf"(?:{_ANY}|{_YEAR}|dag)\b,?\s+(?P<a>[01]?\d|2[0-4])\s*[-–—]\s*(?P<b>[01]?\d|2[0-4])\W*$"),
    _p(rf"(?<![\d./:,-])(?P<a>{_EXACT})(?![\d./:-])(?!\s*(?:kr|%|m\b|miljoner))"),
)


def find_time(text: str) -> str | None:
    """The time of day that the text tells: "16:00-18:00", "16:00" where only the start is given, None where none is."""
    for pattern in _TIMES:
        for match in pattern.finditer(text):
            start, end = _clock(match.group("a")), _clock(_group(match, "b"))
            if start and end and start < end:
                return f"{start}-{end}"
            if start:
                return start
    return None


def _clock(printed: str | None) -> str | None:
    if printed is None:
        return None
    hour, _, minute = printed.replace(".", ":").partition(":")
    return f"{int(hour):02d}:{minute or '00'}"
