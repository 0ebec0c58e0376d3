"""Verbs in all their forms."""

from __future__ import annotations

import re

import pytest

from textmine.swedish.verbs import active, infinitive, participle, passive, passive_past, verbs

ANTA = "anta antar antog antagit antagen"


@pytest.mark.parametrize(
    ("parts", "forms"),
    [
        ("bevilja", ("beviljas", "beviljades")),
        (ANTA, ("antas", "antogs")),
        ("avslå avslår avslog avslagit avslagen", ("avslås", "avslogs")),
        ("utse utser utsåg utsett utsedd", ("utses", "utsågs")),
        ("höja höjer höjde höjt höjd", ("höjs", "höjes", "höjdes")),
        ("lösa löser löste löst löst", ("löses", "löstes")),
        ("hyra hyr hyrde hyrt hyrd", ("hyrs", "hyrdes")),
    ],
)
def test_the_passive(parts: str, forms: tuple[str, ...]) -> None:
    (verb,) = verbs(parts)

    assert verb.passive() == forms


@pytest.mark.parametrize(
    ("parts", "forms"),
    [
        ("bevilja", ("beviljad", "beviljat", "beviljade")),
        (ANTA, ("antagen", "antaget", "antagna")),
        ("utse utser utsåg utsett utsedd", ("utsedd", "utsett", "utsedda")),
        ("fastställa fastställer fastställde fastställt fastställd", ("fastställd", "fastställt", "fastställda")),
        ("sänka sänker sänkte sänkt sänkt", ("sänkt", "sänkt", "sänkta")),
    ],
)
def test_the_participle(parts: str, forms: tuple[str, ...]) -> None:
    (verb,) = verbs(parts)

    assert verb.participles() == forms


def test_patterns_find_every_form_and_no_other() -> None:
    family = verbs(f"bevilja, {ANTA}")

    assert re.fullmatch(active(family), "antog")
    assert re.fullmatch(passive(family), "beviljas")
    assert re.fullmatch(passive_past(family), "antogs")
    assert not re.fullmatch(passive_past(family), "antas")
    assert re.fullmatch(participle(family), "antagits")
    assert re.fullmatch(infinitive(family), "anta")
    assert not re.fullmatch(active(family), "antas")


def test_a_particle_may_stand_apart() -> None:
    family = verbs("lägga lägger lade lagt lagd + (?:ner|ned)")

    assert re.fullmatch(passive(family), "läggs därför ner")
    assert not re.search(passive(family), "läggs till handlingarna")


def test_long_forms_are_found_without_dots_and_rings() -> None:
    assert re.fullmatch(passive(verbs("fastställa fastställer fastställde fastställt fastställd")), "faststalldes")
