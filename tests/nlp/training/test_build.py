"""The whole way on a sample: from invented data to a pipeline that loads and its figures, in seconds."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.vectors import Vectors

from textmine.errors import ModelError
from textmine.nlp import load
from textmine.nlp.card import figures
from textmine.nlp.training import Built, Effort, build, ner, syntax
from textmine.nlp.training.build import NEEDED
from textmine.nlp.training.measure_vectors import PASSAGES
from textmine.nlp.training.measure_words import LISTS
from textmine.nlp.training.plan import Teacher
from textmine.swedish import model_card

SAMPLE = Effort(
    vectors={},
    paragraphs=20,
    syntax=syntax.Steps((Teacher(1, 96), Teacher(2, 32)), 2, 2, ((2, 0.5), (2, 1.0)), 4),
    names=ner.Steps((Teacher(1, 96), Teacher(2, 32)), 2, 2, 4),
)
NAME = ("Mirja", "Granfors")
TREE = """1\t{given}\t{given}\tPROPN\tPM|NOM\tCase=Nom\t3\tnsubj\t_\t_
2\t{family}\t{family}\tPROPN\tPM|NOM\tCase=Nom\t1\tflat:name\t_\t_
3\tlånar\tlåna\tVERB\tVB|PRS|AKT\tTense=Pres\t0\troot\t_\t_
4\tlokaler\tlokal\tNOUN\tNN|UTR|PLU|IND|NOM\tNumber=Plur\t3\tobj\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\tMAD\t_\t3\tpunct\t_\t_

""".format(given=NAME[0], family=NAME[1])
NAMES = "Mirja\tB-PER\nGranfors\tI-PER\nleder\tO\nByalaget\tB-ORG\ni\tO\nEkby\tB-LOC\n.\tO\n\n"
LINE = {"text": "Mirja Granfors leder Byalaget", "style": "minutes", "spans": [[0, 14, "PERSON"], [21, 29, "ORG"]]}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    for needed in NEEDED:
        path = folder / needed
        path.parent.mkdir(exist_ok=True)
        if path.suffix == ".tsv":
            path.write_text("Mirja Granfors\t12\n", encoding="utf-8")
        elif path.suffix == ".xz":
            path.write_bytes(
                lzma.compress(
                    ("Föreningarna och Mirja Granfors lånar kommunens lokaler på kvällarna " * 3 + "\n").encode() * 40
                )
            )
        else:
            path.write_text((TREE if path.suffix == ".conllu" else NAMES) * 30, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lines")
    for name in ("train.jsonl", "test.jsonl"):
        (folder / name).write_text((json.dumps(LINE, ensure_ascii=False) + "\n") * 20, encoding="utf-8")
    by_origin = {"swedish": ["Mirja Granfors"], "finnish": ["Aino Laine"], "carriers": ["Ring {name} nu."]}
    (folder / "names_by_origin.json").write_text(json.dumps(by_origin), encoding="utf-8")
    (folder / PASSAGES).write_text("hus\tDe lånar lokaler\nhus\tLokaler lånas\nväg\tEn cykelväg\n", encoding="utf-8")
    for name in LISTS:
        (folder / f"{name}.txt").write_text("# lists\nskolmat skola+mat\nansvar ansvar\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(data: Path, lines: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Floret itself is an extra that tests do without: the vectors of this sample are random."""
    work = tmp_path_factory.mktemp("work")
    nlp = spacy.blank("sv")
    rows = np.random.default_rng(0).standard_normal((50, 8), dtype=np.float32)
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings, data=rows, mode="floret", minn=3, maxn=4, hash_count=2, hash_seed=2166136261
    )
    (work / "ground").mkdir()
    nlp.to_disk(work / "ground" / "vectors")
    return build(data, work / "model", work, lines, SAMPLE)


def test_the_pipeline_reads_and_lemmatizes(built: Built) -> None:
    nlp = load(str(built.folder), heads=True)
    doc = nlp("Föreningen lånar lokaler.")
    assert nlp.pipe_names[:2] == ["ner", "textmine_sentences"]
    assert {token.lemma_ for token in doc if not token.ent_type_ and token.pos_ != "PROPN"} <= {
        "förening",
        "låna",
        "lokal",
        ".",
    }
    assert all(token.tag_ and token.pos_ and token.dep_ for token in doc)


def test_what_is_written_reads_as_it_was(built: Built) -> None:
    text = "Mirja Granfors lånar lokaler av Byalaget."
    first, second = spacy.load(built.folder)(text), spacy.load(built.folder)(text)
    assert [(t.tag_, str(t.morph), t.ent_type_) for t in first] == [(t.tag_, str(t.morph), t.ent_type_) for t in second]


def test_no_word_of_the_training_texts_is_written(built: Built) -> None:
    strings = json.loads((built.folder / "vocab" / "strings.json").read_text(encoding="utf-8"))
    assert not {*NAME, "lokaler", "Byalaget"} & set(strings)
    assert {"NN|UTR|PLU|IND|NOM", "PERSON", "Number=Plur"} <= set(strings)
    for path in built.folder.rglob("*"):
        if path.is_file():
            assert NAME[1].encode() not in path.read_bytes(), path.name


def test_figures_are_in_its_meta_and_can_be_read(built: Built) -> None:
    meta = json.loads((built.folder / "meta.json").read_text(encoding="utf-8"))
    assert meta["performance"] == built.figures
    assert {"TAG", "LAS", "SENT"} <= set(meta["performance"]["syntax"])
    assert set(meta["performance"]["vectors"]) == {"nearest 1", "nearest 3"}
    shown = {table.title: {row[0] for row in table.rows} for table in figures(built.figures)}
    assert shown[model_card.NAMES.format(kind=model_card.KINDS["UNER test"])] >= {"alla", "person"}
    assert any(row.endswith(model_card.HARMS["5 % slips"]) for row in shown[model_card.HARM])
    assert shown[model_card.ORIGIN] == {"svenskt", "finskt"}


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=NEEDED[0].name):
        build(tmp_path, tmp_path / "out", tmp_path / "work")
