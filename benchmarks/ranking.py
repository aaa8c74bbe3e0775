"""How well one number orders what another one says: AUC for two groups, Spearman's rho for a scale, with intervals."""

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


def spearman(first: Values, second: Values) -> float:
    """Spearman's rank correlation, -1 to 1; ties share the mean of their ranks. 0 when one side never varies.

    Raises ValueError when a side is empty or holds something that is not a number.
    """
    _check(first, second)
    one, other = _ranks(first), _ranks(second)
    if one.std() == 0 or other.std() == 0:
        return 0.0
    return float(np.corrcoef(one, other)[0, 1])


def spearman_with_interval(first: Values, second: Values, seed: int, resamples: int = 500) -> Interval:
    """Spearman's rho with the 2.5th and 97.5th percentile of resampled pairs."""
    generator = np.random.default_rng(seed)
    picks = generator.integers(len(first), size=(resamples, len(first)))
    values = [spearman(first[pick], second[pick]) for pick in picks]
    low, high = np.percentile(values, [2.5, 97.5])
    return Interval(spearman(first, second), float(low), float(high))


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
