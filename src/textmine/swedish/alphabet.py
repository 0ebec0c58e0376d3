"""Letters of names in Sweden, of whatever language, as ranges for the brackets of a regular expression."""

from __future__ import annotations

UPPER = "A-ZÀ-ÖØ-ÞŠŽČĆĐŁŚŞİŹŻ"
LOWER = "a-zß-öø-ÿšžčćđłśşğıńęąźżōūāē"
LETTER = UPPER + LOWER
