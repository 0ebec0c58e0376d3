"""Seed phrases: inflections, compounds, gaps, sentence borders, and words that mislead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textmine.records import WatchedTheme
from textmine.settings import SHIPPED_THEMES
from textmine.themes.seeds import matcher_of, words_of
from textmine.themes.watched import watched_from

THEME = WatchedTheme(
    "t",
    "T",
    seeds=("lokal", "sal", "hyra ... båt", "väg in", "*sporthall*"),
    avoid=("lokala", "lokaltåg*", "lokal *ing", "på väg in"),
)


def found(text: str, theme: WatchedTheme = THEME) -> list[str]:
    words = words_of(text)
    return [text[words[first].start : words[last].end] for first, last in matcher_of(theme).find(words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Föreningen saknar lokaler.", ["lokaler"]),  # any inflection
        ("Lokalernas skick", ["Lokalernas"]),
        ("en föreningslokal och lokalhyran", ["föreningslokal", "lokalhyran"]),  # last and first part of a compound
        ("salen", ["salen"]),
        ("salong och universal", []),  # a short stem is no part of a compound
        ("hyra en mindre grön båt", ["hyra en mindre grön båt"]),  # three words between
        ("hyra en liten grön fin båt", []),  # four
        ("Vi ska hyra. Båt finns.", []),  # another sentence
        ("Vi ska hyra\nbåt", ["hyra\nbåt"]),  # a hard-wrapped line
        ("båt att hyra", []),  # the other way round
        ("vägen in", ["vägen in"]),
        ("väg rakt in", []),  # nothing may stand between without three points
        ("nya sporthallens läktare", ["sporthallens"]),
        ("lokala föreningar", []),  # avoid
        ("lokaltågen går", []),
        ("lokal utveckling i lokal", ["lokal"]),  # only the word that is covered falls away
        ("hon är på väg in", []),
        ("", []),
    ],
)
def test_find_good_and_bad(text: str, expected: list[str]) -> None:
    assert found(text) == expected


SHIPPED = {theme.id: theme for theme in watched_from(SHIPPED_THEMES)}

# Sentences of our own, in and out of each shipped theme.
GOOD = {
    "kunskapsspridning": [
        "Ordna utbildningsdagar för ledare",
        "Många har aldrig hört talas om rådet",
        "Nämnderna känner inte riktigt till reglerna",
        "Ta fram goda exempel",
        "Erfarenhetsutbyte mellan orterna",
        "Studiecirklar i höst",
        "Få föreningar känner till avtalet",
        "Alla nyanställda bör känna till rådet",
        "Rådet är okänt för de flesta",
    ],
    "en-vag-in": [
        "Det saknas en väg in till kommunen",
        "Föreningar skickas runt",
        "Ingen vet vart man ska vända sig",
        "Någon borde lotsa nya föreningar",
        "Svårt att hitta rätt handläggare",
        "Bara en ingång",
    ],
    "lokaler": [
        "Replokaler för unga",
        "Lokalhyran höjs",
        "Fler mötesplatser",
        "Kan vi låna en sal i skolan?",
        "Idrottshallen är full",
        "Ett hus: bygdegården",
        "Folkets hus är fullbokat",
        "Klubbstugan står tom på vardagarna",
        "Hyran för skolornas salar är hög",
        "Skolans aula borde gå att boka",
        "Skolornas salar kan öppnas på loven",
        "Fler fritidsgårdar",
        "Vi saknar nycklar till idrottshallen",
        "Det behövs en ny ishall",
        "Det är trångt i lokalerna",
        "Lokalerna i Medborgarhuset är dyra",
    ],
}
BAD = {
    "kunskapsspridning": [
        "Vuxenutbildningen flyttar",
        "Utbildningsnämnden beslutar",
        "Läraren slutar",
        "Resurser",
        "Ledamoten känner till en förening som söker folk",
        "Folkets hus har lediga kvällar men få känner till det",
        "Såvitt styrelsen känner till är inget betalt",
        "Vi gick igenom de ändringar vi känner till",
        "Gärningsmannen är okänd",
        "Hon känner inte till ärendet",
        "Reklam och en kurskatalog",
    ],
    "en-vag-in": ["Insatsen vänder sig till unga", "Väga in barnens röst", "Vägar in i arbetslivet", "Ingångslönen"],
    "lokaler": [
        "Lokala föreningar",
        "Det sker lokalt",
        "Lokal utveckling",
        "Lokalpolisen var där",
        "Digitala mötesplatser",
        "Vi ses i Folkets hus på torsdag",
        "Kvällen hölls på Medborgarhuset och samlade 48 deltagare",
        "Medborgarhuset, kl 17.30–20.30",
        "Berit på Föreningarnas hus frågar om vi vill vara med",
        "Unga ska vara med när fritidsgårdens öppettider bestäms",
        "Överskottet beror på att ortens idrottshall var stängd under våren",
        "Fritidsgårdarna måste vara med från början",
        "Fritidsgården har öppet till 22 på fredagar",
        "Planeringsmöte den 11 mars i hemtjänstens lokaler",
        "Göran bokar lokal och Stig beställer fika",
        "Kostnaden för lokal och fika delas lika",
        "Hen gick ut från lokalen",
        "Lokalsamordnaren var där",
    ],
}


@pytest.mark.parametrize(("theme", "text"), [(theme, text) for theme, texts in GOOD.items() for text in texts])
def test_shipped_themes_find(theme: str, text: str) -> None:
    assert found(text, SHIPPED[theme])


@pytest.mark.parametrize(("theme", "text"), [(theme, text) for theme, texts in BAD.items() for text in texts])
def test_shipped_themes_are_not_misled(theme: str, text: str) -> None:
    assert not found(text, SHIPPED[theme])


HALL = WatchedTheme(
    "h", "H", ("lokal",), avoid=("hall of fame",), weak=("hall", "i lokalen"), beside=("boka", "är full")
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hallen var stängd", []),
        ("Boka en hall", ["hall"]),
        ("Hallen är ofta svår att boka", ["Hallen"]),  # on either side
        ("Hallen var full. Boka en båt", []),  # another sentence
        ("Boka ett två tre fyra fem sex hallar", ["hallar"]),
        ("Boka ett två tre fyra fem sex sju hallar", []),  # too far
        ("Hallar", ["Hallar"]),  # the sentence says nothing else
        ("Behov: hallar. Annat: hallar i norr", ["hallar"]),
        ("Boka hall of fame", []),
        ("Tyst i lokalen", []),  # no seed inside a weak one that does not count
        ("Boka plats i lokalen och en lokal", ["i lokalen", "lokal"]),
    ],
)
def test_a_weak_seed_counts_beside_another_word(text: str, expected: list[str]) -> None:
    assert found(text, HALL) == expected


@given(st.text(alphabet="lokalers hyrabåt.,\n-*åäö", max_size=80))
def test_find_places_lie_in_order_inside_one_sentence(text: str) -> None:
    words = words_of(text)
    places = matcher_of(THEME).find(words)
    assert list(places) == sorted(places)
    for first, last in places:
        assert 0 <= first <= last < len(words)
        assert words[first].sentence == words[last].sentence
    for word in words:
        assert text[word.start : word.end].lower() == word.form


@pytest.mark.parametrize(
    ("seed", "text", "expected"),
    [
        ("tid", "tiden, tider, tidig, tidigare", ["tiden", "tider"]),  # another ending makes another word
        ("tidig", "tidigt men inte tiden", ["tidigt"]),
        ("ensamhet", "ensamheten och ensamma, gemensam och ensamkommande", ["ensamheten"]),
        ("frivillig", "frivilliga i frivilligarbetet", ["frivilliga", "frivilligarbetet"]),
        ("klimat", "klimatet och klimatneutrala", ["klimatet", "klimatneutrala"]),  # the stem is shorter than the word
        ("roller", "kontroller", []),
    ],
)
def test_an_ending_that_makes_another_word_is_no_inflection(seed: str, text: str, expected: list[str]) -> None:
    assert found(text, WatchedTheme("t", "T", (seed,))) == expected


def test_parts_of_a_compound_decide_where_they_are_known() -> None:
    (word,) = words_of("barnfamiljerna")
    theme = matcher_of(WatchedTheme("t", "T", ("barn",)))
    assert theme.find([word]) == ()
    assert theme.find([word._replace(parts=("barn", "familj"))]) == ((0, 0),)
    (island,) = words_of("lokalisering")
    assert matcher_of(THEME).find([island._replace(parts=("annan", "sak"))]) == ()
