"""Places: Sweden's municipalities and counties, and endings of streets."""

from __future__ import annotations

from textmine.swedish.wordlists import comma_set, line_set, word_tuple

# The 290 municipalities, Statistics Sweden, Regionala koder; towns mostly share their names.
MUNICIPALITIES: frozenset[str] = comma_set(
    """
    Ale, Alingsås, Alvesta, Aneby, Arboga, Arjeplog, Arvidsjaur, Arvika, Askersund, Avesta, Bengtsfors, Berg,
    Bjurholm, Bjuv, Boden, Bollebygd, Bollnäs, Borgholm, Borlänge, Borås, Botkyrka, Boxholm, Bromölla, Bräcke,
    Burlöv, Båstad, Dals-Ed, Danderyd, Degerfors, Dorotea, Eda, Ekerö, Eksjö, Emmaboda, Enköping, Eskilstuna,
    Eslöv, Essunga, Fagersta, Falkenberg, Falköping, Falun, Filipstad, Finspång, Flen, Forshaga, Färgelanda,
    Gagnef, Gislaved, Gnesta, Gnosjö, Gotland, Grums, Grästorp, Gullspång, Gällivare, Gävle, Göteborg, Götene,
    Habo, Hagfors, Hallsberg, Hallstahammar, Halmstad, Hammarö, Haninge, Haparanda, Heby, Hedemora, Helsingborg,
    Herrljunga, Hjo, Hofors, Huddinge, Hudiksvall, Hultsfred, Hylte, Hällefors, Härjedalen, Härnösand, Härryda,
    Hässleholm, Håbo, Höganäs, Högsby, Hörby, Höör, Jokkmokk, Järfälla, Jönköping, Kalix, Kalmar, Karlsborg,
    Karlshamn, Karlskoga, Karlskrona, Karlstad, Katrineholm, Kil, Kinda, Kiruna, Klippan, Knivsta, Kramfors,
    Kristianstad, Kristinehamn, Krokom, Kumla, Kungsbacka, Kungsör, Kungälv, Kävlinge, Köping, Laholm, Landskrona,
    Laxå, Lekeberg, Leksand, Lerum, Lessebo, Lidingö, Lidköping, Lilla Edet, Lindesberg, Linköping, Ljungby,
    Ljusdal, Ljusnarsberg, Lomma, Ludvika, Luleå, Lund, Lycksele, Lysekil, Malmö, Malung-Sälen, Malå, Mariestad,
    Mark, Markaryd, Mellerud, Mjölby, Mora, Motala, Mullsjö, Munkedal, Munkfors, Mölndal, Mönsterås, Mörbylånga,
    Nacka, Nora, Norberg, Nordanstig, Nordmaling, Norrköping, Norrtälje, Norsjö, Nybro, Nykvarn, Nyköping,
    Nynäshamn, Nässjö, Ockelbo, Olofström, Orsa, Orust, Osby, Oskarshamn, Ovanåker, Oxelösund, Pajala, Partille,
    Perstorp, Piteå, Ragunda, Robertsfors, Ronneby, Rättvik, Sala, Salem, Sandviken, Sigtuna, Simrishamn, Sjöbo,
    Skara, Skellefteå, Skinnskatteberg, Skurup, Skövde, Smedjebacken, Sollefteå, Sollentuna, Solna, Sorsele,
    Sotenäs, Staffanstorp, Stenungsund, Stockholm, Storfors, Storuman, Strängnäs, Strömstad, Strömsund,
    Sundbyberg, Sundsvall, Sunne, Surahammar, Svalöv, Svedala, Svenljunga, Säffle, Säter, Sävsjö, Söderhamn,
    Söderköping, Södertälje, Sölvesborg, Tanum, Tibro, Tidaholm, Tierp, Timrå, Tingsryd, Tjörn, Tomelilla, Torsby,
    Torsås, Tranemo, Tranås, Trelleborg, Trollhättan, Trosa, Tyresö, Täby, Töreboda, Uddevalla, Ulricehamn, Umeå,
    Upplands Väsby, Upplands-Bro, Uppsala, Uppvidinge, Vadstena, Vaggeryd, Valdemarsvik, Vallentuna, Vansbro,
    Vara, Varberg, Vaxholm, Vellinge, Vetlanda, Vilhelmina, Vimmerby, Vindeln, Vingåker, Vänersborg, Vännäs,
    Värmdö, Värnamo, Västervik, Västerås, Växjö, Vårgårda, Ydre, Ystad, Åmål, Ånge, Åre, Årjäng, Åsele, Åstorp,
    Åtvidaberg, Älmhult, Älvdalen, Älvkarleby, Älvsbyn, Ängelholm, Öckerö, Ödeshög, Örebro, Örkelljunga,
    Örnsköldsvik, Östersund, Österåker, Östhammar, Östra Göinge
    """
)
REGIONS: frozenset[str] = line_set(
    """
    Blekinge
    Bergslagen
    Dalarna
    Dalsland
    Gotland
    Gästrikland
    Gävleborg
    Halland
    Hälsingland
    Härjedalen
    Jämtland
    Jämtland Härjedalen
    Jönköpings län
    Kalmar län
    Kronoberg
    Medelpad
    Mälardalen
    Norrbotten
    Norrland
    Närke
    Skåne
    Småland
    Stockholms län
    Svealand
    Sörmland
    Södermanland
    Uppland
    Uppsala län
    Värmland
    Västerbotten
    Västernorrland
    Västmanland
    Västra Götaland
    Västra Götalandsregionen
    Ångermanland
    Öland
    Örebro län
    Östergötland
    """
)
COUNTRIES: frozenset[str] = line_set(
    """
    Afghanistan
    Danmark
    England
    Eritrea
    Estland
    Etiopien
    Europa
    Finland
    Frankrike
    Irak
    Iran
    Lettland
    Litauen
    Norden
    Norge
    Polen
    Ryssland
    Skandinavien
    Somalia
    Spanien
    Sverige
    Syrien
    Tyskland
    USA
    Ukraina
    Visby
    Köpenhamn
    Oslo
    Helsingfors
    Bryssel
    """
)
PLACES: frozenset[str] = MUNICIPALITIES | REGIONS | COUNTRIES
# Municipalities whose name is also a word or a surname: a place only with "kommun" or after a preposition.
AMBIGUOUS_PLACES: frozenset[str] = frozenset(
    {"Ale", "Berg", "Boden", "Eda", "Flen", "Kil", "Lund", "Mark", "Mora", "Nora", "Sala", "Salem", "Vara"}
)

STREET_ENDINGS: tuple[str, ...] = word_tuple("gatan vägen gränd allén allé torget torg stigen backen")
# "Name på Folkets hus": after a person, these tell a workplace.
WORKS_AT = "på|från|hos|vid"
