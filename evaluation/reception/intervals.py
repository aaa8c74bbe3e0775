"""Intervals of a panel's figures: personas drawn again, and the survey behind their prior attitude drawn again.

A simulated panel is uncertain for two reasons that can be counted: it is a sample of the audience, and the share of the
audience that is favourable beforehand is itself an estimate. Both are in every interval. A third, whether the model is
right, is in none (docs/measurement.md, "Panel metrics").
"""

import hashlib
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from evaluation.reception.population import Numbers, Population
from evaluation.reception.readership import ATTITUDES
from evaluation.shares import COVERAGE

REPLICATES = 1_000
BLOCKS = 200
"""A larger panel is drawn again in so many blocks of personas: they are independent, so their blocks are too."""
_FAVOURABLE = ATTITUDES.index("favourable")
_DRAWS = 1 << 16


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its 95 % interval; all None where it cannot be said.

    `unit` is that of all three: "%", "1-100", "0-100" or "points" (of 100). `level` names the figure's step where it
    has steps. `effect` is the size of a difference between shares, Cohen's h.
    """

    value: float | None
    low: float | None
    high: float | None
    unit: str
    level: str | None = None
    effect: float | None = None


def replicated(population: Population, quantities: Numbers) -> Numbers:
    """Mean quantities in every replicate, shape (REPLICATES, columns), from `quantities`, shape (personas, columns).

    Each persona, or block of them, is drawn Poisson(1) times (Hanley & MacGibbon 2006). In the same replicate the
    audience's favourable share is drawn from its survey's distribution, cut off at 0 and 1, and the personas of each
    attitude weigh accordingly; in a region one draw moves all countries, since surveys and what is made of them err
    alike. The same panel always gets the same replicates, so that its reactions to two texts can be paired.
    """
    generator = _generator(population)
    columns = quantities.shape[1]
    counted = np.column_stack((quantities, np.ones(population.size)))
    leaning = _leaning(population)
    sums = _in_blocks(np.column_stack((counted, counted * leaning[:, None])))
    shift = _shift(generator, leaning)
    drawn = _poisson(generator, len(sums)) @ sums
    found = drawn[:, : columns + 1] + shift[:, None] * drawn[:, columns + 1 :]
    means: Numbers = found[:, :columns] / found[:, columns:]
    return means


def interval(values: Numbers) -> tuple[Numbers, Numbers]:
    """The bounds of each column's middle 95 %."""
    edge = (100 - COVERAGE) / 2
    low, high = np.percentile(values, [edge, 100 - edge], axis=0)
    return low, high


def _generator(population: Population) -> np.random.Generator:
    key = f"{population.seed}\x00{population.audience.id}\x00replicates"
    return np.random.Generator(np.random.SFC64(int.from_bytes(hashlib.sha256(key.encode()).digest()[:16], "big")))


def _leaning(population: Population) -> Numbers:
    """By how much each persona's weight grows when the favourable share is one standard deviation higher."""
    parts = population.audience.parts
    share = np.array([one.attitude[_FAVOURABLE] for one in parts])
    spread = np.array([one.attitude_uncertainty for one in parts])
    with np.errstate(divide="ignore", invalid="ignore"):
        up, down = spread / share, -spread / (1 - share)
    leaning = np.where(population.attitude_group == _FAVOURABLE, up[population.part], down[population.part])
    return np.where(np.isfinite(leaning), leaning, 0.0)


def _shift(generator: np.random.Generator, leaning: Numbers) -> Numbers:
    """Standard deviations by which the favourable share is moved, never so far that anybody's weight falls below 0."""
    most, least = max(float(leaning.max()), 1e-9), min(float(leaning.min()), -1e-9)
    return np.clip(generator.standard_normal(REPLICATES), -0.99 / most, -0.99 / least)


def _in_blocks(rows: Numbers) -> Numbers:
    if len(rows) <= BLOCKS:
        return rows
    padded = np.zeros((-(-len(rows) // BLOCKS) * BLOCKS, rows.shape[1]))
    padded[: len(rows)] = rows
    sums: Numbers = padded.reshape(-1, BLOCKS, rows.shape[1]).sum(axis=0)
    return sums


def _poisson(generator: np.random.Generator, blocks: int) -> Numbers:
    """Poisson(1) counts, shape (REPLICATES, blocks), from 16 random bits each; who drew nobody draws everybody once."""
    bits = generator.integers(0, _DRAWS, size=(REPLICATES, blocks), dtype=np.uint16)
    counts = _counts()[bits]
    counts[counts.sum(axis=1) == 0] = 1.0
    return counts


@cache
def _counts() -> NDArray[np.float64]:
    """The Poisson(1) count of every 16 bits."""
    mass = np.exp(-1.0) / np.cumprod(np.concatenate(([1.0], np.arange(1.0, 9.0))))
    middle = (np.arange(_DRAWS) + 0.5) / _DRAWS
    return np.searchsorted(mass.cumsum(), middle, side="right").astype(np.float64)
