"""What every stretch of a note is, and where it begins and ends."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from textmine.records import PASSAGE_KINDS, BlockKind, Minutes, Page, SourceText
from textmine.structure import minutes_of

Maker = Callable[..., Minutes]
HEAD = "Anteckningar Skogsrådet 13 april 2023\n\nNärvarande: Eva Lind, Per Ask\n\n"
WRAPPED = (
    "Kommunen har under våren gått igenom alla stigar i området och skrivit ned \nvad som behöver göras innan "
    "sommaren. Arbetet har tagit längre tid än \n"
    "väntat eftersom snön låg kvar länge, men nu är listan klar och kan visas för \nden som vill. Några föreningar "
    "har redan hört av sig och vill hjälpa till med \n"
    "att röja sly och byta ut gamla skyltar. Det är mycket välkommet och bör tas \ntill vara på bästa sätt. Kostnaden "
    "beräknas bli lägre än förra året. \n"
)


def passages(note: Minutes) -> list[str]:
    text = note.source_text.text
    return [" ".join(text[block.start : block.end].split()) for block in note.blocks if block.kind in PASSAGE_KINDS]


def test_a_wrapped_paragraph_is_one_block(minutes: Maker) -> None:
    note = minutes(HEAD + "1. Stigar\n\n" + WRAPPED + "\nEn fråga är vem som betalar.\n\n2. Övriga frågor\n\nInga.\n")
    assert passages(note) == [" ".join(WRAPPED.split()), "En fråga är vem som betalar.", "Inga."]


def test_text_with_a_blank_line_after_every_line(minutes: Maker) -> None:
    lines = [line.strip() for line in WRAPPED.splitlines()]
    bullets = [
        "- Fler bänkar längs stigen, gärna på ställen där man ser ut över vattnet och",
        "kan vila sig en stund innan backen",
        "- Skyltar",
    ]
    note = minutes(
        "Temadag om stigar\n\nSamtal grupp 1\n\nSamtalsledare: Eva Lind och Per Ask\n\nBehov:\n\n"
        + "\n\n".join(bullets + lines)
        + "\n"
    )
    assert passages(note)[:2] == [bullets[0].removeprefix("- ") + " " + bullets[1], "Skyltar"]
    assert " ".join(lines) in passages(note)[2]


def test_a_bullet_that_blank_lines_cut_in_mid_sentence(minutes: Maker) -> None:
    note = minutes(
        HEAD
        + "1. Stigar\n\n- Återkopplingen till föreningarna är alltför\n\nensidig i nuläget.\n\n- Fler bänkar\n\n2. "
        "Övriga frågor\n\nInga.\n"
    )
    assert passages(note)[:2] == ["Återkopplingen till föreningarna är alltför ensidig i nuläget.", "Fler bänkar"]


def test_a_page_footer_inside_a_sentence_belongs_to_its_block(minutes: Maker) -> None:
    note = minutes(
        HEAD
        + "1. Stigar\n\nKommunen har gått igenom alla stigar och\n\n2 (4)\n\nskrivit ned vad som behöver göras.\n\n2. "
        "Övriga frågor\n\nInga.\n"
    )
    assert passages(note)[0] == "Kommunen har gått igenom alla stigar och 2 (4) skrivit ned vad som behöver göras."


def test_headings_above_a_block_are_those_of_its_item(minutes: Maker) -> None:
    note = minutes(
        "# Anteckningar\n\n## 1. Stigar\n\n### Synpunkter\n\n#### **Bänkar**\n\n- Fler\n\n#### Skyltar.\n\n- "
        "Större\n\n## 2. Slut\n\nHej.\n",
        "a.md",
    )
    found = [
        (note.source_text.text[b.start : b.end], b.item, b.headings) for b in note.blocks if b.kind in PASSAGE_KINDS
    ]
    assert found == [("Fler", 0, ("Synpunkter", "Bänkar")), ("Större", 0, ("Synpunkter", "Skyltar")), ("Hej.", 1, ())]


def test_an_introduction_heads_its_list_and_nothing_more(minutes: Maker) -> None:
    note = minutes(
        HEAD + "1. Stigar\n\nMålen är:\n\n- Trygga stigar\n\n- Fina stigar\n\nDe två målen togs fram i dialog.\n\n2. "
        "Övriga frågor\n\nInga.\n"
    )
    found = [(note.source_text.text[b.start : b.end], b.headings) for b in note.blocks if b.kind in PASSAGE_KINDS]
    assert found[:3] == [
        ("Trygga stigar", ("Målen är",)),
        ("Fina stigar", ("Målen är",)),
        ("De två målen togs fram i dialog.", ()),
    ]


def test_short_lines_one_after_the_other_are_entries_not_headings(minutes: Maker) -> None:
    note = minutes(
        HEAD
        + "1. Nätverk\n\nTre nätverk finns i kommunen.\n\nStignätverket\n\nSjönätverket\n\nBergnätverket\n\n2. Övriga "
        "frågor\n\nInga.\n"
    )
    assert passages(note) == [
        "Tre nätverk finns i kommunen.",
        "Stignätverket",
        "Sjönätverket",
        "Bergnätverket",
        "Inga.",
    ]


def test_title_and_text_of_a_watched_matter_are_one(minutes: Maker) -> None:
    note = minutes(
        HEAD + "1. På gång/bevakningslista\n\nSkogskortet \nLänsstyrelsen har fått i uppdrag att skapa ett "
        "register.\n\nStigplanen\n\nProjekt: Bryggor (KLF)\n"
        "Slutrapport ska skrivas.\n\n2. Övriga frågor\n\nSkogens dag 5 december.\n\nRådet har fått frågan om att "
        "medverka den dagen.\n"
    )
    assert passages(note) == [
        "Skogskortet Länsstyrelsen har fått i uppdrag att skapa ett register.",
        "Stigplanen",
        "Projekt: Bryggor (KLF) Slutrapport ska skrivas.",
        "Skogens dag 5 december. Rådet har fått frågan om att medverka den dagen.",
    ]


def test_what_is_not_to_be_read_is_no_passage(minutes: Maker) -> None:
    note = minutes(
        "# Anteckningar 13 april 2023\n\nNärvarande: Eva Lind, Per Ask\n\n## 1. Stigar\n\nText om stigar.\n\n| Stig | "
        "Längd |\n|---|---|\n| Norra | 3 km |\n\n"
        "<https://exempel.se/stigar>\n\n-----\n\n## 2. Slut\n\nHej.\n\nAntecknat av\nEva Lind\n",
        "a.md",
    )
    assert passages(note) == ["Text om stigar.", "Hej."]
    kinds = {block.kind for block in note.blocks}
    assert {BlockKind.TABLE, BlockKind.RULE, BlockKind.SIGNATURE, BlockKind.ATTENDANCE, BlockKind.HEADER} <= kinds


def test_a_decision_that_is_announced_in_a_line_stays_a_passage(minutes: Maker) -> None:
    note = minutes(
        "Protokoll\nSkognämnden 2023-09-14\n\n§ 1\nBudget\nBeslut\nSkognämnden beslutar\n1. att anta budgeten\n2. att "
        "återkomma i maj\n\n§ 2\nSlut\nHej.\n"
    )
    assert "Skognämnden beslutar" in passages(note)
    assert "att anta budgeten" in passages(note)


PIECES = st.sampled_from(
    [
        "# Anteckningar",
        "## 1. Start",
        "1. Start",
        "§ 2 Budget",
        "Närvarande: Eva Lind, Per Ask",
        "Förhinder:",
        "Kim Alm, Granen (M)",
        "- Bänkar",
        "• Skyltar",
        "Text som går vidare utan slut och",
        "fortsätter här.",
        "",
        "",
        " ",
        "-----",
        "a\tb\tc",
        "| Namn | Närvarande |",
        "| Eva Lind | Ja |",
        "Grupp 1",
        "Samtalsledare: Eva Lind",
        "Kalendarium 2024",
        "14 juni kl 16-18 Träff",
        "Nästa möte: 3 maj",
        "Antecknat av",
        "2 (4)",
        "https://exempel.se",
        "**Beslut:** Ja.",
        "Datum: 13 april 2023",
        "*",
        "**",
        "#",
        "()",
        "1.",
        "§",
        "\f",
        "Övriga frågor",
        "Sammanfattning",
        "1 Från och med",
        "Å",
        "---",
    ]
)


@given(st.lists(PIECES, max_size=25), st.sampled_from(["txt", "md", "docx", "pdf"]))
def test_any_lines_give_quotes_that_stand_in_the_note_and_blocks_that_cover_it(lines: list[str], kind: str) -> None:
    text = "\n".join(lines)
    source_text = SourceText(f"a.{kind}", "0" * 64, kind, text, (Page(0, len(text), 1),))
    note = minutes_of(source_text)
    assert note == minutes_of(source_text)
    quotes = [
        *note.attendance,
        *(one.name for one in note.attendance),
        *(item.title for item in note.items),
        *note.calendar,
        *note.header.bodies,
    ]
    quotes += [one for one in (note.header.title, note.header.place) if one]
    assert all(text[quote.start : quote.end] == quote.text for quote in quotes)
    assert all(one.end <= two.start for one, two in zip(note.blocks, note.blocks[1:], strict=False))
    assert all(one.end <= two.start for one, two in zip(note.items, note.items[1:], strict=False))
    covered = bytearray(len(text))
    for block in note.blocks:
        covered[block.start : block.end] = b"x" * (block.end - block.start)
    left = "".join(char for char, seen in zip(text, covered, strict=True) if not seen)
    assert not [word for word in left.split() if word.isalpha() and len(word) > 2]
    for block in note.blocks:
        if block.item is not None:
            assert note.items[block.item].start <= block.start
            assert block.end <= note.items[block.item].end
