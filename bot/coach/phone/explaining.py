"""Why a score is what it is, for a phone: a block for each dimension, a line for each reason."""

from collections.abc import Iterator

from bot.coach.critique import Critique
from bot.coach.explaining import seen, strongest
from bot.coach.phone.bars import signed
from bot.localisation import Translator
from evaluation.rubric import DIMENSIONS


def render_why(critique: Critique, say: Translator, dimension: str | None) -> str:
    """All six dimensions with their strongest reasons, or one of them feature by feature."""
    if dimension is None:
        return "\n\n".join([say("why-intro"), *("\n".join(_summary(critique, name, say)) for name in DIMENSIONS)])
    return "\n\n".join("\n".join(block) for block in _details(critique, dimension, say))


def _summary(critique: Critique, name: str, say: Translator) -> Iterator[str]:
    score, label = critique.scores[name], say(f"dimension-{name}")
    if score.value is None:
        yield say("why-unscored", dimension=label)
        return
    yield say("phone-why", dimension=label, score=f"{score.value:.0f}")
    reasons = [one for one in strongest(score) if round(one.points)]
    for one in reasons:
        yield f"{signed(one.points)} {say(f'feature-{one.feature}')}"
    if not reasons:
        yield say("why-nothing")


def _details(critique: Critique, name: str, say: Translator) -> Iterator[list[str]]:
    score, label = critique.scores[name], say(f"dimension-{name}")
    if score.value is None or score.base is None:
        yield [say("why-unscored", dimension=label)]
        return
    value, low, high = f"{score.value:.1f}", f"{score.low:.0f}", f"{score.high:.0f}"
    yield [say("why-score", dimension=label, value=value, low=low, high=high), say(f"meaning-{name}")]
    reasons = sorted(score.reasons, key=lambda one: -abs(one.points))
    lines = (f"{signed(one.points, 1)} {say(f'feature-{one.feature}')}{seen(critique, one, say)}" for one in reasons)
    yield [f"{score.base:.1f} {say('why-base')}", *lines, f"= {value} {say('why-sum')}"]
    yield [say("why-interval")]
