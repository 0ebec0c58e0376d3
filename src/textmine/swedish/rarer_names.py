"""Given names that are rarer in Sweden than those in names.py, older ones and those of smaller language groups."""

from __future__ import annotations

from textmine.swedish.wordlists import word_set

RARER_GIVEN_NAMES: frozenset[str] = word_set(
    """
    Abdirisak Abdulaziz Abdulla Ada Adela Adina Afram Afrim Agda Agron Aija Aila Aina Akram Alba Alban Aldina
    Alexandru Alexia Alhassan Alicja Alina Aline Alise Aliya Alvina Amadou Amalia Aman Amanuel Ambjörn Ameer Amer
    Ammar Ana Anahita Andrei Andrej Andrzej Angela Angelika Angelina Ania Aniela Ann-Charlott Ann-Christine
    Ann-Helen Ann-Katrin Ann-Mari Ann-Sofi Anna-Greta Anna-Klara Anna-Lisa Anna-Stina Annalena Annamaria Annbritt
    Anne-Lie Anne-Marie Annelise Anneth Annica Annmarie Anouk Ante Antoinette Antonia Ardit Arian Ariana Arild
    Arlind Armand Arnold Artan Arvo Arzu Asa Askar Asmaa Asta Asterios Astor Athena Atif Atle Attila Aurora Avni
    Axelina Ayham Ayşe Azita Barzan Barış Basam Basma Bea Beatriz Bekim Ben Benita Benkt Bernard Berndt Berne
    Bernhard Bertha Besim Besnik Betty Bibbi Bill Billy Bim Bintou Birgith Blanka Bo-Göran Bob Bobby Bonnie Borghild
    Brian Brigitte Brit Brita Britt-Inger Britt-Louise Brittmari Bruno Burcu Bülent Camille Cansu Carita Carl-Axel
    Carl-Erik Carl-Fredrik Carl-Gustaf Carl-Henric Carl-Henrik Carl-Olof Carl-Åke Carla Cathrin Cathrine Catrin
    Catrine Cecil Celine Cengiz Cesar Chanel Charbel Chatarina Chris Christa Christen Christiane Christine
    Christofer Christoph Cia Ciara Cicki Cissi Clas Claude Clemens Cleo Colette Connie Conrad Constance Cristina
    Curth Cynthia Dagny Damian Damir Dania Daniella Danielle Darin Darja Davud Dawit Dawood Dea Debora Deborah Delal
    Deniz Derya Diaa Didrik Dilara Dimitri Dimitrios Dino Ditte Divna Djamila Doaa Domenico Dominic Dominik Donia
    Dora Doris Dorota Dorothea Dorte Douglas Drita Duaa Dunja Ebony Eddie Edla Edmund Edna Edon Eduardo Edvina
    Efraim Efva Egon Ehsan Eila Eilert Eira Ejvind Ekaterina Ekrem Elaine Eldin Eleanor Eleni Eleonora Elfrida
    Eliana Elif Elinor Elisa Elisabetta Elizabeth Elmir Elmira Elna Eloise Els-Marie Else-Marie Elsy Emelia Emely
    Emmanuel Emmelie Emmi Endre Enok Enrique Ensar Eric Erkki Ermina Ernesto Erol Erzsébet Eskil Esmeralda Esref
    Estelle Ethel Etienne Eugen Eugenia Eva-Britt Eva-Karin Eva-Lis Eva-Maria Eva-Stina Eve Evy Eyvind Ezgi Fabiola
    Fadila Fadime Fahima Faiza Farideh Farzad Farzaneh Fatemah Fatou Fatuma Felicity Fia Filiz Finn Florentina
    Florian Fouad Francesca Francesco Francis Franciska Franz Frederick Fredrika Frej Freja Freya Frideborg
    Friederike Fritz Fuad Gabi Gabriele Gaby Galina Gazmend Geir Gelareh Geoffrey George Georges Georgios Gerald
    Gerda Gerhard Germund Gerry Gert-Inge Ghazal Gianni Gilda Gina Gino Giorgio Giovanni Gittan Giuseppe Gjertrud
    Golnaz Gosia Gottfried Gregor Grete Gry Guido Guler Gull Gull-Britt Gull-Maj Gullan Gullvi Gun-Inger Gun-Marie
    Gunn-Marie Gunnvor Gunvor Gurli Gustafva Gusten Guy Gösta Göta Gülay Güler Gülsen Habte Haile Hajar Hajo Hakeem
    Halil Halyna Hamad Hamed Hamide Hamse Hanife Hanna-Maria Hans-Göran Hans-Olof Hans-Olov Hans-Peter Harieth
    Harold Harri Hashem Hatem Hatun Hayat Hayder Hazal Hazem Hector Heidi Heike Heini Heinz Helge Helin Hellen
    Helmer Helmut Hemen Henna Henny Henri Henrica Henrika Herta Hertha Hesham Hikmet Hildegard Hildur Hind Hjördis
    Hosni Howard Hubert Hugh Hulda Hushang Hussam Hülya Iain Ian Iben Ibtisam Ida-Maria Ieva Ignacio Ilham Ilias
    Ilir Ilja Ilona Ilse Ilze Imran Ina Inas Ines Ing-Britt Ing-Mari Ing-Marie Inga-Lisa Inga-Maj Ingalena Ingebjörg
    Ingeborg Ingegerd Ingegärd Ingel Ingemo Inger-Marie Ingigerd Ingo Inkeri Inna Inés Ioana Iraj Irena Irfan Iris
    Irmeli Irène Isabel Isabell Isadora Ishak Isidor Ismet Israa István Iva Ivo Izabela Jabbar Jackie Jacqueline
    Jakup Jalmar James Jamie Jan-Anders Jan-Eric Jan-Ingvar Jan-Ivar Jan-Olov Jana Jane Janet Janette Janica Janina
    Janis Jannica Jannike Janos Jarl Jarle Jasmin Jasmine Jason Jasper Javad Javid Jean Jeanine Jeff Jehona Jelka
    Jemal Jenna Jenni Jennifer Jens-Peter Jeremy Jessika Jette Ji-woo Jill Jimmie Jinan Joachim Joacim Joan Joar
    Jocke Jodie Johan-Erik Johanne John-Erik Johnnie Jolan Joonas Jorunn Josefina Joseph Josephine Josette Josip
    Jozef Jude Judit Judith Juliana Julie Julien Juliette Justin Justyna Jytte Jöns Jörg Jörn Jürgen Kadir Kadri
    Kaisa Kajsa Kalin Kalinka Kamel Kamil Kamila Kamilla Karam Karen Karin-Maria Karl-Anders Karl-Axel Karl-Gunnar
    Karl-Göran Karl-Henrik Karl-Magnus Karl-Olof Karl-Åke Karlina Karoliina Karolin Kasim Kaspar Katalin Katharina
    Katie Katinka Katrin Katrine Kattis Kaya Keith Kelly Ken Kenan Kennerth Kerim Kerttu Khadije Khaldoun Khalil Kia
    Kiki Kilian Kira Kirill Kirsten Kjell-Arne Kjell-Erik Kjerstin Klaes Klemens Klement Klementina Knud Kristine
    Krystyna Kseniya Kurt-Erik Kyösti Käthe Kåre Ladislav Lana Lara Larisa Larry Lars-Anders Lars-Gunnar Lars-Johan
    Lars-Olof Lars-Olov Lars-Peter Laura Laurent Laurin Lavinia Layla Lea Leah Leffe Leilani Lemlem Lenita Lennie
    Lennox Leonora Leopold Lesley Leslie Leszek Letizia Levi Lexie Lia Libby Lidia Liisi Lili Liliana Liliane Lill
    Lill-Britt Lilly Lily Linas Lindita Line Lionel Lis Lis-Marie Lisa-Marie Lise-Lott Lise-Marie Lisen Liv Livia
    Liza Ljubo Lola Lolita Lorena Lorentz Lorenzo Loretta Lorraine Lotten Lou Louie Louis Louisa Lovis Luay Luca
    Lucy Ludmila Ludwig Lukasz Lynn Lynne Maaike Maciek Mackan Madina Magda Magdalena Maggan Maggie Magne Maha
    Mahamud Mahin Mahmood Mai Mai-Britt Maija Maire Maivor Maj-Gun Maj-Lis Majken Majvor Malena Malene Malik Malva
    Manda Mandana Manne Manoj Marc Marcel Marcelo Marek Marg-Britt Margot Margret Mari Mari-Anne Mari-Louise Mariah
    Mariana Mariann Mariela Marielle Marietta Marijana Marilyn Marinela Marion Marios Marisa Marit Marja-Leena
    Marja-Liisa Marjo Marju Marlen Marlene Marléne Marta Martha Marthe Marti Martine Marwa Mary Marzia Masha Massoud
    Matias Matilde Matteus Matthew Maud Maude Maureen Maurice Maurits Maxim Maximilian May-Britt May-Lis Maya
    Maybritt Mayson Medhanie Mehari Melanie Melina Melinda Melisa Melissa Mercedes Merete Meri Merita Merry Meryem
    Mette Mi-Ja Micaela Michal Michel Michele Michelle Mihaela Mihai Mikail Mike Miki Mikolaj Mila Milad Millan Mimi
    Minh Mira Miranda Miriam Mirjam Mirka Mirva Misha Mitja Moises Mona-Lisa Monia Monique Monir Moonika Morris
    Morten Moses Moshe Mouhamad Murad Murat Musa Muzaffer Myra Myriam Myrna Märtha Nabila Nadezhda Nadine Nafiseh
    Nagham Naim Nancy Naomi Narges Narin Naser Nasra Natalija Natasha Nathan Nathanael Nazar Nazli Neda Nedžad Neil
    Nelli Nemanja Neven Nevena Nichlas Nicholai Nick Nicke Nicla Nicola Nicolas Nicolaus Nicole Nicolina Nihad Niki
    Nikita Niko Nikolai Nikolaj Nikolas Nikolaus Nikos Nilofar Nils-Erik Nils-Olof Nils-Åke Nilüfer Nino Nisrin
    Nisse Nives Nooshin Norah Norbert Norea Novalie Nuha Nur Nurcan Nurhan Nuria Obaida Octavia Odd Oddvar Okan
    Olaus Olav Olavi Oleg Oleksandr Olivera Oliwia Olov Omed Orlando Oskari Otilia Ottilia Oya Pamela Paola Paolo
    Parwin Pascal Pasi Patricia Patricija Patrizia Patrycja Pauli Pauliina Pauline Paulus Pavel Payman Pegah Peggy
    Penny Per-Anders Per-Arne Per-Gunnar Per-Göran Per-Johan Per-Ola Per-Olov Per-Ove Pernille Pertti Peshang Pether
    Petronella Petrus Petteri Peyman Phil Philippa Philippe Phuong Pierina Pieter Pietro Piia Pirita Pirjo-Liisa
    Pirre Polina Pooya Poul Povel Preben Priscilla Priya Päivikki Pär Pål Rabab Rachel Radka Radovan Raffaela Ragna
    Ragnvald Rahim Raimond Rainer Rajko Ramin Ramo Ramon Randi Ranja Ranko Raoul Raquel Ravi Raya Raymond Razan
    Rebeka Rebekka Rebin Regina Regine Reidun Reima Reinhold Remo Renata Renate René Renée Resul Rexhep Rezvan
    Ricard Rickey Rifat Rikke Rina Rino Ritwa Rob Roberta Rodney Roine Roja Rojan Rojda Rolf-Göran Roman Romeo
    Romina Roni Ronia Ronnie Ronya Roope Rosa-Maria Rosalie Rosanna Rose-Marie Rosita Roxana Roxanne Roy Rozita Rudi
    Rudolf Runo Rupert Rustan Ryan Sabrina Sadek Sadia Saeeda Sagal Sajjad Sakari Sakina Salam Salar Sallie Sally
    Salvador Salwa Samaneh Samia Samu Samuli Sanaz Sander Sandor Sandro Sanne Sara-Lisa Saranda Sarita Sascha Sasha
    Saskia Sauli Savannah Saša Sean Seid Selda Selena Selina Semira Serap Serena Sergej Serkan Seth Severin Shaban
    Shabnam Shadia Shahab Shahad Shaheen Shahla Shahnaz Shane Shannon Sharon Shaymaa Sheila Sherin Shima Shirley
    Shqipe Sibel Sibylla Sigbritt Sigfrid Signhild Sigrun Silja Silke Silvana Silvia Simin Sinan Sindre Siobhan
    Sirkka-Liisa Sirkku Sisko Siv-Britt Sladan Snežana Snorre Sofi Sofia-Maria Sofija Soile Solange Solbritt Solmaz
    Solvei Solvig Sonny Sophia Sophie Soraya Spiros Staffan Stanley Stefani Stefania Stefanie Steffen Steinar
    Stephan Stephanie Stephen Steve Steven Stiina Stine Stojan Subhi Suhaila Sukran Suleman Sumaya Sunil Sunniva
    Susan Susana Susi Susie Sussi Suvi Suzanna Sven-Arne Sven-Gunnar Sven-Göran Sven-Inge Sven-Ingvar Sven-Ove Svend
    Svenne Sylve Sylvi Sylwia Synne Szilvia Tabita Taha Taina Taisto Taleb Talin Tamara Tamim Tamás Taneli Tania
    Tanya Tatiana Taylor Tea Teddy Tekle Teresa Terhi Terje Terry Tess Tessan Thaer Theodora Theresa Thilde Thommy
    Thord Thorleif Thorvald Thuy Thyra Tiia Tiina Tijana Timmy Timothy Tindra Tintin Tirza Tjerstin Tobbe Todd Toini
    Tomislav Toni Tony Topi Tor-Björn Torbjörg Torborg Torgeir Torgerd Torhild Torild Torleif Tormod Torun Torunn
    Torvald Tova Tove-Maria Tracy Trond Truus Tryggve Trygve Tuomo Tuğba Twana Tyko Uldis Ulla-Brita Ulla-Karin
    Ulla-Lena Ulla-Maija Ulla-Maj Ulli Ulrich Ulrike Umar Umit Unni Uolevi Uros Urszula Usha Uwe Uzma Valentin
    Valentina Valeria Valerie Valgerd Vanessa Vasco Vasil Vasilis Veikko Vendel Venla Vibecke Vibeke Vicky Vijay
    Ville-Petteri Vilmer Violet Virve Vitalij Vivan Viveca Vivi Vivi-Ann Vivian Vivien Vojtech Volodymyr Vuokko Wafa
    Waheed Wahid Walaa Waldemar Wali Wanda Wanja Wanjiku Wassila Wei Wenche Wendela Wendy Wictor Widad Wiktor
    Wiktoria Willem Willy Wilmer Winnie Wladyslaw Wolfgang Xenia Xerxes Yadira Yael Yahia Yana Yared Yaroslav Yaser
    Yasmina Yasmine Yassin Yildiz Yllka Ylvali Yngvar Yoel Yohana Yohanna Yordanos Yosef Younes Yousif Youssra Yulia
    Yumi Yunus Yuri Yvette Yvon Zacharias Zackarias Zaid Zaida Zaina Zaki Zandra Zara Zehra Zena Zenab Zhan Zita
    Zivko Zlatka Zoe Zoltan Zoltán Zora Zoé Zoë Zsolt Zsuzsanna Zübeyde Öivind Össur Øystein Øyvind
    """
)
