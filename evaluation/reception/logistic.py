"""The logistic curve."""

import numpy as np

from evaluation.reception.population import Numbers


def logistic(value: Numbers) -> Numbers:
    """1 / (1 + exp(-value)), from 0 to 1."""
    found: Numbers = 1 / (1 + np.exp(-value))
    return found
