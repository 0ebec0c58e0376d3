"""The nouns of textmine: frozen records that every room shares, and nothing that acts on them.

Offsets are half-open character positions (Python `str` indices) into the note's text, which `reading` fixes once.
Whatever is extracted is a `Quote`: it carries the words it rests on, and `text[start:end] == quote.text` always holds.
Dates are ISO strings as precise as the note is: "2023-04-13", "2023-04" or "2022". None means that the note does not say.

    file ─reading→ SourceText ─structure→ Minutes ─nlp, extract→ NoteAnalysis ─store→ StoredNote
    StoredNotes ─resolve→ Entity · ─themes→ Theme, ThemeMatch · all of it at one moment: Snapshot ─trends→ report
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class NoteKind(StrEnum):
    """What sort of document a note is."""

    MINUTES = "minutes"
    WORKSHOP = "workshop"
    COMPILATION = "compilation"
    REPORT = "report"
    OTHER = "other"


class Label(StrEnum):
    """What a mention names."""

    PERSON = "PERSON"
    ORG = "ORG"
    PROJECT = "PROJECT"
    DOCUMENT = "DOCUMENT"
    LOCATION = "LOCATION"


class Basis(StrEnum):
    """Why textmine believes a record: where the evidence comes from."""

    ROSTER = "roster"  # a list of those present or absent
    HEADER = "header"  # the note's own heading lines
    RULE = "rule"  # a cue word or a pattern of words
    LEXICON = "lexicon"  # a word list in swedish/
    COREFERENCE = "coreference"  # the same name stands elsewhere in this note with a stronger basis
    MODEL = "model"  # the statistical language model
    SEED = "seed"  # a seed phrase of a watched theme, a word of a found one
    NEAREST = "nearest"  # the passages most like it
    HEADING = "heading"  # the heading above it
    CLUSTER = "cluster"  # found by discovery
    JUDGEMENT = "judgement"  # a person said so


class AttendanceStatus(StrEnum):
    """Whether a listed person was at the meeting."""

    PRESENT = "present"
    ABSENT = "absent"


class ItemType(StrEnum):
    """The type that the note prints under an agenda item."""

    DECISION = "decision"
    INFORMATION = "information"
    DIALOGUE = "dialogue"


class BlockKind(StrEnum):
    """What a stretch of a note's text is, by its layout."""

    HEADER = "header"  # title, date, time and place lines
    ATTENDANCE = "attendance"
    HEADING = "heading"
    BULLET = "bullet"
    PARAGRAPH = "paragraph"
    CALENDAR = "calendar"
    TABLE = "table"
    FOOTNOTE = "footnote"
    SIGNATURE = "signature"
    RULE = "rule"  # a separator line, a page number, a bare web address: nothing to read


PASSAGE_KINDS = frozenset({BlockKind.BULLET, BlockKind.PARAGRAPH})


class ActionKind(StrEnum):
    """What was promised: to do something, to take it up again, to deliver a result."""

    TASK = "task"
    RETURNS = "returns"
    REPORT_BACK = "report-back"


class ActionState(StrEnum):
    """What later notes show of a commitment."""

    OPEN = "open"
    DUE = "due"
    FOUND = "found"
    NOT_SHOWN = "not shown"
    NO_NOTES = "no notes for the period"


class ThemeStatus(StrEnum):
    """How a theme stands in the ledger."""

    WATCHED = "watched"
    FOUND = "found"
    MERGED = "merged"
    RETIRED = "retired"

    @property
    def live(self) -> bool:
        """Whether passages are counted under it."""
        return self in {ThemeStatus.WATCHED, ThemeStatus.FOUND}


class ThemeChange(StrEnum):
    """What can happen to a theme. The first four are also what discovery may propose."""

    BORN = "born"
    MERGED = "merged"  # into another, which keeps its name
    SPLIT = "split"  # a part of it became a theme of its own
    RETIRED = "retired"
    WATCHED = "watched"
    RENAMED = "renamed"
    CONFIRMED = "confirmed"  # a person looked at it and it stands


class LineageKind(StrEnum):
    """How one organisation became another."""

    RENAMED = "renamed"
    MERGED = "merged"
    REPLACED = "replaced"


class AsideReason(StrEnum):
    """Why a note is kept and shown, and counts nowhere."""

    DUPLICATE = "duplicate"  # the same words stand in another file
    REPLACED = "replaced"  # another file is a later version of it


class JudgementKind(StrEnum):
    """What a person has decided. Which fields a judgement of a kind uses stands behind it; the rest are empty."""

    THEME_LABEL = "theme label"  # subject: theme; value: its heading
    THEME_MERGED = "theme merged"  # subject: theme; other: the theme it goes into; value: "yes", or "no" to a proposal
    THEME_SPLIT = (
        "theme split"  # subject: theme; other: the new one's id; value: heading, then one seed a line, or "no"
    )
    THEME_WATCHED = "theme watched"  # subject: theme; value: heading, then one seed a line
    THEME_STANDS = "theme stands"  # subject: theme; value: "yes" accepts a proposed one, "no" retires it
    PASSAGE_THEME = "passage theme"  # place; subject: theme; value: "yes" or "no"
    SAME = "same"  # subject, other: entities; value: "same", "different" or "unsure"
    NAME = "name"  # subject: entity; value: its right name
    FOLLOWS = "follows"  # subject: organisation; other: the one that came after it; value: a LineageKind
    MENTION = "mention"  # place; value: a Label, or "no" for what is no name
    DECISION = "decision"  # place; value: "yes" or "no"
    ACTION = "action"  # place; value: "yes" or "no"
    DONE = "done"  # place of a commitment; value: "yes" or "no"
    SAME_NOTE = "same note"  # place, other_place: whole files; value: "same", "different" or "unsure"


# --- spans -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch [start, end) of a note's text, in characters."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: start {self.start}, end {self.end}; 0 <= start <= end is asked for")

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether other lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Quote(Span):
    """A span together with the words it covers, exactly as they stand in the note."""

    text: str

    @classmethod
    def of(cls, note_text: str, start: int, end: int) -> Quote:
        """The quote of note_text[start:end]."""
        return Quote(start, end, note_text[start:end])

    @property
    def plain(self) -> str:
        """The words on one line: white space folded, Markdown marks of emphasis and headings dropped."""
        bare = self.text.replace("*", " ").replace("<b>", " ").replace("</b>", " ")
        return " ".join(word for word in bare.split() if word.strip("#"))


@dataclass(frozen=True, slots=True)
class ThemeTrial:
    """One trial of how steady themes are: what becomes of the passages of old when something else is done.

    what is "night" (the last night against the one before), "repeat" (the same again), "order" (the notes in another order),
    "without" (as if the note had never been) or "added" (a night that adds the note to the others); note is its path, newest
    the date of the newest note then. rand is the adjusted Rand index (Hubert and Arabie 1985, Journal of Classification
    2:193-218) of the main themes, before and after, of the passages that had one; rand_all that of all passages, where none
    is a theme of its own; both 1 where nothing changed. moved are the passages whose main theme became another or none,
    gained those without one that got one, of `of` passages. kept are the themes that are there both times, born and gone
    the others, by id.
    """

    what: str
    note: str
    newest: str | None
    rand: float
    rand_all: float
    moved: tuple[PassageKey, ...]
    gained: tuple[PassageKey, ...]
    of: int
    kept: tuple[str, ...]
    born: tuple[str, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place(Quote):
    """A quotation and the file it stands in, as a judgement remembers it: it is found again when the file has been moved, or
    corrected elsewhere (`judgements.Whereabouts`). source and sha256 are the file's when the judgement was made.
    """

    source: str
    sha256: str


# --- reading ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Page(Span):
    """Where one page of the file lies in the note's text; number counts from 1."""

    number: int


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a reader of the file should know though it could be read, as a code (swedish.messages words it) and detail."""

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SourceText:
    """One file as one text, fixed before the first offset exists.

    source is the path relative to the corpus root with forward slashes; sha256 is the hash of the file's bytes; format is
    the kind of file read ("txt", "md", "docx", "pdf"). For txt and md, text is the file itself with newlines untouched. For
    docx and pdf, headings stand as Markdown headings ("## "), list entries begin with "- " or their number, table rows are
    lines with tab-separated cells. pages tile the text; a format without pages has one.
    """

    source: str
    sha256: str
    format: str
    text: str
    pages: tuple[Page, ...]
    notices: tuple[Notice, ...] = ()

    def quote(self, start: int, end: int) -> Quote:
        """The quote of text[start:end]."""
        return Quote.of(self.text, start, end)


# --- structure -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Header:
    """What a note says of itself. bodies are the councils, boards or networks that met, as printed; time is "16:00-18:00"."""

    kind: NoteKind
    title: Quote | None = None
    date: str | None = None
    time: str | None = None
    place: Quote | None = None
    bodies: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendee(Quote):
    """One person of a roster; the quote is the whole entry. group is the block it is printed under (a body's name).

    role is as printed, lower case ("ordförande"); party its letters ("M"). A vacancy is no attendee.
    """

    name: Quote
    status: AttendanceStatus
    affiliation: Quote | None = None
    role: str | None = None
    party: str | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem(Span):
    """One point of the agenda, from its heading to its last character. number is as printed ("2", "§ 14" gives "14").

    In a workshop or a compilation the items are the groups; in a report the chapters.
    """

    title: Quote
    number: str | None = None
    type: ItemType | None = None


@dataclass(frozen=True, slots=True)
class CalendarRow(Quote):
    """A coming event that the note lists; the quote is the whole row."""

    date: str | None = None
    time: str | None = None
    place: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A stretch of text of one kind, without its bullet mark or Markdown signs at either end.

    item is the index of its agenda item in Minutes.items; headings are those above it inside the item, outermost first.
    """

    kind: BlockKind
    item: int | None = None
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Minutes:
    """A note's structure, by layout alone. blocks cover every character that is not white space or a mark, in text order."""

    source_text: SourceText
    header: Header
    attendance: tuple[Attendee, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    calendar: tuple[CalendarRow, ...] = ()
    blocks: tuple[Block, ...] = ()


# --- extraction ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Passage(Quote):
    """The unit that themes are about: one bullet, paragraph or list entry.

    terms are the lemmas of its content words in order, lower case, from the language model; parts, one for each term, are
    the lemmas that a compound is made of ("föreningsbidrag": "förening", "bidrag"), () for what is none. vector is what it
    means among other passages: numbers of two bytes (IEEE 754 half precision, little-endian), of length 1 together, b""
    where it says nothing or the model has no vectors.
    """

    kind: BlockKind
    item: int | None = None
    headings: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    parts: tuple[tuple[str, ...], ...] = ()
    vector: bytes = b""


@dataclass(frozen=True, slots=True)
class Mention(Quote):
    """A name in the text. Which entity it names is for resolve to say."""

    label: Label
    basis: Basis


@dataclass(frozen=True, slots=True)
class Decision(Quote):
    """Something that has been decided. decided_by and responsible are quotes of names in the same note.

    explicit: marked as a decision in the text; formal: opening of the meeting, election of adjuster and the like;
    reported: decided by somebody else and only retold. due is the wording, due_iso what the note's date makes of it.
    """

    basis: Basis
    item: int | None = None
    explicit: bool = True
    formal: bool = False
    reported: bool = False
    decided_by: Quote | None = None
    responsible: tuple[Quote, ...] = ()
    due: str | None = None
    due_iso: str | None = None


@dataclass(frozen=True, slots=True)
class Action(Quote):
    """A commitment: somebody is to do something, or a matter comes back."""

    kind: ActionKind
    basis: Basis
    item: int | None = None
    tentative: bool = False
    reported: bool = False
    responsible: tuple[Quote, ...] = ()
    due: str | None = None
    due_iso: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal(Quote):
    """A proposal, demand, need or wish. voice is whose it is ("kommun" or "civilsamhälle"), group the number of the group that

    voiced it, each where the note says so.
    """

    basis: Basis
    item: int | None = None
    voice: str | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class NoteAnalysis:
    """All that one note says, before it is compared with any other."""

    source_text: SourceText
    header: Header
    attendance: tuple[Attendee, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    calendar: tuple[CalendarRow, ...] = ()
    passages: tuple[Passage, ...] = ()
    mentions: tuple[Mention, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    proposals: tuple[Proposal, ...] = ()


# --- what the store knows --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StoredNote:
    """A note as the store keeps it: its row id, its version (a corrected file of the same path is a new one), its analysis.

    former are the names of other files that it stands for: those it had before it was moved, those of its copies and of the
    versions that it replaces. A judgement made there is looked for here.
    """

    id: int
    version: int
    analysis: NoteAnalysis
    former: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """The path relative to the corpus root."""
        return self.analysis.source_text.source

    @property
    def date(self) -> str | None:
        """The note's own date, as precise as it says."""
        return self.analysis.header.date

    @property
    def tells_of_meeting(self) -> bool:
        """Whether it documents a meeting: a compilation has a day then, and a report also says who came or at what time."""
        header, has_day = self.analysis.header, (self.date or "").count("-") == 2
        told = header.kind is not NoteKind.REPORT or bool(self.analysis.attendance or header.time)
        return told and (has_day or header.kind not in {NoteKind.REPORT, NoteKind.COMPILATION})


@dataclass(frozen=True, slots=True)
class Aside:
    """That the file `source` counts nowhere, because the file `instead` does."""

    source: str
    instead: str
    reason: AsideReason


@dataclass(frozen=True, slots=True)
class NotePair:
    """Two files that may be versions of one note, by name and by hash; likeness, 0 to 1, is how much of their text they share."""

    one: str
    other: str
    hashes: tuple[str, str]
    likeness: float


PassageKey = tuple[int, int, int]  # (StoredNote.id, start, end): names a passage or a mention in the whole store


@dataclass(frozen=True, slots=True)
class Affiliation:
    """That a person stood for an organisation, between two note dates (inclusive) and shown in the notes `sources`."""

    with_entity: str
    first: str | None
    last: str | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """That a person held a role in a body, between two note dates (inclusive) and shown in the notes `sources`."""

    role: str
    body: str | None
    first: str | None
    last: str | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """That a person was listed for a party, by its letters, between two note dates (inclusive), shown in the notes `sources`."""

    letters: str
    first: str | None
    last: str | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation, project, document or place across all notes. id never contains the name."""

    id: str
    label: Label
    name: str
    aliases: tuple[str, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    roles: tuple[Role, ...] = ()
    judged: bool = False
    parties: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True)
class Lineage:
    """That one organisation became another, by their ids: a link, for they are not the same.

    date is when, as precise as the note says, else the note's own. place is the sentence that says so; None where a person does.
    """

    earlier: str
    later: str
    kind: LineageKind
    date: str | None
    basis: Basis
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which entities there are, which of them each mention names, and which organisation became which.

    A mention that is not a key stays unresolved.
    """

    entities: tuple[Entity, ...] = ()
    entity_of: Mapping[PassageKey, str] = field(default_factory=dict)
    lineage: tuple[Lineage, ...] = ()


@dataclass(frozen=True, slots=True)
class WatchedTheme:
    """A theme somebody asked for in themes.toml: seeds are words and phrases, avoid those that mislead.

    weak ones carry the theme only beside one of the words in beside ("idrottshall" beside "boka").
    """

    id: str
    label: str
    seeds: tuple[str, ...]
    avoid: tuple[str, ...] = ()
    description: str = ""
    weak: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """A record of the ledger: one theme under one id for as long as the store lives.

    keywords are surface forms, most telling first. born is the date of the earliest note it was found in; since is that of
    the newest note when it came into the ledger, retired when it left: the day of a judgement, or else the newest note's.
    seeds are what gathers its passages: of a watched theme its words and phrases, of a found one dictionary forms. own_label
    is the heading it came with, which label is until a person renames it. proposed says that it stands because a person
    accepted it, and by no policy; confirmed that a person has looked at it and let it stand.
    """

    id: str
    label: str
    status: ThemeStatus
    keywords: tuple[str, ...] = ()
    description: str = ""
    born: str | None = None
    merged_into: str | None = None
    split_from: str | None = None
    since: str | None = None
    retired: str | None = None
    seeds: tuple[str, ...] = ()
    own_label: str = ""
    proposed: bool = False
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class ThemeProposal:
    """A change of the ledger that discovery proposes. It holds once a person accepts it (`judgements.judgement_on`).

    A birth: theme is the new theme's id. A merge: theme goes into other. A split: other is the id of what becomes a theme of
    its own. A retirement: theme. label, keywords and seeds are the new theme's, of a birth or a split. passages are the
    evidence, in the order of the notes, meetings in how many they stand.
    """

    id: str
    change: ThemeChange
    theme: str
    other: str = ""
    label: str = ""
    keywords: tuple[str, ...] = ()
    seeds: tuple[str, ...] = ()
    passages: tuple[PassageKey, ...] = ()
    meetings: int = 0


@dataclass(frozen=True, slots=True)
class ThemeEvent:
    """Something that happened to a theme. who is the person, "" for textmine itself.

    when is the moment of the person's judgement, or the date of the newest note that textmine then knew. other is the theme
    that was merged into or that split off; label the name that the theme (of a split: the new one) then got.
    """

    theme: str
    change: ThemeChange
    when: str | None = None
    who: str = ""
    other: str = ""
    label: str = ""
    undone_by: str | None = None
    undone_when: str | None = None


@dataclass(frozen=True, slots=True)
class ThemeMatch:
    """That a passage is about a theme. strength lies in (0, 1] and orders passages; it is no probability."""

    passage: PassageKey
    theme: str
    strength: float
    basis: Basis


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person has decided, and who and when ("2026-11-24T18:03:00Z"). The machine reads it and never writes one.

    value is the verdict; JudgementKind says what each kind is about. An undone judgement is kept with who undid it and when.
    id is the store's, 0 before it is stored. place is where what is judged stands; of entities, whose ids may change, where
    subject is named, and other_place where other is.
    """

    kind: JudgementKind
    value: str
    who: str
    when: str
    subject: str = ""
    other: str = ""
    place: Place | None = None
    id: int = 0
    undone_by: str | None = None
    undone_when: str | None = None
    other_place: Place | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be taken in: a machine code (swedish.messages words it), a detail, the day it happened."""

    source: str
    error: str
    hint: str
    at: str


class ChangeReason(StrEnum):
    """Why figures are others than when the report was last made."""

    NEW = "new"  # a note that was not there
    CORRECTED = "corrected"  # another content, or a later version under another name
    MOVED = "moved"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"  # of a meeting too long ago to be kept
    DUPLICATE = "duplicate"  # the same words stand in another file, which counts
    REPLACED = "replaced"  # a later version counts
    COPY_CAME = "copy-came"  # a new file that counts nowhere: it says what another does
    DRAFT_CAME = "draft-came"  # and one of which a later version is there already
    JUDGEMENT = "judgement"  # somebody has judged something
    RECIPE = "recipe"  # the program or its settings are others
    TOGETHER = "together"  # what other notes say changes how this one is read


class Figure(StrEnum):
    """What is counted from one report to the next."""

    NOTES = "notes"
    MEETINGS = "meetings"
    DECISIONS = "decisions"
    ACTIONS = "actions"
    DONE = "done"  # commitments that are shown to be done
    THEME = "theme"  # the meetings that took a theme up


@dataclass(frozen=True, slots=True)
class Cause:
    """What became of the note `source` ("" where it is none's); other are names it had before or that count in its place;
    delta is what it adds to a figure.
    """

    reason: ChangeReason
    source: str = ""
    other: str = ""
    delta: int = 0


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure that is another than before, and why; subject and label are a theme's id and name."""

    figure: Figure
    before: int
    after: int
    causes: tuple[Cause, ...]
    subject: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Rewording:
    """Words of a note before and after; "" where they were not there, or are no more."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Wording:
    """How the text of the note `source` has changed: the first places, in its order, and how many there are beside them."""

    source: str
    places: tuple[Rewording, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Changes:
    """What the last report that said anything new changed, and on which day: notes that came, went or are others; figures; in
    what words corrected notes differ.
    """

    at: str
    notes: tuple[Cause, ...]
    figures: tuple[FigureChange, ...]
    wordings: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that the store knows at one moment, sorted: notes by (date or "", source), themes and entities by id.

    judgements are those in force, by id. proposals are what discovery last proposed and nobody has decided, events what has
    happened to the themes, in time order, trials how steady they are: last night, and when that was last tried. set_aside are
    the files that count nowhere because another does, in the order of notes, unsure_notes the pairs of files of which that
    cannot be told, changes what is new since the report was made before, expired the files that are too old to be kept, by path,
    earlier_changes what reports before the last one changed, latest first.
    """

    notes: tuple[StoredNote, ...] = ()
    resolution: Resolution = Resolution()
    themes: tuple[Theme, ...] = ()
    matches: tuple[ThemeMatch, ...] = ()
    failures: tuple[Failure, ...] = ()
    recipe: str = ""
    judgements: tuple[Judgement, ...] = ()
    proposals: tuple[ThemeProposal, ...] = ()
    events: tuple[ThemeEvent, ...] = ()
    trials: tuple[ThemeTrial, ...] = ()
    set_aside: tuple[tuple[StoredNote, Aside], ...] = ()
    unsure_notes: tuple[NotePair, ...] = ()
    changes: Changes | None = None
    expired: tuple[Failure, ...] = ()
    earlier_changes: tuple[Changes, ...] = ()
