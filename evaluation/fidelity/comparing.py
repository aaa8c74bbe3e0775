"""One measure of the panel against real readers: agreement, error, spread, ceiling, and what simpler guesses reach."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from evaluation.fidelity.ceiling import reliability
from evaluation.fidelity.cells import Cell, Figure, Numbers, audiences_of
from evaluation.fidelity.correlation import disattenuated, pearson, spearman
from evaluation.fidelity.ranking import Place, ranking, refusals
from evaluation.fidelity.spread import between, within
from evaluation.shares import REACH

MEASURES = ("stance", "understood", "attitude_after", "shift", "share")
"""Stance is 1 positive, 0 neutral, -1 hostile; understanding 0 or 1; attitudes -1 to 1; sharing 0 to 1."""
SAME_SCALE = ("stance", "attitude_after")
"""Measures that a prior attitude, -1 to 1, can be taken for without any conversion."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a guess without any reading reaches; `rmse` is None where it is on another scale."""

    pearson: float | None
    spearman: float | None
    rmse: float | None


@dataclass(frozen=True, slots=True)
class OfAudience:
    """One audience, over its cells: the mean of their means; the standard deviations are those within cells."""

    audience: str
    stories: int
    readers: int
    real: Figure
    simulated: Figure
    bias: Figure
    real_sd: float | None
    simulated_sd: float


@dataclass(frozen=True)
class Comparison:
    """A measure over all cells.

    `bias` is simulated less real. `chance_rmse` is what the real readers' sampling alone would leave of a perfect
    panel. `baselines` are "prior", the attitude before reading, and "mean", the real grand mean, which a panel does not
    know. `refused` says why the audiences are not ranked; `places` are empty then.
    """

    measure: str
    cells: tuple[Cell, ...]
    pearson: Figure
    spearman: Figure
    disattenuated: Figure
    bias: Figure
    rmse: float
    chance_rmse: float | None
    within: Figure
    between: Figure
    reliability: Figure
    baselines: dict[str, Baseline]
    audiences: tuple[OfAudience, ...]
    refused: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def beaten_by(self) -> tuple[str, ...]:
        """The baselines whose error is no larger than the panel's."""
        return tuple(
            name for name, one in self.baselines.items() if one.rmse is not None and one.rmse <= self.rmse + 1e-12
        )


def compare(measure: str, cells: Sequence[Cell], seed: int) -> Comparison:
    """The comparison over these cells, at least one; the same cells and seed give the same figures."""
    ordered = tuple(sorted(cells, key=lambda cell: (cell.story, cell.audience)))
    real = np.array([cell.real.mean for cell in ordered])
    simulated = np.array([cell.simulated.mean for cell in ordered])
    generator = np.random.default_rng(seed)
    ceiling = reliability(ordered, generator)
    inside, across = within(ordered, generator), between(ordered, generator)
    linear = pearson(real, simulated)
    refused = refusals(ordered, inside, across, ceiling)
    errors = [cell.real.variance / cell.real.size for cell in ordered]
    return Comparison(
        measure=measure,
        cells=ordered,
        pearson=linear,
        spearman=spearman(real, simulated),
        disattenuated=disattenuated(linear, ceiling.value),
        bias=_bias(ordered),
        rmse=_rmse(real, simulated),
        chance_rmse=_finite(float(np.mean(errors)) ** 0.5),
        within=inside,
        between=across,
        reliability=ceiling,
        baselines=_baselines(measure, ordered, real),
        audiences=tuple(_of_audience(name, ordered) for name in audiences_of(ordered)),
        refused=refused,
        places=() if refused else ranking(ordered, generator),
    )


def _of_audience(name: str, cells: Sequence[Cell]) -> OfAudience:
    own = [cell for cell in cells if cell.audience == name]
    drawn = np.mean([cell.simulated.drawn for cell in own], axis=0)
    mean = float(np.mean([cell.simulated.mean for cell in own]))
    low, high = np.percentile(drawn, [2.5, 97.5])
    spreads = [cell.real.variance for cell in own if cell.real.size > 1]
    return OfAudience(
        audience=name,
        stories=len(own),
        readers=sum(cell.real.size for cell in own),
        real=_mean([cell.real.mean for cell in own], own),
        simulated=Figure(mean, min(float(low), mean), max(float(high), mean)),
        bias=_bias(own),
        real_sd=float(np.mean(spreads)) ** 0.5 if spreads else None,
        simulated_sd=float(np.mean([cell.simulated.sd**2 for cell in own])) ** 0.5,
    )


def _bias(cells: Sequence[Cell]) -> Figure:
    """Every cell counts alike; the interval is that of the real readers' sampling, for these stories and audiences."""
    return _mean([cell.simulated.mean - cell.real.mean for cell in cells], cells)


def _mean(values: Sequence[float], cells: Sequence[Cell]) -> Figure:
    value = float(np.mean(values))
    error = sum(cell.real.variance / cell.real.size for cell in cells) ** 0.5 / len(cells)
    return Figure(value, _finite(value - REACH * error), _finite(value + REACH * error))


def _baselines(measure: str, cells: Sequence[Cell], real: Numbers) -> dict[str, Baseline]:
    prior = np.array([cell.simulated.prior for cell in cells])
    grand = np.full(len(cells), real.mean())
    error = _rmse(real, prior) if measure in SAME_SCALE else None
    return {
        "prior": Baseline(pearson(real, prior).value, spearman(real, prior).value, error),
        "mean": Baseline(None, None, _rmse(real, grand)),
    }


def _rmse(first: Numbers, second: Numbers) -> float:
    return float(np.sqrt(np.mean((first - second) ** 2)))


def _finite(value: float) -> float | None:
    return value if np.isfinite(value) else None
