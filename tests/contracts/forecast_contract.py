"""What every log must do with forecasts. A test class inherits `ForecastContract` and gives a `log` fixture."""

import json
from dataclasses import replace

import pytest

from bot.conversation.ports import Log
from bot.domain.forecast import Compared, LoggedForecast, Reactions
from bot.errors import UserFacingError
from tests.contracts.log_contract import consenting, record

COMPARED = Compared(
    audience="us-general",
    split=(0.5, 0.25, 0.25),
    phrase="hutong",
    feeling="warm",
    outcome=Reactions(200, (0.25, 0.5, 0.25), {"hutong": 0.5, "": 0.25}, {"warm": 0.5}, simulated=True),
    loss=0.75,
    split_points=62.5,
    phrase_points=100.0,
    feeling_points=None,
    accuracy=None,
    seed=1,
    engine={"reception": "1.0", "model": None},
)
LOOKED = replace(COMPARED, split=None, phrase=None, feeling=None, loss=None, split_points=None, phrase_points=None)


async def forecast(
    log: Log, learner_id: str, update_key: str, compared: Compared = COMPARED, draft_id: str | None = None
) -> LoggedForecast:
    """Record a forecast about the newest version of the learner's, or about version 1 of a draft."""
    version = await log.latest_version(learner_id)
    about = draft_id or (version.draft_id if version else "no draft")
    number = version.number if version and draft_id is None else 1
    return await log.record_forecast(
        learner_id, update_key=update_key, draft_id=about, version_number=number, compared=compared
    )


class ForecastContract:
    """The behaviour that forecasting relies on."""

    async def test_no_forecast_is_recorded_without_consent(self, log: Log) -> None:
        learner_id = await consenting(log, "mei")
        await record(log, learner_id, "u1")
        await log.withdraw_consent(learner_id)
        with pytest.raises(UserFacingError):
            await forecast(log, learner_id, "u2")
        assert await log.forecast_history(learner_id) == []

    async def test_forecasts_come_back_whole_with_their_version_and_oldest_first(self, log: Log) -> None:
        learner_id = await consenting(log, "mei")
        await record(log, learner_id, "u1")
        version = await log.latest_version(learner_id)
        assert version is not None
        made, looked = await forecast(log, learner_id, "u2"), await forecast(log, learner_id, "u3", LOOKED)
        assert await log.forecast_history(learner_id) == [made, looked]
        assert (made.compared, looked.compared) == (COMPARED, LOOKED)
        assert (made.version_id, made.sha256) == (version.id, version.sha256)
        assert made.compared.is_forecast
        assert not looked.compared.is_forecast

    async def test_a_forecast_belongs_to_the_version_it_was_made_for(self, log: Log) -> None:
        learner_id = await consenting(log, "mei")
        await record(log, learner_id, "u1", "First.")
        first = await log.latest_version(learner_id)
        assert first is not None
        await record(log, learner_id, "u2", "Second.", revises=first.draft_id)
        about = await forecast(log, learner_id, "u3", draft_id=first.draft_id)
        assert about.version_id == first.id

    async def test_the_same_update_of_a_forecast_is_recorded_once_and_never_for_another(self, log: Log) -> None:
        mei, lin = await consenting(log, "mei"), await consenting(log, "lin")
        await record(log, mei, "u1")
        await record(log, lin, "u2")
        first = await forecast(log, mei, "u3")
        assert await forecast(log, mei, "u3", LOOKED) == first
        with pytest.raises(UserFacingError):
            await forecast(log, lin, "u3")
        assert await log.forecast_history(lin) == []

    async def test_nobody_forecasts_for_the_draft_of_somebody_else(self, log: Log) -> None:
        mei, lin = await consenting(log, "mei"), await consenting(log, "lin")
        await record(log, mei, "u1")
        hers = await log.latest_version(mei)
        assert hers is not None
        for draft_id in (hers.draft_id, "no such draft"):
            with pytest.raises(UserFacingError):
                await forecast(log, lin, "u2", draft_id=draft_id)
        assert await log.forecast_history(lin) == []

    async def test_forecasts_are_part_of_everything_and_of_forgetting(self, log: Log) -> None:
        mei, lin = await consenting(log, "mei"), await consenting(log, "lin")
        await record(log, mei, "u1")
        await record(log, lin, "u2")
        await forecast(log, mei, "u3", replace(COMPARED, phrase="The canary sings."))
        hers = await forecast(log, lin, "u4")
        assert "The canary sings." in json.dumps(dict(await log.everything_about(mei)), default=str)
        await log.forget(mei)
        assert await log.forecast_history(mei) == []
        assert await log.forecast_history(lin) == [hers]
