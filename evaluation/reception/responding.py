"""What the text does to a reader: carries away, presses, meets or misses values, makes them feel and weigh."""

import numpy as np

from evaluation.reception.logistic import logistic
from evaluation.reception.parameters import Parameters
from evaluation.reception.population import Numbers, Population
from evaluation.reception.stimulus import Stimulus

_PRESSES = 0.3


def congruence(population: Population, stimulus: Stimulus, given: Parameters) -> Numbers:
    """Whether the values appealed to are the persona's own, -1 to 1.

    Who holds a value less than others is mostly left cold by it; how far it repels them differs between values.
    """
    met, appealed = np.zeros(population.size), 0.0
    for frame, strength in stimulus.frames.items():
        wanted = given.frame_values[frame]
        leaning = sum((sign * population.value(name) for name, sign in wanted.items()), np.zeros(population.size))
        leaning = np.where(leaning < 0, given.minded[frame], 1.0) * leaning
        met += strength * leaning / np.sqrt(len(wanted))
        appealed += strength
    found: Numbers = np.tanh(met / (1 + appealed))
    return found


def pressure(stimulus: Stimulus) -> float:
    """How hard the text presses, 0 upwards; every further cue presses a little less."""
    return float(np.log1p(_PRESSES * stimulus.pressure))


def transportation(
    population: Population, stimulus: Stimulus, comprehension: Numbers, shared: Numbers, given: Parameters
) -> Numbers:
    """How far each persona is carried into the story, 0 to 1; nothing carries away who does not understand."""
    level = stimulus.levels
    pull = given["transportation.base"] + given["transportation.pressure"] * pressure(stimulus)
    for name in ("narrative", "emotion", "openness", "official", "unsupported", "hostility"):
        pull += given[f"transportation.{name}"] * level[name]
    personal = (
        given["transportation.congruence"] * shared
        + given["transportation.stake"] * (population.stake - 0.3)
        + given["transportation.habit"] * population.habits["transportability"]
    )
    return comprehension * logistic(pull + personal)


def reactance(population: Population, stimulus: Stimulus, legible: Numbers, given: Parameters) -> Numbers:
    """How much of the text is felt as pressure and argued against, 0 to 1; what cannot be read presses nobody.

    Cues weigh more with who is wary of official tone, and with who thinks little of the sender and has a stake.
    """
    level = stimulus.levels
    against = np.maximum(-population.attitude, 0.0)
    wary = (
        given["reactance.pressure"]
        + given["reactance.scepticism"] * population.scepticism
        + given["reactance.stake"] * population.stake * against
    )
    felt = pressure(stimulus) * wary
    for name in ("official", "hostility", "openness"):
        felt = felt + given[f"reactance.{name}"] * level[name]
    doubting = 0.5 + 0.5 * population.scepticism + 0.5 * population.knowledge
    felt = felt + given["reactance.unsupported"] * level["unsupported"] * doubting
    return logistic(
        given["reactance.base"]
        + legible * felt
        + given["reactance.attitude"] * population.attitude
        + given["reactance.habit"] * population.habits["trait_reactance"]
    )


def affect(  # noqa: PLR0913, PLR0917 - the steps before
    population: Population,
    stimulus: Stimulus,
    carried: Numbers,
    pressed: Numbers,
    shared: Numbers,
    weighed: Numbers,
    given: Parameters,
) -> Numbers:
    """How good or bad the text leaves each persona, -1 to 1."""
    felt: Numbers = np.tanh(
        given["affect.story"] * carried * (0.5 + stimulus.levels["emotion"])
        + given["affect.reactance"] * (pressed - 0.1)
        + given["affect.congruence"] * shared
        + given["affect.substance"] * weighed
        + given["affect.mood"] * population.habits["mood"]
    )
    return felt


def elaboration(population: Population, given: Parameters) -> Numbers:
    """How far each persona weighs arguments rather than going by story and feeling, 0 to 1."""
    found: Numbers = np.clip(
        given["elaboration.stake"] * population.stake + given["elaboration.knowledge"] * population.knowledge, 0, 1
    )
    return found


def argument(stimulus: Stimulus, weighs: Numbers, given: Parameters) -> Numbers:
    """What the substance adds for who weighs it: below what they expect it takes away; -1 to 1."""
    level = stimulus.levels
    return weighs * (level["substance"] - given["elaboration.expected"] - 0.5 * level["unsupported"])
