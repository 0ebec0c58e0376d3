"""Swedish verbs in all their forms, from their principal parts: what the patterns over minutes are written with.

How the forms are made follows Svenska Akademiens grammatik (1999), volume 2, chapter 8.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# Behind "-a" in the first conjugation: present, past, supine, participle ("bevilja, beviljar, beviljade, beviljat, beviljad").
_FIRST = ("r", "de", "t", "d")
# Words between a verb and its particle: "läggs därför ner", "säger vi upp".
BETWEEN_PARTICLE = r"(?:\s+\w+){0,2}?"
# From so many letters on, a form stays itself when a scanner has lost its dots and rings: "faststalldes".
_LONG = 8
_DOTS = {"å": "[åa]", "ä": "[äa]", "ö": "[öo]"}


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb by its principal parts, lower case; participle is its common singular ("antagen"); particle may be empty."""

    infinitive: str
    present: str
    past: str
    supine: str
    participle: str
    particle: str = ""

    def active(self) -> tuple[str, ...]:
        """The finite forms of the active voice: "antar", "antog"."""
        return (self.present, self.past)

    def passive(self) -> tuple[str, ...]:
        """The finite forms of the s-passive, the older present too: "fastställs", "fastställes", "fastställdes"."""
        return (*_present_passive(self), f"{self.past}s")

    def passive_supine(self) -> str:
        """The supine of the s-passive: "antagits"."""
        return f"{self.supine}s"

    def participles(self) -> tuple[str, ...]:
        """The past participle in its three forms: "antagen", "antaget", "antagna"."""
        common = self.participle
        if common.endswith("en"):
            return common, f"{common[:-1]}t", f"{common[:-2]}na"
        if common.endswith("ad"):
            return common, f"{common[:-1]}t", f"{common}e"
        if common.endswith("d"):
            neuter = re.sub(r"([nrl])d$", r"\1t", common) if not common.endswith("dd") else f"{common[:-2]}tt"
            return common, neuter if neuter != common else f"{common[:-1]}t", f"{common}a"
        return common, common, f"{common}a"


def verbs(text: str) -> tuple[Verb, ...]:
    """The verbs of a list, parted by commas: "bevilja" alone (first conjugation) or all principal parts, and "+ particle".

    >>> verbs("bevilja, lägga lägger lade lagt lagd + ner")[1].passive()
    ('läggs', 'lägges', 'lades')
    """
    out = []
    for entry in text.split(","):
        parts, _, particle = entry.partition("+")
        words = parts.split()
        if not words:
            continue
        if len(words) == 1:
            words += [words[0] + ending for ending in _FIRST]
        infinitive, present, past, supine, participle = words
        out.append(Verb(infinitive, present, past, supine, participle, particle.strip()))
    return tuple(out)


def active(family: Iterable[Verb]) -> str:
    """An alternation of the finite active forms, with particles and with what may stand before them."""
    return _alternation((form, verb) for verb in family for form in verb.active())


def passive(family: Iterable[Verb]) -> str:
    """The same of the s-passive."""
    return _alternation((form, verb) for verb in family for form in verb.passive())


def passive_past(family: Iterable[Verb]) -> str:
    """Of those the past alone."""
    return _alternation((f"{verb.past}s", verb) for verb in family)


def participle(family: Iterable[Verb]) -> str:
    """The same of the past participles and of the supine of the s-passive, as minutes use them without "har" and "är"."""
    return _alternation((form, verb) for verb in family for form in (*verb.participles(), verb.passive_supine()))


def infinitive(family: Iterable[Verb]) -> str:
    """The same of the infinitives."""
    return _alternation((verb.infinitive, verb) for verb in family)


def _alternation(forms: Iterable[tuple[str, Verb]]) -> str:
    whole = {_with_particle(form, verb.particle) for form, verb in forms}
    return "(?:" + "|".join(sorted(whole, key=lambda form: (-len(form), form))) + ")"


def _with_particle(form: str, particle: str) -> str:
    spelt = "".join(_DOTS.get(letter, letter) for letter in form) if len(form) >= _LONG else form
    return rf"{spelt}{BETWEEN_PARTICLE}\s+(?:{particle})" if particle else spelt


def _present_passive(verb: Verb) -> Iterator[str]:
    present = verb.present
    if present.endswith("ar") or verb.infinitive.endswith("e") or present.endswith("år"):
        yield f"{present[:-1]}s"
    elif present.endswith("er"):
        stem = present[:-2]
        if not stem.endswith(("s", "x")):
            yield f"{stem}s"
        yield f"{stem}es"
    else:  # "hyr", "gör"
        yield f"{present}s"
