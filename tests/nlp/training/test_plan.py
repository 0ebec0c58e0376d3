"""What a run's configuration says, and whose wishes change the shared layers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.training import Example
from thinc.api import fix_random_seed

from textmine.nlp.training.plan import Ground, Plan, config, soften

COMPONENTS = ("tok2vec", "tagger", "parser")
PLAN = Plan(COMPONENTS, Path("learn"), Path("choose"), {"tag_acc": 1.0}, Ground(), steps=80)
WORDS = ["Mötet", "leddes", "av", "Mira"]


def test_the_shipped_parser_is_narrower_than_its_teachers() -> None:
    widths = [config(replace(PLAN, wide_parser=wide))["components"]["parser"]["model"] for wide in (False, True)]
    assert [one["hidden_width"] * one["maxout_pieces"] for one in widths] == [128, 384]


def test_a_run_goes_on_from_another_and_begins_the_rest_anew(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text('[nlp]\npipeline = ["tok2vec", "tagger"]\n', encoding="utf-8")
    made = config(replace(PLAN, goes_on=tmp_path, width=32))["components"]
    assert made["tok2vec"] == made["tagger"] == {"source": str(tmp_path)}
    assert made["parser"]["model"]["tok2vec"]["width"] == 32


def _pipeline() -> tuple[Language, Example]:
    made = config(replace(PLAN, width=16))
    made["components"]["parser"]["min_action_freq"] = 1  # one sentence shows each relation once
    nlp = spacy.blank("sv")
    for name in ("tok2vec", "parser"):
        section = dict(made.interpolate()["components"][name])
        nlp.add_pipe(section.pop("factory"), name=name, config=section)
    gold = {"words": WORDS, "heads": [1, 1, 3, 1], "deps": ["nsubj", "ROOT", "case", "obl"]}
    example = Example.from_dict(nlp.make_doc(" ".join(WORDS)), gold)
    fix_random_seed(0)
    nlp.update([example], sgd=nlp.initialize(lambda: [example]))  # the parser's last layer begins with noughts
    return nlp, example


@pytest.mark.parametrize("share", [0.0, 0.25])
def test_the_parser_changes_the_shared_layers_by_its_share(share: float) -> None:
    wanted = []
    for part in (1.0, share):
        nlp, example = _pipeline()
        soften(nlp, part)
        nlp.update([example], sgd=False)  # type: ignore[arg-type]  # False: gradients are left where they are
        layers = nlp.get_pipe("tok2vec").model  # type: ignore[attr-defined]
        wanted.append(
            np.concatenate(
                [node.get_grad(p).ravel() for node in layers.walk() for p in node.param_names if node.has_grad(p)]
            )
        )
    whole, part_of_it = wanted
    assert np.abs(whole).max() > 0
    assert part_of_it == pytest.approx(share * whole, abs=1e-6)
