"""Whether audiences may be ranked by the panel at all, and if so, the ranking with its intervals."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from evaluation.fidelity.cells import Cell, Figure, Numbers, audiences_of, common_stories, rows_by_audience
from evaluation.fidelity.correlation import FEWEST, correlated, ranks
from evaluation.fidelity.spread import FEWEST_AUDIENCES, audience_means

BAND = (0.5, 2.0)
"""Simulated spread over real spread: outside, differences are so flattened or blown up that an order means nothing."""
LEAST_RELIABILITY = 0.5
"""Of the real cells' means: below, their order is more chance than difference."""
LEAST_READERS = 20
"""Real readers in each audience."""
LEAST_ORDER = 0.5
"""Spearman's correlation of the audiences' simulated and real means."""
REASONS = (
    "few-audiences",
    "no-common-story",
    "few-cells",
    "few-readers",
    "ceiling-unknown",
    "ceiling-low",
    "no-difference",
    "between-narrow",
    "between-wide",
    "within-narrow",
    "within-wide",
    "other-order",
)
"""Why audiences are not ranked."""


@dataclass(frozen=True, slots=True)
class Place:
    """An audience's place by the panel and by its real readers, 1 for the highest mean, each with a 95 % interval."""

    audience: str
    simulated: Figure
    real: Figure


def refusals(cells: Sequence[Cell], within: Figure, between: Figure, reliability: Figure) -> tuple[str, ...]:
    """Every one of REASONS that holds, in their order; none when the audiences may be ranked."""
    audiences = audiences_of(cells)
    shared = common_stories(cells)
    readers = [
        sum(one.real.size for one in cells if one.audience == name and one.story in shared) for name in audiences
    ]
    found = {
        "few-audiences": len(audiences) < FEWEST_AUDIENCES,
        "no-common-story": not shared,
        "few-cells": len(cells) < FEWEST,
        "few-readers": bool(shared) and min(readers, default=0) < LEAST_READERS,
        "ceiling-unknown": len(cells) >= FEWEST and reliability.value is None,
        "ceiling-low": reliability.value is not None and reliability.value < LEAST_RELIABILITY,
        "no-difference": len(audiences) >= FEWEST_AUDIENCES and bool(shared) and between.value is None,
        "between-narrow": between.value is not None and between.value < BAND[0],
        "between-wide": between.value is not None and between.value > BAND[1],
        "within-narrow": within.value is not None and within.value < BAND[0],
        "within-wide": within.value is not None and within.value > BAND[1],
        "other-order": len(audiences) >= FEWEST_AUDIENCES and bool(shared) and not _same_order(cells),
    }
    return tuple(reason for reason in REASONS if found[reason])


def ranking(cells: Sequence[Cell], generator: np.random.Generator) -> tuple[Place, ...]:
    """The audiences by their simulated means, over the stories all of them read, highest first.

    The intervals are the middle 95 % of places when real readers, and the panel's personas and its survey, are drawn
    again.
    """
    real, simulated = audience_means(cells)
    rows = rows_by_audience(cells)
    times = len(rows[0][0].simulated.drawn)
    drawn_real = np.array([np.mean([one.real.redrawn(generator, times)[0] for one in row], axis=0) for row in rows])
    drawn = np.array([np.mean([one.simulated.drawn for one in row], axis=0) for row in rows])
    places = zip(audiences_of(cells), _placed(simulated, drawn), _placed(real, drawn_real), strict=True)
    return tuple(sorted((Place(*one) for one in places), key=lambda one: (one.simulated.value or 0, one.audience)))


def _same_order(cells: Sequence[Cell]) -> bool:
    real, simulated = audience_means(cells)
    order = correlated(ranks(real), ranks(simulated), FEWEST_AUDIENCES)
    return order is not None and order >= LEAST_ORDER


def _placed(means: Numbers, drawn: Numbers) -> list[Figure]:
    """Places, 1 for the highest; `drawn` has the shape (audiences, replicates)."""
    values = ranks(-means)
    again = np.array([ranks(-column) for column in drawn.T])
    low, high = np.percentile(again, [2.5, 97.5], axis=0)
    return [
        Figure(float(value), min(np.floor(least), float(value)), max(np.ceil(most), float(value)))
        for value, least, most in zip(values, low, high, strict=True)
    ]
