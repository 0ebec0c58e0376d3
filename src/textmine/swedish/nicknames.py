"""Short forms of given names and the names they stand for; several where the short form does not say which.

Written by hand from everyday use; no packaged Swedish table was found. A short form only ever joins two names where something
else in the notes speaks for it. Spellings with C and K, or F and PH, count as different names: a short form lists each.
"""

from __future__ import annotations

from collections.abc import Mapping


def _pairs(text: str) -> Mapping[str, frozenset[str]]:
    """Lines of "short: name name" as a mapping, lower case."""
    lines = (line.casefold().split(":") for line in text.splitlines() if line.strip())
    return {short.strip(): frozenset(names.split()) for short, names in lines}


FULL_NAMES: Mapping[str, frozenset[str]] = _pairs(
    """
    Affe: Alf Alfred
    Agge: Agneta Agnes
    Anki: Ann-Kristin Ann-Christin Ann-Katrin Ann-Catrin Ann-Kathrin
    Annki: Ann-Kristin Ann-Christin Ann-Katrin Ann-Catrin Ann-Kathrin
    Ante: Anders Anton Andreas
    Arre: Arne Arvid
    Bea: Beatrice Beata
    Benke: Bengt
    Berra: Bert Bertil Bernt Bengt
    Bettan: Elisabet Elisabeth Berit
    Biggan: Birgitta Birgit
    Bibbi: Birgitta Birgit
    Gittan: Birgitta Birgit Brigitta
    Bittan: Birgitta Birgit Brita Britta
    Bosse: Bo
    Calle: Carl Karl
    Kalle: Karl Carl
    Chrille: Christer Christian Christoffer
    Krille: Krister Kristian Kristoffer Christer Christian Christoffer
    Cissi: Cecilia
    Sissi: Cecilia Sigrid
    Eddie: Edvard Edward Edvin
    Eva-Lotta: Eva-Charlotta Eva-Charlotte
    Ann-Lotta: Ann-Charlotta Ann-Charlotte
    Figge: Fredrik Filip
    Fia: Sofia Fredrika
    Fidde: Fredrik
    Frasse: Frans Frank
    Fippe: Filip Philip
    Foffe: Christoffer Kristoffer
    Gabbe: Gabriel
    Gugge: Gustav Gustaf
    Gurra: Gustav Gustaf
    Gusten: Gustav Gustaf
    Hasse: Hans
    Hampe: Hampus
    Henke: Henrik Henric Henry
    Ia: Maria Eva-Maria
    Inga-Lill: Ingalill
    Jacke: Jack Jakob Jacob
    Janne: Jan
    Jeppe: Jesper
    Jocke: Joakim
    Jompa: Johan Joakim Jonas
    Jonte: Jonatan Jonathan Jonas
    Jossan: Josefin Josefine Josephine Josefina
    Jögge: Jörgen
    Kattis: Katarina Catarina Catharina Katharina Katrin Catrin
    Katta: Katarina Catarina Catharina Katharina
    Kicki: Kristina Christina Kristin Christin
    Kia: Kristina Christina Kristin Christin
    Kickan: Kristina Christina
    Stina: Kristina Christina
    Lasse: Lars
    Lelle: Lennart Leif
    Lill: Lillemor
    Lillan: Lillemor Lilian
    Lollo: Louise Lovisa Charlotta Charlotte
    Lotta: Charlotta Charlotte Liselotte Lise-Lotte
    Lottie: Charlotta Charlotte
    Ludde: Ludvig Lukas Lucas
    Macke: Magnus Markus Marcus Mattias
    Mackan: Magnus Markus Marcus
    Maggan: Margareta Margaretha Margit Margaret
    Greta: Margareta Margaretha
    Manne: Manfred Herman Emanuel Hermann
    Matte: Mattias Mathias Matthias Mats Matilda
    Mia: Maria Marie
    Micke: Mikael Michael
    Mimmi: Miriam Maria Vilhelmina
    Musse: Mustafa Mustapha Muhammed
    Nalle: Björn
    Netta: Anette Annette Agneta Jeanette
    Nettan: Anette Annette Agneta Jeanette
    Nicke: Niklas Nicklas Niclas Nicolas
    Nisse: Nils
    Olle: Olof Olov Ola
    Palle: Paul
    Pelle: Per Per-Olof Per-Olov
    Perra: Per
    Ragge: Ragnar
    Rebban: Rebecka Rebecca
    Ricke: Rikard Rickard Richard
    Robban: Robert Robin
    Roffe: Rolf
    Rogge: Roger
    Rulle: Rune Rudolf Rolf
    Sanna: Susanna Susanne Sanne
    Sebbe: Sebastian
    Sigge: Sigvard Sigfrid Sigurd
    Steffe: Stefan Staffan
    Stickan: Stig
    Sofi: Sofia Sofie
    Sussi: Susanna Susanne Susann
    Svenne: Sven
    Tessan: Teresia Therese Terese Theresia Teresa
    Tobbe: Torbjörn Tobias Thorbjörn
    Tompa: Tomas Thomas
    Totte: Torsten Thorsten Torbjörn
    Tinna: Kristina Christina
    Tina: Kristina Christina Martina Bettina Valentina
    Uffe: Ulf
    Ulle: Ulf Ulrik
    Vicke: Viktor Victor
    Vickan: Viktoria Victoria
    Ville: Vilhelm Wilhelm William
    Wille: Vilhelm Wilhelm William
    """
)
