"""The same story in official and in folk words before every audience: does friction fall and resonance rise?"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from benchmarks.reception.world import PAIRS, World
from evaluation.reception.causes import causes
from evaluation.reception.reactions import Reactions

SIZE, SEED = 1_000, 1
_HEARD = 200
_REASONS = 3


def pairs(world: World, audiences: Sequence[str] | None = None, size: int = SIZE) -> list[dict[str, Any]]:
    """A row for each pair and audience: how friction and resonance change, in points, and why where not as hoped."""
    panels = [world.panel(one, size, SEED) for one in audiences or world.audiences]
    rows = []
    for official, folk in PAIRS:
        for panel in panels:
            before, after = world.abroad(official, panel), world.abroad(folk, panel)
            row: dict[str, Any] = {"audience": panel.audience.id, "pair": folk.removesuffix("-folk")}
            row |= {
                "friction": _change(before.friction, after.friction),
                "resonance": _change(before.resonance, after.resonance),
            }
            row["moved_less"] = 100 * float((after.resonance < before.resonance).mean())
            as_hoped = row["friction"] < 0 < row["resonance"]
            rows.append(row | {"as_hoped": as_hoped, "why": "" if as_hoped else reasons(after)})
    return rows


def reasons(reactions: Reactions) -> str:
    """The commonest causes of the reactions, each with the share of personas who have it."""
    heard = range(min(_HEARD, reactions.population.size))
    counted = Counter(
        one.code if one.encounter is None else f"{one.code} “{one.encounter.quote}”"
        for persona in heard
        for one in causes(reactions, persona)
    )
    return ", ".join(f"{name} {100 * times / len(heard):.0f} %" for name, times in counted.most_common(_REASONS))


def _change(before: Any, after: Any) -> float:  # noqa: ANN401 - numbers of personas
    return float(100 * (after.mean() - before.mean()))
