"""Short forms of given names and the names they stand for; several where the short form does not say which.

Written by hand from everyday use (Swedish, Finnish, then Arabic, Persian, Turkish and Somali, the Balkans, Russian and
Ukrainian, Polish, Spanish, English and Greek); no packaged Swedish table was found. What is also a word is left out. A short
form only ever joins two names where something else in the notes speaks for it. Spellings with C and K, or F and PH, count as
different names: a short form lists each.
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
    Jossan: Josefin Josefine Josephine Josefina Johanna
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
    Musse: Mustafa Mustapha Muhammed Mohammed Mohamed Mohammad Muhammad
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
    Abbe: Albert Albin Abraham Abbas Abdullah
    Adde: Adam Adrian Andreas
    Alex: Alexander Alexandra Aleksander Aleksandra Aleksandar
    Bengan: Bengt
    Beckan: Rebecka Rebecca
    Danne: Daniel
    Fabbe: Fabian
    Fredde: Fredrik
    Gitte: Birgitta Brigitta
    Gullan: Gunilla Gunborg Gunvor
    Gunsan: Gunilla Gun
    Hanna: Johanna
    Hedda: Hedvig
    Isse: Isak Isac Ismail Ismael
    Jerka: Erik Eric Jerker
    Jojje: Georg Jörgen
    Jonna: Johanna
    Kajsa: Karin Katarina Catharina
    Krillan: Kristina
    Kurre: Kurt Curt
    Lena: Helena Magdalena Jelena Elena Olena
    Lina: Karolina Carolina Nikolina
    Lisa: Elisabet Elisabeth
    Lisbeth: Elisabet Elisabeth
    Lisbet: Elisabet Elisabeth
    Lisen: Elisabet Elisabeth
    Maja: Maria
    Majsan: Maj Maria Marianne
    Mange: Magnus
    Marre: Martin Marcus Markus
    Mona: Monika Monica
    Nettis: Anette Annette
    Nina: Kristina Katarina
    Nora: Eleonora
    Patte: Patrik Patric Patrick
    Peo: Per-Olof Per-Olov Per-Ola
    Pirre: Pierre
    Pontan: Pontus
    Raffe: Rafael
    Rasse: Rasmus
    Rickan: Rikard Richard
    Robba: Robert
    Sacke: Sakarias Zakarias Zacharias Isak
    Sandra: Alexandra Aleksandra
    Sessan: Cecilia
    Sussie: Susanna Susanne Susann
    Tilda: Matilda Mathilda
    Titti: Kristina Christina Birgitta
    Tommy: Tomas Thomas
    Tony: Anton Antonio Antony
    Ullis: Ulla Ulrika Ulrica
    Viggan: Viktoria Victoria

    Jussi: Juhani Johannes Juho
    Jukka: Juhani Johannes
    Hannu: Johannes Hannes
    Heikki: Henrik Henrikki
    Jaska: Jaakko
    Kaisa: Katarina Katariina
    Kati: Katarina Katariina Katri
    Leena: Helena
    Liisa: Elisabet Elisabeth
    Maija: Maria
    Mikko: Mikael Michael
    Olli: Olavi Olof
    Pekka: Petri Peter
    Pena: Pentti
    Pirjo: Birgitta Pirkko
    Riitta: Birgitta Margareta
    Risto: Kristoffer Kristian
    Tapsa: Tapani Tapio
    Tiina: Kristina Kristiina
    Timppa: Timo
    Veke: Veikko

    Abdi: Abdirahman Abdullahi Abdirashid Abdulkadir Abdiaziz
    Abdo: Abdullah Abdulrahman Abdelrahman
    Apo: Abdullah
    Aziz: Abdelaziz Abdulaziz
    Fati: Fatima Fatemeh Fatma
    Hamoudi: Mohamed Mohammed Mohammad Muhammed Ahmed
    Hosse: Hossein Hussein Hussain Hossain
    Ibbe: Ibrahim
    Ibo: Ibrahim
    Karim: Abdelkarim Abdulkarim
    Memo: Mehmet Mehmed
    Nasse: Nasser Nassim Naser
    Osse: Osman Oskar Oscar
    Reza: Alireza Mohammadreza Hamidreza Gholamreza
    Zizo: Abdelaziz Aziz

    Aco: Aleksandar
    Boban: Slobodan
    Dado: Damir Davor
    Edo: Edin Edvin
    Goca: Gordana
    Haso: Hasan
    Ibro: Ibrahim
    Meho: Mehmed Mehmet
    Mira: Mirjana Miroslava
    Mirko: Miroslav
    Mujo: Mustafa Muharem
    Sasha: Aleksandar Aleksandra Alexander Alexandra Oleksandr
    Sasja: Aleksandr Aleksandra Alexander Alexandra
    Suljo: Sulejman
    Zoki: Zoran

    Dima: Dmitrij Dmitri Dmitry Dmytro
    Ira: Irina Iryna
    Katja: Katarina Jekaterina Ekaterina Kateryna
    Katya: Ekaterina Kateryna Yekaterina
    Misja: Michail Mikhail
    Natasja: Natalja Natalia Natalija
    Natasha: Natalja Natalia Nataliya
    Tanja: Tatjana Tatiana Tetiana
    Vova: Vladimir Volodymyr
    Volodja: Vladimir Volodymyr

    Ania: Anna
    Bartek: Bartosz Bartlomiej
    Basia: Barbara
    Gosia: Malgorzata
    Janek: Jan
    Kasia: Katarzyna
    Magda: Magdalena
    Tomek: Tomasz
    Wojtek: Wojciech
    Zosia: Zofia

    Beto: Roberto Alberto
    Manolo: Manuel
    Nacho: Ignacio
    Paco: Francisco
    Pancho: Francisco
    Pepe: José Jose

    Dave: David
    Joe: Joseph
    Mike: Michael
    Nick: Nicholas Nicolas
    Steve: Steven Stephen Stefan
    Kostas: Konstantinos
    Yannis: Ioannis
    """
)
