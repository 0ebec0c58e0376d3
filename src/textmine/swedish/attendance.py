"""The words of rosters: the labels of those present and absent, what stands beside a name, and what is no person.

All patterns match with case ignored unless said otherwise.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE


def _damaged(words: str) -> str:
    """The pattern words, read also where a scanner took one of å, ä and ö for another or e for c ("Nårvarande", "Bcslutande")."""
    return words.replace("å", "ä").replace("ä", "[aåäáà]").replace("ö", "[oöó]").replace("e", "[ec]")


# Labels that stand alone; longer ones head a roster only where somebody is named behind them.
_PLAIN = (
    r"närvarande(?: (?:ledamöter|ersättare|medlemmar|ordinarie|från \w+|suppleanter|tjänste\w+|personer|"
    r"(?:med|utan) (?:\w+[- ]och )?\w*rätt|röstberättigade|på mötet|vid "
    r"mötet|digitalt|"
    r"på plats|via \w+|gäster|ej \w+))*(?: och ersättare)?"
)
_LONGER = (
    r"närvarande(?: (?!ej\b|inte\b|icke\b)\w+){1,3}|(?:deltagande|deltog|med) (?:på|via|i|vid) \w+|"
    r"följande(?: \w+)? deltog (?:på|i|vid) \w+"
)
_PRESENT = (
    rf"närv\w{{4,7}}|{_PLAIN}|{_LONGER}|"
    r"närvaro(?:lista|förteckning)?|(?:fastställande av )?röstlängd(?:en)?|"
    r"deltagare(?: (?:på plats|digitalt|via \w+|från [\w-]+))?|deltagarlista|deltagarförteckning|deltog|deltagande|på plats|"
    r"beslutande(?: ledamöter)?|(?:ordinarie |närvarande )?ledamöter|tjänstgörande(?: ledamöter| ersättare)?(?: och ersättare)?|"
    r"(?:ej|icke) tjänstgörande(?: ersättare)?|närvarande ersättare|ersättare|suppleanter|närvarande suppleanter|"
    r"övriga(?: (?:närvarande|deltagare|deltagande|tjänstepersoner))?|övriga närvarande tjänste\w+|även närvarande|"
    r"dessutom närvarande|dessutom|röstberättigade|"
    r"även deltog|dessutom deltog|adjungerade?|inbjudn?a?(?: gäster)?|gäster|gäst|inbjudna|tjänstepersoner|tjänstemän|närv\.?|"
    r"från (?:kommunen|förvaltningen|föreningarna|civilsamhället|kansliet|styrelsen)|medverkande|mötesdeltagare|uppslutning|"
    r"kallade och närvarande|med|(?:vi|de) som (?:var|deltog)(?: \w+)?|vi var|vilka var (?:där|med)|"
    r"deltog gjorde|närvarade|medverkade|presidium|"
    r"anställda|personal|förtroendevalda|(?:på|vid|i) (?:mötet|träffen|sammanträdet) (?:deltog|var|medverkade|"
    r"närvarade)|följande(?: \w+)? (?:var|är) (?:närvarande|på plats|med)|följande(?: \w+)? deltog|närvarande var|ej beslutande|"
    r"mötet besöktes av|närvarolista|styrelsen?|styrelsemedlemmar|(?:valda )?ombud|medlemmar"
)
_ABSENT = (
    r"(?:anmält |anmälda |anmälde |med anmält )?förhinder|förhindrade?|frånvarande(?: (?:ledamöter|ersättare|medlemmar))?|"
    r"frånv\w{3,8} (?:p\.? ?g\.? ?a\.?|pga|på grund av|med|utan) \w+(?: \w+)?|"
    r"frånv\w{3,8}|ej närvarande|ej närv\.?|icke närvarande|frånvaro|(?:an)?mäl[dt] frånvaro|"
    r"(?:har )?meddelat (?:förhinder|frånvaro)|"
    r"(?:lämnat |anmält )?återbud|ursäkter|ursäktade?|"
    r"(?:ej|inte) (?:med|på plats)|sjuk|borta|saknades|kunde inte(?: vara med| komma)?"
)
PRESENT_LABEL = re.compile(rf"(?:{_damaged(_PRESENT)})", _I)
ABSENT_LABEL = re.compile(rf"(?:{_damaged(_ABSENT)})", _I)
# What may stand for the colon of a label.
LABEL_MARK = re.compile(r"[\s;=–-]*")
# Those called to the meeting: who came is for another list to say.
CALLED_LABEL = re.compile(r"(?:kallade?|inkallade)(?: (?:ledamöter|ersättare|deltagare|medlemmar|personer))?", _I)
# Labels that head a roster only where somebody is named right behind them.
NEEDS_NAMES = re.compile(
    rf"styrelsen?|ombud|medlemmar|personal|anställda|(?!(?:{_damaged(_PLAIN)})$)(?:{_damaged(_LONGER)})", _I
)
# Parts of a roster: whoever is listed under one has the status of the list around it.
PART_LABEL = re.compile(
    r"(?:\w*(?:deltagare|röstande|gäster|åhörare|besökare|observatörer|inbjudna)|presidiet|politiker(?:na)?|elever(?:na)?|\w*representanter|föräldrar|vårdnadshavare|lärare|boende|hyresgäster|"
    r"ungdomar|(?:offentlig|privat|ideell)a?(?: sektorn?)?|\w*ordföranden|\w*ordförande|(?:ordinarie )?ledamöter|ordinarie|"
    r"(?:ej tjänstgörande |tjänstgörande )?ersättare|suppleanter|styrelsen|valberedning(?:en)?|revisorer|"
    r"(?:från|för) [\wåäö-]+(?: [\wåäö-]+)?)", _I
)  # fmt: skip
# A label inside a line of running text: "… Bo Ask (Almby IK). Frånvarande: Siv Ek".
INNER_LABEL = re.compile(
    rf"(?<=[.;,)])\s+(?=(?:{_damaged(_PRESENT)}|{_damaged(_ABSENT)})\s*:)|"
    r"(?<=[.;])\s+(?=(?:dessutom|även|därutöver|vidare)\s+(?:deltog|deltar|närvarade|medverkade)\b)", _I
)  # fmt: skip
# A label that opens a roster without a colon: "Närvarande Anna Ek, Bo Ask", or alone on its line.
PRESENT_OPENING = re.compile(
    _damaged(
        r"(?:närvarande(?: från \w+)? (?:var|är)|närvarande(?: ledamöter| ersättare| medlemmar)?|deltagare|"
        r"beslutande(?: ledamöter)?|övriga deltagande|"
        r"övriga (?:närvarande|deltagare)|(?:ej )?tjänstgörande(?: ersättare)?|närvarande ersättare|deltog(?: gjorde)?|"
        r"närvarade|medverkade|(?:dessutom|även|därutöver|vidare) (?:deltog|deltar|närvarade|medverkade)|ledamöter|suppleanter|"
        r"ersättare|ej beslutande|adjungerade?|inbjudna(?: gäster)?|"
        r"(?:på|vid|i) (?:mötet|träffen|sammanträdet) (?:deltog|var|medverkade|närvarade))\b"
    ), _I
)  # fmt: skip
ABSENT_OPENING = re.compile(
    _damaged(r"(?:frånvarande(?: ledamöter)?|förhinder|(?:anmält|meddelat) förhinder|ej närv(?:arande)?|återbud)\b\.?"),
    _I,
)
# Whom people stand for, inside a roster of running text: "… Bo Ask. För kommunen: Siv Ek".
INNER_SENDER = re.compile(r"(?<=[.;),:*])\s+(?=[A-ZÅÄÖ][^:.;,()\n]{1,45}:\s+[A-ZÅÄÖ])")
SENDER_LEAD = re.compile(r"(?:från|för)\s+(?=\S)", _I)
# What is no person though it stands where a name would.
NO_PERSON = re.compile(
    r"\W*(?:vakans|vakant|vakanta?\b.*|(?:delges|kopia till|utskick till)\b.*|n\.?n\.?|ingen|inga|saknas|alla|samtliga\b.*|"
    r"-+|–+|tomt|utses senare|"
    r"(?:(?:ca|cirka|omkring|drygt|knappt|ytterligare|totalt|sammanlagt|ett|en)\b\.?\s+)*(?:\d{1,4}|\w+tal|några|flera|många|hela)"
    r"\s+[a-zåäö].*)\W*", _I
)  # fmt: skip
# A roster's line for an empty seat: "Vakans, Norrby byalag", "Norrby byalag: vakant", "Vakans (S)", "Vakant".
VACANCY = re.compile(
    r"\s*[*•_–-]*\s*(?:vakans|vakant(?: plats)?)\s*\((?P<inside>[^()\n]{1,80})\)(?:,[^\n]*)?"
    r"|\s*[*•_–-]*\s*(?:vakans|vakant(?: plats)?)(?:\s*[,:–-]\s*(?P<seat>[^\n,;|\t]{2,80}?)(?:,[^\n]*)?)?"
    r"|\s*[*•_–-]*\s*(?P<before>[^\n:,;(|\t]{2,80}?)\s*[:,(–\t|-]\s*(?:vakans|vakant)(?: plats)?\)?", _I
)  # fmt: skip
# Words behind a name that say when somebody was there: "§§ 1-5", "from kl. 18", "del av mötet", "via Teams", "lämnade 19:30".
PARTIAL = re.compile(
    r"(?:§+\s*\d.*|(?:t\.?o\.?m\.?|fr\.?o\.?m\.?|from|tom|till och med|från och med|från|till|kom|anlände|anslöt|"
    r"ansluter|kommer|avvek|gick|går|lämnade|lämnar|endast|bara|deltog|deltar|närvarade|ej)\b.*|"
    r"(?:del|delar) av .*|punkt(?:erna)?\s*\d.*|(?:per|via|genom) \w+|punkten .*|"
    r"på (?:distans|länk|telefon|teams|zoom)|digitalt|distans|teams|zoom|länk|"
    r"kl\.?\s*\d.*|\d{1,2}[.:]\d\d.*|\(?delvis\)?|sjuk|vab|semester|ersätter .*|ersättare för .*|tjänstgör.*|"
    r"frånvarande|förhinder|"
    r"närvarande|inbjuden|på plats|för)", _I
)  # fmt: skip
# For how long somebody is elected: "2 år". A list with such terms tells whom a meeting elected, not who came.
TERM = re.compile(r"\b(?:[1-5]|ett|två|tre|fyra)\s?år\b", _I)
# Whom the note is sent to: below the roster, and no part of it.
SENT_TO = re.compile(
    r"(?:kopia(?: till)?|cc|för kännedom|delges|utskick|protokollet "
    r"(?:sänds|skickas|distribueras|mejlas))\b", _I
)  # fmt: skip
# The number of a point on a line of its own: its heading is the next line.
LONE_NUMBER = re.compile(r"§?\s?\d{1,3}[.)]?")
# Small words that a heading in capitals may hold and a name in capitals does not.
HEADING_WORD = re.compile(r"\b(?:AV|OCH|FÖR|TILL|PÅ|MED|I|OM|VID)\b")
# Between two people on one line: what a party's bracket, or the points somebody came for, end.
BEHIND_BRACKET = re.compile(r"(?:(?<=\))|(?<=§\d)\d{0,3}|(?<=§ \d)\d{0,3}|(?<=\d, \d)\d{0,3})\s+(?=[A-ZÅÄÖ])")
# Behind a neighbour's name: the number of the house, with or without a word for it ("60", "lgh 1203").
HOUSE_NUMBER = re.compile(r"(?:(?:lgh|lägenhet|nr|nummer|hus|husnr|tomt|stuga|port)\.?\s*)?\d{1,4}\s?[A-Za-z]?", _I)
HOUSE_TAIL = re.compile(rf"(?<=\w)\s+{HOUSE_NUMBER.pattern}(?=\s*(?:[,;(]|$))", _I)
# "Från Almby IK närvarade Eva Ek och Bo Ask": whom the people named behind it stand for.
SENT = re.compile(
    r"(?:från|för)\s+(?P<org>[^.;:\n]{2,90}?)\s+(?:närvarade|deltog|deltar|medverkade|kom)\s+(?=[A-ZÅÄÖ])", _I
)
# What a person belongs to, right behind her name without a mark: "Uno Ek Omsorgsnämnden".
BODY_WORD = re.compile(
    _damaged(
        r"(?:\w{3,}|)(?:nämnden|styrelsen|förvaltningen|kontoret|rådet|enheten|avdelningen|föreningen|församlingen|"
        r"byalaget|utskottet|kommun|kommunen|förbundet|bolaget|klubben|kyrkan|verket)"
    ), _I
)  # fmt: skip
# "tjänstgörande ersättare för …": the role, and in whose place.
SUBSTITUTES = re.compile(r"(?P<role>(?:(?:ej )?tjänstgörande |tjg\.? )?ersättare)(?:\s+för\s+.*)?$", _I)
# "Anna Ek från Almby IK", "Bo Ask för pensionärerna": the words between a name and whom she stands for.
STANDS_FOR = re.compile(
    r"\s(?:från|för|på|vid|hos|som|per|via|genom|representerar|representerande)\s+(?=[A-ZÅÄÖ]|[a-zåäö]{4,})"
)
LEAD_IN = re.compile(r"(?:även|samt|dessutom|därutöver|plus)\s+(?=[A-ZÅÄÖ])", _I)
IN_PLACE_OF = re.compile(r"\s(?:ersätter|ersättare för|tjänstgör|som ersättare)\b", _I)
BY_MEANS = re.compile(r"\s(?:per|via|genom)\b", _I)
ROLE_AT = re.compile(r"(?P<role>[\wåäö.: ]+?)\s+(?:för|i|på|av|vid|från)\s+(?P<org>[A-ZÅÄÖ].*)$")
SAYS_ABSENT = re.compile(r"\b(?:förhinder|frånvarande|ej närvarande|återbud|sjuk|vab|frånv\.?)\b", _I)
# Behind a name and a blank: a tick for who came ("Anna Ek X, § 4-9"), or that she did not.
TICK_TAIL = re.compile(
    r"(?<=\w)\s+(?:(?P<came>[Xx✓✔])|(?P<away>(?i:anmält förhinder|förhinder|frånvarande|ej närvarande|återbud)))"
    r"(?=\s*(?:[,;(]|$))"
)
# A word behind a name that ends so may be a verb ("hälsar", "öppnade"), no office.
VERB_ENDINGS = ("ar", "er", "ade", "de", "te", "at", "it")
# Cells of a table of attendance.
YES_CELL = re.compile(r"(?:ja|j|x|närvarande|närv\.?|n|deltog|✓|✔|☒|☑|1)", _I)
NO_CELL = re.compile(r"(?:nej|frånvarande|frånv\.?|frv\.?|f|förhinder|återbud|ej|0|☐|[-–—]|anmält förhinder)", _I)
TABLE_COLUMNS: dict[str, re.Pattern[str]] = {
    "name": re.compile(r"(?:namn|deltagare|ledamot|ledamöter|person|ersättare|representant|för- och efternamn)", _I),
    "affiliation": re.compile(
        r"(?:organisation\w*|förening\w*|förvaltning\w*|representerar|från|tillhörighet|företag|enhet|arbetsplats)", _I
    ),
    "role": re.compile(r"(?:roll|funktion|uppdrag|befattning|titel|post)", _I),
    "party": re.compile(r"(?:parti|partibeteckning)", _I),
    "present": re.compile(r"(?:närvar\w+|närv\.?|deltog|status|ja|på plats)", _I),
    "absent": re.compile(r"(?:frånvar\w+|frånv\.?|förhinder|nej|återbud)", _I),
    "group": re.compile(r"(?:grupp|råd|nätverk|organ)", _I),
}
# Small words inside a personal name.
NAME_PARTICLES: frozenset[str] = frozenset(
    {"von", "af", "de", "del", "della", "der", "di", "van", "den", "da", "dos", "ter", "la", "le", "al", "el"}
    | {"bin", "ibn", "zu"}
)
# Words that make a capitalised pair an organisation and no person.
ORGANISATION_WORD = re.compile(
    r"(?:\w*(?:förening|föreningen|förbund|förbundet|råd|rådet|kommun|kommunen|region|regionen|kyrka|kyrkan|"
    r"församling|församlingen|"
    r"förvaltning|förvaltningen|nämnd|nämnden|styrelse|styrelsen|kontor|kontoret|nätverk|nätverket|klubb|klubben|"
    r"centrum|center|centret|"
    r"byrå|byrån|jour|jouren|skola|skolan|skolor|museum|museet|verk|verket|stiftelse|stiftelsen|sällskap|sällskapet|"
    r"mission|missionen|"
    r"bibliotek|biblioteket|teater|teatern|gård|gården|hus|huset|kåren|kår|bolag|bolaget|enhet|enheten|avdelning|"
    r"avdelningen|akademi|"
    r"universitet|universitetet|högskola|högskolan|länsstyrelsen|polisen|partiet|ungdom|ungdomar|förlag|utskott|"
    r"utskottet|team|teamet|"
    r"nätet|gruppen|partnerskap|folkhögskola|scout|scouter|scoutkår)|ik|if|bk|ff|sk|gf|fk|ab|hb|rf|sisu|abf|nbv|sv|"
    r"kfum|kfuk|ifk|pro|spf|"
    r"brf|hso|fub|rsmh|röda|korset|rädda|barnen|vi|bris|ideell|ekonomisk|svenska|sveriges|folkets|föreningarnas|"
    r"\w*byalag|\w*byalaget|\w*samfällighet|\w*samfälligheten|kommunal|vision|unga|örnar)", _I
)  # fmt: skip
# Surnames that end as an organisation or a house does.
SURNAME_ALIKE = re.compile(r"\w+(?:gård|hus|råd|skola|kår|verk|förlag)", _I)
MUNICIPAL_UNIT = re.compile(r"(?:förvaltning(?:en)?|kontoret|kommun(?:en)?|nämnden|avdelningen|enheten)$", _I)
# "Niklas Ek från fritidsgården": what comes after the name.
COMES_FROM = re.compile(r"\s+(?:från|på|vid|för)\s+(?=\S)")
# Between two names of a list; and a list that a line breaks behind its "och".
NAME_BREAK = re.compile(r"[,;]|\soch\s")
ENDS_WITH_AND = re.compile(r"\s(?:&|och|samt)$")
AND = re.compile(r"(?<!-)\s+(?:och|samt|&)\s+")
