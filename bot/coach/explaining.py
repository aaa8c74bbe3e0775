"""Why a score is what it is: the reasons that add up to it, with the words of the draft behind them."""

from collections.abc import Iterator

from bot.coach.critique import Critique
from bot.coach.remarks import SHORT_QUOTE, shortened
from bot.localisation import Translator
from evaluation.features.tones import ALL_TONES
from evaluation.rubric import DIMENSIONS
from evaluation.scores import Reason, Score

EXAMPLES, EXAMPLE_LENGTH = 3, 30
"""How many of the words behind a reason are shown, and at most how many characters of each."""
SENTENCES = 2
"""How many sentences are shown for a tone, cut to SHORT_QUOTE."""


def render_why(critique: Critique, say: Translator, dimension: str | None) -> str:
    """All six dimensions in a line each, or one of them feature by feature."""
    if dimension is None:
        return "\n\n".join([say("why-intro"), *(_summary(critique, name, say) for name in DIMENSIONS)])
    return "\n".join(_details(critique, dimension, say))


def _summary(critique: Critique, name: str, say: Translator) -> str:
    score = critique.scores[name]
    label = say(f"dimension-{name}")
    if score.value is None:
        return say("why-unscored", dimension=label)
    parts = [f"{say(f'feature-{r.feature}')} {r.points:+.0f}" for r in strongest(score)]
    reasons = say("list-separator").join(parts) or say("why-nothing")
    return say("why-line", dimension=label, score=f"{score.value:.0f}", reasons=reasons)


def strongest(score: Score) -> list[Reason]:
    """The two reasons that raise a score most, then the two that lower it most."""
    gains = sorted((r for r in score.reasons if r.points > 0), key=lambda r: -r.points)[:2]
    losses = sorted((r for r in score.reasons if r.points < 0), key=lambda r: r.points)[:2]
    return [*gains, *losses]


def _details(critique: Critique, name: str, say: Translator) -> Iterator[str]:
    score = critique.scores[name]
    label = say(f"dimension-{name}")
    if score.value is None or score.base is None:
        yield say("why-unscored", dimension=label)
        return
    value, low, high = f"{score.value:.1f}", f"{score.low:.0f}", f"{score.high:.0f}"
    yield say("why-score", dimension=label, value=value, low=low, high=high)
    yield say(f"meaning-{name}")
    yield ""
    yield f"{score.base:+7.1f}  {say('why-base')}"
    yield from _reasons(critique, score, say)
    yield f"{score.value:7.1f}  {say('why-sum')}"
    yield ""
    yield say("why-interval")


def _reasons(critique: Critique, score: Score, say: Translator) -> Iterator[str]:
    for reason in sorted(score.reasons, key=lambda reason: -abs(reason.points)):
        yield f"{reason.points:+7.1f}  {say(f'feature-{reason.feature}')}{seen(critique, reason, say)}"


def seen(critique: Critique, reason: Reason, say: Translator) -> str:
    """The words of the draft behind a reason, ready to follow its name."""
    words = _words(critique, reason.feature)
    return say("why-seen", words=say("list-comma").join(words)) if words else _faintly(reason.feature, say)


def _words(critique: Critique, feature: str) -> list[str]:
    most, length = (SENTENCES, SHORT_QUOTE) if feature in ALL_TONES else (EXAMPLES, EXAMPLE_LENGTH)
    return [f"“{shortened(text, length)}”" for text in critique.examples(feature)[:most]]


def _faintly(feature: str, say: Translator) -> str:
    """No single sentence shows the tone, but many have a little of it."""
    return say("why-faint") if feature in ALL_TONES else ""
