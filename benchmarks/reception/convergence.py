"""How often the interval of a small panel contains what a large one of other people gives."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from benchmarks.reception.world import World
from evaluation.reception.metrics import METRICS, panel_metrics

SMALL, LARGE, LARGE_SEED = 200, 10_000, 0
SEEDS = tuple(range(1, 101))
AUDIENCES = ("us-general", "kr-general", "ng-general", "de-genz-tiktok", "latin-america")
DRAFTS = ("tea-official", "tea-folk", "railway-folk", "policy-speech")


def convergence(
    world: World, seeds: Sequence[int] = SEEDS, audiences: Sequence[str] = AUDIENCES, drafts: Sequence[str] = DRAFTS
) -> list[dict[str, Any]]:
    """A row for each draft and audience: by metric, the % of seeds whose interval contains the large panel's value."""
    panels = {one: [world.panel(one, SMALL, seed) for seed in seeds] for one in audiences}
    homes = [world.home(SMALL, seed) for seed in seeds]
    large_home = world.home(LARGE, LARGE_SEED)
    rows = []
    for audience in audiences:
        large = world.panel(audience, LARGE, LARGE_SEED)
        for draft in drafts:
            wanted = panel_metrics(world.abroad(draft, large), world.at_home(draft, audience, large_home))
            held: Counter[str] = Counter()
            for panel, home in zip(panels[audience], homes, strict=True):
                found = panel_metrics(world.abroad(draft, panel), world.at_home(draft, audience, home))
                held.update(name for name in METRICS if _holds(found[name], wanted[name].value))
            rows.append(
                {"audience": audience, "draft": draft} | {name: 100 * held[name] / len(seeds) for name in METRICS}
            )
    return rows


def _holds(found: Any, value: float | None) -> bool:  # noqa: ANN401 - an estimate
    if value is None or found.value is None:
        return value is found.value
    return bool(found.low <= value <= found.high)
