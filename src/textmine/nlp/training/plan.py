"""The configuration of one training run, and the run itself: spaCy's own quickstart, changed where a figure said so."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.cli.init_config import init_config
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from thinc.api import Config, fix_random_seed

from textmine.nlp.arithmetic import numpy_arithmetic

# Width of every hidden layer. 128 buys a tenth of a point of TAG for an eighth of the speed (research/swedish-model).
WIDTH = 96
SEED = 0
_MEASURED = 8  # times in a run
_BEST = "model-best"  # spaCy's name


@dataclass(frozen=True, slots=True)
class Teacher:
    """What tells a pipeline that annotates for another one (`teachers`) from its fellows: its seed and its layers' width."""

    seed: int
    width: int


@dataclass(frozen=True, slots=True)
class Ground:
    """What runs stand on. vectors: a pipeline's folder whose vectors the words bring along, None for none.

    layers: the file of weights (`pretrain_layers`) that the shared layers begin with, None for random ones.
    """

    vectors: Path | None = None
    layers: Path | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """One run: which components learn from which files, for how many steps, and what chooses the best of them.

    learn, choose: DocBin files. weights: spaCy's score names and their shares of the score that chooses.
    """

    components: tuple[str, ...]
    learn: Path
    choose: Path
    weights: dict[str, float]
    ground: Ground
    steps: int
    width: int = WIDTH
    dropout: float = 0.1
    seed: int = SEED


def config(plan: Plan) -> Config:
    """The run's whole configuration, as `spacy train` would take it from a file.

    Weights are averaged over the run (`use_averages`), as in spaCy's own Swedish pipelines: Talbanken TAG and LAS gain.
    """
    # With its own section, or spaCy passes over the pretrained layers without a word.
    made = init_config(lang="sv", pipeline=list(plan.components), optimize="efficiency", silent=True, pretraining=True)
    layers = plan.ground.layers if plan.width == WIDTH else None  # they have that width
    changes = {
        "paths": {
            "train": str(plan.learn),
            "dev": str(plan.choose),
            "vectors": plan.ground.vectors and str(plan.ground.vectors),
            "init_tok2vec": layers and str(layers),
        },
        "system": {"seed": plan.seed},
        "training": {
            "seed": plan.seed,
            "max_steps": plan.steps,
            "eval_frequency": max(plan.steps // _MEASURED, 1),
            "patience": plan.steps,
            "dropout": plan.dropout,
            "optimizer": {"use_averages": True},
        },
        "components": {
            "tok2vec": {
                "model": {
                    "embed": {"include_static_vectors": plan.ground.vectors is not None},
                    "encode": {"width": plan.width},
                }
            }
        },
    }
    whole = Config(made).merge(changes)
    # Replaced, not merged: a score of the quickstart that is not named here has no say.
    whole["training"]["score_weights"] = dict(plan.weights)
    return whole


def run(plan: Plan, target: Path) -> Language:
    """The best pipeline of the run, also written to target / "model-best" with the last beside it.

    The same files and versions give the same weights on the same machine. Needs one core and less than 2 GB.
    """
    made = config(plan)
    fix_random_seed(plan.seed)
    with numpy_arithmetic():
        nlp = init_nlp(made, use_gpu=-1)
        train_loop(nlp, target, use_gpu=-1)
        return spacy.load(target / _BEST)


def run_once(plan: Plan, target: Path) -> Language:
    """As `run`, but what an earlier run has written to target is taken as it is."""
    if (target / _BEST).is_dir():
        with numpy_arithmetic():
            return spacy.load(target / _BEST)
    target.mkdir(parents=True, exist_ok=True)
    return run(plan, target)
