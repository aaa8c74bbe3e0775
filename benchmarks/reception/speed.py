"""How long a panel takes beyond the draft's features: personas, both panels' reactions, metrics with intervals."""

import statistics
import time
from collections.abc import Callable
from typing import Any

from benchmarks.reception.world import World, text_of
from bot.coach.lexicons import Lexicons
from evaluation.heads import Embed
from evaluation.measures import measure
from evaluation.reception.metrics import panel_metrics

SIZES = {200: 10.0, 10_000: 100.0}
"""Personas of a panel, and the milliseconds that they may take."""
AUDIENCE, DRAFT, RUNS = "us-general", "tea-official", 30


def speeds(world: World, embed: Embed, runs: int = RUNS) -> list[dict[str, Any]]:
    """Median milliseconds by size; `features` is measuring the draft once, nothing remembered."""
    lexicon = Lexicons(world.catalogue).lexicon(world.catalogue.audience(AUDIENCE))
    features = _median_ms(lambda: measure(text_of(DRAFT), lexicon, embed), runs)
    world.meeting(DRAFT, AUDIENCE)
    return [_speed(world, size, features, runs) for size in SIZES]


def _speed(world: World, size: int, features: float, runs: int) -> dict[str, Any]:
    panel, home = world.panel(AUDIENCE, size, 1), world.home(size, 1)
    abroad, at_home = world.abroad(DRAFT, panel), world.at_home(DRAFT, AUDIENCE, home)
    row = {
        "sample": _median_ms(lambda: (world.panel(AUDIENCE, size, 1), world.home(size, 1)), runs),
        "react": _median_ms(lambda: (world.abroad(DRAFT, panel), world.at_home(DRAFT, AUDIENCE, home)), runs),
        "metrics": _median_ms(lambda: panel_metrics(abroad, at_home), runs),
    }
    total = sum(row.values())
    return {"personas": size, "features": features} | row | {"total": total, "to_features": total / features}


def _median_ms(what: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        what()
        times.append(1000 * (time.perf_counter() - begun))
    return statistics.median(times)
