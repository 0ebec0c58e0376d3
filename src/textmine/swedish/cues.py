"""The Swedish words that show a decision or a commitment in minutes, as patterns over one sentence.

Collected from the annotation guidelines and from the habits of Swedish association and municipal minutes. All patterns
ignore case. A pattern names a form that stands in a note; who acts and whether it is meant is for `extract` to judge.
Cue words of proposals stand in `textmine.swedish.asks`.
"""

from __future__ import annotations

import re

from textmine.swedish.wordlists import word_set


def forms(*lines: str) -> re.Pattern[str]:
    """A pattern that finds any of the forms as whole words. Forms are parted by " / "; a blank stands for any white space."""
    patterns = [form.replace(" ", r"\s+") for line in lines for form in line.split(" / ")]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w-])", re.IGNORECASE)


# --- sentences -------------------------------------------------------------------------------------------------------

# A label that opens a sentence of its own though nothing closed the one before.
INLINE_LABEL = re.compile(
    r"(?<=\s)(?:(?:Mötets |Styrelsens |Rådets )?Beslut|BESLUT|Beslutat|Ansvarig(?:a)?|Ansvar|"
    r"Åtgärd(?:er)?|Att göra|Klar senast|"
    r"Deadline|Återrapport)[*_]*:(?=\s|\*)"
)

# --- decisions -------------------------------------------------------------------------------------------------------

_BODY_GENITIVE = r"(?:[\wåäöÅÄÖ-]+(?:s|ens|ets)\s+)?"
# "Beslut:" and its kin at the beginning of a sentence; the decided text follows.
MARKER = re.compile(
    rf"{_BODY_GENITIVE}(?:beslut|beslutat|beslutades|besluten)(?:\s+(?:§\s*)?\d[\d./:-]*)?[ *_]*(?::|"
    rf"\s[–—-]\s)[ *_]*",
    re.IGNORECASE,
)
# "Beslut att …", "Beslut: att", "Beslutades att …" at the beginning of a sentence.
MARKER_THAT = re.compile(
    r"(?:beslut(?:ade|at|ades|as)?|beslöts|bestämdes|bestämt|överenskoms)(?:\s+(?:också|även|därefter|sedan|enhälligt|vidare))?\s+att\b|"
    r"beslut(?:et)?\s+(?:las|lades|läggs|godkän\w+|fastställ\w+|bifall\w*|avslå?s\w*|enligt|om att)\b|"
    r"beslut\s+(?:togs|tas|tages|fattades|fattas|har tagits|har fattats)\s+(?:om\s+)?att\b|"
    r"beslut\s+(?:togs|fattades)\s+om\b|beslut(?:et)?\s+blev\s+att\b|"
    r"uppdrag\s+(?:åt|till)\s+[\w-]+\s+att\b",
    re.IGNORECASE,
)
# A heading or line of its own that says only "Beslut": the type of the item, unless a list of att-clauses follows.
LONE_MARKER = re.compile(
    r"(?:(?P<body>(?:[\wåäöÅÄÖ-]+,?\s+){0,5}?[\wåäöÅÄÖ-]{3,}s)\s+)?(?:beslut|"
    r"(?P<told>(?:vi |detta )?(?:bestämt|beslutat|beslutades|bestämdes|beslutade|bestämde)))[ *_]*(?P<colon>:?)[.]?[ *_]*$",
    re.IGNORECASE,
)
# The headings that stand below the decision in a board's item.
BOARD_HEADING = re.compile(
    r"\W*(?:ärendebeskrivning|beskrivning av ärendet|sammanfattning(?: av ärendet)?|ärendet|bakgrund|beslutsunderlag|"
    r"underlag för beslut|yrkanden?|förslag till beslut|beslutsgång|reservation(?:er)?|ärendets (?:beredning|handläggning|"
    r"gång)|(?:förvaltningens )?bedömning|motivering|skäl(?:en)? för beslutet|(?:protokolls)?utdrag till.*|expedieras till.*|"
    r"beslutet (?:ska )?(?:skickas|expedieras) till.*|delges.*)\W*",
    re.IGNORECASE,
)
# Headings of what is proposed, and sentences that say that it is resolved so.
PROPOSAL_HEADING = re.compile(
    r"\W*(?:\w+s\s+)?(?:förslag\w*|beslutsförslag|yrkande\w*|motion\w*)\b.{0,60}$", re.IGNORECASE
)
AS_PROPOSED = re.compile(
    r"\benligt\s+(?:\w+\s+){0,2}(?:förslag\w*|ovan|yrkande\w*)|\bbif(?:all\w*|öll\w*)\b|\b(?:förslag\w*|motion\w*|yrkande\w*|"
    r"att-sats\w*)\b.{0,40}?\b(?:antogs|antas|godkän\w+|bif\w+)\b|\b(?:antar|antog|godkänner|godkände)\b.{0,30}\b(?:förslag|motion|yrkande)",
    re.IGNORECASE,
)
# A decision told behind the title of its item: "Val av sekreterare beslut: Mia".
MARKER_INSIDE = re.compile(r"(?<=[\w:;,.)] )beslut(?:et)?(?:\s*[:;]\s*|\s+(?=[A-ZÅÄÖ]))(?=\S)", re.IGNORECASE)
# Lines that end the decided text of a board's item, whether they are set as headings or not.
AFTER_DECISION = re.compile(
    r"\W*(?:(?:protokolls)?utdrag|expedieras|delges|kopia|beslutet (?:skickas|ska skickas|expedieras|delges)|skickas till|"
    r"reservation|protokollsanteckning|jäv|beslutsunderlag|beslutsgång|yrkande|ärende(?:beskrivning|t)\b|bakgrund|sammanfattning|motivering|"
    r"skäl\b|barnperspektiv|paragrafen|underskrift|justera|deltar (?:ej|inte)|votering|omröstning)",
    re.IGNORECASE,
)
# The clauses a decision lists: "att bevilja …", "- Att uppdra åt …".
THAT_CLAUSE = re.compile(r"att\s", re.IGNORECASE)
# What stands after "Beslut:" when nothing was decided.
NOTHING_DECIDED = re.compile(
    r"\W*(?:inget|inga|ingen|ej|–|-|nej|n/a|tas (?:på|vid|i)|fattas (?:på|vid|i)|skjuts|saknas|ska tas|behöver)\b"
    r"(?! invänd| ändring| motsätt)",
    re.IGNORECASE,
)

# Finite forms that tell of deciding; a form of "att", "om" or an outcome must follow the active ones.
DECIDES = forms(
    r"beslutar / beslutade / beslöt / bestämmer / bestämde / (?:har|hade) (?:\w+ ){0,2}?(?:beslutat|bestämt)",
)
DECIDES_WHAT = re.compile(
    r"\s*(?P<what>:|$)|(?:\s+(?!om\b)[\w§./-]+){0,6}?\s+(?P<that>att)\b|"
    r"(?:\s+(?:också|även|därför|enhälligt|gemensamt|mötet|styrelsen|rådet|nämnden|stämman|årsmötet|gruppen|vi|"
    r"utskottet|kommittén))*\s+"
    r"(?P<thing>till(?=\s+\d)|enligt|i enlighet|bifalla|avslå|godkänna|anta|fastställa|utse|välja|bordlägga|bevilja|"
    r"följande|om|lägga|uppdra|ge|"
    r"avvakta)\b",
    re.IGNORECASE,
)
WAS_DECIDED = forms(
    r"beslutas / beslutades / beslöts / beslutats / bestäms / bestämdes",
)
# Acts of a meeting in the active voice: a body of the meeting must be the subject.
ACTS = forms(
    r"fastställer / fastställde / godkänner / godkände / antar / antog / bifaller / biföll / avslår / avslog",
    r"bordlägger / bordlade / tillstyrker / tillstyrkte / avstyrker / avstyrkte / beviljar / beviljade",
    r"återremitterar / återremitterade / utser / utsåg / väljer / valde / uppdrar / uppdrog",
    r"ger(?=\s[\w\s]{0,50}?i\s+uppdrag) / gav(?=\s[\w\s]{0,50}?i\s+uppdrag)",
    r"lägger(?=\s[\w\s]{0,60}?till\s+handlingarna) / lade(?=\s[\w\s]{0,60}?till\s+handlingarna) / ställer sig bakom",
    r"ställde sig bakom / adjungerar / adjungerade / entledigar / entledigade / avsätter / avsatte",
)
# Behind "sätts till": a day of the week or the month, and what only the meeting itself puts a price on.
_DAY = r"(?:den\b|mån|tis|ons|tors|fre|lör|sön|v\.?\s*\d|vecka\b|\d)"
_FEE = r"(?:medlems|start|anmälnings|års|deltagar|service|hyres|inträdes)?avgift(?:en|erna)?|arvodet|arvodena"
# Outcomes in the passive voice.
IS_RESOLVED = forms(
    r"bifalls / bifalles / bifölls / avslås / avslogs / fastställs / fastställes / fastställdes / godkänns",
    r"godkännes / godkändes / antas / antages / antogs / bordläggs / bordlägges / bordlades / återremitteras",
    r"återremitterades / tillstyrks / tillstyrktes / avstyrks / avstyrktes / läggs (?:\w+ )?till handlingarna",
    r"(?:sattes|sätts) till(?=\s+\d) / \w{3,}s (?:in |ut |upp )?enligt (?:det )?förslag(?:et)? / lägges till handlingarna / "
    r"lades (?:\w+ )?till handlingarna",
    r"bevilja(?:s|des) (?:\w+ ){0,3}?ansvarsfrihet / beviljas / beviljades / uppdras åt / uppdrogs åt",
    r"ajourneras / ajournerades / klubbas / klubbades / fastslås / fastslogs / röstas igenom / röstades (?:igenom|ner|ned)",
    r"lämnas utan åtgärd / lämnades utan åtgärd / medges / medgavs / vinner bifall / vann bifall / fick bifall",
    r"spikas / spikades / spikat / uppsköts / uppskjuts / sköts upp / skjuts upp / skjuts fram / sköts fram",
    rf"(?:sätts|sattes|satt|bestäms|bestämdes) till(?=\s+{_DAY})",
    rf"(?:{_FEE}) (?:\w+ ){{0,2}}?(?:höjs|höjdes|sänks|sänktes|justeras|justerades) (?:\w+ )?till(?=\s+\d)",
)
IS_ELECTED = forms(
    r"väljs / väljes / valdes / utses / utsågs / omväljs / omvaldes / nyvaldes / återvaldes / adjungeras",
    r"adjungerades / invaldes / tillsätts / tillsattes",
    r"(?<!är\s)(?<!var\s)(?<!redan\s)(?:om|ny|åter)?vald(?:a)? (?:till|som) / omvald(?:a) / nyvald(?:a)",
    r"(?<!är\s)(?<!var\s)(?<!redan\s)utsed(?:d|da) till",
)
# "Ny sekreterare blev …", "Val av revisor blev …": an office, and whom it went to.
BECAME = re.compile(
    r"\W*(?:(?:val\s+av|till|som|nya?|mötets|dagens|kvällens|årets|protokoll|vice|tillika|suppleant|två|och|samt|i|"
    r"styrelsen|föreningen|valberedningen|\w*(?:ordförande|sekreterare|justerare|justeringsm[aä]n|kassör|revisor(?:er)?|"
    r"ledamot|ledamöter|suppleant(?:er)?|sammankallande|rösträknare|ombud|kontaktperson(?:er)?|ersättare))[\s,/]+){1,8}?"
    r"blev(?::|\s)\s*(?=[A-ZÅÄÖ])",
    re.IGNORECASE,
)
# A group that people are put into: "Festkommitté utsågs: …", "Arbetsgruppen utökades med …".
A_GROUP = re.compile(
    r"\b(?:\w*grupp(?:en)?|\w*kommitt[eé](?:n|er)?|\w*ombud|\w*representant(?:er)?|kontaktperson(?:er)?)\b",
    re.IGNORECASE,
)
IS_JOINED = forms(
    r"utökas med / utökades med / kompletteras med / kompletterades med / förstärks med / förstärktes med",
    r"(?:bildas|bildades) (?:bestående av|med)",
)
# "Karin och Omar justerar." under the title of their election.
ADJUSTS = re.compile(r"justerar(?:\s+(?:dagens\s+|mötets\s+)?protokoll(?:et)?)?\W*$", re.IGNORECASE)
ADJUSTING_TITLE = re.compile(
    r"\W*(?:\d[\d.]*\s*)?(?:val|utseende)\b.*|.*\bjusterare\b|.*\bjuster\w*\s*$", re.IGNORECASE
)
# "Frågan om nya stadgar [ajournerades]": an "om" that hangs on its noun.
MATTER_OF = re.compile(
    r"^\W*(?:frågan|ärendet|punkten|förslaget|diskussionen|motionen|beslutet|ansökan|begäran|önskemålet)\s+om\b(?!.*\bom\b)",
    re.IGNORECASE,
)
# A clause that decides without a word of deciding before it: "att välja …", "att lägga … till handlingarna".
DECIDING_CLAUSE = re.compile(
    r"\W*att\s+(?:(?:enhälligt|åter|även)\s+)?(?:välja|utse|uppdra\s+(?:åt|till)|godkänna|anta|fastställa|bevilja|avslå|bifalla|"
    r"bordlägga|adjungera|entlediga|återremittera|lägga\b.{1,80}\btill\s+handlingarna|ge\b.{1,60}\bi\s+uppdrag)\b",
    re.IGNORECASE,
)
# Headings of lists of duties and aims, whose clauses decide nothing.
AIMS_HEADING = re.compile(r".*(?:uppgift|syfte|\bmål|ansvar|ordning|instruktion|önskemål|idé|planer\b)", re.IGNORECASE)
# What a meeting resolves about; the subject of IS_RESOLVED must name one of these.
RESOLVABLE = re.compile(
    r"\b(?:\w*(?:dagordning|ärendelist|föredragningslist|protokoll|anteckningar|kallelse|förslag|"
    r"förslaget|motion|budget|plan|planen|"
    r"berättelse|bokslut|redovisning|ansök\w*|revidering|arvode|avgift|ärende|fråga|frågan|punkt|yrkande|"
    r"stadge|stadga|rapport|"
    r"remiss|yttrande|riktlinje|policy|datum|tider|attest|reglemente|skrivelse|avtal|röstlängd|utlysande|utlyst|"
    r"ersättning|offert|upplägg|tillägg|ändring|debitering|utdebitering|kostnadsförslag|investering|tidplan|schema|"
    r"program|rutin|mall|inbjudan|logga|logotyp|resultat|bidrag|inköp|beslut|att-sats|attsats|detta)\w*)",
    re.IGNORECASE,
)
# An outcome that opens its sentence: "Godkändes.", "Fastställdes jourlistan", "Bordläggs till nästa möte".
BARE_OUTCOME = re.compile(
    r"(?:godkän(?:d|t|da|ns|nes|des)(?=\W*$|\s+(?:utan|med|av|enligt)\b)|(?:fastställ|godkän|anto|bevilja|bordla)(?:des|s)\b|"
    r"(?:antas|antogs|fastställs|beviljas|bifalls|bifalles|bifölls|avslås|avslogs|bordläggs|bordlägges|återremitteras|"
    r"återremitterades|ajourneras|ajournerades)\b|lades till handlingarna|läggs till handlingarna)",
    re.IGNORECASE,
)
# Finite forms that make a heading a sentence.
TELLS = forms(
    r"valdes / utsågs / godkändes / fastställdes / beslutades / beslöts / bordlades / antogs / lades till handlingarna",
    r"beviljades / beslutar att / beslutade att / (?:om|ny)?vald(?:a)? till / utsed(?:d|da) till / ajournerades / spikades",
)
RULES_VALID = re.compile(
    r"\b(?:förklara(?:r|de|s|des)|finner|fann|anses|ansågs)\b.{0,60}?\b(?:behörigt|behörigen|stadgeenligt|stadgeenligen|beslutsmässigt|"
    r"beslutsfört)\b",
    re.IGNORECASE,
)
# These need no noun beside them to say what was resolved.
RESOLVES_ALONE = re.compile(
    r"bevilja(?:s|des)(?: .*)?|fastställ(?:s|es|des)|sattes .*|sätts .*|\w+ .*enligt .*|uppdras åt|uppdrogs åt|bordlägg\w+|"
    r"bordlades|"
    r"bifall\w+|bifölls|avslås|avslogs|"
    r"läg?g.*|lade.*|klubba.*|spik.*|fastsl.*|.*avgift.*|arvode.*|satt .*|bestäm.* till|.* bifall|lämna.*|röstade?s .*",
    re.IGNORECASE,
)
DECIDES_PRESENT = ("beslutar", "bestämmer")
# A deciding sentence that ends so announces a list.
ANNOUNCES = (" att", "beslutar", "beslutade", "beslutar följande", "beslutade följande")
# "väljer att", "antar att", "väljer mellan": no act of a meeting.
NOT_AN_ACT = re.compile(
    r"\s+(?:att\b(?!\s+(?:ge|bevilja|godkänna|anta|avslå|bifalla|bordlägga|utse|fastställa|behålla|avvakta|ajournera|"
    r"skjuta|höja|sänka|adjungera|tillsätta|välja)\b)|"
    r"mellan\b|bort\b|ut\b|inte\b|ej\b|årligen\b|löpande\b|ofta\b)",
    re.IGNORECASE,
)
# Of those, the ones that a clause may follow: "fastställde att avgiften …".
THAT, ACTS_THAT = "att", ("fastställ", "godkän")
TO_A_ROLE = re.compile(r"\b(?:till|som|att|ny|nya|i|bestående)\b", re.IGNORECASE)
ELECT = re.compile(r"\b(?:utse|välja|adjungera|utser|väljer|utsåg|valde)\b", re.IGNORECASE)
# Whom a decision charges with a task stands right behind.
CHARGES = re.compile(r"\b(?:uppdra\w*\s+(?:åt|till)|uppdrog\w*\s+åt|ge[r]?|gav|ger)\s+", re.IGNORECASE)
# The same with a body or a role that has no name there.
CHARGES_A_BODY = re.compile(
    r"\b(?:uppdr(?:ar|a|og|ogs|as)\s+(?:åt|till)|ge(?:r)?(?=\s+\w+\s+i uppdrag)|gav)\s+"
    r"(?:\w*styrelsen|presidiet|\w*nämnden|\w*förvaltningen|\w*kontoret|\w*gruppen|\w*utskottet|"
    r"\w*kommittén|valberedningen|kansliet|au|ordföranden|kassören|sekreteraren|kommundirektören|\w*chefen|\w*ledaren)\b"
    r"(?=.*\batt\b)",
    re.IGNORECASE,
)
# "Efter att ha hört … beslutade styrelsen": the clause before the verb is only a time.
AFTER_OPENING = re.compile(r"\s*efter\b(?!.*\b(?:om|som)\b)", re.IGNORECASE)
# A verb behind "och": its subject opens the sentence. And the word for the meeting in general.
SECOND_VERB = re.compile(r"\b(?:och|samt)(?:\s+(?:därefter|sedan|dessutom))?\s*$", re.IGNORECASE)
ONE = "man"
# Laying out money or goods, and a sum behind it.
SPENDS = forms(
    r"köper(?: in)? / avsätter / betalar / skänker / bidrar med / satsar / beställer / sponsrar / anslår / lånar ut",
)
# Setting a day for something: "Vi lägger årsmötet den 3 maj".
PLACES_IN_TIME = forms(
    r"(?:lägger|förlägger|håller|har|flyttar) (?:\w*möte\w*|\w*träff\w*|\w*dag\w*|\w*fest\w*|\w*stämma\w*)"
)
SUM = re.compile(r"\b\d[\d .]*(?:\s*(?:kr|kronor|tkr|ex|st|stycken)\b|\s*:-)", re.IGNORECASE)
# A settled way forward without a word of deciding.
AGREES = forms(
    r"röstade(?: enhälligt)? för(?: att)? / ena(?:s|des) (?:\w+ ){0,3}?om / har enats om",
    r"(?:kom|kommer|kommit) (?:\w+ ){0,2}?överens om",
    r"(?:är|var) (?:\w+ ){0,2}?(?:överens|eniga|enig|ense) om att",
    r"(?:är|var) (?:\w+ ){0,2}?enigt om att(?! (?:det|den|de|man|kommunen)\b)",
    r"(?:vi|rådet|styrelsen|gruppen|nätverket|mötet) (?:går|kör) (?:vidare|på) (?:med|enligt)",
    r"(?:kom|kommer|kommit) (?:\w+ ){0,2}?fram till att(?! (?:det|den|de|man)\b) / landa(?:r|de|t) i att",
    r"(?:sa|sade|säger|tackar|tackade) (?:ja|nej) till(?! att\b)",
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
DECIDES_ABOUT = re.compile(r"(?:\s+\w+){0,2}?\s+om\b(?!\s+följande\b)", re.IGNORECASE)
# "Till att jämte ordföranden justera protokollet valdes …"
IN_ORDER_TO = re.compile(r"^\W*(?:till\b[^,;:]*?\batt\b|som\b|att\b)", re.IGNORECASE)
# A body as the subject of a second main clause.
AND_A_BODY = re.compile(
    r"\b(?:och|men|så)\s+(?:mötet|årsmötet|stämman|styrelsen|rådet|nämnden|gruppen|nätverket|kommittén|utskottet|vi|"
    r"[\wåäö-]+(?:rådet|nämnden|styrelsen|gruppen|nätverket))\s*$",
    re.IGNORECASE,
)
# Who decides alone, by office.
DECIDING_ROLES = word_set("rektor rektorn ordföranden ordförande förvaltningschefen kyrkoherden verksamhetschefen")

# What makes a sentence no decision of this meeting, wherever a cue stands.
NO_DECISION = re.compile(
    r"\b(?:förslag(?:et)? till beslut|beslutsförslag|föreslå(?:r|s|tt|ende)?|föreslog(?:s)?|yrka(?:r|de|t|"
    r"s|nde)|yrkanden|anser|önskar|"
    r"vill att|vill se|hoppas|undrar|frågar|enligt stadga\w*|i stadga\w*|stadgarna (?:säger|anger)|"
    r"enligt (?:lag|arbetsordning|delegation)\w*|"
    r"ställer proposition|propositionsordning|inför beslut|innan beslut|om (?:\w+ ){1,3}?beslutar|"
    r"motionären|motionen yrkar|"
    r"kommer att besluta|ska besluta|kan besluta|bör besluta|får besluta|behöver besluta|"
    r"hur (?:\w+ )?beslut|när (?:\w+ ){1,2}beslut|"
    r"löpande|normalt|vanligtvis|brukar|varje år|årligen|alltid)\b",
    re.IGNORECASE,
)
# A word that hangs the clause on another one: what it says is a condition, a time or a relative clause.
SUBORDINATES = forms(
    r"om / när / innan / sedan / som / vilka? / vilket / där / då / efter att / förrän / såvida / ifall",
    r"eftersom / därför att / förutsatt / ska / skall / kan / bör / måste / behöver / skulle / kunde / borde",
    r"får / vill / hur / huruvida / inte / ej / aldrig / att",
)
EARLIER = forms(
    r"tidigare / redan / sedan tidigare",
    r"(?:vid|på|från) (?:förra|föregående|förgående|senaste|årets|det förra) \w*(?:möte|möte[tn]?|mötet|"
    r"sammanträde\w*|årsmöte\w*)",
    r"förra (?:året|mötet|hösten|våren|veckan|månaden) / i (?:fjol|höstas|våras|vintras|somras)",
)
BY_AGENT = re.compile(r"(?:\s+(?:enhälligt|sedan|då|också|\d{4}))?\s+av\s+(?P<agent>[\wåäöÅÄÖ-]+)", re.IGNORECASE)
# "beslutade 2021 att", "beslutade i maj 2021 att"
IN_A_YEAR = re.compile(
    r"\s+(?:redan\s+)?(?:år\s+|(?:i|den)\s+(?:\d+\s+)?\w+\s+)?(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# A year that tells of which year a thing is, not when something was decided: "budget för 2022", "bokslutet 2021".
YEAR_OF = re.compile(
    r"(?:\bför\s+(?:verksamhets|räkenskaps|kalender)?(?:året|år)?|"
    r"\w*(?:berättelse|bokslut|budget|plan|redovisning|räkning|protokoll|program)\w*(?:\s+för)?)\s*"
    r"(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)?\d\d))?",
    re.IGNORECASE,
)
# The title of an item in which people are chosen; a name and a form of choosing below it need no more.
ELECTION_TITLE = re.compile(
    r"\W*(?:\d[\d.]*\s*)?(?:(?:fyllnads|om|ny|person)?val|utseende|adjungering\w*)\b(?:\s+av\b|\s*$|\s*\W)?",
    re.IGNORECASE,
)
# "Omval på Karin", "Nyval av Omar": elections told by a noun.
CHOICE = re.compile(
    r"(?:[\wåäöÅÄÖ ]{1,40}:\s*)?(?:även\s+|samt\s+)?(?:(?:omval|nyval|fyllnadsval|återval)\b|fortsatt\s+förtroende\s+för\b)",
    re.IGNORECASE,
)
# What may stand beside names where only they tell who was chosen: an office, a time, how many.
BESIDE_CHOSEN = re.compile(
    r"\b(?:och|samt|jämte|som|till|för|på|av|i|sin|frånvaro|sammankallande|ordinarie|personlig\w*|"
    r"\w*ordf\w*|\w*sekreterare\w*|\w*kassör\w*|\w*ledam[oö]t\w*|\w*suppleant\w*|\w*ersättare\w*|\w*revisor\w*|\w*justerare\w*|"
    r"\w*rösträknare|omval|nyval|mötet|år|ett|två|tre|beslut)\b|\d+",
    re.IGNORECASE,
)
# Headings under which nothing is decided, though the words are there.
NO_DECISION_HEADING = re.compile(
    r"^\W*(?:\d[\d.]*\s*)?(?:\w+s\s+)?(?:förslag\w*(?: till beslut)?|beslutsförslag|yrkande\w*|motion\w*|"
    r"beslutsunderlag|underlag|ärendebeskrivning|"
    r"bakgrund|sammanfattning av ärendet|uppföljning av (?:tidigare )?beslut|tidigare beslut|stadgar\w*|"
    r"bilag\w*|expedieras\w*|"
    r"beslutsgång|proposition\w*|reservation\w*|protokollsanteckning\w*|styrelsens svar|kallelse|"
    r"dagordning)\b",
    re.IGNORECASE,
)

# The routine of every meeting: opening, election of adjuster, agenda, earlier minutes.
FORMAL = re.compile(
    r"\b(?:mötet|sammanträdet|årsmötet|stämman|styrelsemötet)\b.{0,40}\b(?:öppnat|öppnad|öppet|avslutat|"
    r"avslutad|stängt|behörigt|utlyst|beslutsmässigt|beslutsfört)\b|"
    r"\bförklara\w*\b.{0,60}\b(?:öppnat|öppnad|avslutat|avslutad|stängt|behörigt|beslutsmässigt|beslutsfört)\b|"
    r"\b(?:justerare|justeringspersoner|justeringsperson|justeringsman|justeringsmän|protokolljusterare|"
    r"rösträknare|mötesordförande|mötessekreterare|mötesfunktionärer|"
    r"protokollförare)\b|"
    r"\b(?:att\s+)?justera\s+(?:dagens\s+)?protokoll(?:et)?\b|\b(?:dagordning|dagordningen|ärendelist\w*|"
    r"föredragningslist\w*|röstlängd\w*)\b|"
    r"\b(?:föregående|förra|senaste)\s+(?:mötes?\s+)?(?:\w*protokoll\w*|\w*anteckningar\w*)|"
    r"\bprotokoll\w*\s+från\s+(?:föregående|förra|senaste)|"
    r"\b(?:för|till)\s+(?:dagens\s+|detta\s+)?(?:mötet|möte|sammanträdet)\b.{0,30}\b(?:ordförande|sekreterare)\b|"
    r"\b(?:ordförande|sekreterare)\b.{0,20}\bför\s+(?:mötet|dagens möte|dagen|sammanträdet)\b|"
    r"\bbehörigt\s+utlys\w+",
    re.IGNORECASE,
)

# Agenda titles of that routine; the decision below one is formal.
FORMAL_TITLE = re.compile(
    r"\W*(?:§\s*)?(?:\d[\d.]*\s*)?(?:mötets? öppna\w*|mötet öppnas|öppnande\w*|mötets? avslut\w*|avslutning|mötet avslutas|"
    r"(?:val av |utseende av )?(?:\w+ )?(?:justerare|justeringsperson\w*|protokolljusterare|rösträknare|mötesordförande|"
    r"mötessekreterare|mötesfunktionärer)\b.*|(?:godkännande|fastställande) av (?:dagordning|föredragningslist|"
    r"ärendelist|röstlängd|kallelse)\w*.*|dagordning\w*|"
    r"(?:genomgång av )?(?:föregående|förra|senaste) (?:mötes?\w* )?\w*(?:protokoll|anteckningar)\w*.*|"
    r"mötets (?:behöriga )?utlysande|fråga om .*utlys\w*)\W*$",
    re.IGNORECASE,
)
# The line above a list of those appointed.
APPOINTED_LIST = re.compile(
    r"(?:arbetsgrupp\w*|projektgrupp\w*|referensgrupp\w*|styrgrupp\w*|grupp\w*|deltagare|ledamöter|"
    r"ledamot|valberedning\w*|ansvariga|ansvarig|valda|utsedda|"
    r"(?:i )?(?:arbets)?gruppen (?:består av|ingår)|följande (?:personer )?(?:utsågs|valdes|utses|väljs|"
    r"ingår))[ *_]*(?::|$)",
    re.IGNORECASE,
)

# --- who -------------------------------------------------------------------------------------------------------------

# The meeting itself, whatever it is called.
THE_MEETING = word_set(
    """
    mötet årsmötet stämman årsstämman föreningsstämman sammanträdet vi deltagarna närvarande församlingen
    mötesdeltagarna råden nämnderna styrelserna
    """
)
# A body named by its kind alone; it is the meeting's own when the note's body ends in the word, or nothing contradicts.
BODY_WORDS = word_set(
    """
    styrelsen rådet nämnden gruppen arbetsgruppen nätverket kommittén utskottet arbetsutskottet au presidiet
    fullmäktige delegationen beredningen samrådet forumet ledningsgruppen redaktionen klubben föreningen lag
    """
)
# Bodies inside the meeting's own organisation: theirs is the meeting's word, too.
INNER_BODIES = word_set(
    """
    styrelsen rådet gruppen arbetsgruppen nätverket arbetsutskottet au presidiet forumet ledningsgruppen klubben lag
    """
)
BODY_ENDINGS = (
    "styrelsen",
    "nämnden",
    "rådet",
    "utskottet",
    "fullmäktige",
    "kommittén",
    "stämman",
    "mötet",
    "nätverket",
)
# A role whose holder acts; the first word of each is looked up in the roster.
ROLE_WORDS = word_set(
    """
    ordföranden ordförande sekreteraren sekreterare kassören kassör kassörn sammankallande samordnaren
    projektledaren koordinatorn rektor rektorn verksamhetschefen förvaltningschefen kyrkoherden verksamhetsledaren vice
    """
)
# Others who may be told to act without a name.
OTHERS = word_set(
    """
    undertecknad resterande övriga alla samtliga ledamöterna kansliet sekretariatet valberedningen revisorn
    revisorerna arbetsgrupperna projektgruppen styrgruppen handläggaren tjänstepersonerna förvaltningen kommunen
    kontoret planerare hon han de organisationerna föreningarna medlemmarna deltagarna förbunden förvaltningarna
    klasserna
    """
)
PRONOUNS = frozenset({"hon", "han", "hen"})
AND = re.compile(
    r"[\s,]*(?:\([^)]{1,40}\))?[\s,]*(?:,|och|samt|&|\+|/|resp\.?|respektive|tillsammans med)[\s,]*", re.IGNORECASE
)
# Words that open a sentence before its verb and its subject: "Därefter beslutar mötet", "Till nästa gång bokar Karin".
ADVERBIAL_OPENING = re.compile(
    r"\s*(?:efter|därefter|sedan|därför|dessutom|vidare|till|vid|på|i|under|inför|med|nu|idag|slutligen|"
    r"sist|dock|även|också|då|här|för)\b",
    re.IGNORECASE,
)
# What may stand between who acts and what they do.
BETWEEN = re.compile(
    r"(?:\s|,|\(\w{1,3}\)|\)|[*_]|\b(?:också|även|nu|sedan|i sin tur|därefter|dock|därför|då|själv|gärna|ska|"
    r"skall|ev\.?|fortsatt|alla|"
    r"m\.?fl\.?|från \w+|på \w+)\b)*",
    re.IGNORECASE,
)
