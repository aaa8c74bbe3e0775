"""What a reader makes of it in the end: a stance to the post, a changed or unchanged view, a share, a feeling."""

import numpy as np

from evaluation.reception.logistic import logistic
from evaluation.reception.parameters import Parameters
from evaluation.reception.population import Codes, Numbers, Population
from evaluation.reception.reactions import FEELINGS, STANCES, Truths
from evaluation.reception.stimulus import Stimulus


def liking(  # noqa: PLR0913, PLR0917 - the steps before
    population: Population,
    reads: Truths,
    comprehension: Numbers,
    carried: Numbers,
    pressed: Numbers,
    felt: Numbers,
    weighed: Numbers,
    weighs: Numbers,
    shared: Numbers,
    given: Parameters,
) -> Numbers:
    """How kindly each persona takes the post; no unit, most lie between -2 and 2."""
    moved = (
        given["liking.transportation"] * carried * (1 - 0.5 * weighs)
        + given["liking.affect"] * felt
        + given["liking.substance"] * weighed
        + given["liking.congruence"] * shared
        + given["liking.reactance"] * pressed
        + given["liking.incomprehension"] * (1 - comprehension)
    )
    before = given["liking.attitude"] * population.attitude + given["liking.taste"] * population.habits["taste"]
    weak = np.where(reads, 1.0, given["liking.glanced"])
    found: Numbers = given["liking.warmth"] + weak * (moved + before)
    return found


def stance(liked: Numbers, given: Parameters) -> Codes:
    """Positive, neutral or hostile: indices of STANCES."""
    kind, dismissive = liked > given["liking.positive_from"], liked < given["liking.hostile_below"]
    of = {name: code for code, name in enumerate(STANCES)}
    return np.where(kind, of["positive"], np.where(dismissive, of["hostile"], of["neutral"])).astype(np.int64)


def attitude_after(  # noqa: PLR0913, PLR0917 - the steps before
    population: Population,
    reads: Truths,
    carried: Numbers,
    pressed: Numbers,
    weighed: Numbers,
    shared: Numbers,
    given: Parameters,
) -> Numbers:
    """The view of China after reading, -1 to 1; one post hardly moves anybody."""
    moved = (
        given["attitude.transportation"] * carried
        + given["attitude.congruence"] * shared
        + given["attitude.substance"] * weighed
        + given["attitude.reactance"] * pressed
        + given["attitude.wobble"] * population.habits["wobble"]
    )
    found: Numbers = np.clip(population.attitude + np.where(reads, 1.0, given["attitude.glanced"]) * moved, -1, 1)
    return found


def share(  # noqa: PLR0913, PLR0917 - the steps before
    population: Population, reads: Truths, felt: Numbers, pressed: Numbers, liked: Numbers, given: Parameters
) -> Numbers:
    """The intention to pass it on, 0 to 1, be it out of delight or of anger."""
    wish = logistic(
        given["sharing.base"]
        + given["sharing.affect"] * np.maximum(felt, 0.0)
        + given["sharing.outrage"] * pressed * np.maximum(-felt, 0.0)
        + given["sharing.liking"] * np.maximum(liked, 0.0)
        + given["sharing.age"] * (population.age - 40)
        + given["sharing.habit"] * population.habits["sharing"]
    )
    return wish * np.where(reads, 1.0, given["sharing.glanced"])


def feeling(  # noqa: PLR0913, PLR0917 - the steps before
    population: Population,
    stimulus: Stimulus,
    reads: Truths,
    comprehension: Numbers,
    carried: Numbers,
    pressed: Numbers,
    felt: Numbers,
) -> Codes:
    """The strongest feeling of each persona: indices of FEELINGS (after appraisal: what the text does, and who did it)."""
    level, mood = stimulus.levels, population.habits["mood"]
    kindly = np.maximum(felt, 0.0)
    strength = {
        "moved": carried * (0.35 + 1.3 * level["emotion"]) * (0.6 + kindly),
        "warm": kindly * (0.55 + 0.3 * level["openness"]),
        "curious": (0.3 + 0.5 * level["hook"] + 0.3 * level["openness"]) * carried + 0.25 * population.stake,
        "amused": 0.3 * kindly * (1 + 0.5 * mood),
        "indifferent": np.where(reads, 0.3, 0.6) - 0.15 * population.stake,
        "confused": 0.85 * (1 - comprehension),
        "sceptical": (0.35 + 0.8 * population.scepticism) * np.minimum(2 * pressed, 1.0) * (1 - 0.5 * pressed),
        "irritated": pressed * (0.65 + 0.25 * (1 - population.scepticism)),
        "angry": pressed * (0.25 + 1.1 * level["hostility"] + 0.5 * np.maximum(-population.attitude, 0.0)),
    }
    nearness = np.column_stack([strength[name] for name in FEELINGS])
    turns = np.column_stack([population.luck(f"feeling:{name}") for name in FEELINGS])
    return np.argmax(nearness + 0.12 * turns, axis=1).astype(np.int64)
