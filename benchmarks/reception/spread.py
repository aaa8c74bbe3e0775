"""Whether people of one country differ more than countries do, on every quantity behind a stance."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from benchmarks.reception.world import DRAFTS, World
from evaluation.reception.reactions import STANCES, Reactions
from evaluation.reception.received import value_received

SIZE, SEED = 2_000, 1


def spreads(world: World, drafts: Sequence[str] = DRAFTS, size: int = SIZE) -> list[dict[str, Any]]:
    """By draft and quantity: the mean SD of a country's personas, the SD of the countries' means, the ratio."""
    panels = [world.panel(country, size, SEED) for country in world.countries]
    rows = []
    for draft in drafts:
        reactions = [underlying(world.abroad(draft, panel)) for panel in panels]
        for name in reactions[0]:
            within = float(np.mean([one[name].std() for one in reactions]))
            between = float(np.std([one[name].mean() for one in reactions]))
            rows.append(
                {"draft": draft, "quantity": name, "within": within, "between": between} | _ratio(within, between)
            )
    return rows


def underlying(reactions: Reactions) -> dict[str, Any]:
    """What the panel's metrics are means of, a value a persona."""
    return {
        "comprehension": reactions.comprehension,
        "misread": ~reactions.understood,
        "resonance": reactions.resonance,
        "friction": reactions.friction,
        "affect": reactions.affect,
        "positive": reactions.stance == STANCES.index("positive"),
        "hostile": reactions.stance == STANCES.index("hostile"),
        "attitude_before": reactions.attitude_before,
        "attitude_after": reactions.attitude_after,
        "shift": reactions.attitude_after - reactions.attitude_before,
        "reach": reactions.fit * reactions.share,
        "value": value_received(reactions),
    }


def _ratio(within: float, between: float) -> dict[str, float | None]:
    return {"ratio": within / between if between > 0 else None}
