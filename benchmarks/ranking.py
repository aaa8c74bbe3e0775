"""How well one number orders what another one says: AUC, Spearman's rho, macro-F1, with bootstrap intervals."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
Picks = NDArray[np.intp]
"""Row numbers, with repetition."""


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


def spearman(first: Values, second: Values) -> float:
    """Spearman's rank correlation, -1 to 1; ties share the mean of their ranks. 0 when one side never varies.

    Raises ValueError when a side is empty or holds something that is not a number.
    """
    _check(first, second)
    one, other = _ranks(first), _ranks(second)
    if one.std() == 0 or other.std() == 0:
        return 0.0
    return float(np.corrcoef(one, other)[0, 1])


def macro_f1(said: NDArray[Any], true: NDArray[Any], classes: Sequence[str]) -> float:
    """The mean over the classes of F1 = 2 TP / (2 TP + FP + FN), 0 to 1; a class that nobody names counts 0."""
    scores = []
    for one in classes:
        hits = int(((said == one) & (true == one)).sum())
        named = int((said == one).sum()) + int((true == one).sum())
        scores.append(2 * hits / named if named else 0.0)
    return float(np.mean(scores))


def standardised_difference(group: Values, others: Values, level: Values, level_of_others: Values) -> float:
    """How far the group's mean lies from the others' at equal level, in pooled standard deviations.

    The differences inside each level are weighted by n m / (n + m), which is largest where both are many; levels with
    only one of the two say nothing. Raises ValueError when no level has both.
    """
    differences, weights, squares, free = [], [], 0.0, 0
    for one in np.unique(level):
        here, there = group[level == one], others[level_of_others == one]
        if len(here) == 0 or len(there) == 0:
            continue
        differences.append(here.mean() - there.mean())
        weights.append(len(here) * len(there) / (len(here) + len(there)))
        squares += float(((here - here.mean()) ** 2).sum() + ((there - there.mean()) ** 2).sum())
        free += len(here) + len(there) - 2
    if not any(differences) and differences:
        return 0.0
    if free <= 0 or squares == 0:
        raise ValueError("No level holds both groups with some spread.")
    return float(np.average(differences, weights=weights) / np.sqrt(squares / free))


def bootstrapped(
    statistic: Callable[[Picks], float],
    size: int,
    seed: int,
    clusters: Sequence[str] | None = None,
    resamples: int = 500,
) -> Interval:
    """A statistic of `size` rows with the 2.5th and 97.5th percentile over resampled rows.

    `statistic` gets row numbers. Rows that share a cluster (a writer, an article) are drawn together, since they are
    no independent witnesses. A resample that has no statistic (it raises ValueError) is left out.

    Raises ValueError when there is no statistic at all.
    """
    generator = np.random.default_rng(seed)
    members = _members(size, clusters)
    values = []
    for _ in range(resamples):
        drawn = generator.integers(len(members), size=len(members))
        try:
            values.append(statistic(np.concatenate([members[one] for one in drawn])))
        except ValueError:
            continue
    value = statistic(np.arange(size))
    low, high = np.percentile(values or [value], [2.5, 97.5])
    return Interval(value, float(low), float(high))


def _members(size: int, clusters: Sequence[str] | None) -> list[Picks]:
    """The row numbers of each cluster; without clusters each row is its own."""
    rows = np.arange(size)
    if clusters is None:
        return [rows[one : one + 1] for one in rows]
    _, owner = np.unique(np.array(clusters), return_inverse=True)
    order = np.argsort(owner, kind="stable")
    return np.split(order, np.cumsum(np.bincount(owner))[:-1])


def _ranks(values: Values) -> Values:
    """Ranks from 1; equal values share the mean of their ranks."""
    _, group, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    shared: Values = last - (counts - 1) / 2
    return shared[group]


def _check(*groups: Values) -> None:
    if any(len(group) == 0 for group in groups):
        raise ValueError("Both groups need at least one value.")
    if not all(np.isfinite(group).all() for group in groups):
        raise ValueError("Every value must be a finite number.")
