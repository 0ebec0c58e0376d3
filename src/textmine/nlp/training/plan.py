"""The configuration of one training run, and the run itself: spaCy's own quickstart, changed where a figure said so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

import spacy
from spacy.cli.init_config import init_config
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from thinc.api import Config, fix_random_seed
from thinc.types import Floats2d

from textmine.nlp.arithmetic import numpy_arithmetic
from textmine.nlp.remembered import remember

if TYPE_CHECKING:
    from spacy.pipeline.tok2vec import Tok2Vec

_Backprop = Callable[[Sequence[Floats2d]], object]
# Width of every hidden layer. 128 buys a tenth of a point of TAG for an eighth of the speed (research/swedish-model).
WIDTH = 96
SEED = 0
_PARSER = "parser"
_WIDE_PARSER = {"hidden_width": 128, "maxout_pieces": 3}  # the quickstart's
# A pipeline reads a fifth more words in a second with it.
_NARROW_PARSER = {"hidden_width": 64, "maxout_pieces": 2}
_MEASURED = 8  # times in a run
BEST = "model-best"  # spaCy's name


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

    learn, choose: DocBin files. weights: spaCy's score names and their shares of the score that chooses. goes_on: a
    pipeline whose components of these names go on learning. parser_share: how much of the parser's wishes for the shared
    layers is heard.
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
    goes_on: Path | None = None
    parser_share: float = 1.0
    wide_parser: bool = False


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
    if _PARSER in plan.components:
        changes["components"][_PARSER] = {"model": _WIDE_PARSER if plan.wide_parser else _NARROW_PARSER}  # type: ignore[index]
    whole = Config(made).merge(changes)
    if plan.goes_on:
        for name in spacy.util.load_config(plan.goes_on / "config.cfg")["nlp"]["pipeline"]:
            whole["components"][name] = {"source": str(plan.goes_on)}
        # The parser's listener asks the section that is replaced for its width.
        if "model" in whole["components"].get(_PARSER, ()):
            whole["components"][_PARSER]["model"]["tok2vec"]["width"] = plan.width
    # Replaced, not merged: a score of the quickstart that is not named here has no say.
    whole["training"]["score_weights"] = dict(plan.weights)
    return whole


def run(plan: Plan, target: Path) -> Language:
    """The best pipeline of the run, also written to target / "model-best" with the last beside it.

    The same files and versions give the same weights on the same machine. Needs one core and less than 2 GB.
    """
    made = config(plan)
    target.mkdir(parents=True, exist_ok=True)
    fix_random_seed(plan.seed)
    with numpy_arithmetic():
        nlp = init_nlp(made, use_gpu=-1)
        remember(nlp)
        soften(nlp, plan.parser_share)
        train_loop(nlp, target, use_gpu=-1)
        return spacy.load(target / BEST)


def soften(nlp: Language, share: float) -> None:
    """From now on the parser changes the shared layers by this share of what it wants.

    It makes ten times the errors that the tagger makes on a sentence's way to a tree, and would bend the layers its way.
    """
    if _PARSER not in nlp.pipe_names:
        return
    for listener in cast("Tok2Vec", nlp.get_pipe("tok2vec")).listener_map[_PARSER]:
        listener.receive = partial(_received_softly, listener.receive, share)  # type: ignore[method-assign]


def _received_softly(
    receive: Callable[..., None], share: float, batch: int, outputs: object, backprop: _Backprop
) -> None:
    receive(batch, outputs, lambda wanted: backprop([share * one for one in wanted]))


def run_once(plan: Plan, target: Path) -> Language:
    """As `run`, but what an earlier run has written to target is taken as it is."""
    if (target / BEST).is_dir():
        with numpy_arithmetic():
            return spacy.load(target / BEST)
    return run(plan, target)
