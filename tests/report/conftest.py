"""An invented municipality's notes as a hand-built Snapshot: two bodies, a workshop, a report, four themes and a failure."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from textmine.records import (
    Action,
    ActionKind,
    Affiliation,
    AgendaItem,
    AttendanceStatus,
    Attendee,
    Basis,
    BlockKind,
    CalendarRow,
    Decision,
    Entity,
    Failure,
    Header,
    ItemType,
    Label,
    Mention,
    NoteAnalysis,
    NoteKind,
    Notice,
    Page,
    Passage,
    Proposal,
    Quote,
    Resolution,
    Role,
    Snapshot,
    SourceText,
    StoredNote,
    Theme,
    ThemeMatch,
    ThemeStatus,
)
from textmine.settings import Settings
from textmine.store import open_store, write

WORKSHOP = """Fördjupningsdag om föreningslivet
10 november 2021, Ekdala folkpark

Samtalsledare: Vera Lindqvall, Nils Björkdal

Grupp 1. Mötesplatser
• Fler lokaler som går att låna på kvällen
• En gemensam bokning av lokaler, gärna på
  webben
• Cykelställ vid alla idrottshallar

Grupp 2. Att nå ut
• Lättläst information om bidragen
• En väg in till kommunen <för alla>
"""

REPORT = """# Kartläggning av samverkan

## 1. Mindre föreningar

Många föreningar saknar egna lokaler och delar skåp med andra.

## 2. Stöd

Föreningarna önskar tydligare information från Fritidsenheten.

År\tSvar\tFöreningar
2020\t41\t118
2022\t57\t121
"""

COUNCIL = """# Minnesanteckningar

## Ekdala ungdomsråd

**Datum:** 6 juli 2022

**Tid:** kl. 16-18

**Plats:** Ekdala folkpark

**Närvarande:** Ekdala ungdomsråd
Vera Lindqvall, Ekdala scoutkår (*ordförande*)
Nils Björkdal (S)
Åsa Öhrnfors, Fritidsenheten (*sekreterare*)

**Förhinder:** Östen Ädelbrant, Lunda bygdegård

### 1. Mötets öppnande

Vera öppnade mötet.

### 2. Lokaler

#### Information

- Fritidsenheten visade kartan över lediga lokaler.
- Rådet vill att skolornas **aulor** öppnas på kvällarna.

**Beslut:** Rådet begär en lista över alla lokaler som kan lånas.

Åsa Öhrnfors tar fram listan till september.

### 3. Cykelvägar

- Sträckan till Lunda bygdegård saknar belysning.
- Frågan tas upp igen i november.
"""

NETWORK_PAGES = (
    """Föreningsnätverket i Ekdala
Protokoll
Datum 2023-02-09
Närvarande: Föreningsnätverket
Nils Björkdal, Ekdala scoutkår
Östen Ädelbrant, Lunda bygdegård (ordförande)

§ 1 Val av justerare
Nätverket beslutade att utse Nils Björkdal.

§ 2 Bokning av lokaler
Listan över lokaler har kommit och är uppskattad.
Bokningen bör gå att göra på en enda webbsida.
""",
    """§ 3 Information till föreningarna
Nyhetsbrevet når inte fram till de små föreningarna.
Nätverket beslutade att nyhetsbrevet skickas varje månad.
Östen återrapporterar i maj.
""",
)

JOINT = """Kallelse och anteckningar
Ekdala ungdomsråd och Föreningsnätverket
Tid: 30 januari 2024 kl. 17.30

Deltagare: Ekdala ungdomsråd
Vera Lindqvall, Ekdala scoutkår (ordförande)
Deltagare: Föreningsnätverket
Östen Ädelbrant, Lunda bygdegård (ordförande)

1. Lokaler
Nya lokaler i gamla tingshuset kan bokas från mars.
Rådet och nätverket ser positivt på tingshuset och går vidare.

2. Cykelvägar
Belysningen till Lunda bygdegård är beställd, uppger Tekniska kontoret.

3. Nyhetsbrev
Nyhetsbrevet behöver en lättläst version.
Vera och Östen skriver ett förslag till den 18 mars.

Kommande möten
18 mars 2024 kl. 17.30 Folkparken, gemensamt möte
"""


class NoteBuilder:
    """A note from its text; records are found by their words, from left to right where words repeat."""

    def __init__(self, id_: int, source: str, text: str, pages: Iterable[str] = ()) -> None:
        self.id, self.source, self.text = id_, source, text
        self.header = Header(NoteKind.OTHER)
        self.items: list[AgendaItem] = []
        self.records: dict[str, list[object]] = {
            key: [] for key in ("attendance", "calendar", "passages", "mentions", "decisions", "actions", "proposals")
        }
        self.pages: list[Page] = []
        self.notices: tuple[Notice, ...] = ()
        at = 0
        for number, page in enumerate(pages or (text,), start=1):
            self.pages.append(Page(at, at + len(page), number))
            at += len(page)

    def quote(self, words: str, after: str = "") -> Quote:
        start = self.text.index(words, self.text.index(after) if after else 0)
        return Quote.of(self.text, start, start + len(words))

    def head(self, kind: NoteKind, title: str, date: str | None, bodies: Iterable[str] = (), **more: object) -> None:
        place = more.get("place")
        self.header = Header(
            kind,
            self.quote(title),
            date,
            more.get("time"),  # type: ignore[arg-type]
            self.quote(str(place)) if place else None,
            tuple(self.quote(body) for body in bodies),
        )

    def attendee(self, entry: str, name: str, affiliation: str | None = None, **more: object) -> None:
        whole = self.quote(entry)
        status = more.pop("status", AttendanceStatus.PRESENT)
        self.records["attendance"].append(
            Attendee(
                whole.start,
                whole.end,
                whole.text,
                name=self.quote(name, entry),
                status=status,  # type: ignore[arg-type]
                affiliation=self.quote(affiliation, entry) if affiliation else None,
                **more,  # type: ignore[arg-type]
            )
        )

    def item(self, heading: str, title: str, number: str | None, last: str, type_: ItemType | None = None) -> None:
        end = self.quote(last, heading)
        self.items.append(AgendaItem(self.quote(heading).start, end.end, self.quote(title, heading), number, type_))

    def item_of(self, start: int) -> int | None:
        return next((i for i, item in enumerate(self.items) if item.start <= start < item.end), None)

    def passage(self, words: str, kind: BlockKind = BlockKind.PARAGRAPH, headings: tuple[str, ...] = ()) -> None:
        found = self.quote(words)
        terms = tuple(word.casefold().strip(".,") for word in words.split() if len(word) > 4)
        self.records["passages"].append(
            Passage(found.start, found.end, found.text, kind, self.item_of(found.start), headings, terms)
        )

    def mention(self, words: str, label: Label, after: str = "", basis: Basis = Basis.MODEL) -> None:
        found = self.quote(words, after)
        self.records["mentions"].append(Mention(found.start, found.end, found.text, label, basis))

    def decision(self, words: str, **more: object) -> None:
        found = self.quote(words)
        item = self.item_of(found.start)
        self.records["decisions"].append(Decision(found.start, found.end, found.text, Basis.RULE, item, **more))  # type: ignore[arg-type]

    def action(self, words: str, kind: ActionKind, **more: object) -> None:
        found = self.quote(words)
        item = self.item_of(found.start)
        self.records["actions"].append(Action(found.start, found.end, found.text, kind, Basis.RULE, item, **more))  # type: ignore[arg-type]

    def proposal(self, words: str) -> None:
        found = self.quote(words)
        self.records["proposals"].append(
            Proposal(found.start, found.end, found.text, Basis.RULE, self.item_of(found.start))
        )

    def calendar(self, words: str, **more: str) -> None:
        found = self.quote(words)
        self.records["calendar"].append(CalendarRow(found.start, found.end, found.text, **more))

    def build(self) -> StoredNote:
        suffix = self.source.rsplit(".", 1)[-1]
        sha = f"{self.id:064x}"
        source_text = SourceText(self.source, sha, suffix, self.text, tuple(self.pages), self.notices)
        rows = {key: tuple(sorted(value, key=lambda r: (r.start, r.end))) for key, value in self.records.items()}  # type: ignore[attr-defined]
        return StoredNote(self.id, 1, NoteAnalysis(source_text, self.header, items=tuple(self.items), **rows))  # type: ignore[arg-type]


def workshop() -> StoredNote:
    note = NoteBuilder(1, "2021/2021-11-10 Fördjupningsdag <grupp>.txt", WORKSHOP)
    note.head(NoteKind.WORKSHOP, "Fördjupningsdag om föreningslivet", "2021-11-10", place="Ekdala folkpark")
    note.attendee("Vera Lindqvall", "Vera Lindqvall", role="samtalsledare")
    note.attendee("Nils Björkdal", "Nils Björkdal", role="samtalsledare")
    note.item("Grupp 1", "Mötesplatser", "1", "idrottshallar")
    note.item("Grupp 2", "Att nå ut", "2", "<för alla>")
    bullet = BlockKind.BULLET
    note.passage("Fler lokaler som går att låna på kvällen", bullet)
    note.passage("En gemensam bokning av lokaler, gärna på\n  webben", bullet)
    note.passage("Cykelställ vid alla idrottshallar", bullet)
    note.passage("Lättläst information om bidragen", bullet)
    note.passage("En väg in till kommunen <för alla>", bullet)
    note.mention("Vera Lindqvall", Label.PERSON, basis=Basis.ROSTER)
    note.mention("Nils Björkdal", Label.PERSON, basis=Basis.ROSTER)
    note.mention("Ekdala folkpark", Label.LOCATION)
    note.proposal("Fler lokaler som går att låna på kvällen")
    return note.build()


def kartlaggning() -> StoredNote:
    note = NoteBuilder(2, "2022 Kartläggning.docx", REPORT)
    note.head(NoteKind.REPORT, "Kartläggning av samverkan", "2022")
    note.item("## 1.", "Mindre föreningar", "1", "med andra.")
    note.item("## 2.", "Stöd", "2", "57\t121")
    note.passage("Många föreningar saknar egna lokaler och delar skåp med andra.")
    note.passage("Föreningarna önskar tydligare information från Fritidsenheten.")
    note.mention("Fritidsenheten", Label.ORG)
    note.notices = (Notice("tracked-changes"),)
    return note.build()


def council() -> StoredNote:
    note = NoteBuilder(3, "2022-07-06_ungdomsrådet.md", COUNCIL)
    note.head(
        NoteKind.MINUTES,
        "Minnesanteckningar",
        "2022-07-06",
        ("Ekdala ungdomsråd",),
        time="16:00-18:00",
        place="Ekdala folkpark",
    )
    body = "Ekdala ungdomsråd"
    entry = "Vera Lindqvall, Ekdala scoutkår (*ordförande*)"
    note.attendee(entry, "Vera Lindqvall", "Ekdala scoutkår", role="ordförande", group=body)
    note.attendee("Nils Björkdal (S)", "Nils Björkdal", party="S", group=body)
    entry = "Åsa Öhrnfors, Fritidsenheten (*sekreterare*)"
    note.attendee(entry, "Åsa Öhrnfors", "Fritidsenheten", role="sekreterare", group=body)
    entry = "Östen Ädelbrant, Lunda bygdegård"
    note.attendee(entry, "Östen Ädelbrant", "Lunda bygdegård", status=AttendanceStatus.ABSENT)
    note.item("### 1.", "Mötets öppnande", "1", "öppnade mötet.")
    note.item("### 2.", "Lokaler", "2", "till september.", ItemType.INFORMATION)
    note.item("### 3.", "Cykelvägar", "3", "i november.")
    bullet = BlockKind.BULLET
    note.passage("Vera öppnade mötet.")
    note.passage("Fritidsenheten visade kartan över lediga lokaler.", bullet, ("Information",))
    note.passage("Rådet vill att skolornas **aulor** öppnas på kvällarna.", bullet, ("Information",))
    note.passage("**Beslut:** Rådet begär en lista över alla lokaler som kan lånas.")
    note.passage("Åsa Öhrnfors tar fram listan till september.")
    note.passage("Sträckan till Lunda bygdegård saknar belysning.", bullet)
    note.passage("Frågan tas upp igen i november.", bullet)
    for name in ("Vera Lindqvall", "Nils Björkdal", "Åsa Öhrnfors", "Östen Ädelbrant"):
        note.mention(name, Label.PERSON, basis=Basis.ROSTER)
    note.mention("Ekdala ungdomsråd", Label.ORG, basis=Basis.HEADER)
    for name in ("Ekdala scoutkår", "Fritidsenheten", "Lunda bygdegård"):
        note.mention(name, Label.ORG, basis=Basis.ROSTER)
    note.mention("Vera", Label.PERSON, after="Vera öppnade", basis=Basis.COREFERENCE)
    note.mention("Fritidsenheten", Label.ORG, after="- Fritidsenheten", basis=Basis.COREFERENCE)
    note.mention("Åsa Öhrnfors", Label.PERSON, after="Åsa Öhrnfors tar", basis=Basis.COREFERENCE)
    note.mention("Lunda bygdegård", Label.ORG, after="Sträckan", basis=Basis.COREFERENCE)
    note.proposal("Rådet vill att skolornas **aulor** öppnas på kvällarna.")
    note.decision(
        "**Beslut:** Rådet begär en lista över alla lokaler som kan lånas.", decided_by=note.quote("Ekdala ungdomsråd")
    )
    note.action(
        "Åsa Öhrnfors tar fram listan till september.",
        ActionKind.TASK,
        responsible=(note.quote("Åsa Öhrnfors", "Åsa Öhrnfors tar"),),
        due="till september",
        due_iso="2022-09",
    )
    note.action("Frågan tas upp igen i november.", ActionKind.RETURNS, due="i november", due_iso="2022-11")
    return note.build()


def network() -> StoredNote:
    note = NoteBuilder(4, "2023-02-09 protokoll.pdf", "".join(NETWORK_PAGES), NETWORK_PAGES)
    note.head(NoteKind.MINUTES, "Protokoll", "2023-02-09", ("Föreningsnätverket",))
    body = "Föreningsnätverket"
    note.attendee("Nils Björkdal, Ekdala scoutkår", "Nils Björkdal", "Ekdala scoutkår", group=body)
    entry = "Östen Ädelbrant, Lunda bygdegård (ordförande)"
    note.attendee(entry, "Östen Ädelbrant", "Lunda bygdegård", role="ordförande", group=body)
    note.item("§ 1", "Val av justerare", "1", "Björkdal.")
    note.item("§ 2", "Bokning av lokaler", "2", "webbsida.")
    note.item("§ 3", "Information till föreningarna", "3", "i maj.")
    note.passage("Nätverket beslutade att utse Nils Björkdal.")
    note.passage("Listan över lokaler har kommit och är uppskattad.")
    note.passage("Bokningen bör gå att göra på en enda webbsida.")
    note.passage("Nyhetsbrevet når inte fram till de små föreningarna.")
    note.passage("Nätverket beslutade att nyhetsbrevet skickas varje månad.\nÖsten återrapporterar i maj.")
    note.mention("Föreningsnätverket", Label.ORG, basis=Basis.HEADER)
    for name, label in (
        ("Nils Björkdal", Label.PERSON),
        ("Ekdala scoutkår", Label.ORG),
        ("Östen Ädelbrant", Label.PERSON),
        ("Lunda bygdegård", Label.ORG),
    ):
        note.mention(name, label, basis=Basis.ROSTER)
    note.mention("Nils Björkdal", Label.PERSON, after="att utse", basis=Basis.COREFERENCE)
    note.mention("Östen", Label.PERSON, after="Östen åter", basis=Basis.COREFERENCE)
    note.decision("Nätverket beslutade att utse Nils Björkdal.", formal=True)
    note.decision("Nätverket beslutade att nyhetsbrevet skickas varje månad.")
    note.action(
        "Östen återrapporterar i maj.",
        ActionKind.REPORT_BACK,
        responsible=(note.quote("Östen", "Östen åter"),),
        due="i maj",
        due_iso="2023-05",
    )
    note.proposal("Bokningen bör gå att göra på en enda webbsida.")
    return note.build()


def joint() -> StoredNote:
    note = NoteBuilder(5, "2024-01-30 gemensamt möte.txt", JOINT)
    bodies = ("Ekdala ungdomsråd", "Föreningsnätverket")
    note.head(NoteKind.MINUTES, "Kallelse och anteckningar", "2024-01-30", bodies, time="17:30")
    entry = "Vera Lindqvall, Ekdala scoutkår (ordförande)"
    note.attendee(entry, "Vera Lindqvall", "Ekdala scoutkår", role="ordförande", group=bodies[0])
    entry = "Östen Ädelbrant, Lunda bygdegård (ordförande)"
    note.attendee(entry, "Östen Ädelbrant", "Lunda bygdegård", role="ordförande", group=bodies[1])
    note.item("1. Lokaler", "Lokaler", "1", "går vidare.")
    note.item("2. Cykelvägar", "Cykelvägar", "2", "kontoret.")
    note.item("3. Nyhetsbrev", "Nyhetsbrev", "3", "18 mars.")
    note.passage("Nya lokaler i gamla tingshuset kan bokas från mars.")
    note.passage("Rådet och nätverket ser positivt på tingshuset och går vidare.")
    note.passage("Belysningen till Lunda bygdegård är beställd, uppger Tekniska kontoret.")
    note.passage("Nyhetsbrevet behöver en lättläst version.")
    note.passage("Vera och Östen skriver ett förslag till den 18 mars.")
    note.mention("Ekdala ungdomsråd", Label.ORG, basis=Basis.HEADER)
    note.mention("Föreningsnätverket", Label.ORG, basis=Basis.HEADER)
    for name, label in (
        ("Vera Lindqvall", Label.PERSON),
        ("Ekdala scoutkår", Label.ORG),
        ("Östen Ädelbrant", Label.PERSON),
        ("Lunda bygdegård", Label.ORG),
    ):
        note.mention(name, label, basis=Basis.ROSTER)
    note.mention("Lunda bygdegård", Label.ORG, after="Belysningen", basis=Basis.COREFERENCE)
    note.mention("Tekniska kontoret", Label.ORG)
    note.mention("Vera", Label.PERSON, after="Vera och", basis=Basis.COREFERENCE)
    note.mention("Östen", Label.PERSON, after="Östen skriver", basis=Basis.COREFERENCE)
    note.decision("Rådet och nätverket ser positivt på tingshuset och går vidare.", explicit=False)
    note.decision("Belysningen till Lunda bygdegård är beställd, uppger Tekniska kontoret.", reported=True)
    note.action(
        "Vera och Östen skriver ett förslag till den 18 mars.",
        ActionKind.TASK,
        responsible=(note.quote("Vera", "Vera och"), note.quote("Östen", "Östen skriver")),
        due="till den 18 mars",
        due_iso="2024-03-18",
    )
    note.proposal("Nyhetsbrevet behöver en lättläst version.")
    note.calendar(
        "18 mars 2024 kl. 17.30 Folkparken, gemensamt möte",
        date="2024-03-18",
        time="17:30",
        place="Folkparken",
        title="gemensamt möte",
    )
    return note.build()


# Who is who; Tekniska kontoret and the folk park stay unresolved on purpose.
NAMES = {
    "Vera Lindqvall": "person-001",
    "Vera": "person-001",
    "Nils Björkdal": "person-002",
    "Åsa Öhrnfors": "person-003",
    "Östen Ädelbrant": "person-004",
    "Östen": "person-004",
    "Ekdala ungdomsråd": "org-001",
    "Föreningsnätverket": "org-002",
    "Ekdala scoutkår": "org-003",
    "Fritidsenheten": "org-004",
    "Lunda bygdegård": "org-005",
}

THEMES = (
    Theme("cykel", "Cykelvägar och belysning", ThemeStatus.FOUND, ("belysning", "sträckan", "cykelställ"), "", "2021-11-10"),
    Theme("info", "Information som når fram", ThemeStatus.WATCHED, ("nyhetsbrev", "lättläst"), "Hur föreningar får veta."),
    Theme("lokaler", "Lokaler att låna", ThemeStatus.WATCHED, ("lokaler", "bokning", "tingshuset")),
    Theme("lokaler-2", "Bokning på webben", ThemeStatus.MERGED, ("bokning",), "", "2021-11-10", "lokaler"),
    Theme("tidigt", "Att bli tillfrågad i tid", ThemeStatus.WATCHED, ("remiss", "samråd")),
)  # fmt: skip

ABOUT = {
    "lokaler": (
        ("Fler lokaler", Basis.SEED),
        ("En gemensam bokning", Basis.SEED),
        ("Många föreningar saknar", Basis.SEED),
        ("Fritidsenheten visade", Basis.SEED),
        ("Rådet vill att", Basis.NEAREST),
        ("**Beslut:** Rådet begär", Basis.SEED),
        ("Åsa Öhrnfors tar fram", Basis.HEADING),
        ("Listan över lokaler", Basis.SEED),
        ("Bokningen bör", Basis.NEAREST),
        ("Nya lokaler", Basis.SEED),
        ("Rådet och nätverket", Basis.NEAREST),
    ),
    "info": (
        ("Lättläst information", Basis.SEED),
        ("Föreningarna önskar", Basis.SEED),
        ("Nyhetsbrevet når", Basis.SEED),
        ("Nätverket beslutade att nyhetsbrevet", Basis.SEED),
        ("Nyhetsbrevet behöver", Basis.JUDGEMENT),
    ),
    "cykel": (
        ("Cykelställ", Basis.CLUSTER),
        ("Sträckan till", Basis.CLUSTER),
        ("Belysningen till", Basis.NEAREST),
    ),
}


def entities() -> tuple[Entity, ...]:
    """The register that resolve would make of NAMES."""
    notes = ("2022-07-06_ungdomsrådet.md", "2024-01-30 gemensamt möte.txt")
    lunda = ("2022-07-06_ungdomsrådet.md", "2023-02-09 protokoll.pdf", "2024-01-30 gemensamt möte.txt")
    return (
        Entity("org-001", Label.ORG, "Ekdala ungdomsråd"),
        Entity("org-002", Label.ORG, "Föreningsnätverket"),
        Entity("org-003", Label.ORG, "Ekdala scoutkår"),
        Entity("org-004", Label.ORG, "Fritidsenheten"),
        Entity("org-005", Label.ORG, "Lunda bygdegård"),
        Entity(
            "person-001",
            Label.PERSON,
            "Vera Lindqvall",
            ("Vera",),
            (Affiliation("org-003", "2022-07-06", "2024-01-30", notes),),
            (Role("ordförande", "org-001", "2022-07-06", "2024-01-30", notes),),
        ),
        Entity("person-002", Label.PERSON, "Nils Björkdal"),
        Entity(
            "person-003",
            Label.PERSON,
            "Åsa Öhrnfors",
            (),
            (Affiliation("org-004", "2022-07-06", "2022-07-06", notes[:1]),),
            (Role("sekreterare", "org-001", "2022-07-06", "2022-07-06", notes[:1]),),
        ),
        Entity(
            "person-004",
            Label.PERSON,
            "Östen Ädelbrant",
            ("Östen",),
            (Affiliation("org-005", "2022-07-06", "2024-01-30", lunda),),
            (Role("ordförande", "org-002", "2023-02-09", "2024-01-30", lunda[1:]),),
            judged=True,
        ),
    )


def invented() -> Snapshot:
    """All of it, sorted as the store sorts it."""
    notes = (workshop(), kartlaggning(), council(), network(), joint())
    notes = tuple(sorted(notes, key=lambda note: (note.date or "", note.source)))
    entity_of = {
        (note.id, mention.start, mention.end): NAMES[mention.text]
        for note in notes
        for mention in note.analysis.mentions
        if mention.text in NAMES
    }
    matches = []
    for theme, starts in ABOUT.items():
        for words, basis in starts:
            [(note, passage)] = [(n, p) for n in notes for p in n.analysis.passages if p.text.startswith(words)]
            strength = 0.9 if basis is Basis.SEED else 0.6
            matches.append(ThemeMatch((note.id, passage.start, passage.end), theme, strength, basis))
    matches.sort(key=lambda match: (match.theme, match.passage))
    failures = (
        Failure("2020/låst protokoll.pdf", "encrypted", "", "2024-02-01"),
        Failure("bild <script>alert(1)</script>.pdf", "no-text", "", "2024-02-01"),
    )
    return Snapshot(notes, Resolution(entities(), entity_of), THEMES, tuple(matches), failures, "0123456789abcdef")


def store_invented(settings: Settings) -> Snapshot:
    """All of it, after it has been put into the store that settings name."""
    known = invented()
    with open_store(settings.store_url).begin() as connection:
        for one in known.notes:
            write.put_note(connection, one.analysis, recipe="r", size=1, mtime_ns=1)
        write.put_resolution(connection, known.resolution)
        write.put_themes(connection, known.themes, known.matches, (), ())
    return known


@pytest.fixture(scope="session")
def snapshot() -> Snapshot:
    return invented()


@pytest.fixture
def note_builder() -> Callable[..., NoteBuilder]:
    return NoteBuilder
