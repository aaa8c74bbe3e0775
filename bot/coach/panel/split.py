"""How a panel's stances divide."""

import numpy as np

from evaluation.reception.reactions import STANCES, Reactions

_DIGITS = 4


def split(reactions: Reactions) -> dict[str, float]:
    """The share of each stance, 0 to 1."""
    counts = np.bincount(reactions.stance, minlength=len(STANCES))
    return {name: round(float(counts[code]) / reactions.population.size, _DIGITS) for code, name in enumerate(STANCES)}


def percentages(shares: tuple[float, float, float]) -> tuple[int, int, int]:
    """Positive, neutral, hostile in whole per cents that add up to 100.

    Positive and hostile are rounded as their figures are (an exact half to the even number); neutral has the rest.
    """
    positive, hostile = (round(round(100 * share, _DIGITS)) for share in (shares[0], shares[2]))
    return positive, 100 - positive - hostile, hostile
