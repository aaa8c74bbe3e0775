"""What changes when the same personas meet another text: each metric's difference, with the interval of pairs."""

from collections.abc import Sequence

import numpy as np

from evaluation.reception.intervals import Estimate, interval
from evaluation.reception.metrics import UNHEARD, discount_at_least, measured
from evaluation.reception.population import Population
from evaluation.reception.reactions import Reactions
from evaluation.reception.scales import METRICS, SCALES
from evaluation.reception.unseen import LARGEST_SHIFT, between
from evaluation.shares import cohens_h

_SHARES = ("positive_image_conversion", "positive_resonance", "hostile_friction", "misinterpretation")
_MEANS = ("algorithmic_reach", "emotional_resonance", "processing_friction", "attitude_shift")
_Homes = tuple[Reactions, Reactions] | None
UNIT = "points"
"""Percentages and indices differ by points."""
_UNSAID = Estimate(None, None, None, UNIT)
FEW = 30
"""With fewer personas the interval of a mean, and of the discount, also allows for people unlike all of them; that of a
share always does."""
_DISCOUNT = "cultural_discount_rate"


def differences(first: Reactions, second: Reactions, homes: _Homes = None) -> dict[str, Estimate]:
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
    least = _least_intervals(first, second, homes, (after - before).tolist())
    return {
        name: _estimate(name, (before[column], after[column]), (bounds[column], least[column]))
        for column, name in enumerate(METRICS)
    }


def _check_same_panel(first: Population, second: Population) -> None:
    if (first.audience, first.seed, first.size) != (second.audience, second.seed, second.size):
        raise ValueError("Only reactions of the same panel can be compared persona by persona.")


def _estimate(name: str, values: tuple[float, float], bounds: Sequence[Sequence[float]]) -> Estimate:
    before, after = (float(value) for value in values)
    value = after - before
    if np.isnan(value):
        return _UNSAID
    effect = cohens_h(after / 100, before / 100) if name in _SHARES else None
    low, high = min(value, *(one[0] for one in bounds)), max(value, *(one[1] for one in bounds))
    return Estimate(round(value, 1), round(low, 1), round(high, 1), UNIT, effect=effect)


def _least_intervals(
    first: Reactions, second: Reactions, homes: _Homes, changes: Sequence[float]
) -> list[tuple[float, float]]:
    """By METRICS, what people unlike the panel leave possible; nothing more for the same text twice."""
    size = first.population.size
    if first.stimulus.sha256 == second.stimulus.sha256:
        return [(change, change) for change in changes]
    least = [_least_interval(name, change, size) for name, change in zip(METRICS, changes, strict=True)]
    if homes is not None and size < FEW:
        before, after = discount_at_least(first, homes[0]), discount_at_least(second, homes[1])
        least[METRICS.index(_DISCOUNT)] = after[0] - before[1], after[1] - before[0]
    return least


def _least_interval(name: str, change: float, size: int) -> tuple[float, float]:
    """People unlike the panel may change by all there is; the discount, without a range, is widened apart."""
    if name == _DISCOUNT or (name in _MEANS and size >= FEW):
        return change, change
    scale = SCALES[name]
    reach = 2 * LARGEST_SHIFT if name == "attitude_shift" else scale.most - scale.least
    return between(change, size, -reach, reach)
