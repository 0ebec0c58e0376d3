"""How minutes tell that something was decided: the verbs of resolving, choosing, agreeing, in all their forms.

All patterns ignore case. A pattern names a form that stands in a note; whether it decides is for `extract` to judge.
"""

from __future__ import annotations

import re

from textmine.swedish.cues import forms
from textmine.swedish.verbs import active, participle, passive, passive_past, verbs
from textmine.swedish.wordlists import word_set

# What becomes of a matter: in the passive it says so by itself ("Motionen avslogs", "Frågan hänsköts till styrelsen").
_SURE = verbs(
    """
    bifalla bifaller biföll bifallit bifallen, avslå avslår avslog avslagit avslagen,
    fastställa fastställer fastställde fastställt fastställd, fastslå fastslår fastslog fastslagit fastslagen,
    stadfästa stadfäster stadfäste stadfäst stadfäst, bevilja, bordlägga bordlägger bordlade bordlagt bordlagd,
    återremittera, återförvisa, avskriva avskriver avskrev avskrivit avskriven, klubba, spika,
    hänskjuta hänskjuter hänsköt hänskjutit hänskjuten, förkasta, entlediga,
    uppdra uppdrar uppdrog uppdragit uppdragen + (?:åt|till)
    """
)
# The same only beside a word for a matter ("Protokollet godkändes"): a price may be accepted, a match put off.
_OF_A_MATTER = verbs(
    """
    anta antar antog antagit antagen, godkänna godkänner godkände godkänt godkänd, godta godtar godtog godtagit godtagen,
    acceptera, medge medger medgav medgett medgiven, bekräfta, delegera, remittera, ajournera,
    upphäva upphäver upphävde upphävt upphävd, avföra avför avförde avfört avförd, tillstyrka tillstyrker tillstyrkte
    tillstyrkt tillstyrkt, avstyrka avstyrker avstyrkte avstyrkt avstyrkt
    """
)
# And to whom or till when it goes.
_PUTTING_OFF = verbs(
    """
    uppskjuta uppskjuter uppsköt uppskjutit uppskjuten,
    skjuta skjuter sköt skjutit skjuten + (?:upp|fram|till|på (?:framtiden|obestämd tid)), flytta + (?:fram |över )?till,
    överlämna + till
    """
)
# What only those do whose meeting it is, once a thing of theirs is the subject ("Höstfesten ställs in").
_OF_OUR_THINGS = verbs(
    """
    ställa ställer ställde ställt ställd + in, lägga lägger lade lagt lagd + (?:ner|ned|på is),
    skjuta skjuter sköt skjutit skjuten + (?:upp|fram|till|på (?:framtiden|obestämd tid)), flytta + (?:fram |om )?till,
    säga säger sade sagt sagd + upp, förlänga förlänger förlängde förlängt förlängd,
    höja höjer höjde höjt höjd, sänka sänker sänkte sänkt sänkt, hyra hyr hyrde hyrt hyrd + ut,
    förlägga förlägger förlade förlagt förlagd + till,
    slopa, avskaffa, behålla behåller behöll behållit behållen, upphandla, ändra + (?:till|enligt)
    """
)
# Handing out money.
_OF_SUMS = verbs(
    """
    avsätta avsätter avsatte avsatt avsatt, anslå anslår anslog anslagit anslagen, skänka skänker skänkte skänkt skänkt,
    donera, tilldela, anvisa
    """
)
_APPOINTING = verbs(
    "utse utser utsåg utsett utsedd, välja väljer valde valt vald, adjungera, uppdra uppdrar uppdrog uppdragit uppdragen"
)

# Finite forms that tell of deciding; a form of "att", "om" or an outcome must follow the active ones.
DECIDES = forms(
    r"beslutar / beslutade / beslöt / bestämmer / bestämde / (?:har|hade) (?:\w+ ){0,2}?(?:beslutat|bestämt)",
    r"(?:fattar|fattade|tar|tog) (?:\w+ ){0,2}?beslut(?:et)? / bestämde (?:sig|oss) för",
    r"(?:ledde|leder|mynnade ut|mynnar ut) (?:fram )?(?:till|i) (?:ett )?beslut(?:et)?",
)
DECIDES_WHAT = re.compile(
    r"\s*(?P<what>:|\.?\s*$)|(?:\s+(?!om\b)[\w§./-]+){0,6}?\s+(?P<that>att)\b|"
    r"(?:\s+(?:också|även|därför|enhälligt|gemensamt|mötet|styrelsen|rådet|nämnden|stämman|årsmötet|gruppen|vi|"
    r"utskottet|kommittén))*\s+"
    r"(?P<thing>till(?=\s+(?:kl\.?\s*)?\d)|enligt|enl\b|i enlighet|följande|om|oförändra\w+|inköp|utträde|avslag|bifall|"
    r"ajournering|(?:[a-zåäö]{3,}a|avslå|utse|anta|be|bli|dra|få|ge|gå|ha|se|slå|stå|ta)(?=\s+\w))\b",
    re.IGNORECASE,
)
WAS_DECIDED = forms(
    r"beslutas / beslutades / beslöts / beslutats / bestäms / bestämdes / beslut (?:togs|fattades|tas|fattas)(?= att\b)",
)
# Acts of a meeting in the active voice: a body of the meeting must be the subject.
ACTS = forms(
    active((*_SURE, *_OF_A_MATTER, *_PUTTING_OFF[:3], *_APPOINTING)),
    r"ger(?=\s[\w\s]{0,50}?i\s+upp(?:drag|gift)) / gav(?=\s[\w\s]{0,50}?i\s+upp(?:drag|gift))",
    r"konstituera(?:r|de) sig(?=\s*:| (?:enligt|så|som följer|med|på))",
    r"lägger(?=\s[\w\s]{0,60}?till\s+handlingarna) / lade(?=\s[\w\s]{0,60}?till\s+handlingarna)",
    r"ställ(?:er|de) sig (?:bakom|positiv\w*|negativ\w*) / avsätter / avsatte",
    r"(?:stöder|stödjer|stödde)(?= \w*(?:förslag|motion|skrivelse|ansök|yttrande))",
    r"(?:instämmer|instämde) i(?= \w*(?:förslag|motion|skrivelse|yttrande|svar)) / (?:går|gick) på (?:\w+ )?(?:förslag|linje)\w*",
    r"(?:följer|följde) (?:\w+ ){0,2}?förslag(?:et)? / (?:ger|gav) (?:\w+ ){0,3}?ansvarsfrihet",
    r"rösta(?:r|de) (?:\w+ )?(?:ja|nej|igenom|ner|ned)",
    r"förklara(?:r|de)(?=\s[\w\s]{0,40}?\bansvarsfri) / (?:ger|gav)(?=\s[\w\s]{0,40}?\b(?:mandat(?:et)?|fullmakt)\b)",
    r"(?:avstår|avstod) från(?! att rösta)(?= (?:att|yttrande|remiss))",
    r"(?:ansluter|anslöt) (?:sig|oss) till / (?:går|gick) (?:med i|ur) / (?:utträder|utträdde) ur",
    r"säger upp / förlänger / avvaktar (?:till|tills|med) / fortsätter som (?:förut|tidigare|vanligt)",
    r"(?:noterar|noterade|antecknar|antecknade|tar|tog) (?:del av )?"
    r"(?:informationen|rapporten|redovisningen|redogörelsen|skrivelsen)"
    r"(?=\W*$| till (?:protokollet|handlingarna))",
)
# Behind "sätts till": a day of the week or the month, and what only the meeting itself puts a price on.
_DAY = r"(?:den\b|mån|tis|ons|tors|fre|lör|sön|v\.?\s*\d|vecka\b|\d)"
_FEE = (
    r"(?:medlems|start|anmälnings|års|deltagar|service|hyres|inträdes|köavgift|insats|arrende|nyttjande)?avgift(?:en|erna)?|"
    r"\w*arvodet|\w*arvodena|\w*debitering(?:en)?"
)
# Outcomes in the passive voice.
IS_RESOLVED = forms(
    passive((*_SURE, *_OF_A_MATTER, *_PUTTING_OFF)),
    r"(?:läggs|lägges|lades) (?:\w+ ){0,3}?till handlingarna / (?:sattes|sätts) till(?=\s+\d)",
    r"\w{3,}s (?:in |ut |upp )?enligt (?:det )?förslag(?:et)?",
    r"bevilja(?:s|des) (?:\w+ ){0,3}?ansvarsfrihet / (?:gavs|ges|gives|fick|får|erhöll) (?:\w+ ){0,2}?ansvarsfrihet",
    r"röstas igenom / röstades (?:igenom|ner|ned) / (?:gavs|lämnades) (?:\w+ )?ansvarsfrihet",
    r"(?:fick|gavs) (?:\w+ ){0,2}?(?:mandat(?:et)?|fullmakt) (?:att|till) / förklara(?:s|des) (?:\w+ )?ansvarsfri\w*",
    r"vann (?:\w+ )?(?:förslaget|yrkandet|motionen)",
    r"lämna(?:s|des) utan åtgärd / föranled(?:er|de) ingen (?:\w+ )?åtgärd / vinner bifall / vann bifall / "
    r"fick bifall / vann gehör",
    r"(?:skedde|sker|gjordes) (?:\w+ )?enligt \w+ förslag",
    r"spikat / (?:anses|ansågs|förklaras|förklarades|är (?:därmed|härmed)) (?:\w+ )?"
    r"(?:besvarad|besvarat|besvarade|färdigbehandlad)",
    rf"(?:sätts|sattes|satt|bestäms|bestämdes) till(?=\s+{_DAY})",
    rf"(?:{_FEE}) (?:\w+ ){{0,2}}?(?:höjs|höjdes|sänks|sänktes|justeras|justerades) (?:\w+ ){{0,3}}?till(?=\s+\d)",
    r"(?:balanseras|överförs|överföres|föres|förs) (?:\w+ )?i ny räkning",
    r"(?:informationen|rapporten|redovisningen|redogörelsen) (?:noteras|noterades|antecknas|antecknades|togs|tas)"
    r"(?=\W*$| till (?:protokollet|handlingarna))",
)
# Of those, the verbs that need a word for a matter beside them.
NEEDS_A_MATTER = re.compile(passive((*_OF_A_MATTER, *_PUTTING_OFF)), re.IGNORECASE)
PUTS_OFF = re.compile(passive(_PUTTING_OFF), re.IGNORECASE)
# Outcomes of which the meeting is sure only about its own things, and of sums.
IS_DONE_WITH = forms(passive(_OF_OUR_THINGS), participle(_OF_OUR_THINGS[3:4]))
IS_HANDED_OUT = forms(passive(_OF_SUMS))
PAST_PASSIVE = re.compile(r"\w+(?:des|tes|sköts|behölls|lades)\b", re.IGNORECASE)
OUR_THINGS = re.compile(
    r"\b(?:[\w-]*(?:möte|mötet|fest|festen|dag|dagen|träff|träffen|stämma|stämman|läger|lägret|resa|resan|utflykt|utflykten|"
    r"projekt|projektet|cirkel|cirkeln|avtal|avtalet|kontrakt|kontraktet|abonnemang|abonnemanget|avgift|avgiften|"
    r"avgifterna|arvode|arvodet|arvodena|hyran|loppis|loppisen|marknad|marknaden|tävling|tävlingen|städning|städningen|"
    r"aktivitet|aktiviteten|verksamheten|evenemanget|gruppen|kommittén|lokalen|medlemskapet|prenumerationen|"
    r"försäkringen|hemsidan|hemsida|punkten|frågan|ärendet|förslaget|logotypen|namnet))\b",
    re.IGNORECASE,
)
# A fee that the meeting says what it is: "Medlemsavgiften blir oförändrad", "Årsavgiften för 2032 blir 300 kronor".
FEE_IS = re.compile(
    rf"\b(?:{_FEE})\b.{{0,40}}?\b(?:(?:blir|blev|förblir|är|lämnas|lämnades|hålls|kvarstår|behålls|bibehålls)\s+(?:\w+\s+){{0,2}}?"
    r"(?:oförändra\w+|på samma nivå)|blir\s+(?:\w+\s+){0,2}?\d)|"
    r"\b(?:medlemsavgift(?:en)?|årsavgift(?:en)?|\w*arvodet)\b.{0,30}?\bblev\s+(?:\w+\s+){0,2}?\d|"
    r"\b(?:medlemsavgift|årsavgift|inträde|\w*arvode)(?:n|en|et|erna|na)?\b.{0,30}?\bska(?:ll)?\s+"
    r"(?:vara|utgå\s+med|ligga\s+kvar\s+på)\s+(?:\w+\s+){0,2}?(?:oförändra\w+|\d)|"
    r"^\W*(?:oförändra\w+\s+(?:\w*avgift|\w*arvode)\w*|(?:medlems|års)?avgift(?:en)?\s+oförändra\w+)\b",
    re.IGNORECASE,
)
# A day of a thing of ours, not of the next meeting: "Årets årsmöte blir lördagen den 14 juli".
DAY_IS = forms(
    r"blir(?= (?:\w+ )?(?:\w*dag\w*|den \d|\d)) / kommer att (?:hållas|äga rum)(?= (?:\w+ )?(?:\w*dag\w*|den \d|\d))"
)
NEXT_ONE = re.compile(r"\bnästa\s+(?:\w+\s+)?\w*(?:möte\w*|sammanträde\w*|träff\w*)", re.IGNORECASE)
# An outcome by its noun alone: "Bifall.", "Motion 3: avslag".
OUTCOME_ALONE = re.compile(
    r"\W*(?:(?:motion|förslag|styrelsens|yrkande|punkt|att-?sats)[^:.]{0,40}:\s*)?(?:bifall|avslag)"
    r"(?:\s+(?:med acklamation|enhälligt))?\W*$",
    re.IGNORECASE,
)
# What a meeting resolves about; beside NEEDS_A_MATTER one of these must stand.
RESOLVABLE = re.compile(
    r"\b(?:\w*(?:dagordning|ärendelist|föredragningslist|protokoll|anteckningar|kallelse|förslag|motion|budget|plan|"
    r"berättelse|bokslut|redovisning|ansök|revidering|arvode|avgift|ärende|fråga|frågor|punkt|yrkande|stadge|stadga|rapport|"
    r"remiss|yttrande|riktlinje|policy|datum|tider|attest|reglemente|skrivelse|avtal|röstlängd|utlysande|utlyst|"
    r"ersättning|offert|anbud|upplägg|tillägg|ändring|debitering|tidplan|schema|avsägelse|utkast|regler|"
    r"program|rutin|mall|inbjudan|logga|logotyp|resultat|bidrag|inköp|köpet|investering|beslut|att-sats|attsats|äskan|"
    r"balansräkning|räkning|lista|valberedning|medlem)\w*|detta)\b",
    re.IGNORECASE,
)
# An outcome that opens its sentence: "Godkändes.", "Fastställdes jourlistan", "Bordläggs till nästa möte".
BARE_OUTCOME = re.compile(
    rf"(?:{passive(_SURE)}\b|{passive(_OF_A_MATTER[:5])}(?=\W*$|\s+(?:utan|med|av|enligt|enhälligt)\b)|antogs\b|"
    rf"{participle((*_SURE, *_OF_A_MATTER[:5]))}(?=\W*$|\s+(?:utan|med|enligt|enhälligt)\b)|"
    rf"(?:ajournera(?:s|des)|återremittera(?:s|des)|(?:läggs|lades|lägges)\s+(?:\w+\s+){{0,2}}?till handlingarna)\b)",
    re.IGNORECASE,
)
RULES_VALID = re.compile(
    r"\b(?:förklara(?:r|de|s|des)|finner|fann|befann(?:s)?|befinns|anses|ansågs|ansåg(?=\s+sig))\b.{0,60}?\b"
    r"(?:behörigt|behörigen|stadgeenligt|stadgeenligen|beslutsmässigt|"
    r"beslutsfört)\b",
    re.IGNORECASE,
)
LED_TO = ("led", "mynna")
HAS = ("har ", "hade ")
DECIDES_PRESENT = ("beslutar", "bestämmer", "fattar", "tar")
# "väljer att", "antar att", "väljer mellan": no act of a meeting.
NOT_AN_ACT = re.compile(
    r"\s+(?:att\b(?!\s+(?:ge|bevilja|godkänna|anta|avslå|bifalla|bordlägga|utse|fastställa|behålla|avvakta|ajournera|"
    r"skjuta|höja|sänka|adjungera|tillsätta|välja)\b)|"
    r"mellan\b|bort\b|ut\b|inte\b|ej\b|årligen\b|löpande\b|ofta\b)",
    re.IGNORECASE,
)
# Of those, the ones that a clause may follow: "fastställde att avgiften …".
THAT, ACTS_THAT = "att", ("fastställ", "godkän", "avst", "bif")
# Whom a decision charges with a task stands right behind.
CHARGES = re.compile(
    r"\b(?:uppdra\w*\s+(?:åt|till)|uppdrog\w*\s+åt|uppdra[rs]?|uppdrogs?|ge[r]?|gav)\s+(?!åt\b|till\b)", re.IGNORECASE
)
# The same with a body or a role that has no name there.
CHARGES_A_BODY = re.compile(
    r"\b(?:uppdr(?:ar|a|og|ogs|as)\s+(?:åt|till)|ge(?:r)?(?=\s+\w+\s+i upp(?:drag|gift))|gav)\s+"
    r"(?:\w*styrelsen|presidiet|\w*nämnden|\w*förvaltningen|\w*kontoret|\w*gruppen|\w*utskottet|"
    r"\w*kommittén|valberedningen|kansliet|au|ordföranden|kassören|sekreteraren|kommundirektören|\w*chefen|\w*ledaren)\b"
    r"(?=.*\batt\b)",
    re.IGNORECASE,
)
ONE = "man"
# Subjects that stand for the meeting where it agrees: "Det rådde enighet", "Alla var överens".
ALL_OF_US = word_set("det alla samtliga man")
# Laying out money or goods, and a sum behind it.
SPENDS = forms(
    r"köper(?: in)? / avsätter / betalar / skänker / bidrar med / satsar / beställer / sponsrar / anslår / lånar ut",
)
# Setting a day for something: "Vi lägger årsmötet den 3 maj".
PLACES_IN_TIME = forms(
    r"(?:lägger|förlägger|håller|har|flyttar) (?:\w*möte\w*|\w*träff\w*|\w*dag\w*|\w*fest\w*|\w*stämma\w*)"
)
SUM = re.compile(r"\b\d[\d .]*(?:\s*(?:kr|kronor|tkr|ex|st|stycken)\b|\s*:-)", re.IGNORECASE)
# A settled way forward without a word of deciding. Behind "eniga om att" stands what is to be, not how something is.
_NOT_HOW_IT_IS = r"(?! (?:(?:det|den|de|man|kommunen)\b|(?:\w+ ){1,4}?(?:var|varit|hade|fanns|gick|gått|blev)\b))"
AGREES = forms(
    r"röstade(?: enhälligt)? för(?: att)? / ena(?:s|des) (?:\w+ ){0,3}?om / har enats om",
    r"(?:kom|kommer|kommit) (?:\w+ ){0,2}?överens om / överenskom(?:mer)? (?:\w+ )?om",
    rf"(?:är|var) (?:\w+ ){{0,2}}?(?:överens|eniga|enig|ense|enigt) om att{_NOT_HOW_IT_IS}",
    rf"(?:råder|rådde) (?:\w+ )?(?:enighet|konsensus|samstämmighet) om att{_NOT_HOW_IT_IS}",
    r"(?:vi|rådet|styrelsen|gruppen|nätverket|mötet) (?:går|kör) (?:vidare|på) (?:med|enligt)",
    rf"(?:kom|kommer|kommit) (?:\w+ ){{0,2}}?fram till att{_NOT_HOW_IT_IS} / landa(?:r|de|t) i att",
    r"(?:sa|sade|säger|tackar|tackade) (?:ja|nej)(?: till(?! att\b)|(?=\W*$))",
)
TAKES_UP_LATER = forms(
    r"vi tar tag i\b / tar vi tag i\b",
    r"(?:rådet|styrelsen|gruppen|nätverket|au|arbetsutskottet|presidiet) tar tag i\b",
)
TAKEN_FORWARD = forms(
    r"(?:den|det|frågan|idén|förslaget|detta|arbetet) tas vidare / tas vidare (?:in )?(?:i|till)",
    r"tas med i (?:arbetet|planen|planeringen) / tar (?:vi )?(?:den|det|frågan|idén|förslaget|detta) vidare",
    r"vi går vidare",
)
APPOINTS = re.compile(
    r"(?:tillsättning|bildande|inrättande|utseende)\s+av\s+(?:en\s+|nya\s+|två\s+|tre\s+)?(?:arbets|"
    r"projekt|referens|styr|plan)?grupp(?:er|en)?\b"
    r"(?!.*\b(?:pågår|dröjer|diskuter|återstår|planeras|bör|behöv|föresl))",
    re.IGNORECASE,
)
# Decided elsewhere and retold.
HAS_BEEN_RESOLVED = forms(
    r"har (?:\w+ ){0,2}?(?:godkänts|beslutats|beviljats|antagits|fastställts|avslagits|bifallits|utsetts)",
)
# "beslutar om bidrag i maj" is a task, "beslutar om följande mötesdagar" a decision.
DECIDES_ABOUT = re.compile(
    r"(?:\s+\w+){0,2}?\s+om\b(?!\s+(?:följande|ansvarsfrihet|(?:full|fortsatt)\s+\w+|oförändra\w+|(?:en\s+)?(?:höjning|sänkning))\b)",
    re.IGNORECASE,
)
# "Ordföranden läser upp berättelsen, som godkänns.": what became of the thing named last, at the end of the sentence.
WHICH_IS_RESOLVED = re.compile(
    rf",\s+(?:som|vilken|vilket|vilka)\s+(?:(?:sedan|därefter|också|även|enhälligt|då|"
    rf"därmed)\s+)*(?:{passive((*_SURE, *_OF_A_MATTER[:3]))}|"
    r"(?:läggs|lades)\s+(?:\w+\s+)?till\s+handlingarna)(?:\s+(?:enhälligt|utan\s+\w+|av\s+(?:mötet|stämman|årsmötet|styrelsen)))?\W*$",
    re.IGNORECASE,
)

# Who decides alone, by office.
DECIDING_ROLES = word_set("rektor rektorn ordföranden ordförande förvaltningschefen kyrkoherden verksamhetschefen")
# Finite forms that make a heading a sentence.
TELLS = forms(
    passive_past((*_SURE, *_OF_A_MATTER, *_APPOINTING[:3])),
    r"beslutades / beslöts / lades till handlingarna / beslutar att / beslutade att",
    r"(?:väljs|väljes|utses)(?= (?-i:[A-ZÅÄÖ]))",
    r"(?:om|ny)?vald(?:a)? till / utsed(?:d|da) till / justerar(?=\W*$| (?:\w+ )?protokoll)",
)
