"""A forecast of an audience's reactions held against real comments."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.localisation import Translator
from evaluation.comments.telemetry import Tally
from evaluation.forecast.scoring import Forecast, Outcome, Score, Split, score
from evaluation.reception.reactions import STANCES

_COUNTED = ("positive", "neutral", "negative", "hostile")


@dataclass(frozen=True, slots=True)
class Foreseen:
    """The split that somebody expected, what the comments show, and how near the two are."""

    expected: Split
    outcome: Outcome
    score: Score

    def as_json(self) -> dict[str, Any]:
        """Shares of 0 to 1; the indices run from 0 to 100, best."""
        return {
            "expected": dict(zip(STANCES, self.expected, strict=True)),
            "commented": dict(zip(STANCES, self.outcome.split, strict=True)),
            "comments": self.outcome.readers,
            "simulated": self.outcome.simulated,
            "index": self.score.split,
            "index_of_thirds": self.score.thirds,
        }

    def told(self, say: Translator) -> Iterator[str]:
        """The same for a person to read, one line after another."""
        yield say("foreseen-title", n=self.outcome.readers)
        for name, yours, theirs in zip(STANCES, self.expected, self.outcome.split, strict=True):
            line = say(f"foreseen-{name}", yours=round(100 * yours), theirs=round(100 * theirs))
            yield f"  {line}"
        points, thirds = (round(one or 0.0) for one in (self.score.split, self.score.thirds))
        yield "  " + say("foreseen-score", points=points, thirds=thirds)
        yield "  " + say("foreseen-meaning")


def foreseen(expected: Split, groups: Iterable[Tally]) -> Foreseen | None:
    """Judge a forecast by the comments of all groups together; None where no comment could be judged.

    A comment of negative feeling that is not hostile counts as neutral: it may be about anything.
    """
    counted = [tally.stances for tally in groups]
    positive, neutral, negative, hostile = (sum(one[name] for one in counted) for name in _COUNTED)
    judged = positive + neutral + negative + hostile
    if not judged:
        return None
    split = (positive / judged, (neutral + negative) / judged, hostile / judged)
    outcome = Outcome(readers=judged, split=split, stumbled={}, feelings={}, simulated=False)
    return Foreseen(expected, outcome, score(Forecast(split=expected), outcome))
