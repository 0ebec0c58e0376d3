"""CoNLL-U in, words out."""

from __future__ import annotations

from textmine.nlp.training.treebank import Word, sentences

CONLLU = """# text = Lokalerna syns.
1-2\tLokalerna syns\t_\t_\t_\t_\t_\t_\t_\t_
1\tLokalerna\tlokal\tNOUN\tNN|UTR\tCase=Nom\t2\tnsubj\t_\t_
1.1\ttom\ttom\tADJ\t_\t_\t_\t_\t_\t_
2\tsyns\t_\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\tMAD\t_\t2\tpunct\t_\t_

1\tJa\tja\tINTJ\tIN\t_\t0\troot\t_\t_
"""


def test_words_of_a_treebank() -> None:
    first, second = sentences(CONLLU)
    assert first[0] == Word("Lokalerna", "lokal", "NOUN", True, "NN|UTR", "Case=Nom", 2, "nsubj")
    assert first[1] == Word("syns", None, "VERB", False, "VB", "", 0, "root")
    assert [word.form for word in first] == ["Lokalerna", "syns", "."]
    assert second == (Word("Ja", "ja", "INTJ", True, "IN", "", 0, "root"),)
