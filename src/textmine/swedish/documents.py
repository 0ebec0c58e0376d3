"""What agreements, plans, laws, projects and events are called in minutes."""

from __future__ import annotations

from textmine.swedish.wordlists import word_set, word_tuple

# Agreements in the definite form, as one names a document everybody knows.
AGREEMENTS: frozenset[str] = word_set(
    """
    överenskommelsen översiktsplanen detaljplanen samverkansavtalet arbetsordningen
    """
)
AGREEMENT_TAILS: tuple[str, ...] = ("om samverkan", "om samverkan mellan kommunen och civilsamhället")
PLAN_ENDINGS: tuple[str, ...] = word_tuple(
    """
    plan planen program programmet strategi strategin policy policyn budget budgeten
    """
)
# Definite plans that stand for one document without a period.
NAMED_PLANS: frozenset[str] = word_set(
    "aktivitetsplanen handlingsplanen översiktsplanen biblioteksplanen folkhälsoplanen"
)
LAW_ENDINGS: tuple[str, ...] = word_tuple("lagen förordningen balken konventionen")
NOT_LAWS: frozenset[str] = word_set(
    "förslagen uppdragen bidragen underlagen bolagen företagen anslagen tillslagen inslagen påslagen lagen slagen uttagen"
)
DOCUMENT_ACRONYMS: frozenset[str] = word_set("ÖK IDEP")
KNOWN_DOCUMENTS: frozenset[str] = frozenset({"Agenda 2030", "Barnkonventionen", "barnkonventionen"})
PROGRAMME_FOR = ("program för", "handlingsplan för", "strategi för", "riktlinjer för", "policy för", "plan för")

PROJECT_NOUNS: frozenset[str] = word_set(
    "projektet delprojektet satsningen programmet insatsen kampanjen initiativet tjänsten portalen"
)
PROJECT_LABELS: frozenset[str] = word_set(
    """
    Projekt Uppdrag Utvecklingsarbete Delprojekt Satsning Insats Kampanj
    """
)
# A long form whose acronym in brackets is a document's.
DOCUMENT_LONG = r"[Ss]trategi|[Bb]udget|[Pp]rogram|[Öö]verenskommelse|[Pp]olicy|[Pp]lan|[Rr]iktlinjer"
FOR = "för"
# What ends the second word of "program för hållbar utveckling".
PROGRAMME_NOUN = "ing|het|skap|else|arbete"
