"""Scores over time as plain text that any chat can show."""

from collections.abc import Sequence

from bot.conversation.vocabulary import DIMENSIONS
from bot.domain.interaction import DimensionScore, Interaction
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
