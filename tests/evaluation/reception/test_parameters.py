"""The parameters: each with a reason and a source, none without use, and only the free ones to be changed."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import numpy as np
import pytest
import yaml

import evaluation.features
import evaluation.reception
import evaluation.wordlists
from evaluation.reception.parameters import Parameters, standard
from evaluation.reception.rates import CONTEMPT, HOSTILE
from evaluation.reception.reacting import react
from evaluation.reception.reactions import FEELINGS, STANCES, Reactions
from knowledge.catalogue import Catalogue
from tests.evaluation.reception.made_drafts import SPEECH, STORY
from tests.evaluation.reception.made_readers import people

FILE: Mapping[str, Any] = yaml.safe_load((files(evaluation.reception) / "parameters.yaml").read_text(encoding="utf-8"))
STEPS = [(f"{step}.{name}", item) for step, items in FILE["steps"].items() for name, item in items.items()]
CODE = "".join(
    one.read_text(encoding="utf-8") for one in files(evaluation.reception).iterdir() if one.name.endswith(".py")
)
MEASUREMENT = "".join(
    one.name + one.read_text(encoding="utf-8") * one.name.endswith(".py")
    for room in (evaluation.features, evaluation.wordlists)
    for one in files(room).iterdir()
    if one.is_file()
)
BY_LEVEL = ("transportation", "reactance")
"""Steps that name a coefficient after the level it weighs."""


@pytest.mark.parametrize(("name", "item"), STEPS)
def test_a_coefficient_has_a_reason_a_source_and_a_use(name: str, item: Mapping[str, Any]) -> None:
    assert set(item) == {"value", "why", "source"}
    assert len(item["why"]) > 10
    assert item["source"]
    step, _, last = name.partition(".")
    assert f'"{name}"' in CODE or (step in BY_LEVEL and f'{step}.{{name}}"' in CODE and f'"{last}"' in CODE)


def test_the_weights_of_a_level_add_up_to_1() -> None:
    for name, shares in standard().levels.items():
        assert sum(one.weight for one in shares) == pytest.approx(1), name


def test_what_is_weighed_is_what_the_measurement_can_see() -> None:
    given = standard()
    named = {share.feature for shares in given.levels.values() for share in shares}
    named |= {*given.cues, *given.appeals, *(feature for features in given.frames.values() for feature in features)}
    of_sentences = {CONTEMPT, HOSTILE}
    for feature in sorted(named - of_sentences):
        assert feature in MEASUREMENT, feature


def test_frames_name_values_and_how_far_they_repel() -> None:
    for name, wanted in standard().frame_values.items():
        assert set(wanted.values()) <= {1, -1}, name
        assert 0 <= standard().minded[name] <= 1, name
        assert standard().frame_words[name] or standard().frames[name], name


def test_every_feeling_is_made_of_something() -> None:
    assert set(standard().feelings) == set(FEELINGS)


def test_every_platform_of_the_audiences_bears_some_words(catalogue: Catalogue) -> None:
    found = {
        name
        for one in catalogue.audiences()
        for traits in (catalogue.traits(one).parts or (catalogue.traits(one),))
        for name, _ in traits.platforms.shares
    }
    assert found - set(standard().bears) == set()


def test_only_the_free_coefficients_can_be_changed() -> None:
    changed = standard().changed({"liking.warmth": 0.2}, "class-3")
    assert changed["liking.warmth"] == 0.2
    assert changed.version == "class-3"
    assert standard()["liking.warmth"] == 0.0
    with pytest.raises(ValueError, match=r"Not free to change: affect\.mood, no\.such\."):
        standard().changed({"no.such": 1.0, "affect.mood": 1.0, "liking.taste": 1.0}, "class-3")


def test_a_coefficient_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        standard()["liking.luck"]


def reacted(parameters: Parameters) -> tuple[Reactions, Reactions]:
    population = people("cool", 1_000)
    return react(population, SPEECH, parameters), react(population, STORY, parameters)


def share(reactions: Reactions, stance: str) -> float:
    return float(np.mean(reactions.stance == STANCES.index(stance)))


def test_the_free_coefficients_move_what_they_are_for() -> None:
    speech, story = reacted(standard())
    kinder = reacted(standard().changed({"liking.warmth": 0.3}, "kinder"))
    assert share(kinder[1], "positive") > share(story, "positive")
    assert share(kinder[0], "hostile") < share(speech, "hostile")
    touchier = reacted(standard().changed({"reactance.pressure": 1.0}, "touchier"))
    assert touchier[0].reactance.mean() > speech.reactance.mean() + 0.05
    assert np.array_equal(touchier[1].reactance, story.reactance)  # Nothing in the story presses.
    stranger = reacted(standard().changed({"comprehension.term_needs": 1.0}, "stranger"))
    assert stranger[0].missed.mean() > speech.missed.mean()
    assert (stranger[0].comprehension <= speech.comprehension).all()
    alike = reacted(standard().changed({"liking.taste": 0.0}, "alike"))
    assert share(alike[1], "hostile") < share(story, "hostile")


def test_the_free_coefficients_have_priors() -> None:
    assert [one.name for one in standard().free] == [*FILE["free"]]
    for one in standard().free:
        assert one.standard == standard()[one.name]
        assert one.prior_sd > 0
