"""The Swedish verbs of doing: what a body, a role or a named person takes on by them, and the nouns and agents of tasks.

Who is named before any other verb promises, too, unless `textmine.swedish.narration` says that it only
tells. Patterns ignore case.
"""

from __future__ import annotations

import re

from textmine.swedish.cues import forms
from textmine.swedish.wordlists import word_set, word_tuple

# Verbs that promise in the present tense: in minutes "Karin bokar lokal" is an order, not a description.
PROMISES = forms(
    r"bokar / kontaktar / mejlar / mailar / e-postar / ringer(?! in\b) / skickar / sänder / tar fram",
    r"återkommer / återkopplar / sammanställer / kollar / undersöker / utreder / fixar",
    r"tar med (?:sig|frågan|detta) / hör av sig / hör med / tar (?:\w+ )?kontakt / bjuder in / kallar till",
    r"sammankallar / ser över / stämmer av / följer upp / ansvarar för / tar på sig / åtar sig",
    r"lägger (?:ut|upp|in) / publicerar / uppdaterar / beställer / köper in / ordnar / förbereder / lämnar in",
    r"vidarebefordrar / delar ut / skriver (?:ihop|ett utkast|utkast|till)",
    r"gör (?:ett|en) (?:utkast|sammanställning|förslag|lista|plan|enkät|doodle) / kallar / fortsätter (?:att|med)",
    r"tar med (?:\w+ ){1,3}?(?:till|in i|tillbaka) / hör sig för / för frågan vidare",
    r"tar (?:frågan|det|detta|den|saken|ärendet) vidare / kontrollerar / håller i / tillfrågar",
    r"efterhör / begär in / rapporterar tillbaka / frågar (?:runt|med) / skriver klart",
    r"arbetar vidare / kikar på / tittar (?:på|vidare|närmare|över) / införskaffar / lämnar (?:besked|svar|förslag)",
    r"ordnar med / står för / tar in(?: \w+){0,2} (?:offert\w*|pris\w*|anbud\w*|synpunkter) / inventerar / kartlägger",
    r"färdigställer / utformar / formulerar / samordnar / bemannar / bevakar / räknar på / läser igenom / korrekturläser",
    r"söker (?:bidrag\w*|tillstånd\w*|pengar|medel|sponsorer) / affischerar / marknadsför / annonserar / sprider / värvar",
    r"rekryterar / städar / bakar / hämtar / hyr / köper / trycker upp / bereder / tar tag i",
    r"sätter (?:upp|ihop|in) / monterar / målar / lagar / reparerar / byter / klipper / rensar / installerar / översätter",
    r"kompletterar / ser till att / tar (?:upp|vidare) (?:frågan|detta|det|saken|ärendet) (?:med|hos|till)",
    r"lyfter (?:frågan|detta|det|saken|ärendet) (?:med|hos|till) / jobbar vidare / meddelar(?! att\b)",
    r"anmäler sig till / tar hand om / ombesörjer / tillser / säkerställer / verkställer / vidtalar / tillskriver",
)
# A title that is a sentence: "Karin kontaktar kommunen", "Omar och Siv ordnar fika".
WHO_DOES = re.compile(
    rf"\W*(?-i:[A-ZÅÄÖ][\w.-]+(?:(?:,|\s+och)?\s+[A-ZÅÄÖ][\w.-]*){{0,3}})\s+{PROMISES.pattern}", re.IGNORECASE
)
# Of PROMISES, those by which a matter comes back.
COMES_BACK = re.compile(r"(?:återkommer|tar\s+med\s+(?:sig|frågan|detta))", re.IGNORECASE)
# The same verbs after "ska" or "kommer att", and others that promise only there.
PROMISED = forms(
    r"(?:ska|skall|kommer(?: (?!inte\b|ej\b|aldrig\b)\w+){0,4} att|(?:åtar|åtog) sig att|(?:tar|tog) på sig att|"
    r"(?:lovar|lovade)(?: att)?|får i uppgift att|har i uppgift att) (?:\w+ ){0,2}?"
    r"(?:boka|kontakta|mejla|maila|ringa|skicka|sända|ta|återkomma|"
    r"återkoppla|sammanställa|kolla|undersöka|utreda|fixa|höra|bjuda|kalla|sammankalla|se över|stämma|"
    r"följa upp|ansvara|lägga|publicera|uppdatera|beställa|köpa|ordna|förbereda|lämna|vidarebefordra|dela|"
    r"skriva|göra|lyfta|prata|tala|träffa|presentera|redovisa|rapportera|informera|bevaka|titta|planera|"
    r"arrangera|besöka|meddela|påminna|anmäla|söka|ansöka|fråga|samla|starta|trycka|kontrollera|formulera|"
    r"utforma|revidera|genomföra|anordna|hålla|marknadsföra|sprida|räkna|inventera|kartlägga|testa|byta|"
    r"hämta|hyra|måla|städa|laga|reparera|installera)",
    r"(?:åtog|åtar|har åtagit) sig (?:uppgiften|uppdraget|ansvaret|arbetet|kontakt\w*|\w*inköp\w*|planering\w*|"
    r"bokning\w*|samordning\w*)(?! som\b)",
    r"(?:tog|tar|har tagit) på sig (?:uppgiften|uppdraget|ansvaret|arbetet|jobbet)(?! som\b)",
)
# What a named person "ska" do, or has said that she will, is a promise whatever the verb, but for those of NO_DOING.
_WILLING = (
    r"ska|skall|skulle|kommer(?:\s+(?!inte\b|ej\b|aldrig\b)\w+){0,4}\s+att|(?:får|har|fick)\s+i\s+uppgift\s+att|"
    r"(?:har\s+(?:\w+\s+){0,2}?)?(?:åtagit\s+sig|tagit\s+på\s+sig|erbjudit\s+sig|lovat)(?:\s+att)?|"
    r"(?:åtar|åtog|erbjuder|erbjöd)\s+sig(?:\s+att)?|(?:tar|tog)\s+på\s+sig\s+att|(?:lovar|lovade)(?:\s+att)?|"
    r"kommer(?=\s+(?!gärna|bara|alla|andra|båda|samma|hela|första|sista|ena|ofta|kanske|komma)[a-zåäöé]{2,}a\b)|"
    r"kommer(?:\s+(?:också|även|nu|sedan|därefter|själv|alltså|snart|fortsatt|därför)){1,2}(?=\s+[a-zåäöé]{2,}a\b)|"
    r"(?:avser|tänker(?!\s+på\b)|ämnar)(?:\s+att)?|(?:planerar|siktar\s+på|har\s+för\s+avsikt|räknar\s+med)\s+att|"
    r"kan\s+tänka\s+sig\s+att|kan(?=.*\b(?:tills\s+vidare|till\s+dess)\b)|ställer\s+upp\s+på\s+att|"
    r"har\s+möjlighet\s+att|ska(?:ll)?\s+försöka|försöker(?:\s+att)?"
)
WILL = re.compile(
    rf"(?<![\w-])(?:{_WILLING})\s+(?:(?!inte\b|ej\b)\w+\s+){{0,2}}?(?P<verb>[a-zåäöé]{{2,}}a|ta|se|ge|gå|be|stå|bli|ha|få|"
    r"må|dö|bo|tro|sy)\b"
    r"(?:\s+(?:fram|upp|till|in|ut|över|med|sig)\b)?",
    re.IGNORECASE,
)
# The same turned round: "Vid grillen kommer Karin och Omar att sälja lotter", "Den 3 maj ska medlemmarna städa".
MODAL = re.compile(r"(?<![\w-])(?P<modal>kommer|ska|skall)(?=\s)", re.IGNORECASE)
THEN_VERB = re.compile(
    r"(?:\s+(?!inte\b|ej\b|aldrig\b|att\b)[\wåäöÅÄÖ-]+){0,4}?\s+(?P<to>att\s+)?(?P<verb>[a-zåäö]{3,}a|ta|se|ge|gå|be|sy)\b",
    re.IGNORECASE,
)
# Of these, what the holder of an office takes on, too, when no list says who it is.
UNDERTAKES = re.compile(r"åtog|åtar|åtagit|på\s+sig|lova|erbj", re.IGNORECASE)
NO_DOING = word_set(
    """
    vara ha få bli kunna vilja behöva finnas heta veta tro tycka känna tillträda sluta avgå flytta lämna pensionera delta
    deltaga medverka gälla innebära innehålla bero kosta ligga stå hinna orka missa saknas föda vila resa komma närvara
    sitta stanna representera kandidera fylla bosätta tjänstgöra vikariera ersätta fortsätta tacka räcka passa
    """
)
CLAUSE = re.compile(
    r"\b(?:vad|hur|som|om|att|vilka|vilken|när)\b", re.IGNORECASE
)  # what follows is no habit of who acts
# "Gunnar ska vara sekreterare den 5 juni": with a day, a task.
TO_BE = re.compile(
    r"\bvara\s+(?:\w+\s+)?(?:\w*ordförande|\w*sekreterare|\w*ansvarig\w*|kontaktperson|\w*värd|\w*ledare|domare|vakt|moderator)\b",
    re.IGNORECASE,
)
# Of NO_DOING, what becomes a task with a day to come: being there for the body.
TO_ATTEND = word_set("delta deltaga medverka komma närvara representera resa gå")
# Verbs of chores that open a line of a to-do list, beside those of textmine.swedish.asks.
CHORES = word_set(
    """
    affischera anlita annonsera ansöka avboka avtala baka bemanna beräkna beställa bevaka bifoga boka bokföra bära diska
    dela deklarera designa dokumentera duka efterhöra efterlysa fakturera fixa flytta fota fylla färdigställa förse gallra
    googla granska grilla gräva handla hämta hyra höra hänga inhämta inköpa installera införskaffa intervjua jaga kalla
    kika klippa kolla kontrollera kopiera koka korrekturläsa kratta kvittera köpa köra laga laminera layouta ladda leta
    logga lägga läsa låsa maila mejla montera måla märka olja packa plantera plocka prata printa pumpa putsa redigera
    registrera rensa reparera reservera ringa rita räkna röja salta sammanställa sanda scanna skaffa skanna skissa skotta
    skruva skura skylta slipa snickra sopa sortera spika sponsra spola stämma städa ställa stänga svara svetsa sy såga så
    sälja sända sätta ta tala tanka tacka tejpa tipsa transportera trycka tvätta tömma upphandla utreda vattna vika väga
    värva äska översätta skicka fråga stryka slänga byta bestämma beskära ring köp ordna lämna skriv beställ fyll gräv hyr
    häng klipp stäng töm
    """
)
# "Karin att kontakta skolan": a name and what she is to do, without a verb of promising.
TO_DO = re.compile(r"^\W*[A-ZÅÄÖ][\w.-]*(?:(?:\s+|\s*,\s*|\s+och\s+)[A-ZÅÄÖ][\w.-]*){0,3}\s+att\s+[a-zåäö]")
# Nouns that open a line and name something to do, before who does it: "Inköp av fika: Karin".
TASK_NOUN = re.compile(
    r"(?:\w*(?:inköp|utskick|bokning|beställning|annonsering|affischering|städning|bakning|dukning|tryckning|hämtning|ansökan)|"
    r"kontakt(?:en|er|a)? med|\w*transport(?:er)?|utskrift(?:er)?|kopiering|marknadsföring|framtagande av|förslag på|"
    r"(?:undersökning|sammanställning|uppdatering|översyn|planering|uppföljning|utredning|inventering|upphandling) av|"
    r"(?:kallelse|inbjudan) till|avstämning med|offert(?:er)? på)\b(?!.*\bkr\b)",
    re.IGNORECASE,
)
# The last part of a word for those of a body who act without a name: "festkommittén", "ledarna", "hamnfogden".
AGENT_ENDINGS = word_tuple(
    """
    gruppen kommittén kommitten utskottet teamet sektionen redaktionen ledarna ledaren värdarna värden fogden mästaren
    mästarna ansvariga ansvarig anterna beredningen arkivarien redaktören sekreteraren kassören samordnaren samordnarna
    mastern skötaren ombuden föräldrarna instruktörerna koordinatorn administratören kaptenen
    """
)
# "sköts av Stig": a passive present and behind "av" who does it; not what only happens at the table, or is a state.
DONE_BY = re.compile(
    r"(?<![\w-])(?!\w*(?:des|ats|tts|its|dds|rts|lts|nts|sts|tes|ogs|evs|gavs|hölls|anns|angs|bröts|bjöds)\b|"
    r"(?:in)?lämnas|hålls|tecknas|utlyses|utfärdas|förrättas|granskas|sammankallas|nomineras|utses|väljs|väntas|led[es]?s|för[es]?s\b|öppnas|avslutas|justeras|föredras|föredrages|presenteras|"
    r"redovisas|ägs|drivs|kallas|stöds|ersätts|inleds|betonas|framhålls|föreslås|yrkas|påtalas|påpekas|ställs|lyfts|väcks|uttrycks|"
    r"beskrivs|besvaras|nämns|bekräftas|visas|undertecknas|delas|finns|minns|tros|anses|används|utgörs|läses|ordförande|hälsas|"
    r"protokollförs|tolkas|underlättas|påverkas|grundas|omfattas|krävs|behövs|upplevs|uppskattas|saknas|representeras|uppvaktas|"
    r"besöks|gästas|underhålls|avtackas|tackas|\w*godkänns|attesteras|beviljas|beslutas|fastställs)"
    r"[a-zåäö]{3,}s(?:\s+(?:in|ut|upp|fram|om\s+hand|till|över|av))?"
    r"(?:\s+(?:som\s+vanligt|som\s+tidigare|även|också|i\s+år|sedan|nu|tills\s+vidare)){0,2}\s+av(?![\w-])",
    re.IGNORECASE,
)
# "Två nya ledare som Omar ska lära upp": what is to be done is named before "som", and nothing is told of it.
WAITING = re.compile(r"\W*(?:\w+\s+){1,5}som\s+$")
TELLS_OF_IT = re.compile(r"\b(?:\w+(?:ade|dde|tte)|är|var|har|hade|finns|fanns|ska|tackar?)\b", re.IGNORECASE)
# A second verb of one sentence, behind "och", whose subject opens the sentence: "Omar grävde fram numret och ringer i morgon".
AND_DOES = re.compile(
    r"\b(?:och|samt)\s+(?:(?:sedan|därefter|också|även)\s+)?(?P<verb>(?:ringer|kontaktar|mejlar|mailar|skickar|återkommer|skriver(?!\s+under)|bokar|"
    r"beställer|kollar|undersöker|hör\s+(?:av|med|sig)|ser\s+över|följer\s+upp|sammanställer|bjuder\s+in|tar\s+(?:kontakt|fram)|lägger\s+ut)\b)",
    re.IGNORECASE,
)
# Shares of the work of a fest or a day, which another association takes: "Föräldraföreningen står för fikat".
SHARES = forms(r"står för / håller i / ordnar / hjälper till med / bemannar / bakar / sköter")
SHARING_ENDINGS = word_tuple("föreningen gruppen klubben kåren sektionen laget")
STATES_DUTY = re.compile(
    r"ansvarar\s+för\b", re.IGNORECASE
)  # of a body a description: "Styrelsen ansvarar för ekonomin"
# How often or since when: what is done so is no task.
AGAIN_AND_AGAIN = forms(
    r"\w+ gånger (?:per|om|i) \w+ / (?:per|om) år(?:et)? / sedan (?:i fjol|flera år|många år|starten|\d{4}) / fortfarande"
)
