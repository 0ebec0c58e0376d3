"""Where sentences end in minutes."""

from __future__ import annotations

import pytest
from spacy.language import Language

from textmine.nlp import view
from textmine.nlp.sentences import SentenceBorders


def _sentences(blank: Language, text: str) -> list[str]:
    doc = SentenceBorders()(blank(view(text)))
    return [" ".join(sentence.text.split()) for sentence in doc.sents]


@pytest.mark.parametrize(
    "text",
    [
        "Mötet hålls kl. 16 i Sagohuset.",
        "Det gäller t.ex. lokaler och bl.a. Kulturnatten.",
        "Vi följer avtalet, dvs. Sagoavtalet, i år.",
        "Årsmötet är den 3. Maj eller juni går bra.",
        "Ordf. A. Sagoström hälsade välkommen.",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(blank: Language, text: str) -> None:
    assert len(_sentences(blank, text)) == 1


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Fika ordnas. Alla är välkomna!", ["Fika ordnas.", "Alla är välkomna!"]),
        ("Kaffe, te m.m. Alla är välkomna.", ["Kaffe, te m.m.", "Alla är välkomna."]),
        ("Han sa ”ja.” Sedan gick vi.", ["Han sa ”ja.”", "Sedan gick vi."]),
        ("Vad är 'rätt'? 'Det vet vi nu' sa hon.", ["Vad är 'rätt'?", "'Det vet vi nu' sa hon."]),
        ("## Rubrik\n\n- Fler lampor\n- Fler bänkar", ["Rubrik", "Fler lampor", "Fler bänkar"]),
        ("Det gäller åk 6. Rektor svarar.", ["Det gäller åk 6.", "Rektor svarar."]),
        ("Saldot är 87 kr. Avgifterna har kommit in.", ["Saldot är 87 kr.", "Avgifterna har kommit in."]),
        ("§ 6. Val av kassör", ["§ 6. Val av kassör"]),
        ("Vad händer nu? Frågan tas upp igen.", ["Vad händer nu?", "Frågan tas upp igen."]),
    ],
)
def test_what_ends_a_sentence(blank: Language, text: str, sentences: list[str]) -> None:
    assert _sentences(blank, text) == sentences


def test_only_certain_leaves_other_borders_to_a_parser(blank: Language) -> None:
    doc = SentenceBorders(only_certain=True)(blank(view("Ett. Två.\n\nTre.")))
    borders = {token.text: token.is_sent_start for token in doc if not token.is_space}
    assert borders["Ett"] is True
    assert borders["Tre"] is True
    assert borders["Två"] is None


def test_an_empty_doc_has_no_sentence(blank: Language) -> None:
    assert list(SentenceBorders()(blank("")).sents) == []
