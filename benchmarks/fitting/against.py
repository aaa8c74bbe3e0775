"""One kind of probe against several others, each kind counting alike however many probes were written for it."""

from collections.abc import Sequence

import numpy as np

from benchmarks.fitting.heads import Numbers, ridge
from evaluation.heads import Vectors


def one_against_others(sounding: Vectors, others: Sequence[Vectors], penalty: float) -> tuple[Numbers, float]:
    """Weights (512,) and bias of a ridge regression on +1 (`sounding`) and -1 (the others).

    Both sides weigh the same in all, and on the other side every kind does; 0 is halfway between them.
    """
    vectors = np.concatenate([sounding, *others])
    targets = np.where(np.arange(len(vectors)) < len(sounding), 1.0, -1.0)
    shares = [np.full(len(sounding), 0.5 / len(sounding))]
    shares += [np.full(len(kind), 0.5 / len(kind) / len(others)) for kind in others]
    return ridge(vectors, targets, penalty, len(vectors) * np.concatenate(shares))
