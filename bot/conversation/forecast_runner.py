"""Carries out the commands of forecasting with the forum and the log."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from bot.conversation.forecast_events import FindPhrases, PanelShown, PhrasesFound, ShowPanel
from bot.conversation.messages import Attachment, Incoming
from bot.conversation.pictures import AccuracyPictures, drawn
from bot.conversation.ports import Forum, Log
from bot.conversation.progress import accuracies
from bot.conversation.receptions import Reception, tag_of
from bot.domain.forecast import Compared, LoggedForecast, Reactions
from bot.domain.learner import Learner
from evaluation.forecast.scoring import VERSION, Forecast, Outcome, Score, Split, score

_LEAST_DRAWN = 2
"""How many forecasts with an accuracy make a line."""


class ForecastRunner:
    """One command in, its result as an event out. Raises what forum and log raise."""

    def __init__(self, forum: Forum, log: Log, pictures: AccuracyPictures | None = None) -> None:
        """`pictures` are for platforms that can show them."""
        self._forum = forum
        self._log = log
        self._pictures = pictures

    async def phrases(self, command: FindPhrases) -> PhrasesFound:
        """Find what the writer can be asked about."""
        return PhrasesFound(await self._forum.phrases(command.text, command.audience))

    async def show(self, command: ShowPanel, incoming: Incoming) -> PanelShown:
        """Let readers react, judge the forecast, and note it where the log holds a consent now."""
        draft = command.draft
        reception = await self._forum.react(
            draft.text, command.audience, command.locale, low_data=command.low_data, expected=command.forecast.split
        )
        outcome = reception.outcome
        if outcome is None:
            return PanelShown(command.tag, reception, command.forecast, Score(), None)
        forecast = _about(outcome, command.forecast)
        judged = score(forecast, outcome)
        unsaved = None
        if command.first:
            unsaved = await self._save(command, _compared(command, forecast, judged, reception, outcome), incoming)
        return PanelShown(command.tag, reception, forecast, judged, unsaved)

    async def seen(self, learner: Learner) -> tuple[str, ...]:
        """The tags of drafts and readers whose reactions the log says they know, oldest first."""
        logged = await self._log.forecast_history(learner.id)
        return tuple(dict.fromkeys(tag_of(one.sha256, one.compared.audience) for one in logged))

    async def picture(self, forecasts: Sequence[LoggedForecast], locale: str) -> Attachment | None:
        """How near the forecasts came over time; None where there is no line to draw, or no way to show it."""
        points = accuracies(forecasts)
        if self._pictures is None or sum(one is not None for one in points) < _LEAST_DRAWN:
            return None
        return await asyncio.to_thread(drawn, partial(self._pictures.of_accuracy, points, locale))

    async def _save(self, command: ShowPanel, compared: Compared, incoming: Incoming) -> str | None:
        """Save it; else the id of the sentence that says why not."""
        learner = await self._log.learner(incoming.key.platform, incoming.key.user)
        consent = await self._log.consent(learner.id) if learner else None
        if learner is None or consent is None or not consent.is_given:
            return "not-saved"
        if command.draft.draft_id is None:
            return "forecast-not-saved"
        await self._log.record_forecast(
            learner.id,
            update_key=incoming.update_key,
            draft_id=command.draft.draft_id,
            version_number=command.draft.number,
            compared=compared,
        )
        return None


def _about(outcome: Outcome, forecast: Forecast) -> Forecast:
    """The forecast without a phrase that a newer version of the program no longer asks about."""
    known = forecast.phrase is None or not outcome.stumbled or forecast.phrase in outcome.stumbled
    return forecast if known else replace(forecast, phrase=None)


def _compared(
    command: ShowPanel, forecast: Forecast, judged: Score, reception: Reception, outcome: Outcome
) -> Compared:
    return Compared(
        audience=command.audience,
        split=_shares(forecast.split),
        phrase=forecast.phrase,
        feeling=forecast.feeling,
        outcome=Reactions(outcome.readers, outcome.split, outcome.stumbled, outcome.feelings, outcome.simulated),
        loss=_rounded(judged.loss),
        split_points=_rounded(judged.split),
        phrase_points=_rounded(judged.phrase),
        feeling_points=_rounded(judged.feeling),
        accuracy=_rounded(judged.empathic_accuracy),
        seed=reception.seed,
        engine={**reception.engine, "forecast": VERSION},
    )


def _rounded(number: float | None) -> float | None:
    """Four places are more than anything here can be told apart by."""
    return round(number, 4) if number is not None else None


def _shares(split: Split | None) -> Split | None:
    """Shares without the dust of their division."""
    return (round(split[0], 6), round(split[1], 6), round(split[2], 6)) if split is not None else None
