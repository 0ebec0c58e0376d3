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
    r"(?<=\s)(?:(?:Mötets |Styrelsens |Rådets )?Beslut|BESLUT|Beslutat|Ansvarig(?:a)?|Ansvar|Ansv\.?|"
    r"Åtgärd(?:er)?|Att göra|Klar senast|"
    r"Deadline|Återrapport)[*_]*:(?=\s|\*)"
)

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# A word that hangs the clause on another one: what it says is a condition, a time or a relative clause.
SUBORDINATES = forms(
    r"om / när / innan / sedan / som / vilka? / vilket / där / då / efter att / förrän / såvida / ifall",
    r"eftersom / därför att / förutsatt / ska / skall / kan / bör / måste / behöver / skulle / kunde / borde",
    r"får / vill / hur / huruvida / inte / ej / aldrig / att",
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
# Kinds of associations in the definite form: in the minutes of one of that kind they are its own.
OWN_KINDS = word_set(
    "föreningen klubben förbundet kåren sektionen kretsen distriktet samfälligheten byalaget stiftelsen"
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
    r"[\s,]*(?:\([^)]{1,40}\))?[\s,]*(?:,|och|o|å|samt|&|\+|/|resp\.?|respektive|"
    r"tillsammans med|ihop med|i samarbete med|i samråd med)[\s,]*",
    re.IGNORECASE,
)
# Words that open a sentence before its verb and its subject: "Därefter beslutar mötet", "Till nästa gång bokar Karin".
ADVERBIAL_OPENING = re.compile(
    r"\s*(?:efter|därefter|sedan|därför|dessutom|vidare|till|vid|på|i|under|inför|med|nu|idag|slutligen|"
    r"sist|dock|även|också|då|här|för)\b",
    re.IGNORECASE,
)
# What may stand between who acts and what they do.
BETWEEN = re.compile(
    r"(?:\s|,|\(\w{1,4}\)|\)|[*_]|\b(?:också|även|nu|sedan|i sin tur|därefter|dock|därför|då|själv|gärna|ska|"
    r"skall|ev\.?|fortsatt|alla|"
    r"m\.?fl\.?|från \w+|på \w+|via \w+)\b)*",
    re.IGNORECASE,
)
