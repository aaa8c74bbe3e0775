"""What a reader makes of it in the end: a stance to the post, a changed or unchanged view, a share."""

import numpy as np

from evaluation.reception.logistic import logistic
from evaluation.reception.parameters import Parameters
from evaluation.reception.population import Codes, Numbers, Population
from evaluation.reception.reactions import STANCES
from evaluation.reception.response import Response
from evaluation.reception.stimulus import Stimulus


def liking(population: Population, stimulus: Stimulus, response: Response, given: Parameters) -> Numbers:
    """How kindly each persona takes the post; no unit, most lie between -2 and 2, and 0 where there is nothing to read.

    Who scrolls past forms a weak opinion, but an open attack is noticed at a glance.
    """
    hostility = stimulus.levels["hostility"]
    moved = (
        given["liking.transportation"] * response.carried * (1 - 0.5 * response.weighs)
        + given["liking.affect"] * response.felt
        + given["liking.substance"] * response.weighed
        + given["liking.congruence"] * response.shared
        + given["liking.reactance"] * response.pressed
        + given["liking.hostility"] * hostility * response.ease
        + given["liking.incomprehension"] * (1 - response.comprehension)
    )
    before = given["liking.attitude"] * population.attitude + given["liking.taste"] * population.habits["taste"]
    weak = np.where(response.reads, 1.0, given["liking.glanced"])
    noticed = (1 - weak) * given["liking.noticed"] * hostility**2 * np.minimum(moved, 0.0)
    readable = stimulus.words * response.ease
    exposure = readable / (readable + given["liking.words"])
    found: Numbers = exposure * (given["liking.warmth"] + weak * (moved + before) + noticed)
    return found


def stance(liked: Numbers, given: Parameters) -> Codes:
    """Positive, neutral or hostile: indices of STANCES."""
    kind, dismissive = liked > given["liking.positive_from"], liked < given["liking.hostile_below"]
    of = {name: code for code, name in enumerate(STANCES)}
    return np.where(kind, of["positive"], np.where(dismissive, of["hostile"], of["neutral"])).astype(np.int64)


def attitude_after(population: Population, response: Response, given: Parameters) -> Numbers:
    """The view of China after reading, -1 to 1; one post hardly moves anybody."""
    moved = (
        given["attitude.transportation"] * response.carried
        + given["attitude.congruence"] * response.shared
        + given["attitude.substance"] * response.weighed
        + given["attitude.reactance"] * response.pressed
        + given["attitude.wobble"] * population.habits["wobble"]
    )
    kept = np.where(response.reads, 1.0, given["attitude.glanced"])
    found: Numbers = np.clip(population.attitude + kept * moved, -1, 1)
    return found


def share(population: Population, response: Response, liked: Numbers, given: Parameters) -> Numbers:
    """The intention to pass it on, 0 to 1, be it out of delight or of anger."""
    wish = logistic(
        given["sharing.base"]
        + given["sharing.affect"] * np.maximum(response.felt, 0.0)
        + given["sharing.outrage"] * response.pressed * np.maximum(-response.felt, 0.0)
        + given["sharing.liking"] * np.maximum(liked, 0.0)
        + given["sharing.age"] * (population.age - 40)
        + given["sharing.habit"] * population.habits["sharing"]
    )
    return wish * np.where(response.reads, 1.0, given["sharing.glanced"])
