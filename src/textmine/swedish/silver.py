"""Forms by which bodies can be told in running political text, and patterns of invented ones; for training only."""

from __future__ import annotations

from textmine.swedish.wordlists import word_tuple

# Authorities are written with a capital in running text: "Skolverket", "Energimyndigheten".
AUTHORITY = (
    r"\b[A-ZÅÄÖ][a-zåäö]{2,}(?:verket|myndigheten|inspektionen|styrelsen|departementet|förvaltningen|nämnden|ombudsmannen|"
    r"institutet|förbundet)s?\b"
)
BODIES = (
    r"\b[A-ZÅÄÖ][a-zåäö]{2,}(?: [A-ZÅÄÖ][a-zåäö]+)? (?:kommuns?|läns landstings?)\b|\bRegion [A-ZÅÄÖ][a-zåäö]{3,}\b"
)

# Invented associations: {place} is a place's name, {word} a word with a capital, {field} a field of work.
ASSOCIATIONS: tuple[str, ...] = (
    "{place} {letters}",
    "{place} {letters}",
    "{first} {place}",
    "{head} {word}",
    "{head} i {place}",
    "Föreningen {word}",
    "Stiftelsen {word}",
    "Kulturföreningen {word}",
    "Studieförbundet {word}",
    "Nätverket {word}",
    "{place}s {kind}",
    "{place} {kind}",
    "{word}kyrkan",
    "{word} {kind}",
)
KINDS: tuple[str, ...] = (
    "bygdeförening",
    "byalag",
    "fastigheter AB",
    "fiskevårdsförening",
    "folkhögskola",
    "församling",
    "gymnasium",
    "hembygdsförening",
    "idrottsallians",
    "idrottsklubb",
    "intresseförening",
    "koloniförening",
    "konstförening",
    "kvinnojour",
    "lokaltrafik",
    "motorklubb",
    "musikskola",
    "pensionärsförening",
    "ridklubb",
    "scoutkår",
    "samfällighetsförening",
    "skolkooperativ",
    "teaterförening",
    "trädgårdssällskap",
    "villaägareförening",
)
UNITS: tuple[str, ...] = (
    "{field}{unit}",
    "{field}{unit}",
    "{Field}{unit}",
    "{Field}{unit}",
    "{Field}- och {field}{unit}",
    "{field}- och {field}{unit}",
    "{Field} och {field}",
    "{place} kommun",
    "{place} kommuns {field}{unit}",
    "Region {place}",
    "{place} stad",
)
WORDS: tuple[str, ...] = word_tuple(
    """
    Ankaret Björken Duvan Eken Ekorren Enigheten Fenix Flaggan Framåt Gemenskapen Glimten Gnistan Gryningen Gungan
    Gränslös Hjärtat Horisonten Hoppet Humlan Kanten Kompassen Korallen Källan Kärnan Lyktan Lyran Länken Måsen Navet
    Noden Oasen Orion Porten Pusslet Regnbågen Ringen Rosen Rötter Skutan Solen Spiran Stegen Stjärnan Strimman
    Svanen Tillsammans Trampolinen Tråden Vargen Vildrosen Vingen Vågen Växthuset Åkern Älgen
    """
)
