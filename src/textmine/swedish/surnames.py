"""Surnames of the larger language groups in Sweden, for names that are invented to train on; nobody's full name.

The Swedish ones are the commonest of Statistics Sweden's name statistics and compounds of the usual first and last parts.
"""

from __future__ import annotations

from itertools import product

from textmine.swedish.wordlists import word_tuple

_PATRONYMICS = word_tuple(
    """
    Abrahamsson Adolfsson Albertsson Andersson Antonsson Arvidsson Axelsson Bengtsson Bertilsson Carlsson Claesson
    Danielsson Davidsson Eliasson Eriksson Erlandsson Fransson Fredriksson Gabrielsson Gunnarsson Gustafsson
    Gustavsson Göransson Hansson Henriksson Hermansson Håkansson Ivarsson Jakobsson Jansson Johansson Jonasson
    Jonsson Josefsson Jönsson Karlsson Knutsson Larsson Leonardsson Magnusson Martinsson Mattsson Mårtensson Nilsson
    Oscarsson Olofsson Olsson Persson Petersson Pettersson Robertsson Rydell Samuelsson Simonsson Sjödin Svensson
    Thorsson Tobiasson Wallin Viktorsson Åkesson
    """
)
_SHORT = word_tuple(
    """
    Ahl Alm Berg Björk Blom Boman Brandt Bäck Dahl Ek Ekman Falk Fors Frisk Gran Graan Hed Hägg Kjellin Kvist Lind
    Lilja Ljung Lund Malm Moberg Modig Nord Norell Norén Palm Quist Rask Rosén Sandell Sjö Stark Stål Svärd Tapper
    Thorell Tysk Wall Vikander Wrede Åhlin Åström Öhman Öst
    """
)
_FIRST = word_tuple(
    "Al Berg Björk Blom Dahl Ek Fors Gran Hag Hall Hed Lind Ljung Löv Nor Rosen Sand Sjö Ström Söder Öst"
)
_LAST = word_tuple("berg borg dal gren holm kvist lund löf man mark stedt sten strand ström vall ås")
SWEDISH: tuple[str, ...] = (
    *_PATRONYMICS,
    *_SHORT,
    *(first + last for first, last in product(_FIRST, _LAST) if first.lower() != last),
)
FINNISH: tuple[str, ...] = word_tuple(
    """
    Ahonen Aalto Harju Heikkinen Heinonen Hirvonen Hämäläinen Jokinen Järvinen Kallio Karjalainen Kinnunen Koivisto
    Korhonen Koskinen Laaksonen Lahtinen Laine Lampinen Lehtonen Leppänen Manninen Mattila Mustonen Mäkelä Mäkinen
    Niemi Nieminen Ojala Pitkänen Rantanen Räsänen Saarinen Salminen Salonen Savolainen Tuominen Turunen Virtanen
    Väisänen
    """
)
ARABIC_PERSIAN_TURKISH: tuple[str, ...] = word_tuple(
    """
    Abbas Abdullah Ahmadi Ahmed Akbari Aksoy Al-Amin Al-Hassan Al-Jabouri Al-Khatib Ali Amiri Ansari Arslan Aydin
    Aziz Bakir Çelik Darwish Demir Doğan El-Masri Farouk Ghorbani Habib Haddad Hakimi Hamid Hosseini Ibrahim Jafari
    Kaplan Karimi Kaya Khalil Khan Mahmoud Mansour Moradi Mousavi Nasser Noori Omar Özdemir Öztürk Rahimi Rashid
    Rezai Saleh Shah Sultani Şahin Taha Yilmaz Yousef Zaki
    """
)
HORN_OF_AFRICA: tuple[str, ...] = word_tuple(
    """
    Abdi Abdullahi Abebe Aden Adan Asfaw Barre Berhane Bile Dahir Dualeh Elmi Farah Gebre Ghebremedhin Guled Haile
    Hersi Hirsi Isaaq Jama Kahsay Kebede Mohamud Mesfin Mohamed Negash Nur Osman Roble Samatar Shire Tekle Tesfaye
    Tsegaye Warsame Weldu Yusuf
    """
)
KURDISH: tuple[str, ...] = word_tuple(
    """
    Azizi Baban Barzan Bozarslan Dogan Fatah Ghaderi Hamidi Hawrami Kakayi Khoshnaw Mamand Mirza Pirot Qaderi Rasul
    Rostami Sabir Sherwani Surchi Talabani Zebari Zangana
    """
)
BALKAN_AND_SLAVIC: tuple[str, ...] = word_tuple(
    """
    Avdić Begić Bajrami Berisha Bogdanov Delić Dimitrov Đorđević Gashi Hadžić Hodžić Horvat Hoxha Ilić Ivanov Jovanović
    Kovač Kovačević Kowalczyk Krasniqi Kurtić Lewandowski Marković Mehmeti Memić Mujić Nikolić Nowak Omerović Pavlović
    Petrović Popović Rexhepi Salihović Shala Softić Stanković Szymański Thaqi Vuković Wójcik Wiśniewski Zielińska
    """
)
OTHER: tuple[str, ...] = word_tuple(
    """
    Brown Chen Diaz Fernandez Fischer Garcia Gonzalez Hansen Jensen Kim Kumar Lam Li Lopez Martin Miller Müller Nguyen
    Olsen Park Pereira Pham Ramirez Rojas Sanchez Schmidt Silva Singh Smith Tran Wang Weber Wong Zhang
    """
)
ORIGINS: tuple[tuple[str, ...], ...] = (
    SWEDISH,
    FINNISH,
    ARABIC_PERSIAN_TURKISH,
    HORN_OF_AFRICA,
    KURDISH,
    BALKAN_AND_SLAVIC,
    OTHER,
)
