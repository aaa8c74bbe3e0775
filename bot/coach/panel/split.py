"""How a panel's stances divide."""

import numpy as np

from evaluation.reception.reactions import STANCES, Reactions

_DIGITS = 4


def split(reactions: Reactions) -> dict[str, float]:
    """The share of each stance, 0 to 1."""
    counts = np.bincount(reactions.stance, minlength=len(STANCES))
    return {name: round(float(counts[code]) / reactions.population.size, _DIGITS) for code, name in enumerate(STANCES)}
