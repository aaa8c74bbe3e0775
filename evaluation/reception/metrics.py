"""The metrics of a panel, each with an interval (docs/measurement.md, "Panel metrics").

Everything here is simulated. A metric that cannot be said has the value None, never 0.
"""

from collections.abc import Sequence

import numpy as np

from evaluation.reception.intervals import Estimate, interval, replicated
from evaluation.reception.population import Numbers
from evaluation.reception.reactions import Reactions
from evaluation.reception.received import QUANTITIES, quantities, value_received
from evaluation.reception.scales import METRICS, SCALES, level_of
from evaluation.reception.unseen import LEAST_VALUE_AT_HOME, least_interval, least_interval_of_discount
from evaluation.shares import consensus

UNHEARD = ("empty", "language")
"""Problems of a draft with which no metric can be said."""
__all__ = ["METRICS", "Estimate", "panel_metrics"]


def panel_metrics(abroad: Reactions, home: Reactions | None) -> dict[str, Estimate]:
    """Each of METRICS of the panel abroad; the discount only with a home panel's reactions to the same text."""
    if abroad.stimulus.problem in UNHEARD:
        return {name: unsaid(name) for name in METRICS}
    values, drawn = measured(abroad, home)
    bounds = np.column_stack(interval(drawn)).tolist()
    return {
        name: _estimate(name, value, bounds[column], _least_interval(name, value, abroad, home))
        for column, (name, value) in enumerate(zip(METRICS, values.tolist(), strict=True))
    }


def unsaid(name: str) -> Estimate:
    """A metric that cannot be said."""
    return Estimate(None, None, None, SCALES[name].unit)


def measured(abroad: Reactions, home: Reactions | None) -> tuple[Numbers, Numbers]:
    """The metrics, shape (METRICS,), and each replicate's, shape (replicates, METRICS); what cannot be said is nan."""
    found = quantities(abroad)
    at_home, drawn_at_home = _value_at_home(home)
    values = metrics_of(found.mean(axis=0), at_home)
    drawn = metrics_of(replicated(abroad.population, found), drawn_at_home)
    if len(found) < 2:  # One persona agrees with nobody.
        values[METRICS.index("shared_meaning_consensus")] = np.nan
    return values, drawn


def metrics_of(means: Numbers, value_at_home: Numbers) -> Numbers:
    """The metrics of mean quantities, shape (..., QUANTITIES) to (..., METRICS)."""
    mean = {name: means[..., column] for column, name in enumerate(QUANTITIES)}
    understanding = np.stack((mean["understood_positive"], mean["understood_neutral"]), axis=-1)
    return np.stack(
        (
            100 * (value_at_home - mean["value"]) / value_at_home,
            1 + 99 * mean["reach"],
            1 + 99 * mean["resonance"],
            100 * mean["converted"],
            100 * mean["friction"],
            100 * mean["positive"],
            100 * mean["hostile"],
            100 * mean["misread"],
            consensus(understanding),
            50 * mean["shift"],
        ),
        axis=-1,
    )


def _value_at_home(home: Reactions | None) -> tuple[Numbers, Numbers]:
    """Of the home panel and of its replicates; nan where there is nothing to lose."""
    if home is None:
        return np.array(np.nan), np.array(np.nan)
    values = value_received(home)
    if values.mean() < LEAST_VALUE_AT_HOME:
        return np.array(np.nan), np.array(np.nan)
    drawn = replicated(home.population, values[:, None])[:, 0]
    return np.array(values.mean()), np.maximum(drawn, LEAST_VALUE_AT_HOME)


def _estimate(name: str, value: float, bounds: Sequence[float], least: tuple[float, float]) -> Estimate:
    if np.isnan(value):
        return unsaid(name)
    scale = SCALES[name]
    return Estimate(
        value=round(value, 1),
        low=round(max(min(bounds[0], least[0], value), scale.least), 1),
        high=round(min(max(bounds[1], least[1], value), scale.most), 1),
        unit=scale.unit,
        level=level_of(value) if name == "processing_friction" else None,
    )


def _least_interval(name: str, value: float, abroad: Reactions, home: Reactions | None) -> tuple[float, float]:
    size = abroad.population.size
    if home is not None and name == "cultural_discount_rate":
        return discount_at_least(abroad, home)
    return least_interval(name, value, size)


def discount_at_least(abroad: Reactions, home: Reactions) -> tuple[float, float]:
    """How far the discount's interval reaches at the least: what people unlike both panels may have taken away."""
    received = [float(value_received(one).mean()) for one in (abroad, home)]
    return least_interval_of_discount(received[0], abroad.population.size, received[1], home.population.size)
