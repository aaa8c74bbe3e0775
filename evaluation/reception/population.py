"""The personas of a panel: as varied as the audience's people, and the same for the same seed."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from evaluation.reception.readership import Audience
from evaluation.reception.streams import stream

Numbers = NDArray[np.float64]
Codes = NDArray[np.int64]

HABITS = (
    "transportability",
    "trait_reactance",
    "mood",
    "reading",
    "sharing",
    "understanding",
    "luck",
    "taste",
    "wobble",
)
"""What differs between people and no survey of an audience tells."""


@dataclass(frozen=True)
class Population:
    """Personas; every array has one value a persona, shape (size,), unless said otherwise.

    `attitude` towards China before reading is -1 to 1 and `attitude_group` indexes ATTITUDES; `knowledge`, `english`,
    `stake` and `scepticism` run from 0 to 1; `platform` indexes `platforms`, `part` the audience's parts; `values` has
    the shape (size, value orientations). The HABITS are standard normal.
    """

    audience: Audience
    seed: int
    part: Codes
    age: Codes
    attitude_group: Codes
    attitude: Numbers
    knowledge: Numbers
    english: Numbers
    platform: Codes
    platforms: tuple[str, ...]
    stake: Numbers
    scepticism: Numbers
    value_names: tuple[str, ...]
    values: Numbers
    habits: dict[str, Numbers]

    @property
    def size(self) -> int:
        """How many personas there are."""
        return len(self.age)

    def value(self, name: str) -> Numbers:
        """One value orientation; 0 for all where the audience has none of that name."""
        if name not in self.value_names:
            return np.zeros(self.size)
        return self.values[:, self.value_names.index(name)]

    def luck(self, key: str) -> Numbers:
        """A uniform number a persona for one thing in the draft, such as a term, whatever else stands there."""
        return stream(self.seed, self.audience.id, f"luck:{key}").random(self.size)

    @cached_property
    def mother_tongues(self) -> tuple[str | None, ...]:
        """The mother tongue of each part."""
        return tuple(part.mother_tongue for part in self.audience.parts)
