"""Whether simulated people differ as much as real ones do: within a cell, and between audiences."""

from collections.abc import Sequence

import numpy as np

from evaluation.fidelity.cells import UNSAID, Cell, Figure, Numbers, rows_by_audience

REDRAWN = 1_000
FEWEST_AUDIENCES = 3


def within(cells: Sequence[Cell], generator: np.random.Generator) -> Figure:
    """Simulated over real standard deviation of single reactions, from the cells' mean variances.

    The interval draws the real readers again; the panel stays as it is. Cells of one reader are left out.
    """
    usable = [cell for cell in cells if cell.real.size > 1]
    if not usable:
        return UNSAID
    simulated = np.mean([cell.simulated.sd**2 for cell in usable])
    real = float(np.mean([cell.real.variance for cell in usable]))
    drawn = np.mean([cell.real.redrawn(generator, REDRAWN)[1] for cell in usable], axis=0)
    return _ratio(float(simulated), real, drawn)


def between(cells: Sequence[Cell], generator: np.random.Generator) -> Figure:
    """Simulated over real standard deviation of the audiences' means, over the stories that all of them read.

    What the sampling of readers and personas adds to either variance is taken away: the mean squared standard error of
    an audience's mean; in the replicates, which add the readers' once more, twice that. Unsaid with fewer than
    FEWEST_AUDIENCES, and where real audiences differ no more than chance makes them.
    """
    table = rows_by_audience(cells)
    if len(table) < FEWEST_AUDIENCES or not table[0] or min(cell.real.size for row in table for cell in row) < 2:
        return UNSAID
    noise = float(np.mean([sum(cell.real.variance / cell.real.size for cell in row) / len(row) ** 2 for row in table]))
    unsure = np.mean([sum(one.simulated.sd**2 / one.simulated.size for one in row) / len(row) ** 2 for row in table])
    real, simulated = audience_means(cells)
    redrawn = np.array([np.mean([cell.real.redrawn(generator, REDRAWN)[0] for cell in row], axis=0) for row in table])
    drawn = redrawn.var(axis=0, ddof=1) - 2 * noise
    return _ratio(max(float(simulated.var(ddof=1) - unsure), 0.0), float(real.var(ddof=1)) - noise, drawn)


def audience_means(cells: Sequence[Cell]) -> tuple[Numbers, Numbers]:
    """Real and simulated means of each audience over the stories that all of them read."""
    table = rows_by_audience(cells)
    real = np.array([np.mean([cell.real.mean for cell in row]) for row in table])
    return real, np.array([np.mean([cell.simulated.mean for cell in row]) for row in table])


def _ratio(simulated: float, real: float, drawn: Numbers) -> Figure:
    """√(simulated / real); the interval has no upper end where real variances drawn again are not above 0."""
    if real <= 1e-12:
        return UNSAID
    with np.errstate(divide="ignore", invalid="ignore"):
        ratios = np.sqrt(np.where(drawn > 1e-12, simulated / np.where(drawn > 1e-12, drawn, 1), np.inf))
    value = float(np.sqrt(simulated / real))
    low, high = np.percentile(ratios, [2.5, 97.5], method="closest_observation")
    return Figure(value, min(float(low), value), None if np.isinf(high) else max(float(high), value))
