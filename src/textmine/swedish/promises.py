"""The Swedish words of a commitment in minutes: promising, coming back, reporting back, by whom and until when.

All patterns ignore case. A pattern names a form that stands in a note; who acts and whether it is meant is for `extract`.
"""

from __future__ import annotations

import re

from textmine.swedish.cues import forms
from textmine.swedish.wordlists import word_set

# --- commitments -----------------------------------------------------------------------------------------------------

PROMISED_PASSIVE = forms(
    r"(?:ska|skall|kommer att) (?:\w+ ){0,2}?(?:bokas|kontaktas|skickas|mejlas|mailas|tas fram|"
    r"sammanställas|undersökas|utredas|bjudas in|kallas|ses över|stämmas av|följas upp|läggas ut|"
    r"publiceras|uppdateras|beställas|köpas in|ordnas|förberedas|lämnas in|skrivas|revideras|presenteras|"
    r"återrapporteras|anmälas|sökas|formuleras|utformas|kompletteras|färdigställas|delas ut|"
    r"justeras|tillfrågas|bjudas|hämtas|köpas|hyras|målas|lagas|tryckas)",
)
# Passive present forms that promise only together with a date to come.
DONE_BY_THEN = forms(
    r"bokas / kontaktas / skickas / mejlas / mailas / tas fram / sammanställs / undersöks / utreds / bjuds in",
    r"ses över / läggs ut / publiceras / uppdateras / beställs / förbereds / lämnas in / revideras",
    r"färdigställs / skrivs / är klart? / ska vara klar[ta]? / klar[ta]? senast",
)
# A matter that comes back.
_MATTER = (
    r"(?:frågan|ärendet|punkten|detta|det|diskussionen|den|dessa|frågorna|förslaget|idén|ämnet|arbetet|"
    r"planen|denna fråga|beslutet|beslut)"
)
RETURNS = forms(
    rf"{_MATTER} (?:\w+ )?(?:tas|kommer att tas|ska tas) (?:\w+ )?(?:upp|med i|med till|vidare|in)",
    rf"{_MATTER} (?:behandlas|diskuteras) (?:i|av) (?:rådet|styrelsen|nämnden|gruppen|nätverket|arbetsutskottet|au)",
    rf"{_MATTER} (?:\w+ )?(?:lyfts|diskuteras|behandlas|följs) (?:\w+ )?(?:igen|vidare|upp|på nytt|åter)",
    r"tas (?:åter )?upp (?:igen|på nytt|till\b|på\b|vid\b|i\b|under\b) / tar (?:vi )?upp (?:\w+ )?igen",
    r"återkommer (?:vi )?(?:till|med|i|på|vid) / återupptas",
    rf"{_MATTER} (?:återkommer|återkommer vi till|kvarstår till|skjuts|skjuts upp|flyttas|bordläggs|"
    rf"bordlades|bordlägges|fortsätter)\b",
    r"bordläggs till / bordlades till / skjuts (?:upp |fram )?till / flyttas (?:fram )?till (?:nästa|kommande)",
    r"stäms av (?:med|i|på|vid) / följs upp (?:på|vid|i|under|till|igen|av|nästa|löpande)",
    r"(?:vi|rådet|styrelsen|gruppen) tar tag i / fortsätter (?:vi )?(?:på|vid|till) (?:nästa|kommande)",
    r"(?:vi|rådet|styrelsen|gruppen) tar (?:upp )?(?:detta|det|den|frågan|ärendet|saken|beslut(?:et)?) (?:igen |"
    r"åter )?(?:på|till|vid) (?:nästa|kommande)",
    r"(?:bestäms|beslutas|avgörs|diskuteras|behandlas|fördelas|utses) (?:på|vid|till) (?:nästa|"
    r"kommande) (?:\w*möte\w*|\w*sammanträde\w*|\w*träff\w*)",
    r"punkt på (?:nästa|kommande) (?:\w*möte\w*|dagordning) / beslut (?:tas|fattas) (?:på|vid|i|under)",
    r"ny punkt (?:på|till) nästa",
    r"ska(?:ll)? (?:detta|frågan|det|ärendet|saken|punkten) (?:diskuteras|tas upp|behandlas|lyftas)",
)
RETURNS_LABEL = re.compile(
    r"(?:remissrunda|avstämning|uppföljning|ny diskussion|nytt möte|fortsatt diskussion|tas upp|"
    r"lyfts)\b(?!\s+(?:från|av|om)\b)[^:]*$",
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
    r"(?:åter(?:rapport(?:ering)?|koppling|redovisning)|slutrapport|delrapport|lägesrapport|(?:färdigt|"
    r"slutligt|nytt|reviderat|ett)?\s*(?:förslag|underlag|utkast)|redovisning|rapport)\b"
    r"(?!\s*:)",
    re.IGNORECASE,
)
REPORTS_LATER = re.compile(
    r"\W*(?:\w+\s+)?\w*(?:rapport|redovisning|besked)(?:en|et)?\s+kommer\s+(?:senare|framöver|inom\s+kort|snart)\b",
    re.IGNORECASE,
)
REPORTS_BACK_VERB = forms(
    r"(?:lämnar|ger|håller|presenterar) (?:en |sin )?(?:kort |muntlig |skriftlig )?"
    r"(?:åter|slut|del|läges)(?:rapport\w*|koppling|redovisning)",
    r"återrapportera(?:r|s|de)?(?<!de) / rapporterar (?:tillbaka|till nästa|på nästa|vid nästa) / återkopplar",
    r"(?:\w+ )?\w*(?:rapport|redovisning|sammanställning) kommer(?= (?:till|på|vid|innan|före|under|i)\b) / "
    r"återkoppling (?:sker|ges|lämnas|kommer)",
    r"återrapport(?:ering)? (?:sker|ges|lämnas|kommer|i|på|vid|till|senast)",
    r"redovisas (?:på|vid|i|till|senast|under) / presenteras (?:på|vid|i|till|senast|under)",
)
# A task given to somebody. "Får" and a verb of work; of using, lending or going it would be a leave.
_WORK = (
    r"göra|skriva|kontakta|ringa|mejla|maila|boka|fixa|ordna|kolla|höra|prata|tala|fråga|hitta|leta|sammanställa|planera|informera|"
    r"undersöka|utreda|skicka|köpa in|hämta|söka|ansöka|anmäla|ansvara|städa|baka|återkomma|rapportera|meddela|påminna|förbereda|"
    r"uppdatera|beställa|lägga (?:ut|upp|in)|ta (?:kontakt|hand|reda|med|fram|upp|på sig)|se (?:till|över)|"
    r"följa upp|lämna (?:besked|in)"
)
GIVEN_TO = forms(
    r"(?:får|fick|har) till uppdrag(?: att)? / (?:har|får) (?:fortsatt|kvar) (?:i |till )?uppdrag(?:et)?(?: att)?",
    r"uppdras att / uppdrogs att / anmodas att / anmodades att / åläggs att / ålades att / blir ålagd att / fick i uppgift att",
    r"får i uppdrag(?: att)? / fick i uppdrag(?: att)? / ges i uppdrag(?: att)? / gavs i uppdrag(?: att)?",
    r"får (?:\w+ )?(?:komma med|ta fram|kolla|undersöka|kontakta|återkomma|titta på|höra med|fråga|prata med|ringa|mejla|"
    r"sammanställa|se över|räkna på|ordna|fixa|utreda|jobba vidare|arbeta vidare)",
    rf"får (?:(?:då|nu|därför|sedan|även|också) )?(?:{_WORK})",
    r"(?:får|fick|har) (?:i|till) uppgift(?: att)? / tar på sig att / åtar sig att / lovar att / "
    r"erbjuder sig att(?! (?:sitta|stanna|vara|bli)\b)",
)
LET_HIM = forms(rf"får (?:han|hon|hen) (?:\w+ )?(?:{_WORK})")
ALREADY_GIVEN = forms(
    r"har fått i uppdrag / (?:uppdrag|uppdraget) är (?:redan )?(?:utlagt på|givet till) / har uppdraget att",
)
ASKED = forms(
    r"tillfrågas om / ombeds(?: att)? / ombads(?: att)? / blev (?:ombedda?|tillfrågade|tillfrågad) att",
    r"uppmanas (?:att)? / uppmanades att",
)
GOES_TO = forms(
    r"(?:frågan|ärendet|förslaget|remissen|inbjudan|skrivelsen) (?:går|skickas|lämnas|sänds|"
    r"vidarebefordras) (?:också|även|vidare|nu|ut|över|sedan)*\s*till",
)
WILL_ATTEND = forms(
    r"deltar / kommer(?! att vara (?:borta|bort\w+|sjuk\w*|från\w+|ledig\w*|upptag\w+)\b) / medverkar / "
    r"besöker / presenterar / redovisar / informerar / berättar / gästar",
    r"tar upp / visar / håller / rapporterar / skriver / planerar / leder / gör / lämnar / tittar / pratar",
    r"arbetar / färdigställer / träffas / samlas / ses / representerar / företräder / närvarar / åker / reser / "
    r"går(?! i pension) / föreläser / vaktar / öppnar / möter",
)
# Verbs of WILL_ATTEND that a date makes a promise even without the next meeting.
DOES = re.compile(
    r"deltar|kommer|medverkar|besöker|skriver|gör|lämnar|leder|färdigställer|träffas|samlas|ses|representerar|företräder|närvarar|"
    r"åker|reser|går|föreläser|vaktar|öppnar|möter",
    re.IGNORECASE,
)
# Groups that a meeting sets up: with a date to come they promise as a person does.
SMALL_GROUPS = word_set("gruppen arbetsgruppen projektgruppen referensgruppen styrgruppen delgruppen undergruppen")
# Those whom a meeting asks for something by a day.
ADDRESSED = word_set(
    "organisationerna föreningarna medlemmarna ledamöterna deltagarna förbunden förvaltningarna klasserna"
)
# "Kartan skickas till polisen": a passive present and right behind it who is to have the thing.
SENT_TO = forms(r"(?:skickas|sänds|lämnas|överlämnas|vidarebefordras|översänds) (?:\w+ )?till")
# A formality of a meeting, told and not promised.
FORMALITY = re.compile(
    r"\b(?:protokollet (?:ska|skall) justeras|reserverar sig|anmäler jäv|(?:deltar|tjänstgör) (?:inte|ej)|lämnar (?:rummet|"
    r"salen|lokalen|mötet|sammanträdet)|"
    r"avstår från|yrkar|tjänstgör som|inträder|ersätter)\b",
    re.IGNORECASE,
)
# "Karin frågar skolan om …": with an organisation right behind, an errand; with a person, a question at the meeting.
ASKS = forms(r"frågar / hör med / ber / informerar / underrättar")
ASKS_FOR = forms(r"frågar / hör med / ber")  # of these, the ones that may be put to an organisation
CHARGED = re.compile(
    r"\buppdr(?:a|og)\w*\s+(?:åt|till)\b|\buppdr(?:a[rs]?|ogs?)\b|\bi upp(?:drag|gift)\b", re.IGNORECASE
)
# "Omar är ansvarig för att …", "Karin blev ansvarig för att …".
ANSWERS_THAT = forms(
    r"(?:är|blir|blev|tar|tog|får|fick) (?:\w+ )?(?:(?:huvud)?ansvarig[at]?|(?:huvud)?ansvar(?:et)?) för att",
)
# "Omar är ansvarig för inköpen till festen", "Karin har hand om lotterna den 3 maj": a duty becomes a task with a
# day or an occasion.
ANSWERS_FOR = forms(
    r"(?:är|blir) (?:(?:huvud)?ansvarig[at]?|värd|värdar) för / har hand om / har ansvar(?:et)? för / ställer upp som / är domare"
)
OCCASION = re.compile(
    r"\b(?:till|inför|under|vid|på)\s+(?:\w+\s+)?\w*(?:fest|festen|dag|dagen|möte|mötet|marknad|marknaden|läger|lägret|träff|träffen|café|"
    r"cafét|loppis|loppisen|tävling|tävlingen|resa|resan|utflykt|utflykten|kväll|kvällen|vandring|vandringen|helg|helgen)\b",
    re.IGNORECASE,
)
# Where the next of several clauses of a decision begins: "att ge Karin i uppdrag att handla [att be Omar ringa]".
NEXT_CLAUSE = re.compile(r"(?<=[\w.,;:)])\s+(?=att\s+(?:ge|be|uppdra|låta|utse|tillsätta)\b)", re.IGNORECASE)
# "Åt Karin uppdrogs att …"
TO_WHOM = re.compile(r"\W*åt\s+", re.IGNORECASE)
WAS_CHARGED = re.compile(r"\s+uppdr(?:ogs|as|ages)\s+(?:\w+\s+)?att\b", re.IGNORECASE)
# "att be Karin fotografera båtarna": a clause of a decision.
CLAUSE_ASKS = re.compile(r"\W*att\s+be\s", re.IGNORECASE)
# "Mötet ber Siv kolla …", "Det ligger på Karin att …", "Frågan lämnas till Karin som …": who is named right behind has the task.
ASKS_OF = forms(r"ber / bad / be / anmodar / anmodade")
THEN_DOES = re.compile(r"\s+(?:om\s+)?(?:att\s+)?(?:\w+a|ta|se|ge|gå|be|sy)\b", re.IGNORECASE)
RESTS_ON = forms(r"ligger på / ankommer på / åligger / faller på / är upp till / blir upp till")
THEN_TO = re.compile(r"\s+att\s", re.IGNORECASE)
PASSES_TO = forms(
    r"(?:lämnas|överlämnas|lämnades|ges|går|hänvisas|delegeras|skickas|överlåts) (?:\w+ )?(?:till|åt)",
)
WHO_DOES = re.compile(r",?\s+som\s+(?:(?:ska|får)\s+\w+|(?:\w+\s+)?\w+(?:ar|er|ör)\b)", re.IGNORECASE)
# "Siv utsågs att kontakta skolan": chosen for a task, not for a part in the meeting or an office.
CHOSEN_TO = re.compile(
    r"\b(?:utsågs|utses|valdes|väljs|utsedda|valda)\s+att\s+(?!(?:justera\w*|leda|föra|vara|jämte|sitta|representera|underteckna|"
    r"teckna|tillsammans|ingå|fungera|också)\b)",
    re.IGNORECASE,
)
PROPOSES = re.compile(r"\b(?:föreslå\w*|yrka\w*|förslag)\b", re.IGNORECASE)
# Words of OTHERS and BODY_WORDS that act outside the meeting; and those that mean people in general.
OUTSIDERS = word_set(
    "kommunen regionen staten nämnden fullmäktige styrgruppen kontoret förvaltningen handläggaren tjänstepersonerna kansliet"
)
# Of these, those who serve the meeting: what they will do is no mere tale of others.
SERVANTS = word_set("förvaltningen handläggaren tjänstepersonerna kansliet kontoret")
GENERAL = word_set(
    """
    alla samtliga de föreningen övriga man
    """
)
# What all are asked to do: "Alla funderar på namn".
EACH_DOES = re.compile(
    r"\W*(?:alla|samtliga)\s+(?:\w+\s+){0,2}?(?:funderar|läser|tänker\s+(?:igenom|efter|till)|ser\s+över|kikar|tittar|tar\s+med)\b"
    r"(?!.*\b(?:när|man)\b)",
    re.IGNORECASE,
)
# "Ansvarig: Karin", "(ansvarig)" and the like.
RESPONSIBLE_LABEL = re.compile(
    r"\b(?:huvud)?ansvarig(?:a|t)?(?:\s+(?:person(?:er)?|för\s+[\w\s]{2,30}?))?(?:\s*[*_]*[:=–-][*_]*\s*|\s+(?:är|blir)\s+)|"
    r"\bansv(?:ar)?(?::|\.:?)\s*|^\W*ansvar(?:ig[at]?)?\s+(?:för\s+(?:detta|det)\s+)?(?:är\s+)?(?-i:(?=[A-ZÅÄÖ]))|\bvem\s*:\s*|\b(?:utförs|görs|ordnas)\s+av\s*:\s*",
    re.IGNORECASE,
)
RESPONSIBLE_MARK = re.compile(
    r"\(\s*(?:ansvarig|ansvarar|sammankallande|sammankallar|huvudansvarig)\s*\)", re.IGNORECASE
)
# An organisation that does something "och redovisar" it has agreed to do so.
AND_REPORTS = re.compile(
    r"\boch\s+(?:redovisar|rapporterar|återrapporterar|återkommer|presenterar|återkopplar)\b", re.IGNORECASE
)
# A sentence of these words behind names alone says who does what stands before it: "Karin och Omar ansvarar."
ANSWERS_FOR_IT = re.compile(
    r"\s+(?:ansvarar|(?:är\s+)?ansvarig(?:a)?|har ansvaret|tar ansvaret)(?:\s+för\s+(?:detta|det|arbetet|frågan|"
    r"uppgiften))?[.\s*_]*",
    re.IGNORECASE,
)
ACTION_LABEL = re.compile(
    r"[*_]*(?:att göra|att-göra|åtgärd(?:er)?|action|todo|to do|uppgift|nästa steg)[*_]*\s*:[*_ ]*(?=\S)", re.IGNORECASE
)
# Under "Att göra" a line that begins with who does it: "Karin: boka aulan", "AÖ + MK: program".
TAKER_FIRST = re.compile(r"[A-ZÅÄÖ][\w.-]*(?:[ ,+&/]+(?:och )?[A-ZÅÄÖ][\w.-]*){0,4}\s*:\s+\S")
TENTATIVE_LABEL = re.compile(r"[*_]*gör\s*:[*_ ]*(?=\S)", re.IGNORECASE)
ACTION_HEADING = re.compile(
    r"^\W*(?:\d[\d.]*\s*)?(?:att göra|att-göra|att-göra-lista|åtgärder|åtgärdslista|aktivitetslista|"
    r"action points?|actions?|uppdrag till|vem gör vad|to do|todo|ansvarsfördelning|uppgifter att göra|att åtgärda)\b",
    re.IGNORECASE,
)
# Below these a line is a task when it opens with the verb of one: "Utreda möjligheten till ett nätverk".
NEXT_STEPS_HEADING = re.compile(
    r"^\W*(?:\d[\d.]*\s*)?(?:nästa steg|vidare arbete|(?:det )?fortsatt[ae]? arbete[t]?|saker att göra|"
    r"att ta vidare|arbetsuppgifter|"
    r"(?:att göra |att )?(?:till|inför) nästa (?:gång|möte|träff)|hur (?:går|arbetar) vi vidare|vad händer nu)\b",
    re.IGNORECASE,
)
# Below these a line is a task only with a person's name.
SHARING_HEADING = re.compile(
    r"^\W*(?:\d[\d.]*\s*)?(?:ansvarsområden|arbetsfördelning|arbetsuppgifter|uppgiftsfördelning|"
    r"fördelning av (?:arbetet|uppgifter\w*)|åtagande\w*)\b",
    re.IGNORECASE,
)
TASK_COLUMN = re.compile(
    r"^\W*(?:(?:vad )?ska göras|göra|(?:gör )?vad|att göra|"
    r"(?:åtgärd|aktivitet|\w*uppgift|uppdrag|ärende|fråga|punkt|moment|insats|action)\w*)(?:\W+\w+)?\W*$",
    re.IGNORECASE,
)
WHO_COLUMN = re.compile(
    r"^\W*(?:(?:huvud)?ansvarig\w*(?: person(?:er)?)?|ansvar|ansv\.?|vem(?: gör(?: det| vad)?| ansvarar)?|vilka|utförare|"
    r"utförs av)\W*$",
    re.IGNORECASE,
)
# What stands before names at the end of a line that says what to do: "Uppdatera hemsidan, Erik.", "Boka buss (Karin)".
BEFORE_TAKER = re.compile(r"(?:,|\(|\s[–—-]|:|/|→|=>|@)\s*@?$")
BEHIND_TAKER = re.compile(r"\s*(?::|\s[–—-]|→|=>)\s*(?:att\s+)?|\s+att\s+")  # behind who stands first: "Karin: ringa"
AFTER_TAKER = re.compile(r"[\s).!*_]*$")
HANDLE = re.compile(r"(?<![\w.])@(?P<name>[^\W\d_][\w-]*)(?![\w.]*@)")
# A loose to-do that nobody has taken.
LOOSE_TASK = re.compile(
    r"(?:skicka(?: ut)?|boka(?: in)?|kontakta|mejla|maila|ring(?:a)?|bjud(?:a)? in|hitta en|beställ(?:a)?|"
    r"köp(?:a)? in|kolla(?: upp| med)?|stäm(?:ma)? av|sammanställ(?:a)?)\s+\w",
    re.IGNORECASE,
)
# "Deltagare: Karin Ek" right below a task that a list names.
TAKERS_LABEL = re.compile(r"(?:deltagare|i gruppen|gruppen|medverkande|tar hand om detta)\s*:\s*(?=\S)", re.IGNORECASE)
UNCERTAIN = forms(
    r"eventuellt / ev\.? / kanske / möjligen / i så fall / om möjligt / vid behov / om (?:det )?behövs",
    r"försöker / ska försöka",
)
# A word before the one who acts that makes the clause part of another: a condition, an example, a report of thoughts.
HANGS_ON = forms(
    r"om / när / som / eftersom / där / hur / att / så att / t\.?ex\.? / till exempel / exempelvis / vad",
    r"vilka? / varför / då / innan / medan / ifall / föreslår / föreslås / undrar / tycker / önskar / vill",
)
NOT_DONE = re.compile(r"\s+(?:inte|ej|aldrig|ingen|inget|inga)\b", re.IGNORECASE)
# What only opens a sentence, though its words hang clauses on others.
FOR_THE_SAKE = re.compile(r"^\W*(?:för|genom|utan|efter)\s+att\b|\bså\s+\w+\s+som\s+möjligt\b", re.IGNORECASE)
# "… var missat, så Karin tar på sig att …": what follows from a clause hangs on nothing.
THEREFORE = re.compile(r"\b(?:så|därför|alltså)\s+$", re.IGNORECASE)
HABIT = forms(
    r"varje (?:år|månad|vecka|dag|termin) / årligen / brukar / normalt / vanligtvis / alltid / regelbundet",
    r"löpande / dagligen / kontinuerligt / pågår / ofta / ibland / numera",
)

# --- when ------------------------------------------------------------------------------------------------------------

NEXT_MEETING = re.compile(
    r"(?:(?:till|på|vid|inför|före|innan|under|i)\s+)?(?:(?P<body>[\wåäöÅÄÖ-]+s)\s+)?(?:vårt\s+|"
    r"det\s+)?(?:nästa|kommande|nästkommande)\s+(?:\w*möte[t]?|\w*sammanträde[t]?|\w*träff(?:en)?|\w*råd|\w*avstämning|"
    r"gång(?:en)?)(?!\w)",
    re.IGNORECASE,
)
NEXT_MEETING_LINE = re.compile(
    r"\W*(?:\d[\d.]*\s*)?(?:nästa|kommande)\s+(?:\w*möte\w*|\w*sammanträde\w*|\w*träff\w*|\w*råd|\w*avstämning)\b(?:\s+(?:är|"
    r"hålls|äger rum|blir))?",
    re.IGNORECASE,
)
DEADLINE = re.compile(r"\b(?:senast|klart?|färdigt?|före|innan|inför|till|deadline)\W*(?:den\s+)?$", re.IGNORECASE)
BEFORE_IT = re.compile(r"(?:före|innan|senast)\b", re.IGNORECASE)  # opens a date that is itself a limit: "före jul"
# A year by itself is a due date behind these only: "inför 2026", never "budget för 2026".
YEAR_LEAD = re.compile(r"\b(?:inför|under|senast|före|innan|till|hösten|våren|sommaren|vintern)\s*$", re.IGNORECASE)
# Before a day, these make it that of something spoken of: "om träffen den 12 maj", "från mötet i maj", "som spelar den 12 maj".
DAY_OF_A_THING = re.compile(
    r"(?:\b(?:från|efter|sedan)\s+(?:\w+\s+){1,2}|\b(?:som|där|då|eftersom|vars|vilket|vilka)\b[^.;]*?)$", re.IGNORECASE
)
OF_A_THING = re.compile(
    r"\b(?:om|angående|gällande|kring|rörande|ang\.|av|med anledning av)\s+(?:\w+\s+){1,2}(?:den\s+)?$", re.IGNORECASE
)
# A line that goes through what was promised before.
LOOKS_BACK = re.compile(r"\bfrån\s+(?:förra|föregående|senaste)\b.*:\s*$", re.IGNORECASE)
# Who is named with these takes no part in the matter, or only speaks her mind on it: she reports nothing back.
MERELY_NAMED = re.compile(
    r"\b(?:jäv\w*|deltar (?:inte|ej)|deltog (?:inte|ej)|avstår|avstod|reserver\w+|reservation\w*|yrkar|yrkade|yrkande\w*|"
    r"lämnade (?:mötet|sammanträdet|lokalen|salen)|lämnar (?:mötet|sammanträdet|lokalen|salen)|frånvarande|"
    r"särskilt yttrande)\b",
    re.IGNORECASE,
)
# Titles of an item that says when the body meets again.
MEETING_DATES_TITLE = re.compile(
    r"\W*(?:(?:nästa|kommande|nästkommande)\s+(?:\w*möten?|\w*sammanträden?|\w*träff(?:ar)?|\w*råd|gång)|mötes(?:tider|datum|dagar)|"
    r"sammanträdes(?:tider|dagar|datum)|(?:tid|datum) för (?:nästa|kommande) \w*(?:möte|sammanträde|träff)\w*)\b",
    re.IGNORECASE,
)
# The small words that belong to a wording of time: "i september", "till hösten", "efter sommaren", "senast den 3 maj".
TIME_LEAD = re.compile(
    r"(?<!\w)(?:(?:senast|redan|före|innan|efter|inför|under|till|i|på|vid|kring|från|för|den|slutet av|"
    r"början av|mitten av|i slutet av|i början av|i mitten av)\s+)+$",
    re.IGNORECASE,
)
