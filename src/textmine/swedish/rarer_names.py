"""Given names that are rarer in Sweden than those in names.py, older ones and those of smaller language groups."""

from __future__ import annotations

from textmine.swedish.wordlists import word_set

RARER_GIVEN_NAMES: frozenset[str] = word_set(
    """
    Abdelkarim Abdirashid Abdirisak Abdulaziz Abdulla Abdullahi Abdurahman Abir Ada Adanna Adela Adina Afnan Afram
    Afrim Agda Agron Aija Aila Aina Ajmal Akram Alaeddin Alba Alban Aldina Alejandra Alejandro Alessandra Alessandro
    Alexandru Alexia Alhassan Ali-Reza Alicja Alina Aline Alise Aliya Alvina Amadeus Amadou Amalia Aman Amanuel
    Ambjörn Ameen Ameer Amelie Amer Ammar Ana Anahita Anastasia Andrei Andrej Andrzej Angela Angelika Angelina Ania
    Aniela Anisa Ann-Charlott Ann-Christine Ann-Helen Ann-Katrin Ann-Mari Ann-Sofi Anna-Britta Anna-Greta Anna-Klara
    Anna-Lisa Anna-Stina Annalena Annamaria Annbritt Anne-Lie Anne-Marie Annelise Annemarie Anneth Annica Annmarie
    Anouk Ante Antoinette Antonia Ardit Arian Ariana Arif Arild Arlind Armand Arnold Arta Artan Arvida Arvo Aryan
    Arzu Asa Ashraf Askar Asmaa Asmir Asta Asterios Astor Athena Atif Atle Attila Aurora Avni Axelina Ayham Aylin
    Ayub Ayşe Azita Bahaa Barzan Barış Basam Basma Bea Beatriz Behar Bekim Ben Benita Benkt Bernard Bernardo Berndt
    Berne Bernhard Bertha Besarta Besim Besnik Betty Bianca Bibbi Bill Billy Bim Bintou Binyam Birgith Birgitt
    Blanka Bo-Göran Bob Bobby Bonnie Borghild Brian Brigitte Brit Brita Britt-Inger Britt-Louise Britt-Mari
    Brittmari Bruno Burcu Bülent Camelia Camille Cansu Carita Carl-Axel Carl-Erik Carl-Fredrik Carl-Gustaf
    Carl-Henric Carl-Henrik Carl-Olof Carl-Åke Carla Catalina Cathrin Cathrine Catrin Catrine Cecil Celine Cengiz
    Cesar Chanel Charbel Chatarina Chau Chiara Chris Christa Christen Christiane Christine Christofer Christoph Cia
    Ciara Cicki Cilla Cissi Clas Claude Clemens Cleo Colette Connie Conrad Constance Cristian Cristiano Cristina
    Curth Cynthia Dagmara Dagny Damian Damir Dania Daniella Danielle Daria Darin Darja Daud Davide Davud Dawit
    Dawood Dea Debora Deborah Delal Deniz Derya Diaa Didrik Dilara Dilba Dimitri Dimitrios Dino Ditte Divna Djamila
    Doaa Domenico Dominic Dominik Donia Dora Doris Dorota Dorothea Dorte Douglas Drita Duaa Dunja Dushan Ebony Ebru
    Eddie Edith Edla Edmund Edna Edon Eduardo Edvina Efraim Efva Egon Ehsan Eila Eilert Eira Ejvind Ekaterina Ekrem
    Elaine Elazar Eldar Eldin Eleanor Eleni Eleonora Elfrida Elia Eliana Elif Elinor Elisa Elisabetta Elizabeth
    Elmir Elmira Elna Eloise Els-Marie Elsabet Else-Marie Elsy Emanuela Emelia Emely Emmanuel Emmelie Emmi Endre
    Enok Enrique Ensar Enzo Eric Erkki Ermina Ernesto Erol Erzsébet Eskil Esmeralda Esref Estelle Ethel Etienne
    Eugen Eugenia Eva-Britt Eva-Karin Eva-Lis Eva-Maria Eva-Stina Eve Evy Eyerusalem Eyvind Ezgi Fabio Fabiola Fadia
    Fadila Fadime Fadma Fahima Fahmi Faiza Farhiya Farideh Farzad Farzaneh Fatemah Fatin Fatou Fatuma Federico
    Felicity Ferhat Fia Filippo Filiz Filmon Finn Firat Fitim Fiyori Florentina Florian Fouad Francesca Francesco
    Francis Franciska Franz Frederick Fredrika Frej Freja Freya Frideborg Friederike Fritz Fuad Gabi Gabriele Gaby
    Gaia Galina Gazmend Gebre Geir Gelareh Geoffrey George Georges Georgios Gerald Gerda Gerhard Germund Gerry
    Gert-Inge Gezim Ghazal Gheorghe Gherghe Ghirmay Gianni Gilda Gina Gino Giorgio Giovanni Gittan Giuseppe Gjertrud
    Golnaz Gosia Gottfried Gregor Grete Gry Guido Guler Gull Gull-Britt Gull-Maj Gullan Gullvi Gun-Inger Gun-Marie
    Gunn-Marie Gunnvor Gunvor Gurli Gustafva Gusten Guy Gökhan Gösta Göta Gülay Güler Gülizar Gülsen Habte Hafsa
    Hagos Haile Hailu Hajar Hajo Hakeem Halil Halyna Hamad Hamed Hamida Hamide Hamse Hanife Hanna-Maria Hans-Göran
    Hans-Olof Hans-Olov Hans-Peter Harieth Harold Harri Hashem Hassiba Hatem Hatun Havin Hayat Hayder Hazal Hazem
    Hector Heidi Heike Heini Heinz Helge Helgi Helin Hellen Helmer Helmut Hemen Henna Henny Henri Henrica Henrika
    Herta Hertha Hesham Hikmet Hilal Hildegard Hildur Hind Hjördis Hodo Hosni Howard Hubert Hugh Hulda Hushang
    Hussam Hülya Iain Ian Iben Ibtisam Ida-Maria Ieva Ignacio Ilham Ilias Ilie Ilir Ilja Ilona Ilse Ilse-Marie Ilze
    Imran Ina Inas Ines Ing-Britt Ing-Mari Ing-Marie Inga-Lisa Inga-Maj Ingalena Ingebjörg Ingeborg Ingegerd
    Ingegärd Ingel Ingemo Inger-Marie Ingigerd Ingo Inkeri Inna Inés Ioana Ionut Iraj Irena Irfan Iris Irmeli Irène
    Isabel Isabela Isabell Isadora Isak Ishak Isidor Ismet Israa István Iva Ivo Ivona Izabela Jabbar Jaber Jacinta
    Jackie Jacqueline Jadon Jakup Jalmar James Jamie Jamshid Jan-Anders Jan-Eric Jan-Ingvar Jan-Ivar Jan-Olov Jana
    Jane Janet Janette Janica Janina Janis Jannica Jannike Janos Jarl Jarle Jasmin Jasmine Jason Jasper Javad Javid
    Jean Jeanine Jeff Jehona Jelka Jelle Jemal Jenna Jenni Jennifer Jens-Peter Jeremy Jessika Jetmir Jette Ji-woo
    Jill Jimmie Jinan Joachim Joacim Joan Joana Joao Joaquin Joar Jocke Jodie Johan-Erik Johanne Johara John-Erik
    Johnnie Jolan Joonas Jorunn Josefina Joseph Josephine Josette Josip Jozef João Jude Judit Judith Juliana Julie
    Julien Juliette Justin Justyna Jytte Jöns Jörg Jörn Jürgen Kadija Kadir Kadri Kaisa Kajsa Kalin Kalinka Kamala
    Kamel Kamil Kamila Kamilla Karam Karen Karin-Maria Karl-Anders Karl-Axel Karl-Gunnar Karl-Göran Karl-Henrik
    Karl-Magnus Karl-Olof Karl-Åke Karlina Karoliina Karolin Kasim Kaspar Katalin Katharina Katie Katinka Katrin
    Katrine Kattis Kaya Keith Kelly Ken Kenan Kennerth Kerim Kerttu Khadije Khaldoun Khalif Khalil Kholoud Kia Kidan
    Kiflom Kiki Kilian Kira Kirill Kirsten Kjell-Arne Kjell-Erik Kjerstin Klaes Klemens Klement Klementina Knud
    Kristine Krystyna Kseniya Kurt-Erik Kyösti Käthe Kåre Ladislav Lami Lana Lara Larisa Larry Lars-Anders
    Lars-Gunnar Lars-Johan Lars-Olof Lars-Olov Lars-Peter Laura Laurent Laurin Lavinia Layla Lea Leah Leffe Leilani
    Lemlem Lenita Lennie Lennox Leonora Leopold Lesley Leslie Leszek Letizia Levi Lexie Leyli Lia Liban Libby Lidia
    Liisi Lili Liliana Liliane Lill Lill-Britt Lilly Lily Linas Lindita Line Lionel Lis Lis-Marie Lisa-Marie
    Lise-Lott Lise-Marie Lisen Liv Livia Liza Ljubo Ljubov Lola Lolita Lorena Lorentz Lorenzo Loretta Lorraine
    Lotten Lou Louie Louis Louisa Lovis Luay Luca Lucy Ludmila Ludwig Luisa Luiz Lukasz Luwam Lynn Lynne Maaike
    Maciek Mackan Madina Magda Magdalena Magdolna Maggan Maggie Magne Maha Mahamoud Mahamud Mahin Mahmood Mai
    Mai-Britt Maija Maire Maivor Maj-Gun Maj-Lis Majken Majvor Malake Malena Malene Malik Malva Manda Mandana Manne
    Manoj Marc Marcel Marcelina Marcelo Marek Marg-Britt Margot Margret Mari Mari-Anne Mari-Louise Mariah Mariana
    Mariann Mariela Marielle Marietta Marijana Marilyn Marinela Marion Marios Marisa Marit Marja-Leena Marja-Liisa
    Marjo Marju Marlen Marlene Marléne Marta Martha Marthe Marti Martine Marwa Mary Marzia Masha Massoud Masud
    Matias Matilda Matilde Matteus Matthew Maud Maude Maureen Maurice Mauricio Maurits Mauro Maxim Maximilian
    May-Britt May-Lis Maya Maybritt Mayson Meaza Mebratu Medhanie Mehari Melaku Melanie Melina Melinda Melisa
    Melissa Mercedes Merete Merhawi Meri Merita Merry Mersad Meryem Mette Mi-Ja Micaela Michal Michel Michele
    Michelle Mihaela Mihai Mihret Mikail Mike Miki Mikolaj Mila Milad Millan Milos Miloš Mimi Minh Mira Miranda
    Mircea Miriam Mirjam Mirka Mirna Mirva Misha Mitja Mohamedamin Moises Mojtaba Mona-Lisa Monia Monique Monir
    Moonika Morris Morten Moses Moshe Mouhamad Mulugeta Murad Murat Musa Muzaffer Myra Myriam Myrna Märtha Nabila
    Nadezhda Nadine Nafiseh Nagham Naghmeh Nahla Naim Najma Nancy Naomi Narges Narin Narine Naser Nasra Nataliia
    Natalija Natasha Nathan Nathanael Natnael Nazar Nazli Neda Nedžad Neil Nelli Nemanja Neriman Nesim Neven Nevena
    Ngoc Nhung Nichlas Nicholai Nick Nicke Nicla Nicola Nicolas Nicolaus Nicole Nicolina Nihad Niki Nikita Niko
    Nikol Nikolai Nikolaj Nikolas Nikolaus Nikos Nilofar Nils-Erik Nils-Olof Nils-Åke Nilüfer Nino Nisrin Nisse
    Nives Nizar Noomi Nooshin Norah Norbert Norea Nour Novalie Nuha Nur Nurcan Nurhan Nuria Obaida Octavia Odd
    Oddvar Okan Ola-Karin Olaus Olav Olavi Oleg Oleksandr Olivera Oliwia Olov Omed Omran Orlando Oskari Osvaldo
    Otilia Ottilia Oxana Oya Pamela Paola Paolo Parwin Pascal Pasi Patricia Patricija Patrizia Patrycja Pauli
    Pauliina Pauline Paulo Paulus Pavel Pavla Payman Pegah Peggy Penny Per-Anders Per-Arne Per-Gunnar Per-Göran
    Per-Johan Per-Ola Per-Olov Per-Ove Pernille Pertti Peshang Petar Pether Petra Petronella Petrus Petteri Peyman
    Phil Philippa Philippe Phuong Pierina Pieter Pietro Piia Pirita Pirjo-Liisa Pirre Polina Pooya Poul Povel Preben
    Priscilla Priya Päivikki Pär Pål Qais Rabab Rachel Radka Radovan Radu Raffaela Ragna Ragnvald Rahaf Rahim Rahwa
    Raimond Rainer Rajko Ramin Ramo Ramon Randi Ranja Ranko Raoul Raquel Rashed Ravi Raya Raymond Razan Rebeka
    Rebekka Rebin Redar Regina Regine Reidun Reima Reinhold Remo Renas Renata Renate Renato René Renée Resul Rexhep
    Rezvan Ricard Rickey Rifat Rikke Rina Rino Ritwa Rob Robel Roberta Rocio Rodica Rodney Roine Roja Rojan Rojda
    Rojhat Rolf-Göran Roman Romeo Romina Ronahi Roni Ronia Ronnie Ronya Roope Rosa-Maria Rosalie Rosanna Rose-Marie
    Rosita Roxana Roxanne Roy Roza Rozerin Rozita Rudi Rudolf Rui Rukiya Runo Rupert Rustan Ryan Sabrina Sadek Sadia
    Saeeda Saeid Saga Sagal Sajad Sajjad Sakari Sakina Salam Salar Sallie Sally Salvador Salwa Samaneh Samia Samiya
    Samrawit Samu Samuli Sanaz Sander Sandor Sandro Sanela Sanne Sara-Lisa Sara-Maria Saranda Sarita Sascha Sasha
    Saskia Sauli Savannah Saša Sean Seid Selda Selena Selina Semira Serap Serena Sergej Serkan Seth Severin Shaban
    Shabnam Shadia Shahab Shahad Shaheen Shahla Shahnaz Shahram Shane Shannon Sharon Shaymaa Sheila Sherin Shewit
    Shilan Shima Shirley Shqipe Sibel Sibylla Sigbritt Sigfrid Signhild Sigrun Silja Silke Silvana Silvia Silviu
    Simin Simona Simret Sinan Sindre Siobhan Sirkka-Liisa Sirkku Sisko Siv-Britt Siwar Sladan Snežana Snorre Sofi
    Sofia-Maria Sofija Soile Solange Solbritt Solin Solmaz Solvei Solvig Sonny Sophia Sophie Soraya Sorin Spiros
    Staffan Stanley Stefani Stefania Stefanie Stefano Steffen Steinar Stephan Stephanie Stephen Steve Steven Stiina
    Stine Stojan Stoyan Subhi Suhaila Sukran Suleman Sumaya Sumeya Sunil Sunniva Susan Susana Susi Susie Sussi Suvi
    Suzanna Sven-Arne Sven-Gunnar Sven-Göran Sven-Inge Sven-Ingvar Sven-Ove Svend Svenne Sylve Sylvi Sylwia Synne
    Szilvia Tabita Taha Tahmina Taina Taisto Taleb Talin Tamador Tamara Tamim Tamás Taneli Tania Tanya Tatiana
    Taylor Tea Teddy Tekie Tekle Temesgen Teodor Teodora Teresa Terhi Terje Terry Tesfaye Tess Tessan Thaer Thanh
    Theodora Theresa Thilde Thomasine Thommy Thord Thorleif Thorvald Thuy Thyra Tigist Tiia Tiina Tijana Timmy
    Timothy Tindra Tintin Tirza Tjerstin Tobbe Todd Toini Tomislav Tomáš Toni Tony Topi Tor-Björn Torbjörg Torborg
    Torgeir Torgerd Torhild Torild Torleif Tormod Torun Torunn Torvald Tova Tove-Maria Tracy Trang Trond Truus
    Tryggve Trygve Tsehay Tuomo Tuğba Twana Tyko Uldis Ulla-Brita Ulla-Karin Ulla-Lena Ulla-Maija Ulla-Maj
    Ulla-Stina Ulli Ulrich Ulrike Umar Umaymah Umit Unni Uolevi Uros Urszula Usha Uwe Uzma Valentin Valentina
    Valeria Valerie Valerio Valgerd Vanessa Vasco Vasil Vasile Vasilis Veikko Vendel Venla Veronique Vibecke Vibeke
    Vicky Vijay Ville-Petteri Vilmer Violet Viorel Virve Vitalij Vivan Viveca Viveka Vivi Vivi-Ann Vivian Vivien
    Vjollca Vojtech Volodymyr Vuokko Wael Wafa Waheed Wahid Walaa Waldemar Wali Wanda Wanja Wanjiku Wassila Wei
    Wenche Wendela Wendy Wictor Widad Wiktor Wiktoria Willem Willy Wilmer Winnie Wladyslaw Wolfgang Xenia Xerxes
    Xhevat Yadira Yael Yahia Yana Yared Yaroslav Yaser Yasmina Yasmine Yassin Yassir Yemane Yevhen Yildiz Yllka
    Ylvali Yngvar Yngve Yoel Yohana Yohanes Yohanna Yonatan Yordanos Yosef Younes Yousif Youssra Yulia Yuliia Yumi
    Yunus Yuri Yvette Yvon Zacharias Zackarias Zahid Zaid Zaida Zaina Zaki Zandra Zara Zaynab Zehra Zeki Zeliha Zena
    Zenab Zerai Zeynab Zhan Zinab Zita Zivko Zlatka Zoe Zoltan Zoltán Zora Zoé Zoë Zsolt Zsuzsanna Zuzana Öivind
    Ömer Össur Özgür Özlem Zübeyde Ágnes Øystein Øyvind Ümit Şirin Šejla Željko
    """
)
