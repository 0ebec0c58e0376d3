"""Nouns of councils and associations with how they are inflected: what treebanks of other text types see too seldom."""

from __future__ import annotations

from collections.abc import Iterator

# What follows the stem: indefinite singular, definite singular, indefinite plural, definite plural. After the
# declensions in Svenska Akademiens grammatik (1999), volume 2, chapter 2.
_DECLENSIONS: dict[tuple[str, str, str, str], str] = {
    (
        "",
        "en",
        "ar",
        "arna",
    ): """
        förening förvaltning avdelning utbildning ungdom utredning satsning samling tävling utlysning
        uppföljning återkoppling vandring stadsdel bygd park gård församling inriktning
    """,
    (
        "",
        "en",
        "er",
        "erna",
    ): """
        nämnd tjänst lokal verksamhet myndighet enhet aktivitet möjlighet rättighet skyldighet svårighet kostnad
        insats plats mötesplats region tjänsteperson plan part volontär pensionär aktör
    """,
    ("", "n", "r", "rna"): "överenskommelse händelse rörelse samverkansidé",
    (
        "",
        "et",
        "",
        "en",
    ): """
        råd förbund bidrag uppdrag förslag beslut projekt protokoll stöd behov medskick nätverk utskott avtal
        hus barn
    """,
    ("", "t", "n", "na"): "möte område sammanträde samhälle",
    ("a", "an", "or", "orna"): "kyrka skola förskola fråga människa cykelbana",
    ("are", "aren", "are", "arna"): "led medborg invån samordn planer handlägg förvalt",
}


def forms() -> Iterator[tuple[str, str]]:
    """Every inflected form with its lemma, genitives too.

    >>> dict(forms())["nämndernas"]
    'nämnd'
    """
    for endings, stems in _DECLENSIONS.items():
        for stem in stems.split():
            for ending in endings:
                form = stem + ending
                yield form, stem + endings[0]
                if not form.endswith("s"):
                    yield form + "s", stem + endings[0]
