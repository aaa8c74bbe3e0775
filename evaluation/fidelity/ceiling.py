"""How well the real readers agree with themselves: no panel can be asked to agree with them better."""

from collections.abc import Sequence

import numpy as np

from evaluation.fidelity.cells import UNSAID, Cell, Figure
from evaluation.fidelity.correlation import FEWEST

SPLITS = 1_000


def reliability(cells: Sequence[Cell], generator: np.random.Generator) -> Figure:
    """Split-half reliability of the cells' real means, 0 to 1, with the middle 95 % of SPLITS random halves.

    Every cell's readers are split at random; r is the correlation of both halves' means over the cells, on average over
    the splits, and 2r / (1 + r) the reliability of all readers together (Spearman 1910; Brown 1910). Cells of one
    reader are left out; unsaid with fewer than FEWEST cells.
    """
    usable = [cell.real for cell in cells if cell.real.size > 1]
    if len(usable) < FEWEST:
        return UNSAID
    halves = [sample.halved(generator, SPLITS) for sample in usable]
    first, second = (np.array([pair[side] for pair in halves]) for side in (0, 1))
    first, second = first - first.mean(axis=0), second - second.mean(axis=0)
    spread = np.sqrt((first**2).sum(axis=0) * (second**2).sum(axis=0))
    r = np.divide((first * second).sum(axis=0), spread, out=np.zeros(SPLITS), where=spread > 1e-12)
    low, high = np.percentile(r, [2.5, 97.5])
    return Figure(*(_stepped_up(float(one)) for one in (r.mean(), low, high)))


def _stepped_up(r: float) -> float:
    return 2 * r / (1 + r) if r > 0 else 0.0
