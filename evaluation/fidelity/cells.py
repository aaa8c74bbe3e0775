"""What is compared: the reactions of the real readers of one story in one audience, and the panel's beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Codes = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its 95 % interval; None where it cannot be said, or where the interval has no end."""

    value: float | None
    low: float | None = None
    high: float | None = None


UNSAID = Figure(None)


@dataclass(frozen=True)
class Sample:
    """Real readers' values of one measure: `values` (different ones, ascending) and how many readers gave each."""

    values: Numbers
    counts: Codes

    @classmethod
    def of(cls, given: Iterable[float]) -> "Sample":
        """The sample of these readers, at least one."""
        values, counts = np.unique(np.fromiter(given, dtype=np.float64), return_counts=True)
        return cls(values, counts.astype(np.int64))

    @property
    def size(self) -> int:
        """How many readers there are."""
        return int(self.counts.sum())

    @property
    def mean(self) -> float:
        """Their mean."""
        return float(self.counts @ self.values / self.size)

    @property
    def variance(self) -> float:
        """Their variance, with n - 1; nan for one reader."""
        return float(_variances(self.counts[None].astype(np.float64), self.values)[0])

    def redrawn(self, generator: np.random.Generator, times: int) -> tuple[Numbers, Numbers]:
        """Means and variances of as many readers drawn with replacement, shape (times,) each."""
        counts = generator.multinomial(self.size, self.counts / self.size, size=times).astype(np.float64)
        return counts @ self.values / self.size, _variances(counts, self.values)

    def halved(self, generator: np.random.Generator, times: int) -> tuple[Numbers, Numbers]:
        """Means of both halves of the readers, split at random; of an odd number the first half is smaller by one."""
        size = self.size // 2
        first = generator.multivariate_hypergeometric(self.counts, size, size=times)
        return first @ self.values / size, (self.counts - first) @ self.values / (self.size - size)


@dataclass(frozen=True)
class Simulated:
    """The panel's values of one measure: mean and standard deviation of its `size` personas.

    `prior` is their mean attitude before reading, -1 to 1. `drawn` are the means with the personas and the survey
    behind their prior attitude drawn again, shape (replicates,), the same number in every cell.
    """

    mean: float
    sd: float
    size: int
    prior: float
    drawn: Numbers


@dataclass(frozen=True)
class Cell:
    """One story and one audience that read it."""

    story: str
    audience: str
    real: Sample
    simulated: Simulated


def audiences_of(cells: Sequence[Cell]) -> tuple[str, ...]:
    """The audiences, in the order of their names."""
    return tuple(sorted({cell.audience for cell in cells}))


def common_stories(cells: Sequence[Cell]) -> tuple[str, ...]:
    """The stories that readers of every audience read: only over these can audiences be compared."""
    read = [{cell.story for cell in cells if cell.audience == one} for one in audiences_of(cells)]
    return tuple(sorted(set.intersection(*read))) if read else ()


def rows_by_audience(cells: Sequence[Cell]) -> list[list[Cell]]:
    """The cells of each audience, in the order of `audiences_of`, each for the common stories in their order."""
    stories = common_stories(cells)
    by_place = {(cell.audience, cell.story): cell for cell in cells}
    return [[by_place[one, story] for story in stories] for one in audiences_of(cells)]


def _variances(counts: Numbers, values: Numbers) -> Numbers:
    size = counts.sum(axis=1)
    means = counts @ values / size
    found = (counts * (values[None] - means[:, None]) ** 2).sum(axis=1)
    with np.errstate(invalid="ignore"):
        return np.where(size > 1, found / np.where(size > 1, size - 1, 1), np.nan)
