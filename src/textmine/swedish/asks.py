"""The Swedish words by which a note asks for something: proposals, demands, needs and wishes.

Collected from the annotation guidelines and from what groups write on their notes. All patterns ignore case.
"""

from __future__ import annotations

import re

from textmine.swedish.cues import forms
from textmine.swedish.wordlists import word_set, word_tuple

# --- words that ask by themselves ------------------------------------------------------------------------------------

# Nouns and verbs that ask wherever they stand.
ASKS = forms(
    r"behov av / behov att / behov finns / ser (?:ett )?behov / krav på / ställa krav / vikten av / "
    r"angeläget att / önskvärt(?: att)?",
    r"önskas / önskemål om / önskemål är / önskar(?: att| sig| få)? / efterfrågas / efterlyses / "
    r"efterlyser",
    r"vore (?:det )?(?:\w+ )?(?:bra|bättre|önskvärt|värdefullt|kul|fint|toppen|intressant) / "
    r"förslag(?:et)? (?:att|om|är)",
    r"föreslår / föreslås / yrkar / yrkas / medskick(?:et)?(?= \w+ \w+ är|:| är| från) / "
    r"en idé (?:\w+ ){0,4}?är / idé(?:n)? är att",
    r"rekommendera(?:s|r) / bedöms (?:\w+ )?(?:relevant|angeläget|viktigt|nödvändigt)",
    r"(?:goda )?skäl att / möjligt utvecklingsområde",
    r"ett (?:\w+ ){0,3}?(?:förslag|sätt) (?:[\w,-]+ ){1,14}?är att",
    r"en förhoppning är / förhoppningen är / glöm inte / passa på att / varför inte",
)
# Modal words: in a clause that hangs on another they only tell of a need.
MODALS = forms(
    r"saknas / saknar / bör / borde / måste / behöver / behövs / (?:är )?viktigt (?:att|med) / är viktigt / är viktig",
    r"skulle (?:\w+ )?(?:kunna|behöva|vilja|vara bra|gärna) / skulle (?:\w+ ){1,4}?kunna / krävs",
    r"ska (?:\w+ )?(?:lyftas|synliggöras|prioriteras|stärkas|förbättras|utvecklas|öka|bli bättre|"
    r"tas tillvara|lotsa|kunna lotsa)",
    r"tänk (?:alltid )?på / se (?:till|över) / låt",
)
# "Kommunen kan bli bättre på …", "kan användas mer": a possibility that asks for a change.
COULD_BE_MORE = re.compile(
    r"\bkan\b[^.?!]*\b(?:bli\s+\w+are|bli\s+bättre|bättre|mer|mera|fler|oftare|tydligare|"
    r"högre\s+utsträckning|större\s+utsträckning|"
    r"också|även|välja\s+att)\b",
    re.IGNORECASE,
)
# A change asked for by a comparative or a word of growth at the opening.
MORE = re.compile(
    r"(?:(?:överlag|kanske|gärna|ännu|mycket|ngt|något|lite)\s+)?"
    r"(?:fler|mer|mera|bättre|öka[td]?|ökade|ökat|förbättra[td]|förbättrade|förenkla[td]|förenklade|"
    r"stärkt|stärkta|utöka[td]|utökade|"
    r"minskad|minskat|minskade|större|tidigare(?!\s+(?:möte|beslut|år|har|var|fanns))|tydligare|enklare|"
    r"lättare|snabbare|kortare|längre|"
    r"billigare|säkrare|tryggare|starkare|närmare|oftare|skarpare|kontinuerlig|kontinuerligt|lättläst)\b",
    re.IGNORECASE,
)
# A question that names a measure.
SUGGESTS = re.compile(
    r"(?:kan|ska|skulle|borde|bör|kunde)\s+(?:vi|man|kommunen|föreningen|föreningarna|politiker|"
    r"politikerna|rådet|styrelsen|skolan|civilsamhället)\b",
    re.IGNORECASE,
)
# Questions that leave open what should be done.
OPEN_QUESTION = re.compile(
    r"\W*(?:och\s+|men\s+)?(?:hur|vad|vem|vems|vilka|vilken|vilket|varför|när|var|vart|finns|är|har|blir|"
    r"gäller|behöver|måste|kommer|vill|tycker|"
    r"t\s?ex\s+\w+,\s+hur)\b",
    re.IGNORECASE,
)
# "Då bör det …": the word only opens the clause.
THEN_MODAL = re.compile(r"\W*(?:då|sedan|sen)\W*$", re.IGNORECASE)
# A sentence that tells of the past, denies a need or only judges.
NOT_ASKING = forms(
    r"behövde / saknades / efterfrågades / önskades / föreslogs / behövs (?:inte|ej) / behöver (?:inte|"
    r"ej) / saknas (?:inte|ej)",
    r"ibland behöver / skulle (?:\w+ )?kunna (?:påverka|leda till|bero på|innebära|tolkas|förklaras)",
    r"såg (?:\w+ )?behov / varit viktigt / var viktigt / bad om / måste föreningar / måste man / "
    r"måste alla / som behövs / som behöver / de behöver / man behöver",
    r"vad som behövs / vad man behöver / det de behöver / inte (?:vara )?nödvändigt / har behövt / har saknats",
)

# --- headings --------------------------------------------------------------------------------------------------------

# Under these a noun phrase names something that is asked for.
ASKING_HEADING = re.compile(
    r"\b(?:behov\w*|idé\w*|förslag\w*|strategi\w*|önskemål\w*|önskelista\w*|åtgärd\w*|förbättr\w*|"
    r"utveckling\w*|medskick\w*|synpunkter\w*|metod\w*|"
    r"arbetssätt\w*|hur|vad vill vi|framåt|aktivitet\w*|lösning\w*|kunskapsspridning|samverkan|kommunikation\w*)\b",
    re.IGNORECASE,
)
# Headings that ask whatever else they say ("Behov och problemområden").
SURELY_ASKING = re.compile(
    r"\b(?:behov\w*|idé\w*|förslag\w*|önskemål\w*|önskelista\w*|åtgärd\w*|medskick\w*)\b", re.IGNORECASE
)
# Under these "att …" is what is moved.
MOTION_HEADING = re.compile(r"\W*(?:\w+s\s+)?(?:förslag\w*|beslutsförslag|yrkande\w*|motion\w*)\b", re.IGNORECASE)
# Under these a bullet tells what is hard, good or so, and asks for nothing by a noun alone.
TELLING_HEADING = re.compile(
    r"\b(?:utmaning\w*|problem|hinder|svårt|svårigheter|risker|goda exempel|positivt|bakgrund|nuläge\w*|"
    r"resultat|information|rapport\w*|"
    r"deltagare|närvarande|varför|kalender\w*|kalendarium|målsättning\w*|frågor)\b",
    re.IGNORECASE,
)
# Things one can arrange or provide: the last part of a noun that names a concrete measure.
MEASURES = word_tuple(
    """
    utbildning utbildningar fortbildning fortbildningar kurs kurser cirkel cirklar studiecirkel studiecirklar
    nätverk plattform plattformar mötesplats mötesplatser träff träffar rutin rutiner riktlinjer plan planer dag
    dagar kväll kvällar stöd guide handbok checklista karta kartläggning kampanj kampanjer broschyr app hemsida
    webbsida kalender forum råd grupp grupper samverkan samarbete samarbeten partnerskap dialog dialoger samråd
    möten mentorskap mentorer volontärer ledare samordnare lots lotsar kontaktperson ombud vandring vandringar
    belysning lokal lokaler fritidsgård fritidsgårdar bostäder boende boenden resurser bidrag medel finansiering
    anpassning anpassningar individanpassningar återkoppling uppföljning utvärdering utredning utredningar
    inventering kunskapsspridning informationsspridning kunskapsutveckling kompetensutveckling infrastruktur verktyg
    mall mallar avtal överenskommelse organisation verksamhet verksamheter aktiviteter aktivitet insatser målbild
    målbilder målsättning rollfördelning version förenkling utbyte introduktion praktikplatser lärningsplatser
    lägenheter busslinje cykelväg lekplats toalett bänkar arbetsplan handlingsplan ingång väg tjänst närvaro
    vuxennärvaro individualisering integration fritid föräldrastöd anhörigstöd erfarenhetsutbyte informationsmöten
    workshop workshops seminarium seminarier skyltar nyhetsbrev
    """
)
MEASURE = re.compile(
    rf"\b\w*(?:{'|'.join(sorted(MEASURES, key=len, reverse=True))})(?:en|et|n|na|erna|arna)?\b", re.IGNORECASE
)
# Words that make a noun phrase a problem or a judgement.
COMPLAINS = forms(
    r"brist / brister / bristande / svårt / svårigheter / problem / rädsla / rädslan / inget / ingen / "
    r"inga / dålig / dåligt / dåliga / låg / lågt",
    r"tröghet / krockar / konflikt / konkurrens / revir / oro / otydlig / otydligt / försvunnit / "
    r"för sent / för lite / hinder / risk / risker / kriminella",
    r"utsatthet / hemlöshet / missförstånd / okunskap / motstånd / bortglömt / ensidig / ensidigt / bra / "
    r"positivt / roligt / kul / tack / uppskattat",
)
# From here on a relative clause only describes the noun before it.
RELATIVE = re.compile(r"[\s(](?:som|där|vilka|vilket|för att|så att|om)\s", re.IGNORECASE)
# Finite verbs that make a bullet a statement rather than a noun phrase.
STATES = forms(
    r"sa / sade / kände / fixade / hittat / haft",
    r"är / var / har / hade / blir / blev / finns / fanns / kommer / kom / känns / upplever / upplevs / "
    r"tycker / menar / ser / gör / gjorde / går / gick",
    r"får / fick / kan / kunde / ska / vill / fungerar / sker / saknar / handlar / betyder / innebär / "
    r"visar / pågår / arbetar / jobbar / deltar / informerar",
    r"berättar / hälsar / utgår / ligger / står / heter / beskriver / genomförs / genomfördes / bjuds / "
    r"pratade / diskuterade / lyftes / framkom / hamnar",
    r"påverkar / vistas / leder / räcker / bygger / följs / kräver / tillkom / antogs / vet / räknas / "
    r"kör / laddas / utbildar / säger",
)

# --- verbs -----------------------------------------------------------------------------------------------------------

# Infinitives (and the imperatives that look the same) by which groups ask: "Utbilda nämnder", "Skapa ett nätverk".
INFINITIVES = word_set(
    """
    aktivera anordna anpassa anställa använda arbeta arrangera avsätta bearbeta behålla belysa besöka bevara
    bibehålla bilda bjuda boka bryta bygga börja definiera dela delta diskutera engagera erbjuda erkänna etablera
    fastställa finansiera fira flytta fokusera formulera fortsätta främja fråga fundera fånga få följa förankra
    förbereda förbättra förebygga fördela fördjupa förenkla förhindra förklara förkorta förlänga förmedla förnya
    förstärka förtydliga förtäta förändra ge genomföra gå göra hantera hitta hjälpa hålla höja identifiera
    implementera individualisera informera inkludera inrätta inspirera integrera intensifiera inventera
    involvera investera justera jobba kartlägga klargöra kombinera kommunicera komplettera konkretisera kontakta
    koppla korta kräva köpa lansera lobba locka lotsa lyfta lyssna låna låta lägga lämna lära lösa marknadsföra
    matcha minska mobilisera motivera motverka mäta möjliggöra möta mötas nyttja nå ordna organisera paketera
    placera planera planlägga presentera prioritera prova pröva publicera påminna påverka rekrytera renodla
    revidera rikta rusta samarbeta samla samlas samordna samplanera samverka satsa sjösätta skapa skicka skriva
    skydda slopa sluta sprida stimulera stoppa strukturera sträva stärka stödja stötta
    subventionera synas synliggöra sänka sätta söka ta testa tillgängliggöra tillhandahålla tillsätta tillvarata
    träffa träffas tydliggöra tänka underlätta undersöka undvika uppdatera uppmana uppmuntra uppmärksamma utarbeta
    utbilda utforma utforska utgå utmana utnyttja utreda utse utveckla utvidga utvärdera utöka verka
    verkställa visa vända värna våga värva väcka välkomna återinföra återkoppla återuppta åtgärda öka öppna
    översätta överlåta
    """
)
# Imperatives that differ from the infinitive.
IMPERATIVES = word_set(
    """
    avsätt använd bjud bryt bygg bestäm behåll erbjud fortsätt följ ge glöm gör gå hjälp håll inför kräv köp
    lyft låt lägg lär lös möjliggör möt ring satsa skriv sprid stärk stötta synliggör sätt sök ta tillsätt
    tydliggör tänk utgå undvik utse utveckla våga öppna
    """
)
# Words that may open a clause before its verb without changing what it asks.
BEFORE_VERB = re.compile(
    r"\W*(?:(?:men|och|också|även|gärna|kanske|att|först|sedan|samt|inte|alltid|istället|i stället|eller|"
    r"ev\.?)[\s,]+)*",
    re.IGNORECASE,
)
# Nouns that are spelt like one of the infinitives.
NOUN_LIKE = re.compile(r"(?:lära|sätta|verka|var)\s+(?:för|till|av|från|och)\b", re.IGNORECASE)
