"""Correlations over cells, each with an interval that a few cells make wide."""

import numpy as np

from evaluation.fidelity.cells import UNSAID, Figure, Numbers
from evaluation.shares import REACH

FEWEST = 4
"""Cells: with three, the interval of a correlation is everything."""


def pearson(first: Numbers, second: Numbers) -> Figure:
    """With the interval by Fisher's z: atanh r +- 1.96 / sqrt(n - 3). Unsaid for few cells, or where nothing varies."""
    value = correlated(first, second)
    return UNSAID if value is None else _with_interval(value, REACH / np.sqrt(len(first) - 3))


def spearman(first: Numbers, second: Numbers) -> Figure:
    """Of mean ranks; the interval with sqrt((1 + r²/2) / (n - 3)) for z's standard error (Bonett & Wright 2000)."""
    value = correlated(ranks(first), ranks(second))
    return UNSAID if value is None else _with_interval(value, REACH * np.sqrt((1 + value**2 / 2) / (len(first) - 3)))


def disattenuated(found: Figure, reliability: float | None) -> Figure:
    """A correlation divided by the most that it can reach, √reliability (Spearman 1904), never beyond ±1."""
    if not reliability or found.value is None:
        return UNSAID
    ceiling = reliability**0.5
    return Figure(*(None if one is None else min(max(one / ceiling, -1.0), 1.0) for one in _parts(found)))


def correlated(first: Numbers, second: Numbers, fewest: int = FEWEST) -> float | None:
    """Pearson's r; None with fewer cells than `fewest`, or where either does not vary."""
    if len(first) < fewest or np.ptp(first) < 1e-12 or np.ptp(second) < 1e-12:
        return None
    return float(np.clip(np.corrcoef(first, second)[0, 1], -1, 1))


def ranks(values: Numbers) -> Numbers:
    """Ranks from 1 for the smallest; equal values share their mean rank."""
    below = (values[:, None] > values[None]).sum(axis=1)
    equal = (values[:, None] == values[None]).sum(axis=1)
    found: Numbers = below + (equal + 1) / 2
    return found


def _with_interval(value: float, half: float) -> Figure:
    with np.errstate(divide="ignore"):
        middle = np.arctanh(value)
    return Figure(value, float(np.tanh(middle - half)), float(np.tanh(middle + half)))


def _parts(found: Figure) -> tuple[float | None, float | None, float | None]:
    return found.value, found.low, found.high
