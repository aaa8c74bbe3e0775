"""Weighted logistic regression with a ridge, by Newton's method (Hastie, Tibshirani & Friedman 2009, 4.4)."""

import numpy as np

from benchmarks.fitting.heads import Numbers

STEPS = 8
UNBOUND = 1e-6
"""Penalty of a bias: next to none, so that the equations stay solvable."""


def softmax(logits: Numbers) -> Numbers:
    """Chances of shape (n, classes), each row summing to 1."""
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    chances: Numbers = powers / powers.sum(axis=1, keepdims=True)
    return chances


def binary(x: Numbers, hits: Numbers, weights: Numbers, penalty: float) -> tuple[Numbers, float]:
    """Weights (d,) and bias for the log-odds of `hits` (n,), 0 or 1, with row weights (n,)."""
    design = np.column_stack([x, np.ones(len(x))])
    ridge = np.r_[np.full(x.shape[1], penalty), UNBOUND]
    solution = np.zeros(len(ridge))
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-design @ solution))
        slope = design.T @ (weights * (chances - hits)) + ridge * solution
        curve = (design * (weights * chances * (1 - chances))[:, None]).T @ design + np.diag(ridge)
        solution -= np.linalg.solve(curve, slope)
    return solution[:-1], float(solution[-1])


def multinomial(x: Numbers, classes: Numbers, weights: Numbers, penalty: float) -> Numbers:
    """Coefficients of shape (d + 1, classes), bias last, for one-hot `classes` (n, classes) and row weights (n,)."""
    design = np.column_stack([x, np.ones(len(x))])
    features, kinds = design.shape[1], classes.shape[1]
    ridge = np.tile(np.r_[np.full(features - 1, penalty), UNBOUND], kinds)
    solution = np.zeros((kinds, features))
    for _ in range(STEPS):
        chances = softmax(design @ solution.T)
        slope = ((chances - classes) * weights[:, None]).T @ design + ridge.reshape(kinds, features) * solution
        curve = np.diag(ridge)
        for one in range(kinds):
            for other in range(kinds):
                bend = weights * chances[:, one] * ((one == other) - chances[:, other])
                block = (design * bend[:, None]).T @ design
                curve[one * features : (one + 1) * features, other * features : (other + 1) * features] += block
        solution -= np.linalg.solve(curve, slope.ravel()).reshape(kinds, features)
    coefficients: Numbers = solution.T
    return coefficients
