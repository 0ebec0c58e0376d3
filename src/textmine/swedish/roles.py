"""Roles that people hold in meetings and associations, and the letters of political parties, as minutes print them."""

from __future__ import annotations

import re

from textmine.swedish.wordlists import line_set, word_set

# Those of Swedish councils, boards and associations; lower case. One a line.
ROLES: frozenset[str] = line_set(
    """
    ordförande
    ordf
    ordf.
    mötesordförande
    t.f. ordförande
    tf ordförande
    tf. ordförande
    tillförordnad ordförande
    tjänstgörande ordförande
    vice ordförande
    vice ordf
    vice ordf.
    v ordf
    v. ordf
    v ordf.
    v. ordf.
    v ordförande
    v. ordförande
    vice ordförare
    1:e vice ordförande
    2:e vice ordförande
    3:e vice ordförande
    1:a vice ordförande
    2:a vice ordförande
    förste vice ordförande
    första vice ordförande
    andre vice ordförande
    andra vice ordförande
    1 vice ordförande
    2 vice ordförande
    sekreterare
    sekr
    sekr.
    mötessekreterare
    nämndsekreterare
    kommunsekreterare
    vice sekreterare
    protokollförare
    protokollsekreterare
    kassör
    vice kassör
    skattmästare
    ledamot
    ordinarie ledamot
    styrelseledamot
    adj
    adj.
    dr
    dr.
    doktor
    prof
    prof.
    adjungerad
    adjungerad ledamot
    suppleant
    styrelsesuppleant
    ersättare
    tjg. ersättare
    tjänstgörande ersättare
    ej tjänstgörande ersättare
    justerare
    justeringsman
    justeringsperson
    protokolljusterare
    rösträknare
    revisor
    revisorssuppleant
    valberedare
    valberedning
    sammankallande
    sammankallare
    samordnare
    samverkanssamordnare
    koordinator
    utredare
    handläggare
    föredragande
    planerare
    strateg
    utvecklingsledare
    verksamhetsledare
    verksamhetschef
    verksamhetsutvecklare
    enhetschef
    avdelningschef
    områdeschef
    förvaltningschef
    förvaltningsdirektör
    kommundirektör
    kommunchef
    kanslichef
    ekonomichef
    ekonom
    controller
    jurist
    kommunjurist
    direktör
    vd
    rektor
    biträdande rektor
    projektledare
    processledare
    samtalsledare
    gruppledare
    bordsledare
    diskussionsledare
    moderator
    facilitator
    kommunikatör
    informatör
    webbansvarig
    medlemsansvarig
    lokalansvarig
    ungdomsansvarig
    klubbchef
    kanslist
    tränare
    ombud
    observatör
    gäst
    inbjuden gäst
    personalrepresentant
    facklig representant
    föräldrarepresentant
    boenderepresentant
    kontaktperson
    pastor
    präst
    diakon
    kyrkoherde
    imam
    polis
    kommunpolis
    områdespolis
    fältassistent
    kurator
    bibliotekarie
    professor
    fil. dr
    kommunalråd
    oppositionsråd
    regionråd
    """
)
# Who leads a group at a workshop; the label stands before the names.
LEADER_LABELS: dict[str, str] = {
    "samtalsledare": "samtalsledare",
    "gruppledare": "gruppledare",
    "bordsledare": "bordsledare",
    "bordsvärd": "bordsvärd",
    "bordsvärdar": "bordsvärd",
    "diskussionsledare": "diskussionsledare",
    "workshopledare": "workshopledare",
    "moderator": "moderator",
    "moderatorer": "moderator",
    "facilitator": "facilitator",
    "facilitatorer": "facilitator",
    "processledare": "processledare",
    "dokumentatör": "dokumentatör",
}
# Labels before a name that tell its role at the meeting.
ROLE_LABELS: dict[str, str] = {
    "utses att justera": "justerare",
    "justerare": "justerare",
    "justerande": "justerare",
    "justeras av": "justerare",
    "protokolljusterare": "justerare",
    "vid pennan": "sekreterare",
    "antecknare": "sekreterare",
    "protokollförare": "protokollförare",
    "mötesordförande": "ordförande",
    "mötessekreterare": "sekreterare",
    "mötesledare": "mötesledare",
    "sammankallande": "sammankallande",
}
# Parties of the Riksdag, their common short forms, and the commonest local ones' letters.
PARTIES: frozenset[str] = word_set("M L S C V KD MP SD Kd Mp Sd FI Fi FP PP ÖrP LP VP ÄP KP SPI Spi MED AfS Alt")

# The last words of the roles that a body itself gives; any other role is an occupation, held elsewhere.
_GIVEN_BY_A_BODY: frozenset[str] = word_set(
    """
    ordförande mötesordförande ordförare sekreterare mötessekreterare nämndsekreterare protokollsekreterare
    protokollförare kassör skattmästare ledamot styrelseledamot adjungerad suppleant styrelsesuppleant ersättare
    justerare justeringsman justeringsperson protokolljusterare rösträknare revisor revisorssuppleant valberedare
    valberedning sammankallande sammankallare mötesledare personalrepresentant observatör samtalsledare gruppledare
    bordsledare bordsvärd diskussionsledare workshopledare moderator facilitator dokumentatör
    """
)

# Compounds that name an office: "trygghetssamordnare", "ungdomsstrateg". Lower case only: "Barnombudsmannen" is an authority.
_OFFICE = re.compile(
    r"[a-zåäö-]*(?:samordnare|strateg|chef|ledare|sekreterare|handläggare|utvecklare|ansvarig|planerare|ordförande|ledamot|"
    r"polis|direktör|koordinator|pedagog|konsulent|konsult|assistent|ingenjör|arkitekt|inspektör|controller|ekonom|jurist|"
    r"sköterska|läkare|psykolog|terapeut|husvärd|fritidsledare|bibliotekarie|utredare|rådgivare|lots|"
    r"värd|projektledare|coach|kurator|lärare|representant|ombud)(?: (?:och|samt|/) [a-zåäö-]+)?"
)


# The same as a scanner reads them that sees no dots and takes e for c: "ordforande", "sckreterare".
_MISREAD = str.maketrans("åäöc", "aaoe")
_SCANNED = frozenset(role.translate(_MISREAD) for role in ROLES if len(role) > len("polis"))


def is_role(text: str) -> bool:
    """Whether a text is a role: one of ROLES, or a lower-case compound that ends as an office does ("Almby IK" is none)."""
    said = " ".join(text.replace("*", "").split())
    return said.casefold() in ROLES or said.casefold().translate(_MISREAD) in _SCANNED or bool(_OFFICE.fullmatch(said))


def is_given_by_body(role: str) -> bool:
    """Whether a body gives a role ("vice ordförande"); "pastor" or "föreningschef" is an occupation.

    role: with its shortened words written out.
    """
    words = role.casefold().split()
    return bool(words) and words[-1] in _GIVEN_BY_A_BODY
