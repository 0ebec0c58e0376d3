"""What a named person does in minutes without promising anything: speaks, thinks, is, has, takes part, chairs the meeting.

These classes of verbs are closed, those of doing are open: whoever is named before another verb in the present tense has taken
on a task. Verbs are given in the present tense; what follows a verb ("tar: fram / kontakt") is a form of `cues.forms`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from textmine.swedish.cues import forms
from textmine.swedish.wordlists import word_set


def _followed(text: str) -> Mapping[str, re.Pattern[str]]:
    """Each line's verbs ("diskuterar samtalar: med / vidare med") with the pattern of what follows them, over all its lines."""
    found: dict[str, list[str]] = {}
    for line in text.strip().splitlines():
        verbs, rest = line.split(":", 1)
        for verb in verbs.split():
            found.setdefault(verb, []).append(rest.strip())
    return {verb: forms(*lines) for verb, lines in found.items()}


# Verbs that never promise in the present tense.
NEVER = word_set(
    """
    accepterar adderar anför anmärker anser antyder argumenterar aviserar avrundar avråder avslöjar bedömer bekräftar
    belyser berättar berömmer beskriver betonar citerar dementerar demonstrerar deklarerar delger efterlyser erinrar
    exemplifierar fastslår framhåller föredrager föredrar föreslår förevisar förklarar förordar försäkrar förtydligar
    förutspår garanterar gratulerar hälsar hänvisar hävdar inflikar inleder instämmer intygar invänder klagar klargör
    kommenterar konstaterar kritiserar kungör lovordar medger menar minner motiverar nekar noterar nämner omnämner
    poängterar problematiserar protesterar påpekar påstår rapporterar redogör refererar reflekterar rekommenderar
    replikerar ropar råder sammanfattar signalerar skildrar skojar skämtar spekulerar summerar tillägger tolkar
    tydliggör understryker undrar uppger uppehåller upplyser upprepar uppmanar uppmuntrar uttalar uttrycker vidhåller
    vittnar vädjar välkomnar yrkar yttrar återberättar återger återknyter önskar antar begriper behöver bekymrar beklagar
    beundrar bör drömmer förmodar förstår föraktar förväntar gillar glädjer glömmer hatar hoppas inser kan
    känner litar längtar lider medverkar minns misstänker mår måste märker njuter oroar ogillar saknar ska skall skulle
    struntar tror trivs tvekar tvivlar tycker uppfattar upplever uppmärksammar uppskattar vet vill vågar värderar ångrar
    älskar överväger borde orkar hinner räcker adjungeras anländer avancerar avböjer avgår avhåller avlider avstår avsäger
    avtackar avträder avviker befinner benämns besitter blir bor brinner brister deltar dör erhåller ersätter existerar
    fattas firar finns framstår framträder fungerar förblir förekommer förlorar försvinner förtjänar frånträder gifter
    gråter gäller har heter infaller ingår inkommer innehar innehåller innebär inträder justerar kallas kandiderar klarar
    konkurrerar kostar kvarblir kvarstår lever liknar lyckas lyssnar mottar motsätter motsvarar närvarar nomineras omväljs
    pensioneras praktiserar representerar företräder reserverar residerar riskerar råkar röstar sitter skrattar slipper
    slutar somnar sover stammar stannar stiger stödjer stöder sjukanmäler tillfrågas tillhör tilldelas tillkommer
    tillträder tjänstgör tystnar umgås uppbär uppgår upphör uppträder utgår utgör verkar vikarierar vilar vinner vistas
    väljs väcker växer äger är återgår återinträder återvänder åldras överlever överskrider ajournerar applåderar avbryter
    avstyrker avslår antager bifaller beslutar beviljar bordlägger entledigar fastställer godkänner godtar tillstyrker
    utser väljer belönas består beror betyder syftar berör omfattar förutsätter kräver medför orsakar vänder faller ler
    biträder tiger trycks dras motionerar nominerar framlägger offentliggör introducerar bemöter prisar hyllar hedrar
    protokollför antecknar donerar skänker tävlar undervisar forskar tilldelar förslår avger avlägger inger anhåller
    överklagar presiderar sekunderar utmanar inviger äskar förärar
    """
)
# Verbs that promise only with one of these behind them.
ONLY_AS = _followed(
    r"""
diskuterar samtalar resonerar dryftar: (?:\w+ ){0,2}?med(?! (?:varandra|mötet|deltagarna|oss|styrelsen)\b)
pratar talar: (?:vidare )?med / (?:\w+ )?ihop sig
lyfter: in / bort / ut / (?:frågan|detta|det|saken|ärendet|den) (?:med|hos|till(?! diskussion)|vid nästa|på nästa)
informerar: (?!mötet|styrelsen|rådet|deltagarna|ledamöterna)\w+(?:na|en|et)(?= (?:om|på|via|i)\b)
informerar: och bjuder in / skolan / klubbarna
meddelar: \w+(?:na|en|et)(?! att\b) / svar(?:et)? / resultatet / datum / tid
svarar: på (?:\w*brev\w*|\w*mejl\w*|\w*mail\w*|skrivels\w+|remiss\w+|enkät\w*|frågorna) / för \w+
framför: (?:\w+ ){1,4}?till
presenterar redovisar: (?:\w+ ){1,5}?(?:på|vid|till) (?:nästa|kommande) \w+
säger: till(?! (?:om|att)\b)
tackar: (?:\w+ ){1,4}?(?:med|genom) (?:en|ett|blommor) / \w+(?:en|et|na) skriftligt
frågar: sin / sitt / sina / några / någon / på / hos / i(?! vilke) / runt / grann\w+
frågar: [a-zåäö-]+(?:en|et|na|an)(?! (?:vad|hur|varför)\b)
hör: av(?: sig)? / med / sig / sej / om / efter / vilka / vad / runt / sig för
ser: till / över / efter / om / på(?= (?:möjlighet\w*|vilka|hur|om|saken|frågan|det|detta|priser)\b) / vad / vilka
ser: ut (?:en|ett)
räknar: på / ut / in / igenom / ihop / om
tänker: (?!på\b)(?:\w+ )?[a-zåäö]{2,}a(?! på\b) \w+ / (?!på\b)(?:\w+ )?(?:ta|se|ge|gå|be|sy) \w+
visar: runt / upp
förmedlar: (?:\w+ ){1,4}?(?:till|vidare) / kontakt\w*
utvecklar: en / ett / appen / \w*sidan / programmet
väntar: in
delar: ut(?! (?:årets|\w*pris\w*|\w*diplom\w*|\w*medalj\w*|blommor|\w*stipendi\w*|utmärkelse\w*)) / upp / in
erbjuder: sig(?! att (?:sitta|stanna|vara|bli)\b)
får: i uppgift / i uppdrag / till uppdrag / till uppgift / uppdraget att / uppgiften att / ansvar(?:et)? för
fyller: i / på / ut / upp
fortsätter: att / med / arbetet / \w+a
går: ut (?:med|via|till) / runt (?:med|och) / vidare med / igenom \w+ (?:till|inför) / genom \w+ (?:till|inför)
går: med (?:blad|lappar|listan)
håller: i(?! (?:klubb\w*|ordet|ordförande\w*)\b) / kontakt(?:en)? / koll / ordning / utkik / uppsikt / ett öga
håller: \w*(?:kurs|utbildning|pass|träning)\w*
kommer: med (?:ett |en )?(?:\w+ )?(?:förslag|utkast|underlag|uppgifter|lista)
ligger: på(?= .*\batt\b)
lämnar: in / över / ut / tillbaka / besked / svar / \w*förslag / synpunkter / underlag / uppgift\w* / material\w*
lämnar: \w*rapport\w* / ett / en / nyck\w+
står: för(?! (?:tur|\w+ åsikt)) / som värd / till tjänst med / ansvarig
påminner: (?:\w+ ){1,3}?(?:via|genom|per)
efterfrågar: (?:\w+ ){0,2}?(?:offert\w*|pris\w*|anbud\w*)
arbetar jobbar: på (?:en|ett|det|detta|saken|frågan|att) / på (?:ny|nya|nytt) \w+ / vidare / med att / för att / fram / ut
slår: på / upp / in / ihop / ned / ner / en signal
börjar: med att / \w+a / på
driver: in / frågan (?:vidare|mot) / på
handlar: (?!om\b|bara\b|mest\b)\w+
tar: fram / kontakt / (?:\w+ )?kontakt / med / in / hand / reda / ansvar / tag / ut / bort / ner / ned / hem / hjälp
tar: kort(?= (?:på|av)\b) / detta(?=\W*$) / det(?=\W*$)
tar: på sig / emot / vara / vidare / bilder / foto\w* / jobbet
tar: (?:den|det|detta|denna) (?:\w+ )?(?:uppgiften|biten|delen|punkten|frågan)
tar: över (?:\w*listan|arbetet|uppgiften|\w*sidan|kontakten|planeringen)
tar: (?:upp )?(?:frågan|ärendet|saken|detta|det|den) (?:\w+ )?(?:med|till|hos|vidare)
tar: upp (?:\w+ )?(?:beställning\w*|anmäl\w*|listor) / en (?:diskussion|dialog|titt|runda|vända|funderare)
tar: ett (?:snack|samtal|varv|möte|prat) / \w*offert\w* / \w*prov(?:er)? / mått
ger: feedback / återkoppling / besked / svar / synpunkter / vidare / bort / ut / (?:en |ett )?\w+ till
ger: \w+ (?:i uppdrag|i uppgift|nyck\w+|tillgång|behörighet|inlogg\w+)
lägger: ut / upp / in / ihop / om / ett (?:förslag|schema|pussel) / en (?:annons|beställning|order)
lägger: till (?:text|en|ett|\w+ (?:i|på)) / schema\w* / banan / \w+ (?:på|i) \w+ / fram (?:kläder|material|kartor)
lägger: golv\w* / kabel\w*
sätter: upp / ihop / in / ut / samman / dit / på / fast / ned / ner / av tid / datum / igång (?:med|arbetet|en|ett)
sätter: \w+ (?:på|i) \w+
ställer: upp med / upp \w+(?= (?:i|på|till)\b) / ut / fram / frågan(?: \w+){0,3}? till / samman / i ordning / iordning
ställer: in / om / bord\w* / bil\w*
drar: igång / in / ihop / upp (?:ett|riktlinjer|\w*båt\w*) / i (?:det|detta|tråd\w+|arbetet) / nya / ny / elen / kabel\w*
drar: ledning\w* / i
bjuder: in / ut / hit / med
åker reser: och / för att / förbi / in / ned / ner / upp
agerar: kontaktperson / chaufför / värd / domare / barnvakt / utkik
begär: in / ut / offert\w* / pris\w* / att få / tillstånd
behåller: nyck\w+ / kassaskrinet
bestämmer: datum / tid / plats / dag
öppnar: ett / konto\w* / stugan / lokalen / hallen
prioriterar: bland / i listan
inväntar avvaktar: \w+ (?:\w+ )?och \w+
studerar: vilka / hur / vad / möjlighet\w* / frågan / saken
behandlar: bänk\w* / trä\w* / golv\w* / däck\w*
leder: arbete\w* / \w*grupp\w* som / bygg\w* / \w*vandring\w* / kurs\w* / \w*träning\w*
avslutar: kont\w* / abonnemang\w* / avtal\w* / arbetet med
ansluter: el\w* / vatt\w* / kabel\w* / dator\w* / huset
spelar: in / upp
annonserar: i / på / efter / via / om
tipsar: \w*tidning\w* / press\w* / medi\w*
flaggar: på / den
återupptar: kontakt\w*
höjer sänker: priset / avgiften / hyran / taket / staketet
rör: ihop / om
kallar: till / in / (?:samman|ihop) / medlemmarna / \w+na till
lovar: att \w+ / [a-zåäö]{2,}a
bidrar: med (?!att\b)\w+
backar: bil\w*
"""
)
# Verbs that promise but with one of these behind them.
NOT_AS = _followed(
    r"""
gör: (?:en |ett )?(?:\w+ ){0,2}?(?:dragning|presentation|genomgång|sammanfattning|lägesrapport|rapport|reflektion)
gör: (?:en |ett )?(?:\w+ ){0,2}?(?:inspel|inlägg|påpekande|entré|skillnad|redogörelse|reklam|tillbakablick|återblick)
gör: (?:en |ett )?(?:\w+ ){0,2}?(?:kommentar|tillägg|uttalande|föredragning|insats|comeback|karriär|succé) / gällande / bra
skriver: i (?:en|ett|sin|sitt) / protokoll\w*
skriver: under(?= (?:protokoll\w*|på)\b) / på (?:protokoll\w*|idag) / att
läser: upp / högt / ur / mellan / till / en utbildning
för: .*
skickar: runt / (?:med )?(?:en )?hälsning\w* / ett tack
flyttar: till / från / hem / in / ut
byter: jobb / arbete / tjänst / efternamn / namn
undertecknar: protokoll\w* / idag
stryker: under
trycker: på
startar: mötet / kvällen / sammanträdet
söker: medlemskap\w* / inträde / utträde / posten / bygglov / jobb / tjänst\w* / nya utmaningar / sig
vänder: sig
samlar: tankar\w* / på
bär: upp / namnet / på
hämtar: kraft / inspiration
skapar: glädje / oro / problem / förvirring / trygghet / förtroende
hjälper: oss / mycket
ber: om(?! (?:offert|pris|hjälp|ursäkt till)) / mötet / alla / deltagarna / samtliga / styrelsen / medlemmarna / att få
kompletterar: med
överlämnar: \w*klubban / ordet / (?:en |ett |sin )?(?:gåva|present|blom\w*|diplom\w*|bukett\w*|\w*rapport\w*)
kör: igång (?:mötet|kvällen) / buss / lastbil / taxi
anmäler: jäv / förhinder / avvikande / frånvaro / en (?:övrig )?(?:fråga|punkt) / sig sjuk / intresse
ansvarar: inte
ordnar: upp sig
sköter: sig
jämför övertygar skiljer: .*
stänger: mötet / av
ansöker: om (?:medlemskap|inträde|utträde|\w*ledig\w*|entledigande|bygglov\w*|dispens|befrielse|att få)
uppdaterar: (?:mötet|oss|styrelsen|rådet|deltagarna|ledamöterna|alla) / om / kring / angående
vidarebefordrar: (?:en |sin )?(?:hälsning\w*|fråga från|tack\w*)
läser: dagordning\w* / protokoll\w*
säljer: sitt / sin / sina
"""
)
# What is given at the meeting, and a task only with a day to come: a motion, a proposal, a report, an office.
HANDS_OVER = re.compile(
    r"(?:lämnar|lägger|ger|väcker|kommer\s+med)(?:\s+(?:in|fram|över))?\s+(?:(?:en|ett|sin|sitt|kort|muntlig)\s+){0,2}"
    r"(?:\w+\s+){0,1}?(?:\w*(?:motion|yrkande|rapport|redogörelse|reservation|protest|avsägelse|medborgarförslag)(?:en|et|er)?|"
    r"ordförandeskap\w*|ändringsförslag\w*)\b|(?:lägger(?:\s+fram)?|kommer\s+med)\s+(?:ett\s+)?(?:\w+\s+)?förslag(?:et)?\s+(?:om|att)\b",
    re.IGNORECASE,
)
# A verb of neither class before "att": "att" and an infinitive tells of doing, "att" and a clause of speech.
SAYS_THAT = re.compile(
    r"\s+(?:\w+\s+)?att\s+(?!\w+a\b|få\b|se\b|ta\b|ge\b|gå\b|bli\b|ha\b|be\b|stå\b|sy\b)\w", re.IGNORECASE
)
# A present tense: the endings of Swedish verbs, and the short ones.
PRESENT = re.compile(
    r"(?<![\w-])(?:[a-zåäöéA-ZÅÄÖ][a-zåäöé]{2,}(?:ar|er|år|ör|är)|ber|ger|ser|går|slår|får|står|gör|hör|kör|bär|lär|skär|"
    r"syr|når|tar|drar|rör|beskär|förser|hjälps)(?![\w-])"
)
# Words of that form that are no verbs.
NO_VERBS = word_set(
    """
    eller efter under över inför utanför innanför framöver därför varför härför timmar dagar veckor månader kronor meter
    kilometer liter ledamöter suppleanter revisorer ersättare föräldrar ungdomar medlemmar bilder tider böcker saker
    frågor platser personer familjer grupper tjejer killar utöver heller alternativ tjänster kostnader fler intresserader
    inkomster utgifter nyheter kassör rektor revisor inspektör ingenjör redaktör instruktör fader broder syster doktor
    pastor kantor söder norr väster öster kanslichef idrottslärar september oktober november december januari februari vår
    vintar somrar höstar
    """
)
# Before a name, these make it no subject: "brevet från Karin innehåller".
NO_SUBJECT_BEHIND = re.compile(
    r"(?:^|\s)(?:från|av|till|med|hos|via|åt|om|enligt|mellan|mot|efter|bakom|kring|för|på|hälsar|tackar|än|innan|utan)\s+$",
    re.IGNORECASE,
)
# With these as its first word a sentence has its verb before the one who acts: "Till festen steker Omar våfflor".
FRONTED = re.compile(
    r"\W*(?:efter|därefter|sedan|därför|dessutom|vidare|till|vid|på|i|under|inför|med|nu|slutligen|sist|även|också|då|här|för|"
    r"samtidigt|snarast|senast|via|genom|utöver|nästa|idag|imorgon|innan|före|tills|det|detta|den|denna|dessa)\b",
    re.IGNORECASE,
)
