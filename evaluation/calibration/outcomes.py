"""What the readers of one published post wrote, as counts, and what a panel expects of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluation.reception.reactions import STANCES, Reactions

Numbers = NDArray[np.float64]

PARTS = (slice(0, len(STANCES)), slice(len(STANCES), len(STANCES) + 2))
"""Columns of counts and of shares: the stances, then misread and understood. Each part adds up to the comments."""
ALIKE = 0.02
"""Correlation of the comments on one post, which answer one another: 50 readers at most, however many there are."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The comments on one post: how many of each stance, and how many of all misread it."""

    positive: int
    neutral: int
    hostile: int
    misread: int

    @property
    def comments(self) -> int:
        """All of them."""
        return self.positive + self.neutral + self.hostile

    @property
    def weight(self) -> float:
        """What one comment counts: 1 / (1 + (n - 1) ALIKE), the design effect of a cluster (Kish 1965)."""
        return 1 / (1 + (self.comments - 1) * ALIKE)


def table(outcomes: Sequence[Outcome]) -> Numbers:
    """Counts, shape (posts, 5)."""
    rows = [(one.positive, one.neutral, one.hostile, one.misread, one.comments - one.misread) for one in outcomes]
    return np.array(rows, dtype=np.float64).reshape(-1, 5)


def expected(reactions: Reactions) -> Numbers:
    """The shares among those who read on, since whoever scrolls past writes nothing; shape (5,).

    Half a persona is added to each, so that nothing is impossible.
    """
    reads = reactions.reads if reactions.reads.any() else np.ones_like(reactions.reads)
    stances = np.bincount(reactions.stance[reads], minlength=len(STANCES)) + 0.5
    understood = float(reactions.understood[reads].sum())
    sense = np.array([reads.sum() - understood, understood]) + 0.5
    return np.concatenate((stances / stances.sum(), sense / sense.sum()))
