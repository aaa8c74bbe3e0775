"""How wide an interval must be at least, because so few personas cannot show that nobody is unlike them."""

from evaluation.reception.scales import SCALES
from evaluation.shares import hidden_by, wilson

LARGEST_SHIFT = 25.0
"""Points of 100 that a text is taken to move, at most, a reader unlike all of the panel."""
LEAST_VALUE_AT_HOME = 0.05
"""Below this there is nothing at home that could be lost abroad."""


def least_interval(metric: str, value: float, size: int) -> tuple[float, float]:
    """The bounds for a metric of that value among so many personas; not for the discount, which has two panels."""
    if metric == "shared_meaning_consensus":
        low, high = between(((value - 1) / 99) ** 0.5, size, 0.0, 1.0)
        return 1 + 99 * low**2, 1 + 99 * high**2
    if metric == "attitude_shift":
        return between(value, size, -LARGEST_SHIFT, LARGEST_SHIFT)
    if SCALES[metric].unit == "%":
        return least_interval_of_share(value, size)
    return between(value, size, SCALES[metric].least, SCALES[metric].most)


def least_interval_of_share(value: float, size: int) -> tuple[float, float]:
    """The bounds for a share in %; drawing personas again alone is too sure of what few of them show."""
    low, high = wilson(value / 100, size)
    least, most = between(value, size, 0.0, 100.0)
    return min(100 * low, least), max(100 * high, most)


def least_interval_of_discount(abroad: float, size: int, home: float, home_size: int) -> tuple[float, float]:
    """From the mean values received, 0 to 1: the most kept of the least, and the least kept of the most."""
    least, most = between(abroad, size, 0.0, 1.0)
    least_home, most_home = between(home, home_size, 0.0, 1.0)
    return 100 * (1 - most / max(least_home, LEAST_VALUE_AT_HOME)), 100 * (1 - least / most_home)


def between(mean: float, size: int, least: float, most: float) -> tuple[float, float]:
    """What a mean may be when as many people as `size` personas can hide sit at either end of its range."""
    hidden = hidden_by(size)
    return mean - hidden * max(mean - least, 0.0), mean + hidden * max(most - mean, 0.0)
