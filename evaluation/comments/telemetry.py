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
from evaluation.shares import COVERAGE, cohens_h, consensus, hidden_by

STANCES = ("positive", "neutral", "negative", "hostile")
MEASURES = ("positive_resonance", "hostile_friction", "misinterpretation", "shared_meaning_consensus")
CONSENSUS = MEASURES[3]
SHARES = MEASURES[:3]
"""The measures that are shares in %; the consensus is an index from 1 to 100."""
REPLICATES = 2_000
SEED = 1

Counts = NDArray[np.int64]
"""Shape (stances, 2): comments by stance and, in the second column, misreading."""
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A measure with its interval; all None where it cannot be had: no judged comment, or one for the consensus."""

    value: float | None
    low: float | None
    high: float | None


NOTHING = Estimate(None, None, None)


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
        if label.is_judged:
            self.counts[STANCES.index(label.stance), int(label.is_misreading)] += 1

    @property
    def judged(self) -> int:
        """The comments that the measures are made of."""
        return int(self.counts.sum())

    @property
    def stances(self) -> dict[str, int]:
        """How many of them have each of STANCES."""
        return dict(zip(STANCES, self.counts.sum(axis=1).tolist(), strict=True))

    @property
    def misread(self) -> int:
        """How many of them misread, whatever their stance."""
        return int(self.counts[:, 1].sum())

    def measures(self, coverage: float = COVERAGE) -> dict[str, Estimate]:
        """Each of MEASURES; `coverage` is the per cent of the replicates that the intervals hold."""
        if not self.judged:
            return dict.fromkeys(MEASURES, NOTHING)
        values = _measured(self.counts[None])[0]
        drawn, edge = self._replicates(), (100 - coverage) / 2
        found = {
            name: self._estimate(name, float(values[column]), drawn[:, column], edge)
            for column, name in enumerate(MEASURES)
        }
        # One comment agrees with nobody.
        return found | {CONSENSUS: NOTHING} if self.judged < 2 else found

    def changes(self, other: "Tally", coverage: float = COVERAGE) -> dict[str, Change]:
        """This group less the other one; the interval follows from theirs (MOVER: Zou & Donner 2008)."""
        here, there = self.measures(coverage), other.measures(coverage)
        return {name: _change(name, here[name], there[name]) for name in MEASURES}

    def _replicates(self) -> Numbers:
        """The measures in every replicate that drew any comment, shape (replicates, measures)."""
        drawn = np.random.default_rng(SEED).poisson(self.counts, size=(REPLICATES, *self.counts.shape))
        return _measured(drawn[drawn.sum(axis=(1, 2)) > 0])

    def _estimate(self, name: str, value: float, drawn: Numbers, edge: float) -> Estimate:
        """Where all comments are alike no replicate differs: then what n of them can still hide is 1 - 0.025^(1/n)."""
        found = _interval(value, drawn, edge)
        hidden = hidden_by(self.judged, 100 - 2 * edge)
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
    positive = stances[:, STANCES.index("positive")]
    return np.column_stack((100 * positive, 100 * stances[:, hostile], 100 * misread, consensus(parts[:, :hostile, 0])))


def _interval(value: float, drawn: Numbers, edge: float) -> Estimate:
    low, high = np.percentile(drawn, [edge, 100 - edge])
    return Estimate(_rounded(value), _rounded(min(float(low), value)), _rounded(max(float(high), value)))


def _change(name: str, here: Estimate, there: Estimate) -> Change:
    if here.value is None or here.low is None or here.high is None:
        return Change(NOTHING, None)
    if there.value is None or there.low is None or there.high is None:
        return Change(NOTHING, None)
    value = here.value - there.value
    below = np.hypot(here.value - here.low, there.high - there.value)
    above = np.hypot(here.high - here.value, there.value - there.low)
    effect = cohens_h(here.value / 100, there.value / 100) if name in SHARES else None
    return Change(Estimate(_rounded(value), _rounded(value - float(below)), _rounded(value + float(above))), effect)


def _rounded(value: float) -> float:
    return round(value, 1)
