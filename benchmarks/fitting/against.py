"""One kind of probe against several others, each kind counting alike however many probes were written for it."""

from collections.abc import Sequence

import numpy as np

from benchmarks.fitting.heads import Numbers
from evaluation.heads import Vectors


def one_against_others(sounding: Vectors, others: Sequence[Vectors], penalty: float) -> tuple[Numbers, float]:
    """Weights (512,) and bias of a ridge regression on +1 (`sounding`) and -1 (the others).

    Both sides weigh the same in all, and on the other side every kind does; 0 is halfway between them.
    """
    x = np.concatenate([sounding, *others]).astype(np.float64)
    targets = np.where(np.arange(len(x)) < len(sounding), 1.0, -1.0)
    shares = [np.full(len(sounding), 0.5 / len(sounding))]
    shares += [np.full(len(kind), 0.5 / len(kind) / len(others)) for kind in others]
    weights = len(x) * np.concatenate(shares)
    middle, level = np.average(x, axis=0, weights=weights), float(np.average(targets, weights=weights))
    centred = x - middle
    gram = (centred * weights[:, None]).T @ centred + penalty * np.eye(x.shape[1])
    found: Numbers = np.linalg.solve(gram, (centred * weights[:, None]).T @ (targets - level))
    return found, level - float(middle @ found)
