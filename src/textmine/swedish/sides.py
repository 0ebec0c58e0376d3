"""How the names of a municipality's bodies and of associations are told apart, and the headings that name a side."""

from __future__ import annotations

from textmine.swedish.wordlists import word_set, word_tuple

# The last word of a municipality's own units, in any form, lower case; "kommuns" and the like end a longer name.
MUNICIPAL_ENDINGS: tuple[str, ...] = word_tuple(
    """
    kommun kommunen kommuns stad förvaltning förvaltningen nämnd nämnden kontor kontoret utskott utskottet kommunstyrelsen
    kommunstyrelse kommunfullmäktige fullmäktige kommunledningen kansli kansliet socialtjänsten skolan
    """
)
CIVIL_ENDINGS: tuple[str, ...] = word_tuple(
    """
    förening föreningen föreningar föreningsråd föreningsrådet förbund förbundet klubb klubben sällskap sällskapet
    stiftelse stiftelsen församling församlingen kyrka kyrkan jour jouren byalag byalaget scoutkår scoutkåren kåren bygdegård
    hembygdsförening idrottsförening studieförbund studieförbundet korset barnen stadsmission stadsmissionen
    hyresgästföreningen if ik ff bk sk ifk
    """
)
# A heading that is nothing but a side of the table says whose words stand under it.
MUNICIPAL_HEADINGS: frozenset[str] = word_set(
    "kommun kommunen tjänstepersoner tjänstemän förvaltningarna politiker politikerna"
)
CIVIL_HEADINGS: frozenset[str] = word_set(
    "civilsamhälle civilsamhället föreningar föreningarna föreningslivet organisationerna"
)

# What the sides are called, and what stands where the notes do not say.
SIDES = {"municipal": "Kommunen", "civil": "Civilsamhället", "untold": "Framgår inte av anteckningarna"}
