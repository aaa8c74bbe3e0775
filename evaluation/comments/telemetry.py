"""Four measures of an audience from its labelled comments, with intervals (docs/measurement.md, "Comments").

Every judged comment falls into one cell: its stance (hostile, or else the sentiment) and whether it misread. All
measures are functions of the cells' counts, so a million comments need eight numbers a group, and anyone can count
them again from the labels. In the bootstrap each comment is drawn Poisson(1) times; the sum over a cell of n comments
is then Poisson(n), so no comment has to be kept for it (Hanley & MacGibbon 2006; Chamandy et al. 2012).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluation.comments.labels import Label

STANCES = ("positive", "neutral", "negative", "hostile")
MEASURES = ("positive_resonance", "hostile_friction", "misinterpretation", "shared_meaning_consensus")
SHARES = MEASURES[:3]
"""The measures that are shares in %; the consensus is an index from 1 to 100."""
CUT = 0.5
"""From here a comment is counted as hostile, or as misreading."""
REPLICATES = 2_000
COVERAGE = 95
"""Per cent of the replicates inside an interval."""
SEED = 1

Counts = NDArray[np.int64]
"""Shape (stances, 2): comments by stance and, in the second column, misreading."""
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A measure with its 95 % interval; all None where no comment could be judged."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Change:
    """The first group's measure less the second's. `effect_size` is Cohen's h; None for the consensus."""

    difference: Estimate
    effect_size: float | None


class Tally:
    """Counts the comments of one group."""

    def __init__(self) -> None:
        self.comments = 0
        self.counts: Counts = np.zeros((len(STANCES), 2), dtype=np.int64)

    def add(self, label: Label) -> None:
        """Count one comment; one without all its labels counts as a comment and is not judged."""
        self.comments += 1
        if not label.is_judged or label.hostility is None or label.misreading is None:
            return
        stance = "hostile" if label.hostility >= CUT else label.sentiment
        self.counts[STANCES.index(stance), int(label.misreading >= CUT)] += 1

    @property
    def judged(self) -> int:
        """The comments that the measures are made of."""
        return int(self.counts.sum())

    def measures(self) -> dict[str, Estimate]:
        """Each of MEASURES."""
        if not self.judged:
            return dict.fromkeys(MEASURES, Estimate(None, None, None))
        values = _measured(self.counts[None])[0]
        drawn = self._replicates()
        return {
            name: self._estimate(name, float(values[column]), drawn[:, column]) for column, name in enumerate(MEASURES)
        }

    def changes(self, other: "Tally") -> dict[str, Change]:
        """This group less the other one; the interval follows from theirs (MOVER: Zou & Donner 2008)."""
        here, there = self.measures(), other.measures()
        return {name: _change(name, here[name], there[name]) for name in MEASURES}

    def _replicates(self) -> Numbers:
        """The measures in every replicate that drew any comment, shape (replicates, measures)."""
        drawn = np.random.default_rng(SEED).poisson(self.counts, size=(REPLICATES, *self.counts.shape))
        return _measured(drawn[drawn.sum(axis=(1, 2)) > 0])

    def _estimate(self, name: str, value: float, drawn: Numbers) -> Estimate:
        """Where all comments are alike no replicate differs: then what n of them can still hide is 1 - 0.025^(1/n)."""
        found = _interval(value, drawn)
        hidden = 1 - ((100 - COVERAGE) / 200) ** (1 / self.judged)
        least, most = (0.0, 100.0) if name in SHARES else (1.0, 100.0)
        if value == most:
            kept = 1 - hidden
            return Estimate(found.value, _rounded(100 * kept if name in SHARES else 1 + 99 * kept**2), found.high)
        if value == least:
            return Estimate(found.value, found.low, _rounded(100 * hidden if name in SHARES else 1 + 99 * hidden**2))
        return found


def _measured(counts: Counts) -> Numbers:
    """The measures of each table of counts, shape (tables, measures)."""
    parts = counts / counts.sum(axis=(1, 2), keepdims=True)
    stances, misread = parts.sum(axis=2), parts[:, :, 1].sum(axis=1)
    hostile = STANCES.index("hostile")
    # Two comments drawn at random: both understand, neither is hostile, and both take the same stance.
    meeting = (parts[:, :hostile, 0] ** 2).sum(axis=1)
    positive = stances[:, STANCES.index("positive")]
    return np.column_stack((100 * positive, 100 * stances[:, hostile], 100 * misread, 1 + 99 * meeting))


def _interval(value: float, drawn: Numbers) -> Estimate:
    edge = (100 - COVERAGE) / 2
    low, high = np.percentile(drawn, [edge, 100 - edge])
    return Estimate(_rounded(value), _rounded(min(float(low), value)), _rounded(max(float(high), value)))


def _change(name: str, here: Estimate, there: Estimate) -> Change:
    if here.value is None or here.low is None or here.high is None:
        return Change(Estimate(None, None, None), None)
    if there.value is None or there.low is None or there.high is None:
        return Change(Estimate(None, None, None), None)
    value = here.value - there.value
    below = np.hypot(here.value - here.low, there.high - there.value)
    above = np.hypot(here.high - here.value, there.value - there.low)
    effect = _cohens_h(here.value / 100, there.value / 100) if name in SHARES else None
    return Change(Estimate(_rounded(value), _rounded(value - float(below)), _rounded(value + float(above))), effect)


def _cohens_h(first: float, second: float) -> float:
    """Cohen (1988): 2 asin √p - 2 asin √q; 0.2 is small, 0.5 medium, 0.8 large."""
    return round(float(2 * np.arcsin(np.sqrt(first)) - 2 * np.arcsin(np.sqrt(second))), 2)


def _rounded(value: float) -> float:
    return round(value, 1)
