"""Which feeling is strongest in each reader (appraisal: what the text does to them, and who did it)."""

import numpy as np

from evaluation.reception.parameters import Parameters
from evaluation.reception.population import Codes, Numbers, Population
from evaluation.reception.reactions import FEELINGS
from evaluation.reception.response import Response
from evaluation.reception.stimulus import Stimulus


def feeling(population: Population, stimulus: Stimulus, response: Response, liked: Numbers, given: Parameters) -> Codes:
    """The strongest feeling of each persona: indices of FEELINGS.

    A feeling is as strong as what it is made of (`feelings` of the parameters) and what no trait tells of a persona.
    """
    made_of = _appraisals(population, stimulus, response, liked)
    strengths = np.column_stack(
        [
            sum(
                (weight * made_of[name] for name, weight in given.feelings[one].items()),
                given["feeling.luck"] * population.luck(f"feeling:{one}"),
            )
            for one in FEELINGS
        ]
    )
    found: Codes = np.argmax(strengths, axis=1).astype(np.int64)
    return found


def _appraisals(population: Population, stimulus: Stimulus, response: Response, liked: Numbers) -> dict[str, Numbers]:
    """What feelings are made of, 0 to 1 for most.

    `doubt` is felt before pressure turns into anger; a word for laughter amuses in a story only.
    """
    level, joy = stimulus.levels, np.maximum(response.felt, 0.0)
    pressed, carried = response.pressed, response.carried
    return {
        "always": np.ones(population.size),
        "passing": 1.0 - response.reads,
        "stake": population.stake,
        "lost": 1 - response.comprehension,
        "carried": carried,
        "story": carried * level["emotion"],
        "asked": carried * (level["hook"] + level["openness"]),
        "joy": joy,
        "jest": level["humour"] * carried * (1 + joy) * min(3 * level["narrative"], 1.0),
        "liked": np.maximum(liked, 0.0),
        "disliked": np.maximum(-liked, 0.0),
        "pressed": pressed,
        "doubt": population.scepticism * pressed * (1 - 0.5 * pressed),
        "insult": pressed * level["hostility"],
        "grudge": pressed * np.maximum(-population.attitude, 0.0),
    }
