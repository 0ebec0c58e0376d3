"""The cues of a note's structure: the words that say what sort of document, line, label or heading something is.

Every pattern is compiled here so that `structure` holds no Swedish. All match with case ignored unless said otherwise.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE

# --- what sort of document -------------------------------------------------------------------------------------------

MINUTES_TITLE = re.compile(
    r"\b(?:\w*protokoll\w*|\w*minnesanteckning\w*|mötesanteckning\w*|dagbok från möte|referat från|"
    r"anteckningar (?:från|förda|vid|för|av)\b[^\n]*\b(?:möte\w*|sammanträde\w*|träff\w*|samråd\w*|råd\w*|dialog\w*)|"
    r"(?:styrelse|råds|års|medlems|nämnd|nätverks|arbets|grupp|presidie|au-|avstämnings|samverkans)\w*(?:möte|sammanträde)t?|"
    r"mötesnotiser|notat|årsstämma|föreningsstämma|sammanträde)\b", _I
)  # fmt: skip
MINUTES_TITLE_STRONG = re.compile(r"\b(?:\w*protokoll\w*|\w*minnesanteckning\w*|mötesanteckning\w*|anteckningar)\b", _I)
# These say "protokoll" and are about one, not one.
NOT_MINUTES_TITLE = re.compile(r"\b(?:föregående|förra|protokollsutdrag|utdrag ur)\b", _I)
SUMMONS_TITLE = re.compile(r"\b(?:kallelse|föredragningslista|dagordning|kallas|inbjudan)\b", _I)
WORKSHOP_TITLE = re.compile(
    r"\b(?:\w*workshop\w*|\w*grupparbete\w*|\w*gruppdiskussion\w*|gruppsamtal\w*|fördjupningsdag\w*|temadag\w*|"
    r"inspirationsdag\w*|"
    r"dialogkväll\w*|dialogdag\w*|dialogmöte\w*|rundabordssamtal\w*|världscafé\w*|world café|utbildningsdag\w*|konferensdag\w*|"
    r"framtidsverkstad\w*|öppet hus)\b", _I
)  # fmt: skip
COMPILATION_TITLE = re.compile(r"\b(?:sammanställning\w*|sammanställda|enkätsvar|inkomna synpunkter|remissvar)\b", _I)
REPORT_TITLE = re.compile(
    r"\b(?:\w*rapport|\w*rapporten|utredning\w*|inventering\w*|kartläggning\w*|granskning\w*|utvärderingsrapport\w*|"
    r"verksamhetsberättelse\w*|årsberättelse\w*|förstudie\w*|redovisning av|omvärldsanalys|nulägesanalys|lägesbild)\b", _I
)  # fmt: skip
# The standing chapters of Swedish reports; a heading that is or begins with one of them.
CHAPTER = re.compile(
    r"(?:sammanfattning|inledning|bakgrund|syfte|metod|resultat|analys|slutsats(?:er)?|slutord|rekommendationer|"
    r"referenser|källor|"
    r"bilag(?:a|or)\b|förord|innehåll(?:sförteckning)?|avgränsningar?|genomförande|diskussion|förslag (?:på|till)\b|"
    r"nuläge|uppdraget)",
    _I,
)
MAIN_CHAPTER = re.compile(
    r"(?:sammanfattning|inledning|bakgrund|resultat|analys|slutsats(?:er)?|slutord|rekommendationer|referenser|källor|"
    r"bilag(?:a|or)(?:\s+\d+)?|förord|diskussion|förslag (?:på|till)\b.*|(?:samlad |avslutande )?bedömning)[:. ]*", _I
)  # fmt: skip
CAPTION = re.compile(r"\W*(?:tabell|diagram|figur|bild)\s+\d+\s*[.:]", _I)
GENERIC_TITLE = re.compile(
    r"(?:kallelse(?: och (?:minnes)?anteckningar)?|protokoll|(?:minnes|mötes)?anteckningar|sammanträdesprotokoll|mötesprotokoll|"
    r"styrelseprotokoll|årsmötesprotokoll|dagordning|föredragningslista|rapport|slutrapport|sammanställning)[ .:]*", _I
)  # fmt: skip

# --- header labels ---------------------------------------------------------------------------------------------------

_DATE_WORDS = (
    r"(?:sammanträdes|mötes|protokolls|mötets |sammanträdets )?datum|mötesdag|sammanträdesdag|dag|när|datum och tid|"
    r"datum & tid"
)
_TIME_WORDS = (
    r"tid|tidpunkt|klockslag|klockan|kl|mötestid|sammanträdestid|tid och datum|mötet (?:öppnas|öppnades|börjar)"
)
_PLACE_WORDS = r"plats|mötesplats|sammanträdesplats|lokal|möteslokal|var|sammanträdeslokal|ort"
_BOTH_WORDS = (
    r"(?:mötes|sammanträdes)?plats och (?:sammanträdes|mötes)?tid|tid och (?:mötes)?plats|tid & plats|plats & tid|"
    r"tid/plats|plats/tid|plats och datum|datum och plats|var och när|när och var"
)
_BODY_WORDS = r"nämnd|organ|råd|grupp|styrelse|förening|arbetsgrupp|nätverk|forum|möte med|beslutsinstans|mötesforum"

DATE_LABEL = re.compile(rf"(?:{_DATE_WORDS})\b", _I)
TIME_LABEL = re.compile(rf"(?:{_TIME_WORDS})\b", _I)
PLACE_LABEL = re.compile(rf"(?:{_PLACE_WORDS})\b", _I)
TIME_AND_PLACE_LABEL = re.compile(rf"(?:{_BOTH_WORDS})\b", _I)
BODY_LABEL = re.compile(rf"(?:{_BODY_WORDS})", _I)
# Labels whose dates are not the meeting's.
OTHER_DATE_LABEL = re.compile(
    r"\b(?:nästa|kommande|utskrift\w*|justera\w*|justering\w*|anslag\w*|diarie\w*|dnr|upprättad\w*|senast ändrad|"
    r"uppdaterad|version|"
    r"skriven|publicerad|nedtagande|sista|anmälan|o\.?s\.?a|föregående|förra|expedier\w*|signera\w*)\b", _I
)  # fmt: skip
# A label at the beginning of a line, emphasis marks round it: "**Datum:** ", "Tid och plats: ".
LABEL = re.compile(r"[*_]{0,3}(?P<label>[^\W\d_][^:\n\t|*]{0,45}?)[*_]{0,3}\s*:[*_]{0,3}(?=\s|\*|$)")
FRONT_MATTER_KEYS = {
    "date": frozenset({"datum", "date", "mötesdatum", "sammanträdesdatum"}),
    "title": frozenset({"titel", "title", "rubrik"}),
    "time": frozenset({"tid", "time"}),
    "place": frozenset({"plats", "place", "lokal", "mötesplats"}),
    "bodies": frozenset({"organ", "nämnd", "body", "bodies", "råd", "styrelse", "grupp"}),
}
# Where a place ends though no comma says so.
PLACE_CUT = re.compile(r"\s*,?\s+(?:kl(?:ockan)?\b\.?|den\s+\d|\(kl)", _I)
PLACE_LEAD = re.compile(r"(?:i|på|hos|vid|lokal|plats|via)\s+", _I)
ONLY_TIME_WORDS = re.compile(
    r"(?:[\s,;.()–-]|(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?)?\b|kl(?:ockan)?\b|ca\b|cirka\b|och\b|den\b|"
    r"tid(?:en)?\b|från\b|till\b)*",
    _I,
)

# --- bodies ----------------------------------------------------------------------------------------------------------

_BODY_ENDINGS = (
    r"(?<!om)rådet|råd|nämnden|nämnd|styrelsen|styrelse|nätet|nätverket|nätverk|utskottet|utskott|fullmäktige|kommittén|"
    r"kommitté|gruppen|"
    r"beredningen|delegationen|presidiet|forumet|forum|föreningen|förening|förbundet|förbund|kommissionen|"
    r"partnerskapet|samfälligheten|samfällighet|klubben|klubb|byalag|byalaget|intresseförening|byaråd|"
    r"direktionen|kollegiet|juryn|ledningsgruppen"
)
# One body's name: "Samverkansrådet", "C-nätet", "Kultur- och fritidsnämnden", "Almby hembygdsförening", "Styrelsen för X".
BODY = re.compile(
    rf"(?:(?:[A-ZÅÄÖ][\w-]*|i|och|för)\s+){{0,4}}?[A-ZÅÄÖ]?[\wåäöÅÄÖ-]*(?i:{_BODY_ENDINGS})s?\b(?:\s+(?:för|"
    rf"i)\s+(?!(?:verksamhets|räkenskaps)?år|perioden|[\wåäö]*(?:huset|gården|lokalen|stugan|salen)\b)"
    rf"[\wåäö-]+(?:\s+[A-ZÅÄÖ]\w+)?|(?<=en|et)(?: [A-ZÅÄÖ][\w-]+){{1,3}})?"
)
ENDS_LIKE_BODY = re.compile(rf"(?:{_BODY_ENDINGS})s?$", _I)
# "Styrelsemöte i Almby båtklubb", "Protokoll fört vid sammanträde med kulturnämnden": what stands before the body.
BODY_LEAD = re.compile(
    r"\b(?:med|för|i|vid|från|fört vid|förda vid|hos|av|samman\w*|protokoll|anteckningar|minnesanteckningar|\w*möte|kallelse)\s+",
    _I,
)
# Words that stay small inside a name: a title in capitals is read with them so.
SMALL_WORD = re.compile(r"\b(?:Av|Den|Det|Fört|För|Från|Hos|I|Med|Och|Om|På|Samt|Till|Vid)\b(?=\s)")
# What a title line says before the body it names.
TITLE_LEAD = re.compile(
    r"(?:(?:[\wåäö]*(?:möte|sammanträde|träff|stämma)|\w*protokoll|\w*anteckningar|kallelse|dagordning|föredragningslista|"
    r"referat|notat|organ)\b[\s,:–-]*(?:och\s+)?)+",
    _I,
)
# The first half of a shared compound, with what belongs to it: "[norra hälso- ]och sjukvårdsnämnden".
SHARED_HALF = re.compile(r"(?:(?:norra|södra|östra|västra|mellersta)\s+)?[\wåäöÅÄÖ]+-\s+$", _I)
# What a body has below it: "Kommunstyrelsens [arbetsutskott]"; and kinds of body that name none by themselves.
BELOW_BODY = re.compile(
    r"(?<=s)\s+(?:arbetsutskott|allmänna utskott|presidium|personalutskott|beredning|valberedning)\b", _I
)
BARE_KIND = re.compile(
    r"(?:förening|klubb|förbund|nätverk|råd|nämnd|styrelse|utskott|kommitté|forum|partnerskap)s?|"
    r"(?i:föreningens|styrelsens|rådets|nämndens|klubbens|gruppens|nätverkets)"
)
AND_LEAD = re.compile(r"(?:och|i|för)\s+")
# What a title says that is not the name of who met: the kind of document and of meeting, numbers, dates, places online.
MEETING_WORDS = (
    r"(?:styrelse|års|medlems|råds|extra|vår|höst|stor|planerings|arbets|drift|konstituerande|ordinarie|lednings|au-)*"
    r"(?:möte|mötet|mötes|sammanträde|sammanträdet|stämma|stämman|träff|träffen|samråd)"
)
NAME_LEAD = re.compile(
    rf"(?:\w*protokoll(?:et)?|\w*anteckningar(?:na)?|[\wåäö]*{MEETING_WORDS})\b"
    rf"(?:[\s,:–-]|\b(?:från|för|med|i|hos|vid|fört|förda|av|nr|nummer|extra|ordinarie|konstituerande|[\wåäö]*{MEETING_WORDS})\b|\d+(?![\d/.-]))*",
    _I,
)
_NAME = r"[A-ZÅÄÖ][\wåäö]+(?:(?:\s+(?:och|&)\s+|\s+|-)[A-ZÅÄÖ][\wåäöÅÄÖ-]+){0,3}"
NAME_IN_TITLE = re.compile(
    rf"[”\"“]?(?P<name>{_NAME}(?:\s+\d{{4}}(?=[”\"“]))?|[A-Z]\w+[A-Z]\w*\s+[a-zåäö]+)(?=[”\"“]?(?:\s*[,.:;(–-]|\s*$|\s+(?:den|kl|\d|mån|tis|ons|tors|fre|lör|sön)))"
)
NAME_BEFORE_MEETING = re.compile(
    rf"(?P<name>{_NAME}s)\s+(?:(?i:extra|ordinarie|konstituerande)\s+)?(?i:[\wåäö]*{MEETING_WORDS})\b"
)
MINUTES_FOR = re.compile(rf"\bprotokoll(?:et)? för (?P<name>{_NAME})(?=[.,]|\s*$)")
# First words of what a title may say behind the kind of meeting that name nobody.
NO_NAME = re.compile(
    r"(?:protokoll|anteckningar|kallelse|bilaga|nr|sida|datum|plats|tid|teams|zoom|skype|digital\w*|våren|hösten|januari|februari|"
    r"mars|april|maj|juni|juli|augusti|september|oktober|november|december|(?:mån|tis|ons|tors|fre|lör|sön)dag\w*|"
    r"[\wåäö]*(?:möte|mötet|lokalen|salen|rummet|huset|stugan|gården|skolan)|styrelsen?s?|föreningens?|rådets?|nämndens?|gruppens?)\b",
    _I,
)
BODY_JOIN = re.compile(r"(?<!-)\s+(?:och|samt|&|\+)\s+|\s*[/,+]\s+")

# --- agenda ----------------------------------------------------------------------------------------------------------

# Words of a line that says or decides something, however short: no heading.
STATES = re.compile(
    r"\b(?:beslutar|beslutade|beslöt|beslutas|beslutades|föreslår|yrkar|uppdrar|godkänner|godkändes|informerar|informerade|"
    r"redovisar|noterar|bordlägger|bordlades|fastställs|fastställdes|valdes|utsågs|har|är|hade|kommer|ska|finns|"
    r"tackade|tackar)\b", _I
)  # fmt: skip
# Right before a date: it is that of a meeting.
OF_MEETING = re.compile(r"\w*(?:möte|sammanträde|träff|stämma)t?\s+(?:den\s+)?$", _I)
WEEKDAYS = ("mån", "tis", "ons", "tors", "fre", "lör", "sön")
WEEKDAY = re.compile(r"\b(?P<day>mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?)?\b[.,]?(?:\s+den)?\s*$", _I)
# A register number where a title would stand: "Dnr KN 2023/112".
REGISTER_NUMBER = re.compile(r"(?:dnr|diarienr|diarienummer|ärendenr)\b.*", _I)
# A column of these belongs to a table of things to do, not of people or dates.
TASK_COLUMN = re.compile(
    r"(?:vad|åtgärd\w*|aktivitet(?:er)? att göra|uppgift(?:er)?|att göra|ansvarig\w*|ansvar|vem|vem gör|klart?|deadline)",
    _I,
)
POINT = re.compile(
    r"(?:punkt|pkt|ärende|dagordningspunkt|p)\.?\s*(?P<number>\d{1,3}[a-z]?)\b\s*[.:)–-]?\s*(?P<title>.*)", _I
)
GROUP_HEADING = re.compile(
    r"(?:(?:samtals|diskussions|arbets|fokus)?grupp|bord|station|workshop|rum)\s*(?:nr\.?\s*)?(?P<number>\d{1,2}|"
    r"[A-ZÅÄÖ])\s*(?:[.:]?|\s*[:–-]\s+.{1,80})",
    _I,
)
ENDS_WITH_GROUP = re.compile(r".*\S\s+(?:grupp|bord)\s*(?P<number>\d{1,2}|[A-Z])[.:]?", _I)
# Openings and closings that Swedish agendas share; a chain of numbers holding one of them is an agenda.
AGENDA_TITLE = re.compile(
    r"\b(?:välkom\w*|mötets öppnande|öppnande|öppnas|upprop|dagordning\w*|föredragningslista\w*|justerare|"
    r"justeringsman|protokollsjusterare|"
    r"föregående (?:protokoll|möte|anteckningar)|förra (?:protokollet|mötet)|övriga frågor|övrigt|nästa möte|kommande möten|"
    r"mötets? avslut\w*|avslut\w*|kalendarium|rapporter|ekonomi|information|val av|lägesrapport\w*|bevakningslista|på "
    r"gång|runda|laget runt)\b",
    _I,
)
ATTENDANCE_TITLE = re.compile(
    r"(?:upprop(?: och .*)?|närvar(?:o|ande)\w*(?: .*)?|deltagare|deltagarlista|närvarolista|deltagarförteckning|"
    r"uppropslista|(?:fastställande av )?röstlängd(?:en)?)\W*",
    _I,
)
# An item's type as it is printed; the whole line, or in brackets at an end of the heading.
TYPE_WORDS: dict[str, re.Pattern[str]] = {
    "decision": re.compile(r"(?:beslut(?:spunkt|särende|sfråga|ande)?|för beslut|till beslut|b)", _I),
    "information": re.compile(
        r"(?:information(?:spunkt|särende|sfråga)?|info|för information|till information|rapport(?:punkt)?|i|delgivning)",
        _I,
    ),
    "dialogue": re.compile(
        r"(?:dialog(?:punkt|fråga)?|diskussion(?:spunkt|särende|sfråga)?|för (?:dialog|diskussion)|samtal|d|överläggning)",
        _I,
    ),
}
TYPE_LABEL = re.compile(r"(?:typ(?: av ärende)?|ärendetyp|punkttyp|syfte|kategori)\s*:\s*", _I)
# Items whose entries are a title and its text in one.
WATCH_TITLE = re.compile(r"\b(?:bevakningslista\w*|på gång|övriga frågor|övrigt|aktuellt)\b", _I)
OTHER_BUSINESS_TITLE = re.compile(r"\b(?:övriga frågor|övrigt|övriga ärenden)\b", _I)

# --- calendar --------------------------------------------------------------------------------------------------------

CALENDAR_TITLE = re.compile(
    r"\b(?:kalendarium|kalender|kommande (?:möten|mötesdatum|datum|aktiviteter|träffar|sammanträden|evenemang)|"
    r"mötes(?:tider|datum|plan|schema)|"
    r"sammanträdes(?:tider|dagar|plan)|(?<!till )(?<!inför )nästa (?:möte|träff|sammanträde)|(?:planerade|inplanerade) möten|"
    r"datum för (?:kommande|nästa)|"
    r"viktiga datum|datum framåt|datum att minnas|framåt i kalendern|årshjul|höstens möten|vårens möten|möten "
    r"(?:våren|hösten|\d{4})|datum att komma ihåg|aktivitetskalender)\b", _I
)  # fmt: skip
CALENDAR_COLUMNS: dict[str, re.Pattern[str]] = {
    "date": re.compile(r"(?:datum|dag|när|date)", _I),
    "time": re.compile(r"(?:tid|klockslag|kl\.?)", _I),
    "place": re.compile(r"(?:plats|lokal|var|ort)", _I),
    "title": re.compile(
        r"(?:rubrik|aktivitet\w*|vad|möte|händelse|titel|innehåll|ämne|tema|arrangemang|evenemang|beskrivning|sammanträde)",
        _I,
    ),
}
# What may stand before the date of a calendar row: a mark, a weekday, "den"; and the time behind the date.
ROW_LEAD = re.compile(r"\W*(?:(?:mån|tis|ons|tors|fre|lör|sön)\w*\.?,?\s+)?(?:den\s+)?", _I)
ROW_TIME = re.compile(
    r"^\W*(?:kl(?:ockan)?\.?\s*)?[\d.:]+(?:\s*[-–—]+\s*(?:ca\s*)?[\d.:]+)?(?:\s*\([^)]*\))?[\s,;:–-]*", _I
)
NEXT_MEETING = re.compile(
    r"[*_]{0,3}(?:(?:tid för |datum för )?(?:nästa|nästkommande|kommande) (?:\w+)?(?:möte|sammanträde|träff)\w*|nästa "
    r"gång)[*_]{0,3}\b"
    r"[*_]{0,3}(?:\s+(?:är|blir|äger rum|hålls|planeras(?: till)?|infaller))?\s*[:–-]?[*_]{0,3}\s*", _I
)  # fmt: skip

# --- the end and the edges of a page ---------------------------------------------------------------------------------

SIGNATURE = re.compile(
    r"[*_]{0,3}(?:antecknat av|antecknade|anteckningar(?:na)? (?:av|förda av|gjorda av)|nedtecknat av|vid "
    r"(?:protokollet|pennan|tangentbordet|datorn)|"
    r"(?:protokollet )?justera(?:s|t|de|nde)(?: av)?\s*:?\s*$|protokoll(?:et)? för(?:t|des) av|sekreterare\s*:\s*\S+ \S+\s*$|"
    r"underskrifter?\s*:?$|ordförandes? (?:underskrift|signatur)|för anteckningarna|"
    r"justera(?:s|t|nde)\s*:?\s+(?:av )?[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][\w-]+|protokollförare\s*:|mötessekreterare\s*$|som "
    r"ovan)[*_]{0,3}", _I
)  # fmt: skip
PAGE_MARK = re.compile(
    r"(?:sid(?:a|an|nr)?\.?\s*)?\(?\d{1,3}\)?(?:\s*(?:av|/|\(|of)\s*\(?\d{1,3}\)?)?|(?:sid(?:a|an)?)\s*:?\s*\d{1,3}.*",
    _I,
)
SIGNING_FOOTER = re.compile(
    r"(?:justerandes? sign(?:atur|\.)?|justerares? sign(?:atur|\.|aturer)?|utdragsbestyrkande|ordförandes sign(?:atur|"
    r"\.)?|sign(?:atur)?\.?:?)"
    r"(?:[\s_.|/]*(?:justerandes? sign\w*|utdragsbestyrkande|sign(?:atur)?))*[\s_.|:]*", _I
)  # fmt: skip
# What a line ends with when the sentence goes on in the next.
OPEN_END = re.compile(
    r"(?:[,\-–—/(&]|\b(?:och|eller|samt|att|som|för|i|på|av|till|med|om|en|ett|den|det|de|vid|från|inom))$", _I
)
# A clause of a list of decisions: "att bevilja …" on a line of its own.
THAT_CLAUSE = re.compile(r"att\s+\w")
