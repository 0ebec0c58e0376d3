"""Where a decision stands in minutes and what is none: markers, headings, clauses, conditions, proposals and routine.

All patterns ignore case. A pattern names a form that stands in a note; whether it decides is for `extract` to judge.
"""

from __future__ import annotations

import re

from textmine.swedish.cues import forms

_BODY_GENITIVE = r"(?:[\wåäöÅÄÖ-]+(?:s|ens|ets)\s+)?"
# "Beslut:" and its kin at the beginning of a sentence; the decided text follows.
MARKER = re.compile(
    rf"{_BODY_GENITIVE}(?:beslut|beslutat|beslutades|besluten)(?:\s+(?:§\s*)?\d[\d./:-]*)?[ *_]*(?::|"
    rf"\s[–—-]\s)[ *_]*",
    re.IGNORECASE,
)
# "Beslut att …", "Beslut: att", "Beslutades att …" at the beginning of a sentence.
MARKER_THAT = re.compile(
    r"(?:beslut(?:ade|at|ades|as)?|beslöts|bestämdes|bestämt|överenskoms)(?:\s+(?:också|även|därefter|sedan|enhälligt|vidare|tills\s+vidare|slutligen))?\s+att\b|"
    r"beslut(?:et)?\s+(?:las|lades|läggs|godkän\w+|fastställ\w+|bifall\w*|avslå?s\w*|enligt|i enlighet med|om att)\b|"
    r"beslut(?:et)?\s+(?:togs|tas|tages|fattades|fattas|har tagits|har fattats)\s+(?:om\s+)?att\b|det\s+(?:blev|togs|fattades)\s+"
    r"(?:ett\s+)?beslut\s+om\s+att\b|beslut\s+(?:togs|fattades)\s+om\b|beslut(?:et)?\s+blev\s+att\b|"
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
MARKER_INSIDE = re.compile(r"(?<=[\w:;,.)] )beslut(?:et)?(?:\s*[:;]\s*|\s+(?-i:(?=[A-ZÅÄÖ])))(?=\S)", re.IGNORECASE)
# Lines that end the decided text of a board's item, whether they are set as headings or not.
AFTER_DECISION = re.compile(
    r"\W*(?:(?:protokolls)?utdrag|expedieras|delges|kopia|beslutet (?:skickas|ska skickas|expedieras|delges)|skickas till|"
    r"reservation|protokollsanteckning|jäv|beslutsunderlag|beslutsgång|yrkande|ärende(?:beskrivning|t)\b|bakgrund|sammanfattning|motivering|"
    r"skäl\b|barnperspektiv|paragrafen|underskrift|justera|deltar (?:ej|inte)|votering|omröstning)",
    re.IGNORECASE,
)
# The clauses a decision lists: "att bevilja …", "- Att uppdra åt …".
THAT_CLAUSE = re.compile(r"att\s", re.IGNORECASE)
# Of those, the ones that are sentences: "Att justera protokollet utsågs Karin".
WAS_CHOSEN = re.compile(r"\b(?:utsågs|valdes|omvaldes|nyvaldes)\b", re.IGNORECASE)
# A line to sign on: "Protokollet skrivet av:", "Godkännes av ordförande:".
TO_SIGN = re.compile(r"\b(?:av|ordförande|sekreterare|justerare|justeras|datum|namn|ort)\s*:[\s_.]*$", re.IGNORECASE)
# What stands after "Beslut:" when nothing was decided.
NOTHING_DECIDED = re.compile(
    r"\W*(?:inget|inga|ingen|ej|–|-|nej|n/a|tas (?:på|vid|i)|fattas (?:på|vid|i)|skjuts|saknas|ska tas|behöver)\b"
    r"(?! invänd| ändring| motsätt)",
    re.IGNORECASE,
)
# "Frågan om nya stadgar [ajournerades]": an "om" that hangs on its noun.
MATTER_OF = re.compile(
    r"^\W*(?:frågan|ärendet|punkten|förslaget|avtalet|kontraktet|överenskommelsen|rapporten|informationen|policyn|skrivelsen|"
    r"diskussionen|motionen|beslutet|ansökan|begäran|önskemålet)\s+om\b(?!.*\bom\b)",
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
# A deciding sentence that ends so announces a list.
ANNOUNCES = (" att", "beslutar", "beslutade", "beslutar följande", "beslutade följande")
# Openings that give a cause or a time, and the main clause behind them: "Då kassören avgått valdes …".
CAUSES = re.compile(r"\W*(?:då|eftersom|sedan|efter\s+att|i\s+och\s+med\s+att|med\s+anledning\s+av)\b", re.IGNORECASE)
# A relative clause that is over, for its own verb stands in it: "de som [önskar] det".
CLOSED_RELATIVE = re.compile(
    r"\bsom\s+(?:\w+\s+){0,3}?(?:\w+(?:ar|er|ade|des|år)|vill|kom|ska|kan|är|var|har)\b(?:\s+(?!och\b|eller\b|men\b)\w+){0,6}\s*$",
    re.IGNORECASE,
)
# What happened by itself or has happened.
NARRATED = re.compile(r"\b(?:på\s+grund\s+av|p\.?\s?g\.?\s?a|har|hade|tyvärr)\b", re.IGNORECASE)
TO_COME = re.compile(r"\b(?:nästa|kommande|hösten|våren|sommaren|(?<!vid )årsskiftet|senare)\b", re.IGNORECASE)
# "Efter att ha hört … beslutade styrelsen": the clause before the verb is only a time.
AFTER_OPENING = re.compile(r"\s*efter\b(?!.*\b(?:om|som)\b)", re.IGNORECASE)
# A verb behind "och": its subject opens the sentence. And the word for the meeting in general.
SECOND_VERB = re.compile(r"\b(?:och|samt)(?:\s+(?:därefter|sedan|dessutom))?\s*$", re.IGNORECASE)
# "Till att jämte ordföranden justera protokollet valdes …"
IN_ORDER_TO = re.compile(r"^\W*(?:till\b[^,;:]*?\batt\b|som\b|att\b)", re.IGNORECASE)
# A body as the subject of a second main clause.
AND_A_BODY = re.compile(
    r"\b(?:och|men|så)\s+(?:mötet|årsmötet|stämman|styrelsen|rådet|nämnden|gruppen|nätverket|kommittén|utskottet|vi|"
    r"[\wåäö-]+(?:rådet|nämnden|styrelsen|gruppen|nätverket))\s*$",
    re.IGNORECASE,
)
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
EARLIER = forms(
    r"tidigare / redan / sedan tidigare",
    r"(?:vid|på|från) (?:förra|föregående|förgående|senaste|årets|det förra) \w*(?:möte|möte[tn]?|mötet|"
    r"sammanträde\w*|årsmöte\w*)",
    r"förra (?:året|mötet|hösten|våren|veckan|månaden) / i (?:fjol|höstas|våras|vintras|somras)",
)
# "I juni beslöt styrelsen …": who tells in which month tells of another meeting.
IN_A_MONTH = re.compile(
    r"\W*(?:redan\s+)?(?:i|under)\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\s*"
    r"(?:(?:19|20)\d\d\s*)?$",
    re.IGNORECASE,
)
BY_AGENT = re.compile(r"(?:\s+(?:enhälligt|sedan|då|också|\d{4}))?\s+av\s+(?P<agent>[\wåäöÅÄÖ-]+)", re.IGNORECASE)
# What is no telling of another day: the minutes and matters of an earlier meeting, and an earlier hour.
FROM_EARLIER = re.compile(
    r"\b(?:lite|litet|något|tio|fem)\s+tidigare\b|"
    r"\b(?:\w*protokoll\w*|\w*anteckning\w*|fråg\w+|punkt\w*|ärende\w*)\s+(?:från|av|vid|för)\s+(?:\w+\s+){0,2}?"
    r"\w*(?:möte\w*|sammanträde\w*)",
    re.IGNORECASE,
)
# Others behind "av", wherever they stand: "beviljades 5 miljoner av staten".
BY_SOMEBODY_ELSE = forms(
    r"av (?:staten|kommunen|regionen|landstinget|länsstyrelsen|regeringen|riksdagen|leverantören|banken)"
)
# "beslutade 2021 att", "beslutade i maj 2021 att"
IN_A_YEAR = re.compile(
    r"\s+(?:redan\s+)?(?:år\s+|(?:i|den)\s+(?:\d+\s+)?\w+\s+)?(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
# A year that tells of which year a thing is, not when something was decided: "budget för 2022", "bokslutet 2021".
YEAR_OF = re.compile(
    r"(?:\bför\s+(?:verksamhets|räkenskaps|kalender)?(?:året|år)?|"
    r"\w*(?:berättelse|bokslut|budget|plan|redovisning|räkning|protokoll|program)\w*(?:\s+för)?)\s*"
    r"(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)?\d\d))?",
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
