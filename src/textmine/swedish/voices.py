"""The words by which a note says whose a proposal is: a side, and the number of a group. All patterns ignore case."""

from __future__ import annotations

import re

_I = re.IGNORECASE
# What may stand beside the name of a side where it says who speaks: "Från kommunen", "Föreningarnas önskemål".
_BEFORE = r"(?:(?:från|synpunkter från|förslag från|medskick från|röster från|önskemål från|behov hos|representanter för)\s+)?"
_BEHIND = (
    r"(?:\s+(?:perspektiv|synpunkter|förslag|medskick|behov|önskemål|krav|röst|röster|svar|sida|representanter|deltagare|"
    r"bild))?"
)


def _side(words: str) -> re.Pattern[str]:
    return re.compile(rf"{_BEFORE}(?:{words}){_BEHIND}", _I)


SIDES: dict[str, re.Pattern[str]] = {
    "kommun": _side(
        r"kommun(?:en|ens)?|\w*förvaltning(?:en|ens|arna|arnas)|tjänstepersoner(?:na|nas)?|politiker(?:na|nas)?"
    ),
    "civilsamhälle": _side(
        r"(?:det )?civil(?:a )?samhälle(?:t|ts)?|föreningar(?:na|nas)?|föreningslivet?s?|ideell(?:a)? sektorn?s?|"
        r"ideella organisationer(?:nas)?"
    ),
}
GROUP = re.compile(
    r"(?:.*\s)?(?:(?:samtals|diskussions|arbets)?grupp|bord)\s*(?:nr\.?\s*)?(?P<number>\d{1,2})\b\s*[.:–(-]*\s*", _I
)
# A label before the words it tells the voice of.
LABEL = re.compile(r"(?P<label>[^\W\d_][^:?!.\n]{2,50}):\s+\S")
