"""What the server says to those who use its pages, and to whoever starts it."""

from __future__ import annotations

from textmine.records import JudgementKind
from textmine.swedish.language import said

USERS = "{path}: filen med användare går inte att använda ({detail})"
USERS_HINT = 'Varje användare skrivs som [[user]] med name, role ("read", "correct" eller "admin") och password.'
OPEN = "Servern får bara lyssna på den här datorn ({host} är en annan adress) så länge ingen behöver logga in"
OPEN_HINT = "Ange users i textmine.toml (lösenord: textmine password), eller ta bort host."

NOBODY = "Servern startar inte: {names} är angivet, men ingen användare finns som kan logga in"
NOBODY_HINT = "Ange minst en användare i filen users (lösenord: textmine password), eller ta bort {names}."
USER_TWICE = "namnet {name} står två gånger"
USER_NAMELESS = "en användare saknar namn"
PASSWORD_PLAIN = "lösenordet för {name} är inte skrivet som textmine password skriver det"  # noqa: S105 - a sentence

# By status code: one sentence, for pages that have no more to say.
REFUSALS = {
    400: "Det som skickades går inte att förstå. Inget har ändrats.",
    401: "Du behöver logga in.",
    403: "Det får du inte göra. Inget har ändrats.",
    404: "Sidan finns inte.",
    405: "Så kan sidan inte användas.",
    413: "Det som skickades är för stort. Inget har ändrats.",
    414: "Adressen är för lång.",
    421: "Servern svarar inte på det namnet.",
    429: "För många felaktiga lösenord. Vänta en kvart och försök igen.",
    500: "Något gick fel. Försök igen; händer det på nytt, rapportera felet.",
}
STALE = "Sidan var för gammal för att sparas. Inget har ändrats. Försök igen på den här sidan."
WRONG_PASSWORD = "Namnet eller lösenordet stämmer inte."  # noqa: S105 - a sentence, not a password
SIGNED_OUT = "Du är utloggad."
UNDONE = "Ångrat. Allt är som det var."
SOON = " Siffrorna räknas om; det syns på sidorna om en stund."
PAINTED = "Originalet lämnas inte ut: i anteckningen är namn övertäckta på någon som ska vara bortglömd."
NOWHERE = "Det som skulle rättas finns inte kvar. Inget har ändrats."

# What a reader is told when a judgement has been kept: (kind, value) or kind alone.
SAID: dict[tuple[JudgementKind, str] | JudgementKind, str] = {
    JudgementKind.THEME_LABEL: "Frågan har fått ett nytt namn.",
    JudgementKind.THEME_MERGED: "Frågorna är sammanslagna.",
    JudgementKind.THEME_SPLIT: "Frågan är delad.",
    JudgementKind.THEME_WATCHED: "Frågan bevakas.",
    (JudgementKind.THEME_STANDS, "yes"): "Frågan är godtagen.",
    (JudgementKind.THEME_STANDS, "no"): "Frågan följs inte längre.",
    (JudgementKind.PASSAGE_THEME, "yes"): "Stycket hör till frågan.",
    (JudgementKind.PASSAGE_THEME, "no"): "Stycket hör inte till frågan.",
    (JudgementKind.SAME, "same"): "De räknas som samma.",
    (JudgementKind.SAME, "different"): "De räknas som olika.",
    (JudgementKind.SAME, "unsure"): "Det är noterat att det inte går att säga.",
    JudgementKind.NAME: "Namnet är rättat.",
    JudgementKind.FOLLOWS: "Det är sparat vad organisationen blev.",
    (JudgementKind.MENTION, "no"): "Det räknas inte som ett namn.",
    JudgementKind.MENTION: "Det räknas som ett namn.",
    (JudgementKind.DECISION, "yes"): "Det räknas som ett beslut.",
    (JudgementKind.DECISION, "no"): "Det räknas inte som ett beslut.",
    (JudgementKind.ACTION, "yes"): "Det räknas som ett åtagande.",
    (JudgementKind.ACTION, "no"): "Det räknas inte som ett åtagande.",
    (JudgementKind.DONE, "yes"): "Åtagandet är markerat som klart.",
    (JudgementKind.DONE, "no"): "Åtagandet är markerat som inte klart.",
    (JudgementKind.SAME_NOTE, "same"): "Filerna räknas som en anteckning.",
    (JudgementKind.SAME_NOTE, "different"): "Filerna räknas var för sig.",
    (JudgementKind.SAME_NOTE, "unsure"): "Det är noterat att det inte går att säga.",
}


def kept(kind: JudgementKind, value: str) -> str:
    """The sentence for a judgement that has been kept."""
    return said(SAID.get((kind, value)) or SAID[kind])


def refusal(status: int) -> str:
    """The sentence for a status code."""
    return said(REFUSALS.get(status, REFUSALS[400]))
