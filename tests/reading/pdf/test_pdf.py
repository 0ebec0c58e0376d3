from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    FrameBreak,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
)

from tests.reading.making import BODY, BOLD, ENTRY, HEAD, PROSE, SUBENTRY, TIGHT, grid, pdf_of, prose
from textmine.errors import ReadingError
from textmine.reading.pdf import recognise
from textmine.reading.pdf.second import SecondEngine
from textmine.records import Notice, SourceText

Read = Callable[[bytes], SourceText]


def joined(text: str) -> str:
    """The text with its line ends folded, as structure sees a paragraph."""
    return " ".join(text.split())


def test_paragraphs_headings_and_lists(read_pdf: Read) -> None:
    note = read_pdf(
        pdf_of(
            [
                Paragraph("Anteckningar från rådet", HEAD),
                Paragraph("Närvarande: Rådet", TIGHT),
                Paragraph("Ylva Alm, Föreningen Hoppet", TIGHT),
                Paragraph("Karl-Gustav Ek (M)", TIGHT),
                Spacer(1, 12),
                Paragraph("1. Mötets öppnande", BOLD),
                Paragraph(PROSE, BODY),
                Paragraph(PROSE, BODY),
                Paragraph("Synpunkter från mötet:", TIGHT),
                Paragraph("<bullet>•</bullet>Bättre lokaler", ENTRY),
                Paragraph("<bullet>–</bullet>Fler möten " + PROSE, SUBENTRY),
                Paragraph("<bullet>•</bullet>Språk – även svenska", ENTRY),
                *prose(3),
            ]
        )
    )
    blocks = note.text.split("\n\n")
    assert blocks[0] == "# Anteckningar från rådet"
    assert blocks[1] == "Närvarande: Rådet\nYlva Alm, Föreningen Hoppet\nKarl-Gustav Ek (M)"
    assert blocks[2] == "#### 1. Mötets öppnande"
    assert [joined(block) for block in blocks[3:5]] == [PROSE.strip()] * 2
    entries = blocks[5].split("\n")
    assert entries[:2] == ["Synpunkter från mötet:", "- Bättre lokaler"]
    assert entries[2].startswith("  - Fler möten Rådet talar")
    assert entries[-1] == "- Språk – även svenska"
    assert note.format == "pdf"
    assert note.notices == ()


def test_bold_words_inside_a_paragraph_are_no_heading(read_pdf: Read) -> None:
    note = read_pdf(pdf_of([Paragraph("<b>Beslut:</b> " + PROSE, BODY), Paragraph("Beslut:", BOLD), *prose(2)]))
    assert "#" not in note.text


def test_two_columns_are_read_one_after_the_other(read_pdf: Read) -> None:
    file = io.BytesIO()
    document = BaseDocTemplate(file, pagesize=A4)
    frames = [Frame(50, 60, 235, 720, id="left"), Frame(310, 60, 235, 720, id="right")]
    document.addPageTemplates(PageTemplate(frames=frames))
    left = "Vänster spalt talar om lokaler och öppettider för alla föreningar i staden. " * 5
    right = "Höger spalt talar om bidrag och ansökningar som ska lämnas in före juni. " * 5
    document.build([Paragraph(left, BODY), FrameBreak(), Paragraph(right, BODY)])
    text = joined(read_pdf(file.getvalue()).text)
    assert text == joined(left + right)


def test_divided_words_are_whole_and_real_hyphens_stay(read_pdf: Read) -> None:
    lines = ["Rådet talade om överenskom-", "melsen med C-", "nätet samt om kultur-", "och fritidsfrågor med KFUM-"]
    note = read_pdf(
        pdf_of([Paragraph("<br/>".join([*lines, "kursen åren 2024-", "2027 i Ylva Alm-", "Eks regi."]), BODY)])
    )
    assert joined(note.text) == (
        "Rådet talade om överenskommelsen med C-nätet samt om kultur- och fritidsfrågor med KFUM-kursen åren 2024-2027 i "
        "Ylva Alm-Eks regi."
    )


def test_a_ruled_table_becomes_rows_in_its_place(read_pdf: Read) -> None:
    cell = ParagraphStyle("cell", parent=TIGHT)
    rows: list[list[object]] = [
        ["Namn", "Organisation", "Roll"],
        [
            Paragraph("Ylva Alm", cell),
            Paragraph("Föreningen för alla som vill mötas i stadens lokaler", cell),
            "ordförande",
        ],
        ["Bo Ek", "", "ersättare"],
    ]
    note = read_pdf(pdf_of([*prose(1), grid(rows, [100, 150, 100]), Spacer(1, 12), Paragraph("Efter tabellen.", BODY)]))
    before, table, after = note.text.split("\n\n")
    assert joined(before) == PROSE.strip()
    assert table.split("\n") == [
        "Namn\tOrganisation\tRoll",
        "Ylva Alm\tFöreningen för alla som vill mötas i stadens lokaler\tordförande",
        "Bo Ek\t\tersättare",
    ]
    assert after == "Efter tabellen.\n"


def test_names_on_lines_of_one_cell_stay_apart(read_pdf: Read) -> None:
    table = grid([["Närvarande", "Ylva Alm (M)\nBo Ek (S)"], ["Frånvarande", "Siv Dal (C)"]], [120, 300])
    note = read_pdf(pdf_of([table, *prose(1)]))
    assert note.text.startswith("Närvarande\tYlva Alm (M)\n\tBo Ek (S)\nFrånvarande\tSiv Dal (C)\n\n")


def test_a_turned_page_keeps_its_table(read_pdf: Read) -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    canvas.rotate(90)
    table = grid([["Datum", "Plats"], ["3 maj", "Biblioteket"]], [120, 120])
    table.wrapOn(canvas, 400, 400)
    table.drawOn(canvas, 100, -300)
    canvas.showPage()
    canvas.save()
    document = pypdfium2.PdfDocument(file.getvalue())
    document[0].set_rotation(90)
    turned = io.BytesIO()
    document.save(turned)
    document.close()
    assert read_pdf(turned.getvalue()).text == "Datum\tPlats\n3 maj\tBiblioteket\n"


def test_columns_without_rules_are_parted_by_tabs(read_pdf: Read) -> None:
    def draw(canvas: Canvas, _: SimpleDocTemplate) -> None:
        for index, (name, role) in enumerate([("Ylva Alm", "ordförande"), ("Bo Ek", "sekreterare")]):
            canvas.drawString(72, 600 - 14 * index, name)
            canvas.drawString(250, 600 - 14 * index, role)
        canvas.drawString(72, 550, "1.")
        canvas.drawString(108, 550, "Mötets öppnande")

    note = read_pdf(pdf_of(prose(1), draw))
    assert "Ylva Alm\tordförande\nBo Ek\tsekreterare\n" in note.text
    assert "1. Mötets öppnande" in note.text


def head_and_foot(canvas: Canvas, document: SimpleDocTemplate) -> None:
    canvas.setFont("Helvetica", 9)
    canvas.drawString(72, 800, "Protokoll för Exempelrådet")
    canvas.drawString(300, 800, "2031-05-06")
    canvas.drawString(480, 800, f"{document.page} (3)")
    canvas.drawString(72, 30, "Exempelstad, Storgatan 1")


def test_a_dated_head_is_read_once_and_feet_never(read_pdf: Read) -> None:
    note = read_pdf(pdf_of([Paragraph("Anteckningar", HEAD), *prose(22)], head_and_foot))
    assert len(note.pages) == 3
    assert note.text.startswith("Protokoll för Exempelrådet\t2031-05-06\n\n# Anteckningar\n\n")
    assert note.text.count("Exempelrådet") == 1
    assert "Storgatan" not in note.text
    assert "(3)" not in note.text
    assert joined(note.text).count(PROSE.strip()) == 22


def test_a_page_with_nothing_but_its_head_and_foot_is_left_out_and_said(read_pdf: Read) -> None:
    note = read_pdf(pdf_of([*prose(22), PageBreak(), Spacer(1, 1)], head_and_foot))
    assert note.notices == (Notice("bare-pages", "4"),)
    assert note.text.count("Exempelrådet") == 1


def test_what_stands_on_every_page_is_the_text_where_most_pages_hold_nothing_else(read_pdf: Read) -> None:
    def number(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.drawString(72, 800, f"Bild {document.page}")

    note = read_pdf(pdf_of([part for _ in range(5) for part in (Spacer(1, 1), PageBreak())], number))
    assert [note.text[page.start : page.end].strip() for page in note.pages] == [f"Bild {n}" for n in range(1, 6)]
    assert note.notices == ()


def test_a_page_with_a_single_sign_is_no_picture(read_pdf: Read) -> None:
    def sign(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.drawString(300, 400, "A" if document.page == 1 else "B")

    note = read_pdf(pdf_of([Spacer(1, 1), PageBreak(), Spacer(1, 1)], sign))
    assert note.text.split() == ["A", "B"]
    assert note.notices == ()


def nameless() -> bytes:
    """A PDF of one page whose font does not say which letters its shapes are."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(595, 842))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name("/Nameless"),
        Encoding=pikepdf.Dictionary(Differences=[1, *(pikepdf.Name(f"/g{n}") for n in range(1, 9))]),
    )
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.Contents = document.make_stream(b"BT /F1 12 Tf 72 700 Td <010203040506070801020304> Tj ET")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_letters_that_nobody_knows_are_no_text(read_pdf: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognise, "available", lambda: "")
    with pytest.raises(ReadingError) as error:
        read_pdf(nameless())
    assert error.value.code == "no-text"
    with pikepdf.open(io.BytesIO(nameless())) as one, pikepdf.open(io.BytesIO(pdf_of(prose(1)))) as other:
        other.pages.append(one.pages[0])
        both = io.BytesIO()
        other.save(both)
    note = read_pdf(both.getvalue())
    assert joined(note.text) == PROSE.strip()
    assert note.notices == (Notice("image-pages", "2"), Notice("unknown-letters", "2"))


def test_a_pdf_that_has_lost_its_first_line_is_read(read_pdf: Read) -> None:
    data = pdf_of(prose(1))
    assert joined(read_pdf(data.replace(b"%PDF-", b"%lost", 1)).text) == PROSE.strip()


def test_a_page_number_beside_other_numbers_is_found(read_pdf: Read) -> None:
    def foot(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.drawString(72, 30, f"Dnr 2031/17 Exempelrådet sidan {document.page}")

    assert "Dnr" not in read_pdf(pdf_of(prose(22), foot)).text


def test_a_head_that_says_no_date_is_left_out(read_pdf: Read) -> None:
    def head(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.drawString(72, 800, "Exempelstads kommun")
        canvas.drawRightString(520, 800, f"{document.page} (3)")

    text = read_pdf(pdf_of([Paragraph("Anteckningar", HEAD), *prose(22)], head)).text
    assert text.startswith("# Anteckningar")
    assert "Exempelstads" not in text


def test_a_line_on_a_third_of_the_pages_is_text(read_pdf: Read) -> None:
    def note(canvas: Canvas, document: SimpleDocTemplate) -> None:
        if document.page < 4:
            canvas.drawString(72, 30, "Beslutet gäller tills vidare")

    story = [part for _ in range(9) for part in (*prose(1), PageBreak())]
    assert read_pdf(pdf_of(story, note)).text.count("tills vidare") == 3


def test_page_numbers_of_two_pages_are_left_out(read_pdf: Read) -> None:
    def number(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.drawCentredString(300, 30, f"Sida {document.page}")

    note = read_pdf(pdf_of([*prose(3), PageBreak(), *prose(2)], number))
    assert "Sida" not in note.text


def test_a_numbered_heading_at_the_top_of_each_page_stays(read_pdf: Read) -> None:
    story = [part for n in (1, 2, 3) for part in (Paragraph(f"Grupp {n}", HEAD), *prose(2), PageBreak())]
    note = read_pdf(pdf_of(story))
    assert [f"# Grupp {n}" in note.text for n in (1, 2, 3)] == [True, True, True]


def test_a_sentence_cut_by_a_page_goes_on(read_pdf: Read) -> None:
    note = read_pdf(pdf_of(prose(14)))
    assert len(note.pages) == 2
    cut = note.pages[0].end
    assert joined(note.text).count(PROSE.strip()) == 14
    assert note.text[cut - 2 : cut] in ("\n\n", note.text[cut - 2] + "\n")
    if note.text[cut].islower():
        assert note.text[cut - 2] != "\n"


def test_a_word_cut_by_a_page_belongs_to_the_first(read_pdf: Read) -> None:
    note = read_pdf(
        pdf_of([Paragraph("Rådet talade om överenskom-", BODY), PageBreak(), Paragraph("melsen i går.", BODY)])
    )
    assert note.text == "Rådet talade om överenskommelsen\ni går.\n"
    assert note.quote(note.pages[1].start, note.pages[1].end).text == "i går.\n"


def test_an_encrypted_file_is_called_so(read_pdf: Read) -> None:
    with pytest.raises(ReadingError) as error:
        read_pdf(pdf_of(prose(1), encrypt="hemligt"))
    assert error.value.code == "encrypted"


@pytest.mark.parametrize("part", [0.5, 0.1])
def test_a_truncated_file_is_called_damaged(read_pdf: Read, part: float) -> None:
    data = pdf_of(prose(30))
    with pytest.raises(ReadingError) as error:
        read_pdf(data[: int(len(data) * part)])
    assert error.value.code == "damaged"


def test_a_file_without_its_trailer_is_read_all_the_same(read_pdf: Read) -> None:
    data = pdf_of(prose(2))
    note = read_pdf(data[: data.rindex(b"startxref")])
    assert joined(note.text) == " ".join([PROSE.strip()] * 2)


def test_a_file_that_only_pdfium_can_open_is_read(read_pdf: Read) -> None:
    data = pdf_of(prose(2))
    broken = data.replace(b"/MediaBox [", b"/MediaBox [ /X ", 1)
    assert broken != data
    note = read_pdf(broken)
    assert joined(note.text) == " ".join([PROSE.strip()] * 2)
    assert note.notices == (Notice("page-count", "1 / 0"),)


def test_images_alone_are_no_text(read_pdf: Read) -> None:
    def picture(canvas: Canvas, _: SimpleDocTemplate) -> None:
        canvas.rect(100, 100, 300, 300, fill=1)

    with pytest.raises(ReadingError) as error:
        read_pdf(pdf_of([Spacer(1, 1), PageBreak(), Spacer(1, 1)], picture))
    assert error.value.code == "no-text"


def test_a_page_that_is_an_image_is_said(read_pdf: Read) -> None:
    note = read_pdf(pdf_of([*prose(1), PageBreak(), Spacer(1, 1), PageBreak(), *prose(1)]))
    assert note.notices == (Notice("image-pages", "2"),)
    assert len(note.pages) == 3
    assert note.pages[1].start == note.pages[1].end


def test_a_frame_round_a_text_is_no_table(read_pdf: Read) -> None:
    framed = grid([[Paragraph(PROSE, BODY)]], [400])
    note = read_pdf(pdf_of([KeepTogether([framed])]))
    assert joined(note.text) == PROSE.strip()
    assert "\t" not in note.text


def test_bullets_drawn_as_dots_are_bullets(read_pdf: Read) -> None:
    def draw(canvas: Canvas, _: SimpleDocTemplate) -> None:
        for index, text in enumerate(["Bättre lokaler", "Fler möten"]):
            canvas.circle(80, 504 - 16 * index, 2, fill=1)
            canvas.drawString(92, 500 - 16 * index, text)

    assert "- Bättre lokaler\n- Fler möten\n" in read_pdf(pdf_of(prose(1), draw)).text


def test_what_only_the_second_engine_can_open_is_read_by_it(read_pdf: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(data: bytes) -> None:
        raise pypdfium2.PdfiumError("Data format error", err_code=3)

    data = pdf_of(prose(2))
    monkeypatch.setattr(pypdfium2, "PdfDocument", broken)
    note = read_pdf(data)
    assert joined(note.text) == " ".join([PROSE.strip()] * 2)
    assert note.notices == (Notice("page-count", "0 / 1"), Notice("recovered-pages", "1"))


def test_a_page_that_pdfium_finds_empty_is_recovered(read_pdf: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    data = pdf_of(prose(1))
    monkeypatch.setattr(pypdfium2.PdfTextPage, "count_chars", lambda self: 0)
    note = read_pdf(data)
    assert joined(note.text) == PROSE.strip()
    assert note.notices == (Notice("recovered-pages", "1"),)


def test_characters_of_no_size_are_read_all_the_same(read_pdf: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.setFont("Helvetica", 0)
    for line in range(20):
        canvas.drawString(72, 700 - 20 * line, "och föreningarna vill ha fler lokaler" if line else "Minnen")
    canvas.save()
    monkeypatch.setattr(pypdfium2.PdfTextPage, "count_chars", lambda self: 0)
    assert read_pdf(file.getvalue()).text.count("fler lokaler") == 19


def test_pages_that_the_engines_read_unlike_are_said(read_pdf: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    data = pdf_of([*prose(1), PageBreak(), *prose(1)])
    monkeypatch.setattr(SecondEngine, "printed_count", lambda self, index: 3 if index else 330)
    assert read_pdf(data).notices == (Notice("engines-differ", "2"),)


def test_a_table_that_cannot_be_looked_for_is_said(read_pdf: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    data = pdf_of([grid([["Namn", "Roll"], ["Ylva Alm", "ordförande"]]), *prose(1)])
    monkeypatch.setattr(SecondEngine, "__init__", lambda self, data: (_ for _ in ()).throw(ValueError))
    note = read_pdf(data)
    assert "Ylva Alm" in note.text
    assert note.notices == (Notice("page-count", "1 / 0"), Notice("tables-unread", "1"))
