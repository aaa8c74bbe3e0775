"""Scores over time as plain text that any chat can show."""

from collections.abc import Sequence

from bot.conversation.vocabulary import DIMENSIONS
from bot.domain.forecast import LoggedForecast
from bot.domain.interaction import DimensionScore, Interaction
from bot.domain.practice import Practised
from bot.localisation import Translator

_BARS = "▁▂▃▄▅▆▇█"
_UNSCORED = "·"
_SHOWN = 20


def chart(interactions: Sequence[Interaction], say: Translator) -> str:
    """One line per dimension over the last 20 critiques, oldest first; needs at least one.

    With one critique there is no line to draw: the scores stand alone and the text says so.
    """
    shown = interactions[-_SHOWN:]
    lines = [_line(name, [_score_of(i, name) for i in shown], say) for name in DIMENSIONS]
    if len(shown) < 2:
        return "\n".join((say("progress-one"), *lines))
    return "\n".join((say("progress-title", shown=len(shown), total=len(interactions)), *lines, say("progress-key")))


def drill_lines(practised: Sequence[Practised], say: Translator) -> list[str]:
    """The points of the last 20 answers to drills; nothing when there is none."""
    return _points("drills", [one.answer.points for one in practised if one.answer is not None], say)


def forecast_lines(forecasts: Sequence[LoggedForecast], say: Translator) -> list[str]:
    """Empathic accuracy over the last 20 forecasts against panels; a dot where a question was left open."""
    found = _points("forecasts", accuracies(forecasts), say)
    return [f"{found[0]}\n{say('progress-forecasts-key')}"] if found else []


def accuracies(forecasts: Sequence[LoggedForecast]) -> list[float | None]:
    """Empathic accuracy of the forecasts against panels, None where a question was left open."""
    made = [one.compared for one in forecasts if one.compared.is_forecast and one.compared.outcome.simulated]
    return [one.accuracy for one in made]


def _points(what: str, points: Sequence[float | None], say: Translator) -> list[str]:
    if not points:
        return []
    known = [round(one) for one in points[-_SHOWN:] if one is not None]
    bars = sparkline(points[-_SHOWN:])
    if not known:
        return [say(f"progress-{what}-none", bars=bars, total=len(points))]
    if len(known) == 1:
        return [say(f"progress-{what}-one", bars=bars, total=len(points), points=known[0])]
    return [say(f"progress-{what}", bars=bars, total=len(points), first=known[0], last=known[-1])]


def sparkline(scores: Sequence[float | None]) -> str:
    """Scores of 0 to 100 as bars of eighths; an unscored one is a dot."""
    return "".join(_UNSCORED if score is None else _BARS[min(7, int(score * 8 / 100))] for score in scores)


def _line(name: str, scores: Sequence[DimensionScore | None], say: Translator) -> str:
    dimension = say(f"dimension-{name}")
    known = [score for score in scores if score is not None and score.score is not None]
    bars = sparkline([score.score if score else None for score in scores])
    if not known:
        return say("progress-unscored", bars=bars, dimension=dimension)
    first, last = known[0], known[-1]
    if len(known) == 1:
        return say("progress-single", bars=bars, dimension=dimension, score=_whole(last))
    message = "progress-margin" if _overlap(first, last) else "progress-change"
    return say(message, bars=bars, dimension=dimension, first=_whole(first), last=_whole(last))


def _score_of(interaction: Interaction, name: str) -> DimensionScore | None:
    return next((score for score in interaction.scores if score.dimension == name), None)


def _whole(score: DimensionScore) -> int:
    return round(score.score or 0)


def _overlap(first: DimensionScore, last: DimensionScore) -> bool:
    if first.low is None or first.high is None or last.low is None or last.high is None:
        return True
    return first.low <= last.high and last.low <= first.high
