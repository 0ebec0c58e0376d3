"""What the evaluators' report says, before it has a form: every format shows these records and no other numbers.

Quotations are numbered through the whole report, and so are decisions and commitments; a number elsewhere is one of those, so
that every figure lists the quotations that it is made of. Notes are numbered in time order.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from textmine.records import Basis, JudgementKind, NoteKind, ThemeStatus
from textmine.report.contexts.commitments import ActionRow, DecisionRow
from textmine.report.evaluation.accuracy import Figure
from textmine.report.site import Cite
from textmine.trends import Change, Period, Share


class Edition(StrEnum):
    """Who a report is for: the organisation itself, with names, or anybody."""

    INTERNAL = "internal"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One note that the report rests on, with its text. period is the index of its period, None outside them; passages is how
    many it has.
    """

    number: int
    id: int
    name: str
    file: str
    date: str | None
    kind: NoteKind
    period: int | None
    passages: int
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch without notes: the ISO days of the meetings (or ends of the period) around it, and its length."""

    first: str
    last: str
    days: int


@dataclass(frozen=True, slots=True)
class BodyGap:
    """A silence of one body: the ISO days of the meetings around it, and how many its rhythm would have put there."""

    body: str
    first: str
    last: str
    meetings: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a period rests on. passages, decisions (formal ones aside) and commitments are those of its notes.

    missing are meetings that some note announces and no note is from: the day and the body's name. of_bodies are the silences
    of each body that its own rhythm speaks against and that reach into the period.
    """

    period: Period
    meetings: int
    notes: tuple[int, ...]
    gaps: tuple[Gap, ...]
    passages: int
    decisions: int
    commitments: int
    missing: tuple[tuple[str, str], ...] = ()
    of_bodies: tuple[BodyGap, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage about a theme, with its number and why it counts. note is its NoteLine's number, period an index."""

    number: int
    cite: Cite
    note: int
    period: int
    basis: Basis
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AtMeeting:
    """A theme at one meeting of the report's periods: the numbers of its quotations, of how many passages in all. held is not
    set where the notes are documents that tell of no meeting: they are no part of any share.
    """

    date: str | None
    notes: tuple[int, ...]
    period: int
    quotations: tuple[int, ...]
    of: int
    held: bool = True


@dataclass(frozen=True, slots=True)
class Voice:
    """An organisation or a person named in a theme's quotations, with their numbers."""

    name: str
    person: bool
    quotations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ThemeSection:
    """One theme. shares is how often it was up, one for each period; change is None with one period or too few meetings.

    first, last and silence_days are over all notes, whatever the periods. decisions and commitments are numbers. sides are
    the numbers of the quotations by whose words they are ("municipal", "civil", "untold"); none where the notes tell of nobody.
    """

    id: str
    label: str
    status: ThemeStatus
    description: str
    keywords: tuple[str, ...]
    born: str | None
    shares: tuple[Share, ...]
    change: Change | None
    first: str | None
    last: str | None
    silence_days: int | None
    meetings: tuple[AtMeeting, ...]
    quotations: tuple[Quotation, ...]
    voices: tuple[Voice, ...]
    decisions: tuple[int, ...]
    commitments: tuple[int, ...]
    sides: tuple[tuple[str, tuple[int, ...]], ...] = ()

    @property
    def raised(self) -> int:
        """At how many of the report's meetings it was up."""
        return sum(share.n for share in self.shares)


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One decision on a matter; themes are the labels of those it stands in a passage of."""

    number: int
    row: DecisionRow
    note: int
    period: int
    themes: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CommitmentLine:
    """One commitment and its state; themes as in DecisionLine."""

    number: int
    row: ActionRow
    note: int
    period: int
    themes: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Method:
    """How the report came about. figures are how right the machine is; by_hand counts judgements in force."""

    version: str
    recipe: str
    as_of: str | None
    copies: int
    undated: int
    outside: int
    bases: tuple[tuple[Basis, int], ...]
    figures: tuple[Figure, ...]
    by_hand: tuple[tuple[JudgementKind, int], ...]


@dataclass(frozen=True, slots=True)
class Lix:
    """A text's readability: its LIX and what it was worked out from."""

    words: int
    sentences: int
    long_words: int

    @property
    def value(self) -> float:
        """LIX = words / sentences + 100 x long words / words, a word being long with more than six letters.

        C. H. Björnsson, Läsbarhet (Stockholm: Liber, 1968). Below 30: very easy, as children's books; 0 for no words.
        """
        if not self.words or not self.sentences:
            return 0.0
        return self.words / self.sentences + 100 * self.long_words / self.words


@dataclass(frozen=True, slots=True)
class EasyRead:
    """The one-page summary in easy Swedish: headings with their sentences, and the readability of all of it."""

    parts: tuple[tuple[str, tuple[str, ...]], ...]
    lix: Lix


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The report of one period, or of two compared, the earlier first. themes are those raised, most meetings first; silent
    are the watched ones that never were. body is the name of the one body whose notes it rests on, "" where on all.
    """

    edition: Edition
    periods: tuple[Period, ...]
    coverage: tuple[Coverage, ...]
    notes: tuple[NoteLine, ...]
    failures: tuple[tuple[str, str], ...]
    themes: tuple[ThemeSection, ...]
    silent: tuple[ThemeSection, ...]
    decisions: tuple[DecisionLine, ...]
    formal: int
    commitments: tuple[CommitmentLine, ...]
    method: Method
    easy: EasyRead
    body: str = ""
