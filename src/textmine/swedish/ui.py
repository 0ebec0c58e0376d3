"""What the commands say to the person at the terminal, in Swedish. `{…}` are filled in by cli and ingest."""

from __future__ import annotations

APP = "Läser mötesanteckningar och visar vad som återkommer, vad som beslutats och vad som utlovats. Allt sker på den här datorn."

COMMANDS = {
    "run": "Hela jobbet: läs in, räkna om, skriv rapport och export.",
    "ingest": "Läs in nya, ändrade och borttagna anteckningar.",
    "themes": "Fördela styckena på teman och visa temana.",
    "report": "Skriv rapporten och exporten på nytt.",
    "export": "Skriv allt som är känt till en JSON-fil (eller visa formatets schema).",
    "text": "Visa texten så som textmine läser filen.",
    "search": "Sök i styckena. Ordens ändelser spelar ingen roll.",
    "status": "Visa vad som är inläst och vad som inte kunde läsas.",
}

OPTIONS = {
    "corpus": "Mappen med anteckningar. Den läses men ändras aldrig.",
    "outputs": "Mappen för databas, rapport och export.",
    "version": "Visa versionen.",
    "verbose": "Visa varje steg i loggen.",
    "with_text": "Ta med anteckningarnas hela text.",
    "schema": "Visa JSON-schemat för exporten.",
    "target": "Filen som exporten skrivs till.",
    "file": "En anteckning: PDF, DOCX, Markdown eller text. Finns den inte här söks den i mappen med anteckningar.",
    "query": 'Ord att söka efter; en fras skrivs inom citattecken: "en väg in".',
    "limit": "Högst så här många träffar.",
}

LINES = {
    "reading": "Läser",
    "resolving": "Reder ut personer och organisationer",
    "theming": "Fördelar stycken på teman",
    "reporting": "Skriver rapport och export",
    "batch": "{found} anteckningar: {analysed} lästa nu, {unchanged} oförändrade, {withdrawn} borttagna.",
    "failed": "{failed} av {found} anteckningar gick inte att läsa:",
    "passed_over": "Förbigångna filer av annat slag: {names}.",
    "report_at": "Rapport: {path}",
    "export_at": "Export: {path}",
    "nothing_new": "Inget nytt sedan förra gången.",
    "no_corpus": "{corpus}: mappen med anteckningar finns inte.",
    "no_corpus_hint": "Ange mappen: --corpus MAPP, eller corpus i textmine.toml.",
    "empty_corpus": "mappen {corpus} är tom, men anteckningar har lästs därifrån förut. Inget har ändrats.",
    "empty_corpus_hint": "Kontrollera att mappen eller nätverksenheten är ansluten. "
    "Ska allt verkligen bort: ta bort mappen med databasen.",
    "no_store": "Inget är inläst ännu i {outputs}.",
    "no_store_hint": "Kör först: textmine run --corpus MAPP --outputs {outputs}",
    "no_hits": "Inga träffar på {query}.",
    "error": "Fel: {message}",
    "hint": "Gör så här: {hint}",
    "interrupted": "Avbrutet. Nästa körning fortsätter där den här slutade.",
    "notes": "Anteckningar",
    "note_count": "inlästa anteckningar",
    "first_last": "första och senaste",
    "passages": "stycken",
    "people": "personer",
    "organisations": "organisationer",
    "decisions": "beslut",
    "actions": "åtaganden",
    "themes": "teman",
    "failures": "kunde inte läsas",
    "theme": "Tema",
    "meetings": "Möten",
    "first": "Först",
    "last": "Senast",
    "kind": "Slag",
    "of": "{n} av {m}",
    "watched": "bevakat",
    "found": "upptäckt",
    "merged": "sammanslaget",
    "retired": "avslutat",
}
