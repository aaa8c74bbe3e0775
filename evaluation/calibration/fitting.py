"""The parameters under which the outcomes are likeliest, held near the standard ones by a prior.

Penalised maximum likelihood: the log likelihood of the counted stances (multinomial) and misreadings (binomial), each
post with its weight and all divided by the dispersion, less half the sum of squares of z = (value - standard) / prior
standard deviation. That is the mode of a posterior with normal priors, so a few posts hardly move anything. Climbed by
Fisher scoring; the shares of a panel are steps, so derivatives are taken over STEP.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from evaluation.calibration.outcomes import PARTS, Numbers, Outcome, table
from evaluation.reception.parameters import Free

STEP = 0.25
"""Prior standard deviations to either side of a derivative's place."""
FARTHEST = 2.0
"""Prior standard deviations that a parameter may move, and never beyond 0: what theory says it does, it keeps doing."""
_ROUNDS, _HALVINGS, _SMALL = 15, 6, 0.005


Predict = Callable[[Mapping[str, float]], Numbers]
"""The expected shares under these parameters, shape (posts, 5)."""


@dataclass(frozen=True)
class Fit:
    """`values` by name; `moved` in prior standard deviations; `decided` is the part of each that the outcomes decide.

    `decided` is 1 less posterior over prior variance: 0 where nothing was learned. `dispersion` is at least 1; above,
    the posts differ more than the model can explain, and count for less.
    """

    values: Mapping[str, float]
    moved: Mapping[str, float]
    decided: Mapping[str, float]
    dispersion: float


class Fitting:
    """Fits the parameters `free` of the model `predict` to the outcomes of posts, at least one."""

    def __init__(self, outcomes: Sequence[Outcome], predict: Predict, free: Sequence[Free]) -> None:
        self.free = tuple(free)
        self.counts = table(outcomes)
        self.weights = np.array([one.weight for one in outcomes])
        self._predict = predict
        self._known: dict[bytes, Numbers] = {}
        self._reach = np.array([_reach(one) for one in free]).reshape(-1, 2).T

    def fit(self) -> Fit:
        """The fit to all posts; once more with the dispersion that the first fit leaves."""
        everywhere = np.ones(len(self.counts))
        found = self._climbed(np.zeros(len(self.free)), everywhere, 1.0, None)
        dispersion = self._dispersion(found)
        if dispersion > 1:
            found = self._climbed(found, everywhere, dispersion, None)
        information = self._information(found, self.slopes(found), everywhere, dispersion)
        decided = 1 - np.diag(np.linalg.inv(information + np.eye(len(found))))
        names = [one.name for one in self.free]
        return Fit(
            self.values(found),
            dict(zip(names, found.tolist(), strict=True)),
            dict(zip(names, decided.tolist(), strict=True)),
            dispersion,
        )

    def refit_without(self, left_out: Sequence[int], fit: Fit, slopes: Numbers) -> Numbers:
        """The expected shares of all posts by the parameters that the others give, with the whole fit's derivatives."""
        others = np.ones(len(self.counts))
        others[list(left_out)] = 0
        return self._shares(self._climbed(self.place(fit), others, fit.dispersion, slopes))

    def place(self, fit: Fit) -> Numbers:
        """Where a fit is, in prior standard deviations."""
        return np.array([fit.moved[one.name] for one in self.free])

    def values(self, moved: Numbers) -> dict[str, float]:
        """Parameters from prior standard deviations."""
        return {one.name: one.standard + one.prior_sd * float(z) for one, z in zip(self.free, moved, strict=True)}

    def slopes(self, moved: Numbers) -> Numbers:
        """Derivatives of the shares by each z, shape (parameters, posts, 5)."""
        sides = STEP * np.eye(len(moved))
        return np.array([(self._shares(moved + one) - self._shares(moved - one)) / (2 * STEP) for one in sides])

    def _climbed(self, start: Numbers, posts: Numbers, dispersion: float, slopes: Numbers | None) -> Numbers:
        """The highest place; `posts` are 1 where they count, `slopes` fixed derivatives to spare the model time."""
        here, height = start, self._height(start, posts, dispersion)
        for _ in range(_ROUNDS):
            steep = self.slopes(here) if slopes is None else slopes
            step = self._step(here, steep, posts, dispersion)
            for _ in range(_HALVINGS):
                there: Numbers = np.clip(here + step, self._reach[0], self._reach[1])
                found = self._height(there, posts, dispersion)
                if found > height:
                    break
                step = step / 2
            else:
                return here
            is_close = np.abs(there - here).max() < _SMALL
            here, height = there, found
            if is_close:
                return here
        return here

    def _step(self, here: Numbers, slopes: Numbers, posts: Numbers, dispersion: float) -> Numbers:
        weights = (self.weights * posts / dispersion)[:, None]
        pull = np.einsum("kpc,pc->k", slopes, weights * self.counts / self._shares(here)) - here
        information = self._information(here, slopes, posts, dispersion) + np.eye(len(here))
        found: Numbers = np.linalg.solve(information, pull)
        return found

    def _information(self, here: Numbers, slopes: Numbers, posts: Numbers, dispersion: float) -> Numbers:
        """Fisher information of the outcomes on z, shape (parameters, parameters)."""
        sizes = self.weights * posts / dispersion * self.counts[:, PARTS[0]].sum(axis=1)
        found: Numbers = np.einsum("kpc,lpc,pc->kl", slopes, slopes, sizes[:, None] / self._shares(here))
        return found

    def _height(self, here: Numbers, posts: Numbers, dispersion: float) -> float:
        likely = (self.weights * posts) @ (self.counts * np.log(self._shares(here))).sum(axis=1)
        return float(likely / dispersion - here @ here / 2)

    def _dispersion(self, here: Numbers) -> float:
        """Pearson's chi-square over its degrees of freedom, at least 1 (quasi-likelihood: Wedderburn 1974)."""
        shares = self._shares(here)
        expected = self.counts[:, PARTS[0]].sum(axis=1)[:, None] * shares
        chi_square = float(self.weights @ ((self.counts - expected) ** 2 / expected).sum(axis=1))
        freedom = 3 * len(self.counts) - len(self.free)
        return max(chi_square / freedom, 1.0) if freedom > 0 else 1.0

    def _shares(self, moved: Numbers) -> Numbers:
        """Every place is asked for several times, and a panel takes its time."""
        key = moved.tobytes()
        if key not in self._known:
            self._known[key] = self._predict(self.values(moved))
        return self._known[key]


def _reach(one: Free) -> tuple[float, float]:
    """How far a parameter may move down and up, in prior standard deviations."""
    zero = -one.standard / one.prior_sd
    return max(-FARTHEST, zero) if zero < 0 else -FARTHEST, min(FARTHEST, zero) if zero > 0 else FARTHEST
