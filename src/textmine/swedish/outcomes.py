"""How minutes tell that something was decided: the verbs of resolving, choosing, agreeing, in all their forms.

All patterns ignore case. A pattern names a form that stands in a note; whether it decides is for `extract` to judge.
"""

from __future__ import annotations

import re

from textmine.swedish.cues import forms
from textmine.swedish.wordlists import word_set

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
CHARGES = re.compile(
    r"\b(?:uppdra\w*\s+(?:åt|till)|uppdrog\w*\s+åt|uppdra[rs]?|uppdrogs?|ge[r]?|gav)\s+(?!åt\b|till\b)", re.IGNORECASE
)
# The same with a body or a role that has no name there.
CHARGES_A_BODY = re.compile(
    r"\b(?:uppdr(?:ar|a|og|ogs|as)\s+(?:åt|till)|ge(?:r)?(?=\s+\w+\s+i uppdrag)|gav)\s+"
    r"(?:\w*styrelsen|presidiet|\w*nämnden|\w*förvaltningen|\w*kontoret|\w*gruppen|\w*utskottet|"
    r"\w*kommittén|valberedningen|kansliet|au|ordföranden|kassören|sekreteraren|kommundirektören|\w*chefen|\w*ledaren)\b"
    r"(?=.*\batt\b)",
    re.IGNORECASE,
)
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
# Who decides alone, by office.
DECIDING_ROLES = word_set("rektor rektorn ordföranden ordförande förvaltningschefen kyrkoherden verksamhetschefen")
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
