"""A forecast beside what happened, in words: the gap, what it earned, and why readers reacted as they did."""

from collections.abc import Callable, Iterator, Mapping

from bot.coach.panel.split import percentages
from bot.coach.remarks import shortened
from bot.conversation.forecast_events import PanelShown
from bot.localisation import Translator
from evaluation.forecast.panels import Reason
from evaluation.forecast.scoring import NOTHING, Forecast, Outcome, Score, Split
from evaluation.reception.reactions import STANCES

_SHOWN_PHRASE = 48
_MARKS = '"“”‘’「」 '
_NOTICED = 5
"""Per cent of the readers by which a share has to differ before it is worth a word."""


def gap(event: PanelShown, say: Translator) -> str | None:
    """The whole message; None where nothing was forecast."""
    forecast, outcome = event.forecast, event.reception.outcome
    if forecast.is_empty:
        return None
    if outcome is None:
        return say("forecast-not-compared")
    title = say("forecast-title" if outcome.simulated else "forecast-title-real", readers=outcome.readers)
    beside = "\n".join((title, *_beside(forecast, outcome, say)))
    blocks = [beside, "\n".join(_earned(event.score, outcome, say))]
    if forecast.split is not None:
        blocks.append("\n".join(_why(forecast.split, outcome, event.reception.reasons, say)))
    return "\n\n".join(blocks)


def shares_told(split: Split, say: Translator) -> str:
    """A split in words, in whole per cents that add up to 100."""
    positive, neutral, hostile = percentages(split)
    return say("forecast-shares", positive=positive, neutral=neutral, hostile=hostile)


def quoted(words: str, say: Translator) -> str:
    """Words of the draft in quotation marks, shortened; those that stand around all of them already are not doubled."""
    return say("quoted", quote=shortened(words.strip(_MARKS), _SHOWN_PHRASE))


def _beside(forecast: Forecast, outcome: Outcome, say: Translator) -> Iterator[str]:
    if forecast.split is not None:
        pairs = zip(STANCES, percentages(forecast.split), percentages(outcome.split), strict=True)
        for name, yours, theirs in pairs:
            yield say("forecast-line-split", stance=say(f"stance-{name}"), yours=yours, theirs=theirs)
    if forecast.phrase is not None and outcome.stumbled:
        yield _named("phrase", forecast.phrase, outcome.stumbled, lambda one: _phrase(one, say), say)
    if forecast.feeling is not None and outcome.feelings:
        yield _named("feeling", forecast.feeling, outcome.feelings, lambda one: say(f"feeling-{one}"), say)


def _named(question: str, named: str, shares: Mapping[str, float], call: Callable[[str], str], say: Translator) -> str:
    top = max(shares, key=lambda one: shares[one])
    share = _whole(shares.get(named, 0.0))
    if shares.get(named, 0.0) >= shares[top]:
        return say(f"forecast-line-{question}-right", yours=call(named), share=share)
    return say(
        f"forecast-line-{question}", yours=call(named), share=share, theirs=call(top), theirs_share=_whole(shares[top])
    )


def _phrase(phrase: str, say: Translator) -> str:
    return say("forecast-nowhere") if phrase == NOTHING else quoted(phrase, say)


def _earned(score: Score, outcome: Outcome, say: Translator) -> Iterator[str]:
    if score.empathic_accuracy is None:
        yield say("forecast-accuracy-open")
    else:
        yield say("forecast-accuracy", points=round(score.empathic_accuracy))
    if score.split is not None and score.thirds is not None:
        yield say("forecast-earned-split", points=round(score.split), thirds=round(score.thirds))
    if score.phrase is not None:
        yield say("forecast-earned-phrase", points=round(score.phrase))
    if score.feeling is not None:
        yield say("forecast-earned-feeling", points=round(score.feeling))
    yield say("forecast-meaning" if outcome.simulated else "forecast-meaning-real", readers=outcome.readers)


def _why(split: Split, outcome: Outcome, reasons: Mapping[int, tuple[Reason, ...]], say: Translator) -> Iterator[str]:
    """The stances that the forecast underrated, the most underrated first, with the readers' commonest reasons."""
    shown = zip(percentages(split), percentages(outcome.split), strict=True)
    differences = [theirs - yours for yours, theirs in shown]
    underrated = sorted(
        (place for place in range(3) if differences[place] > _NOTICED), key=lambda one: -differences[one]
    )
    if not underrated:
        yield say("forecast-near", points=_NOTICED)
        return
    yield say("forecast-why-title")
    for place in underrated:
        yield say(f"forecast-more-{STANCES[place]}", points=differences[place])
        of = round(outcome.split[place] * outcome.readers)
        for reason in reasons.get(place, ()):
            quote = quoted(reason.quote or "", say)
            yield say(f"forecast-reason-{reason.why}", readers=reason.readers, of=of, quote=quote)
    yield say("forecast-reflect")


def _whole(share: float) -> int:
    return round(100 * share)
