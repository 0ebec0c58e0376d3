"""What a spelling dictionary knows of a form: the classes of words that it may belong to, and the ending that it has there.

A Hunspell dictionary (hunspell(5)) gives each word the letters of the rules that inflect it; words with the same letters
are of one class ("ADG": genitive, "-en", plural in "-ar"). What a class and an ending mean is not told there; it is learned
from treebanks (`rare_words`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Reading = tuple[str, str]  # a class (its letters), and the rule that made the form ("G:e>ar"), "" for the word itself

# A last part of fewer letters is too often an accident ("ande"), one made from a shorter word, too.
LEAST_LAST, LEAST_STEM = 4, 3
LEAST_FIRST = 2
_Undo = tuple[str, str, re.Pattern[str]]  # letter, name and condition of a rule
_NONE: tuple[tuple[str, list[_Undo]], ...] = ()
_UNCHANGED: _Undo = ("", "", re.compile(""))


@dataclass(frozen=True, slots=True)
class Rule:
    """A word of a class with this letter that ends as `before` says may lose `cut` and gain `add`."""

    letter: str
    cut: str
    add: str
    before: str

    @property
    def name(self) -> str:
        """The rule but for its condition, in a reading."""
        return f"{self.letter}:{self.cut}>{self.add}"


class Dictionary:
    """Words by class, and the rules that inflect them."""

    def __init__(self, words: Mapping[str, Sequence[str]], rules: Iterable[Rule]) -> None:
        """words: class -> lower-case words."""
        self.words = words
        self.rules = tuple(rules)
        self._classes: dict[str, tuple[str, ...]] = {}
        for letters, members in sorted(words.items()):
            for word in members:
                self._classes[word] = (*self._classes.get(word, ()), letters)
        # Ending -> what stood in its place -> the rules that did it.
        undo: defaultdict[str, defaultdict[str, list[_Undo]]] = defaultdict(lambda: defaultdict(list))
        for rule in self.rules:
            undo[rule.add][rule.cut].append((rule.letter, rule.name, re.compile(f"(?:{rule.before})$")))
        self._undo = {add: tuple(cuts.items()) for add, cuts in undo.items()}
        self._longest = max((len(rule.add) for rule in self.rules), default=0)

    def readings(self, form: str) -> tuple[Reading, ...]:
        """What a lower-case form may be, sorted; of an unknown compound what its longest known last part may be."""
        stems = self._stems(form)
        for start in _starts(form):
            found = {
                (letters, name)
                for stem, rules in stems
                if (classes := self._classes.get(stem[start:])) and (not start or len(stem) - start >= LEAST_STEM)
                for letter, name, before in rules
                if before.search(stem)
                for letters in classes
                if letter in letters
            }
            if found:
                return tuple(sorted(found))
        return ()

    def _stems(self, form: str) -> list[tuple[str, Sequence[_Undo]]]:
        """Words that the form may be made from, with the rules that would make it where the word has their letters."""
        found: list[tuple[str, Sequence[_Undo]]] = [(form, (_UNCHANGED,))]
        for at in range(max(len(form) - self._longest, 1), len(form) + 1):
            for cut, rules in self._undo.get(form[at:], _NONE):
                found.append((form[:at] + cut, rules))
        return found


def _starts(form: str) -> Iterator[int]:
    """Where a last part may begin: at the beginning, behind the last hyphen, then at every letter, the longest part first."""
    yield 0
    hyphen = form.rfind("-") + 1
    if hyphen:
        yield hyphen
    yield from range(LEAST_FIRST, len(form) - LEAST_LAST + 1)
