"""Who reads on: a post has to fit the platform and the person has to care; what it says comes later."""

import numpy as np

from evaluation.reception.parameters import Parameters
from evaluation.reception.population import Numbers, Population
from evaluation.reception.reactions import Truths
from evaluation.reception.stimulus import Stimulus


def fit(population: Population, stimulus: Stimulus, given: Parameters) -> Numbers:
    """How well the text suits where each persona would meet it, 0 to 1: by its length and its opening."""
    bears = np.array([given.bears.get(name, given.bears["other"]) for name in population.platforms])
    patience = 1 + given["fit.patience_per_year"] * (population.age - 40)
    length = 1 / (1 + (stimulus.words / (bears[population.platform] * patience)) ** 1.5)
    form = given["fit.form"]
    found: Numbers = (1 - form) * length + form * stimulus.levels["hook"]
    return found


def reads_on(population: Population, platform_fit: Numbers, given: Parameters) -> Truths:
    """Who reads on rather than scrolls past; nothing that irritates can turn anybody away here."""
    will = (
        given["reading.base"]
        + given["reading.stake"] * population.stake
        + given["reading.fit"] * platform_fit
        + given["reading.habit"] * population.habits["reading"]
    )
    return np.asarray(will > 0)
