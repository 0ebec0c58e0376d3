"""Nasty files, three hundred and more: what a folder that everybody can write to may come to hold. The same files each time."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from docx import Document

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
NOTE = "# Minnesanteckningar\n\n## Dialogrådet 14 mars 2024\n\nFöreningarna behöver fler lokaler på kvällarna.\n"
PLAIN = "Minnesanteckningar 2024-03-14\n\nVi vill ha {}.\n"
HOSTILE_WORDS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "javascript:alert(1)",
    "{{ 7*7 }}",
    "{% include '/etc/passwd' %}",
    '=HYPERLINK("http://example.org")',
    "'; DROP TABLE notes; --",
    "%s%s%n",
    "../../../../etc/passwd",
    "\u202egnp.exe",  # right-to-left override
    "\u2066bidi\u2069",
    "a\u0300\u0301\u0302" * 50,
    "\u200b\u200c\u200d\ufeff",
    "\x1b[31mred\x1b[0m",
    "\x07\x08\x0b\x0c",
    "&lt;b&gt;&amp;",
    "]]><!--",
    "𝕬𝖑𝖛𝖆 \U0001f600",
    "\ufffd\ufffe",
)
HOSTILE_NAMES = (
    "-rf.txt",
    "--help.md",
    "a b.txt",
    "åäö ÅÄÖ.txt",
    "a\u0308.txt",  # ä as two characters, as a Mac writes it
    "<script>alert(1)</script>.txt".replace("/", "_"),
    "'; DROP TABLE notes; --.txt",
    "{{7*7}}.md",
    "%2e%2e%2f.txt",
    "\u202etxt.md",
    "newline\nname.txt",
    "tab\tname.txt",
    'quote"name.txt',
    "amp&name;.md",
    "#hash?.txt",
    "CON.txt",
    "name.txt ",
    "x" * 200 + ".txt",
    "$(touch x).txt",
    "`id`.txt",
    "=cmd.txt",
    "+1.md",
    "@sum.txt",
)


def files() -> Iterator[tuple[str, bytes]]:
    """(name, content) of every nasty file; names are unique."""
    yield from _truncated()
    yield from _flipped()
    yield from _plain()
    yield from _words()
    yield from _names()
    yield from _docx()
    yield from _pdf()
    yield from _wrong_types()


def _originals(suffix: str) -> list[Path]:
    return sorted(CORPUS.glob(f"*{suffix}"))[:4]


def _truncated() -> Iterator[tuple[str, bytes]]:
    """Each example cut off at every tenth of its length."""
    for suffix in (".pdf", ".docx", ".md", ".txt"):
        for number, path in enumerate(_originals(suffix)):
            data = path.read_bytes()
            for tenth in range(10):
                yield f"cut-{number}-{tenth}{suffix}", data[: len(data) * tenth // 10]


def _flipped() -> Iterator[tuple[str, bytes]]:
    """Bytes changed at random places, as a bad disk does it."""
    random_ = random.Random(7)
    for suffix in (".pdf", ".docx"):
        for number, path in enumerate(_originals(suffix)[:2]):
            for share in range(1, 11):
                data = bytearray(path.read_bytes())
                for _ in range(share * 20):
                    data[random_.randrange(len(data))] = random_.randrange(256)
                yield f"flipped-{number}-{share}{suffix}", bytes(data)


def _plain() -> Iterator[tuple[str, bytes]]:
    yield "empty.txt", b""
    yield "empty.md", b""
    yield "blank.txt", b" \n\t\r\n\x0c"
    yield "bom-only.txt", "\ufeff".encode()
    yield "nul.txt", b"Protokoll\0\0\0"
    yield "random.txt", random.Random(1).randbytes(5000)
    yield "cp1252.txt", NOTE.encode("cp1252")
    yield "utf-16.txt", NOTE.encode("utf-16")
    yield "utf-16-le.txt", NOTE.encode("utf-16-le")
    yield "utf-16-odd.txt", NOTE.encode("utf-16")[:-1]
    yield "utf-32.txt", NOTE.encode("utf-32")
    yield "mac.txt", NOTE.encode("mac-roman")
    yield "lost.txt", NOTE.replace("ö", "\ufffd").encode()
    yield "double.txt", NOTE.encode().decode("cp1252").encode()
    yield "overlong.txt", b"\xc0\xaf\xe0\x80\xaf" + NOTE.encode()
    yield "surrogate.txt", b"\xed\xa0\x80" + NOTE.encode()
    yield "one-line.txt", b"lokaler " * 60_000
    yield "one-word.txt", b"a" * 300_000
    yield "brackets.md", b"[" * 20_000 + b"]" * 20_000
    yield "hashes.md", b"#" * 50_000 + b" x\n"
    yield "stars.md", b"*" * 50_000
    yield "pipes.md", (b"|" * 500 + b"\n") * 100
    yield "bars.md", b"| a | b |\n|---|---|\n" * 2_000
    yield "comments.md", b"<!--" * 5_000
    yield "tags.md", b"<b>" * 10_000
    yield "newlines.txt", b"\n" * 200_000
    yield "carriage.txt", NOTE.replace("\n", "\r").encode()
    yield "feeds.txt", b"\x0c" * 5_000 + NOTE.encode()
    yield "spaces.txt", b" " * 200_000 + b"x"
    yield "digits.txt", b"1" * 100_000
    yield "numbers.txt", b"1. 1. 1. 1. " * 10_000
    yield "commas.txt", ("Närvarande: " + "A B, " * 5_000).encode()
    yield "colons.txt", ("Närvarande: " * 3_000).encode()
    yield "dates.txt", ("2024-13-45 99 mars 9999 den 0 januari " * 500).encode()
    yield "times.txt", ("kl. 99:99-77:88 " * 500).encode()
    yield "paragraphs.txt", ("§ 999999999999999999999 Beslut: \n" * 300).encode()
    yield "capitals.txt", ("ALVA EK " * 5_000).encode()


def _words() -> Iterator[tuple[str, bytes]]:
    """Hostile words in every field that a note has."""
    for number, words in enumerate(HOSTILE_WORDS):
        yield f"words-{number}.txt", PLAIN.format(words).encode("utf-8", "surrogatepass")
        whole = (
            f"# {words}\n\n## {words} 14 mars 2024\n\n**Plats:** {words}\n\n**Närvarande:** {words}\nAlva Ek, {words}\n\n"
            f"### 1. {words}\n\n**Beslut:** Alva Ek {words} senast i maj.\n\n- {words}\n"
        )
        yield f"fields-{number}.md", whole.encode("utf-8", "surrogatepass")


def _names() -> Iterator[tuple[str, bytes]]:
    for number, name in enumerate(HOSTILE_NAMES):
        yield name, (NOTE + f"\nNummer {number}.\n").encode()


def _zip(entries: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return out.getvalue()


def _word_file() -> bytes:
    document = Document()
    document.add_heading("Minnesanteckningar 2024-03-14", 1)
    document.add_paragraph("Vi vill ha lokaler.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _with_document(xml: bytes) -> bytes:
    """A DOCX whose main part is replaced."""
    with zipfile.ZipFile(io.BytesIO(_word_file())) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    return _zip({**entries, "word/document.xml": xml})


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _docx() -> Iterator[tuple[str, bytes]]:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(9))
    body = "<w:body><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:body>"
    yield "bomb.docx", _zip({"[Content_Types].xml": b"<x/>", "word/document.xml": b"0" * 60_000_000})
    yield "many-entries.docx", _zip({f"a{n}.xml": b"<x/>" for n in range(6_000)})
    yield (
        "laughs.docx",
        _with_document(f"<!DOCTYPE d [{laughs}]><w:document {_W}>{body.format('&l8;')}</w:document>".encode()),
    )
    yield (
        "xxe.docx",
        _with_document(
            f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document {_W}>{body.format("&x;")}</w:document>'.encode()
        ),
    )
    yield "dtd.docx", _with_document(f'<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd"><w:document {_W}/>'.encode())
    deep = "<w:tbl><w:tr><w:tc>" * 3_000 + "</w:tc></w:tr></w:tbl>" * 3_000
    yield "deep.docx", _with_document(f"<w:document {_W}><w:body>{deep}</w:body></w:document>".encode())
    yield "no-body.docx", _with_document(f"<w:document {_W}/>".encode())
    yield "no-xml.docx", _with_document(b"not xml")
    yield "empty-part.docx", _with_document(b"")
    yield "zip.docx", _zip({"a.txt": b"x"})
    yield "traversal.docx", _zip({"../../etc/x": b"x", "[Content_Types].xml": b"<x/>"})
    yield "stored.docx", _zip({"word/document.xml": b"x" * 1000}, zipfile.ZIP_STORED)
    yield "twice.docx", _word_file() + _word_file()
    yield "prefixed.docx", b"junk" * 10 + _word_file()
    yield "good.docx", _word_file()
    for number, words in enumerate(HOSTILE_WORDS):
        clean = "".join(char for char in words if char >= " " and char not in "\ufffe\uffff")
        escaped = clean.replace("&", "&amp;").replace("<", "&lt;")
        yield f"words-{number}.docx", _with_document(f"<w:document {_W}>{body.format(escaped)}</w:document>".encode())


def _pdf() -> Iterator[tuple[str, bytes]]:
    original = _originals(".pdf")[0].read_bytes()
    for name, rights in (("encrypted", {"user": "x", "owner": "y"}), ("owner-only", {"user": "", "owner": "y"})):
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(original)) as pdf:
            pdf.save(out, encryption=pikepdf.Encryption(**rights))
        yield f"{name}.pdf", out.getvalue()
    loop = io.BytesIO()
    with pikepdf.open(io.BytesIO(original)) as pdf:
        pdf.Root.Pages.Kids.append(pdf.Root.Pages)  # the tree of pages holds itself
        pdf.save(loop)
    yield "loop.pdf", loop.getvalue()
    wide = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(10_000):
            pdf.add_blank_page()
        pdf.save(wide)
    yield "ten-thousand-pages.pdf", wide.getvalue()
    huge = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(14_400, 14_400))
        pdf.save(huge)
    yield "huge-page.pdf", huge.getvalue()
    swollen = io.BytesIO()
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        page.Contents = pdf.make_stream(b"q Q " * 2_000_000)  # packs a thousandfold
        pdf.save(swollen, compress_streams=True, recompress_flate=True)
    yield "swollen.pdf", swollen.getvalue()
    yield "header-only.pdf", b"%PDF-1.7\n"
    yield "no-trailer.pdf", original[: original.rindex(b"trailer")] if b"trailer" in original else original[:-200]
    yield "junk-first.pdf", b"x" * 500 + original
    yield "junk-last.pdf", original + b"x" * 5_000
    yield "html.pdf", b"<html><body>Protokoll</body></html>"
    yield (
        "javascript.pdf",
        original.replace(b"/Type /Catalog", b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >> /Type /Catalog"),
    )


def _wrong_types() -> Iterator[tuple[str, bytes]]:
    pdf, docx = _originals(".pdf")[0].read_bytes(), _word_file()
    yield "pdf.txt", pdf
    yield "pdf.md", pdf
    yield "pdf.docx", pdf
    yield "docx.txt", docx
    yield "docx.pdf", docx
    yield "text.pdf", NOTE.encode()
    yield "text.docx", NOTE.encode()
    yield "old-word.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4_000
    yield "rtf.txt", b"{\\rtf1 Protokoll}"
    yield "image.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 100
    yield "none", NOTE.encode()
    yield "upper.TXT", NOTE.encode() + b"versal"
    yield "macro.docm", docx
