"""How later minutes show that something promised was done: it is presented, it is finished, or the matter is up again.

Patterns ignore case. Which promise a sentence answers is for `trends.followup`; the words here only say that it answers one.
"""

from __future__ import annotations

import re

from textmine.swedish.wordlists import word_set

# Somebody hands over a result to the meeting, in the present or past tense of minutes.
DELIVERS = re.compile(
    r"\b(?:redovisa(?:r|de|des)|presentera(?:r|de|des)|(?:åter)?rapportera(?:r|de|des)(?! till\b)|återkoppla(?:r|de)|"
    r"sammanfatta(?:r|de)|går igenom|gick igenom|"
    r"visa(?:r|de)(?: upp| fram)?(?= (?:\w+ ){0,2}(?:utkast|förslag|underlag|skiss|resultat|svar|sammanställning|"
    r"material)\w*)|"
    r"delar ut|delade ut|överlämna(?:r|de|des)|(?:lämna(?:r|de)|gav|ger) (?:(?:en|sin|den|ett|det|de|sina) )?(?:\w+[ea] |kort |"
    r"muntlig |skriftlig )?"
    r"(?:åter|slut|del|läges)?(?:rapport|redovisning|återkoppling)\w*)\b",
    re.IGNORECASE,
)
# Somebody speaks of it, which need not be a result.
TELLS = re.compile(
    r"\b(?:visa(?:r|de)(?: upp| fram)?(?! (?:på|sig|att|hur|intresse)\b)|"
    r"berätta(?:r|de)|informera(?:r|de)|meddela(?:r|de)|uppge(?:r)?|uppgav|beskrev|beskriver|säger|sade)\b",
    re.IGNORECASE,
)
# What has been done: the perfect of verbs by which people promise, their passives, and "är klar".
_DONE_VERBS = (
    r"bokat|kontaktat|mejlat|mailat|ringt|skickat|sänt|tagit fram|tagits fram|sammanställt|undersökt|utrett|fixat|hört|"
    r"bjudit in|kallat|sett över|stämt av|följt upp|lagt (?:ut|upp|in)|publicerat|uppdaterat|beställt|köpt|ordnat|förberett|"
    r"lämnat|vidarebefordrat|delat ut|skrivit|gjort|pratat|talat|träffat|träffats|haft (?:ett )?möte|besökt|anmält|sökt|ansökt|"
    r"frågat|samlat in|tryckt|kontrollerat|formulerat|utformat|reviderat|genomfört|anordnat|hållit|marknadsfört|spridit|"
    r"inventerat|kartlagt|testat|bytt|hämtat|hyrt|målat|städat|lagat|reparerat|installerat|utsett|översatt|slutfört|"
    r"åtgärdat|införskaffat|avslutat|rekryterat|byggt|satt upp|klippt|tvättat|sålt|planterat|fått (?:svar|besked|tillstånd)|"
    r"kompletterat|färdigställt|redovisat|presenterat|återkopplat|rapporterat|återrapporterat|infört|antagit|"
    r"tagit (?:ny )?kontakt"
)
_DONE_PASSIVES = (
    r"bokats|kontaktats|skickats|mejlats|mailats|sänts|tagits fram|sammanställts|undersökts|utretts|bjudits in|kallats|"
    r"setts över|stämts av|följts upp|lagts (?:ut|upp|in)|publicerats|uppdaterats|beställts|köpts(?: in)?|ordnats|förberetts|"
    r"lämnats(?: in)?|delats ut|skrivits|gjorts|sökts|anmälts|tryckts|kontrollerats|formulerats|utformats|reviderats|genomförts|"
    r"anordnats|"
    r"hållits|inventerats|kartlagts|testats|bytts|hämtats|hyrts|målats|städats|lagats|reparerats|installerats|utsetts|"
    r"översatts|slutförts|åtgärdats|avslutats|byggts|satts upp|klippts|sålts|kompletterats|färdigställts|redovisats|"
    r"presenterats|införts|antagits"
)
_DONE_PAST = (
    r"bokades|skickades|mejlades|publicerades|uppdaterades|beställdes|köptes(?: in)?|genomfördes|anordnades|hölls|lagades|"
    r"reparerades|installerades|byttes|målades|städades|trycktes|delades ut|lämnades in|sattes upp|togs fram|sammanställdes|"
    r"åtgärdades|slutfördes|avslutades|klipptes|anmäldes|ordnades|färdigställdes|infördes|antogs|skrevs"
)
_DONE_STATES = (
    r"(?:in|ut|av|bort)?(?:skickad|lämnad|sänd|bokad)(?:e|a)?|(?:in|ut|av|bort)?(?:skickat|lämnat|sänt|bokat)|"
    r"klar[ta]?|färdig(?:t|a|ställd|ställt|ställda)?|genomför(?:d|t|da)|avslut(?:ad|at|ade)|slutför(?:d|t|da)|"
    r"åtgärd(?:ad|at|ade)|publicer(?:ad|at|ade)|beställ(?:d|t|da)|köp(?:t|ta)|ordn(?:ad|at|ade)|lag(?:ad|at|ade)|"
    r"uppdater(?:ad|at|ade)|sammanställ(?:d|t|da)|framtag(?:en|et|na)|på plats|upps(?:att|atta)|installer(?:ad|at|ade)|"
    r"utsedd|utsedda|utsett"
)
DONE = re.compile(
    rf"\b(?:har|hade)\s+(?:(?:nu|redan|också|även|därefter|sedan dess|under \w+|precis|själv|[A-ZÅÄÖ]\w+)\s+){{0,2}}"
    rf"(?:{_DONE_VERBS}|{_DONE_PASSIVES})\b|"
    rf"\b(?:{_DONE_PAST})\b|"
    rf"\b(?:är|blev|var)\s+(?:(?:nu|redan|därmed|därefter)\s+)?(?:{_DONE_STATES})\b|"
    rf"(?:^|[:–—-]\s*)(?:klart|utfört|åtgärdat|genomfört|avklarat|gjort)\s*[.!]?\s*$",
    re.IGNORECASE,
)
# What keeps such a sentence from being a result: denial, delay, a plan, a wish, a question, somebody's condition.
DENIES = re.compile(
    r"\b(?:inte|ej|ännu|ingen|inget|inga|aldrig|utan att|saknas|dröj\w+|försen\w+|uppskjut\w+|skjut(?:s|its|a)|skjutas|kvarstår|"
    r"återstår|inställ\w+|vänta[rt]?|väntas|stoppa\w*|misslyck\w+|glöm\w+|avbr[öu]t\w*|nästan|delvis|snart|halvfärdig\w*|"
    r"hann|hunnit|tyvärr|problem)\b",
    re.IGNORECASE,
)
PLANS = re.compile(
    r"\b(?:ska|skall|skulle|kommer (?:\w+ )?att|kommer|planera[rd]?e?|bör|borde|behöve?r|önskar|önskade|vill|"
    r"föreslå\w*|frågar|frågade|undrar|"
    r"undrade|efterfrågar|efterlyser|när|ifall|innan|tills|måste|kunde|uppdra\w*|får i uppdrag|tänker|hoppas)\b|\?",
    re.IGNORECASE,
)
# The present tense that means a time to come.
LATER = re.compile(
    r"\b(?:(?:nästa|kommande) (?:\w*möte\w*|gång|sammanträde\w*|träff\w*|vecka|månad|år)|senast (?:den|i)|"
    r"till (?:hösten|våren|sommaren|vintern|jul|påsk)|efter (?:sommaren|jul|helgen))\b",
    re.IGNORECASE,
)
# A clause that tells more of something named in the sentence, and nothing of whether it is done.
RELATIVE = re.compile(r",?\s+som\b[^,;.]*", re.IGNORECASE)
# A promise that prepares an occasion: when the occasion has been held, what prepared it is done.
PREPARES = re.compile(
    r"\b(?:planera(?:r|s)?|förbereder?|förbereds|inbjud(?:an|ningar|ningarna)|bjuder in|bjuds in|arrangerar|anordnar)\b",
    re.IGNORECASE,
)
# Words by which minutes set the day of an occasion.
SETS = re.compile(
    r"\b(?:hålls|bjuder \w+ in till|bjuder in till|bjuds in till|anordnas|arrangeras|ordnas|äger rum|genomförs|inbjud\w+ till)\b",
    re.IGNORECASE,
)
# Words by which the notes of an occasion say that it was held: that, or how many came.
HELD = re.compile(
    r"\b(?:hölls|ägde rum|genomfördes|anordnades|arrangerades|ordnades av|har (?:hållits|genomförts|ägt rum)|"
    r"(?:samlade|lockade) (?:\w+ )?\d+|\d+ (?:\w+ ){0,3}(?:deltog|kom|var med|medverkade|var på plats))\b",
    re.IGNORECASE,
)
# Words of a commitment that only say that something is promised or delivered, not what.
SAYS_NOTHING = word_set(
    """
    återkomma återkommer återkom återrapport återrapporten återrapportering återrapporterar rapport rapporten rapportera
    rapporterar redovisa redovisar redovisas redovisning återkoppling återkopplar presentera presenterar presenteras
    ansvara ansvarar ansvarig ansvariga uppdrag uppdraget färdigt färdig klar klart tillsammans arbetet arbeta resultat
    resultatet visar visade berättar informerar meddelar uppföljning besked svar beslut beslutar beslutade behandlas
    hösten våren sommaren vintern höst vår sommar vinter året år veckan vecka månad månaden gemensam gemensamt skriver
    stycken gäller gällande hålla hålls hölls bort åter gång nästa senast hela olika några fortsatt fortsätter
    föregående öppnande avslutande övrigt anteckningar tar fram tog lämna lämnar lämnas ger ge
    """
)
