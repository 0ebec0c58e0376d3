"""Roles that people hold in meetings and associations, and the letters of political parties, as minutes print them."""

from __future__ import annotations

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
# Parties of the Riksdag, their common short forms, and the commonest local ones' letters.
PARTIES: frozenset[str] = word_set("M L S C V KD MP SD Kd Mp Sd FI Fi FP PP ÖrP LP VP ÄP KP SPI Spi MED AfS Alt")


def is_role(text: str) -> bool:
    """Whether a text is a role: one of ROLES, with or without a trailing word of place ("ordförande" yes, "Almby IK" no)."""
    return " ".join(text.casefold().replace("*", "").split()) in ROLES
