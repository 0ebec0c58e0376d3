"""Patterns of invented associations and units; for training only."""

from __future__ import annotations

from textmine.swedish.wordlists import word_tuple

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
