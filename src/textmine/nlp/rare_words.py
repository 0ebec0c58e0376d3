"""Tags, parts of speech and features of rare words, chosen anew with what a dictionary says of them.

A tagger that learned from few sentences guesses the gender of a word that it never met, and takes a noun in "-a" for a
verb. A dictionary knows the word or its last part; which tags words of that class have with that ending was counted in
the treebanks. Both are weighed together; words that the treebanks show often are left as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import srsly  # type: ignore[import-untyped]  # spaCy's own serialiser
from numpy.typing import NDArray
from spacy.attrs import LOWER
from spacy.language import Language
from spacy.parts_of_speech import PROPN
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from textmine.nlp.dictionary import Dictionary, Reading, Rule
from textmine.nlp.joint import JointTags, Scores, Triple, set_triple

if TYPE_CHECKING:
    from spacy.pipeline import Tagger

# Numbers of triples, and how much more a form's readings speak for each of them than for one that they do not know.
Gains = tuple[NDArray[np.intp], Scores]
NAME = "textmine_rare_words"
WORDS, EVIDENCE = "dictionary.json", "evidence.json"
# How much the logarithm of a dictionary's share counts beside both components' together, and the least share. Chosen on
# the sentences that choose the steps of training: TAG / MORPH .956 / .958 without, .961 / .963 with 2, .964 / .966 with 3,
# .963 / .965 with 4; the least share changes nothing between a hundredth and a hundred thousandth.
_WEIGHT, _LEAST = 3.0, 1e-3
# Of what is written with a capital inside a sentence and stands in the dictionary all the same, so much is a name.
_CAPITAL_IS_NAME = 0.8
_KEPT = 20_000  # forms whose readings are kept at hand
_NEUTER, _COMMON = frozenset("BC"), "D"  # the dictionary's letters for definite forms in "-et" and "-en"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What treebanks say of a dictionary's readings.

    triples: tags with part of speech and features. shares: sign of a reading (`signs`) -> number of a triple -> its share.
    name: the number of the triple of people's and places' names. common: lower-case forms that need no dictionary.
    """

    triples: tuple[Triple, ...] = ()
    shares: Mapping[str, Mapping[int, float]] = field(default_factory=dict)
    name: int = 0
    common: frozenset[str] = frozenset()

    def of(self, readings: Sequence[Reading]) -> dict[int, float]:
        """Number of a triple -> its share, over all readings of a form alike; nothing where no reading was ever seen."""
        found: dict[int, float] = {}
        told = [shares for reading in readings if (shares := self._of_one(reading))]
        for shares in told:
            for at, share in shares.items():
                found[at] = found.get(at, 0.0) + share / len(told)
        return found

    def _of_one(self, reading: Reading) -> Mapping[int, float]:
        """By the reading's most exact sign that was seen."""
        return next((self.shares[sign] for sign in signs(reading) if sign in self.shares), {})


def signs(reading: Reading) -> Iterator[str]:
    """What a reading is known by, the most exact first: class and rule, gender and rule, rule."""
    letters, rule = reading
    yield f"{letters} {rule}"
    yield f"+{int(not _NEUTER.isdisjoint(letters))}{int(_COMMON in letters)} {rule}"
    yield f"* {rule}"


@Language.factory(NAME, assigns=["token.tag", "token.pos", "token.morph"])
def make_rare_words(nlp: Language, name: str) -> RareWords:  # noqa: ARG001  spaCy passes them
    """A component that knows no dictionary; it comes from disk or from training."""
    return RareWords(nlp)


class RareWords:
    """Sets tag, part of speech and features of words that treebanks hardly show and a dictionary does."""

    def __init__(self, nlp: Language) -> None:
        """nlp: the pipeline that the component stands in, behind a tagger and a morphologizer on the same layers."""
        self._nlp = nlp
        self.know(Dictionary({}, ()), Evidence())

    def know(self, dictionary: Dictionary, evidence: Evidence) -> None:
        """From now on works with these."""
        self.dictionary, self.evidence = dictionary, evidence
        self._scorer: tuple[Scores, Scores] | None = None
        self._common = frozenset(get_string_id(form) for form in evidence.common)
        self.forget()

    def forget(self) -> None:
        """Looks every word up anew from now on."""
        self._gains_by_readings = lru_cache(_KEPT)(self._gains_of)
        self._gains = lru_cache(_KEPT)(self._gains_by_form)

    def __call__(self, doc: Doc) -> Doc:
        """The same doc."""
        forms = doc.to_array(LOWER).tolist()
        rare = [doc[at] for at, form in enumerate(forms) if form not in self._common and _is_open(doc[at])]
        gains = [self._gains(token.lower_, _inside_and_capital(token)) for token in rare]
        rare = [token for token, gain in zip(rare, gains, strict=True) if gain]
        if not rare or not doc.tensor.size:
            return doc
        sums = self._sums(cast("Scores", doc.tensor[[token.i for token in rare]]))
        for row, gain in zip(sums, filter(None, gains), strict=True):
            row[gain[0]] += gain[1]
        for token, at in zip(rare, sums.argmax(axis=1).tolist(), strict=True):
            set_triple(token, self.evidence.triples[at])
        return doc

    def _sums(self, layers: Scores) -> Scores:
        """What tagger and morphologizer together give every triple, one row for each row of the shared layers' output."""
        if self._scorer is None:
            self._scorer = _scorer(self._nlp, self.evidence.triples)
        weights, bias = self._scorer
        return cast("Scores", layers @ weights + bias)

    def _gains_by_form(self, form: str, capital: bool) -> Gains | None:
        return self._gains_by_readings(self.dictionary.readings(form), capital)

    def _gains_of(self, readings: tuple[Reading, ...], capital: bool) -> Gains | None:
        """What a form of these readings gains; nothing where no reading was ever seen."""
        shares = self.evidence.of(readings)
        if not shares:
            return None
        if capital:
            shares = {at: share * (1 - _CAPITAL_IS_NAME) for at, share in shares.items()}
            shares[self.evidence.name] = shares.get(self.evidence.name, 0.0) + _CAPITAL_IS_NAME
        gains = [_WEIGHT * log((share + _LEAST) / _LEAST) for share in shares.values()]
        return np.array([*shares], dtype=np.intp), np.array(gains, dtype=np.float32)

    def to_bytes(self, **_: Any) -> bytes:
        """Dictionary and evidence as bytes, the same for the same words."""
        return bytes(srsly.msgpack_dumps([self._words(), self._told()]))

    def from_bytes(self, data: bytes, **_: Any) -> RareWords:
        """The component itself, with what to_bytes gave."""
        return self._read(*srsly.msgpack_loads(data))

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Writes dictionary and evidence into the folder path, in files of their own: their licences differ."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        srsly.write_json(folder / WORDS, self._words(), indent=0)
        srsly.write_json(folder / EVIDENCE, self._told(), indent=0)

    def from_disk(self, path: str | Path, **_: Any) -> RareWords:
        """The component itself, with what stands in the folder path."""
        return self._read(srsly.read_json(Path(path) / WORDS), srsly.read_json(Path(path) / EVIDENCE))

    def _words(self) -> dict[str, Any]:
        return {
            "rules": [[rule.letter, rule.cut, rule.add, rule.before] for rule in self.dictionary.rules],
            "words": {letters: " ".join(words) for letters, words in self.dictionary.words.items()},
        }

    def _told(self) -> dict[str, Any]:
        shares = {
            sign: {str(at): share for at, share in told.items()} for sign, told in sorted(self.evidence.shares.items())
        }
        triples, name = [list(triple) for triple in self.evidence.triples], self.evidence.name
        return {"triples": triples, "shares": shares, "name": name, "common": " ".join(sorted(self.evidence.common))}

    def _read(self, words: dict[str, Any], told: dict[str, Any]) -> RareWords:
        members = {letters: listed.split(" ") for letters, listed in words["words"].items()}
        shares = {sign: {int(at): share for at, share in one.items()} for sign, one in told["shares"].items()}
        triples = tuple((tag, pos, feats) for tag, pos, feats in told["triples"])
        self.know(
            Dictionary(members, [Rule(*rule) for rule in words["rules"]]),
            Evidence(triples, shares, told["name"], frozenset(told["common"].split())),
        )
        return self


def _is_open(token: Token) -> bool:
    """A word of letters, not in capitals throughout, not cut off ("vård-"); what is taken for a name and looks so is settled."""
    text = token.text
    if text.isupper() or text[-1] == "-" or (token.pos == PROPN and text[0].isupper()):
        return False
    return text.isalpha() or any(char.isalpha() for char in text)


def _inside_and_capital(token: Token) -> bool:
    return not token.is_sent_start and token.text[0].isupper()


def _scorer(nlp: Language, triples: Sequence[Triple]) -> tuple[Scores, Scores]:
    """Weights and bias that give from a row of the shared layers what both components' last layers give each triple."""
    judge = JointTags(nlp, triples)
    last = [cast("Tagger", nlp.get_pipe(name)).model.get_ref("output_layer") for name in ("tagger", "morphologizer")]
    weights = judge.sums(*(np.asarray(layer.get_param("W")).T for layer in last))
    return weights, judge.sums(*(np.asarray(layer.get_param("b"))[np.newaxis] for layer in last))[0]
