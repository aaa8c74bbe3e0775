"""How near a forecast came to what happened: empathic accuracy (docs/measurement.md, "Forecasts").

The split is judged by the quadratic score (Brier 1950), which is strictly proper: whatever somebody believes of the
readers, no other split than that belief earns them more on average (Gneiting & Raftery 2007). Phrase and feeling are
judged by the share of readers for whom the one named holds, against the largest share that naming one could have had.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

VERSION = "1.0"

Split = tuple[float, float, float]
"""Shares of positive, neutral and hostile readers; they add up to 1."""

NOTHING = ""
"""Named instead of a phrase: "most readers stumble on none of them"."""
THIRDS: Split = (1 / 3, 1 / 3, 1 / 3)
"""What somebody forecasts who knows nothing of the readers."""
_THIRDS_AT_WORST = 2 / 3
"""The squared distance of THIRDS from readers who all agree: (1 - 1/3)² + 2 · (1/3)². They never lose more."""
_WEIGHTS = {"split": 0.5, "phrase": 0.25, "feeling": 0.25}


@dataclass(frozen=True, slots=True)
class Forecast:
    """What somebody expects of the readers. What was not answered is None.

    `phrase` is one of the phrases asked about, or NOTHING; `feeling` the one expected of the most readers.
    """

    split: Split | None = None
    phrase: str | None = None
    feeling: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was forecast."""
        return self.split is None and self.phrase is None and self.feeling is None


NOTHING_FORECAST = Forecast()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How `readers` reacted, in shares of 0 to 1: a panel (`simulated`), or people who left comments.

    `stumbled` has, for each phrase asked about, those who stumbled on it, and under NOTHING those who read on and
    stumbled on none; a reader may stumble on several. It is empty where that is not known. `feelings` has those that
    occurred.
    """

    readers: int
    split: Split
    stumbled: Mapping[str, float]
    feelings: Mapping[str, float]
    simulated: bool


@dataclass(frozen=True, slots=True)
class Score:
    """How near a forecast came. What was not answered, or cannot be judged, is None.

    `loss` is the quadratic score of the split averaged over the readers, 0 (best) to 2, and `least_loss` the one that
    the split itself would have had. The others run from 0 to 100, best; `thirds` is the `split` of forecasting a third
    each. `empathic_accuracy` is None unless every question that can be judged was answered.
    """

    loss: float | None = None
    least_loss: float | None = None
    split: float | None = None
    thirds: float | None = None
    phrase: float | None = None
    feeling: float | None = None
    empathic_accuracy: float | None = None


def normalised(numbers: Sequence[float]) -> Split:
    """Three numbers of any size as a split. Raises ValueError when they are none: negative, all 0, not finite."""
    if len(numbers) != 3 or not all(math.isfinite(one) and one >= 0 for one in numbers) or sum(numbers) <= 0:
        raise ValueError("A split is three numbers, none negative and not all of them 0.")
    greatest = max(numbers)
    first, second, third = (one / greatest for one in numbers)
    whole = first + second + third
    return first / whole, second / whole, third / whole


def quadratic_loss(forecast: Split, outcome: Split) -> float:
    """Brier's score averaged over readers of shares `outcome`: Σ_k q_k Σ_j (p_j - [j = k])² = |p|² - 2 p·q + 1."""
    return sum(p * p for p in forecast) - 2 * sum(p * q for p, q in zip(forecast, outcome, strict=True)) + 1


def split_index(forecast: Split, outcome: Split) -> float:
    """The loss above the least one, |p - q|², on a scale of 0 to 100.

    100 is the split itself, 0 the most that a third each can lose; a third each earns 75 on average when every split is
    equally likely. Being further off than that counts as 0: there the index, unlike the loss, tells nothing apart.
    """
    excess = quadratic_loss(forecast, outcome) - quadratic_loss(outcome, outcome)
    return min(max(100 - 100 * excess / _THIRDS_AT_WORST, 0.0), 100.0)


def score(forecast: Forecast, outcome: Outcome) -> Score:
    """Judge a forecast by what happened. Raises ValueError for a phrase that was not asked about."""
    phrase = _named(forecast.phrase, outcome.stumbled)
    feeling = _share_of_top(outcome.feelings.get(forecast.feeling, 0.0), outcome.feelings) if forecast.feeling else None
    if forecast.split is None:
        return Score(phrase=phrase, feeling=feeling)
    split = split_index(forecast.split, outcome.split)
    return Score(
        loss=quadratic_loss(forecast.split, outcome.split),
        least_loss=quadratic_loss(outcome.split, outcome.split),
        split=split,
        thirds=split_index(THIRDS, outcome.split),
        phrase=phrase,
        feeling=feeling,
        empathic_accuracy=_together(
            {
                "split": split,
                **({"phrase": phrase} if _judges(outcome.stumbled) else {}),
                **({"feeling": feeling} if _judges(outcome.feelings) else {}),
            }
        ),
    )


def _named(phrase: str | None, stumbled: Mapping[str, float]) -> float | None:
    if phrase is None or not _judges(stumbled):
        return None
    if phrase not in stumbled:
        raise ValueError("That phrase was not among those asked about.")
    return _share_of_top(stumbled[phrase], stumbled)


def _share_of_top(share: float, shares: Mapping[str, float]) -> float | None:
    return 100 * share / max(shares.values()) if _judges(shares) else None


def _judges(shares: Mapping[str, float]) -> bool:
    return max(shares.values(), default=0.0) > 0


def _together(points: Mapping[str, float | None]) -> float | None:
    """The weighted mean, None when a question was left open."""
    known = {name: value for name, value in points.items() if value is not None}
    if len(known) < len(points):
        return None
    return sum(_WEIGHTS[name] * value for name, value in known.items()) / sum(_WEIGHTS[name] for name in known)
