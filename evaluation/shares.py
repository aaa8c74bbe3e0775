"""What holds for shares of people alike, whether they were simulated or wrote a comment (docs/measurement.md)."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

COVERAGE = 95
"""Per cent of the truth that an interval should hold."""
REACH = 1.959964
"""Standard errors that such an interval reaches to either side of a value with a normal error."""


def consensus(shares: Numbers) -> Numbers:
    """Shared-meaning consensus, 1 to 100, along the last axis.

    `shares`, 0 to 1 of everybody, are those who understood and took each of the stances that are not hostile. Two
    people drawn at random share a meaning when both understood, neither is hostile, and both took the same stance: it
    is 1 + 99 times the chance of that.
    """
    found: Numbers = 1 + 99 * (shares**2).sum(axis=-1)
    return found


def hidden_by(people: int, coverage: float = COVERAGE) -> float:
    """The largest share, 0 to 1, that so many people, none of them of a kind, still leave possible for that kind.

    The upper end of the exact binomial interval at nought of n, for 95 %: 1 - 0.025^(1/n) (Clopper & Pearson 1934).
    """
    return float(1 - ((100 - coverage) / 200) ** (1 / people))


def wilson(share: float, people: int, z: float = REACH) -> tuple[float, float]:
    """The score interval of a share, 0 to 1 (Wilson 1927): it also holds for few people and near 0 and 1.

    `z` is the normal quantile that the interval reaches to.
    """
    shrunk = 1 + z * z / people
    middle = (share + z * z / (2 * people)) / shrunk
    half = z * float(np.sqrt(share * (1 - share) / people + z * z / (4 * people * people))) / shrunk
    return min(middle - half, share), max(middle + half, share)


def cohens_h(first: float, second: float) -> float:
    """Cohen (1988) for two shares, 0 to 1: 2 asin √p - 2 asin √q; 0.2 is small, 0.5 medium, 0.8 large."""
    return round(float(2 * np.arcsin(np.sqrt(first)) - 2 * np.arcsin(np.sqrt(second))), 2)
