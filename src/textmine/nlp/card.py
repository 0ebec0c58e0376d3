"""What the model in force is, from its meta.json alone: no pipeline is loaded to say it."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textmine.errors import ModelError
from textmine.settings import SHIPPED_MODEL
from textmine.swedish import model_card as words
from textmine.swedish import model_errors
from textmine.swedish.format import listing, number

META = "meta.json"
_OUR_NAME = "textmine"
_LEMMAS = ("trainable_lemmatizer", "lemmatizer")
_BORDERS = ("parser", "senter")


@dataclass(frozen=True, slots=True)
class Table:
    """One part of the card: a heading, the columns' heads (none for a list) and rows of words to show."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def folder_of(model: str) -> Path:
    """The folder that holds a model's meta.json, for a folder or an installed package. Raises ModelError where there is none."""
    folder = Path(model)
    if not folder.is_dir():
        spec = importlib.util.find_spec(model) if model.isidentifier() else None
        below = [path.parent for path in Path(spec.origin).parent.rglob("config.cfg")] if spec and spec.origin else []
        if not below:
            raise ModelError(model_errors.MISSING.format(model=model), model_errors.MISSING_HINT)
        folder = min(below)
    return folder


def meta_of(folder: Path) -> dict[str, Any]:
    """What a model's folder says of it. Raises ModelError where that cannot be read."""
    try:
        read: dict[str, Any] = json.loads((folder / META).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(
            model_errors.DAMAGED.format(model=folder, detail=type(error).__name__), model_errors.DAMAGED_HINT
        ) from error
    return read


def card(model: str) -> tuple[Table, ...]:
    """The card of a model, part by part: what it is, its data, its figures, its faults or what it changes."""
    folder = folder_of(model)
    meta = meta_of(folder)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    sources = tuple((_text(source, "name"), _text(source, "license")) for source in meta.get("sources") or ())
    tables = [
        Table("", (), tuple(_head(model, meta, size))),
        Table(words.DATA, (words.SOURCE, words.LICENCE), sources),
        *figures(meta.get("performance") or {}),
    ]
    if meta.get("name") == _OUR_NAME:
        tables.append(Table(words.FAULTS, (), tuple((fault,) for fault in words.KNOWN_FAULTS)))
    if folder.resolve() != SHIPPED_MODEL.resolve():
        tables.append(Table(words.CHANGES, (), tuple((change,) for change in _changes(meta))))
    return tuple(table for table in tables if table.rows)


def _text(source: Any, key: str) -> str:
    """A field of a source, which a package may also give as a plain name."""
    return str(source.get(key) or "") if isinstance(source, Mapping) else str(source if key == "name" else "")


def _head(model: str, meta: Mapping[str, Any], size: int) -> Iterator[tuple[str, str]]:
    yield words.NAME, f"{meta.get('lang', '')}_{meta.get('name', '')} {meta.get('version', '')}"
    yield words.FOLDER, model
    yield words.LICENCE, str(meta.get("license") or "–")
    yield words.SIZE, words.MEGABYTES.format(n=number(size / 1e6, 1))
    vectors = meta.get("vectors") or {}
    told = words.VECTOR_SIZE.format(width=vectors.get("width"), rows=number(vectors.get("vectors") or 0))
    yield words.VECTORS, told if vectors.get("width") else words.NO_VECTORS
    yield words.STEPS, ", ".join(meta.get("pipeline") or ())
    measured = (meta.get("performance") or {}).get("size") or {}
    if "load_seconds" in measured:
        yield words.LOADING, words.SECONDS.format(n=number(measured["load_seconds"], 2))
    if "words_per_second" in measured:
        yield words.SPEED, words.WORDS_PER_SECOND.format(n=number(measured["words_per_second"]))


def figures(found: Mapping[str, Any]) -> Iterator[Table]:
    """The tables of a model's figures: those of nlp.training.evaluate, or whatever numbers another model states."""
    if "syntax" not in found:
        plain = (
            (key, number(value, 3 * isinstance(value, float))) for key, value in found.items() if _is_number(value)
        )
        yield Table(words.OTHER, (), tuple(plain))
        return
    yield _figure_table(words.SYNTAX, found["syntax"])
    yield _figure_table(words.WORDS, found.get("words") or {})
    yield _figure_table(words.NEIGHBOURS, found.get("vectors") or {})
    for kind, by_label in found["names"].items():
        yield _figure_table(words.NAMES.format(kind=words.KINDS.get(kind, kind)), by_label)
    yield Table(words.HARM, words.HARM_HEAD, tuple(_harm(found)))
    yield Table(words.ORIGIN, words.ORIGIN_HEAD, tuple(_origins(found["origin"])))


def _figure_table(title: str, by_name: Mapping[str, Mapping[str, float]]) -> Table:
    rows = (
        (
            words.FIGURES.get(name, name),
            number(one["f"], 3),
            words.BETWEEN.format(low=number(one["low"], 3), high=number(one["high"], 3)),
            number(one["precision"], 3),
            number(one["recall"], 3),
            number(one["wanted"]),
        )
        for name, one in by_name.items()
    )
    return Table(title, words.FIGURE_HEAD, tuple(rows))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float)


def _harm(found: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for kind, harms in found["harm"].items():
        whole = found["names"][kind]["all"]["f"]
        for harm, by_label in harms.items():
            left = by_label["all"]["f"]
            name = f"{words.KINDS.get(kind, kind)}: {words.HARMS.get(harm, harm)}"
            yield name, number(whole, 3), number(left, 3), number(100 * (whole - left), 1)


def _origins(shares: Mapping[str, float]) -> Iterator[tuple[str, ...]]:
    best = max(shares.values(), default=0) or 1.0
    for origin, share in shares.items():
        of_best = words.SHARE_OF_BEST.format(n=number(100 * share / best))
        yield words.ORIGINS.get(origin, origin), number(share, 3), of_best


def _changes(meta: Mapping[str, Any]) -> Iterator[str]:
    """What another model than the shipped one changes, as nlp.loader fits it in."""
    steps: Sequence[str] = meta.get("pipeline") or ()
    lemmas, borders = (any(step in known for step in steps) for known in (_LEMMAS, _BORDERS))
    if "textmine_lemmas" not in steps:
        yield words.LEMMAS_OWN if lemmas else words.LEMMAS_OURS
    if "textmine_sentences" not in steps:
        yield words.BORDERS_OWN if borders else words.BORDERS_OURS
    yield from _label_changes(steps, (meta.get("labels") or {}).get("ner") or ())
    if "textmine_words" not in steps:
        yield words.WORDS_OURS
    width = (meta.get("vectors") or {}).get("width")
    yield words.VECTORS_OWN.format(width=width) if width else words.VECTORS_NONE
    yield words.READ_ANEW


def _label_changes(steps: Sequence[str], labels: Sequence[str]) -> Iterator[str]:
    if "ner" not in steps:
        yield words.NAMES_NONE
        return
    from textmine.nlp.labels import LABELS  # registers a spaCy component

    mapped = [words.MAPPED.format(theirs=one, ours=LABELS[one].value) for one in sorted(labels) if one in LABELS]
    if any(LABELS.get(one) != one for one in labels):
        yield words.NAMES_OWN.format(mapped=listing(mapped))
    dropped = [one for one in sorted(labels) if one not in LABELS]
    if dropped:
        yield words.NAMES_DROPPED.format(dropped=listing(dropped))
