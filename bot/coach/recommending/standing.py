"""Where a pupil stands: six scores with intervals over recent drafts, the level, and which dimension needs practice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from bot.coach.recommending.meetings import POOR, WELL, in_order
from bot.coach.recommending.pupil import Pupil, Reason
from bot.domain.interaction import DimensionScore, LoggedInteraction
from bot.domain.practice import Met
from knowledge.practice import LEVELS, Drill

FIRST = (
    "narrative_translation",
    "cultural_perception",
    "emotional_empathy",
    "dialogue",
    "cognitive_empathy",
    "value_integration",
)
"""Where somebody begins of whom nothing is known: with telling and with words, which every later exercise needs."""
WEIGHTS = (3, 2, 1)
"""Weights of the last drafts, the newest first."""
HIGH = 65
"""Mean score from which a pupil starts on level 2."""
UNKNOWN_NEED = 60.0
RECENT = 4
"""How many of the last drills count as just practised."""
EFFORT, DONE_WELL = 6.0, 12.0
"""How far a drill just practised, or answered well, puts its dimension back."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A score with its interval, 0-100: weighted means over the last drafts, so the interval is no narrower."""

    score: float
    low: float
    high: float


def standings(drafts: Sequence[LoggedInteraction]) -> dict[str, Standing]:
    """The scored dimensions over the last versions of the last three drafts."""
    newest = {logged.draft_id: logged.interaction for logged in drafts}
    last_first = sorted(newest.values(), key=lambda one: (one.occurred_at, one.id), reverse=True)[: len(WEIGHTS)]
    found: dict[str, list[tuple[int, DimensionScore]]] = {}
    for weight, interaction in zip(WEIGHTS, last_first, strict=False):
        for score in interaction.scores:
            if score.score is not None:
                found.setdefault(score.dimension, []).append((weight, score))
    return {name: _mean(scores) for name, scores in found.items()}


def _mean(scores: Sequence[tuple[int, DimensionScore]]) -> Standing:
    weights = [weight for weight, _ in scores]
    middles = [one.score or 0.0 for _, one in scores]
    lows = [middle if one.low is None else one.low for middle, (_, one) in zip(middles, scores, strict=True)]
    highs = [middle if one.high is None else one.high for middle, (_, one) in zip(middles, scores, strict=True)]
    return Standing(fmean(middles, weights), fmean(lows, weights), fmean(highs, weights))


def level(met: Sequence[Met], drills: Mapping[str, Drill], known: Mapping[str, Standing]) -> int:
    """The level to practise on, 1 to 3.

    It starts at 1, or at 2 when the scores are high. Two drills of that level or a higher one answered with 75 or
    more lead above the lower of the two; two of that level answered below 40 lead one down. Each move counts anew.
    """
    here = 2 if known and fmean(one.score for one in known.values()) >= HIGH else LEVELS[0]
    good: dict[str, int] = {}
    poor: set[str] = set()
    for one in met:
        drill = drills.get(one.entry_id)
        if drill is None or one.points is None:
            continue
        if one.points >= WELL and drill.level >= here:
            good[drill.id] = drill.level
            poor.discard(drill.id)
        elif one.points < POOR and drill.level == here:
            poor.add(drill.id)
        if len(good) >= 2:
            here, good, poor = min(LEVELS[-1], min(good.values()) + 1), {}, set()
        elif len(poor) >= 2:
            here, good, poor = max(LEVELS[0], here - 1), {}, set()
    return here


class Needs:
    """Which dimension needs practice most, and how that is said."""

    def __init__(self, pupil: Pupil, drills: Mapping[str, Drill]) -> None:
        self.known = standings(pupil.drafts)
        self._focus = pupil.focus
        self._results = _results(pupil.met, drills)
        self._plain = {name: self._value(name) for name in FIRST}
        effort = _effort(pupil.met, drills)
        needy = {name: value + effort.get(name, 0.0) for name, value in self._plain.items()}
        self.order = sorted(FIRST, key=lambda name: (name != pupil.focus, needy[name], FIRST.index(name)))

    def rank(self, dimension: str) -> int:
        """0 for the dimension that needs practice most."""
        return self.order.index(dimension)

    def reason(self, dimension: str) -> Reason:
        """Why this dimension, as honestly as the intervals allow."""
        if dimension == self._focus and dimension != self._lowest():
            return Reason(basis="focus", dimension=dimension)
        standing = self.known.get(dimension)
        if standing is not None:
            return self._scored(dimension, standing)
        if dimension in self._results:
            return Reason(basis="results", dimension=dimension, points=self._results[dimension])
        return Reason(basis="unscored" if self.known or self._results else "start", dimension=dimension)

    def _scored(self, dimension: str, standing: Standing) -> Reason:
        lowest = self._lowest() or dimension
        others = {name: one for name, one in self.known.items() if name != dimension}
        near = min((name for name in others if others[name].low <= standing.high), key=self._score, default=None)
        if dimension == lowest or standing.score == self.known[lowest].score:
            basis, other = ("lowest", None) if near is None else ("unclear", near)
        elif dimension == min(self.known, key=lambda name: self._plain[name]):
            basis, other = "surest", lowest
        else:
            basis, other = "next", lowest
        return Reason(
            basis=basis, dimension=dimension, score=standing.score, low=standing.low, high=standing.high, other=other
        )

    def _lowest(self) -> str | None:
        return min(self.known, key=self._score, default=None)

    def _score(self, dimension: str) -> float:
        return self.known[dimension].score

    def _value(self, dimension: str) -> float:
        """Low where practice is needed: halfway from score to upper end, so that a sure 40 goes before a vague 38."""
        standing = self.known.get(dimension)
        if standing is not None:
            return (standing.score + standing.high) / 2
        return self._results.get(dimension, UNKNOWN_NEED)


def _results(met: Sequence[Met], drills: Mapping[str, Drill]) -> dict[str, float]:
    """The mean points of the last three answers in each dimension."""
    points: dict[str, list[float]] = {}
    for one in met:
        if one.points is not None and one.entry_id in drills:
            points.setdefault(drills[one.entry_id].dimensions[0], []).append(one.points)
    return {name: fmean(found[-3:]) for name, found in points.items()}


def _effort(met: Sequence[Met], drills: Mapping[str, Drill]) -> dict[str, float]:
    """How far each dimension is put back, since practice that varies holds better."""
    effort: dict[str, float] = {}
    for name in [name for name in in_order(met, "drill") if name in drills][-RECENT:]:
        points = [one.points for one in met if one.entry_id == name and one.points is not None]
        dimension = drills[name].dimensions[0]
        effort[dimension] = effort.get(dimension, 0.0) + (DONE_WELL if points and points[-1] >= WELL else EFFORT)
    return effort
