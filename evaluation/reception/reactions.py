"""What each persona of a panel made of one draft."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from evaluation.reception.parameters import Parameters
from evaluation.reception.population import Codes, Numbers, Population
from evaluation.reception.stimulus import Encounter, Stimulus

STANCES = ("positive", "neutral", "hostile")
FEELINGS = ("moved", "warm", "curious", "amused", "indifferent", "confused", "sceptical", "irritated", "angry")
CAUSES = (
    "missed_term",
    "hard_language",
    "foreign_language",
    "pressed",
    "felt_insulted",
    "lacked_evidence",
    "weighed_evidence",
    "touched",
    "invited",
    "shared_value",
    "clashing_value",
    "put_off_by_length",
    "scrolled_past",
    "prior_warm",
    "prior_cold",
    "unmoved",
)
"""What can have made a persona react as it did."""
Truths = NDArray[np.bool_]


@dataclass(frozen=True)
class Reactions:
    """One value a persona, shape (size,).

    `reads` says who reads on rather than scrolls past. `comprehension`, `ease` (of the language), `transportation`,
    `reactance`, `elaboration` (how far arguments are weighed), `fit` (of the platform), `resonance`, `friction` (met
    by who reads on) and `share` (intention) run from 0 to 1, `affect`, `congruence` (of values) and the attitudes from
    -1 to 1. `stance` indexes STANCES, `feeling` FEELINGS. `missed` is who missed the sense of which term, shape (size,
    terms of the stimulus).
    """

    population: Population
    stimulus: Stimulus
    parameters: Parameters
    reads: Truths
    comprehension: Numbers
    ease: Numbers
    understood: Truths
    transportation: Numbers
    reactance: Numbers
    elaboration: Numbers
    affect: Numbers
    congruence: Numbers
    fit: Numbers
    resonance: Numbers
    friction: Numbers
    stance: Codes
    feeling: Codes
    attitude_after: Numbers
    share: Numbers
    missed: Truths

    @cached_property
    def _lucks(self) -> dict[str, list[float]]:
        return {}

    def luck(self, key: str) -> list[float]:
        """The personas' luck with one thing in the draft, drawn once (`Population.luck`)."""
        if key not in self._lucks:
            self._lucks[key] = self.population.luck(key).tolist()
        return self._lucks[key]

    @property
    def attitude_before(self) -> Numbers:
        """Attitude towards China before reading."""
        return self.population.attitude


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a persona reacted so: `trait` is an attribute of theirs, `code` one of CAUSES, `encounter` what they met.

    `strength` is 0 to 1; the causes of a persona come strongest first.
    """

    code: str
    trait: str
    strength: float
    encounter: Encounter | None = None
