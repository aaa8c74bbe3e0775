"""Dimension scores with their reasons and intervals (docs/measurement.md, "Scores")."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluation.measures import Measures
from evaluation.rubric import EMPATHY, DimensionRubric, Rubric

NEUTRAL_WORDS = 40.0
"""Neutral words added to every text, so that one hit in ten words is not read as ten in a hundred."""
RESAMPLES = 200

FLOOR = 28.0
"""Standard deviation of a one-word text, in points, for reasons no resampling sees; falls with 1/sqrt(words)."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What one feature did to a score: `points` it moved it by, at `rate` hits per 100 words."""

    feature: str
    points: float
    rate: float


@dataclass(frozen=True, slots=True)
class Score:
    """A score 0-100 with its 90 % interval. `base` plus all `reasons` is the score. None everywhere: unscored."""

    value: float | None
    low: float | None
    high: float | None
    base: float | None = None
    reasons: tuple[Reason, ...] = ()


UNSCORED = Score(None, None, None)


def score(measures: Measures, rubric: Rubric, *, withheld: bool = False) -> dict[str, Score]:
    """Score all dimensions; UNSCORED those not scored in the draft's language, and every one of too short a draft.

    `withheld` takes back every gain in the two empathy dimensions (failed checks).
    """
    words = measures.words_per_sentence
    scored = rubric.scored_in(measures.document.language)
    if not scored or words.sum() < rubric.min_words:
        return {dimension.name: UNSCORED for dimension in rubric.dimensions}
    resamples = _resamples(measures, len(words))
    return {
        dimension.name: _score_dimension(
            measures, dimension, resamples, withheld=withheld and dimension.name in EMPATHY
        )
        if dimension.name in scored
        else UNSCORED
        for dimension in rubric.dimensions
    }


def overall(scores: Mapping[str, Score], rubric: Rubric) -> float | None:
    """Weighted mean of the dimensions, None unless every one of them is scored."""
    pairs = [(value, item.weight) for item in rubric.dimensions if (value := scores[item.name].value) is not None]
    if len(pairs) < len(rubric.dimensions):
        return None
    return round(sum(value * weight for value, weight in pairs) / sum(weight for _, weight in pairs), 1)


def _resamples(measures: Measures, sentences: int) -> NDArray[np.float64]:
    """How often each sentence is drawn in each resample, shape (RESAMPLES, sentences); seeded by the text itself."""
    seed = int.from_bytes(hashlib.sha256(measures.document.text.strip().encode("utf-8", "replace")).digest()[:8], "big")
    generator = np.random.default_rng(seed)
    drawn = generator.multinomial(sentences, np.full(sentences, 1 / sentences), size=RESAMPLES)
    return drawn.astype(np.float64)


def _score_dimension(
    measures: Measures, dimension: DimensionRubric, resamples: NDArray[np.float64], *, withheld: bool
) -> Score:
    features = [weight.feature for weight in dimension.features]
    points = np.array([weight.points for weight in dimension.features])
    half = np.array([weight.half for weight in dimension.features])
    counts = measures.counts(features)
    words = measures.words_per_sentence
    free = np.array([weight.free for weight in dimension.features])
    keep = np.where((points > 0) & withheld, 0.0, 1.0)

    rates = 100 * counts.sum(axis=0) / (words.sum() + NEUTRAL_WORDS)
    moved = points * keep * _strength(rates, half, free)
    drawn = 100 * (resamples @ counts) / ((resamples @ words)[:, None] + NEUTRAL_WORDS)
    # Resamples of n sentences spread too little, by the root of (n - 1) / n.
    small = np.sqrt(len(words) / max(len(words) - 1, 1))
    spread = small * (points * keep * _strength(drawn, half, free)).sum(axis=1).std()
    margin = 1.645 * float(np.hypot(spread, FLOOR / np.sqrt(words.sum())))

    value = dimension.base + float(moved.sum())
    reasons = tuple(
        Reason(feature, round(float(by), 1), round(float(rate), 2))
        for feature, by, rate in zip(features, moved, rates, strict=True)
        if abs(by) >= 0.05
    )
    rounded = round(dimension.base + sum(reason.points for reason in reasons), 1)
    low, high = round(max(0.0, value - margin), 1), round(min(100.0, value + margin), 1)
    return Score(rounded, min(low, rounded), max(high, rounded), dimension.base, reasons)


def _strength(rates: NDArray[np.float64], half: NDArray[np.float64], free: NDArray[np.float64]) -> NDArray[np.float64]:
    """How strongly each feature speaks, 0 to 1: nothing up to the ordinary rate, one half at `half` above it."""
    excess = np.maximum(rates - free, 0.0)
    return excess / (excess + half)
