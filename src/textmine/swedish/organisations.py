"""Organisations of Swedish municipal and civil-society life: what their names end in, begin with, and what only looks like one.

Nationally known names only; local ones come from rosters, from these patterns and from the note itself.
"""

from __future__ import annotations

from textmine.swedish.wordlists import line_set, word_set, word_tuple

# Units of an administration: definite forms that name one unit even in lower case ("samverkansrådet").
UNIT_ENDINGS: tuple[str, ...] = word_tuple(
    """
    förvaltningen nämnden rådet styrelsen kontoret avdelningen enheten utskottet delegationen jouren teamet
    kommittén beredningen kansliet presidiet direktionen departementet
    """
)
# Compounds that end like a unit and are none; those above without a first part are generic too.
NOT_UNITS: frozenset[str] = word_set(
    """
    samrådet kommunalrådet regionrådet oppositionsrådet borgarrådet statsrådet landstingsrådet
    departementsrådet justitierådet hovrättsrådet finansborgarrådet
    lägenheten angelägenheten egenheten erfarenheten omedvetenheten
    medvetenheten belägenheten nyfikenheten öppenheten vakenheten mogenheten trogenheten beskaffenheten belåtenheten
    beredvilligheten givenheten slutenheten förlägenheten benägenheten hemmakontoret hemkontoret huvudkontoret
    bankkontoret postkontoret resebyråkontoret kontorslandskapet fackförvaltningen moderförvaltningen
    kommunförvaltningen stadsförvaltningen skolförvaltningen egenförvaltningen självförvaltningen markförvaltningen
    fastighetsförvaltningen kapitalförvaltningen medelsförvaltningen sakförvaltningen linjeförvaltningen facknämnden
    föreningsstyrelsen huvudstyrelsen lokalstyrelsen delstyrelsen interimsstyrelsen självstyrelsen bolagsstyrelsen
    klubbstyrelsen sektionsstyrelsen bakjouren helgjouren nattjouren beredskapsjouren arbetsteamet hemteamet
    valberedningen delberedningen slutberedningen ärendeberedningen matberedningen årsmötespresidiet mötespresidiet
    stämmopresidiet akutavdelningen vårdavdelningen dotterbolagsstyrelsen
    """
)
# Names of this kind are told from common nouns by their capital only ("Klimatnätverket", "Betelkyrkan").
# Behind a municipality's name in capitals: "ALMBY KOMMUN".
SHOUTED_SEATS = "KOMMUN|STAD|FÖRSAMLING"
# First words of units that are written small: "enhet folkhälsa".
UNIT_FIRST: frozenset[str] = word_set("enhet enheten avdelning avdelningen sektion sektionen team teamet")
# A part of a body that an acronym names: "Centrala BRÅ".
WHICH_BODY = "Centrala|Lokala|Regionala|Nationella|Kommunala"
CAPITAL_ENDINGS: tuple[str, ...] = word_tuple(
    """
    muséet museet biblioteket centralen fonden byalaget folkhögskolan högstadiet gymnasiet
    nätverket nätet verket kyrkan församlingen förbundet föreningen myndigheten inspektionen institutet sällskapet
    missionen partiet kooperativet fullmäktige revisionen
    """
)
# These also need to stand inside a sentence, where a capital tells something ("laga uniformer åt Länstrafiken").
INNER_ENDINGS: tuple[str, ...] = word_tuple(
    """
    kassan förmedlingen stiftelsen akademin stationen byrån psykiatrin ombudsmannen koalitionen alliansen klubben
    kåren trafiken hälsan poolen banken stugan gården
    """
)
# Of those, houses: behind a preposition of place they tell where, not who.
VENUE_ENDINGS: tuple[str, ...] = ("stugan", "gården")
AT_PLACE = r"\b(?:i|på|vid|till|från|om|av|kring)\s+$"
NOT_CAPITAL: frozenset[str] = word_set(
    """
    Nätverket Nätet Verket Kyrkan Församlingen Förbundet Föreningen Myndigheten Inspektionen Institutet Sällskapet
    Revisionen Internrevisionen Kassan Förmedlingen Stiftelsen Kooperativet Akademin Missionen Partiet Fullmäktige
    Stationen Byrån Psykiatrin Koalitionen Alliansen Klubben Kåren Rörelsen Trafiken Regelverket Kontaktnätet
    Kontaktnätverket Skyddsnätet Internätet Elnätet Vägnätet Bredbandsnätet Fibernätet Cykelnätet Cykelvägnätet
    Ledningsnätet Hantverket Ramverket Konstverket Reningsverket Vattenverket Kraftverket Värmeverket Uppslagsverket
    Nätverksföreningen Idrottsföreningen Bostadsrättsföreningen Ideella Studieförbundet Riksförbundet
    Kommunalförbundet Busstationen Järnvägsstationen Tågstationen Bensinstationen Polisstationen Brandstationen
    Återvinningsstationen Centralstationen Moderföreningen Huvudföreningen Lokalföreningen Paraplyföreningen
    Medlemsföreningen Kollektivtrafiken Biltrafiken Busstrafiken Tågtrafiken Genomfartstrafiken Ohälsan Folkhälsan
    Elevhälsan Företagshälsan Arbetsförhållanden Frikyrkan Domkyrkan Stadskyrkan Kommissionen Emissionen
    Transmissionen Idrottsrörelsen Föreningsrörelsen Folkrörelsen Miljörörelsen Utvecklingsnätverket
    Samverkansnätverket Kvinnorörelsen Arbetarrörelsen Nykterhetsrörelsen Regeringspartiet Ungdomsmottagningen
    Medieskuggan Kretsloppet Nykterhetsförbundet Jourföreningen Vägföreningen Samfällighetsföreningen
    Hyresgästföreningarna Ekonomibyrån Sakmyndigheten Tillsynsmyndigheten Familjehälsan Studentkåren Vårmötet
    Gymnastikklubben Kvinnohälsan Skolhälsan Barnhälsan Tandhälsan Totalförsvaret Civilsamhället Värdgemenskapen
    """
)
# Single-letter or acronym networks, "C-nätet"; what pipes and cables carry is none.
NOT_NETS: frozenset[str] = word_set("VA IT EL Va El Tv TV GC va it el tv gc Wi-Fi")

# Nationally known, as they are written; a genitive -s may follow. One a line.
KNOWN: frozenset[str] = line_set(
    """
    4H
    ADHD-förbundet
    Afasiförbundet
    Akademikerförbundet SSR
    Allmänna arvsfonden
    Almi
    Amnesty
    Amnesty International
    Anhörigas Riksförbund
    Arbetarnas Bildningsförbund
    Arbetsförmedlingen
    Arbetsmiljöverket
    Arvsfonden
    Astma- och Allergiförbundet
    Attention
    Autism Sverige
    Autismförbundet
    Barncancerfonden
    Barnens Rätt i Samhället
    Barnombudsmannen
    Bauhaus
    Bilda
    Biltema
    Blekingetrafiken
    Blå Bandet
    Blå Stjärnan
    Bolagsverket
    Bostadsrätterna
    Boverket
    Bravida
    Bris
    Brottsförebyggande rådet
    Brottsoffermyndigheten
    Bufff
    Bygdegårdarnas Riksförbund
    Byggmax
    Båtunionen
    Cancerfonden
    Caritas
    Centerpartiet
    Circle K
    City Gross
    Civilförsvarsförbundet
    Clas Ohlson
    Coompanion
    Coop
    Dalatrafik
    Delmos
    Demensförbundet
    Diakonia
    Diskrimineringsombudsmannen
    Drogfri Uppväxt
    Dyslexiförbundet
    Döva och hörselskadades riksförbund
    E-hälsomyndigheten
    Elgiganten
    Ellevio
    Energimyndigheten
    Equmeniakyrkan
    Ericastiftelsen
    Erikshjälpen
    Famna
    Fastighetsägarna
    Finansinspektionen
    Folkbildningsrådet
    Folkets Hus och Parker
    Folkhälsomyndigheten
    Folktandvården
    Folkuniversitetet
    Fonus
    Fortum
    Forum för levande historia
    Forum – idéburna organisationer med social inriktning
    Friluftsfrämjandet
    Friskis & Svettis
    Friskis&Svettis
    Fryshuset
    Frälsningsarmén
    Funktionsrätt
    Funktionsrätt Sverige
    Fältbiologerna
    Förbundet Unga Rörelsehindrade
    Företagarna
    Försäkringskassan
    Föräldraalliansen
    Giva Sverige
    Greenpeace
    Hallandstrafiken
    Handelsbanken
    Hela Människan
    Hela Sverige ska leva
    Hemköp
    Hemvärnet
    Hjärnkoll
    Hjärnskadeförbundet
    Hjärt- och Lungsjukas Riksförbund
    Hjärt-Lung
    Hjärt-Lungfonden
    Hornbach
    Hushållningssällskapet
    Hyresgästföreningen
    Hörselskadades Riksförbund
    ICA
    Ica
    Ideell Kulturallians
    IKEA
    Individuell Människohjälp
    Inspektionen för vård och omsorg
    Integrationsverket
    Internationella Engelska Skolan
    IOGT-NTO
    Jordbruksverket
    Jägareförbundet
    Kammarkollegiet
    Kamratposten
    Karolinska institutet
    Kommunal
    Kommuninvest
    Konstfrämjandet
    Konsumentverket
    Korpen
    Kriminalvården
    Kristdemokraterna
    Kronofogden
    Kulturrådet
    Kulturskolerådet
    Kustbevakningen
    Lantbrukarnas Riksförbund
    Lantmäteriet
    Leader
    Liberalerna
    Lidl
    Lika Unika
    Lions
    Livsmedelsverket
    Läkare Utan Gränser
    Länsförsäkringar
    Majblomman
    Makalösa Föräldrar
    Maskrosbarn
    Mattecentrum
    Medborgarskolan
    Mediemyndigheten
    Migrationsverket
    Miljöpartiet
    Mind
    Missing People
    Moderaterna
    Musikcentrum
    Myndigheten för delaktighet
    Myndigheten för samhällsskydd och beredskap
    Myndigheten för ungdoms- och civilsamhällesfrågor
    Myrorna
    Nattvandring.nu
    Naturskyddsföreningen
    Naturvårdsverket
    Neuroförbundet
    Nordea
    Nordiska ministerrådet
    Nykterhetsrörelsens Bildningsverksamhet
    Odd Fellow
    OKQ8
    Parasport Sverige
    Peab
    Pensionsmyndigheten
    Personskadeförbundet
    Polisen
    Polismyndigheten
    Postkodstiftelsen
    PostNord
    Postnord
    Preem
    Psoriasisförbundet
    Radiohjälpen
    Regeringskansliet
    Reumatikerförbundet
    Riksantikvarieämbetet
    Riksarkivet
    Riksbyggen
    Riksdagen
    Riksförbundet Attention
    Riksförbundet FUB
    Riksföreningen Attention
    Riksidrottsförbundet
    Riksteatern
    Rotary
    Rädda Barnen
    Räddningsmissionen
    Röda halvmånen
    Röda Korset
    Röda Korsets Ungdomsförbund
    Rörelsehindrade Barn och Ungdomar
    Sametinget
    Samhall
    Scouterna
    Sensus
    Sjöräddningssällskapet
    Skanska
    Skatteverket
    Skogsstyrelsen
    Skolinspektionen
    Skolverket
    Skyddsvärnet
    Skånetrafiken
    SmåKom
    Socialdemokraterna
    Socialdepartementet
    Socialstyrelsen
    SOS Barnbyar
    Sparbanksstiftelsen
    Specialpedagogiska skolmyndigheten
    Stadsmissionen
    Statens institutionsstyrelse
    Statens kulturråd
    Statskontoret
    Storstädernas Samverkan
    Strokeförbundet
    Studiefrämjandet
    Suicide Zero
    Svemo
    Svensk Handel
    Svenska Downföreningen
    Svenska Fotbollförbundet
    Svenska Jägareförbundet
    Svenska Kennelklubben
    Svenska Kommunalarbetareförbundet
    Svenska Kyrkan
    Svenska kyrkan
    Svenska Kyrkans Unga
    Svenska Livräddningssällskapet
    Svenska Röda Korset
    Svenska Scoutrådet
    Svenska Spel
    Svenska Turistföreningen
    Svenskt Friluftsliv
    Svenskt Näringsliv
    Svenskt Vatten
    Sverak
    Sverigedemokraterna
    Sveriges Dövas Riksförbund
    Sveriges Elevkårer
    Sveriges Hembygdsförbund
    Sveriges Kommuner och Landsting
    Sveriges Kommuner och Regioner
    Sveriges Kristna Råd
    Sveriges Lärare
    Sveriges Radio
    Sveriges Television
    Sveriges Ungdomsråd
    Sverok
    Swedbank
    Synskadades Riksförbund
    Systembolaget
    Tele2
    Telenor
    Telia
    Tillväxtverket
    Trafikverket
    Trygg-Hansa
    Tullverket
    Ung Företagsamhet
    Unga Allergiker
    Unga Forskare
    Unga med Synnedsättning
    Unga Reumatiker
    Unga Synskadade
    Unga Örnar
    Ungdom Mot Rasism
    Ungdomens Nykterhetsförbund
    Unicef
    Unionen
    Unizon
    Upphandlingsmyndigheten
    Vattenfall
    Vattenmyndigheten
    Verdandi
    Vetenskapsrådet
    Vi Unga
    Villaägarna
    Vinnova
    Visita
    Volontärbyrån
    Vänsterpartiet
    Värmlandstrafik
    Västtrafik
    Vårdförbundet
    Willys
    Åklagarmyndigheten
    Östgötatrafiken
    Överförmyndarnämnden
    """
)
# Known names that are also ordinary words: only with their capital away from the beginning of a sentence, or before "i Falun".
KNOWN_ALSO_WORDS: frozenset[str] = word_set(
    """
    Attention Bilda Korpen Unionen Scouterna Kommunal Leader Lions Mind Famna Hjärnkoll Delmos Amnesty
    Polisen Riksdagen Sensus
    """
)
ACRONYMS: frozenset[str] = word_set(
    """
    ABF AU BRIS BRÅ CSN DHR ECPAT EFS FN FUB HRF HSB HSO IFK IM IOGT IOGT-NTO IVO KFUK KFUK-KFUM KFUM KSAU LO LRF LSU
    MHF MSB MTM MUCF NBV NHR NSPH NTF OECD ORU PMU PRO RBU RF RF-SISU RFHL RFSL RFSU RPG RSMH RTP SACO SCB SDN SFV SIDA SISU
    SKL SKPF SKR SLU SMC SPF SPRF SPSM SRF SBK SEB SJ SKK SSU SVT TCO UNF UNHCR UNICEF VGR WHO WWF YMCA
    """
)
# Capitals that are no organisation.
NOT_ACRONYMS: frozenset[str] = word_set(
    """
    AI AKK APT BBIC BNP BFP CV DAISY DM DVD EKB EU FAQ FM GDPR GIS HBTQ HBTQI HBTQIA HVB HR ID IBIC IKT IOP IPS IT
    KAA KL LEAN LED LOU LOV LSS LVM LVU LUF LUPP MBL MIK NEET NPF NPM NPS OBS OP OSA OSL OK PC PDF PK PM PLUS PR PPT
    PRAO QR RSA RUS SFI SIP SKA SKALL SMS SOL SOU SWOT TV UF UKR USA USB UVAS VA VAB VFU VP VIP VR VT HT WIFI ZOOM
    ÄTA ÖK ÖP ÖSB MEN INTE ALLA BEHOV HELA NY MÅL NU NEJ JA VAD HUR VEM VI EN ETT DET DEN AV PÅ TILL FRÅN OCH ELLER
    MED IDÉ RÄTT TID INGÅNG TEMA FORMER METODER VARFÖR SVAR FRÅGA BESLUT PUNKT SIDA
    """
)
ALWAYS: frozenset[str] = line_set(
    """
    kommunfullmäktige
    regionfullmäktige
    kommunrevisionen
    kommunstyrelsen
    regionrevisionen
    regionstyrelsen
    """
)

# "Föreningen Hoppet", "Stiftelsen Ljus": a head word with a capital, then the name.
HEADS_BEFORE: frozenset[str] = word_set(
    """
    Föreningen Stiftelsen Studieförbundet Riksförbundet Förbundet Nätverket Kooperativet Bygdegårdsföreningen
    Hembygdsföreningen Kvinnojouren Tjejjouren Ungdomsjouren Bostadsbolaget Länsförbundet Kulturföreningen
    Idrottsföreningen Intresseföreningen Byalaget Stadsmissionen Församlingen Pingstkyrkan Missionskyrkan
    Kooperativa Fontänhuset Fritidsbanken Brottsofferjouren Biblioteket Hyresgästföreningen Pensionärsföreningen
    Partnerskap Hemtjänsten Räddningstjänsten Socialtjänsten Polisen Kulturskolan Folkhögskolan Gymnasieskolan
    Fritidsgården Ungdomsgården Familjecentralen Vårdcentralen Leader Scouterna Scoutkåren Teater Teatern Svenska
    Sveriges Studentkåren Handikappföreningarna Samordningsförbundet Kommunalförbundet Räddningsförbundet
    Naturskyddsföreningen Landstinget Regionförbundet Kommunförbundet Destination Företagarna
    """
)
# Such heads go on with a place only, or with any name.
HEADS_BEFORE_PLACE: frozenset[str] = word_set(
    """
    Hemtjänsten Räddningstjänsten Socialtjänsten Polisen Kulturskolan Biblioteket Familjecentralen
    Vårdcentralen Brottsofferjouren Destination Företagarna
    """
)
# Compounds of these go on with the name: "Fiskeklubben Gäddan".
HEAD_ENDINGS: tuple[str, ...] = word_tuple("klubben föreningen stiftelsen sällskapet förbundet jouren kåren kören")
# "Almby IK": club letters after a name.
CLUB_LETTERS: frozenset[str] = word_set(
    """
    AB AIF AIK AIS ABK AK BBK BF BIF BIS BK BoIS BS BTK CK DFF DK EK FBC FC FF FK FI FIK FS FVO GF GIF GK GoIF GS HB
    HBK HC HF HK HIF IBF IBK IBS IF IFK IK IKF IP IS ISK JK JS KFUM KK KFF LK LIF LF MK OK OL PK RF RK RS SF SFK SK
    SKF SIF SIS SOK SS SSK TK TTK VK VBK
    """
) - word_set("IP OL FI")
# What the second word of a name may end in: "Almby Föreningsråd", "Kumla hembygdsförening".
TAIL_ENDINGS: tuple[str, ...] = (
    "center",
    "centrum",
    "råd",
    "förening",
    "förbund",
    "jour",
    "klubb",
    "sällskap",
    "församling",
    "kår",
    "kyrka",
    "folkhögskola",
    "byalag",
    "spelmanslag",
    "universitet",
    "högskola",
    "fastigheter",
    "bostäder",
    "energi",
    "museum",
    "teater",
    "bibliotek",
    "kooperativ",
    "samfällighet",
    "stiftelse",
    "stadsmission",
    "allians",
    "nätverk",
    "lokalförening",
    "studentkår",
    "akademi",
    "kulturskola",
    "domstol",
    "tingsrätt",
    "stift",
    "pastorat",
    "hemvärn",
    "scoutkår",
    "hembygdsgille",
    "krets",
    "distrikt",
    "kollektiv",
    "mission",
    "manskör",
    "damkör",
    "kyrkokör",
    "kammarkör",
    "gospelkör",
    "ungdomskör",
    "barnkör",
    "blandkör",
    "orkester",
    "spelmanslag",
    "dramagrupp",
    "teatergrupp",
    "arbetarekommun",
)
# Kinds of associations: a whole line of its own is a category, not a name.
CATEGORIES: frozenset[str] = word_set(
    """
    Idrottsförening Studieförbund Hembygdsförening Kulturförening Pensionärsförening Församling Nätverk Stiftelse
    Trossamfund Paraplyorganisation Ungdomsförening Kvinnojour Friluftsförening Handikappförening
    Funktionsrättsorganisation Invandrarförening
    """
)
# A word before such a tail that is an adjective or a determiner and no name ("Ideell förening", "Lokalt nätverk").
NOT_BEFORE_TAIL: frozenset[str] = word_set(
    """
    En Ett Den Det De Denna Detta Vår Vårt Våra Er Ert Min Din Sin Varje Ingen Inget Någon Något Några Vilken Vilket
    Vilka Alla Flera Många Annan Annat Andra Samma Hela Egen Eget Ny Nytt Nya Ung Unga Stor Stort Större Liten Litet
    Mindre Lokal Lokalt Lokala Regional Regionalt Regionala Nationell Nationellt Nationella Kommunal Kommunalt
    Kommunala Statlig Statligt Ideell Ideellt Ideella Ekonomisk Etnisk Politisk Social Socialt Sociala Idéburen
    Idéburet Religiös Kulturell Öppen Öppet Gemensam Gemensamt Bra Bättre Aktiv Aktivt Digital Digitalt
    Interregionalt Interregional Fler Kommunens Regionens Föreningens Stadens Länets Statens Sveriges Skolans Som
    Och Eller Men Om När Hur Vad Via Med Från Till På Av För I Hos Ur Bästa Första Andra Tredje Inom Samt Både
    Oberoende Allmän Allmänt Privat Offentlig Offentligt Ordförande Sekreterare Varför Starta Skapa Bilda Hitta Bygg
    Stärk Utveckla Tillfälligt Internt Externt Samverkan Ingående Dagens
    """
)
# What a task or a sentence begins with before the name of an organisation: "Kontakta Almby IK".
CALLS: frozenset[str] = word_set(
    """
    Kontakta Ringa Ring Mejla Maila Mejl Boka Bjud Bjuda Skicka Fråga Tacka Besöka Besök Söka Söker Anlita Hyra Hyr Stötta Stöd
    Träffa Informera Bidrag Ansökan Avtal Offert Faktura Samarbete Möte Inbjudan Ordförande Kassören Tack Besöker Kontaktar Bygg
    """
)
# "Förvaltningen för utbildning och arbete".
UNITS_FOR: frozenset[str] = word_set(
    """
    Förvaltningen Nämnden Myndigheten Avdelningen Enheten Rådet Centrum Delegationen Institutet
    Utskottet Kommittén Beredningen Partnerskap
    """
)
# Fields that departments are named after: "Kultur och fritid".
FIELDS: frozenset[str] = word_set(
    """
    kultur fritid vård omsorg skola förskola grundskola gymnasium utbildning miljö stadsbyggnad samhällsbyggnad
    samhälle bygg teknik service arbetsmarknad stöd barn ungdom familj individ integration idrott näringsliv
    samhällsutveckling hälsa trafik park gata folkhälsa välfärd äldreomsorg
    """
)
# Houses that associations run or meet in: an organisation when they act, a place when one goes there.
HOUSES: tuple[str, ...] = (
    r"Föreningarnas [Hh]us",
    r"Föreningens [Hh]us",
    r"Civilsamhällets [Hh]us",
    r"Folkets [Hh]us",
    r"Folkets [Pp]ark",
    r"Kulturens [Hh]us",
    r"Ungdomens [Hh]us",
    r"Medborgarhuset",
    r"Föreningshuset",
    r"Allaktivitetshuset",
    r"Trygghetens [Hh]us",
    r"Konstnärernas [Hh]us",
)
# After these a name is somebody's workplace or sender, not a place one goes to.
ACTOR_CUES: tuple[str, ...] = (
    "från",
    "hos",
    "av",
    "samarbete med",
    "representant för",
    "inbjudan från",
    "anställd på",
    "anställda på",
)
# The verbs of an actor: "Föreningarnas hus är …" praises or asks it.
ACTOR_VERBS: frozenset[str] = word_set(
    """
    är har hade kan ska skall vill ville bör erbjuder frågar frågade efterfrågar bjuder arrangerar anordnar ordnar
    söker arbetar jobbar driver hjälper stöttar stödjer tycker anser menar önskar föreslår berättar informerar
    informerade presenterar presenterade ber undrar vann fick får tar tog vinner utbildar samverkar deltar deltog
    kommer ansöker planerar startar genomför genomförde betalar lånar
    """
)
# "ett företag, Kugghjulet," and "företaget Kugghjulet": the noun says what the capitalised name is.
KIND_NOUNS: frozenset[str] = word_set(
    """
    företag förening organisation stiftelse kooperativ bolag klubb nätverk församling studieförbund idrottsförening
    kulturförening myndighet verksamhet arbetsgivare ungdomsförening
    """
)
KIND_NOUNS_DEFINITE: frozenset[str] = word_set(
    """
    företaget föreningen organisationen stiftelsen kooperativet bolaget klubben nätverket församlingen studieförbundet
    idrottsföreningen kulturföreningen myndigheten arbetsgivaren konsultföretaget konsultbyrån bostadsbolaget
    ungdomsföreningen kvinnojouren
    """
)
# Printed before a name on a watch list: "Nätverk: …".
ORGANISATION_LABELS: frozenset[str] = word_set(
    "Nätverk Förening Organisation Partnerskap Arrangör Avsändare Samarbetspartner Medarrangör"
)
# Never an organisation, whatever pattern they fit.
GENERIC: frozenset[str] = word_set(
    """
    kommunen kommunens staten statens regionen regionens länsstyrelsen länsstyrelsens regeringen regeringens
    kommunledningen styrgruppen arbetsgruppen referensgruppen nätverket rådet rådets styrelsen nämnden förvaltningen
    föreningen föreningar föreningarna civilsamhället samhället politiken fältarna nattvandrare kommunpolis
    idrottsföreningar förvaltningarna nämnder nämnderna universitet universitetet Vakans vakans
    """
)

# --- pieces of patterns ----------------------------------------------------------------------------------------------

# Letters after which "-rådet", "-enheten" and the like belong to another word ("området", "förrådet", "lägenheten").
UNIT_ACCIDENTS = (
    r"(?:om|för|lö|t|borgar|kommunal|oppositions|landstings|stats|region|justitie|hovrätts)rådet"
    r"|(?:läg|mög|eg|veten|far|fik|öpp|vak|mog|trog|skaff|låt|giv|slut|benäg|vill|het)enheten"
)
# A part of town after a board or an association: "Stadsdelsnämnden Öster".
QUARTERS = "Öster|Väster|Norr|Söder|Centrum|Nord|Syd|Nordost|Nordväst|Sydost|Sydväst"
AND = "och|o|samt"
FOR = "för"
NET = "nätet|nätverket"
SEATS = "kommun|stad"
COUNTY = "län"
# Neighbours that call themselves by the number of their road or site: "12:ans samfällighetsförening".
NUMBERED = r"\d{1,4}:ans?"
COUNTY_BOARD = "Länsstyrelsen"
CAMPUS = "universitet|högskola|folkhögskola"
COLLEGE_IN = "Högskolan|Universitetet"
# What a unit is for: one to three fields, "utbildning, försörjning och arbete".
FIELD_LIST = (
    r"(?:sociala |vuxnas |barns |ungas )?"
    r"(?:[a-zåäö-]+(?:, [a-zåäö-]+)*(?: och [a-zåäö-]+)?|[A-ZÅÄÖ][a-zåäö-]+(?: (?:och|&) [A-ZÅÄÖ][a-zåäö-]+)?)"
    r"(?: med funktionsnedsättning| med funktionshinder)?"
)
# Adjectives that belong to a unit's name even in lower case: "tekniska nämnden".
UNIT_ADJECTIVES = "tekniska|sociala|kommunala|humanistiska"
# What a board has below it: "kommunstyrelsens arbetsutskott".
SUB_UNITS = "arbetsutskott|presidium|utskott|individutskott|personalutskott|kansli"
NATIONAL_TAILS = "föreningen|församlingen|förbundet|kyrkan|kulturföreningen"
# "den nya enheten": an article, perhaps with an adjective.
ARTICLE_BEFORE = (
    r"(?i:\b(?:den|det|denna|detta|varje|respektive|aktuella|berörda|ansvarig|ansvariga)) "
    r"(?:(?!vara|ska|bara|kunna|göra|låta)[a-zåäö]+a )?$"
)
FROM = "från|hos|Representanten från|representant från|vid"
IN_PLACE = r" (?:i|på) [A-ZÅÄÖ]"
OWN_WORK = "projekt|verksamhet|arbete|lokaler|medlemmar|aktiviteter|insatser"
PARTNER = "[Ss]amarbete med|[Ss]amverkan med|inspiration från|[Aa]rrangeras av|[Rr]epresentant för|[Ii]nbjudan från"
# What only a body does with an acronym before it ("TMK beslutar", "LRV informerade"); what anything may do is left out.
BODY_VERBS = (
    "beslutar|beslutade|informerar|informerade|föreslår|föreslog|arrangerar|arrangerade|anordnar|anordnade|bjuder|bjöd|"
    "ansvarar|ansöker|ansökte|söker|sökte|meddelar|meddelade|yttrar|begär|begärde|anser|ansåg|önskar|erbjuder|erbjöd|"
    "betalar|betalade|tackar|tar|tog|rapporterar|rapporterade|deltar|deltog|svarar|svarade"
)
AUXILIARIES = "kommer|ska|skall|vill|kan"
ALSO = "(?:även|också|dessutom)"
# Heads that an acronym goes on from: "Arbetsgivarorganisationen KFA".
ACRONYM_HEADS = "organisationen|myndigheten|nätverket|bolaget"
# "Bygdegårdarnas samordningsorgan": what bodies of one kind have together.
GENITIVE_PLURAL = "(?:arnas|ernas|ornas)"
COMMON_ORGANS = "[a-zåäö]{3,}organ|[a-zåäö]{0,12}organisation|riksorganisation|[a-zåäö]{0,12}kommitté|centralförbund"
FORUM = "(?:Forum|Riksförbundet|Institutet|Samfundet|Sällskapet|Kommissionen|Sekretariatet|Byrån)"
FORUM_FIELD = (
    r"(?:[a-zåäö]+(?:igt|iskt|alt|ellt|iga|iska|ala|ella) ){0,2}"
    r"(?!ett?\b|den\b|det\b|att\b|alla\b|oss\b|dem\b)[a-zåäö-]{4,}"
)
# Small words that a slip runs into the next one, and units' words that also tell what is done to something.
RUN_IN = "av|i|på|för|till|från|med|och|om|att|hos|som"
ALSO_DEEDS = "(?:beredningen|förvaltningen)s?$"
WORK_LABELS = "Projekt|Uppdrag|Utvecklingsarbete|Delprojekt|Satsning"
ADJECTIVE_ENDINGS: tuple[str, ...] = (
    "isk",
    "iskt",
    "iska",
    "ell",
    "ellt",
    "ella",
    "lig",
    "ligt",
    "liga",
    "ande",
    "ende",
    "ade",
    "bar",
    "bart",
    "sam",
)
HOUSE_FIRST = r"[Hh]us(?:et)? "
REGION = "Region"
IN = "i"
CLUB_LETTERS_FIRST = "IFK|IK|IF|FK|SK|BK|HK|FC|KFUM|Brf|BRF|Bf|Samf"
# What a company's or an economic association's name ends in; the name is known without it too.
LEGAL_FORMS = r"AB|HB|KB|ek\. ?för\.|ekonomisk förening|ideell förening"
# Words between the two halves of a company's name: "Omsorg i Centrum AB".
INSIDE_NAME = "i|på|&"
# With a capital these end the name of a local association: "Almby Hockey", "Kärnbo Fiber".
CAPITAL_TAILS = (
    "Foundation|Universitet|Hotel|Hotell|Byalag|Byaråd|Intresseförening|Biblioteket|Museet|Muséet|"
    "Hockey|Fotboll|Innebandy|Handboll|Bandy|Basket|Gymnastik|Friidrott|Simning|Orientering|"
    "Turism|Fiber|Vänner|Bygdespel|Revy|Hemvärn"
)
# Before a place's name: "Räddningstjänsten Östra Kusten".
WHICH_PART = "Östra|Västra|Norra|Södra|Mellersta|Mellan|Övre|Nedre|Stora|Lilla|Gamla|Nya"
# What a title says before the name of a body: "Årsmötesprotokoll Almby byalag".
TITLE_ENDINGS: tuple[str, ...] = word_tuple("protokoll anteckningar kallelse möte möten stämma dagordning inbjudan")
NATIONAL_ENDING = "ska"
UNIT_ADJECTIVE_ENDINGS = "ska|ala|ella|iva"
UNIT_PARTICIPLE = "ande"
# What a definite noun in the singular ends in ("Syateljén i Kumla har").
DEFINITE: tuple[str, ...] = ("n", "et")
# First words of what a roster's column holds beside a name that is no organisation.
NO_ORGANISATION_FIRST: frozenset[str] = word_set(
    "paragraf paragrafer underskrift underskrifter sida bilaga datum tid plats"
)
# Words before a capital that the model's find of an organisation may lean on: one turns to bodies so, or they act.
TURNS_TO = r"(?:med|hos|av|till|från|om|enligt|kontaktar?|kontaktat|mejla[rt]?|fråga[rt]?|tillfråga[rt]?)"
# How words for events, papers, money and things end: no body, however often a note begins a sentence with them.
THING_ENDINGS = (
    "konferens", "konferensen", "licens", "licenser", "licensen", "möte", "mötet", "möten", "träff", "träffen", "dag", "dagen",
    "kväll", "kvällen", "helg", "helgen", "fest", "festen", "mässa", "mässan", "marknad", "marknaden", "tävling", "tävlingen",
    "tävlingar", "kurs", "kursen", "kurser", "utbildning", "utbildningen", "avgift", "avgiften", "avgifter", "bidrag", "bidraget",
    "avtal", "avtalet", "plan", "planen", "policy", "policyn", "rapport", "rapporten", "protokoll", "protokollet", "brev",
    "brevet", "blad", "bladet", "kort", "kortet", "bok", "boken", "lista", "listan", "budget", "budgeten", "bokslut", "bokslutet",
    "hemsida", "hemsidan", "väg", "vägen", "anläggning", "anläggningen", "maskin", "maskinen", "arbete", "arbetet",
)  # fmt: skip
# Ends of words that name places more often than bodies.
PLACE_ENDINGS = word_tuple(
    """
    bo by sta stad torp ås vik holm berg hult köping sund näs dal borg ö mo å fors lund hamn källan hamnen torget gatan vägen
    parken skogen viken stranden backen sjön ån ön huset gården salen lokalen stugan badet planen hallen
    """
)
# "Almby Ek. Fiberförening"
ECONOMIC, ASSOCIATION = r"[Ee]k\.?|[Ee]konomiska?", r"[Ff]örening(?:en)?s?|förening(?:en)?s?"
# Behind a known name, the part of town or country that makes it a branch: "Sverok Väst", "Swedbank Hamngatan".
BRANCH = r"(?:Riks|Väst|Öst|Norr|Nord|Syd|Mitt)\w*|\w+(?:gatan|torget|stan|heden|platsen)s?"
