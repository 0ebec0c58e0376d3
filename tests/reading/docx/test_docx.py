from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

import textmine.reading.docx.package as package
from textmine.errors import ReadingError
from textmine.records import Notice, SourceText

# One grey pixel as PNG.
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
Read = Callable[[bytes], SourceText]
BOX_NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
) + nsdecls("w", "wp", "a")


def saved(document: Any) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def body_of(xml: str) -> bytes:
    """A document whose body is the XML."""
    document = docx.Document()
    holder = parse_xml(f"<w:body {BOX_NAMESPACES}>{xml}</w:body>")
    for child in reversed(list(holder)):
        document.element.body.insert(0, child)
    return saved(document)


def rewritten(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The package with every entry passed through change(name, content)."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return file.getvalue()


def test_headings_lists_and_paragraphs(read_docx: Read) -> None:
    document = docx.Document()
    document.add_heading("Anteckningar från rådet", 0)
    document.add_heading("Ekonomi", 2)
    document.add_paragraph("Rådet talar om budgeten.")
    document.add_paragraph("Bättre lokaler", style="List Bullet")
    document.add_paragraph("Större sal", style="List Bullet 2")
    document.add_paragraph("Fler möten", style="List Bullet")
    document.add_paragraph("Beslut:").runs[0].bold = True
    document.add_paragraph("Rådet beslutar att köpa stolar.")
    note = read_docx(saved(document))
    assert note.text == (
        "# Anteckningar från rådet\n\n## Ekonomi\n\nRådet talar om budgeten.\n\n"
        "- Bättre lokaler\n  - Större sal\n- Fler möten\n\nBeslut:\n\nRådet beslutar att köpa stolar.\n"
    )
    assert note.format == "docx"
    assert len(note.pages) == 1


def test_numbered_lists_are_counted_as_word_does(read_docx: Read) -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, start, kind, text in [
            (0, 14, "decimal", "§ %1"),
            (1, 1, "decimal", "%1.%2"),
            (2, 1, "lowerLetter", "%3)"),
        ]
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
    for num, restart in ((91, ""), (92, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')):
        numbering.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{num}"><w:abstractNumId w:val="90"/>{restart}</w:num>')
        )

    def entry(text: str, num: int, level: int, bold: bool = False) -> None:
        paragraph = document.add_paragraph()
        paragraph.add_run(text).bold = bold
        mark = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
        paragraph._p.get_or_add_pPr().append(parse_xml(mark))

    entry("Val av justerare", 91, 0, bold=True)
    entry("Ekonomi", 91, 0)
    entry("Bokslut", 91, 1)
    entry("Utfall", 91, 2)
    entry("Prognos", 91, 2)
    entry("Övrigt", 91, 0)
    entry("Ny lista", 92, 0)
    document.add_paragraph("Sista stycket, långt nog att visa att fet stil är ett undantag i dokumentet.")
    assert read_docx(saved(document)).text == (
        "#### § 14 Val av justerare\n\n§ 15 Ekonomi\n  15.1 Bokslut\n    a) Utfall\n    b) Prognos\n§ 16 Övrigt\n§ 1 Ny lista\n\n"
        "Sista stycket, långt nog att visa att fet stil är ett undantag i dokumentet.\n"
    )


def test_whole_short_paragraphs_in_bold_or_large_print_are_headings(read_docx: Read) -> None:
    document = docx.Document()
    document.add_paragraph().add_run("1. Mötets öppnande").bold = True
    document.add_paragraph().add_run("Stora bokstäver").font.size = Pt(16)
    paragraph = document.add_paragraph()
    paragraph.add_run("Beslut: ").bold = True
    paragraph.add_run(
        "Rådet väljer Ylva Alm och Bo Ek till justerare av dagens protokoll och tackar avgående ledamöter."
    )
    assert read_docx(saved(document)).text == (
        "#### 1. Mötets öppnande\n\n## Stora bokstäver\n\nBeslut: Rådet väljer Ylva Alm och Bo Ek till "
        "justerare av dagens protokoll och tackar avgående ledamöter.\n"
    )


def test_a_document_all_in_bold_has_no_headings(read_docx: Read) -> None:
    document = docx.Document()
    for text in ("Närvarande", "Ylva Alm", "Bo Ek"):
        document.add_paragraph().add_run(text).bold = True
    assert read_docx(saved(document)).text == "Närvarande\n\nYlva Alm\n\nBo Ek\n"


def test_numbers_of_a_deeper_list_style_are_printed_further_in(read_docx: Read) -> None:
    document = docx.Document()
    document.add_paragraph("Ekonomi", style="List Number")
    document.add_paragraph("Bokslut", style="List Number 2")
    document.add_paragraph("Val", style="List Number")
    assert read_docx(saved(document)).text == "1. Ekonomi\n  1. Bokslut\n2. Val\n"


def test_lines_set_close_together_stay_together(read_docx: Read) -> None:
    document = docx.Document()
    for text in ("Närvarande: Rådet", "Ylva Alm, Föreningen Hoppet", "Bo Ek (M)"):
        document.add_paragraph(text).paragraph_format.space_after = Pt(0)
    document.add_paragraph("")
    document.add_paragraph("Första raden\nandra raden")
    assert read_docx(saved(document)).text == (
        "Närvarande: Rådet\nYlva Alm, Föreningen Hoppet\nBo Ek (M)\n\nFörsta raden\nandra raden\n"
    )


def test_tables_become_rows_and_merged_cells_stand_once(read_docx: Read) -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    for row, words in enumerate(
        [("Namn", "Organisation", "Roll"), ("Ylva Alm", "Hoppet", ""), ("Bo Ek", "", "ersättare")]
    ):
        for column, word in enumerate(words):
            table.cell(row, column).text = word
    table.cell(1, 1).merge(table.cell(2, 1))
    document.add_paragraph("Efter.")
    assert read_docx(saved(document)).text == (
        "Namn\tOrganisation\tRoll\nYlva Alm\tHoppet\nBo Ek\t\tersättare\n\nEfter.\n"
    )


def test_paragraphs_of_a_cell_stay_apart(read_docx: Read) -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Närvarande"
    table.cell(0, 1).text = "Ylva Alm (M)"
    table.cell(0, 1).add_paragraph("Bo Ek (S)")
    assert read_docx(saved(document)).text == "Närvarande\tYlva Alm (M)\n\tBo Ek (S)\n"


def test_a_table_that_lays_out_the_page_gives_its_text(read_docx: Read) -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "§ 14"
    cell = table.cell(0, 1)
    cell.text = "Rådet talar om lokaler. " * 20
    for _ in range(3):
        cell.add_paragraph("Rådet talar om möten. " * 10)
    text = read_docx(saved(document)).text
    assert "\t" not in text
    assert text.startswith("§ 14\n\nRådet talar om lokaler.")


def test_nested_tables_are_read_once(read_docx: Read) -> None:
    document = docx.Document()
    outer = document.add_table(rows=1, cols=2)
    outer.cell(0, 0).text = "Yttre"
    inner = outer.cell(0, 1).add_table(rows=1, cols=2)
    inner.cell(0, 0).text = "Inre"
    inner.cell(0, 1).text = "cell"
    assert read_docx(saved(document)).text.split() == ["Yttre", "Inre", "cell"]
    assert "Inre\tcell" in read_docx(saved(document)).text


def test_a_text_box_is_read_once(read_docx: Read) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>I rutan</w:t></w:r></w:p></w:txbxContent>"
    drawing = (
        "<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
        f"{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    fallback = f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )
    note = read_docx(body_of(f"<w:p><w:r><w:t>Före rutan.</w:t></w:r><w:r>{both}</w:r></w:p>"))
    assert note.text == "Före rutan.\n\nI rutan\n"
    old = read_docx(body_of(f"<w:p><w:r>{fallback}</w:r></w:p>"))
    assert old.text == "I rutan\n"


def test_tracked_changes_fields_links_and_controls(read_docx: Read) -> None:
    def run(text: str) -> str:
        return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'

    def field(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    note = read_docx(
        body_of(
            "<w:p>"
            + run("Rådet ")
            + f'<w:ins w:id="1" w:author="x">{run("beslutar ")}</w:ins>'
            + '<w:del w:id="2" w:author="x"><w:r><w:delText>avslår </w:delText></w:r></w:del>'
            + f'<w:hyperlink w:anchor="a">{run("att köpa ")}</w:hyperlink>'
            + field("begin")
            + "<w:r><w:instrText> DATE </w:instrText></w:r>"
            + field("separate")
            + run("stolar")
            + field("end")
            + f"<w:sdt><w:sdtContent>{run(' i maj')}</w:sdtContent></w:sdt>"
            + "<w:r><w:noBreakHyphen/><w:t>juni</w:t><w:softHyphen/><w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t></w:r>"
            + "</w:p>"
            + f"<w:sdt><w:sdtContent><w:p>{run('I en kontroll.')}</w:p></w:sdtContent></w:sdt>"
            + '<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="x"/></w:rPr></w:pPr></w:p>'
        )
    )
    assert note.text == "Rådet beslutar att köpa stolar i maj-juni\tx\ny\n\nI en kontroll.\n"
    assert note.notices == (Notice("tracked-changes"),)


def test_footnotes_stand_at_the_end(read_docx: Read) -> None:
    footnotes = (
        f"<w:footnotes {nsdecls('w')}>"
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Enligt avtalet.</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    )
    document = docx.Document()
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), content_type, footnotes.encode(), document.part.package)
    document.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes")
    paragraph = document.add_paragraph("Rådet har nio platser")
    paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>'))
    document.add_paragraph("Sista stycket.")
    assert read_docx(saved(document)).text == "Rådet har nio platser[^1]\n\nSista stycket.\n\n[^1]: Enligt avtalet.\n"


def test_running_heads_and_feet_are_left_out(read_docx: Read) -> None:
    document = docx.Document()
    document.add_paragraph("Brödtext.")
    document.sections[0].header.paragraphs[0].text = "Sidhuvud"
    document.sections[0].footer.paragraphs[0].text = "Sidfot"
    assert read_docx(saved(document)).text == "Brödtext.\n"


def test_strict_documents_are_read(read_docx: Read) -> None:
    document = docx.Document()
    document.add_heading("Rubrik", 1)

    def strict(name: str, content: bytes) -> bytes:
        pairs = zip(package._TRANSITIONAL, package._STRICT, strict=True)
        for transitional, own in pairs:
            content = content.replace(transitional, own)
        return content

    assert read_docx(rewritten(saved(document), strict)).text == "# Rubrik\n"


def refused(read_docx: Read, data: bytes) -> str:
    with pytest.raises(ReadingError) as error:
        read_docx(data)
    return error.value.code


def test_an_empty_document_is_called_so(read_docx: Read) -> None:
    assert refused(read_docx, saved(docx.Document())) == "empty"


def test_a_document_of_pictures_alone_is_called_so(read_docx: Read) -> None:
    document = docx.Document()
    document.add_picture(io.BytesIO(base64.b64decode(PIXEL)))
    assert refused(read_docx, saved(document)) == "pictures"


def test_a_zip_of_another_kind_is_called_so(read_docx: Read) -> None:
    workbook = io.BytesIO()
    openpyxl.Workbook().save(workbook)
    assert refused(read_docx, workbook.getvalue()) == "wrong-type"


def test_parts_that_are_missing_or_spelt_otherwise_cost_nothing_of_the_text(read_docx: Read) -> None:
    def astray(name: str, content: bytes) -> bytes:
        picture = (
            b'<Relationship Id="rId99" Target="NULL" '
            b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
        )
        if name == "word/_rels/document.xml.rels":
            return content.replace(b"</Relationships>", picture).replace(b'"styles.xml"', b'"Styles.xml"')
        return content

    document = docx.Document()
    document.add_heading("Lokaler", 1)
    assert read_docx(rewritten(saved(document), astray)).text == "# Lokaler\n"


def test_every_body_and_the_signs_below_their_readings_are_read(read_docx: Read) -> None:
    def second(name: str, content: bytes) -> bytes:
        ruby = (
            b"<w:body><w:p><w:r><w:ruby><w:rt><w:r><w:t>over</w:t></w:r></w:rt>"
            b"<w:rubyBase><w:r><w:t>tecken</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p></w:body></w:document>"
        )
        return content.replace(b"</w:document>", ruby) if name == "word/document.xml" else content

    document = docx.Document()
    document.add_paragraph("Första.")
    assert read_docx(rewritten(saved(document), second)).text == "Första.\n\ntecken\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"WordDocument", "wrong-type"),
        (saved(docx.Document())[:9000], "damaged"),
    ],
)
def test_other_containers(read_docx: Read, data: bytes, code: str) -> None:
    assert refused(read_docx, data) == code


def test_xml_that_defines_entities_is_refused(read_docx: Read) -> None:
    def with_doctype(name: str, content: bytes) -> bytes:
        doctype = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
        return content.replace(b"?>", b"?>" + doctype, 1) if name == "word/document.xml" else content

    assert refused(read_docx, rewritten(saved(docx.Document()), with_doctype)) == "damaged"


def test_a_document_whose_body_is_of_another_language_is_called_damaged(read_docx: Read) -> None:
    def renamed(name: str, content: bytes) -> bytes:
        return (
            content.replace(b"wordprocessingml/2006/main", b"wordprocessingml/2006/mein")
            if "document" in name
            else content
        )

    assert refused(read_docx, rewritten(saved(docx.Document()), renamed)) == "damaged"


def test_broken_xml_is_called_damaged(read_docx: Read) -> None:
    def cut(name: str, content: bytes) -> bytes:
        return content[: len(content) // 2] if name == "word/document.xml" else content

    assert refused(read_docx, rewritten(saved(docx.Document()), cut)) == "damaged"


def test_a_package_that_unpacks_to_far_too_much_is_refused(read_docx: Read) -> None:
    def bomb(name: str, content: bytes) -> bytes:
        return content + b" " * 3_000_000 if name == "word/document.xml" else content

    assert refused(read_docx, rewritten(saved(docx.Document()), bomb)) == "too-large"


@pytest.mark.parametrize(("limit", "value"), [("MOST_ENTRIES", 3), ("LARGEST_CONTENT", 100), ("LARGEST_PART", 100)])
def test_the_limits_of_a_package_hold(read_docx: Read, monkeypatch: pytest.MonkeyPatch, limit: str, value: int) -> None:
    monkeypatch.setattr(package, limit, value)
    assert refused(read_docx, saved(docx.Document())) == "too-large"
