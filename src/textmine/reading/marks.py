"""The marks that begin a printed line, list bullets and item numbers, and how they stand in a SourceText."""

from __future__ import annotations

import re
import unicodedata

# Bullets as word processors print them; U+F000-F0FF is where Symbol and Wingdings glyphs land without a Unicode map.
_GLYPHS = "•‣◦●○■□▪▫◆◇►▶➢➤➔→✓✔·∙⁃*\uf000-\uf0ff"
_BULLET = re.compile(rf"(?:[{_GLYPHS}]\s*|[-–—]\s+)(?=\S)")
# Word's second-level bullet is the letter o in Courier New; as a letter it is a bullet only before a tab or in that font.
_LETTER_BULLET = re.compile(r"o\s+(?=\S)")
_LETTER_BULLET_TAB = re.compile(r"o\t\s*(?=\S)")
_ONLY_GLYPH = re.compile(rf"[{_GLYPHS}–—-]|o")
# "1", "1.", "2.1", "14)", "a)", "§ 14": what stands before an entry, set off by a tab or a wide gap.
_ENUMERATOR = re.compile(r"(?:§+\s*)?\d{1,3}(?:\.\d{1,2})*[.):]?|[A-Za-z][.)]|§+")
_AFTER_ENUMERATOR = re.compile(rf"({_ENUMERATOR.pattern})\t+\s*(?=\S)")

# Control characters, zero-width marks and soft hyphens are nothing that is printed; tab and line feed are.
_UNPRINTED = re.compile("[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\uffff]")
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st"}
)

BULLET = "- "
INDENT = "  "  # one level of nesting, as Markdown has it


def bullet_length(text: str, letter_is_bullet: bool = False) -> int:
    """How many characters at the start of a line are a bullet and the space after it; 0 where there is none.

    letter_is_bullet: the line begins in a typewriter font, so that a lone "o" is a mark.
    """
    found = _BULLET.match(text) or (_LETTER_BULLET if letter_is_bullet else _LETTER_BULLET_TAB).match(text)
    if found is None or (text[0] == "*" and not text[1:2].isspace()):
        return 0
    return found.end()


def is_dash_bullet(text: str) -> bool:
    """Whether the bullet that the line begins with is a dash, which could also be a dash between two words."""
    return text[:1] in "-–—"


def is_mark(text: str) -> bool:
    """Whether a text is nothing but a bullet or an item number, so that what follows belongs to it."""
    return bool(_ONLY_GLYPH.fullmatch(text) or _ENUMERATOR.fullmatch(text))


def close_up(text: str) -> str:
    """The line with its item number, where it begins with one, followed by a space instead of a tab."""
    return _AFTER_ENUMERATOR.sub(r"\1 ", text, count=1) if _AFTER_ENUMERATOR.match(text) else text


def as_printed(text: str) -> str:
    """The text of a PDF or DOCX in plain letters: what is not printed left out, "a" and a ring made "å", "ﬁ" made "fi"."""
    return unicodedata.normalize("NFC", _UNPRINTED.sub("", text).translate(_LIGATURES))
