"""The names of a panel's metrics, what each is given in, and the steps of friction."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Scale:
    """What a metric is given in, and the least and most it can be."""

    unit: str
    least: float
    most: float


_SHARE, _INDEX = Scale("%", 0, 100), Scale("1-100", 1, 100)
SCALES = {
    "cultural_discount_rate": Scale("%", -np.inf, 100),
    "algorithmic_reach": _INDEX,
    "emotional_resonance": _INDEX,
    "positive_image_conversion": _SHARE,
    "processing_friction": Scale("0-100", 0, 100),
    "positive_resonance": _SHARE,
    "hostile_friction": _SHARE,
    "misinterpretation": _SHARE,
    "shared_meaning_consensus": _INDEX,
    "attitude_shift": Scale("points", -100, 100),
}
METRICS = tuple(SCALES)
LEVELS = (("high", 60.0), ("moderate", 40.0), ("low", 20.0), ("seamless", 0.0))
"""Steps of processing friction, each with where it begins: high cognitive resistance, moderate cultural barrier, low
friction, seamless."""


def level_of(friction: float) -> str:
    """The step of processing friction, 0 to 100."""
    return next(name for name, begins in LEVELS if friction >= begins)
