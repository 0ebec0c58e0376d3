"""Surnames of the larger language groups in Sweden, for names that are invented to train on; nobody's full name.

Some are the commonest of Statistics Sweden's name statistics; the others are put together from the usual first and last
parts of each group, so that a model learns how such names are made and not a list of them.
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


def _made(first: str, last: str) -> tuple[str, ...]:
    """Every first part with every last part, but for those that would double a part or three letters."""
    pairs = product(word_tuple(first), word_tuple(last))
    return tuple(a + b for a, b in pairs if a.lower() != b and a[-2:].lower() != b[:1] * 2)


_LAST = word_tuple("berg borg dal gren holm kvist lund löf man mark stedt sten strand ström vall ås")
SWEDISH: tuple[str, ...] = (
    *_PATRONYMICS,
    *_SHORT,
    *(first + last for first, last in product(_FIRST, _LAST) if first.lower() != last),
)
FINNISH: tuple[str, ...] = (
    *word_tuple(
        """
        Ahonen Aalto Harju Heikkinen Heinonen Hirvonen Hämäläinen Jokinen Järvinen Kallio Karjalainen Kinnunen Koivisto
        Korhonen Koskinen Laaksonen Lahtinen Laine Lampinen Lehtonen Leppänen Manninen Mattila Mustonen Mäkelä Mäkinen
        Niemi Nieminen Ojala Pitkänen Rantanen Räsänen Saarinen Salminen Salonen Savolainen Tuominen Turunen Virtanen
        Väisänen
        """
    ),
    *_made(
        """
        Aho Auvi Haka Harja Heini Hieta Hirvi Honka Ilo Isto Joki Jänkä Kaisla Kaita Kallio Kanerva Kari Kiuru
        Kivi Koivu Korpi Koski Kuiva Kuusi Kytö Laakso Lahti Lammi Lehti Leppä Lieto Louhi Luhta Luoma Maja
        Metsä Mänty Mäki Niemi Niini Niitty Oja Onni Paju Palo Pelto Pihla Pohja Poro Puisto Pyhä Raita Ranta
        Rauta Reini Ruoho Ruska Saari Salo Sarka Savo Soini Suo Suvi Syrjä Taimi Tammi Tervo Toivo Tuomi Tuuli
        Uusi Vaara Vainio Vapa Varpu Vesa Viita Virta Vuori Väli Ylä
        """,
        "nen la lä mäki niemi järvi koski lahti ranta saari salo vuori virta harju aho oja kangas puro pää kka kkala",
    ),
)
ARABIC_PERSIAN_TURKISH: tuple[str, ...] = (
    *word_tuple(
        """
        Abbas Abdullah Ahmadi Ahmed Akbari Aksoy Al-Amin Al-Hassan Al-Jabouri Al-Khatib Ali Amiri Ansari Arslan Aydin
        Aziz Bakir Çelik Darwish Demir Doğan El-Masri Farouk Ghorbani Habib Haddad Hakimi Hamid Hosseini Ibrahim Jafari
        Kaplan Karimi Kaya Khalil Khan Mahmoud Mansour Moradi Mousavi Nasser Noori Omar Özdemir Öztürk Rahimi Rashid
        Rezai Saleh Shah Sultani Şahin Taha Yilmaz Yousef Zaki
        """
    ),
    *_made(
        """
        Abdul Ak Al-Bar Al-Din Al-Haz Al-Mur Al-Saf Amir Bah Bay Dem El-Bad El-Ham El-Ras Esk Far Gol Gün Has
        Jalal Kam Kar Kor Mahd Mans Mehr Mor Naj Nas Naz Nur Oz Rah Raf Sab Sad Saf Shar Sul Tab Tal Tav Yaz
        Yıl Zam
        """,
        "adi an awi ani ar i ian im iri oglu pour oun zadeh çı",
    ),
)
HORN_OF_AFRICA: tuple[str, ...] = (
    *word_tuple(
        """
        Abdi Abdullahi Abebe Aden Adan Asfaw Barre Berhane Bile Dahir Dualeh Elmi Farah Gebre Ghebremedhin Guled Haile
        Hersi Hirsi Isaaq Jama Kahsay Kebede Mohamud Mesfin Mohamed Negash Nur Osman Roble Samatar Shire Tekle Tesfaye
        Tsegaye Warsame Weldu Yusuf
        """
    ),
    *_made(
        """
        Abdir Abuk Ad Asm Bar Berh Beye Dah Dem Dir Fid Far Geb Gel Girm Gul Had Has Hid Jib Kass Kid Lib Mah
        Meh Muum Neg Nuur Qas Rag Rob Sah Sal Sam Sem Tad Tek Tes War Wer Woldem Xas Yon Zer
        """,
        "ahim ale an ane ani ari ay e eh ey i iam iin ine ow u us",
    ),
)
KURDISH: tuple[str, ...] = (
    *word_tuple(
        """
        Azizi Baban Barzan Bozarslan Dogan Fatah Ghaderi Hamidi Hawrami Kakayi Khoshnaw Mamand Mirza Pirot Qaderi Rasul
        Rostami Sabir Sherwani Surchi Talabani Zebari Zangana
        """
    ),
    *_made(
        """
        Alan Am Arav Azad Bahd Bakh Ber Bot Dar Dil Ger Haj Haw Hem Her Jal Jaf Kal Kar Kirm Lak Mard Mek Mir
        Mukr Naq Nor Pen Pir Qad Ram Raw Rosh Sor Shar Sher Siv Tof Xal Zag Zand Zir
        """,
        "am ani ar az bari di i ian iri kani mand oglu o wan yar zadeh",
    ),
)
BALKAN_AND_SLAVIC: tuple[str, ...] = (
    *word_tuple(
        """
        Avdić Begić Bajrami Berisha Bogdanov Delić Dimitrov Đorđević Gashi Hadžić Hodžić Horvat Hoxha Ilić Ivanov Jovanović
        Kovač Kovačević Kowalczyk Krasniqi Kurtić Lewandowski Marković Mehmeti Memić Mujić Nikolić Nowak Omerović Pavlović
        Petrović Popović Rexhepi Salihović Shala Softić Stanković Szymański Thaqi Vuković Wójcik Wiśniewski Zielińska
        """
    ),
    *_made(
        """
        Alj Ant Bal Bar Bog Bor Brank Dam Del Dob Drag Dur Fer Gav Gor Grab Has Iv Jan Jas Jov Kal Kar Kost
        Kraj Kuz Lat Luk Mal Mar Mat Mil Mitr Mur Nov Osm Pav Pel Per Rad Ram Rist Sav Sin Stan Stoj Tad Tom
        Vas Ves Vid Vuk Zel Zor
        """,
        "aj anović ci ev ić ija ik inski ković enko ov ova ović ovski ski",
    ),
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
