"""The Swedish words that show a decision or a commitment in minutes, as patterns over one sentence.

Collected from the annotation guidelines and from the habits of Swedish association and municipal minutes. All patterns
ignore case. A pattern names a form that stands in a note; who acts and whether it is meant is for `extract` to judge.
Cue words of proposals stand in `textmine.swedish.asks`.
"""

from __future__ import annotations

import re


def _forms(*lines: str) -> re.Pattern[str]:
    """A pattern that finds any of the forms as whole words. Forms are parted by " / "; a blank stands for any white space."""
    forms = [form.replace(" ", r"\s+") for line in lines for form in line.split(" / ")]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])", re.IGNORECASE)


# --- sentences -------------------------------------------------------------------------------------------------------

# A label that opens a sentence of its own though nothing closed the one before.
INLINE_LABEL = re.compile(
    r"(?<=\s)(?:(?:Mötets |Styrelsens |Rådets )?Beslut|BESLUT|Beslutat|Ansvarig(?:a)?|Ansvar|Åtgärd(?:er)?|Att göra|Klar senast|"
    r"Deadline|Återrapport)[*_]*:(?=\s|\*)"
)

# --- decisions -------------------------------------------------------------------------------------------------------

_BODY_GENITIVE = r"(?:[\wåäöÅÄÖ-]+(?:s|ens|ets)\s+)?"
# "Beslut:" and its kin at the beginning of a sentence; the decided text follows.
MARKER = re.compile(
    rf"{_BODY_GENITIVE}(?:beslut|beslutat|beslutades|besluten)(?:\s+(?:§\s*)?\d[\d./:-]*)?[ *_]*(?::|\s[–—-]\s)[ *_]*",
    re.IGNORECASE,
)
# "Beslut att …", "Beslut: att", "Beslutades att …" at the beginning of a sentence.
MARKER_THAT = re.compile(r"beslut(?:at|ades|as)?\s+att\b", re.IGNORECASE)
# A heading or line of its own that says only "Beslut": the type of the item, unless a list of att-clauses follows.
LONE_MARKER = re.compile(rf"{_BODY_GENITIVE}beslut[ *_]*(?P<colon>:?)[.]?[ *_]*$", re.IGNORECASE)
# The clauses a decision lists: "att bevilja …", "- Att uppdra åt …".
THAT_CLAUSE = re.compile(r"att\s", re.IGNORECASE)
# What stands after "Beslut:" when nothing was decided.
NOTHING_DECIDED = re.compile(
    r"\W*(?:inget|inga|ingen|ej|–|-|nej|n/a|tas (?:på|vid|i)|fattas (?:på|vid|i)|skjuts|saknas|ska tas|behöver)\b"
    r"(?! invänd| ändring| motsätt)", re.IGNORECASE
)  # fmt: skip

# Finite forms that tell of deciding; a form of "att", "om" or an outcome must follow the active ones.
DECIDES = _forms(
    r"beslutar / beslutade / beslöt / (?:har|hade) (?:\w+ ){0,2}?beslutat",
)
DECIDES_WHAT = re.compile(
    r"\s+(?:(?:därför|också|även|sålunda|således|enhälligt|enligt förslag(?:et)?|i enlighet med \w+|efter diskussion|dock|"
    r"sedan|vidare|nu|mötet|styrelsen|rådet|nämnden|stämman|årsmötet|gruppen|vi|utskottet|kommittén|för (?:egen|sin) del)\s+)*"
    r"(?P<what>att\b|enligt\b|i enlighet\b|bifalla|avslå|godkänna|anta\b|fastställa|utse|välja|bordlägga|bevilja|följande|"
    r"om\b|:|lägga|uppdra|ge\b|$)", re.IGNORECASE
)  # fmt: skip
WAS_DECIDED = _forms(
    r"beslutas / beslutades / beslutats",
)
# Acts of a meeting in the active voice: a body of the meeting must be the subject.
ACTS = _forms(
    r"fastställer / fastställde / godkänner / godkände / antar / antog / bifaller / biföll / avslår / avslog",
    r"bordlägger / bordlade / tillstyrker / tillstyrkte / avstyrker / avstyrkte / beviljar / beviljade",
    r"återremitterar / återremitterade / utser / utsåg / väljer / valde / uppdrar / uppdrog",
    r"ger (?=[\w\s]{0,50}?i uppdrag) / gav (?=[\w\s]{0,50}?i uppdrag)",
    r"lägger (?=[\w\s]{0,60}?till handlingarna) / lade (?=[\w\s]{0,60}?till handlingarna) / ställer sig bakom",
    r"ställde sig bakom / adjungerar / adjungerade / entledigar / entledigade / avsätter / avsatte",
)
# Outcomes in the passive voice.
IS_RESOLVED = _forms(
    r"bifalls / bifalles / bifölls / avslås / avslogs / fastställs / fastställes / fastställdes / godkänns",
    r"godkännes / godkändes / antas / antages / antogs / bordläggs / bordlägges / bordlades / återremitteras",
    r"återremitterades / tillstyrks / tillstyrktes / avstyrks / avstyrktes / läggs (?:\w+ )?till handlingarna",
    r"lägges till handlingarna / lades (?:\w+ )?till handlingarna",
    r"bevilja(?:s|des) (?:\w+ ){0,3}?ansvarsfrihet / uppdras åt / uppdrogs åt",
)
IS_ELECTED = _forms(
    r"väljs / väljes / valdes / utses / utsågs / omväljs / omvaldes / nyvaldes / återvaldes / adjungeras",
    r"adjungerades / invaldes",
)
# What a meeting resolves about; the subject of IS_RESOLVED must name one of these.
RESOLVABLE = re.compile(
    r"\b(?:\w*(?:dagordning|ärendelist|föredragningslist|protokoll|anteckningar|kallelse|förslag|förslaget|motion|budget|plan|planen|"
    r"berättelse|bokslut|redovisning|ansök\w*|revidering|arvode|avgift|ärende|fråga|frågan|punkt|yrkande|stadge|stadga|rapport|"
    r"remiss|yttrande|riktlinje|policy|datum|tider|attest|reglemente|skrivelse|avtal|röstlängd|utlysande|utlyst|"
    r"program|rutin|mall|inbjudan|logga|logotyp|resultat|bidrag|inköp|beslut|att-sats|attsats|detta)\w*)", re.IGNORECASE
)  # fmt: skip
OPENS_OR_CLOSES = re.compile(
    r"\bförklara(?:r|de|s|des)\b.{0,60}?\b(?:öppnat|öppnad|öppet|avslutat|avslutad|avslutade|stängt|behörigt|stadgeenligt|beslutsmässigt|beslutsfört)\b",
    re.IGNORECASE,
)
# These need no noun beside them to say what was resolved.
RESOLVES_ALONE = re.compile(
    r"bevilja(?:s|des) .*|uppdras åt|uppdrogs åt|bordlägg\w+|bordlades|bifall\w+|bifölls|avslås|avslogs|läg?g.*|lade.*",
    re.IGNORECASE,
)
DECIDES_PRESENT = "beslutar"
# "väljer att", "antar att", "väljer mellan": no act of a meeting.
NOT_AN_ACT = re.compile(r"\s+(?:att\b|mellan\b|bort\b|ut\b|inte\b|ej\b|årligen\b|löpande\b|ofta\b)", re.IGNORECASE)
TO_A_ROLE = re.compile(r"\b(?:till|som|att|ny|nya|i)\b", re.IGNORECASE)
ELECT = re.compile(r"\b(?:utse|välja|adjungera|utser|väljer|utsåg|valde)\b", re.IGNORECASE)
# Whom a decision charges with a task stands right behind.
CHARGES = re.compile(r"\b(?:uppdra\w*\s+(?:åt|till)|uppdrog\w*\s+åt|ge[r]?|gav|ger)\s+", re.IGNORECASE)
# "Efter att ha hört … beslutade styrelsen": the clause before the verb is only a time.
AFTER_OPENING = re.compile(r"\s*efter\b(?!.*\b(?:om|som)\b)", re.IGNORECASE)
# A settled way forward without a word of deciding.
AGREES = _forms(
    r"enades om / enas om / har enats om / (?:kom|kommer|kommit) överens om",
    r"(?:är|var) (?:\w+ ){0,2}?(?:överens|eniga|enig|ense) om att",
    r"(?:vi|rådet|styrelsen|gruppen|nätverket|mötet) (?:går|kör) (?:vidare|på) (?:med|enligt)",
)
TAKES_UP_LATER = _forms(
    r"vi tar tag i\b / tar vi tag i\b",
    r"(?:rådet|styrelsen|gruppen|nätverket|au|arbetsutskottet|presidiet) tar tag i\b",
)
FAVOURS = _forms(
    r"ser (?:mycket )?positivt på / ställer sig (?:mycket )?positiv(?:a|t)? / är positiv(?:a|t)? till",
    r"gillar (?:idén|förslaget)",
)
TAKEN_FORWARD = _forms(
    r"(?:den|det|frågan|idén|förslaget|detta|arbetet) tas vidare / tas vidare (?:in )?(?:i|till)",
    r"tas med i (?:arbetet|planen|planeringen) / tar (?:vi )?(?:den|det|frågan|idén|förslaget|detta) vidare",
    r"vi går vidare",
)
APPOINTS = re.compile(
    r"(?:tillsättning|bildande|inrättande|utseende)\s+av\s+(?:en\s+|nya\s+|två\s+|tre\s+)?(?:arbets|projekt|referens|styr|plan)?grupp(?:er|en)?\b"
    r"(?!.*\b(?:pågår|dröjer|diskuter|återstår|planeras|bör|behöv|föresl))", re.IGNORECASE
)  # fmt: skip
# Decided elsewhere and retold.
HAS_BEEN_RESOLVED = _forms(
    r"har (?:\w+ ){0,2}?(?:godkänts|beslutats|beviljats|antagits|fastställts|avslagits|bifallits|utsetts)",
)

# What makes a sentence no decision of this meeting, wherever a cue stands.
NO_DECISION = re.compile(
    r"\b(?:förslag(?:et)? till beslut|beslutsförslag|föreslå(?:r|s|tt|ende)?|föreslog(?:s)?|yrka(?:r|de|t|s|nde)|yrkanden|anser|önskar|"
    r"vill att|vill se|hoppas|undrar|frågar|enligt stadga\w*|i stadga\w*|stadgarna (?:säger|anger)|enligt (?:lag|arbetsordning|delegation)\w*|"
    r"ställer proposition|propositionsordning|inför beslut|innan beslut|om (?:\w+ ){1,3}?beslutar|motionären|motionen yrkar|"
    r"kommer att besluta|ska besluta|kan besluta|bör besluta|får besluta|behöver besluta|hur (?:\w+ )?beslut|när (?:\w+ ){1,2}beslut|"
    r"löpande|normalt|vanligtvis|brukar|varje år|årligen|alltid)\b", re.IGNORECASE
)  # fmt: skip
# A word that hangs the clause on another one: what it says is a condition, a time or a relative clause.
SUBORDINATES = _forms(
    r"om / när / innan / sedan / som / vilka? / vilket / där / då / efter att / förrän / såvida / ifall",
    r"eftersom / därför att / förutsatt / ska / skall / kan / bör / måste / behöver / skulle / kunde / borde",
    r"får / vill / hur / huruvida / inte / ej / aldrig / att",
)
EARLIER = _forms(
    r"tidigare / redan / sedan tidigare",
    r"(?:vid|på|från) (?:förra|föregående|förgående|senaste|årets|det förra) \w*(?:möte|möte[tn]?|mötet|sammanträde\w*|årsmöte\w*)",
    r"förra (?:året|mötet|hösten|våren|veckan|månaden) / i (?:fjol|höstas|våras|vintras|somras)",
)
BY_AGENT = re.compile(r"(?:\s+\w+){0,2}?\s+av\s+(?P<agent>[\wåäöÅÄÖ-]+)", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")

# Headings under which nothing is decided, though the words are there.
NO_DECISION_HEADING = re.compile(
    r"^\W*(?:\d[\d.]*\s*)?(?:förslag\w*(?: till beslut)?|beslutsförslag|yrkande\w*|motion\w*|beslutsunderlag|underlag|ärendebeskrivning|"
    r"bakgrund|sammanfattning av ärendet|uppföljning av (?:tidigare )?beslut|tidigare beslut|stadgar\w*|bilag\w*|expedieras\w*|"
    r"beslutsgång|proposition\w*|reservation\w*|protokollsanteckning\w*|styrelsens svar|kallelse|dagordning)\b", re.IGNORECASE
)  # fmt: skip

# The routine of every meeting: opening, election of adjuster, agenda, earlier minutes.
FORMAL = re.compile(
    r"\b(?:mötet|sammanträdet|årsmötet|stämman|styrelsemötet)\b.{0,40}\b(?:öppnat|öppnad|öppet|avslutat|avslutad|stängt|behörigt|utlyst|beslutsmässigt|beslutsfört)\b|"
    r"\bförklara\w*\b.{0,60}\b(?:öppnat|öppnad|avslutat|avslutad|stängt|behörigt|beslutsmässigt|beslutsfört)\b|"
    r"\b(?:justerare|justeringspersoner|justeringsperson|justeringsman|justeringsmän|protokolljusterare|rösträknare|mötesordförande|mötessekreterare|mötesfunktionärer|"
    r"protokollförare)\b|"
    r"\b(?:att\s+)?justera\s+(?:dagens\s+)?protokollet\b|\b(?:dagordning|dagordningen|ärendelist\w*|föredragningslist\w*|röstlängd\w*)\b|"
    r"\b(?:föregående|förra|senaste)\s+(?:mötes?\s+)?(?:\w*protokoll\w*|\w*anteckningar\w*)|\bprotokoll\w*\s+från\s+(?:föregående|förra|senaste)|"
    r"\b(?:för|till)\s+(?:dagens\s+|detta\s+)?(?:mötet|möte|sammanträdet)\b.{0,30}\b(?:ordförande|sekreterare)\b|"
    r"\b(?:ordförande|sekreterare)\b.{0,20}\bför\s+(?:mötet|dagens möte|dagen|sammanträdet)\b|\bbehörigt\s+utlys\w+", re.IGNORECASE
)  # fmt: skip

# The line above a list of those appointed.
APPOINTED_LIST = re.compile(
    r"(?:arbetsgrupp\w*|projektgrupp\w*|referensgrupp\w*|styrgrupp\w*|grupp\w*|deltagare|ledamöter|ledamot|valberedning\w*|ansvariga|ansvarig|valda|utsedda|"
    r"(?:i )?(?:arbets)?gruppen (?:består av|ingår)|följande (?:personer )?(?:utsågs|valdes|utses|väljs|ingår))[ *_]*(?::|$)", re.IGNORECASE
)  # fmt: skip

# --- who -------------------------------------------------------------------------------------------------------------

# The meeting itself, whatever it is called.
THE_MEETING = frozenset(
    "mötet årsmötet stämman årsstämman föreningsstämman sammanträdet vi deltagarna närvarande församlingen mötesdeltagarna".split()
)
# A body named by its kind alone; it is the meeting's own when the note's body ends in the word, or nothing contradicts.
BODY_WORDS = frozenset(
    "styrelsen rådet nämnden gruppen arbetsgruppen nätverket kommittén utskottet arbetsutskottet au presidiet utskottet "
    "fullmäktige delegationen beredningen samrådet forumet ledningsgruppen redaktionen klubben föreningen".split()
)
# Bodies inside the meeting's own organisation: theirs is the meeting's word, too.
INNER_BODIES = frozenset(
    "styrelsen rådet gruppen arbetsgruppen nätverket arbetsutskottet au presidiet forumet ledningsgruppen klubben".split()
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
ROLE_WORDS = frozenset(
    "ordföranden ordförande sekreteraren sekreterare kassören kassör kassörn sammankallande samordnaren projektledaren "
    "koordinatorn vice".split()
)
# Others who may be told to act without a name.
OTHERS = frozenset(
    "undertecknad resterande övriga alla samtliga ledamöterna kansliet sekretariatet valberedningen revisorn revisorerna "
    "arbetsgrupperna projektgruppen styrgruppen handläggaren tjänstepersonerna förvaltningen kommunen kontoret planerare hon han de".split()
)
PRONOUNS = frozenset({"hon", "han", "hen"})
AND = re.compile(
    r"[\s,]*(?:\([^)]{1,40}\))?[\s,]*(?:,|och|samt|&|\+|/|resp\.?|respektive|tillsammans med)[\s,]*", re.IGNORECASE
)
# What may stand between who acts and what they do.
BETWEEN = re.compile(
    r"(?:\s|,|\(\w{1,3}\)|[*_]|\b(?:också|även|nu|sedan|i sin tur|därefter|dock|därför|då|själv|gärna|ska|skall|ev\.?|fortsatt|alla|"
    r"m\.?fl\.?|från \w+|på \w+)\b)*", re.IGNORECASE
)  # fmt: skip

# --- commitments -----------------------------------------------------------------------------------------------------

# Verbs that promise in the present tense: in minutes "Karin bokar lokal" is an order, not a description.
PROMISES = _forms(
    r"bokar / kontaktar / mejlar / mailar / e-postar / ringer(?! in\b) / skickar / sänder / tar fram",
    r"återkommer / återkopplar / sammanställer / kollar / undersöker / utreder / fixar",
    r"tar med (?:sig|frågan|detta) / hör av sig / hör med / tar (?:\w+ )?kontakt / bjuder in / kallar till",
    r"sammankallar / ser över / stämmer av / följer upp / ansvarar för / tar på sig / åtar sig",
    r"lägger (?:ut|upp|in) / publicerar / uppdaterar / beställer / köper in / ordnar / förbereder / lämnar in",
    r"vidarebefordrar / delar ut / skriver (?:ihop|ett utkast|utkast|till)",
    r"gör (?:ett|en) (?:utkast|sammanställning|förslag|lista|plan|enkät|doodle) / kallar / tar upp",
    r"lyfter (?:frågan|detta) / för frågan vidare / tar frågan vidare / kontrollerar / håller i / tillfrågar",
    r"efterhör / begär in / rapporterar tillbaka / frågar (?=\w) / påminner / skriver klart / arbetar vidare",
    r"jobbar vidare / meddelar / anmäler sig till / tar hand om / trycker på",
)
# The same verbs after "ska" or "kommer att", and others that promise only there.
PROMISED = _forms(
    r"(?:ska|skall|kommer(?: \w+){0,2} att|åtar sig att|tar på sig att|lovar att|får i uppgift att|har i uppgift att) (?:\w+ ){0,2}?(?:boka|kontakta|mejla|maila|ringa|skicka|sända|ta|återkomma|återkoppla|sammanställa|kolla|undersöka|utreda|fixa|höra|bjuda|kalla|sammankalla|se över|stämma|följa upp|ansvara|lägga|publicera|uppdatera|beställa|köpa|ordna|förbereda|lämna|vidarebefordra|dela|skriva|göra|lyfta|prata|tala|träffa|presentera|redovisa|rapportera|informera|bevaka|titta|planera|arrangera|besöka|meddela|påminna|anmäla|söka|ansöka|fråga|samla|starta|trycka|kontrollera|formulera|utforma|revidera|genomföra|anordna|hålla|marknadsföra|sprida|räkna|inventera|kartlägga|testa|byta|hämta|hyra|måla|städa|laga|reparera|installera)",
)
PROMISED_PASSIVE = _forms(
    r"(?:ska|skall|kommer att) (?:\w+ ){0,2}?(?:bokas|kontaktas|skickas|mejlas|mailas|tas fram|sammanställas|undersökas|utredas|bjudas in|kallas|ses över|stämmas av|följas upp|läggas ut|publiceras|uppdateras|beställas|köpas in|ordnas|förberedas|lämnas in|skrivas|revideras|presenteras|redovisas|återrapporteras|anmälas|sökas|formuleras|utformas|kompletteras|färdigställas|delas ut|justeras)",
)
# Passive present forms that promise only together with a date to come.
DONE_BY_THEN = _forms(
    r"bokas / kontaktas / skickas / mejlas / mailas / tas fram / sammanställs / undersöks / utreds / bjuds in",
    r"ses över / läggs ut / publiceras / uppdateras / beställs / förbereds / lämnas in / revideras",
    r"färdigställs / skrivs / är klart? / ska vara klar[ta]? / klar[ta]? senast",
)
# A matter that comes back.
_MATTER = r"(?:frågan|ärendet|punkten|detta|det|diskussionen|den|dessa|frågorna|förslaget|idén|ämnet|arbetet|planen|denna fråga|beslutet|beslut)"
RETURNS = _forms(
    rf"{_MATTER} (?:\w+ )?(?:tas|kommer att tas|ska tas) (?:\w+ )?(?:upp|med i|med till|vidare|in)",
    rf"{_MATTER} (?:\w+ )?(?:lyfts|diskuteras|behandlas|följs) (?:\w+ )?(?:igen|vidare|upp|på nytt|åter)",
    r"tas (?:åter )?upp (?:igen|på nytt|till\b|på\b|vid\b|i\b|under\b) / tar (?:vi )?upp (?:\w+ )?igen",
    r"återkommer (?:vi )?(?:till|med|i|på|vid) / återupptas",
    rf"{_MATTER} (?:återkommer|återkommer vi till|kvarstår till|skjuts|skjuts upp|flyttas|bordläggs|bordlades|bordlägges|fortsätter)\b",
    r"bordläggs till / bordlades till / skjuts (?:upp |fram )?till / flyttas (?:fram )?till (?:nästa|kommande)",
    r"stäms av (?:med|i|på|vid) / följs upp (?:på|vid|i|under|till|igen|av|nästa|löpande)",
    r"(?:vi|rådet|styrelsen|gruppen) tar tag i / fortsätter (?:vi )?(?:på|vid|till) (?:nästa|kommande)",
    r"punkt på (?:nästa|kommande) (?:\w*möte\w*|dagordning) / beslut (?:tas|fattas) (?:på|vid|i|under)",
    r"ny punkt (?:på|till) nästa",
)
RETURNS_LABEL = re.compile(
    r"(?:remissrunda|avstämning|uppföljning|ny diskussion|nytt möte|fortsatt diskussion|tas upp|lyfts)\b(?!\s+(?:från|av|om)\b)[^:]*$",
    re.IGNORECASE,
)
# The words of _MATTER, which are no actors.
MATTERS = (
    "frågan",
    "ärendet",
    "punkten",
    "detta",
    "det ",
    "diskussionen",
    "den ",
    "dessa",
    "förslaget",
    "idén",
    "ämnet",
    "arbetet",
    "planen",
    "denna",
    "beslut",
    "stäms",
    "tas ",
    "följs",
    "skjuts",
    "flyttas",
    "bordlägg",
    "återupptas",
)
# A result that is delivered.
REPORTS_BACK = re.compile(
    r"(?:åter(?:rapport(?:ering)?|koppling|redovisning)|slutrapport|delrapport|lägesrapport|(?:färdigt|slutligt|nytt|reviderat|ett)?\s*(?:förslag|underlag|utkast)|redovisning|rapport)\b"
    r"(?!\s*:)", re.IGNORECASE
)  # fmt: skip
REPORTS_BACK_VERB = _forms(
    r"återrapportera(?:r|s|de)?(?<!de) / rapporterar (?:tillbaka|till nästa|på nästa|vid nästa) / återkopplar",
    r"återkoppling (?:sker|ges|lämnas|kommer)",
    r"återrapport(?:ering)? (?:sker|ges|lämnas|kommer|i|på|vid|till|senast)",
    r"redovisas (?:på|vid|i|till|senast|under) / presenteras (?:på|vid|i|till|senast|under)",
)
# A task given to somebody.
GIVEN_TO = _forms(
    r"får i uppdrag(?: att)? / fick i uppdrag(?: att)? / ges i uppdrag(?: att)? / gavs i uppdrag(?: att)?",
    r"får i uppgift(?: att)? / tar på sig att / åtar sig att / lovar att / erbjuder sig att",
)
TASKED = _forms(
    r"uppdras åt / uppdrogs åt / uppdra åt / ge / ger",
)
ALREADY_GIVEN = _forms(
    r"har fått i uppdrag / (?:uppdrag|uppdraget) är (?:redan )?(?:utlagt på|givet till) / har uppdraget att",
)
ASKED = _forms(
    r"ombeds(?: att)? / uppmanas (?:att)? / uppmanades att",
)
GOES_TO = _forms(
    r"(?:frågan|ärendet|förslaget|remissen|inbjudan|skrivelsen) (?:går|skickas|lämnas|sänds|vidarebefordras) (?:också|även|vidare|nu|ut|över|sedan)*\s*till",
)
WILL_ATTEND = _forms(
    r"deltar / kommer / medverkar / besöker / presenterar / redovisar / informerar / berättar / gästar",
    r"tar upp / visar / håller / rapporterar / skriver / planerar / leder / gör / lämnar / tittar / pratar",
    r"arbetar / färdigställer",
)
# Verbs of WILL_ATTEND that a date makes a promise even without the next meeting.
DOES = re.compile(r"deltar|kommer|medverkar|besöker|skriver|gör|lämnar|leder|färdigställer", re.IGNORECASE)
CHARGED = re.compile(r"\buppdra\w*\s+(?:åt|till)\b|\bi uppdrag\b", re.IGNORECASE)
PROPOSES = re.compile(r"\b(?:föreslå\w*|yrka\w*|förslag)\b", re.IGNORECASE)
# Words of OTHERS and BODY_WORDS that act outside the meeting; and those that mean people in general.
OUTSIDERS = frozenset(
    "kommunen förvaltningen nämnden fullmäktige styrgruppen kontoret handläggaren tjänstepersonerna kansliet".split()
)
GENERAL = frozenset("alla samtliga de föreningen övriga man".split())
# "Ansvarig: Karin", "(ansvarig)" and the like.
RESPONSIBLE_LABEL = re.compile(
    r"\b(?:huvud)?ansvarig(?:a|t)?(?:\s+(?:person(?:er)?|för\s+[\w\s]{2,30}?))?\s*[*_]*[:=–-][*_]*\s*|\bansvar:\s*|\bvem\s*:\s*",
    re.IGNORECASE,
)
RESPONSIBLE_MARK = re.compile(
    r"\(\s*(?:ansvarig|ansvarar|sammankallande|sammankallar|huvudansvarig)\s*\)", re.IGNORECASE
)
ACTION_LABEL = re.compile(
    r"[*_]*(?:att göra|att-göra|åtgärd(?:er)?|action|todo|to do|uppgift|nästa steg)[*_]*\s*:[*_ ]*(?=\S)", re.IGNORECASE
)
TENTATIVE_LABEL = re.compile(r"[*_]*gör\s*:[*_ ]*(?=\S)", re.IGNORECASE)
ACTION_HEADING = re.compile(
    r"^\W*(?:\d[\d.]*\s*)?(?:att göra|att-göra|att-göra-lista|åtgärder|åtgärdslista|aktivitetslista|action points?|actions?|uppdrag till|vem gör vad|to do|todo|ansvarsfördelning|uppgifter att göra)\b",
    re.IGNORECASE,
)
TASK_COLUMN = re.compile(
    r"^\W*(?:åtgärd|aktivitet|uppgift|vad|att göra|uppdrag|ärende|fråga|punkt)\w*\W*$", re.IGNORECASE
)
WHO_COLUMN = re.compile(r"^\W*(?:ansvarig\w*|ansvar|vem|utförare|utförs av)\W*$", re.IGNORECASE)
WHEN_COLUMN = re.compile(
    r"^\W*(?:när|klart?|klart? senast|senast|datum|deadline|tid|tidpunkt|färdigt)\W*$", re.IGNORECASE
)
# A loose to-do that nobody has taken.
LOOSE_TASK = re.compile(
    r"(?:skicka(?: ut)?|boka(?: in)?|kontakta|mejla|maila|ring(?:a)?|bjud(?:a)? in|hitta en|beställ(?:a)?|köp(?:a)? in|kolla(?: upp| med)?|stäm(?:ma)? av|sammanställ(?:a)?)\s+\w",
    re.IGNORECASE,
)
# "Deltagare: Karin Ek" right below a task that a list names.
TAKERS_LABEL = re.compile(r"(?:deltagare|i gruppen|gruppen|medverkande|tar hand om detta)\s*:\s*(?=\S)", re.IGNORECASE)
UNCERTAIN = _forms(
    r"eventuellt / ev\.? / kanske / möjligen / i så fall / om möjligt / vid behov / om (?:det )?behövs",
    r"försöker / ska försöka",
)
# A word before the one who acts that makes the clause part of another: a condition, an example, a report of thoughts.
HANGS_ON = _forms(
    r"om / när / som / eftersom / där / hur / att / så att / t\.?ex\.? / till exempel / exempelvis / vad",
    r"vilka? / varför / då / innan / medan / ifall / föreslår / föreslås / undrar / tycker / önskar / vill",
)
NOT_DONE = re.compile(r"\s+(?:inte|ej|aldrig|ingen|inget|inga)\b", re.IGNORECASE)
HABIT = _forms(
    r"varje (?:år|månad|vecka|dag|termin) / årligen / brukar / normalt / vanligtvis / alltid / regelbundet",
    r"löpande / dagligen / kontinuerligt / pågår / ofta / ibland / numera",
)

# --- when ------------------------------------------------------------------------------------------------------------

NEXT_MEETING = re.compile(
    r"(?:(?:till|på|vid|inför|före|innan|under|i)\s+)?(?:(?P<body>[\wåäöÅÄÖ-]+s)\s+)?(?:vårt\s+|det\s+)?(?:nästa|kommande|nästkommande)\s+(?:\w*möte[t]?|\w*sammanträde[t]?|\w*träff(?:en)?|gång(?:en)?)(?!\w)", re.IGNORECASE
)  # fmt: skip
NEXT_MEETING_LINE = re.compile(
    r"\W*(?:\d[\d.]*\s*)?(?:nästa|kommande)\s+(?:\w*möte\w*|\w*sammanträde\w*|\w*träff\w*)\b(?:\s+(?:är|hålls|äger rum|blir))?",
    re.IGNORECASE,
)
DEADLINE = re.compile(r"\b(?:senast|klart?|färdigt?|före|innan|inför|till|deadline)\W*(?:den\s+)?$", re.IGNORECASE)
# The small words that belong to a wording of time: "i september", "till hösten", "efter sommaren", "senast den 3 maj".
TIME_LEAD = re.compile(
    r"(?:(?:senast|redan|före|innan|efter|inför|under|till|i|på|vid|kring|från|för|den|slutet av|början av|mitten av|i slutet av|i början av|i mitten av)\s+)+$",
    re.IGNORECASE,
)
