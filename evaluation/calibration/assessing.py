"""Whether a fit is better than the standard: on the posts it was made from, and on each post when it was left out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from evaluation.calibration.fitting import Fit, Fitting, Predict
from evaluation.calibration.outcomes import PARTS, Numbers, Outcome
from evaluation.reception.parameters import Free

FEWEST_POSTS = 3
"""To apply a fit: with fewer, leaving one out shows nothing."""
MOST_GROUPS = 20
"""More posts than these are left out in so many groups: each refit takes its time."""


@dataclass(frozen=True, slots=True)
class Miss:
    """How far the expected shares are from the counted ones.

    `points` is the mean absolute difference of the shares positive, neutral, hostile and misread, in points; every post
    counts alike. `surprise` is the weighted deviance a post (0: exactly as counted).
    """

    points: float
    surprise: float


@dataclass(frozen=True)
class Calibration:
    """A fit with what it is worth: `before` and `after` on the same posts, `left_out` on posts that it had not seen."""

    fit: Fit
    posts: int
    comments: int
    before: Miss
    after: Miss
    left_out: Miss | None

    @property
    def helps(self) -> bool:
        """Whether posts that it had not seen are predicted better than by the standard parameters."""
        return self.left_out is not None and self.left_out.surprise < self.before.surprise


def calibrate(
    outcomes: Sequence[Outcome],
    predict: Predict,
    free: Sequence[Free],
    on_group: Callable[[int, int], None] = lambda _, __: None,
) -> Calibration:
    """Fit and assess, one post at least; `on_group` hears how many of how many refits are done.

    Of one post alone `left_out` is None.
    """
    fitting = Fitting(outcomes, predict, free)
    fit = fitting.fit()
    standard = fitting.values(np.zeros(len(free)))
    unseen = _miss(fitting, _unseen(fitting, fit, on_group)) if len(outcomes) > 1 else None
    return Calibration(
        fit=fit,
        posts=len(outcomes),
        comments=sum(one.comments for one in outcomes),
        before=_miss(fitting, predict(standard)),
        after=_miss(fitting, predict(fit.values)),
        left_out=unseen,
    )


def _unseen(fitting: Fitting, fit: Fit, on_group: Callable[[int, int], None]) -> Numbers:
    """The expected shares of every post by parameters that were fitted without it."""
    slopes = fitting.slopes(fitting.place(fit))
    found = np.zeros_like(fitting.counts)
    groups = min(len(found), MOST_GROUPS)
    for group in range(groups):
        left_out = range(group, len(found), groups)
        found[left_out] = fitting.refit_without(left_out, fit, slopes)[left_out]
        on_group(group + 1, groups)
    return found


def _miss(fitting: Fitting, shares: Numbers) -> Miss:
    sizes = fitting.counts[:, PARTS[0]].sum(axis=1)[:, None]
    counted = fitting.counts / sizes
    points = 100 * np.abs(counted - shares)[:, :4].mean()
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = np.where(fitting.counts > 0, fitting.counts * np.log(counted / shares), 0.0)
    surprise = 2 * (fitting.weights * parts.sum(axis=1)).mean()
    return Miss(float(points), float(surprise))
