"""How minutes tell that people are chosen: verbs, nouns, offices, and the titles above them.

All patterns ignore case.
"""

from __future__ import annotations

import re

from textmine.swedish.cues import forms
from textmine.swedish.verbs import passive, verbs

# Choosing again, anew: the office goes without saying.
_AGAIN = verbs(
    """
    omvälja omväljer omvalde omvalt omvald, nyvälja nyväljer nyvalde nyvalt nyvald, återvälja återväljer återvalde återvalt
    återvald, invälja inväljer invalde invalt invald, välja väljer valde valt vald + (?:om|in)
    """
)
_CHOOSING = verbs(
    """
    välja väljer valde valt vald, utse utser utsåg utsett utsedd, adjungera, tillsätta tillsätter tillsatte tillsatt tillsatt,
    utnämna utnämner utnämnde utnämnt utnämnd, förordna, fyllnadsvälja fyllnadsväljer fyllnadsvalde fyllnadsvalt fyllnadsvald
    """
)
IS_ELECTED = forms(
    passive((*_AGAIN, *_CHOOSING)),
    r"(?<!är\s)(?<!var\s)(?<!redan\s)(?:vald|valda|utsedd|utsedda|utnämnd|utnämnda) (?:till|som)",
    r"(?<!är\s)(?<!var\s)(?:omvald|omvalda|nyvald|nyvalda)",
    r"(?:fick|får) (?:\w+ )?förtroende(?:t)? (?:som|att)",
)
CHOSEN_AGAIN = re.compile(rf"{passive(_AGAIN)}|(?:om|ny)valda?|.*förtroende.*", re.IGNORECASE)
_OFFICE = (
    r"\w*(?:ordförande|sekreterare|justerare|justeringsm[aä]n|kassör|revisor(?:er)?|ledamot|ledamöter|suppleant(?:er)?|"
    r"sammankallande|rösträknare|ombud|kontaktperson(?:er)?|ersättare|firmatecknare)"
)
# "Ny sekreterare blev …", "Val av revisor blev …", "Ordförande för mötet blev …": an office, and whom it went to.
BECAME = re.compile(
    r"\W*(?:(?:val\s+av|till|som|nya?|mötets|dagens|kvällens|årets|protokoll|vice|tillika|suppleant|två|och|samt|i|"
    rf"styrelsen|föreningen|valberedningen|för\s+(?:mötet|dagens\s+möte|kvällen|dagen)|{_OFFICE})[\s,/]+){{1,8}}?"
    rf"(?:blev|blir)(?::|\s)\s*(?-i:(?=[A-ZÅÄÖ]))|\W*nya?\s+(?:\w+\s+)?{_OFFICE}\s+är\s+(?-i:(?=[A-ZÅÄÖ]))",
    re.IGNORECASE,
)
# A group that people are put into: "Festkommitté utsågs: …", "Arbetsgruppen utökades med …".
A_GROUP = re.compile(
    r"\b(?:\w*grupp(?:en)?|\w*kommitt[eé](?:n|er)?|\w*ombud|\w*representant(?:er)?|kontaktperson(?:er)?)\b",
    re.IGNORECASE,
)
# A whole board or office whose members are chosen: "Styrelsen valdes på två år: …".
THE_CHOSEN = re.compile(rf"^\W*(?:\w+\s+)?(?:\w*styrelsen?|valberedningen|{_OFFICE}(?:na|n|arna)?)\s+$", re.IGNORECASE)
# Somebody whom no list knows, by the office alone: "Sten valdes till mötessekreterare".
TO_AN_OFFICE = re.compile(
    r"\W*(?-i:(?!Ing[ae]|Vem|Vilk|De\b|Den\b|Det\b)[A-ZÅÄÖ][a-zåäöé]+(?:\s+[A-ZÅÄÖ][\w-]*)?)\s+(?:om)?(?:valdes|väljs|utsågs|utses)\s+"
    rf"(?:till|som)\s+(?:mötes|dagens\s+|ny\s+|vice\s+)?{_OFFICE}\b",
    re.IGNORECASE,
)
# A choice that is still to be made.
YET_TO_CHOOSE = re.compile(r"\b(?:kommer\s+att|ska|skall|bör|måste)\s+(?:ske|göras|genomföras|hållas)\b", re.IGNORECASE)
IS_JOINED = forms(
    r"utökas med / utökades med / kompletteras med / kompletterades med / förstärks med / förstärktes med",
    r"(?:bildas|bildades) (?:bestående av|med)",
)
# "Karin och Omar justerar." under the title of their election.
ADJUSTS = re.compile(r"justerar(?P<minutes>\s+(?:dagens\s+|mötets\s+)?protokoll(?:et)?)?\W*$", re.IGNORECASE)
ADJUSTED_BY = re.compile(r"\W*(?:dagens\s+|mötets\s+)?protokoll(?:et)?\s+justeras\s+av\s+", re.IGNORECASE)
ADJUSTING_TITLE = re.compile(
    r"\W*(?:\d[\d.]*\s*)?(?:val|utseende)\b.*|.*\bjusterare\b|.*\bjuster\w*\s*$", re.IGNORECASE
)
# "Han valdes av stämman": who was spoken of right before.
PRONOUN_CHOSEN = re.compile(
    r"\W*(?:han|hon|hen|båda|bägge|samtliga|dessa|de)\s+(?:\w+\s+)?(?:(?:om|ny|in)?valdes|väljs|utsågs|omväljs)\b"
    r"(?:\W*$|\s+(?:\w+\s+){0,2}?(?:av\s+(?:stämman|mötet|årsmötet)|till|som|för|på)\b)",
    re.IGNORECASE,
)
TO_A_ROLE = re.compile(r"\b(?:till|som|att|ny|nya|i|bestående|på\s+(?:\w+\s+)?år)\b", re.IGNORECASE)
ELECT = re.compile(r"\b(?:utse|välja|adjungera|utser|väljer|utsåg|valde)\b", re.IGNORECASE)
# The title of an item in which people are chosen; a name and a form of choosing below it need no more.
ELECTION_TITLE = re.compile(
    r"\W*(?:\d[\d.]*\s*)?(?:(?:fyllnads|om|ny|person)?val|utseende|adjungering\w*)\b(?:\s+av\b|\s*$|\s*\W)?",
    re.IGNORECASE,
)
# "Omval på Karin", "Nyvald: Omar": elections told by a noun; and such a word behind a name.
CHOICE = re.compile(
    r"(?:[\wåäöÅÄÖ ]{1,40}:\s*)?(?:även\s+|samt\s+)?(?:(?:omval|nyval|fyllnadsval|återval)\b|(?:omvald|nyvald|invald)a?\s*[:–-]|"
    r"fortsatt\s+förtroende\s+för\b)",
    re.IGNORECASE,
)
BY_CHOICE = re.compile(r"(?:\(|,\s+)(?:omval|nyval|fyllnadsval|omvald|nyvald)\b", re.IGNORECASE)
# The title of an election within its line: "Val av justerare: …".
ELECTION_LABEL = re.compile(
    r"\W*(?:\d[\d.]*\s*)?(?:(?:fyllnads|om|ny|person)?val|utseende)\s+av\b[^.:–]{1,60}?\s*(?::|\s[–-]\s)\s*",
    re.IGNORECASE,
)
# What may stand beside names where only they tell who was chosen: an office, a time, how many.
BESIDE_CHOSEN = re.compile(
    r"\b(?:och|samt|jämte|som|till|för|på|av|i|sin|frånvaro|sammankallande|ordinarie|personlig\w*|"
    r"\w*ordf\w*|\w*sekreterare\w*|\w*kassör\w*|\w*ledam[oö]t\w*|\w*suppleant\w*|\w*ersättare\w*|\w*revisor\w*|\w*justerare\w*|"
    r"\w*rösträknare|omval|nyval|mötet|år|ett|två|tre|beslut)\b|\d+",
    re.IGNORECASE,
)
# Who may sign: "Firman tecknas av …", "… tecknar föreningens firma".
SIGNS = re.compile(
    r"\bfirman?\b.{0,40}?\btecknas\s+av\b|\btecknar\s+(?:\w+\s+){0,2}?firman?\b|\bfirmatecknare\s+(?:är|blir|blev)\b|"
    r"\b(?:får|har\s+rätt\s+att)\s+(?:\w+\s+){0,3}?teckna\s+(?:\w+\s+){0,2}?firma\w*",
    re.IGNORECASE,
)
