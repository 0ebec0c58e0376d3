"""What reads as a Swedish heading: nouns and how they are inflected, and the words that name no subject of their own."""

from __future__ import annotations

import re

from textmine.swedish.wordlists import word_set

# "Stöd till föreningar", "trygghet på kvällar": what may stand between the two nouns of a heading.
LINK_WORDS: frozenset[str] = word_set("av för från hos i inom med mellan mot och om på till utan vid över")

# What may open a heading without being part of what it names.
DETERMINERS: frozenset[str] = word_set("de den det en ett alla")

# The parties and the setting of every council: whatever is said is said by them, to them or about them.
_SETTING = word_set(
    """
    administration aktör anställd arbetsgrupp besökare bolag civilsamhälle
    delegation distrikt enhet företrädare förbund förening föreningsmänniska förvaltning förvaltningschef församling
    individ initiativ invånare klubb kommun kommunfullmäktige kommuninvånare kommunledning kommunstyrelse kontor
    konferens landsting ledamot ledning man medarbetare medborgare medlem minister myndighet människa nämnd ord
    organisation part parti partner person personal politik publik politiker råd referensgrupp region regering representant
    samhälle samverka samverkan samverkansråd sektor staden stat stiftelse styrelse styrgrupp tjänsteman tjänsteperson utskott
    verksamhet
    """
)
# Words of form: they take their meaning from another word ("typ av stöd", "hög nivå", "i stor utsträckning").
_FORM = word_set(
    """
    aktivitet alternativ andel antal ansvar arbete arbetssätt aspekt avseende bakgrund bas behov beskrivning bild bit
    brist bredd del detalj effekt enskild erfarenhet exempel faktor fas fokus form fråga funktion föremål förhållande
    förmåga förslag förståelse förteckning förutsättning förändring följd grad grund gräns grupp handling helhet hinder
    hjälp hänsyn händelse håll idé innehåll innebörd inriktning insats intresse kategori klass koppling kraft krav krona
    kvalitet kvantitet lag lista läge lösning mening metod mål målgrupp målsättning möjlighet mängd namn nivå nuläge nummer
    nytta område omfattning omgång ordning orsak omständighet perspektiv pengar plan plats pris problem procent process
    produkt program projekt prioritering påverkan ram rapport referens regel relation resultat risk roll rätt sak sats
    satsning sida situation skede skick skillnad skäl slag slut slutsats start steg storlek struktur stycke stöd summa
    svar svårighet syfte synsätt system sätt tabell takt tankesätt tema tendens tillfälle tillgång tillstånd tjänst
    typ underlag uppdrag uppgift uppfattning ursprung utgångspunkt utmaning utsträckning utveckling utvecklingsarbete
    utvecklingsinsats utvecklingsområde variant verkan verklighet version vikt vilja villkor visshet väg värde åsikt
    ämne ände ändamål ärende åtgärd översikt öppning
    """
)
# What meetings do, whatever they are about.
_PROCEDURE = word_set(
    """
    anmälan anmälning anmälningar ansvarsfrihet anteckning avslutning beslut beslutsunderlag besked besök beredning
    bifall bilaga bord delegationsbeslut dialog dagordning diskussion enkät fika föredragning föredragningslista
    föregående genomgång godkännande gruppsamtal handläggning information inbjudan inbjuden inledning inventering
    justering kallelse kommentar kontakt läsning medskick meddelande möte mötet nulägesrapport omröstning paragraf paus
    presentation presentationsrunda protokoll protokollsutdrag punkt remissvar redovisning rekommendation reservation
    rubrik rundabordssamtal samrådsmöte samtal sammanfattning sammanställning sammanträde samverkansmöte skrivelse
    slutrapport stämma synpunkt talare tack telefonnummer tjänsteskrivelse uppföljning uppstart utkast utvärdering val
    workshop yrkande återkoppling återrapport återrapportering övrigt öppnande
    """
)
# Times and places that anything may happen at.
_WHEN_AND_WHERE = word_set(
    """
    dag dagtid datum eftermiddag halvår helg hemsida höst jul kväll kvällstid lov läsår mandatperiod minut morgon månad
    natt nutid ort period plats resa sommar stad stund termin tid tidpunkt timma timme vecka veckoslut vinter vår webbplats
    webbsida år årsskifte
    """
)

# A heading with one of these words says that an item is talked about, not what it decides or who gets to know.
_TALK = re.compile(r"\b(?:dialog|diskussion|samtal|information|synpunkt|kommentar|gruppsamtal)", re.I)

# Nouns that name no theme, in dictionary form. Compounds of them may ("kontaktperson", "stödgrupp").
NO_SUBJECTS: frozenset[str] = _SETTING | _FORM | _PROCEDURE | _WHEN_AND_WHERE

# A word that ends so names a body, an office or a holder of one, not a matter.
_BODIES = re.compile(
    r"(?:nämnd|utskott|styrelse|förvaltning|fullmäktige|kommitté|kommission|presidium|kansli|kontor|myndighet|departement"
    r"|(?<!sam)råd|chef|direktör|ordförande|sekreterare|ledamot|handläggare|strateg|samordnare|kassör|revisor|suppleant"
    r"|valberedning|firmatecknare)$"
)
# What bodies hold, and the papers that every one of them writes: in associations' minutes they come back in each meeting.
_FORMALITIES = re.compile(
    r"(?:(?:års|styrelse|medlems|nämnd|höst|vår|extra|stäm)möte|(?:års|förenings|bolags)stämma|protokoll|dagordning"
    r"|(?:verksamhets|revisions|förvaltnings|års)berättelse|årsredovisning)$"
)

# What a meeting of people is called, last in a compound: "kunskapskväll" is an evening, whatever is said at it.
_EVENT = re.compile(
    r"(?:kväll|dag|träff|möte|frukost|lunch|mingel|vecka|konferens|mässa|läger|resa|seminari|webbinari|workshop|festival)"
    r"(?:um|et|en|ar|er|na|or|t|n|s)*$"
)

# Endings that make nouns (Svenska Akademiens grammatik, volume 2, word formation).
_NOUN = re.compile(r"(?:.ning|.ling|het|tion|sion|else|skap|dom|eri|itet|ism|ment|tur|logi|grafi)$")
# Endings that make adjectives, participles and adverbs.
_NO_NOUN = re.compile(r"(?:lig|isk|sam|bar|full|lös|aktig|artad|ande|ende|[aei]rad|mässig|vis|ens)$")

# Endings of adjectives that classify, with those of neuter and plural.
_ADJECTIVE = re.compile(r"(?:ig|isk|bar|sam|al|ell|iv|ent|ant|ös|är)(?:a|t)?$")

# What a consonant stem, one on a and one on e add: definite singular, plural, definite plural (the five declensions).
_AFTER_CONSONANT = ("en", "et", "ar", "er", "arna", "erna", "na", "n")
_AFTER_A = ("an", "or", "orna")
_AFTER_E = ("en", "et", "er", "erna", "arna")
# Where a noun shows that it is one. A verb has "-er" and "-ar" too, but its dictionary form ends in a vowel.
_SHOWN_AFTER_E = ("en", "et", "arna", "erna")
_NOMINAL_ENDING = "as"
_QUALITY = "het"
# Nouns of doing and their verbs (Svenska Akademiens grammatik, volume 2); the root must be long enough to be one.
_DOING = (("ikation", "icera"), ("ation", "era"), ("ning", "a"), ("ing", "a"), ("else", "a"))
_VERB_ROOT = 4
_DERIVING = frozenset({"", "dom", "het", "skap", "ing", "ning", "else", "lig", "isk"})
_NEGATION = "o"


def names_talk(heading: str) -> bool:
    """Whether a heading only says that an item is talked about.

    >>> names_talk("Det som kom fram i diskussionen"), names_talk("Beslutet skickas till")
    (True, False)
    """
    return _TALK.search(heading) is not None


def names_event(form: str) -> bool:
    """Whether a written word names an occasion: what is said under it may be about anything.

    >>> names_event("kunskapskvällen"), names_event("kunskapsspridning"), names_event("temadag")
    (True, False, True)
    """
    return _EVENT.search(form) is not None


def inflections(noun: str) -> frozenset[str]:
    """The forms that a noun in dictionary form may take, its genitives left out; more than exist, none of a verb's own.

    >>> sorted(inflections("skola"))
    ['skola', 'skolan', 'skolor', 'skolorna']
    """
    return frozenset({noun, *_endings(noun, _AFTER_E)})


def is_noun(word: str, forms: frozenset[str]) -> bool:
    """Whether a word in dictionary form is a noun: by its ending, or because the forms written in the notes show it.

    >>> is_noun("volontär", frozenset({"volontärer"})), is_noun("ringa", frozenset({"ringa", "ringer"}))
    (True, False)
    """
    if _NOUN.search(word):
        return True
    return not _NO_NOUN.search(word) and any(form in forms for form in _endings(word, _SHOWN_AFTER_E))


def is_nominal(adjective: str, forms: frozenset[str]) -> bool:
    """Whether the notes use an adjective as a noun, as its genitive shows: "ungas", "nyanländas".

    >>> is_nominal("ung", frozenset({"unga", "ungas"}))
    True
    """
    return adjective + _NOMINAL_ENDING in forms


def nominal(adjective: str) -> str:
    """An adjective as it is used for those whom it describes: "unga"."""
    return adjective + "a"


def adjective_forms(adjective: str) -> frozenset[str]:
    """An adjective in dictionary form with its neuter and its plural: "ideell", "ideellt", "ideella"; more than exist."""
    return frozenset({adjective, adjective + "t", adjective + "tt", nominal(adjective), adjective + "e"})


def may_write(form: str, word: str) -> bool:
    """Whether a written form, in lower case, may be a word in dictionary form: inflected as a noun or as an adjective.

    >>> may_write("loppmarknader", "loppmarknad"), may_write("ungas", "ung"), may_write("lokal", "lok")
    (True, True, False)
    """
    return form in inflections(word) or form in genitives(word) or form in adjective_forms(word)


def plurals(noun: str) -> frozenset[str]:
    """The indefinite plurals that a noun in dictionary form may have and that are not the form itself.

    >>> sorted(plurals("skola"))
    ['skolor']
    """
    return frozenset(form for form in inflections(noun) - {noun} if form.endswith(("ar", "er", "or")))


def names_no_subject(word: str) -> bool:
    """Whether a word in dictionary form is too general for a theme, or names a body or an office.

    >>> names_no_subject("tillfälle"), names_no_subject("byggnadsnämnd"), names_no_subject("belysning")
    (True, True, False)
    """
    return word in NO_SUBJECTS or _BODIES.search(word) is not None or _FORMALITIES.search(word) is not None


def qualities(noun: str) -> tuple[str, ...]:
    """The adjectives of which a noun on -het is made, with and without its negation, or the verbs of which a noun of doing is;
    none for other nouns. Some are no words at all.

    >>> qualities("trygghet"), qualities("utbildning"), qualities("integration"), qualities("lokal")
    (('trygg', 'otrygg'), ('utbilda', 'utbildna'), ('integrera',), ())
    """
    bare = noun.removesuffix(_QUALITY)
    if bare != noun:
        return () if len(bare) <= len(_QUALITY) else (bare, _NEGATION + bare)
    return verbs(noun)


def verbs(noun: str) -> tuple[str, ...]:
    """The verbs of which a noun of doing is made; some are no words at all."""
    return tuple(
        noun.removesuffix(ending) + verb
        for ending, verb in _DOING
        if noun.endswith(ending) and len(noun) - len(ending) >= _VERB_ROOT
    )


def same_root(one: str, other: str) -> bool:
    """Whether one of two words is made of the other by an ending: "ung" and "ungdom", "tydlig" and "tydlighet".

    >>> same_root("ungdom", "ung"), same_root("ungdomspanel", "ung")
    (True, False)
    """
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in _DERIVING


def is_adjective(word: str) -> bool:
    """Whether a word, in any form, ends as adjectives that classify do: "digitala", "psykisk", "ekonomiskt".

    >>> is_adjective("sociala"), is_adjective("skickar")
    (True, False)
    """
    return _ADJECTIVE.search(word) is not None


def genitives(word: str) -> frozenset[str]:
    """The genitives of a noun in dictionary form, and of an adjective used as one ("ungas")."""
    return frozenset({word + _NOMINAL_ENDING, *(form + "s" for form in inflections(word))})


def _endings(noun: str, after_e: tuple[str, ...]) -> tuple[str, ...]:
    if noun.endswith("a"):
        return tuple(noun[:-1] + ending for ending in _AFTER_A)
    if noun.endswith("e"):
        return tuple(noun[:-1] + ending for ending in after_e)
    doubled = (noun + noun[-1],) if noun.endswith(("m", "n")) else ()
    return tuple(base + ending for base in (noun, *doubled) for ending in _AFTER_CONSONANT)
