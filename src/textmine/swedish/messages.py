"""What a reader is told about a file or a setting: what is wrong and what to do, and what to know of a file that could be read.

The keys are the codes of ReadingError, Notice and WrongSettingError. A sentence never quotes the note.
"""

from __future__ import annotations

from textmine.errors import ReadingError, TextmineError, WrongSettingError
from textmine.swedish.language import said

# code -> (what happened, what to do next)
FAILURES: dict[str, tuple[str, str]] = {
    "crashed": (
        "Filen fick läsaren att krascha.",
        "Öppna den i programmet den gjordes i, spara den på nytt och kör igen. Övriga anteckningar är inlästa.",
    ),
    "damaged": (
        "Filen är skadad och går inte att öppna.",
        "Öppna den i programmet den gjordes i, spara den på nytt och kör igen.",
    ),
    "empty": ("Filen är tom.", "Kontrollera att rätt fil har lagts i mappen."),
    "encrypted": ("Filen är skyddad med lösenord.", "Spara en kopia utan lösenord och kör igen."),
    "internal": (
        "Ett oväntat fel uppstod när filen lästes.",
        "Övriga anteckningar är inlästa. Rapportera felet; ange filens namn och felkoden.",
    ),
    "no-text": (
        "Filen innehåller bara bilder, ingen text.",
        "Installera tesseract med svenska (Debian: tesseract-ocr-swe) och kör igen, "
        "eller textigenkänn den själv (OCR, till exempel: ocrmypdf -l swe in.pdf ut.pdf) och lägg in den nya filen.",
    ),
    "not-text": (
        "Filen innehåller något annat än text.",
        "Spara den som ren text i UTF-8, eller ge den rätt filändelse.",
    ),
    "pictures": (
        "Dokumentet innehåller bara bilder, ingen text.",
        "Spara det som PDF och lägg in den, eller skriv av bilderna.",
    ),
    "too-large": (
        "Filen är större än vad som läses.",
        "Dela upp den, eller spara den på nytt med mindre bilder.",
    ),
    "too-much-memory": (
        "Filen kräver mer minne än vad som är tillåtet.",
        "Dela upp den, eller höj note_megabytes i textmine.toml.",
    ),
    "too-slow": (
        "Filen tog för lång tid att läsa.",
        "Dela upp den, eller höj note_seconds i textmine.toml.",
    ),
    "unreadable": (
        "Filen går inte att läsa från disken.",
        "Kontrollera att den finns kvar och att du har rätt att läsa den.",
    ),
    "unsupported": (
        "Filer av det här slaget läses inte.",
        "Spara den som PDF, DOCX, Markdown (.md) eller ren text (.txt).",
    ),
    "wrong-type": (
        "Innehållet stämmer inte med filändelsen.",
        "Öppna filen, spara den i rätt format och ge den rätt filändelse.",
    ),
}

# code -> what to know of a file that was read all the same; the detail of the Notice follows in parentheses
NOTICES: dict[str, str] = {
    "bare-pages": "Sidor där det bara står sidhuvud, sidfot eller sidnummer är inte med.",
    "cp1252": "Filen är inte i UTF-8 utan lästes i den äldre teckenkodningen Windows-1252.",
    "engines-differ": "De två PDF-läsarna hittar olika mycket text på en sida. Jämför den med originalet.",
    "forgotten": "Namn på personer som ska glömmas är övertäckta i texten.",
    "image-pages": "Sidor som är bilder är inte med, bara det som är tryckt bredvid bilden.",
    "ocr": "Sidor som är bilder är textigenkända (OCR). Texten kan ha fel; jämför med originalet. Sidor och säkerhet:",
    "page-count": "De två PDF-läsarna hittar olika många sidor.",
    "recovered-pages": "Sidor som den ena PDF-läsaren inte kunde läsa hämtades med den andra.",
    "replacement-characters": "Tecken som gått förlorade redan i filen står som \ufffd i texten.",
    "tables-unread": "Tabeller kunde inte läsas cell för cell; deras text är med i löpande följd.",
    "tracked-changes": "Dokumentet har spårade ändringar: tillagd text är med, borttagen text är det inte.",
    "unknown-letters": "Typsnittet säger inte vilka bokstäverna är; sidans text är inte med, om den inte kunde textigenkännas.",
    "utf-16": "Filen är inte i UTF-8 utan lästes som UTF-16.",
}


# code -> what is wrong with a setting; `{name}` is the setting's or the file's name. Codes are pydantic's, and "toml".
# What is wrong with the file of watched themes; {…} are filled in by themes.watched.
WATCHED: dict[str, str] = {
    "unreadable": "{where}: filen går inte att läsa",
    "toml": "{where}: filen går inte att läsa som TOML ({detail})",
    "extra": "{where}: okänd nyckel {detail}",
    "form": "{where}: varje fråga ska skrivas som [[theme]]",
    "twice": "{where}: två frågor har samma id, {detail}",
    "missing": "{where}: {detail} saknas eller är tom",
    "text": "{where}: {detail} ska vara en text",
    "list": "{where}: {detail} ska vara en lista med ord eller fraser",
    "id": "{where}: ett id skrivs med a–z, siffror och bindestreck och får inte börja på {detail}",
}
JUDGEMENTS_UNREADABLE = "Filen är ingen fil med bedömningar ({detail}). Inget har ändrats."
JUDGEMENTS_HINT = "Ange en fil som textmine judgements --export har skrivit."
GOLD_EMPTY = "Mappen {folder} har inga facit."
GOLD_NOTE_MISSING = "Anteckningen {note} finns inte i {corpus}."
GOLD_UNREADABLE = "{path}: filen går inte att läsa som facit."
GOLD_HINT = (
    "Ett facit är en mapp med expected.json, se tests/notes. Anteckningen ligger i samma mapp eller i mappen --corpus."
)
FLOORS_UNREADABLE = "{path}: filen ska ha kolumnerna measure, precision och recall."
ACCEPTED_UNREADABLE = "Filen är ingen körning som textmine score --accept har sparat."
WATCHED_HINT = "Rätta filen med bevakade frågor. Den fil som följer med, themes.toml, visar hur den ska se ut."

SETTINGS: dict[str, str] = {
    "extra_forbidden": "Inställningen {name} finns inte",
    "inside_corpus": "Inställningen {name} pekar in i mappen med anteckningar, som aldrig ska ändras",
    "no_file": "Inställningen {name} pekar på en fil som inte finns",
    "path_type": "Inställningen {name} ska vara en sökväg",
    "string_type": "Inställningen {name} ska vara en text",
    "toml": "{name} går inte att läsa som TOML",
}
_WRONG_SETTING = "Inställningen {name} är fel"
_SETTING_HINT = "Rätta den i textmine.toml, i miljövariabeln TEXTMINE_… eller på kommandoraden."


def setting_words(code: str, name: str, detail: str = "") -> tuple[str, str]:
    """What is wrong with a setting, its value or place in parentheses where it is known, and what to do next."""
    words = SETTINGS.get(code, _WRONG_SETTING).format(name=name)
    return (f"{words} ({detail})." if detail else f"{words}."), _SETTING_HINT


def error_words(error: TextmineError) -> tuple[str, str]:
    """What went wrong and what to do next, for a user."""
    if isinstance(error, ReadingError):
        what, hint = failure_words(error.code)
        return f"{error.source}: {what}", hint
    if isinstance(error, WrongSettingError):
        return setting_words(error.code, error.name, error.detail)
    return error.message, error.hint


def failure_words(code: str) -> tuple[str, str]:
    """What happened and what to do next, as two sentences. A code that has no words of its own gets those of "internal"."""
    what, hint = FAILURES.get(code, FAILURES["internal"])
    return said(what), said(hint)


def failure_line(source: str, code: str) -> str:
    """One line on a file that could not be read: its path, what happened, what to do next."""
    return " ".join((f"{source}:", *failure_words(code)))


def notice_words(code: str, detail: str = "") -> str:
    """What a reader should know, as a sentence, with the detail (page numbers, a count) in parentheses where there is one."""
    words = said(NOTICES.get(code, code))
    return f"{words} ({detail})" if detail else words
