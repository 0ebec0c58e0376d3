"""What `textmine model` says of a language model. `{…}` are filled in by nlp.card; keys are those of the model's meta.json."""

from __future__ import annotations

NAME = "modell"
FOLDER = "mapp"
LICENCE = "licens"
SIZE = "storlek"
SPEED = "hastighet"
LOADING = "laddas på"
MEGABYTES = "{n} MB"
SECONDS = "{n} s"
WORDS_PER_SECOND = "{n} ord i sekunden på en kärna"
VECTORS = "ordvektorer"
VECTOR_SIZE = "{width} tal för varje ord, {rows} rader"
NO_VECTORS = "inga"
STEPS = "steg"
DATA = "Data som modellen är tränad på"
SOURCE = "källa"
SYNTAX = "Språkanalys, Talbankens 504 utvecklingsmeningar"
WORDS = "Sammansatta ord som delas rätt"
NEIGHBOURS = "Stycken om samma sak som ligger närmast (80 påhittade stycken om tio saker)"
NAMES = "Namn som hittas exakt: {kind}"
HARM = "Namn när texten är skadad (fall i procentenheter)"
ORIGIN = "Personnamn som hittas, efter namnets ursprung"
OTHER = "Modellens egna siffror"
FAULTS = "Kända fel"
CHANGES = "Detta är inte modellen som följer med textmine. Det här ändras"
FIGURE_HEAD = ("", "F1", "95 %", "precision", "täckning", "antal")
HARM_HEAD = ("", "oskadad", "skadad", "fall")
ORIGIN_HEAD = ("ursprung", "andel", "av den bästa")
BETWEEN = "{low}–{high}"
SHARE_OF_BEST = "{n} %"

FIGURES = {
    "TAG": "ordklass (SUC)",
    "UPOS": "ordklass (UD)",
    "MORPH": "böjning",
    "LEMMA": "grundform",
    "UAS": "huvudord",
    "LAS": "huvudord och roll",
    "SENT": "meningsgräns",
    "all": "alla",
    "PERSON": "person",
    "ORG": "organisation",
    "LOCATION": "plats",
    "PROJECT": "projekt",
    "DOCUMENT": "dokument",
    "nearest 1": "det närmaste",
    "nearest 3": "de tre närmaste",
    "compounds": "lista som delaren är avpassad efter",
    "compounds_held_out": "lista som bara mäter",
}
KINDS = {
    "UNER test": "prosa från 1970-talet (UNER Talbanken, test)",
    "klintan test": "webbnyheter från 2012 (klintan, test)",
    "our lines": "påhittade protokollsrader (models/lines/test.jsonl)",
}
HARMS = {
    "case lost": "versaler borta",
    "lines broken in names": "radbrott mitt i namn",
    "5 % slips": "5 % läsfel (OCR)",
}
ORIGINS = {
    "swedish": "svenskt",
    "finnish": "finskt",
    "arabic": "arabiskt",
    "somali": "somaliskt",
    "kurdish": "kurdiskt",
    "balkan": "från Balkan",
}
# Of the shipped model; what it gets wrong in ways that a reader should know.
KNOWN_FAULTS: tuple[str, ...] = (
    "Talbanken är prosa från 1970-talet: i protokoll och punktlistor kan siffrorna vara andra.",
    "Organisationer är svårast, mest lokala namn som också är vanliga ord. Därför hittar textmine namn med regler, ordlistor "
    "och närvarolistan först, och modellen får bara tillägga.",
    "Rader med enbart versaler och rader som börjar med ett vanligt ord kan tas för namn.",
    "Var femte till var tionde sammansättning delas inte, mest de som har led som är ovanliga i riksdagens frågor och i lagtext.",
    "Ordvektorer visar vad ord handlar om, inte vad de betyder: motsatser ligger nära varandra.",
)

LEMMAS_OWN = "Grundformer kommer från modellen, inte från textmines tabeller."
LEMMAS_OURS = "Modellen saknar grundformer; textmines tabeller används."
BORDERS_OWN = "Meningsgränser kommer från modellen där radbrytningar och punkter inte avgör."
BORDERS_OURS = "Modellen saknar meningsgränser; textmines regler används."
NAMES_OWN = "Namn: modellens etiketter översätts ({mapped})."
NAMES_DROPPED = "Namn av annat slag tas inte med ({dropped})."
NAMES_NONE = "Modellen hittar inga namn; namn hittas med regler, ordlistor och närvarolistor."
MAPPED = "{theirs} blir {ours}"
WORDS_OURS = "Sammansatta ord delas med textmines tabeller."
VECTORS_OWN = "Styckenas vektorer räknas fram ur modellens ordvektorer ({width} tal)."
VECTORS_NONE = "Modellen saknar ordvektorer; styckenas frågor bestäms av orden ensamma."
READ_ANEW = "Alla anteckningar läses om vid nästa körning."
