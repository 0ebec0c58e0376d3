"""What a reader is told when the language model cannot be used. `{…}` are filled in by nlp."""

from __future__ import annotations

MISSING = "Språkmodellen {model} finns inte."
MISSING_HINT = (
    "Ange mappen models/sv_textmine eller ett installerat spaCy-paket (t.ex. sv_core_news_lg) i inställningen model "
    "i textmine.toml, eller bygg modellen på nytt med flows/train.py."
)
DAMAGED = "Språkmodellen {model} går inte att öppna: {detail}"
DAMAGED_HINT = "Hämta mappen på nytt eller bygg den med flows/train.py."
NO_DATA = "Träningsdata saknas: {path}"
NO_DATA_HINT = "Ange mappen med trädbankerna (*.conllu); var de hämtas står i models/README.md."
NO_TRANSFORMERS = "Paketet sentence-transformers saknas; inställningen vectors behöver det."
NO_TRANSFORMERS_HINT = "Installera det med pip install textmine[vectors], eller ta bort vectors ur textmine.toml."
VECTORS_HINT = (
    "Ange i inställningen vectors en mapp med en sentence-transformers-modell, eller ta bort den: då räcker språkmodellens "
    "egna ordvektorer."
)
NO_FLORET = "Paketet floret saknas; det behövs för att räkna fram ordvektorer."
NO_FLORET_HINT = "Installera det med pip install textmine[train], eller ange en mapp med färdiga vektorer."
