"""What of each persona's reaction the panel's figures are made of: one column a quantity."""

import numpy as np

from evaluation.reception.population import Numbers
from evaluation.reception.reactions import STANCES, Reactions

QUANTITIES = (
    "value",
    "reach",
    "resonance",
    "converted",
    "friction",
    "positive",
    "hostile",
    "misread",
    "understood_positive",
    "understood_neutral",
    "shift",
)
CONVERSION_MARGIN = 0.1
"""By so much an attitude from -1 to 1 must rise to count: 5 points of 100."""


def quantities(reactions: Reactions) -> Numbers:
    """Shape (personas, QUANTITIES); all from 0 to 1, but the shift of attitude from -2 to 2."""
    positive, neutral, hostile = (reactions.stance == STANCES.index(name) for name in STANCES)
    shift = reactions.attitude_after - reactions.attitude_before
    return np.column_stack(
        (
            value_received(reactions),
            reactions.fit * reactions.share,
            reactions.resonance,
            shift >= CONVERSION_MARGIN - 1e-9,
            reactions.friction,
            positive,
            hostile,
            ~reactions.understood,
            positive & reactions.understood,
            neutral & reactions.understood,
            shift,
        )
    ).astype(np.float64)


def value_received(reactions: Reactions) -> Numbers:
    """What each persona takes away, 0 to 1: attention x comprehension x appreciation.

    Attention is 1 for who reads on and the model's `attitude.glanced` for who scrolls past; appreciation is affect
    moved from -1..1 to 0..1, so that a text understood and left cold is worth one half. Hoskins & Mirus (1988) take
    value from what viewers pay; a text has no price, so it is what its reader gets out of it.
    """
    attention = np.where(reactions.reads, 1.0, reactions.parameters["attitude.glanced"])
    return attention * reactions.comprehension * (1 + reactions.affect) / 2
