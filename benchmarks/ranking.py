"""How well a number tells two groups apart: the area under the ROC curve, with a bootstrap interval."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]


class Interval(NamedTuple):
    """A value with its 95 % interval."""

    value: float
    low: float
    high: float


def auc(higher: Values, lower: Values) -> float:
    """The chance, 0 to 1, that a random value of `higher` exceeds one of `lower`; a tie counts half.

    Made from ranks (Mann and Whitney 1947): U = sum of the ranks of `higher` - n(n+1)/2, and AUC = U / nm.
    Raises ValueError when a group is empty or holds something that is not a number.
    """
    _check(higher, lower)
    ranks = _ranks(np.concatenate([higher, lower]))
    n, m = len(higher), len(lower)
    return float((ranks[:n].sum() - n * (n + 1) / 2) / (n * m))


def auc_with_interval(higher: Values, lower: Values, seed: int, resamples: int = 2_000) -> Interval:
    """The AUC with the 2.5th and 97.5th percentile of resamples, drawn with replacement inside each group."""
    value = auc(higher, lower)
    wins = (higher[:, None] > lower[None, :]) + 0.5 * (higher[:, None] == lower[None, :])
    generator = np.random.default_rng(seed)
    drawn = [_times_drawn(generator, len(group), resamples) for group in (higher, lower)]
    values = np.einsum("rn,nm,rm->r", drawn[0], wins, drawn[1], optimize=True) / wins.size
    low, high = np.percentile(values, [2.5, 97.5])
    return Interval(value, float(low), float(high))


def _ranks(values: Values) -> Values:
    """Ranks from 1; equal values share the mean of their ranks."""
    _, group, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    shared: Values = last - (counts - 1) / 2
    return shared[group]


def _times_drawn(generator: np.random.Generator, size: int, resamples: int) -> Values:
    return generator.multinomial(size, np.full(size, 1 / size), size=resamples).astype(np.float64)


def _check(*groups: Values) -> None:
    if any(len(group) == 0 for group in groups):
        raise ValueError("Both groups need at least one value.")
    if not all(np.isfinite(group).all() for group in groups):
        raise ValueError("Every value must be a finite number.")
