"""What the vectors are counted from."""

from __future__ import annotations

import lzma
import sys
from pathlib import Path

import pytest

from textmine.errors import ModelError
from textmine.nlp.training.vectors import train_vectors, words_of_texts, words_of_treebanks


def test_words_are_cut_as_the_pipeline_cuts_them(tmp_path: Path) -> None:
    path = tmp_path / "text.xz"
    path.write_bytes(lzma.compress("Rådet möts kl. 18.\nAlla, utom två.\n".encode()))
    assert list(words_of_texts([path])) == ["Rådet möts kl. 18 .", "Alla , utom två ."]


def test_words_of_treebanks(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_text("1\tRådet\t_\tNOUN\t_\t_\t0\troot\t_\t_\n2\tmöts\t_\tVERB\t_\t_\t1\tx\t_\t_\n", encoding="utf-8")
    assert list(words_of_treebanks([path])) == ["Rådet möts"]


def test_a_missing_floret_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "floret", None)
    with pytest.raises(ModelError) as raised:
        train_vectors(tmp_path, tmp_path, tmp_path / "work")
    assert "textmine[train]" in raised.value.hint
