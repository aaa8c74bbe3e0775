"""Whether panels begin where surveys stand, and how much of what they make of a draft that beginning explains."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from benchmarks.ranking import spearman
from benchmarks.reception.world import DRAFTS, World
from evaluation.reception.metrics import METRICS, panel_metrics
from evaluation.reception.readership import ATTITUDES

SIZE, SEED = 2_000, 1


def priors(world: World, sizes: Sequence[int] = (200, SIZE)) -> list[dict[str, Any]]:
    """Spearman between a panel's favourable share and the newest survey's, over the countries that were surveyed."""
    surveyed = {country: share for country in world.countries if (share := _surveyed(world, country)) is not None}
    rows = []
    for size in sizes:
        panels = [world.panel(country, size, SEED) for country in surveyed]
        favourable = np.array([np.mean(one.attitude_group == ATTITUDES.index("favourable")) for one in panels])
        attitude = np.array([one.attitude.mean() for one in panels])
        shares = np.array(list(surveyed.values()))
        rows.append(
            {
                "personas": size,
                "countries": len(surveyed),
                "favourable_share": spearman(favourable, shares),
                "mean_attitude": spearman(attitude, shares),
            }
        )
    return rows


def explained_by_prior(world: World, drafts: Sequence[str] = DRAFTS, size: int = SIZE) -> list[dict[str, Any]]:
    """By draft and metric: R² over countries with their mean prior attitude; None where no country differs."""
    home = world.home(size, SEED)
    panels = [world.panel(country, size, SEED) for country in world.countries]
    attitude = np.array([one.attitude.mean() for one in panels])
    rows = []
    for draft in drafts:
        found = [panel_metrics(world.abroad(draft, one), world.at_home(draft, one.audience.id, home)) for one in panels]
        for name in METRICS:
            values = np.array([one[name].value for one in found], dtype=np.float64)
            rows.append({"draft": draft, "metric": name, "sd": float(values.std()), "r2": _r2(attitude, values)})
    return rows


def _r2(one: Any, other: Any) -> float | None:  # noqa: ANN401 - two columns of numbers
    if not np.isfinite(other).all() or other.std() == 0:
        return None
    return float(np.corrcoef(one, other)[0, 1] ** 2)


def _surveyed(world: World, country: str) -> float | None:
    waves = world.catalogue.figures.attitudes_of(country.split("-", maxsplit=1)[0].upper())
    return next((one.shares.favourable for one in reversed(waves) if one.shares.favourable is not None), None)
