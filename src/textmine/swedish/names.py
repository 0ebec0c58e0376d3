"""Personal names as single given names and endings of surnames; never anybody's full name.

Given names: the commonest of Statistics Sweden's name statistics (women, men) and of the larger language groups in Sweden.
"""

from __future__ import annotations

from textmine.swedish.nicknames import FULL_NAMES
from textmine.swedish.rarer_names import RARER_GIVEN_NAMES
from textmine.swedish.wordlists import word_set, word_tuple

_SWEDISH_WOMEN = word_set(
    """
    Agneta Agnes Alexandra Alice Alicia Alma Alva Amanda Amelia Andrea Anette Angelica Anita Anja Ann Anna Annelie
    Anneli Annette Annie Annika Ann-Britt Ann-Charlotte Ann-Christin Ann-Kristin Ann-Louise Ann-Marie Ann-Sofie
    Anna-Karin Anna-Lena Anna-Maria Annabelle Anne Astrid Barbro Beata Beatrice Berit Birgit Birgitta Bodil Britt
    Britta Britt-Marie Camilla Carin Carina Carola Carolina Caroline Catarina Catharina Cecilia Charlotta Charlotte
    Christel Christin Christina Clara Cornelia Dagmar Daniela Diana Disa Ebba Edit Edith Eleonor Elin Elina Elisabet
    Elisabeth Elise Ella Ellen Ellinor Elsa Elsie Elvira Emelie Emilia Emma Emmy Erica Erika Ester Eva Eva-Lena
    Eva-Lotta Eva-Marie Evelina Ewa Fanny Felicia Filippa Frida Gabriella Gerd Gertrud Gisela Greta Gudrun Gun
    Gunborg Gunhild Gunilla Gunnel Gun-Britt Gunn Gunn-Britt Hanna Hannah Harriet Hedda Hedvig Helen Helén Helena
    Helene Heléne Helga Helle Henrietta Hilda Hillevi Ida Inga Inga-Lill Ingalill Ingela Inger Ingrid Inga-Britt
    Irene Irma Isabella Isabelle Jeanette Jennie Jenny Jessica Joanna Johanna Jonna Josefin Josefine Julia Karin
    Karina Karla Karolina Katarina Katja Kerstin Klara Kristin Kristina Laila Lena Lena-Maria Lilian Lillemor Linda
    Linn Linnea Linnéa Lisa Lisbet Lisbeth Lise Lise-Lotte Liselott Liselotte Lotta Louise Lova Lovisa Lydia
    Madeleine Madelene Maja Malin Malou Maj-Britt Margareta Margaretha Margit Maria Marianne Marie Marie-Louise
    Marika Marina Marita Martina Matilda Mathilda Mia Michaela Mikaela Mimmi Minna Moa Molly Mona Monica Monika My
    Märta Märit Nathalie Natalie Nellie Nelly Nina Nora Olivia Paula Paulina Pernilla Petra Pia Ragnhild Rakel
    Ramona Rebecca Rebecka Rigmor Rita Ronja Rosemarie Rut Ruth Saga Sandra Sanna Sara Sarah Selma Signe Sigrid
    Simone Siri Siv Sofia Sofie Solveig Sonja Stella Stina Susann Susanna Susanne Suzanne Svea Sylvia Synnöve Tanja
    Terese Teresia Theres Therese Theresia Thea Tilda Tilde Tina Tora Tove Tuva Tyra Ulla Ulla-Britt Ulrica Ulrika
    Ursula Valborg Vanja Vendela Vera Veronica Veronika Victoria Viktoria Vilma Viola Viveka Vivianne Wilma Yvonne
    Ylva Åsa Åse
    """
)
_SWEDISH_MEN = word_set(
    """
    Abraham Adam Adrian Albert Albin Aleksander Alexander Alf Alfons Alfred Allan Alvar Alvin Anders Andreas Anton
    Antonio Arne Aron Artur Arvid Axel August Bengt Bengt-Åke Benny Benjamin Bernt Bertil Birger Bjarne Björn Bo Boris
    Bosse Bror Börje Carl Carl-Gustav Carl-Johan Carl-Magnus Casper Charlie Christer Christian Christoffer
    Christopher Claes Claes-Göran Conny Curt Dag Dan Daniel David Dennis Ebbe Edgar Egil Edvard Edvin Edward Einar
    Elias Elis Elliot Elof Elvin Emanuel Emil Erik Erland Erling Ernst Evert Fabian Felix Ferdinand Filip Folke
    Frank Frans Fred Fredrik Fritjof Gabriel Georg Gert Gilbert Glenn Gottfrid Greger Gunnar Gustaf Gustav Göran
    Göte Hampus Hannes Hans Hans-Erik Hans-Åke Harald Harry Hasse Henning Henric Henrik Henry Herbert Herman Hilding
    Hjalmar Holger Hugo Håkan Inge Ingemar Ingmar Ingvald Ingvar Isak Ivan Ivar Jack Jacob Jakob Jan Jan-Erik
    Jan-Olof Jan-Åke Janne Jens Jerker Jerry Jesper Jim Jimmy Joakim Joel Johan Johannes John Johnny Jon Jonas
    Jonatan Jonathan Jonny Jonte Josef Julius Justus Jörgen Kaj Kalle Karl Karl-Erik Karl-Gustav Karl-Johan Kasper
    Kennet Kenneth Kent Kenny Kevin Kim Kjell Kjell-Åke Klas Klaus Knut Konrad Krister Kristian Kristoffer Kurt Lars
    Lars-Erik Lars-Göran Lars-Åke Lasse Leif Lennart Leo Leon Leonard Liam Linus Loke Love Lucas Ludvig Lukas Magnus
    Manfred Marcus Mark Markus Martin Mats Mattias Mattis Matthias Mathias Matteo Matz Max Melker Melvin Micael
    Michael Mikael Milo Milton Mårten Måns Nicklas Nicholas Nils Niklas Noah Noel Ola Olaf Olle Olof Oliver Oscar
    Oskar Osvald Ossian Otto Ove Owe Patric Patrick Patrik Paul Peder Peer Pelle Per Per-Erik Per-Olof Per-Åke Percy
    Peter Petter Philip Pierre Pontus Ragnar Ralf Ralph Rasmus Reidar Reine Rickard Richard Rikard Robert Robin
    Roger Roland Rolf Ronald Ronny Ruben Rune Rutger Samuel Sebastian Set Sigge Sigurd Sigvard Simon Sixten Stefan
    Stellan Sten Stig Sture Sune Svante Sven Sven-Erik Sven-Olof Sven-Åke Sverker Sören Tage Ted Theo Theodor Thomas
    Thor Thorbjörn Thore Thure Tim Tobias Tom Tomas Tommy Tor Torbjörn Tord Tore Torgny Torkel Torsten Truls Ture
    Uffe Ulf Ulrik Uno Urban Valdemar Valter Verner Victor Vidar Viggo Viking Viktor Vilgot Ville Vincent Wilhelm
    Vilhelm Walter Werner Wilhelm Wille William Yngve Åke Örjan Östen
    """
)
_FINNISH = word_set(
    """
    Aarne Aino Aki Anneli Antti Ari Arja Arto Eero Eeva Eija Esa Hannele Hannu Heikki Heli Helmi Ilkka Irja Jaana
    Jaakko Janne Jari Jarmo Jouko Juha Juhani Jukka Jussi Kaarina Kaija Kalevi Kari Kimmo Kirsi Kirsti Lauri Leena
    Liisa Maarit Marja Marjatta Markku Matti Mauri Merja Mika Mikko Minna Mirja Niina Outi Paavo Paula Pekka Pentti
    Petri Päivi Pirjo Pirkko Raija Raili Raimo Raisa Reijo Riitta Risto Ritva Saara Sari Satu Seija Seppo Sirkka
    Sirpa Tapani Tapio Tarja Tarmo Terttu Timo Toivo Tuija Tuomas Tuula Ulla Urho Vesa Virpi Väinö
    """
)
_ARABIC_PERSIAN_KURDISH_TURKISH = word_set(
    """
    Abbas Abdallah Abdul Abdullah Abdulrahman Abed Adel Adnan Ahmad Ahmed Ahmet Aisha Alaa Ali Alireza Amal Amin
    Amina Amir Amira Amjad Anas Anwar Arash Aras Arezo Arman Asad Asma Aso Awat Aya Ayse Aysel Azad Azadeh Aziz
    Baran Bahar Bahman Baker Basel Bashar Bassam Behnaz Behrouz Berivan Bilal Burhan Cemal Cihan Dalia Dana Dara
    Dariush Darya Dilan Dilnaz Dina Diyar Ebrahim Elham Emine Emre Erdal Esra Fadi Fadumo Fahad Faisal Fares Farah
    Fardin Farhad Farid Farida Fariba Fatemeh Fatima Fatma Fatme Fawzia Fereshteh Firas Ghada Ghassan Habib Hadi
    Hadil Haidar Hakan Hakim Hala Hamid Hamza Hana Hanan Hani Hasan Hassan Hatice Haval Hawre Heba Hedi Hiba Hiwa
    Homa Hossein Huda Hussein Hüseyin Ibrahim Ihsan Iman Imad Ismail Issa Jaber Jafar Jalal Jamal Jamila Jamileh
    Jihad Jila Joumana Kamal Kamran Karim Karima Karwan Kasra Kawa Kemal Khadija Khaled Khalid Kiana Kianoosh Laith
    Lamia Leila Leyla Lina Loubna Mahdi Mahmoud Mahmut Mahnaz Mahsa Majid Malak Manal Maryam Mariam Marwan Masoud
    Mazen Mehdi Mehmet Mehran Mina Mitra Moataz Mohamad Mohamed Mohammad Mohammed Mohsen Mona Morteza Mouna Mourad
    Muhammad Muhammed Mustafa Mustapha Nabil Nada Nader Nadia Nadin Nadja Nahid Najib Nasim Nasrin Nasser Navid
    Nawal Nazanin Negar Nesrin Nidal Nima Noor Nour Nura Nuri Omar Omid Osama Osman Parisa Parvin Payam Rabia Rami
    Rana Rand Rania Rasha Rashid Rawan Reem Reza Rima Roj Rojin Roya Ruba Rustam Saad Saber Sabah Sabri Saeed Safa
    Sahar Said Salah Saleh Salem Salim Salma Samar Samer Sami Samir Samira Sanaa Sardar Sarwar Sawsan Selim Serdar
    Sevda Shadi Shahin Shahram Shamim Sherif Shilan Shirin Shirwan Sima Siamak Soheila Soran Sozan Suha Suleiman
    Suzan Tahir Talal Tara Tarek Tariq Turkan Umut Usama Vahid Wael Waleed Walid Wassim Yahya Yara Yasemin Yasin
    Yasmin Yasser Yousef Youssef Yusuf Zahra Zain Zainab Zana Zeinab Zeki Zeynep Ziad Zoran Zuhair
    """
)
_SOMALI_ETHIOPIAN_ERITREAN = word_set(
    """
    Abdi Abdifatah Abdihakim Abdirahman Abdirizak Abdulkadir Abeba Abukar Aden Amran Asha Awil Ayaan Ayan Bashir
    Bereket Biniam Daniyel Dahir Deqa Eyob Faduma Fardowsa Farhan Faysal Filsan Fowsiya Fozia Freweini Hamdi Haben
    Habiba Halima Hawa Hibo Hodan Idil Idris Ifrah Ikram Isse Jama Kedir Khadra Kidane Ladan Liban Luul Mahad
    Mahamed Mebrahtu Meron Mehret Mohamud Mukhtar Muna Naima Nimco Nasteho Omer Qadar Rahel Rahma Ruqiya Sado Safiya
    Sahra Saida Selam Semere Senait Shukri Sirad Suad Suleyman Tesfay Tsegay Warsame Yonas Yohannes Yusra Zamzam
    Zewdi
    """
)
_BALKAN_POLISH_BALTIC_RUSSIAN = word_set(
    """
    Adis Admir Adnana Agnieszka Aida Ajla Albana Aldin Aleksandar Aleksandra Alen Alma Almir Amela Amra Anel Aneta
    Anica Arben Ardita Armin Armina Arta Azra Barbara Bartosz Beata Besa Biljana Blerim Blerta Boban Bogdan Bojan
    Bojana Branislav Branka Branko Bujar Danijel Danuta Darko Dario Dejan Denis Dijana Dragan Dragana Drago Dubravka
    Dusan Dzenan Dzenana Edin Edita Elma Elvedin Elvir Elzbieta Emina Emir Enes Enisa Ermin Ewelina Faruk Fatmir
    Fikret Florin Goran Gordana Grzegorz Halina Haris Hasnija Igor Indira Irina Ivana Ivica Iwona Jadranka Jadwiga
    Jasmina Jasminka Jasna Jelena Joanna Jolanta Jovan Jovana Kasia Katarzyna Kaja Krzysztof Lejla Liridon Ljiljana
    Ljubica Luka Lumnije Maciej Maja Malgorzata Marcin Mariusz Marija Marko Mateusz Medina Merima Mersiha Milan
    Milena Miljana Milica Mirela Mirjana Mirko Miroslav Mirsad Mirza Mladen Monika Muamer Muharem Nada Natalia
    Natasa Nedim Nenad Nermin Nermina Nikola Oksana Olena Olga Pawel Piotr Predrag Radmila Rada Ramiza Refik Sabina
    Samira Sanela Sanja Sead Selma Semir Senad Sladjana Slavica Slobodan Snezana Stanislaw Svetlana Tatjana Tomasz
    Valon Vesna Violeta Vladimir Vlado Wojciech Zbigniew Zdenka Zeljko Zlatan Zlatko Zofia Zorica Zvonko
    """
)
_OTHER = word_set(
    """
    Aung Carlos Carmen Chi Claudia Consuelo Diego Elena Esperanza Fernando Francisco Gabriela Gloria Guadalupe Hong
    Huong Javier Jorge Jose José Juan Juanita Lucia Luis Manuel Marcela Marco Mario Mei Miguel Nguyen Pablo Pedro
    Ping Rafael Ricardo Roberto Rodrigo Rosa Santiago Sergio Somchai Thanh Xiao Ximena Yolanda
    """
)
GIVEN_NAMES: frozenset[str] = (
    _SWEDISH_WOMEN
    | _SWEDISH_MEN
    | _FINNISH
    | _ARABIC_PERSIAN_KURDISH_TURKISH
    | _SOMALI_ETHIOPIAN_ERITREAN
    | _BALKAN_POLISH_BALTIC_RUSSIAN
    | _OTHER
    | RARER_GIVEN_NAMES
    | frozenset(short.title() for short in FULL_NAMES)
)

# Also words, months, places or brands: a name only together with a surname, a roster or a role.
AMBIGUOUS_GIVEN_NAMES: frozenset[str] = word_set(
    """
    Amal Aso August Bo Bror Björn Dag Dan Dana Dara Ester Frank Frans Hala Hana Hans Iman Jan Kari Karla Kent Kim
    Lena Linda Loke Love Lova Luka Mark Max Meron Milo Min Mina Moa My Mei Nada Nora Per Rand Rita Rosa Rut Saga
    Sanna Salem Saad Sari Selma Set Siri Sten Stella Stig Svea Tage Tara Tim Tom Tor Tora Tove Tyra Uno Urban Vera
    Victoria Viking Viktoria Viola Vidar Ville Zana Roj Hani Homa Chi Hong Ping Said Valborg Inga
    Alba Ana Aman Atle Aurora Bea Ben Bill Bim Bob Brian Dino Dora Doris Douglas Eira Estelle Eve Fia Finn Franz
    Frej Freja Gina Gino Göta Gull Gry Guy Hind Iris Iva Ivo Jane Jarl Jean Kira Kiki Lana Lara Lea Levi Lill
    Lily Line Lis Liv Lola Lou Luca Lucy Mai Maya Mercedes Mike Mila Mimi Mira Myra Nick Nino Nur Odd Penny Phil
    Pål Regina Remo Rina Rob Roman Romeo Roy Sally Sasha Sean Sonny Stanley Susi Tess Tintin Toni Tony Tova
    Venla Violet Vivi Wali Wei Zara Zoe
    """
) - word_set("Lena Linda Lova Moa Siri Selma Tove Tyra Vera")

# What surnames end in; some stand on places and common nouns too, so a given name has to stand before.
SURNAME_ENDINGS: tuple[str, ...] = (
    "sson",
    "son",
    "sten",
    "sén",
    "sen",
    "ström",
    "gren",
    "qvist",
    "kvist",
    "quist",
    "blad",
    "stedt",
    "sköld",
    "skiöld",
    "skjöld",
    "hjelm",
    "hielm",
    "feldt",
    "löf",
    "löv",
    "rooth",
    "crantz",
    "krantz",
    "crona",
    "krona",
    "lind",
    "lund",
    "berg",
    "borg",
    "holm",
    "dahl",
    "mark",
    "man",
    "ander",
    "elius",
    "enius",
    "inius",
    "ovic",
    "ović",
    "evic",
    "ević",
    "ic",
    "ić",
    "ski",
    "ska",
    "wicz",
    "enko",
    "oglu",
    "oğlu",
    "zadeh",
    "pour",
    "nen",
    "lainen",
    "ell",
    "én",
    "sjö",
    "rud",
    "stad",
    "felt",
    "stein",
    "mann",
)
# Endings that hardly stand on anything but a surname, even after an unknown given name.
SURE_SURNAME_ENDINGS: tuple[str, ...] = word_tuple(
    """
    sson ström qvist kvist quist gren stedt skiöld sköld hjelm feldt löf crantz krantz ović ovic ević evic wicz nen
    """
)
PARTICLES: frozenset[str] = word_set("af al bin da de del der di dos el ibn la le ter van von zu")
# Written together with the surname: "al-Rashid", "d'Aubert".
JOINED_PARTICLE = r"(?:(?:al|el|as|ad|an|ar|ash|az|bin|ben|ibn)-|d['’´])"

# The letters that a party stands for in brackets after a name; local parties have others, found by their shape.
PARTIES: frozenset[str] = word_set("M L S C V MP KD SD FI F ÖP SP PP SJVP DD NYD AfS AFS MED")

# Words before or after a name that say what a person does.
ROLES: frozenset[str] = word_set(
    """
    ordförande ordf vice sekreterare justerare justeringsperson justeringsman ledamot ersättare suppleant kassör
    revisor adjungerad föredragande sammankallande sammankallare kontaktperson samordnare utredare handläggare
    projektledare verksamhetsledare processledare chef rektor direktör förvaltningschef enhetschef avdelningschef
    verksamhetschef kommunchef kommundirektör stadsdirektör regiondirektör socialchef kulturchef fritidschef
    skolchef ekonomichef planerare strateg utvecklare konsulent koordinator lots mentor volontär praktikant
    moderator föreläsare lärare kommunalråd oppositionsråd regionråd borgarråd landshövding riksdagsledamot minister
    statsråd kyrkoherde präst pastor diakon imam kyrkvaktmästare domare kommunpolis områdespolis polis polisen
    jurist kanslist kommunikatör journalist redaktör pedagog lärare kurator psykolog sjuksköterska läkare
    bibliotekarie fritidsledare ungdomsledare tränare styrelseledamot ordf. sekr. kassör. klubbordförande
    föreningsordförande vd generalsekreterare professor docent forskare doktorand student folkhälsostrateg
    folkhälsoplanerare säkerhetssamordnare trygghetssamordnare brottsförebyggare föreningskonsulent
    föreningsutvecklare landsbygdsutvecklare integrationssamordnare arkitekt planarkitekt ingenjör projektör
    miljöinspektör näringslivschef herr fru gruppledare talman talesperson initiativtagare
    """
)
# Compounds of these count as roles too ("kulturstrateg", "anhörigkonsulent").
ROLE_ENDINGS: tuple[str, ...] = (
    "chef",
    "ledare",
    "sekreterare",
    "strateg",
    "ordförande",
    "samordnare",
    "direktör",
    "utvecklare",
    "handläggare",
    "planerare",
    "konsulent",
    "pedagog",
    "koordinator",
    "ombudsman",
    "ledamot",
    "konsult",
    "utredare",
    "inspektör",
    "ansvarig",
    "polis",
    "rektor",
)
# Where a name would stand but nobody is.
NOBODY: frozenset[str] = word_set("Vakans Vakant vakans vakant NN N.N. Ingen Alla Övriga Samtliga")

# Labels before a list of people: "Deltagare: …".
PEOPLE_LABELS: frozenset[str] = word_set(
    """
    deltagare närvarande beslutande frånvarande förhinder anmält samtalsledare diskussionsledare gruppledare
    ordförande sekreterare justerare justeras justeringsperson justeringspersoner ledamöter ersättare tjänstgörande
    suppleanter arbetsgrupp sammankallande föredragande föreläsare gäst gäster adjungerad adjungerade inbjuden
    inbjudna ansvarig ansvariga kontaktperson kontaktpersoner antecknare antecknat vid protokollet protokollförare
    moderator moderatorer mötesordförande mötessekreterare paneldeltagare talare tjänstepersoner tjänstemän
    politiker styrelse styrelsen valberedning revisorer revisor kassör rösträknare presentatör
    """
)
# Of them, what heads several: in a form of columns one may have run together with the first name, "Tjänstepersoner Anna Ek".
GROUP_LABELS: frozenset[str] = word_set(
    """
    ledamöter tjänstepersoner tjänstemän ersättare suppleanter övriga politiker gäster adjungerade tjänstgörande beslutande
    närvarande deltagare revisorer representanter
    """
)
# After these words a name follows without a colon.
SIGNATURE_CUES: tuple[str, ...] = (
    "Antecknat av",
    "Antecknat",
    "Vid protokollet",
    "Vid pennan",
    "Justeras",
    "Nedtecknat av",
    "Upprättat av",
)

# After a name: what is named after somebody, and is no person ("Karl Johans gata", "Anna kyrka").
NAMED_AFTER: frozenset[str] = word_set(
    """
    allé backe fond församling församlings gata gatan gymnasiet gymnasium gård gränd hem hus kapell kyrka kyrkan
    kyrkas minnesfond museum park parken plan plats skola skolan stiftelse stig torg väg vägen äldreboende bibliotek
    centrum
    """
)
JOINERS: frozenset[str] = word_set("och samt med")
SAINT = r"\bS(?:ank)?t[:a]{0,2}a? $"
# Endings of definite nouns, which surnames hardly have but for "-sen".
DEFINITE_ENDINGS: tuple[str, ...] = word_tuple("en et na rum")
# Between the names of two people in a list.
JOINED = "och|samt|&|o"
# Behind these a capital begins a place, hardly a person.
AT_PLACE = "i|på|vid|förbi|in i|utanför|nära|kring"
# "Gäst är Name Name".
IS = "är|var|blir"
# Behind these a person is named: elections, and who is asked.
CHOSEN = (
    "valdes|väljs|väljer|valde|att välja|utsågs|utser|utse|utses|omval på|omval av|nyval på|nyval av|föreslår|föreslog|"
    "omvaldes|nyvaldes|tackar|tackade|avtackade|frågar|frågade"
)
# What may stand between the comma and the role in "Name, tf vice ordförande".
BEFORE_ROLE = r"tf\.? |bitr\.? |vice |förste |andre |v\.? ?|ny |vår "
# The definite forms of roles: "utredaren", "kommunpolisen".
ROLE_DEFINITE: tuple[str, ...] = ("en", "n")
# After a given name these make the name of a venue ("Olles Café"), not of a person.
VENUES: frozenset[str] = word_set("Arena Bar Bistro Café Hotel Hotell Kafé Konditori Krog Pub Restaurang Salong Spa")
# A given name that is also a word is a name at the beginning of a sentence when such a verb follows.
# Verbs of doing that a hasty hand writes with a capital behind a name: "Erik Fixar affischer".
CAPITAL_VERBS: frozenset[str] = word_set(
    """
    fixar kontaktar bokar kollar skickar mejlar mailar ringer köper ordnar beställer skriver tar gör ska har är hör lägger
    ansvarar undersöker sammanställer förbereder hämtar lämnar uppdaterar publicerar återkommer sköter kontrollerar tittar
    målar bakar handlar städar pratar frågar söker bjuder köper hyr bygger lagar planerar svarar meddelar
    """
)
# Forms of choosing people: a full name right beside one is a person's.
ELECTING = (
    r"valdes|väljs|väljes|utsågs|utses|omvaldes|nyvaldes|invaldes|återvaldes|adjungerades|adjungeras|omval på|nyval på|"
    r"omval av|nyval av"
)
# What people do after a meeting.
PERSON_WORK: frozenset[str] = CAPITAL_VERBS | word_set(
    "ansvarar startar arbetar jobbar kopierar ställer följer bjuder frågar får"
)
PERSON_VERB_ENDINGS: tuple[str, ...] = ("ade", "erar", "erade")
PERSON_VERBS: frozenset[str] = word_set(
    """
    ber bad bokar fick fixar går gick gör gjorde hälsar håller höll hör kollar köper köpte lade lägger la läser läste
    lämnar lovar mailar mejlar minner minns påminde påminner pratar ringde ringer skickar skriver skrev svarar tackar
    tog tyckte tycker valdes utsågs väljs utses visar öppnar
    """
)
