"""What changes when the same personas meet another text: each metric's difference, with the interval of pairs."""

from collections.abc import Sequence

import numpy as np

from evaluation.reception.intervals import Estimate, interval
from evaluation.reception.metrics import UNHEARD, measured
from evaluation.reception.population import Population
from evaluation.reception.reactions import Reactions
from evaluation.reception.scales import METRICS, SCALES
from evaluation.reception.unseen import LARGEST_SHIFT, between
from evaluation.shares import cohens_h

_SHARES = ("positive_image_conversion", "positive_resonance", "hostile_friction", "misinterpretation")
_MEANS = ("algorithmic_reach", "emotional_resonance", "processing_friction", "attitude_shift")
UNIT = "points"
"""Percentages and indices differ by points."""
_UNSAID = Estimate(None, None, None, UNIT)
FEW = 30
"""With fewer personas a mean's interval also allows for people unlike all of them; a share's always does."""


def differences(
    first: Reactions, second: Reactions, homes: tuple[Reactions, Reactions] | None = None
) -> dict[str, Estimate]:
    """Each of METRICS of the second less that of the first: what the second text gains or loses with the same people.

    Both are drawn again together, so what varies between personas but not between texts cancels. `homes` are the home
    panel's reactions to either text, for the discount. The effect is Cohen's h, for shares only: means would be told in
    standard deviations that the model itself assumes. Raises ValueError for reactions of two panels.
    """
    _check_same_panel(first.population, second.population)
    if homes is not None:
        _check_same_panel(homes[0].population, homes[1].population)
    if {first.stimulus.problem, second.stimulus.problem} & set(UNHEARD):
        return dict.fromkeys(METRICS, _UNSAID)
    before, drawn_before = measured(first, homes[0] if homes else None)
    after, drawn_after = measured(second, homes[1] if homes else None)
    bounds = np.column_stack(interval(drawn_after - drawn_before)).tolist()
    size = None if first.stimulus.sha256 == second.stimulus.sha256 else first.population.size
    return {
        name: _estimate(name, (before[column], after[column]), bounds[column], size)
        for column, name in enumerate(METRICS)
    }


def _check_same_panel(first: Population, second: Population) -> None:
    if (first.audience, first.seed, first.size) != (second.audience, second.seed, second.size):
        raise ValueError("Only reactions of the same panel can be compared persona by persona.")


def _estimate(name: str, values: tuple[float, float], bounds: Sequence[float], size: int | None) -> Estimate:
    before, after = (float(value) for value in values)
    value = after - before
    if np.isnan(value):
        return _UNSAID
    least = _least_interval(name, value, size)
    effect = cohens_h(after / 100, before / 100) if name in _SHARES else None
    low, high = min(bounds[0], least[0], value), max(bounds[1], least[1], value)
    return Estimate(round(value, 1), round(low, 1), round(high, 1), UNIT, effect=effect)


def _least_interval(name: str, value: float, size: int | None) -> tuple[float, float]:
    """People unlike the panel may change by all there is. The discount, without a range, has its bootstrap only."""
    scale = SCALES[name]
    reach = 2 * LARGEST_SHIFT if name == "attitude_shift" else scale.most - scale.least
    if size is None or np.isinf(reach) or (name in _MEANS and size >= FEW):
        return value, value
    return between(value, size, -reach, reach)
