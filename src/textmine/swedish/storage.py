"""What the store says to the user when it cannot do its work: (what is wrong, what to do). `{…}` are filled in by store."""

from __future__ import annotations

# Keys are the codes that store raises StoreError with.
STORE_ERRORS: dict[str, tuple[str, str]] = {
    "url": (
        "{path}: inte en databasadress som går att använda",
        'Skriv db = "sqlite:///mapp/textmine.db" i textmine.toml.',
    ),
    "backend": (
        "{path}: databasen måste vara SQLite eller PostgreSQL",
        'Skriv db = "sqlite:///mapp/textmine.db" eller "postgresql+psycopg://användare@server/databas" i textmine.toml, '
        "eller ta bort raden.",
    ),
    "server": (
        "{path}: databasservern svarar inte",
        "Se efter att servern är i gång och att adressen i inställningen db stämmer, och kör igen.",
    ),
    "login": (
        "{path}: databasservern släpper inte in textmine",
        "Se efter att databasen finns och att användaren får skapa tabeller i den.",
    ),
    "collation": (
        "{path}: databasen sorterar inte efter teckenkod eller rymmer inte alla tecken",
        "Skapa den med: createdb --template=template0 --encoding=UTF8 --locale=C NAMN.",
    ),
    "folder": (
        "{path}: mappen för databasen går inte att skapa ({detail})",
        "Välj en mapp som får skrivas i: --outputs MAPP.",
    ),
    "open": (
        "{path}: databasen går inte att öppna eller skriva i",
        "Se efter att mappen finns och får skrivas i, eller välj en annan: --outputs MAPP.",
    ),
    "readonly": (
        "{path}: databasen är skrivskyddad",
        "Ge skrivrätt till filen och mappen, eller välj en annan: --outputs MAPP.",
    ),
    "full": ("{path}: disken är full", "Frigör utrymme och kör igen; det som redan är inläst finns kvar."),
    "locked": (
        "{path}: databasen används av en annan körning",
        "Vänta tills den andra körningen är klar och kör igen.",
    ),
    "damaged": (
        "{path}: databasen är skadad eller inte en databas",
        "Lägg tillbaka en säkerhetskopia, eller flytta undan filen och kör igen; allt utom bedömningarna räknas om.",
    ),
    "device": ("{path}: disken svarar inte som den ska", "Se efter att disken är ansluten och hel, och kör igen."),
    "newer": (
        "{path}: databasen är skriven av en nyare version av textmine ({detail})",
        "Uppgradera textmine, eller välj en annan mapp: --outputs MAPP.",
    ),
    "foreign": (
        "{path}: databasen hör till ett annat program",
        "Välj en annan fil eller mapp: --outputs MAPP.",
    ),
    "database": ("{path}: databasen kunde inte göra det den ombads ({detail})", "Rapportera det gärna."),
    "constraint": ("{path}: uppgifterna motsäger varandra och sparades inte ({detail})", "Rapportera det gärna."),
    "quote": ("{path}: ett citat i {detail} stämmer inte med anteckningens text", "Rapportera det gärna."),
    "item": ("{path}: en rad i {detail} hör till en punkt som inte finns", "Rapportera det gärna."),
    "twice": ("{path}: två stycken på samma plats ({detail})", "Rapportera det gärna."),
    "text": ("{path}: texten innehåller tecken som inte kan sparas", "Spara filen som UTF-8 och kör igen."),
    "passage": ("träffar för frågor pekar på stycken som inte finns ({detail})", "Kör textmine themes igen."),
    "contradicts": (
        "{path}: säkerhetskopian motsäger sig själv ({detail}) och lades inte tillbaka",
        "Välj en äldre säkerhetskopia. Den nuvarande databasen är orörd.",
    ),
    "no_file": (
        "{path}: databasen är ingen fil",
        "Säkerhetskopiera den med databasens egna verktyg (pg_dump, pg_restore).",
    ),
    "running": (
        "en annan körning pågår redan ({detail})",
        "Vänta tills den är klar. Har den dött släpps låset av sig självt inom en kvart.",
    ),
    "no_judgement": ("bedömning {path} finns inte", "Visa bedömningarna: textmine judgements."),
    "unknown": ("{path}: anteckningen är inte inläst", "Kör textmine ingest."),
}

# What `check` says of a store whose parts contradict one another.
STORE_FAULTS: dict[str, str] = {
    "span": "{table}: rader utanför texten i {source}",
    "foreign_key": "{table}: {rows} rader pekar på något som inte finns",
    "link": "{table}: {rows} rader pekar på stycken som inte finns",
    "index": "sökregistret: {indexed} stycken av {passages}",
}
